//! From the cells of a frame to the bytes that a terminal takes.
//!
//! Ratatui's own backend sends every cell through the machinery of formatting and of writing, which
//! is the largest part of drawing a whole screen. Here letters are copied to a text that is written
//! at once; the sequences are still crossterm's.

use std::fmt;
use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, CrosstermBackend, IntoCrossterm, WindowSize};
use ratatui::buffer::Cell;
use ratatui::crossterm::Command;
use ratatui::crossterm::cursor::MoveTo;
use ratatui::crossterm::style::SetStyle;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Style};

/// A backend that differs from the one inside in how cells are written.
pub(super) struct Encoder<W: Write>(CrosstermBackend<W>);

impl<W: Write> Encoder<W> {
    pub(super) fn new(writer: W) -> Self {
        Self(CrosstermBackend::new(writer))
    }
}

/// One column to the right, the way over most gaps: the space between two words.
const RIGHT: &str = "\x1b[C";

/// The cells (column, row, cell) as text and sequences.
fn encode<'a>(cells: impl Iterator<Item = (u16, u16, &'a Cell)>) -> Result<String, fmt::Error> {
    let mut pen = Pen {
        text: String::with_capacity(1 << 14),
        next: None,
        ascii: false,
        looks: Looks::default(),
    };
    let mut last = &Cell::EMPTY;
    for (x, y, cell) in cells {
        pen.move_to(x, y)?;
        if !look_alike(last, cell) {
            let styled = !look_alike(last, &Cell::EMPTY);
            pen.text.push_str(if styled { RESET } else { "" });
            pen.text.push_str(pen.looks.sequence(cell)?);
        }
        pen.put(x, y, cell.symbol());
        last = cell;
    }
    pen.text.push_str(RESET);
    Ok(pen.text)
}

/// Back to no style: from there the next is set without knowing what was.
const RESET: &str = "\x1b[0m";

/// Where and how is written.
struct Pen {
    text: String,
    /// The cell after the last one.
    next: Option<(u16, u16)>,
    /// Whether only ASCII was written since the place was told: terminals do not agree on the width
    /// of the rest, so that a place is told again after it.
    ascii: bool,
    looks: Looks,
}

impl Pen {
    fn move_to(&mut self, x: u16, y: u16) -> fmt::Result {
        if self.next == Some((x, y)) {
            return Ok(());
        }
        let is_gap = x.checked_sub(1).is_some_and(|x| self.next == Some((x, y)));
        if is_gap && self.ascii {
            self.text.push_str(RIGHT);
            return Ok(());
        }
        self.ascii = true;
        MoveTo(x, y).write_ansi(&mut self.text)
    }

    fn put(&mut self, x: u16, y: u16, symbol: &str) {
        self.text.push_str(symbol);
        self.ascii &= symbol.is_ascii();
        // After a wide character the next cell is further off, and its place is told.
        self.next = Some((x.saturating_add(1), y));
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

impl<W: Write> Backend for Encoder<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let text = encode(content).map_err(io::Error::other)?;
        self.0.write_all(text.as_bytes())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.0.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.0.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.0.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.0.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.0.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.0.clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        self.0.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.0.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.0)
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    use super::*;

    fn encoded(buffer: &Buffer) -> String {
        let before = Buffer::empty(buffer.area);
        encode(before.diff(buffer).into_iter()).unwrap()
    }

    #[test]
    fn letters_in_a_row_are_written_as_they_are() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 2));
        buffer.set_string(1, 0, "ab", Style::new());
        buffer.set_string(0, 1, "日c", Style::new());
        let bytes = "\x1b[1;2Hab\x1b[2;1H日\x1b[2;3Hc\x1b[0m";
        assert_eq!(encoded(&buffer), bytes);
    }

    #[test]
    fn a_space_is_stepped_over_where_the_column_is_sure() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
        buffer.set_string(0, 0, "a b", Style::new());
        buffer.set_string(4, 0, "│ c", Style::new());
        let bytes = "\x1b[1;1Ha\x1b[Cb\x1b[C│\x1b[1;7Hc\x1b[0m";
        assert_eq!(encoded(&buffer), bytes);
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
