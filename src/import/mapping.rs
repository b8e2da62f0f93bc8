//! Maps the columns of a table to fields.
//!
//! The user's answers take precedence. Other columns are matched by name ([`super::words`]), if their cells
//! agree. A column without a match becomes a field of its own.

use std::collections::HashSet;

use strum::EnumCount as _;

use super::builder::Builder;
use super::cells;
use super::plan::{Answer, Answers, ColumnUse};
use super::rows::{Row, Table};
use super::words;
use crate::export::label;
use crate::kb::sanitise::shell_word;
use crate::kb::{Field, Line, quoted};

mod doubt;
mod kinds;
mod stand_in;

use doubt::{DOUBT, doubt};
pub(super) use kinds::{are_decisions, are_myths, is_radar};

/// The name given to a first column without one.
const UNNAMED: &str = "Column A";

/// How many cells of a column are examined.
const SAMPLE: usize = 500;

/// The positions of the mapped columns.
pub(super) struct Columns {
    known: [Option<usize>; Field::COUNT],
    /// The columns that are fields of their own, in order.
    pub extra: Vec<(Line, usize)>,
}

impl Columns {
    pub(super) fn position(&self, field: Field) -> Option<usize> {
        self.known[field as usize]
    }

    /// Whether the columns are those of an onpaper export, whose cells have backslash escapes.
    pub(super) fn are_ours(names: &[String]) -> bool {
        let ours = [
            Field::Id,
            Field::Title,
            Field::Status,
            Field::Aspect,
            Field::Claimed,
        ];
        ours.iter()
            .all(|field| names.iter().any(|name| name == field.key()))
            && names.first().is_some_and(|name| name == Field::Id.key())
    }

    /// Maps the columns of a table and records the decisions.
    pub(super) fn of(table: &Table, answers: &Answers, builder: &mut Builder) -> Self {
        let mut chooser = Chooser::of(table, answers, builder);
        chooser.choose();
        let is_headless = table.is_headed_by_cells(chooser.at(Field::Status));
        for (at, field) in &chooser.stand_ins {
            let (name, field) = (&table.names[*at], field.key());
            if is_headless {
                let column = shell_word(&format!("{name}={field}"));
                let asked = format!(
                    "is this row a claim? Put column names above it or add --column {column}"
                );
                builder.ask(table.line, asked);
            } else {
                let name = quoted(name);
                let message =
                    format!("no column name was recognised as {field}, so {name} is used for it");
                builder.note(table.line, message);
            }
        }
        let uses = chooser.uses.iter().map(|of| of.unwrap_or(ColumnUse::Own));
        let mut columns = Self {
            known: [None; Field::COUNT],
            extra: Vec::new(),
        };
        for (at, (name, of)) in table.names.iter().zip(uses).enumerate() {
            match of {
                _ if name.is_empty() => continue,
                ColumnUse::Field(field) => columns.known[field as usize] = Some(at),
                ColumnUse::Own => {
                    let name = label::strip_field_prefix(name).unwrap_or(name);
                    columns.extra.push((name.trim().into(), at));
                }
                ColumnUse::Dropped => {}
            }
            let planned = (name.clone(), of);
            if !builder.plan.columns.contains(&planned) {
                builder.plan.columns.push(planned);
            }
        }
        columns
    }
}

struct Chooser<'t> {
    table: &'t Table,
    uses: Vec<Option<ColumnUse>>,
    /// Columns chosen without a matching name.
    stand_ins: Vec<(usize, Field)>,
}

impl<'t> Chooser<'t> {
    /// Starts with the columns named in the answers.
    fn of(table: &'t Table, answers: &Answers, builder: &mut Builder) -> Self {
        let mut uses = vec![None; table.names.len()];
        for (name, of) in &answers.columns {
            let key = words::key(name);
            let is_alike = |known: &String| !key.is_empty() && words::key(known) == key;
            let at = table.names.iter().position(|known| known == name);
            let at = at.or_else(|| table.names.iter().position(is_alike));
            if let Some(at) = at {
                uses[at] = Some(*of);
                builder.meet(Answer::Column, name);
            }
        }
        Self {
            table,
            uses,
            stand_ins: Vec::new(),
        }
    }

    fn choose(&mut self) {
        for field in words::fields() {
            if self.uses.contains(&Some(ColumnUse::Field(field))) {
                continue;
            }
            match self.best(field) {
                Some(at) => self.uses[at] = Some(ColumnUse::Field(field)),
                None if field == Field::Status => self.take(self.like_status(), field),
                None if field == Field::Title => self.stand_in(),
                None if field == Field::Observed => self.take(self.status_text(), field),
                None => {}
            }
        }
        if let (None, Some(area)) = (self.at(Field::Aspect), self.at(Field::Area)) {
            self.uses[area] = Some(ColumnUse::Field(Field::Aspect));
        }
    }

    fn take(&mut self, at: Option<usize>, field: Field) {
        if let Some(at) = at {
            self.uses[at] = Some(ColumnUse::Field(field));
            self.stand_ins.push((at, field));
        }
    }

    /// Returns the free column whose name best matches a field, if its cells can hold the field.
    fn best(&self, field: Field) -> Option<usize> {
        let free = (0..self.uses.len()).filter(|at| self.uses[*at].is_none());
        let is_plain = !matches!(field, Field::Frequency | Field::Kind)
            || Columns::are_ours(&self.table.names);
        // Rows of totals have no id.
        let is_one = |row: &&Row| !row.is_total() && !row.is_count();
        let rows = || self.table.rows.iter().filter(is_one);
        let ranked = free.filter_map(|at| {
            let name = &self.table.names[at];
            // The code of an aspect, such as `area` beside `area_name`, is not an area.
            let aspect = self.at(Field::Aspect).filter(|_| field == Field::Area);
            if aspect.is_some_and(|of| words::key(self.name(of)).starts_with(&words::key(name))) {
                return None;
            }
            // Of two columns of the same name the second got a number.
            let twin = name.rsplit_once(' ').filter(|_| field == Field::Status);
            let twin = twin.filter(|(one, _)| self.table.names.iter().any(|name| name == one));
            let twin = twin.filter(|(_, number)| number.parse::<u8>().is_ok());
            let rank = words::rank(field, twin.map_or(name, |(one, _)| one))?;
            // An exact field name is taken at its word, but an address is not an id.
            if rank == 0 && field == Field::Id && self.table.column(at).any(cells::is_address) {
                return None;
            }
            let cells = rows().map(|row| row.cell(at).trim());
            let cells = cells.filter(|cell| !cell.is_empty()).take(SAMPLE);
            let cells: Vec<&str> = cells.collect();
            let doubt = doubt(field, &cells, rows().take(SAMPLE).count());
            if twin.is_some() && doubt != Some(0) {
                return None;
            }
            if rank == 0 && is_plain && !is_radar(&self.table.names) {
                // Texts below `Status` are what was observed, if a heading says the status of all.
                let are_texts = field == Field::Status && doubt.is_none();
                return Some((if are_texts { words::OTHER_NAMES } else { 0 }, at));
            }
            if field == Field::Title && self.is_of_another(at)
                || field == Field::Observed && self.describes(name, rank)
            {
                return None;
            }
            // A repeated topic is an aspect, not a title.
            let is_topic = field == Field::Title && words::means(Field::Aspect, name);
            let different: HashSet<&str> = cells.iter().copied().collect();
            if is_topic && different.len() < cells.len() {
                return None;
            }
            let doubt = doubt?;
            // In a radar, `new` or `moved` is not an observation.
            if field == Field::Status && doubt > 0 && is_radar(&self.table.names) {
                return None;
            }
            Some((rank + doubt, at))
        });
        let mut ranked: Vec<(usize, usize)> = ranked.collect();
        ranked.sort_unstable();
        let (rank, first) = *ranked.first()?;
        // Of `ann.status` and `bob.status` neither is the status, nor of `Design status` and `Test status` if they differ.
        let is_nested = self.name(first).contains('.');
        let is_open = field == Field::Status && !Columns::are_ours(&self.table.names);
        // `Docs status` with known words is not the status beside `Feature status` with unknown ones.
        let is_as_good = |next: usize| next == rank || is_open && next == rank + DOUBT;
        let is_other = |at: usize| is_nested || is_open && self.differ(first, at);
        let mut others = ranked.iter().skip(1);
        if others.any(|(next, at)| is_as_good(*next) && is_other(*at)) {
            return None;
        }
        if field == Field::Status && self.says(first).all(|known| !known) {
            // `status_code: FAIL` beside `status: New`
            let is_code = |at: &usize| words::key(self.name(*at)) == "status code";
            let is_known = |at: &usize| self.says(*at).all(|known| known);
            let mut free = (0..self.uses.len()).filter(|at| self.uses[*at].is_none());
            return free.find(|at| is_code(at) && is_known(at)).or(Some(first));
        }
        // Prefers a much longer text to a short one that may be the title.
        let is_title = || words::means(Field::Title, self.name(first));
        let is_longer = |at: &usize| self.length(*at) > 2 * self.length(first).max(10);
        let longer = || ranked.iter().map(|(_, at)| *at).find(is_longer);
        // What is claimed is the myth itself, and not what explains it.
        let may_be_other = field == Field::Claimed && is_title() && !self.is_myth(first);
        let other = may_be_other.then(longer);
        Some(other.flatten().unwrap_or(first))
    }

    /// Whether the statuses in two columns, or words that may be some, differ in a row.
    fn differ(&self, one: usize, other: usize) -> bool {
        let mut rows = self.table.rows.iter().take(SAMPLE);
        rows.any(|row| {
            let [one, other] = [one, other].map(|at| row.cell(at).trim());
            let statuses = [one, other].map(words::status);
            let is_same = statuses[0] == statuses[1] && (statuses[0].is_some() || one == other);
            !one.is_empty() && !other.is_empty() && !is_same
        })
    }

    /// Iterates over whether the cells of a column are statuses.
    fn says(&self, at: usize) -> impl Iterator<Item = bool> {
        let cells = self.table.column(at).take(SAMPLE);
        cells.map(|cell| words::status(cell).is_some())
    }

    /// Returns the average number of characters in the cells of a column.
    fn length(&self, at: usize) -> usize {
        let lengths = self.table.column(at).take(SAMPLE);
        let (many, all) = lengths.fold((1, 0), |(many, all), cell| {
            (many + 1, all + cell.chars().count())
        });
        all / many
    }

    /// Returns a free observation column, or one without a name, that has only status words, or one with choices in each
    /// row.
    fn like_status(&self) -> Option<usize> {
        // `badges.description: true` says that there is one.
        let is_other = |name: &str| {
            words::is_remark(name) || kinds::is_fault(name) || name.ends_with(".description")
        };
        let is_seen =
            |name: &str| name == UNNAMED || words::means(Field::Observed, name) && !is_other(name);
        let is_word = |row: &Row, at| {
            let cell = row.cell(at).trim();
            words::are_offered(cell) || words::status(cell).is_some()
        };
        let free = (0..self.uses.len()).filter(|at| self.uses[*at].is_none());
        let is_named = |at: &usize| {
            words::means(Field::Status, self.name(*at)) && self.says(*at).any(|known| known)
        };
        let named = free.clone().filter(is_named);
        let mut found = free.filter(|at| {
            let mut rows = self.table.rows.iter().take(SAMPLE).peekable();
            let is_some = rows.peek().is_some();
            let is_offer = |row: &Row| words::are_offered(row.cell(*at));
            is_some && rows.clone().all(is_offer)
                || is_some && is_seen(self.name(*at)) && rows.all(|row| is_word(row, *at))
        });
        let first = found.next()?;
        let mut others = found.chain(named);
        (!others.any(|at| self.differ(first, at))).then_some(first)
    }

    /// Returns the free column named like a status, whose texts say what was observed.
    fn status_text(&self) -> Option<usize> {
        let is_status = |at: &usize| words::means(Field::Status, self.name(*at));
        let mut free = (0..self.uses.len()).filter(|at| self.uses[*at].is_none());
        free.find(|at| is_status(at) && self.length(*at) > 15)
    }

    /// Whether a column such as `asset_name` names something that has its own id column, in a table that
    /// begins with another id, such as `risk_id`.
    fn is_of_another(&self, at: usize) -> bool {
        let keys = || self.table.names.iter().map(|name| words::key(name));
        let key = words::key(self.name(at));
        let first_key = keys().next().unwrap_or_default();
        // A nested title names the row if nothing else does.
        if self.name(at).contains('.') && self.at(Field::Claimed).is_some() {
            return true;
        }
        // What is to be done about a claim, or measured, does not name it.
        let is_claim = |at| words::means(Field::Title, self.name(at));
        let is_measure = ["kpi", "slo", "sli"].contains(&&*key);
        if self.at(Field::Claimed).is_some_and(|claimed| {
            is_measure && (claimed < at || is_claim(claimed))
                || ["action", "decision"].contains(&&*key) && is_claim(claimed)
        }) {
            return true;
        }
        let Some(noun) = key.strip_suffix(" name") else {
            return false;
        };
        let id = format!("{noun} id");
        first_key.ends_with(" id") && first_key != id && keys().any(|key| key == id)
    }

    /// Whether a column describes the claim, because nothing was assessed, or another column, even if empty, is for
    /// observations.
    fn describes(&self, name: &str, rank: usize) -> bool {
        let names = self.table.names.iter();
        let mut ranks = names.filter_map(|name| words::rank(Field::Observed, name));
        let is_assessed = self.at(Field::Status).is_some();
        let name = name.rsplit('.').next().unwrap_or(name);
        words::key(name) == "description" && (!is_assessed || ranks.any(|other| other < rank))
    }

    fn at(&self, field: Field) -> Option<usize> {
        let is = |of: &Option<ColumnUse>| *of == Some(ColumnUse::Field(field));
        self.uses.iter().position(is)
    }

    fn is_myth(&self, at: usize) -> bool {
        words::WordList::Myth.has(&words::key(self.name(at)))
    }

    fn name(&self, at: usize) -> &'t str {
        &self.table.names[at]
    }
}
