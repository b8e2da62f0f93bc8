//! Filters that a knowledge base does not have, and suggestions.

use super::super::fold;
use super::super::fuzzy::nearest;
use super::super::tokenize::words;
use super::{Facet, FacetTable, FacetValue};
use crate::kb::{FindingKind, KnowledgeBase};

/// A value or field to filter by that the knowledge base does not have, or a text that several values match.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct UnknownFilter(String);

impl UnknownFilter {
    /// For a text that matches none of the values of a facet, or several: `meant`.
    pub(in super::super) fn value(
        kb: &KnowledgeBase,
        table: &FacetTable,
        (facet, given): (Facet, &str),
        meant: &[FacetValue],
    ) -> Self {
        let (noun, if_none) = match facet {
            Facet::AssessedStatus => ("status here", NOT_ASSESSED.to_owned()),
            Facet::AssessedBy => ("person", NOT_ASSESSED.to_owned()),
            Facet::Kind => ("kind", "every claim is a benefit".to_owned()),
            facet => (facet.name(), format!("this knowledge base has no {facet}")),
        };
        if !meant.is_empty() {
            let meant: Vec<_> = meant.iter().map(|value| &*value.id).collect();
            let meant = meant.join(" or ");
            return Self(format!("more than one {noun} matches '{given}': {meant}"));
        }
        let signs = given.strip_prefix("<>");
        let denied = signs.or_else(|| given.strip_prefix(['-', '!']));
        let known = denied.and_then(|denied| facet.matching(kb, table, denied).into_iter().next());
        if let Some(known) = known {
            let name = hyphened(facet.name());
            let query = format!("-{name}:{}", as_typed(&known.id));
            return Self(format!(
                "no {noun} '{given}'; the query {query} leaves it out"
            ));
        }
        if facet == Facet::Kind && given.parse::<FindingKind>().is_ok() {
            return Self(format!(
                "no claim is a {given}: findings are, as the query kind:{given} lists them"
            ));
        }
        let values = table.values(kb, facet).into_iter();
        let known: Vec<_> = values.map(|(id, _)| id).collect();
        let near = nearest_value(kb, table, facet, given);
        Self::new(&format!("{noun} '{given}'"), near, &known, &if_none)
    }

    /// For a value that `kind:`, `in:`, `has:` or `differs:` does not have, given those that it has.
    pub(in super::super) fn operand(operator: &str, given: &str, known: &[&str]) -> Self {
        let near = nearest(&fold::fold(given), named(known));
        Self::new(&format!("{operator}:{given}"), near, known, "")
    }

    /// For what stands before a colon and is no operator, given those that are.
    pub(in super::super) fn operator(given: &str, known: &[&str]) -> Self {
        let near = nearest(&fold::fold(given), named(known));
        Self::new(&format!("operator '{given}'"), near, known, "")
    }

    /// For a query about assessments where there are none.
    pub(in super::super) fn not_assessed() -> Self {
        Self(NOT_ASSESSED.to_owned())
    }

    /// For a field that no claim has, given those that claims have.
    pub(super) fn field(given: &str, known: &[&str]) -> Self {
        let near = nearest(&fold::fold(given.trim()), named(known));
        let what = format!("field '{given}' to filter by");
        Self::new(&what, near, known, "no claim has fields of its own")
    }

    fn new(what: &str, near: Option<&str>, known: &[&str], if_none: &str) -> Self {
        const MAX_SHOWN: usize = 20;
        if known.is_empty() {
            return Self(format!("no {what}: {if_none}"));
        }
        let hint = near.map_or(String::new(), |name| format!("; did you mean '{name}'?"));
        let mut listed = known[..known.len().min(MAX_SHOWN)].join(", ");
        if known.len() > MAX_SHOWN {
            listed += &format!(", and {} more", known.len() - MAX_SHOWN);
        }
        Self(format!("no {what}{hint} (there are: {listed})"))
    }
}

/// These names, each with itself as it is compared.
fn named<'n>(names: &[&'n str]) -> impl Iterator<Item = (&'n str, String)> {
    names.iter().map(|name| (*name, fold::fold(name)))
}

/// The name of a field as it is typed before a colon.
pub(super) fn hyphened(name: &str) -> String {
    let name = fold::fold(name);
    let words = name.split(|c: char| !c.is_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// A value as it is typed after a colon: in quotes if it would end before its end, or be denied.
pub(in super::super) fn as_typed(value: &str) -> String {
    let has_end = value.contains(|letter: char| letter.is_whitespace() || "|)".contains(letter));
    match has_end || value.starts_with(['-', '!', '+']) {
        true => format!("\"{value}\""),
        false => value.to_owned(),
    }
}

const NOT_ASSESSED: &str = "nothing is assessed (see `onpaper assess --help`)";

/// The id of the value of a facet that is nearest, by its id, its name or their words. One with a sign of denial, here
/// or elsewhere (`<>realised`), has none: without it, it is the opposite.
pub(in super::super) fn nearest_value<'kb>(
    kb: &'kb KnowledgeBase,
    table: &'kb FacetTable,
    facet: Facet,
    value: &str,
) -> Option<&'kb str> {
    if value.starts_with(['-', '!', '<', '≠']) {
        return None;
    }
    let values = table.values(kb, facet).into_iter();
    let texts = values.flat_map(|(id, name)| {
        let parts = words(id).into_iter().map(|word| fold::lower(&word.plain));
        let parts: Vec<_> = parts.chain([fold::fold(id), fold::fold(name)]).collect();
        parts.into_iter().map(move |text| (id, text))
    });
    nearest(&fold::fold(value), texts)
}
