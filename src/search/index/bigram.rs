//! Which words may follow a word in a document, in one byte a posting, so that a search for adjacent words reads few
//! texts if positions are not known.
//!
//! The dictionary is split into eight buckets of about equal total frequency. A posting has a bit for each bucket
//! of a word that follows. As the dictionary is sorted, words with a common prefix are in few buckets.

use super::super::dictionary::{Expansion, WordId};

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
    /// The buckets of words with these frequencies.
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
