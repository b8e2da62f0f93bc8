//! A problem in a document: the rule it breaks, its path, message and help.

use std::fmt;

use strum::IntoStaticStr;

/// The rule that a problem breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Rule {
    /// The file does not exist or cannot be read.
    Unreadable,
    /// It is not UTF-8 text.
    Encoding,
    /// It is not JSON.
    Syntax,
    /// It has an unsupported format version.
    Format,
    /// A field is unknown.
    UnknownField,
    /// A required field is missing.
    MissingField,
    /// A field is given twice.
    DuplicateField,
    /// A value has another type, such as a number instead of a string.
    WrongType,
    /// A keyword is unknown.
    UnknownWord,
    /// An id has a character that is not allowed.
    MalformedId,
    /// A date or digest is malformed.
    MalformedValue,
    /// An id is used twice.
    DuplicateId,
    /// A referenced aspect, area, claim or field does not exist.
    Reference,
    /// A link is not http or https.
    Address,
    /// A text is empty.
    EmptyText,
    /// A text is longer than [`super::check::LONGEST_TEXT`].
    LongText,
}

/// A problem at one place. Its texts are single lines, and safe to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The rule it breaks.
    pub rule: Rule,
    /// A JSON path such as `claims[7].aspect`; empty for the whole document.
    pub path: String,
    /// What was found, and what was expected.
    pub message: String,
    /// What to do about it, or what was likely meant.
    pub help: Option<String>,
    /// For a clash, the path of the first occurrence, such as where the id was used before.
    pub other: Option<String>,
}

impl Rule {
    /// The machine-readable name.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl Problem {
    /// A problem without help.
    pub(crate) fn new(rule: Rule, path: impl fmt::Display, message: impl Into<String>) -> Self {
        Self {
            rule,
            path: path.to_string(),
            message: message.into(),
            help: None,
            other: None,
        }
    }

    /// Sets the help; an empty text means none.
    pub(crate) fn help(self, help: impl Into<String>) -> Self {
        let help = Some(help.into()).filter(|help| !help.is_empty());
        Self { help, ..self }
    }

    /// Sets the path of the first occurrence.
    pub(crate) fn other(self, path: impl fmt::Display) -> Self {
        let other = Some(path.to_string());
        Self { other, ..self }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_str() {
            "" => write!(f, "{}", self.message),
            path => write!(f, "{path}: {}", self.message),
        }
    }
}
