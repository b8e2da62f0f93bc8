//! Telling text from what is often taken for it.
//!
//! Owns the step from bytes to a `&str` that may be JSON, and a plain word for each usual mistake:
//! nothing at all, another encoding, a compressed file, a web page. Does not parse.

use std::str;

use super::LoadError;

/// What the bytes are instead of text that may be JSON.
pub(super) struct Mistake {
    /// Line and column, where it is one byte that is wrong.
    place: Option<(usize, usize)>,
    reason: String,
}

impl Mistake {
    fn whole(reason: &str) -> Self {
        Self {
            place: None,
            reason: reason.to_owned(),
        }
    }

    pub(super) fn at(&self, origin: &str) -> LoadError {
        match self.place {
            None => LoadError::unusable(origin, &self.reason),
            Some((line, column)) => {
                LoadError::unusable(&format!("{origin}:{line}:{column}"), &self.reason)
            }
        }
    }
}

/// The text of these bytes, without a byte order mark.
///
/// # Errors
///
/// What they are instead.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Mistake> {
    if let Some(what) = signature(bytes) {
        return Err(Mistake::whole(what));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to()))?;
    let start = text.trim_ascii_start();
    if start.is_empty() {
        return Err(Mistake::whole(
            "it is empty; a knowledge base is one JSON object",
        ));
    }
    if start.starts_with('<') {
        return Err(Mistake::whole("it looks like a web page or XML, not JSON"));
    }
    Ok(text)
}

/// What the first bytes give away.
fn signature(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..] => {
            Some("it is UTF-16 or binary; a knowledge base is JSON in UTF-8")
        }
        [0x1F, 0x8B, ..] => Some("it is compressed (gzip); unpack it first"),
        [0x28, 0xB5, 0x2F, 0xFD, ..] => Some("it is compressed (zstd); unpack it first"),
        [0xFD, b'7', b'z', b'X', b'Z', ..] => Some("it is compressed (xz); unpack it first"),
        [b'P', b'K', 3, 4, ..] => Some("it is a zip archive; unpack it first"),
        _ => None,
    }
}

fn not_utf8(bytes: &[u8], at: usize) -> Mistake {
    let before = bytes.get(..at).unwrap_or_default();
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let start = before.iter().rposition(|byte| *byte == b'\n');
    let start = start.map_or(0, |newline| newline + 1);
    let head = String::from_utf8_lossy(before.get(start..).unwrap_or_default());
    let column = head.chars().count() + 1;
    let byte = bytes.get(at).copied().unwrap_or_default();
    Mistake {
        place: Some((line, column)),
        reason: format!("the byte 0x{byte:02X} is not UTF-8; save the file as UTF-8"),
    }
}
