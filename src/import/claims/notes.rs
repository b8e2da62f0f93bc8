//! Notes about the columns and cells of a table.

use super::TableReader;
use crate::import::builder::Builder;
use crate::import::rows::Row;
use crate::import::words::{self, WordList};
use crate::import::{cells, html};
use crate::kb::{Field, quoted};

impl TableReader<'_> {
    /// Notes empty columns and repeated names, and adds the texts above the table to a summary.
    pub(super) fn note_columns(&self, builder: &mut Builder) {
        let line = self.table.line;
        for note in &self.table.notes {
            builder.note(line, note);
        }
        // A column without rows, or one of the format's own, loses nothing.
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
        match self.headings.first() {
            _ if self.table.above.is_empty() => {}
            Some(aspect) => {
                let aspect = builder.place(None, aspect, line);
                builder.about_aspect(aspect, &self.table.above.join("\n\n"));
            }
            None => builder.above(&self.table.above),
        }
    }

    /// Notes numbers where dates are expected: dates that lost their format in a spreadsheet.
    fn note_dates(&self, builder: &mut Builder) {
        for (at, name) in self.table.names.iter().enumerate() {
            let rows = self.table.rows.iter();
            let mut days = rows.filter(|row| cells::is_day(row.cell(at))).peekable();
            let Some(first) = days.peek().map(|row| row.cell(at).trim()) else {
                continue;
            };
            let key = words::key(name);
            let is_named = key.split(' ').any(|word| WordList::Date.has(word));
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

    /// Notes cells that may be cut off, hold an error, or are only read in part.
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
                    "{column} holds {cell}, the error value of a formula; it is kept as text"
                );
                builder.note(row.line, message);
            }
            hides |= self.may_be_html() && Some(at) != links && cells::hides(cell);
        }
        if hides {
            builder.note(row.line, html::HIDDEN);
        }
    }
}
