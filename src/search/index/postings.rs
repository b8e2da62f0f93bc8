//! For each word, the documents that have it, in which fields, and what follows it there.

use fixedbitset::FixedBitSet;

use super::super::dictionary::{Expansion, WordId};
use super::super::field::FieldSet;
use super::super::hit::ClassScores;
use super::Doc;
use super::bigram::{BucketSet, Buckets};
use super::progress::Progress;
use super::token_store::{TokenStore, field, is_word};

/// After how many documents progress is reported.
const PROGRESS_STEP: u32 = 1024;

/// The postings of each word, by document.
#[derive(Debug, Default)]
pub(in super::super) struct Postings {
    /// Where the postings of each word begin, and the end of the last.
    starts: Vec<u32>,
    list: Vec<Posting>,
    buckets: Buckets,
}

/// That a word stands in a document.
#[derive(Debug, Clone, Copy, Default)]
struct Posting {
    doc: Doc,
    /// The bits of a [`FieldSet`]: with those of the fields that are searched it is eight bytes.
    fields: u16,
    /// The buckets of the words that follow it there.
    next_words: BucketSet,
}

const _: () = assert!(size_of::<Posting>() == 8 && FieldSet::EVERY.bits() <= u16::MAX as u32);

/// A word by the number that it had when its text was read: so the frequent ones, which come first,
/// stand together in the processor's cache.
pub(super) struct OldWord {
    /// Its number in the dictionary.
    pub(super) word: WordId,
    /// How many documents have it.
    pub(super) documents: u32,
}

/// Where the next posting of such a word goes, its last document, and what else is asked of it.
#[derive(Clone, Copy)]
struct Cursor {
    next: u32,
    last_doc: Doc,
    word: WordId,
    bucket: BucketSet,
}

impl Postings {
    /// The postings of these texts, of which each word is given its number in a dictionary of so many.
    pub(super) fn of(
        word_count: usize,
        words: &[OldWord],
        texts: &mut TokenStore,
        progress: &Progress,
    ) -> Self {
        let mut counts = vec![0; word_count];
        for old in words {
            counts[old.word as usize] = old.documents;
        }
        let mut starts = vec![0];
        starts.extend(counts.iter().scan(0, |sum, count| {
            *sum += count;
            Some(*sum)
        }));
        let mut postings = Self {
            list: vec![Posting::default(); starts[word_count] as usize],
            starts,
            buckets: Buckets::new(&counts),
        };
        let cursors = words.iter().map(|old| Cursor {
            next: postings.starts[old.word as usize],
            last_doc: Doc::MAX,
            word: old.word,
            bucket: postings.buckets.of(old.word),
        });
        let mut cursors: Vec<_> = cursors.collect();
        for doc in texts.documents() {
            postings.add(doc, texts.tokens_mut(doc), &mut cursors);
            if doc % PROGRESS_STEP == PROGRESS_STEP - 1 {
                progress.add(PROGRESS_STEP as usize);
            }
        }
        progress.add(texts.len() % PROGRESS_STEP as usize);
        postings
    }

    /// Adds a document, and gives its words their numbers.
    fn add(&mut self, doc: Doc, tokens: &mut [WordId], cursors: &mut [Cursor]) {
        let mut fields = FieldSet::empty();
        let mut tokens = tokens.iter_mut().peekable();
        while let Some(token) = tokens.next() {
            if !is_word(*token) {
                fields = field(*token).into();
                continue;
            }
            let next = tokens.peek().and_then(|next| cursors.get(**next as usize));
            let next_word = next.map_or_else(BucketSet::default, |next| next.bucket);
            let cursor = &mut cursors[*token as usize];
            if cursor.last_doc != doc {
                cursor.last_doc = doc;
                cursor.next += 1;
            }
            let posting = &mut self.list[cursor.next as usize - 1];
            posting.doc = doc;
            posting.fields |= fields.bits() as u16;
            posting.next_words.add(next_word);
            *token = cursor.word;
        }
    }

    /// In how many documents a word stands.
    pub(in super::super) fn count(&self, word: WordId) -> usize {
        self.of_word(word).len()
    }

    /// The documents in which a word stands.
    pub(in super::super) fn docs(&self, word: WordId) -> impl Iterator<Item = Doc> {
        self.of_word(word).iter().map(|posting| posting.doc)
    }

    /// Raises the score, as a byte, of each document that has a word in one of these fields.
    pub(in super::super) fn raise(
        &self,
        word: WordId,
        fields: FieldSet,
        class: &ClassScores,
        scores: &mut [u8],
    ) {
        for posting in self.of_word(word) {
            let slot = &mut scores[posting.doc as usize];
            let found = FieldSet::from_bits_retain(posting.fields.into());
            *slot = class.best(found & fields).max(*slot);
        }
    }

    /// Adds the documents in which one of the first words may be followed by one of the second: all
    /// in which it is, and a few others.
    pub(in super::super) fn add_bigram_candidates(
        &self,
        first: &Expansion,
        second: &Expansion,
        docs: &mut FixedBitSet,
    ) {
        let buckets = self.buckets.of_all(second);
        for (word, _) in &first.words {
            let postings = self.of_word(*word).iter();
            let candidates = postings.filter(|posting| posting.next_words.intersects(buckets));
            docs.extend(candidates.map(|posting| posting.doc as usize));
        }
    }

    fn of_word(&self, word: WordId) -> &[Posting] {
        let word = word as usize;
        &self.list[self.starts[word] as usize..self.starts[word + 1] as usize]
    }
}
