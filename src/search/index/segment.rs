//! A part of the index: some adjacent documents. Segments are built in parallel and searched in order.

use std::ops::Range;

use fixedbitset::FixedBitSet;

use super::super::dictionary::{Dictionary, WordId};
use super::super::title_match::Border;
use super::Doc;
use super::postings::{LocalWord, Postings};
use super::prefix_cache::PrefixCache;
use super::progress::Progress;
use super::titles::{Title, Titles};
use super::token_store::TokenStore;
use crate::kb::Field;

/// The index of some documents. Within it they are numbered from zero.
#[derive(Debug, Default)]
pub(in super::super) struct Segment {
    /// The number of its first document in the whole index.
    pub(in super::super) first: Doc,
    pub(in super::super) postings: Postings,
    pub(in super::super) texts: TokenStore,
    pub(in super::super) prefix_cache: PrefixCache,
    titles: Titles,
}

/// So many titles are scanned in the time in which one is read.
const MOST_FOR_A_TITLE: usize = 16;

impl Segment {
    /// Of texts whose words have local numbers.
    pub(super) fn new(
        first: Doc,
        (words, mut texts): (&[LocalWord], TokenStore),
        dictionary: &Dictionary,
        progress: &Progress,
    ) -> Self {
        texts.set_words(
            words.iter().map(|local| local.word).collect(),
            dictionary.len(),
        );
        Self {
            first,
            postings: Postings::of(dictionary.len(), words, &texts, progress),
            titles: Titles::of(&texts, dictionary),
            texts,
            prefix_cache: PrefixCache::default(),
        }
    }

    /// How many documents there are.
    pub(in super::super) fn len(&self) -> usize {
        self.texts.len()
    }

    /// The places of its documents in a list of all documents.
    pub(in super::super) fn bounds(&self) -> Range<usize> {
        let first = self.first as usize;
        first..first + self.len()
    }

    /// The titles and aliases that equal this word, by document within the segment.
    pub(in super::super) fn titles_equal_to(
        &self,
        word: WordId,
    ) -> impl Iterator<Item = (Doc, Field)> {
        self.titles.equal_to(word)
    }

    /// The titles and aliases that have all letters of this mask, in any order.
    pub(in super::super) fn titles_with(&self, mask: u64) -> impl Iterator<Item = Title> {
        self.titles.with_letters(mask)
    }

    /// The titles and aliases that may have typed letters as initials, each once: for each way to split the letters,
    /// those with its two rarest borders.
    pub(in super::super) fn titles_with_initials(&self, splits: &[Vec<Border>]) -> Vec<Title> {
        let mut numbers = Vec::new();
        let mut with_next = FixedBitSet::with_capacity(self.titles.len());
        for borders in splits {
            let titles = borders.iter().map(|border| self.titles.with(border));
            let mut titles: Vec<_> = titles.collect();
            titles.sort_unstable_by_key(|titles| titles.len());
            let Some((rarest, others)) = titles.split_first().filter(|one| !one.0.is_empty())
            else {
                continue;
            };
            let rarest = rarest.iter().copied();
            match others.first() {
                Some(next) if next.len() / MOST_FOR_A_TITLE <= rarest.len() => {
                    with_next.clear();
                    with_next.extend(next.iter().map(|title| *title as usize));
                    numbers.extend(rarest.filter(|title| with_next.contains(*title as usize)));
                }
                _ => numbers.extend(rarest),
            }
        }
        numbers.sort_unstable();
        numbers.dedup();
        let titles = numbers.into_iter();
        titles.map(|number| self.titles.get(number)).collect()
    }

    /// The document of a title or alias, in the whole index, and its field.
    pub(in super::super) fn place_of(&self, title: Title) -> (Doc, Field) {
        let doc = self.first + self.texts.doc_at(title.0);
        (doc, self.texts.field_of(title.0))
    }

    /// Puts the words of a title or alias into `words`.
    pub(in super::super) fn read(&self, title: Title, words: &mut Vec<WordId>) {
        self.texts.read_from(title.0, words);
    }

    /// Prefetches the beginnings of titles and aliases, as [`TokenStore::prefetch`] does.
    pub(in super::super) fn prefetch_titles(&self, titles: &[Title]) {
        self.texts
            .prefetch_texts(titles.iter().map(|title| title.0));
    }
}
