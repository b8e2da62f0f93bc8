//! Columns that stand in for a title or a claimed text if none is named like one.

use std::collections::HashSet;

use super::{Chooser, SAMPLE};
use crate::import::cells;
use crate::import::rows::Row;
use crate::import::words::{self, WordList};
use crate::kb::Field;

impl Chooser<'_> {
    /// Finds a title if no column is named like one. If no claimed text is named either, the first prose column is
    /// it, unless it may be the only observation; the title is then an id column with repeats, or, without prose, a
    /// column whose cells all differ.
    pub(super) fn stand_in(&mut self) {
        let is_free = |at: &usize| {
            self.uses[*at].is_none() && words::rank(Field::Aspect, self.name(*at)) != Some(0)
        };
        let free: Vec<usize> = (0..self.uses.len()).filter(is_free).collect();
        let mut free = free.into_iter();
        // A domain that is different in every one of many rows is no group of them.
        let is_topic = |at: &usize| words::means(Field::Aspect, self.name(*at));
        if self.at(Field::Claimed).is_none() && self.table.rows.len() > 12 {
            let named = free.clone().take(2).filter(is_topic);
            let named = named.into_iter().find(|at| self.names_rows(*at));
            self.take(named, Field::Title);
        }
        if self.at(Field::Title).is_some() {
            return;
        }
        let names = &self.table.names;
        let is_id = |at: &usize| words::means(Field::Id, &names[*at]);
        let is_named = self.at(Field::Claimed).is_some();
        if !is_named {
            let prose: Vec<usize> = free.clone().filter(|at| self.is_prose(*at)).collect();
            let is_claimed = |at: &&usize| {
                let name = self.name(**at);
                let seen = [Field::Observed, Field::Evidence, Field::Status];
                !seen.iter().any(|field| words::means(*field, name))
            };
            let first = prose.iter().find(is_claimed);
            let first = first.or(prose.first().filter(|_| prose.len() > 1)).copied();
            self.take(first, Field::Claimed);
        }
        let Some(claimed) = self.at(Field::Claimed) else {
            let title = match self.best(Field::Id) {
                Some(id) => {
                    let next = free.find(|at| *at != id);
                    // A nested value does not name the thing that has the id.
                    next.filter(|at| !self.name(*at).contains('.') && self.names_rows(*at))
                }
                None => free
                    .clone()
                    .find(is_id)
                    .or_else(|| free.find(|at| self.names_rows(*at))),
            };
            return self.take(title, Field::Title);
        };
        // The first column names the rows, unless it has codes or dates; of two that say what is claimed, one does.
        let is_code = |cell: &str| {
            let is_upper = cell == cell.to_uppercase() && cell != cell.to_lowercase();
            is_upper || cell.len() <= 24 && cell.contains(|c: char| c.is_ascii_digit())
        };
        let is_first = |at: &usize| {
            let is_topic = words::means(Field::Aspect, self.name(*at));
            let is_first =
                *at <= usize::from(is_id(&0)) && *at < claimed && !is_id(at) && !is_topic;
            is_first && !self.table.column(*at).all(is_code)
        };
        let also = |at: &usize| {
            let is_claim = words::means(Field::Claimed, self.name(*at));
            // `60 degrees` is a target, and no name.
            is_claim && !self.is_myth(claimed) && !self.table.column(*at).all(is_code)
        };
        let names_rows = |at: &usize| self.names_rows(*at) && self.length(*at) <= 150;
        let mut free = free.filter(|at| *at != claimed);
        let title = free.clone().filter(is_first).find(names_rows);
        let title = title.or_else(|| free.clone().filter(also).find(names_rows));
        let repeats = || !is_named && self.best(Field::Id).is_none();
        let has_letters = |at: &usize| {
            let mut cells = self.table.column(*at);
            cells.all(|cell| cell.contains(char::is_alphabetic))
        };
        let title = title.or_else(|| free.find(|at| is_id(at) && has_letters(at) && repeats()));
        self.take(title, Field::Title);
    }

    /// Whether every row has a name in a column, and nearly all of them differ.
    fn names_rows(&self, at: usize) -> bool {
        // A row of one cell among others is a heading.
        let is_one = |row: &&Row| self.table.names.len() < 3 || row.only_cell().is_none();
        let rows = || self.table.rows.iter().take(SAMPLE).filter(is_one);
        let cells = rows().map(|row| row.cell(at).trim());
        let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
        let different: HashSet<&str> = cells.iter().copied().collect();
        let is_name = |cell: &&str| cell.contains(char::is_alphabetic) && !cells::is_address(cell);
        let rows = rows().count();
        let differ = different.len() == rows || different.len() * 10 > rows * 9;
        let is_other = |cell: &&str| cells::is_date(cell) || words::status(cell).is_some();
        let are_others = || cells.iter().all(is_other);
        cells.len() == rows && differ && cells.iter().all(is_name) && !are_others()
    }

    /// Whether most cells of a column have several words.
    fn is_prose(&self, at: usize) -> bool {
        // A remedy is not a claim.
        let name = words::key(self.name(at));
        // Beside `recommendation_id`, `recommendation` is what the rows are about.
        let is_subject = words::key(&self.table.names[0]) == format!("{name} id");
        let is_to_do = !is_subject && name.split(' ').any(|word| WordList::ToDo.has(word));
        if is_to_do || words::means(Field::Aspect, &name) {
            return false;
        }
        let rows = self.table.rows.len().min(SAMPLE);
        let cells = self.table.column(at).take(SAMPLE);
        let is_other = |cell: &str| cells::is_address(cell) || !words::choices(cell).is_empty();
        let is_word = |word: &&str| !word.contains(|c: char| c.is_ascii_digit());
        let words = |cell: &str| {
            let line = cell.lines().next().unwrap_or_default();
            // Some scripts do not separate words.
            let wide = line.chars().filter(|c| *c > '\u{3000}').count();
            line.split_whitespace().filter(is_word).count() + wide / 4
        };
        let texts = cells.filter(|cell| words(cell) > 3 && !is_other(cell));
        let texts: Vec<&str> = texts.collect();
        // One text for all rows is about the document.
        let is_same = texts.len() > 2 && texts.iter().all(|text| *text == texts[0]);
        texts.len() * 2 > rows && !is_same
    }
}
