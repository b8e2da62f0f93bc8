//! Every text of some documents as the numbers of its words, in one row.
//!
//! A mark stands before each text and says of which field it is. Behind a text that has compounds
//! stands a second one with these, for the postings alone.

use std::ops::Range;

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
            let length = behind.iter().take_while(|word| is_word(**word)).count();
            rest = behind.get(length..)?;
            let words = at + 1..at + 1 + place(length);
            at = words.end;
            Some((*mark, words))
        });
        let own = all.filter(|(mark, _)| mark & COMPOUNDS == 0);
        own.filter_map(|(mark, words)| Some((field(mark)?, words)))
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
