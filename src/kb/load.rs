//! Reading a knowledge base: one inside the program, a file, a stream.
//!
//! Owns every step from bytes to a value that holds what [`KnowledgeBase`] promises, and what a
//! person is told when a step fails. A good text is parsed once and keeps no positions; a text that
//! is refused is read once more, into a tree that has them all (`tree`). How far it is can be
//! looked at from another thread ([`Progress`]). Does not own the rules ([`super::check`]).

use std::path::Path;

use super::{KnowledgeBase, shared};

mod blocks;
mod built_in;
mod document;
mod encoding;
mod error;
mod input;
mod position;
mod progress;
mod report;
mod shape;
mod source;
mod tree;

pub use blocks::parse_in_blocks;
pub use built_in::{BUILT_IN, BUILT_IN_TERMS, BuiltIn};
pub use document::{JsonDocument, other_kind};
pub use encoding::{NO_WORKBOOK, is_workbook};
pub use error::LoadError;
pub use input::{document, document_from};
pub use position::Position;
pub use progress::Progress;
pub use report::{Diagnostic, Report};
pub use source::{Source, library, load_together};
pub(crate) use tree::{Kind, Tree, Value};

/// The most that is read unless more is asked for, in bytes: 1 GiB.
pub const CAP: u64 = 1 << 30;

/// The knowledge base that opens by default: the first one inside the program.
///
/// # Errors
///
/// As [`BuiltIn::load`].
pub fn embedded() -> Result<KnowledgeBase, LoadError> {
    BUILT_IN[0].load()
}

/// The knowledge base in this file, which may have [`CAP`] bytes.
///
/// # Errors
///
/// As [`Source::load`].
pub fn open(path: &Path) -> Result<KnowledgeBase, LoadError> {
    let (path, max_bytes) = (path.to_owned(), CAP);
    Source::File { path, max_bytes }.load(&Progress::default())
}

/// The knowledge base in these bytes; `origin` names them in messages.
///
/// # Errors
///
/// When they are not text, not JSON, not a knowledge base, or one with [`problems`](super::check::problems).
pub fn parse(bytes: &[u8], origin: &str) -> Result<KnowledgeBase, LoadError> {
    parse_as(bytes, origin)
}

/// The document of a kind that is in this file, which may have [`CAP`] bytes.
///
/// # Errors
///
/// When it cannot be read, has too many bytes, is no regular file, or as [`parse_as`].
pub fn open_as<D: JsonDocument>(path: &Path) -> Result<D, LoadError> {
    let origin = path.to_string_lossy();
    let one = format!("{} is one JSON file", D::NAME);
    let (file, _) = input::regular_file(path, &origin, CAP, &one)?;
    let progress = Progress::default();
    let bytes = input::read(file, &origin, CAP, encoding::recognise, &progress)?;
    parse_as(&bytes, &origin)
}

/// The document of a kind that is in these bytes; `origin` names them in messages.
///
/// # Errors
///
/// When they are not text, not JSON, not a document of that kind, or one with problems.
pub fn parse_as<D: JsonDocument>(bytes: &[u8], origin: &str) -> Result<D, LoadError> {
    let text = encoding::text(bytes, origin, D::NAME)?;
    let document: D = deserialize(text, origin)?;
    let problems = document.problems();
    if problems.is_empty() {
        return Ok(document);
    }
    let report = Report::of_problems::<D>(text, origin, problems);
    Err(LoadError::broken(report))
}

fn deserialize<D: JsonDocument>(text: &str, origin: &str) -> Result<D, LoadError> {
    // Of a large text a copy would take too much.
    let document = match (text.len() as u64) < blocks::LARGE {
        true => shared::with_document(&text.into(), |text| serde_json::from_str(text)),
        false => serde_json::from_str(text),
    };
    document.map_err(|error| match other_kind(text, D::NAME) {
        Some(other) => LoadError::unusable(origin, &other),
        None => LoadError::broken(Report::of_text::<D>(text, origin, &error)),
    })
}
