//! Reading the bytes of files and streams, up to a limit and of the right kind.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::{CAP, LoadError, LoadStage, Progress, encoding};

/// How many bytes are inspected before the rest is read.
const HEAD: u64 = 4096;

/// How many bytes are read between progress updates: 1 MiB.
const BLOCK: u64 = 1 << 20;

/// Reads a document to be imported, a text or a workbook, of at most `max_bytes` bytes.
///
/// # Errors
///
/// When it is missing, not a regular file, too large, unreadable, or neither a text nor a workbook.
pub fn document(path: &Path, max_bytes: u64) -> Result<Vec<u8>, LoadError> {
    let origin = path.to_string_lossy();
    let (file, _) = regular_file(path, &origin, max_bytes, "a document is one file", NO_FILE)?;
    document_from(file, &origin, max_bytes)
}

/// Reads a document to be imported from a stream; `origin` names it in messages.
///
/// # Errors
///
/// As [`document`], except for those that concern files.
pub fn document_from(
    reader: impl Read,
    origin: &str,
    max_bytes: u64,
) -> Result<Vec<u8>, LoadError> {
    let reject = encoding::reject_non_documents;
    read(reader, origin, max_bytes, reject, &Progress::default())
}

/// What to do about a path that is neither a file nor a directory, where `-` is standard input.
pub(super) const NO_FILE: &str = "to read a stream, give `-` for standard input";

/// Opens a regular file; returns it with its length in bytes. `expected` is the message for a directory,
/// `no_file` that for any other path.
pub(super) fn regular_file(
    path: &Path,
    origin: &str,
    max_bytes: u64,
    expected: &str,
    no_file: &str,
) -> Result<(File, u64), LoadError> {
    let unreadable = |error: io::Error| LoadError::unreadable(origin, &error);
    let metadata = path.metadata().map_err(unreadable)?;
    if metadata.is_dir() {
        let reason = format!("it is a directory; {expected}");
        return Err(LoadError::unusable(origin, &reason));
    }
    if !metadata.is_file() {
        let reason = format!("it is not a regular file; {no_file}");
        return Err(LoadError::unusable(origin, &reason));
    }
    if metadata.len() > max_bytes {
        return Err(LoadError::too_large(origin, max_bytes));
    }
    Ok((File::open(path).map_err(unreadable)?, metadata.len()))
}

/// Reads a stream of at most `max_bytes` bytes to its end. `reject` inspects the first bytes.
pub(super) fn read(
    reader: impl Read,
    origin: &str,
    max_bytes: u64,
    reject: fn(&[u8]) -> Result<(), &'static str>,
    progress: &Progress,
) -> Result<Vec<u8>, LoadError> {
    let expected = match progress.now() {
        LoadStage::Reading(counts) => usize::try_from(counts.total.min(CAP)).unwrap_or(0),
        LoadStage::Indexing { .. } => 0,
    };
    // One byte more, so that reaching the end does not reallocate.
    let mut bytes = Vec::with_capacity(expected + 1);
    let unreadable = |error: io::Error| LoadError::unreadable(origin, &error);
    let mut capped = reader.take(max_bytes.saturating_add(1));
    // Binary input is rejected early: an endless stream of zeros is not read to the limit.
    let mut head = capped.by_ref().take(HEAD);
    let mut read = head.read_to_end(&mut bytes).map_err(unreadable)?;
    reject(&bytes).map_err(|reason| LoadError::unusable(origin, reason))?;
    while read > 0 {
        progress.add_read(read);
        let mut block = capped.by_ref().take(BLOCK);
        read = block.read_to_end(&mut bytes).map_err(unreadable)?;
    }
    if bytes.len() as u64 > max_bytes {
        return Err(LoadError::too_large(origin, max_bytes));
    }
    Ok(bytes)
}
