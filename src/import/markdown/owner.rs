//! What a line of a document is about, and where it goes.

/// What the labels are about that come next: the position of it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Owner {
    Whole,
    Aspect(usize),
    Area(usize, usize),
    Claim(usize),
    Finding(usize),
    /// Something that was not understood, which was told: what belongs to it is not told again.
    Told,
}

impl Owner {
    /// What it is, in a message.
    pub(super) fn what(self) -> &'static str {
        match self {
            Self::Whole => "the document itself",
            Self::Aspect(_) => "an aspect",
            Self::Area(..) => "an area",
            Self::Claim(_) => "a claim",
            Self::Finding(_) => "a finding",
            Self::Told => "what was not understood",
        }
    }

    /// The path of a field of it.
    pub(super) fn path(self, field: &str) -> String {
        match self {
            Self::Whole | Self::Told => field.to_owned(),
            Self::Aspect(at) => format!("aspects[{at}].{field}"),
            Self::Area(aspect, at) => format!("aspects[{aspect}].areas[{at}].{field}"),
            Self::Claim(at) => format!("claims[{at}].{field}"),
            Self::Finding(at) => format!("findings[{at}].{field}"),
        }
    }
}

/// Stands for the label of the text of a finding.
pub(super) const FINDING: &str = "Finding";

/// Where a paragraph or list without a label goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    Nothing,
    /// A text: the one with this label, or for that of a finding, which has none, [`FINDING`].
    Text(&'static str),
    Evidence,
    Links,
    /// What stands behind this label is whole.
    Whole(&'static str),
    /// It goes on with what was told.
    Told,
}
