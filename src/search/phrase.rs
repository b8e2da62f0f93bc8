//! Phrases: adjacent words, and where texts have them. A single word is a phrase too.

use std::ops::ControlFlow;

use super::dictionary::{Expansion, WordId, WordMatch, WordSet};
use super::field::is_name;
use super::hit::{MatchClass, MatchScore, for_each_match};
use super::index::{Doc, IN_TEXTS, Index, Segment, Text};
use crate::kb::Field;

/// Adjacent words.
#[derive(Debug, Clone)]
pub(super) struct Phrase {
    pub(super) words: Vec<Expansion>,
    /// Whether a text must begin with them.
    pub(super) at_start: bool,
    /// Whether a text must end with them.
    pub(super) at_end: bool,
    /// The best class that a match can have.
    pub(super) best_class: MatchClass,
}

impl Phrase {
    pub(super) fn of(words: Vec<Expansion>) -> Self {
        Self {
            words,
            at_start: false,
            at_end: false,
            best_class: MatchClass::Word,
        }
    }

    /// Whether one of its words matches no word of the dictionary.
    pub(super) fn is_empty(&self) -> bool {
        self.words.iter().any(|word| word.words.is_empty())
    }

    /// Whether it is two words that may be anywhere in a text.
    pub(super) fn is_pair(&self) -> bool {
        self.words.len() == 2 && !self.at_start && !self.at_end
    }

    /// Its word, if it is a single one that may be anywhere in a text.
    pub(super) fn single(&self) -> Option<&Expansion> {
        match (&*self.words, self.at_start, self.at_end) {
            ([word], false, false) => Some(word),
            _ => None,
        }
    }

    /// The best class of the phrase in a text, from a place on.
    pub(super) fn class_in(&self, text: &[WordId], from: usize) -> Option<MatchClass> {
        self.places_in(text, from).map(|(_, class)| class).min()
    }

    /// The places of the phrase in a text, from a place on, as those of its first word.
    pub(super) fn places_in(
        &self,
        text: &[WordId],
        from: usize,
    ) -> impl Iterator<Item = (usize, MatchClass)> {
        let length = self.words.len();
        let last = text.len().checked_sub(length);
        let is_allowed =
            move |place| (!self.at_start || place == 0) && (!self.at_end || Some(place) == last);
        let places = text.windows(length.max(1)).enumerate().skip(from);
        places
            .filter(move |(place, _)| is_allowed(*place))
            .filter_map(|(place, window)| Some((place, self.class_of(window)?)))
    }

    /// Whether a text consists of its words, each as typed.
    fn is_whole(&self, text: &[WordId]) -> bool {
        let mut pairs = self.words.iter().zip(text);
        self.words.len() == text.len()
            && pairs.all(|(word, id)| word.how(*id) == Some(WordMatch::Whole))
    }

    fn class_of(&self, window: &[WordId]) -> Option<MatchClass> {
        let mut pairs = self.words.iter().zip(window);
        pairs.try_fold(self.best_class, |worst, (word, id)| {
            Some(worst.max(word.how(*id)?.class()))
        })
    }
}

/// How many documents are prefetched at once.
const PREFETCH: usize = 16;
/// So many documents are scanned in the time in which one is read.
const MIN_DOCUMENTS_EACH: usize = 512;

/// A text with a phrase.
#[derive(Clone, Copy)]
pub(super) struct FoundText {
    pub(super) field: Field,
    pub(super) class: MatchClass,
    /// Whether it is a title or alias that consists of the words of the phrase as typed.
    pub(super) is_whole_title: bool,
}

/// A search for a phrase in many texts.
pub(super) struct PhraseSearch<'a> {
    index: &'a Index,
    phrase: &'a Phrase,
    /// For each word of the phrase, the words that match it.
    word_sets: Vec<WordSet>,
}

impl<'a> PhraseSearch<'a> {
    pub(super) fn new(index: &'a Index, phrase: &'a Phrase) -> Self {
        let words = phrase.words.iter();
        Self {
            index,
            phrase,
            word_sets: words.map(Expansion::as_set).collect(),
        }
    }

    /// Whether any text has it.
    pub(super) fn is_anywhere(&self) -> bool {
        let mut segments = self.index.segments().iter();
        segments.any(|segment| {
            let stop = |_, _: FoundText| ControlFlow::Break(());
            self.for_each(segment, stop).is_break()
        })
    }

    /// Calls `found` for each text of a segment that has it, with the document, until `found` breaks.
    pub(super) fn for_each(
        &self,
        segment: &Segment,
        mut found: impl FnMut(Doc, FoundText) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let bigram = match &*self.word_sets {
            [first, second, ..] => Some(segment.texts.bigram(first, second)),
            _ => None,
        };
        let mut words = Vec::new();
        for batch in self.candidates(segment).chunks(PREFETCH) {
            let unread = batch.iter().filter(|(_, score)| *score == IN_TEXTS);
            unread.for_each(|(doc, _)| segment.texts.prefetch(*doc));
            for (doc, score) in batch {
                match MatchScore::from_byte(*score).by() {
                    Some((field, class)) => found(
                        *doc,
                        FoundText {
                            field,
                            class,
                            is_whole_title: false,
                        },
                    )?,
                    None => {
                        segment.texts.for_each_text(*doc, bigram.as_ref(), |text| {
                            match self.in_text(&text, &mut words) {
                                Some(text) => found(*doc, text),
                                None => ControlFlow::Continue(()),
                            }
                        })?
                    }
                }
            }
        }
        ControlFlow::Continue(())
    }

    /// The match in a text, if any. Reads as much of the text as needed into `words`.
    fn in_text(&self, text: &Text<'_>, words: &mut Vec<WordId>) -> Option<FoundText> {
        let field = text.field;
        let from = match self.phrase.is_pair() && !is_name(field) {
            true => {
                text.read_rest(words);
                0
            }
            false => text.read(words),
        };
        Some(FoundText {
            field,
            class: self.phrase.class_in(words, from)?,
            is_whole_title: is_name(field) && self.phrase.is_whole(words),
        })
    }

    /// The documents of a segment that may have it, in order, each with its score, or [`IN_TEXTS`] if only its
    /// texts tell: those of a rare word, or those where the next word may follow the rarest.
    fn candidates(&self, segment: &Segment) -> Vec<(Doc, u8)> {
        let postings = &segment.postings;
        let words = &self.phrase.words;
        let pairs = words.iter().zip(words.iter().skip(1));
        let rarest = pairs.min_by_key(|(first, second)| {
            let counts = [first, second].map(|word| postings.count_all(word));
            (counts.iter().min().copied(), counts)
        });
        let single = words.first().filter(|_| words.len() == 1);
        // To read a few documents is faster than to scan all.
        let most = segment.len() / MIN_DOCUMENTS_EACH;
        let few = words.iter().find(|word| postings.count_all(word) <= most);
        let mut candidates = Vec::new();
        if let Some(word) = single.or(few) {
            let mut docs = Vec::new();
            let words = word.words.iter();
            words.for_each(|(word, _)| postings.add_docs(*word, &mut docs));
            candidates.extend(docs.into_iter().map(|doc| (doc, IN_TEXTS)));
            candidates.sort_unstable();
            candidates.dedup();
        } else if let Some(pair) = rarest {
            let is_all = self.phrase.is_pair();
            let pairs = postings.pairs(pair, self.phrase.best_class, segment.len());
            for_each_match(&pairs, |doc, score| {
                candidates.push((doc as Doc, if is_all { score } else { IN_TEXTS }));
            });
        }
        candidates
    }
}
