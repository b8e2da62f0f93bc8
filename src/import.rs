//! A knowledge base from a document: Markdown in the shape of our own export, or CSV with its columns.
//!
//! Owns reading back what [`crate::export`] writes, by the words and signs in [`crate::export::label`],
//! and saying of what it does not understand on which line that is. What a document does not carry
//! gets something that can be seen to be missing. Does not own the files, nor the rules of the format.

use std::borrow::Cow;
use std::fmt;
use std::path::Path;

use strum::{IntoStaticStr, VariantArray};

use crate::kb::{KnowledgeBase, suggestion};

mod builder;
mod csv;
mod ids;
mod markdown;
mod places;
mod word;

use builder::Builder;

/// What a document is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum SourceFormat {
    /// Our own sections, as CommonMark.
    Markdown,
    /// A row a claim.
    Csv,
}

/// How many characters of a document are looked at to tell what it is.
const HEAD: usize = 1 << 16;

/// Something in a document that makes no knowledge base. Its text is in one line, and safe to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineMessage {
    /// Where, counted from 1; none if it is the whole.
    pub line: Option<usize>,
    /// What is wrong, and what would be right.
    pub message: String,
}

/// A knowledge base that was read from a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// It holds what one from a file holds.
    pub kb: KnowledgeBase,
    /// Whether the document says where the knowledge is from; else that is a placeholder.
    pub has_source: bool,
    /// What was taken as it stands and may be meant otherwise, in the order of the document.
    pub warnings: Vec<LineMessage>,
}

impl SourceFormat {
    /// What a document is written in by what it begins with, where that gives it away.
    pub fn of(text: &str) -> Option<Self> {
        let text = text.trim_start_matches(MARK);
        let head = text
            .char_indices()
            .nth(HEAD)
            .map_or(text, |(end, _)| text.get(..end).unwrap_or_default());
        let head = in_lines(head);
        if csv::is_sheet(&head) {
            return Some(Self::Csv);
        }
        let begins = head.trim_start();
        let markdown = begins.starts_with('#') || begins.starts_with("---\n");
        markdown.then_some(Self::Markdown)
    }

    /// The format that the extension of a file says, in whatever case; none if it says none of these.
    pub fn of_path(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "csv" | "tsv" | "tab" => Some(Self::Csv),
            "md" | "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }

    /// The word for it on the command line.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl fmt::Display for LineMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// Reads a document. `name` is what the knowledge base is called if the document does not say.
///
/// Nothing in a document is passed over: all is taken, or is what an export says of itself, or is told
/// as a trouble. A document does not carry the `$schema`, aspects and areas that nothing in it refers
/// to, and an order of claims or of findings other than by aspect and area. Markdown of a part of a
/// knowledge base does not carry its summary, and Markdown of one claim alone only the names of aspect
/// and area. CSV carries the claims, and of aspects and areas the names, but not the space around tags
/// and the other values that share a cell.
///
/// # Errors
///
/// All that is not understood or does not hold together, in the order of the document.
pub fn import(text: &str, format: SourceFormat, name: &str) -> Result<Imported, Vec<LineMessage>> {
    let text = text.trim_start_matches(MARK);
    if text.trim().is_empty() {
        let message = "it is empty".to_owned();
        return Err(vec![LineMessage {
            line: None,
            message,
        }]);
    }
    let text = in_lines(text);
    let mut builder = Builder::new(name);
    match format {
        SourceFormat::Markdown => markdown::read(&text, &mut builder),
        SourceFormat::Csv => csv::read(&text, &mut builder),
    }
    builder.finish()
}

/// The text with one sign at the end of each line, so that all count them alike; a break in a text of a
/// knowledge base is that sign too. Old programs write `\r` alone.
fn in_lines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The byte order mark, of which programs that take a text apart and put it together leave several.
const MARK: char = '\u{FEFF}';

/// A name or word without the space around it, with single spaces in it.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What was likely meant by a word that is none of these, to stand behind a message; else all of them.
fn meant(found: &str, known: &[&str]) -> String {
    let lower: Vec<String> = known.iter().map(|word| word.to_lowercase()).collect();
    let near = suggestion(found.trim(), lower.iter().map(String::as_str));
    let near = near.and_then(|near| known.iter().find(|word| word.to_lowercase() == near));
    match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("expected one of: {}", known.join(", ")),
    }
}
