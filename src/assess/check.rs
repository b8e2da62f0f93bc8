//! Validation of an assessment by itself, independent of its knowledge base.

use std::fmt;

use foldhash::{HashMap, HashSet};

use super::types::person_key;
use super::{Assessment, Date, Entry, FORMAT, SCHEMA};
use crate::kb::check::{id_problem, length_problem, text_problem, unsupported_format};
use crate::kb::load::JsonDocument;
use crate::kb::{Problem, Rule, lowercase_id, quoted};

impl JsonDocument for Assessment {
    const NAME: &'static str = "an assessment";
    const CHECKED_BY: &'static str = "onpaper assess check";

    fn schema() -> &'static str {
        &SCHEMA
    }

    fn problems(&self) -> Vec<Problem> {
        if self.format != FORMAT {
            return vec![unsupported_format(&self.format.to_string())];
        }
        let mut problems = Vec::new();
        problems.extend(length_problem(
            &"$schema",
            self.schema.as_deref().unwrap_or_default(),
        ));
        problems.extend(id_problem(&"knowledge_base", &self.knowledge_base));
        problems.extend(length_problem(&"version", &self.version));
        problems.extend(text_problem(&"by", &self.by));
        let names = self.entries.iter().map(|entry| self.author(entry).as_str());
        let names: HashSet<_> = names.collect();
        let people: HashMap<_, _> = names
            .into_iter()
            .map(|name| (name, person_key(name)))
            .collect();
        let mut seen = HashMap::default();
        for (at, entry) in self.entries.iter().enumerate() {
            let place = format_args!("entries[{at}]");
            problems.extend(entry_problems(place, entry));
            let by = self.author(entry);
            let key = (lowercase_id(&entry.claim), &people[by.as_str()]);
            let first = *seen.entry(key).or_insert(at);
            if first != at {
                problems.push(duplicate(place, entry, by, first));
            }
        }
        problems
    }
}

fn entry_problems(place: fmt::Arguments<'_>, entry: &Entry) -> Vec<Problem> {
    let mut problems = Vec::new();
    problems.extend(id_problem(&format_args!("{place}.claim"), &entry.claim));
    if let Some(note) = &entry.note {
        problems.extend(text_problem(&format_args!("{place}.note"), note));
    }
    for (nth, figure) in entry.evidence.iter().enumerate() {
        for (name, text) in [("measure", &figure.measure), ("value", &figure.value)] {
            let path = format_args!("{place}.evidence[{nth}].{name}");
            problems.extend(text_problem(&path, text));
        }
    }
    if let Some(by) = &entry.by {
        problems.extend(text_problem(&format_args!("{place}.by"), by));
    }
    if entry.date().is_none() {
        let message = format!("{} is not a date", quoted(&entry.on));
        let help = "write year, month and day, as in `2026-03-01`";
        problems.push(malformed(&format_args!("{place}.on"), message).help(help));
    }
    if !is_digest(&entry.claim_digest) {
        let message = format!(
            "{} is not the digest of a claim",
            quoted(&entry.claim_digest)
        );
        let help = "a digest has 16 digits, 0 to 9 and a to f, and `onpaper assess` writes it";
        problems.push(malformed(&format_args!("{place}.claim_digest"), message).help(help));
    }
    problems
}

fn malformed(path: &dyn fmt::Display, message: String) -> Problem {
    Problem::new(Rule::MalformedValue, path, message)
}

fn is_digest(text: &str) -> bool {
    let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    text.len() == 16 && text.bytes().all(is_digit)
}

fn duplicate(place: fmt::Arguments<'_>, entry: &Entry, by: &str, first: usize) -> Problem {
    let claim = quoted(&entry.claim);
    let message = format!("{by} has assessed {claim} already, in entries[{first}]");
    Problem::new(Rule::DuplicateId, format_args!("{place}.claim"), message)
        .help("remove one of the two")
        .other(format_args!("entries[{first}].claim"))
}

/// Parses a date of the command line.
impl std::str::FromStr for Date {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text).ok_or("write year, month and day, as in 2026-03-01")
    }
}
