//! Cells on their way to the terminal: which of them are sent, and how few at a time.

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Position;

/// The runs of a usual frame: to make room for them bit by bit would cost the first one time.
const USUAL_RUNS: usize = 1 << 9;

/// The cells of a frame that are not blank, but for what wide ones before them cover.
pub(super) fn shown(frame: &Buffer) -> impl Iterator<Item = (u16, u16, &Cell)> {
    let rows = frame.content.chunks(frame.area.width.max(1).into());
    rows.zip(frame.area.y..).flat_map(|(row, y)| {
        let mut covered = 0;
        row.iter().zip(0_u16..).filter_map(move |(cell, x)| {
            let is_shown = x >= covered && *cell != Cell::EMPTY;
            if is_shown {
                covered = x.saturating_add(columns(cell));
            }
            is_shown.then_some((x, y, cell))
        })
    })
}

/// The cells of a blank screen, with those of gaps of at most so many between them.
pub(super) fn filled<'a>(
    content: impl Iterator<Item = (u16, u16, &'a Cell)>,
    longest_gap: u16,
) -> impl Iterator<Item = (u16, u16, &'a Cell)> {
    let mut end = Position::ORIGIN;
    content.flat_map(move |(x, y, cell)| {
        let is_near = end.y == y && x.saturating_sub(end.x) <= longest_gap;
        let gap = if is_near { end.x..x } else { x..x };
        end = Position::new(x.saturating_add(columns(cell)), y);
        gap.map(move |x| (x, y, &Cell::EMPTY)).chain([(x, y, cell)])
    })
}

/// The cells, each with all letters that follow it and look alike, as a frame takes crossterm a third
/// of the time then. To crossterm a cell is one column wide, and sets the place of the next unless
/// that is beside it: a run that goes on from another therefore has the column behind that one's.
pub(super) fn runs<'a>(
    content: impl Iterator<Item = (u16, u16, &'a Cell)>,
) -> Vec<(u16, u16, Cell)> {
    let mut runs: Vec<(u16, u16, Cell)> = Vec::with_capacity(USUAL_RUNS);
    let mut text = String::new();
    let mut end = None;
    for (x, y, cell) in content {
        let goes_on = end == Some((x, y));
        end = Some((x.saturating_add(1), y));
        match runs.last_mut() {
            Some((_, _, run)) if goes_on && look_alike(run, cell) => {}
            Some((from, _, run)) => {
                run.set_symbol(&text);
                text.clear();
                let x = if goes_on { *from + 1 } else { x };
                runs.push((x, y, cell.clone()));
            }
            None => runs.push((x, y, cell.clone())),
        }
        text.push_str(cell.symbol());
    }
    if let Some((_, _, run)) = runs.last_mut() {
        run.set_symbol(&text);
    }
    runs
}

/// Whether terminals may show a cell with another width than here, or leave a part of it behind when
/// it is overwritten: whatever is more than one character or one column.
pub(super) fn is_disputed(cell: &Cell) -> bool {
    let symbol = cell.symbol();
    symbol.len() > 1 && (symbol.chars().nth(1).is_some() || columns(cell) != 1)
}

/// The columns that a cell takes: one for a byte, as nearly all are, without looking it up.
pub(super) fn columns(cell: &Cell) -> u16 {
    if cell.symbol().len() == 1 {
        1
    } else {
        cell.cell_width()
    }
}

fn look_alike(one: &Cell, other: &Cell) -> bool {
    (one.fg, one.bg, one.modifier) == (other.fg, other.bg, other.modifier)
}
