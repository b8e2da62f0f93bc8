//! The scores of every document for short prefixes (`a`, `t`, `co`), computed when the index is built, as too many
//! words begin with them. Needed for the limit of 8 ms a keystroke at 1 000 000 claims.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::dictionary::{Dictionary, WordId};
use super::super::field::FieldSet;
use super::super::hit::{ClassScores, MatchClass};
use super::postings::Postings;

/// A prefix is cached if its words have more postings per document than this.
const MIN_POSTINGS: usize = 2;
/// With fewer documents nothing is cached: every search is fast.
const MIN_DOCUMENTS: usize = 4096;

/// The scores of the documents of a segment for each cached prefix.
#[derive(Debug, Default)]
pub(in super::super) struct PrefixCache {
    /// The words that begin with each prefix.
    prefixes: Vec<Range<WordId>>,
    /// For each prefix, the scores of the documents as bytes.
    scores: Vec<Vec<u8>>,
}

impl PrefixCache {
    /// The cache for prefixes, given by their words, in the fields that are searched by default.
    pub(super) fn new(prefixes: &[Range<WordId>], postings: &Postings, documents: usize) -> Self {
        let worth = postings.occurrence_scores(ClassScores::of(MatchClass::Prefix), FieldSet::OWN);
        let scores = prefixes.iter().map(|words| {
            let mut scores = vec![0; documents];
            for word in words.clone() {
                postings.raise(word, &worth, &mut scores);
            }
            scores
        });
        Self {
            scores: scores.collect(),
            prefixes: prefixes.to_vec(),
        }
    }

    /// The scores of the documents as bytes, if the prefix with these words is cached.
    pub(in super::super) fn scores(&self, words: &Range<WordId>) -> Option<&[u8]> {
        let place = self.prefixes.iter().position(|cached| cached == words)?;
        Some(&self.scores[place])
    }
}

/// The prefixes to cache, each as the range of words that begin with it.
pub(super) fn prefixes_to_cache(
    postings: &[&Postings],
    documents: usize,
    dictionary: &Dictionary,
) -> Vec<Range<WordId>> {
    if documents < MIN_DOCUMENTS {
        return Vec::new();
    }
    let mut postings_of: BTreeMap<&str, usize> = BTreeMap::new();
    for word in dictionary.all() {
        let count = postings.iter().map(|part| part.count(word)).sum::<usize>();
        let folded = dictionary.folded(word);
        for (place, letter) in folded.char_indices() {
            let prefix = &folded[..place + letter.len_utf8()];
            *postings_of.entry(prefix).or_default() += count;
        }
    }
    let frequent = postings_of.into_iter();
    let frequent = frequent.filter(|(_, count)| *count > MIN_POSTINGS * documents);
    frequent
        .map(|(prefix, _)| dictionary.words_beginning(prefix))
        .collect()
}
