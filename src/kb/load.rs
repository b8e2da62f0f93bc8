//! Loading a knowledge base: a built-in one, a file, or a stream.
//!
//! Owns every step from bytes to a valid [`KnowledgeBase`], and the error messages. A valid text is parsed
//! once, without positions; an invalid one is parsed again into a tree with positions (`tree`). Another
//! thread can follow the [`Progress`]. Does not own the rules ([`super::check`]).

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
pub use progress::{LoadStage, Progress, ReadProgress};
pub use report::{Diagnostic, Report};
pub use source::{Source, library, load_together};
pub(crate) use tree::{Kind, Tree, Value};

/// The default limit on the size of a file or stream, in bytes: 1 GiB.
pub const CAP: u64 = 1 << 30;

/// Parses and checks a knowledge base; `origin` names it in messages.
///
/// # Errors
///
/// When the bytes are not text, not JSON, not a knowledge base, or one with
/// [`problems`](super::check::problems).
pub fn parse(bytes: &[u8], origin: &str) -> Result<KnowledgeBase, LoadError> {
    parse_as(bytes, origin)
}

/// Loads a JSON document from a file of at most [`CAP`] bytes.
///
/// # Errors
///
/// When the file cannot be read, is too large, is not a regular file, or as [`parse_as`].
pub fn open_as<D: JsonDocument>(path: &Path) -> Result<D, LoadError> {
    let origin = path.to_string_lossy();
    let expected = format!("{} is one JSON file", D::NAME);
    let (file, _) = input::regular_file(path, &origin, CAP, &expected, &expected)?;
    let progress = Progress::default();
    let bytes = input::read(file, &origin, CAP, encoding::reject_non_json, &progress)?;
    parse_as(&bytes, &origin)
}

/// Parses and checks a JSON document; `origin` names it in messages.
///
/// # Errors
///
/// When the bytes are not text, not JSON, not such a document, or one with problems.
pub fn parse_as<D: JsonDocument>(bytes: &[u8], origin: &str) -> Result<D, LoadError> {
    let text = encoding::text::<D>(bytes, origin)?;
    let document: D = deserialize(text, origin)?;
    let problems = document.problems();
    if problems.is_empty() {
        return Ok(document);
    }
    let report = Report::of_problems::<D>(text, origin, problems);
    Err(LoadError::broken(report))
}

fn deserialize<D: JsonDocument>(text: &str, origin: &str) -> Result<D, LoadError> {
    // A copy of a large text would take too much memory.
    let document = match (text.len() as u64) < blocks::LARGE {
        true => shared::with_document(&text.into(), |text| serde_json::from_str(text)),
        false => serde_json::from_str(text),
    };
    document.map_err(|error| match other_kind(text, D::NAME) {
        Some(other) => LoadError::unusable(origin, &other),
        None => LoadError::broken(Report::of_text::<D>(text, origin, &error)),
    })
}
