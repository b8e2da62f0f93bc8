//! The statuses that a claim can have: one table.
//!
//! All that lists, counts, draws, reads or finds statuses goes by it. Another status is a variant and
//! its row here, and a word in the schema; a test holds the two against each other.

use serde::{Deserialize, Serialize};
use strum::{EnumCount, EnumString, IntoStaticStr, VariantArray};

use super::object::{only, words};

/// What is known of whether a claim holds, in the order in which statuses are shown.
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
    EnumCount,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(remote = "Self", rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Status {
    /// Seen in practice.
    Realised,
    /// Seen in part, or in some places.
    PartlyRealised,
    /// On paper only.
    Unrealised,
    /// Nobody has looked yet.
    Unobserved,
    /// It has no meaning where one looks.
    NotApplicable,
}

/// What a status looks like where there are colours; one look may serve several statuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// The claim holds.
    Holds,
    /// It holds in part.
    Partly,
    /// It does not hold.
    Fails,
    /// There is nothing to look at.
    Quiet,
}

/// What there is to say of one status.
struct StatusRow {
    name: &'static str,
    glyph: &'static str,
    ascii: &'static str,
    tone: Tone,
    /// Said where one looks for what is observed and nothing is; without it, something must be.
    placeholder: Option<&'static str>,
}

impl Status {
    #[rustfmt::skip]
    const fn row(self) -> StatusRow {
        let (name, glyph, ascii, tone, placeholder) = match self {
            Self::Realised       => ("realised", "+", "+", Tone::Holds,  None),
            Self::PartlyRealised => ("partly realised", "±", "%", Tone::Partly, None),
            Self::Unrealised     => ("unrealised", "−", "-", Tone::Fails,  None),
            Self::Unobserved     => ("unobserved", "?", "?", Tone::Quiet,  Some("Nobody has looked yet.")),
            Self::NotApplicable  => ("not applicable", "·", ".", Tone::Quiet,  Some("Does not apply here.")),
        };
        StatusRow { name, glyph, ascii, tone, placeholder }
    }

    /// The word, as in files, queries and on the command line.
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// The same for people.
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// The glyph that stands beside the word, so that colour never carries the meaning alone.
    pub const fn glyph(self) -> &'static str {
        self.row().glyph
    }

    /// The glyph where there is only ASCII.
    pub const fn ascii(self) -> &'static str {
        self.row().ascii
    }

    /// What it looks like.
    pub const fn tone(self) -> Tone {
        self.row().tone
    }

    /// What is said of a claim with this status of which nothing is observed; none where something
    /// must be.
    pub const fn placeholder(self) -> Option<&'static str> {
        self.row().placeholder
    }
}

words! {
    Status => "a status",
}

impl Status {
    /// Each of these once, in the order of the table.
    pub fn used(all: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let mut used = [false; Self::COUNT];
        for status in all {
            used[status as usize] = true;
        }
        let known = Self::VARIANTS.iter().copied();
        known.filter(|status| used[*status as usize]).collect()
    }
}
