//! Scoring: how well each document matches each clause of a query, in one byte.

use std::sync::Arc;

use memchr::memchr_iter;

use crate::kb::KnowledgeBase;

use super::field::FieldSet;
use super::hit::{MatchClass, MatchScore, for_each_match, points_by_byte};
use super::index::{Doc, Index, Segment};
use super::resolve::{Clause, Condition};

mod criteria;
mod in_segment;
mod proximity;

use in_segment::InSegment;
pub(super) use proximity::{Proximity, WHOLE_TITLE, docs_named};

/// The scores of a clause in every document, cached for the next search.
#[derive(Debug, Clone)]
pub(super) struct ClauseScores {
    pub(super) clause: Arc<Clause>,
    fields: FieldSet,
    segments: Vec<Arc<SegmentScores>>,
}

/// The scores of a clause in the documents of a segment.
#[derive(Debug, Default)]
pub(super) struct SegmentScores {
    /// The first document.
    first: Doc,
    /// The score of each document, as a byte.
    pub(super) scores: Vec<u8>,
    /// The points by fuzzy-matcher for letters in order across a title, sorted by document.
    fuzzy: Vec<(Doc, u32)>,
    /// If these are the scores of two adjacent words: their points for proximity, sorted by document. Without
    /// these, texts would be read twice in the slowest search, for a phrase.
    pairs: Option<Vec<(Doc, u32)>>,
    /// How many documents match.
    pub(super) count: usize,
}

impl ClauseScores {
    /// How many documents match.
    pub(super) fn count(&self) -> usize {
        self.segments.iter().map(|segment| segment.count).sum()
    }

    /// The documents that match any of these, in order.
    pub(super) fn docs_of_any(all: &[&Self]) -> Vec<Doc> {
        let mut docs = Vec::new();
        let segments = all.first().map_or(0, |one| one.segments.len());
        for number in 0..segments {
            let mut each = all.iter().map(|one| &*one.segments[number]);
            let Some(first) = each.next() else { break };
            let mut any = first.scores.clone();
            each.for_each(|other| merge(&mut any, &other.scores));
            for_each_match(&any, |place, _| docs.push(first.first + place as Doc));
        }
        docs
    }

    /// Whether a document does not match.
    pub(super) fn lacks(&self, doc: Doc) -> bool {
        self.of(doc) == MatchScore::NONE
    }

    /// The score of a document.
    pub(super) fn of(&self, doc: Doc) -> MatchScore {
        let segment = self.segment_of(doc);
        segment.map_or(MatchScore::NONE, |segment| segment.of(doc))
    }

    /// The points by fuzzy-matcher of a document.
    pub(super) fn fuzzy_points(&self, doc: Doc) -> u32 {
        let segment = self.segment_of(doc);
        segment.map_or(0, |segment| segment.fuzzy_points(doc))
    }

    fn segment_of(&self, doc: Doc) -> Option<&SegmentScores> {
        let mut segments = self.segments.iter();
        segments.rfind(|one| one.first <= doc).map(|one| &**one)
    }
}

impl SegmentScores {
    fn none(segment: &Segment) -> Self {
        Self {
            first: segment.first,
            scores: vec![0; segment.len()],
            ..Self::default()
        }
    }

    /// The documents with points by fuzzy-matcher, in order, and what these are worth in the clause.
    pub(super) fn fuzzy(&self, clause: &Clause) -> impl Iterator<Item = (Doc, u32)> {
        let points = points_by_byte();
        self.fuzzy.iter().filter_map(move |(doc, more)| {
            let score = self.of(*doc);
            let points = points[usize::from(score.byte())];
            let worth = |points| clause.worth(points);
            is_subsequence(score).then(|| (*doc, worth(points + more) - worth(points)))
        })
    }

    fn of(&self, doc: Doc) -> MatchScore {
        MatchScore::from_byte(self.scores[(doc - self.first) as usize])
    }

    fn fuzzy_points(&self, doc: Doc) -> u32 {
        if self.fuzzy.is_empty() || !is_subsequence(self.of(doc)) {
            return 0;
        }
        let place = self.fuzzy.binary_search_by_key(&doc, |(doc, _)| *doc);
        place.map_or(0, |place| self.fuzzy[place].1)
    }

    fn raise(&mut self, doc: Doc, score: MatchScore) {
        let slot = &mut self.scores[(doc - self.first) as usize];
        *slot = score.byte().max(*slot);
    }

    /// Keeps the better score of both for each document.
    fn merge(&mut self, other: &Self) {
        merge(&mut self.scores, &other.scores);
        self.fuzzy.extend(&other.fuzzy);
        self.pairs = None;
    }

    /// Sorts and counts, when all scores are in.
    fn finish(mut self) -> Self {
        for points in [Some(&mut self.fuzzy), self.pairs.as_mut()] {
            let Some(points) = points else { continue };
            points.sort_unstable_by_key(|(doc, points)| (*doc, std::cmp::Reverse(*points)));
            points.dedup_by_key(|(doc, _)| *doc);
        }
        // Vectorised by the crate.
        self.count = self.scores.len() - memchr_iter(0, &self.scores).count();
        self
    }
}

fn is_subsequence(score: MatchScore) -> bool {
    let by = score.by();
    by.is_some_and(|(_, class)| class == MatchClass::Subsequence)
}

fn merge(scores: &mut [u8], others: &[u8]) {
    for (score, other) in scores.iter_mut().zip(others) {
        *score = (*score).max(*other);
    }
}

/// Fewer postings are not worth a thread.
const MIN_POSTINGS_IN_THREADS: usize = 1 << 15;
/// Fewer hits of a single clause are not worth a thread.
const MIN_HITS_IN_THREADS: usize = 1 << 14;
/// The same of several clauses, as texts may be read for adjacent words.
const MIN_READ_IN_THREADS: usize = 1 << 12;

/// Scores the clauses of a query, a segment at a time.
pub(super) struct Scorer<'a> {
    index: &'a Index,
    fields: FieldSet,
    clauses: Vec<ToScore<'a>>,
}

/// A clause to score.
struct ToScore<'a> {
    clause: &'a Arc<Clause>,
    /// Its scores, if they are known from the last search.
    known: Option<&'a ClauseScores>,
    /// Or else for each condition without words, the score of every document.
    without_words: Vec<Option<Vec<u8>>>,
}

impl<'a> Scorer<'a> {
    /// For clauses in these fields. Scores that are `known` from the last search are used again.
    pub(super) fn new(
        index: &'a Index,
        kb: &KnowledgeBase,
        clauses: &'a [Arc<Clause>],
        fields: FieldSet,
        known: &'a [ClauseScores],
    ) -> Self {
        let clauses = clauses.iter().map(|clause| {
            let is_same = |known: &&ClauseScores| {
                known.fields == fields && Arc::ptr_eq(&known.clause, clause)
            };
            let known = known.iter().find(is_same);
            let conditions = clause.conditions.iter().filter(|_| known.is_none());
            let without_words = conditions.map(|one| criteria::scores(index, kb, one));
            ToScore {
                clause,
                known,
                without_words: without_words.collect(),
            }
        });
        Self {
            index,
            fields,
            clauses: clauses.collect(),
        }
    }

    /// Whether there is so much to do that each segment is worth a thread.
    pub(super) fn is_worth_threads(&self) -> bool {
        let new = self.clauses.iter().filter(|one| one.known.is_none());
        let postings: usize = new.map(|one| self.postings(one)).sum();
        let min_hits = match self.clauses.len() {
            1 => MIN_HITS_IN_THREADS,
            _ => MIN_READ_IN_THREADS,
        };
        let wanted = self.clauses.iter().filter(|one| !one.clause.is_hint);
        let hits = wanted.map(|one| match one.known {
            Some(known) => known.count(),
            None if one.without_words.iter().any(Option::is_some) => self.index.len(),
            None => self.postings(one),
        });
        let most_hits = hits.min().unwrap_or_default();
        self.index.is_large() && (postings >= MIN_POSTINGS_IN_THREADS || most_hits >= min_hits)
    }

    /// How many postings have the words of a clause.
    fn postings(&self, clause: &ToScore<'_>) -> usize {
        let conditions = clause.clause.conditions.iter();
        let patterns = conditions.filter_map(Condition::pattern);
        let phrases = patterns.flat_map(|resolved| &resolved.phrases);
        let words = phrases.filter(|phrase| !phrase.is_empty());
        let words = words.flat_map(|phrase| &phrase.words);
        words.map(|one| self.index.postings(one)).sum()
    }

    /// The scores of each clause in a segment, which has this number.
    pub(super) fn of_segment(&self, number: usize, segment: &Segment) -> Vec<Arc<SegmentScores>> {
        let in_segment = InSegment {
            index: self.index,
            segment,
            fields: self.fields,
        };
        let clauses = self.clauses.iter();
        let scores = clauses.map(|one| match one.known {
            Some(known) => Arc::clone(&known.segments[number]),
            None => Arc::new(in_segment.clause(one)),
        });
        scores.collect()
    }

    /// The scores of each clause, from those of each segment.
    pub(super) fn join(&self, segments: &[Vec<Arc<SegmentScores>>]) -> Vec<ClauseScores> {
        let clauses = self.clauses.iter().enumerate();
        let scores = clauses.map(|(number, one)| ClauseScores {
            clause: Arc::clone(one.clause),
            fields: self.fields,
            segments: segments
                .iter()
                .map(|scores| Arc::clone(&scores[number]))
                .collect(),
        });
        scores.collect()
    }
}
