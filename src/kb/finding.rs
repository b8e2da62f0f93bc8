//! A finding: what the source says of a whole group of claims.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};
use thin_vec::ThinVec;

use super::Status;
use super::link::Link;
use super::object::{objects, only, present, shrunk, words};
use super::text_types::{Id, Line, Prose};

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

/// What the source says of a whole group of claims. `model`, `status`, `aspect` and `area` say which:
/// each that is absent means any.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Finding {
    /// Unique among claims and findings.
    pub id: Id,
    /// What kind of finding.
    pub kind: FindingKind,
    /// The finding in a few words.
    pub title: Line,
    /// The finding whole.
    pub text: Prose,
    /// Only about claims of this operating model.
    #[serde(default, deserialize_with = "present")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<Line>,
    /// Only about claims with this status.
    #[serde(default, deserialize_with = "present")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// Only about claims of this aspect.
    #[serde(default, deserialize_with = "present")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aspect: Option<Id>,
    /// Only about claims of this area.
    #[serde(default, deserialize_with = "present")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<Id>,
    /// Other words that people search it by, such as acronyms.
    #[serde(default, deserialize_with = "shrunk")]
    #[serde(skip_serializing_if = "ThinVec::is_empty")]
    pub aliases: ThinVec<Line>,
    /// Where to read on.
    #[serde(default, deserialize_with = "shrunk")]
    #[serde(skip_serializing_if = "ThinVec::is_empty")]
    pub links: ThinVec<Link>,
}

objects! {
    Finding => "a finding",
}

words! {
    FindingKind => "a kind of finding",
}

impl FindingKind {
    /// The glyph that stands where a claim has that of its status.
    pub const GLYPH: &'static str = "~";

    /// The word, as in the JSON and on screen.
    pub fn word(self) -> &'static str {
        self.into()
    }
}
