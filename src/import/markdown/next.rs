//! What follows each heading, and so says what it is.

use super::blocks::Block;
use super::inline::flat;
use super::line::{LabelKind, LabelName, label, strip_label};

/// What follows a heading.
#[derive(Clone)]
pub(super) enum Following {
    /// The line that makes it a claim.
    Status,
    /// The id of an aspect or area.
    Id(String),
    Other,
}

/// What follows the headings, in their order.
pub(super) fn of_headings(blocks: &[(usize, Block)]) -> Vec<Following> {
    let mut found = Vec::new();
    let mut next = Following::Other;
    for (_, block) in blocks.iter().rev() {
        next = match block {
            Block::Heading(..) => {
                found.push(next);
                Following::Other
            }
            block => next.before(block),
        };
    }
    found.reverse();
    found
}

impl Following {
    /// What follows if this block does, and then what did so far. Something may be between a heading and
    /// the line that says what it is, which is told when it is read.
    fn before(self, block: &Block) -> Self {
        let text = match block {
            Block::Paragraph(text) => text,
            Block::Items(..) | Block::Foreign(_) => return self,
            _ => return Self::Other,
        };
        match (label(text).map(|label| label.kind), self) {
            (Some(LabelKind::Known(LabelName::Status)), _) => Self::Status,
            (Some(LabelKind::Known(LabelName::Id)), _) => {
                Self::Id(flat(&strip_label(text.clone())))
            }
            (Some(LabelKind::Known(LabelName::Summary) | LabelKind::Finding(_)), Self::Status) => {
                Self::Other
            }
            (_, next) => next,
        }
    }
}
