//! The view, the focused pane, and the layout of claimed and observed.

use strum::VariantArray as _;

use super::{App, Effect, MainView, Mode, Overlay, Pane, SizeClass, Split};

/// The view, the focus, and the layout of the panes.
#[derive(Debug, Default)]
pub struct Panes {
    /// The current view.
    pub view: MainView,
    /// The comparison from which a pane was opened; Back returns to it.
    left: Option<MainView>,
    /// The focused pane.
    pub focus: Pane,
    /// Whether only the focused pane is shown.
    pub zoomed: bool,
    /// The layout of claimed and observed.
    pub split: Split,
}

impl Panes {
    pub(super) fn mode(&self) -> Mode {
        match (self.view, self.focus) {
            (MainView::Compare, _) => Mode::Compare,
            (MainView::Models, _) => Mode::Models,
            (MainView::Overview, _) => Mode::Overview,
            (MainView::Present, _) => Mode::Present,
            (MainView::Browse, Pane::Filters) => Mode::Filters,
            (MainView::Browse, Pane::Claims) => Mode::Claims,
            (MainView::Browse, Pane::Detail) => Mode::Detail,
        }
    }

    /// Whether Back would close something over the usual panes: a zoomed pane, the filter drawer, or a
    /// full-screen detail.
    pub(super) fn can_close(&self, size_class: SizeClass) -> bool {
        let is_drawer = size_class != SizeClass::Wide && self.focus == Pane::Filters;
        let is_page = size_class == SizeClass::Narrow && self.focus == Pane::Detail;
        self.view != MainView::Browse || self.zoomed || is_drawer || is_page
    }

    fn focus_on(&mut self, pane: Pane) {
        if matches!(self.view, MainView::Compare | MainView::Models) {
            self.left = Some(self.view);
        }
        self.view = MainView::Browse;
        self.focus = pane;
    }

    fn toggle_view(&mut self, view: MainView) {
        self.left = None;
        self.view = if self.view == view {
            MainView::Browse
        } else {
            view
        };
    }

    /// Goes one step back; returns `false` if there is none.
    fn back(&mut self) -> bool {
        match (self.view, self.focus) {
            (MainView::Compare | MainView::Models | MainView::Overview, _) => {
                self.view = MainView::Browse;
            }
            _ if std::mem::take(&mut self.zoomed) => {}
            (MainView::Browse, pane) => match (self.left.take(), pane) {
                (Some(left), _) => self.toggle_view(left),
                (None, Pane::Filters | Pane::Detail) => self.focus = Pane::Claims,
                (None, Pane::Claims) => return false,
            },
            (MainView::Present, _) => return false,
        }
        true
    }
}

impl App {
    pub(super) fn focus_on(&mut self, pane: Pane) {
        self.close_search_box();
        self.panes.focus_on(pane);
        self.models = None;
    }

    /// Focuses the pane to the right (1) or left (-1), if there is one; in the overview, moves the cursor by
    /// a column.
    pub(super) fn move_horizontally(&mut self, by: isize) {
        if self.panes.view == MainView::Overview {
            return self.move_overview_column(by);
        }
        let last = Pane::VARIANTS.len() - 1;
        let at = (self.panes.focus as usize).saturating_add_signed(by);
        self.focus_on(Pane::VARIANTS[at.min(last)]);
    }

    pub(super) fn toggle_view(&mut self, view: MainView) {
        self.panes.toggle_view(view);
        self.refresh_models();
        if self.panes.view == MainView::Overview {
            self.leave_empty_cell();
        }
        self.show_cursors();
    }

    /// Scrolls comparison and overview to their cursors.
    fn show_cursors(&mut self) {
        self.compare.follow = true;
        self.overview_cursor.follow = true;
    }

    pub(super) fn cycle_split(&mut self) {
        let (split, words) = match self.panes.split {
            Split::Auto => (Split::SideBySide, "side by side"),
            Split::SideBySide => (Split::Stacked, "stacked"),
            Split::Stacked => (Split::Auto, "automatic"),
        };
        self.panes.split = split;
        self.revision += 1;
        self.notify(format!("Layout: {words}."));
    }

    /// Goes one step back: closes the overlay, or else leaves the focused part, or else clears the query.
    pub(super) fn back(&mut self) {
        let question = match &mut self.overlay {
            Some(Overlay::Export(dialog)) => dialog.confirm.take(),
            _ => None,
        };
        let closed = question.is_some() || self.close_overlay();
        if closed || self.close_search_box() {
            return;
        }
        if self.end_presentation() || self.panes.back() {
            self.refresh_models();
            self.show_cursors();
        } else if !self.search.query.is_empty() {
            self.clear_query();
        } else {
            self.notify("Nothing is open. ⟨quit⟩ quits.");
        }
    }

    pub(super) fn quit(&mut self) -> Option<Effect> {
        if self.overlay.is_none() && !self.panes.can_close(self.viewport.size_class) {
            return (!self.warn_of_drafts()).then_some(Effect::Quit);
        }
        self.back();
        None
    }
}
