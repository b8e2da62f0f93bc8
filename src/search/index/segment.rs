//! A part of the index: some documents, one after another. Each is built by itself, so that as many
//! processors as there are build at once; a search goes through them in order.

use std::ops::Range;

use super::super::bits::Bits;
use super::super::dictionary::{Dictionary, Expansion, WordId};
use super::super::field::{Field, FieldSet};
use super::super::grade::Grades;
use super::super::progress::Progress;
use super::Doc;
use super::frequent::Frequent;
use super::postings::Postings;
use super::texts::Texts;
use super::titles::{Title, Titles};

/// The index of some documents. Within it they are numbered from zero.
#[derive(Debug, Default)]
pub(in super::super) struct Segment {
    /// The number of its first document in the whole index.
    pub(in super::super) first: Doc,
    pub(super) postings: Postings,
    texts: Texts,
    titles: Titles,
    pub(super) frequent: Frequent,
}

impl Segment {
    pub(super) fn new(
        first: Doc,
        texts: Texts,
        dictionary: &Dictionary,
        progress: &Progress,
    ) -> Self {
        Self {
            first,
            postings: Postings::of(dictionary.len(), &texts, progress),
            titles: Titles::of(&texts, dictionary),
            texts,
            frequent: Frequent::default(),
        }
    }

    /// How many documents there are.
    pub(in super::super) fn len(&self) -> usize {
        self.texts.len()
    }

    /// Raises the grade of each document that has a word in one of these fields.
    pub(in super::super) fn raise(
        &self,
        word: WordId,
        among: FieldSet,
        grades: &Grades,
        to: &mut [u8],
    ) {
        self.postings.raise(word, among, grades, to);
    }

    /// The documents that have a word.
    pub(in super::super) fn docs(&self, word: WordId) -> impl Iterator<Item = Doc> {
        self.postings.docs(word)
    }

    /// How many documents have a word.
    pub(in super::super) fn count(&self, word: WordId) -> usize {
        self.postings.count(word)
    }

    /// The grades of all documents for the beginning of a word in their own fields, as bytes, where
    /// so many words begin so that they are kept.
    pub(in super::super) fn frequent(&self, words: &Range<WordId>) -> Option<&[u8]> {
        self.frequent.grades(words)
    }

    /// Prefetches the texts of a document into the processor's cache, as [`Texts::fetch`] says.
    #[inline]
    pub(in super::super) fn fetch(&self, doc: Doc) {
        self.texts.fetch(doc);
    }

    /// The texts of a document: field and words.
    pub(in super::super) fn texts(&self, doc: Doc) -> impl Iterator<Item = (Field, &[WordId])> {
        self.texts.of(doc)
    }

    /// The documents in which one of the first words may stand right before one of the second: all
    /// in which it does, and a few others.
    pub(in super::super) fn may_pair(
        &self,
        first: &Expansion,
        second: &Expansion,
        docs: &mut Bits,
    ) {
        self.postings.pairs(first, second, docs);
    }

    /// The texts of a document in which a word of the first set stands right before one of the
    /// second.
    pub(in super::super) fn texts_with_pair(
        &self,
        doc: Doc,
        pair: (&Bits, &Bits),
    ) -> impl Iterator<Item = (Field, &[WordId])> {
        self.texts.with_pair(doc, pair)
    }

    /// The titles and aliases that are just this word, as their document and field.
    pub(in super::super) fn alone(&self, word: WordId) -> impl Iterator<Item = (Doc, Field)> {
        let titles = self.titles.alone(word);
        titles.map(|title| (title.doc, title.field))
    }

    /// The titles and aliases in which letters may stand that are typed as one word: those that have
    /// all of them.
    pub(in super::super) fn titles_with(
        &self,
        letters: u64,
    ) -> impl Iterator<Item = TitleWords<'_>> {
        let titles = self.titles.with_letters(letters);
        titles.map(|title| self.words_of(title))
    }

    /// The titles and aliases that may have these letters as initials, each once: those where a word
    /// begins with the first of them, and another that follows it with the next. For each number of
    /// letters, `words` are those that begin with so many.
    pub(in super::super) fn titles_led_by(
        &self,
        typed: &[char],
        words: &[Range<WordId>],
    ) -> Vec<TitleWords<'_>> {
        let Some(first) = typed.first() else {
            return Vec::new();
        };
        let leads = words.iter().zip(typed.iter().skip(1));
        let numbers = leads.flat_map(|(words, next)| self.titles.followed(words, *first, *next));
        let mut numbers: Vec<_> = numbers.collect();
        numbers.sort_unstable();
        numbers.dedup();
        let titles = numbers.iter().filter_map(|number| self.titles.get(*number));
        titles.map(|title| self.words_of(title)).collect()
    }

    fn words_of(&self, title: &Title) -> TitleWords<'_> {
        TitleWords {
            doc: self.first + title.doc,
            field: title.field,
            words: self.texts.at(title.words.clone()),
        }
    }
}

/// A title or alias as words.
pub(in super::super) struct TitleWords<'i> {
    /// In the whole index.
    pub(in super::super) doc: Doc,
    pub(in super::super) field: Field,
    pub(in super::super) words: &'i [WordId],
}

impl TitleWords<'_> {
    /// Its first word. Reading it prefetches the title into the processor's cache, as long as what is
    /// read goes into a `black_box`, which keeps the read from being optimised away.
    #[inline]
    pub(in super::super) fn fetched(&self) -> WordId {
        self.words.first().copied().unwrap_or_default()
    }
}
