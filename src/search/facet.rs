//! Filters over facets, and what they admit. Their live counts are in `count`.
//!
//! Does not own the query: `status:unrealised` in a query and the same filter in the panel mean
//! the same because both ask here.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr as _;

use crate::kb::{Claim, Finding, Item, KnowledgeBase, Status};

use super::fold;
use super::spelling::nearest;
use super::words::words;

mod admitted;
mod count;
mod table;

pub use admitted::Admitted;
pub use count::FacetCount;
pub use table::FacetTable;
pub(super) use table::ScopeId;

/// A side from which claims can be narrowed down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// What is known of whether a claim holds.
    Status,
    /// The aspect of the operating model.
    Aspect,
    /// The part of the aspect.
    Area,
    /// A label.
    Tag,
}

impl Facet {
    /// Every facet, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Status, Self::Aspect, Self::Area, Self::Tag];

    /// The word, as in `status:unrealised` and `--status`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Aspect => "aspect",
            Self::Area => "area",
            Self::Tag => "tag",
        }
    }

    /// Its values as (id, name), in the order in which the knowledge base declares them. Tags are
    /// declared nowhere, and of the statuses only those count that are used.
    fn declared<'kb>(self, kb: &'kb KnowledgeBase, used: &[Status]) -> Vec<(&'kb str, &'kb str)> {
        match self {
            Self::Status => {
                let words = used.iter().map(|status| status.word());
                words.map(|word| (word, word)).collect()
            }
            Self::Aspect => {
                let aspects = kb.aspects.iter();
                aspects.map(|one| (&*one.id, &*one.name)).collect()
            }
            Self::Area => {
                let areas = kb.aspects.iter().flat_map(|aspect| &aspect.areas);
                areas.map(|area| (&*area.id, &*area.name)).collect()
            }
            Self::Tag => Vec::new(),
        }
    }

    /// How many values of this facet a claim has, and which. The table of facets, what filters
    /// admit and the counts all go by this.
    fn kind(self) -> Kind {
        match self {
            Self::Status => Kind::Placed(|claim| Some(claim.status.word())),
            Self::Aspect => Kind::Placed(|claim| Some(&claim.aspect)),
            Self::Area => Kind::Placed(|claim| claim.area.as_deref()),
            Self::Tag => Kind::Tags,
        }
    }

    /// The facets that make a scope.
    fn placed() -> impl Iterator<Item = Self> {
        let is_placed = |facet: &Self| matches!(facet.kind(), Kind::Placed(_));
        Self::ALL.into_iter().filter(is_placed)
    }

    /// The id of a claim's value of this facet, where it has one at most.
    fn place(self, claim: &Claim) -> Option<&str> {
        match self.kind() {
            Kind::Placed(value) => value(claim),
            Kind::Tags => None,
        }
    }

    /// The values that `text` may mean: the one with exactly this id; else all with this name; else
    /// all of which the id, or a word of id or name, begins with it.
    pub(super) fn meant(
        self,
        kb: &KnowledgeBase,
        table: &FacetTable,
        text: &str,
    ) -> Vec<FacetValue> {
        // Every status is known, whether or not it is used.
        if self == Self::Status && Status::from_str(text).is_ok() {
            return vec![FacetValue::new(self, text)];
        }
        let typed = fold::fold(text.trim());
        let values = table.values(kb, self);
        let has_id = |value: &Declared<'_>| value.0 == text;
        let has_name = |value: &Declared<'_>| fold::fold(value.1) == typed;
        let begins = |value: &Declared<'_>| match self {
            _ if typed.is_empty() => false,
            // Lest `applicable` mean not-applicable.
            Self::Status => value.0.starts_with(&*typed),
            _ => begins(*value, &typed),
        };
        let ways: [&dyn Fn(&Declared<'_>) -> bool; 3] = [&has_id, &has_name, &begins];
        let mut meant = ways.iter().map(|way| {
            let meant = values.iter().filter(|value| way(value));
            let meant = meant.map(|(id, _)| FacetValue::new(self, id));
            meant.collect::<Vec<_>>()
        });
        meant.find(|meant| !meant.is_empty()).unwrap_or_default()
    }
}

/// How many values of a facet a claim has.
enum Kind {
    /// One at most, whose id this gives: it is part of the claim's scope.
    Placed(fn(&Claim) -> Option<&str>),
    /// Its tags, however many: the table has a list of claims for each.
    Tags,
}

impl fmt::Display for Facet {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

/// The id and the name of a value.
type Declared<'kb> = (&'kb str, &'kb str);

fn begins((id, name): Declared<'_>, typed: &str) -> bool {
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
        /// A message is no place for a thousand tags.
        const MOST: usize = 20;
        let mut known = self.known.iter().take(MOST).cloned().collect::<Vec<_>>();
        let more = self.known.len().saturating_sub(MOST);
        if more > 0 {
            known.push(format!("and {more} more"));
        }
        format!(
            "no {facet} '{given}'{hint} (there are: {})",
            known.join(", ")
        )
    }
}

/// The filters that are set: any of the values of a facet, for every facet that has some.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filters(BTreeSet<FacetValue>);

impl Filters {
    /// Adds the value, or takes it away.
    pub fn toggle(&mut self, value: &FacetValue) {
        if !self.0.remove(value) {
            self.0.insert(value.clone());
        }
    }

    /// Makes this the one value of its facet.
    pub fn only(&mut self, value: &FacetValue) {
        self.clear_facet(value.facet);
        self.0.insert(value.clone());
    }

    /// Makes these ids the values of the facet; with none, the facet is open again.
    pub fn set<I: Into<String>>(&mut self, facet: Facet, ids: impl IntoIterator<Item = I>) {
        self.clear_facet(facet);
        let values = ids.into_iter().map(|id| FacetValue {
            facet,
            id: id.into(),
        });
        self.0.extend(values);
    }

    /// Opens one facet again.
    fn clear_facet(&mut self, facet: Facet) {
        self.0.retain(|value| value.facet != facet);
    }

    /// Takes every value away.
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

    /// The ids that are set for one facet.
    pub fn ids(&self, facet: Facet) -> impl Iterator<Item = &str> {
        let of_facet = self.0.iter().filter(move |value| value.facet == facet);
        of_facet.map(|value| value.id.as_str())
    }

    /// Whether the claim or finding is among what the filters leave. A finding that speaks of
    /// any status, aspect or area stays whichever is chosen; with a tag, it stays when it is
    /// about a claim that has it.
    pub fn admits(&self, kb: &KnowledgeBase, item: Item) -> bool {
        Facet::ALL
            .into_iter()
            .all(|facet| self.admits_by(kb, item, facet))
    }

    /// Whether one facet admits it.
    pub(super) fn admits_by(&self, kb: &KnowledgeBase, item: Item, facet: Facet) -> bool {
        if self.ids(facet).next().is_none() {
            return true;
        }
        match item {
            Item::Claim(index) => kb
                .claims
                .get(index)
                .is_some_and(|claim| self.has(claim, facet)),
            Item::Finding(index) => kb
                .findings
                .get(index)
                .is_some_and(|finding| self.speaks_of(kb, finding, facet)),
        }
    }

    /// What a text on the command line means: an id exactly; else a name; else the beginning of an
    /// id, or of a word of an id or name. Just one value may have that name, or begin so.
    ///
    /// # Errors
    /// [`UnknownValue`] when no value or several are meant.
    pub fn parse(
        kb: &KnowledgeBase,
        table: &FacetTable,
        facet: Facet,
        text: &str,
    ) -> Result<FacetValue, UnknownValue> {
        let mut meant = facet.meant(kb, table, text);
        match meant.pop() {
            Some(one) if meant.is_empty() => Ok(one),
            last => {
                meant.extend(last);
                Err(UnknownValue::new(kb, table, (facet, text), meant))
            }
        }
    }

    fn has(&self, claim: &Claim, facet: Facet) -> bool {
        let mut set = self.ids(facet);
        match facet.kind() {
            Kind::Placed(value) => value(claim).is_some_and(|value| set.any(|id| id == value)),
            Kind::Tags => set.any(|id| claim.tags.iter().any(|tag| tag == id)),
        }
    }

    fn speaks_of(&self, kb: &KnowledgeBase, finding: &Finding, facet: Facet) -> bool {
        let is_set = |id: &str| self.ids(facet).any(|set| set == id);
        match facet {
            Facet::Status => finding.status.is_none_or(|status| is_set(status.word())),
            Facet::Aspect => aspect_of(kb, finding).is_none_or(is_set),
            Facet::Area => match &finding.area {
                Some(area) => is_set(area),
                None => aspect_of(kb, finding).is_none_or(|aspect| self.has_area_of(kb, aspect)),
            },
            Facet::Tag => {
                let mut about = kb.claims.iter().filter(|claim| finding.is_about(claim));
                about.any(|claim| self.has(claim, Facet::Tag))
            }
        }
    }

    fn has_area_of(&self, kb: &KnowledgeBase, aspect: &str) -> bool {
        let areas = kb.aspect(aspect).map(|aspect| aspect.areas.iter());
        let mut areas = areas.into_iter().flatten();
        areas.any(|area| self.ids(Facet::Area).any(|id| area.id == *id))
    }
}

impl FromIterator<FacetValue> for Filters {
    fn from_iter<I: IntoIterator<Item = FacetValue>>(values: I) -> Self {
        Self(values.into_iter().collect())
    }
}

/// The aspect that a finding speaks of, by itself or through its area.
fn aspect_of<'kb>(kb: &'kb KnowledgeBase, finding: &'kb Finding) -> Option<&'kb str> {
    finding.aspect.as_deref().or_else(|| {
        let area = finding.area.as_ref()?;
        let mut aspects = kb.aspects.iter();
        let holder = aspects.find(|aspect| aspect.areas.iter().any(|each| each.id == *area));
        holder.map(|aspect| aspect.id.as_str())
    })
}
