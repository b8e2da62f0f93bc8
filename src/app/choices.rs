//! What can be exported, and as what.

use crate::export::{Format, View};

/// Which claims and findings are exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportScope {
    /// What is selected.
    This,
    /// What is listed.
    Results,
    /// What is marked.
    Marked,
    /// The whole knowledge base.
    Everything,
}

/// What kind of document is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportKind {
    /// Markdown, a section a claim.
    Sections,
    /// Markdown, claimed and observed in two columns.
    Table,
    /// Markdown, the counts.
    Overview,
    /// A knowledge base of its own.
    Json,
    /// A row a claim.
    Csv,
    /// Plain text.
    Text,
}

impl ExportScope {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::This, Self::Results, Self::Marked, Self::Everything];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::This => "this one",
            Self::Results => "results",
            Self::Marked => "marked",
            Self::Everything => "everything",
        }
    }
}

impl ExportKind {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Sections,
        Self::Table,
        Self::Overview,
        Self::Json,
        Self::Csv,
        Self::Text,
    ];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sections => "Markdown",
            Self::Table => "Markdown table",
            Self::Overview => "Markdown counts",
            Self::Json => "JSON",
            Self::Csv => "CSV",
            Self::Text => "text",
        }
    }

    /// The view and format to render it with.
    pub fn rendering(self) -> (View, Format) {
        match self {
            Self::Sections => (View::Sections, Format::Markdown),
            Self::Table => (View::Table, Format::Markdown),
            Self::Overview => (View::Overview, Format::Markdown),
            Self::Json => (View::Sections, Format::Json),
            Self::Csv => (View::Sections, Format::Csv),
            Self::Text => (View::Sections, Format::Text),
        }
    }
}
