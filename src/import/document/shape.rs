//! Guesses the claims of a document without any status: the headings of a level, with the text below them, or
//! the items of its lists.

use std::collections::{HashMap, HashSet};

use super::stated::surely_stated;
use super::{DocumentReader, signs};
use crate::import::builder::Builder;
use crate::import::parts::section::{Part, PartKind, Section};
use crate::import::plain;
use crate::import::words::{self, WordList};
use crate::kb::text::counted;
use crate::kb::{Status, quoted};

/// The guessed form of the claims.
#[derive(Default)]
pub(super) struct Shape {
    kind: ShapeKind,
    /// How many claims there would be.
    claims: usize,
    /// How many rows of tables can be claims.
    rows: usize,
    /// The lines of the items of checklists.
    ticks: Vec<usize>,
    /// The line and text of the first claim.
    line: usize,
    first: String,
    /// Whether the document calls them myths.
    are_myths: bool,
    /// Headings that repeat below several others, and so are labels.
    labels: Vec<String>,
    /// The labels of texts, if repeated, as written.
    said: Vec<String>,
    /// Whether most of the claims would have the same label below them.
    are_records: bool,
    /// Whether enough of the claims state a status.
    pub(super) are_stated: bool,
    /// Whether enough headings above items state one.
    pub(super) are_stated_above: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum ShapeKind {
    /// The headings of this level.
    Headings(usize),
    /// The items of checklists.
    Ticks,
    /// The items of all lists.
    #[default]
    Items,
}

impl Shape {
    /// Guesses the form of the claims; returns `None` if nothing repeats.
    pub(super) fn of(sections: &[Section]) -> Option<Self> {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for section in sections.iter().filter(|section| section.level > 1) {
            *counts.entry(words::key(&section.title.text)).or_default() += 1;
        }
        let labels = counts.into_iter().filter(|(_, count)| *count > 1);
        let mut shape = Self {
            labels: labels.map(|(name, _)| name).collect(),
            ..Self::default()
        };
        let parts = || sections.iter().flat_map(|section| &section.parts);
        // Items such as `Owner: Ann` below several headings are about these.
        let mut labels: HashMap<String, usize> = HashMap::new();
        for (label, _) in parts().filter_map(|part| part.rich()?.label()) {
            *labels.entry(words::key(label)).or_default() += 1;
        }
        let mut seen = HashSet::new();
        for (label, _) in parts().filter_map(|part| part.rich()?.label()) {
            let key = words::key(label);
            // A block of code has no labels, and `KR1` is a number.
            let is_name = !label.contains(['{', '"']) && !label.ends_with(char::is_numeric);
            if is_name && labels[&key] > 1 && seen.insert(key) {
                shape.said.push(label.to_owned());
            }
        }
        let is_about = |part: &Part| {
            let label = part.rich().and_then(|rich| rich.label());
            label.is_some_and(|(label, _)| labels[&words::key(label)] > 1)
        };
        let is_item = |part: &Part| is_item(part) && !is_about(part);
        let items = parts().filter(|part| is_item(part)).count();
        let ticked = parts().filter(|part| signs::is_ticked(part));
        shape.ticks = ticked.map(|part| part.line).collect();
        let ticks = shape.ticks.len();
        let headings = |level| {
            let is_one = |at: &usize| shape.is_one(&sections[*at..], level);
            (0..sections.len()).filter(is_one).collect::<Vec<usize>>()
        };
        // Of two levels with as many headings the upper one is used.
        let headings = (1..=6).rev().map(|level| (level, headings(level)));
        let (level, at) = headings.max_by_key(|(_, at)| at.len())?;
        shape.are_records = labels.values().any(|count| count * 2 > at.len());
        let most = |is: &dyn Fn(&[Part]) -> bool| {
            at.iter().filter(|at| is(&sections[**at].parts)).count() * 2 > at.len()
        };
        let are_sections = most(&|parts| parts.first().is_none_or(|part| !is_item(part)));
        let are_lists = ticks > 1 && most(&|parts| parts.iter().any(signs::is_ticked));
        shape.kind = if at.len() > 1 && are_sections && !are_lists {
            ShapeKind::Headings(level)
        } else if ticks > 1 {
            ShapeKind::Ticks
        } else if items > 2 {
            ShapeKind::Items
        } else {
            return None;
        };
        (shape.line, shape.first) = match shape.kind {
            ShapeKind::Headings(_) => (sections[at[0]].line, sections[at[0]].title.text.clone()),
            _ => parts()
                .find(|part| is_item(part))
                .map(|part| (part.line, part.text()))?,
        };
        shape.claims = match shape.kind {
            ShapeKind::Headings(_) => at.len(),
            ShapeKind::Ticks => ticks,
            ShapeKind::Items => items,
        };
        let rows = parts().map(|part| match &part.kind {
            PartKind::Table(names, rows) if signs::can_be_claims(names, rows) => rows.len(),
            _ => 0,
        });
        shape.rows = rows.sum();
        let above = sections.iter().filter(|one| one.level < level.max(2));
        let mut above = above.map(|section| words::key(&section.title.text));
        shape.are_myths = above.any(|title| title.split(' ').any(|word| WordList::Myth.has(word)));
        Some(shape.with_stated(sections))
    }

    /// Looks for statuses in the titles of claims, and in the headings above items.
    fn with_stated(mut self, sections: &[Section]) -> Self {
        let said = |title: &str| surely_stated(title).map(|(_, said)| words::status(said));
        let are_stated = |titles: &[&str], least: usize| {
            let many = titles.iter().filter(|title| said(title).is_some()).count();
            many >= least && many * 4 > titles.len()
        };
        let (mut claims, mut above) = (Vec::new(), Vec::new());
        for (at, section) in sections.iter().enumerate() {
            let title = &*section.title.text;
            let items = section.parts.iter().filter(|part| is_item(part));
            let items: Vec<&str> = items.filter_map(|part| Some(&*part.rich()?.text)).collect();
            match self.kind {
                ShapeKind::Headings(level) if self.is_one(&sections[at..], level) => {
                    claims.push(title)
                }
                ShapeKind::Items if !items.is_empty() => {
                    above.push(title);
                    claims.extend(items);
                }
                _ => {}
            }
        }
        self.are_stated = are_stated(&claims, 2);
        // Below `Pros ✅` and `Cons ❌` is what is good and bad.
        let is_cross = |title: &&str| said(title) == Some(Some(Status::Unrealised));
        self.are_stated_above = are_stated(&above, 1) && !above.iter().any(is_cross);
        self
    }

    /// Whether the first section is a claim, if those of this level are.
    fn is_one(&self, sections: &[Section], level: usize) -> bool {
        let title = &sections[0].title.text;
        let below = || sections.get(1).is_some_and(|next| next.level > level);
        let says = || !sections[0].parts.is_empty() || below();
        sections[0].level == level && self.is_name(title) && says()
    }

    /// Whether a heading names a claim, and is not a label or a standard section.
    fn is_name(&self, title: &str) -> bool {
        !is_standard(title) && !self.is_label(title)
    }

    /// Whether tables have rows, but more headings or items of checklists can be claims.
    fn outnumbers_rows(&self) -> bool {
        self.kind != ShapeKind::Items && (1..self.claims).contains(&self.rows)
    }

    /// Whether there would be more claims than these items with titles, which are the claims if they are half of all
    /// items or of headings without labels, and, if they are headings, no fewer than rows of tables.
    pub(super) fn has_more_claims(&self, titled: usize) -> bool {
        let is_outnumbered = matches!(self.kind, ShapeKind::Headings(_)) && self.rows > self.claims;
        let least = match self.are_ticks() || self.are_records {
            true => titled,
            false => titled * 2,
        };
        self.claims > least && !is_outnumbered
    }

    pub(super) fn is_label(&self, title: &str) -> bool {
        self.labels.contains(&words::key(title))
    }

    /// Whether a heading is below the level of claims.
    pub(super) fn is_below(&self, level: usize) -> bool {
        matches!(self.kind, ShapeKind::Headings(claims) if level > claims)
    }

    /// Whether a heading is a claim.
    pub(super) fn is_claim(&self, level: usize, title: &str) -> bool {
        self.kind == ShapeKind::Headings(level) && self.is_name(title)
    }

    /// Whether a list item at this depth, with this checkbox, if any, is a claim.
    pub(super) fn is_item(&self, depth: usize, tick: Option<&str>) -> bool {
        match self.kind {
            ShapeKind::Items => depth == 1,
            ShapeKind::Ticks => tick.is_some(),
            ShapeKind::Headings(_) => false,
        }
    }

    /// Whether checklist items are claims.
    pub(super) fn are_ticks(&self) -> bool {
        self.kind == ShapeKind::Ticks
    }

    /// Makes the items of checklists the claims.
    fn of_ticks(mut self) -> Self {
        self.kind = ShapeKind::Ticks;
        self.claims = self.ticks.len();
        self
    }

    /// Whether checklist items are claims, and some of these are inside a list item at this depth.
    pub(super) fn is_above_items(&self, depth: usize, next: &[Part]) -> bool {
        let is_inner =
            |part: &&Part| matches!(part.kind, PartKind::Item(below, _) if below > depth);
        self.kind == ShapeKind::Ticks && next.iter().take_while(is_inner).any(signs::is_ticked)
    }

    /// Returns the question to ask if nothing has a status.
    pub(super) fn question(&self, claims: usize) -> (usize, String) {
        let what = match self.kind {
            ShapeKind::Headings(level) => {
                format!("{} of level {level}", counted(claims, "heading"))
            }
            _ => counted(claims, "item"),
        };
        let myths = if self.are_myths {
            ", or --status '*=unrealised' if they are myths"
        } else {
            ""
        };
        const MAX: usize = 6;
        let said: Vec<String> = self.said.iter().map(|label| quoted(label)).collect();
        let more = if said.len() > MAX { " …" } else { "" };
        let label = match &said[..said.len().min(MAX)] {
            [] => String::new(),
            said => format!(
                "--column LABEL=status if one of {}{more} says it, or ",
                said.join(", ")
            ),
        };
        let message = format!(
            "the {what}, such as {}, would be claims, but no status of theirs is recognised: add {label}--status \
             '*=unobserved' if nobody has looked yet{myths}",
            quoted(&plain(&self.first))
        );
        (self.line, message)
    }
}

impl DocumentReader<'_> {
    /// Guesses the claims beside tables and headings that state statuses: more checkboxes, or headings, than rows, or
    /// checkboxes below other headings.
    pub(super) fn first_shape(&self, sections: &[Section], builder: &mut Builder) -> Option<Shape> {
        let shape = Shape::of(sections)?;
        if self.has_status && shape.ticks.len() > 1 {
            let shape = shape.of_ticks();
            if shape.outnumbers_rows() || self.answers.statuses.contains_key("*") {
                return Some(shape);
            }
            builder.note(shape.ticks[0], signs::KEPT);
            return None;
        }
        let is_apart = || signs::are_ticks_apart(sections, &self.of_headings);
        if shape.ticks.len() > self.titled && is_apart() {
            return Some(shape.of_ticks());
        }
        Some(shape).filter(Shape::outnumbers_rows)
    }
}

/// Whether a heading is that of a standard section, which names neither a claim nor the document.
pub(super) fn is_standard(title: &str) -> bool {
    WordList::StandardSection.has(&words::key(title))
}

/// Whether a part is a top-level list item.
fn is_item(part: &Part) -> bool {
    matches!(&part.kind, PartKind::Item(1, rich) if !rich.bullet.is_empty())
}
