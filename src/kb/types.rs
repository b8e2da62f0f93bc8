//! The types of a knowledge base, which are format version 1 of the JSON, and the words for them.

use std::fmt;

use arcstr::Substr;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};
use thin_vec::ThinVec;

use super::Status;
use super::extra_fields::ExtraFields;
use super::finding::Finding;
use super::link::Link;
use super::object::{objects, only, present, shrunk, stated, whole, words};
use super::parts::Parts;
use super::text_types::{Id, Line, Prose};

/// A knowledge base: claims about one operating model, and what is observed of them.
///
/// Order is the order of the argument, and the default order everywhere. A value made by
/// [`load`](super::load) holds text without control characters, ids that are unique, and references that
/// resolve.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct KnowledgeBase {
    /// Address of the JSON Schema, for editors.
    #[serde(rename = "$schema", default, deserialize_with = "present")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema: Option<Line>,
    /// Version of the format: always [`FORMAT`].
    #[serde(deserialize_with = "whole")]
    pub format: u32,
    /// The id of the knowledge base; see [`super::check::is_id`] for ids.
    pub id: Id,
    /// What it is about, as a heading.
    pub title: Line,
    /// What it is about, in a paragraph.
    pub summary: Prose,
    /// Version of the content, in its author's own scheme.
    pub version: Line,
    /// Language of the texts (BCP 47); English unless it says otherwise.
    #[serde(default = "english", skip_serializing_if = "is_english")]
    pub language: Line,
    /// Where the knowledge comes from.
    pub source: Source,
    /// What the claims are about, in the order of the argument.
    pub aspects: Vec<Aspect>,
    /// The names of [`Claim::fields`] to filter by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facets: Vec<Line>,
    /// The claims, in the order of the argument.
    pub claims: Vec<Claim>,
    /// What the source says of whole groups of claims.
    #[serde(default)]
    pub findings: Vec<Finding>,
    /// Which knowledge bases its claims are from, where it was made of several.
    #[serde(skip)]
    pub parts: Parts,
}

/// The format version that this program reads and writes.
pub const FORMAT: u32 = 1;

/// The language of a knowledge base that does not say which.
pub const DEFAULT_LANGUAGE: &str = "en";

/// Credit for the knowledge: shown in the about screen and in every export.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Source {
    /// Title of the work.
    pub title: Line,
    /// Who published it.
    #[serde(default, deserialize_with = "stated")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Line>,
    /// Its address (http or https).
    #[serde(default, deserialize_with = "present")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Id>,
    /// The licence that the work is under.
    #[serde(default, deserialize_with = "stated")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<Line>,
    /// What was done with it here.
    #[serde(default, deserialize_with = "stated")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Prose>,
}

/// A side of the operating model that claims are made about, such as service reliability.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Aspect {
    /// Unique, whatever the case of its letters.
    pub id: Id,
    /// Name as a heading.
    pub name: Line,
    /// What the aspect is, in a sentence.
    #[serde(default, deserialize_with = "present")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Prose>,
    /// Its parts; may be none.
    #[serde(default)]
    pub areas: Vec<Area>,
}

/// A part of an aspect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Area {
    /// As above, among all areas of the knowledge base.
    pub id: Id,
    /// Name as a heading.
    pub name: Line,
}

/// A benefit or drawback that is claimed of the operating model, and what is observed of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Claim {
    /// As above, among claims and findings; used in commands, links and exports.
    pub id: Id,
    /// The claim in a few words.
    pub title: Line,
    /// Whether it is for or against the model.
    #[serde(default, skip_serializing_if = "ClaimKind::is_benefit")]
    pub kind: ClaimKind,
    /// What is known of whether it holds.
    pub status: Status,
    /// The operating model that it is about, where there are claims about several. Boxed, as most
    /// knowledge bases are about one.
    #[serde(default, deserialize_with = "present")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<Box<Line>>,
    /// Id of the aspect that it is about.
    pub aspect: Id,
    /// Id of the area of that aspect, if it belongs to one.
    #[serde(default, deserialize_with = "present")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<Id>,
    /// What theory promises.
    pub claimed: Prose,
    /// What practice shows; there is none where nobody has looked.
    #[serde(default, deserialize_with = "present")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed: Option<Prose>,
    /// How often the source says that it is observed.
    #[serde(default, deserialize_with = "present")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency: Option<Frequency>,
    /// Figures.
    #[serde(default, deserialize_with = "shrunk")]
    #[serde(skip_serializing_if = "ThinVec::is_empty")]
    pub evidence: ThinVec<Evidence>,
    /// Other words that people search it by, such as acronyms.
    #[serde(default, deserialize_with = "shrunk")]
    #[serde(skip_serializing_if = "ThinVec::is_empty")]
    pub aliases: ThinVec<Line>,
    /// Labels to filter by: kebab-case by convention, so that they need no quotes in a query.
    #[serde(default, deserialize_with = "shrunk")]
    #[serde(skip_serializing_if = "ThinVec::is_empty")]
    pub tags: ThinVec<Line>,
    /// Where to read on.
    #[serde(default, deserialize_with = "shrunk")]
    #[serde(skip_serializing_if = "ThinVec::is_empty")]
    pub links: ThinVec<Link>,
    /// What else a register has of it.
    #[serde(default, skip_serializing_if = "ExtraFields::is_empty")]
    pub fields: ExtraFields,
    /// What is claimed of another model about the same.
    #[serde(default, deserialize_with = "shrunk")]
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
    /// For it: what a claim is that does not say.
    #[default]
    Benefit,
    /// Against it.
    Drawback,
}

/// Another claim about the same, by its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Counterpart {
    /// Id of the knowledge base that the claim is in; the same one if none is given.
    #[serde(default, deserialize_with = "present")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub knowledge_base: Option<Id>,
    /// Id of the claim.
    pub claim: Id,
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
    /// Reads what is shown of one: what is measured, a colon, the value; none where one is missing.
    pub fn parse(text: &str) -> Option<Self> {
        let (measure, value) = text.split_once(':')?;
        let (measure, value) = (measure.trim(), value.trim());
        let is_whole = !measure.is_empty() && !value.is_empty();
        is_whole.then(|| Self {
            measure: measure.into(),
            value: value.into(),
        })
    }
}

objects! {
    KnowledgeBase => "a knowledge base",
    Source => "a source",
    Aspect => "an aspect",
    Area => "an area",
    Claim => "a claim",
    Counterpart => "a counterpart",
    Evidence => "a figure",
}

words! {
    ClaimKind => "a kind of claim",
    Frequency => "a frequency",
}

impl Frequency {
    /// The word, as on screen.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

impl ClaimKind {
    /// The word, as in the JSON and on screen.
    pub fn word(self) -> &'static str {
        self.into()
    }

    fn is_benefit(&self) -> bool {
        *self == Self::Benefit
    }
}

impl Claim {
    /// A claim with this status, and nothing else yet.
    pub fn new(status: Status) -> Self {
        Self {
            id: Id::default(),
            title: Line::default(),
            kind: ClaimKind::default(),
            status,
            model: None,
            aspect: Id::default(),
            area: None,
            claimed: Prose::default(),
            observed: None,
            frequency: None,
            evidence: ThinVec::new(),
            aliases: ThinVec::new(),
            tags: ThinVec::new(),
            links: ThinVec::new(),
            fields: ExtraFields::default(),
            counterparts: ThinVec::new(),
        }
    }

    /// Calls `each` for every text, always in the same order, and says whether it is a name that other
    /// claims have as well.
    pub(super) fn for_each_text(&mut self, each: &mut dyn FnMut(&mut Substr, bool)) {
        // Whole, so that no text of another field is forgotten.
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
        let texts = [id.kept(), title.kept(), claimed.kept()].into_iter();
        let texts = texts.chain(observed.iter_mut().map(Prose::kept));
        let texts = texts.chain(aliases.iter_mut().map(Line::kept));
        texts.for_each(|text| each(text, false));
        let names = [aspect].into_iter().chain(area).map(Id::kept);
        let names = names.chain(model.iter_mut().map(|name| name.kept()));
        let names = names.chain(tags.iter_mut().map(Line::kept));
        names.for_each(|name| each(name, true));
        for figure in evidence {
            each(figure.measure.kept(), false);
            each(figure.value.kept(), false);
        }
        for link in links {
            link.title
                .iter_mut()
                .for_each(|title| each(title.kept(), false));
            each(link.url.kept(), false);
        }
        for (name, text) in fields.iter_mut() {
            each(name.kept(), true);
            each(text.kept(), false);
        }
        for counterpart in counterparts {
            let knowledge_base = counterpart.knowledge_base.iter_mut();
            knowledge_base.for_each(|id| each(id.kept(), true));
            each(counterpart.claim.kept(), false);
        }
    }

    /// The operating model that it is about, if it says so.
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

    /// What practice shows; empty where nobody has looked.
    pub fn observed(&self) -> &str {
        self.observed.as_deref().unwrap_or_default()
    }

    /// The same for where people look for it: instead of nothing, why there is nothing.
    pub fn observed_or_placeholder(&self) -> &str {
        let placeholder = self.status.placeholder().unwrap_or_default();
        self.observed.as_deref().unwrap_or(placeholder)
    }
}

/// Stands between the id of a knowledge base and that of a claim in it; no id has it.
const OF: char = '/';

impl fmt::Display for Counterpart {
    /// As in `you-build-it/telemetry`, or just `telemetry` in the same knowledge base.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.knowledge_base {
            Some(kb) => write!(f, "{kb}{OF}{}", self.claim),
            None => write!(f, "{}", self.claim),
        }
    }
}

impl From<&str> for Counterpart {
    /// Reads what is shown of one. Whether the ids are well formed is not asked here.
    fn from(text: &str) -> Self {
        match text.split_once(OF) {
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
