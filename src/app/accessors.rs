//! Looking at the state, to draw from it; nothing here changes it.

use std::collections::BTreeSet;

use tui_input::Input;

use super::{
    App, CompareScroll, Listing, MainView, Notice, Overlay, OverviewCursor, Pane, Split, Viewport,
};
use crate::kb::overview::Overview;
use crate::kb::{Claim, Finding, Item, KnowledgeBase, Link, Status};
use crate::search::{Facet, FacetCount, Filters, Query, Results};

/// What a frame is drawn from.
impl App {
    /// The knowledge base.
    pub fn kb(&self) -> &KnowledgeBase {
        &self.kb
    }

    /// Counts by aspect, area and status, of the whole knowledge base.
    pub fn overview(&self) -> &Overview {
        &self.overview
    }

    /// Counts by aspect, area and status, of the claims that are listed.
    pub fn listed(&self) -> &Overview {
        &self.listing.overview
    }

    /// The statuses that the knowledge base uses, which are the columns of the overview.
    pub fn statuses(&self) -> &[Status] {
        self.facets.statuses()
    }

    /// Where the overview is.
    pub fn overview_cursor(&self) -> OverviewCursor {
        self.overview_cursor
    }

    /// The text of the search box, with its cursor.
    pub fn input(&self) -> &Input {
        &self.input
    }

    /// Whether a query is being typed.
    pub fn is_typing(&self) -> bool {
        self.typing
    }

    /// The query in force.
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// What the query found, before filters.
    pub fn results(&self) -> &Results {
        &self.results
    }

    /// The filters in force.
    pub fn filters(&self) -> &Filters {
        &self.filters
    }

    /// Every facet with its values and what each would give.
    pub fn counts(&self) -> &[(Facet, Vec<FacetCount>)] {
        &self.counts
    }

    /// The filter values of all facets, in the order of the filter pane.
    pub fn filter_values(&self) -> impl Iterator<Item = &FacetCount> {
        self.counts.iter().flat_map(|(_, values)| values)
    }

    /// Which of [`App::filter_values`] the cursor is on.
    pub fn filter_cursor(&self) -> usize {
        self.filter_cursor
    }

    /// The first visible row of the filter pane.
    pub fn filters_top(&self) -> usize {
        self.filters_top
    }

    /// The rows of the list.
    pub fn listing(&self) -> &Listing {
        &self.listing
    }

    /// The first visible row of the list.
    pub fn list_top(&self) -> usize {
        self.list_top
    }

    /// The claim or finding that is selected; none only when nothing is listed.
    pub fn selected(&self) -> Option<Item> {
        self.selected
    }

    /// The selected claim, if a claim is selected.
    pub fn selected_claim(&self) -> Option<&Claim> {
        match self.selected? {
            Item::Claim(index) => self.kb.claims.get(index),
            Item::Finding(_) => None,
        }
    }

    /// The selected finding, if a finding is selected.
    pub fn selected_finding(&self) -> Option<&Finding> {
        match self.selected? {
            Item::Finding(index) => self.kb.findings.get(index),
            Item::Claim(_) => None,
        }
    }

    /// How many claims a finding is about; no more is looked at than one claim of each scope.
    pub fn claims_about(&self, finding: &Finding) -> usize {
        let examples = self.facets.examples_with_counts().filter(|(example, _)| {
            let claim = self.kb.claims.get(*example);
            claim.is_some_and(|claim| finding.is_about(claim))
        });
        examples.map(|(_, claims)| claims).sum()
    }

    /// The links of what is selected, a claim's followed by those of the findings about it.
    pub fn links(&self) -> Vec<&Link> {
        match (self.selected_claim(), self.selected_finding()) {
            (Some(claim), _) => self.kb.links_of(claim),
            (_, Some(finding)) => finding.links.iter().collect(),
            _ => Vec::new(),
        }
    }

    /// Changes whenever rows, marks or layout do: while it stays the same, so does every row of the
    /// list and of the comparison, but for the bar beside the selected one.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// What is marked.
    pub fn marks(&self) -> &BTreeSet<Item> {
        &self.marks
    }

    /// What fills the screen.
    pub fn view(&self) -> MainView {
        self.view
    }

    /// The pane that has the focus.
    pub fn focus(&self) -> Pane {
        self.focus
    }

    /// Whether the focused pane is shown alone.
    pub fn is_zoomed(&self) -> bool {
        self.zoomed
    }

    /// How claimed and observed are laid out.
    pub fn split(&self) -> Split {
        self.split
    }

    /// What is open on top.
    pub fn overlay(&self) -> Option<&Overlay> {
        self.overlay.as_ref()
    }

    /// What there is to say.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// The first visible row of the detail.
    pub fn detail_top(&self) -> usize {
        self.detail_top
    }

    /// Which of the matches in the detail was stepped to.
    pub fn match_at(&self) -> Option<usize> {
        self.match_at
    }

    /// Where the comparison is scrolled to.
    pub fn compare(&self) -> CompareScroll {
        self.compare
    }

    /// What was measured last.
    pub fn viewport(&self) -> &Viewport {
        &self.viewport
    }
}
