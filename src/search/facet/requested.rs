//! Filters as typed.

use crate::kb::KnowledgeBase;

use super::own_fields::field_name;
use super::{Facet, FacetTable, FacetValue, Filters, UnknownField, UnknownValue};

/// Filters before there is a knowledge base to look them up in: values of facets by their ids, names or prefixes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RequestedFilters {
    values: Vec<(Facet, String)>,
    /// Fields to filter by, each with a value if one is set.
    fields: Vec<(String, Option<String>)>,
}

impl RequestedFilters {
    /// Adds extra fields as facets: `Owner`, or `Owner=Ann` to filter by a value too.
    pub fn with_fields(mut self, fields: impl IntoIterator<Item = String>) -> Self {
        let fields = fields.into_iter().map(|field| match field.split_once('=') {
            Some((name, value)) => (name.trim().to_owned(), Some(value.trim().to_owned())),
            None => (field, None),
        });
        self.fields.extend(fields);
        self
    }

    /// Makes the fields facets of the knowledge base, spelt as in its claims.
    ///
    /// # Errors
    ///
    /// [`UnknownField`] for the first that no claim has; the others become facets.
    pub fn add_facets(&mut self, kb: &mut KnowledgeBase) -> Result<(), UnknownField> {
        let mut unknown = Ok(());
        for (name, _) in &mut self.fields {
            match field_name(kb, name) {
                Ok(known) => *name = known,
                Err(error) => {
                    unknown = unknown.and(Err(error));
                    continue;
                }
            }
            if kb.facets.iter().all(|facet| **facet != **name) {
                kb.facets.push(name.as_str().into());
            }
        }
        unknown
    }

    /// The filters in this knowledge base.
    ///
    /// # Errors
    ///
    /// [`UnknownValue`] if a text matches no value, or several.
    pub fn resolve(&self, kb: &KnowledgeBase, table: &FacetTable) -> Result<Filters, UnknownValue> {
        let values = self.values.iter();
        let values = values.map(|(facet, text)| (*facet, text));
        let fields = self.fields.iter();
        let fields =
            fields.filter_map(|(name, text)| Some((Facet::of_field(name), text.as_ref()?)));
        values
            .chain(fields)
            .map(|(facet, text)| value(kb, table, facet, text))
            .collect()
    }
}

impl FromIterator<(Facet, String)> for RequestedFilters {
    fn from_iter<I: IntoIterator<Item = (Facet, String)>>(values: I) -> Self {
        let values = values.into_iter().collect();
        let fields = Vec::new();
        Self { values, fields }
    }
}

/// The one value that a text matches: see [`Facet::matching`].
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
