//! Selects the cells that are sent to the terminal, and merges them into runs.

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Position;

/// The number of runs in a typical frame, allocated at once: growing the vector would delay the first
/// frame.
const TYPICAL_RUNS: usize = 1 << 9;

/// Returns the cells of a frame that are neither blank nor covered by a wide cell before them.
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

/// Returns the cells for a blank screen, with gaps of up to `max_gap` cells between them filled with
/// blanks.
pub(super) fn filled<'a>(
    content: impl Iterator<Item = (u16, u16, &'a Cell)>,
    max_gap: u16,
) -> impl Iterator<Item = (u16, u16, &'a Cell)> {
    let mut end = Position::ORIGIN;
    content.flat_map(move |(x, y, cell)| {
        let is_near = end.y == y && x.saturating_sub(end.x) <= max_gap;
        let gap = if is_near { end.x..x } else { x..x };
        end = Position::new(x.saturating_add(columns(cell)), y);
        gap.map(move |x| (x, y, &Cell::EMPTY)).chain([(x, y, cell)])
    })
}

/// Merges each cell with the following ones of the same style, which makes crossterm three times as fast
/// per frame. Crossterm counts every cell as one column wide, and moves the cursor unless the next cell
/// is adjacent: a run that directly follows another therefore gets the column after that run's start.
pub(super) fn runs<'a>(
    content: impl Iterator<Item = (u16, u16, &'a Cell)>,
) -> Vec<(u16, u16, Cell)> {
    let mut runs: Vec<(u16, u16, Cell)> = Vec::with_capacity(TYPICAL_RUNS);
    let mut text = String::new();
    let mut end = None;
    for (x, y, cell) in content {
        let goes_on = end == Some((x, y));
        end = Some((x.saturating_add(1), y));
        match runs.last_mut() {
            Some((_, _, run))
                if goes_on
                    && (run.fg, run.bg, run.modifier) == (cell.fg, cell.bg, cell.modifier) => {}
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

/// Whether terminals may show a cell in another width than ours, or leave a part of it behind when it is
/// overwritten: every cell of more than one character or column.
pub(super) fn is_disputed(cell: &Cell) -> bool {
    let symbol = cell.symbol();
    symbol.len() > 1 && (symbol.chars().nth(1).is_some() || columns(cell) != 1)
}

/// Returns the width of a cell in columns. Single bytes, by far the most common, need no lookup.
pub(super) fn columns(cell: &Cell) -> u16 {
    if cell.symbol().len() == 1 {
        1
    } else {
        cell.cell_width()
    }
}
