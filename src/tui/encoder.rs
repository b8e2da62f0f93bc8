//! From the cells of a frame to the bytes that a terminal takes.
//!
//! Ratatui's own backend sends every cell through the machinery of formatting and of writing, which
//! is the largest part of drawing a whole screen. Here letters and places are copied to a text; the
//! sequences for styles are still crossterm's.

use std::fmt;

use ratatui::backend::IntoCrossterm;
use ratatui::buffer::Cell;
use ratatui::crossterm::Command;
use ratatui::crossterm::style::SetStyle;
use ratatui::style::{Color, Modifier, Style};

/// One column to the right, the way over most gaps: the space between two words.
const RIGHT: &str = "\x1b[C";

/// What is in the cells that are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Between {
    /// Nothing: they are blank.
    Blanks,
    /// What the terminal shows there.
    Anything,
}

/// Appends cells (column, row, cell) as text and sequences.
pub(super) fn encode<'a>(
    cells: impl Iterator<Item = (u16, u16, &'a Cell)>,
    between: Between,
    text: &mut String,
) -> fmt::Result {
    let mut pen = Pen {
        text,
        next: (u16::MAX, u16::MAX),
        ascii: false,
        between,
        looks: Looks::default(),
    };
    let mut last = &Cell::EMPTY;
    for (x, y, cell) in cells {
        pen.move_to(x, y, last);
        if !look_alike(last, cell) {
            let styled = !look_alike(last, &Cell::EMPTY);
            pen.text.push_str(if styled { RESET } else { "" });
            pen.text.push_str(pen.looks.sequence(cell)?);
            last = cell;
        }
        pen.put(x, y, cell.symbol());
    }
    pen.text.push_str(RESET);
    Ok(())
}

/// Back to no style: from there the next is set without knowing what was.
const RESET: &str = "\x1b[0m";

/// Where and how is written.
struct Pen<'t> {
    text: &'t mut String,
    /// The column and row after the last one.
    next: (u16, u16),
    /// Whether only ASCII was written since the place was told: terminals do not agree on the width
    /// of the rest, so that a place is told again after it.
    ascii: bool,
    between: Between,
    looks: Looks,
}

impl Pen<'_> {
    /// Goes to a cell, in the style of the last one.
    fn move_to(&mut self, x: u16, y: u16, last: &Cell) {
        let (column, row) = self.next;
        if row == y && self.ascii {
            match x.checked_sub(column) {
                Some(0) => return,
                // The space between two words.
                Some(1) if self.between == Between::Blanks && !shows_on_blank(last) => {
                    return self.text.push(' ');
                }
                Some(1) => return self.text.push_str(RIGHT),
                _ => {}
            }
        }
        self.tell(x, y);
    }

    fn tell(&mut self, x: u16, y: u16) {
        let (column, row) = self.next;
        if (x, y) == (column, row) {
            return;
        }
        self.ascii = true;
        self.text.push_str("\x1b[");
        if row != y {
            self.number(y);
            self.text.push(';');
        }
        self.number(x);
        self.text.push(if row == y { 'G' } else { 'H' });
    }

    /// A row or a column, which terminals count from 1.
    fn number(&mut self, at: u16) {
        let mut digits = itoa::Buffer::new();
        self.text.push_str(digits.format(u32::from(at) + 1));
    }

    fn put(&mut self, x: u16, y: u16, symbol: &str) {
        if let [letter @ 0..128] = symbol.as_bytes() {
            self.text.push(char::from(*letter));
        } else {
            self.text.push_str(symbol);
            self.ascii = false;
        }
        // After a wide character the next cell is further off, and its place is told.
        self.next = (x.saturating_add(1), y);
    }
}

/// The sequences for the few styles that a frame has.
#[derive(Default)]
struct Looks(Vec<(Cell, String)>);

impl Looks {
    /// What sets the style of a cell.
    fn sequence(&mut self, cell: &Cell) -> Result<&str, fmt::Error> {
        let known = self.0.iter().position(|(known, _)| look_alike(known, cell));
        let at = known.unwrap_or(self.0.len());
        if known.is_none() {
            let mut sequence = String::new();
            SetStyle(style(cell).into_crossterm()).write_ansi(&mut sequence)?;
            self.0.push((cell.clone(), sequence));
        }
        Ok(self.0.get(at).map_or("", |(_, sequence)| sequence))
    }
}

/// The style of a cell, without what is so by itself.
fn style(cell: &Cell) -> Style {
    let chosen = |colour: Color| Some(colour).filter(|colour| *colour != Color::Reset);
    Style {
        fg: chosen(cell.fg),
        bg: chosen(cell.bg),
        add_modifier: cell.modifier,
        ..Style::default()
    }
}

fn look_alike(one: &Cell, other: &Cell) -> bool {
    (one.fg, one.bg, one.modifier) == (other.fg, other.bg, other.modifier)
}

/// Whether there is nothing to be seen in a cell.
pub(super) fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " " && !shows_on_blank(cell)
}

/// Whether the style of a cell can be seen on a space.
fn shows_on_blank(cell: &Cell) -> bool {
    const SEEN: Modifier = Modifier::REVERSED
        .union(Modifier::UNDERLINED)
        .union(Modifier::CROSSED_OUT);
    cell.bg != Color::Reset || cell.modifier.intersects(SEEN)
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    use super::*;

    fn encoded(buffer: &Buffer) -> String {
        encoded_between(Between::Anything, buffer)
    }

    fn encoded_between(between: Between, buffer: &Buffer) -> String {
        let (before, mut text) = (Buffer::empty(buffer.area), String::new());
        encode(before.diff_iter(buffer), between, &mut text).unwrap();
        text
    }

    #[test]
    fn letters_in_a_row_are_written_as_they_are() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 2));
        buffer.set_string(1, 0, "ab", Style::new());
        buffer.set_string(0, 1, "日c", Style::new());
        let bytes = "\x1b[1;2Hab\x1b[2;1H日\x1b[3Gc\x1b[0m";
        assert_eq!(encoded(&buffer), bytes);
    }

    #[test]
    fn a_gap_is_stepped_over_where_the_column_is_sure_and_written_where_it_is_blank() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
        buffer.set_string(0, 0, "a b", Style::new());
        buffer.set_string(4, 0, "│ c", Style::new());
        let bytes = "\x1b[1;1Ha\x1b[Cb\x1b[C│\x1b[7Gc\x1b[0m";
        assert_eq!(encoded(&buffer), bytes);
        let bytes = "\x1b[1;1Ha b │\x1b[7Gc\x1b[0m";
        assert_eq!(encoded_between(Between::Blanks, &buffer), bytes);
    }

    #[test]
    fn a_style_that_a_space_would_show_stays_off_the_gaps() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 3, 1));
        buffer.set_string(0, 0, "a", Style::new().underlined());
        buffer.set_string(2, 0, "b", Style::new().underlined());
        let bytes = "\x1b[1;1H\x1b[4ma\x1b[Cb\x1b[0m";
        assert_eq!(encoded_between(Between::Blanks, &buffer), bytes);
    }

    #[test]
    fn a_style_is_set_once_and_taken_back() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 1));
        buffer.set_string(0, 0, "a", Style::new());
        buffer.set_string(1, 0, "bc", Style::new().fg(Color::Blue).bold());
        buffer.set_string(3, 0, "d", Style::new());
        let bytes = "\x1b[1;1Ha\x1b[38;5;4m\x1b[1mbc\x1b[0md\x1b[0m";
        assert_eq!(encoded(&buffer), bytes);
    }
}
