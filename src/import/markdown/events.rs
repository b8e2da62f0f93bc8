//! The events of the parser, each with its line, and a watch over what is in none of them.
//!
//! Markdown has text that it shows nowhere, and of which the parser says nothing: a definition of a
//! link that none uses, or that is the second one; a cell too many in a row. It is found by looking at
//! what lies between the events.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, OffsetIter, Options, Parser, Tag, TagEnd};

use crate::kb::quoted;

pub(super) struct Events<'t> {
    events: OffsetIter<'t>,
    text: &'t str,
    /// The line of [`Self::at`].
    line: usize,
    at: usize,
    /// Up to where all is in an event, or was looked at.
    covered: usize,
    /// The bytes of what has just begun.
    begun: Range<usize>,
    /// Those of the last event.
    last: Range<usize>,
    /// Lines in no event, each with its number.
    between: Vec<(usize, Range<usize>)>,
    /// What is in no cell of its row, with the line.
    beyond: Vec<(usize, Range<usize>)>,
    /// The definitions that a link uses: where each starts and ends.
    used: BTreeMap<usize, usize>,
}

impl<'t> Events<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
            | Options::ENABLE_FOOTNOTES;
        Self {
            events: Parser::new_ext(text, options).into_offset_iter(),
            text,
            line: 1,
            at: 0,
            covered: 0,
            begun: 0..0,
            last: 0..0,
            between: Vec::new(),
            beyond: Vec::new(),
            used: BTreeMap::new(),
        }
    }

    /// The next event, with the line that it begins on.
    pub(super) fn next(&mut self) -> Option<(usize, Event<'t>)> {
        let (event, range) = self.events.next()?;
        match &event {
            Event::Start(tag) => {
                self.pass(range.start);
                self.start(tag, range.clone());
            }
            // The address stands between the text and the end.
            Event::End(TagEnd::Link | TagEnd::Image) => {}
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => self.pass_row(range.end),
            Event::End(_) => self.pass(range.end),
            _ => self.pass(range.start),
        }
        if !matches!(event, Event::Start(_)) {
            self.covered = self.covered.max(range.end);
        }
        self.last = range.clone();
        Some((self.line_of(range.start), event))
    }

    /// What has just begun, as it is written.
    pub(super) fn begun(&self) -> &'t str {
        self.text.get(self.begun.clone()).unwrap_or_default()
    }

    /// What is behind the last event.
    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.last.end..).unwrap_or_default()
    }

    /// The last event, as it is written.
    pub(super) fn written(&self) -> &'t str {
        self.text.get(self.last.clone()).unwrap_or_default()
    }

    /// Whether the last event is this text, and nothing at its start is escaped.
    pub(super) fn is_as_written(&self, text: &str) -> bool {
        let before = self.text.get(..self.last.start).unwrap_or_default();
        self.text.get(self.last.clone()) == Some(text) && !before.ends_with('\\')
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        self.covered = self.covered.max(range.start);
        match tag {
            Tag::Item => {
                let item = self.text.get(range.clone()).unwrap_or_default();
                let text = item.trim_start_matches(|c: char| c.is_ascii_digit());
                self.covered += item.len() - text.len();
            }
            Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. } => {
                self.refer(*link_type, id);
            }
            _ => {}
        }
        self.begun = range;
    }

    fn refer(&mut self, kind: LinkType, label: &str) {
        let refers = matches!(
            kind,
            LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut
        );
        let definition = self.events.reference_definitions().get(label);
        if let (true, Some(definition)) = (refers, definition) {
            let span = definition.span.clone();
            self.used.insert(span.start, span.end);
        }
    }

    /// Passes over all that is in what has just begun.
    pub(super) fn skip(&mut self) {
        let mut depth = 0_usize;
        for (event, range) in self.events.by_ref() {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) if depth == 0 => {
                    self.covered = self.covered.max(range.end);
                    break;
                }
                Event::End(_) => depth -= 1,
                _ => {}
            }
        }
    }

    /// The lines of what has just begun, as they are written, each with its number.
    pub(super) fn lines(&mut self) -> Vec<(usize, String)> {
        let (start, text) = (self.begun.start, self.begun());
        self.skip();
        let first = self.line_of(start);
        let lines = text.lines().map(str::to_owned);
        (first..).zip(lines).collect()
    }

    /// What Markdown shows nowhere, each with its line, as a message. After the last event.
    pub(super) fn unshown(&mut self) -> Vec<(usize, String)> {
        self.pass(self.text.len());
        let between = std::mem::take(&mut self.between);
        let unused = between
            .into_iter()
            .filter(|(_, range)| !self.is_used(range));
        let quote = |range: &Range<usize>| {
            let text = self.text.get(range.clone()).unwrap_or_default();
            quoted(text.trim())
        };
        let unused = unused.map(|(line, range)| {
            let text = quote(&range);
            let message =
                format!("Markdown does not show {text} anywhere; put it into a text, or remove it");
            (line, message)
        });
        let beyond = self.beyond.iter().map(|(line, range)| {
            let text = quote(range);
            let message = format!(
                "{text} is in one cell more than the table has columns; a | in a text is written \\|"
            );
            (*line, message)
        });
        unused.chain(beyond).collect()
    }

    fn is_used(&self, range: &Range<usize>) -> bool {
        let before = self.used.range(..range.end).next_back();
        before.is_some_and(|(_, end)| *end > range.start)
    }

    /// Looks at what lies between the last cell of a row and its end.
    fn pass_row(&mut self, to: usize) {
        let rest = self.text.get(self.covered..to).unwrap_or_default();
        if rest.contains(|c: char| !c.is_whitespace() && c != '|') {
            let line = self.line_of(self.covered);
            self.beyond.push((line, self.covered..to));
        }
        self.covered = self.covered.max(to);
    }

    /// Looks at what lies between the events up to here.
    fn pass(&mut self, to: usize) {
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
                let number = self.line_of(range.start);
                self.between.push((number, range));
            }
        }
    }

    /// The line of a place that is not before the last one.
    fn line_of(&mut self, at: usize) -> usize {
        if let Some(passed) = self.text.get(self.at..at) {
            self.line += passed.bytes().filter(|byte| *byte == b'\n').count();
            self.at = at;
        }
        self.line
    }
}

/// Whether the text says something, and is no mark of Markdown alone; a definition is none.
fn is_said(text: &str) -> bool {
    text.contains("]:") || text.contains(|c: char| !c.is_whitespace() && !c.is_ascii_punctuation())
}
