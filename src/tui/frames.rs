//! What the terminal shows, and the bytes that make it show something else.
//!
//! Ratatui's own terminal fills two frames before the first is drawn, and to touch that much memory
//! for the first time takes longer than to draw (`cargo bench --bench startup`). Here a frame comes to be
//! when it is needed.

use std::{fmt, mem};

use ratatui::buffer::{Buffer, Cell};
use ratatui::crossterm::Command;
use ratatui::crossterm::cursor::{Hide, MoveTo, Show};
use ratatui::crossterm::terminal::{Clear, ClearType};
use ratatui::layout::{Position, Rect};

use super::encoder::{Between, Encoder, RESET, is_blank, is_cluster, width};

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
            let mut encoder = Encoder::new(bytes);
            for (y, row) in rows(&buffer) {
                send_row(Before::Blank, row, y, &mut encoder)?;
            }
            encoder.finish();
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
            // A terminal clears in the style that it is in.
            bytes.push_str(RESET);
            Clear(ClearType::All).write_ansi(&mut bytes)?;
        }
        let spare = self.spare.take().filter(|spare| spare.area == size);
        let mut next = spare.unwrap_or_else(|| Buffer::empty(size));
        let cursor = draw(&mut next);
        self.send(&next, &mut bytes)?;
        place(cursor, &mut bytes)?;
        if let Shown::Frame(mut before) = mem::replace(&mut self.shown, Shown::Frame(next)) {
            before.reset();
            self.spare = Some(before);
        }
        Ok(bytes)
    }

    /// What changes what is shown into this frame.
    fn send(&self, next: &Buffer, bytes: &mut String) -> fmt::Result {
        let (known, frame) = match &self.shown {
            Shown::Nothing => (Before::Blank, None),
            Shown::Something => (Before::Unknown, None),
            Shown::Frame(frame) => (Before::Unknown, Some(frame)),
        };
        let mut shown = frame.into_iter().flat_map(rows);
        let mut encoder = Encoder::new(bytes);
        for (y, row) in rows(next) {
            let before = shown.next().map_or(known, |(_, row)| Before::Row(row));
            send_row(before, row, y, &mut encoder)?;
        }
        encoder.finish();
        Ok(())
    }
}

/// Rows of a part of the first frame.
const PART: u16 = 6;

fn place(cursor: Option<Position>, bytes: &mut String) -> fmt::Result {
    match cursor {
        Some(Position { x, y }) => {
            Show.write_ansi(bytes)?;
            MoveTo(x, y).write_ansi(bytes)
        }
        None => Hide.write_ansi(bytes),
    }
}

/// The rows of a frame, each with its number.
fn rows(frame: &Buffer) -> impl Iterator<Item = (u16, &[Cell])> {
    let columns = usize::from(frame.area.width.max(1));
    // Numbered last, as there may be as many as there are numbers.
    let rows = frame.content.chunks(columns).zip(frame.area.y..);
    rows.map(|(row, y)| (y, row))
}

/// What a row of the terminal shows.
#[derive(Clone, Copy)]
enum Before<'f> {
    Blank,
    Unknown,
    Row(&'f [Cell]),
}

/// Makes the terminal show a row. One with clusters, then or now, is sent whole after it was made
/// blank: on a terminal that takes them for wider or narrower than they are here, what is around them
/// is not where it seems to be.
fn send_row(before: Before<'_>, row: &[Cell], y: u16, encoder: &mut Encoder<'_>) -> fmt::Result {
    let disputed = |row: &[Cell]| row.iter().any(is_cluster);
    let between = match before {
        Before::Blank => Between::Blanks,
        Before::Row(before) if before == row => return Ok(()),
        Before::Row(before) if !disputed(before) && !disputed(row) => {
            return send_changed(before, row, y, encoder);
        }
        Before::Unknown if !disputed(row) => Between::Anything,
        Before::Unknown | Before::Row(_) => {
            encoder.erase(y);
            Between::Blanks
        }
    };
    let mut uncovered = 0;
    let cells = row.iter().zip(0..).filter_map(|(cell, x)| {
        if x < uncovered {
            return None;
        }
        uncovered = width(cell).saturating_add(x);
        let sent = between == Between::Anything || !is_blank(cell);
        sent.then_some((x, cell))
    });
    encoder.cells(y, between, cells)
}

/// Sends the cells of a row that differ, and those that showed a part of what is there no more.
fn send_changed(before: &[Cell], row: &[Cell], y: u16, encoder: &mut Encoder<'_>) -> fmt::Result {
    let (mut uncovered, mut uncovered_before, mut broken) = (0, 0, 0);
    let pairs = before.iter().zip(row).zip(0..);
    let cells = pairs.filter_map(|((old, new), x)| {
        if x >= uncovered_before {
            uncovered_before = width(old).saturating_add(x);
            if x < uncovered || old != new {
                broken = uncovered_before;
            }
        }
        if x < uncovered {
            return None;
        }
        uncovered = width(new).saturating_add(x);
        (old != new || x < broken).then_some((x, new))
    });
    encoder.cells(y, Between::Anything, cells)
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU16;

    use proptest::prelude::*;
    use ratatui::style::Style;

    use super::*;

    const SIZE: Rect = Rect::new(0, 0, 8, 2);

    fn sent(frames: &mut Frames, text: &str) -> String {
        let draw = |buffer: &mut Buffer| {
            buffer.set_string(0, 0, text, Style::new());
            None
        };
        frames.next(SIZE, draw).unwrap()
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
        let whole = "\x1b[0m\x1b[2J\x1b[1;1Hab\x1b[0m\x1b[?25l";
        assert_eq!(sent(&mut frames, "ab"), whole);
        let wider = Rect { width: 9, ..SIZE };
        let blank = frames.next(wider, |_| Some(Position::new(2, 1))).unwrap();
        assert_eq!(blank, "\x1b[0m\x1b[2J\x1b[0m\x1b[?25h\x1b[2;3H");
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
        let expected = "\x1b[1;2Ha b\x1b[0m\x1b[7;2Ha b\x1b[0m\x1b[?25h\x1b[2;1H";
        assert_eq!(first, expected);
        assert_eq!(frames.size(), size);
        let next = frames.next(size, |_| None).unwrap();
        let rows = (1..=PART + 2).map(|row| format!("\x1b[{row};1H    "));
        assert_eq!(next, rows.collect::<String>() + "\x1b[0m\x1b[?25l");
    }

    #[test]
    fn a_terminal_may_have_as_many_rows_or_columns_as_can_be_counted() {
        for size in [Rect::new(0, 0, u16::MAX, 1), Rect::new(0, 0, 1, u16::MAX)] {
            let mut frames = Frames::default();
            let draw = |buffer: &mut Buffer| {
                let (right, bottom) = (buffer.area.right(), buffer.area.bottom());
                buffer.set_string(right - 1, bottom - 1, "a", Style::new());
                None
            };
            frames.first(size, draw, &mut String::new()).unwrap();
            frames.next(size, draw).unwrap();
            assert_eq!(frames.next(size, draw).unwrap(), "\x1b[0m\x1b[?25l");
            frames.next(size, |_| None).unwrap();
        }
    }

    #[test]
    fn a_row_with_clusters_is_sent_whole_after_it_was_made_blank() {
        let mut frames = Frames::default();
        sent(&mut frames, "a❤️b");
        assert_eq!(sent(&mut frames, "a❤️b"), "\x1b[0m\x1b[?25l");
        let whole = "\x1b[1;1H\x1b[2Ka❤️\x1b[4Gc\x1b[0m\x1b[?25l";
        assert_eq!(sent(&mut frames, "a❤️c"), whole);
        let gone = "\x1b[1;1H\x1b[2Kabc\x1b[0m\x1b[?25l";
        assert_eq!(sent(&mut frames, "abc"), gone);
    }

    #[test]
    fn the_other_half_of_a_wide_letter_that_was_styled_is_sent() {
        let mut frames = Frames::default();
        let mut draw = |x, style| {
            let draw = |buffer: &mut Buffer| {
                buffer.set_string(x, 0, "日", style);
                None
            };
            frames.next(SIZE, draw).unwrap()
        };
        draw(1, Style::new().underlined());
        let moved = draw(0, Style::new());
        assert_eq!(moved, "\x1b[1;1H日\x1b[3G \x1b[0m\x1b[?25l");
    }

    /// What is painted: texts, each at a place, underlined or not.
    type Painting = Vec<(usize, (u16, u16), bool)>;

    const TEXTS: [&str; 9] = [
        "",
        "a",
        "one two",
        "日本語",
        "x日y",
        "│ ─ │",
        "café",
        "\u{1F680} go",
        "\u{E01}\u{E33}e\u{301}",
    ];

    fn blank_terminal() -> vt100::Parser {
        let size = |cells| NonZeroU16::new(cells).unwrap();
        vt100::Parser::new(size(SIZE.height), size(SIZE.width), 0)
    }

    /// The letters of a terminal, and whether they are wide and underlined.
    fn cells(terminal: &vt100::Parser) -> Vec<(String, bool, bool)> {
        let screen = terminal.screen();
        let places = (0..SIZE.height).flat_map(|y| (0..SIZE.width).map(move |x| (x, y)));
        let cells = places.map(|(x, y)| screen.cell(y, x).unwrap());
        let letter = |cell: &vt100::Cell| match cell.contents() {
            "" => " ".to_owned(),
            letter => letter.to_owned(),
        };
        cells
            .map(|cell| (letter(cell), cell.is_wide(), cell.underline()))
            .collect()
    }

    fn paint(painting: &Painting, buffer: &mut Buffer) {
        for (text, (x, y), underlined) in painting {
            let mut style = Style::new();
            if *underlined {
                style = style.underlined();
            }
            let (x, y) = (x % SIZE.width, y % SIZE.height);
            if buffer.area.contains(Position::new(x, y)) {
                let room = usize::from(SIZE.width - x);
                let text = TEXTS.iter().cycle().nth(*text).unwrap();
                // Half of a wide letter is no letter.
                if let Some(before) = x.checked_sub(1).filter(|x| width(&buffer[(*x, y)]) > 1) {
                    buffer[(before, y)].set_symbol(" ");
                }
                buffer.set_stringn(x, y, text, room, style);
            }
        }
    }

    proptest! {
        #[test]
        fn however_it_came_about_the_terminal_shows_the_last_frame(
            paintings in prop::collection::vec(
                prop::collection::vec((0..9_usize, any::<(u16, u16)>(), any::<bool>()), 0..5),
                1..6,
            ),
        ) {
            let mut terminal = blank_terminal();
            let mut frames = Frames::default();
            let mut first = String::new();
            let (start, rest) = paintings.split_first().unwrap();
            let draw = |buffer: &mut Buffer| {
                paint(start, buffer);
                None
            };
            frames.first(SIZE, draw, &mut first).unwrap();
            terminal.process(first.as_bytes());
            for painting in rest {
                let draw = |buffer: &mut Buffer| {
                    paint(painting, buffer);
                    None
                };
                let bytes = frames.next(SIZE, draw).unwrap();
                terminal.process(bytes.as_bytes());
                let mut whole = blank_terminal();
                whole.process(Frames::default().next(SIZE, draw).unwrap().as_bytes());
                prop_assert_eq!(cells(&terminal), cells(&whole));
            }
        }
    }
}
