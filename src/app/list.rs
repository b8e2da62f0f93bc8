//! The list of claims and findings: its order, its rows, its scroll offset.

use std::sync::Arc;

use super::undo::Marks;
use super::{App, Listing, MainView, Order};
use crate::search::Filters;

/// The list.
#[derive(Debug, Default)]
pub struct List {
    /// The chosen order.
    pub(super) order: Order,
    /// The rows: the results that pass the filters.
    pub listing: Listing,
    /// The marks that are listed instead of the results, while they are compared.
    marked: Option<Marks>,
}

impl List {
    /// Whether the marks are listed instead of the results, because they are compared.
    pub fn lists_marks(&self) -> bool {
        self.marked.is_some()
    }
}

impl App {
    /// The effective order. Without a query there is no best match, so [`Order::Best`] means the order of the
    /// argument.
    pub fn effective_order(&self) -> Order {
        match self.list.order {
            Order::Best if self.search.query.is_empty() || self.search.awaits_index => {
                Order::Source
            }
            order => order,
        }
    }

    pub(super) fn cycle_order(&mut self) {
        let (order, words) = match self.list.order {
            Order::Best => (Order::Source, "as in the source"),
            Order::Source => (Order::Title, "by title, within each group"),
            Order::Title if self.assessments().has_several_people() => {
                (Order::Disagreement, "by disagreement, most first")
            }
            Order::Title | Order::Disagreement => (Order::Best, "by best match"),
        };
        self.list.order = order;
        self.relist();
        self.notify(format!("Sorted {words}."));
    }

    /// The marks to compare instead of the results, if any.
    fn compared_marks(&self) -> Option<Marks> {
        let is_compared = matches!(self.panes.view, MainView::Compare | MainView::Models);
        let is_compared = is_compared && !self.marks.is_empty();
        is_compared.then(|| Arc::clone(&self.marks))
    }

    /// Lists the marks while they are compared, otherwise the results.
    pub(super) fn refresh_compared(&mut self) {
        let is_same = match (self.compared_marks(), &self.list.marked) {
            (Some(now), Some(listed)) => Arc::ptr_eq(&now, listed),
            (now, listed) => now.is_none() && listed.is_none(),
        };
        if !is_same {
            self.relist();
        }
    }

    /// Rebuilds the list after a change of filters or order. The selection stays if it is still listed.
    pub(super) fn relist(&mut self) {
        self.revision += 1;
        let prepared = &self.prepared;
        let results = &self.search.results;
        let hits = results.hits.found();
        let facets = &prepared.facets;
        let tally = facets.tally(&facets.facets, &prepared.kb, hits, &self.filters.set);
        self.filters.counts = tally.counts();
        let order = self.effective_order();
        let marked = self.compared_marks();
        let of_marks = marked.as_ref().map(|marks| {
            let everything = prepared.everything.clone();
            everything.only(|item| marks.contains(&item))
        });
        let results = of_marks.as_ref().unwrap_or(results);
        let all = Filters::default();
        let filters = if marked.is_some() {
            &all
        } else {
            &self.filters.set
        };
        let (kb, overview) = (&*prepared.kb, &prepared.overview);
        let is_counted = marked.is_none() && results.complete == hits.len();
        self.list.listing = match is_counted {
            true => Listing::of_tally((kb, facets, overview), results, tally, order),
            false => Listing::build(kb, facets, overview, (results, filters), order),
        };
        self.list.marked = marked;
        self.filters.put_cursor(self.filters.cursor);
        match self.selection.item {
            Some(item) if self.list.listing.contains(item) => self.compare.follow = true,
            _ => self.select_first(),
        }
        self.refresh_models();
    }
}
