//! Turns the rows of a table into claims.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::builder::{Builder, Origin, Placement};
use super::mapping::{self, Columns};
use super::plan::{Answer, Answers};
use super::rows::{Row, Table, unguarded};
use super::{cells, ids, word, words};
use crate::kb::{Claim, ExtraFields, Field, Id, Line, Link, Prose, Slot, Status, quoted};

mod answers;
mod applies;
mod headings;
mod notes;

use answers::begun;
pub(super) use answers::{answered, status};
use headings::Headings;

/// The field for comments on cells.
const COMMENTS: &str = "Comments on cells";

const EMPTY: &str = "a row with neither a title nor a claim is left out";

/// Imports the rows of a table. Claims without an aspect are placed by the headings above the table: the first
/// is the aspect, the others are the area.
pub(super) fn read(
    mut table: Table,
    headings: &[String],
    answers: &Answers,
    builder: &mut Builder,
) {
    let filled = match table.are_apart || Columns::are_ours(&table.names) {
        true => Vec::new(),
        false => table.fill_down(),
    };
    if let Some(folded) = table.fold_marks() {
        let message =
            format!("the columns {folded} are read as one; the one that is marked is the status");
        builder.note(table.line, message);
    }
    let columns = Columns::of(&table, answers, builder);
    let places = [Field::Aspect, Field::Area].map(|field| columns.position(field));
    for (at, rows) in filled {
        if places.contains(&Some(at)) {
            let name = quoted(&table.names[at]);
            let message = format!("an empty cell of {name} is read as the one above it");
            builder.note(table.line, message);
        } else {
            rows.iter().for_each(|row| table.rows[*row].set(at, ""));
        }
    }
    let mut reader = TableReader {
        assumed: columns
            .position(Field::Status)
            .filter(|at| mapping::are_decisions(&table, *at))
            .map(|_| Status::Unobserved),
        applies: applies::column(&table.names),
        columns,
        names: table
            .names
            .iter()
            .map(|name| name.as_str().into())
            .collect(),
        ours: Columns::are_ours(&table.names) && !table.spaced,
        has_headings: table.line > 0 && table.rows.iter().any(|row| row.only_cell().is_none()),
        table,
        answers,
        headings,
    };
    let has_status = reader.columns.position(Field::Status).is_some();
    if reader.assumed.is_some() {
        let message =
            "whether a decision was accepted is not an observation, so its claims are unobserved";
        builder.note(None, message);
    } else if !has_status && !answers.statuses.contains_key("*") && !reader.table.rows.is_empty() {
        let (status, message) = match &reader.table.names {
            names if mapping::is_radar(names) => (
                Status::Unobserved,
                "the ring of a radar is advice, not an observation, so the claims are unobserved",
            ),
            names if mapping::are_myths(names) => (
                Status::Unrealised,
                "a myth beside its fact is read as unrealised",
            ),
            _ => {
                let message = "which column says the status? Add --column NAME=status, or --status \
                               '*=unobserved' if nobody has looked yet";
                return builder.ask(reader.table.line, message);
            }
        };
        reader.assumed = Some(status);
        builder.note(None, message);
    }
    reader.note_columns(builder);
    // Each row is freed when its claim is made.
    let rows = std::mem::take(&mut reader.table.rows);
    reader.rows(rows, builder);
}

struct TableReader<'t> {
    table: Table,
    columns: Columns,
    /// The column that says whether a row applies, such as `Applicable`, if any.
    applies: Option<usize>,
    /// The column names, shared by many claims.
    names: Vec<Line>,
    /// Whether it is a table of our own export.
    ours: bool,
    /// Whether a row with only a name is a heading; not if no row has more than a name, nor in JSON and YAML.
    has_headings: bool,
    /// The status of all rows of decisions, a radar or myths, whose own words are not observations.
    assumed: Option<Status>,
    answers: &'t Answers,
    /// The headings above the table.
    headings: &'t [String],
}

impl TableReader<'_> {
    fn rows(&self, rows: Vec<Row>, builder: &mut Builder) {
        let mut headings = Headings::default();
        // By word: its order of appearance, its status and its number of claims.
        let mut counts: HashMap<String, (usize, Status, usize)> = HashMap::new();
        let has_others = rows.iter().any(|row| !row.is_count());
        let mut rows = rows.into_iter().peekable();
        while let Some(row) = &rows.next() {
            self.note_cells(row, builder);
            let is_count = has_others && row.is_count() && self.word(row).is_empty();
            if !self.ours && (row.is_total() || is_count) {
                builder.note(row.line, "a row of totals is left out");
                continue;
            }
            let is_blank = |cell: &str| !cell.contains(char::is_alphanumeric);
            if row.cells.iter().all(is_blank) {
                builder.note(row.line, EMPTY);
                continue;
            }
            if self.is_heading(row, rows.peek(), &mut headings, builder) {
                continue;
            }
            let word = self.word(row);
            let heading = headings.aspect(self.cell(row, Field::Id).trim(), builder);
            let Some(status) = self.status(word, row, builder) else {
                continue;
            };
            let place = counts.len();
            match counts.get_mut(word) {
                Some((.., count)) => *count += 1,
                None => drop(counts.insert(word.to_owned(), (place, status, 1))),
            }
            self.claim(row, word, status, heading, builder);
        }
        headings.close(|_| true, builder);
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|(_, (place, ..))| *place);
        for (word, (_, status, count)) in counts {
            builder.plan.count(&word, status, count);
        }
    }

    /// Returns the text in a column, or an empty one if there is no such column or the cell is blank.
    fn cell<'r>(&self, row: &'r Row, field: Field) -> &'r str {
        let at = self.columns.position(field);
        at.map_or("", |at| self.cell_at(row, at))
    }

    fn cell_at<'r>(&self, row: &'r Row, at: usize) -> &'r str {
        let cell = row.cell(at);
        if cell.trim().is_empty() {
            ""
        } else {
            unguarded(cell)
        }
    }

    /// Returns the status that a word stands for, or the one assumed for all rows.
    fn status(&self, word: &str, row: &Row, builder: &mut Builder) -> Option<Status> {
        if let Some(assumed) = self.assumed {
            let given = answered(word, self.answers).or_else(|| begun(word, self.answers));
            let given = given.inspect(|(known, _)| builder.meet(Answer::Status, known));
            return Some(given.map_or(assumed, |(_, status)| status));
        }
        status(word, row.line, self.answers, builder)
    }

    fn claim(
        &self,
        row: &Row,
        word: &str,
        status: Status,
        heading: Option<usize>,
        builder: &mut Builder,
    ) {
        let mut claim = Claim::new(status);
        let mut links = row.links.clone();
        let mut extra = Vec::new();
        for field in Field::COLUMNS {
            let cell = self.cell(row, field);
            if cell.is_empty() {
                continue;
            }
            let name = || self.name(field);
            match field.slot(&mut claim).expect("claims have every column") {
                Slot::Id(id) => {
                    *id = self.id(cell, builder);
                    if *id != cell.trim() {
                        extra.push((name(), Prose::from(cell.trim())));
                    }
                }
                Slot::Text(_) if field == Field::Observed && self.is_remark(status) => {
                    extra.push((name(), Prose::from(&*self.plain(cell))));
                }
                Slot::Text(text) if self.ours => text.set(cell),
                Slot::Text(text) => {
                    let (prose, found) = cells::prose(cell, self.may_be_html());
                    links.extend(found);
                    text.set(&prose);
                }
                Slot::Frequency(often) => {
                    *often = word::chosen("frequency", cell, row.line, builder)
                }
                Slot::Kind(kind) => {
                    *kind = word::chosen("kind", cell, row.line, builder).unwrap_or_default()
                }
                Slot::Counterparts(counterparts) => {
                    let ids = cells::words(cell, self.ours);
                    *counterparts = ids.iter().map(|id| (&**id).into()).collect();
                }
                Slot::Words(words) => *words = cells::words(cell, self.ours).into(),
                Slot::Figures(figures) => {
                    *figures = cells::evidence(&self.plain(cell), self.ours, &name()).into()
                }
                Slot::Links(_) => {
                    let (found, rest) = cells::links(cell, self.ours);
                    links.extend(found);
                    if !rest.is_empty() {
                        extra.push((name(), rest.as_str().into()));
                    }
                }
                Slot::Status(_)
                    if !word.is_empty() && words::key(word) != status.word().replace('-', " ") =>
                {
                    extra.push((name(), word.into()));
                }
                Slot::Extra(_) | Slot::Status(_) | Slot::Aspect(_) | Slot::Area(_) => {}
            }
        }
        self.extra(row, &mut extra, &mut links);
        // Saves memory: there may be many claims, and few have more than one field.
        extra.shrink_to_fit();
        claim.fields = ExtraFields::of_distinct(extra);
        let mut seen = HashSet::new();
        links.retain(|link| self.ours || seen.insert(link.url.clone()));
        links.shrink_to_fit();
        claim.links = links.into();
        if !self.ours {
            complete(&mut claim, word, row.line, builder);
        }
        if claim.title.is_empty() && claim.claimed.is_empty() {
            return builder.note(row.line, EMPTY);
        }
        let place = self.place(row, heading, builder);
        let line = row.line;
        builder.add_claim(Origin { line, place }, claim);
    }

    /// Reads extra fields, whose addresses become links, and comments.
    fn extra(&self, row: &Row, extra: &mut Vec<(Line, Prose)>, links: &mut Vec<Link>) {
        for (name, at) in &self.columns.extra {
            let text = self.plain(self.cell_at(row, *at));
            if text.is_empty() {
                continue;
            }
            let (mut found, rest) = cells::links(&text, self.ours);
            if self.ours || found.is_empty() || !rest.is_empty() || links.len() + found.len() > 100
            {
                extra.push((name.clone(), Prose::from(&*text)));
                continue;
            }
            for link in &mut found {
                link.title.get_or_insert_with(|| name.clone());
            }
            links.extend(found);
        }
        if let Some(text) = self.table.comments.get(&row.line) {
            let name: Line = COMMENTS.into();
            match extra.iter_mut().find(|(known, _)| *known == name) {
                Some((_, before)) => *before = format!("{before}\n{text}").into(),
                None => extra.push((name, text.as_str().into())),
            }
        }
    }

    /// Returns the id in a cell, or an empty one if it is taken; another is then made up.
    fn id(&self, cell: &str, builder: &mut Builder) -> Id {
        let tidy = ids::tidy(cell);
        let is_free = self.ours || builder.take_id(&tidy);
        Some(tidy).filter(|_| is_free).unwrap_or_default().into()
    }

    /// Whether a cell may hold HTML: not in our own export, nor in a document, whose HTML has been read.
    fn may_be_html(&self) -> bool {
        !self.ours && !self.table.is_shown
    }

    /// Returns a cell as plain text.
    fn plain<'c>(&self, cell: &'c str) -> Cow<'c, str> {
        if self.may_be_html() {
            cells::text(cell)
        } else {
            cell.into()
        }
    }

    fn name(&self, field: Field) -> Line {
        let at = self.columns.position(field);
        at.map_or_else(|| field.label().into(), |at| self.names[at].clone())
    }

    /// Whether the observation is only a remark on a claim whose status has none.
    fn is_remark(&self, status: Status) -> bool {
        let is_unseen = !self.ours && status.placeholder().is_some();
        is_unseen && words::is_remark(&self.name(Field::Observed))
    }

    fn place(&self, row: &Row, heading: Option<usize>, builder: &mut Builder) -> Placement {
        let [name, area] = [Field::Aspect, Field::Area].map(|field| match self.cell(row, field) {
            name if self.ours => name,
            name => name.trim(),
        });
        let (line, mut areas) = (self.table.line, &[][..]);
        let aspect = match (name, heading, self.headings) {
            ("", Some(heading), _) => heading,
            ("", None, [aspect, rest @ ..]) => {
                areas = rest;
                builder.place(None, aspect, line)
            }
            ("", None, []) => builder.only_aspect(self.answers, row.line),
            (name, ..) => builder.place(None, name, row.line),
        };
        let area = match area {
            "" if areas.is_empty() => None,
            "" => Some(builder.place(Some(aspect), &areas.join(", "), line)),
            area => Some(builder.place(Some(aspect), area, row.line)),
        };
        Placement {
            aspect: Some(aspect),
            area,
        }
    }
}

/// Fills in missing texts: the title from what is claimed, that from the title, id or a field, and the
/// observation from the status word.
pub(super) fn complete(claim: &mut Claim, word: &str, line: usize, builder: &mut Builder) {
    if claim.title.is_empty() && claim.claimed.is_empty() && !claim.id.is_empty() {
        claim.title = claim.id.as_str().into();
    }
    if claim.title.is_empty() && claim.claimed.is_empty() {
        let says = |text: &Prose| words::key(text) != words::key(word);
        // A row number is not a name.
        let is_name = |text: &Prose| text.contains(char::is_alphabetic);
        let texts = || claim.fields.iter().filter(|(_, text)| says(text));
        let first = texts().find(|(_, text)| is_name(text));
        let first = first.or_else(|| texts().next());
        claim.claimed = first.map_or_else(Prose::default, |(_, text)| text.clone());
    }
    if claim.title.is_empty() && !claim.claimed.is_empty() {
        claim.title = cells::first_sentence(&claim.claimed).into();
    } else if claim.claimed.is_empty() && !claim.title.is_empty() {
        claim.claimed = claim.title.as_str().into();
    }
    if claim.status.placeholder().is_none() && claim.observed().is_empty() {
        let word = Some(word).filter(|word| !word.is_empty());
        claim.observed = Some(word.unwrap_or(claim.status.word()).into());
        let message =
            "a claim does not say what is observed, so its word for the status is put there";
        builder.note(line, message);
    }
}
