//! Reads CSV of any dialect as a table.

use super::builder::Builder;
use super::plan::Answers;
use super::rows::{Row, Table};
use super::{OF_MODELS, claims};
use crate::export::{HERE_COLUMN, MODEL_COLUMNS};
use crate::kb::quoted;

mod sheet;

use sheet::Records;

/// Imports CSV with one claim per row.
pub(super) fn read(text: String, answers: &Answers, builder: &mut Builder) {
    let mut records = Records::of(&text);
    let delimiter = match records.delimiter {
        '\t' => "a tab".to_owned(),
        sign => format!("`{sign}`"),
    };
    builder.plan.read_as = format!("CSV with {delimiter} between its cells");
    let rows = records.by_ref().map(|(line, cells)| Row::new(line, cells));
    let rows = rows.collect();
    for line in records.torn {
        let message = "there is text after the closing quote of a cell; inside a quoted cell, write a quote twice";
        builder.error(line, message);
    }
    if let Some(line) = records.open {
        let message = "a quote opens in this row and never closes, so everything after it is one cell; \
                       inside a quoted cell, write a quote twice";
        builder.error(line, message);
    }
    // The rows hold copies of all text.
    drop(text);
    let Some(table) = Table::of(rows) else {
        return;
    };
    if of_models(&table.names) {
        return builder.error(table.line, OF_MODELS);
    }
    note_overlong(&table, builder);
    if builder.is_sound() {
        claims::read(table, &[], answers, builder);
    }
}

/// Reports cells beyond the header row, which a delimiter in an unquoted text causes.
fn note_overlong(table: &Table, builder: &mut Builder) {
    for row in &table.rows {
        let beyond = (table.width..row.cells.len()).find(|at| !row.cell(*at).trim().is_empty());
        if let Some(at) = beyond {
            let message = format!(
                "{} is in column {}, which has no name in the header; if a cell contains the \
                 delimiter, put it in double quotes",
                quoted(row.cell(at)),
                at + 1
            );
            builder.error(row.line, message);
        }
    }
}

/// Whether these are the columns of a comparison of models, as our export writes them.
fn of_models(names: &[String]) -> bool {
    let is_of_model = |name: &String| {
        let mut columns = MODEL_COLUMNS.iter().chain([&HERE_COLUMN]);
        columns.any(|column| name.ends_with(&format!(": {column}")))
    };
    // A column without any cell has no name.
    let [aspect, area, models @ ..] = names else {
        return false;
    };
    let is_placed = aspect == "aspect" && ["area", ""].contains(&&**area);
    is_placed && !models.is_empty() && models.iter().all(is_of_model)
}

/// Whether a text begins with a table: it has a row with at least two known column names.
pub(super) fn is_sheet(text: &str) -> bool {
    let records = Records::of(text).take(10);
    let mut rows = records.map(|(line, cells)| Row::new(line, cells));
    rows.any(|row| row.cells.len() > 1 && row.names_known() > 1)
}
