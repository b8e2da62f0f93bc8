//! What means something to the letter: which texts are ids and web addresses, and making an id.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::sanitise;

/// The nearest there is to this text in kebab-case; empty if it has no letter or digit of those.
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

/// Whether this is an id: letters, digits, dots, underscores and hyphens of ASCII, of which the first is
/// a letter or digit: others begin an option of a command, or name a folder.
pub fn is_id(id: &str) -> bool {
    let may_be = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    id.starts_with(|c: char| c.is_ascii_alphanumeric()) && id.bytes().all(may_be)
}

/// What an id is known by: two that differ in case alone are one.
pub(crate) fn lowercase_id(id: &str) -> Cow<'_, str> {
    if id.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(id.to_ascii_lowercase())
    } else {
        Cow::Borrowed(id)
    }
}

/// Whether this is an address that may be opened: http or https, with a host, in one word.
pub fn is_web_address(url: &str) -> bool {
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| url.strip_prefix(scheme));
    rest.is_some_and(|rest| {
        let inert = |c: char| !c.is_whitespace() && c != sanitise::PLACEHOLDER;
        !rest.is_empty() && !rest.starts_with('/') && rest.chars().all(inert)
    })
}
