//! The word index: the distinct words, their postings, and every text as word numbers.
//!
//! Built once from a knowledge base. A query reads the words that match and their postings, and few texts.
//! Documents are the claims and then the findings, in file order, in a few segments.

use std::ops::Range;
use std::sync::Arc;

use crate::kb::load::Progress;
use crate::kb::{Field, Item, KnowledgeBase};

use super::dictionary::{Dictionary, Expansion, WordId};
use super::facet::FacetTable;

mod build;
mod occurrence;
mod postings;
mod prefix_cache;
mod reader;
mod titles;
mod token_store;

pub(super) use postings::IN_TEXTS;
use postings::{LocalWord, Postings};
use prefix_cache::PrefixCache;
pub(super) use titles::Title;
use titles::Titles;
use token_store::TokenStore;
pub(super) use token_store::{Bigram, Text};

/// The number of a document: claims first, then findings.
pub(super) type Doc = u32;

/// A knowledge base, ready to be searched. Valid only with the knowledge base it was built from.
#[derive(Debug, Default, Clone)]
pub struct Index {
    pub(super) dictionary: Arc<Dictionary>,
    /// The claims, and at the end the findings.
    segments: Arc<Vec<Segment>>,
    facets: Arc<FacetTable>,
    claims: usize,
}

impl Index {
    /// The index of a knowledge base.
    pub fn build(kb: &KnowledgeBase) -> Self {
        let facets = Arc::new(FacetTable::new(kb));
        Self::build_with(kb, facets, &Progress::default())
    }

    /// The facet values of the claims.
    pub fn facets(&self) -> &Arc<FacetTable> {
        &self.facets
    }

    /// The same index with other facets of the same claims, as when something is assessed.
    pub fn with_facets(&self, facets: Arc<FacetTable>) -> Self {
        Self {
            facets,
            ..self.clone()
        }
    }

    /// The segments of the index, in order; the last has the findings.
    pub(super) fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// Whether it has several segments of claims, each of which is worth a thread.
    pub(super) fn is_large(&self) -> bool {
        self.segments.len() > 2
    }

    /// How many documents there are.
    pub(super) fn len(&self) -> usize {
        self.segments.iter().map(Segment::len).sum()
    }

    /// The claim or finding that a document is.
    #[inline]
    pub(super) fn item(&self, doc: Doc) -> Item {
        let doc = doc as usize;
        match doc.checked_sub(self.claims) {
            None => Item::Claim(doc),
            Some(finding) => Item::Finding(finding),
        }
    }

    /// The document that a claim or finding is.
    #[inline]
    pub(super) fn doc(&self, item: Item) -> Doc {
        match item {
            Item::Claim(claim) => claim as Doc,
            Item::Finding(finding) => (self.claims + finding) as Doc,
        }
    }

    /// How many postings the words of an expansion have.
    pub(super) fn postings(&self, expansion: &Expansion) -> usize {
        let segments = self.segments.iter();
        segments
            .map(|segment| segment.postings.count_all(expansion))
            .sum()
    }

    /// How many documents have a word.
    pub(super) fn documents_with(&self, word: WordId) -> usize {
        let segments = self.segments.iter();
        segments.map(|segment| segment.postings.count(word)).sum()
    }
}

/// The index of some documents. Within it they are numbered from zero.
#[derive(Debug, Default)]
pub(super) struct Segment {
    /// The number of its first document in the whole index.
    pub(super) first: Doc,
    pub(super) postings: Postings,
    pub(super) texts: TokenStore,
    pub(super) prefix_cache: PrefixCache,
    pub(super) titles: Titles,
}

impl Segment {
    /// Of texts whose words have local numbers.
    fn new(
        first: Doc,
        (words, mut texts): (&[LocalWord], TokenStore),
        dictionary: &Dictionary,
        progress: &Progress,
    ) -> Self {
        texts.set_words(
            words.iter().map(|local| local.word).collect(),
            dictionary.len(),
        );
        Self {
            first,
            postings: Postings::of(dictionary.len(), words, &texts, progress),
            titles: Titles::of(&texts, dictionary),
            texts,
            prefix_cache: PrefixCache::default(),
        }
    }

    /// How many documents there are.
    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }

    /// The places of its documents in a list of all documents.
    pub(super) fn bounds(&self) -> Range<usize> {
        let first = self.first as usize;
        first..first + self.len()
    }

    /// The document of the text at this start, in the whole index, and its field.
    pub(super) fn place_of(&self, start: u32) -> (Doc, Field) {
        let doc = self.first + self.texts.doc_at(start);
        (doc, self.texts.field_of(start))
    }
}
