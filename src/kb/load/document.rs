//! Reading a document that a knowledge base is to be made of: a text, whatever is in it.

use std::io::Read;
use std::path::Path;

use super::{LoadError, Progress, bytes, bytes_of, regular};

/// The text in this file, which may have so many bytes.
///
/// # Errors
///
/// When it is missing, not a regular file, over `most`, unreadable, or no text in UTF-8.
pub fn document(path: &Path, most: u64) -> Result<String, LoadError> {
    let origin = path.to_string_lossy();
    let (file, _) = regular(path, &origin, most, "a document is one file")?;
    document_from(file, &origin, most)
}

/// The text in this stream; `origin` names it in messages.
///
/// # Errors
///
/// As above, but for what is about a file.
pub fn document_from(reader: impl Read, origin: &str, most: u64) -> Result<String, LoadError> {
    let progress = Progress::default();
    let bytes = bytes_of(reader, origin, most, bytes::recognise_text, &progress)?;
    bytes::any_text(bytes, origin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_read_up_to_the_cap() {
        for (most, fits) in [(2, false), (3, true), (4, true), (u64::MAX, true)] {
            let read = document_from(&b"abc"[..], "-", most);
            assert_eq!(read.is_ok(), fits, "{most}");
        }
    }
}
