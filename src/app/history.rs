//! Marks, and taking back the last change of filters, marks or query.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::{App, Step};
use crate::kb::Item;
use crate::search::Filters;

/// How many changes can be taken back.
const UNDO_DEPTH: usize = 100;

/// What is marked. Changes that leave the marks alone share them, as there may be a million.
pub(super) type Marks = Arc<BTreeSet<Item>>;

/// What was set before each change that can be taken back, oldest first.
#[derive(Debug, Default)]
pub(super) struct History(Vec<Before>);

/// What was set before a change.
#[derive(Debug)]
struct Before {
    filters: Filters,
    marks: Marks,
    /// The query, if the change cleared it.
    query: Option<String>,
}

impl History {
    fn push(&mut self, change: Before) {
        if self.0.len() == UNDO_DEPTH {
            self.0.remove(0);
        }
        self.0.push(change);
    }

    /// Every item that is marked in one of the earlier states.
    pub(super) fn marked(&self) -> impl Iterator<Item = &Item> {
        self.0.iter().flat_map(|change| &*change.marks)
    }

    /// Replaces every marked item, now and earlier, by what it has become; items that are gone lose
    /// their mark. Marks that were shared before are shared afterwards.
    pub(super) fn replace_marks(&mut self, marks: &mut Marks, items: &HashMap<Item, Item>) {
        let earlier = self.0.iter_mut().rev().map(|change| &mut change.marks);
        let mut last: Option<(Marks, Marks)> = None;
        for marks in [marks].into_iter().chain(earlier) {
            let replaced = match &last {
                Some((before, after)) if Arc::ptr_eq(before, marks) => Arc::clone(after),
                _ => Arc::new(
                    marks
                        .iter()
                        .filter_map(|item| items.get(item).copied())
                        .collect(),
                ),
            };
            let before = std::mem::replace(marks, Arc::clone(&replaced));
            last = Some((before, replaced));
        }
    }
}

impl App {
    pub(super) fn toggle_mark(&mut self) {
        let Some(item) = self.selection.item else {
            return;
        };
        self.remember();
        let marks = Arc::make_mut(&mut self.marks);
        if !marks.remove(&item) {
            marks.insert(item);
        }
        self.revision += 1;
        self.move_selection(Step::Down);
    }

    /// Marks everything that is listed; if all of it is marked already, takes those marks away.
    pub(super) fn mark_all(&mut self) {
        let listed: Vec<_> = self.list.listing.items().collect();
        if listed.is_empty() {
            return;
        }
        self.remember();
        let may_be_all = self.marks.len() >= listed.len();
        let marks = Arc::make_mut(&mut self.marks);
        if may_be_all && listed.iter().all(|item| marks.contains(item)) {
            listed.iter().for_each(|item| {
                marks.remove(item);
            });
        } else {
            marks.extend(listed);
        }
        self.revision += 1;
        let marked = self.marked_words();
        self.notify(format!("{marked} marked"));
    }

    /// Keeps filters and marks as they are now, so that the change to come can be taken back.
    pub(super) fn remember(&mut self) {
        self.push_change(None);
    }

    /// The same, with the query, which is about to be cleared.
    pub(super) fn remember_with_query(&mut self) {
        self.push_change(Some(self.search.input.value().to_owned()));
    }

    fn push_change(&mut self, query: Option<String>) {
        self.history.push(Before {
            filters: self.filters.set.clone(),
            marks: Arc::clone(&self.marks),
            query,
        });
    }

    pub(super) fn undo(&mut self) {
        while let Some(change) = self.history.0.pop() {
            // A query that was typed since then stays.
            let is_empty = self.search.input.value().is_empty();
            let query = change.query.filter(|_| is_empty);
            let is_same = change.filters == self.filters.set && change.marks == self.marks;
            if query.is_none() && is_same {
                continue;
            }
            self.filters.set = change.filters;
            self.marks = change.marks;
            match query {
                Some(query) => {
                    self.search.set_text(query);
                    self.search_and_list();
                }
                None => self.relist(),
            }
            self.notify("Undone.");
            return;
        }
        self.notify("Nothing to undo.");
    }
}
