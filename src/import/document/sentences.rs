//! Finds where a text turns from what is claimed to what is observed.

use unicode_segmentation::UnicodeSegmentation as _;

use crate::import::words::{self, WordList};

/// Returns where the first sentence about an observation begins, unless that begins the text.
pub(super) fn observed(text: &str) -> Option<usize> {
    let mut sentences = text.split_sentence_bound_indices();
    let (at, _) = sentences.find(|(_, sentence)| is_observed(sentence))?;
    (at > 0).then_some(at)
}

fn is_observed(sentence: &str) -> bool {
    let label = sentence.split_once(':').map(|(label, _)| words::key(label));
    let is_fact = label.is_some_and(|label| WordList::Fact.has(&label));
    let key = words::key(&sentence.replace('(', " "));
    let mut words = key.split(' ');
    let is_we = words
        .next()
        .is_some_and(|first| WordList::Observer.has(first));
    // `We've` is two words.
    let is_seen = is_we && words.take(5).any(|word| WordList::Seeing.has(word));
    is_fact || is_seen || WordList::Observation.begins(&key)
}
