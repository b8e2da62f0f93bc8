//! Imports Markdown and HTML by other people as claims.
//!
//! A heading that is a status word gives the claims below it that status. Other headings are aspects and
//! areas, except those with a labelled status below them or such as `Myth: …`, which are claims. List items
//! that begin with a title and table rows are claims too. Remaining text goes to the summary of an aspect or
//! of the knowledge base.

use std::collections::HashSet;

use super::builder::Builder;
use super::parts;
use super::parts::rich::RichText;
use super::parts::section::{Part, PartKind, Section};
use super::plan::Answers;
use super::words::{self, WordList};
use super::{OF_MODELS, claims, plain};
use crate::export::decision::is_record;
use crate::kb::sanitise::shell_word;
use crate::kb::{Field, Status};

mod claim;
mod decision;
mod draft;
mod head;
mod own;
mod repeated;
mod sentences;
mod shape;
mod signs;
mod stated;
mod table;
mod texts;

use draft::{Draft, say_statuses, table_of, texts_of, unite};
use shape::Shape;
use stated::{doubted, stated};
use texts::Texts;

/// Imports an HTML page.
pub(super) fn read_page(page: &str, answers: &Answers, builder: &mut Builder) {
    let (title, sections) = parts::of_page(page);
    "HTML".clone_into(&mut builder.plan.read_as);
    if !sections.iter().any(|section| section.level == 1) {
        builder.title(&title);
    }
    claims_of(sections, answers, builder);
}

/// Imports a Markdown document.
pub(super) fn read(text: &str, answers: &Answers, builder: &mut Builder) {
    if is_record(text) {
        let message = "it is a decision record written by onpaper, not a knowledge base; `onpaper \
                       export --for-import -o FILE.md` writes the same claims so that they can be \
                       imported";
        return builder.error(None, message);
    }
    let is_ours = own::is_ours(text);
    let (sections, lost) = parts::of(text, is_ours);
    for (line, message) in lost {
        builder.note(line, message);
    }
    if is_ours {
        return own::read(&sections, answers, builder);
    }
    "Markdown".clone_into(&mut builder.plan.read_as);
    claims_of(sections, answers, builder);
}

/// Signs and spaces between the parts of an item.
const BETWEEN: [char; 5] = ['|', '·', '—', '–', ' '];

fn claims_of(mut sections: Vec<Section>, answers: &Answers, builder: &mut Builder) {
    let parts = || sections.iter().flat_map(|section| &section.parts);
    if parts().any(signs::is_of_models) {
        return builder.error(None, OF_MODELS);
    }
    if decision::read(&sections, answers, builder) {
        return;
    }
    let sections = signs::with_labels(&mut sections);
    let mut reader = DocumentReader::new(answers, sections);
    let shape = reader.first_shape(sections, builder);
    if let Some((line, label)) = &reader.about {
        let add = shell_word(&format!("{label}={}", Field::Status.key()));
        let message = format!(
            "a status below a single heading is kept as text; --column {add} makes its section a claim"
        );
        builder.note(*line, message);
    }
    reader.are_texts = shape.is_some() && !reader.has_status && answers.columns.is_empty();
    reader.shape = shape.filter(Shape::are_ticks);
    reader.sections(sections, builder);
    if builder.is_empty() && !reader.says_status() {
        let many = reader.drafts.len();
        let is_kept = |shape: &Shape| reader.has_status && shape.are_ticks();
        let shape = Shape::of(sections);
        let shape = shape.filter(|shape| shape.has_more_claims(many) && !is_kept(shape));
        if many == 0 || shape.is_some() && answers.columns.is_empty() {
            reader = DocumentReader {
                shape,
                are_texts: reader.are_texts,
                is_again: true,
                ..DocumentReader::new(answers, sections)
            };
            reader.sections(sections, builder);
        }
    }
    reader.finish(builder);
    if builder.is_empty() {
        builder.error(None, signs::nothing_found(sections));
    }
}

/// The role of a heading.
enum Heading {
    /// The document title.
    Document,
    Place(String),
    /// A status word that applies to the claims below.
    Group(String),
    Claim,
}

struct DocumentReader<'d> {
    answers: &'d Answers,
    /// The headings above the current position, with their levels.
    headings: Vec<(usize, Heading)>,
    draft: Option<Draft>,
    drafts: Vec<Draft>,
    texts: Texts,
    /// How many list items have a title; several are claims even without a status heading.
    titled: usize,
    /// Whether a table has a status; tables without one are then texts.
    has_status: bool,
    /// The statuses that headings are words for.
    of_headings: HashSet<Status>,
    /// Whether several tables each state the status of one thing, such as a control.
    are_upright: bool,
    /// The line of the section with the status of the whole document, and its label, if any.
    about: Option<(usize, String)>,
    /// Whether tables are texts, because more headings than table rows can be claims.
    are_texts: bool,
    /// Whether this is a second pass, because the first found nothing.
    is_again: bool,
    /// Whether a heading gave the title, or none does, because the first of several is that of a standard section.
    is_titled: bool,
    /// Headings that may be aspects or areas, with their lines.
    places: Vec<(usize, String)>,
    /// The list items around the current one that have claims inside, with their depths.
    items: Vec<(usize, String)>,
    /// The levels of headings that are a status.
    groups: HashSet<usize>,
    /// The lines of items that are no claims, each with the level and name of the heading above.
    lists: Vec<(usize, usize, String)>,
    /// What to use as claims if nothing has a status.
    shape: Option<Shape>,
}

impl<'d> DocumentReader<'d> {
    fn new(answers: &'d Answers, sections: &[Section]) -> Self {
        let parts = sections.iter().flat_map(|section| &section.parts);
        let titled = parts.clone().filter(|part| {
            matches!(&part.kind, PartKind::Item(1, rich)
                if rich.lead().0.is_some() && rich.label().is_none() && signs::tick(rich).is_none())
        });
        let says_status = |part: &Part| {
            matches!(&part.kind, PartKind::Table(names, rows)
                if signs::says_status(names, rows) && !signs::is_legend(names, rows))
        };
        let of_headings = sections.iter();
        let of_headings = of_headings.filter_map(|section| words::status(&section.title.text));
        let mut firsts = sections.iter().filter(|section| section.level == 1);
        let is_standard = |section: &&Section| shape::is_standard(&section.title.text);
        let standard = firsts.next().filter(is_standard);
        Self {
            answers,
            headings: Vec::new(),
            draft: None,
            drafts: Vec::new(),
            texts: Texts::default(),
            titled: titled.count(),
            has_status: parts.clone().any(says_status),
            of_headings: of_headings.collect(),
            are_upright: parts.filter(|part| signs::is_upright(part)).count() > 1,
            about: signs::of_document(sections, answers),
            are_texts: false,
            is_again: false,
            is_titled: standard.is_some() && firsts.next().is_some(),
            places: Vec::new(),
            items: Vec::new(),
            groups: HashSet::new(),
            lists: Vec::new(),
            shape: None,
        }
    }

    fn sections(&mut self, sections: &[Section], builder: &mut Builder) {
        for section in sections {
            self.section(section, builder);
        }
        self.end_draft();
    }

    fn section(&mut self, section: &Section, builder: &mut Builder) {
        if section.level > 0 {
            self.heading(section, builder);
        }
        for (at, part) in section.parts.iter().enumerate() {
            match &part.kind {
                PartKind::Text(rich) => self.text(part, rich),
                PartKind::Item(depth, rich) => {
                    let texts = self.texts.0.len();
                    self.item(part, *depth, rich, &section.parts[at + 1..]);
                    let are_ticks = self.shape.as_ref().is_some_and(Shape::are_ticks);
                    let is_beside = || section.parts.iter().any(signs::is_ticked);
                    if self.texts.0.len() > texts && are_ticks && (rich.is_legend || is_beside()) {
                        builder.note(part.line, signs::kept(rich));
                    }
                }
                PartKind::Table(names, rows) => self.table(part, names, rows, builder),
                PartKind::FrontMatter(text) if !self.is_again => head::front_matter(text, builder),
                PartKind::FrontMatter(_) => {}
            }
        }
    }

    fn heading(&mut self, section: &Section, builder: &mut Builder) {
        let Section { line, level, .. } = *section;
        let title = plain(&section.title.text);
        if let Some(draft) = &mut self.draft
            && let Some(text) = signs::answer(&title)
            && draft.has(Field::Claimed)
            && !draft.is_item()
        {
            return draft.label(Field::Observed.key(), text);
        }
        let shape = self.shape.as_ref();
        if let (Some(shape), Some(draft)) =
            (shape.filter(|one| one.is_below(level)), &mut self.draft)
        {
            return match shape.is_label(&title) {
                true => draft.label(&title, ""),
                false => draft.text(&section.title),
            };
        }
        let is_claim = shape.is_some_and(|shape| shape.is_claim(level, &title));
        self.items.clear();
        self.end_draft();
        let is_below_title = matches!(self.headings.last(), Some((_, Heading::Document)))
            && self.texts.0.is_empty()
            && builder.is_empty();
        self.headings.retain(|(known, _)| *known < level);
        let claim = signs::after_word(&title, WordList::Claim);
        let myth = signs::after_word(&title, WordList::Myth);
        let myth = myth.or_else(|| signs::after_word(&title, WordList::Belief));
        let heading = if let Some(text) = claim.or(myth) {
            let mut draft = self.begin(line, text);
            draft.put("title", text);
            draft.put("claimed", text);
            if myth.is_some() {
                draft.put("status", "Myth");
            }
            self.draft = Some(draft);
            Heading::Claim
        } else if level == 1 && !is_claim && (!self.is_titled || is_below_title) {
            // A second one right below the title is part of the summary.
            match std::mem::replace(&mut self.is_titled, true) {
                false => builder.title(&title),
                true => self.texts.0.push((Vec::new(), title)),
            }
            Heading::Document
        } else if signs::is_status(&title, &self.of_headings)
            || claims::answered(&title, self.answers).is_some()
        {
            self.groups.insert(level);
            Heading::Group(title)
        } else if is_claim
            || self.about.as_ref().is_none_or(|(about, _)| *about != line)
                && signs::has_status(&section.parts, self.are_upright, self.answers)
        {
            let mut draft = self.begin(line, &title);
            let title = self.state(&mut draft, &title);
            draft.put("title", title.trim_end_matches(':'));
            self.draft = Some(draft);
            Heading::Claim
        } else {
            let shape = self.shape.as_ref();
            let said = stated(&title).filter(|_| shape.is_some_and(|one| one.are_stated_above));
            let (name, word) = said.map_or((&*title, None), |(name, word)| (name, Some(word)));
            let word = word.map(|word| (level, Heading::Group(word.to_owned())));
            self.headings.extend(word);
            self.places.push((line, name.to_owned()));
            Heading::Place(name.to_owned())
        };
        self.headings.push((level, heading));
    }

    /// Returns the status word of the nearest heading that is one.
    fn group(&self) -> Option<&str> {
        let mut headings = self.headings.iter().rev();
        headings.find_map(|(_, heading)| match heading {
            Heading::Group(word) => Some(word.as_str()),
            _ => None,
        })
    }

    /// Returns the names of the aspect and areas above.
    fn places(&self) -> Vec<String> {
        let headings = self.headings.iter();
        let places = headings.filter_map(|(_, heading)| match heading {
            Heading::Place(name) => Some(name),
            _ => None,
        });
        let items = self.items.iter().map(|(_, name)| name);
        places.chain(items).cloned().collect()
    }

    /// As [`Self::places`], with the status word above, for a text that belongs to no claim.
    fn keep_text(&mut self, text: String) {
        let group = self.group().map(str::to_owned);
        let places = self.places().into_iter().chain(group).collect();
        self.texts.0.push((places, text));
    }

    fn text(&mut self, part: &Part, rich: &RichText) {
        self.end_item();
        let is_section = matches!(self.headings.last(), Some((_, Heading::Claim)));
        let draft = self.draft.as_ref();
        let is_free = draft.is_none_or(|draft| draft.has(Field::Claimed)) && !is_section;
        if is_free && rich.label().is_some_and(|(label, _)| signs::opens(label)) {
            self.end_draft();
            self.draft = Some(self.begin(part.line, ""));
        }
        match &mut self.draft {
            Some(draft) => draft.text(rich),
            None => self.keep_text(part.text()),
        }
    }

    fn item(&mut self, part: &Part, depth: usize, rich: &RichText, next: &[Part]) {
        let is_section = self.draft.as_ref().is_some_and(|draft| !draft.is_item());
        let tick = signs::tick(rich);
        let (lead, rest) = signs::lead(rich);
        let shape = self.shape.as_ref();
        let is_above = shape.is_some_and(|shape| shape.is_above_items(depth, next));
        let is_one = shape.is_some_and(|shape| shape.is_item(depth, tick));
        let is_claim = || {
            lead.is_some() && self.titled > 1 && shape.is_none() && tick.is_none()
                || self.group().is_some()
                || signs::is_labelled(next, Field::Status, self.answers)
        };
        if !is_section && !rich.bullet.is_empty() && (is_one || depth == 1 && is_claim()) {
            self.close_items(depth);
            let mut draft = self.begin(part.line, &rich.text);
            self.items
                .extend(is_above.then(|| (depth, lead.unwrap_or(rest).to_owned())));
            draft.depth = depth;
            if let Some(word) = tick.map(|tick| doubted(tick, &rich.text)) {
                match self.group() {
                    None if self.shape.is_some() => draft.put("status", &word),
                    group => {
                        draft.put("Done", &word);
                        draft.contradict(group, &word);
                    }
                }
            }
            let mut rest = rest.trim_end_matches(BETWEEN);
            if let Some(lead) = lead {
                draft.put("title", lead);
            } else if tick.is_none() {
                rest = self.state(&mut draft, rest);
            }
            let is_title = lead.is_none() && signs::is_labelled(next, Field::Claimed, self.answers);
            draft.put(if is_title { "title" } else { "Text" }, rest);
            draft.links.clone_from(&rich.links);
            self.draft = Some(draft);
            return;
        }
        if is_above && !is_section {
            self.close_items(depth);
            return self.items.push((depth, rich.addressed()));
        }
        // An item without a checkbox is no part of the one before it.
        let is_beside = |draft: &Draft| depth <= draft.depth && !rich.bullet.is_empty();
        if shape.is_some_and(Shape::are_ticks) && self.draft.as_ref().is_some_and(is_beside) {
            self.close_items(depth);
        }
        match &mut self.draft {
            Some(draft) => draft.item(rich, depth),
            None => {
                if let Some((level, Heading::Place(name))) = self.headings.last() {
                    self.lists.push((part.line, *level, name.clone()));
                }
                self.keep_text(part.text());
            }
        }
    }

    /// Whether any claim has a status of its own, and not that of the document.
    fn says_status(&mut self) -> bool {
        say_statuses(&mut self.drafts);
        let said = self.drafts.iter().filter(|draft| draft.says_status());
        said.count() > usize::from(self.about.is_some())
    }

    /// Ends the current claim, and the items around it that do not contain one at this depth.
    fn close_items(&mut self, depth: usize) {
        self.end_draft();
        self.items.retain(|(above, _)| *above < depth);
    }

    /// Ends the current claim if it is a list item.
    fn end_item(&mut self) {
        if self.draft.as_ref().is_some_and(|draft| draft.is_item()) {
            self.end_draft();
        }
    }

    fn end_draft(&mut self) {
        self.drafts.extend(self.draft.take().map(Draft::finished));
    }

    fn finish(mut self, builder: &mut Builder) {
        let is_given = self.answers.statuses.contains_key("*");
        let says_status = self.says_status() || is_given;
        if self.shape.is_none() && !is_given {
            let texts = texts_of(&mut self.drafts, self.has_status);
            self.texts.add(texts, builder);
        }
        // Keeps the order of the headings; some have no claims.
        let aspects = self.drafts.iter().filter_map(|draft| draft.cell("aspect"));
        let aspects: HashSet<&str> = aspects.collect();
        let places = self.places.iter();
        for (line, name) in places.filter(|(_, name)| aspects.contains(&**name)) {
            builder.place(None, name, *line);
        }
        let is_asked = !says_status && !self.drafts.is_empty();
        if let Some(shape) = self.shape.take().filter(|_| is_asked) {
            let (line, message) = shape.question(self.drafts.len());
            return builder.ask(line, message);
        }
        self.note_lists(builder);
        unite(&mut self.drafts);
        if let Some(table) = table_of(&self.drafts) {
            claims::read(table, &[], self.answers, builder);
        }
        self.texts.keep(&self.places, builder);
    }
}
