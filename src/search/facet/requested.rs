//! Filters as they are typed.

use crate::kb::KnowledgeBase;

use super::{Facet, FacetTable, FacetValue, Filters, UnknownValue};

/// Filters as a person names them, before there is a knowledge base to look them up in: values of
/// facets by ids, names, or how one of these begins.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RequestedFilters(Vec<(Facet, String)>);

impl RequestedFilters {
    /// The filters that this knowledge base has for them.
    ///
    /// # Errors
    ///
    /// [`UnknownValue`] if it has none or several for one of them.
    pub fn resolve(&self, kb: &KnowledgeBase, table: &FacetTable) -> Result<Filters, UnknownValue> {
        let values = self.0.iter();
        values
            .map(|(facet, text)| value(kb, table, *facet, text))
            .collect()
    }
}

impl FromIterator<(Facet, String)> for RequestedFilters {
    fn from_iter<I: IntoIterator<Item = (Facet, String)>>(values: I) -> Self {
        Self(values.into_iter().collect())
    }
}

/// The value that a text means, if it is one: see [`Facet::matching`].
fn value(
    kb: &KnowledgeBase,
    table: &FacetTable,
    facet: Facet,
    text: &str,
) -> Result<FacetValue, UnknownValue> {
    let mut found = facet.matching(kb, table, text);
    match found.pop() {
        Some(one) if found.is_empty() => Ok(one),
        last => {
            found.extend(last);
            Err(UnknownValue::new(kb, table, (facet, text), found))
        }
    }
}
