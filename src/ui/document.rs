//! A long text as rows: the detail, the help, the about page. Wrapped once per width; only visible rows are
//! drawn.

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::text::{spaces, spans, width, wrap};
use super::theme::Theme;
use crate::app::{App, Window};
use crate::kb::{Claim, Field};

/// A document: rows with their matches and positions.
#[derive(Debug, Clone, Default)]
pub(crate) struct Document {
    pub(crate) rows: Vec<DocumentRow>,
    pub(crate) theme: Theme,
    /// The wrap width.
    pub(crate) columns: usize,
    /// Links, each with its row range, its indent and its address.
    pub(crate) links: Vec<(Range<usize>, usize, Rc<str>)>,
    block: usize,
}

#[derive(Debug, Clone)]
pub(crate) struct DocumentRow {
    pub(crate) line: Line<'static>,
    /// Whether the row contains a query match.
    pub(crate) has_match: bool,
    /// The block of the row and the offset of the row in its text; independent of the width.
    pub(crate) position: (usize, usize),
}

#[derive(Debug)]
pub(crate) struct Highlighted<'a> {
    text: &'a str,
    highlights: Vec<Range<usize>>,
}

impl Document {
    pub(crate) fn new(columns: usize, theme: &Theme) -> Self {
        Self {
            theme: *theme,
            columns,
            ..Self::default()
        }
    }

    /// Skips the numbers of blocks that only other widths have, so that later positions agree.
    pub(crate) fn skip_blocks(&mut self, blocks: usize) {
        self.block += blocks;
    }

    pub(crate) fn visible(&self, window: Window) -> Vec<Line<'static>> {
        let rows = self.rows.iter().skip(window.top).take(window.height);
        rows.map(|row| row.line.clone()).collect()
    }

    pub(crate) fn into_lines(self) -> Vec<Line<'static>> {
        self.rows.into_iter().map(|row| row.line).collect()
    }

    pub(crate) fn matches(&self) -> Vec<usize> {
        let rows = self.rows.iter().enumerate();
        rows.filter(|(_, row)| row.has_match)
            .map(|(at, _)| at)
            .collect()
    }

    pub(crate) fn row_at(&self, position: (usize, usize)) -> usize {
        let after = self.rows.partition_point(|row| row.position <= position);
        after.saturating_sub(1)
    }

    /// Appends a line without wrapping.
    pub(crate) fn line(&mut self, line: impl Into<Line<'static>>) {
        self.block += 1;
        self.rows.push(DocumentRow {
            line: line.into(),
            has_match: false,
            position: (self.block, 0),
        });
    }

    pub(crate) fn blank(&mut self) {
        self.line(Line::default());
    }

    /// Appends wrapped text; rows after the first are indented by the width of `lead`.
    pub(crate) fn text(&mut self, lead: Vec<Span<'static>>, text: &Highlighted<'_>, style: Style) {
        self.block += 1;
        let indent: usize = lead.iter().map(|span| width(&span.content)).sum();
        let mut lead = Some(lead);
        let room = self.columns.min(MAX_TEXT_WIDTH).saturating_sub(indent);
        for part in wrap(text.text, room) {
            let mut line = lead.take().unwrap_or_else(|| vec![spaces(indent)]);
            line.extend(text.spans(&part, style, self.theme.hit()));
            self.rows.push(DocumentRow {
                has_match: text.has_match_in(&part),
                position: (self.block, part.start),
                line: Line::from(line),
            });
        }
    }

    /// Appends wrapped text without highlights.
    pub(crate) fn plain(&mut self, text: &str, style: Style) {
        self.text(Vec::new(), &Highlighted::plain(text), style);
    }

    /// Appends wrapped text, indented by this number of columns, without highlights.
    pub(crate) fn indented(&mut self, columns: usize, text: &str, style: Style) {
        self.text(vec![spaces(columns)], &Highlighted::plain(text), style);
    }

    pub(crate) fn heading(&mut self, text: impl Into<Cow<'static, str>>) {
        self.line(Span::styled(text, self.theme.strong()));
    }

    /// Appends documents side by side, each at its own width.
    pub(crate) fn side_by_side(&mut self, parts: &[Self], separator: &Span<'static>) {
        self.block += 1;
        let rows = parts.iter().map(|part| part.rows.len()).max();
        for at in 0..rows.unwrap_or(0) {
            let mut line: Vec<Span<'static>> = Vec::new();
            for (nth, part) in parts.iter().enumerate() {
                if nth > 0 {
                    line.push(separator.clone());
                }
                let row = part.rows.get(at).map(|row| &row.line);
                let used = row.map_or(0, Line::width);
                line.extend(row.into_iter().flat_map(|row| row.spans.iter().cloned()));
                line.push(spaces(part.columns.saturating_sub(used)));
            }
            let mut rows = parts.iter().filter_map(|part| part.rows.get(at));
            self.rows.push(DocumentRow {
                has_match: rows.clone().any(|row| row.has_match),
                position: (self.block, rows.next().map_or(0, |row| row.position.1)),
                line: Line::from(line),
            });
        }
    }

    /// Appends claimed and observed, each under its label.
    pub(crate) fn labelled(&mut self, both: &[Highlighted<'_>; 2]) {
        let theme = self.theme;
        for (label, text) in ["Claimed", "Observed"].into_iter().zip(both) {
            self.line(Span::styled(label, theme.quiet));
            self.text(Vec::new(), text, theme.text());
        }
    }

    /// Appends two texts side by side, with a separator.
    pub(crate) fn columns(&mut self, texts: &[Highlighted<'_>; 2]) {
        let theme = self.theme;
        let parts = texts.iter().zip(column_widths(self.columns));
        let parts = parts.map(|(text, columns)| {
            let mut part = Self::new(columns, &theme);
            part.text(Vec::new(), text, theme.text());
            part
        });
        let parts: Vec<_> = parts.collect();
        self.side_by_side(&parts, &Span::styled(SEPARATOR, theme.rule));
    }
}

/// The maximum text width on any terminal: longer lines are hard to read.
pub(crate) const MAX_TEXT_WIDTH: usize = 80;

/// The separator between two texts side by side.
pub(crate) const SEPARATOR: &str = " │ ";

/// The widths of two texts side by side.
pub(crate) fn column_widths(columns: usize) -> [usize; 2] {
    let room = columns.saturating_sub(width(SEPARATOR));
    [room.div_ceil(2), room / 2].map(|column| column.min(MAX_TEXT_WIDTH))
}

impl<'a> Highlighted<'a> {
    pub(crate) fn plain(text: &'a str) -> Self {
        Self {
            text,
            highlights: Vec::new(),
        }
    }

    /// The text of a field, with query matches highlighted.
    pub(crate) fn field(app: &App, field: Field, text: &'a str) -> Self {
        Self {
            text,
            highlights: app.search.results.highlights(field, text),
        }
    }

    /// The claimed text, and the observed text or the reason why there is none.
    pub(crate) fn claimed_and_observed(app: &App, claim: &'a Claim) -> [Self; 2] {
        let claimed = Self::field(app, Field::Claimed, &claim.claimed);
        let observed = Self {
            text: claim.observed_or_placeholder(),
            ..Self::field(app, Field::Observed, claim.observed())
        };
        [claimed, observed]
    }

    fn spans(&self, part: &Range<usize>, style: Style, hit: Style) -> Vec<Span<'static>> {
        spans(self.text, part.clone(), &self.highlights, style, hit)
    }

    fn has_match_in(&self, part: &Range<usize>) -> bool {
        let next = self.highlights.partition_point(|hit| hit.end <= part.start);
        let next = self.highlights.get(next);
        next.is_some_and(|hit| hit.start < part.end)
    }
}
