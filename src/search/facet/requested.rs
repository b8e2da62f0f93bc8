//! Filters as typed, by facets and by extra fields.

use crate::kb::{ExtraFields, KnowledgeBase};

use super::super::fold;
use super::unknown::hyphened;
use super::{Facet, FacetTable, FacetValue, Filters, UnknownFilter};

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
    /// [`UnknownFilter`] for the first that no claim has; the others become facets.
    pub fn add_facets(&mut self, kb: &mut KnowledgeBase) -> Result<(), UnknownFilter> {
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
    /// [`UnknownFilter`] if a text matches no value, or several.
    pub fn resolve(
        &self,
        kb: &KnowledgeBase,
        table: &FacetTable,
    ) -> Result<Filters, UnknownFilter> {
        let values = self.values.iter();
        let values = values.map(|(facet, text)| (*facet, text));
        let fields = self.fields.iter();
        let fields =
            fields.filter_map(|(name, text)| Some((Facet::of_field(name), text.as_ref()?)));
        values
            .chain(fields)
            .flat_map(|(facet, text)| {
                let parts = facet.parts(kb, table, text).into_iter();
                parts.map(move |part| value(kb, table, facet, part))
            })
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

/// The name of a field as claims have it, for one in any case.
fn field_name(kb: &KnowledgeBase, given: &str) -> Result<String, UnknownFilter> {
    let known = ExtraFields::names(kb.claims.iter().map(|claim| &claim.fields));
    let typed = fold::fold(given.trim());
    let exact = known.iter().find(|name| **name == given);
    let found = exact.or_else(|| known.iter().find(|name| fold::fold(name) == typed));
    let found = found.map(|name| (*name).to_owned());
    found.ok_or_else(|| UnknownFilter::field(given, &known))
}

impl FacetTable {
    /// The facet of an extra field, by its name before the colon in a query, where hyphens stand for all
    /// characters but letters and digits.
    pub(in super::super) fn own_facet(&self, typed: &str) -> Option<Facet> {
        let typed = hyphened(typed);
        let own = self.facets.iter().copied();
        let mut own = own.filter(|facet| matches!(facet, Facet::Field(_)));
        own.find(|facet| !typed.is_empty() && hyphened(facet.name()) == typed)
    }
}

/// The one value that a text matches: see [`Facet::matching`].
fn value(
    kb: &KnowledgeBase,
    table: &FacetTable,
    facet: Facet,
    text: &str,
) -> Result<FacetValue, UnknownFilter> {
    let mut found = facet.matching(kb, table, text);
    match found.pop() {
        Some(one) if found.is_empty() => Ok(one),
        last => {
            found.extend(last);
            Err(UnknownFilter::value(kb, table, (facet, text), &found))
        }
    }
}
