//! The search box and what the query in it found.

use tui_input::Input;

use super::{App, PreparedKb};
use crate::search::{Index, Query, Results};

/// The search box, the query in force and its results.
#[derive(Debug, Default)]
pub struct Search {
    /// The text of the box, with its cursor.
    pub input: Input,
    /// Whether keys go to the box.
    pub is_typing: bool,
    /// Whether what is typed takes the place of the text.
    pub is_selected: bool,
    /// Whether the text has changed since it was last searched for.
    pub(super) is_pending: bool,
    /// Whether the results are not there yet, because the index is not.
    pub awaits_index: bool,
    /// The query in force.
    pub query: Query,
    /// What the query found, before filters.
    pub results: Results,
}

impl Search {
    /// A box with this text in it, nothing searched for yet.
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

    /// Searches for the text of the box. Without an index it can only search for nothing; false means
    /// that the search has to be run again once the index is there.
    fn run(&mut self, prepared: &PreparedKb, index: Option<&Index>) -> bool {
        self.query = Query::parse(self.input.value());
        self.awaits_index = false;
        self.results = if self.query.is_empty() {
            Results::everything(&prepared.kb)
        } else if let Some(index) = index {
            index.search_after(&prepared.kb, &self.query, &self.results)
        } else {
            self.awaits_index = true;
            return false;
        };
        true
    }
}

impl App {
    /// Searches for the text of the box; false when that has to wait for the index.
    pub(super) fn run_search(&mut self) -> bool {
        let index = self.loading.index(&self.prepared);
        self.search.run(&self.prepared, index)
    }

    /// Searches for the text of the box, lists the results and selects the best one.
    pub(super) fn search_and_list(&mut self) {
        if self.run_search() {
            self.relist();
            self.select_first();
        }
    }

    /// Searches for what has been typed since the last search, if anything.
    pub fn run_pending_search(&mut self) {
        if std::mem::take(&mut self.search.is_pending) {
            self.search_and_list();
        }
    }

    /// The queries that the text of the box may become when the value at its end is typed on.
    pub fn completions(&self) -> Vec<String> {
        let text = self.search.input.value();
        let is_at_end = self.search.input.cursor() == text.chars().count();
        if self.search.is_typing && is_at_end {
            self.prepared.facets.completions(self.kb(), text)
        } else {
            Vec::new()
        }
    }

    /// Takes the first completion, or else the query that is suggested, or else leaves the box.
    pub(super) fn take_suggestion(&mut self) {
        let completed = self.completions().into_iter().next();
        match completed.or_else(|| self.search.results.did_you_mean.clone()) {
            Some(query) => {
                self.search.set_text(query);
                self.search_and_list();
            }
            None => {
                self.leave_box();
            }
        }
    }

    /// Empties the box. What was selected stays selected, as everything is listed then.
    pub(super) fn clear_query(&mut self) {
        let selected = self.selection.item;
        self.search.input.reset();
        self.search_and_list();
        if selected.is_some_and(|item| self.list.listing.contains(item)) {
            self.select(selected);
        }
    }
}
