//! Claims from CSV with the columns of our export, in any order.

use csv::StringRecord;

use super::builder::{Builder, Placement};
use super::word;
use crate::export::label::FORMULA;
use crate::kb::{Claim, ExtraFields, Field, Prose, Slot, Status};

mod columns;
mod list;
mod sheet;

use columns::Columns;
use sheet::Sheet;

/// Reads a row a claim.
pub(super) fn read(text: &str, builder: &mut Builder) {
    let sheet = Sheet::of(text);
    // Spreadsheets write rows that nobody filled in, before the header too.
    let filled = |(_, record): &(usize, StringRecord)| !record.iter().all(is_blank);
    let mut records = sheet.records().filter(filled);
    let Some((line, header)) = records.next() else {
        return;
    };
    let Some(columns) = Columns::of(line, &header, builder) else {
        return;
    };
    for (line, record) in records {
        if columns.check_row(line, &record, builder) {
            let row = SheetRow {
                columns: &columns,
                record: &record,
                line,
            };
            claim(&row, builder);
        }
    }
    let quotes = sheet.quotes();
    for line in quotes.torn {
        let message =
            "text follows the closing quote of a cell; a quote in a quoted cell is written twice";
        builder.error(line, message);
    }
    if let Some(line) = quotes.open {
        let message = "the quote that opens in this row is never closed: everything after it is in one \
                       cell; a quote in a quoted cell is written twice";
        builder.error(line, message);
    }
}

/// Whether a text begins with a header: two names of columns can hardly be anything else.
pub(super) fn is_sheet(text: &str) -> bool {
    let sheet = Sheet::of(text);
    let mut records = sheet.records().map(|(_, record)| record);
    let header = records.find(|record| !record.iter().all(is_blank));
    header.is_some_and(|header| header.iter().filter(|cell| columns::is_known(cell)).count() > 1)
}

fn is_blank(cell: &str) -> bool {
    cell.trim().is_empty()
}

/// A row, and the line that it begins on.
struct SheetRow<'r> {
    columns: &'r Columns,
    record: &'r StringRecord,
    line: usize,
}

impl<'r> SheetRow<'r> {
    /// The text in a column; empty if there is no such column, or only space in it.
    fn cell(&self, field: Field) -> &'r str {
        let at = self.columns.position(field);
        at.map_or("", |at| self.cell_at(at))
    }

    fn cell_at(&self, at: usize) -> &'r str {
        let cell = self.record.get(at);
        let cell = cell.filter(|cell| !is_blank(cell)).unwrap_or_default();
        let cell = if self.columns.spaced {
            cell.trim()
        } else {
            cell
        };
        unguarded(cell)
    }
}

/// Without the apostrophe that keeps a spreadsheet from taking the cell for a formula.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(FORMULA) => rest,
        _ => cell,
    }
}

fn claim(row: &SheetRow<'_>, builder: &mut Builder) {
    let status = word::status(row.cell(Field::Status), row.line, builder);
    let mut claim = Claim::new(status.unwrap_or(Status::Unobserved));
    for field in Field::COLUMNS {
        let cell = row.cell(field);
        match field.slot(&mut claim).expect("claims have every column") {
            Slot::Id(id) => *id = cell.trim().into(),
            Slot::Text(text) => text.put(cell),
            Slot::Frequency(often) if !cell.is_empty() => {
                *often = word::frequency(cell, row.line, builder);
            }
            Slot::Kind(kind) if !cell.is_empty() => {
                *kind = word::claim_kind(cell, row.line, builder).unwrap_or_default();
            }
            Slot::Words(words) => *words = list::words(cell),
            Slot::Counterparts(counterparts) => {
                let ids = list::words(cell);
                *counterparts = ids.iter().map(|id| (&**id).into()).collect();
            }
            Slot::Figures(figures) => *figures = list::evidence(cell, row.line, builder),
            Slot::Extra(_) => {}
            Slot::Links(links) => *links = list::links(cell, row.line, builder),
            Slot::Status(_)
            | Slot::Kind(_)
            | Slot::Frequency(_)
            | Slot::Aspect(_)
            | Slot::Area(_) => {}
        }
    }
    let extra = row.columns.extra.iter();
    let extra = extra.map(|(name, at)| (name.clone(), Prose::from(row.cell_at(*at))));
    let filled = extra.filter(|(_, text)| !text.is_empty());
    claim.fields = ExtraFields::of_distinct(filled.collect());
    let place = place(row, builder);
    if status.is_some() {
        builder.add_claim(row.line, place, claim);
    }
}

fn place(row: &SheetRow<'_>, builder: &mut Builder) -> Placement {
    let (name, area) = (row.cell(Field::Aspect), row.cell(Field::Area));
    if name.is_empty() {
        builder.error(row.line, "the aspect is missing");
        return Placement::default();
    }
    let aspect = builder.aspect_named(name, row.line);
    let area = Some(area).filter(|name| !name.is_empty());
    let area = area.map(|name| builder.area_named(aspect, name, row.line));
    let aspect = Some(aspect);
    Placement { aspect, area }
}
