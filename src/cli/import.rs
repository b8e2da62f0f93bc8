//! `onpaper import`: makes a knowledge base from a document in another format.
//!
//! Without `-o` it prints the plan: what was understood and left out, and open questions. With `-o` it
//! writes the knowledge base unless there are open questions.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};

use super::args::ImportArgs;
use super::console::Console;
use super::{CommandResult, Outcome, export, shell, streams};
use crate::import::{self, Content, Document, Imported, LineMessage, SOME_STATUS, SourceFormat};
use crate::kb::load::{self, JsonDocument};
use crate::kb::text::{counted, cut_middle, width};
use crate::kb::{KnowledgeBase, Status, all_words, pretty_json, sanitise};

mod answers;
mod plan;

/// How many distinct messages are reported.
const MAX_LISTED: usize = 20;

/// How long an import takes before its progress is shown, and between updates.
const PROGRESS_INTERVAL: Duration = Duration::from_secs(1);

/// How many columns the name of a file may take while its progress is shown.
const MAX_NAME_WIDTH: usize = 40;

/// Reads a document and shows how it was understood; or writes it as a knowledge base, to standard output
/// or atomically to a file, which is reported on standard error. If there are questions or errors,
/// nothing is written.
pub(super) fn run(
    arguments: &ImportArgs,
    any_size: bool,
    console: &mut Console<'_>,
) -> CommandResult {
    let file = &arguments.file;
    let origin = streams::display_name(file);
    let answers = answers::of(arguments)?;
    let bytes = read(file, any_size)?;
    let (content, note) =
        import::content(bytes).map_err(|message| anyhow::anyhow!("{origin}: {message}"))?;
    let format = match (arguments.format, &content) {
        (_, Content::Workbook(_)) => SourceFormat::Workbook,
        (Some(format), _) => format,
        (None, Content::Text(text)) => guessed(file, text).with_context(|| origin.clone())?,
    };
    let looks_like = match &content {
        Content::Text(text) if arguments.format.is_none() => SourceFormat::of(text),
        _ => None,
    };
    let taken = format.name();
    let other = looks_like.filter(|other| *other != format);
    let other = other.map_or(String::new(), |other| {
        let other = other.name();
        format!("\nIt was read as {taken}. If it is {other}, add `--format {other}`")
    });
    // The name of a pipe is a number.
    let is_file = !streams::is_input(file) && !streams::is_pipe(file);
    let name = file.file_stem().filter(|_| is_file).unwrap_or_default();
    let name = name.to_string_lossy();
    let catalogue = arguments.catalogue.as_deref();
    let catalogue = catalogue.map(|file| text(file, any_size)).transpose()?;
    let document = Document {
        catalogue: catalogue.as_deref(),
        name: &name,
        format,
        content,
        note,
    };
    let imported = with_progress(&origin, || import::read(document, &answers));
    let imported = imported.map_err(|messages| {
        let is_guess = arguments.format.is_none() && format != SourceFormat::Workbook;
        let hint = match looks_like {
            None if is_guess && SourceFormat::of_path(file).is_none() => {
                format!("\nIt was read as {taken}; --format names another format")
            }
            _ => other.clone(),
        };
        anyhow::anyhow!("{}{hint}", list(&origin, &messages))
    })?;
    if let Some(path) = &arguments.plan {
        answers::save(path, &imported.plan.kept(&answers))?;
    }
    if arguments.output.is_none() {
        console.write(&plan::text(&imported, &origin, file))?;
    }
    let questions = &imported.plan.questions;
    if !questions.is_empty() {
        let open = format!("={SOME_STATUS}");
        let is_open = |question: &LineMessage| question.message.contains(&open);
        let choice = match questions.iter().any(is_open) {
            true => format!("\n{SOME_STATUS} is one of: {}", all_words::<Status>()),
            false => String::new(),
        };
        bail!("{}{choice}{other}", list(&origin, questions));
    }
    match arguments.output.as_deref() {
        None => {}
        Some(output) => write(&imported, output, arguments.force, &origin, console)?,
    }
    // The process ends here, which frees millions of texts at once.
    std::mem::forget(imported);
    Ok(Outcome::Done)
}

fn write(
    imported: &Imported,
    output: &Path,
    force: bool,
    origin: &str,
    console: &mut Console<'_>,
) -> anyhow::Result<()> {
    if !imported.plan.notes.is_empty() {
        console.warn(&list(origin, &imported.plan.notes));
    }
    let json = pretty_json(&imported.kb);
    let Some(output) = streams::output_file(Some(output)) else {
        return console.write(&json);
    };
    let path = export::write_file(output, json.as_bytes(), force)?;
    console.status(&summary(imported, &sanitise::path(&path)))
}

/// Reads the text of a file that accompanies a JSON or YAML document.
fn text(file: &Path, any_size: bool) -> anyhow::Result<String> {
    let text = String::from_utf8(read(file, any_size)?);
    text.with_context(|| format!("{}: it is not text in UTF-8", streams::display_name(file)))
}

/// Reads the bytes of a file, or of the stream that its name stands for.
fn read(file: &Path, any_size: bool) -> Result<Vec<u8>, load::LoadError> {
    let most = if any_size { u64::MAX } else { load::CAP };
    match streams::input(file) {
        Some(stream) => load::document_from(stream, &streams::display_name(file), most),
        None => load::document(file, most),
    }
}

/// Guesses the format of a file by its extension or its content.
fn guessed(file: &Path, text: &str) -> anyhow::Result<SourceFormat> {
    if import::is_knowledge_base(text) {
        let checked = shell::input(file);
        bail!(
            match load::other_kind(text, <KnowledgeBase as JsonDocument>::NAME) {
                Some(other) => other,
                None =>
                    format!("it is a knowledge base already; `onpaper check {checked}` checks it"),
            }
        );
    }
    if let Some((language, program)) = language(file) {
        bail!(
            "it is {language}, which is not read; make HTML of it, as {program} does, and import that, or add \
             `--format markdown` to read it as Markdown"
        );
    }
    match (SourceFormat::of_path(file), SourceFormat::of(text)) {
        (Some(SourceFormat::Workbook), None) => bail!(load::NO_WORKBOOK),
        (Some(SourceFormat::Workbook), Some(format)) => Ok(format),
        (Some(by_name), _) => Ok(by_name),
        (None, format) => Ok(format.unwrap_or(SourceFormat::Markdown)),
    }
}

/// Returns the markup language of a file by its extension if it is not read, and a program that reads it.
fn language(file: &Path) -> Option<(&'static str, &'static str)> {
    const LANGUAGES: [(&str, &str, &str); 5] = [
        ("adoc", "AsciiDoc", "asciidoctor"),
        ("asciidoc", "AsciiDoc", "asciidoctor"),
        ("org", "Org", "pandoc"),
        ("rst", "reStructuredText", "pandoc"),
        ("tex", "LaTeX", "pandoc"),
    ];
    let extension = file.extension()?;
    let found = LANGUAGES
        .iter()
        .find(|(of, ..)| extension.eq_ignore_ascii_case(of));
    found.map(|(_, language, program)| (*language, *program))
}

fn summary(imported: &Imported, path: &str) -> String {
    let claims = counted(imported.kb.claims.len(), "claim");
    let findings = counted(imported.kb.findings.len(), "finding");
    let mut summary = format!("Imported {claims}, {findings} to {path}");
    if !imported.has_source {
        summary.push_str(
            "\nNo source is named, so every export credits the document itself (--source-title and \
             --source-url name one)",
        );
    }
    summary
}

fn list(origin: &str, messages: &[LineMessage]) -> String {
    let line = |message: &LineMessage| match message.line {
        Some(line) => format!("{origin}:{line}: {message}"),
        None => format!("{origin}: {message}"),
    };
    let mut lines: Vec<String> = messages.iter().take(MAX_LISTED).map(line).collect();
    if messages.len() > MAX_LISTED {
        lines.push(format!("and {} more", messages.len() - MAX_LISTED));
    }
    lines.join("\n")
}

/// Runs `work`, and shows on standard error how long it takes, if that is a terminal. The line is erased when
/// the work is done.
fn with_progress<T>(name: &str, work: impl FnOnce() -> T) -> T {
    if !io::stderr().is_terminal() {
        return work();
    }
    let (done, waits) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            let begun = Instant::now();
            let name = cut_middle(name, MAX_NAME_WIDTH);
            let mut line = String::new();
            while waits.recv_timeout(PROGRESS_INTERVAL) == Err(RecvTimeoutError::Timeout) {
                let seconds = begun.elapsed().as_secs();
                line = format!("Reading {name} … {seconds} s ");
                let _ = write!(io::stderr(), "\r{line}");
            }
            // Spaces, since a dumb terminal erases nothing.
            if !line.is_empty() {
                let _ = write!(io::stderr(), "\r{:1$}\r", "", width(&line));
            }
        });
        let made = work();
        drop(done);
        made
    })
}
