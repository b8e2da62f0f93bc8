//! Reading documents: words are numbered in the order of their first use.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::BuildHasher as _;

use fixedbitset::FixedBitSet;
use foldhash::fast::RandomState;
use hashbrown::HashTable;
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
    /// By their numbers.
    words: Vec<Cow<'kb, str>>,
    /// Those that occur only as several words that a hyphen joins.
    compounds: FixedBitSet,
    texts: TokenStore,
    /// The words of a text: all are there before the first is looked up, so that the processor waits
    /// for several at once.
    batch: Vec<(&'kb str, Option<Packed>)>,
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
    /// The numbers of the short words, by their hash. They lead to the letters: this way the frequent
    /// words, which come first, stand together in the processor's cache.
    short: HashTable<WordId>,
    /// The letters of each word; none of a long one.
    letters: Vec<Packed>,
    long: HashMap<Cow<'kb, str>, WordId, RandomState>,
    hasher: RandomState,
}

/// The bytes of a word of at most sixteen, none of which is zero.
type Packed = u128;
const LONGEST_PACKED: usize = size_of::<Packed>();

fn pack(word: &str) -> Option<Packed> {
    let mut bytes = [0; LONGEST_PACKED];
    bytes
        .get_mut(..word.len())?
        .copy_from_slice(word.as_bytes());
    Some(Packed::from_le_bytes(bytes))
}

impl<'kb> Numbers<'kb> {
    /// The number of a short word that was read before.
    #[inline]
    fn find(&self, letters: Packed) -> Option<WordId> {
        let is_same = |number: &WordId| self.letters[*number as usize] == letters;
        let hash = self.hasher.hash_one(letters);
        self.short.find(hash, is_same).copied()
    }

    /// The number of a word that was read before.
    fn of(&self, plain: &str) -> Option<WordId> {
        match pack(plain) {
            Some(letters) => self.find(letters),
            None => self.long.get(plain).copied(),
        }
    }

    /// The number of a new word: the next.
    fn add(&mut self, plain: Cow<'kb, str>) -> WordId {
        let letters = pack(&plain);
        let next = self.letters.len() as WordId;
        self.letters.push(letters.unwrap_or_default());
        match letters {
            None => {
                self.long.insert(plain, next);
            }
            Some(letters) => {
                let hash = |number: &WordId| self.hasher.hash_one(self.letters[*number as usize]);
                let own = self.hasher.hash_one(letters);
                self.short.insert_unique(own, next, hash);
            }
        }
        next
    }
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
        let mut words = std::mem::take(&mut self.batch);
        let mut start = 0;
        for (at, byte) in text.bytes().chain([b' ']).enumerate() {
            if !byte.is_ascii_alphanumeric() {
                let word = &text[start..at];
                words.push((word, pack(word)));
                start = at + 1;
            }
        }
        for (word, letters) in words.drain(..) {
            self.ascii_word(word, letters);
        }
        self.batch = words;
    }

    #[inline]
    fn ascii_word(&mut self, word: &'kb str, letters: Option<Packed>) {
        if word.is_empty() {
            return;
        }
        let known = letters.and_then(|letters| self.numbers.find(letters));
        let known = known.filter(|number| !self.compounds.contains(*number as usize));
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
        let known = self.numbers.of(&plain);
        let number = known.unwrap_or_else(|| self.numbers.add(plain.clone()));
        let place = number as usize;
        if place == self.words.len() {
            self.words.push(plain);
            if compound {
                self.compounds.grow_and_insert(place);
            }
        } else if !compound && self.compounds.contains(place) {
            self.compounds.remove(place);
        }
        number
    }

    /// The words by their numbers, and the texts.
    pub(super) fn finish(mut self) -> (Vec<ReadWord<'kb>>, TokenStore) {
        self.texts.finish();
        let words = self.words.into_iter().enumerate();
        let words = words.map(|(number, plain)| ReadWord {
            plain,
            compound: self.compounds.contains(number),
        });
        (words.collect(), self.texts)
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
