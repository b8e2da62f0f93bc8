//! Rows of cells, the common form of all sheets, and detection of their header row.
//!
//! Finds the header row below any titles (`header`), makes column names unique, and keeps the texts above. Does not know
//! what a column means.

use std::collections::{HashMap, HashSet};

use csv::StringRecord;

use super::plain;
use super::words::{self, WordList};
use crate::export::label::FORMULA_STARTS;
use crate::kb::{Field, Link, Status, quoted};

mod columns;
mod header;

pub(super) use header::known_header;
use header::{header, is_group_heading, is_second_header};

/// How many rows are searched for the names of their columns.
const SAMPLE: usize = 500;

/// The most characters in a column name.
const MAX_NAME: usize = 80;

/// A row, with its line or row number in the document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub line: usize,
    pub cells: StringRecord,
    /// The links in it, in formats that store them apart from the text.
    pub links: Vec<Link>,
}

impl Row {
    pub(super) fn new(line: usize, cells: StringRecord) -> Self {
        Self {
            line,
            cells,
            links: Vec::new(),
        }
    }
}

/// Rows with column names.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The texts above the header row, in order.
    pub above: Vec<String>,
    /// The line of the header row.
    pub line: usize,
    /// The column names, all different; empty for a column without any cell.
    pub names: Vec<String>,
    /// Whether names are surrounded by space, as after each comma; it is then trimmed from cells too.
    pub spaced: bool,
    /// Whether the cells are texts as they are shown, so that `<b>` in one is no tag.
    pub is_shown: bool,
    /// Whether the rows are from sections or items, so that an empty cell does not repeat the one above it.
    pub are_apart: bool,
    /// How many cells the header row has.
    pub width: usize,
    /// Messages about columns that were joined or renamed.
    pub notes: Vec<String>,
    /// The rows below the header row, without empty ones.
    pub rows: Vec<Row>,
    /// How many empty rows are between the others.
    pub empty: usize,
    /// Comments on the cells of a row, by its line.
    pub comments: HashMap<usize, String>,
}

impl Row {
    /// Returns the text of a cell, or an empty text if the row is shorter.
    pub(super) fn cell(&self, at: usize) -> &str {
        self.cells.get(at).unwrap_or_default()
    }

    /// Sets the text of a cell.
    pub(super) fn set(&mut self, at: usize, text: &str) {
        let mut cells: Vec<&str> = self.cells.iter().collect();
        cells.resize(cells.len().max(at + 1), "");
        cells[at] = text;
        self.cells = cells.into();
    }

    /// Adds the names in a second header row to those of the column groups above them.
    fn name_below(&mut self, second: &Self) {
        let mut group = String::new();
        for at in 0..second.cells.len() {
            match self.cell(at).trim() {
                "" => {}
                name => name.clone_into(&mut group),
            }
            match second.cell(at).trim() {
                "" => {}
                name => self.set(at, &format!("{group} {name}")),
            }
        }
    }

    /// Iterates over the cells that are not empty, with their positions.
    pub(super) fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        let cells = self.cells.iter().enumerate();
        cells.filter(|(_, cell)| !is_blank(cell))
    }

    pub(super) fn is_blank(&self) -> bool {
        self.filled().next().is_none()
    }

    /// Returns the only filled cell, or `None` if there are none or several.
    pub(super) fn only_cell(&self) -> Option<(usize, &str)> {
        let mut filled = self.filled();
        filled.next().filter(|_| filled.next().is_none())
    }

    /// Whether this is a row of totals.
    pub(super) fn is_total(&self) -> bool {
        // `Total (all sites)` is a total; `Average (of all teams): sooner` is not.
        let is_all = |cell: &str| {
            let cell = cell.trim();
            cell.starts_with(char::is_alphabetic) && (!cell.contains('(') || cell.ends_with(')'))
        };
        let first = self.filled().next().map(|(_, cell)| cell.trim());
        first.is_some_and(|cell| is_all(cell) && WordList::Total.has(&words::key(cell)))
    }

    /// Whether this is a row such as `High risks:` beside nothing but a number, which is a total unless all rows are such,
    /// or the number is a status.
    pub(super) fn is_count(&self) -> bool {
        let mut cells = self.filled().map(|(_, cell)| cell.trim());
        let is_name = cells.next().is_some_and(|name| name.ends_with(':'));
        let is_number = |cell: &str| cell.parse::<usize>().is_ok();
        is_name && cells.next().is_some_and(is_number) && cells.next().is_none()
    }

    /// Returns how many cells are known column names.
    pub(super) fn names_known(&self) -> usize {
        let short = |cell: &str| cell.chars().count() <= MAX_NAME;
        let filled = || self.filled().map(|(_, cell)| cell);
        let names = filled().filter(|cell| short(cell) && words::is_name(cell));
        // A row whose only names are status words, such as `Met` and `done`, is not a header row.
        let is_status = |cell: &&str| {
            words::status(cell).is_some() && !cell.contains('%') || words::are_answers(cell)
        };
        let (statuses, others): (Vec<&str>, Vec<&str>) = names.partition(is_status);
        match others.len() {
            0 => 0,
            others => others + statuses.len().min(1),
        }
    }
}

pub(super) fn is_blank(cell: &str) -> bool {
    cell.trim().is_empty()
}

impl Table {
    /// Finds the header row; returns `None` if all rows are empty.
    pub(super) fn of(rows: Vec<Row>) -> Option<Self> {
        let at = header(&rows)?;
        let mut rows = rows.into_iter();
        let mut above: Vec<Row> = rows
            .by_ref()
            .take(at)
            .filter(|row| !row.is_blank())
            .collect();
        let mut header = rows.next()?;
        let line = header.line;
        let mut rows = rows.peekable();
        if let Some(second) = rows.next_if(|row| is_second_header(&header, row)) {
            header.name_below(&second);
        }
        let groups = above.pop_if(|row| row.line + 1 == line && is_group_heading(row));
        let mut table = Self {
            line,
            spaced: header.filled().any(|(_, name)| name.trim() != name),
            width: header.cells.len(),
            above: above.iter().map(text_of).collect(),
            ..Self::default()
        };
        let mut gap = 0;
        for row in rows {
            if row.is_blank() {
                gap += 1;
            } else {
                table.empty += std::mem::take(&mut gap);
                table.rows.push(row);
            }
        }
        table.names = names(&header, groups.as_ref(), &table.rows);
        let used = |group: &str| table.names.iter().any(|name| name.starts_with(group));
        let unused = groups.filter(|row| !row.filled().all(|(_, cell)| used(&plain(cell))));
        table.above.extend(unused.iter().map(text_of));
        table.join_repeated();
        table.make_different();
        Some(table)
    }

    /// Makes a table of rows whose header row is known, with texts as they are shown (`is_shown`) or as written.
    pub(super) fn with_header(
        line: usize,
        names: Vec<String>,
        rows: Vec<Row>,
        is_shown: bool,
    ) -> Self {
        let mut table = Self {
            line,
            is_shown,
            width: names.len(),
            names,
            rows,
            ..Self::default()
        };
        table.make_different();
        table
    }

    /// Iterates over the filled cells of a column.
    pub(super) fn column(&self, at: usize) -> impl Iterator<Item = &str> {
        let cells = self.rows.iter().map(move |row| row.cell(at).trim());
        cells.filter(|cell| !cell.is_empty())
    }

    /// Whether the names of several columns are also cells of theirs, or that of the status column, if there is one, or a
    /// status as one of them, so that the header row may be a row like others.
    pub(super) fn is_headed_by_cells(&self, status: Option<usize>) -> bool {
        let is_cell = |at: usize| {
            let name = words::key(&self.names[at]);
            let is_status = |word: &str| word.trim().parse::<Status>().is_ok();
            let is_alike = |cell: &str| {
                words::key(cell) == name || is_status(&self.names[at]) && is_status(cell)
            };
            let mut rows = self.rows.iter().take(SAMPLE);
            let is_headed = |row: &Row| is_alike(row.cell(at)) && self.group_of(row).is_none();
            !name.is_empty() && rows.any(is_headed)
        };
        let columns = || (0..self.names.len()).filter(|at| is_cell(*at));
        status.is_some_and(is_cell) || columns().nth(1).is_some()
    }

    /// Empties columns, with what they link to. Returns the names of those that had one.
    pub(super) fn without(&mut self, columns: &[usize]) -> Vec<String> {
        for row in &mut self.rows {
            for at in columns {
                let text = row.cell(*at).to_owned();
                if !is_blank(&text) {
                    row.links
                        .retain(|link| link.title.as_deref() != Some(&*text));
                    row.set(*at, "");
                }
            }
        }
        let names = columns
            .iter()
            .map(|at| std::mem::take(&mut self.names[*at]));
        names.filter(|name| !name.is_empty()).collect()
    }

    /// Returns the cell of a row that otherwise repeats the column names, as above a group of rows.
    pub(super) fn group_of<'r>(&self, row: &'r Row) -> Option<&'r str> {
        let name = |at: usize| self.names.get(at).map_or("", |name| name);
        let is_other =
            |(at, cell): &(usize, &str)| !cell.split_whitespace().eq(name(*at).split_whitespace());
        let mut others = row.filled().filter(is_other);
        let other = others.next().or_else(|| row.filled().next());
        let is_repeated = others.next().is_none() && row.filled().count() > 2;
        other.filter(|_| is_repeated).map(|(_, cell)| cell.trim())
    }

    /// Joins adjacent columns of the same name, a line for each value, as Jira writes a field with several values.
    fn join_repeated(&mut self) {
        const SINGLE: [Field; 4] = [Field::Id, Field::Title, Field::Status, Field::Aspect];
        let mut first = 0;
        for at in 1..self.names.len() {
            let name = &self.names[at];
            let is_single = || SINGLE.iter().any(|field| words::means(*field, name));
            if name.is_empty() || *name != self.names[first] || is_single() {
                first = at;
                continue;
            }
            let name = quoted(name);
            let note =
                format!("the adjacent columns {name} are read as one, a line for each value");
            if self.notes.last() != Some(&note) {
                self.notes.push(note);
            }
            self.names[at].clear();
            for row in &mut self.rows {
                let values = [first, at].map(|at| row.cell(at).trim());
                if !values[1].is_empty() {
                    let values = values.join("\n");
                    row.set(first, values.trim());
                    row.set(at, "");
                }
            }
        }
    }

    /// Names the columns without one that have a cell, and makes all names different.
    fn make_different(&mut self) {
        for at in 0..self.names.len() {
            if self.names[at].is_empty() && self.column(at).next().is_some() {
                self.names[at] = format!("Column {}", letters(at));
            }
        }
        let mut seen = HashSet::new();
        for name in &mut self.names {
            let first = name.clone();
            let mut count = 1;
            while !name.is_empty() && !seen.insert(name.clone()) {
                count += 1;
                *name = format!("{first} {count}");
            }
            if count == 2 {
                let name = quoted(&first);
                self.notes.push(format!(
                    "two columns are called {name}; the second one gets a number after its name"
                ));
            }
        }
    }
}

/// Returns the column names. A repeated name gets the name of its group, a merged cell above it, as prefix.
fn names(header: &Row, groups: Option<&Row>, rows: &[Row]) -> Vec<String> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let width = width.max(header.cells.len());
    let written = (0..width).map(|at| named(unguarded(header.cell(at))));
    let written: Vec<String> = written.collect();
    let mut group = "";
    let mut names = Vec::new();
    for (at, name) in written.iter().enumerate() {
        let over = groups.map_or("", |row| row.cell(at).trim());
        if !over.is_empty() {
            group = over;
        }
        let is_twice = written.iter().filter(|other| *other == name).count() > 1;
        let name = match name.as_str() {
            "" if !over.is_empty() => plain(over),
            name if is_twice && !group.is_empty() => format!("{} {name}", plain(group)),
            name => name.to_owned(),
        };
        names.push(name);
    }
    names
}

/// Removes the apostrophe that keeps a spreadsheet from reading a cell as a formula.
pub(super) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(FORMULA_STARTS) => rest,
        _ => cell,
    }
}

/// Returns the name in a cell as one line.
fn named(cell: &str) -> String {
    match cell.trim() {
        name if name.contains(['\n', '\t']) => plain(name),
        name => name.to_owned(),
    }
}

/// Returns the spreadsheet letters of a column, counted from 0.
fn letters(mut at: usize) -> String {
    let mut name = String::new();
    loop {
        let letter = u8::try_from(at % 26).expect("it is less than 26");
        name.insert(0, char::from(b'A' + letter));
        match (at / 26).checked_sub(1) {
            Some(rest) => at = rest,
            None => return name,
        }
    }
}

/// What is between the cells of a row above a table, if it has more than two and so is not a title.
pub(super) const BETWEEN: &str = " | ";

/// Joins the cells of a row into one text.
fn text_of(row: &Row) -> String {
    let cells: Vec<String> = row.filled().map(|(_, cell)| plain(cell)).collect();
    cells.join(if cells.len() > 2 { BETWEEN } else { " " })
}
