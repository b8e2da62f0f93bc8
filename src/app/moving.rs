//! Going from place to place: the list, the detail, the filters, the comparison, the overview.

use super::{
    App, MainView, Mode, Overlay, OverviewCursor, Pane, Shape, Step, Target, Viewport, Window,
};
use crate::kb::Item;

impl Step {
    /// Where this leads from `at`, among `total` places of which `page` are visible at a time.
    pub fn from(self, at: usize, total: usize, page: usize) -> usize {
        let last = total.saturating_sub(1);
        let page = page.max(1);
        let half = page.div_ceil(2);
        match self {
            Self::Up => at.saturating_sub(1),
            Self::Down => (at + 1).min(last),
            Self::HalfUp => at.saturating_sub(half),
            Self::HalfDown => (at + half).min(last),
            Self::PageUp => at.saturating_sub(page),
            Self::PageDown => (at + page).min(last),
            Self::First => 0,
            Self::Last => last,
        }
    }

    /// The first visible row after scrolling this way.
    pub fn scroll(self, window: Window) -> usize {
        let tops = window.total.saturating_sub(window.height) + 1;
        self.from(window.top.min(tops - 1), tops, window.height)
    }
}

impl App {
    pub(super) fn go(&mut self, step: Step) {
        match self.mode() {
            Mode::Claims | Mode::Typing => self.move_selection(step),
            Mode::Filters => self.move_filter_cursor(step),
            Mode::Detail => self.scroll_detail(step),
            Mode::Compare => self.move_in_compare(step),
            Mode::Overview => self.move_in_overview(step),
            _ => self.move_in_overlay(step),
        }
    }

    fn move_selection(&mut self, step: Step) {
        let items = self.listing.items().len();
        let at = self.selected.and_then(|item| self.listing.place_of(item));
        let next = step.from(at.unwrap_or(0), items, self.viewport.list);
        self.select(self.listing.item(next));
    }

    /// Selects the item so many items on (negative: back), as far as there are any.
    pub(super) fn select_by(&mut self, by: isize) {
        let step = if by < 0 { Step::Up } else { Step::Down };
        self.move_selection(step);
    }

    pub(super) fn click(&mut self, item: Item) {
        self.typing = false;
        if self.view == MainView::Browse {
            self.focus = Pane::Claims;
        }
        self.select(Some(item));
    }

    pub(super) fn next_group(&mut self) {
        let from = self.selected_row().map_or(0, |row| row + 1);
        if let Some(heading) = self.listing.heading_from(from) {
            self.select_row_from(heading);
        }
    }

    pub(super) fn previous_group(&mut self) {
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

    /// The first item of the group that `row`, or the last item before it, is in.
    fn group_start(&self, row: usize) -> usize {
        let mut above = (0..=row).rev();
        let last_item = above.find(|row| self.listing.item_at(*row).is_some());
        let heading = self.listing.heading_before(last_item.unwrap_or(0));
        heading.map_or(0, |heading| heading + 1)
    }

    /// Selects the first item at or after a row, if there is one.
    fn select_row_from(&mut self, row: usize) {
        let item = self.listing.item_from(row);
        if item.is_some() {
            self.select(item);
        }
    }

    fn selected_row(&self) -> Option<usize> {
        self.listing.row_of(self.selected?)
    }

    pub(super) fn scroll_detail(&mut self, step: Step) {
        // From where it is by now: several keys may come before the next frame.
        self.detail_top = step.scroll(Window {
            top: self.detail_top,
            ..self.viewport.detail
        });
    }

    /// Goes to the match so many on (or back) in the detail, round the ends.
    pub(super) fn step_match(&mut self, by: isize) {
        if !self.shows_detail() {
            // The first step is to where the matches are.
            self.focus_on(Pane::Detail);
            return;
        }
        let count = self.viewport.matches.len();
        if count == 0 {
            self.notify("No match in this text.");
            return;
        }
        let next = match self.match_at {
            Some(at) => at.checked_add_signed(by).unwrap_or(count - 1) % count,
            None if by < 0 => count - 1,
            None => 0,
        };
        self.match_at = Some(next);
        if let Some(row) = self.viewport.matches.get(next) {
            self.detail_top = self.viewport.detail.revealing(*row).top;
        }
        self.notify(format!("Match {} of {count}", next + 1));
    }

    /// Whether the detail has room on the screen.
    fn shows_detail(&self) -> bool {
        let alone = self.zoomed || self.viewport.shape == Shape::Narrow;
        self.focus == Pane::Detail || !alone
    }

    fn move_in_compare(&mut self, step: Step) {
        let page = i64::try_from(self.viewport.compare.height).unwrap_or(i64::MAX);
        match step {
            Step::Up => self.select_by(-1),
            Step::Down => self.select_by(1),
            Step::First | Step::Last => self.move_selection(step),
            Step::HalfUp => self.scroll_compare(-page / 2),
            Step::HalfDown => self.scroll_compare(page / 2),
            Step::PageUp => self.scroll_compare(-page),
            Step::PageDown => self.scroll_compare(page),
        }
    }

    fn scroll_compare(&mut self, rows: i64) {
        self.compare.skip += rows;
        self.compare.follow = false;
    }

    fn move_in_overview(&mut self, step: Step) {
        if matches!(
            step,
            Step::HalfUp | Step::HalfDown | Step::PageUp | Step::PageDown
        ) {
            self.scroll_overview(step);
            return;
        }
        let rows = self.overview.rows.len();
        self.overview_cursor.row = step.from(self.overview_cursor.row, rows, rows);
        self.overview_cursor.follow = true;
    }

    fn scroll_overview(&mut self, step: Step) {
        let place = &mut self.overview_cursor;
        place.top = step.scroll(Window {
            top: place.top,
            ..self.viewport.overview
        });
        place.follow = false;
    }

    pub(super) fn click_cell(&mut self, row: usize, column: usize) {
        let place = self.overview_cursor;
        if (place.row, place.column) == (row, column) {
            self.filter_to_cell();
        } else {
            self.overview_cursor = OverviewCursor {
                row,
                column,
                ..place
            };
        }
    }

    fn move_in_overlay(&mut self, step: Step) {
        let links = self.links().len();
        let window = self.viewport.overlay;
        match &mut self.overlay {
            Some(Overlay::Help(top) | Overlay::About(top)) => {
                *top = step.scroll(Window {
                    top: *top,
                    ..window
                });
            }
            Some(Overlay::Palette(_, at)) => *at = step.from(*at, window.total, window.height),
            Some(Overlay::Links(at)) => *at = step.from(*at, links, links),
            Some(Overlay::Export(dialog)) => dialog.go(step, window),
            Some(Overlay::Copy) | None => {}
        }
    }

    pub(super) fn wheel(&mut self, target: Target, rows: i16) {
        let step = if rows < 0 { Step::Up } else { Step::Down };
        for _ in 0..rows.unsigned_abs() {
            match target {
                Target::Pane(Pane::Claims) => self.move_selection(step),
                Target::Pane(Pane::Filters) => self.move_filter_cursor(step),
                Target::Pane(Pane::Detail) => self.scroll_detail(step),
                Target::Overview => self.scroll_overview(step),
                Target::Compare => self.scroll_compare(rows.signum().into()),
                Target::Overlay => self.wheel_over_overlay(step),
            }
        }
    }

    /// The wheel turns what is long: in the export dialog that is the preview.
    fn wheel_over_overlay(&mut self, step: Step) {
        let window = self.viewport.overlay;
        match &mut self.overlay {
            Some(Overlay::Export(dialog)) => dialog.scroll_preview(step, window),
            _ => self.move_in_overlay(step),
        }
    }

    pub(super) fn focus_on(&mut self, pane: Pane) {
        self.typing = false;
        self.left_compare |= self.view == MainView::Compare;
        self.view = MainView::Browse;
        self.focus = pane;
    }

    /// Gives the focus to the next pane (or the one before), round the ends.
    pub(super) fn focus_by(&mut self, by: isize) {
        let panes = [Pane::Filters, Pane::Claims, Pane::Detail];
        let at = panes.iter().position(|pane| *pane == self.focus);
        let next = at.unwrap_or(0).wrapping_add_signed(by + 3) % 3;
        self.focus_on(panes.get(next).copied().unwrap_or(Pane::Claims));
    }

    pub(super) fn sideways(&mut self, by: isize) {
        if self.view == MainView::Overview {
            let last = self.statuses().len();
            let place = &mut self.overview_cursor;
            place.column = place.column.saturating_add_signed(by).min(last);
            place.follow = true;
            return;
        }
        let pane = match (self.focus, by < 0) {
            (Pane::Detail, true) => Pane::Claims,
            (Pane::Claims, true) | (Pane::Filters, true) => Pane::Filters,
            (Pane::Filters, false) => Pane::Claims,
            (Pane::Claims | Pane::Detail, false) => Pane::Detail,
        };
        self.focus_on(pane);
    }

    /// Takes in what was measured: every scroll position becomes one that exists.
    pub(super) fn set_viewport(&mut self, viewport: Viewport) {
        self.list_top = viewport.list_top;
        self.filters_top = viewport.filters.top;
        self.detail_top = viewport.detail.top;
        if viewport.shape != Shape::TooSmall && self.view == MainView::Compare {
            self.set_compare_scroll(&viewport);
        }
        if viewport.shape != Shape::TooSmall && self.view == MainView::Overview {
            self.overview_cursor.top = viewport.overview.top;
        }
        let overlay = viewport.overlay;
        match &mut self.overlay {
            Some(Overlay::Help(top) | Overlay::About(top)) => *top = overlay.top,
            Some(Overlay::Palette(_, at)) => *at = (*at).min(overlay.total.saturating_sub(1)),
            Some(Overlay::Export(dialog)) => dialog.preview_top = overlay.top,
            _ => {}
        }
        self.viewport = viewport;
    }

    fn set_compare_scroll(&mut self, viewport: &Viewport) {
        let followed = std::mem::take(&mut self.compare.follow);
        self.compare.first = viewport.compare_first;
        self.compare.skip = i64::try_from(viewport.compare.top).unwrap_or(0);
        if !followed && viewport.compare_selected.is_some() {
            self.select(viewport.compare_selected);
            self.compare.follow = false;
        }
    }
}
