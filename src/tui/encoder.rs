//! From the cells of a frame to the bytes that a terminal takes.
//!
//! Ratatui's own backend sends every cell through the machinery of formatting, which is the largest
//! part of drawing a whole screen. Here a letter is copied, and crossterm writes the sequences.

use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, CrosstermBackend, IntoCrossterm, WindowSize};
use ratatui::buffer::Cell;
use ratatui::crossterm::cursor::MoveTo;
use ratatui::crossterm::queue;
use ratatui::crossterm::style::{Attribute, SetAttribute, SetStyle};
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Style};

/// A backend that differs from the one inside in how cells are written.
pub(super) struct Encoder<W: Write>(CrosstermBackend<W>);

impl<W: Write> Encoder<W> {
    pub(super) fn new(writer: W) -> Self {
        Self(CrosstermBackend::new(writer))
    }

    /// Changes from one look to another, by way of none: what is set already need not be known.
    fn change_style(&mut self, from: &Cell, to: &Cell) -> io::Result<()> {
        if !look_alike(from, &Cell::EMPTY) {
            queue!(self.0, SetAttribute(Attribute::Reset))?;
        }
        queue!(self.0, SetStyle(style(to).into_crossterm()))
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
        let mut last = &Cell::EMPTY;
        let mut next = None;
        for (x, y, cell) in content {
            // After a wide character the next cell is further off, and its place is told:
            // terminals do not agree on what is wide.
            if next != Some((x, y)) {
                queue!(self.0, MoveTo(x, y))?;
            }
            if !look_alike(last, cell) {
                self.change_style(last, cell)?;
            }
            self.0.write_all(cell.symbol().as_bytes())?;
            last = cell;
            next = Some((x.saturating_add(1), y));
        }
        queue!(self.0, SetAttribute(Attribute::Reset))
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
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes);
        let before = Buffer::empty(buffer.area);
        encoder.draw(before.diff(buffer).into_iter()).unwrap();
        String::from_utf8(bytes).unwrap()
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
    fn a_style_is_set_once_and_taken_back() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 1));
        buffer.set_string(0, 0, "a", Style::new());
        buffer.set_string(1, 0, "bc", Style::new().fg(Color::Blue).bold());
        buffer.set_string(3, 0, "d", Style::new());
        let bytes = "\x1b[1;1Ha\x1b[38;5;4m\x1b[1mbc\x1b[0md\x1b[0m";
        assert_eq!(encoded(&buffer), bytes);
    }
}
