//! Draft claims of a document, and their conversion to a table.

use std::collections::HashSet;

use super::{sentences, signs};
use crate::import::parts::rich::RichText;
use crate::import::rows::{Row, Table};
use crate::import::{append, words};
use crate::kb::{Field, Link, Status};

/// The column name of text without a label.
const TEXT: &str = "Text";

/// A draft claim: texts by column name.
#[derive(Default)]
pub(super) struct Draft {
    pub line: usize,
    pub cells: Vec<(String, String)>,
    pub links: Vec<Link>,
    /// The depth of the list item that it is; 0 for a section.
    pub depth: usize,
    /// Whether the text below its title is an observation.
    pub is_seen: bool,
    /// Whether text without a label continues the last labelled text.
    pub is_labelled: bool,
}

impl Draft {
    /// Adds a text under a name, after any text that it has already.
    pub(super) fn put(&mut self, name: &str, text: &str) {
        let same = |(known, _): &&mut (String, String)| words::key(known) == words::key(name);
        match self.cells.iter_mut().find(same) {
            Some((_, before)) => append(before, text, "\n\n"),
            None => self.cells.push((name.to_owned(), text.to_owned())),
        }
    }

    pub(super) fn says_status(&self) -> bool {
        self.has(Field::Status)
    }

    /// Whether it is a list item, and not a section.
    pub(super) fn is_item(&self) -> bool {
        self.depth > 0
    }

    /// Changes the status from a heading above a checkbox or mark if that says something else: one that is not ticked
    /// is not done, and one that is ticked below `To do` is asked about.
    pub(super) fn contradict(&mut self, heading: Option<&str>, tick: &str) {
        let Some(heading) = heading else { return };
        let status = match (words::status(heading), words::status(tick)) {
            (Some(Status::Realised), None | Some(Status::Unobserved)) => tick.to_owned(),
            (Some(Status::Realised), Some(Status::Unrealised))
            | (Some(Status::Unrealised | Status::Unobserved), Some(Status::Realised)) => {
                format!("{tick} {heading}")
            }
            _ => return,
        };
        self.overrule(heading, &status);
    }

    /// Replaces the status from a heading above.
    pub(super) fn overrule(&mut self, heading: &str, status: &str) {
        self.cells
            .retain(|(name, _)| name != "status" && name != "Heading");
        self.put("status", status);
        self.put("Heading", heading);
    }

    /// Adds a labelled text, which unlabelled texts will continue.
    pub(super) fn label(&mut self, name: &str, text: &str) {
        self.put(name, text);
        self.is_labelled = true;
    }

    /// Adds a table row of a name and a text about this claim.
    pub(super) fn row(&mut self, row: &Row) {
        self.links.extend(row.links.iter().cloned());
        let (name, text) = (row.cell(0), row.cell(1));
        let says_status = words::means(Field::Status, name)
            && words::status(text).is_some()
            && !self.has(Field::Status);
        let status = Field::Status.label();
        self.put(if says_status { status } else { name }, text);
    }

    /// Returns the text under exactly this name.
    pub(super) fn cell(&self, name: &str) -> Option<&str> {
        let mut cells = self.cells.iter();
        cells.find_map(|(known, text)| (known == name).then_some(text.as_str()))
    }

    /// Returns everything except the place as one text.
    pub(super) fn whole(&self) -> String {
        let told = |(name, text): &(String, String)| match name.as_str() {
            "aspect" | "area" => None,
            "title" | "claimed" | "observed" => Some(text.clone()),
            name => Some(format!("{name}: {text}")),
        };
        let links = self.links.iter().map(|link| link.url.to_string());
        let texts: Vec<String> = self.cells.iter().filter_map(told).chain(links).collect();
        texts.join("\n")
    }

    /// Iterates over the cells whose names match this field.
    fn cells_of(&self, field: Field) -> impl Iterator<Item = &(String, String)> {
        let cells = self.cells.iter();
        cells.filter(move |(name, _)| words::means(field, name))
    }

    pub(super) fn has(&self, field: Field) -> bool {
        self.cells_of(field).next().is_some()
    }

    /// Whether this field has a text.
    fn has_text(&self, field: Field) -> bool {
        let mut cells = self.cells_of(field);
        cells.any(|(name, text)| !["title", TEXT].contains(&name.as_str()) && !text.is_empty())
    }

    /// Continues the last text, unless that is a status or a title.
    pub(super) fn go_on(&mut self, text: &str, gap: &str) {
        let Some((name, word)) = self.cells.last_mut() else {
            return;
        };
        let is_known = || words::means(Field::Status, name) && words::status(word).is_some();
        let is_status = words::is_status_label(name) && !word.is_empty() || is_known();
        if is_status || name == "title" {
            self.put(TEXT, text);
        } else {
            append(word, text, gap);
        }
    }

    /// Adds a paragraph. A fact is an observation, whatever its label is called.
    pub(super) fn text(&mut self, rich: &RichText) {
        self.links.extend(rich.links.iter().cloned());
        match rich.label() {
            Some((label, rest)) => {
                let answers = signs::answer(label).is_some() && !self.has_text(Field::Observed);
                let name = if answers {
                    Field::Observed.key()
                } else {
                    label
                };
                match rich.is_property {
                    true => self.put(name, rest),
                    false => self.label(name, rest),
                }
            }
            None if self.is_labelled => self.go_on(&rich.text, "\n\n"),
            None => self.put(TEXT, &rich.text),
        }
    }

    /// Adds a list item at this depth.
    pub(super) fn item(&mut self, rich: &RichText, depth: usize) {
        self.links.extend(rich.links.iter().cloned());
        let is_text = !self.is_item() && self.is_labelled;
        let tick = signs::tick(rich);
        match rich.label().filter(|_| tick.is_none()) {
            Some((label, rest)) if !self.is_item() && !is_text || rich.bullet.is_empty() => {
                let rest = rest.trim_end_matches(super::BETWEEN);
                // Not the full stop of a sentence, but that in `Owner: Ann. Status: met.`
                let is_sentence = rest.split(' ').count() > 3;
                let word = rest.strip_suffix('.').filter(|_| !is_sentence);
                self.put(label, word.unwrap_or(rest));
            }
            Some((label, rest)) if depth > 1 && words::is_name(label) => self.put(label, rest),
            _ if is_text && tick.is_none() => self.go_on(&rich.text, "\n"),
            _ => self.go_on(&format!("{}{}", rich.bullet, rich.text), "\n"),
        }
    }

    /// Splits the text into what is claimed and what is observed.
    pub(super) fn finished(mut self) -> Self {
        let Some(at) = self.cells.iter().position(|(name, _)| name == TEXT) else {
            return self;
        };
        let is_claimed = self.has_text(Field::Claimed);
        let is_observed = self.has_text(Field::Observed);
        let status = self.cells_of(Field::Status).next();
        let status = status.and_then(|(_, word)| words::status(word));
        let (_, text) = self.cells.remove(at);
        let labelled =
            |(name, _): &(String, String)| name != "title" && words::means(Field::Claimed, name);
        let is_first = self.cells.iter().position(labelled) >= Some(at);
        let is_unseen = !self.is_seen && status.is_none_or(|status| status.placeholder().is_some());
        let (claimed, observed) = match (is_claimed, is_observed) {
            // It may be an observation, but not above what is claimed.
            (true, _) if is_observed || is_first || is_unseen => {
                self.put("Note", &text);
                return self;
            }
            (true, _) => ("", text.as_str()),
            (false, true) => (text.as_str(), ""),
            (false, false) if self.is_seen => ("", text.as_str()),
            (false, false) => match sentences::observed(&text) {
                Some(at) => text.split_at(at),
                // A realised claim has its promise in the title and the observation in the text.
                None if status == Some(Status::Realised) && self.has(Field::Title) => {
                    ("", text.as_str())
                }
                None => (text.as_str(), ""),
            },
        };
        for (field, text) in [(Field::Claimed, claimed), (Field::Observed, observed)] {
            if !text.trim().is_empty() {
                self.put(field.key(), text.trim());
            }
        }
        self
    }
}

/// Uses short texts after the titles of claims without a status, as in `Speed — partly`, as status words, if
/// enough of them are known.
pub(super) fn say_statuses(drafts: &mut [Draft]) {
    let is_told = |name: &str| name == "claimed" || name == "observed";
    let names_status = |(name, _): &(String, String)| words::rank(Field::Status, name) == Some(0);
    let is_open = |draft: &Draft| draft.has(Field::Title) && !draft.cells.iter().any(names_status);
    let word_of = |draft: &Draft| {
        let (_, text) = draft.cells.iter().find(|(name, _)| is_told(name))?;
        // The mark in `Speed — ✅ since May` is one; if what follows may contradict it, all is asked about.
        let mark = text.chars().next().filter(|c| words::MARKS.contains(*c));
        let word = match mark.filter(|_| words::marked(text).is_some()) {
            Some(mark) => &text[..mark.len_utf8()],
            None => {
                let line = text.lines().next()?;
                let word = line.split(':').next()?.split(" (").next()?.trim();
                let remark = &line[word.len()..];
                let is_other = |status| words::takes_back(remark, status);
                match words::status(word).is_some_and(is_other) {
                    true => return is_open(draft).then(|| line.to_owned()),
                    false => word,
                }
            }
        };
        // `No.` below a heading is a sentence.
        let is_sentence = !draft.is_item() && word.ends_with('.') || word.contains(". ");
        let is_word = mark.is_some() || !is_sentence && word.split_whitespace().count() <= 3;
        (is_open(draft) && is_word && !word.is_empty()).then(|| word.to_owned())
    };
    let words: Vec<Option<String>> = drafts.iter().map(word_of).collect();
    let known = words
        .iter()
        .flatten()
        .filter(|word| words::status(word).is_some());
    if known.count() * 4 < drafts.len() {
        return;
    }
    let is_free = drafts.iter().all(|draft| !draft.has(Field::Observed));
    for (draft, word) in drafts.iter_mut().zip(words) {
        let Some(word) = word else { continue };
        // What follows the word explains it, unless a label does.
        let status = words::status(&word).filter(|_| is_free);
        let is_seen = status.is_some_and(|status| status.placeholder().is_none());
        for (name, text) in draft.cells.iter_mut().filter(|(name, _)| is_told(name)) {
            let rest = text.replacen(&word, "", 1);
            rest.trim_start_matches([' ', ':']).trim().clone_into(text);
            if is_seen && !text.is_empty() {
                Field::Observed.key().clone_into(name);
            }
        }
        draft.put(Field::Status.key(), &word);
    }
}

/// Takes out what is only text: list items without a status if a section has one, or everything without one if only
/// a table has (`has_status`).
pub(super) fn texts_of(drafts: &mut Vec<Draft>, has_status: bool) -> Vec<Draft> {
    let says = drafts.iter().any(Draft::says_status);
    let is_said = |draft: &Draft| draft.says_status() && !draft.is_item();
    if !drafts.iter().any(is_said) && (says || !has_status) {
        return Vec::new();
    }
    let is_text = |draft: &mut Draft| !draft.says_status() && (draft.is_item() || !says);
    drafts.extract_if(.., is_text).collect()
}

/// Puts what some claims say without a label under the label that others have for it.
pub(super) fn unite(drafts: &mut [Draft]) {
    let cells = drafts.iter().flat_map(|draft| &draft.cells);
    let names = cells.filter(|(name, text)| name != "title" && !text.is_empty());
    let names: HashSet<String> = names.map(|(name, _)| name.clone()).collect();
    for field in [Field::Claimed, Field::Observed] {
        let ranked = names.iter().filter(|name| words::is_first(field, name));
        let ranked = ranked.filter_map(|name| Some((words::rank(field, name)?, name)));
        let Some((_, label)) = ranked.filter(|(rank, _)| *rank > 0).min() else {
            continue;
        };
        for draft in drafts
            .iter_mut()
            .filter(|draft| draft.cell(label).is_none())
        {
            let cells = draft.cells.iter_mut();
            let unnamed = cells.filter(|(name, _)| name == field.key());
            unnamed.for_each(|(name, _)| name.clone_from(label));
        }
    }
}

/// Converts the claims to rows of a table.
pub(super) fn table_of(drafts: &[Draft]) -> Option<Table> {
    let first = drafts.first()?;
    let mut seen = HashSet::new();
    let names = drafts.iter().flat_map(|draft| &draft.cells);
    let names = names.map(|(name, _)| name.clone());
    let names: Vec<String> = names.filter(|name| seen.insert(words::key(name))).collect();
    let rows = drafts.iter().map(|draft| {
        let cell = |name: &String| {
            let key = words::key(name);
            let mut cells = draft.cells.iter();
            let cell = cells.find(|(known, _)| words::key(known) == key);
            cell.map_or("", |(_, text)| text.as_str())
        };
        Row {
            line: draft.line,
            cells: names.iter().map(cell).collect::<Vec<_>>().into(),
            links: draft.links.clone(),
        }
    });
    let rows = rows.collect();
    Some(Table {
        are_apart: true,
        ..Table::with_header(first.line, names, rows, true)
    })
}
