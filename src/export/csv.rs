//! A report as a table for spreadsheets (RFC 4180): a row a claim, without the findings.

use super::label::{self, COLON, FORMULA, VALUES};
use super::models::SideBySide;
use super::{Report, View};
use crate::kb::counterparts::no_counterpart;
use crate::kb::models::{ModelRow, title_in_row};
use crate::kb::{
    Claim, Evidence, ExtraFields, Field, Item, Link, PlaceNames, Places, Prose, Value,
};

/// What there is of each model where models are beside each other: its columns are `MODEL: claim` and so on.
pub const MODEL_COLUMNS: [&str; 4] = ["claim", "status", "claimed", "observed"];

/// The column after these where somebody has assessed something.
pub const HERE_COLUMN: &str = "here";

/// How the cells of a sheet are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// What stands between two cells: an ASCII character.
    pub delimiter: u8,
    /// Whether the file begins with a byte order mark, without which Excel takes UTF-8 for an older
    /// encoding.
    pub mark: bool,
    /// Whether a cell that begins like a formula gets an apostrophe in front, which keeps spreadsheets
    /// from running it. Programs that read data show the apostrophe, and run nothing.
    pub guarded: bool,
}

impl Default for Sheet {
    /// As RFC 4180 has it.
    fn default() -> Self {
        Self {
            delimiter: b',',
            mark: false,
            guarded: true,
        }
    }
}

/// The chosen claims as CSV.
pub(super) fn render(report: &Report<'_>) -> String {
    match report.view {
        View::Models => models(report),
        _ => claims(report),
    }
}

/// A row a claim.
fn claims(report: &Report<'_>) -> String {
    let (kb, claims) = (report.kb, report.chosen());
    let extra = ExtraFields::names(claims.iter().map(|claim| &claim.fields));
    let columns = columns(&claims);
    let ours = columns.iter().map(|field| field.key().to_owned());
    let header = ours.chain(extra.iter().map(|name| label::column(name)));
    let header: Vec<String> = header.collect();
    let places = Places::of(kb);
    let rows = report.claims_in_order().into_iter().map(|at| {
        let (claim, place) = (report.claim(at), places.names(kb, Item::Claim(at)));
        let ours = columns.iter().map(|field| match field.of_claim(claim) {
            Some(value) => cell(place, value),
            None => String::new(),
        });
        let others = extra.iter().map(|name| claim.fields.get(name));
        let others = others.map(|text| text.map_or(String::new(), Prose::to_string));
        ours.chain(others).collect()
    });
    sheet(report.sheet, [header].into_iter().chain(rows))
}

/// A row per group of counterparts: where it is, and for each model what it is called, its status, and both sides. Of
/// several claims of one model each has a paragraph of every cell.
fn models(report: &Report<'_>) -> String {
    let beside = SideBySide::of(report);
    let models = beside.models();
    let here = (!report.here.is_empty()).then_some(HERE_COLUMN);
    let of_models = models.iter().flat_map(|model| {
        let columns = MODEL_COLUMNS.into_iter().chain(here);
        columns.map(move |column| format!("{model}: {column}"))
    });
    let header = ["aspect", "area"]
        .map(str::to_owned)
        .into_iter()
        .chain(of_models);
    let mut rows: Vec<Vec<String>> = vec![header.collect()];
    let mut place = [String::new(), String::new()];
    for row in beside.rows() {
        let heading = row.heading(&beside.kb).map(str::to_owned);
        match row {
            ModelRow::Aspect(_) => place = [heading.unwrap_or_default(), String::new()],
            ModelRow::Area(..) => place[1] = heading.unwrap_or_default(),
            ModelRow::WholeAspect => place[1].clear(),
            ModelRow::Tally(..) | ModelRow::Finding(_) => {}
            ModelRow::Claims(row) => {
                let cells = models.iter().zip(&row.claims).flat_map(|(model, claims)| {
                    let cell = |text: &dyn Fn(&Claim) -> String| {
                        let claims = claims.iter().map(|at| &beside.kb.claims[*at]);
                        claims.map(text).collect::<Vec<_>>().join("\n\n")
                    };
                    let titles = claims.iter().map(|at| title_in_row(&beside.kb, &row, *at));
                    let title = match claims.is_empty() {
                        true => no_counterpart(model),
                        false => titles.collect::<Vec<_>>().join("\n\n"),
                    };
                    let seen = |claim: &Claim| {
                        let lines = report.here.remarks_on(claim).map(|remark| remark.line());
                        lines.collect::<Vec<_>>().join("\n")
                    };
                    let cells = [
                        title,
                        cell(&|claim| claim.status_and_kind()),
                        cell(&|claim| claim.claimed.to_string()),
                        cell(&|claim| claim.observed_or_placeholder().to_owned()),
                    ];
                    cells.into_iter().chain(here.map(|_| cell(&seen)))
                });
                rows.push(place.iter().cloned().chain(cells).collect());
            }
        }
    }
    sheet(report.sheet, rows.into_iter())
}

/// Rows of the same length, the header first.
fn sheet(look: Sheet, rows: impl Iterator<Item = Vec<String>>) -> String {
    let begin = if look.mark { MARK } else { "" };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(look.delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer(begin.as_bytes().to_vec());
    let why =
        "writing to memory fails for rows of unequal length alone, and these have all columns";
    for row in rows {
        writer
            .write_record(row.into_iter().map(|cell| guarded(cell, look)))
            .expect(why);
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
fn cell((aspect, area): PlaceNames<'_>, value: Value<'_>) -> String {
    match value {
        Value::Id(id) => id.to_string(),
        Value::Text(text) => text.to_owned(),
        Value::Word(word) => word.to_owned(),
        Value::Aspect(id) => aspect.map_or(&**id, |aspect| &aspect.name).to_owned(),
        Value::Area(id) => area.map_or(&**id, |area| &area.name).to_owned(),
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
/// makes it text, and an import takes it off again: so a text that has one of its own always gets another.
fn guarded(cell: String, look: Sheet) -> String {
    let begin = cell.trim_start_matches('\'');
    if begin.starts_with(FORMULA) && (look.guarded || begin.len() < cell.len()) {
        format!("'{cell}")
    } else {
        cell
    }
}
