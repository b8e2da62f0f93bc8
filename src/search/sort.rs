//! From the scores of the clauses to hits, best first.
//!
//! A document is worth the sum of its clauses, and more where the words are adjacent or are its
//! whole title. Hits of the same score stay in file order, so that the order is total.

use std::cmp::Reverse;
use std::collections::HashSet;

use crate::kb::{Item, KnowledgeBase, sort_by_key};

use super::field::FieldSet;
use super::hit::{Hit, MatchScore, claim_points, for_each_match, points_by_byte};
use super::index::{Doc, Index, Segment};
use super::parallel;
use super::score::{ClauseScores, DocScores, Proximity};

mod partial;

/// Every claim and finding, in file order: what an empty query finds.
pub(super) fn everything(kb: &KnowledgeBase) -> Vec<Hit> {
    let hit = |item| Hit::new(item, MatchScore::NO_WORD, 0);
    kb.items().map(hit).collect()
}

/// With fewer hits that meet every clause, those that meet most follow: more would be of no use, and
/// a common query stays fast.
const ENOUGH: usize = 20;

/// The documents that meet every clause, best first, and how many those are; if they are few, then
/// those that meet clauses of at least half the weight, best first.
pub(super) fn hits(index: &Index, clauses: &[ClauseScores], fields: FieldSet) -> (Vec<Hit>, usize) {
    let mut hits = meeting_all(index, clauses, fields);
    let complete = hits.len();
    if complete < ENOUGH {
        let found: HashSet<Item> = hits.iter().map(|hit| hit.item()).collect();
        let partial = partial::hits(index, clauses, complete == 0).into_iter();
        hits.extend(partial.filter(|hit| !found.contains(&hit.item())));
    }
    (hits, complete)
}

/// Fewer documents are not worth a thread.
const MIN_IN_THREADS: usize = 4096;

/// The documents that meet every clause, best first.
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
    let is_long = index.is_large() && rarest.docs.count() >= MIN_IN_THREADS;
    let segments = index.segments().iter().collect();
    best_first(parallel::map(is_long, segments, |segment| {
        let mut hits = collector.collect(segment);
        proximity.add(segment, &mut hits);
        hits
    }))
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

/// Fewer hits are sorted by comparing them.
const MIN_COUNTED: usize = 2048;
/// The most different scores for which there is a counter each.
const MAX_SCORES: usize = 1 << 17;

/// Sorts by score hits in file order, in several parts; those of the same score stay in this order.
///
/// Many hits have few different scores, so they are counted, which is several times as fast as
/// comparing: the bar of 8 ms a keystroke at 1 000 000 claims needs it.
fn best_first(parts: Vec<Vec<Hit>>) -> Vec<Hit> {
    let (mut least, mut most) = (u32::MAX, 0);
    for hit in parts.iter().flatten() {
        least = least.min(hit.score());
        most = most.max(hit.score());
    }
    let count: usize = parts.iter().map(Vec::len).sum();
    let span = most.saturating_sub(least) as usize + 1;
    if count < MIN_COUNTED || span == 1 || span > MAX_SCORES {
        let mut hits = parts.concat();
        hits.sort_by_key(|hit| Reverse(hit.score()));
        return hits;
    }
    counting_sort(&parts, most, span)
}

/// The same for scores from `most` down, `span` of them.
fn counting_sort(parts: &[Vec<Hit>], most: u32, span: usize) -> Vec<Hit> {
    let rank = |hit: &Hit| (most - hit.score()) as usize;
    let mut next = vec![0_u32; span + 1];
    for hit in parts.iter().flatten() {
        next[rank(hit) + 1] += 1;
    }
    for rank in 0..span {
        next[rank + 1] += next[rank];
    }
    let mut sorted = parts.concat();
    for hit in parts.iter().flatten() {
        let next = &mut next[rank(hit)];
        sorted[*next as usize] = *hit;
        *next += 1;
    }
    sorted
}
