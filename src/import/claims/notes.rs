//! What is told of the columns and cells of a table.

use super::TableReader;
use crate::import::builder::Builder;
use crate::import::rows::Row;
use crate::import::words::{self, Words};
use crate::import::{cells, html};
use crate::kb::{Field, quoted};

impl TableReader<'_> {
    /// Tells columns that are empty or are called alike, and what stands above them.
    pub(super) fn note_columns(&self, builder: &mut Builder) {
        let line = self.table.line;
        for name in &self.table.repeated {
            let name = quoted(name);
            let message = format!(
                "two columns are called {name}; the second one gets a number after its name"
            );
            builder.note(line, message);
        }
        // Without rows, or named by the format, a column loses nothing.
        let is_named = |name: &str| Field::COLUMNS.iter().any(|field| field.key() == name);
        let names = self.table.names.iter().enumerate();
        for (_, name) in names.filter(|(at, name)| {
            let is_lost = !name.is_empty() && !is_named(name) && !self.table.rows.is_empty();
            is_lost && self.table.column(*at).next().is_none()
        }) {
            let message = format!("the column {} is empty and is left out", quoted(name));
            builder.note(line, message);
        }
        self.note_dates(builder);
        match self.fallback.aspect {
            _ if self.table.above.is_empty() => {}
            Some(aspect) => builder.about_aspect(aspect, &self.table.above.join("\n\n")),
            None => builder.above(&self.table.above),
        }
    }

    /// Tells numbers where dates are expected, which a sheet shows of a date that has lost its format.
    fn note_dates(&self, builder: &mut Builder) {
        const NAMES: Words = Words("date, due, deadline");
        for (at, name) in self.table.names.iter().enumerate() {
            let rows = self.table.rows.iter();
            let mut days = rows.filter(|row| cells::is_day(row.cell(at))).peekable();
            let Some(first) = days.peek().map(|row| row.cell(at).trim()) else {
                continue;
            };
            let is_named = words::key(name).split(' ').any(|word| NAMES.has(word));
            if !is_named && !self.table.column(at).any(cells::is_date) {
                continue;
            }
            let message = format!(
                "{} holds numbers such as {first}, which would be the date {}; if they are dates, format \
                 the cells as dates in the sheet",
                quoted(name),
                cells::date(first)
            );
            days.for_each(|row| builder.note(row.line, message.clone()));
        }
    }

    /// Tells cells whose end may be missing, of which something is left out, or that hold an error.
    pub(super) fn note_cells(&self, row: &Row, builder: &mut Builder) {
        let links = self.columns.position(Field::Link);
        let mut hides = false;
        for (at, cell) in row.cells.iter().enumerate() {
            let column = || quoted(self.table.names.get(at).map_or("", |name| name));
            if cells::is_full(cell) {
                let message = format!(
                    "{} has 32767 characters, the most that a spreadsheet keeps in a cell; its end may \
                     be missing",
                    column()
                );
                builder.note(row.line, message);
            } else if !self.ours && words::is_error(cell) {
                let (column, cell) = (column(), quoted(cell.trim()));
                let message = format!(
                    "{column} holds {cell}, which a formula gives that failed; it is kept as text"
                );
                builder.note(row.line, message);
            }
            hides |= !self.ours && Some(at) != links && cells::hides(cell);
        }
        if hides {
            builder.note(row.line, html::HIDDEN);
        }
    }
}
