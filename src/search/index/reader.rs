//! Reading documents: words get local numbers in the order of their first use.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::BuildHasher as _;
use std::mem;

use foldhash::fast::RandomState;

use super::super::dictionary::{Entry, WordId};
use super::super::field::words_of;
use super::super::fold;
use super::super::tokenize::{Word, compounds};
use super::Doc;
use super::postings::LocalWord;
use super::token_store::TokenStore;
use crate::kb::Field;

/// What has been read so far.
#[derive(Default)]
pub(super) struct Reader<'kb> {
    numbers: Numbers<'kb>,
    /// By their numbers.
    words: Vec<Cow<'kb, str>>,
    texts: TokenStore,
    /// How many documents were started.
    documents: Doc,
    /// The words of a text. All are hashed before the first is looked up, so that reads of memory overlap.
    batch: Vec<(Cow<'kb, str>, Option<Hashed>)>,
}

/// The words that were read.
pub(super) struct ReadWords {
    /// Sorted, each with its local number.
    pub(super) entries: Vec<(Entry, WordId)>,
    /// By local numbers; their ids are not known yet.
    pub(super) local: Vec<LocalWord>,
}

/// What is known of a word.
#[derive(Clone, Copy, Default)]
struct Known {
    number: WordId,
    /// How many documents have it, and the last of these by its count.
    documents: u32,
    last: Doc,
    compound: bool,
}

/// What is known of each word. Most words are short, and compared as one integer.
#[derive(Default)]
struct Numbers<'kb> {
    /// A hash table of the short words with what is known of each, so that most lookups read memory once. Open
    /// addressing with linear probing; at least half of the places are free, with zero for the letters.
    short: Vec<(Packed, Known)>,
    /// How many short words there are.
    count: usize,
    long: HashMap<Cow<'kb, str>, Known, RandomState>,
    hasher: RandomState,
}

/// The bytes of a word of at most sixteen, none of which is zero.
type Packed = u128;

/// A short word with its hash.
type Hashed = (Packed, u64);

/// The bytes of a word, if it is short.
#[inline]
fn pack(word: &str) -> Option<Packed> {
    let mut bytes = [0; size_of::<Packed>()];
    let slots = bytes.get_mut(..word.len())?;
    slots.copy_from_slice(word.as_bytes());
    Some(Packed::from_le_bytes(bytes))
}

impl<'kb> Numbers<'kb> {
    const FEWEST_PLACES: usize = 1 << 10;

    fn hashed(&self, letters: Packed) -> Hashed {
        (letters, self.hasher.hash_one(letters))
    }

    /// The place of a short word in the table, or where to add it.
    #[inline(always)]
    fn place(&self, (letters, hash): Hashed) -> usize {
        let last = self.short.len() - 1;
        let mut place = hash as usize & last;
        while self.short[place].0 != letters && self.short[place].0 != 0 {
            place = (place + 1) & last;
        }
        place
    }

    /// What is known of a short word; of a new one nothing yet.
    #[inline(always)]
    fn short(&mut self, word: Hashed) -> &mut Known {
        if 2 * self.count >= self.short.len() {
            self.grow();
        }
        let place = self.place(word);
        let (letters, known) = &mut self.short[place];
        self.count += usize::from(*letters == 0);
        *letters = word.0;
        known
    }

    fn grow(&mut self) {
        let places = (2 * self.short.len()).max(Self::FEWEST_PLACES);
        let old = mem::replace(&mut self.short, vec![Default::default(); places]);
        for (letters, known) in old.into_iter().filter(|(letters, _)| *letters != 0) {
            let place = self.place(self.hashed(letters));
            self.short[place] = (letters, known);
        }
    }

    fn all(&self) -> impl Iterator<Item = &Known> {
        let short = self.short.iter().filter(|(letters, _)| *letters != 0);
        short.map(|(_, known)| known).chain(self.long.values())
    }
}

impl<'kb> Reader<'kb> {
    /// Reserves memory for this number of documents in all.
    pub(super) fn reserve(&mut self, documents: usize) {
        self.texts.reserve(documents);
    }

    /// Reads the texts of the next document.
    pub(super) fn document(&mut self, texts: &[(Field, &'kb str)]) {
        self.texts.begin_document();
        self.documents += 1;
        for (field, text) in texts {
            let words = words_of(*field, text);
            let compounds = compounds(text, &words);
            self.text(*field, words, false);
            if !compounds.is_empty() {
                self.text(*field, compounds, true);
            }
        }
    }

    fn text(&mut self, field: Field, words: Vec<Word<'kb>>, compound: bool) {
        self.texts.begin_text(field, compound);
        let mut batch = mem::take(&mut self.batch);
        batch.extend(words.into_iter().map(|word| {
            let hashed = pack(&word.plain).map(|letters| self.numbers.hashed(letters));
            (word.plain, hashed)
        }));
        for (plain, hashed) in batch.drain(..) {
            self.word(plain, hashed, compound);
        }
        self.batch = batch;
    }

    /// The next word of the text.
    #[inline]
    fn word(&mut self, plain: Cow<'kb, str>, hashed: Option<Hashed>, compound: bool) {
        let known = match hashed {
            Some(hashed) => self.numbers.short(hashed),
            None => self.numbers.long.entry(plain.clone()).or_default(),
        };
        if known.documents == 0 {
            known.number = self.words.len() as WordId;
            known.compound = compound;
            self.words.push(plain);
        }
        known.compound &= compound;
        if known.last != self.documents {
            known.last = self.documents;
            known.documents += 1;
        }
        self.texts.push(known.number);
    }

    /// The words and the texts.
    pub(super) fn finish(mut self) -> (ReadWords, TokenStore) {
        self.texts.finish();
        let mut known = vec![Known::default(); self.words.len()];
        for word in self.numbers.all() {
            known[word.number as usize] = *word;
        }
        let entries = self.words.into_iter().zip(&known).map(|(plain, known)| {
            let entry = Entry {
                folded: fold::lower(&plain).into(),
                plain: plain.into(),
                compound: known.compound,
            };
            (entry, known.number)
        });
        let mut entries: Vec<_> = entries.collect();
        entries.sort_unstable();
        let local = known.iter().map(|known| LocalWord {
            word: 0,
            documents: known.documents,
        });
        let local = local.collect();
        (ReadWords { entries, local }, self.texts)
    }
}
