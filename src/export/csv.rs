//! A report as a table for spreadsheets (RFC 4180): a row a claim, without the findings.

use super::Report;
use super::label::{self, COLON, FORMULA, VALUES};
use crate::kb::{Claim, Evidence, ExtraFields, Field, Link, Lookup, Prose, Value};

/// How the cells of a sheet are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// What stands between two cells: an ASCII character.
    pub delimiter: u8,
    /// Whether the file begins with a byte order mark, without which Excel takes UTF-8 for an older
    /// encoding.
    pub mark: bool,
}

impl Default for Sheet {
    /// As RFC 4180 has it.
    fn default() -> Self {
        Self {
            delimiter: b',',
            mark: false,
        }
    }
}

/// The chosen claims as CSV.
pub(super) fn render(report: &Report<'_>) -> String {
    let begin = if report.sheet.mark { MARK } else { "" };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(report.sheet.delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer(begin.as_bytes().to_vec());
    let rows =
        "writing to memory fails for rows of unequal length alone, and these have all columns";
    let claims = report.claims_in_order().into_iter();
    let claims: Vec<_> = claims.map(|at| &report.kb.claims[at]).collect();
    let extra = ExtraFields::names(claims.iter().map(|claim| &claim.fields));
    let columns = columns(&claims);
    let ours = columns.iter().map(|field| field.key().to_owned());
    let header = ours.chain(extra.iter().map(|name| label::column(name)));
    writer.write_record(header.map(guarded)).expect(rows);
    let lookup = Lookup::of(report.kb);
    for claim in claims {
        let ours = columns.iter().map(|field| match field.of_claim(claim) {
            Some(value) => cell(&lookup, value),
            None => String::new(),
        });
        let others = extra.iter().map(|name| claim.fields.get(name));
        let others = others.map(|text| text.map_or(String::new(), Prose::to_string));
        let row = ours.chain(others).map(guarded);
        writer.write_record(row).expect(rows);
    }
    let bytes = writer.into_inner().expect("memory is flushed");
    String::from_utf8(bytes).expect("the cells are texts")
}

/// The fields that have a column: those that always have one, and those that a claim has something in.
fn columns(claims: &[&Claim]) -> Vec<Field> {
    let (fixed, others) = Field::COLUMNS.split_at(Field::FIXED_COLUMNS);
    let is_used = |field: &&Field| claims.iter().any(|claim| field.of_claim(claim).is_some());
    let used = others.iter().filter(is_used);
    fixed.iter().chain(used).copied().collect()
}

/// The byte order mark.
const MARK: &str = "\u{FEFF}";

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
        // Each has a column of its own.
        Value::Extra(_) => String::new(),
        Value::Links(links) => joined(links.iter().map(|link| escaped(&address(link)))),
        Value::Counterparts(counterparts) => joined(counterparts.iter().map(ToString::to_string)),
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
