//! The filters, and the number of claims that each value would give.

use super::{App, MainView, Pane, Step};
use crate::kb::{Tone, sort_by_key};
use crate::search::{Facet, FacetCount, FacetValue, Filters};

/// The active filters, and the state of their pane.
#[derive(Debug, Default)]
pub struct FilterState {
    /// The active filters.
    pub set: Filters,
    /// Every facet with its values, and the number of claims each would give.
    pub counts: Vec<(Facet, Vec<FacetCount>)>,
    /// The index of the value under the cursor, among the values of all facets.
    pub cursor: usize,
}

impl FilterState {
    /// The values of all facets, in pane order.
    pub(super) fn values(&self) -> impl Iterator<Item = &FacetCount> {
        self.counts.iter().flat_map(|(_, values)| values)
    }

    /// Moves the cursor to a value, or to the last one if there are fewer.
    pub(super) fn put_cursor(&mut self, at: usize) {
        self.cursor = at.min(self.values().count().saturating_sub(1));
    }

    fn value_under_cursor(&self) -> Option<FacetValue> {
        let count = self.values().nth(self.cursor)?;
        Some(count.value.clone())
    }
}

impl App {
    pub(super) fn move_filter_cursor(&mut self, step: Step) {
        let values = self.filters.values().count();
        let page = self.viewport.filters.height;
        self.filters.cursor = step.target(self.filters.cursor, values, page);
    }

    pub(super) fn toggle_filter(&mut self) {
        if let Some(value) = self.filters.value_under_cursor() {
            self.toggle_value(&value);
        }
    }

    pub(super) fn click_filter(&mut self, at: usize) {
        self.close_search_box();
        self.panes.focus = Pane::Filters;
        self.filters.put_cursor(at);
        self.toggle_filter();
    }

    pub(super) fn only_filter(&mut self) {
        if let Some(value) = self.filters.value_under_cursor() {
            self.change_filters(|set| set.only(&value));
        }
    }

    pub(super) fn toggle_value(&mut self, value: &FacetValue) {
        self.change_filters(|set| set.toggle(value));
    }

    /// Changes the filters and lists what they admit.
    fn change_filters(&mut self, change: impl FnOnce(&mut Filters)) {
        self.push_undo(None);
        change(&mut self.filters.set);
        self.relist();
    }

    /// Clears the filters, so that hidden matches are listed; if none are set, clears the query.
    pub(super) fn clear_filters(&mut self) {
        if !self.filters.set.is_empty() {
            self.change_filters(Filters::clear);
        } else if !self.search.query.is_empty() {
            self.push_undo(Some(self.search.input.value().to_owned()));
            self.clear_query();
        } else {
            self.notify("There is no filter or query to clear.");
        }
    }

    /// Cycles the status filter: all statuses, then each one used, those that do not hold first.
    pub(super) fn cycle_status(&mut self) {
        let mut cycle = self.statuses().to_vec();
        sort_by_key(&mut cycle, |status| status.tone() != Tone::Fails);
        let set: Vec<&str> = self.filters.set.ids(Facet::Status).collect();
        let next = match set[..] {
            [] => cycle.first(),
            [one] => {
                let mut rest = cycle.iter().skip_while(|status| status.word() != one);
                rest.nth(1)
            }
            _ => None,
        };
        let next = next.copied();
        self.change_filters(|set| set.set(Facet::Status, next.map(|status| status.word())));
        self.notify(match next {
            Some(status) => format!("Showing {} claims", status.name()),
            None => "Showing claims of every status".to_owned(),
        });
    }

    /// Filters to the overview cell under the cursor, so that the list shows what the cell counts.
    pub(super) fn filter_to_cell(&mut self) {
        let cursor = self.overview_cursor;
        let grid = self.status_grid();
        let mut set = self.filters.set.clone();
        if let Some((observed, _)) = grid.rows.get(cursor.row) {
            set.set(Facet::Status, [observed.word()]);
            if let Some(local) = grid.columns.get(cursor.column) {
                set.set(Facet::AssessedStatus, [local.word()]);
            }
        } else {
            let at = cursor.row - grid.rows.len();
            let Some(row) = self.prepared.overview.rows.get(at) else {
                return;
            };
            let (Some(aspect), area) = self.prepared.kb.place_at(row.aspect, row.area) else {
                return;
            };
            // An area implies its aspect.
            let aspect = Some(&aspect.id).filter(|_| area.is_none());
            set.set(Facet::Aspect, aspect.map(|id| id.to_string()));
            set.set(Facet::Area, area.map(|area| area.id.to_string()));
            if let Some(status) = self.statuses().get(cursor.column) {
                set.set(Facet::Status, [status.word()]);
            }
        }
        self.panes.view = MainView::Browse;
        self.panes.focus = Pane::Claims;
        self.change_filters(|filters| *filters = set);
        self.select_first();
    }
}
