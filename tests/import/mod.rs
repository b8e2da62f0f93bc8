//! `onpaper import`: the import of documents that people wrote, and the messages about others.

mod cells;
mod completeness;
mod contradictions;
mod files;
mod languages;
mod layouts;
mod lists;
mod names;
mod not_imported;
mod pages;
mod prose;
mod registers;
mod reviews;
mod sheets;
mod vocabulary;
mod workbooks;

use std::fs;
use std::io::{Cursor, Write as _};

use onpaper::import::{Answers, Content, Document, Imported, LineMessage, SourceFormat, read};
use onpaper::kb::{KnowledgeBase, load};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::command::{CommandOutput, mask_statuses, onpaper_with};

/// Imports a document without options; returns the result, or the errors and questions.
pub(crate) fn import(
    text: &str,
    format: SourceFormat,
    name: &str,
) -> Result<Imported, Vec<LineMessage>> {
    let content = Content::Text(text.to_owned());
    let document = Document {
        name,
        format,
        content,
        note: None,
        catalogue: None,
    };
    let imported = read(document, &Answers::default())?;
    if imported.plan.questions.is_empty() {
        Ok(imported)
    } else {
        Err(imported.plan.questions)
    }
}

/// A directory with one document in it.
fn with(name: &str, text: impl AsRef<[u8]>) -> TempDir {
    let directory = tempfile::tempdir().unwrap();
    fs::write(directory.path().join(name), text).unwrap();
    directory
}

fn run_in(directory: &TempDir, arguments: &[&str]) -> CommandOutput {
    onpaper_with(arguments, |command| {
        command.current_dir(directory.path());
    })
}

pub(crate) fn run(name: &str, text: impl AsRef<[u8]>, more: &[&str]) -> CommandOutput {
    run_in(
        &with(name, text),
        &[&["import", name, "-o", "-"], more].concat(),
    )
}

/// A zip archive with one file.
fn archive(name: &str, text: &str) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    archive.start_file(name, options).unwrap();
    archive.write_all(text.as_bytes()).unwrap();
    archive.finish().unwrap().into_inner()
}

/// The message about a document that is refused.
fn refused(name: &str, text: impl AsRef<[u8]>) -> String {
    let directory = with(name, text);
    let output = run_in(&directory, &["import", name, "-o", "made.json"]);
    assert_eq!((output.status, output.stdout.as_str()), (2, ""), "{output}");
    assert!(!directory.path().join("made.json").exists());
    mask_statuses(&output.stderr)
}

/// As above, without the file name.
fn refusal(name: &str, text: impl AsRef<[u8]>) -> String {
    let message = refused(name, text);
    let message = message.strip_prefix("onpaper: ").unwrap();
    message.replace(&format!("{name}:"), "")
}

/// The knowledge base of a document and its notes.
fn noted(name: &str, text: &str) -> (KnowledgeBase, String) {
    let output = run(name, text, &[]);
    assert_eq!(output.status, 0, "{output}");
    let kb = load::parse(output.stdout.as_bytes(), "imported").unwrap();
    (kb, output.stderr)
}

/// As above, for a document without notes.
fn taken(name: &str, text: &str) -> KnowledgeBase {
    let (kb, notes) = noted(name, text);
    assert_eq!(notes, "");
    kb
}

/// A document of one claim under one aspect, with this instead of its status line.
fn with_status(line: &str) -> String {
    format!("# T\n\n## Speed\n\n### C\n\n{line}\n\n**Claimed:** c\n\n**Observed:** o\n")
}
