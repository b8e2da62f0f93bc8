//! The bytes of files and streams: of one that can be read, up to a cap, and of the right kind.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::{CAP, LoadError, Progress, encoding};

/// How much of a stream is looked at before the rest is read.
const HEAD: u64 = 4096;

/// How much is read before it is told how far that is: 1 MiB.
const BLOCK: u64 = 1 << 20;

/// The bytes of this file, of which there may be so many, for a knowledge base to be made of: a text, or
/// a workbook.
///
/// # Errors
///
/// When it is missing, not a regular file, over `max_bytes`, unreadable, or plainly neither.
pub fn document(path: &Path, max_bytes: u64) -> Result<Vec<u8>, LoadError> {
    let origin = path.to_string_lossy();
    let (file, _) = regular_file(path, &origin, max_bytes, "a document is one file")?;
    document_from(file, &origin, max_bytes)
}

/// The bytes of this stream; `origin` names it in messages.
///
/// # Errors
///
/// As [`document`], but for what is about a file.
pub fn document_from(
    reader: impl Read,
    origin: &str,
    max_bytes: u64,
) -> Result<Vec<u8>, LoadError> {
    let recognise = encoding::recognise_document;
    read(reader, origin, max_bytes, recognise, &Progress::default())
}

/// The file, and how many bytes it has; `one` says what it should be instead of a directory.
pub(super) fn regular_file(
    path: &Path,
    origin: &str,
    max_bytes: u64,
    one: &str,
) -> Result<(File, u64), LoadError> {
    let unreadable = |error: io::Error| LoadError::unreadable(origin, &error);
    let metadata = path.metadata().map_err(unreadable)?;
    if metadata.is_dir() {
        let reason = format!("it is a directory; {one}");
        return Err(LoadError::unusable(origin, &reason));
    }
    if !metadata.is_file() {
        let reason = "it is not a regular file; to read a stream, give `-` for standard input";
        return Err(LoadError::unusable(origin, reason));
    }
    if metadata.len() > max_bytes {
        return Err(LoadError::too_large(origin, max_bytes));
    }
    Ok((File::open(path).map_err(unreadable)?, metadata.len()))
}

/// All that a stream gives, if that is no more than `max_bytes` bytes; `recognise` says what its first bytes
/// are where they are no text.
pub(super) fn read(
    reader: impl Read,
    origin: &str,
    max_bytes: u64,
    recognise: fn(&[u8]) -> Result<(), &'static str>,
    progress: &Progress,
) -> Result<Vec<u8>, LoadError> {
    let expected = usize::try_from(progress.total().min(CAP)).unwrap_or(0);
    // One more, so that the end is found without growing.
    let mut bytes = Vec::with_capacity(expected + 1);
    let unreadable = |error: io::Error| LoadError::unreadable(origin, &error);
    let mut capped = reader.take(max_bytes.saturating_add(1));
    // What is no text shows at once: an endless stream of zeros need not be read to the cap.
    let mut head = capped.by_ref().take(HEAD);
    let mut read = head.read_to_end(&mut bytes).map_err(unreadable)?;
    recognise(&bytes).map_err(|reason| LoadError::unusable(origin, reason))?;
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
