//! The scores of clauses in the documents of one segment.

use std::iter;
use std::ops::ControlFlow;

use strum::VariantArray as _;

use super::super::dictionary::{Expansion, WordMatch};
use super::super::field::FieldSet;
use super::super::hit::{ClassScores, MatchClass, MatchScore};
use super::super::index::{Doc, Index, Segment};
use super::super::phrase::{Phrase, PhraseSearch};
use super::super::resolve::{Condition, Criterion, Resolved};
use crate::kb::Field;

use super::{SegmentScores, ToScore, criteria, merge, proximity};

/// Scores the documents of a segment.
pub(super) struct InSegment<'a> {
    pub(super) index: &'a Index,
    pub(super) segment: &'a Segment,
    pub(super) fields: FieldSet,
}

impl InSegment<'_> {
    /// The scores of a clause.
    pub(super) fn clause(
        &self,
        ToScore {
            clause,
            without_words,
            ..
        }: &ToScore<'_>,
    ) -> SegmentScores {
        if clause.matches_nothing() {
            return SegmentScores::none(self.segment);
        }
        let conditions = iter::zip(&clause.conditions, without_words);
        let mut conditions = conditions.map(|(one, known)| self.condition(one, known.as_deref()));
        let mut all = conditions.next().unwrap_or_default();
        conditions.for_each(|scores| all.merge(&scores));
        all.finish()
    }

    /// The scores of a condition, given those of every document if it has no words.
    fn condition(&self, condition: &Condition, without_words: Option<&[u8]>) -> SegmentScores {
        let mut docs = match &condition.criterion {
            Criterion::Text(resolved) => {
                let fields = resolved.fields_in(self.fields);
                InSegment { fields, ..*self }.text(resolved)
            }
            _ => SegmentScores::none(self.segment),
        };
        if let Some(scores) = without_words {
            docs.scores.copy_from_slice(&scores[self.segment.bounds()]);
        }
        if condition.negated {
            for score in &mut docs.scores {
                let matches = *score != MatchScore::NONE.byte();
                *score = criteria::met(!matches);
            }
            docs.pairs = None;
        }
        docs
    }

    /// The scores of a pattern.
    fn text(&self, resolved: &Resolved) -> SegmentScores {
        let mut docs = SegmentScores::none(self.segment);
        let mut pairs = Vec::new();
        for (place, phrase) in resolved.phrases.iter().enumerate() {
            let pairs = Some(&mut pairs).filter(|_| place == 0);
            self.phrase(phrase, &mut docs.scores, pairs);
        }
        let is_pair = resolved.phrases.first().is_some_and(Phrase::is_pair);
        docs.pairs = is_pair.then_some(pairs);
        let bounds = self.segment.bounds();
        let found = resolved.title_matches.iter();
        let found = found.filter(|found| bounds.contains(&(found.doc as usize)));
        for found in found.filter(|found| self.fields.contains(found.field.into())) {
            docs.raise(found.doc, MatchScore::new(found.class, found.field));
            if found.fuzzy_score > 0 {
                docs.fuzzy.push((found.doc, found.fuzzy_score));
            }
        }
        let ids = resolved.ids.iter();
        let ids = ids.filter(|(doc, _)| bounds.contains(&(*doc as usize)));
        for (doc, class) in ids.filter(|_| self.fields.contains(Field::Id.into())) {
            docs.raise(*doc, MatchScore::new(*class, Field::Id));
        }
        for group in &resolved.groups {
            docs.merge(&self.all_of(group));
        }
        docs
    }

    /// The scores where all of these patterns match: the lowest of each document.
    fn all_of(&self, patterns: &[Resolved]) -> SegmentScores {
        let each = patterns.iter().map(|pattern| self.text(pattern));
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
    fn phrase(&self, phrase: &Phrase, scores: &mut [u8], mut pairs: Option<&mut Vec<(Doc, u32)>>) {
        if phrase.is_empty() {
            return;
        }
        if let Some(expansion) = phrase.single() {
            self.word(phrase, expansion, scores, pairs.is_some());
            return;
        }
        let search = PhraseSearch::new(self.index, phrase);
        let _ = search.for_each(self.segment, |doc, text| {
            if self.fields.contains(text.field.into()) {
                let slot = &mut scores[doc as usize];
                *slot = MatchScore::new(text.class, text.field).byte().max(*slot);
                if let Some(pairs) = pairs.as_mut().filter(|_| phrase.is_pair()) {
                    pairs.push((self.segment.first + doc, proximity::points_of_pair(text)));
                }
            }
            ControlFlow::Continue(())
        });
    }

    /// The scores of the word of a phrase, from its postings. If it is the first, there are none yet.
    fn word(&self, phrase: &Phrase, expansion: &Expansion, scores: &mut [u8], is_first: bool) {
        let cached = match (self.fields, phrase.best_class) {
            (FieldSet::OWN, MatchClass::Word) => {
                self.segment.prefix_cache.scores(&expansion.prefix_range)
            }
            _ => None,
        };
        match cached {
            Some(cached) if is_first => scores.copy_from_slice(cached),
            Some(cached) => merge(scores, cached),
            None => {}
        }
        let postings = &self.segment.postings;
        let worth = ClassScores::all().iter().zip(MatchClass::VARIANTS);
        let worth = worth.map(|(scores, class)| {
            let fields = match class {
                MatchClass::Inside => self.fields - FieldSet::LABELS,
                _ => self.fields,
            };
            postings.occurrence_scores(*scores, fields)
        });
        let worth: Vec<_> = worth.collect();
        for (word, how) in &expansion.words {
            if cached.is_some() && *how == WordMatch::Prefix {
                continue;
            }
            let class = how.class().max(phrase.best_class);
            postings.raise(*word, &worth[class as usize], scores);
        }
    }
}
