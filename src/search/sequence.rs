//! Words that must stand side by side, and where in a text they do. One word is a sequence too.

use super::class::Class;
use super::dictionary::{Expansion, WordId};

/// Words side by side.
#[derive(Debug, Clone)]
pub(super) struct Sequence {
    pub(super) words: Vec<Expansion>,
    /// The text begins with them.
    pub(super) start: bool,
    /// The text ends with them.
    pub(super) end: bool,
    /// The class is no better than this.
    pub(super) at_best: Class,
}

impl Sequence {
    pub(super) fn of(words: Vec<Expansion>) -> Self {
        Self {
            words,
            start: false,
            end: false,
            at_best: Class::Word,
        }
    }

    /// Whether a word of it means no word at all.
    pub(super) fn is_empty(&self) -> bool {
        self.words.iter().any(|meant| meant.words.is_empty())
    }

    /// Its one word, when it is one that may stand anywhere.
    pub(super) fn single(&self) -> Option<&Expansion> {
        match (&*self.words, self.start, self.end) {
            ([meant], false, false) => Some(meant),
            _ => None,
        }
    }

    /// The class of the best place in a text where the words stand side by side.
    pub(super) fn class_in(&self, words: &[WordId]) -> Option<Class> {
        self.places_in(words).map(|(_, class)| class).min()
    }

    /// Where in a text the words stand side by side, as the number of the first word.
    pub(super) fn places_in(&self, words: &[WordId]) -> impl Iterator<Item = (usize, Class)> {
        let length = self.words.len();
        let last = words.len().checked_sub(length);
        let is_allowed =
            move |place| (!self.start || place == 0) && (!self.end || Some(place) == last);
        let places = words.windows(length.max(1)).enumerate();
        places
            .filter(move |(place, _)| is_allowed(*place))
            .filter_map(|(place, window)| Some((place, self.class_of(window)?)))
    }

    fn class_of(&self, window: &[WordId]) -> Option<Class> {
        let classes = self
            .words
            .iter()
            .zip(window)
            .map(|(meant, word)| Some(meant.kind(*word)?.class()));
        classes
            .into_iter()
            .try_fold(self.at_best, |worst, class| Some(worst.max(class?)))
    }
}
