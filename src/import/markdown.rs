//! Claims and findings from Markdown in the shape of our own export.
//!
//! A heading of the second level is an aspect and one of the third an area, unless a line with a
//! status follows it: then it is a claim. Paragraphs and lists that open with a label in bold say the
//! rest; what has no label goes on with what stands before it.

use super::{Draft, fresh_id, quoted};
use crate::export::label;
use crate::kb::{Claim, Finding, FindingKind, Status};

mod blocks;
mod content;
mod head;
mod line;

use blocks::{Block, Inline, flat};
use line::{Label, field, fields, label, steps, strip_label};

/// The header of the table that names the claims, which says nothing that does not come again.
const INDEX: [&str; 3] = ["Claim", "Status", "Place"];

/// Reads the document.
pub(super) fn read(text: &str, draft: &mut Draft) {
    let blocks = blocks::blocks(text);
    let mut reading = Reading {
        draft,
        place: (None, None),
        title: None,
        alone: false,
        owner: Owner::Whole,
        slot: Slot::Nothing,
    };
    let mut rest = blocks.into_iter().peekable();
    while let Some((line, block)) = rest.next() {
        let next = rest.peek().map(|(_, block)| block);
        reading.block(line, block, next.is_some_and(is_status));
    }
}

/// Whether this is the line that makes the heading before it a claim.
fn is_status(block: &Block) -> bool {
    match block {
        Block::Paragraph(text) => label(text).is_some_and(|label| label.name == label::STATUS),
        _ => false,
    }
}

/// What the labels are about that come next.
#[derive(Clone, Copy)]
enum Owner {
    Whole,
    Aspect(usize),
    Area(usize, usize),
    Claim,
    Finding,
    /// A claim that was not understood, so that what follows is of none.
    Nothing,
}

/// Where a paragraph or list without a label goes.
#[derive(Clone, Copy)]
enum Slot {
    Nothing,
    Summary,
    Claimed,
    Observed,
    Evidence,
    Text,
    Links,
    /// What is passed over.
    Ignored,
}

struct Reading<'d> {
    draft: &'d mut Draft,
    /// The aspect and the area that the next claims and findings stand under.
    place: (Option<usize>, Option<usize>),
    /// The heading that the next claim has, and its level.
    title: Option<(usize, String)>,
    /// Whether the claim has the title of the document for a heading, and so is all that it is about:
    /// then what is said of it names its place itself.
    alone: bool,
    owner: Owner,
    slot: Slot,
}

impl Reading<'_> {
    fn block(&mut self, line: usize, block: Block, before_status: bool) {
        match block {
            Block::Heading(level, text) => self.heading(line, level, flat(&text), before_status),
            Block::Paragraph(text) => match label(&text) {
                Some(label) => self.labelled(line, &label, strip_label(text)),
                None => self.paragraph(line, &text),
            },
            Block::Items(items) => self.items(items),
            Block::Quote(items) => self.head(items),
            Block::Table(header) if header == INDEX => {}
            Block::Table(_) => self.draft.trouble(
                line,
                "a table has no place here; of the views of an export, only sections can be read",
            ),
            Block::Foreign(what) => self
                .draft
                .trouble(line, format!("{what} has no place here")),
        }
    }

    fn heading(&mut self, line: usize, level: usize, title: String, before_status: bool) {
        self.slot = Slot::Nothing;
        match (level, self.place.0) {
            (1, _) => {
                self.draft.kb.title.clone_from(&title);
                self.title = Some((level, title));
                self.owner = Owner::Whole;
            }
            _ if before_status => {
                // A claim beside the areas belongs to none of them.
                self.place.1 = self.place.1.filter(|_| level > 3);
                self.title = Some((level, title));
            }
            (2, _) => {
                let aspect = self.draft.add_aspect(&title, line);
                self.place = (Some(aspect), None);
                self.owner = Owner::Aspect(aspect);
            }
            (3, Some(aspect)) => {
                let area = self.draft.add_area(aspect, &title);
                self.place.1 = Some(area);
                self.owner = Owner::Area(aspect, area);
            }
            _ => self.draft.trouble(
                line,
                format!(
                    "the heading {} is no claim: a claim has a line **{}:** under it",
                    quoted(&title),
                    label::STATUS
                ),
            ),
        }
    }

    fn labelled(&mut self, line: usize, label: &Label, rest: Inline) {
        let word = label.name.to_lowercase();
        if let Some(kind) = FindingKind::ALL
            .into_iter()
            .find(|kind| kind.word() == word)
        {
            return self.finding(line, kind, label.detail.as_deref(), &rest);
        }
        match label.name.as_str() {
            label::STATUS => self.claim(line, &rest),
            _ if matches!(self.owner, Owner::Nothing) => self.slot = Slot::Ignored,
            label::ID => self.id(flat(&rest)),
            label::SUMMARY => self.begin(line, Slot::Summary, &rest),
            label::CLAIMED => self.begin(line, Slot::Claimed, &rest),
            label::OBSERVED => {
                self.frequency(line, label.detail.as_deref());
                self.begin(line, Slot::Observed, &rest);
            }
            label::EVIDENCE => self.slot = Slot::Evidence,
            label::LINKS => self.slot = Slot::Links,
            label::TAGS | label::ALIASES => self.words(line, &label.name, &rest),
            other => {
                self.slot = Slot::Ignored;
                let message = format!("the label {} is not one of an export", quoted(other));
                self.draft.trouble(line, message);
            }
        }
    }

    /// A status, an id, and for the claim that is alone its place.
    fn claim(&mut self, line: usize, text: &Inline) {
        let mut parts = fields(text).into_iter();
        let word = flat(&parts.next().unwrap_or_default());
        let status = Status::ALL
            .into_iter()
            .find(|status| status.word() == word.trim());
        let Some(status) = status else {
            let message = format!(
                "found the status {}, expected realised or unrealised",
                quoted(&word)
            );
            return self.no_claim(line, &message);
        };
        let mut id = None;
        for part in parts {
            match field(&part, label::ID) {
                Some(text) => id = Some(flat(&text)),
                None => self.place = self.named_place(&part, line),
            }
        }
        let Some((level, title)) = self.title.take() else {
            return self.no_claim(line, "a claim without a heading");
        };
        self.alone = level == 1;
        let Some(aspect) = self.place.0 else {
            return self.no_claim(line, "a claim under no aspect, which is a heading with ##");
        };
        let taken = self.draft.kb.claims.iter().map(|claim| claim.id.as_str());
        let id = id.unwrap_or_else(|| fresh_id(&title, "claim", taken.collect()));
        let area = self
            .place
            .1
            .and_then(|area| self.draft.area_id(aspect, area));
        self.draft.claims.push(line);
        self.draft.kb.claims.push(Claim {
            id,
            title,
            status,
            aspect: self.draft.aspect_id(aspect),
            area,
            claimed: String::new(),
            observed: String::new(),
            frequency: None,
            evidence: Vec::new(),
            aliases: Vec::new(),
            tags: Vec::new(),
            links: Vec::new(),
        });
        (self.owner, self.slot) = (Owner::Claim, Slot::Nothing);
    }

    fn no_claim(&mut self, line: usize, message: &str) {
        (self.owner, self.slot) = (Owner::Nothing, Slot::Ignored);
        self.draft.trouble(line, message);
    }

    /// A title, an id, and in the document of one claim what it is about.
    fn finding(&mut self, line: usize, kind: FindingKind, status: Option<&str>, text: &Inline) {
        let status = status.map(|words| words.trim_end_matches(" claims"));
        let known = status.map(|word| Status::ALL.into_iter().find(|status| status.word() == word));
        if known == Some(None) {
            self.draft
                .trouble(line, "expected (realised claims) or (unrealised claims)");
        }
        let mut place = if self.alone { (None, None) } else { self.place };
        let mut parts = fields(text).into_iter();
        let title = flat(&parts.next().unwrap_or_default());
        let mut id = None;
        for part in parts {
            if let Some(text) = field(&part, label::ID) {
                id = Some(flat(&text));
            } else if let Some(text) = field(&part, label::ABOUT) {
                place = self.named_place(&text, line);
            }
        }
        let taken = self
            .draft
            .kb
            .findings
            .iter()
            .map(|finding| finding.id.as_str());
        let id = id.unwrap_or_else(|| fresh_id(&title, "finding", taken.collect()));
        let (aspect, area) = place;
        let area = aspect.zip(area);
        self.draft.findings.push(line);
        self.draft.kb.findings.push(Finding {
            id,
            kind,
            title,
            text: String::new(),
            status: known.flatten(),
            aspect: aspect.map(|aspect| self.draft.aspect_id(aspect)),
            area: area.and_then(|(aspect, area)| self.draft.area_id(aspect, area)),
            links: Vec::new(),
        });
        (self.owner, self.slot) = (Owner::Finding, Slot::Text);
    }

    /// The aspect and the area that are named in a line.
    fn named_place(&mut self, text: &Inline, line: usize) -> (Option<usize>, Option<usize>) {
        let mut names = steps(text).into_iter().map(|step| flat(&step));
        let aspect = names
            .next()
            .map(|name| self.draft.aspect_named(&name, line));
        let area = aspect.zip(names.next());
        (
            aspect,
            area.map(|(aspect, name)| self.draft.area_named(aspect, &name)),
        )
    }

    /// The id of an aspect or area that its name does not give away.
    fn id(&mut self, id: String) {
        let aspects = &mut self.draft.kb.aspects;
        match self.owner {
            Owner::Aspect(at) => {
                if let Some(aspect) = aspects.get_mut(at) {
                    aspect.id = id;
                }
            }
            Owner::Area(aspect, at) => {
                let areas = aspects.get_mut(aspect).map(|aspect| &mut aspect.areas);
                if let Some(area) = areas.and_then(|areas| areas.get_mut(at)) {
                    area.id = id;
                }
            }
            _ => {}
        }
    }
}
