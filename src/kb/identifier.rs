//! Validating ids and web addresses, and deriving an id from a text.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::sanitise;

/// Converts a text to kebab-case in ASCII; empty if no letter or digit remains.
pub fn kebab(text: &str) -> String {
    // Upper case first, which turns ß into SS.
    let plain = text.nfkd().flat_map(char::to_uppercase);
    let plain = plain.flat_map(char::to_lowercase);
    let plain = plain.filter(|c| !is_combining_mark(*c) && !matches!(c, '\'' | '’'));
    hyphenated(plain, |c| c.is_ascii_alphanumeric())
}

/// The characters to keep, with one hyphen for all others between two of them.
pub(crate) fn hyphenated(chars: impl Iterator<Item = char>, keep: fn(char) -> bool) -> String {
    let mut text = String::new();
    for c in chars {
        if keep(c) {
            text.push(c);
        } else if !text.is_empty() && !text.ends_with('-') {
            text.push('-');
        }
    }
    text.truncate(text.trim_end_matches('-').len());
    text
}

/// Makes ids unique, ignoring ASCII case.
#[derive(Debug, Default)]
pub(crate) struct UniqueIds {
    ids: HashSet<String>,
    /// The last number appended to an id that was taken.
    numbers: HashMap<String, usize>,
}

impl UniqueIds {
    /// Adds an id. Returns false if it is taken.
    pub(crate) fn insert(&mut self, id: &str) -> bool {
        self.ids.insert(id.to_ascii_lowercase())
    }

    /// Adds an id, with a number appended if it is taken, and returns it.
    pub(crate) fn insert_numbered(&mut self, id: String) -> String {
        let mut free = id.clone();
        while !self.insert(&free) {
            let number = self.numbers.entry(id.clone()).or_insert(1);
            *number += 1;
            free = format!("{id}-{number}");
        }
        free
    }
}

/// Whether this is an id: ASCII letters, digits, dots, underscores and hyphens, beginning with a letter or
/// digit, so that it looks like neither a command-line option nor a directory.
pub fn is_id(id: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    id.starts_with(|c: char| c.is_ascii_alphanumeric()) && id.bytes().all(is_allowed)
}

/// The lookup key of an id: ids are unique ignoring ASCII case.
pub(crate) fn lowercase_id(id: &str) -> Cow<'_, str> {
    if id.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(id.to_ascii_lowercase())
    } else {
        Cow::Borrowed(id)
    }
}

/// Whether this is an address that may be opened: http or https, with a host, without whitespace.
pub fn is_web_address(url: &str) -> bool {
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| url.strip_prefix(scheme));
    rest.is_some_and(|rest| {
        let is_allowed = |c: char| !c.is_whitespace() && c != sanitise::PLACEHOLDER;
        !rest.is_empty() && !rest.starts_with('/') && rest.chars().all(is_allowed)
    })
}
