//! Navigation to counterparts and other knowledge bases, and back.

use std::sync::Arc;

use super::loading::Loading;
use super::undo::{Marks, UndoStack};
use super::{App, CompareScroll, LoadedKb, MainView, OverviewCursor, PreparedKb};
use crate::search::{Filters, Query, Results};

/// The error when an assessment is attempted in another knowledge base.
pub(super) const OTHER_KB_OPEN: &str = "Assessments are recorded for the knowledge base that was opened: ⟨return⟩ \
                                    goes back to it.";

/// The navigation trail, newest place last.
#[derive(Debug, Default)]
pub(super) struct Navigation {
    visits: Vec<Visit>,
    /// The claim last returned to, and the index of the counterpart that was followed from it.
    last_followed: Option<(String, usize)>,
}

/// A visited place: the state to restore.
#[derive(Debug)]
struct Visit {
    prepared: PreparedKb,
    loading: Loading,
    filters: Filters,
    query: String,
    /// The id of the selection.
    selected: String,
    /// The index of the counterpart that was followed from it.
    followed: Option<usize>,
    marks: Marks,
    undo_stack: UndoStack,
    view: MainView,
}

impl App {
    /// Goes to a counterpart of the selected claim: the first, or after a return the one after that last
    /// followed.
    pub(super) fn follow_counterpart(&mut self) {
        let Some(claim) = self.selected_claim() else {
            return self.notify("Only claims have counterparts.");
        };
        let all = &claim.counterparts;
        let last_followed = self.navigation.last_followed.as_ref();
        let last_followed = last_followed.filter(|(id, _)| **id == *claim.id);
        let nth = last_followed.map_or(0, |(_, nth)| (nth + 1) % all.len().max(1));
        let Some(counterpart) = all.get(nth) else {
            return self.notify("This claim has no counterpart.");
        };
        let Some(found) = self.kb().counterpart(counterpart) else {
            let there = format!(
                "{counterpart} is in a knowledge base that is not open: --kb opens it too."
            );
            return self.notify_error(there);
        };
        let (id, count) = (found.claim().id.to_string(), all.len());
        let message = format!(
            "Counterpart {} of {count}, {}. ⟨return⟩ goes back.",
            nth + 1,
            found.model()
        );
        let is_here = std::ptr::eq(found.kb, self.kb());
        let there = (!is_here).then(|| found.kb.clone());
        if self.push_visit(Some(nth), is_here) {
            if let Some(kb) = there {
                self.show_kb(PreparedKb::new(Arc::new(kb)), Loading::default());
            }
            self.select_id(&id);
            self.notify(message);
        }
    }

    /// Goes to another knowledge base. The query stays, and so do filters that apply there, unless they would
    /// leave nothing.
    pub(super) fn go_to(&mut self, prepared: PreparedKb, loading: Loading) {
        let query = self.search.input.value().to_owned();
        let filters = self.filters.set.clone();
        if !self.push_visit(None, false) {
            return;
        }
        self.show_kb(prepared, loading);
        let there = self.filters.counts.iter().flat_map(|(_, values)| values);
        let there = there.filter(|count| filters.contains(&count.value));
        let filters: Filters = there.map(|count| count.value.clone()).collect();
        if !query.is_empty() || !filters.is_empty() {
            self.filters.set = filters;
            self.search.set_text(query);
            self.search_and_list();
        }
        if self.selection.item.is_none() && !self.search.awaits_index {
            self.clear_query_and_filters();
        }
        let kb = self.kb();
        self.notify(format!(
            "{} · {}. ⟨return⟩ goes back.",
            kb.title,
            kb.counts()
        ));
    }

    /// The knowledge base that the browser was started with.
    pub(super) fn initial_kb(&self) -> (&PreparedKb, &Loading) {
        match self.navigation.visits.first() {
            Some(first) => (&first.prepared, &first.loading),
            None => (&self.prepared, &self.loading),
        }
    }

    /// Returns to the previous place.
    pub(super) fn go_back(&mut self) {
        let Some(visit) = self.navigation.visits.pop() else {
            return self.notify("There is nothing to go back to.");
        };
        let is_here = Arc::ptr_eq(&visit.prepared.kb, &self.prepared.kb);
        let (filters, query) = (visit.filters, visit.query);
        if !is_here {
            self.show_kb(visit.prepared, visit.loading);
            (self.marks, self.undo_stack) = (visit.marks, visit.undo_stack);
        }
        if self.filters.set != filters || self.search.input.value() != query {
            self.filters.set = filters;
            self.search.set_text(query);
            self.search_and_list();
        }
        self.select_id(&visit.selected);
        if self.panes.view != visit.view {
            self.toggle_view(visit.view);
        }
        let last_followed = visit.followed.map(|nth| (visit.selected, nth));
        self.navigation.last_followed = last_followed;
    }

    /// Pushes the current place onto the trail; marks stay if the knowledge base does. Returns `false` if
    /// it is not fully loaded yet.
    pub(super) fn push_visit(&mut self, followed: Option<usize>, stays: bool) -> bool {
        if self.loading.awaited.is_some() || self.loading.stage.is_some() {
            self.notify_error("Still loading: try again when that is done.");
            return false;
        }
        let selected = self
            .selection
            .item
            .map(|item| self.kb().id_of(item).to_owned());
        let (marks, undo_stack) = match stays {
            true => (Marks::default(), UndoStack::default()),
            false => (
                std::mem::take(&mut self.marks),
                std::mem::take(&mut self.undo_stack),
            ),
        };
        self.navigation.visits.push(Visit {
            prepared: self.prepared.clone(),
            loading: self.loading.clone(),
            filters: self.filters.set.clone(),
            query: self.search.input.value().to_owned(),
            selected: selected.unwrap_or_default(),
            followed,
            marks,
            undo_stack,
            view: self.panes.view,
        });
        self.navigation.last_followed = None;
        true
    }

    /// Shows another knowledge base, without query and filters.
    pub(super) fn show_kb(&mut self, prepared: PreparedKb, loading: Loading) {
        self.overlay = None;
        self.prepared = prepared;
        self.loading = Loading {
            error: self.loading.error.take(),
            ..loading
        };
        (self.marks, self.undo_stack) = (Marks::default(), UndoStack::default());
        (self.compare, self.overview_cursor) =
            (CompareScroll::default(), OverviewCursor::default());
        self.viewport.overview.top = 0;
        self.models = None;
        self.selection.item = None;
        (self.search.results, self.search.query) = (Results::default(), Query::default());
        self.clear_query_and_filters();
    }

    fn clear_query_and_filters(&mut self) {
        self.filters.set = Filters::default();
        self.search.input.reset();
        self.search_and_list();
    }

    /// Selects an item by id; clears filters or query if they hide it.
    pub(super) fn select_id(&mut self, id: &str) {
        let Some(item) = self.kb().item(id) else {
            return;
        };
        if !self.list.listing.contains(item) {
            self.clear_query_and_filters();
        }
        if self.list.listing.contains(item) {
            self.select(Some(item));
        }
    }

    /// Whether the knowledge base on the screen is not the one the browser was started with.
    pub(super) fn is_other_kb(&self) -> bool {
        let first = self.navigation.visits.first();
        first.is_some_and(|first| !Arc::ptr_eq(&first.prepared.kb, &self.prepared.kb))
    }

    /// Updates the places of the trail with a reloaded knowledge base; returns it if it is the one on
    /// the screen.
    pub(super) fn update_visits(&mut self, loaded: LoadedKb) -> Option<LoadedKb> {
        let visits = self.navigation.visits.iter_mut();
        for visit in visits.filter(|visit| visit.loading.origin == loaded.origin) {
            visit.prepared = loaded.prepared.clone();
            visit.loading = Loading::of_loaded(loaded.origin.clone(), loaded.index.clone());
            (visit.marks, visit.undo_stack) = (Marks::default(), UndoStack::default());
        }
        if self.loading.origin != loaded.origin {
            self.loading.stage = None;
            return None;
        }
        Some(loaded)
    }
}
