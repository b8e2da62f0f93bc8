//! What stands in a field, and where it is put.

use thin_vec::ThinVec;

use crate::kb::{
    ClaimKind, Counterpart, Evidence, ExtraFields, Frequency, Id, Line, Link, Prose, Status,
};

/// What a claim or finding has in a field.
#[derive(Debug, Clone, Copy)]
pub enum Value<'k> {
    /// Its own id.
    Id(&'k Id),
    /// A text, of one line or of several.
    Text(&'k str),
    /// One word out of a few.
    Word(&'static str),
    /// The id of an aspect.
    Aspect(&'k Id),
    /// The id of an area.
    Area(&'k Id),
    /// Short texts.
    Words(&'k [Line]),
    /// Figures, each with what it measures.
    Figures(&'k [Evidence]),
    /// Links.
    Links(&'k [Link]),
    /// Claims about the same.
    Counterparts(&'k [Counterpart]),
    /// Names with their texts.
    Extra(&'k ExtraFields),
}

/// Where a claim keeps a field, to be filled in.
pub enum Slot<'k> {
    /// Its own id.
    Id(&'k mut Id),
    /// The id of an aspect.
    Aspect(&'k mut Id),
    /// The id of an area, which not every claim has.
    Area(&'k mut Option<Id>),
    /// A text.
    Text(TextSlot<'k>),
    /// The status.
    Status(&'k mut Status),
    /// Whether it is a benefit.
    Kind(&'k mut ClaimKind),
    /// How often.
    Frequency(&'k mut Option<Frequency>),
    /// Short texts.
    Words(&'k mut ThinVec<Line>),
    /// Figures.
    Figures(&'k mut ThinVec<Evidence>),
    /// Links.
    Links(&'k mut ThinVec<Link>),
    /// Claims about the same.
    Counterparts(&'k mut ThinVec<Counterpart>),
    /// Names with their texts.
    Extra(&'k mut ExtraFields),
}

/// Where a text goes.
pub enum TextSlot<'k> {
    /// One of one line, which must be there.
    Line(&'k mut Line),
    /// One that must be there.
    Prose(&'k mut Prose),
    /// One that may be left out.
    OptionalProse(&'k mut Option<Prose>),
    /// One of one line that may be left out.
    OptionalLine(&'k mut Option<Box<Line>>),
}

impl TextSlot<'_> {
    /// Puts a text there; of one that may be left out, an empty one is none.
    pub fn set(self, text: &str) {
        match self {
            Self::Line(slot) => *slot = text.into(),
            Self::Prose(slot) => *slot = text.into(),
            Self::OptionalProse(slot) => *slot = stated(text),
            Self::OptionalLine(slot) => *slot = stated(text).map(Box::new),
        }
    }
}

/// A text that says something.
fn stated<T: for<'t> From<&'t str>>(text: &str) -> Option<T> {
    (!text.is_empty()).then(|| text.into())
}
