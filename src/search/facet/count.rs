//! How many claims each value of a facet would give.

use std::cell::OnceCell;
use std::str::FromStr as _;

use fixedbitset::FixedBitSet;

use crate::kb::{KnowledgeBase, Status};

use super::super::hit::Hit;
use super::super::hits::{in_parts, parts};
use super::super::parallel;
use super::claim_set::ClaimSet;
use super::table::{FacetTable, ValueLists};
use super::{Facet, FacetValue, Filters};

/// A value of a facet, and how many claims there would be with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetCount {
    /// The value.
    pub value: FacetValue,
    /// Its name for people.
    pub name: String,
    /// The claims among the hits with this value that the filters of the *other* facets admit.
    pub count: usize,
    /// Whether it is set.
    pub active: bool,
}

impl FacetTable {
    /// The values of every facet that has some, with live counts: see [`Self::counts_of`].
    pub fn counts(
        &self,
        kb: &KnowledgeBase,
        hits: &[Hit],
        filters: &Filters,
    ) -> Vec<(Facet, Vec<FacetCount>)> {
        self.counts_of(self.facets(), kb, hits, filters)
    }

    /// The values of those of these facets that have some, in the order of the knowledge base, with live
    /// counts: how many claims there would be with that value, the other facets as they are. Values
    /// without a claim stay.
    pub fn counts_of(
        &self,
        facets: &[Facet],
        kb: &KnowledgeBase,
        hits: &[Hit],
        filters: &Filters,
    ) -> Vec<(Facet, Vec<FacetCount>)> {
        let counter = Counter::new(self, kb, hits, filters);
        let counts = facets.iter().map(|&facet| {
            let values = self.values(kb, facet).into_iter();
            let counts = values
                .zip(counter.counts(facet))
                .map(|((id, name), count)| {
                    let status = matches!(facet, Facet::Status | Facet::Here)
                        .then(|| Status::from_str(id).ok())
                        .flatten();
                    let value = FacetValue::new(facet, id);
                    FacetCount {
                        active: filters.contains(&value),
                        value,
                        name: status.map_or_else(|| name.to_owned(), |one| one.name().to_owned()),
                        count,
                    }
                });
            (facet, counts.collect::<Vec<_>>())
        });
        counts.filter(|(_, counts)| !counts.is_empty()).collect()
    }
}

/// The hits, counted once by scope; the counts of the facets are sums of these.
struct Counter<'a> {
    table: &'a FacetTable,
    kb: &'a KnowledgeBase,
    hits: &'a [Hit],
    filters: &'a Filters,
    /// How many of the hits of each scope the filters by lists leave.
    by_scope: Vec<usize>,
    /// The claims among the hits that the filters by scope leave: for facets with lists.
    in_scopes: OnceCell<ClaimSet>,
}

fn claims(hits: &[Hit]) -> impl Iterator<Item = usize> {
    hits.iter().filter_map(|hit| hit.item().claim())
}

impl<'a> Counter<'a> {
    fn new(
        table: &'a FacetTable,
        kb: &'a KnowledgeBase,
        hits: &'a [Hit],
        filters: &'a Filters,
    ) -> Self {
        let in_lists = table.in_lists(filters, |_| true);
        let none = || vec![0; table.examples().len()];
        let counts = in_parts(hits, |_, hits| {
            let mut by_scope = none();
            for claim in claims(hits) {
                let listed = in_lists.as_ref();
                let is_left = listed.is_none_or(|listed| listed.contains(claim));
                by_scope[table.scope_of(claim) as usize] += usize::from(is_left);
            }
            by_scope
        });
        let mut by_scope: Vec<usize> = none();
        for counts in counts {
            let sums = by_scope.iter_mut().zip(counts);
            sums.for_each(|(sum, count)| *sum += count);
        }
        Self {
            table,
            kb,
            hits,
            filters,
            by_scope,
            in_scopes: OnceCell::new(),
        }
    }

    fn in_scopes(&self) -> &ClaimSet {
        self.in_scopes.get_or_init(|| {
            let table = self.table;
            let admitted = table.admitted_scopes(self.kb, self.filters, |_| true);
            let parts = in_parts(self.hits, |_, hits| {
                let mut found = FixedBitSet::with_capacity(table.scopes().len());
                for claim in claims(hits) {
                    let scope = table.scope_of(claim) as usize;
                    found.set(claim, admitted[scope]);
                }
                found
            });
            let found = parts.into_iter().reduce(|mut found, others| {
                found.union_with(&others);
                found
            });
            let found = found.unwrap_or_default();
            ClaimSet::of(found, self.hits.len())
        })
    }

    /// The counts of the values of a facet, in their order.
    fn counts(&self, facet: Facet) -> Vec<usize> {
        match self.table.lists_of(facet).next() {
            Some(lists) => self.of_lists(lists),
            None => self.of_scopes(facet),
        }
    }

    fn of_lists(&self, lists: &ValueLists) -> Vec<usize> {
        let others = self.table.in_lists(self.filters, |one| one != lists.facet);
        let others = others.map(|mut others| {
            others.intersect_with(self.in_scopes().all());
            ClaimSet::of(others, self.hits.len())
        });
        let admitted = others.as_ref().unwrap_or_else(|| self.in_scopes());
        let parts = parts(self.hits.len());
        let lists = lists
            .claims
            .chunks(lists.claims.len().div_ceil(parts).max(1));
        let counts = parallel::map(parts > 1, lists.collect(), |lists| {
            let counts = lists.iter().map(|having| having.count_in(admitted));
            counts.collect::<Vec<_>>()
        });
        counts.concat()
    }

    fn of_scopes(&self, facet: Facet) -> Vec<usize> {
        let others = |one| one != facet;
        let admitted = self.table.admitted_scopes(self.kb, self.filters, others);
        let scopes = self.table.example_claims(self.kb).zip(&self.by_scope);
        let admitted: Vec<_> = scopes
            .zip(admitted)
            .filter(|(_, admitted)| *admitted)
            .map(|((claim, count), _)| (facet.of_claim(claim), count))
            .collect();
        let values = self.table.values(self.kb, facet).into_iter();
        let count = |id: &str| {
            let with_value = admitted.iter().filter(|(value, _)| *value == Some(id));
            with_value.map(|(_, count)| **count).sum()
        };
        values.map(|(id, _)| count(id)).collect()
    }
}
