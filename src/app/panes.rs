//! What fills the screen: the view, the pane that has the focus, how claimed and observed are laid out.

use strum::VariantArray as _;

use super::{App, Effect, MainView, Mode, Overlay, Pane, Shape, Split, cycled};

/// The view and its panes.
#[derive(Debug, Default)]
pub struct Panes {
    /// What fills the screen.
    pub view: MainView,
    /// The comparison that a pane was opened from, where Back leads again.
    left: Option<MainView>,
    /// The pane that has the focus.
    pub focus: Pane,
    /// Whether the pane with the focus is shown alone.
    pub zoomed: bool,
    /// How claimed and observed are laid out.
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

    /// Whether the detail is on the screen.
    pub(super) fn shows_detail(&self, shape: Shape) -> bool {
        let shows_one = self.zoomed || shape == Shape::Narrow;
        self.focus == Pane::Detail || !shows_one
    }

    /// Whether something is open over the usual panes that Back closes: a zoomed pane, the filters
    /// where they are a drawer, the detail where it has the screen to itself.
    pub(super) fn has_open(&self, shape: Shape) -> bool {
        let is_drawer = shape != Shape::Wide && self.focus == Pane::Filters;
        let is_page = shape == Shape::Narrow && self.focus == Pane::Detail;
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

    /// Goes one step back; false if there is none.
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
        self.leave_box();
        self.panes.focus_on(pane);
        self.models = None;
    }

    /// Gives the focus to a pane so many further on (negative: back), round the ends.
    pub(super) fn focus_by(&mut self, by: isize) {
        self.focus_on(cycled(self.panes.focus, by));
    }

    /// Goes to the pane on the right (1) or left (-1), as far as there is one; in the overview, to a column.
    pub(super) fn move_across(&mut self, by: isize) {
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

    /// Scrolls comparison and overview to where their cursors are.
    fn show_cursors(&mut self) {
        self.compare.follow = true;
        self.overview.follow = true;
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

    /// Goes back one step: closes what is open on top, else leaves what has the focus, else clears the
    /// query.
    pub(super) fn back(&mut self) {
        let question = match &mut self.overlay {
            Some(Overlay::Export(dialog)) => dialog.confirm.take(),
            _ => None,
        };
        let closed = question.is_some() || self.close_overlay();
        if closed || self.leave_box() {
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
        if self.overlay.is_none() && !self.panes.has_open(self.viewport.shape) {
            return (!self.warns_of_drafts()).then_some(Effect::Quit);
        }
        self.back();
        None
    }
}
