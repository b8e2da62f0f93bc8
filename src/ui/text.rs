//! Text in terminal cells: highlighting and input boxes. Measuring, truncating and wrapping are in
//! [`crate::kb::text`] alone, so that exported documents and the screen break lines alike.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use tui_input::Input;
use unicode_segmentation::UnicodeSegmentation;

pub(crate) use crate::kb::text::{
    ELLIPSIS, capital, counted, cut, cut_middle, width, wrap, wrapped,
};

/// A part of a text as spans, with a style patched onto the highlighted ranges (byte ranges of the whole
/// text).
pub(crate) fn spans(
    text: &str,
    part: Range<usize>,
    highlights: &[Range<usize>],
    style: Style,
    hit: Style,
) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    let mut push = |range: Range<usize>, style: Style| {
        if let Some(piece) = text.get(range).filter(|piece| !piece.is_empty()) {
            spans.push(Span::styled(piece.to_owned(), style));
        }
    };
    let mut at = part.start;
    let first = highlights.partition_point(|range| range.end <= part.start);
    let rest = highlights.get(first..).unwrap_or_default().iter();
    for range in rest.take_while(|range| range.start < part.end) {
        let start = range.start.clamp(at, part.end.max(at));
        let end = range.end.clamp(start, part.end.max(start));
        push(at..start, style);
        push(start..end, style.patch(hit));
        at = end;
    }
    push(at..part.end.max(at), style);
    spans
}

/// The visible part of an input in a box of this width, and the cursor column. Text cut off on either side is
/// replaced by an ellipsis.
pub(crate) fn visible_input(input: &Input, columns: usize) -> (String, usize) {
    // Reserve a column for the cursor at the end, and one for each ellipsis.
    let scroll = input.visual_scroll(columns.saturating_sub(2).max(1));
    let text = input.value();
    let cursor = input.visual_cursor().saturating_sub(scroll);
    if scroll == 0 && width(text) < columns {
        return (text.to_owned(), cursor);
    }
    let lead = if scroll > 0 { ELLIPSIS } else { "" };
    let room = columns.saturating_sub(width(lead) + 1);
    let shown = cut(from_column(text, scroll), room);
    (format!("{lead}{shown}"), cursor + width(lead))
}

/// The suffix of a text from the first grapheme at or after a column.
fn from_column(text: &str, column: usize) -> &str {
    let mut at = 0;
    let start = text.grapheme_indices(true).find(|(_, grapheme)| {
        let start = at;
        at += width(grapheme);
        start >= column
    });
    start.map_or("", |(start, _)| text.get(start..).unwrap_or_default())
}

/// A note below the panes: wrapped text, indented by one column, in at most `most` rows.
pub(crate) fn note(text: &str, columns: usize, most: usize, style: Style) -> Vec<Line<'static>> {
    let rows = wrapped(text, columns.saturating_sub(2)).take(most);
    rows.map(|row| Line::styled(format!(" {row}"), style))
        .collect()
}

pub(crate) fn spaces(columns: usize) -> Span<'static> {
    Span::raw(" ".repeat(columns))
}

/// Converts a number of columns or rows to `u16`, saturating.
pub(crate) fn to_u16(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
