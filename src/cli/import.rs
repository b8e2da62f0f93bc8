//! `onpaper import`: a knowledge base from an export.

use std::path::Path;

use anyhow::{Context as _, bail, ensure};
use strum::VariantArray as _;

use super::args::ImportArgs;
use super::console::Console;
use super::{Outcome, export, shell, streams};
use crate::export::pretty_json;
use crate::import::{Imported, LineMessage, SourceFormat, import};
use crate::kb::load::{self, LoadError};
use crate::kb::sanitise;
use crate::kb::text::counted;

/// How many lines that are not understood are told.
const LISTED: usize = 20;

/// Reads a document and writes it as a knowledge base, to standard output or whole into a file, which
/// is told on standard error. When anything is not understood, nothing is written.
pub(super) fn run(
    arguments: &ImportArgs,
    any_size: bool,
    console: &mut Console<'_>,
) -> anyhow::Result<Outcome> {
    let file = &arguments.file;
    let origin = streams::named(file);
    let origin = sanitise::line(&origin);
    let text = read(file, any_size)?;
    let format = match arguments.format {
        Some(format) => format,
        None => guessed(file, &text).with_context(|| origin.to_string())?,
    };
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let imported = match import(&text, format, &name) {
        Ok(imported) => imported,
        Err(messages) => {
            let is_guess = arguments.format.is_none();
            let hint = is_guess.then(|| hint(file, &text, format)).flatten();
            bail!("{}{}", list(&origin, &messages), hint.unwrap_or_default())
        }
    };
    if !imported.warnings.is_empty() {
        console.warn(&list(&origin, &imported.warnings));
    }
    let json = pretty_json(&imported.kb);
    match streams::output_file(arguments.output.as_deref()) {
        None => console.write(&json)?,
        Some(to) => {
            let path = export::write_file(to, json.as_bytes(), arguments.force)?;
            let path = path.to_string_lossy();
            console.status(&summary(&imported, &sanitise::line(&path)))?;
        }
    }
    Ok(Outcome::Done)
}

/// The text of a file, or of the stream that its name stands for.
fn read(file: &Path, any_size: bool) -> Result<String, LoadError> {
    let most = if any_size { u64::MAX } else { load::CAP };
    match streams::input(file) {
        Some(stream) => load::document_from(stream, &streams::named(file), most),
        None => load::document(file, most),
    }
}

/// What a file is written in, by its extension or by what is in it.
fn guessed(file: &Path, text: &str) -> anyhow::Result<SourceFormat> {
    let begins = text.trim_start_matches('\u{FEFF}').trim_start();
    ensure!(
        !begins.starts_with('{'),
        "it is JSON, which need not be imported: `onpaper check {}` checks whether it is a knowledge base",
        match file.to_str() {
            Some("-") => "-".to_owned(),
            _ => shell::word(file.as_os_str()),
        }
    );
    let format = SourceFormat::of_path(file).or_else(|| SourceFormat::of(text));
    Ok(format.unwrap_or(SourceFormat::Markdown))
}

/// That a document may be written in something else than it was taken for, unless all speaks for that.
fn hint(file: &Path, text: &str, taken: SourceFormat) -> Option<String> {
    let likely = SourceFormat::of(text).or_else(|| SourceFormat::of_path(file));
    let mut formats = SourceFormat::VARIANTS.iter();
    let other = formats.find(|format| **format != taken)?;
    (likely != Some(taken)).then(|| {
        let (taken, other) = (taken.name(), other.name());
        format!("\nIt was read as {taken}. If it is {other}, add `--format {other}`")
    })
}

fn summary(imported: &Imported, path: &str) -> String {
    let claims = counted(imported.kb.claims.len(), "claim");
    let findings = counted(imported.kb.findings.len(), "finding");
    let mut summary = format!("Imported {claims}, {findings} to {path}");
    if !imported.has_source {
        summary.push_str("\nIt names no source. Fill in `source`, which every export credits");
    }
    summary
}

/// What was not understood, a line each.
fn list(origin: &str, messages: &[LineMessage]) -> String {
    let line = |message: &LineMessage| match message.line {
        Some(line) => format!("{origin}:{line}: {message}"),
        None => format!("{origin}: {message}"),
    };
    let mut lines: Vec<String> = messages.iter().take(LISTED).map(line).collect();
    if messages.len() > LISTED {
        lines.push(format!("and {} more", messages.len() - LISTED));
    }
    lines.join("\n")
}
