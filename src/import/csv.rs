//! Claims from CSV with the columns of our export, in any order.

use csv::StringRecord;

use super::draft::{Draft, Place};
use super::{quoted, word};
use crate::export::label::{COLON, FORMULA, VALUES};
use crate::kb::{Claim, Evidence, Frequency, Link};

mod columns;
mod sheet;

use columns::Columns;
use sheet::Sheet;

/// Reads a row a claim.
pub(super) fn read(text: &str, draft: &mut Draft) {
    let sheet = Sheet::of(text);
    let mut records = sheet.records();
    let Some((line, header)) = records.next() else {
        return;
    };
    let Some(columns) = Columns::of(line, &header, draft) else {
        return;
    };
    for (line, record) in records {
        // Spreadsheets write rows that nobody filled in.
        if record.iter().all(is_blank) {
            continue;
        }
        if columns.fit(line, &record, draft) {
            let row = Row {
                columns: &columns,
                record: &record,
                line,
            };
            claim(&row, draft);
        }
    }
    let quotes = sheet.quotes();
    for line in quotes.torn {
        let message =
            "a cell goes on behind its closing quote; a quote in a quoted cell is written twice";
        draft.trouble(line, message);
    }
    if let Some(line) = quotes.open {
        let message = "the quote that opens in this row is never closed: everything after it is in one \
                       cell; a quote in a quoted cell is written twice";
        draft.trouble(line, message);
    }
}

fn is_blank(cell: &str) -> bool {
    cell.trim().is_empty()
}

/// A row, and the line that it begins on.
struct Row<'r> {
    columns: &'r Columns,
    record: &'r StringRecord,
    line: usize,
}

impl<'r> Row<'r> {
    /// The text in a column; empty if there is no such column, or only space in it.
    fn cell(&self, name: &str) -> &'r str {
        let cell = self
            .columns
            .position(name)
            .and_then(|at| self.record.get(at));
        let cell = cell.filter(|cell| !is_blank(cell)).unwrap_or_default();
        // The apostrophe that keeps a spreadsheet from taking the cell for a formula.
        match cell.strip_prefix('\'') {
            Some(rest) if rest.trim_start_matches('\'').starts_with(FORMULA) => rest,
            _ => cell,
        }
    }

    /// The values in a column, escaped still.
    fn values(&self, name: &str) -> Vec<&'r str> {
        let mut values = Vec::new();
        let mut rest = self.cell(name);
        while let Some(at) = unescaped(rest, ";") {
            let (value, after) = rest.split_at(at);
            values.push(value);
            rest = after
                .strip_prefix(VALUES)
                .unwrap_or(after.get(1..).unwrap_or_default());
        }
        values.push(rest);
        values.retain(|value| !is_blank(value));
        values
    }
}

fn claim(row: &Row<'_>, draft: &mut Draft) {
    let status = word::status(row.cell("status"), row.line, draft);
    let frequency = frequency(row, draft);
    let (evidence, links) = (evidence(row, draft), links(row, draft));
    let place = place(row, draft);
    let Some(status) = status else {
        return;
    };
    let words = |name| row.values(name).into_iter().map(unescape).collect();
    let claim = Claim {
        id: row.cell("id").to_owned(),
        title: row.cell("title").to_owned(),
        status,
        aspect: String::new(),
        area: None,
        claimed: row.cell("claimed").to_owned(),
        observed: row.cell("observed").to_owned(),
        frequency,
        evidence,
        aliases: words("aliases"),
        tags: words("tags"),
        links,
    };
    draft.add_claim(row.line, place, claim);
}

fn frequency(row: &Row<'_>, draft: &mut Draft) -> Option<Frequency> {
    match row.cell("frequency") {
        "" => None,
        cell => word::frequency(cell, row.line, draft),
    }
}

fn place(row: &Row<'_>, draft: &mut Draft) -> Place {
    let (name, area) = (row.cell("aspect"), row.cell("area"));
    if name.is_empty() {
        draft.trouble(row.line, "the aspect is missing");
        return Place::default();
    }
    let aspect = draft.aspect_named(name, row.line);
    let area = Some(area).filter(|name| !name.is_empty());
    let area = area.map(|name| draft.area_named(aspect, name, row.line));
    let aspect = Some(aspect);
    Place { aspect, area }
}

fn evidence(row: &Row<'_>, draft: &mut Draft) -> Vec<Evidence> {
    let mut figures = Vec::new();
    for value in row.values("evidence") {
        let Some((measure, rest)) = unescaped(value, COLON).map(|at| value.split_at(at)) else {
            draft.trouble(
                row.line,
                format!(
                    "found the evidence {}, expected `measure: value`",
                    quoted(value)
                ),
            );
            continue;
        };
        figures.push(Evidence {
            measure: unescape(measure),
            value: unescape(rest.get(COLON.len()..).unwrap_or_default()),
        });
    }
    figures
}

fn links(row: &Row<'_>, draft: &mut Draft) -> Vec<Link> {
    let mut links = Vec::new();
    for value in row.values("links") {
        let value = unescape(value);
        let parts = value
            .trim_end()
            .strip_suffix('>')
            .and_then(|value| value.rsplit_once(" <"));
        let Some((title, url)) = parts else {
            draft.trouble(
                row.line,
                format!(
                    "found the link {}, expected `title <address>`",
                    quoted(&value)
                ),
            );
            continue;
        };
        links.push(Link {
            title: title.to_owned(),
            url: url.to_owned(),
        });
    }
    links
}

/// Where this sign first stands without a backslash before it.
fn unescaped(text: &str, sign: &str) -> Option<usize> {
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        if c == '\\' {
            chars.next();
        } else if text.get(at..).is_some_and(|rest| rest.starts_with(sign)) {
            return Some(at);
        }
    }
    None
}

/// Without the backslashes before what export puts one before.
fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let escaped = (c == '\\').then(|| chars.next_if(|next| matches!(next, '\\' | ';' | ':')));
        plain.push(escaped.flatten().unwrap_or(c));
    }
    plain
}
