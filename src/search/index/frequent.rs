//! What the beginning of a word is worth in every document, worked out before it is typed, for
//! beginnings that so many words have that a search would be long about it: `a`, `t`, `co`.

use std::ops::Range;

use super::super::class::Class;
use super::super::dictionary::{Dictionary, WordId};
use super::super::field::FieldSet;
use super::super::grade::Grades;
use super::postings::Postings;

/// Beginnings are kept whose words have more than so many postings a document.
const POSTINGS: usize = 2;
/// Of fewer documents none are kept: everything is fast.
const FEWEST: usize = 4096;

/// The grades of the documents of a segment for each beginning that is kept.
#[derive(Debug, Default)]
pub(super) struct Frequent {
    /// The words that begin so.
    runs: Vec<Range<WordId>>,
    /// For each of them, the grades as bytes.
    grades: Vec<Vec<u8>>,
}

impl Frequent {
    /// The grades of so many documents for the beginnings of these words, in a document's own fields.
    pub(super) fn of(runs: &[Range<WordId>], postings: &Postings, documents: usize) -> Self {
        let prefix = Grades::of_class(Class::Prefix);
        let grades = runs.iter().map(|run| {
            let mut grades = vec![0; documents];
            for word in run.clone() {
                postings.raise(word, FieldSet::OWN, &prefix, &mut grades);
            }
            grades
        });
        Self {
            grades: grades.collect(),
            runs: runs.to_vec(),
        }
    }

    pub(super) fn grades(&self, run: &Range<WordId>) -> Option<&[u8]> {
        let place = self.runs.iter().position(|known| known == run)?;
        self.grades.get(place).map(Vec::as_slice)
    }
}

/// The beginnings to keep, as runs of words that have them.
pub(super) fn runs(
    postings: &[&Postings],
    documents: usize,
    dictionary: &Dictionary,
) -> Vec<Range<WordId>> {
    if documents < FEWEST {
        return Vec::new();
    }
    let words = 0..WordId::try_from(dictionary.len()).unwrap_or(WordId::MAX);
    let count = |word| postings.iter().map(|part| part.count(word)).sum();
    let mut finder = Finder {
        dictionary,
        counts: words.clone().map(count).collect(),
        most: POSTINGS * documents,
        found: Vec::new(),
    };
    finder.split(words, 0);
    finder.found
}

struct Finder<'a> {
    dictionary: &'a Dictionary,
    /// How many postings each word has.
    counts: Vec<usize>,
    most: usize,
    found: Vec<Range<WordId>>,
}

impl Finder<'_> {
    /// Splits words that begin with the same `length` bytes by the letter after those; each part
    /// that has too many postings is kept, and split further.
    fn split(&mut self, words: Range<WordId>, length: usize) {
        let mut start = words.start;
        while start < words.end {
            let Some(folded) = self.dictionary.get(start).map(|entry| &*entry.folded) else {
                return;
            };
            let letter = folded.get(length..).and_then(|rest| rest.chars().next());
            let Some(letter) = letter else {
                // The word ends here, and begins those that follow.
                start += 1;
                continue;
            };
            let longer = length + letter.len_utf8();
            let part = self
                .dictionary
                .words_beginning(folded.get(..longer).unwrap_or_default());
            let counts = self.counts.get(part.start as usize..part.end as usize);
            let postings: usize = counts.unwrap_or_default().iter().sum();
            if postings > self.most {
                self.found.push(part.clone());
                self.split(part.clone(), longer);
            }
            start = part.end.max(start + 1);
        }
    }
}
