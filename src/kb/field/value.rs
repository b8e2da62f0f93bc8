//! The value of a field, and where it is stored.

use thin_vec::ThinVec;

use crate::kb::{
    ClaimKind, Counterpart, Evidence, ExtraFields, Frequency, Id, Line, Link, Prose, Status,
};

/// The value of a field of a claim or finding.
#[derive(Debug, Clone, Copy)]
pub enum Value<'k> {
    /// The id of the claim or finding.
    Id(&'k Id),
    /// A text of one or more lines.
    Text(&'k str),
    /// A keyword, such as a status.
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
    /// Counterparts.
    Counterparts(&'k [Counterpart]),
    /// Extra fields.
    Extra(&'k ExtraFields),
}

impl<'k> Value<'k> {
    /// The value as plain texts: one per figure, link, counterpart and extra field, otherwise one.
    pub fn texts(self) -> Vec<String> {
        match self {
            Self::Id(id) | Self::Aspect(id) | Self::Area(id) => vec![id.to_string()],
            Self::Text(text) | Self::Word(text) => vec![text.to_owned()],
            Self::Words(words) => vec![words.join(", ")],
            Self::Links(links) => links.iter().map(|link| link.url.to_string()).collect(),
            Self::Counterparts(all) => all.iter().map(Counterpart::to_string).collect(),
            Self::Figures(_) | Self::Extra(_) => {
                let pairs = self.pairs().into_iter();
                pairs
                    .map(|(name, text)| format!("{name}: {text}"))
                    .collect()
            }
        }
    }

    /// The figures or extra fields, each with its name.
    pub fn pairs(self) -> Vec<(&'k Line, &'k str)> {
        match self {
            Self::Figures(all) => all.iter().map(|one| (&one.measure, &*one.value)).collect(),
            Self::Extra(fields) => fields.iter().map(|(name, text)| (name, &**text)).collect(),
            _ => Vec::new(),
        }
    }
}

/// Where a claim stores a field, to be filled in.
pub enum Slot<'k> {
    /// The id of the claim.
    Id(&'k mut Id),
    /// The id of an aspect.
    Aspect(&'k mut Id),
    /// The id of an area, if the claim has one.
    Area(&'k mut Option<Id>),
    /// A text.
    Text(TextSlot<'k>),
    /// The status.
    Status(&'k mut Status),
    /// Benefit or drawback.
    Kind(&'k mut ClaimKind),
    /// The frequency.
    Frequency(&'k mut Option<Frequency>),
    /// Short texts.
    Words(&'k mut ThinVec<Line>),
    /// Figures.
    Figures(&'k mut ThinVec<Evidence>),
    /// Links.
    Links(&'k mut ThinVec<Link>),
    /// Counterparts.
    Counterparts(&'k mut ThinVec<Counterpart>),
    /// Extra fields.
    Extra(&'k mut ExtraFields),
}

/// Where a claim stores a text.
pub enum TextSlot<'k> {
    /// A required line.
    Line(&'k mut Line),
    /// A required text.
    Prose(&'k mut Prose),
    /// An optional text.
    OptionalProse(&'k mut Option<Prose>),
    /// An optional line.
    OptionalLine(&'k mut Option<Box<Line>>),
}

impl TextSlot<'_> {
    /// Whether the text may have several paragraphs.
    pub fn is_prose(&self) -> bool {
        matches!(self, Self::Prose(_) | Self::OptionalProse(_))
    }

    /// Stores a text; an empty optional text becomes `None`.
    pub fn set(self, text: &str) {
        match self {
            Self::Line(slot) => *slot = text.into(),
            Self::Prose(slot) => *slot = text.into(),
            Self::OptionalProse(slot) => *slot = non_empty(text),
            Self::OptionalLine(slot) => *slot = non_empty(text).map(Box::new),
        }
    }
}

fn non_empty<T: for<'t> From<&'t str>>(text: &str) -> Option<T> {
    (!text.is_empty()).then(|| text.into())
}
