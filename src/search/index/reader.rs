//! Reading documents: words are numbered in the order of their first use.

use std::borrow::Cow;
use std::collections::HashMap;

use foldhash::fast::RandomState;
use memchr::memchr2;

use super::super::dictionary::WordId;
use super::super::field::words_of;
use super::super::tokenize::{compounds, may_have_signs};
use super::token_store::TokenStore;
use crate::kb::Field;

/// What has been read so far.
#[derive(Default)]
pub(super) struct Reader<'kb> {
    numbers: Numbers<'kb>,
    words: Vec<ReadWord<'kb>>,
    texts: TokenStore,
}

/// A word that was read.
pub(super) struct ReadWord<'kb> {
    /// Without accents, its case kept.
    pub(super) plain: Cow<'kb, str>,
    /// It occurs only as several words that a hyphen joins.
    pub(super) compound: bool,
}

/// The numbers of the words. Most words are short, and compared as one integer.
#[derive(Default)]
struct Numbers<'kb> {
    short: HashMap<Packed, WordId, RandomState>,
    long: HashMap<Cow<'kb, str>, WordId, RandomState>,
}

/// The bytes of a word of at most sixteen, none of which is zero.
type Packed = u128;
const LONGEST_PACKED: usize = size_of::<Packed>();

fn pack(word: &str) -> Option<Packed> {
    (word.len() <= LONGEST_PACKED).then(|| word.bytes().fold(0, pack_byte))
}

#[inline]
fn pack_byte(packed: Packed, byte: u8) -> Packed {
    packed << 8 | Packed::from(byte)
}

impl<'kb> Reader<'kb> {
    /// Reserves room for so many documents in all.
    pub(super) fn reserve(&mut self, documents: usize) {
        self.texts.reserve(documents);
    }

    /// Reads the texts of the next document.
    pub(super) fn document(&mut self, texts: &[(Field, &'kb str)]) {
        self.texts.begin_document();
        for (field, text) in texts {
            self.texts.begin_text(*field, false);
            // Without these there are no compounds.
            let has_joints = memchr2(b'-', b'\'', text.as_bytes()).is_some();
            if text.is_ascii() && !has_joints && !may_have_signs(text) {
                self.ascii_text(text);
            } else {
                self.text(*field, text);
            }
        }
    }

    /// The same as [`Self::text`] for ASCII without compounds: most texts. Several times as fast,
    /// which the bar of half the build time at 1 000 000 claims needs.
    fn ascii_text(&mut self, text: &'kb str) {
        let mut key = 0;
        let mut start = 0;
        for (at, byte) in text.bytes().enumerate() {
            if byte.is_ascii_alphanumeric() {
                key = pack_byte(key, byte);
            } else {
                self.ascii_word(&text[start..at], key);
                key = 0;
                start = at + 1;
            }
        }
        self.ascii_word(&text[start..], key);
    }

    #[inline]
    fn ascii_word(&mut self, word: &'kb str, key: Packed) {
        let known = match word.len() {
            0 => return,
            1..=LONGEST_PACKED => self.numbers.short.get(&key).copied(),
            _ => None,
        };
        let known = known.filter(|number| !self.words[*number as usize].compound);
        let number = known.unwrap_or_else(|| self.number(Cow::Borrowed(word), false));
        self.texts.push(number);
    }

    fn text(&mut self, field: Field, text: &'kb str) {
        let words = words_of(field, text);
        let compounds = compounds(text, &words);
        for word in words {
            let number = self.number(word.plain, false);
            self.texts.push(number);
        }
        if !compounds.is_empty() {
            self.texts.begin_text(field, true);
        }
        for word in compounds {
            let number = self.number(word.plain, true);
            self.texts.push(number);
        }
    }

    fn number(&mut self, plain: Cow<'kb, str>, compound: bool) -> WordId {
        let next = self.words.len() as WordId;
        let number = match pack(&plain) {
            Some(key) => *self.numbers.short.entry(key).or_insert(next),
            None => match self.numbers.long.get(&plain) {
                Some(number) => *number,
                None => *self.numbers.long.entry(plain.clone()).or_insert(next),
            },
        };
        if number == next {
            self.words.push(ReadWord { plain, compound });
        } else {
            self.words[number as usize].compound &= compound;
        }
        number
    }

    /// The words by their numbers, and the texts.
    pub(super) fn finish(mut self) -> (Vec<ReadWord<'kb>>, TokenStore) {
        self.texts.finish();
        (self.words, self.texts)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn ascii_text_is_read_like_any_text(
            texts in prop::collection::vec("[ab ,]{0,24}|[a-z]{1,3} [a-z]{14,20}", 1..5),
        ) {
            let [mut one, mut other] = [Reader::default(), Reader::default()];
            for reader in [&mut one, &mut other] {
                reader.texts.begin_document();
            }
            for text in &texts {
                one.ascii_text(text);
                other.text(Field::Title, text);
            }
            let read = [one, other].map(|reader| {
                let (words, texts) = reader.finish();
                let words: Vec<_> = words.into_iter().map(|word| word.plain).collect();
                (words, texts.tokens(0).to_vec())
            });
            prop_assert_eq!(&read[0], &read[1]);
        }
    }
}
