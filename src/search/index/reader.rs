//! Reading texts: words are numbered in the order of their first use.

use std::borrow::Cow;
use std::collections::HashMap;

use foldhash::fast::RandomState;
use memchr::memchr2;

use super::super::dictionary::WordId;
use super::super::field::Field;
use super::super::words::{Word, compounds, join, words_into};
use super::texts::Texts;

/// What has been read so far.
#[derive(Default)]
pub(super) struct Reader<'kb> {
    numbers: Numbers<'kb>,
    words: Vec<Cow<'kb, str>>,
    /// For each word, whether it was only ever a compound.
    compounds: Vec<bool>,
    texts: Texts,
    /// Room for the words of a text.
    room: Vec<Word<'kb>>,
}

/// A word that was read: without accents, its case kept.
pub(super) struct ReadWord<'kb> {
    pub(super) plain: Cow<'kb, str>,
    /// Only ever several words that a hyphen holds together.
    pub(super) compound: bool,
}

/// The numbers of words. Nearly all are short, and compared as one number.
#[derive(Default)]
struct Numbers<'kb> {
    short: HashMap<Packed, WordId, RandomState>,
    long: HashMap<Cow<'kb, str>, WordId, RandomState>,
}

/// The bytes of a word of at most sixteen, none of which is zero.
type Packed = u128;
const LONGEST_PACKED: usize = size_of::<Packed>();

fn packed(word: &str) -> Option<Packed> {
    let fits = word.len() <= LONGEST_PACKED;
    fits.then(|| word.bytes().fold(0, pushed))
}

#[inline]
fn pushed(packed: Packed, byte: u8) -> Packed {
    packed << 8 | Packed::from(byte)
}

impl<'kb> Reader<'kb> {
    /// Makes room for so many documents in all, as they have been so far.
    pub(super) fn expect(&mut self, documents: usize) {
        self.texts.expect(documents);
    }

    /// Reads the texts of the next document.
    pub(super) fn document(&mut self, texts: &[(Field, &'kb str)]) {
        self.texts.open();
        for (field, text) in texts {
            self.texts.put_mark(*field, false);
            // Without these there are no compounds.
            if text.is_ascii() && memchr2(b'-', b'\'', text.as_bytes()).is_none() {
                self.plain_text(text);
            } else {
                self.any_text(*field, text);
            }
        }
    }

    /// The same as [`Self::any_text`] for most texts, several times as fast.
    fn plain_text(&mut self, text: &'kb str) {
        let mut key = 0;
        let mut start = 0;
        for (at, byte) in text.bytes().enumerate() {
            if byte.is_ascii_alphanumeric() {
                key = pushed(key, byte);
            } else {
                self.plain_word(text.get(start..at).unwrap_or_default(), key);
                key = 0;
                start = at + 1;
            }
        }
        self.plain_word(text.get(start..).unwrap_or_default(), key);
    }

    #[inline]
    fn plain_word(&mut self, word: &'kb str, key: Packed) {
        let known = match word.len() {
            0 => return,
            1..=LONGEST_PACKED => self.numbers.short.get(&key).copied(),
            _ => None,
        };
        let known = known.filter(|number| self.compounds.get(*number as usize) == Some(&false));
        let number = known.unwrap_or_else(|| self.number(&Cow::Borrowed(word), false));
        self.texts.put(number);
    }

    fn any_text(&mut self, field: Field, text: &'kb str) {
        let mut words = std::mem::take(&mut self.room);
        words_into(text, &mut words);
        if field.is_one_word() {
            join(&mut words);
        }
        for word in &words {
            let number = self.number(&word.plain, false);
            self.texts.put(number);
        }
        let compounds = compounds(text, &words);
        if !compounds.is_empty() {
            self.texts.put_mark(field, true);
        }
        for word in compounds {
            let number = self.number(&word.plain, true);
            self.texts.put(number);
        }
        self.room = words;
    }

    #[expect(
        clippy::ptr_arg,
        reason = "what is borrowed for as long as the texts stays so"
    )]
    fn number(&mut self, plain: &Cow<'kb, str>, compound: bool) -> WordId {
        let next = WordId::try_from(self.words.len()).unwrap_or(WordId::MAX);
        let number = match packed(plain) {
            Some(key) => *self.numbers.short.entry(key).or_insert(next),
            None => match self.numbers.long.get(plain) {
                Some(number) => *number,
                None => *self.numbers.long.entry(plain.clone()).or_insert(next),
            },
        };
        match self.compounds.get_mut(number as usize) {
            Some(only) => *only &= compound,
            None => {
                self.words.push(plain.clone());
                self.compounds.push(compound);
            }
        }
        number
    }

    /// The words by their numbers, and the texts.
    pub(super) fn finish(mut self) -> (Vec<ReadWord<'kb>>, Texts) {
        self.texts.end();
        let words = self.words.into_iter().zip(self.compounds);
        let words = words.map(|(plain, compound)| ReadWord { plain, compound });
        (words.collect(), self.texts)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_short_way_reads_the_same_words(
            texts in prop::collection::vec("[ab .]{0,24}|[a-z]{1,3} [a-z]{14,20}", 1..5),
        ) {
            let [mut one, mut other] = [Reader::default(), Reader::default()];
            for text in &texts {
                one.plain_text(text);
                other.any_text(Field::Title, text);
            }
            prop_assert_eq!(one.texts.all(), other.texts.all());
            let words = |reader: Reader<'_>| {
                let words = reader.words.into_iter();
                words.map(Cow::into_owned).collect::<Vec<_>>()
            };
            prop_assert_eq!(words(one), words(other));
        }
    }
}
