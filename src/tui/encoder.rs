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
use ratatui::crossterm::style::{Attribute, SetAttribute, SetStyle};
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Style};

/// A backend that differs from the one inside in how cells are written.
pub(super) struct Encoder<W: Write>(CrosstermBackend<W>);

impl<W: Write> Encoder<W> {
    pub(super) fn new(writer: W) -> Self {
        Self(CrosstermBackend::new(writer))
    }
}

/// The cells (column, row, cell) as text and sequences.
fn encode<'a>(cells: impl Iterator<Item = (u16, u16, &'a Cell)>, text: &mut String) -> fmt::Result {
    let mut last = &Cell::EMPTY;
    let mut next = None;
    for (x, y, cell) in cells {
        // After a wide character the next cell is further off, and its place is told: terminals do
        // not agree on what is wide.
        if next != Some((x, y)) {
            MoveTo(x, y).write_ansi(text)?;
        }
        if !look_alike(last, cell) {
            change_style(last, cell, text)?;
        }
        text.push_str(cell.symbol());
        last = cell;
        next = Some((x.saturating_add(1), y));
    }
    SetAttribute(Attribute::Reset).write_ansi(text)
}

/// Changes from one look to another, by way of none: what is set already need not be known.
fn change_style(from: &Cell, to: &Cell, text: &mut String) -> fmt::Result {
    if !look_alike(from, &Cell::EMPTY) {
        SetAttribute(Attribute::Reset).write_ansi(text)?;
    }
    SetStyle(style(to).into_crossterm()).write_ansi(text)
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
        let mut text = String::with_capacity(1 << 14);
        encode(content, &mut text).map_err(io::Error::other)?;
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
        let mut text = String::new();
        let before = Buffer::empty(buffer.area);
        encode(before.diff(buffer).into_iter(), &mut text).unwrap();
        text
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
