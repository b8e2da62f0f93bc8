//! The knowledge base: its types, which are format version 1 of the JSON, and the questions that
//! can be asked of it without a query.
//!
//! Owns the shape of the data, loading it ([`load`]), checking it ([`check`]), making text safe to
//! show ([`sanitise`]) and its lines fit ([`text`]), and the two ways of laying it out that need no
//! query: under headings ([`outline`]) and as counts ([`overview`]). Does not know how anything is
//! searched, exported or drawn.

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

pub(crate) use archive::texts_in;
pub use extra_fields::ExtraFields;
pub use field::{Field, Slot, TextSlot, Value};
pub use finding::{Finding, FindingKind};
pub(crate) use gather::{gather_own_texts, gather_texts};
pub(crate) use identifier::lowercase_id;
pub use link::Link;
pub use merge::{Part, broken_counterparts, merge};
pub use names::PLACE_SEPARATOR;
pub(crate) use object::{objects, only, present, pretty_json, shrunk, whole};
pub use order::sort_by_key;
pub use packed::PackedItem;
pub use parts::Parts;
pub(crate) use phrase::{is_negated, quoted, suggestion};
pub use place::{PlaceNames, Places};
pub use problem::{Problem, Rule};
pub use status::{Status, Tone};
pub use text_types::{Id, Line, Prose};
pub use types::{
    Area, Aspect, Claim, ClaimKind, Counterpart, DEFAULT_LANGUAGE, Evidence, FORMAT, Frequency,
    KnowledgeBase, Source,
};

/// A claim or a finding, by its place in the knowledge base.
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

    /// The area with this id, of whichever aspect.
    pub fn area(&self, id: &str) -> Option<&Area> {
        self.aspects
            .iter()
            .flat_map(|aspect| &aspect.areas)
            .find(|area| area.id == id)
    }

    /// The statuses that claims or findings have, in the order of the table. The others are shown
    /// nowhere.
    pub fn statuses(&self) -> Vec<Status> {
        let claims = self.claims.iter().map(|claim| claim.status);
        let findings = self.findings.iter().filter_map(|finding| finding.status);
        Status::used(claims.chain(findings))
    }

    /// The claim or finding with this id, whatever the case of its letters.
    pub fn item(&self, id: &str) -> Option<Item> {
        let is = |own: &Id| own.eq_ignore_ascii_case(id);
        let claim = self.claims.iter().position(|claim| is(&claim.id));
        let finding = || self.findings.iter().position(|finding| is(&finding.id));
        claim
            .map(Item::Claim)
            .or_else(|| finding().map(Item::Finding))
    }

    /// The aspect at this place, and the area of it at that.
    pub fn place_at(&self, aspect: usize, area: Option<usize>) -> PlaceNames<'_> {
        let aspect = self.aspects.get(aspect);
        (aspect, area.and_then(|at| aspect?.areas.get(at)))
    }

    /// The aspect and the area that this claim stands under. For many of them there is [`Places`].
    pub fn place(&self, claim: &Claim) -> PlaceNames<'_> {
        self.place_of(Some(&claim.aspect), claim.area.as_ref())
    }

    /// The aspect and the area that this finding is about.
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

    /// A knowledge base of just these claims and findings, in the order given, with the aspects and
    /// areas that they refer to, and the facets that are fields of theirs. An index that repeats, or that there is no item for, is left out. A
    /// counterpart that is left out is named with its knowledge base.
    pub fn subset(&self, claims: &[usize], findings: &[usize]) -> Self {
        let mut claims = pick(&self.claims, claims);
        let inside = claims.iter().map(|claim| claim.id.clone()).collect();
        name_outside(&mut claims, &inside, &self.id);
        let findings = pick(&self.findings, findings);
        Self {
            aspects: used(&self.aspects, &claims, &findings),
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

    /// The same knowledge base where nothing but these claims is shown of it: counterparts that are
    /// not among them are named with their knowledge base. None if it would be as it is.
    pub fn shown_in_part(&self, claims: &[usize]) -> Option<Self> {
        let shown = claims.iter().filter_map(|at| self.claims.get(*at));
        if shown.clone().all(|claim| claim.counterparts.is_empty()) {
            return None;
        }
        let inside = shown.map(|claim| claim.id.clone()).collect();
        let mut kb = self.clone();
        name_outside(&mut kb.claims, &inside, &self.id);
        (kb.claims != self.claims).then_some(kb)
    }

    /// The findings that say something of this claim, in file order, as indices.
    pub fn findings_about(&self, claim: &Claim) -> impl Iterator<Item = usize> {
        self.findings
            .iter()
            .enumerate()
            .filter(|(_, finding)| finding.is_about(claim))
            .map(|(index, _)| index)
    }
}

impl Finding {
    /// Whether this finding speaks of this claim.
    pub fn is_about(&self, claim: &Claim) -> bool {
        let has_model = |model: &Line| claim.model() == Some(model);
        self.status.is_none_or(|status| status == claim.status)
            && self.model.as_ref().is_none_or(has_model)
            && self.aspect.as_ref().is_none_or(|id| *id == claim.aspect)
            && (self.area.is_none() || self.area == claim.area)
    }
}

/// Names this knowledge base in counterparts of the same one that are not among these ids.
fn name_outside(claims: &mut [Claim], inside: &HashSet<Id>, kb: &Id) {
    let counterparts = claims.iter_mut().flat_map(|claim| &mut claim.counterparts);
    let own = counterparts.filter(|one| one.knowledge_base.is_none());
    for outside in own.filter(|one| !inside.contains(&one.claim)) {
        outside.knowledge_base = Some(kb.clone());
    }
}

fn pick<T: Clone>(from: &[T], indices: &[usize]) -> Vec<T> {
    let mut seen = HashSet::new();
    let fresh = indices.iter().filter(|index| seen.insert(**index));
    fresh
        .filter_map(|index| from.get(*index))
        .cloned()
        .collect()
}

/// The facets that are fields of these claims.
fn used_facets(facets: &[Line], claims: &[Claim]) -> Vec<Line> {
    let is_used = |name: &&Line| claims.iter().any(|claim| claim.fields.get(name).is_some());
    facets.iter().filter(is_used).cloned().collect()
}

/// The aspects that the claims and findings refer to, each with the areas that they refer to.
fn used(aspects: &[Aspect], claims: &[Claim], findings: &[Finding]) -> Vec<Aspect> {
    let of_claims = claims.iter().map(|claim| Some(claim.aspect.as_str()));
    let of_findings = findings.iter().map(|finding| finding.aspect.as_deref());
    let aspect_ids: HashSet<&str> = of_claims.chain(of_findings).flatten().collect();
    let of_claims = claims.iter().map(|claim| claim.area.as_deref());
    let of_findings = findings.iter().map(|finding| finding.area.as_deref());
    let area_ids: HashSet<&str> = of_claims.chain(of_findings).flatten().collect();

    let mut kept = aspects.to_vec();
    kept.retain(|aspect| aspect_ids.contains(aspect.id.as_str()));
    for aspect in &mut kept {
        aspect
            .areas
            .retain(|area| area_ids.contains(area.id.as_str()));
    }
    kept
}
