//! From the scores of clauses to hits.
//!
//! The score of a document is the sum over its clauses, and more if the words are adjacent or are its whole title.
//! Hits of the same score stay in file order.

use std::collections::HashSet;
use std::iter;
use std::sync::Arc;

use crate::kb::{Item, KnowledgeBase, sort_by_key};

use super::field::FieldSet;
use super::hit::{Hit, MatchScore, claim_points, for_each_match, points_by_byte};
use super::hits::Hits;
use super::index::{Doc, Index, Segment};
use super::parallel;
use super::resolve::Clause;
use super::score::{ClauseScores, Proximity, Scorer, SegmentScores};

mod partial;

/// Every claim and finding, in file order: what an empty query finds.
pub(super) fn everything(kb: &KnowledgeBase) -> Hits {
    let hit = |item| Hit::new(item, MatchScore::NO_WORD, 0);
    let hits: Vec<_> = kb.items().map(hit).collect();
    let count = hits.len();
    Hits::in_order(hits, count)
}

/// If fewer documents match every clause, those that match most clauses follow.
const ENOUGH: usize = 20;

/// What these clauses find in these fields: their scores, the documents that match every clause, best first, and how
/// many these are. If they are few, those follow that match clauses of at least half the weight, best first. Scores
/// that are `known` from the last search are used again.
pub(super) fn find(
    index: &Index,
    kb: &KnowledgeBase,
    clauses: &[Arc<Clause>],
    fields: FieldSet,
    known: &[ClauseScores],
) -> (Vec<ClauseScores>, Hits, usize) {
    let (scores, mut hits) = matching_all(index, kb, clauses, fields, known);
    let complete = hits.len();
    if complete < ENOUGH {
        let found: HashSet<Item> = hits.iter().map(|hit| hit.item()).collect();
        let partial = partial::hits(index, &scores, complete == 0).into_iter();
        hits.extend(partial.filter(|hit| !found.contains(&hit.item())));
    }
    (scores, Hits::by_score(hits, complete), complete)
}

/// The scores of the clauses, and the documents that match every clause, in file order.
fn matching_all(
    index: &Index,
    kb: &KnowledgeBase,
    clauses: &[Arc<Clause>],
    fields: FieldSet,
    known: &[ClauseScores],
) -> (Vec<ClauseScores>, Vec<Hit>) {
    let scorer = Scorer::new(index, kb, clauses, fields, known);
    let proximity = Proximity::new(index, clauses, fields);
    let segments = index.segments().iter().enumerate().collect();
    let parts = parallel::map(scorer.is_worth_threads(), segments, |(number, segment)| {
        let scores = scorer.of_segment(number, segment);
        let mut hits = collect(index, segment, clauses, &scores);
        proximity.add(segment, &scores, &mut hits);
        (scores, hits)
    });
    let (scores, hits): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
    let hits = hits.into_iter().reduce(|mut all, part| {
        all.extend(part);
        all
    });
    (scorer.join(&scores), hits.unwrap_or_default())
}

/// The documents of a segment that match every clause, in order.
fn collect(
    index: &Index,
    segment: &Segment,
    clauses: &[Arc<Clause>],
    scores: &[Arc<SegmentScores>],
) -> Vec<Hit> {
    let points = points_by_byte();
    let each = iter::zip(clauses, scores).map(|(clause, scores)| Scored {
        clause,
        scores,
        points: points.map(|points| clause.worth(points)),
    });
    let mut rarest_first: Vec<Scored<'_>> = each.collect();
    sort_by_key(&mut rarest_first, |one| {
        (one.clause.is_hint, one.scores.count)
    });
    let Some((rarest, others)) = rarest_first.split_first() else {
        return Vec::new();
    };
    if rarest.scores.count == 0 {
        return Vec::new();
    }
    // The hits of all segments are appended to those of the first, which are about as many.
    let room = match segment.first {
        0 => rarest.scores.count * index.len() / segment.len() * 9 / 8,
        _ => rarest.scores.count,
    };
    let mut hits = Vec::with_capacity(room);
    for_each_match(&rarest.scores.scores, |place, score| {
        let mut best = score;
        let mut sum = rarest.points[usize::from(score)];
        for one in others {
            let score = one.scores.scores[place];
            if score == 0 && !one.clause.is_hint {
                return;
            }
            best = best.max(score);
            sum += one.points[usize::from(score)];
        }
        let item = index.item(segment.first + place as Doc);
        let best = MatchScore::from_byte(best);
        hits.push(Hit::new(item, best, sum + claim_points(item, best)));
    });
    for one in &rarest_first {
        for (doc, more) in one.scores.fuzzy(one.clause) {
            let item = index.item(doc);
            if let Ok(place) = hits.binary_search_by_key(&item, |hit| hit.item()) {
                hits[place] = hits[place].plus(more);
            }
        }
    }
    hits
}

/// A clause and its scores in a segment.
struct Scored<'a> {
    clause: &'a Clause,
    scores: &'a SegmentScores,
    /// The points by score byte.
    points: [u32; 256],
}
