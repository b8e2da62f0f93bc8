//! The knowledge base: its types, which are format version 1 of the JSON, and the questions that
//! can be asked of it without a query.
//!
//! Owns the shape of the data, loading it ([`load`]), checking it ([`check`]), making text safe to
//! show ([`sanitise`]) and its lines fit ([`text`]), and the two ways of laying it out that need no
//! query: under headings ([`outline`]) and as counts ([`overview`]). Does not know how anything is
//! searched, exported or drawn.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

pub mod check;
pub mod load;
mod lookup;
mod names;
mod object;
pub mod outline;
pub mod overview;
mod packed;
mod phrase;
mod place;
mod problem;
pub mod sanitise;
pub mod schema;
pub mod text;

pub use lookup::Lookup;
pub use names::STEP;
pub use packed::PackedItem;
pub(crate) use phrase::{quoted, suggestion};
pub use problem::{Problem, Rule};

use object::{objects, only, present, snug, whole, words};

/// A knowledge base: claims about one operating model, and what is observed of them.
///
/// Order is the order of the argument, and the default order everywhere. A value made by
/// [`load`] holds text without control characters, ids that are unique, and references that
/// resolve.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct KnowledgeBase {
    /// Address of the JSON Schema, for editors.
    #[serde(
        rename = "$schema",
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub schema: Option<String>,
    /// Version of the format: always [`FORMAT`].
    #[serde(deserialize_with = "whole")]
    pub format: u32,
    /// Kebab-case name of the knowledge base.
    pub id: String,
    /// What it is about, as a heading.
    pub title: String,
    /// What it is about, in a paragraph.
    pub summary: String,
    /// Version of the content, in its author's own scheme.
    pub version: String,
    /// Language of the texts (BCP 47); English unless it says otherwise.
    #[serde(default = "english", skip_serializing_if = "is_english")]
    pub language: String,
    /// Where the knowledge comes from.
    pub source: Source,
    /// What the claims are about, in the order of the argument.
    pub aspects: Vec<Aspect>,
    /// The claims, in the order of the argument.
    pub claims: Vec<Claim>,
    /// What the source says of whole groups of claims.
    #[serde(default)]
    pub findings: Vec<Finding>,
}

/// The format version that this program reads and writes.
pub const FORMAT: u32 = 1;

/// The language of a knowledge base that does not say which.
pub const DEFAULT_LANGUAGE: &str = "en";

/// Credit for the knowledge: shown in the about screen and in every export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Source {
    /// Title of the work.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Its address (http or https).
    pub url: String,
    /// The licence that the work is under.
    pub licence: String,
    /// What was done with it here.
    pub note: String,
}

/// A side of the operating model that claims are made about, such as service reliability.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Aspect {
    /// Kebab-case, unique.
    pub id: String,
    /// Name as a heading.
    pub name: String,
    /// What the aspect is, in a sentence.
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub summary: Option<String>,
    /// Its parts; may be none.
    #[serde(default)]
    pub areas: Vec<Area>,
}

/// A part of an aspect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Area {
    /// Kebab-case, unique among all areas of the knowledge base.
    pub id: String,
    /// Name as a heading.
    pub name: String,
}

/// Whether a benefit that is claimed is also seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "kebab-case")]
pub enum Status {
    /// Seen in practice.
    Realised,
    /// On paper only.
    Unrealised,
}

/// A benefit that is claimed for the operating model, and what is observed of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Claim {
    /// Kebab-case, unique among claims and findings; used in commands, links and exports.
    pub id: String,
    /// The claim in a few words.
    pub title: String,
    /// Whether it is realised.
    pub status: Status,
    /// Id of the aspect that it is about.
    pub aspect: String,
    /// Id of the area of that aspect, if it belongs to one.
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub area: Option<String>,
    /// What theory promises.
    pub claimed: String,
    /// What practice shows.
    pub observed: String,
    /// How often the source says that it is observed.
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub frequency: Option<Frequency>,
    /// Figures.
    #[serde(
        default,
        deserialize_with = "snug",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub evidence: Vec<Evidence>,
    /// Other words that people search it by, such as acronyms.
    #[serde(
        default,
        deserialize_with = "snug",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub aliases: Vec<String>,
    /// Labels to filter by: kebab-case by convention, so that they need no quotes in a query.
    #[serde(
        default,
        deserialize_with = "snug",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// Where to read on.
    #[serde(
        default,
        deserialize_with = "snug",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub links: Vec<Link>,
}

/// How often something is observed, from least to most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "kebab-case")]
pub enum Frequency {
    /// Hardly ever.
    Rarely,
    /// Now and then.
    Sometimes,
    /// In many cases.
    Often,
    /// In most cases.
    Usually,
    /// With few exceptions.
    NearlyAlways,
    /// Without exception.
    Always,
}

/// A figure, and what it measures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Evidence {
    /// What is measured.
    pub measure: String,
    /// The figure, with its unit.
    pub value: String,
}

/// A place to read on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Link {
    /// Title of the page or paper.
    pub title: String,
    /// Its address: http or https only.
    pub url: String,
}

/// What kind of thing the source says of a group of claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "kebab-case")]
pub enum FindingKind {
    /// A judgement over the group.
    Verdict,
    /// When the group holds, or stops holding.
    Condition,
    /// What the group takes for granted.
    Assumption,
    /// What would change it.
    Remedy,
}

/// What the source says of a whole group of claims. `status`, `aspect` and `area` say which: each
/// that is absent means any.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Finding {
    /// Kebab-case, unique among claims and findings.
    pub id: String,
    /// What kind of finding.
    pub kind: FindingKind,
    /// The finding in a few words.
    pub title: String,
    /// The finding whole.
    pub text: String,
    /// Only about claims with this status.
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub status: Option<Status>,
    /// Only about claims of this aspect.
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub aspect: Option<String>,
    /// Only about claims of this area.
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub area: Option<String>,
    /// Where to read on.
    #[serde(
        default,
        deserialize_with = "snug",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub links: Vec<Link>,
}

objects! {
    KnowledgeBase => "a knowledge base",
    Source => "a source",
    Aspect => "an aspect",
    Area => "an area",
    Claim => "a claim",
    Evidence => "a figure",
    Link => "a link",
    Finding => "a finding",
}

words! {
    Status => "a status",
    Frequency => "a frequency",
    FindingKind => "a kind of finding",
}

/// A claim or a finding, by its place in the knowledge base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// Index into [`KnowledgeBase::claims`].
    Claim(usize),
    /// Index into [`KnowledgeBase::findings`].
    Finding(usize),
}

impl Status {
    /// Both, in the order in which they are shown.
    pub const ALL: [Self; 2] = [Self::Realised, Self::Unrealised];

    /// The word, as in the JSON and on screen.
    pub fn word(self) -> &'static str {
        match self {
            Self::Realised => "realised",
            Self::Unrealised => "unrealised",
        }
    }

    /// The glyph that stands beside the word, so that colour never carries the meaning alone.
    pub fn glyph(self) -> &'static str {
        match self {
            Self::Realised => "+",
            Self::Unrealised => "−",
        }
    }
}

impl Frequency {
    /// The words, as on screen.
    pub fn word(self) -> &'static str {
        match self {
            Self::Rarely => "rarely",
            Self::Sometimes => "sometimes",
            Self::Often => "often",
            Self::Usually => "usually",
            Self::NearlyAlways => "nearly always",
            Self::Always => "always",
        }
    }
}

impl FindingKind {
    /// The word, as in the JSON and on screen.
    pub fn word(self) -> &'static str {
        match self {
            Self::Verdict => "verdict",
            Self::Condition => "condition",
            Self::Assumption => "assumption",
            Self::Remedy => "remedy",
        }
    }
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

    /// The claim or finding with this id.
    pub fn item(&self, id: &str) -> Option<Item> {
        let claim = self.claims.iter().position(|claim| claim.id == id);
        let finding = || self.findings.iter().position(|finding| finding.id == id);
        claim
            .map(Item::Claim)
            .or_else(|| finding().map(Item::Finding))
    }

    /// The aspect at this place, and the area of it at that.
    pub fn place_at(&self, aspect: usize, area: Option<usize>) -> (Option<&Aspect>, Option<&Area>) {
        let aspect = self.aspects.get(aspect);
        (aspect, area.and_then(|at| aspect?.areas.get(at)))
    }

    /// The aspect and the area that this claim stands under.
    pub fn place(&self, claim: &Claim) -> (Option<&Aspect>, Option<&Area>) {
        let aspect = self.aspect(&claim.aspect);
        let area = aspect.zip(claim.area.as_deref()).and_then(|(aspect, id)| {
            let mut areas = aspect.areas.iter();
            areas.find(|area| area.id == id)
        });
        (aspect, area)
    }

    /// A knowledge base of just these claims and findings, in the order given, with the aspects and
    /// areas that they refer to. An index that repeats, or that there is no item for, is left out.
    pub fn subset(&self, claims: &[usize], findings: &[usize]) -> Self {
        let claims = pick(&self.claims, claims);
        let findings = pick(&self.findings, findings);
        Self {
            aspects: used(&self.aspects, &claims, &findings),
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
        }
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
        self.status.is_none_or(|status| status == claim.status)
            && self.aspect.as_ref().is_none_or(|id| *id == claim.aspect)
            && (self.area.is_none() || self.area == claim.area)
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

fn english() -> String {
    DEFAULT_LANGUAGE.to_owned()
}

fn is_english(language: &str) -> bool {
    language == DEFAULT_LANGUAGE
}
