//! The list of claims and findings: its order, its rows, where it is scrolled to.

use std::cmp::Reverse;

use super::{App, Listing, Order};

/// The list.
#[derive(Debug, Default)]
pub(super) struct List {
    /// The order that was chosen.
    pub(super) order: Order,
    /// The rows: what the query found and the filters leave.
    pub(super) listing: Listing,
    /// The first visible row.
    pub(super) top: usize,
}

impl App {
    /// The order of the list. Without a query there is no best match, so that the order of the
    /// argument stands.
    pub fn order_in_force(&self) -> Order {
        match self.list.order {
            Order::Best if self.search.query.is_empty() || self.search.awaits_index => Order::Paper,
            order => order,
        }
    }

    pub(super) fn cycle_order(&mut self) {
        let (order, words) = match self.list.order {
            Order::Best => (Order::Paper, "the order of the argument"),
            Order::Paper => (Order::Title, "title, within each group"),
            Order::Title if self.here().has_several_people() => {
                (Order::Disagreement, "most disagreement first")
            }
            Order::Title | Order::Disagreement => (Order::Best, "best match first"),
        };
        self.list.order = order;
        self.relist();
        self.notify(format!("Order: {words}"));
    }

    /// Lists the results again, as filters or order have changed. What is selected stays selected
    /// while it is listed.
    pub(super) fn relist(&mut self) {
        self.revision += 1;
        let prepared = &self.prepared;
        let results = &self.search.results;
        self.filters.counts =
            prepared
                .facets
                .counts(&prepared.kb, &results.hits, &self.filters.set);
        let order = self.order_in_force();
        let here = prepared.facets.here();
        let sorted = (order == Order::Disagreement).then(|| {
            results.sorted_by(|item| {
                let agreement = item.claim().and_then(|claim| here.agreement(claim));
                Reverse(agreement.map(|agreement| agreement.disagreement()))
            })
        });
        let results = sorted.as_ref().unwrap_or(results);
        self.list.listing = Listing::build(
            &prepared.kb,
            &prepared.facets,
            &prepared.overview,
            (results, &self.filters.set),
            order,
        );
        self.filters.put_cursor(self.filters.cursor);
        match self.selection.item {
            Some(item) if self.list.listing.row_of(item).is_some() => self.compare.follow = true,
            _ => self.select_first(),
        }
    }
}
