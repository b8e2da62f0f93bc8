//! Small parts of messages: quoting what was found, and guessing what was meant.
//!
//! Owns that nothing long or unprintable gets into a message. Does not own any message.

use super::sanitise;
use super::text::ELLIPSIS;

/// The most characters of a found value or name that a message repeats.
const MOST: usize = 60;

/// Text from outside, in one line, safe to show.
pub(super) fn shown(text: &str) -> String {
    sanitise::line(text).into_owned()
}

/// Text from outside, in one short line.
pub(super) fn elided(text: &str) -> String {
    let mut rest = text.char_indices();
    match rest.nth(MOST) {
        Some((end, _)) => shown(text.get(..end).unwrap_or_default()) + ELLIPSIS,
        None => shown(text),
    }
}

/// Text from outside, short and in backticks.
pub(crate) fn quoted(text: &str) -> String {
    format!("`{}`", elided(text))
}

/// The name that was likely meant, if one is near enough.
pub(crate) fn suggestion<'a>(found: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let length = found.chars().count();
    if length > MOST {
        return None;
    }
    let allowed = (length / 3).max(1);
    let distance = |name| strsim::damerau_levenshtein(&found.to_lowercase(), name);
    // As many edits as the lengths differ by it takes at least.
    let near = |name: &&str| name.chars().count().abs_diff(length) <= allowed;
    known
        .filter(near)
        .map(|name| (distance(name), name))
        .filter(|(edits, _)| *edits <= allowed)
        .min()
        .map(|(_, name)| name)
}

/// Whether a text is_negated something, as *not met*, *non-compliant* and *unrealised* do. For such a text
/// no word is offered that does not, nor the other way round: it would have the opposite meaning.
pub(crate) fn is_negated(text: &str) -> bool {
    const NOT: [&str; 6] = ["not", "non", "no", "never", "isn", "without"];
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    words.any(|word| NOT.contains(&word) || word.starts_with("un") || word.starts_with("non"))
}
