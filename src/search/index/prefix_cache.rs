//! The scores of every document for short prefixes (`a`, `t`, `co`), computed when the index is built, as too many
//! words begin with them. Needed for the limit of 8 ms a keystroke at 1 000 000 claims.

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
    let words = dictionary.all();
    let count = |word| postings.iter().map(|part| part.count(word)).sum();
    let mut finder = Finder {
        dictionary,
        counts: words.clone().map(count).collect(),
        min_postings: MIN_POSTINGS * documents,
        found: Vec::new(),
    };
    finder.split(words, 0);
    finder.found
}

struct Finder<'a> {
    dictionary: &'a Dictionary,
    /// How many postings each word has.
    counts: Vec<usize>,
    min_postings: usize,
    found: Vec<Range<WordId>>,
}

impl Finder<'_> {
    /// Splits words that have their first `length` bytes in common by the letter after those; each
    /// part with many postings is kept, and split further.
    fn split(&mut self, words: Range<WordId>, length: usize) {
        let mut start = words.start;
        while start < words.end {
            let folded = self.dictionary.folded(start);
            let Some(letter) = folded[length..].chars().next() else {
                // The word ends here; those that follow are longer.
                start += 1;
                continue;
            };
            let longer = length + letter.len_utf8();
            let part = self.dictionary.words_beginning(&folded[..longer]);
            let counts = &self.counts[part.start as usize..part.end as usize];
            if counts.iter().sum::<usize>() > self.min_postings {
                self.found.push(part.clone());
                self.split(part.clone(), longer);
            }
            start = part.end;
        }
    }
}
