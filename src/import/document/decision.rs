//! A decision record, as MADR and adr-tools write it: one claim, of which nothing is observed yet.
//!
//! What a decision claims are its consequences. Whether it was accepted is no observation, and stays a
//! field.

use super::draft::{Draft, table_of};
use super::head;
use super::parts::{self, Part, PartKind};
use super::rich::RichText;
use crate::import::builder::{Builder, Placement};
use crate::import::plan::Answers;
use crate::import::{claims, plain, words};
use crate::kb::{Field, Status};

/// A record in the making: its sections with their texts.
pub(super) struct DecisionRecord {
    draft: Draft,
    number: String,
    title: String,
    /// Whether a section has begun.
    is_headed: bool,
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
        draft: Draft::default(),
        number: String::new(),
        title: String::new(),
        is_headed: false,
    };
    for part in parts {
        match &part.kind {
            PartKind::Heading(1, rich) => {
                record.draft.line = part.line;
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
                record.draft.put(&plain(&rich.text), "");
            }
            PartKind::Text(rich) => record.text(rich, "", "\n\n"),
            PartKind::Item(depth, rich) => record.text(rich, &"  ".repeat(depth - 1), "\n"),
            PartKind::Table(names, rows) => {
                record.go_on(&parts::table_text(names, rows), "\n\n");
            }
            PartKind::FrontMatter(text) => {
                let entries = head::entries(text).unwrap_or_default();
                let draft = &mut record.draft;
                entries
                    .iter()
                    .for_each(|(name, text)| draft.put(name, text));
            }
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
        let last = self.draft.cells.last();
        self.is_headed && last.is_some_and(|(_, text)| text.is_empty())
    }

    /// A text: what it says of the record before all sections stands behind its own label.
    fn text(&mut self, rich: &RichText, indent: &str, gap: &str) {
        self.draft.links.extend(rich.links.iter().cloned());
        let label = rich.label().or_else(|| rich.text.split_once(": "));
        match label.filter(|_| !self.is_headed) {
            Some((label, rest)) => self.draft.put(label, rest),
            None => self.go_on(&format!("{indent}{}{}", rich.bullet, rich.text), gap),
        }
    }

    fn go_on(&mut self, text: &str, gap: &str) {
        if self.draft.cells.is_empty() {
            self.draft.put("Text", "");
        }
        self.draft.go_on(text, gap);
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
    let title = entries
        .iter()
        .find(|(name, _)| words::key(name) == Field::Title.key());
    builder.title(title.map_or("", |(_, title)| title));
    let mut draft = Draft {
        line: 1,
        cells: entries,
        ..Draft::default()
    };
    draft.put(Field::Claimed.key(), &text);
    claim_of(draft, answers, builder);
}

fn claim_of(draft: Draft, answers: &Answers, builder: &mut Builder) {
    let table = table_of(&[draft]).expect("it is of one claim");
    claims::read(table, Placement::default(), answers, builder);
}

/// The record as a claim.
pub(super) fn read(record: DecisionRecord, answers: &Answers, builder: &mut Builder) {
    builder.plan.read_as = "a decision record".to_owned();
    builder.title(&record.title);
    let mut sections = record.draft.cells;
    sections.retain(|(name, text)| !(text.is_empty() || name == "title" && *text == record.title));
    let named = |names: &[&str]| {
        let is = |(name, _): &(String, String)| names.contains(&words::key(name).as_str());
        sections.iter().position(is)
    };
    let claimed = named(&["consequences", "positive consequences"])
        .or_else(|| named(&["decision", "decision outcome"]));
    let claimed = claimed.map(|at| sections.remove(at).1);
    let mut answers = answers.clone();
    for (name, _) in &mut sections {
        match words::key(name).as_str() {
            "status" => "Decision status".clone_into(name),
            "title" => "Other title".clone_into(name),
            _ => {}
        }
        let own = crate::import::ColumnUse::Own;
        answers.columns.entry(name.clone()).or_insert(own);
    }
    answers.aspect.get_or_insert_with(|| "Decisions".to_owned());
    let head = [
        (Field::Id, record.number),
        (Field::Title, record.title),
        (Field::Status, Status::Unobserved.word().to_owned()),
        (Field::Claimed, claimed.unwrap_or_default()),
    ];
    let head = head.map(|(field, text)| (field.key().to_owned(), text));
    let cells = head.into_iter().chain(sections).collect();
    let draft = Draft {
        cells,
        ..record.draft
    };
    claim_of(draft, &answers, builder);
}
