//! How many claims each value of a facet would give.

use crate::kb::{Item, KnowledgeBase};

use super::super::bits::Bits;
use super::super::hit::Hit;
use super::table::FacetTable;
use super::{Facet, FacetValue, Filters, Kind};

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
    /// The values of every facet that has some, in the order of the knowledge base, with live
    /// counts: what one would get with that value, the other facets as they are. Zeros stay.
    pub fn counts(
        &self,
        kb: &KnowledgeBase,
        hits: &[Hit],
        filters: &Filters,
    ) -> Vec<(Facet, Vec<FacetCount>)> {
        let tally = Tally::new(self, kb, hits, filters);
        let counts = Facet::ALL.map(|facet| {
            let values = self.values(kb, facet).into_iter();
            let counts = values.zip(tally.of(facet)).map(|((id, name), count)| {
                let value = FacetValue::new(facet, id);
                FacetCount {
                    active: filters.contains(&value),
                    value,
                    name: name.to_owned(),
                    count,
                }
            });
            (facet, counts.collect::<Vec<_>>())
        });
        let counts = counts.into_iter();
        counts.filter(|(_, counts)| !counts.is_empty()).collect()
    }
}

/// The hits, counted once; the facets are counts of these counts.
struct Tally<'a> {
    table: &'a FacetTable,
    kb: &'a KnowledgeBase,
    filters: &'a Filters,
    /// The claims of each scope that are among the hits and have one of the tags that are set.
    scopes: Vec<usize>,
    /// The claims among the hits that the facets other than tags leave.
    placed: Bits,
}

impl<'a> Tally<'a> {
    fn new(
        table: &'a FacetTable,
        kb: &'a KnowledgeBase,
        hits: &[Hit],
        filters: &'a Filters,
    ) -> Self {
        let mut tally = Self {
            table,
            kb,
            filters,
            scopes: vec![0; table.examples().len()],
            placed: Bits::below(table.scopes().len()),
        };
        let tagged = table.tagged(filters).map(|(claims, _)| claims);
        let placed = table.placed(kb, filters, |_| true);
        for hit in hits {
            let Item::Claim(at) = hit.item() else {
                continue;
            };
            let Some(scope) = table.scope_of(at) else {
                continue;
            };
            let claim = at as u32;
            if tagged.as_ref().is_none_or(|tagged| tagged.contains(claim))
                && let Some(count) = tally.scopes.get_mut(scope as usize)
            {
                *count += 1;
            }
            if placed.get(scope as usize) == Some(&true) {
                tally.placed.insert(claim);
            }
        }
        tally
    }

    /// The counts of the values of a facet, in their order.
    fn of(&self, facet: Facet) -> Vec<usize> {
        match facet.kind() {
            Kind::Tags => self.of_tags(),
            Kind::Placed(_) => self.of_scopes(facet),
        }
    }

    fn of_tags(&self) -> Vec<usize> {
        let among = |claim: &&u32| self.placed.contains(**claim);
        let tags = self.table.tags();
        tags.map(|(_, claims)| claims.iter().filter(among).count())
            .collect()
    }

    fn of_scopes(&self, facet: Facet) -> Vec<usize> {
        let is_other = |one| one != facet;
        let left = self.table.placed(self.kb, self.filters, is_other);
        let scopes = self.table.example_claims(self.kb).zip(&self.scopes);
        let scopes: Vec<_> = scopes
            .zip(left)
            .filter(|(_, left)| *left)
            .map(|((claim, count), _)| (claim, count))
            .collect();
        let values = self.table.values(self.kb, facet).into_iter();
        let count = |id: &str| {
            let with = scopes
                .iter()
                .filter(|(claim, _)| facet.place(claim) == Some(id));
            with.map(|(_, count)| **count).sum()
        };
        values.map(|(id, _)| count(id)).collect()
    }
}
