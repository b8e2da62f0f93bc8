//! From the cells of a frame to the bytes that a terminal takes.
//!
//! Ratatui's own backend sends every cell through the machinery of formatting and of writing, which
//! is the largest part of drawing a whole screen. Here letters and places are copied to a text; the
//! sequences for styles are still crossterm's.

use std::fmt;

use ratatui::backend::IntoCrossterm;
use ratatui::buffer::{Cell, CellWidth};
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

/// Back to no style: from there the next is set without knowing what was.
pub(super) const RESET: &str = "\x1b[0m";

/// How a cell looks: foreground, background, attributes.
type Look = (Color, Color, Modifier);

const PLAIN: Look = (Color::Reset, Color::Reset, Modifier::empty());

/// Where and how is written. It begins and ends in no style.
pub(super) struct Encoder<'t> {
    text: &'t mut String,
    /// The column and row after the last cell.
    next: (u16, u16),
    /// Whether only ASCII was written since the place was told: terminals do not agree on the width
    /// of the rest, so that a place is told again after it.
    ascii: bool,
    look: Look,
    looks: Vec<(Look, String)>,
}

impl<'t> Encoder<'t> {
    /// Appends to a text.
    pub(super) fn new(text: &'t mut String) -> Self {
        Self {
            text,
            next: (NOWHERE, NOWHERE),
            ascii: false,
            look: PLAIN,
            looks: Vec::new(),
        }
    }

    /// Makes a row blank.
    pub(super) fn erase(&mut self, y: u16) {
        self.plain();
        self.tell(0, y);
        self.text.push_str("\x1b[2K");
    }

    /// Writes cells of a row from left to right, each with its column. What is between them is left as
    /// it is.
    pub(super) fn cells<'c>(
        &mut self,
        y: u16,
        between: Between,
        cells: impl Iterator<Item = (u16, &'c Cell)>,
    ) -> fmt::Result {
        for (x, cell) in cells {
            match cell.symbol().as_bytes() {
                // Most go on with a word.
                [letter @ 0..128] if self.next == (x, y) && self.look == look(cell) => {
                    self.letter(*letter, x, y);
                }
                _ => self.cell(x, y, cell, between)?,
            }
        }
        Ok(())
    }

    fn cell(&mut self, x: u16, y: u16, cell: &Cell, between: Between) -> fmt::Result {
        if self.next != (x, y) {
            self.go_to(x, y, between);
        }
        if self.look != look(cell) {
            self.dress(look(cell))?;
        }
        self.put(x, y, cell);
        Ok(())
    }

    /// Takes the style back.
    pub(super) fn finish(self) {
        self.text.push_str(RESET);
    }

    fn go_to(&mut self, x: u16, y: u16, between: Between) {
        let (column, row) = self.next;
        if row == y && self.ascii && x.checked_sub(column) == Some(1) {
            // The space between two words.
            let blank = between == Between::Blanks && !shows_on_blank(self.look);
            self.text.push_str(if blank { " " } else { RIGHT });
        } else {
            self.tell(x, y);
        }
    }

    fn tell(&mut self, x: u16, y: u16) {
        let is_here = self.next.1 == y;
        self.ascii = true;
        self.text.push_str("\x1b[");
        if !is_here {
            self.number(y);
            self.text.push(';');
        }
        self.number(x);
        self.text.push(if is_here { 'G' } else { 'H' });
        self.next = (x, y);
    }

    /// A row or a column, which terminals count from 1.
    fn number(&mut self, at: u16) {
        let mut digits = itoa::Buffer::new();
        self.text.push_str(digits.format(u32::from(at) + 1));
    }

    fn dress(&mut self, look: Look) -> fmt::Result {
        self.plain();
        if look != PLAIN {
            let known = self.looks.iter().position(|(known, _)| *known == look);
            let at = known.unwrap_or(self.looks.len());
            if known.is_none() {
                self.looks.push((look, sequence(look)?));
            }
            let sequence = self.looks.get(at).map_or("", |(_, sequence)| sequence);
            self.text.push_str(sequence);
        }
        self.look = look;
        Ok(())
    }

    fn plain(&mut self) {
        if self.look != PLAIN {
            self.text.push_str(RESET);
            self.look = PLAIN;
        }
    }

    fn put(&mut self, x: u16, y: u16, cell: &Cell) {
        let symbol = cell.symbol();
        if let [letter @ 0..128] = symbol.as_bytes() {
            return self.letter(*letter, x, y);
        }
        self.text.push_str(symbol);
        self.ascii = false;
        // After what may be wider on one terminal than on another the next place is always told.
        let sure = is_narrow(symbol) || width(cell) == 1 && !is_cluster(cell);
        self.next = (if sure { x.saturating_add(1) } else { NOWHERE }, y);
    }

    /// Writes a letter of ASCII.
    fn letter(&mut self, letter: u8, x: u16, y: u16) {
        self.text.push(char::from(letter));
        self.next = (x.saturating_add(1), y);
    }
}

/// A column and row that no terminal has.
const NOWHERE: u16 = u16::MAX;

/// What sets a style after none.
fn sequence((fg, bg, modifier): Look) -> Result<String, fmt::Error> {
    let chosen = |colour: Color| Some(colour).filter(|colour| *colour != Color::Reset);
    let style = Style {
        fg: chosen(fg),
        bg: chosen(bg),
        add_modifier: modifier,
        ..Style::default()
    };
    let mut sequence = String::new();
    SetStyle(style.into_crossterm()).write_ansi(&mut sequence)?;
    Ok(sequence)
}

fn look(cell: &Cell) -> Look {
    (cell.fg, cell.bg, cell.modifier)
}

/// Whether there is nothing to be seen in a cell.
pub(super) fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " " && !shows_on_blank(look(cell))
}

/// Whether a style can be seen on a space.
fn shows_on_blank((_, bg, modifier): Look) -> bool {
    const SEEN: Modifier = Modifier::REVERSED
        .union(Modifier::UNDERLINED)
        .union(Modifier::CROSSED_OUT);
    bg != Color::Reset || modifier.intersects(SEEN)
}

/// The columns that a cell takes; one at least.
pub(super) fn width(cell: &Cell) -> u16 {
    if is_narrow(cell.symbol()) {
        1
    } else {
        cell.cell_width().max(1)
    }
}

/// Whether a symbol is one character of one column that need not be looked up, as most are: ASCII, and
/// the borders from U+2500 to U+257F.
fn is_narrow(symbol: &str) -> bool {
    matches!(symbol.as_bytes(), [b' '..=b'~'] | [0xE2, 0x94 | 0x95, _])
}

/// Whether a cell has more than one character in it. How wide such a cluster is, terminals dispute.
pub(super) fn is_cluster(cell: &Cell) -> bool {
    let symbol = cell.symbol();
    symbol.len() > 1 && symbol.chars().nth(1).is_some()
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    use super::*;

    fn encoded(buffer: &Buffer) -> String {
        encoded_between(Between::Anything, buffer)
    }

    /// What is sent of the cells that are not blank.
    fn encoded_between(between: Between, buffer: &Buffer) -> String {
        let mut text = String::new();
        let mut encoder = Encoder::new(&mut text);
        let before = Buffer::empty(buffer.area);
        for (x, y, cell) in before.diff_iter(buffer) {
            let one = std::iter::once((x, cell));
            encoder.cells(y, between, one).unwrap();
        }
        encoder.finish();
        text
    }

    #[test]
    fn widths_are_those_of_ratatui() {
        let mut cell = Cell::EMPTY;
        for letter in (' '..=char::MAX).filter(|letter| !letter.is_control()) {
            cell.set_char(letter);
            assert_eq!(width(&cell), cell.cell_width().max(1), "{letter:?}");
        }
        assert_eq!(width(cell.set_symbol("─\u{FE0F}")), cell.cell_width());
    }

    #[test]
    fn after_what_has_a_width_that_is_disputed_the_place_is_told() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 9, 1));
        buffer.set_string(0, 0, "❤️a", Style::new());
        buffer.set_string(4, 0, "e\u{301}b日c", Style::new());
        let bytes = "\x1b[1;1H❤️\x1b[3Ga\x1b[Ce\u{301}\x1b[6Gb日\x1b[9Gc\x1b[0m";
        let mut text = String::new();
        let mut encoder = Encoder::new(&mut text);
        let cells = [0, 2, 4, 5, 6, 8].map(|x| (x, &buffer[(x, 0)]));
        encoder
            .cells(0, Between::Anything, cells.into_iter())
            .unwrap();
        encoder.finish();
        assert_eq!(text, bytes);
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
