//! What follows each heading, and so says what it is.

use super::blocks::Block;
use super::inline::flat;
use super::line::{Kind, Name, label, strip_label};

/// What follows a heading.
#[derive(Clone)]
pub(super) enum Next {
    /// The line that makes it a claim.
    Status,
    /// The id of an aspect or area.
    Id(String),
    Other,
}

/// What follows the headings, in their order.
pub(super) fn of_headings(blocks: &[(usize, Block)]) -> Vec<Next> {
    let mut found = Vec::new();
    let mut next = Next::Other;
    for (_, block) in blocks.iter().rev() {
        next = match block {
            Block::Heading(..) => {
                found.push(next);
                Next::Other
            }
            block => next.before(block),
        };
    }
    found.reverse();
    found
}

impl Next {
    /// What follows if this block does, and then what did so far. Something may be between a heading and
    /// the line that says what it is, which is told when it is read.
    fn before(self, block: &Block) -> Self {
        let text = match block {
            Block::Paragraph(text) => text,
            Block::Items(..) | Block::Foreign(_) => return self,
            _ => return Self::Other,
        };
        match (label(text).map(|label| label.kind), self) {
            (Some(Kind::Known(Name::Status)), _) => Self::Status,
            (Some(Kind::Known(Name::Id)), _) => Self::Id(flat(&strip_label(text.clone()))),
            (Some(Kind::Known(Name::Summary) | Kind::Finding(_)), Self::Status) => Self::Other,
            (_, next) => next,
        }
    }
}
