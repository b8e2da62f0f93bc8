//! The words of a dictionary that a typed word matches.

use std::ops::Range;

use fixedbitset::FixedBitSet;

use super::WordId;
use crate::search::hit::MatchClass;

/// How a word of the dictionary matches a typed word, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::search) enum WordMatch {
    /// The same letters.
    Whole,
    /// The singular for the plural, or the other way round.
    Plural,
    /// It begins with what was typed.
    Prefix,
    /// It has the same stem.
    Inflected,
    /// It means the same.
    Synonym,
    /// It contains what was typed.
    Inside,
    /// It or a prefix of it is an edit or two away.
    Typo,
    /// It has the typed letters in order, with others between them.
    Gaps,
}

impl WordMatch {
    /// Whether it is the same word, inflected or not.
    pub(in crate::search) fn is_same_word(self) -> bool {
        matches!(self, Self::Whole | Self::Plural | Self::Inflected)
    }

    /// Whether it is the same word or a synonym.
    pub(in crate::search) fn means_the_same(self) -> bool {
        self.is_same_word() || self == Self::Synonym
    }

    pub(in crate::search) fn class(self) -> MatchClass {
        match self {
            Self::Whole => MatchClass::Word,
            Self::Plural => MatchClass::Plural,
            Self::Prefix | Self::Inflected => MatchClass::Prefix,
            Self::Synonym => MatchClass::Synonym,
            Self::Inside => MatchClass::Inside,
            Self::Typo | Self::Gaps => MatchClass::Typo,
        }
    }
}

/// The words of the dictionary that match a typed word.
#[derive(Debug, Clone, Default)]
pub(in crate::search) struct Expansion {
    /// As typed, folded.
    pub(in crate::search) typed: String,
    /// Sorted by word.
    pub(in crate::search) words: Vec<(WordId, WordMatch)>,
    /// The words that begin with what was typed, if all of them match. They are adjacent.
    pub(in crate::search) prefix_range: Range<WordId>,
}

impl Expansion {
    /// How a word matches, if it does.
    pub(in crate::search) fn how(&self, word: WordId) -> Option<WordMatch> {
        let place = self.words.binary_search_by_key(&word, |(word, _)| *word);
        place.ok().map(|place| self.words[place].1)
    }

    /// Whether a word matches as typed.
    pub(in crate::search) fn has_whole(&self) -> bool {
        self.whole_words().next().is_some()
    }

    /// The words that match as typed.
    pub(in crate::search) fn whole_words(&self) -> impl Iterator<Item = WordId> + Clone {
        let whole = self.words.iter();
        let whole = whole.filter(|(_, how)| *how == WordMatch::Whole);
        whole.map(|(word, _)| *word)
    }

    /// The words as a set.
    pub(in crate::search) fn as_set(&self) -> WordSet {
        WordSet::of(self.words.iter().map(|(word, _)| *word))
    }

    /// Adds matches; of a word that matches in several ways, the best counts.
    pub(super) fn add(mut self, others: Vec<(WordId, WordMatch)>) -> Self {
        if !others.is_empty() {
            self.words.extend(others);
            self.words.sort_unstable();
            self.words.dedup_by_key(|(word, _)| *word);
        }
        self
    }
}

/// A set of words with fast lookup. Small, as most words that match are near each other in the dictionary.
#[derive(Debug)]
pub(in crate::search) struct WordSet {
    first: WordId,
    /// A bit for each word from the first to the last.
    words: FixedBitSet,
}

impl WordSet {
    pub(in crate::search) fn of(words: impl Iterator<Item = WordId> + Clone) -> Self {
        let first = words.clone().min().unwrap_or_default();
        let end = words.clone().max().map_or(first, |last| last + 1);
        let mut set = FixedBitSet::with_capacity((end - first) as usize);
        set.extend(words.map(|word| (word - first) as usize));
        Self { first, words: set }
    }

    pub(in crate::search) fn iter(&self) -> impl Iterator<Item = WordId> {
        self.words.ones().map(|place| self.first + place as WordId)
    }

    #[inline]
    pub(in crate::search) fn contains(&self, word: WordId) -> bool {
        let place = word.wrapping_sub(self.first);
        self.words.contains(place as usize)
    }
}
