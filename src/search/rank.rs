//! From resolved terms to hits, best first.
//!
//! A word is worth the class of its match times the weight of its field; a document is worth the
//! sum over the words, and more where they stand side by side or are its whole title. Ties go by
//! file order, so that the order is total.

use std::sync::Arc;

use crate::kb::KnowledgeBase;

use super::field::FieldSet;
use super::grade::{Grade, points};
use super::hit::Hit;
use super::index::{Doc, Index, Segment};
use super::resolve::Group;

mod bonus;
mod facts;
mod marks;
mod order;

pub(super) use bonus::Bonus;
use marks::Marker;
pub(super) use marks::Marks;

/// What a group of conditions is worth in every document, kept for the next search.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) group: Arc<Group>,
    fields: FieldSet,
    marks: Arc<Marks>,
}

/// Every claim and finding, in file order: what an empty query finds.
pub(super) fn everything(kb: &KnowledgeBase) -> Vec<Hit> {
    let hit = |item| Hit::new(item, Grade::MET, 0);
    kb.items().map(hit).collect()
}

/// What each group is worth in every document, by these fields; nothing when one of them can not be
/// met. What is `known` already is not worked out again.
pub(super) fn found<'f>(
    index: &Index,
    kb: &KnowledgeBase,
    groups: &[Arc<Group>],
    fields: FieldSet,
    known: impl Iterator<Item = &'f Found> + Clone,
) -> Vec<Found> {
    if groups.iter().any(|group| group.is_impossible()) {
        return Vec::new();
    }
    let marker = Marker::new(index, kb, fields);
    let find = |group: &Arc<Group>| {
        let same = |found: &&Found| found.fields == fields && Arc::ptr_eq(&found.group, group);
        known.clone().find(same).cloned().unwrap_or_else(|| Found {
            group: Arc::clone(group),
            fields,
            marks: Arc::new(marker.group(group)),
        })
    };
    groups.iter().map(find).collect()
}

/// The documents that every group finds, best first.
pub(super) fn hits(index: &Index, found: &[Found], fields: FieldSet) -> Vec<Hit> {
    // Where the rarest is not found, no other is looked for.
    let mut marks: Vec<&Marks> = found.iter().map(|found| &*found.marks).collect();
    marks.sort_by_cached_key(|marks| marks.count());
    let ranker = Ranker {
        index,
        marks,
        points: points(),
        bonus: Bonus::new(index, found.iter().map(|found| &*found.group), fields),
    };
    let mut hits = Vec::with_capacity(ranker.marks.first().map_or(0, |marks| marks.count()));
    for segment in index.segments() {
        ranker.segment(segment, &mut hits);
    }
    order::best_first(hits)
}

struct Ranker<'a> {
    index: &'a Index,
    /// Those of the groups, the rarest first.
    marks: Vec<&'a Marks>,
    points: [u32; 256],
    bonus: Bonus<'a>,
}

/// So many documents are passed over at once where the rarest group finds none of them.
const STRIDE: usize = 64;

impl Ranker<'_> {
    fn segment(&self, segment: &Segment, hits: &mut Vec<Hit>) {
        let Some((rarest, others)) = self.marks.split_first() else {
            return;
        };
        let bounds = segment.first as usize..segment.first as usize + segment.len();
        let others: Vec<_> = others
            .iter()
            .map(|marks| (*marks, marks.grades(&bounds)))
            .collect();
        let before = hits.len();
        let strides = rarest.grades(&bounds).chunks(STRIDE);
        for (first, stride) in (0..).step_by(STRIDE).zip(strides) {
            if stride.iter().all(|grade| *grade == 0) {
                continue;
            }
            for (doc, grade) in (first..).zip(stride).filter(|(_, grade)| **grade != 0) {
                let whole = segment.first + doc;
                let Some((best, score)) = self.score(whole, doc, (rarest, *grade), &others) else {
                    continue;
                };
                hits.push(Hit::new(self.index.item(whole as usize), best, score));
            }
        }
        let new = hits.get_mut(before..).unwrap_or_default();
        self.bonus.add(segment, self.index, new);
    }

    /// The best grade and the sum of the points, when all groups find the document: `whole` in the
    /// index, `doc` in the segment.
    #[inline]
    fn score(
        &self,
        whole: Doc,
        doc: Doc,
        (rarest, grade): (&Marks, u8),
        others: &[(&Marks, &[u8])],
    ) -> Option<(Grade, u32)> {
        let mut best = grade;
        let mut score = self.points(rarest, whole, grade);
        for (marks, grades) in others {
            let grade = grades.get(doc as usize).copied().unwrap_or_default();
            if grade == 0 {
                return None;
            }
            best = best.max(grade);
            score += self.points(marks, whole, grade);
        }
        Some((Grade::of_byte(best), score))
    }

    #[inline]
    fn points(&self, marks: &Marks, whole: Doc, grade: u8) -> u32 {
        let points = self.points.get(usize::from(grade));
        points.copied().unwrap_or_default() + marks.more(whole, grade)
    }
}
