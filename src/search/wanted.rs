//! Filters as a person names them, before there is a knowledge base to look them up in.

use crate::kb::KnowledgeBase;

use super::facet::{Facet, FacetTable, Filters, UnknownValue};

/// Values of facets as they were typed: ids, names, or how one of these begins.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted(Vec<(Facet, String)>);

impl Wanted {
    /// The filters that this knowledge base has for them.
    ///
    /// # Errors
    ///
    /// [`UnknownValue`] when it has none or several for one of them.
    pub fn filters(&self, kb: &KnowledgeBase) -> Result<Filters, UnknownValue> {
        if self.0.is_empty() {
            return Ok(Filters::default());
        }
        // One for all values: it is made of every claim.
        let table = FacetTable::new(kb);
        let values = self.0.iter();
        values
            .map(|(facet, text)| Filters::parse(kb, &table, *facet, text))
            .collect()
    }
}

impl FromIterator<(Facet, String)> for Wanted {
    fn from_iter<I: IntoIterator<Item = (Facet, String)>>(values: I) -> Self {
        Self(values.into_iter().collect())
    }
}
