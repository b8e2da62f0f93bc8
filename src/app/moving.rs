//! Dispatches moving and scrolling to the part with the focus.

use super::{App, CompareScroll, MainView, Mode, Overlay, Pane, SizeClass, Step, Viewport};
use crate::kb::Status;
use crate::kb::overview::StatusCounts;

impl CompareScroll {
    fn by(&mut self, rows: i64) {
        self.skip += rows;
        self.follow = false;
    }
}

impl App {
    /// Moves within whatever has the focus.
    pub(super) fn move_focused(&mut self, step: Step) {
        match self.mode() {
            Mode::Claims => self.move_selection(step),
            Mode::Typing => self.move_while_typing(step),
            Mode::Filters => self.move_filter_cursor(step),
            Mode::Detail => self.viewport.detail.scroll(step),
            Mode::Compare | Mode::Models => self.move_in_compare(step),
            Mode::Overview => self.move_in_overview(step),
            Mode::Present => self.move_in_presentation(step),
            _ => self.move_in_overlay(step),
        }
    }

    fn move_in_compare(&mut self, step: Step) {
        let page = i64::try_from(self.viewport.compare.height).unwrap_or(i64::MAX);
        match step {
            Step::Up | Step::Down | Step::First | Step::Last => match self.models {
                Some(_) => self.move_in_models(step),
                None => self.move_selection(step),
            },
            Step::HalfUp => self.compare.by(-page / 2),
            Step::HalfDown => self.compare.by(page / 2),
            Step::PageUp => self.compare.by(-page),
            Step::PageDown => self.compare.by(page),
        }
    }

    fn move_in_overview(&mut self, step: Step) {
        match step {
            Step::Up | Step::Down | Step::First | Step::Last => {
                let rows = self.overview_rows();
                self.overview_cursor.row = step.target(self.overview_cursor.row, rows, rows);
                self.move_overview_column(0);
            }
            Step::HalfUp | Step::HalfDown | Step::PageUp | Step::PageDown => {
                self.scroll_overview(step);
            }
        }
    }

    fn scroll_overview(&mut self, step: Step) {
        self.viewport.overview.scroll(step);
        self.overview_cursor.follow = false;
    }

    /// The number of rows of the overview: those of the grid, and one per aspect and area.
    pub(super) fn overview_rows(&self) -> usize {
        let grid = match self.assessments().is_empty() {
            true => 0,
            false => self.statuses().len(),
        };
        grid + self.prepared.overview.rows.len()
    }

    /// The counts of an overview row, and the statuses that are its columns.
    fn overview_row(&self, at: usize) -> Option<(StatusCounts, &[Status])> {
        let grid = self.status_grid();
        if let Some((_, counts)) = grid.rows.get(at) {
            return Some((*counts, &grid.columns));
        }
        let row = self.list.listing.overview.rows.get(at - grid.rows.len())?;
        Some((row.counts, self.statuses()))
    }

    /// Moves the overview cursor to another column: one per status, and the total.
    pub(super) fn move_overview_column(&mut self, by: isize) {
        let row = self.overview_row(self.overview_cursor.row);
        let last = row.map_or(0, |(_, columns)| columns.len());
        let column = self.overview_cursor.column.saturating_add_signed(by);
        self.overview_cursor.column = column.min(last);
        self.overview_cursor.follow = true;
    }

    /// Moves the overview cursor from an empty cell to the first non-empty one, so that it opens no empty
    /// list.
    pub(super) fn leave_empty_cell(&mut self) {
        let count = |(counts, columns): (StatusCounts, &[Status]), column: usize| {
            let status = columns.get(column);
            status.map_or(counts.total(), |status| counts.of(*status))
        };
        let row = self.overview_row(self.overview_cursor.row);
        if row.is_some_and(|row| count(row, self.overview_cursor.column) > 0) {
            return;
        }
        let mut rows = (0..).map_while(|at| Some((at, self.overview_row(at)?)));
        let filled = rows.find_map(|(at, row)| {
            let column = (0..row.1.len()).find(|column| count(row, *column) > 0)?;
            Some((at, column))
        });
        if let Some(cell) = filled {
            (self.overview_cursor.row, self.overview_cursor.column) = cell;
        }
    }

    pub(super) fn click_cell(&mut self, row: usize, column: usize) {
        if (self.overview_cursor.row, self.overview_cursor.column) == (row, column) {
            self.filter_to_cell();
        } else {
            (self.overview_cursor.row, self.overview_cursor.column) = (row, column);
        }
    }

    /// Scrolls by this many rows (negative: up): the overlay if one is open, otherwise the view or this pane
    /// of it.
    pub(super) fn wheel(&mut self, pane: Option<Pane>, rows: i16) {
        let step = if rows < 0 { Step::Up } else { Step::Down };
        for _ in 0..rows.unsigned_abs() {
            match (self.panes.view, pane) {
                _ if matches!(self.overlay, Some(Overlay::Export(_))) => {
                    // The wheel scrolls the preview, the keys move through the fields.
                    self.viewport.overlay.scroll(step);
                }
                _ if self.overlay.is_some() => self.move_in_overlay(step),
                (MainView::Browse, Some(Pane::Claims)) => self.move_selection(step),
                (MainView::Browse, Some(Pane::Filters)) => self.move_filter_cursor(step),
                (MainView::Browse, Some(Pane::Detail)) => self.viewport.detail.scroll(step),
                (MainView::Browse, None) => {}
                (MainView::Compare | MainView::Models, _) => self.compare.by(rows.signum().into()),
                (MainView::Overview, _) => self.scroll_overview(step),
                (MainView::Present, _) => self.move_in_presentation(step),
            }
        }
    }

    /// Takes over the measurements: every scroll position becomes a valid one.
    pub(super) fn set_viewport(&mut self, viewport: Viewport) {
        match self.panes.view {
            _ if viewport.size_class == SizeClass::TooSmall => {}
            MainView::Browse | MainView::Overview => {}
            MainView::Compare | MainView::Models => self.set_compare_scroll(&viewport),
            MainView::Present => self.presentation.follow = false,
        }
        self.viewport = viewport;
        if let Some(Overlay::Help(_, at) | Overlay::Palette(_, at)) = &mut self.overlay {
            *at = (*at).min(self.viewport.overlay.total.saturating_sub(1));
        }
    }

    /// After scrolling, selects the item that the comparison points at.
    fn set_compare_scroll(&mut self, viewport: &Viewport) {
        let followed = std::mem::take(&mut self.compare.follow);
        self.compare.first = viewport.compare_first;
        self.compare.skip = i64::try_from(viewport.compare.top).unwrap_or(0);
        if followed {
            return;
        }
        match (viewport.compare_selected, viewport.stop) {
            (Some(item), _) => self.select(Some(item)),
            (None, Some(stop)) => self.select_stop(stop),
            (None, None) => {}
        }
        self.compare.follow = false;
    }
}
