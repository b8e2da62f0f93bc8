//! A report as a table for spreadsheets (RFC 4180): a row a claim, without the findings.

use super::Report;
use super::label::{COLON, COLUMNS, FORMULA, VALUES};
use crate::kb::{Claim, Evidence, Link, Lookup};

/// The chosen claims as CSV.
pub(super) fn render(report: &Report<'_>) -> String {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let rows = "writing to memory fails for rows of unequal length alone, and these are arrays of one type";
    writer.write_record(COLUMNS).expect(rows);
    let lookup = Lookup::of(report.kb);
    for at in report.claims_in_order() {
        let row = row(&lookup, &report.kb.claims[at]).map(guarded);
        writer.write_record(row).expect(rows);
    }
    let bytes = writer.into_inner().expect("memory is flushed");
    String::from_utf8(bytes).expect("the cells are texts")
}

fn row(lookup: &Lookup<'_>, claim: &Claim) -> [String; 12] {
    let evidence = claim.evidence.iter();
    let links = claim.links.iter();
    let area = claim.area.as_deref();
    [
        claim.id.to_string(),
        claim.title.to_string(),
        claim.status.word().to_owned(),
        lookup
            .aspect(&claim.aspect)
            .map_or(&*claim.aspect, |aspect| &aspect.name)
            .to_owned(),
        area.map_or("", |id| lookup.area(id).map_or(id, |area| &area.name))
            .to_owned(),
        claim.claimed.to_string(),
        claim.observed().to_owned(),
        claim
            .frequency
            .map_or("", |frequency| frequency.word())
            .to_owned(),
        joined(evidence.map(figure)),
        joined(claim.tags.iter().map(|tag| value(tag))),
        joined(claim.aliases.iter().map(|alias| value(alias))),
        joined(links.map(|link| value(&address(link)))),
    ]
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
    let measure = value(&figure.measure).replace(COLON, "\\: ");
    format!("{measure}{COLON}{}", value(&figure.value))
}

/// One of several values in a cell.
fn value(text: &str) -> String {
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
