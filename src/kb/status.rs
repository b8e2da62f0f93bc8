//! The table of the statuses of claims.
//!
//! Import, search, display and keys all use it. A new status needs a variant and a row here, and its word
//! and meaning in the schema; tests compare these.

use serde::{Deserialize, Serialize};
use strum::{EnumCount, EnumString, IntoStaticStr, VariantArray};

use super::object::{strict_serde, strict_strings};

/// Whether a claim holds, as far as known; in display order.
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
    EnumCount,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(remote = "Self", rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Status {
    /// Observed in practice.
    Realised,
    /// Observed in part, or in some places.
    PartlyRealised,
    /// On paper only.
    Unrealised,
    /// Nobody has looked yet.
    #[default]
    Unobserved,
    /// The claim does not apply.
    NotApplicable,
}

/// The colour role of a status; several statuses may share one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// The claim holds.
    Holds,
    /// It holds in part.
    Partly,
    /// It does not hold.
    Fails,
    /// Nothing is observed.
    Quiet,
}

/// The properties of one status.
struct StatusRow {
    name: &'static str,
    glyph: &'static str,
    ascii: &'static str,
    tone: Tone,
    /// Shown instead of a missing `observed`; `None` if the status requires one.
    placeholder: Option<&'static str>,
    /// The letter that chooses it for an assessment, and what the footer and the help say of that.
    key: (char, &'static str, &'static str),
}

impl Status {
    #[rustfmt::skip]
    const fn row(self) -> StatusRow {
        let (name, glyph, ascii, tone, placeholder, key) = match self {
            Self::Realised => ("realised", "+", "+", Tone::Holds, None,
                ('r', "realised", "realised here")),
            Self::PartlyRealised => ("partly realised", "±", "%", Tone::Partly, None,
                ('p', "partly", "partly realised here")),
            Self::Unrealised => ("unrealised", "−", "-", Tone::Fails, None,
                ('u', "unrealised", "unrealised here")),
            Self::Unobserved => ("unobserved", "?", "?", Tone::Quiet, Some("Nobody has looked yet."),
                ('o', "unobserved", "nobody has looked here yet")),
            Self::NotApplicable => ("not applicable", "·", ".", Tone::Quiet, Some("Does not apply here."),
                ('n', "n/a", "does not apply here")),
        };
        StatusRow { name, glyph, ascii, tone, placeholder, key }
    }

    /// The keyword in files, queries and on the command line.
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// The display name.
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// The glyph next to the name, so that colour is never the only sign.
    pub const fn glyph(self) -> &'static str {
        self.row().glyph
    }

    /// The glyph for ASCII-only output.
    pub const fn ascii(self) -> &'static str {
        self.row().ascii
    }

    /// The colour role.
    pub const fn tone(self) -> Tone {
        self.row().tone
    }

    /// Shown instead of a missing `observed`; `None` if the status requires one.
    pub const fn placeholder(self) -> Option<&'static str> {
        self.row().placeholder
    }

    /// The letter that chooses it for an assessment, with the hint in the footer and the help.
    pub const fn key(self) -> (char, &'static str, &'static str) {
        self.row().key
    }
}

strict_strings! {
    Status => "a status",
}

impl Status {
    /// The distinct statuses, in display order.
    pub fn used(all: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let mut used = [false; Self::COUNT];
        for status in all {
            used[status as usize] = true;
        }
        let known = Self::VARIANTS.iter().copied();
        known.filter(|status| used[*status as usize]).collect()
    }
}
