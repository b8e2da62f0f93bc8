//! The search box and its results.

use tui_input::Input;

use super::App;
use crate::search::{Query, Results};

/// The search box, the current query and its results.
#[derive(Debug, Default)]
pub struct Search {
    /// The text of the box, with its cursor.
    pub input: Input,
    /// Whether the box has the focus.
    pub is_typing: bool,
    /// Whether the text is selected, so that typing replaces it.
    pub is_selected: bool,
    /// Whether the text has changed since the last search.
    pub(super) is_pending: bool,
    /// Whether the results are missing because the index is not built yet.
    pub awaits_index: bool,
    /// The query that the results are for.
    pub query: Query,
    /// The results, before filters.
    pub results: Results,
}

impl Search {
    /// A box with this text, before any search.
    pub(super) fn new(text: &str) -> Self {
        let query = Query::parse(text);
        Self {
            input: Input::new(query.text().to_owned()),
            query,
            ..Self::default()
        }
    }

    pub(super) fn set_text(&mut self, text: String) {
        self.input = Input::new(text);
    }
}

impl App {
    /// Runs the query of the box. Only a query needs the index, and asks for it: to build it takes longer than the
    /// first frame. Returns `false` if the search must be repeated once the index is there.
    pub(super) fn run_search(&mut self) -> bool {
        let (search, prepared) = (&mut self.search, &self.prepared);
        search.query = Query::parse(search.input.value());
        search.awaits_index = false;
        search.results = if search.query.is_empty() {
            prepared.everything.clone()
        } else if let Some(index) = self.loading.index(prepared) {
            index.search_after(&prepared.kb, &search.query, &search.results)
        } else {
            search.awaits_index = true;
            return false;
        };
        true
    }

    /// Runs the query, lists the results and selects the best one.
    pub(super) fn search_and_list(&mut self) {
        if self.run_search() {
            self.relist();
            self.select_first();
        }
    }

    /// Runs the debounced search, if the text has changed since the last one.
    pub fn run_pending_search(&mut self) {
        if std::mem::take(&mut self.search.is_pending) {
            self.search_and_list();
        }
    }

    /// The values that complete the one at the end of the text, and the place where it begins.
    pub fn completions(&self) -> (usize, Vec<String>) {
        let text = self.search.input.value();
        let is_at_end = self.search.input.cursor() == text.chars().count();
        if self.search.is_typing && is_at_end {
            self.prepared.facets.completions(self.kb(), text)
        } else {
            (text.len(), Vec::new())
        }
    }

    /// The first completion or else the suggested query.
    pub fn suggestion(&self) -> Option<String> {
        let (place, values) = self.completions();
        let before = &self.search.input.value()[..place];
        let completed = values.first().map(|value| format!("{before}{value} "));
        completed.or_else(|| self.search.results.did_you_mean.clone())
    }

    /// Accepts what is suggested; if nothing is, leaves the box.
    pub(super) fn accept_suggestion(&mut self) {
        match self.suggestion() {
            Some(query) => {
                self.search.set_text(query);
                self.search_and_list();
            }
            None => {
                self.close_search_box();
            }
        }
    }

    /// Clears the query. The selection stays, as everything is listed then.
    pub(super) fn clear_query(&mut self) {
        let selected = self.selection.item;
        self.search.input.reset();
        self.search_and_list();
        if selected.is_some_and(|item| self.list.listing.contains(item)) {
            self.select(selected);
        }
    }
}
