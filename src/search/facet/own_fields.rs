//! Extra fields as facets: named by the knowledge base or on the command line, and usable in queries.

use crate::kb::{ExtraFields, KnowledgeBase};

use super::super::fold;
use super::super::fuzzy::nearest;
use super::{Facet, FacetTable};

/// A field to filter by that no claim has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.sentence())]
pub struct UnknownField {
    /// What was given.
    pub given: String,
    /// The name that is nearest to it.
    pub did_you_mean: Option<String>,
    /// The names that there are.
    pub known: Vec<String>,
}

impl UnknownField {
    fn sentence(&self) -> String {
        let given = &self.given;
        if self.known.is_empty() {
            return format!("no field '{given}' to filter by: no claim has fields of its own");
        }
        let hint = self.did_you_mean.as_ref();
        let hint = hint.map_or(String::new(), |name| format!("; did you mean '{name}'?"));
        let known = super::unknown::listed(&self.known);
        format!("no field '{given}' to filter by{hint} (there are: {known})")
    }
}

/// The name of a field as claims have it, for one in any case.
///
/// # Errors
///
/// [`UnknownField`] if no claim has it.
pub(super) fn field_name(kb: &KnowledgeBase, given: &str) -> Result<String, UnknownField> {
    let known = ExtraFields::names(kb.claims.iter().map(|claim| &claim.fields));
    let typed = fold::fold(given.trim());
    let exact = known.iter().find(|name| **name == given);
    let found = exact.or_else(|| known.iter().find(|name| fold::fold(name) == typed));
    if let Some(name) = found {
        return Ok((*name).to_owned());
    }
    let names = known.iter().map(|name| (*name, fold::fold(name)));
    let near = nearest(&typed, names);
    Err(UnknownField {
        given: given.to_owned(),
        did_you_mean: near.map(str::to_owned),
        known: known.into_iter().map(str::to_owned).collect(),
    })
}

impl FacetTable {
    /// The facet of an extra field, by its name before the colon in a query, where hyphens stand for all
    /// characters but letters and digits.
    pub(in super::super) fn own_facet(&self, typed: &str) -> Option<Facet> {
        let typed = hyphened(typed);
        let own = self.facets().iter().copied();
        let mut own = own.filter(|facet| matches!(facet, Facet::Field(_)));
        own.find(|facet| !typed.is_empty() && hyphened(facet.name()) == typed)
    }
}

fn hyphened(name: &str) -> String {
    let name = fold::fold(name);
    let words = name.split(|c: char| !c.is_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}
