//! Facets: the sides from which claims are filtered and counted.
//!
//! Does not own the query: `status:unrealised` in a query and the same filter in the panel mean the
//! same because both ask here.

use std::fmt;
use std::str::FromStr as _;

use strum::VariantArray as _;

use crate::kb::{Claim, ClaimKind, Finding, KnowledgeBase, Line, Status};

use super::fold;
use super::fuzzy::nearest;
use super::tokenize::words;

mod count;
mod filters;
mod requested;
mod table;

pub use count::FacetCount;
pub use filters::Filters;
pub use requested::RequestedFilters;
pub(super) use table::ScopeId;
pub use table::{Admitted, FacetTable};

/// A side from which claims are filtered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// What is known of whether a claim holds.
    Status,
    /// Whether a claim is a benefit or a drawback.
    Kind,
    /// The aspect of the operating model.
    Aspect,
    /// The part of the aspect.
    Area,
    /// A label.
    Tag,
}

/// The id and the name of a value.
type NamedValue<'kb> = (&'kb str, &'kb str);

type Declared = for<'kb> fn(&'kb KnowledgeBase, &'kb FacetTable) -> Vec<NamedValue<'kb>>;

/// What there is to know of a facet: all else is worked out from this.
struct FacetRow {
    /// The name, as in `status:unrealised` and `--status`.
    name: &'static str,
    of_claim: ClaimValues,
    /// The id of the value that a finding names.
    of_finding: fn(&Finding) -> Option<&str>,
    /// The values in the order of the knowledge base; none for a facet whose values are in the order
    /// of their first use.
    declared: Option<Declared>,
}

/// The ids of the values of a claim.
enum ClaimValues {
    /// One at most: it is part of the claim's scope.
    One(fn(&Claim) -> Option<&str>),
    /// Any number: the table has a list of claims for each value.
    Many(fn(&Claim) -> &[Line]),
}

impl Facet {
    /// Every facet, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Status,
        Self::Kind,
        Self::Aspect,
        Self::Area,
        Self::Tag,
    ];

    fn row(self) -> FacetRow {
        match self {
            Self::Status => FacetRow {
                name: "status",
                of_claim: ClaimValues::One(|claim| Some(claim.status.word())),
                of_finding: |finding| finding.status.map(Status::word),
                declared: Some(|_, table| {
                    let words = table.statuses().iter().map(|status| status.word());
                    words.map(|word| (word, word)).collect()
                }),
            },
            Self::Kind => FacetRow {
                name: "kind",
                of_claim: ClaimValues::One(|claim| Some(claim.kind.word())),
                of_finding: |_| None,
                // Where all are benefits there is nothing to choose.
                declared: Some(|kb, table| {
                    let used: Vec<_> = table.example_claims(kb).map(|claim| claim.kind).collect();
                    let has_choice = used.iter().any(|kind| *kind != ClaimKind::Benefit);
                    let kinds = ClaimKind::VARIANTS.iter();
                    let kinds = kinds.filter(|kind| has_choice && used.contains(kind));
                    kinds.map(|kind| (kind.word(), kind.word())).collect()
                }),
            },
            Self::Aspect => FacetRow {
                name: "aspect",
                of_claim: ClaimValues::One(|claim| Some(&claim.aspect)),
                of_finding: |finding| finding.aspect.as_deref(),
                declared: Some(|kb, _| {
                    let aspects = kb.aspects.iter();
                    aspects.map(|one| (&*one.id, &*one.name)).collect()
                }),
            },
            Self::Area => FacetRow {
                name: "area",
                of_claim: ClaimValues::One(|claim| claim.area.as_deref()),
                of_finding: |finding| finding.area.as_deref(),
                declared: Some(|kb, _| {
                    let areas = kb.aspects.iter().flat_map(|aspect| &aspect.areas);
                    areas.map(|area| (&*area.id, &*area.name)).collect()
                }),
            },
            Self::Tag => FacetRow {
                name: "tag",
                of_claim: ClaimValues::Many(|claim| &claim.tags),
                of_finding: |_| None,
                declared: None,
            },
        }
    }

    /// The name, as in `status:unrealised` and `--status`.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// The facets of which a claim has one value at most: together they make its scope.
    fn in_scope() -> impl Iterator<Item = Self> {
        let in_scope = |facet: &Self| matches!(facet.row().of_claim, ClaimValues::One(_));
        Self::ALL.into_iter().filter(in_scope)
    }

    /// The facets of which a claim has any number of values.
    fn listed() -> impl Iterator<Item = Self> {
        let listed = |facet: &Self| matches!(facet.row().of_claim, ClaimValues::Many(_));
        Self::ALL.into_iter().filter(listed)
    }

    /// The id of a claim's value of a facet that is in the scope.
    fn of_claim(self, claim: &Claim) -> Option<&str> {
        match self.row().of_claim {
            ClaimValues::One(value) => value(claim),
            ClaimValues::Many(_) => None,
        }
    }

    /// The ids of a claim's values of a facet that is listed.
    fn list_of_claim(self, claim: &Claim) -> &[Line] {
        match self.row().of_claim {
            ClaimValues::One(_) => &[],
            ClaimValues::Many(values) => values(claim),
        }
    }

    /// The id of the value that a finding names.
    pub(super) fn of_finding(self, finding: &Finding) -> Option<&str> {
        (self.row().of_finding)(finding)
    }

    /// The ids of the values that a finding is about: all areas of its aspect, if it names no area.
    /// None if it is about every value.
    fn about<'kb>(self, kb: &'kb KnowledgeBase, finding: &'kb Finding) -> Option<Vec<&'kb str>> {
        if let Some(named) = self.of_finding(finding) {
            return Some(vec![named]);
        }
        match self {
            Self::Aspect => {
                let area = finding.area.as_deref()?;
                let mut aspects = kb.aspects.iter();
                let aspect =
                    aspects.find(|aspect| aspect.areas.iter().any(|one| one.id == *area))?;
                Some(vec![&aspect.id])
            }
            Self::Area => {
                let aspect = kb.aspect(finding.aspect.as_deref()?);
                let areas = aspect.into_iter().flat_map(|aspect| &aspect.areas);
                Some(areas.map(|area| &*area.id).collect())
            }
            Self::Status | Self::Kind | Self::Tag => None,
        }
    }

    /// The values that `text` may mean: the one with this id; else all with this name; else all of
    /// which the id, or a word of id or name, begins with it.
    pub(super) fn matching(
        self,
        kb: &KnowledgeBase,
        table: &FacetTable,
        text: &str,
    ) -> Vec<FacetValue> {
        // Every word that there is is known, whether or not it is used.
        let is_word = match self {
            Self::Status => Status::from_str(text).is_ok(),
            Self::Kind => ClaimKind::from_str(text).is_ok(),
            Self::Aspect | Self::Area | Self::Tag => false,
        };
        if is_word {
            return vec![FacetValue::new(self, text)];
        }
        let typed = fold::fold(text.trim());
        let values = table.values(kb, self);
        let has_id = |value: &NamedValue<'_>| value.0 == text;
        let has_name = |value: &NamedValue<'_>| fold::fold(value.1) == typed;
        let begins = |value: &NamedValue<'_>| match self {
            _ if typed.is_empty() => false,
            // `applicable` does not mean not-applicable.
            Self::Status => value.0.starts_with(&*typed),
            _ => begins(*value, &typed),
        };
        let ways: [&dyn Fn(&NamedValue<'_>) -> bool; 3] = [&has_id, &has_name, &begins];
        let mut found = ways.iter().map(|way| {
            let found = values.iter().filter(|value| way(value));
            let found = found.map(|(id, _)| FacetValue::new(self, id));
            found.collect::<Vec<_>>()
        });
        found.find(|found| !found.is_empty()).unwrap_or_default()
    }
}

impl fmt::Display for Facet {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

fn begins((id, name): NamedValue<'_>, typed: &str) -> bool {
    let word_begins = |text| {
        words(text)
            .iter()
            .any(|word| fold::lower(&word.plain).starts_with(typed))
    };
    let whole_begins = |text| fold::fold(text).starts_with(typed);
    whole_begins(id) || whole_begins(name) || word_begins(id) || word_begins(name)
}

/// The id of the value of a facet that is nearest, by its id, its name or their words.
pub(super) fn nearest_value<'kb>(
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

/// One value of a facet, such as `status: unrealised`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FacetValue {
    /// The facet.
    pub facet: Facet,
    /// The id of the value: a status word, the id of an aspect or area, a tag.
    pub id: String,
}

impl FacetValue {
    /// The value with this id.
    pub fn new(facet: Facet, id: &str) -> Self {
        Self {
            facet,
            id: id.to_owned(),
        }
    }
}

impl fmt::Display for FacetValue {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.facet, self.id)
    }
}

/// A value that the knowledge base does not have, or that could be several of its values.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.sentence())]
pub struct UnknownValue {
    /// The facet that was asked for.
    pub facet: Facet,
    /// What was given.
    pub given: String,
    /// The ids that it could mean: none, or two and more.
    pub meant: Vec<String>,
    /// The id that is nearest to it, when it could mean none.
    pub did_you_mean: Option<String>,
    /// The ids that there are.
    pub known: Vec<String>,
}

impl UnknownValue {
    pub(super) fn new(
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
        let (facet, given) = (self.facet, &self.given);
        if !self.meant.is_empty() {
            return format!("{facet} '{given}' could be {}", self.meant.join(" or "));
        }
        let hint = self.did_you_mean.as_ref();
        let hint = hint.map_or(String::new(), |id| format!("; did you mean '{id}'?"));
        if self.known.is_empty() {
            return format!("no {facet} '{given}': this knowledge base has no {facet}");
        }
        /// A message has no room for a thousand tags.
        const MAX_SHOWN: usize = 20;
        let mut known = self
            .known
            .iter()
            .take(MAX_SHOWN)
            .cloned()
            .collect::<Vec<_>>();
        let more = self.known.len().saturating_sub(MAX_SHOWN);
        if more > 0 {
            known.push(format!("and {more} more"));
        }
        format!(
            "no {facet} '{given}'{hint} (there are: {})",
            known.join(", ")
        )
    }
}
