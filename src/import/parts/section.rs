//! A document as sections, and these as their parts.

use super::rich::RichText;
use crate::import::rows::Row;

/// What stands under a heading, up to the next one of whatever level.
#[derive(Default)]
pub(in crate::import) struct Section {
    /// The line and the level of its heading; 0 of what stands above the first one.
    pub line: usize,
    pub level: usize,
    pub title: RichText,
    pub parts: Vec<Part>,
}

/// A part of a section, and the line that it begins on.
pub(in crate::import) struct Part {
    pub line: usize,
    /// Whether it stands in a quote.
    pub quoted: bool,
    pub kind: PartKind,
}

pub(in crate::import) enum PartKind {
    Text(RichText),
    /// How deep it is in lists, from 1.
    Item(usize, RichText),
    /// The names of its columns, and its rows.
    Table(Vec<String>, Vec<Row>),
    FrontMatter(String),
}

impl Part {
    /// The text of a paragraph or an item.
    pub(in crate::import) fn rich(&self) -> Option<&RichText> {
        match &self.kind {
            PartKind::Text(rich) | PartKind::Item(_, rich) => Some(rich),
            PartKind::Table(..) | PartKind::FrontMatter(_) => None,
        }
    }

    /// All that it says as one text; of a table a line a row.
    pub(in crate::import) fn text(&self) -> String {
        match &self.kind {
            PartKind::Text(rich) | PartKind::Item(_, rich) => {
                format!("{}{}", rich.bullet, rich.addressed())
            }
            PartKind::Table(names, rows) => {
                let rows = rows.iter().map(|row| row.cells.iter().collect());
                let lines = [names.iter().map(String::as_str).collect()].into_iter();
                let lines = lines.chain(rows).map(|cells: Vec<&str>| cells.join(" | "));
                lines.collect::<Vec<_>>().join("\n")
            }
            PartKind::FrontMatter(text) => text.clone(),
        }
    }

    /// What parts it from what stands before it.
    pub(in crate::import) fn gap(&self) -> &'static str {
        match self.kind {
            PartKind::Item(..) => "\n",
            _ => "\n\n",
        }
    }
}
