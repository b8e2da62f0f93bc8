//! Reading a document that a knowledge base is to be made of: a text, whatever is in it.

use std::io::{self, Read};
use std::path::Path;

use super::{HEAD, LoadError, bytes, regular};

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
    let unreadable = |error: io::Error| LoadError::unreadable(origin, &error);
    let mut bytes = Vec::new();
    let mut capped = reader.take(most.saturating_add(1));
    // What is no text shows at once.
    let mut head = capped.by_ref().take(HEAD);
    head.read_to_end(&mut bytes).map_err(unreadable)?;
    bytes::recognise_text(&bytes).map_err(|reason| LoadError::unusable(origin, reason))?;
    capped.read_to_end(&mut bytes).map_err(unreadable)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > most) {
        return Err(LoadError::too_large(origin, most));
    }
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
