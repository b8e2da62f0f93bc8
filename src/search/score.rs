//! Scoring: how well each document matches each clause of a query, in one byte.

use std::borrow::Cow;
use std::mem;
use std::ops::ControlFlow;
use std::sync::Arc;

use memchr::memchr_iter;
use strum::VariantArray as _;

use crate::kb::KnowledgeBase;

use super::dictionary::{Expansion, WordMatch};
use super::field::FieldSet;
use super::hit::{ClassScores, MatchClass, MatchScore, for_each_match, points_by_byte};
use super::index::{Doc, Index, Segment};
use super::parallel;
use super::phrase::{Phrase, PhraseSearch};
use super::resolve::{Clause, Condition, Criterion, Resolved};

mod criteria;
mod proximity;

pub(super) use proximity::{Proximity, docs_named};

/// The scores of a clause in every document, cached for the next search.
#[derive(Debug, Clone)]
pub(super) struct ClauseScores {
    pub(super) clause: Arc<Clause>,
    fields: FieldSet,
    pub(super) docs: Arc<DocScores>,
}

/// The score of every document, as a byte.
#[derive(Debug, Default)]
pub(super) struct DocScores {
    scores: Vec<u8>,
    /// The points by fuzzy-matcher for letters in order across a title, sorted by document.
    fuzzy: Vec<(Doc, u32)>,
    /// If these are the scores of two adjacent words: their points for proximity, sorted by document. Without
    /// these, texts would be read twice in the slowest search, for a phrase.
    pairs: Option<Vec<(Doc, u32)>>,
    /// How many documents match.
    count: usize,
}

/// The scores of each clause in every document, in these fields. Those that are `known` from the last search are
/// used again.
pub(super) fn score<'s>(
    index: &Index,
    kb: &KnowledgeBase,
    clauses: &[Arc<Clause>],
    fields: FieldSet,
    known: &'s [ClauseScores],
) -> Vec<ClauseScores> {
    let scorer = Scorer { index, kb, fields };
    let score = |clause: &Arc<Clause>| {
        let is_same =
            |known: &&'s ClauseScores| known.fields == fields && Arc::ptr_eq(&known.clause, clause);
        known
            .iter()
            .find(is_same)
            .cloned()
            .unwrap_or_else(|| ClauseScores {
                clause: Arc::clone(clause),
                fields,
                docs: Arc::new(scorer.clause(clause)),
            })
    };
    clauses.iter().map(score).collect()
}

impl ClauseScores {
    /// The points of the clause by score byte.
    pub(super) fn points(&self) -> [u32; 256] {
        points_by_byte().map(|points| self.clause.worth(points))
    }

    /// The points by fuzzy-matcher in the documents of a segment, in order.
    pub(super) fn fuzzy_in(&self, segment: &Segment) -> impl Iterator<Item = (Doc, u32)> {
        let points = points_by_byte();
        let docs = segment.bounds();
        let fuzzy = self.docs.fuzzy.iter();
        let fuzzy = fuzzy.filter(move |(doc, _)| docs.contains(&(*doc as usize)));
        fuzzy.filter_map(move |(doc, more)| {
            let score = self.docs.of(*doc);
            let points = points[usize::from(score.byte())];
            let worth = |points| self.clause.worth(points);
            is_subsequence(score).then(|| (*doc, worth(points + more) - worth(points)))
        })
    }
}

impl DocScores {
    fn none(documents: usize) -> Self {
        Self {
            scores: vec![0; documents],
            ..Self::default()
        }
    }

    /// How many documents match.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// The scores of the documents of a segment.
    pub(super) fn in_segment(&self, segment: &Segment) -> &[u8] {
        &self.scores[segment.bounds()]
    }

    /// The documents that match any of these, in order.
    pub(super) fn docs_of_any<'s>(all: impl Iterator<Item = &'s Self>) -> Vec<Doc> {
        let any = all.map(|one| Cow::Borrowed(&*one.scores));
        let any = any.reduce(|mut any, others| {
            merge(any.to_mut(), &others);
            any
        });
        let mut docs = Vec::new();
        for_each_match(&any.unwrap_or_default(), |doc, _| docs.push(doc as Doc));
        docs
    }

    /// Whether a document does not match.
    pub(super) fn lacks(&self, doc: Doc) -> bool {
        self.of(doc) == MatchScore::NONE
    }

    pub(super) fn of(&self, doc: Doc) -> MatchScore {
        MatchScore::from_byte(self.scores[doc as usize])
    }

    /// The points by fuzzy-matcher of a document with this score.
    #[inline]
    pub(super) fn fuzzy_points(&self, doc: Doc, score: MatchScore) -> u32 {
        if self.fuzzy.is_empty() || !is_subsequence(score) {
            return 0;
        }
        let place = self.fuzzy.binary_search_by_key(&doc, |(doc, _)| *doc);
        place.map_or(0, |place| self.fuzzy[place].1)
    }

    fn raise(&mut self, doc: Doc, score: MatchScore) {
        let slot = &mut self.scores[doc as usize];
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

/// Fewer postings of the words of a phrase are not worth a thread.
const MIN_IN_THREADS: usize = 1 << 15;
/// The same of single words, whose texts are not read.
const MIN_OF_WORDS_IN_THREADS: usize = 1 << 17;

struct Scorer<'a> {
    index: &'a Index,
    kb: &'a KnowledgeBase,
    fields: FieldSet,
}

impl Scorer<'_> {
    fn clause(&self, clause: &Clause) -> DocScores {
        if clause.matches_nothing() {
            return DocScores::none(self.index.len());
        }
        let mut conditions = clause.conditions.iter().map(|one| self.condition(one));
        let mut all = conditions.next().unwrap_or_default();
        conditions.for_each(|scores| all.merge(&scores));
        all.finish()
    }

    fn condition(&self, condition: &Condition) -> DocScores {
        let mut docs = match &condition.criterion {
            Criterion::Text(resolved) => self.text(resolved, self.fields),
            criterion => self.without_word(criterion, condition.negated),
        };
        if condition.negated {
            for score in &mut docs.scores {
                let matches = *score != MatchScore::NONE.byte();
                *score = criteria::met(!matches);
            }
            docs.pairs = None;
        }
        docs
    }

    /// The scores of a pattern, in these fields.
    fn text(&self, resolved: &Resolved, fields: FieldSet) -> DocScores {
        let mut docs = DocScores::none(self.index.len());
        let mut rest = &mut *docs.scores;
        let segments = self.index.segments().iter().map(|segment| {
            let (scores, others) = mem::take(&mut rest).split_at_mut(segment.len());
            rest = others;
            (segment, scores)
        });
        // Reading texts takes long: the slowest search of 1 000 000 claims is a phrase.
        let postings = |of_words: bool| -> usize {
            let phrases = resolved.phrases.iter();
            let phrases = phrases.filter(|phrase| phrase.single().is_some() == of_words);
            let phrases = phrases.filter(|phrase| !phrase.is_empty());
            let words = phrases.flat_map(|phrase| &phrase.words);
            let words = words.filter(|one| !of_words || !self.is_cached(one));
            words.map(|one| self.index.postings(one)).sum()
        };
        let is_long = self.index.is_large()
            && (postings(false) >= MIN_IN_THREADS || postings(true) >= MIN_OF_WORDS_IN_THREADS);
        let pairs = parallel::map(is_long, segments.collect(), |(segment, scores)| {
            let mut pairs = Vec::new();
            for (place, phrase) in resolved.phrases.iter().enumerate() {
                let pairs = Some(&mut pairs).filter(|_| place == 0);
                self.phrase(phrase, (segment, fields), scores, pairs);
            }
            pairs
        });
        let is_pair = resolved.phrases.first().is_some_and(Phrase::is_pair);
        docs.pairs = is_pair.then(|| pairs.concat());
        let found = resolved.title_matches.iter();
        for found in found.filter(|found| fields.contains(found.field.into())) {
            docs.raise(found.doc, MatchScore::new(found.class, found.field));
            if found.fuzzy_score > 0 {
                docs.fuzzy.push((found.doc, found.fuzzy_score));
            }
        }
        for group in &resolved.groups {
            docs.merge(&self.all_of(group, fields));
        }
        docs
    }

    /// Whether the scores of what begins with a word are there already.
    fn is_cached(&self, word: &Expansion) -> bool {
        let mut segments = self.index.segments().iter();
        let is_cached =
            |segment: &Segment| segment.prefix_cache.scores(&word.prefix_range).is_some();
        self.fields == FieldSet::OWN && segments.any(is_cached)
    }

    /// The scores where all of these patterns match: the lowest of each document.
    fn all_of(&self, patterns: &[Resolved], fields: FieldSet) -> DocScores {
        let each = patterns.iter().map(|pattern| self.text(pattern, fields));
        let lowest = each.reduce(|mut lowest, next| {
            for (score, other) in lowest.scores.iter_mut().zip(&next.scores) {
                *score = (*score).min(*other);
            }
            lowest.fuzzy.extend(next.fuzzy);
            lowest
        });
        lowest.unwrap_or_default()
    }

    /// Raises the scores of documents with a phrase. Adds the points for proximity of a pair of words to `pairs`, if
    /// given.
    fn phrase(
        &self,
        phrase: &Phrase,
        (segment, fields): (&Segment, FieldSet),
        scores: &mut [u8],
        mut pairs: Option<&mut Vec<(Doc, u32)>>,
    ) {
        if phrase.is_empty() {
            return;
        }
        if phrase.single().is_some() {
            word(phrase, (segment, fields), scores, pairs.is_some());
            return;
        }
        let search = PhraseSearch::new(self.index, phrase);
        let _ = search.for_each(segment, |doc, text| {
            if fields.contains(text.field.into()) {
                let slot = &mut scores[doc as usize];
                *slot = MatchScore::new(text.class, text.field).byte().max(*slot);
                if let Some(pairs) = pairs.as_mut().filter(|_| phrase.is_pair()) {
                    pairs.push((segment.first + doc, proximity::points_of_pair(text)));
                }
            }
            ControlFlow::Continue(())
        });
    }
}

/// The scores of one word, from its postings. If it is the first, there are none yet.
fn word(
    phrase: &Phrase,
    (segment, fields): (&Segment, FieldSet),
    scores: &mut [u8],
    is_first: bool,
) {
    let Some(expansion) = phrase.single() else {
        return;
    };
    let cached = match (fields, phrase.best_class) {
        (FieldSet::OWN, MatchClass::Word) => segment.prefix_cache.scores(&expansion.prefix_range),
        _ => None,
    };
    match cached {
        Some(cached) if is_first => scores.copy_from_slice(cached),
        Some(cached) => merge(scores, cached),
        None => {}
    }
    let worth = ClassScores::all().iter().zip(MatchClass::VARIANTS);
    let worth = worth.map(|(scores, class)| {
        let fields = match class {
            MatchClass::Inside => fields - FieldSet::LABELS,
            _ => fields,
        };
        segment.postings.occurrence_scores(*scores, fields)
    });
    let worth: Vec<_> = worth.collect();
    for (word, how) in &expansion.words {
        if cached.is_some() && *how == WordMatch::Prefix {
            continue;
        }
        let class = how.class().max(phrase.best_class);
        let worth = &worth[class as usize];
        segment.postings.raise(*word, worth, scores);
    }
}
