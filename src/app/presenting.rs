//! The presentation: one claim per screen, with claimed, observed and the local assessments revealed one
//! after the other.

use std::collections::HashMap;

use super::{App, MainView, Step, Window};
use crate::kb::{Claim, Item};

/// How much of a claim is revealed, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Shown {
    /// The claimed text.
    #[default]
    Claimed,
    /// The observed text too.
    Observed,
    /// The local assessments too, which is everything.
    Here,
}

/// The presented claims, and the position among them.
#[derive(Debug, Clone, Default)]
pub struct Presenting {
    /// The claims, as indices into the knowledge base; not empty while presenting.
    claims: Vec<usize>,
    at: usize,
    /// How much of the current claim is revealed.
    pub shown: Shown,
    /// Whether to scroll so that the last revealed part is visible.
    pub follow: bool,
    /// A word for the set of claims, shown after their number; empty for all claims.
    pub which: &'static str,
    /// The view to return to.
    from: MainView,
}

impl Presenting {
    /// The index of the current claim.
    pub fn claim(&self) -> Option<usize> {
        self.claims.get(self.at).copied()
    }

    /// The number of the current claim, from 1, and the number of claims.
    pub fn place(&self) -> (usize, usize) {
        (self.at + 1, self.claims.len())
    }

    fn go_to(&mut self, at: usize, shown: Shown, window: &mut Window) {
        self.at = at;
        self.shown = shown;
        window.top = 0;
        self.follow = shown != Shown::Claimed;
    }

    /// Moves forward: scrolls, or reveals the next part, or goes to the next claim; `false` at the end.
    fn forward(&mut self, window: &mut Window) -> bool {
        if window.top + window.height < window.total {
            window.scroll(Step::PageDown);
            return true;
        }
        match self.shown {
            Shown::Here if self.at + 1 == self.claims.len() => return false,
            Shown::Here => self.go_to(self.at + 1, Shown::Claimed, window),
            Shown::Observed => (self.shown, self.follow) = (Shown::Here, true),
            Shown::Claimed => (self.shown, self.follow) = (Shown::Observed, true),
        }
        true
    }

    /// Moves back: hides the last part, or goes to the previous claim; `false` at the start.
    fn backward(&mut self, window: &mut Window) -> bool {
        match self.shown {
            Shown::Here => (self.shown, self.follow) = (Shown::Observed, true),
            Shown::Observed => (self.shown, self.follow) = (Shown::Claimed, true),
            Shown::Claimed if self.at > 0 => self.go_to(self.at - 1, Shown::Here, window),
            Shown::Claimed => return false,
        }
        true
    }
}

impl App {
    /// The presentation, or `None` if there is none.
    pub fn presenting(&self) -> Option<&Presenting> {
        (self.panes.view == MainView::Present).then_some(&self.presenting)
    }

    /// The presented claim.
    pub fn presented(&self) -> Option<&Claim> {
        self.prepared.kb.claims.get(self.presenting()?.claim()?)
    }

    /// The item that commands act on: the presented claim, or else the selection.
    pub(super) fn subject(&self) -> Option<Item> {
        match self.presenting() {
            Some(presenting) => presenting.claim().map(Item::Claim),
            None => self.selection.item,
        }
    }

    /// Presents the marked claims, or the listed ones if none are marked, starting at the selection.
    pub(super) fn present(&mut self) {
        let (items, which): (Vec<Item>, _) = if !self.marks.is_empty() {
            (self.marks.iter().copied().collect(), "marked")
        } else if self.search.awaits_index {
            return self
                .notify_error("Still indexing: the results can be presented when that is done.");
        } else {
            let is_all = self.search.query.is_empty() && self.filters.set.is_empty();
            let which = if is_all { "" } else { "found" };
            (self.list.listing.items().collect(), which)
        };
        let claims: Vec<usize> = items.iter().filter_map(|item| item.claim()).collect();
        let selected = self.selection.item.and_then(|item| item.claim());
        let selected = claims.iter().position(|at| Some(*at) == selected);
        let findings = items.len() - claims.len();
        if claims.is_empty() {
            return self.notify_error(match findings {
                0 => "Nothing is listed, so there is nothing to present.",
                _ => "Only claims can be presented, and these are findings.",
            });
        }
        self.presenting = Presenting {
            claims,
            at: selected.unwrap_or(0),
            which,
            from: self.panes.view,
            ..Presenting::default()
        };
        self.panes.view = MainView::Present;
        self.viewport.present.top = 0;
        if findings > 0 && which == "marked" {
            self.notify("Only claims are presented: the marked findings are left out.");
        }
    }

    /// Reveals more (positive) or less.
    pub(super) fn advance(&mut self, by: isize) {
        let window = &mut self.viewport.present;
        let presenting = &mut self.presenting;
        if by > 0 && !presenting.forward(window) {
            self.notify("That was the last claim. ⟨back⟩ goes back.");
        } else if by < 0 && !presenting.backward(window) {
            self.notify("This is the first claim.");
        }
    }

    /// Scrolls, or goes to the first or last claim.
    pub(super) fn move_in_presentation(&mut self, step: Step) {
        let window = &mut self.viewport.present;
        let last = self.presenting.claims.len().saturating_sub(1);
        match step {
            Step::First => self.presenting.go_to(0, Shown::Claimed, window),
            Step::Last => self.presenting.go_to(last, Shown::Claimed, window),
            step => window.scroll(step),
        }
    }

    /// Ends the presentation and returns to the previous view; `false` if there is none.
    pub(super) fn end_presentation(&mut self) -> bool {
        let presents = self.panes.view == MainView::Present;
        if presents {
            self.panes.view = self.presenting.from;
        }
        presents
    }

    /// The presented claims.
    pub(super) fn presented_items(&self) -> impl Iterator<Item = Item> {
        let presenting = self.presenting().into_iter();
        presenting.flat_map(|one| one.claims.iter().map(|at| Item::Claim(*at)))
    }

    /// Continues after a reload, with the claims mapped to their new items; missing ones are left out.
    pub(super) fn present_again(&mut self, items: &HashMap<Item, Item>) {
        if self.presenting().is_none() {
            return;
        }
        let found = |at: &usize| items.get(&Item::Claim(*at)).and_then(|item| item.claim());
        let presenting = &mut self.presenting;
        let before = presenting.claims[..presenting.at].iter().filter_map(found);
        let at = before.count();
        if presenting.claim().as_ref().and_then(found).is_none() {
            presenting.go_to(at, Shown::Claimed, &mut self.viewport.present);
        }
        presenting.claims = presenting.claims.iter().filter_map(found).collect();
        presenting.at = at.min(presenting.claims.len().saturating_sub(1));
        if presenting.claims.is_empty() {
            self.end_presentation();
        }
    }
}
