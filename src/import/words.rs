//! Known names: column names by field, words by status, and other lists of words.
//!
//! Names are compared after normalisation by [`key`]. Knows nothing about documents.

use std::iter::successors;
use std::sync::LazyLock;

use crate::kb::{Field, Status};

mod lookup;
mod status;

use lookup::{Lookup, TEXTS, place};
pub(super) use lookup::{WordList, key};
use status::of_phrase;
pub(super) use status::{
    MARKS, are_answers, are_offered, beginning, choices, is_error, is_severity, is_share, marked,
    meant, of_decision, status, takes_back, ticked,
};

/// The fields that other names mean too, in the order in which they choose a column: of two that a name means, the first.
const NAMED: [Field; 12] = [
    Field::Status,
    Field::Claimed,
    Field::Title,
    Field::Observed,
    Field::Aspect,
    Field::Area,
    Field::Id,
    Field::Evidence,
    Field::Link,
    Field::Tag,
    Field::Alias,
    Field::Frequency,
];

static BY_NAME: LazyLock<Lookup<Field>> = LazyLock::new(|| names(|list| !list.contains('…')));
static BY_ENDING: LazyLock<Lookup<Field>> = LazyLock::new(|| names(|list| list.starts_with('…')));
static BY_BEGINNING: LazyLock<Lookup<Field>> = LazyLock::new(|| names(|list| list.ends_with('…')));

/// Returns the column names in such lists of the file.
fn names(is_one: impl Fn(&str) -> bool) -> Lookup<Field> {
    Lookup::of(TEXTS[0], |list| {
        let key = list.trim_matches(['…', ' ']);
        let field = NAMED.into_iter().find(|field| field.key() == key);
        let field = field.expect("the file names these fields only");
        is_one(list).then_some(field)
    })
}

/// Iterates over the fields in the order in which they choose a column: those that only their own name means first.
pub(super) fn fields() -> impl Iterator<Item = Field> {
    let others = Field::COLUMNS.into_iter();
    let others = others.filter(|field| !NAMED.contains(field));
    others.chain(NAMED)
}

/// The ranks from here on are of names that are not listed as such, but match by a part.
pub(super) const OTHER_NAMES: usize = 300;

/// The most bytes in a column name or a word for a status.
const MAX_LENGTH: usize = 120;

/// Returns how well a column name matches a field (lower is better), or `None` if it does not.
pub(super) fn rank(field: Field, written: &str) -> Option<usize> {
    Name::of(written)?.rank(field)
}

/// Whether a column name matches a field.
pub(super) fn means(field: Field, name: &str) -> bool {
    rank(field, name).is_some()
}

/// Whether a column name means no other field more than this one, as `Evidence` means evidence more than observations.
pub(super) fn is_first(field: Field, name: &str) -> bool {
    let own = rank(field, name);
    own.is_some() && fields().filter_map(|other| rank(other, name)).min() == own
}

/// Whether a label is `Status`, or means nothing else.
pub(super) fn is_status_label(label: &str) -> bool {
    WordList::StatusLabel.has_exactly(&key(label))
}

/// Whether a cell is a known column name.
pub(super) fn is_name(cell: &str) -> bool {
    !cell.trim().is_empty()
        && Name::of(cell).is_some_and(|name| fields().any(|field| name.rank(field).is_some()))
}

/// A possible column name.
struct Name<'n> {
    written: &'n str,
    key: String,
    /// What is in parentheses.
    remark: String,
    /// The fields that list the whole name.
    known: &'static [(Field, usize)],
}

impl<'n> Name<'n> {
    /// Returns `None` if the text is too long for a name.
    fn of(written: &'n str) -> Option<Self> {
        if written.len() > MAX_LENGTH {
            return None;
        }
        // `Test #` is a number; `Met? Yes/No` asks.
        let name = written.replace(['#', '№', '°'], " no");
        let asks = name.split_once('?').map(|(asks, _)| asks);
        let mut key = key(asks.unwrap_or(&name));
        // `What we see today` is `What we see`, and `Supported or not` is `Supported`.
        let mut ends = [" today", " now", " so far", " to date", " or not"].iter();
        if let Some(end) = ends.find(|end| key.ends_with(**end)) {
            key.truncate(key.len() - end.len());
        }
        // `title_en` is the title; `Status UK` may be one of several.
        if let Some((base, last)) = key.rsplit_once(' ')
            && WordList::Language.has_exactly(last)
            && let [(first, _), ..] = listed(&BY_NAME, base)
            && *first != Field::Status
        {
            key.truncate(base.len());
        }
        let known = listed(&BY_NAME, &key);
        let remark = written.split_once('(').map(|(_, remark)| remark);
        Some(Self {
            written,
            key,
            remark: self::key(remark.unwrap_or_default()),
            known,
        })
    }

    /// Whether one of its words is such a one, but it does not end with a status, as `Target met` does.
    fn has_status_of(&self, is_other: impl Fn(&str) -> bool) -> bool {
        let mut words = self.key.split(' ').rev();
        let last = words.clone().next().unwrap_or_default();
        of_phrase(last).is_none() && words.any(is_other)
    }

    /// Whether it ends with a status other than realised, as `Target not met`, where `yes` means no.
    fn denies(&self) -> bool {
        let mut ends = successors(Some(&*self.key), |end| Some(end.split_once(' ')?.1));
        let first = self.key.split(' ').next().unwrap_or_default();
        // Not `Met / not met`.
        of_phrase(first) != Some(Status::Realised)
            && ends.any(|end| of_phrase(end).is_some_and(|status| status != Status::Realised))
    }

    fn rank(&self, field: Field) -> Option<usize> {
        const ENDING: usize = 400;
        const SEEN: usize = 50;
        const BEGINNING: usize = 500;
        const NESTED: usize = 600;
        let name = &*self.key;
        // An expected or earlier status, as in `Status (target)` too, is not the one that was seen.
        let is_other = |word: &str| WordList::Ahead.has(word) || WordList::Earlier.has(word);
        let is_seen = [Field::Status, Field::Observed].contains(&field);
        if is_seen && is_other(&self.remark)
            || field == Field::Status
                && self.known.is_empty()
                && (self.has_status_of(is_other) || self.denies())
        {
            return None;
        }
        if name.split(' ').eq(field.key().split('_')) {
            return Some(0);
        }
        if !NAMED.contains(&field) {
            return None;
        }
        if let Some(at) = at(&BY_NAME, name, field) {
            return Some(at);
        }
        let known = |name: &str| at(&BY_NAME, name, field);
        let is_nested = self.written.contains('.') && !self.written.contains(' ');
        // `chapter_name` and `status.value` stand for the chapter and the status; they read better than a code.
        if [Field::Aspect, Field::Area].contains(&field) || is_nested && is_seen {
            let labelled = name.rsplit_once(' ');
            let labelled = labelled.filter(|(_, last)| WordList::NameLabel.has(last));
            if let Some(at) = labelled.and_then(|(name, _)| place(BY_NAME.get(name), field)) {
                return Some(at.saturating_sub(1));
            }
        }
        // The last part of a nested name such as `author.name` only counts for a status or an observation, or as a title.
        if is_nested {
            let last = self.written.rsplit('.').next()?;
            let counts = is_seen || field == Field::Title && last == "title";
            return known(&key(last)).filter(|_| counts).map(|at| at + NESTED);
        }
        // `requirementid` is how a program writes it.
        let noun = name.strip_suffix("id").filter(|_| field == Field::Id);
        if noun.is_some_and(|noun| !BY_NAME.get(noun).is_empty()) {
            return Some(OTHER_NAMES);
        }
        // A remedy for a risk is not its title, what is expected not observed, nor the category of a status an aspect.
        let first = name.split(' ').next().unwrap_or_default();
        if field == Field::Title && WordList::Remedy.has(first)
            || field == Field::Observed && WordList::Ahead.has(first)
            || field == Field::Claimed && first == "stretch"
            || field == Field::Aspect && first == "status"
        {
            return None;
        }
        // `Delivered?` and `Pass/Fail` ask for a status; `y` is a coordinate.
        let asks = || {
            let is_one = name.len() > 1 && of_phrase(name) == Some(Status::Realised);
            self.known.is_empty() && (is_one || are_answers(self.written))
        };
        if field == Field::Status && asks() {
            return Some(OTHER_NAMES);
        }
        // `Status (RAG)` and `Theme / goal` match by a part.
        let mut parts = name.split(" and ").map(str::trim);
        let part = parts.find_map(known).filter(|_| name.contains(" and "));
        let ending = || {
            let (begin, last) = name.rsplit_once(' ').unwrap_or(("", name));
            // The description or summary of a gap or finding is what was observed.
            let parts = begin.split(' ');
            let parts = parts.filter(|_| ["description", "summary"].contains(&last));
            let mut parts = parts.into_iter();
            let is_seen =
                !WordList::Ahead.has(first) && parts.any(|part| WordList::Finding.has(part));
            match field {
                Field::Observed if is_seen => Some(SEEN),
                Field::Claimed if is_seen => None,
                // A whole name that is known, such as `Implementation description`, does not mean what its last word does.
                _ if !self.known.is_empty() => None,
                field => at(&BY_ENDING, last, field),
            }
        };
        // As in `Status after audit`.
        let second = name.split(' ').nth(1).unwrap_or_default();
        let is_parted = ["status", "result"].contains(&first) && WordList::Preposition.has(second);
        let parted = || Some(0).filter(|_| field == Field::Status && is_parted);
        let beginning = || place(BY_BEGINNING.get(first), field).or_else(parted);
        part.map(|at| at + OTHER_NAMES)
            .or_else(|| ending().map(|at| at + ENDING))
            .or_else(|| beginning().map(|at| at + BEGINNING))
    }
}

/// Returns the fields that list a name, or else its singular.
fn listed(table: &'static Lookup<Field>, name: &str) -> &'static [(Field, usize)] {
    match (table.get(name), name.strip_suffix('s')) {
        ([], Some(one)) => table.get(one),
        (known, _) => known,
    }
}

/// Returns the position of a name in the list of a field. A plural is not a title, an id or a status.
fn at(table: &'static Lookup<Field>, name: &str, field: Field) -> Option<usize> {
    let is_one = [Field::Title, Field::Id, Field::Status].contains(&field);
    let known = if is_one {
        table.get(name)
    } else {
        listed(table, name)
    };
    let at = place(known, field);
    debug_assert!(at.is_none_or(|at| at < OTHER_NAMES));
    at
}

/// Whether a column has remarks, which are observations only if something was observed.
pub(super) fn is_remark(name: &str) -> bool {
    key(name)
        .rsplit(' ')
        .next()
        .is_some_and(|last| WordList::Remark.has(last))
}
