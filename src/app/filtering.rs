//! Filters, marks and their undoing.

use std::sync::Arc;

use super::{App, MainView, Order, Step};
use crate::kb::Tone;
use crate::search::{Facet, FacetValue};

/// How many changes can be taken back.
const UNDO_DEPTH: usize = 100;

impl App {
    pub(super) fn move_filter_cursor(&mut self, step: Step) {
        let values = self.filter_values().count();
        self.filter_cursor = step.from(self.filter_cursor, values, self.viewport.filters.height);
    }

    pub(super) fn toggle_filter(&mut self) {
        if let Some(value) = self.value_under_cursor() {
            self.toggle_value(value);
        }
    }

    pub(super) fn click_filter(&mut self, at: usize) {
        self.typing = false;
        self.focus = super::Pane::Filters;
        self.filter_cursor = at.min(self.filter_values().count().saturating_sub(1));
        self.toggle_filter();
    }

    pub(super) fn only_filter(&mut self) {
        if let Some(value) = self.value_under_cursor() {
            self.remember();
            self.filters.only(&value);
            self.relist();
        }
    }

    pub(super) fn toggle_value(&mut self, value: FacetValue) {
        self.remember();
        self.filters.toggle(&value);
        self.relist();
    }

    fn value_under_cursor(&self) -> Option<FacetValue> {
        let count = self.filter_values().nth(self.filter_cursor)?;
        Some(count.value.clone())
    }

    /// Clears the filters, so that matches outside them come into sight; with none set, the query.
    pub(super) fn clear_filters(&mut self) {
        if !self.filters.is_empty() {
            self.remember();
            self.filters.clear();
            self.relist();
        } else if !self.query.is_empty() {
            self.remember_with(Some(self.input.value().to_owned()));
            self.clear_query();
        } else {
            self.notify("No filter and no query is set.");
        }
    }

    /// From all to each status that there is, what does not hold first, and back to all.
    pub(super) fn cycle_status(&mut self) {
        let mut cycle = self.statuses().to_vec();
        cycle.sort_by_key(|status| status.tone() != Tone::Fails);
        let set: Vec<&str> = self.filters.ids(Facet::Status).collect();
        let next = match set[..] {
            [] => cycle.first(),
            [one] => {
                let mut rest = cycle.iter().skip_while(|status| status.word() != one);
                rest.nth(1)
            }
            _ => None,
        };
        let next = next.copied();
        self.remember();
        let ids = next.map(|status| status.word().to_owned());
        self.filters.set(Facet::Status, ids);
        self.relist();
        self.notify(match next {
            Some(status) => format!("Showing {} claims", status.word()),
            None => "Showing claims of every status".to_owned(),
        });
    }

    /// Narrows to the cell of the overview that the cursor is on: what it counts is what is listed.
    pub(super) fn filter_to_cell(&mut self) {
        let cursor = self.overview_cursor;
        let Some(row) = self.overview.rows.get(cursor.row) else {
            return;
        };
        let (Some(aspect), area) = self.kb.place_at(row.aspect, row.area) else {
            return;
        };
        let (aspect, area) = (aspect.id.clone(), area.map(|area| area.id.clone()));
        self.remember();
        // An area says its aspect too.
        let aspect = if area.is_some() { None } else { Some(aspect) };
        self.filters.set(Facet::Aspect, aspect);
        self.filters.set(Facet::Area, area);
        if let Some(status) = self.facets.statuses().get(cursor.column) {
            self.filters.set(Facet::Status, [status.word()]);
        }
        self.view = MainView::Browse;
        self.focus = super::Pane::Claims;
        self.relist();
        self.select_first();
    }

    pub(super) fn toggle_mark(&mut self) {
        let Some(item) = self.selected else {
            return;
        };
        self.remember();
        let marks = Arc::make_mut(&mut self.marks);
        if !marks.remove(&item) {
            marks.insert(item);
        }
        self.revision += 1;
        self.select_by(1);
    }

    pub(super) fn mark_all(&mut self) {
        let visible: Vec<_> = self.listing.items().collect();
        if visible.is_empty() {
            return;
        }
        self.remember();
        let may_be_all = self.marks.len() >= visible.len();
        if may_be_all && visible.iter().all(|item| self.marks.contains(item)) {
            let marks = Arc::make_mut(&mut self.marks);
            visible.iter().for_each(|item| {
                marks.remove(item);
            });
        } else {
            let marks = self.marks.iter().copied().chain(visible);
            self.marks = Arc::new(marks.collect());
        }
        self.revision += 1;
        self.notify(format!("{} marked", self.marks.len()));
    }

    fn remember(&mut self) {
        self.remember_with(None);
    }

    /// Remembers the query too, which is about to be cleared.
    fn remember_with(&mut self, query: Option<String>) {
        if self.undo.len() == UNDO_DEPTH {
            self.undo.remove(0);
        }
        self.undo
            .push((self.filters.clone(), self.marks.clone(), query));
    }

    pub(super) fn undo(&mut self) {
        while let Some((filters, marks, query)) = self.undo.pop() {
            // What was typed since stays.
            let query = query.filter(|_| self.input.value().is_empty());
            if query.is_none() && filters == self.filters && marks == self.marks {
                continue;
            }
            self.filters = filters;
            self.marks = marks;
            if let Some(query) = query {
                self.input = tui_input::Input::new(query);
                self.requery();
            } else {
                self.relist();
            }
            self.notify("Undone");
            return;
        }
        self.notify("Nothing to undo.");
    }

    pub(super) fn cycle_order(&mut self) {
        let (order, words) = match self.order {
            Order::Best => (Order::Paper, "the order of the argument"),
            Order::Paper => (Order::Title, "title, within each group"),
            Order::Title => (Order::Best, "best match first"),
        };
        self.order = order;
        self.relist();
        self.notify(format!("Order: {words}"));
    }
}
