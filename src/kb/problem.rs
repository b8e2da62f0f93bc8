//! Something that is wrong with a knowledge base: the rule it breaks, its path, and the words for it.
//!
//! Owns what the check of the types and the reading of a broken text both say. Knows no rule itself.

use std::fmt;

use strum::IntoStaticStr;

/// What is broken when something is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Rule {
    /// It is no file, or one that cannot be read.
    Unreadable,
    /// It is no text in UTF-8.
    Encoding,
    /// It is not JSON.
    Syntax,
    /// It is of another version of the format.
    Format,
    /// There is a field that the format does not have.
    UnknownField,
    /// A field that must be there is not.
    MissingField,
    /// A field is given twice.
    DuplicateField,
    /// A value is of another kind, such as a number for a string.
    WrongType,
    /// A word is none of those that there are.
    UnknownWord,
    /// An id has other characters than ids have.
    MalformedId,
    /// A date is not one, or a digest.
    MalformedValue,
    /// An id is taken.
    DuplicateId,
    /// An aspect or area is not declared, or not there.
    Reference,
    /// A link is not http or https.
    Address,
    /// A text says nothing.
    EmptyText,
    /// A text is over [`super::check::LONGEST_TEXT`].
    LongText,
}

/// Something wrong at one place. All its texts are in one line, and safe to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is broken.
    pub rule: Rule,
    /// Where, as a JSON path such as `claims[7].aspect`; empty for the whole.
    pub path: String,
    /// What was found, and what was expected.
    pub message: String,
    /// What to do about it, or what was likely meant.
    pub help: Option<String>,
    /// The path of the first of two that clash, such as the place where the id is taken already; none
    /// where the problem is in one place.
    pub other: Option<String>,
}

impl Rule {
    /// The name that programs know it by.
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

    /// With what to do about it.
    pub(crate) fn help(self, help: impl Into<String>) -> Self {
        let help = Some(help.into()).filter(|help| !help.is_empty());
        Self { help, ..self }
    }

    /// With the path of the first of two that clash.
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
