//! Reading a knowledge base: the one inside the program, a file, a stream.
//!
//! Owns every step from bytes to a value that holds what [`KnowledgeBase`] promises, and what a
//! person is told when a step fails. Reads in one pass; what a good message needs is worked out
//! after a failure, from the bytes again. How far it is can be looked at from another thread
//! ([`Progress`]). Does not own the rules ([`super::check`]).

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::{KnowledgeBase, check};

mod bytes;
mod document;
mod error;
mod position;
mod progress;
mod report;
mod shape;
mod source;
mod tree;
mod watched;

pub use document::{document, document_from};
pub use error::LoadError;
pub use position::Position;
pub use progress::Progress;
pub use report::{Diagnostic, Report};
pub use source::Source;

/// The most that is read unless more is asked for, in bytes: 1 GiB.
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
    let broken = |error| LoadError::broken(Report::of_text(text, origin, &error));
    serde_json::from_str(text).map_err(broken)
}

/// The knowledge base in this file, which may have [`CAP`] bytes.
///
/// # Errors
///
/// As [`open_within`].
pub fn open(path: &Path) -> Result<KnowledgeBase, LoadError> {
    open_within(path, CAP, &Progress::default())
}

/// The knowledge base in this file, which may have so many bytes; tells how far it is.
///
/// # Errors
///
/// When it is missing, not a regular file, over `most`, unreadable, or as [`parse`].
pub fn open_within(
    path: &Path,
    most: u64,
    progress: &Progress,
) -> Result<KnowledgeBase, LoadError> {
    let origin = path.to_string_lossy();
    let (file, length) = regular(path, &origin, most, "a knowledge base is one JSON file")?;
    progress.begin(length);
    read_on(file, &origin, most, progress)
}

/// The file, and how many bytes it has; `one` says what it should be instead of a directory.
fn regular(path: &Path, origin: &str, most: u64, one: &str) -> Result<(File, u64), LoadError> {
    let unreadable = |error: io::Error| LoadError::unreadable(origin, &error);
    let metadata = path.metadata().map_err(unreadable)?;
    if metadata.is_dir() {
        let reason = format!("it is a directory; {one}");
        return Err(LoadError::unusable(origin, &reason));
    }
    if !metadata.is_file() {
        return Err(LoadError::unusable(
            origin,
            "it is not a regular file; a stream is read as `-`, from standard input",
        ));
    }
    if metadata.len() > most {
        return Err(LoadError::too_large(origin, most));
    }
    Ok((File::open(path).map_err(unreadable)?, metadata.len()))
}

/// The knowledge base in this stream, which may have [`CAP`] bytes; `origin` names it in messages.
///
/// # Errors
///
/// As [`read_within`].
pub fn read(reader: impl Read, origin: &str) -> Result<KnowledgeBase, LoadError> {
    read_within(reader, origin, CAP, &Progress::default())
}

/// The knowledge base in this stream, which may have so many bytes; tells how far it is.
///
/// # Errors
///
/// When the stream fails or gives more than `most`, or as [`parse`].
pub fn read_within(
    reader: impl Read,
    origin: &str,
    most: u64,
    progress: &Progress,
) -> Result<KnowledgeBase, LoadError> {
    progress.begin(0);
    read_on(reader, origin, most, progress)
}

fn read_on(
    reader: impl Read,
    origin: &str,
    most: u64,
    progress: &Progress,
) -> Result<KnowledgeBase, LoadError> {
    let bytes = bytes_of(reader, origin, most, bytes::recognise, progress)?;
    parse_on(&bytes, origin, progress)
}

/// All that a stream gives, if that is no more than `most` bytes; `recognise` says what its first bytes
/// are where they are no text.
fn bytes_of(
    reader: impl Read,
    origin: &str,
    most: u64,
    recognise: fn(&[u8]) -> Result<(), &'static str>,
    progress: &Progress,
) -> Result<Vec<u8>, LoadError> {
    let expected = usize::try_from(progress.total().min(CAP)).unwrap_or(0);
    // One more, so that the end is found without growing.
    let mut bytes = Vec::with_capacity(expected + 1);
    let unreadable = |error: io::Error| LoadError::unreadable(origin, &error);
    let mut capped = reader.take(most.saturating_add(1));
    // What is no text shows at once: an endless stream of zeros need not be read to the cap.
    let mut head = capped.by_ref().take(HEAD);
    head.read_to_end(&mut bytes).map_err(unreadable)?;
    recognise(&bytes).map_err(|reason| LoadError::unusable(origin, reason))?;
    let mut more = true;
    while more {
        progress.set_read(bytes.len() as u64);
        let mut block = capped.by_ref().take(BLOCK);
        more = block.read_to_end(&mut bytes).map_err(unreadable)? > 0;
    }
    if u64::try_from(bytes.len()).is_ok_and(|len| len > most) {
        return Err(LoadError::too_large(origin, most));
    }
    progress.set_total(bytes.len() as u64);
    Ok(bytes)
}

/// How much of a stream is looked at before the rest is read.
const HEAD: u64 = 4096;

/// How much is read before it is told how far that is: 1 MiB.
const BLOCK: u64 = 1 << 20;

/// The knowledge base in these bytes; `origin` names them in messages.
///
/// # Errors
///
/// When they are not text, not JSON, not a knowledge base, or one with [`check::problems`].
pub fn parse(bytes: &[u8], origin: &str) -> Result<KnowledgeBase, LoadError> {
    parse_on(bytes, origin, &Progress::default())
}

fn parse_on(bytes: &[u8], origin: &str, progress: &Progress) -> Result<KnowledgeBase, LoadError> {
    let text = bytes::text(bytes, origin)?;
    let read = watched::parse(text, progress);
    let kb = read.map_err(|error| LoadError::broken(Report::of_text(text, origin, &error)))?;
    let problems = check::problems(&kb);
    if problems.is_empty() {
        return Ok(kb);
    }
    let report = Report::of_problems(text, origin, problems);
    Err(LoadError::broken(report))
}
