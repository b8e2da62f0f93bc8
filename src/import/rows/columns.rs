//! Columns that mean something together with others or with the rows above.

use std::collections::HashSet;

use super::{Row, Table, is_blank};
use crate::import::words;
use crate::kb::{Field, Status, quoted};

impl Table {
    /// Fills the empty cells of a leading column that may name each group only in its first row. Returns the
    /// positions of such columns, each with the rows that it was filled in.
    pub(in crate::import) fn fill_down(&mut self) -> Vec<(usize, Vec<usize>)> {
        let is_place = |at: &usize| {
            let mut fields = [Field::Aspect, Field::Area].into_iter();
            fields.any(|field| words::means(field, &self.names[*at]))
        };
        let is_grouped = |at: &usize| {
            let named = |row: &&Row| !is_blank(row.cell(*at));
            let mut groups = self.rows.iter().filter(named);
            let different: HashSet<&str> = self.column(*at).collect();
            let count = groups.clone().count();
            let empty = self.rows.len() - count;
            let is_first = self.rows.first().is_some_and(|row| named(&row));
            let is_sparse = empty > 0 && 2 * empty >= count;
            let are_rows = |row: &Row| row.only_cell().is_none() && !row.is_total();
            is_first && is_sparse && count > 1 && different.len() == count && groups.all(are_rows)
        };
        let columns = (0..self.names.len().min(2)).filter(|at| is_place(at) && is_grouped(at));
        let columns: Vec<usize> = columns.collect();
        let filled = columns.into_iter().map(|at| {
            let mut group = String::new();
            let mut filled = Vec::new();
            for (place, row) in self.rows.iter_mut().enumerate() {
                match row.cell(at).trim() {
                    "" if row.is_total() => {}
                    "" => {
                        row.set(at, &group);
                        filled.push(place);
                    }
                    name => name.clone_into(&mut group),
                }
            }
            (at, filled)
        });
        filled.collect()
    }

    /// Replaces several columns such as `Yes | No | N/A`, one of which is marked in each row, by one status
    /// column. Returns their names, or `None` if there are none.
    pub(in crate::import) fn fold_marks(&mut self) -> Option<String> {
        const TICKS: [&str; 10] = ["x", "[x]", "✓", "✔", "✅", "☑", "☒", "•", "●", "*"];
        const CROSSES: [&str; 4] = ["❌", "✗", "✘", "✖"];
        const OPEN: [&str; 7] = ["☐", "□", "[ ]", "⬜", "-", "–", "—"];
        let is_tick = |cell: &str| TICKS.contains(&cell.trim().to_lowercase().as_str());
        let is_cross = |cell: &str| CROSSES.contains(&cell.trim());
        let is_mark = |cell: &str| is_tick(cell) || is_cross(cell) || OPEN.contains(&cell);
        let meant = |at: &usize| words::status(&self.names[*at]);
        let is_choice = |at: &usize| meant(at).is_some() && self.column(*at).all(is_mark);
        let mut choices: Vec<usize> = (0..self.names.len()).filter(is_choice).collect();
        // `None` beside `Fully` and `Partly` may be one, too: with it each row has one tick.
        let is_ticked = |at: usize| self.column(at).all(is_mark) && self.column(at).any(is_tick);
        let all = (0..self.names.len()).filter(|at| choices.contains(at) || is_ticked(*at));
        let all: Vec<usize> = all.collect();
        let ticks = |row: &Row| all.iter().filter(|at| is_tick(row.cell(**at))).count();
        if choices.len() > 1 && self.rows.iter().all(|row| ticks(row) == 1) {
            choices = all;
        }
        let marks = |row: &Row, is: &dyn Fn(&str) -> bool| -> Vec<usize> {
            let marked = choices.iter().filter(|at| is(row.cell(**at)));
            marked.copied().collect()
        };
        let is_marked = |row: &Row| !marks(row, &is_tick).is_empty();
        let has_crosses = self
            .rows
            .iter()
            .any(|row| !marks(row, &is_cross).is_empty());
        // Columns of ticks and crosses may be independent.
        let are_one = |row: &Row| match &*marks(row, &is_tick) {
            [] => marks(row, &is_cross).len() < 2,
            ticks => ticks.len() == 1,
        };
        let different: HashSet<_> = choices.iter().map(meant).collect();
        if different.len() < 2
            || !self.rows.iter().any(is_marked)
            || has_crosses && (different.len() < choices.len() || !self.rows.iter().all(are_one))
        {
            return None;
        }
        let words = self.rows.iter().map(|row| {
            let ticked = marks(row, &is_tick).into_iter();
            let ticked = ticked.map(|at| self.names[at].clone());
            let crossed = marks(row, &is_cross).into_iter();
            // A cross in `No` is a mark; one in `Yes` contradicts it.
            let crossed = crossed.map(|at| match meant(&at) {
                Some(Status::Unrealised) => self.names[at].clone(),
                _ => format!("❌ {}", self.names[at]),
            });
            let word: Vec<String> = match is_marked(row) {
                true => ticked.collect(),
                false => crossed.collect(),
            };
            word.join(" and ")
        });
        let words: Vec<String> = words.collect();
        let first = choices[0];
        let kept = (0..self.names.len()).filter(|at| *at == first || !choices.contains(at));
        let kept: Vec<usize> = kept.collect();
        for (row, word) in self.rows.iter_mut().zip(&words) {
            let cell = |at: &usize| if *at == first { word } else { row.cell(*at) };
            row.cells = kept.iter().map(cell).collect::<Vec<_>>().into();
        }
        let folded = choices.iter().map(|at| quoted(&self.names[*at]));
        let folded = folded.collect::<Vec<String>>().join(", ");
        self.names[first] = Field::Status.key().to_owned();
        self.names = kept.iter().map(|at| self.names[*at].clone()).collect();
        Some(folded)
    }
}
