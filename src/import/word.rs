//! Parses the few fixed words of a document, as people type them.

use std::str::FromStr;

use strum::VariantArray;

use super::builder::Builder;
use super::plain;
use crate::kb::{all_words, quoted, suggestion};

/// Parses a word, ignoring case and accepting spaces for hyphens.
pub(super) fn parsed<T: FromStr>(text: &str) -> Option<T> {
    let word = plain(text).to_lowercase();
    word.replace(' ', "-").parse().ok()
}

/// As [`parsed`], but reports an unknown or missing word.
pub(super) fn chosen<T>(what: &str, text: &str, line: usize, builder: &mut Builder) -> Option<T>
where
    T: Copy + FromStr + Into<&'static str> + VariantArray,
{
    let found = parsed(text);
    if text.trim().is_empty() {
        builder.error(line, format!("the {what} is missing"));
    } else if found.is_none() {
        let word = plain(text).to_lowercase();
        let meant = match suggestion(&word, T::VARIANTS.iter().map(|&one| one.into())) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("expected one of: {}", all_words::<T>()),
        };
        let message = format!("found the {what} {}; {meant}", quoted(text.trim()));
        builder.error(line, message);
    }
    found
}
