//! Every text of some documents as the numbers of its words, in one row.
//!
//! A mark stands before each text and says of which field it is. Behind a text that has compounds
//! stands a second one with these, for the postings alone.

use std::ops::Range;

use super::super::bits::Bits;
use super::super::dictionary::WordId;
use super::super::field::Field;

/// Marks are numbers from here on; there are never so many words.
const MARKS: WordId = WordId::MAX - 0xff;
/// The bit of the mark of compounds.
const COMPOUNDS: WordId = 1 << 5;
/// The bits of the field.
const FIELD: WordId = COMPOUNDS - 1;

/// The texts of some documents.
#[derive(Debug, Default)]
pub(super) struct Texts {
    row: Vec<WordId>,
    /// Where a document begins; one more than there are documents.
    starts: Vec<u32>,
}

impl Texts {
    /// Opens the next document; whatever is put in is its own until the next, or until [`Self::end`].
    pub(super) fn open(&mut self) {
        self.starts.push(place(self.row.len()));
    }

    /// Makes room for so many documents in all, as long as they have been so far: a row that doubles as
    /// it grows leaves behind half as much again, which nothing else fits into. The first may be far
    /// longer than the rest, so it is no more than most have, and none where the system has none.
    pub(super) fn expect(&mut self, documents: usize) {
        const MOST: usize = 128;
        let more = documents.saturating_sub(self.starts.len());
        let each = self.row.len() / self.starts.len().max(1) + 1;
        let words = more.saturating_mul(each.min(MOST));
        // Without the room it grows as it must.
        let _ = self.starts.try_reserve_exact(more.saturating_add(1));
        let _ = self.row.try_reserve_exact(words);
    }

    pub(super) fn end(&mut self) {
        self.open();
        self.row.shrink_to_fit();
        self.starts.shrink_to_fit();
    }

    pub(super) fn put_mark(&mut self, field: Field, compounds: bool) {
        let bit = if compounds { COMPOUNDS } else { 0 };
        self.row.push(MARKS | bit | field as WordId);
    }

    pub(super) fn put(&mut self, word: WordId) {
        self.row.push(word);
    }

    /// Words and marks, as they were put.
    #[cfg(test)]
    pub(super) fn all(&self) -> &[WordId] {
        &self.row
    }

    /// Gives every word its new number.
    pub(super) fn renumber(&mut self, new: &[WordId]) {
        for word in self.row.iter_mut().filter(|word| **word < MARKS) {
            *word = new.get(*word as usize).copied().unwrap_or(*word);
        }
    }

    /// How many documents there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The texts of a document in a row, marks and compounds among them.
    pub(super) fn row(&self, doc: u32) -> &[WordId] {
        let at = doc as usize;
        let bounds = self.starts.get(at).zip(self.starts.get(at + 1));
        let row = bounds.and_then(|(start, end)| self.row.get(*start as usize..*end as usize));
        row.unwrap_or_default()
    }

    /// Prefetches the texts of a document into the processor's cache; called for several in a row, it
    /// has memory deliver them at the same time. `black_box` keeps the reads, of which nothing else
    /// comes, from being optimised away.
    #[inline]
    pub(super) fn fetch(&self, doc: u32) {
        const LINE: usize = 64 / size_of::<WordId>();
        let lines = self.row(doc).iter().step_by(LINE);
        std::hint::black_box(lines.fold(0, |all, number| all ^ number));
    }

    /// The texts of a document: field and words.
    pub(super) fn of(&self, doc: u32) -> impl Iterator<Item = (Field, &[WordId])> {
        self.spans(doc).map(|(field, span)| (field, self.at(span)))
    }

    /// The texts of a document: field, and where in the row the words are.
    pub(super) fn spans(&self, doc: u32) -> impl Iterator<Item = (Field, Range<u32>)> {
        let mut at = self.starts.get(doc as usize).copied().unwrap_or_default();
        let mut rest = self.row(doc);
        let all = std::iter::from_fn(move || {
            let (mark, behind) = rest.split_first()?;
            let length = following(behind);
            rest = behind.get(length..)?;
            let words = at + 1..at + 1 + place(length);
            at = words.end;
            Some((*mark, words))
        });
        let own = all.filter(|(mark, _)| mark & COMPOUNDS == 0);
        own.filter_map(|(mark, words)| Some((field(mark)?, words)))
    }

    /// The texts of a document in which a word of the first set stands right before one of the
    /// second: nearly all texts are passed over at a glance at each word.
    pub(super) fn with_pair(
        &self,
        doc: u32,
        (first, second): (&Bits, &Bits),
    ) -> impl Iterator<Item = (Field, &[WordId])> {
        let mut rest = self.row(doc);
        std::iter::from_fn(move || {
            loop {
                let (mark, length) = to_pair(rest, first, second)?;
                let (_, behind) = rest.split_at_checked(mark + 1)?;
                let length = length + following(behind.get(length..)?);
                let (words, next) = behind.split_at_checked(length)?;
                let mark = *rest.get(mark)?;
                rest = next;
                if mark & COMPOUNDS == 0 {
                    return Some((field(mark)?, words));
                }
            }
        })
    }

    /// The words in this part of the row.
    pub(super) fn at(&self, span: Range<u32>) -> &[WordId] {
        let words = self.row.get(span.start as usize..span.end as usize);
        words.unwrap_or_default()
    }

    /// The numbers of the documents.
    pub(super) fn documents(&self) -> Range<u32> {
        0..place(self.len())
    }
}

/// Where the mark of the first text with a pair is, and how far behind it the pair.
fn to_pair(row: &[WordId], first: &Bits, second: &Bits) -> Option<(usize, usize)> {
    let mut mark = 0;
    let mut follows = false;
    for (place, number) in row.iter().enumerate() {
        if follows && second.contains(*number) {
            return Some((mark, place - mark));
        }
        follows = first.contains(*number);
        if !is_word(*number) {
            mark = place;
        }
    }
    None
}

/// How many words come before the next mark.
fn following(row: &[WordId]) -> usize {
    row.iter().take_while(|number| is_word(**number)).count()
}

/// Whether it is a word, not a mark.
#[inline]
pub(super) fn is_word(number: WordId) -> bool {
    number < MARKS
}

/// The field that a mark says.
#[inline]
pub(super) fn field(mark: WordId) -> Option<Field> {
    Field::ALL.get((mark & FIELD) as usize).copied()
}

fn place(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BOUND: WordId = 6;

    fn set(numbers: &[WordId]) -> Bits {
        let mut set = Bits::below(BOUND as usize);
        numbers.iter().for_each(|number| set.insert(*number));
        set
    }

    fn words() -> impl Strategy<Value = Vec<WordId>> {
        prop::collection::vec(0..BOUND, 0..6)
    }

    #[test]
    fn long_documents_at_the_start_make_no_room_for_as_long_ones() {
        let mut texts = Texts::default();
        for word in 0..100_000 {
            if word % 10_000 == 0 {
                texts.open();
            }
            texts.put(word);
        }
        texts.expect(100_000);
        let room = texts.row.capacity();
        assert!((1_000_000..20_000_000).contains(&room), "{room}");
        texts.expect(usize::MAX);
        assert_eq!(texts.row.len(), 100_000, "and no room at all is no failure");
    }

    proptest! {
        #[test]
        fn the_texts_with_a_pair_are_all_that_have_one(
            texts in prop::collection::vec((words(), any::<bool>()), 0..6),
            first in words(), second in words(),
        ) {
            let mut row = Texts::default();
            row.open();
            for (number, (words, compounds)) in texts.iter().enumerate() {
                row.put_mark(Field::ALL[number], *compounds);
                words.iter().for_each(|word| row.put(*word));
            }
            row.end();
            let (one, other) = (set(&first), set(&second));
            let has_pair = |words: &[WordId]| {
                let mut pairs = words.windows(2);
                pairs.any(|pair| first.contains(&pair[0]) && second.contains(&pair[1]))
            };
            let found: Vec<_> = row.with_pair(0, (&one, &other)).collect();
            let all: Vec<_> = row.of(0).filter(|(_, words)| has_pair(words)).collect();
            prop_assert_eq!(found, all);
        }
    }
}
