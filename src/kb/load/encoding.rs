//! Decoding input as UTF-8, with a clear message for the usual mistakes: an empty file, another encoding, a
//! compressed file, a web page. Does not parse.

use std::str;

use super::report::Report;
use super::shape::SpannedProblem;
use super::{JsonDocument, LoadError};
use crate::kb::{Problem, Rule};

/// Decodes the text of a document without a byte order mark.
///
/// # Errors
///
/// When the bytes are something else.
pub(super) fn text<'b, D: JsonDocument>(
    bytes: &'b [u8],
    origin: &str,
) -> Result<&'b str, LoadError> {
    reject_non_json(bytes).map_err(|reason| LoadError::unusable(origin, reason))?;
    if without_prefix(bytes).is_empty() {
        let reason = format!("it is empty; {} is a JSON object", D::NAME);
        return Err(LoadError::unusable(origin, &reason));
    }
    let bytes = bytes.strip_prefix(BOM).unwrap_or(bytes);
    str::from_utf8(bytes).map_err(|error| not_utf8::<D>(bytes, error.valid_up_to(), origin))
}

/// Checks that the first bytes of a document may be those of a text or a workbook.
///
/// # Errors
///
/// What they are instead.
pub(super) fn reject_non_documents(bytes: &[u8]) -> Result<(), &'static str> {
    let is_workbook = is_workbook(bytes);
    let is_utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    match signature(bytes).filter(|_| !is_workbook && !is_utf16) {
        Some(what) => Err(what),
        None => Ok(()),
    }
}

/// Whether the first bytes of a file may be those of a workbook.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0])
}

/// The message for a file with the extension of a workbook that is not one.
pub const NO_WORKBOOK: &str = "its name is that of a workbook, but it is none that can be read, or it is damaged; \
                               open it in a spreadsheet program and save it as XLSX";

/// The byte order mark of UTF-8.
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Checks that the first bytes of a text may be those of JSON.
///
/// # Errors
///
/// What they are instead.
pub(super) fn reject_non_json(bytes: &[u8]) -> Result<(), &'static str> {
    let text = without_prefix(bytes);
    match (signature(bytes), text.first()) {
        (Some(what), _) => Err(what),
        _ if text.starts_with(BOM) => Err(
            "it begins with two byte order marks (U+FEFF), but there can be only one; remove one",
        ),
        _ if text.starts_with(b"<<<<<<<") => Err(
            "it begins with `<<<<<<<`, which a merge left because of a conflict; resolve that and \
             remove the marks",
        ),
        (None, Some(b'<')) => {
            Err("it looks like a web page or XML, not JSON; download the file itself")
        }
        (None, _) => Ok(()),
    }
}

/// The bytes after a byte order mark and whitespace.
fn without_prefix(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(BOM).unwrap_or(bytes).trim_ascii_start()
}

/// The message for a known file signature.
fn signature(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..] => {
            Some("it is UTF-16 or binary; save it as text in UTF-8")
        }
        [0x1F, 0x8B, ..] => Some("it is compressed (gzip); unpack it first"),
        [0x28, 0xB5, 0x2F, 0xFD, ..] => Some("it is compressed (zstd); unpack it first"),
        [0xFD, b'7', b'z', b'X', b'Z', ..] => Some("it is compressed (xz); unpack it first"),
        [b'P', b'K', 3, 4, ..] => Some("it is a zip archive; unpack it first"),
        _ if bytes.starts_with(b"version https://git-lfs.github.com/") => {
            Some("it is a pointer of Git LFS to the file; `git lfs pull` downloads that")
        }
        _ => None,
    }
}

fn not_utf8<D: JsonDocument>(bytes: &[u8], at: usize, origin: &str) -> LoadError {
    /// How many bytes after the error are decoded: more than a message shows.
    const AFTER: usize = 400;
    let end = bytes.len().min(at + AFTER);
    let text = String::from_utf8_lossy(&bytes[..end]);
    let message = format!("the byte 0x{:02X} is not UTF-8", bytes[at]);
    let problem = SpannedProblem {
        problem: Problem::new(Rule::Encoding, "", message).help("save the file as UTF-8"),
        range: at..at + char::REPLACEMENT_CHARACTER.len_utf8(),
        other: None,
    };
    LoadError::broken(Report::new::<D>(&text, origin, vec![problem], 1, false))
}
