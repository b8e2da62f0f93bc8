//! What is read of the state by name: by tests and other crates, or put together of several parts.

use std::collections::BTreeSet;

use super::{App, Notice, Overlay, OverviewCursor, Viewport};
use crate::assess::{Here, HereGrid};
use crate::kb::overview::Overview;
use crate::kb::text::counted;
use crate::kb::{Finding, Item, KnowledgeBase, Line, Status};
use crate::search::Index;

impl App {
    /// The knowledge base.
    pub fn kb(&self) -> &KnowledgeBase {
        &self.prepared.kb
    }

    /// Counts by aspect, area and status, of the whole knowledge base.
    pub fn overview(&self) -> &Overview {
        &self.prepared.overview
    }

    /// Counts by aspect, area and status, of the claims that are listed.
    pub fn listed(&self) -> &Overview {
        &self.list.listing.overview
    }

    /// The statuses that the knowledge base uses, which are the columns of the overview.
    pub fn statuses(&self) -> &[Status] {
        self.prepared.facets.statuses()
    }

    /// The operating models that the claims are about, where they say so.
    pub fn models(&self) -> &[Line] {
        self.prepared.facets.models()
    }

    /// What is seen here of the claims.
    pub fn here(&self) -> &Here {
        self.prepared.facets.here()
    }

    /// What was observed of the claims that are listed, against what is seen here: the first rows of the
    /// overview.
    pub fn here_grid(&self) -> &HereGrid {
        let (kb, facets) = (&self.prepared.kb, &self.prepared.facets);
        self.list.listing.grid(kb, facets)
    }

    /// Where the overview is.
    pub fn overview_cursor(&self) -> OverviewCursor {
        self.overview
    }

    /// The claim or finding that is selected; none only when nothing is listed.
    pub fn selected(&self) -> Option<Item> {
        self.selection.item
    }

    /// How many claims a finding is about. Claims that have status, aspect and area in common are
    /// checked once.
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

    /// What is marked.
    pub fn marks(&self) -> &BTreeSet<Item> {
        &self.marks
    }

    /// How many claims and how many findings are marked.
    pub fn marked(&self) -> (usize, usize) {
        let findings = self.marks.range(Item::Finding(0)..).count();
        (self.marks.len() - findings, findings)
    }

    /// The same in words: `3 claims`, `1 claim and 2 findings`, or `nothing`.
    pub fn marked_words(&self) -> String {
        let (claims, findings) = self.marked();
        let counts = [(claims, "claim"), (findings, "finding")];
        let counts = counts.into_iter().filter(|(count, _)| *count > 0);
        let counts: Vec<_> = counts.map(|(count, noun)| counted(count, noun)).collect();
        match counts.len() {
            0 => "nothing".to_owned(),
            _ => counts.join(" and "),
        }
    }

    /// What is open on top.
    pub fn overlay(&self) -> Option<&Overlay> {
        self.overlay.as_ref()
    }

    /// What there is to say.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// Which of the matches in the detail was stepped to.
    pub fn match_at(&self) -> Option<usize> {
        self.selection.match_at
    }

    /// What was measured last.
    pub fn viewport(&self) -> &Viewport {
        &self.viewport
    }

    /// The index. The first query builds it, unless another thread does; then there is none until it
    /// comes.
    pub fn index(&self) -> Option<&Index> {
        self.loading.index(&self.prepared)
    }
}
