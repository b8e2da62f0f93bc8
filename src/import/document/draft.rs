//! A claim of a document in the making, and all of them as one table.

use std::collections::HashSet;

use super::sentences;
use crate::import::rows::{Row, Table};
use crate::import::words;
use crate::kb::{Field, Link, Status};

/// A claim in the making: texts under the names of their columns.
#[derive(Default)]
pub(super) struct Draft {
    pub line: usize,
    pub cells: Vec<(String, String)>,
    pub links: Vec<Link>,
    /// Where a text without a label goes: on with the last one that had one.
    pub is_labelled: bool,
}

impl Draft {
    /// A text under a name; one that is there already goes on.
    pub(super) fn put(&mut self, name: &str, text: &str) {
        let same = |(known, _): &&mut (String, String)| words::key(known) == words::key(name);
        match self.cells.iter_mut().find(same) {
            Some((_, before)) if before.is_empty() => text.clone_into(before),
            Some((_, before)) => *before = format!("{before}\n\n{text}"),
            None => self.cells.push((name.to_owned(), text.to_owned())),
        }
    }

    fn names(&self, field: Field) -> bool {
        let mut names = self.cells.iter().map(|(name, _)| name);
        names.any(|name| words::rank(field, name) == Some(0))
    }

    pub(super) fn has(&self, field: Field) -> bool {
        self.cells
            .iter()
            .any(|(name, _)| words::rank(field, name).is_some())
    }

    /// A text goes on with the last one, but with no status.
    pub(super) fn go_on(&mut self, text: &str, gap: &str) {
        let is_status = |(name, text): &(String, String)| {
            words::rank(Field::Status, name) == Some(0) && !text.is_empty()
        };
        if self.cells.last().is_some_and(is_status) {
            return self.put("Text", text);
        }
        if let Some((_, before)) = self.cells.last_mut() {
            let gap = if before.is_empty() { "" } else { gap };
            *before = format!("{before}{gap}{text}");
        }
    }
}

/// A claim with its text parted into what is claimed and what is observed.
pub(super) fn finished(mut draft: Draft) -> Draft {
    let Some(at) = draft.cells.iter().position(|(name, _)| name == "Text") else {
        return draft;
    };
    let is_claimed = draft.has_text(Field::Claimed);
    let is_observed = draft.has_text(Field::Observed);
    let status = draft
        .cells
        .iter()
        .find(|(name, _)| words::rank(Field::Status, name).is_some());
    let status = status.and_then(|(_, word)| words::status(word));
    let (_, text) = draft.cells.remove(at);
    let (claimed, observed) = match (is_claimed, is_observed) {
        (true, true) => {
            draft.put("Note", &text);
            return draft;
        }
        (true, false) => ("", text.as_str()),
        (false, true) => (text.as_str(), ""),
        (false, false) => match sentences::observed(&text) {
            Some(at) => text.split_at(at),
            // Of what is seen in practice a text tells that, and its title what is promised.
            None if status == Some(Status::Realised) && draft.has(Field::Title) => {
                ("", text.as_str())
            }
            None => (text.as_str(), ""),
        },
    };
    for (name, text) in [("claimed", claimed.trim()), ("observed", observed.trim())] {
        if !text.is_empty() {
            draft.put(name, text);
        }
    }
    draft
}

/// Takes what stands behind the titles of claims without a status, as in `Speed — partly`, for that: where
/// some of it is known to be one.
pub(super) fn say_statuses(drafts: &mut [Draft]) {
    let said = |draft: &Draft| {
        let (_, text) = draft
            .cells
            .iter()
            .find(|(name, _)| name == "claimed" || name == "observed")?;
        let word = text.split(['\n', '(', ':']).next()?.trim();
        let is_status = draft.has(Field::Title) && !draft.names(Field::Status);
        (is_status && !word.is_empty() && word.split_whitespace().count() <= 3)
            .then(|| word.to_owned())
    };
    let words: Vec<Option<String>> = drafts.iter().map(said).collect();
    let known = words
        .iter()
        .flatten()
        .filter(|word| words::status(word).is_some());
    if known.count() * 4 < drafts.len() {
        return;
    }
    for (draft, word) in drafts.iter_mut().zip(words) {
        let Some(word) = word else { continue };
        for (name, text) in &mut draft.cells {
            if name == "claimed" || name == "observed" {
                let rest = text.replacen(&word, "", 1);
                rest.trim_start_matches([' ', ':']).trim().clone_into(text);
            }
        }
        draft.put(Field::Status.key(), &word);
    }
}

impl Draft {
    /// Whether a text was put where this field is.
    pub(super) fn has_text(&self, field: Field) -> bool {
        let mut cells = self
            .cells
            .iter()
            .filter(|(name, _)| !["title", "Text"].contains(&name.as_str()));
        cells.any(|(name, text)| words::rank(field, name).is_some() && !text.is_empty())
    }
}

/// The claims as the rows of a table.
pub(super) fn table_of(drafts: &[Draft]) -> Option<Table> {
    let first = drafts.first()?;
    let mut names: Vec<String> = Vec::new();
    let mut seen = HashSet::new();
    for (name, _) in drafts.iter().flat_map(|draft| &draft.cells) {
        if seen.insert(words::key(name)) {
            names.push(name.clone());
        }
    }
    let rows = drafts.iter().map(|draft| {
        let cell = |name: &String| {
            let same = |(known, _): &&(String, String)| words::key(known) == words::key(name);
            draft
                .cells
                .iter()
                .find(same)
                .map_or("", |(_, text)| text.as_str())
        };
        Row {
            line: draft.line,
            cells: names.iter().map(cell).collect::<Vec<_>>().into(),
            links: draft.links.clone(),
        }
    });
    let rows = rows.collect();
    Some(Table::with_header(first.line, names, rows))
}
