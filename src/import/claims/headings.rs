//! Rows that are headings of the rows below them.

use super::TableReader;
use crate::import::builder::Builder;
use crate::import::rows::Row;
use crate::kb::Field;

impl TableReader<'_> {
    /// Returns the name in a row that is not a claim but a heading of the rows below it.
    pub(super) fn heading(&self, row: &Row, next: Option<&Row>) -> Option<String> {
        if let Some(group) = self.table.group_of(row) {
            return Some(group.to_owned());
        }
        let has_status = self.columns.position(Field::Status).is_some();
        let is_free = self.columns.position(Field::Aspect).is_none();
        if !(self.has_headings && has_status && is_free && self.table.names.len() > 2) {
            return None;
        }
        if let Some((at, name)) = row.only_cell() {
            let is_first = at == 0 || Some(at) == self.columns.position(Field::Title);
            return is_first.then(|| name.trim().to_owned());
        }
        // `A.5` and a name, above `A.5.1` with a status.
        let id = self.cell(row, Field::Id).trim();
        let below = self.cell(next?, Field::Id).trim().strip_prefix(id)?;
        let is_above = !id.is_empty() && below.starts_with(['.', '-', '(']);
        let filled: Vec<&str> = row
            .cells
            .iter()
            .filter(|cell| !cell.trim().is_empty())
            .collect();
        let [first, name] = filled[..] else {
            return None;
        };
        (is_above && first.trim() == id).then(|| format!("{id} {}", name.trim()))
    }
}

/// Keeps a heading without claims below it.
pub(super) fn keep_heading(heading: Option<(String, usize)>, builder: &mut Builder) {
    if let Some((name, line)) = heading {
        builder.about(&name);
        let message =
            "a row with nothing but a name, and no claims below it, is kept in the summary";
        builder.note(line, message);
    }
}
