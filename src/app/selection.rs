//! The selection, with its match and link state.

use super::{App, MainView, Order, Pane, SizeClass, Step};
use crate::kb::{Claim, Finding, Item, Link};

/// The selected item. The other fields belong to its detail, and are reset with it.
#[derive(Debug, Default)]
pub(super) struct Selection {
    /// `None` only if nothing is listed.
    pub(super) item: Option<Item>,
    /// The index of the current match in the detail.
    pub(super) match_at: Option<usize>,
    /// The index of the last opened link.
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

    /// The links of the selection; for a claim, followed by those of the findings about it.
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

    /// Selects the best result, or the first claim if there is no query.
    pub(super) fn select_first(&mut self) {
        self.viewport.list.top = 0;
        let listing = &self.list.listing;
        let first = match self.effective_order() {
            Order::Best => None,
            _ => listing.items().find(|item| item.claim().is_some()),
        };
        let first = first.or_else(|| listing.item(0));
        self.select(first);
    }

    pub(super) fn move_selection(&mut self, step: Step) {
        let listing = &self.list.listing;
        let at = self.selection.item.and_then(|item| listing.index_of(item));
        let next = step.target(
            at.unwrap_or(0),
            listing.items().len(),
            self.viewport.list.height,
        );
        self.select(listing.item(next));
    }

    pub(super) fn click(&mut self, item: Item) {
        self.close_search_box();
        if self.panes.view == MainView::Browse {
            self.panes.focus = Pane::Claims;
        }
        // The list may have changed since the frame that was clicked on.
        if self.list.listing.index_of(item).is_some() {
            self.select(Some(item));
        }
    }

    /// Moves to the first item of the next group (down), or of this or the previous group (up).
    pub(super) fn move_group(&mut self, step: Step) {
        if self.models.is_some() {
            return self.move_model_group(step);
        }
        let listing = &self.list.listing;
        let row = self.selection.item.and_then(|item| listing.row_of(item));
        let start = listing.group_start(row.unwrap_or(0), step == Step::Up);
        if let Some(item) = start.and_then(|start| listing.item_at(start)) {
            self.select(Some(item));
        }
    }

    /// Moves by this many matches in the detail (negative: back), wrapping around.
    pub(super) fn move_match(&mut self, by: isize) {
        let shows_one = self.panes.zoomed || self.viewport.size_class == SizeClass::Narrow;
        if shows_one && self.panes.focus != Pane::Detail {
            // The first step opens the detail, where the matches are.
            self.focus_on(Pane::Detail);
            return;
        }
        let count = self.viewport.matches.len();
        if count == 0 {
            self.notify("The query has no match in this text.");
            return;
        }
        // Initially, a step forward goes to the first match, a step back to the last.
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
