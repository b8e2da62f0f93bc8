//! Load errors and their messages.
//!
//! Owns the messages about files and streams, and sanitises the untrusted parts. Problems in the text are in
//! [`super::report`].

use std::io;

use super::report::Report;
use crate::kb::phrase::sanitised;

/// Why loading failed. `Display` is a complete message, safe to print, without a trailing newline; its first
/// line says what and where.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file or stream cannot be read, or is not text.
    #[error("{origin}: {reason}")]
    Unusable {
        /// The file or stream, as named by the caller.
        origin: String,
        /// Why, and what to do about it.
        reason: String,
    },
    /// The text is not a valid document.
    #[error("{0}")]
    Broken(Box<Report>),
}

impl LoadError {
    /// The message in one line: the first problem and its position.
    pub fn in_one_line(&self) -> String {
        let message = self.to_string();
        let first = message.lines().next().unwrap_or_default();
        match self {
            Self::Broken(report) if report.total > 1 => {
                format!("{first} (and {} more)", report.total - 1)
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
            format_size(max_bytes)
        );
        Self::unusable(origin, &reason)
    }

    pub(super) fn broken(report: Report) -> Self {
        Self::Broken(Box::new(report))
    }
}

fn format_size(bytes: u64) -> String {
    const GIB: u64 = 1 << 30;
    if bytes >= GIB && bytes.is_multiple_of(GIB) {
        format!("{} GiB", bytes / GIB)
    } else {
        format!("{bytes} bytes")
    }
}
