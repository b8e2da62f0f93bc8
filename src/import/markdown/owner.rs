//! What a line of a document is about, and where it goes.

use super::line::LabelName;
use crate::kb::Field;

/// What the labels are about that come next: the position of it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Owner {
    Whole,
    Aspect(usize),
    Area(usize, usize),
    Claim(usize),
    Finding(usize),
    /// Something that was not understood, which was told: what belongs to it is not told again.
    Rejected,
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
            Self::Rejected => "what was not understood",
        }
    }

    /// The path of a field of it.
    pub(super) fn path(self, field: &str) -> String {
        match self {
            Self::Whole | Self::Rejected => field.to_owned(),
            Self::Aspect(at) => format!("aspects[{at}].{field}"),
            Self::Area(aspect, at) => format!("aspects[{aspect}].areas[{at}].{field}"),
            Self::Claim(at) => format!("claims[{at}].{field}"),
            Self::Finding(at) => format!("findings[{at}].{field}"),
        }
    }
}

/// Where a paragraph or list without a label goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Destination {
    Nothing,
    /// A text: the one with this name.
    Text(LabelName),
    /// The list in this field.
    List(Field),
    /// What stands behind this label is whole.
    Whole(&'static str),
    /// It goes on with what was told.
    Rejected,
}
