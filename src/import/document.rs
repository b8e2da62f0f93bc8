//! Markdown as other people write it, as claims.
//!
//! A heading that is a word for a status says it of what is under it. The other headings are aspects and
//! areas, unless a status is labelled under one: then it is a claim, as is `Myth: …`. So are the items
//! of a list that begin with a title, and the rows of a table. What is left over is what an aspect, or
//! the whole, is about.

use std::collections::HashSet;

use super::builder::{Builder, Placement};
use super::plan::Answers;
use super::rows::{Row, Table};
use super::{claims, plain, words};
use crate::export::decision::is_record;
use crate::kb::Field;
use crate::kb::text::counted;

mod again;
mod claim;
mod decision;
mod draft;
mod head;
mod label;
mod own;
mod parts;
mod rich;
mod sentences;
mod signs;
mod watch;

use again::Again;
use draft::{Draft, finished, say_statuses, table_of};
use parts::{Part, PartKind};
use rich::RichText;
use signs::{
    OPENERS, after_word, answer, counts, has_status, is_labelled, is_legend, is_of_models,
    says_status,
};

/// Reads a document.
pub(super) fn read(text: &str, answers: &Answers, builder: &mut Builder) {
    if is_record(text) {
        let message = "it is a decision record written by onpaper, not a knowledge base; `onpaper \
                       export --for-import -o FILE.md` writes the same claims so that they can be \
                       imported";
        return builder.error_at(None, message.to_owned());
    }
    let is_ours = own::is_ours(text);
    let (parts, lost) = parts::of(text, is_ours);
    for (line, message) in lost {
        builder.note(Some(line), message.to_owned());
    }
    if is_ours {
        return own::read(&parts, answers, builder);
    }
    builder.plan.read_as = "Markdown".to_owned();
    if parts.iter().any(is_of_models) {
        let message = "it has models side by side, as `onpaper export --view models` writes them, and \
                       cannot be imported; export without --view for that";
        return builder.error_at(None, message.to_owned());
    }
    if let Some(record) = decision::of(&parts) {
        return decision::read(record, answers, builder);
    }
    if let Some(entries) = decision::entries(&parts) {
        return decision::read_entry(entries, &parts, answers, builder);
    }
    let mut reader = DocumentReader::new(answers, &parts);
    for (at, part) in parts.iter().enumerate() {
        reader.part(part, &parts[at + 1..], builder);
    }
    reader.finish(builder);
    if builder.is_empty() {
        let count = |is: fn(&PartKind) -> bool| parts.iter().filter(|part| is(&part.kind)).count();
        let headings = count(|kind| matches!(kind, PartKind::Heading(..)));
        let items = count(|kind| matches!(kind, PartKind::Item(..)));
        let tables = count(|kind| matches!(kind, PartKind::Table(..)));
        let message = format!(
            "no claim was found in it ({}, {} and {} were read): a claim has a status, in a column of a table, behind a label \
             as `Status: met` under its heading, or as the heading of a list, such as Met or Not met; \
             `onpaper export --for-import` shows one",
            counted(headings, "heading"),
            counted(items, "item"),
            counted(tables, "table")
        );
        builder.error_at(None, message);
    }
}

/// What a heading is.
enum Section {
    /// The title of the whole.
    Document,
    Place(String),
    /// What is under it has this status, in the words of the heading.
    Group(String),
    Claim,
}

struct DocumentReader<'d> {
    answers: &'d Answers,
    sections: Vec<(usize, Section)>,
    draft: Option<(usize, Draft)>,
    drafts: Vec<Draft>,
    /// Texts that are of no claim, each with the headings above it.
    texts: Vec<(Vec<String>, String)>,
    /// Whether items with a title are claims where no heading says a status.
    lists: bool,
    /// Whether a table says a status: then the others are texts.
    has_status: bool,
    /// The headings that may be aspects or areas, each with its line.
    headings: Vec<(usize, String)>,
}

impl<'d> DocumentReader<'d> {
    fn new(answers: &'d Answers, parts: &[Part]) -> Self {
        let titled = parts.iter().filter(|part| {
            matches!(&part.kind, PartKind::Item(1, rich) if rich.lead.is_some() && rich.label().is_none())
        });
        Self {
            answers,
            sections: Vec::new(),
            draft: None,
            drafts: Vec::new(),
            texts: Vec::new(),
            lists: titled.count() > 1,
            has_status: parts
                .iter()
                .any(|part| matches!(&part.kind, PartKind::Table(names, _) if says_status(names))),
            headings: Vec::new(),
        }
    }

    fn part(&mut self, part: &Part, next: &[Part], builder: &mut Builder) {
        match &part.kind {
            PartKind::Heading(level, rich) => self.heading(part.line, *level, rich, next, builder),
            PartKind::Text(rich) => self.text(part.line, rich),
            PartKind::Item(depth, rich) => self.item(part.line, *depth, rich, next),
            PartKind::Table(names, rows) => self.table(part.line, names, rows, builder),
            PartKind::FrontMatter(text) => head::front_matter(text, builder),
        }
    }

    fn heading(
        &mut self,
        line: usize,
        level: usize,
        rich: &RichText,
        next: &[Part],
        builder: &mut Builder,
    ) {
        let title = plain(&rich.text);
        if let Some((_, draft)) = &mut self.draft
            && let Some((label, rest)) = answer(&title)
            && draft.has(Field::Claimed)
        {
            draft.put(label, rest);
            draft.is_labelled = true;
            return;
        }
        self.end_draft();
        self.sections.retain(|(known, _)| *known < level);
        let section =
            if let Some(myth) = after_word(&title, &["myth", "misconception", "claim", "belief"]) {
                let mut draft = self.begin(line);
                draft.put("title", myth);
                draft.put("claimed", myth);
                if title.to_lowercase().starts_with(['m', 'b']) {
                    draft.put("status", "Myth");
                }
                self.draft = Some((level, draft));
                Section::Claim
            } else if level > 1 && words::status(&title).is_some() {
                Section::Group(title)
            } else if level > 1 && has_status(next) {
                let mut draft = self.begin(line);
                draft.put("title", &title);
                self.draft = Some((level, draft));
                Section::Claim
            } else if level == 1 {
                builder.title(&title);
                Section::Document
            } else {
                self.headings.push((line, title.clone()));
                Section::Place(title)
            };
        self.sections.push((level, section));
    }

    /// A claim that stands here.
    fn begin(&self, line: usize) -> Draft {
        let mut draft = Draft {
            line,
            ..Draft::default()
        };
        if let Some(word) = self.group() {
            draft.put("status", word);
        }
        let places = self.places();
        if let Some((aspect, areas)) = places.split_first() {
            draft.put("aspect", aspect);
            if !areas.is_empty() {
                draft.put("area", &areas.join(", "));
            }
        }
        draft
    }

    fn group(&self) -> Option<&str> {
        let mut sections = self.sections.iter().rev();
        sections.find_map(|(_, section)| match section {
            Section::Group(word) => Some(word.as_str()),
            _ => None,
        })
    }

    fn places(&self) -> Vec<String> {
        let places = self
            .sections
            .iter()
            .filter_map(|(_, section)| match section {
                Section::Place(name) => Some(name.clone()),
                _ => None,
            });
        places.collect()
    }

    fn text(&mut self, line: usize, rich: &RichText) {
        self.end_item();
        if let Some((label, _)) = rich.label()
            && OPENERS.contains(&words::key(label).as_str())
            && self
                .draft
                .as_ref()
                .is_none_or(|(_, draft)| draft.has(Field::Claimed))
        {
            let is_section = matches!(self.sections.last(), Some((_, Section::Claim)));
            if !is_section {
                self.end_draft();
                self.draft = Some((usize::MAX, self.begin(line)));
            }
        }
        let Some((_, draft)) = &mut self.draft else {
            let text = rich.addressed();
            return self.texts.push((self.places(), text));
        };
        draft.links.extend(rich.links.iter().cloned());
        match rich.label() {
            Some((label, rest)) => {
                // A fact is what is observed, whatever each claim calls it.
                let answers = answer(label).is_some() && !draft.has_text(Field::Observed);
                draft.put(
                    if answers {
                        Field::Observed.key()
                    } else {
                        label
                    },
                    rest,
                );
                draft.is_labelled = true;
            }
            None if draft.is_labelled => draft.go_on(&rich.text, "\n\n"),
            None => draft.put("Text", &rich.text),
        }
    }

    fn item(&mut self, line: usize, depth: usize, rich: &RichText, next: &[Part]) {
        let is_section = matches!(self.draft, Some((level, _)) if level != ITEM);
        let titled = rich.lead.is_some() && self.lists;
        if !is_section
            && depth == 1
            && !rich.bullet.is_empty()
            && (titled || self.group().is_some() || is_labelled(next))
        {
            self.end_draft();
            let mut draft = self.begin(line);
            if let Some(lead) = &rich.lead {
                draft.put("title", lead);
            }
            draft.put("Text", rich.rest.trim_end_matches(['|', '·', ' ']));
            draft.links.clone_from(&rich.links);
            self.draft = Some((ITEM, draft));
            return;
        }
        let Some((_, draft)) = &mut self.draft else {
            let text = format!("{}{}", rich.bullet, rich.addressed());
            return self.texts.push((self.places(), text));
        };
        draft.links.extend(rich.links.iter().cloned());
        match rich.label() {
            Some((label, rest)) if is_section && !draft.is_labelled || rich.bullet.is_empty() => {
                draft.put(label, rest.trim_end_matches(['|', '·', '.', ' ']));
            }
            Some((label, rest)) if depth > 1 && words::is_name(label) => draft.put(label, rest),
            _ if is_section && draft.is_labelled => draft.go_on(&rich.text, "\n"),
            _ => draft.go_on(&format!("{}{}", rich.bullet, rich.text), "\n"),
        }
    }

    fn table(&mut self, line: usize, names: &[String], rows: &[Row], builder: &mut Builder) {
        self.end_item();
        if let Some((_, draft)) = &mut self.draft {
            return draft.go_on(&parts::table_text(names, rows), "\n\n");
        }
        if is_legend(names, rows) && self.answers.columns.is_empty() {
            let message =
                "a table that explains words or grades is not a claim, and is kept as text";
            builder.note(Some(line), message.to_owned());
            return self
                .texts
                .push((self.places(), parts::table_text(names, rows)));
        }
        let known = names.iter().filter(|name| words::is_name(name)).count();
        let beside = self.has_status && self.group().is_none() && !says_status(names);
        if (known < 2 || beside || rows.iter().all(counts)) && self.answers.columns.is_empty() {
            return self
                .texts
                .push((self.places(), parts::table_text(names, rows)));
        }
        if Again::is_index(names) {
            let message =
                "the table of claims is left out, because each claim has a section of its own";
            return builder.note(Some(line), message.to_owned());
        }
        let mut names: Vec<String> = names.iter().map(|name| plain(name)).collect();
        let mut rows = rows.to_vec();
        if let Some(word) = self.group() {
            names.push("status".to_owned());
            rows.iter_mut().for_each(|row| {
                while row.cells.len() + 1 < names.len() {
                    row.cells.push_field("");
                }
                row.cells.push_field(word);
            });
        }
        let places = self.places();
        let aspect = places.first().map(|name| builder.aspect_named(name, line));
        let area = places
            .get(1..)
            .filter(|areas| !areas.is_empty())
            .map(|areas| areas.join(", "));
        let area = aspect
            .zip(area)
            .map(|(aspect, area)| builder.area_named(aspect, &area, line));
        let table = Table::with_header(line, names, rows);
        claims::read(table, Placement { aspect, area }, self.answers, builder);
    }

    /// Ends a claim that is an item of a list.
    fn end_item(&mut self) {
        if matches!(self.draft, Some((ITEM, _))) {
            self.end_draft();
        }
    }

    fn end_draft(&mut self) {
        if let Some((_, draft)) = self.draft.take() {
            self.drafts.push(finished(draft));
        }
    }

    fn finish(mut self, builder: &mut Builder) {
        self.end_draft();
        // In the order of the headings, of which some have no claims.
        let cells = self.drafts.iter().flat_map(|draft| &draft.cells);
        let used = cells
            .filter(|(name, _)| name == "aspect")
            .map(|(_, text)| text);
        let used: HashSet<&String> = used.collect();
        for (line, name) in self.headings.iter().filter(|(_, name)| used.contains(name)) {
            builder.aspect_named(name, *line);
        }
        say_statuses(&mut self.drafts);
        if let Some(table) = table_of(&self.drafts) {
            claims::read(table, Placement::default(), self.answers, builder);
        }
        for (places, text) in &self.texts {
            match places.first() {
                Some(name) => match builder.known_aspect(name) {
                    Some(aspect) => builder.about_aspect(aspect, text),
                    None => builder.about(&format!("{name}: {text}")),
                },
                None => builder.about(text),
            }
        }
    }
}

/// The level of a claim that is an item of a list.
const ITEM: usize = usize::MAX - 1;
