//! The word index: the distinct words, their postings, and every text as word numbers.
//!
//! Built once from a knowledge base. A query reads the words that match and their postings, and few texts.
//! Documents are the claims and then the findings, in file order, in a few segments.

use std::sync::Arc;

use crate::kb::{Item, KnowledgeBase};

use super::dictionary::{Dictionary, Expansion, WordId};
use super::facet::{FacetTable, ScopeId};
use super::field::is_about_some;

mod build;
mod occurrence;
mod postings;
mod prefix_cache;
mod progress;
mod reader;
mod segment;
mod titles;
mod token_store;

pub(super) use postings::IN_TEXTS;
pub use progress::Progress;
pub(super) use segment::Segment;
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
    /// For each scope, whether there is a finding about its claims, but not about all claims.
    has_finding: Arc<Vec<bool>>,
}

impl Index {
    /// The index of a knowledge base.
    pub fn build(kb: &KnowledgeBase) -> Self {
        let facets = Arc::new(FacetTable::new(kb));
        Self::build_with(kb, facets, &Progress::default())
    }

    /// The same with the facets of the knowledge base, reporting progress. May be called on a thread
    /// of its own.
    pub fn build_with(kb: &KnowledgeBase, facets: Arc<FacetTable>, progress: &Progress) -> Self {
        build::build(kb, facets, progress)
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

    /// How many of them are claims.
    pub(super) fn claims(&self) -> usize {
        self.claims
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

    /// Whether there is a finding about the claims of a scope, but not about all claims.
    pub(super) fn has_finding(&self, scope: ScopeId) -> bool {
        self.has_finding[scope as usize]
    }

    /// Puts the words of a title, folded, into `folded`.
    pub(super) fn folded<'i>(&'i self, words: &[WordId], folded: &mut Vec<&'i str>) {
        folded.clear();
        folded.extend(words.iter().map(|word| self.dictionary.folded(*word)));
    }
}

fn has_finding(kb: &KnowledgeBase, facets: &FacetTable) -> Vec<bool> {
    let scopes = facets.example_claims(kb).map(|claim| {
        let mut findings = kb.findings.iter();
        findings.any(|finding| finding.is_about(claim) && is_about_some(finding))
    });
    scopes.collect()
}
