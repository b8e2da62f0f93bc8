//! Validating ids and web addresses, and deriving an id from a text.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::sanitise;

/// Converts a text to kebab-case in ASCII; empty if no letter or digit remains.
pub fn kebab(text: &str) -> String {
    let plain = text.nfkd().flat_map(char::to_lowercase);
    let mut id = String::new();
    for c in plain.filter(|c| !is_combining_mark(*c)) {
        match c {
            'a'..='z' | '0'..='9' => id.push(c),
            '\'' | '’' => {}
            _ if id.is_empty() || id.ends_with('-') => {}
            _ => id.push('-'),
        }
    }
    id.truncate(id.trim_end_matches('-').len());
    id
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
