//! From the scores of the clauses to hits.
//!
//! A document is worth the sum of its clauses, and more where the words are adjacent or are its
//! whole title. Hits of the same score stay in file order, so that the order is total.

use std::collections::HashSet;

use crate::kb::{Item, KnowledgeBase, sort_by_key};

use super::field::FieldSet;
use super::hit::{Hit, MatchScore, claim_points, for_each_match, points_by_byte};
use super::hits::Hits;
use super::index::{Doc, Index, Segment};
use super::parallel;
use super::score::{ClauseScores, DocScores, Proximity};

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
        rarest: &rarest.docs,
        others,
        points: points_by_byte(),
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
    parts.concat()
}

struct Collector<'a> {
    index: &'a Index,
    /// The scores of the clause that fewest documents meet.
    rarest: &'a DocScores,
    others: &'a [&'a ClauseScores],
    points: [u32; 256],
}

impl Collector<'_> {
    /// The documents of a segment that meet every clause.
    fn collect(&self, segment: &Segment) -> Vec<Hit> {
        let most = self.rarest.count().min(segment.len());
        let mut hits = Vec::with_capacity(most);
        let others = self.others.iter();
        let others: Vec<_> = others
            .map(|one| (*one, one.docs.in_segment(segment)))
            .collect();
        for_each_match(self.rarest.in_segment(segment), |place, score| {
            let doc = segment.first + place as Doc;
            if let Some((best, points)) = self.sum(doc, place, score, &others) {
                let item = self.index.item(doc);
                hits.push(Hit::new(item, best, points + claim_points(item, best)));
            }
        });
        hits
    }

    /// The best score and the sum of the points, if a document meets every clause. It is `doc` in
    /// the index and at `place` in the segment.
    #[inline]
    fn sum(
        &self,
        doc: Doc,
        place: usize,
        score: u8,
        others: &[(&ClauseScores, &[u8])],
    ) -> Option<(MatchScore, u32)> {
        let mut best = score;
        let mut points = self.points_of(self.rarest, doc, score);
        for (one, scores) in others {
            let score = scores[place];
            if score == 0 && !one.clause.is_hint {
                return None;
            }
            best = best.max(score);
            points += one.clause.worth(self.points_of(&one.docs, doc, score));
        }
        Some((MatchScore::from_byte(best), points))
    }

    #[inline]
    fn points_of(&self, docs: &DocScores, doc: Doc, score: u8) -> u32 {
        let fuzzy = docs.fuzzy_points(doc, MatchScore::from_byte(score));
        self.points[usize::from(score)] + fuzzy
    }
}
