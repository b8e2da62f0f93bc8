//! Live counts: how many claims would pass with each value of a facet.

use std::str::FromStr as _;

use fixedbitset::FixedBitSet;

use crate::kb::{KnowledgeBase, Status};

use super::super::hit::Hit;
use super::super::hits::in_parts;
use super::table::{Admitted, FacetTable, ValueLists};
use super::{Facet, FacetValue, Filters};

/// A value of a facet, and how many claims there would be with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetCount {
    /// The value.
    pub value: FacetValue,
    /// Its display name.
    pub name: String,
    /// The claims among the hits with this value that the filters of the *other* facets admit.
    pub count: usize,
    /// Whether it is set.
    pub active: bool,
}

impl FacetTable {
    /// The values of every facet, in the order of the knowledge base, with live counts: how many of the hits have
    /// the value and pass the filters of the other facets. Values without claims stay; facets without values
    /// are left out.
    pub fn counts(
        &self,
        kb: &KnowledgeBase,
        hits: &[Hit],
        filters: &Filters,
    ) -> Vec<(Facet, Vec<FacetCount>)> {
        self.tally(&self.facets, kb, hits, filters).counts()
    }

    /// Hits counted once, for the counts of these facets and for the list.
    pub fn tally<'a>(
        &'a self,
        facets: &'a [Facet],
        kb: &'a KnowledgeBase,
        hits: &[Hit],
        filters: &'a Filters,
    ) -> Tally<'a> {
        let admitted = self.admitted(kb, filters);
        let has_lists = facets.iter().any(|facet| facet.is_listed());
        let claims = if has_lists { self.scope_of.len() } else { 0 };
        let none = || Part {
            scopes: vec![ScopeTally::NONE; self.examples.len()],
            in_scopes: FixedBitSet::with_capacity(claims),
        };
        let parts = in_parts(hits, |_, hits| {
            let mut part = none();
            part.add(&admitted, hits);
            part
        });
        let all = parts.into_iter().reduce(Part::and);
        let Part { scopes, in_scopes } = all.unwrap_or_else(none);
        Tally {
            table: self,
            facets,
            kb,
            filters,
            scopes,
            in_scopes,
            admitted,
        }
    }
}

/// The claims of a scope among hits.
#[derive(Debug, Clone, Copy)]
pub struct ScopeTally {
    /// How many there are.
    pub count: usize,
    /// The rank of the best: see [`Hit::rank`].
    pub best: u64,
}

impl ScopeTally {
    const NONE: Self = Self {
        count: 0,
        best: u64::MAX,
    };
}

/// A part of the hits, counted.
struct Part {
    scopes: Vec<ScopeTally>,
    in_scopes: FixedBitSet,
}

impl Part {
    fn add(&mut self, admitted: &Admitted, hits: &[Hit]) {
        let in_scopes = self.in_scopes.as_mut_slice();
        for hit in hits {
            let Some(claim) = hit.item().claim() else {
                continue;
            };
            let scope = admitted.any_scope_of(claim);
            // Not needed without facets with lists.
            if let Some(bits) = in_scopes.get_mut(claim / usize::BITS as usize) {
                *bits |= usize::from(admitted.scopes[scope]) << (claim % usize::BITS as usize);
            }
            if admitted.is_in_lists(claim) {
                let scope = &mut self.scopes[scope];
                scope.count += 1;
                scope.best = scope.best.min(hit.rank());
            }
        }
    }

    fn and(mut self, other: Self) -> Self {
        for (scope, other) in self.scopes.iter_mut().zip(other.scopes) {
            scope.count += other.count;
            scope.best = scope.best.min(other.best);
        }
        self.in_scopes.union_with(&other.in_scopes);
        self
    }
}

/// Hits, counted once by scope; the counts of the facets are sums of these.
#[derive(Debug)]
pub struct Tally<'a> {
    table: &'a FacetTable,
    facets: &'a [Facet],
    kb: &'a KnowledgeBase,
    filters: &'a Filters,
    /// The hits of each scope that pass the filters of facets with lists.
    scopes: Vec<ScopeTally>,
    /// The claims among the hits whose scopes pass: for facets with lists.
    in_scopes: FixedBitSet,
    admitted: Admitted,
}

impl Tally<'_> {
    /// The claims of each scope among the hits that pass, and what passes.
    pub fn into_scopes(self) -> (Vec<ScopeTally>, Admitted) {
        let scopes = self.scopes.into_iter().zip(&self.admitted.scopes);
        let scopes = scopes.map(|(scope, is_left)| if *is_left { scope } else { ScopeTally::NONE });
        (scopes.collect(), self.admitted)
    }

    /// The values of the facets, with their counts; without facets that have no values.
    pub fn counts(&self) -> Vec<(Facet, Vec<FacetCount>)> {
        let counts = self.facets.iter().map(|&facet| {
            let values = self.table.values(self.kb, facet).into_iter();
            let counts = values.zip(self.of_facet(facet)).map(|((id, name), count)| {
                let status = matches!(facet, Facet::Status | Facet::AssessedStatus)
                    .then(|| Status::from_str(id).ok())
                    .flatten();
                let value = FacetValue::new(facet, id);
                FacetCount {
                    active: self.filters.contains(&value),
                    value,
                    name: status.map_or_else(|| name.to_owned(), |one| one.name().to_owned()),
                    count,
                }
            });
            (facet, counts.collect::<Vec<_>>())
        });
        counts.filter(|(_, counts)| !counts.is_empty()).collect()
    }

    /// The counts of the values of a facet, in their order.
    fn of_facet(&self, facet: Facet) -> Vec<usize> {
        match self.table.lists_of(facet).next() {
            Some(lists) => self.of_lists(lists),
            None => self.of_scopes(facet),
        }
    }

    fn of_lists(&self, lists: &ValueLists) -> Vec<usize> {
        let others = self.table.in_lists(self.filters, |one| one != lists.facet);
        let others = others.map(|mut others| {
            others.intersect_with(&self.in_scopes);
            others
        });
        let admitted = others.as_ref().unwrap_or(&self.in_scopes);
        let counts = lists.values.iter();
        let counts = counts.map(|(_, claims)| claims.count_in(admitted));
        counts.collect()
    }

    fn of_scopes(&self, facet: Facet) -> Vec<usize> {
        let others = |one| one != facet;
        let admitted = self.table.admitted_scopes(self.kb, self.filters, others);
        let scopes = self.table.example_claims(self.kb).zip(&self.scopes);
        let admitted: Vec<_> = scopes
            .zip(admitted)
            .filter(|(_, admitted)| *admitted)
            .map(|((claim, scope), _)| (facet.of_claim(claim), scope.count))
            .collect();
        let values = self.table.values(self.kb, facet).into_iter();
        let count = |id: &str| {
            let with_value = admitted.iter().filter(|(value, _)| *value == Some(id));
            with_value.map(|(_, count)| *count).sum()
        };
        values.map(|(id, _)| count(id)).collect()
    }
}
