//! Taking the lines of an export apart: labels, and the fields between its signs.
//!
//! The words are taken whatever their case and the space around them.

use strum::VariantArray as _;

use super::inline::{Inline, InlinePart};
use crate::export::label::{self, ARROW, DOT};
use crate::import::plain;
use crate::kb::{Field, FindingKind, sanitise, suggestion};

/// Every label that there is.
pub(super) fn labels() -> Vec<&'static str> {
    let kinds = FindingKind::VARIANTS.iter().map(|kind| kind.word());
    LabelName::all()
        .map(LabelName::label)
        .chain(kinds)
        .collect()
}

/// The name in a label, but for those of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum LabelName {
    Status,
    Id,
    Summary,
    Field(Field),
}

impl LabelName {
    fn all() -> impl Iterator<Item = Self> {
        let fields = Field::SECTION.into_iter().map(Self::Field);
        [Self::Status, Self::Id, Self::Summary]
            .into_iter()
            .chain(fields)
    }

    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Status => label::STATUS,
            Self::Id => label::ID,
            Self::Summary => label::SUMMARY,
            Self::Field(field) => field.label(),
        }
    }

    /// What the path to it ends in.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Id => "id",
            Self::Summary => "summary",
            Self::Field(field) => field.key(),
        }
    }
}

/// A label in bold, as in `**Observed (often):**`.
pub(super) struct Label {
    pub kind: LabelKind,
    /// What stands in parentheses after the word.
    pub detail: Option<String>,
}

/// What a label says.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum LabelKind {
    /// One that is not of a finding.
    Known(LabelName),
    Finding(FindingKind),
    Unknown(String),
}

/// The label that a paragraph opens with. The colon may stand behind the bold, but for a finding: a word
/// that a text makes bold is more likely there.
pub(super) fn label(text: &[InlinePart]) -> Option<Label> {
    let (first, rest) = text.split_first()?;
    let InlinePart::Strong(strong) = first else {
        return None;
    };
    let strong = sanitise::line(strong);
    let strong = strong.trim();
    if let Some(strong) = strong.strip_suffix(':') {
        return Some(worded(strong));
    }
    let colon = matches!(rest.first(), Some(InlinePart::Plain(plain)) if plain.starts_with(':'));
    Some(worded(strong)).filter(|label| colon && matches!(label.kind, LabelKind::Known(_)))
}

/// What to say of a paragraph that opens with something like a label.
pub(super) fn likely_label(text: &[InlinePart]) -> Option<String> {
    let (first, rest) = text.split_first()?;
    let InlinePart::Strong(strong) = first else {
        return None;
    };
    let strong = sanitise::line(strong);
    let colon = matches!(rest.first(), Some(InlinePart::Plain(plain)) if plain.starts_with(':'));
    let likely = match worded(strong.trim()).kind {
        LabelKind::Known(_) => true,
        LabelKind::Finding(_) => colon,
        LabelKind::Unknown(_) => false,
    };
    let strong = strong.trim();
    likely.then(|| {
        format!("a text that begins with **{strong}**; did you mean **{strong}:**? If not, take the ** out")
    })
}

/// Whether a text in bold is a label with its colon, or a slip of one, before this text.
pub(super) fn is_label(strong: &str, rest: &str) -> bool {
    let strong = sanitise::line(strong);
    if rest.starts_with(':') && matches!(worded(&strong).kind, LabelKind::Known(_)) {
        return true;
    }
    let strong = strong.trim_end().strip_suffix(':');
    strong.is_some_and(|strong| match worded(strong).kind {
        LabelKind::Known(_) | LabelKind::Finding(_) => true,
        LabelKind::Unknown(name) => {
            let known = labels().into_iter().map(str::to_lowercase);
            let known: Vec<String> = known.collect();
            suggestion(&name, known.iter().map(String::as_str)).is_some()
        }
    })
}

fn worded(strong: &str) -> Label {
    let parts = strong.trim_end().strip_suffix(')');
    let parts = parts.and_then(|strong| strong.split_once('('));
    let (name, detail) = match parts {
        Some((name, detail)) => (name, Some(detail.to_owned())),
        None => (strong, None),
    };
    let kind = kind(&plain(name));
    Label { kind, detail }
}

fn kind(name: &str) -> LabelKind {
    let known = LabelName::all().find(|known| same(known.label(), name));
    match (known, name.parse()) {
        (Some(known), _) => LabelKind::Known(known),
        (None, Ok(kind)) => LabelKind::Finding(kind),
        (None, Err(_)) => LabelKind::Unknown(name.to_owned()),
    }
}

/// What stands behind the label.
pub(super) fn strip_label(mut text: Inline) -> Inline {
    let label = text.remove(0);
    let inside = matches!(label, InlinePart::Strong(strong) if sanitise::line(&strong).trim_end().ends_with(':'));
    if let Some(InlinePart::Plain(first)) = text.first_mut() {
        let rest = if inside {
            &**first
        } else {
            first.strip_prefix(':').unwrap_or(first)
        };
        *first = rest.strip_prefix(' ').unwrap_or(rest).to_owned();
        if first.is_empty() {
            text.remove(0);
        }
    }
    text
}

/// A part of a line.
pub(super) enum LinePart {
    /// What stands behind one of the words that were asked for.
    Known(&'static str, Inline),
    /// It has the shape of a field, with this word.
    Unknown(String),
    /// It is just a text.
    Text(Inline),
}

/// Takes a part of a line for one of these fields, whose word may be in bold.
pub(super) fn part(text: Inline, known: &[&'static str]) -> LinePart {
    let word = match text.first() {
        Some(InlinePart::Plain(first)) if first.contains(':') => first.split(':').next(),
        Some(InlinePart::Strong(name)) => Some(name.trim_end().trim_end_matches(':')),
        _ => None,
    };
    let Some(name) = word.map(|word| plain(&sanitise::line(word))) else {
        return LinePart::Text(text);
    };
    match known.iter().find(|label| same(label, &name)) {
        Some(label) => LinePart::Known(label, behind_word(text)),
        None => LinePart::Unknown(name),
    }
}

/// What stands behind the word of a field and its colon.
fn behind_word(mut text: Inline) -> Inline {
    if let Some(InlinePart::Strong(_)) = text.first() {
        return strip_label(text);
    }
    if let Some(InlinePart::Plain(first)) = text.first_mut() {
        let rest = first.split_once(':').map_or("", |(_, rest)| rest);
        *first = rest.strip_prefix(' ').unwrap_or(rest).to_owned();
        if first.is_empty() {
            text.remove(0);
        }
    }
    text
}

fn same(label: &str, name: &str) -> bool {
    label.eq_ignore_ascii_case(name)
}

/// The fields of a line.
pub(super) fn parts(text: &[InlinePart]) -> Vec<Inline> {
    split(text, DOT)
}

/// An aspect, and its area.
pub(super) fn steps(text: &[InlinePart]) -> Vec<Inline> {
    split(text, ARROW)
}

/// Parts a line at a sign that has space beside it; what stands in a code span is not parted.
fn split(text: &[InlinePart], sign: char) -> Vec<Inline> {
    let mut parts = vec![Inline::new()];
    for piece in text {
        let InlinePart::Plain(plain) = piece else {
            push(&mut parts, piece.clone());
            continue;
        };
        let mut rest = plain.as_str();
        while let Some((before, after)) = parted(rest, sign) {
            push_plain(&mut parts, before);
            parts.push(Inline::new());
            rest = after;
        }
        push_plain(&mut parts, rest);
    }
    parts
}

/// What is before and behind the first such sign, without one space at each side of it.
fn parted(text: &str, sign: char) -> Option<(&str, &str)> {
    text.match_indices(sign).find_map(|(at, sign)| {
        let before = text.get(..at)?;
        let after = text.get(at + sign.len()..)?;
        let left = before.strip_suffix(char::is_whitespace);
        let right = after.strip_prefix(char::is_whitespace);
        (left.is_some() || right.is_some())
            .then(|| (left.unwrap_or(before), right.unwrap_or(after)))
    })
}

fn push_plain(parts: &mut [Inline], text: &str) {
    if !text.is_empty() {
        push(parts, InlinePart::Plain(text.to_owned()));
    }
}

fn push(parts: &mut [Inline], piece: InlinePart) {
    if let Some(last) = parts.last_mut() {
        last.push(piece);
    }
}
