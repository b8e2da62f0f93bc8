//! One line of a text, around the matches in it.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::kb::text::ELLIPSIS;

/// A piece of a text that fits a line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Excerpt {
    /// The line, without line breaks, with an ellipsis at each end that is cut.
    pub text: String,
    /// The matches in it: byte ranges in [`Self::text`].
    pub ranges: Vec<Range<usize>>,
}

/// The piece of `text` around the matches in it (byte ranges, sorted, disjoint) that is at most `width`
/// terminal columns wide, cut between words if possible. If not all matches fit, it shows as many as it can.
pub fn excerpt(text: &str, ranges: &[Range<usize>], width: usize) -> Excerpt {
    let cells = cells(text);
    let total = cells.last().map_or(0, Cell::past);
    if total <= width {
        return build(&cells, 0..cells.len(), ranges);
    }
    let focus = focus(&cells, ranges, width);
    let window = trim(&cells, window(&cells, &focus, width), &focus);
    // Combining marks have no width and fit any line, but the ellipses around them do not.
    let shown = cells.get(window.clone()).unwrap_or_default();
    if shown.iter().all(|cell| cell.width == 0) {
        return Excerpt::default();
    }
    build(&cells, window, ranges)
}

/// The range from which on most ranges fit the width; of several, the first.
fn focus(cells: &[Cell<'_>], ranges: &[Range<usize>], width: usize) -> Range<usize> {
    let columns: Vec<_> = ranges.iter().map(|range| columns(cells, range)).collect();
    let fitting = |first: usize| {
        let after = columns.get(first..).unwrap_or_default();
        // A third of the line stands before the focus.
        let near = after.first().map_or(0, |range| range.start + width * 2 / 3);
        after.partition_point(|other| other.end <= near)
    };
    // Reversed, as `max_by_key` returns the last of equals.
    let best = (0..ranges.len()).rev().max_by_key(|first| fitting(*first));
    best.and_then(|best| ranges.get(best))
        .cloned()
        .unwrap_or(0..0)
}

/// The columns that a range of bytes takes.
fn columns(cells: &[Cell<'_>], range: &Range<usize>) -> Range<usize> {
    let covered = cells.get(covered(cells, range)).unwrap_or_default();
    let start = covered.first().map_or(0, |cell| cell.column);
    start..covered.last().map_or(start, Cell::past)
}

/// The cells that a range of bytes touches.
fn covered(cells: &[Cell<'_>], range: &Range<usize>) -> Range<usize> {
    let first = cells.partition_point(|cell| cell.end() <= range.start);
    let past = cells.partition_point(|cell| cell.start < range.end);
    first..past.max(first)
}

/// A grapheme and its place.
struct Cell<'t> {
    text: &'t str,
    start: usize,
    column: usize,
    width: usize,
}

impl Cell<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// The column after it.
    fn past(&self) -> usize {
        self.column + self.width
    }

    fn is_space(&self) -> bool {
        self.text.chars().all(char::is_whitespace)
    }

    /// A line break or tab is shown as a space.
    fn shown(&self) -> &str {
        if self.is_space() && self.text != "\u{3000}" {
            " "
        } else {
            self.text
        }
    }
}

fn cells(text: &str) -> Vec<Cell<'_>> {
    let mut next = 0;
    text.grapheme_indices(true)
        .map(|(start, text)| {
            let mut cell = Cell {
                text,
                start,
                column: next,
                width: 0,
            };
            cell.width = cell.shown().width();
            next = cell.past();
            cell
        })
        .collect()
}

/// The cells to show: the focus, with a third of the remaining width before it and the rest after it.
fn window(cells: &[Cell<'_>], focus: &Range<usize>, width: usize) -> Range<usize> {
    let first = covered(cells, focus).start;
    // Both ends may need an ellipsis of one column.
    let lead = width.saturating_sub(columns(cells, focus).len() + 2) / 3;
    let before = cells[..first].iter().rev().map(|cell| cell.width);
    let start = first - fitting(before, lead);
    let room = width.saturating_sub(usize::from(start > 0));
    let rest = cells[start..].iter().map(|cell| cell.width);
    if rest.clone().sum::<usize>() > room {
        return start..start + fitting(rest, room.saturating_sub(1));
    }
    let back = cells.iter().rev().map(|cell| cell.width);
    cells.len() - fitting(back, width.saturating_sub(1))..cells.len()
}

/// How many of these widths fit.
fn fitting(widths: impl Iterator<Item = usize>, room: usize) -> usize {
    let mut used = 0;
    widths
        .take_while(|width| {
            used += width;
            used <= room
        })
        .count()
}

/// Shrinks the cut ends to the nearest word boundary, unless that would cut the focus or too much of the line.
fn trim(cells: &[Cell<'_>], window: Range<usize>, focus: &Range<usize>) -> Range<usize> {
    let is_space = |index: usize| cells.get(index).is_some_and(Cell::is_space);
    let third = window.len() / 3;
    let Range { mut start, mut end } = window;
    if start > 0 && !is_space(start - 1) {
        let border = (start..start + third).find(|index| is_space(*index));
        let kept = border.filter(|index| {
            cells[index + 1..]
                .first()
                .is_some_and(|cell| cell.start <= focus.start)
        });
        start = kept.map_or(start, |index| index + 1);
    }
    if end < cells.len() && !is_space(end) {
        let border = (end - third.min(end)..end).rfind(|index| is_space(*index));
        let kept = border.filter(|index| cells[*index].start >= focus.end);
        end = kept.unwrap_or(end);
    }
    while start < end && start > 0 && is_space(start) {
        start += 1;
    }
    while start < end && end < cells.len() && is_space(end - 1) {
        end -= 1;
    }
    start..end
}

fn build(cells: &[Cell<'_>], window: Range<usize>, ranges: &[Range<usize>]) -> Excerpt {
    let mut out = Excerpt::default();
    if window.start > 0 && !window.is_empty() {
        out.text.push_str(ELLIPSIS);
    }
    for cell in cells.get(window.clone()).unwrap_or_default() {
        let start = out.text.len();
        out.text.push_str(cell.shown());
        let next = ranges.partition_point(|range| range.end <= cell.start);
        let hit = ranges.get(next).filter(|range| range.start < cell.end());
        if hit.is_some() {
            mark(&mut out.ranges, start..out.text.len());
        }
    }
    if window.end < cells.len() && !window.is_empty() {
        out.text.push_str(ELLIPSIS);
    }
    out
}

/// Adds a range, or extends the last one if they touch.
fn mark(ranges: &mut Vec<Range<usize>>, new: Range<usize>) {
    match ranges.last_mut() {
        Some(last) if last.end == new.start => last.end = new.end,
        _ => ranges.push(new),
    }
}
