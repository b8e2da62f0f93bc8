//! Reading a knowledge base: the one inside the program, a file, a stream.
//!
//! Owns every step from bytes to a value that holds what [`KnowledgeBase`] promises, and what a
//! person is told when a step fails. Reads in one pass; what a good message needs is worked out
//! after a failure, from the bytes again. Does not own the rules ([`super::check`]).

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::{KnowledgeBase, check, sanitise};

mod bytes;
mod error;
mod malformed;

pub use error::LoadError;

/// The most that is read, in bytes: 1 GiB.
pub const CAP: u64 = 1 << 30;

const EMBEDDED: &str = include_str!("../../data/ops-run-it.json");

/// The knowledge base inside the program.
///
/// # Errors
///
/// When it is malformed. A test holds that it is not, and that [`parse`] would change nothing in it
/// and finds nothing wrong with it.
pub fn embedded() -> Result<KnowledgeBase, LoadError> {
    deserialize(EMBEDDED, "the embedded knowledge base")
}

fn deserialize(text: &str, origin: &str) -> Result<KnowledgeBase, LoadError> {
    serde_json::from_str(text)
        .map_err(|error| LoadError::malformed(malformed::explain(text, origin, &error)))
}

/// The knowledge base in this file.
///
/// # Errors
///
/// When it is missing, not a regular file, over [`CAP`], unreadable, or as [`parse`].
pub fn open(path: &Path) -> Result<KnowledgeBase, LoadError> {
    let origin = path.to_string_lossy();
    let unreadable = |error: io::Error| LoadError::unreadable(&origin, &error);
    let metadata = path.metadata().map_err(unreadable)?;
    if metadata.is_dir() {
        return Err(LoadError::unusable(
            &origin,
            "it is a directory; a knowledge base is one JSON file",
        ));
    }
    if !metadata.is_file() {
        return Err(LoadError::unusable(
            &origin,
            "it is not a regular file; a stream is read as `-`, from standard input",
        ));
    }
    if metadata.len() > CAP {
        return Err(LoadError::too_large(&origin));
    }
    read(File::open(path).map_err(unreadable)?, &origin)
}

/// The knowledge base in this stream; `origin` names it in messages.
///
/// # Errors
///
/// When the stream fails or gives more than [`CAP`], or as [`parse`].
pub fn read(reader: impl Read, origin: &str) -> Result<KnowledgeBase, LoadError> {
    let mut bytes = Vec::new();
    let mut capped = reader.take(CAP + 1);
    capped
        .read_to_end(&mut bytes)
        .map_err(|error| LoadError::unreadable(origin, &error))?;
    if u64::try_from(bytes.len()).is_ok_and(|len| len > CAP) {
        return Err(LoadError::too_large(origin));
    }
    parse(&bytes, origin)
}

/// The knowledge base in these bytes; `origin` names them in messages.
///
/// # Errors
///
/// When they are not text, not JSON, not a knowledge base, or one with [`check::problems`].
pub fn parse(bytes: &[u8], origin: &str) -> Result<KnowledgeBase, LoadError> {
    let text = bytes::text(bytes).map_err(|mistake| mistake.at(origin))?;
    let mut kb = deserialize(text, origin)?;
    sanitise::knowledge_base(&mut kb);
    let problems = check::problems(&kb);
    if problems.is_empty() {
        Ok(kb)
    } else {
        Err(LoadError::problems(origin, problems))
    }
}
