//! The knowledge base: its types, which define format version 1 of the JSON, and lookups in it.
//!
//! Owns the shape of the data, loading it ([`load`]), checking it ([`check`]), sanitising
//! ([`sanitise`]) and wrapping ([`text`]) its text, and grouping it under headings ([`outline`]) and
//! as counts ([`overview`]). Does not know how anything is searched, exported or drawn.

use std::collections::HashSet;

mod archive;
pub mod check;
pub mod counterparts;
mod extra_fields;
mod field;
mod finding;
mod gather;
mod identifier;
mod link;
pub mod load;
mod merge;
pub mod models;
mod names;
mod object;
mod order;
pub mod outline;
pub mod overview;
mod packed;
mod parts;
mod phrase;
mod place;
mod problem;
pub mod sanitise;
pub mod schema;
mod shared;
mod status;
pub mod text;
mod text_types;
mod types;

pub(crate) use archive::{text_in, texts_in};
pub use extra_fields::ExtraFields;
pub use field::{Field, Slot, TextSlot, Value};
pub use finding::{Finding, FindingKind};
pub(crate) use gather::{gather_own_texts, gather_texts};
pub(crate) use identifier::{UniqueIds, hyphenated, lowercase_id};
pub use link::Link;
pub use merge::{Part, broken_counterparts, merge};
pub use names::PLACE_SEPARATOR;
pub(crate) use names::name_of_place;
pub(crate) use object::{
    exact_capacity, integer, non_null, pretty_json, strict_objects, strict_serde,
};
pub use order::sort_by_key;
pub(crate) use order::unique;
pub use packed::PackedItem;
pub use parts::{Parts, QualifiedId};
pub(crate) use phrase::{all_words, is_negated, quoted, suggestion};
pub use place::{PlaceNames, Places};
pub use problem::{Problem, Rule};
pub use status::{Status, Tone};
pub use text_types::{Id, Line, Prose};
pub use types::{
    Area, Aspect, Claim, ClaimKind, Counterpart, DEFAULT_LANGUAGE, Evidence, FORMAT, Frequency,
    KnowledgeBase, Source,
};

/// A claim or a finding, by its index in the knowledge base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// Index into [`KnowledgeBase::claims`].
    Claim(usize),
    /// Index into [`KnowledgeBase::findings`].
    Finding(usize),
}

impl KnowledgeBase {
    /// The aspect with this id.
    pub fn aspect(&self, id: &str) -> Option<&Aspect> {
        self.aspects.iter().find(|aspect| aspect.id == id)
    }

    /// The area with this id, in any aspect.
    pub fn area(&self, id: &str) -> Option<&Area> {
        self.aspects
            .iter()
            .flat_map(|aspect| &aspect.areas)
            .find(|area| area.id == id)
    }

    /// The statuses that claims or findings have, in the order of [`Status`]. Only these are shown.
    pub fn statuses(&self) -> Vec<Status> {
        let claims = self.claims.iter().map(|claim| claim.status);
        let findings = self.findings.iter().filter_map(|finding| finding.status);
        Status::used(claims.chain(findings))
    }

    /// The claim or finding with this id, ignoring ASCII case.
    pub fn item(&self, id: &str) -> Option<Item> {
        let matches = |own: &Id| own.eq_ignore_ascii_case(id);
        let claim = self.claims.iter().position(|claim| matches(&claim.id));
        let finding = || {
            self.findings
                .iter()
                .position(|finding| matches(&finding.id))
        };
        claim
            .map(Item::Claim)
            .or_else(|| finding().map(Item::Finding))
    }

    /// The aspect with this index, and the area with this index in it.
    pub fn place_at(&self, aspect: usize, area: Option<usize>) -> PlaceNames<'_> {
        let aspect = self.aspects.get(aspect);
        (aspect, area.and_then(|at| aspect?.areas.get(at)))
    }

    /// The aspect and the area of this claim. To look up many, use [`Places`].
    pub fn place(&self, claim: &Claim) -> PlaceNames<'_> {
        self.place_of(Some(&claim.aspect), claim.area.as_ref())
    }

    /// The aspect and the area of this finding.
    pub fn place_of_finding(&self, finding: &Finding) -> PlaceNames<'_> {
        self.place_of(finding.aspect.as_ref(), finding.area.as_ref())
    }

    fn place_of(&self, aspect: Option<&Id>, area: Option<&Id>) -> PlaceNames<'_> {
        let aspect = aspect.and_then(|id| self.aspect(id));
        let area = aspect.zip(area).and_then(|(aspect, id)| {
            let mut areas = aspect.areas.iter();
            areas.find(|area| area.id == *id)
        });
        (aspect, area)
    }

    /// A knowledge base of just these claims and findings, in the order given, with the aspects, areas
    /// and facets that they use. Repeated and out-of-range indices are ignored. A counterpart that is
    /// not included is qualified with the id of this knowledge base.
    pub fn subset(&self, claims: &[usize], findings: &[usize]) -> Self {
        let mut claims = pick(&self.claims, claims);
        let inside = claims.iter().map(|claim| claim.id.clone()).collect();
        qualify_outside(&mut claims, &inside, &self.id);
        let findings = pick(&self.findings, findings);
        Self {
            aspects: used_aspects(&self.aspects, &claims, &findings),
            facets: used_facets(&self.facets, &claims),
            claims,
            findings,
            schema: self.schema.clone(),
            format: self.format,
            id: self.id.clone(),
            title: self.title.clone(),
            summary: self.summary.clone(),
            version: self.version.clone(),
            language: self.language.clone(),
            source: self.source.clone(),
            parts: Parts::default(),
        }
    }

    /// This knowledge base for a document of only these claims: counterparts outside them are
    /// qualified with its id. `None` if nothing changes.
    pub fn shown_in_part(&self, claims: &[usize]) -> Option<Self> {
        let shown = claims.iter().filter_map(|at| self.claims.get(*at));
        if shown.clone().all(|claim| claim.counterparts.is_empty()) {
            return None;
        }
        let inside = shown.map(|claim| claim.id.clone()).collect();
        let mut kb = self.clone();
        qualify_outside(&mut kb.claims, &inside, &self.id);
        (kb.claims != self.claims).then_some(kb)
    }

    /// The indices of the findings about this claim, in file order.
    pub fn findings_about(&self, claim: &Claim) -> impl Iterator<Item = usize> {
        self.findings
            .iter()
            .enumerate()
            .filter(|(_, finding)| finding.is_about(claim))
            .map(|(index, _)| index)
    }
}

impl Finding {
    /// Whether this finding is about this claim.
    pub fn is_about(&self, claim: &Claim) -> bool {
        let has_model = |model: &Line| claim.model() == Some(model);
        self.status.is_none_or(|status| status == claim.status)
            && self.model.as_ref().is_none_or(has_model)
            && self.aspect.as_ref().is_none_or(|id| *id == claim.aspect)
            && (self.area.is_none() || self.area == claim.area)
    }
}

/// Adds the id of the knowledge base to counterparts that lack one and are not among `inside`.
fn qualify_outside(claims: &mut [Claim], inside: &HashSet<Id>, kb: &Id) {
    let counterparts = claims.iter_mut().flat_map(|claim| &mut claim.counterparts);
    let unqualified = counterparts.filter(|one| one.knowledge_base.is_none());
    for outside in unqualified.filter(|one| !inside.contains(&one.claim)) {
        outside.knowledge_base = Some(kb.clone());
    }
}

fn pick<T: Clone>(from: &[T], indices: &[usize]) -> Vec<T> {
    let chosen = unique(indices).into_iter();
    let chosen = chosen.filter_map(|index| from.get(*index));
    chosen.cloned().collect()
}

/// The facets that any of these claims has as a field.
fn used_facets(facets: &[Line], claims: &[Claim]) -> Vec<Line> {
    let is_used = |name: &&Line| claims.iter().any(|claim| claim.fields.get(name).is_some());
    facets.iter().filter(is_used).cloned().collect()
}

/// The aspects and areas that the claims and findings refer to.
fn used_aspects(aspects: &[Aspect], claims: &[Claim], findings: &[Finding]) -> Vec<Aspect> {
    let of_claims = claims.iter().map(|claim| Some(claim.aspect.as_str()));
    let of_findings = findings.iter().map(|finding| finding.aspect.as_deref());
    let aspect_ids: HashSet<&str> = of_claims.chain(of_findings).flatten().collect();
    let of_claims = claims.iter().map(|claim| claim.area.as_deref());
    let of_findings = findings.iter().map(|finding| finding.area.as_deref());
    let area_ids: HashSet<&str> = of_claims.chain(of_findings).flatten().collect();

    let mut used = aspects.to_vec();
    used.retain(|aspect| aspect_ids.contains(aspect.id.as_str()));
    for aspect in &mut used {
        aspect
            .areas
            .retain(|area| area_ids.contains(area.id.as_str()));
    }
    used
}
