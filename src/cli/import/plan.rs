//! Formats the plan of an import to fit on one screen.

use std::path::Path;

use crate::cli::shell;
use crate::import::{ColumnUse, Imported, LineMessage, Plan};
use crate::kb::overview::Overview;
use crate::kb::sanitise;
use crate::kb::text::counted;

/// The most rows of a kind that are listed; the rest are counted.
const MAX_LISTED: usize = 24;

/// Describes what was understood, left out and filled in, and what to do next.
pub(super) fn text(imported: &Imported, origin: &str, file: &Path) -> String {
    let Imported { kb, plan, .. } = imported;
    let mut lines = vec![format!(
        "{origin}, read as {}: {}",
        plan.read_as,
        found(imported)
    )];
    lines.push(format!("Title: {}", kb.title));
    columns(plan, &mut lines);
    statuses(plan, &mut lines);
    places(imported, &mut lines);
    notes(&plan.notes, &mut lines);
    lines.push(String::new());
    lines.push(if plan.questions.is_empty() {
        let file = shell::input(file);
        format!("No questions. To write it: onpaper import {file} -o KB.json")
    } else {
        let asked = match plan.questions.len() {
            1 => "one question is".to_owned(),
            count => format!("{count} questions are"),
        };
        format!("Nothing is written until {asked} answered:")
    });
    let mut text = String::new();
    for line in lines {
        text.push_str(&sanitise::line(&line));
        text.push('\n');
    }
    text
}

fn found(imported: &Imported) -> String {
    let claims = counted(imported.kb.claims.len(), "claim");
    match imported.kb.findings.len() {
        0 => claims,
        count => format!("{claims}, {}", counted(count, "finding")),
    }
}

fn columns(plan: &Plan, lines: &mut Vec<String>) {
    let rows = plan.columns.iter().map(|(name, of)| {
        let of = match of {
            ColumnUse::Own => "a field of its own".to_owned(),
            ColumnUse::Dropped => "left out".to_owned(),
            ColumnUse::Field(field) => field.key().to_owned(),
        };
        (name.clone(), of)
    });
    section("Columns", rows.collect(), lines);
}

fn statuses(plan: &Plan, lines: &mut Vec<String>) {
    let rows = plan.statuses.iter().map(|known| {
        let word = if known.word.is_empty() {
            "(none)"
        } else {
            &known.word
        };
        (
            word.to_owned(),
            format!("{} ({})", known.status.word(), known.count),
        )
    });
    section("Statuses", rows.collect(), lines);
}

/// Lists the aspects with their claims, by status.
fn places(imported: &Imported, lines: &mut Vec<String>) {
    let kb = &imported.kb;
    let rows = Overview::of(kb, 0..kb.claims.len()).rows.into_iter();
    let aspects = rows.filter(|row| row.area.is_none());
    let rows = aspects.map(|row| {
        let aspect = &kb.aspects[row.aspect];
        (aspect.name.to_string(), row.counts.words())
    });
    section("Aspects", rows.take(MAX_LISTED + 1).collect(), lines);
}

fn notes(notes: &[LineMessage], lines: &mut Vec<String>) {
    let rows = notes.iter().map(|note| match note.line {
        Some(line) => format!("{line}: {note}"),
        None => note.to_string(),
    });
    list("Notes", rows.collect(), lines);
}

/// Adds pairs under a heading, in two columns.
fn section(heading: &str, rows: Vec<(String, String)>, lines: &mut Vec<String>) {
    const MAX_WIDTH: usize = 40;
    let widths = rows.iter().map(|(name, _)| name.chars().count());
    let width = widths.max().unwrap_or(0).min(MAX_WIDTH);
    let rows = rows
        .iter()
        .map(|(name, of)| format!("{name:width$} → {of}"));
    list(heading, rows.collect(), lines);
}

fn list(heading: &str, rows: Vec<String>, lines: &mut Vec<String>) {
    if rows.is_empty() {
        return;
    }
    lines.push(heading.to_owned());
    lines.extend(rows.iter().take(MAX_LISTED).map(|row| format!("  {row}")));
    if rows.len() > MAX_LISTED {
        lines.push(format!("  and {} more", rows.len() - MAX_LISTED));
    }
}
