//! Sections of a document, and their parts.

use super::rich::RichText;
use crate::import::rows::Row;

/// The content below a heading, up to the next heading of any level.
#[derive(Default)]
pub(in crate::import) struct Section {
    /// The line and level of its heading; level 0 for the content above the first heading.
    pub line: usize,
    pub level: usize,
    pub title: RichText,
    pub parts: Vec<Part>,
}

/// A part of a section, and its first line.
pub(in crate::import) struct Part {
    pub line: usize,
    /// Whether it is in a quote.
    pub quoted: bool,
    pub kind: PartKind,
}

pub(in crate::import) enum PartKind {
    Text(RichText),
    /// The nesting depth in lists, from 1, and the text.
    Item(usize, RichText),
    /// The column names and the rows.
    Table(Vec<String>, Vec<Row>),
    FrontMatter(String),
}

impl Part {
    /// Returns the text of a paragraph or list item.
    pub(in crate::import) fn rich(&self) -> Option<&RichText> {
        match &self.kind {
            PartKind::Text(rich) | PartKind::Item(_, rich) => Some(rich),
            PartKind::Table(..) | PartKind::FrontMatter(_) => None,
        }
    }

    /// Returns its whole content as one text; a table has one line per row.
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

    /// Returns the separator between the previous part and this one.
    pub(in crate::import) fn gap(&self) -> &'static str {
        match self.kind {
            PartKind::Item(..) => "\n",
            _ => "\n\n",
        }
    }
}
