//! The texts of some documents as tokens: word numbers, and field markers between texts.
//!
//! A marker stands before each text and says of which field it is. After a text that has compounds
//! (`on-call`), a second text of the same field holds these, for the postings only.

use std::hint::black_box;
use std::ops::Range;

use strum::VariantArray;

use super::super::dictionary::{WordId, WordSet};
use super::Doc;
use crate::kb::Field;

/// Tokens from here on are markers; a knowledge base never has so many words.
const MARKERS: WordId = WordId::MAX - 0xff;
/// The bit that says that a text consists of compounds.
const COMPOUNDS: WordId = 1 << 5;
/// The bits of the field.
const FIELD: WordId = COMPOUNDS - 1;

/// The texts of some documents.
#[derive(Debug, Default)]
pub(in super::super) struct TokenStore {
    tokens: Vec<WordId>,
    /// Where each document begins, and the end of the last.
    starts: Vec<u32>,
}

impl TokenStore {
    /// Begins the next document: all tokens up to the next call, or [`Self::finish`], are its own.
    pub(super) fn begin_document(&mut self) {
        self.starts.push(place(self.tokens.len()));
    }

    /// Reserves room for so many documents in all, estimated from those so far: a vector that grows
    /// by doubling leaves gaps behind that are too small for anything else. The first documents may
    /// be unusually long, so the estimate is limited; if the memory cannot be had, the vector grows
    /// as it must.
    pub(super) fn reserve(&mut self, documents: usize) {
        const MAX_TOKENS_EACH: usize = 128;
        let more = documents.saturating_sub(self.starts.len());
        let each = self.tokens.len() / self.starts.len().max(1) + 1;
        let tokens = more.saturating_mul(each.min(MAX_TOKENS_EACH));
        let _ = self.starts.try_reserve_exact(more.saturating_add(1));
        let _ = self.tokens.try_reserve_exact(tokens);
    }

    /// Ends the last document.
    pub(super) fn finish(&mut self) {
        self.begin_document();
        self.tokens.shrink_to_fit();
        self.starts.shrink_to_fit();
    }

    /// Begins a text of the document.
    pub(super) fn begin_text(&mut self, field: Field, compounds: bool) {
        let bit = if compounds { COMPOUNDS } else { 0 };
        self.tokens.push(MARKERS | bit | field as WordId);
    }

    pub(super) fn push(&mut self, word: WordId) {
        self.tokens.push(word);
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
    pub(super) fn tokens(&self, doc: Doc) -> &[WordId] {
        let doc = doc as usize;
        &self.tokens[self.starts[doc] as usize..self.starts[doc + 1] as usize]
    }

    /// The same, to give its words other numbers.
    pub(super) fn tokens_mut(&mut self, doc: Doc) -> &mut [WordId] {
        let doc = doc as usize;
        &mut self.tokens[self.starts[doc] as usize..self.starts[doc + 1] as usize]
    }

    /// Reads the texts of a document into the processor's cache. Called for several documents in a
    /// row, the reads overlap, which the bar of 8 ms a keystroke at 1 000 000 claims needs.
    /// `black_box` keeps the compiler from removing reads whose result is not used.
    #[inline]
    pub(in super::super) fn prefetch(&self, doc: Doc) {
        const CACHE_LINE: usize = 64 / size_of::<WordId>();
        let lines = self.tokens(doc).iter().step_by(CACHE_LINE);
        black_box(lines.fold(0, |all, token| all ^ token));
    }

    /// The texts of a document: field and words, without compounds.
    pub(in super::super) fn texts(&self, doc: Doc) -> impl Iterator<Item = (Field, &[WordId])> {
        let spans = self.spans(doc);
        spans.map(|(field, span)| (field, self.words(span)))
    }

    /// The texts of a document: field, and where the words are.
    pub(super) fn spans(&self, doc: Doc) -> impl Iterator<Item = (Field, Range<u32>)> {
        let mut at = self.starts[doc as usize];
        let mut rest = self.tokens(doc);
        let texts = std::iter::from_fn(move || {
            let (marker, after) = rest.split_first()?;
            let length = words_before_marker(after.iter());
            rest = &after[length..];
            let words = at + 1..at + 1 + place(length);
            at = words.end;
            Some((*marker, words))
        });
        let own = texts.filter(|(marker, _)| !is_of_compounds(*marker));
        own.map(|(marker, words)| (field(marker), words))
    }

    /// The texts of a document in which a word of the first set is followed by one of the second, each
    /// with the place in it of the first such word.
    pub(in super::super) fn texts_with_bigram(
        &self,
        doc: Doc,
        bigram: (&WordSet, &WordSet),
    ) -> impl Iterator<Item = (Field, &[WordId], usize)> {
        let mut rest = self.tokens(doc);
        std::iter::from_fn(move || {
            loop {
                let at = find_bigram(rest, bigram)?;
                let marker_at = at - words_before_marker(rest[..at].iter().rev()) - 1;
                let end = at + words_before_marker(rest[at..].iter());
                let (marker, words) = (rest[marker_at], &rest[marker_at + 1..end]);
                rest = &rest[end..];
                if !is_of_compounds(marker) {
                    return Some((field(marker), words, at - marker_at - 1));
                }
            }
        })
    }

    /// The words in this span.
    pub(super) fn words(&self, span: Range<u32>) -> &[WordId] {
        &self.tokens[span.start as usize..span.end as usize]
    }
}

/// The first place of a word of the first set that one of the second follows.
fn find_bigram(tokens: &[WordId], (first, second): (&WordSet, &WordSet)) -> Option<usize> {
    let mut pairs = tokens.windows(2);
    pairs.position(|pair| first.contains(pair[0]) && second.contains(pair[1]))
}

fn words_before_marker<'t>(tokens: impl Iterator<Item = &'t WordId>) -> usize {
    tokens.take_while(|token| is_word(**token)).count()
}

/// Whether a token is a word, not a marker.
#[inline]
pub(super) fn is_word(token: WordId) -> bool {
    token < MARKERS
}

/// Whether a marker says that its text consists of compounds.
#[inline]
pub(super) fn is_of_compounds(marker: WordId) -> bool {
    marker & COMPOUNDS != 0
}

/// The field that a marker says.
#[inline]
pub(super) fn field(marker: WordId) -> Field {
    Field::VARIANTS[(marker & FIELD) as usize]
}

fn place(index: usize) -> u32 {
    u32::try_from(index).expect("a segment has fewer than four thousand million tokens")
}
