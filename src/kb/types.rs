//! The types of a knowledge base, which define format version 1 of the JSON.

use std::fmt;

use arcstr::Substr;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};
use thin_vec::ThinVec;

use super::Status;
use super::extra_fields::ExtraFields;
use super::finding::Finding;
use super::link::Link;
use super::object::{
    exact_capacity, integer, non_null, none_if_empty, strict_objects, strict_serde, strict_strings,
};
use super::parts::Parts;
use super::text_types::{Id, Line, Prose};

/// A knowledge base: claims about one operating model, and what is observed of them.
///
/// The order of entries is the author's, and the default order everywhere. In a value from
/// [`load`](super::load), texts have no control characters, ids are unique, and references resolve.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct KnowledgeBase {
    /// Address of the JSON Schema, for editors.
    #[serde(rename = "$schema", default, deserialize_with = "non_null")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema: Option<Line>,
    /// Version of the format: always [`FORMAT`].
    #[serde(deserialize_with = "integer")]
    pub format: u32,
    /// The id of the knowledge base; see [`super::check::is_id`] for ids.
    pub id: Id,
    /// The title.
    pub title: Line,
    /// A summary of one paragraph.
    pub summary: Prose,
    /// Version of the content, in its author's own scheme.
    pub version: Line,
    /// Language of the texts (BCP 47); English by default.
    #[serde(default = "english", skip_serializing_if = "is_english")]
    pub language: Line,
    /// Where the knowledge comes from.
    pub source: Source,
    /// What the claims are about, in the author's order.
    pub aspects: Vec<Aspect>,
    /// The names of [`Claim::fields`] to filter by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facets: Vec<Line>,
    /// The claims, in the author's order.
    pub claims: Vec<Claim>,
    /// What the source concludes about groups of claims.
    #[serde(default)]
    pub findings: Vec<Finding>,
    /// The origin of its claims, if it was merged from several knowledge bases.
    #[serde(skip)]
    pub parts: Parts,
}

/// The format version that this program reads and writes.
pub const FORMAT: u32 = 1;

/// The language of a knowledge base that does not name one.
pub const DEFAULT_LANGUAGE: &str = "en";

/// Credit for the knowledge: shown in the about screen and in every export.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Source {
    /// Title of the work.
    pub title: Line,
    /// Who published it.
    #[serde(default, deserialize_with = "none_if_empty")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Line>,
    /// Its address (http or https).
    #[serde(default, deserialize_with = "non_null")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Id>,
    /// The licence that the work is under.
    #[serde(default, deserialize_with = "none_if_empty")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<Line>,
    /// How the work was adapted.
    #[serde(default, deserialize_with = "none_if_empty")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Prose>,
}

/// A side of the operating model that claims are made about, such as service reliability.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Aspect {
    /// Unique among aspects, ignoring ASCII case.
    pub id: Id,
    /// Name as a heading.
    pub name: Line,
    /// What the aspect is, in a sentence.
    #[serde(default, deserialize_with = "non_null")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Prose>,
    /// Its parts, possibly none.
    #[serde(default)]
    pub areas: Vec<Area>,
}

/// A part of an aspect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Area {
    /// Unique among all areas of the knowledge base, ignoring ASCII case.
    pub id: Id,
    /// Name as a heading.
    pub name: Line,
}

/// A benefit or drawback that is claimed of the operating model, and what is observed of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Claim {
    /// Unique among claims and findings, ignoring ASCII case; used in commands, links and exports.
    pub id: Id,
    /// The claim in a few words.
    pub title: Line,
    /// Whether it is for or against the model.
    #[serde(default, skip_serializing_if = "ClaimKind::is_benefit")]
    pub kind: ClaimKind,
    /// Whether it holds, as far as known.
    pub status: Status,
    /// The operating model, if the knowledge base covers several. Boxed, as most cover one.
    #[serde(default, deserialize_with = "non_null")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<Box<Line>>,
    /// Id of the aspect that it is about.
    pub aspect: Id,
    /// Id of the area in that aspect, if any.
    #[serde(default, deserialize_with = "non_null")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<Id>,
    /// What theory promises.
    pub claimed: Prose,
    /// What practice shows; absent if nobody has looked.
    #[serde(default, deserialize_with = "non_null")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed: Option<Prose>,
    /// How often it is observed, according to the source.
    #[serde(default, deserialize_with = "non_null")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<Frequency>,
    /// Figures that support what is observed.
    #[serde(default, deserialize_with = "exact_capacity")]
    #[serde(skip_serializing_if = "ThinVec::is_empty")]
    pub evidence: ThinVec<Evidence>,
    /// Alternative names to search by, such as acronyms.
    #[serde(default, deserialize_with = "exact_capacity")]
    #[serde(skip_serializing_if = "ThinVec::is_empty")]
    pub aliases: ThinVec<Line>,
    /// Labels to filter by: kebab-case by convention, so that they need no quotes in a query.
    #[serde(default, deserialize_with = "exact_capacity")]
    #[serde(skip_serializing_if = "ThinVec::is_empty")]
    pub tags: ThinVec<Line>,
    /// Further reading.
    #[serde(default, deserialize_with = "exact_capacity")]
    #[serde(skip_serializing_if = "ThinVec::is_empty")]
    pub links: ThinVec<Link>,
    /// Extra fields.
    #[serde(default, skip_serializing_if = "ExtraFields::is_empty")]
    pub fields: ExtraFields,
    /// Corresponding claims about other models.
    #[serde(default, deserialize_with = "exact_capacity")]
    #[serde(skip_serializing_if = "ThinVec::is_empty")]
    pub counterparts: ThinVec<Counterpart>,
}

/// Whether a claim is for or against the operating model.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
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
#[strum(serialize_all = "kebab-case")]
pub enum ClaimKind {
    /// For it; the default.
    #[default]
    Benefit,
    /// Against it.
    Drawback,
}

/// A reference to a corresponding claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Counterpart {
    /// Id of the knowledge base of the claim; the same one if absent.
    #[serde(default, deserialize_with = "non_null")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub knowledge_base: Option<Id>,
    /// Id of the claim.
    pub claim: Id,
}

/// How often something is observed, from least to most. Parsed from the JSON and the display form.
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
    pub measure: Line,
    /// The figure, with its unit.
    pub value: Line,
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.measure, self.value)
    }
}

impl Evidence {
    /// Parses `measure: value`, or returns `None` if either is empty.
    pub fn parse(text: &str) -> Option<Self> {
        let (measure, value) = text.split_once(':')?;
        let (measure, value) = (measure.trim(), value.trim());
        let is_complete = !measure.is_empty() && !value.is_empty();
        is_complete.then(|| Self {
            measure: measure.into(),
            value: value.into(),
        })
    }
}

strict_objects! {
    KnowledgeBase => "a knowledge base",
    Source => "a source",
    Aspect => "an aspect",
    Area => "an area",
    Claim => "a claim",
    Counterpart => "a counterpart",
    Evidence => "a figure",
}

strict_strings! {
    ClaimKind => "a kind of claim",
    Frequency => "a frequency",
}

impl Frequency {
    /// The display form.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

impl ClaimKind {
    /// The keyword, as in the JSON and on screen.
    pub fn word(self) -> &'static str {
        self.into()
    }

    fn is_benefit(&self) -> bool {
        *self == Self::Benefit
    }
}

impl Claim {
    /// A claim with this status and all other fields empty.
    pub fn new(status: Status) -> Self {
        Self {
            status,
            ..Self::default()
        }
    }

    /// Calls `each` for every text, in a fixed order. The flag is true for names that claims share.
    pub(super) fn for_each_text(&mut self, each: &mut dyn FnMut(&mut Substr, bool)) {
        // Exhaustive, so that no new field is forgotten.
        let Claim {
            id,
            title,
            kind: _,
            status: _,
            model,
            aspect,
            area,
            claimed,
            observed,
            frequency: _,
            evidence,
            aliases,
            tags,
            links,
            fields,
            counterparts,
        } = self;
        let texts = [id.substr_mut(), title.substr_mut(), claimed.substr_mut()].into_iter();
        let texts = texts.chain(observed.iter_mut().map(Prose::substr_mut));
        let texts = texts.chain(aliases.iter_mut().map(Line::substr_mut));
        texts.for_each(|text| each(text, false));
        let names = [aspect].into_iter().chain(area).map(Id::substr_mut);
        let names = names.chain(model.iter_mut().map(|name| name.substr_mut()));
        let names = names.chain(tags.iter_mut().map(Line::substr_mut));
        names.for_each(|name| each(name, true));
        for figure in evidence {
            each(figure.measure.substr_mut(), false);
            each(figure.value.substr_mut(), false);
        }
        for link in links {
            link.title
                .iter_mut()
                .for_each(|title| each(title.substr_mut(), false));
            each(link.url.substr_mut(), false);
        }
        for (name, text) in fields.iter_mut() {
            each(name.substr_mut(), true);
            each(text.substr_mut(), false);
        }
        for counterpart in counterparts {
            let knowledge_base = counterpart.knowledge_base.iter_mut();
            knowledge_base.for_each(|id| each(id.substr_mut(), true));
            each(counterpart.claim.substr_mut(), false);
        }
    }

    /// The operating model, if the claim names one.
    pub fn model(&self) -> Option<&str> {
        self.model.as_ref().map(|model| model.as_str())
    }

    /// The status, and the kind unless it is a benefit, as in `realised drawback`.
    pub fn status_and_kind(&self) -> String {
        match self.kind {
            ClaimKind::Benefit => self.status.name().to_owned(),
            kind => format!("{} {}", self.status.name(), kind.word()),
        }
    }

    /// What practice shows; empty if nobody has looked.
    pub fn observed(&self) -> &str {
        self.observed.as_deref().unwrap_or_default()
    }

    /// What practice shows, or the placeholder of the status if that is missing.
    pub fn observed_or_placeholder(&self) -> &str {
        let placeholder = self.status.placeholder().unwrap_or_default();
        self.observed.as_deref().unwrap_or(placeholder)
    }
}

/// Separates the id of a knowledge base from that of a claim; no id contains it.
const SEPARATOR: char = '/';

impl fmt::Display for Counterpart {
    /// `you-build-it/telemetry`, or just `telemetry` in the same knowledge base.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.knowledge_base {
            Some(kb) => write!(f, "{kb}{SEPARATOR}{}", self.claim),
            None => write!(f, "{}", self.claim),
        }
    }
}

impl From<&str> for Counterpart {
    /// Parses the display form, without validating the ids.
    fn from(text: &str) -> Self {
        match text.split_once(SEPARATOR) {
            Some((kb, claim)) => Self {
                knowledge_base: Some(kb.into()),
                claim: claim.into(),
            },
            None => Self {
                knowledge_base: None,
                claim: text.into(),
            },
        }
    }
}

fn english() -> Line {
    DEFAULT_LANGUAGE.into()
}

fn is_english(language: &str) -> bool {
    language == DEFAULT_LANGUAGE
}
