//! Which column is which, and whether a row has them all.

use csv::StringRecord;
use strum::EnumCount as _;

use super::{is_blank, unguarded};
use crate::export::label;
use crate::import::builder::Builder;
use crate::import::word;
use crate::kb::text::counted;
use crate::kb::{Field, Line, Status, quoted, suggestion};

/// The columns without which a row is no claim.
const NEEDED: [Field; 5] = [
    Field::Title,
    Field::Status,
    Field::Aspect,
    Field::Claimed,
    Field::Observed,
];

/// Of how many names it is asked whether they are slips.
const GUESSED: usize = 20;

/// Where each of the columns that there are stands.
pub(super) struct Columns {
    known: [Option<usize>; Field::COUNT],
    /// Those that are fields of their own.
    pub extra: Vec<(Line, usize)>,
    /// Those without a name, which hold nothing.
    nameless: Vec<usize>,
    count: usize,
    /// Whether space stands around names, as after each comma: then around cells too, of which it is
    /// no part. An export has none in its header.
    pub spaced: bool,
}

/// Whether this is the name of a column.
pub(super) fn is_known(name: &str) -> bool {
    Field::of_column(name).is_some()
}

/// Whether a name is likely meant for this column. Just that name is not: it is told from the column.
fn is_slip(field: Field, name: &str) -> bool {
    Field::of_column(name).is_none() && suggestion(name, [field.key()].into_iter()).is_some()
}

impl Columns {
    /// Reads the header, which stands in this line.
    pub(super) fn of(line: usize, header: &StringRecord, builder: &mut Builder) -> Option<Self> {
        let mut columns = Self {
            known: [None; Field::COUNT],
            extra: Vec::new(),
            nameless: Vec::new(),
            count: header.len(),
            spaced: header
                .iter()
                .any(|name| !is_blank(name) && name.trim() != name),
        };
        if let Some(message) = whole(header) {
            builder.error(line, message);
            return None;
        }
        let mut sound = true;
        for (at, name) in header.iter().enumerate() {
            if !columns.add_column(at, unguarded(name)) {
                sound = false;
                builder.error(line, format!("the column {} appears twice", quoted(name)));
            }
        }
        let missing = NEEDED.into_iter();
        for field in missing.filter(|field| columns.position(*field).is_none()) {
            sound = false;
            let mut message = format!("the column {} is missing", quoted(field.key()));
            if let Some(near) = columns.near(field) {
                message.push_str(&format!("; is it {}?", quoted(near)));
            }
            builder.error(line, message);
        }
        columns.note_slips(line, builder);
        sound.then_some(columns)
    }

    /// Takes a column; false if there is one of that name.
    fn add_column(&mut self, at: usize, name: &str) -> bool {
        if is_blank(name) {
            self.nameless.push(at);
            return true;
        }
        if let Some(field) = Field::of_column(name) {
            return self.known[field as usize].replace(at).is_none();
        }
        let name = label::without_field(name.trim()).unwrap_or(name);
        let name = Line::new(name.trim());
        let is_new = self.extra.iter().all(|(known, _)| *known != name);
        self.extra.push((name, at));
        is_new
    }

    /// The name of a column that is likely meant for this one.
    fn near(&self, field: Field) -> Option<&str> {
        let names = self.extra.iter().map(|(name, _)| &**name);
        names.take(GUESSED).find(|name| is_slip(field, name))
    }

    /// Notes fields of their own that are likely meant for columns of the format.
    fn note_slips(&self, line: usize, builder: &mut Builder) {
        for (name, _) in self.extra.iter().take(GUESSED) {
            let free = Field::COLUMNS.into_iter();
            let mut free = free.filter(|field| self.position(*field).is_none());
            if let Some(field) = free.find(|field| is_slip(*field, name)) {
                let (name, key) = (quoted(name), quoted(field.key()));
                let message = format!(
                    "the column {name} is taken for a field of its own; did you mean {key}?"
                );
                builder.warn(line, message);
            }
        }
    }

    pub(super) fn position(&self, field: Field) -> Option<usize> {
        self.known[field as usize]
    }

    /// Whether each cell of a row stands in a column, and each column that is needed has one; else that
    /// is told. Some spreadsheets leave out empty cells at the end of a row.
    pub(super) fn check_row(
        &self,
        line: usize,
        record: &StringRecord,
        builder: &mut Builder,
    ) -> bool {
        let short = |field: &Field| self.position(*field).is_some_and(|at| at >= record.len());
        let at = self.position(Field::Status);
        let status: Option<Status> = at.and_then(|at| word::parsed(record.get(at)?));
        let is_seen = status.is_none_or(|status| status.unseen().is_none());
        let needed = NEEDED.into_iter();
        let needed = needed.filter(|field| *field != Field::Observed || is_seen);
        let missing = needed.filter(short);
        let missing: Vec<_> = missing.map(|field| quoted(field.key())).collect();
        if record.len() > self.count || !missing.is_empty() {
            let (found, expected) = (counted(record.len(), "cell"), self.count);
            let mut message = format!("found {found}, expected {expected} as in the first row");
            if record.len() > self.count {
                message.push_str("; put a cell that contains the delimiter in double quotes");
            } else {
                let are = if missing.len() == 1 { "is" } else { "are" };
                message.push_str(&format!("; {} {are} missing", missing.join(", ")));
            }
            builder.error(line, message);
            return false;
        }
        let cell = |at: usize| record.get(at).filter(|cell| !is_blank(cell));
        let there = self.nameless.iter().take_while(|at| **at < record.len());
        let stray = there.filter_map(|&at| Some((at, cell(at)?)));
        let mut fits = true;
        for (at, cell) in stray {
            fits = false;
            let cell = quoted(cell);
            let column = at + 1;
            let message =
                format!("{cell} is in column {column}, which has no name in the first row");
            builder.error(line, message);
        }
        fits
    }
}

/// That a header stands in one cell, since something unknown parts its names.
fn whole(header: &StringRecord) -> Option<String> {
    let cell = header.get(0).filter(|_| header.len() == 1)?;
    let mut names = cell.split(|c: char| !c.is_alphanumeric());
    let first = names.by_ref().find(|name| is_known(name))?;
    names.find(|name| is_known(name))?;
    let (_, rest) = cell.split_once(first)?;
    let sign = rest.trim_start().chars().next()?;
    let mut message = format!(
        "{} does not separate cells; use a comma, a semicolon or a tab",
        quoted(&sign.to_string())
    );
    if sign.is_ascii_punctuation() {
        message.push_str(&format!(", or `{sign}` after a first line `sep={sign}`"));
    }
    Some(message)
}
