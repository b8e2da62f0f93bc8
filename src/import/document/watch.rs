//! A watch over what of a document is in none of the parser's events, and the lines of these.
//!
//! Markdown has text that it shows nowhere, and of which the parser says nothing: a definition of a link
//! that none uses, or that is the second one; a cell too many in a row. It is found by looking at what
//! lies between the events.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, OffsetIter, Tag, TagEnd};

const UNSHOWN: &str = "what no reader sees is left out, such as an address that no link uses";
const BEYOND: &str =
    "a cell beyond the last column of its table is left out; write a | in a text as \\|";
const TITLE: &str = "the title after the address of a link is left out";
const LANGUAGE: &str = "the language of a block of code is left out";
/// Of a comment, or of a tag that says something.
pub(super) use crate::import::cells::HIDDEN as HTML;

/// Of one that may swallow what stands below it.
pub(super) const BLOCK: &str = "a block of code or HTML is read as text";

/// Of one that a backtick opens which is likely alone in its line.
pub(super) const CODE: &str =
    "a code span runs over several lines; write a backtick in a text as \\`";
/// Of one that stands behind a line of text, or whose header has more cells than dashes.
pub(super) const ROW: &str = "a line that begins with | outside a table is read as text";

/// See above.
#[derive(Default)]
pub(super) struct Watch<'t> {
    text: &'t str,
    /// The lines up to [`Self::at`].
    lines: usize,
    at: usize,
    /// Up to where all is in an event, or was looked at.
    covered: usize,
    lost: Vec<(usize, &'static str)>,
    /// Lines in no event, each with its number.
    between: Vec<(usize, Range<usize>)>,
    /// The definitions that a link uses: where each starts and ends.
    used: BTreeMap<usize, usize>,
}

impl<'t> Watch<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }

    /// The line of the last event, or of where it looked last.
    pub(super) fn line(&self) -> usize {
        self.lines + 1
    }

    /// Takes down that something there is left out.
    pub(super) fn lose(&mut self, what: &'static str) {
        self.lost.push((self.line(), what));
    }

    /// What is left out, each with its line.
    pub(super) fn lost(mut self) -> Vec<(usize, &'static str)> {
        self.look(self.text.len());
        let used = |range: &Range<usize>| {
            let before = self.used.range(..range.end).next_back();
            before.is_some_and(|(_, end)| *end > range.start)
        };
        let unused = self.between.iter().filter(|(_, range)| !used(range));
        let unused = unused.map(|(line, _)| (*line, UNSHOWN));
        self.lost.into_iter().chain(unused).collect()
    }

    /// Passes over an event.
    pub(super) fn event(
        &mut self,
        event: &Event<'t>,
        range: &Range<usize>,
        events: &OffsetIter<'t>,
    ) {
        match event {
            Event::Start(tag) => {
                self.look(range.start);
                self.pass(range.start);
                self.start(tag, range, events);
            }
            // The address stands between the text and the end.
            Event::End(TagEnd::Link | TagEnd::Image) => {}
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => self.look_at_row(range.end),
            Event::End(_) => self.look(range.end),
            _ => self.look(range.start),
        }
        if !matches!(event, Event::Start(_)) {
            self.covered = self.covered.max(range.end);
        }
        self.pass(range.start);
    }

    fn start(&mut self, tag: &Tag<'t>, range: &Range<usize>, events: &OffsetIter<'t>) {
        match tag {
            Tag::Item => {
                let item = self.text.get(range.clone()).unwrap_or_default();
                let text = item.trim_start_matches(|c: char| c.is_ascii_digit());
                self.covered += item.len() - text.len();
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(language)) if !language.is_empty() => {
                self.lose(LANGUAGE);
                let block = self.text.get(range.clone()).unwrap_or_default();
                self.covered += block.find('\n').unwrap_or(block.len());
            }
            Tag::Link {
                link_type,
                id,
                title,
                ..
            }
            | Tag::Image {
                link_type,
                id,
                title,
                ..
            } => {
                use LinkType::{Collapsed, Reference, Shortcut};
                let refers = matches!(link_type, Reference | Collapsed | Shortcut);
                let definition = events.reference_definitions().get(id);
                if let Some(definition) = definition.filter(|_| refers) {
                    let span = definition.span.clone();
                    self.used.insert(span.start, span.end);
                }
                if !title.is_empty() {
                    self.lose(TITLE);
                }
            }
            _ => {}
        }
    }

    /// Looks at what lies between the last cell of a row and its end.
    fn look_at_row(&mut self, to: usize) {
        let rest = self.text.get(self.covered..to).unwrap_or_default();
        if rest.contains(|c: char| !c.is_whitespace() && c != '|') {
            self.pass(self.covered);
            self.lose(BEYOND);
        }
        self.covered = self.covered.max(to);
    }

    /// Looks at what lies between the events up to here.
    fn look(&mut self, to: usize) {
        let from = self.covered;
        let Some(between) = self.text.get(from..to) else {
            return;
        };
        self.covered = to;
        if !is_said(between) {
            return;
        }
        let mut start = from;
        for line in between.split_inclusive('\n') {
            let range = start..start + line.len();
            start = range.end;
            if is_said(line) {
                self.pass(range.start);
                self.between.push((self.line(), range));
            }
        }
    }

    /// Counts the lines up to a place that is not before the last one.
    fn pass(&mut self, to: usize) {
        if let Some(passed) = self.text.get(self.at..to) {
            self.lines += passed.bytes().filter(|byte| *byte == b'\n').count();
            self.at = to;
        }
    }
}

/// Whether the text says something, and is no mark of Markdown alone; a definition is none.
fn is_said(text: &str) -> bool {
    text.contains("]:") || text.contains(|c: char| !c.is_whitespace() && !c.is_ascii_punctuation())
}
