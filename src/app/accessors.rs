//! Read access to the state, for drawing, tests and other crates; some values combine several parts.

use std::collections::BTreeSet;

use super::App;
use crate::assess::{Assessments, StatusGrid};
use crate::kb::overview::Overview;
use crate::kb::text::counted_items;
use crate::kb::{Finding, Item, KnowledgeBase, Line, Status};
use crate::search::Index;

impl App {
    /// The knowledge base.
    pub fn kb(&self) -> &KnowledgeBase {
        &self.prepared.kb
    }

    /// Counts over the whole knowledge base, by aspect, area and status.
    pub fn overview(&self) -> &Overview {
        &self.prepared.overview
    }

    /// The statuses that the knowledge base uses; these are the columns of the overview.
    pub fn statuses(&self) -> &[Status] {
        &self.prepared.facets.statuses
    }

    /// The operating models that the claims name.
    pub fn models(&self) -> &[Line] {
        &self.prepared.facets.models
    }

    /// The local assessments of the claims.
    pub fn assessments(&self) -> &Assessments {
        &self.prepared.facets.assessments
    }

    /// The grid of observed against local statuses of the listed claims: the first rows of the overview.
    pub fn status_grid(&self) -> &StatusGrid {
        let (kb, facets) = (&self.prepared.kb, &self.prepared.facets);
        self.list.listing.grid(kb, facets)
    }

    /// The selected claim or finding; `None` only if nothing is listed.
    pub fn selected(&self) -> Option<Item> {
        self.selection.item
    }

    /// The number of claims that a finding is about. Claims with the same status, aspect and area are checked
    /// once.
    pub fn claims_about(&self, finding: &Finding) -> usize {
        let examples = self
            .prepared
            .facets
            .examples_with_counts()
            .filter(|(example, _)| {
                let claim = self.prepared.kb.claims.get(*example);
                claim.is_some_and(|claim| finding.is_about(claim))
            });
        examples.map(|(_, claims)| claims).sum()
    }

    /// The marked items.
    pub fn marks(&self) -> &BTreeSet<Item> {
        &self.marks
    }

    /// The numbers of marked claims and marked findings.
    pub fn marked(&self) -> (usize, usize) {
        let findings = self.marks.range(Item::Finding(0)..).count();
        (self.marks.len() - findings, findings)
    }

    /// The marks in words: `3 claims`, `1 claim and 2 findings`, or `nothing`.
    pub fn marked_words(&self) -> String {
        let (claims, findings) = self.marked();
        match counted_items(claims, findings) {
            counts if counts.is_empty() => "nothing".to_owned(),
            counts => counts.join(" and "),
        }
    }

    /// The index of the current match in the detail, if any.
    pub fn match_at(&self) -> Option<usize> {
        self.selection.match_at
    }

    /// The index. The first query builds it, unless another thread does; then this is `None` until it
    /// arrives.
    pub fn index(&self) -> Option<&Index> {
        self.loading.index(&self.prepared)
    }
}
