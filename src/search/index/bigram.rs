//! Where a word stands in a document and which words may follow it, in two bytes a posting, so that
//! a search for adjacent words reads few texts.
//!
//! Most words stand in a document once: the place says whether two of them are adjacent. For others,
//! the dictionary is cut into eight buckets of words that occur about equally often. A posting has
//! a bit for each bucket that a word following its own is in. The dictionary is sorted, so the words
//! with one beginning are in few buckets.

use super::super::dictionary::{Expansion, WordId};

/// The place of a word in a document, if it has only one and that is among the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct OnlyPlace(pub(super) u8);

impl OnlyPlace {
    /// The word is not there.
    pub(super) const NONE: Self = Self(0);
    /// The word stands in several places, or far behind, or is a compound.
    pub(super) const UNKNOWN: Self = Self(1);
    /// The first word of the first text, before which a field marker stands.
    pub(super) const FIRST: Self = Self(3);

    /// Of the token with this number in the document.
    #[inline]
    pub(super) fn of(token: usize) -> Self {
        u8::try_from(token + 2).map_or(Self::UNKNOWN, Self)
    }

    /// Whether this is right before the other; none if it is not known.
    #[inline]
    pub(super) fn is_before(self, other: Self) -> Option<bool> {
        let is_known = self > Self::UNKNOWN && other > Self::UNKNOWN;
        is_known.then_some(other.0.wrapping_sub(self.0) == 1)
    }

    /// This as well as the other.
    #[inline]
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::NONE, only) | (only, Self::NONE) => only,
            _ => Self::UNKNOWN,
        }
    }
}

/// A set of buckets, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct BucketSet(u8);

impl BucketSet {
    const COUNT: u64 = 8;

    #[inline]
    pub(super) fn add(&mut self, others: Self) {
        self.0 |= others.0;
    }

    /// Whether both have a bucket in common.
    #[inline]
    pub(super) fn intersects(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}

/// The bucket of each word.
#[derive(Debug, Default)]
pub(super) struct Buckets(Vec<BucketSet>);

impl Buckets {
    /// For words that occur so often.
    pub(super) fn new(counts: &[u32]) -> Self {
        let all: u64 = counts.iter().map(|count| u64::from(*count)).sum();
        let mut sum = 0;
        let buckets = counts.iter().map(|count| {
            let bucket = sum * BucketSet::COUNT / all.max(1);
            sum += u64::from(*count);
            BucketSet(1 << bucket.min(BucketSet::COUNT - 1))
        });
        Self(buckets.collect())
    }

    /// The bucket of a word; none for a field marker.
    #[inline]
    pub(super) fn of(&self, word: WordId) -> BucketSet {
        self.0.get(word as usize).copied().unwrap_or_default()
    }

    /// The buckets of all words that match.
    pub(super) fn of_all(&self, expansion: &Expansion) -> BucketSet {
        let mut all = BucketSet::default();
        for (word, _) in &expansion.words {
            all.add(self.of(*word));
        }
        all
    }
}
