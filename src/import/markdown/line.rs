//! Taking the lines of an export apart: labels, and the fields between its signs.
//!
//! The words are taken whatever their case and the space around them.

use super::inline::{Inline, Piece};
use crate::export::label::{BETWEEN, LABELS, STEP};
use crate::import::plain;
use crate::kb::{FindingKind, suggestion};

/// Every label that there is.
pub(super) fn labels() -> Vec<&'static str> {
    let kinds = FindingKind::ALL.map(FindingKind::word);
    LABELS.into_iter().chain(kinds).collect()
}

/// A label in bold, as in `**Observed (often):**`.
pub(super) struct Label {
    pub kind: Kind,
    /// What stands in parentheses after the word.
    pub detail: Option<String>,
}

/// What a label says.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// One that is not of a finding.
    Known(&'static str),
    Finding(FindingKind),
    Unknown(String),
}

/// The label that a paragraph opens with. The colon may stand behind the bold where the word is one that
/// there is.
pub(super) fn label(text: &[Piece]) -> Option<Label> {
    let (first, rest) = text.split_first()?;
    let Piece::Strong(strong) = first else {
        return None;
    };
    let strong = strong.trim();
    if let Some(strong) = strong.strip_suffix(':') {
        return Some(worded(strong));
    }
    let colon = matches!(rest.first(), Some(Piece::Plain(plain)) if plain.starts_with(':'));
    Some(worded(strong)).filter(|label| colon && !matches!(label.kind, Kind::Unknown(_)))
}

/// Whether a text in bold is a label with its colon, or a slip of one.
pub(super) fn is_label(strong: &str) -> bool {
    let strong = strong.trim_end().strip_suffix(':');
    strong.is_some_and(|strong| match worded(strong).kind {
        Kind::Known(_) | Kind::Finding(_) => true,
        Kind::Unknown(name) => {
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

fn kind(name: &str) -> Kind {
    let known = LABELS.into_iter().find(|label| same(label, name));
    let finding = || {
        let mut kinds = FindingKind::ALL.into_iter();
        kinds.find(|kind| same(kind.word(), name))
    };
    match known {
        Some(label) => Kind::Known(label),
        None => finding().map_or_else(|| Kind::Unknown(name.to_owned()), Kind::Finding),
    }
}

/// What stands behind the label.
pub(super) fn strip_label(mut text: Inline) -> Inline {
    let label = text.remove(0);
    let inside = matches!(label, Piece::Strong(strong) if strong.trim_end().ends_with(':'));
    if let Some(Piece::Plain(first)) = text.first_mut() {
        let rest = if inside {
            &**first
        } else {
            first.strip_prefix(':').unwrap_or(first)
        };
        *first = rest.strip_prefix(' ').unwrap_or(rest).to_owned();
    }
    text
}

/// A part of a line.
pub(super) enum Field {
    /// What stands behind one of the words that were asked for.
    Known(&'static str, Inline),
    /// It has the shape of a field, with this word.
    Unknown(String),
    /// It is just a text.
    Text(Inline),
}

/// Takes a part of a line for one of these fields.
pub(super) fn field(text: Inline, known: &[&'static str]) -> Field {
    let first = match text.first() {
        Some(Piece::Plain(first)) => first,
        Some(Piece::Strong(name)) => return Field::Unknown(plain(name.trim_end_matches(':'))),
        _ => return Field::Text(text),
    };
    let Some((name, rest)) = first.split_once(':') else {
        return Field::Text(text);
    };
    let name = plain(name);
    let Some(label) = known.iter().find(|label| same(label, &name)) else {
        return Field::Unknown(name);
    };
    let rest = rest.strip_prefix(' ').unwrap_or(rest).to_owned();
    let first = Some(Piece::Plain(rest)).filter(|piece| *piece != Piece::Plain(String::new()));
    let rest = text.iter().skip(1).cloned();
    Field::Known(label, first.into_iter().chain(rest).collect())
}

fn same(label: &str, name: &str) -> bool {
    label.eq_ignore_ascii_case(name)
}

/// The fields of a line.
pub(super) fn fields(text: &[Piece]) -> Vec<Inline> {
    split(text, BETWEEN)
}

/// An aspect, and its area.
pub(super) fn steps(text: &[Piece]) -> Vec<Inline> {
    split(text, STEP)
}

/// Parts a line at a sign; what stands in a code span is not parted.
fn split(text: &[Piece], sign: &str) -> Vec<Inline> {
    let mut parts = vec![Inline::new()];
    for piece in text {
        let Piece::Plain(plain) = piece else {
            push(&mut parts, piece.clone());
            continue;
        };
        for (at, part) in plain.split(sign).enumerate() {
            if at > 0 {
                parts.push(Inline::new());
            }
            if !part.is_empty() {
                push(&mut parts, Piece::Plain(part.to_owned()));
            }
        }
    }
    parts
}

fn push(parts: &mut [Inline], piece: Piece) {
    if let Some(last) = parts.last_mut() {
        last.push(piece);
    }
}
