//! Taking the lines of an export apart: labels, and the fields between its signs.

use super::blocks::{Inline, Piece};
use crate::export::label::{BETWEEN, COLON, STEP};

/// A label in bold, as in `**Observed (often):**`.
pub(super) struct Label {
    /// The word itself.
    pub name: String,
    /// What stands in parentheses after it.
    pub detail: Option<String>,
}

/// The label that a paragraph opens with.
pub(super) fn label(text: &[Piece]) -> Option<Label> {
    let Some(Piece::Strong(strong)) = text.first() else {
        return None;
    };
    let strong = strong.trim().strip_suffix(':')?;
    let detail = strong
        .strip_suffix(')')
        .and_then(|strong| strong.split_once(" ("));
    let (name, detail) = match detail {
        Some((name, detail)) => (name, Some(detail.to_owned())),
        None => (strong, None),
    };
    let name = name.to_owned();
    Some(Label { name, detail })
}

/// What stands behind the label.
pub(super) fn strip_label(mut text: Inline) -> Inline {
    text.remove(0);
    if let Some(Piece::Plain(first)) = text.first_mut()
        && let Some(rest) = first.strip_prefix(' ')
    {
        *first = rest.to_owned();
    }
    text
}

/// What stands behind `label: `, if the text begins with that.
pub(super) fn field(text: &[Piece], label: &str) -> Option<Inline> {
    let (first, rest) = text.split_first()?;
    let Piece::Plain(first) = first else {
        return None;
    };
    let first = first.strip_prefix(label)?.strip_prefix(COLON)?;
    let first = Some(Piece::Plain(first.to_owned())).filter(|_| !first.is_empty());
    Some(first.into_iter().chain(rest.iter().cloned()).collect())
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
