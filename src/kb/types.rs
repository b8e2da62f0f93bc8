//! The types of a knowledge base, which are format version 1 of the JSON, and the words for them.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::Status;
use super::object::{objects, only, present, snug, whole, words};

/// A knowledge base: claims about one operating model, and what is observed of them.
///
/// Order is the order of the argument, and the default order everywhere. A value made by
/// [`load`](super::load) holds text without control characters, ids that are unique, and references that
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

/// A benefit that is claimed for the operating model, and what is observed of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Claim {
    /// Kebab-case, unique among claims and findings; used in commands, links and exports.
    pub id: String,
    /// The claim in a few words.
    pub title: String,
    /// What is known of whether it holds.
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

/// How often something is observed, from least to most. Read as in the JSON or as on screen.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(remote = "Self", rename_all = "kebab-case")]
#[strum(serialize_all = "lowercase")]
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
    #[strum(serialize = "nearly-always", to_string = "nearly always")]
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
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(remote = "Self", rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", ascii_case_insensitive)]
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
    Frequency => "a frequency",
    FindingKind => "a kind of finding",
}

impl Frequency {
    /// The word, as on screen.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

impl FindingKind {
    /// The glyph that stands where a claim has that of its status.
    pub const GLYPH: &'static str = "~";

    /// The word, as in the JSON and on screen.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

fn english() -> String {
    DEFAULT_LANGUAGE.to_owned()
}

fn is_english(language: &str) -> bool {
    language == DEFAULT_LANGUAGE
}
