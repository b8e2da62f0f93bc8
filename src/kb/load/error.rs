//! The ways in which loading fails, each with its whole message for a person.
//!
//! Owns the wording around a failure; every part that came from outside is sanitised here. Does not
//! own what is wrong inside a JSON text ([`super::malformed`]).

use std::io;

use super::malformed::Malformed;
use crate::kb::check::Problem;
use crate::kb::phrase::shown;

/// How many problems a message lists.
const LISTED: usize = 20;

/// Why there is no knowledge base. `Display` is the whole message, safe to print, without a newline
/// at its end.
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
    /// The text is not JSON, or not of the shape of a knowledge base.
    #[error("{0}")]
    Malformed(Box<Malformed>),
    /// It has the shape, and does not hold together.
    #[error("{}", list(origin, problems))]
    Problems {
        /// The file or stream, as named by the caller.
        origin: String,
        /// All that is wrong, in file order.
        problems: Vec<Problem>,
    },
}

impl LoadError {
    pub(super) fn unusable(origin: &str, reason: &str) -> Self {
        Self::Unusable {
            origin: shown(origin),
            reason: reason.to_owned(),
        }
    }

    pub(super) fn unreadable(origin: &str, error: &io::Error) -> Self {
        let reason = match error.kind() {
            io::ErrorKind::NotFound => "there is no such file".to_owned(),
            io::ErrorKind::PermissionDenied => "permission to read it is denied".to_owned(),
            _ => format!("it cannot be read: {}", shown(&error.to_string())),
        };
        Self::unusable(origin, &reason)
    }

    pub(super) fn too_large(origin: &str) -> Self {
        Self::unusable(origin, "it is larger than 1 GiB, the most that is read")
    }

    pub(super) fn malformed(malformed: Malformed) -> Self {
        Self::Malformed(Box::new(malformed))
    }

    pub(super) fn problems(origin: &str, problems: Vec<Problem>) -> Self {
        Self::Problems {
            origin: shown(origin),
            problems,
        }
    }
}

fn list(origin: &str, problems: &[Problem]) -> String {
    let count = problems.len();
    let mut text = match count {
        1 => format!("{origin}: 1 problem"),
        _ => format!("{origin}: {count} problems"),
    };
    for problem in problems.iter().take(LISTED) {
        text.push_str(&format!("\n  {problem}"));
    }
    if count > LISTED {
        text.push_str(&format!("\n  and {} more", count - LISTED));
    }
    text
}
