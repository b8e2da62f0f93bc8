//! What the terminal shows, and the bytes that make it show something else.
//!
//! Ratatui's own terminal fills two frames before the first is drawn, and to touch that much memory
//! for the first time takes longer than to draw. Here a frame comes to be when it is needed.

use std::{fmt, mem};

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::crossterm::Command;
use ratatui::crossterm::cursor::{Hide, MoveTo, Show};
use ratatui::crossterm::terminal::{Clear, ClearType};
use ratatui::layout::{Position, Rect};

use super::encoder::{Between, encode, is_blank};

/// The frames of a terminal that is blank at first.
#[derive(Default)]
pub(super) struct Frames {
    /// The size of what is shown.
    size: Rect,
    /// What is shown, as far as that is known.
    shown: Shown,
    /// A frame that is empty, kept for its memory.
    spare: Option<Buffer>,
}

/// What a terminal shows.
#[derive(Default)]
enum Shown {
    #[default]
    Nothing,
    Something,
    Frame(Buffer),
}

impl Frames {
    /// The terminal may show something else now: the next frame is a whole one.
    pub(super) fn forget(&mut self) {
        self.size = Rect::ZERO;
    }

    /// The size of what is shown.
    pub(super) fn size(&self) -> Rect {
        self.size
    }

    /// Appends the first frame, as what a terminal of this size that is blank is to be sent. It is
    /// painted in parts, as much less memory is touched then than by a frame as a whole.
    pub(super) fn first(
        &mut self,
        size: Rect,
        draw: impl Fn(&mut Buffer) -> Option<Position>,
        bytes: &mut String,
    ) -> fmt::Result {
        let part = |y| Rect {
            y,
            height: PART.min(size.bottom() - y),
            ..size
        };
        let mut buffer = Buffer::default();
        let mut cursor = None;
        for y in (size.y..size.bottom()).step_by(PART.into()) {
            buffer.reset();
            buffer.resize(part(y));
            cursor = draw(&mut buffer);
            encode(visible(&buffer), Between::Blanks, bytes)?;
        }
        place(cursor, bytes)?;
        (self.size, self.shown) = (size, Shown::Something);
        Ok(())
    }

    /// The next frame, as what a terminal of this size is to be sent. `draw` paints into a buffer that
    /// is empty and returns where the cursor is, if it is to be seen.
    pub(super) fn next(
        &mut self,
        size: Rect,
        draw: impl FnOnce(&mut Buffer) -> Option<Position>,
    ) -> Result<String, fmt::Error> {
        let mut bytes = String::with_capacity(1 << 14);
        if self.size != size {
            (self.size, self.shown) = (size, Shown::Nothing);
            Clear(ClearType::All).write_ansi(&mut bytes)?;
        }
        let spare = self.spare.take().filter(|spare| spare.area == size);
        let mut next = spare.unwrap_or_else(|| Buffer::empty(size));
        let cursor = draw(&mut next);
        match &self.shown {
            Shown::Nothing => encode(visible(&next), Between::Blanks, &mut bytes)?,
            Shown::Something => encode(uncovered(&next), Between::Anything, &mut bytes)?,
            Shown::Frame(shown) => encode(shown.diff_iter(&next), Between::Anything, &mut bytes)?,
        }
        place(cursor, &mut bytes)?;
        if let Shown::Frame(mut before) = mem::replace(&mut self.shown, Shown::Frame(next)) {
            before.reset();
            self.spare = Some(before);
        }
        Ok(bytes)
    }
}

/// Rows of a part of the first frame.
const PART: u16 = 9;

fn place(cursor: Option<Position>, bytes: &mut String) -> fmt::Result {
    match cursor {
        Some(Position { x, y }) => {
            Show.write_ansi(bytes)?;
            MoveTo(x, y).write_ansi(bytes)
        }
        None => Hide.write_ansi(bytes),
    }
}

/// The cells that differ from those of a blank terminal, as [`Buffer::diff_iter`] has them.
fn visible(frame: &Buffer) -> impl Iterator<Item = (u16, u16, &Cell)> {
    uncovered(frame).filter(|(_, _, cell)| !is_blank(cell))
}

/// All cells but those that a wide character covers.
fn uncovered(frame: &Buffer) -> impl Iterator<Item = (u16, u16, &Cell)> {
    let Rect { x, y, width, .. } = frame.area;
    let rows = frame.content.chunks(width.max(1).into());
    (y..).zip(rows).flat_map(move |(y, row)| {
        let mut free = x;
        (x..).zip(row).filter_map(move |(x, cell)| {
            if x < free {
                return None;
            }
            if !is_narrow(cell.symbol()) {
                free = x.saturating_add(cell.cell_width());
            }
            Some((x, y, cell))
        })
    })
}

/// Whether a symbol is known to take one column: ASCII and borders, which most are.
fn is_narrow(symbol: &str) -> bool {
    let mut letters = symbol.chars();
    matches!(letters.next(), Some(' '..='~' | '─'..='╿')) && letters.next().is_none()
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;

    const SIZE: Rect = Rect::new(0, 0, 8, 2);

    fn painted(text: &str, style: Style) -> Buffer {
        let mut buffer = Buffer::empty(SIZE);
        buffer.set_string(1, 0, text, style);
        buffer.set_string(0, 1, text, style);
        buffer
    }

    fn sent(frames: &mut Frames, text: &str) -> String {
        let draw = |buffer: &mut Buffer| {
            buffer.set_string(0, 0, text, Style::new());
            None
        };
        frames.next(SIZE, draw).unwrap()
    }

    #[test]
    fn the_first_frame_is_what_differs_from_a_blank_one() {
        let styled = Style::new().reversed();
        for text in ["", "a b", "日本 c", "❤️ d", "👨‍👩‍👧e", "e\u{301}", "       日"]
        {
            for style in [Style::new(), styled] {
                let frame = painted(text, style);
                let blank = Buffer::empty(frame.area);
                let expected: Vec<_> = blank.diff_iter(&frame).collect();
                let visible = visible(&frame).filter(|(_, _, cell)| !is_blank(cell));
                assert_eq!(visible.collect::<Vec<_>>(), expected, "{text}");
            }
        }
    }

    #[test]
    fn what_is_known_to_be_narrow_is() {
        let mut text = [0; 4];
        for letter in '\0'..=char::MAX {
            let symbol = &*letter.encode_utf8(&mut text);
            assert!(!is_narrow(symbol) || symbol.cell_width() == 1, "{letter:?}");
        }
        assert!(!is_narrow("─\u{FE0F}"));
    }

    #[test]
    fn only_what_changed_is_sent() {
        let mut frames = Frames::default();
        sent(&mut frames, "");
        assert_eq!(sent(&mut frames, "ab"), "\x1b[1;1Hab\x1b[0m\x1b[?25l");
        assert_eq!(sent(&mut frames, "ac"), "\x1b[1;2Hc\x1b[0m\x1b[?25l");
        assert_eq!(sent(&mut frames, "ac"), "\x1b[0m\x1b[?25l");
        // The frame before the last has left nothing behind.
        assert_eq!(sent(&mut frames, ""), "\x1b[1;1H  \x1b[0m\x1b[?25l");
    }

    #[test]
    fn after_a_change_of_size_or_a_doubt_all_is_sent_to_a_clear_terminal() {
        let mut frames = Frames::default();
        sent(&mut frames, "ab");
        frames.forget();
        let whole = "\x1b[2J\x1b[1;1Hab\x1b[0m\x1b[?25l";
        assert_eq!(sent(&mut frames, "ab"), whole);
        let wider = Rect { width: 9, ..SIZE };
        let blank = frames.next(wider, |_| Some(Position::new(2, 1))).unwrap();
        assert_eq!(blank, "\x1b[2J\x1b[0m\x1b[?25h\x1b[2;3H");
        assert_eq!(sent(&mut frames, "ab"), whole);
    }

    #[test]
    fn the_first_frame_is_the_whole_in_parts_and_the_next_covers_it() {
        let size = Rect::new(0, 0, 4, PART + 2);
        let draw = |buffer: &mut Buffer| {
            // The first row of each part.
            buffer.set_string(1, buffer.area.y, "a b", Style::new());
            Some(Position::new(0, 1))
        };
        let mut frames = Frames::default();
        let mut first = String::new();
        frames.first(size, draw, &mut first).unwrap();
        let expected = "\x1b[1;2Ha b\x1b[0m\x1b[10;2Ha b\x1b[0m\x1b[?25h\x1b[2;1H";
        assert_eq!(first, expected);
        assert_eq!(frames.size(), size);
        let next = frames.next(size, |_| None).unwrap();
        let rows = (1..=PART + 2).map(|row| format!("\x1b[{row};1H    "));
        assert_eq!(next, rows.collect::<String>() + "\x1b[0m\x1b[?25l");
    }
}
