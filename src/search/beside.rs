//! Where words stand side by side, found without looking at most texts.

use super::bits::Bits;
use super::class::Class;
use super::dictionary::{Expansion, WordId};
use super::field::{Field, FieldSet};
use super::index::{Doc, Index, Segment};
use super::sequence::Sequence;

/// A sequence, ready to be looked for in many texts.
pub(super) struct Beside<'a> {
    index: &'a Index,
    sequence: &'a Sequence,
    /// The words that each word of the sequence means.
    meant: Vec<Bits>,
}

impl<'a> Beside<'a> {
    pub(super) fn new(index: &'a Index, sequence: &'a Sequence) -> Self {
        let bound = index.dictionary.len();
        let meant = sequence.words.iter().map(|meant| meant.bits(bound));
        Self {
            index,
            sequence,
            meant: meant.collect(),
        }
    }

    /// Whether it stands anywhere.
    pub(super) fn is_anywhere(&self) -> bool {
        let segments = self.index.segments().iter();
        let mut candidates = segments.flat_map(|segment| self.candidates(segment));
        candidates.any(|(segment, doc)| segment.texts(doc).any(|(_, words)| self.is_in(words)))
    }

    /// The texts of a segment in which it stands, by these fields: document, field and class.
    pub(super) fn places(
        &self,
        segment: &'a Segment,
        fields: FieldSet,
    ) -> impl Iterator<Item = (Doc, Field, Class)> {
        self.candidates(segment).flat_map(move |(segment, doc)| {
            let texts = segment.texts(doc);
            let texts = texts.filter(move |(field, _)| fields.contains(*field));
            texts.filter_map(move |(field, words)| Some((doc, field, self.class_in(words)?)))
        })
    }

    /// The documents of a segment that have the rarest of the words.
    fn candidates(
        &self,
        segment: &'a Segment,
    ) -> impl Iterator<Item = (&'a Segment, Doc)> + use<'a> {
        let postings = |meant: &&Expansion| {
            let words = meant.words.iter();
            let counts = words.map(|(word, _)| segment.docs(*word).len());
            counts.sum::<usize>()
        };
        let rarest = self.sequence.words.iter().min_by_key(postings);
        let mut docs = Bits::below(segment.len());
        for (word, _) in rarest.into_iter().flat_map(|meant| &meant.words) {
            for doc in segment.docs(*word) {
                docs.insert(*doc);
            }
        }
        docs.into_numbers().map(move |doc| (segment, doc))
    }

    fn class_in(&self, words: &[WordId]) -> Option<Class> {
        let found = self.is_in(words);
        found.then(|| self.sequence.class_in(words)).flatten()
    }

    /// Whether the words stand side by side, if not at the start or end as they should.
    fn is_in(&self, words: &[WordId]) -> bool {
        let Some((first, rest)) = self.meant.split_first() else {
            return false;
        };
        let starts = words.windows(self.meant.len());
        let mut starts = starts.filter(|window| {
            let mut window = window.iter();
            window.next().is_some_and(|word| first.contains(*word))
                && rest
                    .iter()
                    .zip(window)
                    .all(|(meant, word)| meant.contains(*word))
        });
        let free = !self.sequence.start && !self.sequence.end;
        starts.next().is_some() && (free || self.sequence.class_in(words).is_some())
    }
}
