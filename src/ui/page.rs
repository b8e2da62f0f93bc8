//! Text pages in an overlay: the help, and the about page of the knowledge base.

use ratatui::text::Span;
use strum::VariantArray as _;

use super::Context;
use super::document::{Document, Highlighted};
use super::text::{capital, cut, spaces};
use crate::app::Mode;
use crate::kb::Source;
use crate::kb::load::{BUILT_IN, BUILT_IN_TERMS};
use crate::keymap::{self, Binding, HelpSection};
use crate::search;

const MIN_HELP_COLUMN_WIDTH: usize = 48;
/// The gap between help columns.
const HELP_GAP: usize = 3;

/// The help, in as many columns as fit: the keys of the current mode, the query language, and the keys of
/// other modes.
pub(crate) fn help(cx: Context<'_>, columns: usize) -> Document {
    let beside = ((columns + HELP_GAP) / (MIN_HELP_COLUMN_WIDTH + HELP_GAP)).clamp(1, 3);
    let width = (columns - (beside - 1) * HELP_GAP) / beside;
    let mut parts = vec![Document::new(width, cx.theme)];
    let sections = help_sections(cx, width);
    let rows: usize = sections.iter().map(|section| section.rows.len() + 1).sum();
    for section in sections {
        let is_last = parts.len() == beside;
        let part = parts.last_mut().expect("there is one from the start");
        if !is_last && part.rows.len() + section.rows.len() / 2 > rows / beside {
            parts.push(section);
            continue;
        }
        if !part.rows.is_empty() {
            part.blank();
        }
        part.rows.extend(section.rows);
    }
    let mut document = Document::new(columns, cx.theme);
    document.side_by_side(&parts, &spaces(HELP_GAP));
    document
}

fn help_sections(cx: Context<'_>, columns: usize) -> Vec<Document> {
    let (current, keymap) = (cx.app.mode_beneath(), cx.keys);
    let of_here = HelpSection::VARIANTS.iter().map(|&group| {
        let rows = keymap.bindings(current).filter(|row| row.group == group);
        let mut document = Document::new(columns, cx.theme);
        section(&mut document, group.name(), rows);
        document
    });
    let all = of_here.chain(sections_beside_commands(cx, "", columns));
    all.filter(|section| !section.rows.is_empty()).collect()
}

/// The query language and the keys of other modes, as far as they match `typed`.
pub(crate) fn sections_beside_commands(
    cx: Context<'_>,
    typed: &str,
    columns: usize,
) -> Vec<Document> {
    let typed = typed.to_lowercase();
    let has = |text: &str| text.to_lowercase().contains(&typed);
    let (current, keymap) = (cx.app.mode_beneath(), cx.keys);
    let mut language = Document::new(columns, cx.theme);
    for (form, meaning) in &search::language() {
        if has(form) || has(meaning) {
            if language.rows.is_empty() {
                title(&mut language, "Query language");
            }
            entry(&mut language, form, meaning);
        }
    }
    let of_others = OTHER_MODES.iter().map(|(mode, name)| {
        let rows = keymap.bindings(*mode).filter(|row| !row.modes.has(current));
        let rows = rows.filter(|row| has(row.help) || has(row.words));
        let mut document = Document::new(columns, cx.theme);
        section(&mut document, &keymap.expand_keys(name), rows);
        document
    });
    [language].into_iter().chain(of_others).collect()
}

/// The modes listed after the current one, with their titles.
const OTHER_MODES: &[(Mode, &str)] = &[
    (Mode::Claims, "In the claims"),
    (Mode::Filters, "In the filters"),
    (Mode::Compare, "In the comparison"),
    (Mode::Overview, "In the overview"),
    (Mode::Present, "While presenting"),
    (Mode::Typing, "While typing a query"),
    (Mode::Copy, "After ⟨copy⟩"),
    (Mode::Links, "In lists of links and knowledge bases"),
    (Mode::Export, "In the export dialog"),
    (Mode::Confirm, "When the file already exists"),
    (Mode::Assess, "While recording what is seen here"),
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
    document.heading(name.to_owned());
}

fn entry(document: &mut Document, key: &str, help: &str) {
    let theme = document.theme;
    let lead: usize = match document.columns {
        60.. => 23,
        MIN_HELP_COLUMN_WIDTH.. => 20,
        _ => 14,
    };
    // Keep the key directly next to its description.
    let room = lead - 2;
    let key = Span::styled(cut(key, document.columns).into_owned(), theme.accent);
    let lead = match room.checked_sub(key.width()) {
        Some(gap) => vec![spaces(gap), key, spaces(2)],
        // Keys that are too wide get a row of their own, above.
        None => {
            document.line(key);
            vec![spaces(lead)]
        }
    };
    document.text(lead, &Highlighted::plain(help), theme.text());
}

fn credit(source: &Source) -> String {
    let publisher = source.publisher.as_deref();
    let parts = [Some(&*source.title), publisher].into_iter().flatten();
    parts.collect::<Vec<_>>().join(", ")
}

/// The about page: what the knowledge base is, its source and its licence.
pub(crate) fn about(cx: Context<'_>, columns: usize) -> Document {
    let kb = cx.app.kb();
    let mut document = Document::new(columns, cx.theme);
    let mut paragraph = |label: &str, text: &str| {
        match label {
            "" => document.blank(),
            _ => title(&mut document, label),
        }
        document.plain(text, cx.theme.text());
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
    for (at, row) in BUILT_IN.iter().enumerate() {
        let kb = row.kb();
        let label = if at == 0 { "Inside the program" } else { "" };
        let (credit, url) = (kb.source.credit(), kb.source.url.as_deref());
        let name = format!("{} ({}): {}", kb.title, row.id, kb.counts());
        paragraph(
            label,
            &format!("{name}. {credit}\n{}", url.unwrap_or_default()),
        );
    }
    paragraph("", BUILT_IN_TERMS);
    document
}
