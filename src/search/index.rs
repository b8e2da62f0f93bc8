//! The word index: every distinct word once, where it stands, and every text as word numbers.
//!
//! Built once from a knowledge base, of 15 claims as of a million: a query touches the words it
//! means and the places where they stand, not the texts. Documents are the claims and then the
//! findings, in file order, in a few segments.

use std::sync::Arc;

use crate::kb::{Item, KnowledgeBase};

use super::dictionary::{Dictionary, WordId};
use super::facet::{FacetTable, ScopeId};
use super::field::lends;
use super::progress::Progress;

mod build;
mod followers;
mod frequent;
mod parallel;
mod parts;
mod postings;
mod reader;
mod segment;
mod texts;
mod titles;

pub(super) use parts::{Parts, parts_of_finding};
pub(super) use segment::Segment;

/// The number of a document: claims first, then findings.
pub(super) type Doc = u32;

/// A knowledge base, ready to be searched. Good for the knowledge base that it was built from.
#[derive(Debug, Default)]
pub struct Index {
    pub(super) dictionary: Arc<Dictionary>,
    /// The claims, and at the end the findings.
    segments: Vec<Segment>,
    facets: Arc<FacetTable>,
    claims: usize,
    /// Of every claim.
    parts: Vec<Parts>,
    lending: Lending,
}

/// For each scope the findings about its claims that lend them their words, as documents.
#[derive(Debug, Default)]
struct Lending(Vec<Vec<Doc>>);

impl Index {
    /// The index of a knowledge base.
    pub fn build(kb: &KnowledgeBase) -> Self {
        Self::build_with(kb, &Progress::default())
    }

    /// The same, telling how far it is. May be called on a thread of its own.
    pub fn build_with(kb: &KnowledgeBase, progress: &Progress) -> Self {
        build::build(kb, progress)
    }

    /// Which values of each facet the claims have.
    pub fn facets(&self) -> &Arc<FacetTable> {
        &self.facets
    }

    /// The parts of the index, in order; the last is of the findings.
    pub(super) fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// The part of the findings.
    pub(super) fn findings(&self) -> Option<&Segment> {
        self.segments.last()
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
    pub(super) fn item(&self, doc: usize) -> Item {
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

    /// Which parts each claim has.
    pub(super) fn parts(&self) -> &[Parts] {
        &self.parts
    }

    /// In how many documents a word stands.
    pub(super) fn documents_with(&self, word: WordId) -> usize {
        let segments = self.segments.iter();
        segments.map(|segment| segment.count(word)).sum()
    }

    /// The findings about the claims of a scope that are not about every claim, as documents.
    pub(super) fn findings_about(&self, scope: ScopeId) -> &[Doc] {
        self.lending
            .0
            .get(scope as usize)
            .map_or(&[], Vec::as_slice)
    }

    /// The words of a title, folded, in the place of those that are there.
    pub(super) fn folded<'i>(&'i self, words: &[WordId], folded: &mut Vec<&'i str>) {
        folded.clear();
        let entries = words.iter().filter_map(|word| self.dictionary.get(*word));
        folded.extend(entries.map(|entry| &*entry.folded));
    }
}

impl Lending {
    fn new(kb: &KnowledgeBase, facets: &FacetTable) -> Self {
        let first = kb.claims.len() as Doc;
        let scopes = facets.example_claims(kb).map(|claim| {
            let findings = (first..).zip(&kb.findings);
            let about = findings.filter(|(_, finding)| finding.is_about(claim) && lends(finding));
            about.map(|(doc, _)| doc).collect()
        });
        Self(scopes.collect())
    }
}
