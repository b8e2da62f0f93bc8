//! Findings: what the source concludes about groups of claims.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};
use thin_vec::ThinVec;

use super::Status;
use super::link::Link;
use super::object::{exact_capacity, non_null, strict_objects, strict_serde, strict_strings};
use super::text_types::{Id, Line, Prose};

/// The kind of a finding.
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
    /// A judgement on the group.
    Verdict,
    /// When the claims hold, or no longer hold.
    Condition,
    /// What the claims presuppose.
    Assumption,
    /// What would make them hold.
    Remedy,
}

/// What the source concludes about a group of claims, selected by `model`, `status`, `aspect` and `area`;
/// an absent one matches any.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Finding {
    /// Unique among claims and findings.
    pub id: Id,
    /// The kind of finding.
    pub kind: FindingKind,
    /// The finding in a few words.
    pub title: Line,
    /// The finding in full.
    pub text: Prose,
    /// Only about claims of this operating model.
    #[serde(default, deserialize_with = "non_null")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<Line>,
    /// Only about claims with this status.
    #[serde(default, deserialize_with = "non_null")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// Only about claims of this aspect.
    #[serde(default, deserialize_with = "non_null")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aspect: Option<Id>,
    /// Only about claims of this area.
    #[serde(default, deserialize_with = "non_null")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<Id>,
    /// Alternative names to search by, such as acronyms.
    #[serde(default, deserialize_with = "exact_capacity")]
    #[serde(skip_serializing_if = "ThinVec::is_empty")]
    pub aliases: ThinVec<Line>,
    /// Further reading.
    #[serde(default, deserialize_with = "exact_capacity")]
    #[serde(skip_serializing_if = "ThinVec::is_empty")]
    pub links: ThinVec<Link>,
}

strict_objects! {
    Finding => "a finding",
}

strict_strings! {
    FindingKind => "a kind of finding",
}

impl FindingKind {
    /// The glyph of a finding, shown where a claim has that of its status.
    pub const GLYPH: &'static str = "~";

    /// The word, as in the JSON and on screen.
    pub fn word(self) -> &'static str {
        self.into()
    }
}
