//! The ways in which loading fails, each with its whole message for a person.
//!
//! Owns the wording around a failure of the file or stream; every part that came from outside is
//! sanitised here. Does not own what is wrong inside it ([`super::report`]).

use std::io;

use super::report::Report;
use crate::kb::phrase::sanitised;

/// Why there is no knowledge base. `Display` is the whole message, safe to print, without a newline
/// at its end; its first line says what and where.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file or stream cannot be read, or is nothing that a knowledge base can be in.
    #[error("{origin}: {reason}")]
    Unusable {
        /// The file or stream, as named by the caller.
        origin: String,
        /// Why, and what to do about it.
        reason: String,
    },
    /// The text is no knowledge base, or one that does not hold together.
    #[error("{0}")]
    Broken(Box<Report>),
}

impl LoadError {
    /// The message in one line, for where there is room for no more: where, and what is wrong there
    /// first.
    pub fn in_one_line(&self) -> String {
        let whole = self.to_string();
        let first = whole.lines().next().unwrap_or_default();
        match self {
            Self::Broken(report) if report.total() > 1 => {
                format!("{first} (and {} more)", report.total() - 1)
            }
            Self::Broken(_) | Self::Unusable { .. } => first.to_owned(),
        }
    }

    pub(super) fn unusable(origin: &str, reason: &str) -> Self {
        Self::Unusable {
            origin: sanitised(origin),
            reason: reason.to_owned(),
        }
    }

    pub(super) fn unreadable(origin: &str, error: &io::Error) -> Self {
        let reason = match error.kind() {
            io::ErrorKind::NotFound if origin.contains("://") => {
                "it is an address, and only files are read: download it first".to_owned()
            }
            io::ErrorKind::NotFound => "there is no such file".to_owned(),
            io::ErrorKind::PermissionDenied => "permission to read it is denied".to_owned(),
            _ => format!("it cannot be read: {}", sanitised(&error.to_string())),
        };
        Self::unusable(origin, &reason)
    }

    pub(super) fn too_large(origin: &str, max_bytes: u64) -> Self {
        let reason = format!(
            "it is larger than {}, which is the limit; --any-size lifts it",
            size(max_bytes)
        );
        Self::unusable(origin, &reason)
    }

    pub(super) fn broken(report: Report) -> Self {
        Self::Broken(Box::new(report))
    }
}

/// A number of bytes, for a person.
fn size(bytes: u64) -> String {
    const GIB: u64 = 1 << 30;
    match bytes {
        whole if whole >= GIB && whole.is_multiple_of(GIB) => format!("{} GiB", whole / GIB),
        _ => format!("{bytes} bytes"),
    }
}
