//! From the scores of clauses to hits.
//!
//! The score of a document is the sum over its clauses, and more if the words are adjacent or are its whole title.
//! Hits of the same score stay in file order.

use std::collections::HashSet;

use crate::kb::{Item, KnowledgeBase, sort_by_key};

use super::field::FieldSet;
use super::hit::{Hit, MatchScore, claim_points, for_each_match};
use super::hits::Hits;
use super::index::{Doc, Index, Segment};
use super::parallel;
use super::score::{ClauseScores, Proximity};

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

/// The documents that match every clause, best first, and their number. If they are few, those follow that match
/// clauses of at least half the weight, best first.
pub(super) fn hits(index: &Index, clauses: &[ClauseScores], fields: FieldSet) -> (Hits, usize) {
    let mut hits = matching_all(index, clauses, fields);
    let complete = hits.len();
    if complete < ENOUGH {
        let found: HashSet<Item> = hits.iter().map(|hit| hit.item()).collect();
        let partial = partial::hits(index, clauses, complete == 0).into_iter();
        hits.extend(partial.filter(|hit| !found.contains(&hit.item())));
    }
    (Hits::by_score(hits, complete), complete)
}

/// Fewer documents are not worth a thread.
const MIN_IN_THREADS: usize = 1 << 14;
/// The same if their texts may be read for adjacent words.
const MIN_READ_IN_THREADS: usize = 1 << 12;

/// The documents that match every clause, in file order.
fn matching_all(index: &Index, clauses: &[ClauseScores], fields: FieldSet) -> Vec<Hit> {
    let mut rarest_first: Vec<&ClauseScores> = clauses.iter().collect();
    sort_by_key(&mut rarest_first, |one| {
        (one.clause.is_hint, one.docs.count())
    });
    let Some((rarest, others)) = rarest_first.split_first() else {
        return Vec::new();
    };
    if rarest.docs.count() == 0 {
        return Vec::new();
    }
    let collector = Collector {
        index,
        rarest,
        others,
    };
    let proximity = Proximity::new(index, clauses, fields);
    let least = match others {
        [] => MIN_IN_THREADS,
        _ => MIN_READ_IN_THREADS,
    };
    let is_long = index.is_large() && rarest.docs.count() >= least;
    let segments = index.segments().iter().collect();
    let parts = parallel::map(is_long, segments, |segment| {
        let mut hits = collector.collect(segment);
        proximity.add(segment, &mut hits);
        hits
    });
    let all = parts.into_iter().reduce(|mut all, part| {
        all.extend(part);
        all
    });
    all.unwrap_or_default()
}

struct Collector<'a> {
    index: &'a Index,
    /// The clause that fewest documents match.
    rarest: &'a ClauseScores,
    others: &'a [&'a ClauseScores],
}

impl Collector<'_> {
    /// The documents of a segment that match every clause.
    fn collect(&self, segment: &Segment) -> Vec<Hit> {
        // The hits of all segments are appended to those of the first.
        let most = match segment.first {
            0 => self.rarest.docs.count(),
            _ => self.rarest.docs.count().min(segment.len()),
        };
        let mut hits = Vec::with_capacity(most);
        let points = self.rarest.points();
        let others = self.others.iter();
        let others = others.map(|one| {
            let scores = one.docs.in_segment(segment);
            (one.clause.is_hint, scores, one.points())
        });
        let others: Vec<_> = others.collect();
        for_each_match(self.rarest.docs.in_segment(segment), |place, score| {
            let mut best = score;
            let mut sum = points[usize::from(score)];
            for (is_hint, scores, points) in &others {
                let score = scores[place];
                if score == 0 && !is_hint {
                    return;
                }
                best = best.max(score);
                sum += points[usize::from(score)];
            }
            let item = self.index.item(segment.first + place as Doc);
            let best = MatchScore::from_byte(best);
            hits.push(Hit::new(item, best, sum + claim_points(item, best)));
        });
        for one in self.others.iter().chain([&self.rarest]) {
            self.add_fuzzy(one, segment, &mut hits);
        }
        hits
    }

    /// Adds the points by fuzzy-matcher of a clause to the hits of a segment.
    fn add_fuzzy(&self, one: &ClauseScores, segment: &Segment, hits: &mut [Hit]) {
        for (doc, more) in one.fuzzy_in(segment) {
            let item = self.index.item(doc);
            if let Ok(place) = hits.binary_search_by_key(&item, |hit| hit.item()) {
                hits[place] = hits[place].plus(more);
            }
        }
    }
}
