//! Reading texts: words are numbered in the order of their first use.

use std::borrow::Cow;
use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::super::dictionary::WordId;
use super::super::field::Field;
use super::super::words::{Word, compounds, words_into};
use super::texts::Texts;

/// What has been read so far.
#[derive(Default)]
pub(super) struct Reader<'kb> {
    numbers: HashMap<Cow<'kb, str>, WordId, RandomState>,
    /// For each word, whether it was only ever a compound.
    compounds: Vec<bool>,
    texts: Texts,
    /// Room for the words of a text.
    words: Vec<Word<'kb>>,
}

/// A word that was read: without accents, its case kept.
pub(super) struct ReadWord<'kb> {
    pub(super) plain: Cow<'kb, str>,
    pub(super) number: WordId,
    pub(super) compound: bool,
}

impl<'kb> Reader<'kb> {
    /// Reads the texts of the next document.
    pub(super) fn document(&mut self, texts: &[(Field, &'kb str)]) {
        self.texts.open();
        for (field, text) in texts {
            self.text(*field, text);
        }
    }

    fn text(&mut self, field: Field, text: &'kb str) {
        let mut words = std::mem::take(&mut self.words);
        words_into(text, &mut words);
        self.texts.put_mark(field, false);
        for word in &words {
            let number = self.number(word, false);
            self.texts.put(number);
        }
        let compounds = compounds(text, &words);
        if !compounds.is_empty() {
            self.texts.put_mark(field, true);
        }
        for word in compounds {
            let number = self.number(&word, true);
            self.texts.put(number);
        }
        self.words = words;
    }

    fn number(&mut self, word: &Word<'kb>, compound: bool) -> WordId {
        if let Some(number) = self.numbers.get(&word.plain) {
            if let Some(only) = self.compounds.get_mut(*number as usize) {
                *only &= compound;
            }
            return *number;
        }
        let number = WordId::try_from(self.numbers.len()).unwrap_or(WordId::MAX);
        self.numbers.insert(word.plain.clone(), number);
        self.compounds.push(compound);
        number
    }

    /// The words and the texts.
    pub(super) fn finish(mut self) -> (Vec<ReadWord<'kb>>, Texts) {
        self.texts.end();
        let words = self.numbers.into_iter().map(|(plain, number)| ReadWord {
            compound: self.compounds.get(number as usize).copied() == Some(true),
            plain,
            number,
        });
        (words.collect(), self.texts)
    }
}
