//! Finds the header row of a sheet, and the rows that belong to it.

use super::{MAX_NAME, Row, is_blank};
use crate::import::words;

/// How many rows are searched for the header row.
const HEADER_ROWS: usize = 40;

/// Returns the row with the most known column names, if several.
pub(in crate::import) fn known_header(rows: &[Row]) -> Option<usize> {
    let known: Vec<usize> = rows
        .iter()
        .take(HEADER_ROWS)
        .map(Row::names_known)
        .collect();
    let most = *known.iter().max()?;
    let at = known.iter().position(|known| *known == most && most > 1)?;
    // A row of which most cells are known names is a header, whatever is above it.
    let is_weak = most * 2 <= rows[at].filled().count();
    Some(if is_weak && is_row_of_others(&rows[..=at]) {
        0
    } else {
        at
    })
}

/// Whether the last of some rows is one like all others below a header row of unknown names, which are as wide.
fn is_row_of_others(rows: &[Row]) -> bool {
    let width = |row: &Row| row.filled().count();
    let breaks = |row: &Row| -> usize {
        let breaks = row.cells.iter().map(|cell| cell.matches('\n').count());
        breaks.sum()
    };
    let [first, .., _, last] = rows else {
        return false;
    };
    let is_block = last.line - first.line < rows.len() + rows.iter().map(breaks).sum::<usize>();
    let are_wide = rows.iter().all(|row| width(row) >= width(last));
    is_block && are_wide && width(last) > 2 && first.filled().all(|(_, cell)| is_label(cell))
}

fn is_label(cell: &str) -> bool {
    cell.chars().count() <= MAX_NAME / 2 && cell.contains(char::is_alphabetic)
}

/// Returns a row of names below an empty row, if it is wider than all rows above, which are about the sheet.
fn header_below(rows: &[Row]) -> Option<usize> {
    let (mut above, mut end, mut is_gap) = (0, 0, false);
    rows.iter().take(HEADER_ROWS).position(|row| {
        let width = row.filled().count();
        let is_below = std::mem::replace(&mut is_gap, width == 0) || row.line > end + 1;
        let is_one = is_below && above > 1 && width > above;
        let breaks = row.cells.iter().map(|cell| cell.matches('\n').count());
        (above, end) = (above.max(width), row.line + breaks.sum::<usize>());
        is_one && row.filled().all(|(_, cell)| is_label(cell))
    })
}

/// Returns the header row: the known one, or else that below a block about the sheet, the first with several
/// cells, or the first that is not empty.
pub(super) fn header(rows: &[Row]) -> Option<usize> {
    let mut head = rows.iter().take(HEADER_ROWS);
    known_header(rows)
        .or_else(|| header_below(rows))
        .or_else(|| head.position(|row| row.filled().count() > 1))
        .or_else(|| rows.iter().position(|row| !row.is_blank()))
}

/// Whether a row only has names for the columns of groups in the header row above it, which are merged cells or
/// have empty cells beside them.
pub(super) fn is_second_header(header: &Row, row: &Row) -> bool {
    let names_group = |at: usize| at + 1 < header.cells.len() && is_blank(header.cell(at + 1));
    let is_below = |(at, cell): (usize, &str)| {
        let over = header.cell(at).trim();
        let is_name =
            cell.chars().count() <= MAX_NAME / 2 && !cell.contains(|c: char| c.is_ascii_digit());
        is_name && (over.is_empty() || names_group(at) || words::is_name(cell))
    };
    let is_beside = !is_blank(header.cell(0)) && is_blank(row.cell(0));
    is_beside
        && row.filled().count() > 1
        && row.filled().all(is_below)
        && row.filled().any(|(at, _)| is_blank(header.cell(at)))
}

/// Whether a row above the header row has names of column groups, and is not a title.
pub(super) fn is_group_heading(row: &Row) -> bool {
    let mut filled = row.filled();
    let first = filled.next();
    let more = filled.next().is_some();
    more || first.is_some_and(|(at, _)| at > 0)
}
