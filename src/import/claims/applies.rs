//! Rows that do not apply, as in a statement of applicability.

use super::TableReader;
use crate::import::rows::Row;
use crate::import::words::{self, WordList};
use crate::kb::{Field, Status};

/// Returns the position of the column that says whether a row applies.
pub(super) fn column(names: &[String]) -> Option<usize> {
    names
        .iter()
        .position(|name| WordList::Applicable.has(&words::key(name)))
}

impl TableReader<'_> {
    /// Returns the word for the status of a row; one without a status that does not apply is not applicable.
    pub(super) fn word<'r>(&self, row: &'r Row) -> &'r str {
        let word = words::ticked(self.cell(row, Field::Status).trim());
        let is_open = |_: &usize| word.chars().all(|c| "-–—".contains(c));
        let applies = self.applies.filter(is_open).map(|at| row.cell(at));
        match applies.and_then(words::status) {
            Some(Status::Unrealised | Status::NotApplicable) => "not applicable",
            _ => word,
        }
    }
}
