//! Going to other claims and knowledge bases, and back.

use std::sync::Arc;

use super::history::{History, Marks};
use super::loading::Loading;
use super::{App, CompareScroll, LoadedKb, MainView, Origin, OverviewCursor, PreparedKb};
use crate::kb::Item;
use crate::search::{Filters, Query, Results};

/// Why nothing is recorded just now.
pub(super) const ELSEWHERE: &str = "What is seen here is recorded of the knowledge base that was opened: ⟨return⟩ goes back to it.";

/// Where the way back leads, the last place at the end.
#[derive(Debug, Default)]
pub(super) struct Trail {
    places: Vec<Visit>,
    /// The claim that was come back to, and which of its counterparts was seen.
    seen: Option<(String, usize)>,
}

/// What was on the screen.
#[derive(Debug)]
struct Visit {
    prepared: PreparedKb,
    loading: Loading,
    filters: Filters,
    query: String,
    /// The id of the selected claim or finding.
    selected: String,
    /// Which counterpart of it was followed.
    followed: Option<usize>,
    marks: Marks,
    history: History,
    view: MainView,
}

impl App {
    /// Goes to a counterpart of the selected claim: its first one; to the next, behind the one that was
    /// come back from.
    pub(super) fn follow_counterpart(&mut self) {
        let Some(claim) = self.selected_claim() else {
            return self.notify("Only claims have counterparts.");
        };
        let all = &claim.counterparts;
        let seen = self.trail.seen.as_ref();
        let seen = seen.filter(|(id, _)| **id == *claim.id);
        let nth = seen.map_or(0, |(_, nth)| (nth + 1) % all.len().max(1));
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
        let said = format!(
            "Counterpart {} of {count}, {}. ⟨return⟩ goes back.",
            nth + 1,
            found.model()
        );
        let is_here = std::ptr::eq(found.kb, self.kb());
        let there = (!is_here).then(|| found.kb.clone());
        if self.leave(Some(nth), is_here) {
            if let Some(kb) = there {
                self.show(PreparedKb::new(Arc::new(kb)), Loading::default());
            }
            self.select_id(&id);
            self.notify(said);
        }
    }

    /// Goes to another knowledge base. The query stays, and the filters that have a meaning there, unless
    /// they would leave nothing.
    pub(super) fn go_to(&mut self, prepared: PreparedKb, loading: Loading) {
        let query = self.search.input.value().to_owned();
        let filters = self.filters.set.clone();
        if !self.leave(None, false) {
            return;
        }
        self.show(prepared, loading);
        let there = self.filters.counts.iter().flat_map(|(_, values)| values);
        let there = there.filter(|count| filters.contains(&count.value));
        let filters: Filters = there.map(|count| count.value.clone()).collect();
        if !query.is_empty() || !filters.is_empty() {
            self.filters.set = filters;
            self.search.set_text(query);
            self.search_and_list();
        }
        if self.selection.item.is_none() && !self.search.awaits_index {
            self.show_everything();
        }
        let kb = self.kb();
        self.notify(format!(
            "{} · {}. ⟨return⟩ goes back.",
            kb.title,
            kb.counts()
        ));
    }

    /// What the browser was opened with.
    pub(super) fn opened(&self) -> (PreparedKb, Loading) {
        match self.trail.places.first() {
            Some(first) => (first.prepared.clone(), first.loading.clone()),
            None => (self.prepared.clone(), self.loading.clone()),
        }
    }

    /// Where that is from.
    pub(super) fn opened_from(&self) -> Origin {
        let first = self.trail.places.first();
        let loading = first.map_or(&self.loading, |first| &first.loading);
        loading.origin.clone()
    }

    /// Goes back to where the last counterpart or knowledge base was come to from.
    pub(super) fn go_back(&mut self) {
        let Some(place) = self.trail.places.pop() else {
            return self.notify("There is nothing to go back to.");
        };
        let is_here = Arc::ptr_eq(&place.prepared.kb, &self.prepared.kb);
        let (filters, query) = (place.filters, place.query);
        if !is_here {
            self.show(place.prepared, place.loading);
            (self.marks, self.history) = (place.marks, place.history);
        }
        if self.filters.set != filters || self.search.input.value() != query {
            self.filters.set = filters;
            self.search.set_text(query);
            self.search_and_list();
        }
        self.select_id(&place.selected);
        if self.panes.view != place.view {
            self.toggle_view(place.view);
        }
        let seen = place.followed.map(|nth| (place.selected, nth));
        self.trail.seen = seen;
    }

    /// Keeps what is on the screen for the way back; marks stay where the knowledge base does. False
    /// while it is not all there yet.
    pub(super) fn leave(&mut self, followed: Option<usize>, stays: bool) -> bool {
        if self.loading.awaited.is_some() || self.loading.stage.is_some() {
            self.notify_error("Still getting ready: go elsewhere in a moment.");
            return false;
        }
        let selected = self
            .selection
            .item
            .map(|item| self.kb().id_of(item).to_owned());
        let (marks, history) = match stays {
            true => (Marks::default(), History::default()),
            false => (
                std::mem::take(&mut self.marks),
                std::mem::take(&mut self.history),
            ),
        };
        self.trail.places.push(Visit {
            prepared: self.prepared.clone(),
            loading: self.loading.clone(),
            filters: self.filters.set.clone(),
            query: self.search.input.value().to_owned(),
            selected: selected.unwrap_or_default(),
            followed,
            marks,
            history,
            view: self.panes.view,
        });
        self.trail.seen = None;
        true
    }

    /// Shows another knowledge base, all of it.
    pub(super) fn show(&mut self, prepared: PreparedKb, loading: Loading) {
        self.overlay = None;
        self.prepared = prepared;
        self.loading = Loading {
            generation: self.loading.generation + 1,
            error: self.loading.error.take(),
            ..loading
        };
        (self.marks, self.history) = (Marks::default(), History::default());
        (self.compare, self.overview) = (CompareScroll::default(), OverviewCursor::default());
        self.viewport.overview.top = 0;
        self.models = None;
        self.selection.item = None;
        (self.search.results, self.search.query) = (Results::default(), Query::default());
        self.show_everything();
    }

    fn show_everything(&mut self) {
        self.filters.set = Filters::default();
        self.search.input.reset();
        self.search_and_list();
    }

    /// Selects a claim or finding by its id; where filters or query hide it, they are cleared.
    pub(super) fn select_id(&mut self, id: &str) {
        let Some(item) = self.kb().item(id) else {
            return;
        };
        let is_listed = |app: &Self, item: Item| app.list.listing.contains(item);
        if !is_listed(self, item) {
            self.show_everything();
        }
        if is_listed(self, item) {
            self.select(Some(item));
        }
    }

    /// Whether another knowledge base than the one that was opened is on the screen.
    pub(super) fn is_elsewhere(&self) -> bool {
        let first = self.trail.places.first();
        first.is_some_and(|first| !Arc::ptr_eq(&first.prepared.kb, &self.prepared.kb))
    }

    /// Takes a knowledge base that was read again, where the way back leads to it; gives it back if it
    /// is the one on the screen.
    pub(super) fn load_beneath(&mut self, loaded: LoadedKb) -> Option<LoadedKb> {
        let places = self.trail.places.iter_mut();
        for place in places.filter(|place| place.loading.origin == loaded.origin) {
            place.prepared = loaded.prepared.clone();
            place.loading = Loading::arrived(loaded.origin.clone(), loaded.index.clone());
            (place.marks, place.history) = (Marks::default(), History::default());
        }
        if self.loading.origin != loaded.origin {
            self.loading.stage = None;
            return None;
        }
        Some(loaded)
    }
}
