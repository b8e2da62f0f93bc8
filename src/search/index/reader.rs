//! Reading documents: words get local numbers in the order of their first use.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::BuildHasher as _;
use std::mem;
use std::ops::Range;

use foldhash::fast::RandomState;

use super::super::dictionary::WordId;
use super::super::field::words_of;
use super::super::tokenize::compounds;
use super::Doc;
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
    batch: Vec<(&'kb str, Option<Hashed>)>,
}

/// A word that was read.
pub(super) struct ReadWord<'kb> {
    /// Without accents, its case kept.
    pub(super) plain: Cow<'kb, str>,
    /// Whether it occurs only as a compound.
    pub(super) compound: bool,
    /// How many documents have it.
    pub(super) documents: u32,
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
const LONGEST_PACKED: usize = size_of::<Packed>();

/// A short word with its hash.
type Hashed = (Packed, u64);

/// The bytes of a word, if it is short. It must not be empty.
#[inline]
fn pack(text: &[u8], word: Range<usize>) -> Option<Packed> {
    let unused = LONGEST_PACKED.checked_sub(word.len())?;
    if let Some(bytes) = text[word.start..].first_chunk() {
        return Some(Packed::from_le_bytes(*bytes) & Packed::MAX >> (8 * unused));
    }
    let mut bytes = [0; LONGEST_PACKED];
    bytes[..word.len()].copy_from_slice(&text[word]);
    Some(Packed::from_le_bytes(bytes))
}

/// The role of a byte in splitting a text into words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ByteKind {
    Word,
    Between,
    /// Belongs to a word only after a space.
    Dot,
    /// May join words, belong to one, or be a part of a letter.
    Odd,
}

static BYTE_KINDS: [ByteKind; 256] = {
    let mut kinds = [ByteKind::Between; 256];
    let mut byte = 0;
    while byte < kinds.len() {
        kinds[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => ByteKind::Word,
            b'-' | b'\'' | b'#' | b'+' | 0x80.. => ByteKind::Odd,
            b'.' => ByteKind::Dot,
            _ => ByteKind::Between,
        };
        byte += 1;
    }
    kinds
};

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
        self.begin();
        for (field, text) in texts {
            self.text(*field, text);
        }
    }

    fn begin(&mut self) {
        self.texts.begin_document();
        self.documents += 1;
    }

    fn text(&mut self, field: Field, text: &'kb str) {
        self.texts.begin_text(field, false);
        let mut words = mem::take(&mut self.batch);
        if self.plain_words(text, &mut words).is_some() {
            for (word, hashed) in words.drain(..) {
                self.word(Cow::Borrowed(word), hashed, false);
            }
        } else {
            self.any_text(field, text);
        }
        words.clear();
        self.batch = words;
    }

    /// The words of an ASCII text without compounds and signs, as most are; none for other texts. Several times as fast
    /// as the general way, which the limit on the build time at 1 000 000 claims needs.
    fn plain_words(
        &self,
        text: &'kb str,
        words: &mut Vec<(&'kb str, Option<Hashed>)>,
    ) -> Option<()> {
        let bytes = text.as_bytes();
        let mut start = 0;
        while start < bytes.len() {
            let mut after = bytes[start..].iter();
            let length = after.position(|byte| BYTE_KINDS[usize::from(*byte)] != ByteKind::Word);
            let end = length.map_or(bytes.len(), |length| start + length);
            if start < end {
                let letters = pack(bytes, start..end);
                let hashed = letters.map(|letters| self.numbers.hashed(letters));
                words.push((&text[start..end], hashed));
            }
            let next = bytes.get(end).map(|byte| BYTE_KINDS[usize::from(*byte)]);
            let is_after_space = end == 0 || bytes[end - 1] == b' ';
            match next {
                Some(ByteKind::Odd) => return None,
                Some(ByteKind::Dot) if is_after_space => return None,
                _ => start = end + 1,
            }
        }
        Some(())
    }

    fn any_text(&mut self, field: Field, text: &'kb str) {
        let words = words_of(field, text);
        let compounds = compounds(text, &words);
        for word in words {
            self.any_word(word.plain, false);
        }
        if !compounds.is_empty() {
            self.texts.begin_text(field, true);
        }
        for word in compounds {
            self.any_word(word.plain, true);
        }
    }

    fn any_word(&mut self, plain: Cow<'kb, str>, compound: bool) {
        let letters = pack(plain.as_bytes(), 0..plain.len());
        let hashed = letters.map(|letters| self.numbers.hashed(letters));
        self.word(plain, hashed, compound);
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

    /// The words by their local numbers, and the texts.
    pub(super) fn finish(mut self) -> (Vec<ReadWord<'kb>>, TokenStore) {
        self.texts.finish();
        let words = self.words.into_iter().map(|plain| ReadWord {
            plain,
            compound: false,
            documents: 0,
        });
        let mut words: Vec<_> = words.collect();
        for known in self.numbers.all() {
            let word = &mut words[known.number as usize];
            word.compound = known.compound;
            word.documents = known.documents;
        }
        (words, self.texts)
    }
}
