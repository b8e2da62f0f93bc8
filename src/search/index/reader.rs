//! Reading documents: words get local numbers in the order of their first use.

use std::borrow::Cow;

use foldhash::fast::RandomState;
use indexmap::IndexMap;

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
    /// The words; the place of each is its number.
    words: IndexMap<Cow<'kb, str>, Known, RandomState>,
    texts: TokenStore,
    /// How many documents were started.
    documents: Doc,
}

/// The words that were read.
pub(super) struct ReadWords {
    /// Sorted, each with its local number.
    pub(super) entries: Vec<(Entry, WordId)>,
    /// By local numbers; their ids are not known yet.
    pub(super) local: Vec<LocalWord>,
}

/// What is known of a word.
struct Known {
    /// How many documents have it, and the last of these by its count.
    documents: u32,
    last: Doc,
    compound: bool,
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
        for word in words {
            let entry = self.words.entry(word.plain);
            self.texts.push(entry.index() as WordId);
            let known = entry.or_insert(Known {
                documents: 0,
                last: 0,
                compound,
            });
            known.compound &= compound;
            if known.last != self.documents {
                known.last = self.documents;
                known.documents += 1;
            }
        }
    }

    /// The words and the texts.
    pub(super) fn finish(mut self) -> (ReadWords, TokenStore) {
        self.texts.finish();
        let local = self.words.values().map(|known| LocalWord {
            word: 0,
            documents: known.documents,
        });
        let local = local.collect();
        let entries = (0..).zip(self.words).map(|(number, (plain, known))| {
            let entry = Entry {
                folded: fold::lower(&plain).into(),
                plain: plain.into(),
                compound: known.compound,
            };
            (entry, number)
        });
        let mut entries: Vec<_> = entries.collect();
        entries.sort_unstable();
        (ReadWords { entries, local }, self.texts)
    }
}
