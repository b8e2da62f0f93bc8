//! Finds text that is not covered by the parser's events, and the lines of events.
//!
//! Markdown does not render some text, and the parser does not report it: link definitions that are unused or
//! repeated, and surplus cells in a row. It is found by examining the gaps between events.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, OffsetIter, Tag, TagEnd};

const UNSHOWN: &str =
    "text that is not displayed is left out, such as an address that no link uses";
const BEYOND: &str =
    "a cell beyond the last column of its table is left out; write a | in a text as \\|";
const TITLE: &str = "the title after the address of a link is left out";
const LANGUAGE: &str = "the language of a block of code is left out";
/// For a comment, or a tag with content of its own.
pub(super) use crate::import::html::HIDDEN as HTML;

/// For a block that may swallow the text below it.
pub(super) const BLOCK: &str = "a block of code or HTML is read as text";

/// For a code span that a stray backtick probably opens.
pub(super) const CODE: &str =
    "a code span runs over several lines; write a backtick in a text as \\`";
/// For one right after a line of text, or with more cells in its header row than dashes below.
pub(super) const ROW: &str = "a line that begins with | outside a table is read as text";

/// Tracks which text the events cover.
#[derive(Default)]
pub(super) struct Watch<'t> {
    text: &'t str,
    /// The offset of each line.
    lines: Vec<usize>,
    /// The offset of the last event.
    at: usize,
    /// The offset up to which text is covered by events or was examined.
    covered: usize,
    lost: Vec<(usize, &'static str)>,
    /// Lines that are not covered by any event.
    between: Vec<Range<usize>>,
    /// The link definitions that are used.
    used: Vec<Range<usize>>,
}

impl<'t> Watch<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            text,
            lines: [0].into_iter().chain(breaks).collect(),
            ..Self::default()
        }
    }

    /// Returns the line of an offset.
    pub(super) fn line_of(&self, at: usize) -> usize {
        self.lines.partition_point(|start| *start <= at)
    }

    /// Moves to an offset without examining the gap before it.
    pub(super) fn go_to(&mut self, at: usize) {
        self.at = at;
    }

    /// Returns the line of the last event.
    pub(super) fn line(&self) -> usize {
        self.line_of(self.at)
    }

    /// Records that something on the current line is left out.
    pub(super) fn lose(&mut self, what: &'static str) {
        self.lost.push((self.line(), what));
    }

    /// Returns messages about what is left out, with lines.
    pub(super) fn lost(mut self) -> Vec<(usize, &'static str)> {
        self.look(self.text.len());
        self.used.sort_by_key(|used| used.start);
        let is_used = |range: &Range<usize>| {
            let before = self.used.partition_point(|used| used.start < range.end);
            before > 0 && self.used[before - 1].end > range.start
        };
        let unused = self.between.iter().filter(|range| !is_used(range));
        let unused = unused.map(|range| (self.line_of(range.start), UNSHOWN));
        self.lost.iter().copied().chain(unused).collect()
    }

    /// Processes an event.
    pub(super) fn event(
        &mut self,
        event: &Event<'t>,
        range: &Range<usize>,
        events: &OffsetIter<'t>,
    ) {
        match event {
            // The address is between the text and the end.
            Event::End(TagEnd::Link | TagEnd::Image) => {}
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => {
                let rest = self.text.get(self.covered..range.end).unwrap_or_default();
                if rest.contains(|c: char| !c.is_whitespace() && c != '|') {
                    self.lost.push((self.line_of(self.covered), BEYOND));
                }
            }
            Event::End(_) => self.look(range.end),
            _ => self.look(range.start),
        }
        self.at = self.at.max(range.start);
        match event {
            Event::Start(tag) => self.start(tag, range, events),
            _ => self.covered = self.covered.max(range.end),
        }
    }

    fn start(&mut self, tag: &Tag<'t>, range: &Range<usize>, events: &OffsetIter<'t>) {
        let source = self.text.get(range.clone()).unwrap_or_default();
        match tag {
            Tag::Item => {
                let text = source.trim_start_matches(|c: char| c.is_ascii_digit());
                self.covered += source.len() - text.len();
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(language)) if !language.is_empty() => {
                self.lose(LANGUAGE);
                self.covered += source.find('\n').unwrap_or(source.len());
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
                if matches!(link_type, Reference | Collapsed | Shortcut) {
                    let definition = events.reference_definitions().get(id);
                    self.used.extend(definition.map(|one| one.span.clone()));
                }
                if !title.is_empty() {
                    self.lose(TITLE);
                }
            }
            _ => {}
        }
    }

    /// Examines the gap up to an offset.
    fn look(&mut self, to: usize) {
        let Some(between) = self.text.get(self.covered..to) else {
            return;
        };
        let mut start = std::mem::replace(&mut self.covered, to);
        for line in between.split_inclusive('\n') {
            let range = start..start + line.len();
            start = range.end;
            if is_said(line) {
                self.between.push(range);
            }
        }
    }
}

/// Whether a text has content, and not only Markdown marks; a link definition has.
fn is_said(text: &str) -> bool {
    text.contains("]:") || text.contains(|c: char| !c.is_whitespace() && !c.is_ascii_punctuation())
}
