//! Pages of text that open on top: the help, and what is known about the knowledge base.

use ratatui::text::Span;
use strum::VariantArray as _;

use super::document::{Document, Marked};
use super::text::{capital, cut, spaces, width};
use super::theme::Theme;
use crate::app::{App, Mode};
use crate::kb::Source;
use crate::keymap::{self, Binding, HelpSection};
use crate::search;

/// The help: the keys that hold here, the query language, and the keys of everywhere else.
pub(crate) fn help(app: &App, columns: usize, theme: &Theme) -> Document {
    let mut document = Document::new(columns, theme);
    let here = app.mode_beneath();
    for &group in HelpSection::VARIANTS {
        let rows = keymap::bindings(here).filter(|row| row.group == group);
        section(&mut document, group.name(), rows);
    }
    title(&mut document, "Query language");
    for (form, meaning) in search::LANGUAGE {
        entry(&mut document, form, meaning);
    }
    for (mode, name) in OTHERS {
        let rows = keymap::bindings(*mode).filter(|row| !row.modes.has(here));
        section(&mut document, name, rows);
    }
    document
}

/// The modes whose keys the help lists after those that hold here.
const OTHERS: &[(Mode, &str)] = &[
    (Mode::Claims, "In the claims"),
    (Mode::Filters, "In the filters"),
    (Mode::Compare, "In the comparison"),
    (Mode::Overview, "In the overview"),
    (Mode::Typing, "While typing a query"),
    (Mode::Copy, "After y"),
    (Mode::Links, "In the list of links"),
    (Mode::Export, "In the export dialog"),
    (Mode::Confirm, "When the file already exists"),
];

fn section(document: &mut Document, name: &str, rows: impl Iterator<Item = &'static Binding>) {
    for (at, row) in rows.enumerate() {
        if at == 0 {
            title(document, name);
        }
        entry(document, &keymap::keys_shown(row, usize::MAX), row.help);
    }
}

fn title(document: &mut Document, name: &str) {
    if !document.rows.is_empty() {
        document.blank();
    }
    document.line(Span::styled(name.to_owned(), document.theme.strong()));
}

fn entry(document: &mut Document, key: &str, help: &str) {
    let theme = document.theme;
    let lead: usize = if document.columns >= 60 { 22 } else { 14 };
    let key = cut(key, lead - 1).into_owned();
    let gap = lead.saturating_sub(width(&key));
    let lead = vec![Span::styled(key, theme.accent()), spaces(gap)];
    document.text(lead, &Marked::plain(help), theme.text());
}

/// The work and its publisher.
fn credit(source: &Source) -> String {
    let publisher = source.publisher.as_deref();
    let parts = [Some(&*source.title), publisher].into_iter().flatten();
    parts.collect::<Vec<_>>().join(", ")
}

/// What is known about the knowledge base: what it is, where it comes from, under which licence.
pub(crate) fn about(app: &App, columns: usize, theme: &Theme) -> Document {
    let kb = app.kb();
    let mut document = Document::new(columns, theme);
    let mut paragraph = |label: &str, text: &str| {
        match label {
            "" => document.blank(),
            _ => title(&mut document, label),
        }
        document.text(Vec::new(), &Marked::plain(text), theme.text());
    };
    paragraph(&kb.title, &kb.summary);
    paragraph("Version", &format!("{} ({})", kb.version, kb.id));
    let source = &kb.source;
    paragraph("Source", &credit(source));
    for (label, text) in [
        ("", source.url.as_deref()),
        ("Licence of the source", source.licence.as_deref()),
        ("Note", source.note.as_deref()),
    ] {
        if let Some(text) = text {
            paragraph(label, text);
        }
    }
    for aspect in &kb.aspects {
        if let Some(summary) = &aspect.summary {
            paragraph(&capital(&aspect.name), summary);
        }
    }
    document
}
