//! Where words stand side by side, found without looking at most texts.

use std::ops::ControlFlow;

use super::bits::Bits;
use super::class::Class;
use super::dictionary::{Expansion, WordId};
use super::field::Field;
use super::index::{Doc, Index, Segment};
use super::sequence::Sequence;

/// The texts of so many documents are asked for at once.
const AT_ONCE: usize = 16;

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
        let mut segments = self.index.segments().iter();
        segments.any(|segment| {
            let stop = |_, _, _| ControlFlow::Break(());
            self.each(segment, stop).is_break()
        })
    }

    /// Tells the texts of a segment in which it stands, by document, field and class, until it is
    /// told to stop.
    pub(super) fn each(
        &self,
        segment: &Segment,
        mut tell: impl FnMut(Doc, Field, Class) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let mut docs = self.candidates(segment).into_numbers().peekable();
        while docs.peek().is_some() {
            let some: Vec<Doc> = docs.by_ref().take(AT_ONCE).collect();
            some.iter().for_each(|doc| segment.fetch(*doc));
            for doc in some {
                self.in_document(segment, doc, &mut tell)?;
            }
        }
        ControlFlow::Continue(())
    }

    fn in_document(
        &self,
        segment: &Segment,
        doc: Doc,
        mut tell: impl FnMut(Doc, Field, Class) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let mut in_text = |(field, words)| match self.class_in(words) {
            Some(class) => tell(doc, field, class),
            None => ControlFlow::Continue(()),
        };
        match &*self.meant {
            [first, second, ..] => {
                let mut texts = segment.texts_with_pair(doc, (first, second));
                texts.try_for_each(&mut in_text)
            }
            _ => segment.texts(doc).try_for_each(&mut in_text),
        }
    }

    /// The documents of a segment in which it may stand: those of its rarest word, followed by the
    /// next.
    fn candidates(&self, segment: &Segment) -> Bits {
        let postings = |meant: &Expansion| {
            let words = meant.words.iter();
            let counts = words.map(|(word, _)| segment.count(*word));
            counts.sum::<usize>()
        };
        let mut docs = Bits::below(segment.len());
        let words = &self.sequence.words;
        let pairs = words.iter().zip(words.iter().skip(1));
        match (pairs.min_by_key(|(first, _)| postings(first)), &**words) {
            (Some((first, second)), _) => segment.may_pair(first, second, &mut docs),
            (None, [only]) => {
                let postings = only.words.iter().flat_map(|(word, _)| segment.docs(*word));
                postings.for_each(|doc| docs.insert(doc));
            }
            (None, _) => {}
        }
        docs
    }

    fn class_in(&self, words: &[WordId]) -> Option<Class> {
        let mut starts = words.windows(self.meant.len().max(1));
        let found = starts.any(|window| {
            let mut both = self.meant.iter().zip(window);
            both.all(|(meant, word)| meant.contains(*word))
        });
        found.then(|| self.sequence.class_in(words)).flatten()
    }
}
