//! The cells of a frame: their text, and whether a terminal would display them correctly.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Position;
use unicode_width::UnicodeWidthStr;

/// The text of each row, without trailing spaces.
pub(crate) fn rows(buffer: &Buffer) -> Vec<String> {
    let rows = cells(buffer);
    rows.map(|row| text(row).trim_end().to_owned()).collect()
}

/// The rows of cells, top to bottom.
pub(crate) fn cells(buffer: &Buffer) -> impl Iterator<Item = &[Cell]> {
    let width = usize::from(buffer.area.width);
    buffer.content.chunks(width.max(1))
}

/// The text of cells; a wide character counts once.
fn text(row: &[Cell]) -> String {
    let mut text = String::new();
    let mut at = 0;
    while let Some(cell) = row.get(at) {
        text.push_str(cell.symbol());
        at += cell.symbol().width().max(1);
    }
    text
}

/// The position of the first occurrence of a text.
pub(crate) fn find(buffer: &Buffer, wanted: &str) -> Option<Position> {
    cells(buffer).zip(0..).find_map(|(row, y)| {
        let x = (0..row.len()).find(|&x| text(&row[x..]).starts_with(wanted))?;
        Some(Position::new(u16::try_from(x).ok()?, y))
    })
}

/// The cells of the first occurrence of a text.
pub(crate) fn found<'frame>(buffer: &'frame Buffer, wanted: &str) -> &'frame [Cell] {
    let at = find(buffer, wanted).unwrap_or_else(|| panic!("{wanted:?} is not on the screen"));
    let start = buffer.index_of(at.x, at.y);
    &buffer.content[start..start + wanted.width()]
}

/// Fails with the first cell that a terminal would not display correctly: a control character, a character
/// that changes the direction of text, or half of a wide character.
pub(crate) fn fault(buffer: &Buffer) -> Result<(), String> {
    for (row, y) in cells(buffer).zip(0..) {
        for x in 0..row.len() {
            fault_at(row, x).map_err(|what| {
                let symbol = row[x].symbol();
                format!(
                    "{what} in column {x} of row {y}: {symbol:?} in {:?}",
                    text(row)
                )
            })?;
        }
    }
    Ok(())
}

fn fault_at(row: &[Cell], x: usize) -> Result<(), &'static str> {
    let symbol = row[x].symbol();
    if symbol.len() == 1 && symbol >= " " && symbol != "\u{7f}" {
        return Ok(());
    }
    if symbol.chars().any(|char| char.is_control()) {
        return Err("a control character");
    }
    if symbol.chars().any(changes_direction) {
        return Err("a character that turns the direction of others");
    }
    let rest = symbol.width().saturating_sub(1);
    match row.get(x + 1..x + 1 + rest) {
        None => Err("a character that does not fit into the row"),
        Some(rest) if rest.iter().any(|cell| !cell.symbol().trim().is_empty()) => {
            Err("a wide character with another one over it")
        }
        Some(_) => Ok(()),
    }
}

fn changes_direction(char: char) -> bool {
    matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
}
