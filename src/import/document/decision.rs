//! A decision record, as MADR and adr-tools write it: one claim, of which nothing is observed yet.
//!
//! What a decision claims are its consequences. Whether it was accepted is no observation, and stays a
//! field.

use super::head;
use super::parts::{self, Part, PartKind};
use super::rich::RichText;
use crate::import::builder::{Builder, Placement};
use crate::import::plan::Answers;
use crate::import::rows::{Row, Table};
use crate::import::{claims, plain, words};
use crate::kb::{Field, Link, Status};

/// A record in the making.
pub(super) struct DecisionRecord {
    line: usize,
    number: String,
    title: String,
    /// Whether a section has begun.
    is_headed: bool,
    /// Sections with their texts.
    sections: Vec<(String, String)>,
    links: Vec<Link>,
}

/// What a document is, if its headings are those of a decision record.
pub(super) fn of(parts: &[Part]) -> Option<DecisionRecord> {
    let headings = parts.iter().filter_map(|part| match &part.kind {
        PartKind::Heading(level, rich) => Some((*level, words::key(&rich.text))),
        _ => None,
    });
    let headings: Vec<(usize, String)> = headings.collect();
    let has = |names: &[&str]| {
        headings
            .iter()
            .any(|(_, name)| names.contains(&name.as_str()))
    };
    let is_record = has(&[
        "context",
        "context and problem statement",
        "background",
        "issue",
    ]) && has(&["decision", "decision outcome"]);
    let titles = headings.iter().filter(|(level, _)| *level == 1).count();
    (is_record && titles == 1).then(|| record(parts))
}

fn record(parts: &[Part]) -> DecisionRecord {
    let mut record = DecisionRecord {
        line: 1,
        number: String::new(),
        title: String::new(),
        is_headed: false,
        sections: Vec::new(),
        links: Vec::new(),
    };
    for part in parts {
        match &part.kind {
            PartKind::Heading(1, rich) => {
                record.line = part.line;
                let title = plain(&rich.text);
                let (number, title) = numbered(&title);
                number.clone_into(&mut record.number);
                title.clone_into(&mut record.title);
            }
            // What a section begins with a heading of its own stays in it.
            PartKind::Heading(3.., rich) if record.is_open() => {
                record.go_on(&plain(&rich.text), "\n\n");
            }
            PartKind::Heading(_, rich) => {
                record.is_headed = true;
                record.sections.push((plain(&rich.text), String::new()));
            }
            PartKind::Text(rich) => record.text(rich, "", "\n\n"),
            PartKind::Item(depth, rich) => record.text(rich, &"  ".repeat(depth - 1), "\n"),
            PartKind::Table(names, rows) => {
                record.go_on(&parts::table_text(names, rows), "\n\n");
            }
            PartKind::FrontMatter(text) => record
                .sections
                .extend(head::entries(text).unwrap_or_default()),
        }
    }
    record
}

/// The number before a title, and the title, as in `12. Use queues` or `ADR-0012: Use queues`.
fn numbered(title: &str) -> (&str, &str) {
    let end = title.find(|c: char| !c.is_ascii_alphanumeric() && !"-# ".contains(c));
    let (number, rest) = title.split_at(end.unwrap_or(title.len()));
    let word = number.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let is_short = number.len() - word.len() <= "ADR-".len();
    let is_number = is_short
        && word.contains(|c: char| c.is_ascii_digit())
        && !word.contains(|c: char| c.is_ascii_alphabetic());
    match rest.strip_prefix(['.', ':', '–']) {
        Some(rest) if is_number && rest.starts_with(' ') => (number.trim(), rest.trim()),
        _ => ("", title),
    }
}

impl DecisionRecord {
    /// Whether the last section has no text yet.
    fn is_open(&self) -> bool {
        let last = self.sections.last();
        self.is_headed && last.is_some_and(|(_, text)| text.is_empty())
    }

    /// A text: what it says of the record before all sections stands behind its own label.
    fn text(&mut self, rich: &RichText, indent: &str, gap: &str) {
        self.links.extend(rich.links.iter().cloned());
        let label = rich.label().or_else(|| rich.text.split_once(": "));
        match label.filter(|_| !self.is_headed) {
            Some((label, rest)) => self.sections.push((label.to_owned(), rest.to_owned())),
            None => self.go_on(&format!("{indent}{}{}", rich.bullet, rich.text), gap),
        }
    }

    fn go_on(&mut self, text: &str, gap: &str) {
        match self.sections.last_mut() {
            Some((_, before)) if before.is_empty() => text.clone_into(before),
            Some((_, before)) => *before = format!("{before}{gap}{text}"),
            None => self.sections.push(("Text".to_owned(), text.to_owned())),
        }
    }
}

/// What a document says first of itself, if that is what one claim is called, and its status or its ring
/// in a radar.
pub(super) fn entries(parts: &[Part]) -> Option<Vec<(String, String)>> {
    let entries = parts.iter().find_map(|part| match &part.kind {
        PartKind::FrontMatter(text) => head::entries(text),
        _ => None,
    })?;
    let is_title = |(name, _): &(String, String)| words::key(name) == Field::Title.key();
    let is_standing = |(name, text): &(String, String)| match words::rank(Field::Status, name) {
        Some(_) => words::status(text).is_some(),
        None => name == "ring",
    };
    let is_table = |part: &Part| matches!(part.kind, PartKind::Table(..));
    let is_one = entries.iter().any(is_title) && entries.iter().any(is_standing);
    (is_one && !parts.iter().any(is_table)).then_some(entries)
}

/// Reads such a document as one claim, of which the rest is the text.
pub(super) fn read_entry(
    entries: Vec<(String, String)>,
    parts: &[Part],
    answers: &Answers,
    builder: &mut Builder,
) {
    let texts = parts.iter().filter_map(|part| match &part.kind {
        PartKind::Text(rich) | PartKind::Heading(_, rich) => Some(rich.addressed()),
        PartKind::Item(_, rich) => Some(format!("{}{}", rich.bullet, rich.addressed())),
        PartKind::Table(..) | PartKind::FrontMatter(_) => None,
    });
    let text = texts.collect::<Vec<_>>().join("\n\n");
    let (mut names, mut cells): (Vec<String>, Vec<String>) = entries.into_iter().unzip();
    names.push(Field::Claimed.key().to_owned());
    cells.push(text);
    let title = names
        .iter()
        .position(|name| words::key(name) == Field::Title.key());
    builder.title(title.map_or("", |at| &cells[at]));
    let row = Row::new(1, cells.into());
    let table = Table::with_header(1, names, vec![row]);
    claims::read(table, Placement::default(), answers, builder);
}

/// The record as a claim.
pub(super) fn read(record: DecisionRecord, answers: &Answers, builder: &mut Builder) {
    builder.plan.read_as = "a decision record".to_owned();
    builder.title(&record.title);
    let is_claimed = |name: &String| {
        ["consequences", "positive consequences"].contains(&words::key(name).as_str())
    };
    let named = |is: &dyn Fn(&String) -> bool| {
        record
            .sections
            .iter()
            .position(|(name, text)| is(name) && !text.is_empty())
    };
    let decision =
        |name: &String| ["decision", "decision outcome"].contains(&words::key(name).as_str());
    let claimed = named(&is_claimed).or_else(|| named(&decision));
    let mut names = vec![
        "id".to_owned(),
        "title".to_owned(),
        "status".to_owned(),
        "claimed".to_owned(),
    ];
    let text = claimed.map_or("", |at| record.sections[at].1.as_str());
    let number = record.number.as_str();
    let mut cells = vec![
        number,
        record.title.as_str(),
        Status::Unobserved.word(),
        text,
    ];
    let mut answers = answers.clone();
    for (at, (name, text)) in record.sections.iter().enumerate() {
        if Some(at) == claimed || text.is_empty() {
            continue;
        }
        let name = if words::key(name) == "status" {
            "Decision status"
        } else {
            name
        };
        let own = crate::import::ColumnUse::Own;
        answers.columns.entry(name.to_owned()).or_insert(own);
        names.push(name.to_owned());
        cells.push(text);
    }
    answers.aspect.get_or_insert_with(|| "Decisions".to_owned());
    let row = Row {
        line: record.line,
        cells: cells.into(),
        links: record.links,
    };
    let table = Table::with_header(record.line, names, vec![row]);
    claims::read(table, Placement::default(), &answers, builder);
}
