//! The filters that are set.

use std::collections::BTreeSet;

use super::{Facet, FacetValue};

/// The filters that are set. A claim passes if it has any of the set values of every filtered facet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filters(BTreeSet<FacetValue>);

impl Filters {
    /// Sets the value, or clears it if it is set.
    pub fn toggle(&mut self, value: &FacetValue) {
        if !self.0.remove(value) {
            self.0.insert(value.clone());
        }
    }

    /// Sets only this value of its facet.
    pub fn only(&mut self, value: &FacetValue) {
        self.set(value.facet, [&*value.id]);
    }

    /// Sets only these values of the facet, by their ids.
    pub fn set<I: Into<String>>(&mut self, facet: Facet, ids: impl IntoIterator<Item = I>) {
        self.0.retain(|value| value.facet != facet);
        let values = ids.into_iter().map(|id| FacetValue {
            facet,
            id: id.into(),
        });
        self.0.extend(values);
    }

    /// Clears all values.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Whether nothing is filtered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this value is set.
    pub fn contains(&self, value: &FacetValue) -> bool {
        self.0.contains(value)
    }

    /// The values, by facet and then by id.
    pub fn iter(&self) -> impl Iterator<Item = &FacetValue> {
        self.0.iter()
    }

    /// The filtered facets, in their order.
    pub fn facets(&self) -> Vec<Facet> {
        let mut facets: Vec<_> = self.iter().map(|value| value.facet).collect();
        facets.dedup();
        facets
    }

    /// The ids that are set for one facet.
    pub fn ids(&self, facet: Facet) -> impl Iterator<Item = &str> {
        let of_facet = self.0.iter().filter(move |value| value.facet == facet);
        of_facet.map(|value| value.id.as_str())
    }

    /// Whether something that has these values of a facet passes the filters of the facet.
    pub(super) fn admit(&self, facet: Facet, has: impl Fn(&str) -> bool) -> bool {
        let mut set = self.ids(facet).peekable();
        set.peek().is_none() || set.any(has)
    }
}

impl FromIterator<FacetValue> for Filters {
    fn from_iter<I: IntoIterator<Item = FacetValue>>(values: I) -> Self {
        Self(values.into_iter().collect())
    }
}
