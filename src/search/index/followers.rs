//! Which words may stand right behind a word in a document, in two bytes a posting: what spares
//! looking at most texts for words side by side.
//!
//! The dictionary is cut into sixteen stretches of words that come about equally often. A posting
//! has a bit for each stretch of which a word follows its own. Words that begin alike stand together,
//! so that a beginning, too, is of few stretches.

use super::super::dictionary::{Expansion, WordId};

/// Some stretches, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in super::super) struct Stretches(u16);

impl Stretches {
    const COUNT: usize = 16;

    #[inline]
    pub(super) fn add(&mut self, others: Self) {
        self.0 |= others.0;
    }

    /// Whether both have one.
    #[inline]
    pub(super) fn meet(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}

/// Where the stretches end.
#[derive(Debug, Default)]
pub(super) struct Cut {
    /// For each word, the stretch that it is in.
    of_words: Vec<Stretches>,
}

impl Cut {
    /// For words that come so often.
    pub(super) fn new(counts: &[u32]) -> Self {
        let all: u64 = counts.iter().map(|count| u64::from(*count)).sum();
        let mut sum = 0;
        let of_words = counts.iter().map(|count| {
            let stretch = sum * Stretches::COUNT as u64 / all.max(1);
            sum += u64::from(*count);
            Stretches(1 << stretch.min(Stretches::COUNT as u64 - 1))
        });
        Self {
            of_words: of_words.collect(),
        }
    }

    /// The stretch of a word; none of a mark.
    #[inline]
    pub(super) fn of(&self, word: WordId) -> Stretches {
        let stretch = self.of_words.get(word as usize);
        stretch.copied().unwrap_or_default()
    }

    /// The stretches of the words that are meant.
    pub(super) fn of_all(&self, meant: &Expansion) -> Stretches {
        let mut all = Stretches::default();
        for (word, _) in &meant.words {
            all.add(self.of(*word));
        }
        all
    }
}
