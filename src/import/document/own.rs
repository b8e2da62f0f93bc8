//! Imports Markdown that onpaper exported, for import or for people, even if it was edited since.
//!
//! A level 2 heading is an aspect and a level 3 heading an area, unless a status follows: then it is a claim.
//! Bold labels mark the rest. An unknown label starts an extra field, and text without a label continues the
//! text before it, so no text is lost. Redundant parts are compared at the end ([`super::repeated`]).

use std::collections::HashSet;

use super::claim::Begun;
use super::head;
use super::repeated::RepeatedParts;
use crate::export::label::{self, DOT};
use crate::import::builder::{Builder, Placement};
use crate::import::parts::label::{Label, parted};
use crate::import::parts::rich::RichText;
use crate::import::parts::section::{Part, PartKind, Section};
use crate::import::plan::Answers;
use crate::import::word;
use crate::kb::{Field, FindingKind, Status};

/// Whether a document looks like our export: it has the quote below the title, or a labelled status together
/// with a label for what is claimed or observed.
pub(super) fn is_ours(text: &str) -> bool {
    let lines = || text.lines().map(|line| line.trim_start().to_lowercase());
    let is_claimed =
        || lines().any(|line| line.starts_with("**claimed") || line.starts_with("**observed"));
    let mut statuses = lines().filter_map(|line| line.strip_prefix("**status").map(str::to_owned));
    let says = |rest: String| {
        let word = rest.trim_start_matches(['*', ':', ' ']);
        let word = word.split(['·', ' ']).next().unwrap_or_default();
        word::parsed::<Status>(word).is_some()
    };
    lines().any(|line| line.starts_with("> - knowledge base:"))
        || statuses.any(says) && is_claimed() && !lines().any(|line| line.starts_with("status:"))
}

/// Reads the document.
pub(super) fn read(sections: &[Section], answers: &Answers, builder: &mut Builder) {
    "Markdown of our own".clone_into(&mut builder.plan.read_as);
    let mut parts = sections.iter().flat_map(|section| &section.parts);
    let mut reader = OwnReader {
        is_record: parts.any(is_origin),
        place: Placement::default(),
        heading: None,
        begun: None,
        entries: HashSet::new(),
        repeated: RepeatedParts::default(),
        builder,
        answers,
    };
    if reader.is_record {
        // An export omits an empty version.
        reader.builder.kb.version = "".into();
    }
    for section in sections {
        if section.level > 0 {
            reader.heading(section);
        }
        section.parts.iter().for_each(|part| reader.part(part));
    }
    reader.end();
    let heading = reader.heading.as_deref();
    reader.repeated.compare(heading, reader.builder);
}

/// Whether a part names the knowledge base, as in a document for import.
fn is_origin(part: &Part) -> bool {
    let entry = match &part.kind {
        PartKind::Item(_, rich) if part.quoted => rich.text.split_once(':'),
        _ => None,
    };
    entry.is_some_and(|(name, _)| name.eq_ignore_ascii_case(label::KNOWLEDGE_BASE))
}

struct OwnReader<'b> {
    builder: &'b mut Builder,
    answers: &'b Answers,
    is_record: bool,
    /// The place of the next claims and findings.
    place: Placement,
    /// The document title.
    heading: Option<String>,
    /// The claim or finding being read.
    begun: Option<Begun>,
    /// The names of entries in the quote below the title.
    entries: HashSet<String>,
    repeated: RepeatedParts,
}

impl OwnReader<'_> {
    fn part(&mut self, part: &Part) {
        let line = part.line;
        match &part.kind {
            PartKind::Text(rich) if self.labelled(line, rich, false) => {}
            // Bold text in a list item is a label only if it is one of ours.
            PartKind::Item(_, rich) if self.labelled(line, rich, true) => {}
            PartKind::Item(_, rich) if part.quoted && self.is_above() => self.entry(line, rich),
            PartKind::Item(_, rich) => match &mut self.begun {
                Some(begun) => begun.item(part, rich),
                None => self.text(line, &part.text(), part.gap()),
            },
            PartKind::Table(names, rows) if RepeatedParts::is_index(names) => {
                self.repeated.index(rows)
            }
            PartKind::Text(_) | PartKind::Table(..) => self.text(line, &part.text(), part.gap()),
            PartKind::FrontMatter(text)
                if self.heading.is_none() && text.contains("knowledge_base:") =>
            {
                self.repeated.front_matter(text, self.builder);
            }
            PartKind::FrontMatter(text) => head::front_matter(text, self.builder),
        }
    }

    /// Whether everything so far is about the whole document.
    fn is_above(&self) -> bool {
        let is_begun = |begun: &Begun| begun.is_whole() || begun.is_finding();
        self.place == Placement::default() && !self.begun.as_ref().is_some_and(is_begun)
    }

    fn heading(&mut self, section: &Section) {
        let Section { line, level, .. } = *section;
        let title = &section.title.text;
        self.end();
        let (is_claim, id) = following(&section.parts);
        let is_first = level == 1 && self.heading.is_none();
        if is_first {
            self.heading = Some(title.to_owned());
            self.builder.line_at("title", line);
            if !self.is_record {
                self.builder.title(title);
            }
        }
        // A heading ends the area, or the aspect, above it.
        match level {
            ..3 => self.place = Placement::default(),
            3 => self.place.area = None,
            _ => {}
        }
        if is_claim {
            self.begun = Some(Begun::new(line, None, title, self.place));
        } else if !is_first {
            self.place_named(line, level, title, &id);
        }
    }

    fn place_named(&mut self, line: usize, level: usize, name: &str, id: &str) {
        let owner = self.place.aspect.filter(|_| level > 2);
        let at = Some(self.builder.place_with_id(owner, name, id, line));
        match owner {
            Some(_) => self.place.area = at,
            None => self.place.aspect = at,
        }
    }

    /// Returns the id of the current aspect or area.
    fn place_id(&self) -> Option<&str> {
        let aspect = &self.builder.kb.aspects[self.place.aspect?];
        let area = self.place.area.map(|area| &aspect.areas[area].id);
        Some(area.unwrap_or(&aspect.id))
    }

    /// Reads text that starts with a label, optionally only a known one. Returns whether it does.
    fn labelled(&mut self, line: usize, rich: &RichText, only_known: bool) -> bool {
        let Some(label) = rich
            .bold_label()
            .filter(|label| label.is_known() || !only_known)
        else {
            return false;
        };
        let credits = label.is(label::SOURCE) && self.is_above();
        if credits && head::credit(rich, label.rest, self.builder) {
            return true;
        }
        if label.field() != Some(Field::Link) && !rich.links.is_empty() {
            return self.labelled(line, &rich.plain(), false);
        }
        if let Some(kind) = label.finding() {
            self.finding(line, kind, &label);
            return true;
        }
        let field = label.field();
        if field == Some(Field::Status) && !matches!(&self.begun, Some(begun) if begun.is_whole()) {
            self.status(line, label.rest);
            return true;
        }
        match &mut self.begun {
            Some(begun) => begun.labelled(line, &label, rich, self.builder),
            None => self.of_place(line, &label),
        }
        true
    }

    /// Reads a label of the document or of an aspect.
    fn of_place(&mut self, line: usize, label: &Label<'_>) {
        if label.is(label::SUMMARY) {
            return self.text(line, label.rest, "\n\n");
        }
        if label.field() == Some(Field::Id) && self.place_id() == Some(label.rest.trim()) {
            let aspect = self.place.aspect.unwrap_or_default();
            let area = self.place.area.map(|area| format!(".areas[{area}]"));
            let path = format!("aspects[{aspect}]{}.id", area.unwrap_or_default());
            return self.builder.line_at(path, line);
        }
        let text = format!("{}: {}", label.words(), label.rest);
        self.text(line, text.trim_end(), "\n\n");
    }

    /// Reads a status line, which may also have an id (older documents) or the place of a single claim.
    fn status(&mut self, line: usize, text: &str) {
        if self.begun.as_ref().is_none_or(Begun::is_finding) {
            self.end();
            self.begun = Some(Begun::new(line, None, "", self.place));
        }
        let Some(begun) = &mut self.begun else { return };
        let parts = parted(text, DOT);
        begun.status(line, parts[0].trim());
        for part in &parts[1..] {
            if begun.further(line, part, self.builder) {
            } else if begun.place.aspect.is_none() {
                begun.about(part, line, self.builder);
            } else {
                begun.remark(Field::Status, part.trim());
            }
        }
    }

    /// Reads a finding. In documents for people its details follow the title instead of being below it.
    fn finding(&mut self, line: usize, kind: FindingKind, label: &Label<'_>) {
        self.end();
        let detail = label.detail.as_deref();
        let status = detail.and_then(|detail| {
            let word = detail.strip_suffix("claims").unwrap_or(detail);
            word::chosen("status", word, line, self.builder)
        });
        let mut begun = Begun::new(line, Some((kind, status)), label.rest, self.place);
        let mut parts = parted(label.rest, DOT);
        let many = parts.len();
        while !self.is_record
            && parts.len() > 1
            && begun.further(line, &parts[parts.len() - 1], self.builder)
        {
            parts.pop();
        }
        if parts.len() < many {
            begun.title(parts.join(&DOT.to_string()).trim());
        }
        self.begun = Some(begun);
    }

    /// Reads text without a label.
    fn text(&mut self, line: usize, text: &str, gap: &str) {
        match (&mut self.begun, self.place.aspect) {
            (Some(begun), _) => begun.go_on(line, text, gap),
            (None, Some(aspect)) => self.builder.about_aspect(aspect, text),
            (None, None) => {
                if self.heading.is_none() {
                    let message = "text above the title is added to the summary";
                    self.builder.note(line, message);
                }
                self.builder.about(text);
            }
        }
    }

    /// Reads an entry of the quote below the title, about the document or the knowledge base.
    fn entry(&mut self, line: usize, rich: &RichText) {
        let (name, text) = rich.text.split_once(':').unwrap_or((&rich.text, ""));
        let text = text.strip_prefix(' ').unwrap_or(text);
        let is = |label: &str| name.trim().eq_ignore_ascii_case(label);
        let kb = &mut self.builder.kb;
        if !self.entries.insert(name.trim().to_lowercase()) {
            // A repeated entry stays text.
            self.text(line, &rich.addressed(), "\n\n");
        } else if is(label::QUERY) || is(label::FILTERS) {
            // A knowledge base has no field for the selection.
            self.repeated.is_chosen = true;
        } else if is(label::KNOWLEDGE_BASE) {
            self.builder.title(text);
        } else if is(label::ID) {
            kb.id = text.into();
            self.builder.line_at("id", line);
        } else if is(label::SOURCE) {
            kb.source.title = text.into();
            self.builder.has_source = true;
        } else if !self.builder.entry(name, text) && !RepeatedParts::is_tally(&rich.text) {
            self.text(line, &rich.addressed(), "\n\n");
        }
    }

    fn end(&mut self) {
        if let Some(begun) = self.begun.take() {
            begun.end(self.answers, self.builder);
        }
    }
}

/// Returns whether a status follows a heading, and the id that follows.
fn following(parts: &[Part]) -> (bool, String) {
    let mut id = String::new();
    for rich in parts.iter().filter_map(Part::rich) {
        match rich.bold_label() {
            Some(label) if label.is(label::SUMMARY) || label.finding().is_some() => break,
            Some(label) if label.field() == Some(Field::Status) => return (true, id),
            Some(label) if label.field() == Some(Field::Id) => {
                label.rest.trim().clone_into(&mut id)
            }
            _ => {}
        }
    }
    (false, id)
}
