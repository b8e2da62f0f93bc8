//! The texts of some documents as tokens: word numbers, and a marker with the field before each text.
//!
//! After a text with compounds (`on-call`), a second text of the same field has these, for the postings only. Words
//! have local numbers, nearly all of which fit two bytes.

use std::hint::black_box;
use std::iter;
use std::ops::{ControlFlow, Range};
use std::slice;

use strum::VariantArray;

use super::super::dictionary::{WordId, WordSet};
use super::Doc;
use crate::kb::Field;

/// Tokens are encoded as units: a word number, a digit of a long number, or a marker. The kinds have distinct ranges,
/// so that any unit tells its kind.
type Unit = u16;
/// Units from here on are the digits of a long number, without the last.
const DIGITS: Unit = 0xe000;
const DIGIT_BITS: u32 = 12;
/// Units from here on are the last digit of a long number.
const LAST_DIGITS: Unit = 0xf000;
const LAST_DIGIT_BITS: u32 = 11;
/// Units from here on are markers.
const MARKERS: Unit = Unit::MAX - 0xff;
/// The bit of a marker for a text of compounds.
const COMPOUNDS: Unit = 1 << 5;
/// The bits of a marker for the field.
const FIELD: Unit = COMPOUNDS - 1;

/// What texts consist of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// A text of this field begins.
    Text(Field),
    /// The compounds of the previous text begin, which is of this field.
    Compounds(Field),
    /// A word, by its local number.
    Word(WordId),
}

/// Tokens one after another.
#[derive(Clone)]
pub(super) struct Tokens<'t>(slice::Iter<'t, Unit>);

impl Iterator for Tokens<'_> {
    type Item = Token;

    #[inline(always)]
    fn next(&mut self) -> Option<Token> {
        let unit = *self.0.next()?;
        Some(match unit {
            MARKERS.. if unit & COMPOUNDS != 0 => Token::Compounds(field(unit)),
            MARKERS.. => Token::Text(field(unit)),
            DIGITS.. => Token::Word(self.long(unit)),
            number => Token::Word(number.into()),
        })
    }
}

impl Tokens<'_> {
    /// The number that begins with this digit.
    #[cold]
    fn long(&mut self, first: Unit) -> WordId {
        let mut number = WordId::from(first - DIGITS);
        let digits = self.0.by_ref();
        for digit in digits {
            if let Some(last) = digit.checked_sub(LAST_DIGITS) {
                return number << LAST_DIGIT_BITS | WordId::from(last);
            }
            number = number << DIGIT_BITS | WordId::from(digit - DIGITS);
        }
        number
    }
}

/// Adds a number.
#[inline]
fn push(units: &mut Vec<Unit>, number: WordId) {
    match number < DIGITS.into() {
        true => units.push(number as Unit),
        false => push_long(units, number),
    }
}

fn push_long(units: &mut Vec<Unit>, number: WordId) {
    let digit = |number: WordId, bits: u32| (number & ((1 << bits) - 1)) as Unit;
    let high = number >> LAST_DIGIT_BITS;
    if high >> DIGIT_BITS > 0 {
        units.push(DIGITS + digit(high >> DIGIT_BITS, DIGIT_BITS));
    }
    units.push(DIGITS + digit(high, DIGIT_BITS));
    units.push(LAST_DIGITS + digit(number, LAST_DIGIT_BITS));
}

/// The texts of some documents.
#[derive(Debug, Default)]
pub(in super::super) struct TokenStore {
    units: Vec<Unit>,
    /// The start of each document, and the end of the last.
    starts: Vec<u32>,
    /// The ids of words by their local numbers.
    words: Vec<WordId>,
    /// The local numbers of words by their ids; [`NOWHERE`] for a word that is not in these texts.
    numbers: Vec<WordId>,
}

/// The local number of a word that is not in the texts.
const NOWHERE: WordId = WordId::MAX;

/// A set of units, a bit each. With a `FixedBitSet` a search that reads texts takes nearly twice as long: 24 ms become
/// 43 ms for `mttr`, an acronym of four words, at 1 000 000 claims.
struct UnitSet(Box<[u64; 1 << (Unit::BITS - 6)]>);

impl UnitSet {
    fn of(units: impl Iterator<Item = Unit>) -> Self {
        let mut bits = Box::new([0; _]);
        units.for_each(|unit| bits[usize::from(unit >> 6)] |= 1 << (unit & 63));
        Self(bits)
    }

    #[inline]
    fn contains(&self, unit: Unit) -> bool {
        self.0[usize::from(unit >> 6)] >> (unit & 63) & 1 == 1
    }
}

/// A text of a document.
pub(in super::super) struct Text<'t> {
    store: &'t TokenStore,
    pub(in super::super) field: Field,
    units: &'t [Unit],
    /// The place of the first word of the bigram that was searched.
    first: usize,
}

impl Text<'_> {
    /// Puts its words into `words`. Returns the place of the first word of the bigram.
    pub(in super::super) fn read(&self, words: &mut Vec<WordId>) -> usize {
        self.store.read(self.units, words);
        Tokens(self.units[..self.first].iter()).count()
    }

    /// Puts its words from the bigram on into `words`.
    pub(in super::super) fn read_rest(&self, words: &mut Vec<WordId>) {
        self.store.read(&self.units[self.first..], words);
    }
}

/// Pairs of adjacent words: any of the first set, then any of the second.
pub(in super::super) struct Bigram<'s> {
    /// The first units of the first set.
    begins: UnitSet,
    first: &'s WordSet,
    second: &'s WordSet,
}

impl TokenStore {
    /// Begins the next document: all tokens up to the next call, or [`Self::finish`], are its own.
    pub(super) fn begin_document(&mut self) {
        self.starts.push(place(self.units.len()));
    }

    /// Reserves memory for this number of documents in all, estimated from those so far: vectors that double
    /// fragment the memory. The estimate is limited, as the first documents may be unusually long; if the memory
    /// cannot be reserved, the vectors grow as usual.
    pub(super) fn reserve(&mut self, documents: usize) {
        const MOST_UNITS_EACH: usize = 128;
        let more = documents.saturating_sub(self.starts.len());
        let each = self.units.len() / self.starts.len().max(1) + 1;
        let units = more.saturating_mul(each.min(MOST_UNITS_EACH));
        let _ = self.starts.try_reserve_exact(more.saturating_add(1));
        let _ = self.units.try_reserve_exact(units);
    }

    /// Ends the last document.
    pub(super) fn finish(&mut self) {
        self.begin_document();
        self.units.shrink_to_fit();
        self.starts.shrink_to_fit();
    }

    /// Sets the ids of the words by local numbers, given the size of the dictionary.
    pub(super) fn set_words(&mut self, words: Vec<WordId>, word_count: usize) {
        self.numbers = vec![NOWHERE; word_count];
        for (number, word) in (0..).zip(&words) {
            self.numbers[*word as usize] = number;
        }
        self.words = words;
    }

    /// The bigram of these words, to search these texts for.
    pub(in super::super) fn bigram<'s>(
        &self,
        first: &'s WordSet,
        second: &'s WordSet,
    ) -> Bigram<'s> {
        let numbers = first.iter().map(|word| self.numbers[word as usize]);
        let mut units = Vec::new();
        let begins = numbers.filter(|number| *number != NOWHERE).map(|number| {
            units.clear();
            push(&mut units, number);
            units[0]
        });
        Bigram {
            begins: UnitSet::of(begins),
            first,
            second,
        }
    }

    /// Begins a text of the document.
    pub(super) fn begin_text(&mut self, field: Field, compounds: bool) {
        let bit = if compounds { COMPOUNDS } else { 0 };
        self.units.push(MARKERS | bit | field as Unit);
    }

    /// Adds a word to the text, by its local number.
    #[inline]
    pub(super) fn push(&mut self, number: WordId) {
        push(&mut self.units, number);
    }

    /// How many documents there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The numbers of the documents.
    pub(super) fn documents(&self) -> Range<Doc> {
        0..place(self.len())
    }

    /// All tokens of a document.
    pub(super) fn tokens(&self, doc: Doc) -> Tokens<'_> {
        Tokens(self.units(doc).iter())
    }

    fn units(&self, doc: Doc) -> &[Unit] {
        let doc = doc as usize;
        &self.units[self.starts[doc] as usize..self.starts[doc + 1] as usize]
    }

    /// Reads the texts of a document into the processor's cache. The reads of several documents in a row overlap,
    /// which the limit of 8 ms a keystroke at 1 000 000 claims needs. `black_box` keeps the compiler from
    /// removing reads whose result is not used.
    #[inline]
    pub(in super::super) fn prefetch(&self, doc: Doc) {
        const CACHE_LINE: usize = 64 / size_of::<Unit>();
        let lines = self.units(doc).iter().step_by(CACHE_LINE);
        black_box(lines.fold(0, |all, unit| all ^ unit));
    }

    /// The same for the beginnings of texts.
    pub(in super::super) fn prefetch_texts(&self, starts: &[u32]) {
        let starts = starts.iter();
        black_box(starts.fold(0, |all, start| all ^ self.units[*start as usize - 1]));
    }

    /// The texts of a document, without compounds: the field and the start of the words.
    pub(super) fn starts_of_texts(&self, doc: Doc) -> impl Iterator<Item = (Field, u32)> {
        let end = self.starts[doc as usize + 1];
        let mut tokens = self.tokens(doc);
        iter::from_fn(move || {
            let field = tokens.find_map(|token| match token {
                Token::Text(field) => Some(field),
                _ => None,
            });
            Some((field?, end - place(tokens.0.len())))
        })
    }

    /// Calls `found` for each text of a document with the bigram, or for each text if none is given, until it breaks.
    pub(in super::super) fn for_each_text(
        &self,
        doc: Doc,
        bigram: Option<&Bigram<'_>>,
        mut found: impl FnMut(Text<'_>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let text = |marker, units, first| Text {
            store: self,
            field: field(marker),
            units,
            first,
        };
        let Some(bigram) = bigram else {
            return self.starts_of_texts(doc).try_for_each(|(_, start)| {
                let start = start as usize;
                found(text(self.units[start - 1], text_at(&self.units, start), 0))
            });
        };
        let mut units = self.units(doc);
        while let Some(first) = self.find(units, bigram) {
            let marker = units[..first].iter().rposition(|unit| *unit >= MARKERS);
            let marker = marker.expect("a marker stands before each text");
            let start = marker + 1;
            let words = text_at(units, start);
            if units[marker] & COMPOUNDS == 0 {
                found(text(units[marker], words, first - start))?;
            }
            units = &units[start + words.len()..];
        }
        ControlFlow::Continue(())
    }

    /// The place of the next bigram. Searches units before it decodes tokens, which would take twice as long.
    fn find(&self, units: &[Unit], bigram: &Bigram<'_>) -> Option<usize> {
        let mut from = 0;
        loop {
            let mut rest = units[from..].iter();
            let begins = rest.position(|unit| bigram.begins.contains(*unit));
            let place = from + begins?;
            let is_within_number = place > 0 && (DIGITS..LAST_DIGITS).contains(&units[place - 1]);
            let mut words = Tokens(units[place..].iter()).map_while(|token| self.word(token));
            let is_first = words.next().is_some_and(|word| bigram.first.contains(word));
            let mut is_next = || {
                words
                    .next()
                    .is_some_and(|word| bigram.second.contains(word))
            };
            if is_first && !is_within_number && is_next() {
                return Some(place);
            }
            from = place + 1;
        }
    }

    /// Puts the words of the text at this start into `words`.
    pub(in super::super) fn read_from(&self, start: u32, words: &mut Vec<WordId>) {
        self.read(text_at(&self.units, start as usize), words);
    }

    /// Puts the words of a text into `words`, in half the time if it has no long number, as most.
    fn read(&self, text: &[Unit], words: &mut Vec<WordId>) {
        words.clear();
        match text.iter().all(|unit| *unit < DIGITS) {
            true => words.extend(text.iter().map(|unit| self.words[usize::from(*unit)])),
            false => words.extend(self.words(Tokens(text.iter()))),
        }
    }

    /// The words of the text at this start.
    pub(super) fn words_from(&self, start: u32) -> impl Iterator<Item = WordId> {
        self.words(Tokens(self.units[start as usize..].iter()))
    }

    /// The document of the text at this start.
    pub(super) fn doc_at(&self, start: u32) -> Doc {
        let docs = self.starts.partition_point(|first| *first <= start);
        place(docs - 1)
    }

    /// The field of the text at this start.
    pub(super) fn field_of(&self, start: u32) -> Field {
        field(self.units[start as usize - 1])
    }

    /// The words up to the end of the text.
    fn words(&self, tokens: Tokens<'_>) -> impl Iterator<Item = WordId> {
        tokens.map_while(|token| self.word(token))
    }

    /// The id of a word token.
    #[inline(always)]
    fn word(&self, token: Token) -> Option<WordId> {
        match token {
            Token::Word(number) => Some(self.words[number as usize]),
            _ => None,
        }
    }
}

/// The units of the text at this start, up to the next marker.
fn text_at(units: &[Unit], start: usize) -> &[Unit] {
    let rest = &units[start..];
    let length = rest.iter().take_while(|unit| **unit < MARKERS).count();
    &rest[..length]
}

/// The field of a marker.
#[inline]
fn field(marker: Unit) -> Field {
    Field::VARIANTS[usize::from(marker & FIELD)]
}

fn place(index: usize) -> u32 {
    u32::try_from(index).expect("a segment has fewer than four thousand million tokens")
}
