//! Columns that mean something together with others or with the rows above.

use std::collections::HashSet;

use super::{Row, Table, is_blank};
use crate::import::words;
use crate::kb::{Field, quoted};

impl Table {
    /// Fills the empty cells of a leading column that may name each group only in its first row. Returns the
    /// positions of such columns, each with the rows that it was filled in.
    pub(in crate::import) fn fill_down(&mut self) -> Vec<(usize, Vec<usize>)> {
        let is_place = |at: &usize| {
            let mut fields = [Field::Aspect, Field::Area].into_iter();
            fields.any(|field| words::rank(field, &self.names[*at]).is_some())
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
        let is_mark = |cell: &str| {
            const MARKS: [&str; 9] = ["x", "✓", "✔", "✅", "☑", "☒", "•", "●", "*"];
            MARKS.contains(&cell.to_lowercase().as_str()) || ["☐", "□", "[ ]"].contains(&cell)
        };
        let is_choice =
            |at: &usize| words::status(&self.names[*at]).is_some() && self.column(*at).all(is_mark);
        let choices: Vec<usize> = (0..self.names.len()).filter(is_choice).collect();
        let marked = choices.iter().flat_map(|at| self.column(*at)).count();
        let meant: HashSet<_> = choices
            .iter()
            .map(|at| words::status(&self.names[*at]))
            .collect();
        if meant.len() < 2 || marked == 0 {
            return None;
        }
        let first = choices[0];
        let kept = (0..self.names.len()).filter(|at| *at == first || !choices.contains(at));
        let kept: Vec<usize> = kept.collect();
        for row in &mut self.rows {
            let is_chosen = |at: &&usize| !words::ticked(row.cell(**at).trim()).is_empty();
            let chosen = choices.iter().filter(is_chosen);
            let word: Vec<&str> = chosen.map(|at| self.names[*at].as_str()).collect();
            let word = word.join(" and ");
            let cell = |at: &usize| if *at == first { &word } else { row.cell(*at) };
            row.cells = kept.iter().map(cell).collect::<Vec<_>>().into();
        }
        let folded = choices.iter().map(|at| quoted(&self.names[*at]));
        let folded = folded.collect::<Vec<String>>().join(", ");
        self.names[first] = Field::Status.key().to_owned();
        self.names = kept.iter().map(|at| self.names[*at].clone()).collect();
        Some(folded)
    }
}
