//! Facets: properties by which claims are filtered and counted.
//!
//! `status:unrealised` in a query and the same filter in the panel mean the same because both are evaluated here.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr as _;
use std::sync::{Mutex, PoisonError};

use strum::{EnumCount, VariantArray as _};

use crate::assess::Remark;
use crate::kb::{Claim, ClaimKind, Finding, KnowledgeBase, Line, Status, sort_by_key, unique};

use super::fold;
use super::stem::american;
use super::tokenize::words;

mod claim_set;
mod count;
mod filters;
mod requested;
mod table;
mod unknown;

pub use count::{FacetCount, ScopeTally, Tally};
pub use filters::Filters;
pub use requested::RequestedFilters;
pub use table::{Admitted, FacetTable};
pub use unknown::UnknownFilter;
pub(super) use unknown::{as_typed, nearest_value};

/// A property by which claims are filtered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumCount)]
pub enum Facet {
    /// Whether a claim was observed to hold.
    Status,
    /// The status in a local assessment.
    AssessedStatus,
    /// Whether a claim is a benefit or a drawback.
    Kind,
    /// The operating model, if claims are about several.
    Model,
    /// The aspect of the operating model.
    Aspect,
    /// The part of the aspect.
    Area,
    /// Who has assessed a claim.
    AssessedBy,
    /// An extra field, by its name.
    Field(&'static str),
    /// A label.
    Tag,
}

/// The id and the name of a value.
type NamedValue<'kb> = (&'kb str, &'kb str);

type Declared = for<'kb> fn(&'kb KnowledgeBase, &'kb FacetTable) -> Vec<NamedValue<'kb>>;

/// The definition of a facet.
struct FacetRow {
    /// The name, as in `status:unrealised` and `--status`; fields have names of their own.
    name: &'static str,
    /// The placeholder for a value in the help.
    placeholder: &'static str,
    /// A line of help on filters by it.
    help: &'static str,
    of_claim: ClaimValues,
    /// The id of the value that a finding names.
    of_finding: fn(&Finding) -> Option<&str>,
    /// The values in the order of the knowledge base; none if they are in the order of their first use.
    declared: Option<Declared>,
}

/// The ids of the values of a claim.
enum ClaimValues {
    /// At most one, of few: it is part of the claim's scope.
    One(fn(&Claim) -> Option<&str>),
    /// Any number: the table has a list of claims for each value.
    Many(fn(&Claim) -> &[Line]),
    /// The text of the extra field of this name: also with lists, as there may be a million texts.
    Text,
    /// A part of each remark in the local assessments: also with lists.
    Remark(for<'h> fn(Remark<'h>) -> &'h str),
}

impl Facet {
    /// The facets that every knowledge base can have, in the order in which they are shown: all but
    /// [`Facet::Field`].
    pub const BUILT_IN: [Self; Self::COUNT - 1] = [
        Self::Status,
        Self::AssessedStatus,
        Self::Kind,
        Self::Model,
        Self::Aspect,
        Self::Area,
        Self::AssessedBy,
        Self::Tag,
    ];

    #[expect(clippy::too_many_lines, reason = "a table: one row for each facet")]
    fn row(self) -> &'static FacetRow {
        match self {
            Self::Status => &FacetRow {
                name: "status",
                placeholder: "STATUS",
                help: "Only claims with this status, such as unrealised",
                of_claim: ClaimValues::One(|claim| Some(claim.status.word())),
                of_finding: |finding| finding.status.map(Status::word),
                declared: Some(|_, table| {
                    let words = table.statuses.iter().map(|status| status.word());
                    words.map(|word| (word, word)).collect()
                }),
            },
            Self::AssessedStatus => &FacetRow {
                name: "here",
                placeholder: "STATUS",
                help: "Only claims that somebody here gave this status, such as realised",
                of_claim: ClaimValues::Remark(|remark| remark.entry.status.word()),
                of_finding: |_| None,
                declared: None,
            },
            Self::AssessedBy => &FacetRow {
                name: "by",
                placeholder: "NAME",
                help: "Only claims that this person has assessed",
                of_claim: ClaimValues::Remark(|remark| remark.by),
                of_finding: |_| None,
                declared: None,
            },
            Self::Kind => &FacetRow {
                name: "kind",
                placeholder: "KIND",
                help: "Only claims of this kind: benefit or drawback",
                of_claim: ClaimValues::One(|claim| Some(claim.kind.word())),
                of_finding: |_| None,
                // If all are benefits there is nothing to choose.
                declared: Some(|kb, table| {
                    let used: Vec<_> = table.example_claims(kb).map(|claim| claim.kind).collect();
                    let has_choice = used.iter().any(|kind| *kind != ClaimKind::Benefit);
                    let kinds = ClaimKind::VARIANTS.iter();
                    let kinds = kinds.filter(|kind| has_choice && used.contains(kind));
                    kinds.map(|kind| (kind.word(), kind.word())).collect()
                }),
            },
            Self::Model => &FacetRow {
                name: "model",
                placeholder: "MODEL",
                help: "Only claims about this operating model, where there are several",
                of_claim: ClaimValues::One(Claim::model),
                of_finding: |finding| finding.model.as_deref(),
                declared: None,
            },
            Self::Aspect => &FacetRow {
                name: "aspect",
                placeholder: "ASPECT",
                help: "Only claims about this aspect, such as service-reliability or reliability",
                of_claim: ClaimValues::One(|claim| Some(&claim.aspect)),
                of_finding: |finding| finding.aspect.as_deref(),
                declared: Some(|kb, _| {
                    let aspects = kb.aspects.iter();
                    aspects.map(|one| (&*one.id, &*one.name)).collect()
                }),
            },
            Self::Area => &FacetRow {
                name: "area",
                placeholder: "AREA",
                help: "Only claims of this area of an aspect",
                of_claim: ClaimValues::One(|claim| claim.area.as_deref()),
                of_finding: |finding| finding.area.as_deref(),
                declared: Some(|kb, _| {
                    let areas = kb.aspects.iter().flat_map(|aspect| &aspect.areas);
                    areas.map(|area| (&*area.id, &*area.name)).collect()
                }),
            },
            Self::Tag => &FacetRow {
                name: "tag",
                placeholder: "TAG",
                help: "Only claims with this tag",
                of_claim: ClaimValues::Many(|claim| &claim.tags),
                of_finding: |_| None,
                declared: None,
            },
            Self::Field(_) => &FacetRow {
                name: "",
                placeholder: "TEXT",
                help: "Only claims with this text in the field",
                of_claim: ClaimValues::Text,
                of_finding: |_| None,
                declared: None,
            },
        }
    }

    /// The facet of the field with this name.
    pub fn of_field(name: &str) -> Self {
        Self::Field(interned(name))
    }

    /// Every facet of a knowledge base, in the order in which they are shown; tags last, as there are many.
    fn all(kb: &KnowledgeBase) -> Vec<Self> {
        let own = kb.facets.iter().map(|name| Self::of_field(name));
        let mut all = unique(Self::BUILT_IN.into_iter().chain(own));
        sort_by_key(&mut all, |facet| *facet == Self::Tag);
        all
    }

    /// The name, as in `status:unrealised` and `--status`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Field(name) => name,
            _ => self.row().name,
        }
    }

    /// The placeholder for a value in the help.
    pub fn placeholder(self) -> &'static str {
        self.row().placeholder
    }

    /// A line of help on filters by it.
    pub fn help(self) -> &'static str {
        self.row().help
    }

    /// The facets of which a claim has at most one value: together they are its scope.
    fn in_scope() -> impl Iterator<Item = Self> {
        let facets = Self::BUILT_IN.into_iter();
        facets.filter(|facet| !facet.is_listed())
    }

    /// Whether the table has a list of claims for each value.
    fn is_listed(self) -> bool {
        !matches!(self.row().of_claim, ClaimValues::One(_))
    }

    /// The id of a claim's value of a facet that is in the scope.
    fn of_claim(self, claim: &Claim) -> Option<&str> {
        match self.row().of_claim {
            ClaimValues::One(value) => value(claim),
            ClaimValues::Many(_) | ClaimValues::Text | ClaimValues::Remark(_) => None,
        }
    }

    /// The id of the value that a finding names.
    pub(super) fn of_finding(self, finding: &Finding) -> Option<&str> {
        (self.row().of_finding)(finding)
    }

    /// The ids of the values that a finding is about: all areas of its aspect, if it names no area. None if it is
    /// about all values.
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
            Self::Status
            | Self::AssessedStatus
            | Self::Kind
            | Self::Model
            | Self::AssessedBy
            | Self::Field(_)
            | Self::Tag => None,
        }
    }

    /// A text if it matches values or has no commas, or else the parts between these.
    pub(super) fn parts<'t>(
        self,
        kb: &KnowledgeBase,
        table: &FacetTable,
        text: &'t str,
    ) -> Vec<&'t str> {
        let parts = text.split(',').map(str::trim);
        let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
        match text.contains(',') && self.matching(kb, table, text).is_empty() {
            true if !parts.is_empty() => parts,
            _ => vec![text],
        }
    }

    /// The values that `text` matches: the one with this id; else all with this name; else all whose id, name, or a
    /// word of these begins with it; else all with this id in another spelling.
    pub(super) fn matching(
        self,
        kb: &KnowledgeBase,
        table: &FacetTable,
        text: &str,
    ) -> Vec<FacetValue> {
        // The words of the format are values even if no claim uses them.
        let is_word = match self {
            Self::Status => Status::from_str(text).is_ok(),
            Self::AssessedStatus => !table.assessments.is_empty() && Status::from_str(text).is_ok(),
            Self::Kind => ClaimKind::from_str(text).is_ok(),
            Self::Model
            | Self::Aspect
            | Self::Area
            | Self::AssessedBy
            | Self::Field(_)
            | Self::Tag => false,
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
            // `applicable` does not match not-applicable.
            Self::Status | Self::AssessedStatus | Self::Kind => value.0.starts_with(&*typed),
            _ => begins(*value, &typed),
        };
        let is_spelt_so =
            |value: &NamedValue<'_>| spelling(&fold::fold(value.0)) == spelling(&typed);
        let tests: [&dyn Fn(&NamedValue<'_>) -> bool; 4] =
            [&has_id, &has_name, &begins, &is_spelt_so];
        let mut found = tests.iter().map(|passes| {
            let found = values.iter().filter(|value| passes(value));
            let found = found.map(|(id, _)| FacetValue::new(self, id));
            found.collect::<Vec<_>>()
        });
        found.find(|found| !found.is_empty()).unwrap_or_default()
    }
}

/// What all spellings of a folded name have in common: `on-call` and `oncall`, `realised` and `realized`. Signs
/// and digits distinguish: `c#` and `c++`, `1-10` and `11-0`.
pub(super) fn spelling(name: &str) -> String {
    let is_joint = |letter: char| letter == '-' || letter == ' ';
    let is_word = |letter: char| letter.is_alphabetic() || is_joint(letter);
    if name.starts_with('-') || !name.chars().all(is_word) {
        return name.to_owned();
    }
    let words = name.split(is_joint);
    words
        .map(|word| american(word).unwrap_or_else(|| word.into()))
        .collect()
}

/// The name with a static lifetime. Leaks each distinct name once.
fn interned(name: &str) -> &'static str {
    static NAMES: Mutex<BTreeSet<&str>> = Mutex::new(BTreeSet::new());
    let mut names = NAMES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = names.get(name) {
        return known;
    }
    let name: &str = Box::leak(name.into());
    names.insert(name);
    name
}

impl fmt::Display for Facet {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

/// Whether the id or name of a value, or a word of these, begins with folded text.
pub(super) fn begins((id, name): NamedValue<'_>, typed: &str) -> bool {
    let word_begins = |text| {
        words(text)
            .iter()
            .any(|word| fold::lower(&word.plain).starts_with(typed))
    };
    let whole_begins = |text| fold::fold(text).starts_with(typed);
    whole_begins(id) || whole_begins(name) || word_begins(id) || word_begins(name)
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
