//! The word index: every distinct word once, where it stands, and every text as word numbers.
//!
//! Built once from a knowledge base, of 15 claims as of a million: a query touches the words it
//! means and the places where they stand, not the texts. Documents are the claims and then the
//! findings, in file order.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use crate::kb::{Finding, Item, KnowledgeBase};

use super::dictionary::{Dictionary, WordId};
use super::field::{Field, FieldSet, lends};
use super::progress::Progress;
use super::sequence::Sequence;

mod build;

/// The number of a document: claims first, then findings.
pub(super) type Doc = u32;

/// A knowledge base, ready to be searched. Good for the knowledge base that it was built from.
#[derive(Debug, Default)]
pub struct Index {
    pub(super) dictionary: Arc<Dictionary>,
    postings: Postings,
    texts: Texts,
    titles: Vec<Title>,
    claims: usize,
    scopes: Scopes,
}

/// A title or alias, and which letters it has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Title {
    pub(super) doc: Doc,
    pub(super) field: Field,
    letters: u64,
    start: u32,
    end: u32,
}

/// For each word, the documents that have it, and in which fields.
#[derive(Debug, Default)]
struct Postings {
    /// Where the part of a word begins; one more than there are words.
    starts: Vec<u32>,
    list: Vec<(Doc, FieldSet)>,
}

/// Every text as the numbers of its words.
#[derive(Debug, Default)]
struct Texts {
    words: Vec<WordId>,
    spans: Vec<Span>,
    /// Where the spans of a document begin; one more than there are documents.
    starts: Vec<u32>,
}

#[derive(Debug, Clone, Copy)]
struct Span {
    field: Field,
    start: u32,
    end: u32,
}

/// Which findings speak of which claims: claims of the same status, aspect and area share them.
#[derive(Debug, Default)]
struct Scopes {
    of_claim: Vec<u32>,
    findings: Vec<Vec<Doc>>,
}

impl Index {
    /// The index of a knowledge base.
    pub fn build(kb: &KnowledgeBase) -> Self {
        Self::build_with(kb, &Progress::default())
    }

    /// The same, telling how far it is. May be called on a thread of its own.
    pub fn build_with(kb: &KnowledgeBase, progress: &Progress) -> Self {
        build::build(kb, progress)
    }

    /// How many documents there are.
    pub(super) fn len(&self) -> usize {
        self.texts.starts.len().saturating_sub(1)
    }

    pub(super) fn claims(&self) -> usize {
        self.claims
    }

    /// The claim or finding that a document is.
    pub(super) fn item(&self, doc: usize) -> Item {
        match doc.checked_sub(self.claims) {
            None => Item::Claim(doc),
            Some(finding) => Item::Finding(finding),
        }
    }

    /// The documents that have a word, and in which fields.
    pub(super) fn postings_of(&self, word: WordId) -> &[(Doc, FieldSet)] {
        let range = range(&self.postings.starts, word as usize);
        self.postings.list.get(range).unwrap_or_default()
    }

    /// The texts of a document: field and words.
    pub(super) fn texts(&self, doc: Doc) -> impl Iterator<Item = (Field, &[WordId])> {
        let range = range(&self.texts.starts, doc as usize);
        let spans = self.texts.spans.get(range).unwrap_or_default();
        spans
            .iter()
            .map(|span| (span.field, self.words(span.start, span.end)))
    }

    /// The findings about a document that are not about every claim; a finding has none.
    pub(super) fn findings_about(&self, doc: usize) -> &[Doc] {
        let scope = self.scopes.of_claim.get(doc);
        let findings = scope.and_then(|scope| self.scopes.findings.get(*scope as usize));
        findings.map_or(&[], Vec::as_slice)
    }

    /// The titles and aliases that have every letter of `typed`, in whatever order.
    pub(super) fn titles_with(&self, typed: &str) -> impl Iterator<Item = &Title> {
        let wanted = letters(typed);
        self.titles
            .iter()
            .filter(move |title| title.letters & wanted == wanted)
    }

    /// The words of a title, folded.
    pub(super) fn folded(&self, title: &Title) -> Vec<&str> {
        let words = self.words(title.start, title.end).iter();
        words
            .filter_map(|word| Some(&*self.dictionary.get(*word)?.folded))
            .collect()
    }

    /// The documents that have the first word of a sequence.
    pub(super) fn candidates(&self, sequence: &Sequence) -> Vec<Doc> {
        let first = sequence
            .words
            .first()
            .map(|word| word.words.as_slice())
            .unwrap_or_default();
        let postings = first.iter().flat_map(|(word, _)| self.postings_of(*word));
        let mut docs: Vec<_> = postings.map(|(doc, _)| *doc).collect();
        docs.sort_unstable();
        docs.dedup();
        docs
    }

    /// Whether the words of a sequence stand side by side anywhere.
    pub(super) fn has(&self, sequence: &Sequence) -> bool {
        let stands = |words: &[WordId]| sequence.class_in(words).is_some();
        let docs = self.candidates(sequence);
        docs.into_iter()
            .any(|doc| self.texts(doc).any(|(_, words)| stands(words)))
    }

    fn words(&self, start: u32, end: u32) -> &[WordId] {
        self.texts
            .words
            .get(start as usize..end as usize)
            .unwrap_or_default()
    }
}

/// The letters of a folded text as bits: one each for a to z and the digits; the rest share what is
/// left. A text has the letters of another only if its bits include the other's.
fn letters(folded: &str) -> u64 {
    folded
        .chars()
        .fold(0, |bits, letter| bits | 1 << letter_bit(letter))
}

fn letter_bit(letter: char) -> u32 {
    match letter {
        'a'..='z' => letter as u32 - 'a' as u32,
        '0'..='9' => 26 + (letter as u32 - '0' as u32),
        _ => 36 + letter as u32 % 28,
    }
}

fn range(starts: &[u32], at: usize) -> Range<usize> {
    let start = starts.get(at).copied().unwrap_or_default();
    let end = starts.get(at + 1).copied().unwrap_or(start);
    start as usize..end as usize
}

impl Scopes {
    fn new(kb: &KnowledgeBase) -> Self {
        let mut scopes = Self::default();
        let mut known = HashMap::new();
        for claim in &kb.claims {
            let key = (claim.status, &claim.aspect, &claim.area);
            let scope = *known.entry(key).or_insert_with(|| {
                let about = (0..).zip(&kb.findings);
                let about = about.filter(|(_, finding): &(u32, &Finding)| {
                    finding.is_about(claim) && lends(finding)
                });
                let first = kb.claims.len() as Doc;
                scopes
                    .findings
                    .push(about.map(|(index, _)| first + index).collect());
                scopes.findings.len() as u32 - 1
            });
            scopes.of_claim.push(scope);
        }
        scopes
    }
}
