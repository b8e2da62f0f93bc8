//! The texts of the words of a dictionary, and where words stand.

use std::iter;
use std::ops::Range;

use memchr::memmem::Finder;

use super::super::fold;
use super::{Dictionary, WordId, word_id};

impl Dictionary {
    /// How many words there are.
    pub(in super::super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// The ids of all words.
    pub(in super::super) fn all(&self) -> Range<WordId> {
        0..word_id(self.len())
    }

    /// A word without accents and case.
    pub(in super::super) fn folded(&self, word: WordId) -> &str {
        let (start, end) = self.lines[word as usize];
        &self.text[start as usize..end as usize]
    }

    /// A word without accents, with its case.
    pub(super) fn plain(&self, word: WordId) -> &str {
        match self.cased_words.get(&word) {
            Some((start, end)) => &self.cased[*start as usize..*end as usize],
            None => self.folded(word),
        }
    }

    /// Whether a word occurs only as a compound.
    pub(in super::super) fn is_compound(&self, word: WordId) -> bool {
        self.compounds.contains(word as usize)
    }

    /// The letter mask of a word.
    pub(in super::super) fn letters(&self, word: WordId) -> u64 {
        self.letters[word as usize]
    }

    /// Whether initials may leave a word out.
    #[inline]
    pub(in super::super) fn is_short(&self, word: WordId) -> bool {
        self.short.contains(word as usize)
    }

    /// Those of a range of words that pass by their id and their letter mask.
    #[inline]
    pub(in super::super) fn words_with_letters(
        &self,
        among: Range<WordId>,
        passes: impl Fn(WordId, u64) -> bool,
    ) -> impl Iterator<Item = (WordId, &str)> {
        let letters = &self.letters[among.start as usize..among.end as usize];
        let words = among.zip(letters);
        let words = words.filter(move |(word, letters)| passes(*word, **letters));
        words.map(|(word, _)| (word, self.folded(word)))
    }

    /// The id of the word with these letters in this case.
    pub(in super::super) fn find(&self, plain: &str) -> Option<WordId> {
        let mut same = self.equal_to(&fold::lower(plain));
        same.find(|word| self.plain(*word) == plain)
    }

    /// The words that equal this folded one; they differ in case.
    pub(super) fn equal_to(&self, folded: &str) -> Range<WordId> {
        let Range { start, end } = self.words_beginning(folded);
        let equal = (start..end).take_while(|word| self.folded(*word).len() == folded.len());
        start..start + equal.count() as WordId
    }

    /// The ids of the words that begin with these letters, which are adjacent.
    pub(in super::super) fn words_beginning(&self, folded: &str) -> Range<WordId> {
        self.words_among(self.all(), folded)
    }

    /// Those of a range of words that begin with these letters.
    pub(in super::super) fn words_among(
        &self,
        among: Range<WordId>,
        folded: &str,
    ) -> Range<WordId> {
        let lines = &self.lines[among.start as usize..among.end as usize];
        let text = |(start, end): &(u32, u32)| &self.text[*start as usize..*end as usize];
        let before = lines.partition_point(|line| text(line) < folded);
        let count = lines[before..].partition_point(|line| text(line).starts_with(folded));
        let start = among.start + before as WordId;
        start..start + count as WordId
    }

    /// The words that contain these letters, each with the place of the first occurrence in it.
    pub(super) fn containing(&self, letters: &str) -> impl Iterator<Item = (WordId, usize)> {
        let finder = Finder::new(letters).into_owned();
        let (mut from, mut first) = (0, 0);
        let found = iter::from_fn(move || {
            let place = from + finder.find(&self.text.as_bytes()[from..])?;
            first += self.lines[first..].partition_point(|(_, end)| *end as usize <= place);
            let line = self.lines[first];
            let rest = self.lines[first..].iter();
            let words = first..first + rest.take_while(|other| **other == line).count();
            (from, first) = (line.1 as usize, words.end);
            Some((words, place - line.0 as usize))
        });
        found.flat_map(|(words, place)| words.map(move |word| (word as WordId, place)))
    }
}
