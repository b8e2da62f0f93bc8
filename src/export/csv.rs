//! A report as a table for spreadsheets (RFC 4180): a row a claim, without the findings.

use super::Report;
use super::label::{COLON, FORMULA, VALUES};
use crate::kb::{Evidence, Field, Link, Lookup, Value};

/// The chosen claims as CSV.
pub(super) fn render(report: &Report<'_>) -> String {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let rows = "writing to memory fails for rows of unequal length alone, and these are arrays of one type";
    writer
        .write_record(Field::COLUMNS.map(Field::key))
        .expect(rows);
    let lookup = Lookup::of(report.kb);
    for at in report.claims_in_order() {
        let claim = &report.kb.claims[at];
        let row = Field::COLUMNS.map(|field| match field.of_claim(claim) {
            Some(value) => guarded(cell(&lookup, value)),
            None => String::new(),
        });
        writer.write_record(row).expect(rows);
    }
    let bytes = writer.into_inner().expect("memory is flushed");
    String::from_utf8(bytes).expect("the cells are texts")
}

/// What stands in a cell.
fn cell(lookup: &Lookup<'_>, value: Value<'_>) -> String {
    match value {
        Value::Id(id) => id.to_string(),
        Value::Text(text) => text.to_owned(),
        Value::Word(word) => word.to_owned(),
        Value::Aspect(id) => {
            let aspect = lookup.aspect(id);
            aspect.map_or(&**id, |aspect| &aspect.name).to_owned()
        }
        Value::Area(id) => lookup.area(id).map_or(&**id, |area| &area.name).to_owned(),
        Value::Words(words) => joined(words.iter().map(|word| escaped(word))),
        Value::Figures(figures) => joined(figures.iter().map(figure)),
        Value::Links(links) => joined(links.iter().map(|link| escaped(&address(link)))),
    }
}

fn joined(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join(VALUES)
}

/// A title, if there is one, and the address in angle brackets.
fn address(link: &Link) -> String {
    match &link.title {
        Some(title) => format!("{title} <{}>", link.url),
        None => format!("<{}>", link.url),
    }
}

/// A measure and its value; a colon in the measure that could be taken for the one between them has
/// a backslash before it.
fn figure(figure: &Evidence) -> String {
    let measure = escaped(&figure.measure).replace(COLON, "\\: ");
    format!("{measure}{COLON}{}", escaped(&figure.value))
}

/// One of several values in a cell.
fn escaped(text: &str) -> String {
    if text.contains([';', '\\']) {
        text.replace('\\', "\\\\").replace(';', "\\;")
    } else {
        text.to_owned()
    }
}

/// A spreadsheet runs a cell that begins like a formula, whoever wrote it. An apostrophe in front
/// makes it text; a program that reads the file takes it off again.
fn guarded(cell: String) -> String {
    if cell.trim_start_matches('\'').starts_with(FORMULA) {
        format!("'{cell}")
    } else {
        cell
    }
}
