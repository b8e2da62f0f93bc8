//! What is selected, and what of it was scrolled, stepped or opened to.

use super::{App, MainView, Order, Pane, Step};
use crate::kb::{Claim, Finding, Item, Link};

/// The claim or finding that is selected. The rest is about its detail, and starts anew with it.
#[derive(Debug, Default)]
pub(super) struct Selection {
    /// None only while nothing is listed.
    pub(super) item: Option<Item>,
    /// Which of the matches in the detail was stepped to.
    pub(super) match_at: Option<usize>,
    /// Which of the links was opened last.
    pub(super) link_opened: usize,
}

impl App {
    /// The selected claim, if a claim is selected.
    pub fn selected_claim(&self) -> Option<&Claim> {
        self.prepared.kb.claims.get(self.selection.item?.claim()?)
    }

    /// The selected finding, if a finding is selected.
    pub fn selected_finding(&self) -> Option<&Finding> {
        match self.selection.item? {
            Item::Finding(index) => self.prepared.kb.findings.get(index),
            Item::Claim(_) => None,
        }
    }

    /// The links of what is selected, a claim's followed by those of the findings about it.
    pub fn links(&self) -> Vec<&Link> {
        let item = self.selection.item;
        item.map_or_else(Vec::new, |item| self.prepared.kb.links_of_item(item))
    }

    pub(super) fn select(&mut self, item: Option<Item>) {
        if self.selection.item != item {
            self.selection = Selection {
                item,
                ..Selection::default()
            };
            self.viewport.detail.top = 0;
        }
        self.compare.follow = true;
    }

    /// Selects the best result; without a query, the first claim.
    pub(super) fn select_first(&mut self) {
        self.viewport.list.top = 0;
        let listing = &self.list.listing;
        let first = match self.order_in_force() {
            Order::Best => None,
            _ => listing.items().find(|item| item.claim().is_some()),
        };
        let first = first.or_else(|| listing.item(0));
        self.select(first);
    }

    pub(super) fn move_selection(&mut self, step: Step) {
        let listing = &self.list.listing;
        let at = self.selection.item.and_then(|item| listing.place_of(item));
        let next = step.from(
            at.unwrap_or(0),
            listing.items().len(),
            self.viewport.list.height,
        );
        self.select(listing.item(next));
    }

    pub(super) fn click(&mut self, item: Item) {
        self.leave_box();
        if self.panes.view == MainView::Browse {
            self.panes.focus = Pane::Claims;
        }
        self.select(Some(item));
    }

    /// Goes to the next group (down), or to this one or the one before (up).
    pub(super) fn move_group(&mut self, step: Step) {
        match step {
            _ if self.models.is_some() => self.move_model_group(step),
            Step::Up => self.previous_group(),
            _ => self.next_group(),
        }
    }

    fn next_group(&mut self) {
        let from = self.selected_row().map_or(0, |row| row + 1);
        if let Some(heading) = self.list.listing.heading_from(from) {
            self.select_row_from(heading);
        }
    }

    /// Selects the first item of the group, or of the group before if it is selected already.
    fn previous_group(&mut self) {
        let Some(row) = self.selected_row() else {
            return;
        };
        let own = self.group_start(row);
        let start = if own < row {
            own
        } else {
            self.group_start(own.saturating_sub(1))
        };
        self.select_row_from(start);
    }

    /// The first item of the group that `row` is in. A heading counts to the group before it.
    fn group_start(&self, row: usize) -> usize {
        let listing = &self.list.listing;
        let mut above = (0..=row).rev();
        let last_item = above.find(|row| listing.item_at(*row).is_some());
        let heading = listing.heading_before(last_item.unwrap_or(0));
        heading.map_or(0, |heading| heading + 1)
    }

    /// Selects the first item on a row or below it, if there is one.
    fn select_row_from(&mut self, row: usize) {
        let item = self.list.listing.item_from(row);
        if item.is_some() {
            self.select(item);
        }
    }

    fn selected_row(&self) -> Option<usize> {
        self.list.listing.row_of(self.selection.item?)
    }

    pub(super) fn scroll_detail(&mut self, step: Step) {
        self.viewport.detail.scroll(step);
    }

    /// Goes to the match so many further on in the detail (negative: back), round the ends.
    pub(super) fn move_match(&mut self, by: isize) {
        if !self.panes.shows_detail(self.viewport.shape) {
            // The first step shows the detail, where the matches are.
            self.focus_on(Pane::Detail);
            return;
        }
        let count = self.viewport.matches.len();
        if count == 0 {
            self.notify("The query has no match in this text.");
            return;
        }
        // The first step leads to the first match, and a step back to the last.
        let at = self
            .selection
            .match_at
            .unwrap_or(if by > 0 { count - 1 } else { 0 });
        let next = (at + count).wrapping_add_signed(by) % count;
        self.selection.match_at = Some(next);
        if let Some(row) = self.viewport.matches.get(next) {
            self.viewport.detail = self.viewport.detail.revealing(*row);
        }
        self.notify(format!("Match {} of {count}", next + 1));
    }
}
