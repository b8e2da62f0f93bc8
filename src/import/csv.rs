//! Claims from CSV with the columns of our export, in any order.

use csv::{ReaderBuilder, StringRecord};

use super::{Draft, fresh_id, quoted};
use crate::export::label::{COLON, COLUMNS, FORMULA, VALUES};
use crate::kb::{Claim, Evidence, Frequency, Link, Status, text::counted};

/// The columns without which a row is no claim.
const NEEDED: [&str; 5] = ["title", "status", "aspect", "claimed", "observed"];

/// Reads a row a claim.
pub(super) fn read(text: &str, draft: &mut Draft) {
    let mut reader = ReaderBuilder::new()
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let header = match reader.headers() {
        Ok(header) => header.clone(),
        Err(error) => return draft.trouble(1, format!("this is not CSV: {error}")),
    };
    let Some(columns) = Columns::of(&header, draft) else {
        return;
    };
    for record in reader.records() {
        match record {
            Ok(record) => row(&columns, &record, draft),
            Err(error) => {
                let line = error.position().map_or(1, csv::Position::line);
                draft.trouble(number(line), "this is not CSV in UTF-8");
            }
        }
    }
}

/// A comma, or what a spreadsheet takes instead where that is a decimal sign.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let most = [b',', b';', b'\t'].into_iter().rev();
    let count = |sign: &u8| header.bytes().filter(|byte| byte == sign).count();
    most.max_by_key(count).unwrap_or(b',')
}

/// Where each of the columns that there are stands.
struct Columns([Option<usize>; COLUMNS.len()]);

impl Columns {
    fn of(header: &StringRecord, draft: &mut Draft) -> Option<Self> {
        let before = draft.troubles.len();
        let mut columns = [None; COLUMNS.len()];
        for (at, name) in header.iter().enumerate() {
            let known = COLUMNS
                .iter()
                .position(|known| *known == name.trim().to_lowercase());
            match known.and_then(|known| columns.get_mut(known)) {
                None => draft.trouble(
                    1,
                    format!(
                        "there is no column {}; there are: {}",
                        quoted(name),
                        COLUMNS.join(", ")
                    ),
                ),
                Some(Some(_)) => {
                    draft.trouble(1, format!("the column {} is there twice", quoted(name)))
                }
                Some(slot) => *slot = Some(at),
            }
        }
        let columns = Self(columns);
        for name in NEEDED
            .iter()
            .filter(|name| columns.position(name).is_none())
        {
            draft.trouble(1, format!("the column {} is missing", quoted(name)));
        }
        (draft.troubles.len() == before).then_some(columns)
    }

    fn position(&self, name: &str) -> Option<usize> {
        let known = COLUMNS.iter().position(|known| *known == name)?;
        self.0.get(known).copied().flatten()
    }
}

/// A row, and the line that it begins on.
struct Row<'r> {
    columns: &'r Columns,
    record: &'r StringRecord,
    line: usize,
}

impl<'r> Row<'r> {
    /// The text in a column; empty if there is no such column.
    fn cell(&self, name: &str) -> &'r str {
        let cell = self
            .columns
            .position(name)
            .and_then(|at| self.record.get(at));
        let cell = cell.unwrap_or_default();
        // The apostrophe that keeps a spreadsheet from taking the cell for a formula.
        match cell.strip_prefix('\'') {
            Some(rest) if rest.trim_start_matches('\'').starts_with(FORMULA) => rest,
            _ => cell,
        }
    }

    /// The values in a column, escaped still.
    fn values(&self, name: &str) -> Vec<&'r str> {
        let cell = self.cell(name);
        if cell.is_empty() {
            return Vec::new();
        }
        let mut values = Vec::new();
        let mut rest = cell;
        while let Some(at) = unescaped(rest, ";") {
            let (value, after) = rest.split_at(at);
            values.push(value);
            rest = after
                .strip_prefix(VALUES)
                .unwrap_or(after.get(1..).unwrap_or_default());
        }
        values.push(rest);
        values
    }
}

fn row(columns: &Columns, record: &StringRecord, draft: &mut Draft) {
    let line = number(record.position().map_or(1, csv::Position::line));
    let row = Row {
        columns,
        record,
        line,
    };
    let expected = columns.0.iter().flatten().count();
    if record.len() != expected {
        let found = counted(record.len(), "cell");
        return draft.trouble(
            line,
            format!("found {found}, expected {expected} as in the first row"),
        );
    }
    let (status, frequency) = (status(&row, draft), frequency(&row, draft));
    let (evidence, links) = (evidence(&row, draft), links(&row, draft));
    let (aspect, area) = place(&row, draft);
    let Some(status) = status else {
        return;
    };
    let words = |name| row.values(name).into_iter().map(unescape).collect();
    let id = match row.cell("id") {
        "" => {
            let taken = draft.kb.claims.iter().map(|claim| claim.id.as_str());
            fresh_id(row.cell("title"), "claim", taken.collect())
        }
        id => id.to_owned(),
    };
    draft.claims.push(line);
    draft.kb.claims.push(Claim {
        id,
        title: row.cell("title").to_owned(),
        status,
        aspect,
        area,
        claimed: row.cell("claimed").to_owned(),
        observed: row.cell("observed").to_owned(),
        frequency,
        evidence,
        aliases: words("aliases"),
        tags: words("tags"),
        links,
    });
}

fn status(row: &Row<'_>, draft: &mut Draft) -> Option<Status> {
    let word = row.cell("status").trim();
    let status = Status::ALL.into_iter().find(|status| status.word() == word);
    if status.is_none() {
        let message = format!(
            "found the status {}, expected realised or unrealised",
            quoted(word)
        );
        draft.trouble(row.line, message);
    }
    status
}

fn frequency(row: &Row<'_>, draft: &mut Draft) -> Option<Frequency> {
    let word = row.cell("frequency").trim();
    let frequency = Frequency::named(word);
    if frequency.is_none() && !word.is_empty() {
        let known = Frequency::ALL.map(Frequency::word).join(", ");
        draft.trouble(
            row.line,
            format!(
                "found the frequency {}, expected one of: {known}",
                quoted(word)
            ),
        );
    }
    frequency
}

fn place(row: &Row<'_>, draft: &mut Draft) -> (String, Option<String>) {
    let name = row.cell("aspect");
    if name.trim().is_empty() {
        draft.trouble(row.line, "the aspect is missing");
        return (String::new(), None);
    }
    let aspect = draft.aspect_named(name, row.line);
    let area = Some(row.cell("area")).filter(|name| !name.is_empty());
    let area = area.map(|name| draft.area_named(aspect, name));
    let area = area.and_then(|area| draft.area_id(aspect, area));
    (draft.aspect_id(aspect), area)
}

fn evidence(row: &Row<'_>, draft: &mut Draft) -> Vec<Evidence> {
    let mut figures = Vec::new();
    for value in row.values("evidence") {
        let Some((measure, rest)) = unescaped(value, COLON).map(|at| value.split_at(at)) else {
            draft.trouble(
                row.line,
                format!(
                    "found the evidence {}, expected `measure: value`",
                    quoted(value)
                ),
            );
            continue;
        };
        figures.push(Evidence {
            measure: unescape(measure),
            value: unescape(rest.get(COLON.len()..).unwrap_or_default()),
        });
    }
    figures
}

fn links(row: &Row<'_>, draft: &mut Draft) -> Vec<Link> {
    let mut links = Vec::new();
    for value in row.values("links") {
        let value = unescape(value);
        let parts = value
            .strip_suffix('>')
            .and_then(|value| value.rsplit_once(" <"));
        let Some((title, url)) = parts else {
            draft.trouble(
                row.line,
                format!(
                    "found the link {}, expected `title <address>`",
                    quoted(&value)
                ),
            );
            continue;
        };
        links.push(Link {
            title: title.to_owned(),
            url: url.to_owned(),
        });
    }
    links
}

/// Where this sign first stands without a backslash before it.
fn unescaped(text: &str, sign: &str) -> Option<usize> {
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        if c == '\\' {
            chars.next();
        } else if text.get(at..).is_some_and(|rest| rest.starts_with(sign)) {
            return Some(at);
        }
    }
    None
}

/// Without the backslashes before what export puts one before.
fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let escaped = (c == '\\').then(|| chars.next_if(|next| matches!(next, '\\' | ';' | ':')));
        plain.push(escaped.flatten().unwrap_or(c));
    }
    plain
}

fn number(line: u64) -> usize {
    usize::try_from(line).unwrap_or(usize::MAX)
}
