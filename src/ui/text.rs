//! Text in cells: highlighting, a text being typed. How it is measured, cut and wrapped is decided in
//! [`crate::kb::text`], the one place that wraps, so that a document and the screen break lines alike.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use tui_input::Input;
use unicode_segmentation::UnicodeSegmentation;

pub(crate) use crate::kb::text::{
    ELLIPSIS, capital, counted, cut, cut_middle, width, wrap, wrapped,
};

/// A part of a text as spans, the highlighted ranges (of the whole text) patched with a style.
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

/// What of a text being typed shows in a box of so many columns, and the column of its cursor. What
/// is out of sight on the left or right is an ellipsis.
pub(crate) fn in_box(input: &Input, columns: usize) -> (String, usize) {
    // A column is kept for the cursor after the last letter, and one for each ellipsis.
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

/// A text from the first grapheme on that starts at or after a column.
fn from_column(text: &str, column: usize) -> &str {
    let mut at = 0;
    let start = text.grapheme_indices(true).find(|(_, grapheme)| {
        let here = at;
        at += width(grapheme);
        here >= column
    });
    start.map_or("", |(start, _)| text.get(start..).unwrap_or_default())
}

/// What is said under the panes: a text from the second column on, in so many rows at the most.
pub(crate) fn note(text: &str, columns: usize, most: usize, style: Style) -> Vec<Line<'static>> {
    let rows = wrapped(text, columns.saturating_sub(2)).take(most);
    rows.map(|row| Line::styled(format!(" {row}"), style))
        .collect()
}

/// Spaces to fill a row with.
pub(crate) fn spaces(columns: usize) -> Span<'static> {
    Span::raw(" ".repeat(columns))
}

/// A number of columns or rows as the screen counts them.
pub(crate) fn to_u16(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
