//! A report as CSV (RFC 4180): one row per claim, without findings.

use super::label::{self, COLON, FORMULA_STARTS, VALUE_SEPARATOR};
use super::{Report, View};
use crate::kb::counterparts::no_counterpart;
use crate::kb::models::{ModelRow, model_rows, title_in_row};
use crate::kb::outline::PlaceHeading;
use crate::kb::{
    Claim, Evidence, ExtraFields, Field, Item, Link, PlaceNames, Places, Prose, Value,
};

/// The columns of each model in a comparison, named `MODEL: claim` and so on.
pub const MODEL_COLUMNS: [&str; 4] = ["claim", "status", "claimed", "observed"];

/// The column after these if there are assessments.
pub const HERE_COLUMN: &str = "here";

/// The CSV dialect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// The delimiter, an ASCII character.
    pub delimiter: u8,
    /// Whether the file begins with a byte order mark, without which Excel takes UTF-8 for an older
    /// encoding.
    pub mark: bool,
    /// Whether a cell that looks like a formula is prefixed with an apostrophe, so that spreadsheets do not run it.
    /// Other programs show the apostrophe.
    pub guarded: bool,
}

impl Default for Sheet {
    /// The dialect of RFC 4180.
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

/// One row per claim.
fn claims(report: &Report<'_>) -> String {
    let (kb, claims) = (report.kb, report.chosen_claims());
    let extra = ExtraFields::names(claims.iter().map(|claim| &claim.fields));
    let columns = columns(&claims);
    let fixed = columns.iter().map(|field| field.key().to_owned());
    let header = fixed.chain(extra.iter().map(|name| label::column(name)));
    let header: Vec<String> = header.collect();
    let places = Places::of(kb);
    let rows = report.claims_in_order().into_iter().map(|at| {
        let (claim, place) = (report.claim(at), places.names(kb, Item::Claim(at)));
        let fixed = columns.iter().map(|field| match field.of_claim(claim) {
            Some(value) => cell(place, value),
            None => String::new(),
        });
        let extra = extra.iter().map(|name| claim.fields.get(name));
        let extra = extra.map(|text| text.map_or(String::new(), Prose::to_string));
        fixed.chain(extra).collect()
    });
    write(report.sheet, [header].into_iter().chain(rows))
}

/// One row per claim with its counterparts: the place, and for each model the cells of [`MODEL_COLUMNS`]. Several
/// claims of one model share the cells, as paragraphs.
fn models(report: &Report<'_>) -> String {
    let (kb, chosen) = report.with_counterparts();
    let models = kb.models();
    let column = (!report.assessments.is_empty()).then_some(HERE_COLUMN);
    let of_models = models.iter().flat_map(|model| {
        let columns = MODEL_COLUMNS.into_iter().chain(column);
        columns.map(move |column| format!("{model}: {column}"))
    });
    let header = ["aspect", "area"]
        .map(str::to_owned)
        .into_iter()
        .chain(of_models);
    let mut rows: Vec<Vec<String>> = vec![header.collect()];
    let mut place = [String::new(), String::new()];
    for row in model_rows(&kb, &models, &chosen) {
        match row {
            ModelRow::Heading(PlaceHeading::AsAWhole) => place[1].clear(),
            ModelRow::Heading(heading) if heading.is_nested() => {
                heading.text(&kb).clone_into(&mut place[1]);
            }
            ModelRow::Heading(heading) => place = [heading.text(&kb).to_owned(), String::new()],
            ModelRow::Tally(..) | ModelRow::Finding(_) => {}
            ModelRow::Claims(row) => {
                let cells = models.iter().zip(&row.claims).flat_map(|(model, claims)| {
                    let cell = |text: &dyn Fn(&Claim) -> String| {
                        let claims = claims.iter().map(|at| &kb.claims[*at]);
                        claims.map(text).collect::<Vec<_>>().join("\n\n")
                    };
                    let titles = claims.iter().map(|at| title_in_row(&kb, &row, *at));
                    let title = match claims.is_empty() {
                        true => no_counterpart(model),
                        false => titles.collect::<Vec<_>>().join("\n\n"),
                    };
                    let seen = |claim: &Claim| {
                        let lines = report
                            .assessments
                            .remarks_on(claim)
                            .map(|remark| remark.line());
                        lines.collect::<Vec<_>>().join("\n")
                    };
                    let cells = [
                        title,
                        cell(&|claim| claim.status_and_kind()),
                        cell(&|claim| claim.claimed.to_string()),
                        cell(&|claim| claim.observed_or_placeholder().to_owned()),
                    ];
                    cells.into_iter().chain(column.map(|_| cell(&seen)))
                });
                rows.push(place.iter().cloned().chain(cells).collect());
            }
        }
    }
    write(report.sheet, rows.into_iter())
}

/// Writes rows of equal length, the header first.
fn write(sheet: Sheet, rows: impl Iterator<Item = Vec<String>>) -> String {
    let start = if sheet.mark { BOM } else { "" };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(sheet.delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer(start.as_bytes().to_vec());
    let why = "writing to memory only fails for rows of unequal length, and these have all columns";
    for row in rows {
        writer
            .write_record(row.into_iter().map(|cell| guarded(cell, sheet)))
            .expect(why);
    }
    let bytes = writer
        .into_inner()
        .expect("flushing to memory does not fail");
    String::from_utf8(bytes).expect("all cells are UTF-8")
}

/// The columns: the fixed ones, and others in which a claim has a value.
fn columns(claims: &[&Claim]) -> Vec<Field> {
    let (fixed, others) = Field::COLUMNS.split_at(Field::FIXED_COLUMNS);
    let is_used = |field: &&Field| claims.iter().any(|claim| field.of_claim(claim).is_some());
    let used = others.iter().filter(is_used);
    fixed.iter().chain(used).copied().collect()
}

/// The byte order mark.
const BOM: &str = "\u{FEFF}";

/// The text of a cell.
fn cell((aspect, area): PlaceNames<'_>, value: Value<'_>) -> String {
    match value {
        Value::Id(_) | Value::Text(_) | Value::Word(_) | Value::Counterparts(_) => {
            joined(value.texts().into_iter())
        }
        Value::Aspect(id) => aspect.map_or(&**id, |aspect| &aspect.name).to_owned(),
        Value::Area(id) => area.map_or(&**id, |area| &area.name).to_owned(),
        Value::Words(words) => joined(words.iter().map(|word| escaped(word))),
        Value::Figures(figures) => joined(figures.iter().map(figure)),
        // In columns of their own.
        Value::Extra(_) => String::new(),
        Value::Links(links) => joined(links.iter().map(|link| escaped(&address(link)))),
    }
}

fn joined(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join(VALUE_SEPARATOR)
}

/// The address in angle brackets, after the title if there is one.
fn address(link: &Link) -> String {
    match &link.title {
        Some(title) => format!("{title} <{}>", link.url),
        None => format!("<{}>", link.url),
    }
}

/// A measure and its value; a colon in the measure that could be taken for the separator is escaped.
fn figure(figure: &Evidence) -> String {
    let measure = escaped(&figure.measure).replace(COLON, "\\: ");
    format!("{measure}{COLON}{}", escaped(&figure.value))
}

/// Escapes one of several values in a cell.
fn escaped(text: &str) -> String {
    if text.contains([';', '\\']) {
        text.replace('\\', "\\\\").replace(';', "\\;")
    } else {
        text.to_owned()
    }
}

/// Prefixes a cell that looks like a formula with an apostrophe, which makes it text. An import removes one
/// apostrophe, so a text that begins with its own always gets another.
fn guarded(cell: String, sheet: Sheet) -> String {
    let content = cell.trim_start_matches('\'');
    if content.starts_with(FORMULA_STARTS) && (sheet.guarded || content.len() < cell.len()) {
        format!("'{cell}")
    } else {
        cell
    }
}
