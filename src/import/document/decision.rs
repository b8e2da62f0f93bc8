//! A decision record, as MADR and adr-tools write it: one claim, of which nothing is observed yet.
//!
//! What a decision claims are its consequences. Whether it was accepted is no observation, and stays a
//! field.

use super::head;
use super::parts::{self, Part, PartKind};
use crate::import::builder::{Builder, Placement};
use crate::import::plan::Answers;
use crate::import::rows::{Row, Table};
use crate::import::{claims, plain, words};
use crate::kb::{Link, Status};

/// A record in the making.
pub(super) struct DecisionRecord {
    line: usize,
    title: String,
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
        title: String::new(),
        sections: Vec::new(),
        links: Vec::new(),
    };
    for part in parts {
        match &part.kind {
            PartKind::Heading(1, rich) => {
                record.line = part.line;
                record.title = unnumbered(&plain(&rich.text)).to_owned();
            }
            PartKind::Heading(_, rich) => record.sections.push((plain(&rich.text), String::new())),
            PartKind::Text(rich) => {
                record.links.extend(rich.links.iter().cloned());
                match rich.label().filter(|_| record.sections.is_empty()) {
                    Some((label, rest)) => {
                        record.sections.push((label.to_owned(), rest.to_owned()))
                    }
                    None => match rich
                        .text
                        .split_once(": ")
                        .filter(|_| record.sections.is_empty())
                    {
                        Some((label, rest)) => {
                            record.sections.push((label.to_owned(), rest.to_owned()))
                        }
                        None => record.go_on(&rich.text, "\n\n"),
                    },
                }
            }
            PartKind::Item(depth, rich) => {
                record.links.extend(rich.links.iter().cloned());
                match rich.label().filter(|_| record.sections.is_empty()) {
                    Some((label, rest)) => {
                        record.sections.push((label.to_owned(), rest.to_owned()))
                    }
                    None => {
                        let indent = "  ".repeat(depth - 1);
                        record.go_on(&format!("{indent}{}{}", rich.bullet, rich.text), "\n");
                    }
                }
            }
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

/// A title without the number before it, as in `12. Use queues` or `ADR-0012: Use queues`.
fn unnumbered(title: &str) -> &str {
    let rest = title.trim_start_matches(|c: char| c.is_ascii_digit() || "ADRadr-# ".contains(c));
    match rest.strip_prefix(['.', ':', '–', '-']) {
        Some(rest) if !rest.trim().is_empty() => rest.trim(),
        _ => title,
    }
}

impl DecisionRecord {
    fn go_on(&mut self, text: &str, gap: &str) {
        match self.sections.last_mut() {
            Some((_, before)) if before.is_empty() => text.clone_into(before),
            Some((_, before)) => *before = format!("{before}{gap}{text}"),
            None => self.sections.push(("Text".to_owned(), text.to_owned())),
        }
    }
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
        "title".to_owned(),
        "status".to_owned(),
        "claimed".to_owned(),
    ];
    let text = claimed.map_or("", |at| record.sections[at].1.as_str());
    let mut cells = vec![record.title.as_str(), Status::Unobserved.word(), text];
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
