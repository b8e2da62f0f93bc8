//! Bold labels, as in `**Observed (often):**`; our own are those in the table of fields.

use crate::export::label::{ARROW, SUMMARY};
use crate::import::plain;
use crate::kb::{Field, FindingKind, sanitise};

/// A label and the text after it.
pub(in crate::import) struct Label<'t> {
    /// The word, without a detail in parentheses.
    pub name: String,
    pub detail: Option<String>,
    /// Whether the colon is in bold as well.
    pub is_bold: bool,
    pub rest: &'t str,
}

/// Parses bold words, and the text after them, as a label; returns `None` if there is no colon.
pub(in crate::import) fn of<'t>(marked: &str, behind: &'t str) -> Option<Label<'t>> {
    let marked = sanitise::line(marked);
    let (words, rest) = match marked.trim().strip_suffix(':') {
        Some(words) => (words, behind),
        None => (marked.trim(), behind.trim_start().strip_prefix(':')?),
    };
    let parts = words.trim().strip_suffix(')');
    let parts = parts.and_then(|words| words.split_once('('));
    let (name, detail) = match parts {
        Some((name, detail)) => (name, Some(detail.trim().to_owned())),
        None => (words, None),
    };
    Some(Label {
        name: plain(name),
        detail,
        is_bold: marked.trim().ends_with(':'),
        rest: rest.strip_prefix(' ').unwrap_or(rest),
    })
}

/// Whether a line starts like a label in plain text: a few words, the first capitalised, and a colon.
pub(in crate::import) fn opens_line(line: &str) -> bool {
    const MAX_LENGTH: usize = 30;
    let Some((words, rest)) = line.split_once(':') else {
        return false;
    };
    let is_word = |c: char| c.is_alphabetic() || c == ' ';
    words.len() <= MAX_LENGTH
        && words.starts_with(char::is_uppercase)
        && words.chars().all(is_word)
        && (rest.is_empty() || rest.starts_with(' '))
}

impl Label<'_> {
    /// Returns the field that it stands for. Only the label for observations may have a detail: how often.
    pub(in crate::import) fn field(&self) -> Option<Field> {
        let others = [Field::Status, Field::Id, Field::Aspect, Field::Area];
        let mut fields = others.into_iter().chain(Field::SECTION);
        fields.find(|field| {
            let is_open = self.detail.is_none() || *field == Field::Observed;
            is_open && field.label().eq_ignore_ascii_case(&self.name)
        })
    }

    /// Returns the kind of finding that it starts. Without a bold colon it is more likely an emphasised word.
    pub(in crate::import) fn finding(&self) -> Option<FindingKind> {
        let kind = self.name.parse().ok();
        kind.filter(|_| self.is_bold)
    }

    pub(in crate::import) fn is(&self, word: &str) -> bool {
        self.detail.is_none() && word.eq_ignore_ascii_case(&self.name)
    }

    /// Whether it is one of our own labels.
    pub(in crate::import) fn is_known(&self) -> bool {
        self.field().is_some() || self.finding().is_some() || self.is(SUMMARY)
    }

    /// Returns the label as written.
    pub(in crate::import) fn words(&self) -> String {
        match &self.detail {
            Some(detail) => format!("{} ({detail})", self.name),
            None => self.name.clone(),
        }
    }
}

/// Splits a line at separators with white space before or after them.
pub(in crate::import) fn parted(text: &str, sign: char) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for part in text.split(sign) {
        match parts.last_mut() {
            Some(last)
                if !last.ends_with(char::is_whitespace)
                    && !part.starts_with(char::is_whitespace) =>
            {
                last.push(sign);
                last.push_str(part);
            }
            _ => parts.push(part.to_owned()),
        }
    }
    parts
}

/// Splits a path into an aspect and an area.
pub(in crate::import) fn steps(text: &str) -> (String, Option<String>) {
    let mut steps = parted(text, ARROW).into_iter();
    let aspect = steps.next().unwrap_or_default();
    let area: Vec<String> = steps.map(|step| step.trim().to_owned()).collect();
    let area = Some(area.join(" › ")).filter(|area| !area.is_empty());
    (aspect.trim().to_owned(), area)
}
