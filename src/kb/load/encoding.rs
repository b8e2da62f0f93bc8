//! Telling text from what is often taken for it.
//!
//! Owns the step from bytes to a `&str` that may be JSON, and a plain word for each usual mistake:
//! nothing at all, another encoding, a compressed file, a web page. Does not parse.

use std::str;

use super::LoadError;
use super::position::{Snippet, positions};
use super::report::Report;
use crate::kb::{Problem, Rule};

/// The text of these bytes, without a byte order mark; `name` says what it should be.
///
/// # Errors
///
/// What they are instead.
pub(super) fn text<'b>(bytes: &'b [u8], origin: &str, name: &str) -> Result<&'b str, LoadError> {
    recognise(bytes).map_err(|reason| LoadError::unusable(origin, reason))?;
    if inside(bytes).is_empty() {
        let reason = format!("it is empty; {name} is a JSON object");
        return Err(LoadError::unusable(origin, &reason));
    }
    let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
    str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to(), origin))
}

/// That these bytes, the first of a document or all of it, may be a text of any kind or a workbook.
///
/// # Errors
///
/// What they are instead.
pub(super) fn recognise_document(bytes: &[u8]) -> Result<(), &'static str> {
    let is_workbook = is_workbook(bytes);
    let is_wide = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    match signature(bytes).filter(|_| !is_workbook && !is_wide) {
        Some(what) => Err(what),
        None => Ok(()),
    }
}

/// Whether these bytes, the first of a file, may be those of a workbook.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0])
}

/// What is said of a file that has the name of a workbook alone.
pub const NO_WORKBOOK: &str = "its name is that of a workbook, but it is not one, or it is damaged; \
                               save it again in the program that made it";

/// The byte order mark of UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// That these bytes, the first of a text or all of it, may be JSON.
///
/// # Errors
///
/// What they are instead.
pub(super) fn recognise(bytes: &[u8]) -> Result<(), &'static str> {
    match (signature(bytes), inside(bytes).first()) {
        (Some(what), _) => Err(what),
        _ if inside(bytes).starts_with(MARK) => Err(
            "it begins with two byte order marks (U+FEFF), but there can be only one; remove the other",
        ),
        _ if inside(bytes).starts_with(b"<<<<<<<") => Err(
            "it begins with `<<<<<<<`, which a merge left because of a conflict; settle that and \
             remove the marks",
        ),
        (None, Some(b'<')) => {
            Err("it looks like a web page or XML, not JSON; download the file itself")
        }
        (None, _) => Ok(()),
    }
}

/// The bytes after a byte order mark and space.
fn inside(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(MARK).unwrap_or(bytes).trim_ascii_start()
}

/// What the first bytes give away.
fn signature(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..] => {
            Some("it is UTF-16 or binary; save it as text in UTF-8")
        }
        [0x1F, 0x8B, ..] => Some("it is compressed (gzip); unpack it first"),
        [0x28, 0xB5, 0x2F, 0xFD, ..] => Some("it is compressed (zstd); unpack it first"),
        [0xFD, b'7', b'z', b'X', b'Z', ..] => Some("it is compressed (xz); unpack it first"),
        [b'P', b'K', 3, 4, ..] => Some("it is a zip archive; unpack it first"),
        _ => None,
    }
}

fn not_utf8(bytes: &[u8], at: usize, origin: &str) -> LoadError {
    /// More than a message shows of a line.
    const AFTER: usize = 400;
    let end = bytes.len().min(at + AFTER);
    let text = String::from_utf8_lossy(&bytes[..end]);
    let range = at..at + char::REPLACEMENT_CHARACTER.len_utf8();
    let position = positions(&text, [at].into_iter())[&at];
    let message = format!("the byte 0x{:02X} is not UTF-8", bytes[at]);
    let problem = Problem::new(Rule::Encoding, "", message).help("save the file as UTF-8");
    let snippet = Snippet::of(&text, range, position);
    LoadError::broken(Report::of_one(origin, problem, Some(snippet)))
}
