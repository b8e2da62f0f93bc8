//! Building blocks of messages: quoting input, listing words, and suggesting what was meant.
//!
//! Ensures that nothing long or unprintable gets into a message.

use strum::VariantArray;

use super::sanitise;
use super::text::ELLIPSIS;

/// The maximum length of quoted input, in characters.
const MAX_LENGTH: usize = 60;

/// Input in one line, safe to show.
pub(super) fn sanitised(text: &str) -> String {
    sanitise::line(text).into_owned()
}

/// Input in one line, truncated.
pub(super) fn truncated(text: &str) -> String {
    let mut rest = text.char_indices();
    match rest.nth(MAX_LENGTH) {
        Some((end, _)) => sanitised(text.get(..end).unwrap_or_default()) + ELLIPSIS,
        None => sanitised(text),
    }
}

/// Input in backticks, truncated.
pub(crate) fn quoted(text: &str) -> String {
    format!("`{}`", truncated(text))
}

/// All words of a type, in their order.
pub(crate) fn all_words<T: Copy + Into<&'static str> + VariantArray>() -> String {
    let words: Vec<&str> = T::VARIANTS.iter().map(|&one| one.into()).collect();
    words.join(", ")
}

/// The known name that was likely meant, if one is similar enough.
pub(crate) fn suggestion<'a>(found: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let length = found.chars().count();
    if length > MAX_LENGTH {
        return None;
    }
    let allowed = (length / 3).max(1);
    let distance = |name| strsim::damerau_levenshtein(&found.to_lowercase(), name);
    // The length difference is a lower bound of the distance.
    let may_be_near = |name: &&str| name.chars().count().abs_diff(length) <= allowed;
    known
        .filter(may_be_near)
        .map(|name| (distance(name), name))
        .filter(|(edits, _)| *edits <= allowed)
        .min()
        .map(|(_, name)| name)
}

/// Whether a text is negated, as *not met*, *non-compliant* and *unrealised* are. A negated text never gets
/// a suggestion that is not, nor the other way round: it would have the opposite meaning.
pub(crate) fn is_negated(text: &str) -> bool {
    const NOT: [&str; 6] = ["not", "non", "no", "never", "isn", "without"];
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    words.any(|word| NOT.contains(&word) || word.starts_with("un") || word.starts_with("non"))
}
