//! Documents that are a single claim: decision records as written by MADR and adr-tools, and documents whose
//! front matter has a title and a status.
//!
//! The claim of a decision is its consequences. Whether it was accepted is not an observation, and is kept as
//! an extra field.

use super::draft::{Draft, table_of};
use super::head;
use crate::import::builder::Builder;
use crate::import::parts::section::{Part, PartKind, Section};
use crate::import::plan::{Answers, ColumnUse};
use crate::import::words::{self, WordList};
use crate::import::{claims, plain};
use crate::kb::{Field, Status};

/// Imports such a document; returns whether it is one.
pub(super) fn read(sections: &[Section], answers: &Answers, builder: &mut Builder) -> bool {
    if is_record(sections) {
        record(sections, answers, builder);
        return true;
    }
    entry(sections, answers, builder).is_some()
}

/// Whether the headings are those of a decision record.
fn is_record(sections: &[Section]) -> bool {
    let has = |list: WordList| {
        let mut sections = sections.iter();
        sections.any(|one| list.has(&words::key(&one.title.text)))
    };
    let titles = sections.iter().filter(|section| section.level == 1);
    // A log of decisions, risks and issues has tables with their statuses.
    let is_status = |name: &String| words::rank(Field::Status, name) == Some(0);
    let is_log = |part: &Part| matches!(&part.kind, PartKind::Table(names, _) if names.iter().any(is_status));
    let is_log = sections
        .iter()
        .any(|section| section.parts.iter().any(is_log));
    has(WordList::Decision)
        && (has(WordList::Context) || has(WordList::Consequence))
        && titles.count() == 1
        && !is_log
}

/// Splits the number off a title, as in `12. Use queues` or `ADR-0012: Use queues`.
fn numbered(title: &str) -> (&str, &str) {
    let (number, rest) = title.split_once(['.', ':', '–']).unwrap_or_default();
    let number = number.trim();
    let digits = number.trim_start_matches(|c: char| c.is_ascii_alphabetic() || "-# ".contains(c));
    let is_short = number.len() - digits.len() <= "ADR-".len() && !digits.is_empty();
    match is_short && digits.bytes().all(|byte| byte.is_ascii_digit()) && rest.starts_with(' ') {
        true => (number, rest.trim()),
        false => ("", title),
    }
}

/// Imports a decision record as a claim.
fn record(sections: &[Section], answers: &Answers, builder: &mut Builder) {
    builder.plan.read_as = "a decision record".to_owned();
    let mut draft = Draft::default();
    let mut title = String::new();
    let mut is_headed = false;
    for section in sections {
        let heading = plain(&section.title.text);
        let is_open = is_headed && draft.cells.last().is_some_and(|(_, text)| text.is_empty());
        match section.level {
            0 => {}
            1 => (title, draft.line) = (heading, section.line),
            // A subheading at the start of a section is part of its text.
            3.. if is_open => draft.go_on(&heading, ""),
            _ => {
                is_headed = true;
                draft.put(&heading, "");
            }
        }
        fill(&mut draft, section, is_headed);
    }
    let (number, title) = numbered(&title);
    builder.title(title);
    let mut texts = draft.cells;
    texts.retain(|(name, text)| !(text.is_empty() || name == "title" && text == title));
    let mut take = |list: WordList| {
        let at = texts
            .iter()
            .position(|(name, _)| list.has(&words::key(name)))?;
        Some(texts.remove(at).1)
    };
    let claimed = take(WordList::Consequence).or_else(|| take(WordList::Decision));
    let mut answers = answers.clone();
    for (name, _) in &mut texts {
        match words::key(name).as_str() {
            "status" => "Decision status".clone_into(name),
            "title" => "Other title".clone_into(name),
            _ => {}
        }
        let columns = answers.columns.entry(name.clone());
        columns.or_insert(ColumnUse::Own);
    }
    answers.aspect.get_or_insert_with(|| "Decisions".to_owned());
    let head = [
        (Field::Id, number.to_owned()),
        (Field::Title, title.to_owned()),
        (Field::Status, Status::Unobserved.word().to_owned()),
        (Field::Claimed, claimed.unwrap_or_default()),
    ];
    let head = head.map(|(field, text)| (field.key().to_owned(), text));
    draft.cells = head.into_iter().chain(texts).collect();
    claim(&draft, &answers, builder);
}

/// Reads the texts of a section. Before the first heading each has a label of its own.
fn fill(draft: &mut Draft, section: &Section, is_headed: bool) {
    for part in &section.parts {
        let text = match &part.kind {
            PartKind::FrontMatter(text) => {
                let entries = head::entries(text).unwrap_or_default();
                entries
                    .iter()
                    .for_each(|(name, text)| draft.put(name, text));
                continue;
            }
            PartKind::Table(..) => part.text(),
            PartKind::Text(rich) => rich.text.clone(),
            PartKind::Item(depth, rich) => {
                format!("{}{}{}", "  ".repeat(depth - 1), rich.bullet, rich.text)
            }
        };
        let rich = part.rich();
        draft
            .links
            .extend(rich.into_iter().flat_map(|rich| rich.links.clone()));
        let label = rich.and_then(|rich| rich.label().or_else(|| rich.text.split_once(": ")));
        match label.filter(|_| !is_headed) {
            Some((label, rest)) => draft.put(label, rest),
            None if draft.cells.is_empty() => draft.put("Text", &text),
            None => draft.go_on(&text, part.gap()),
        }
    }
}

/// Imports a document with a title and a status or radar ring in its front matter; the rest is the text.
/// Returns `None` if it is no such document.
fn entry(sections: &[Section], answers: &Answers, builder: &mut Builder) -> Option<()> {
    let parts = || sections.iter().flat_map(|section| &section.parts);
    let entries = parts().find_map(|part| match &part.kind {
        PartKind::FrontMatter(text) => head::entries(text),
        _ => None,
    })?;
    let is_title =
        |(name, _): &&(String, String)| ["title", "name"].contains(&words::key(name).as_str());
    let is_standing = |(name, text): &(String, String)| match words::rank(Field::Status, name) {
        Some(_) => words::status(text).is_some() || words::of_decision(text).is_some(),
        None => name == "ring",
    };
    let title = entries.iter().find(is_title)?.1.clone();
    let has_ring = entries.iter().any(|(name, _)| name == "ring");
    let has_table = parts().any(|part| matches!(part.kind, PartKind::Table(..)));
    if has_table && !has_ring || !entries.iter().any(is_standing) {
        return None;
    }
    builder.title(&title);
    let texts = sections.iter().flat_map(|section| {
        let heading = section.title.addressed();
        let is_text = |part: &&Part| !matches!(part.kind, PartKind::FrontMatter(_));
        let texts = section.parts.iter().filter(is_text).map(Part::text);
        [heading]
            .into_iter()
            .filter(|text| !text.is_empty())
            .chain(texts)
    });
    let texts: Vec<String> = texts.collect();
    let mut draft = Draft {
        line: 1,
        cells: entries,
        ..Draft::default()
    };
    // The ring is advice, not an observation.
    if has_ring && !draft.has(Field::Status) {
        draft.put(Field::Status.key(), Status::Unobserved.word());
    }
    draft.put(Field::Claimed.key(), &texts.join("\n\n"));
    claim(&draft, answers, builder);
    Some(())
}

fn claim(draft: &Draft, answers: &Answers, builder: &mut Builder) {
    let table = table_of(std::slice::from_ref(draft)).expect("it is of one claim");
    claims::read(table, &[], answers, builder);
}
