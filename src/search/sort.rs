//! From the scores of the clauses to hits.
//!
//! A document is worth the sum of its clauses, and more where the words are adjacent or are its
//! whole title. Hits of the same score stay in file order, so that the order is total.

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

/// With fewer hits that meet every clause, those that meet most follow: more would be of no use, and
/// a common query stays fast.
const ENOUGH: usize = 20;

/// The documents that meet every clause, best first, and how many those are; if they are few, then
/// those that meet clauses of at least half the weight, best first.
pub(super) fn hits(index: &Index, clauses: &[ClauseScores], fields: FieldSet) -> (Hits, usize) {
    let mut hits = meeting_all(index, clauses, fields);
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
/// Nor are fewer of which is read which words are adjacent.
const MIN_READ_IN_THREADS: usize = 1 << 12;

/// The documents that meet every clause, in file order.
fn meeting_all(index: &Index, clauses: &[ClauseScores], fields: FieldSet) -> Vec<Hit> {
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
    /// The scores of the clause that fewest documents meet.
    rarest: &'a ClauseScores,
    others: &'a [&'a ClauseScores],
}

impl Collector<'_> {
    /// The documents of a segment that meet every clause.
    fn collect(&self, segment: &Segment) -> Vec<Hit> {
        // Those of all segments are added to those of the first.
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

    /// Adds to the hits of a segment what fuzzy-matcher adds to a clause.
    fn add_fuzzy(&self, one: &ClauseScores, segment: &Segment, hits: &mut [Hit]) {
        for (doc, more) in one.fuzzy_in(segment) {
            let item = self.index.item(doc);
            if let Ok(place) = hits.binary_search_by_key(&item, |hit| hit.item()) {
                hits[place] = hits[place].plus(more);
            }
        }
    }
}
