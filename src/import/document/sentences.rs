//! Finds where a text turns from what is claimed to what is observed.

use unicode_segmentation::UnicodeSegmentation as _;

/// Beginnings of sentences about observations.
#[rustfmt::skip]
const BEGINNINGS: &[&str] = &[
    "instead", "in practice", "in reality", "in fact", "in truth", "however", "but ", "actually",
    "observed", "reality:", "fact:", "today ", "so far", "what happens", "what happened", "this holds",
];

/// Verbs of sentences about observations.
#[rustfmt::skip]
const SEEING: &[&str] = &[
    "see", "seen", "find", "found", "observe", "observed", "notice", "noticed", "saw", "experience",
    "experienced",
];

/// Returns where the first sentence about an observation begins, unless that begins the text.
pub(super) fn observed(text: &str) -> Option<usize> {
    let mut sentences = text.split_sentence_bound_indices();
    let (at, _) = sentences.find(|(_, sentence)| is_observed(sentence))?;
    (at > 0).then_some(at)
}

fn is_observed(sentence: &str) -> bool {
    let lower = sentence.to_lowercase().replace('’', "'");
    if BEGINNINGS.iter().any(|begin| lower.starts_with(begin)) {
        return true;
    }
    let mut words = lower.split_whitespace();
    let first = words.next().unwrap_or_default();
    let is_we = ["we", "we've", "i", "i've", "you", "people", "teams"].contains(&first);
    is_we && words.take(4).any(|word| SEEING.contains(&word))
}
