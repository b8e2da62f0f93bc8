//! The query history: ↑ recalls earlier queries into the search box if that is empty or its text selected.

use super::{App, Step};

const MAX_QUERIES: usize = 500;

/// The query history, and the position in it.
#[derive(Debug, Default)]
pub(super) struct QueryHistory {
    /// The queries of earlier sessions, oldest first. No query is in both lists or twice in one.
    earlier: Vec<String>,
    /// The queries of this session, oldest first.
    new: Vec<String>,
    /// The index of the recalled query among all, if any.
    pub(super) at: Option<usize>,
    /// The text of the box before the first recall.
    own: String,
}

impl QueryHistory {
    /// Adds a query as the newest.
    fn keep(&mut self, query: &str) {
        let query = query.trim();
        self.at = None;
        if !query.is_empty() {
            self.earlier.retain(|one| one != query);
            self.new.retain(|one| one != query);
            self.new.push(query.to_owned());
        }
    }

    fn len(&self) -> usize {
        self.earlier.len() + self.new.len()
    }

    fn query(&self, at: usize) -> Option<&String> {
        self.earlier.iter().chain(&self.new).nth(at)
    }

    /// The query one step on, where `typed` is the text of the box; `None` at the end of the history.
    fn step(&mut self, step: Step, typed: &str) -> Option<String> {
        let at = match (step, self.at) {
            (Step::Up, None) => {
                typed.clone_into(&mut self.own);
                // The box may already show the newest query.
                let last = self.len().checked_sub(1)?;
                let is_there = self.query(last)? == typed.trim();
                Some(last.checked_sub(usize::from(is_there))?)
            }
            (Step::Up, Some(at)) => Some(at.checked_sub(1)?),
            (_, at) => Some(at? + 1).filter(|at| *at < self.len()),
        };
        self.at = at;
        at.map_or(Some(&self.own), |at| self.query(at)).cloned()
    }
}

impl App {
    /// Sets the history of earlier sessions, oldest first.
    pub(super) fn set_earlier_queries(&mut self, mut earlier: Vec<String>) {
        earlier.retain(|one| !self.query_history.new.contains(one));
        self.query_history.earlier = earlier;
    }

    /// The queries of this session, oldest first.
    pub fn new_queries(&self) -> &[String] {
        &self.query_history.new
    }

    /// Leaves the search box and adds its query to the history; returns whether it was open.
    pub(super) fn close_search_box(&mut self) -> bool {
        let was_open = std::mem::take(&mut self.search.is_typing);
        self.search.is_selected = false;
        if was_open {
            self.query_history.keep(self.search.input.value());
        }
        was_open
    }

    /// Moves while a query is typed: through the history if a recall has begun or ↑ may begin one, otherwise
    /// in the list.
    pub(super) fn move_while_typing(&mut self, step: Step) {
        let is_free = self.search.input.value().is_empty() || self.search.is_selected;
        let history = &self.query_history;
        let recalls = history.at.is_some() || step == Step::Up && is_free;
        if !recalls || history.len() == 0 || !matches!(step, Step::Up | Step::Down) {
            return self.move_selection(step);
        }
        let typed = self.search.input.value().to_owned();
        match self.query_history.step(step, &typed) {
            Some(query) => {
                self.search.is_selected = !query.is_empty();
                self.search.set_text(query);
                self.search_and_list();
            }
            None => self.notify("There is no earlier query."),
        }
    }
}

/// Merges the history with newer queries: without duplicates, and at most the maximum size.
pub fn merged_queries(earlier: Vec<String>, new: &[String]) -> Vec<String> {
    let mut queries = earlier;
    queries.retain(|one| !new.contains(one));
    queries.extend(new.iter().cloned());
    let many = queries.len().saturating_sub(MAX_QUERIES);
    queries.split_off(many)
}
