//! Marks, and undo of changes of filters, marks or query.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::{App, Step};
use crate::kb::Item;
use crate::search::Filters;

const UNDO_DEPTH: usize = 100;

/// The marked items. States with the same marks share them, as there may be a million.
pub(super) type Marks = Arc<BTreeSet<Item>>;

/// The undo stack: the state before each change, oldest first.
#[derive(Debug, Default)]
pub(super) struct UndoStack(Vec<UndoEntry>);

/// The state before a change.
#[derive(Debug)]
struct UndoEntry {
    filters: Filters,
    marks: Marks,
    /// The query, if the change cleared it.
    query: Option<String>,
}

impl UndoStack {
    /// Every item that is marked in a state of the undo stack.
    pub(super) fn marked(&self) -> impl Iterator<Item = &Item> {
        self.0.iter().flat_map(|change| &*change.marks)
    }

    /// Replaces all marked items, now and in the undo stack, by their counterparts in `items`; items without
    /// one lose their mark. Shared marks stay shared.
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
        self.push_undo(None);
        let marks = Arc::make_mut(&mut self.marks);
        if !marks.remove(&item) {
            marks.insert(item);
        }
        self.revision += 1;
        self.move_selection(Step::Down);
    }

    /// Marks everything listed; if all of it is marked already, clears those marks.
    pub(super) fn mark_all(&mut self) {
        let listed: Vec<_> = self.list.listing.items().collect();
        if listed.is_empty() {
            return;
        }
        self.push_undo(None);
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

    /// Pushes filters and marks onto the undo stack, before a change; and the query, if the change clears it.
    pub(super) fn push_undo(&mut self, query: Option<String>) {
        let entries = &mut self.undo_stack.0;
        if entries.len() == UNDO_DEPTH {
            entries.remove(0);
        }
        entries.push(UndoEntry {
            filters: self.filters.set.clone(),
            marks: Arc::clone(&self.marks),
            query,
        });
    }

    pub(super) fn undo(&mut self) {
        while let Some(change) = self.undo_stack.0.pop() {
            // Keep a query that was typed since then.
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
