//! Values that a knowledge base does not have, and suggestions.

use super::super::fold;
use super::super::fuzzy::nearest;
use super::super::tokenize::words;
use super::{Facet, FacetTable, FacetValue};
use crate::kb::KnowledgeBase;

/// A value that matches none or several of the knowledge base.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.sentence())]
pub struct UnknownValue {
    /// The facet that was asked for.
    pub facet: Facet,
    /// As typed.
    pub given: String,
    /// The ids that it matches: none, or at least two.
    pub meant: Vec<String>,
    /// The nearest id.
    pub did_you_mean: Option<String>,
    /// All ids.
    pub known: Vec<String>,
}

impl UnknownValue {
    pub(in super::super) fn new(
        kb: &KnowledgeBase,
        table: &FacetTable,
        (facet, given): (Facet, &str),
        meant: Vec<FacetValue>,
    ) -> Self {
        let values = table.values(kb, facet);
        Self {
            facet,
            given: given.to_owned(),
            meant: meant.into_iter().map(|value| value.id).collect(),
            did_you_mean: nearest_value(kb, table, facet, given).map(str::to_owned),
            known: values.iter().map(|(id, _)| (*id).to_owned()).collect(),
        }
    }

    fn sentence(&self) -> String {
        let facet = match self.facet {
            Facet::AssessedStatus => "status here",
            Facet::AssessedBy => "person",
            facet => facet.name(),
        };
        let given = &self.given;
        if !self.meant.is_empty() {
            return format!(
                "more than one {facet} matches '{given}': {}",
                self.meant.join(" or ")
            );
        }
        let hint = self.did_you_mean.as_ref();
        let hint = hint.map_or(String::new(), |id| format!("; did you mean '{id}'?"));
        if self.known.is_empty() && matches!(self.facet, Facet::AssessedStatus | Facet::AssessedBy)
        {
            return format!(
                "no {facet} '{given}': nothing is assessed (see `onpaper assess --help`)"
            );
        }
        if self.known.is_empty() {
            return format!("no {facet} '{given}': this knowledge base has no {facet}");
        }
        let known = listed(&self.known);
        format!("no {facet} '{given}'{hint} (there are: {known})")
    }
}

/// The id of the value of a facet that is nearest, by its id, its name or their words.
pub(in super::super) fn nearest_value<'kb>(
    kb: &'kb KnowledgeBase,
    table: &'kb FacetTable,
    facet: Facet,
    value: &str,
) -> Option<&'kb str> {
    let values = table.values(kb, facet).into_iter();
    let texts = values.flat_map(|(id, name)| {
        let parts = words(id).into_iter().map(|word| fold::lower(&word.plain));
        let parts: Vec<_> = parts.chain([fold::fold(id), fold::fold(name)]).collect();
        parts.into_iter().map(move |text| (id, text))
    });
    nearest(&fold::fold(value), texts)
}

/// The names as a list in a message; the last of many are only counted.
pub(super) fn listed(known: &[String]) -> String {
    const MAX_SHOWN: usize = 20;
    let shown = known.iter().take(MAX_SHOWN).cloned();
    let more = known.len().saturating_sub(MAX_SHOWN);
    let more = (more > 0).then(|| format!("and {more} more"));
    let listed: Vec<_> = shown.chain(more).collect();
    listed.join(", ")
}
