//! How many claims each value of a facet would give.

use std::collections::HashMap;

use crate::kb::{Item, KnowledgeBase};

use super::super::hit::Hit;
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

/// The values of every facet that has some, in the order of the knowledge base, with live counts:
/// what one would get with that value, the other facets as they are. Zeros stay.
pub fn facet_counts(
    kb: &KnowledgeBase,
    hits: &[Hit],
    filters: &Filters,
) -> Vec<(Facet, Vec<FacetCount>)> {
    Facet::ALL
        .into_iter()
        .map(|facet| (facet, counts(kb, hits, filters, facet)))
        .filter(|(_, counts)| !counts.is_empty())
        .collect()
}

fn counts(kb: &KnowledgeBase, hits: &[Hit], filters: &Filters, facet: Facet) -> Vec<FacetCount> {
    let tally = tally(kb, hits, filters, facet);
    let values = facet.values(kb).into_iter();
    values
        .map(|(id, name)| {
            let value = FacetValue::new(facet, id);
            FacetCount {
                active: filters.contains(&value),
                value,
                name: name.to_owned(),
                count: tally.get(id).copied().unwrap_or(0),
            }
        })
        .collect()
}

fn tally<'kb>(
    kb: &'kb KnowledgeBase,
    hits: &[Hit],
    filters: &Filters,
    facet: Facet,
) -> HashMap<&'kb str, usize> {
    let others = || Facet::ALL.into_iter().filter(|other| *other != facet);
    let mut tally = HashMap::new();
    for hit in hits {
        let Item::Claim(index) = hit.item else {
            continue;
        };
        let Some(claim) = kb.claims.get(index) else {
            continue;
        };
        if others().all(|other| filters.admits_by(kb, hit.item, other)) {
            for id in facet.of(claim) {
                *tally.entry(id).or_insert(0) += 1;
            }
        }
    }
    tally
}
