//! The presentation: one claim per screen, with claimed, observed and the local assessments revealed one
//! after the other.

use std::collections::HashMap;

use strum::VariantArray;

use super::{App, MainView, Step, Window};
use crate::kb::{Claim, Item};

/// How much of a claim is revealed, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, VariantArray)]
pub enum Reveal {
    /// The claimed text.
    #[default]
    Claimed,
    /// The observed text too.
    Observed,
    /// The local assessments too, which is everything.
    Assessments,
}

/// The presented claims, and the position among them.
#[derive(Debug, Clone, Default)]
pub struct Presentation {
    /// The claims, as indices into the knowledge base; not empty while presenting.
    claims: Vec<usize>,
    at: usize,
    /// How much of the current claim is revealed.
    pub shown: Reveal,
    /// Whether to scroll so that the last revealed part is visible.
    pub follow: bool,
    /// A word for the set of claims, shown after their number; empty for all claims.
    pub scope: &'static str,
    /// The view to return to.
    from: MainView,
}

impl Presentation {
    /// The index of the current claim.
    pub fn claim(&self) -> Option<usize> {
        self.claims.get(self.at).copied()
    }

    /// The number of the current claim, from 1, and the number of claims.
    pub fn position(&self) -> (usize, usize) {
        (self.at + 1, self.claims.len())
    }

    fn go_to(&mut self, at: usize, shown: Reveal, window: &mut Window) {
        self.at = at;
        self.shown = shown;
        window.top = 0;
        self.follow = shown != Reveal::Claimed;
    }

    /// Moves forward: scrolls, or reveals the next part, or goes to the next claim; `false` at the end.
    fn forward(&mut self, window: &mut Window) -> bool {
        if window.top + window.height < window.total {
            window.scroll(Step::PageDown);
            return true;
        }
        self.step(1, window)
    }

    /// Reveals or hides a part, or goes to the next or previous claim; `false` at the end or start.
    fn step(&mut self, by: isize, window: &mut Window) -> bool {
        let parts = Reveal::VARIANTS;
        let now = self.at * parts.len() + self.shown as usize;
        let next = now.checked_add_signed(by);
        let Some(next) = next.filter(|next| *next < self.claims.len() * parts.len()) else {
            return false;
        };
        let (at, shown) = (next / parts.len(), parts[next % parts.len()]);
        if at == self.at {
            (self.shown, self.follow) = (shown, true);
        } else {
            self.go_to(at, shown, window);
        }
        true
    }
}

impl App {
    /// The presentation, or `None` if there is none.
    pub fn presentation(&self) -> Option<&Presentation> {
        (self.panes.view == MainView::Present).then_some(&self.presentation)
    }

    /// The presented claim.
    pub fn presented(&self) -> Option<&Claim> {
        self.prepared.kb.claims.get(self.presentation()?.claim()?)
    }

    /// The item that commands act on: the presented claim, or else the selection.
    pub(super) fn target_item(&self) -> Option<Item> {
        match self.presentation() {
            Some(presentation) => presentation.claim().map(Item::Claim),
            None => self.selection.item,
        }
    }

    /// Presents the marked claims, or the listed ones if none are marked, starting at the selection.
    pub(super) fn present(&mut self) {
        let (items, scope): (Vec<Item>, _) = if !self.marks.is_empty() {
            (self.marks.iter().copied().collect(), "marked")
        } else if self.search.awaits_index {
            return self
                .notify_error("Still indexing: the results can be presented when that is done.");
        } else {
            let is_all = self.search.query.is_empty() && self.filters.set.is_empty();
            let scope = if is_all { "" } else { "found" };
            (self.list.listing.items().collect(), scope)
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
        self.presentation = Presentation {
            claims,
            at: selected.unwrap_or(0),
            scope,
            from: self.panes.view,
            ..Presentation::default()
        };
        self.panes.view = MainView::Present;
        self.viewport.present.top = 0;
        if findings > 0 && scope == "marked" {
            self.notify("Only claims are presented: the marked findings are left out.");
        }
    }

    /// Reveals more (positive) or less.
    pub(super) fn advance(&mut self, by: isize) {
        let window = &mut self.viewport.present;
        let presentation = &mut self.presentation;
        if by > 0 && !presentation.forward(window) {
            self.notify("That was the last claim. ⟨back⟩ goes back.");
        } else if by < 0 && !presentation.step(-1, window) {
            self.notify("This is the first claim.");
        }
    }

    /// Scrolls, or goes to the first or last claim.
    pub(super) fn move_in_presentation(&mut self, step: Step) {
        let window = &mut self.viewport.present;
        let last = self.presentation.claims.len().saturating_sub(1);
        match step {
            Step::First => self.presentation.go_to(0, Reveal::Claimed, window),
            Step::Last => self.presentation.go_to(last, Reveal::Claimed, window),
            step => window.scroll(step),
        }
    }

    /// Ends the presentation and returns to the previous view; `false` if there is none.
    pub(super) fn end_presentation(&mut self) -> bool {
        let presents = self.panes.view == MainView::Present;
        if presents {
            self.panes.view = self.presentation.from;
        }
        presents
    }

    pub(super) fn presented_items(&self) -> impl Iterator<Item = Item> {
        let presentation = self.presentation().into_iter();
        presentation.flat_map(|one| one.claims.iter().map(|at| Item::Claim(*at)))
    }

    /// Continues after a reload, with the claims mapped to their new items; missing ones are left out.
    pub(super) fn restore_presentation(&mut self, items: &HashMap<Item, Item>) {
        if self.presentation().is_none() {
            return;
        }
        let found = |at: &usize| items.get(&Item::Claim(*at)).and_then(|item| item.claim());
        let presentation = &mut self.presentation;
        let (before, _) = presentation.claims.split_at(presentation.at);
        let at = before.iter().filter_map(found).count();
        if presentation.claim().as_ref().and_then(found).is_none() {
            presentation.go_to(at, Reveal::Claimed, &mut self.viewport.present);
        }
        presentation.claims = presentation.claims.iter().filter_map(found).collect();
        presentation.at = at.min(presentation.claims.len().saturating_sub(1));
        if presentation.claims.is_empty() {
            self.end_presentation();
        }
    }
}
