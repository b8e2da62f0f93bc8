//! Claims and findings from Markdown in the shape of our own export.
//!
//! A heading of the second level is an aspect and one of the third an area, unless a line with a
//! status follows it: then it is a claim. Paragraphs and lists that open with a label in bold say the
//! rest; what has no label goes on with what stands before it. What fits nowhere is told; so is what
//! would take the place of something that was read before.

use std::collections::HashMap;

use super::builder::{Builder, Placement};
use super::{meant, word};
use crate::export::label;
use crate::kb::{Field, Status, quoted};

mod blocks;
mod content;
mod events;
mod front_matter;
mod head;
mod index;
mod inline;
mod line;
mod next;
mod section;
mod text;

use blocks::Block;
use front_matter::FrontMatterValue;
use inline::{Inline, flat};
use line::{Label, LabelKind, LabelName, label, strip_label};
use next::Following;

/// Whether a document is written as our export writes it: with its quote under the title, or with one of
/// its statuses behind their label, and what is claimed behind its.
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
        || statuses.any(says) && is_claimed()
}

/// Reads the document.
pub(super) fn read(text: &str, builder: &mut Builder) {
    let document = blocks::read(text);
    for (line, message) in document.lost {
        builder.error(line, message);
    }
    let mut reading = MarkdownReader::new(builder);
    let mut next = next::of_headings(&document.blocks).into_iter();
    for (line, block) in document.blocks {
        match block {
            Block::Heading(level, text) => {
                let next = next.next().unwrap_or(Following::Other);
                reading.heading(line, level, flat(&text), next);
            }
            block => reading.block(line, block),
        }
    }
    reading.place_texts();
    reading.compare();
}

struct MarkdownReader<'d> {
    builder: &'d mut Builder,
    /// Where the next claims and findings stand.
    place: Placement,
    /// The title of the document, and its line.
    heading: Option<(usize, String)>,
    /// The heading that the next claim has, and its level.
    title: Option<(usize, String)>,
    /// Whether the claim has the title of the document for a heading, and so is all that it is about:
    /// then what is said of it names its place itself.
    alone: bool,
    owner: Owner,
    target: Destination,
    /// The line of each label that was read.
    seen: HashMap<(Owner, &'static str), usize>,
    /// The texts so far.
    texts: HashMap<(Owner, LabelName), String>,
    /// Rows of the table that names the claims, each with its line.
    index: Vec<(usize, Vec<String>)>,
    /// What the block of YAML says, until it can be compared with the document.
    front_matter: Vec<FrontMatterValue>,
}

impl<'d> MarkdownReader<'d> {
    fn new(builder: &'d mut Builder) -> Self {
        Self {
            builder,
            place: Placement::default(),
            heading: None,
            title: None,
            alone: false,
            owner: Owner::Whole,
            target: Destination::Nothing,
            seen: HashMap::new(),
            texts: HashMap::new(),
            index: Vec::new(),
            front_matter: Vec::new(),
        }
    }

    fn block(&mut self, line: usize, block: Block) {
        match block {
            Block::Heading(level, text) => self.heading(line, level, flat(&text), Following::Other),
            Block::Paragraph(text) => match label(&text) {
                Some(label) => self.labelled(line, &label, strip_label(text)),
                None => match line::likely_label(&text) {
                    Some(message) => self.reject(line, message),
                    None => self.paragraph(line, &flat(&text)),
                },
            },
            Block::Items(first, items) => self.items(line, first, items),
            Block::Quote(blocks) => self.quote(line, blocks),
            Block::Table(table) => self.table(line, table),
            Block::FrontMatter(lines) => self.front_matter(line, lines),
            Block::Foreign(what) => self
                .builder
                .error(line, format!("{what} is not allowed here; remove it")),
        }
    }

    fn heading(&mut self, line: usize, level: usize, title: String, next: Following) {
        self.target = Destination::Nothing;
        if level == 1 {
            return self.document(line, title);
        }
        (self.title, self.alone) = (None, false);
        // What is beside the areas belongs to none of them, and what is beside the aspects to none.
        if level < 3 {
            self.place = Placement::default();
        } else if level == 3 {
            self.place.area = None;
        }
        let id = match next {
            Following::Status => {
                self.title = Some((level, title));
                return;
            }
            Following::Id(id) => id,
            Following::Other => String::new(),
        };
        match (level, self.place.aspect) {
            (2, _) => {
                let aspect = self.builder.aspect(&title, &id, line);
                self.place.aspect = Some(aspect);
                self.owner = Owner::Aspect(aspect);
            }
            (3, Some(aspect)) => {
                let area = self.builder.area(aspect, &title, &id, line);
                self.place.area = Some(area);
                self.owner = Owner::Area(aspect, area);
            }
            _ => self.reject_heading(
                line,
                format!(
                    "the heading {} is no claim: a claim has a line **{}:** under it",
                    quoted(&title),
                    label::STATUS
                ),
            ),
        }
    }

    /// The title of the document, which may be that of a claim.
    fn document(&mut self, line: usize, title: String) {
        if let Some((first, _)) = self.heading {
            let message = format!("a second title; the first is in line {first}");
            return self.reject_heading(line, message);
        }
        if !self
            .seen
            .contains_key(&(Owner::Whole, label::KNOWLEDGE_BASE))
        {
            self.builder.kb.title = title.as_str().into();
        }
        self.builder.part_at("title".to_owned(), line);
        self.heading = Some((line, title.clone()));
        self.title = Some((1, title));
        self.owner = Owner::Whole;
    }

    fn labelled(&mut self, line: usize, label: &Label, rest: Inline) {
        let detail = label.detail.as_deref();
        let name = match &label.kind {
            LabelKind::Finding(kind) => return self.finding(line, *kind, detail, &rest),
            LabelKind::Known(LabelName::Status) => return self.claim(line, detail, &rest),
            _ if self.owner == Owner::Rejected => return self.target = Destination::Rejected,
            // An export that is not for reading back credits it so.
            LabelKind::Unknown(name)
                if self.owner == Owner::Whole && name.eq_ignore_ascii_case(label::SOURCE) =>
            {
                if self.first(line, label::SOURCE) {
                    self.source(line, rest);
                }
                return self.target = Destination::Whole(label::SOURCE);
            }
            LabelKind::Unknown(name) => {
                let message = format!(
                    "unknown label {}; {}",
                    quoted(name),
                    meant(name, &line::labels())
                );
                return self.reject(line, message);
            }
            LabelKind::Known(name) if self.awaits_status() => {
                let message = format!("**{}:** {}", name.label(), self.before_status());
                return self.reject(line, message);
            }
            LabelKind::Known(name) => *name,
        };
        if name != LabelName::Field(Field::Observed) {
            self.no_detail(line, name.label(), detail);
        }
        if name == LabelName::Id {
            return self.id(line, &flat(&rest));
        }
        if !self.has(name) {
            let message = format!("{} has no **{}:**", self.owner.what(), name.label());
            return self.reject(line, message);
        }
        if !self.first(line, name.label()) {
            return;
        }
        if name == LabelName::Field(Field::Observed) {
            self.frequency(line, detail);
        }
        self.begin(line, name, &rest);
    }

    /// Whether a heading of a claim was read, and not its status.
    fn awaits_status(&self) -> bool {
        matches!(&self.title, Some((level, _)) if *level > 1)
    }

    /// Why something is wrong that stands there, in the words behind it.
    fn before_status(&self) -> String {
        let title = self.title.as_ref().map(|(_, title)| quoted(title));
        format!(
            "stands between the heading {} and its **{}:**, which comes first; put it below that",
            title.unwrap_or_default(),
            label::STATUS
        )
    }

    /// Whether what is being read can have this label.
    fn has(&self, name: LabelName) -> bool {
        match self.owner {
            Owner::Whole | Owner::Aspect(_) => name == LabelName::Summary,
            Owner::Claim(_) => matches!(name, LabelName::Field(_)),
            Owner::Finding(_) => name == LabelName::Field(Field::Link),
            Owner::Area(..) | Owner::Rejected => false,
        }
    }

    /// Whether this label was not there before; else that is told.
    fn first(&mut self, line: usize, name: &'static str) -> bool {
        match self.seen.insert((self.owner, name), line) {
            None => true,
            Some(first) => {
                self.seen.insert((self.owner, name), first);
                let message =
                    format!("a second {name}; the first is in line {first}: make the two one");
                self.reject(line, message);
                false
            }
        }
    }

    fn no_detail(&mut self, line: usize, name: &str, detail: Option<&str>) {
        if let Some(detail) = detail {
            let detail = quoted(&format!("({detail})"));
            let message = format!("{detail} is not allowed in **{name}:**");
            self.builder.error(line, message);
        }
    }

    /// Takes down the line of a field of what is being read.
    fn mark(&mut self, field: &str, line: usize) {
        self.builder.part_at(self.owner.path(field), line);
    }

    /// Tells something, of which what goes on with it is then a part.
    fn reject(&mut self, line: usize, message: impl Into<String>) {
        self.target = Destination::Rejected;
        self.builder.error(line, message);
    }

    /// Tells something that makes no claim, of which all up to the next heading is then a part.
    fn reject_heading(&mut self, line: usize, message: impl Into<String>) {
        self.owner = Owner::Rejected;
        self.reject(line, message);
    }

    /// Looks at what a document says twice, once all of it is read. What was not understood is likely
    /// why it does not agree, as is that there is nothing else.
    fn compare(&mut self) {
        let kb = &self.builder.kb;
        let empty = kb.claims.is_empty() && kb.findings.is_empty();
        if self.builder.is_sound() && !empty {
            self.compare_title();
            self.compare_index();
            self.compare_front_matter();
        }
    }
}

/// What the labels are about that come next: the position of it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Owner {
    Whole,
    Aspect(usize),
    Area(usize, usize),
    Claim(usize),
    Finding(usize),
    /// Something that was not understood, which was told: what belongs to it is not told again.
    Rejected,
}

impl Owner {
    /// What it is, in a message.
    fn what(self) -> &'static str {
        match self {
            Self::Whole => "the document itself",
            Self::Aspect(_) => "an aspect",
            Self::Area(..) => "an area",
            Self::Claim(_) => "a claim",
            Self::Finding(_) => "a finding",
            Self::Rejected => "what was not understood",
        }
    }

    /// The path of a field of it.
    fn path(self, field: &str) -> String {
        match self {
            Self::Whole | Self::Rejected => field.to_owned(),
            Self::Aspect(at) => format!("aspects[{at}].{field}"),
            Self::Area(aspect, at) => format!("aspects[{aspect}].areas[{at}].{field}"),
            Self::Claim(at) => format!("claims[{at}].{field}"),
            Self::Finding(at) => format!("findings[{at}].{field}"),
        }
    }
}

/// Where a paragraph or list without a label goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Destination {
    Nothing,
    /// A text: the one with this name.
    Text(LabelName),
    /// The list in this field.
    List(Field),
    /// What stands behind this label is whole.
    Whole(&'static str),
    /// It goes on with what was told.
    Rejected,
}
