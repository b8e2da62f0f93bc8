//! The terminal as ratatui draws to it: its own crossterm backend but for two things.
//!
//! Terminals disagree on how wide some graphemes are (`é` of two characters, flags, `❤️`), and after
//! one that takes more or fewer columns than here, what stands right of it is not where it seems to
//! be. A row with such a grapheme, before or after a change, is therefore erased and sent whole, and
//! the column is set again after each of them. Ratatui sends the changed cells alone.
//!
//! Cells may have an address (OSC 8), which ratatui has no place for; a row with one is sent whole too.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::rc::Rc;

use crossterm::cursor::MoveTo;
use crossterm::queue;
use crossterm::style::Print;
use crossterm::terminal::{self, Clear};
use ratatui::backend::{self, ClearType, WindowSize};
use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::{Position, Rect, Size};
use ratatui_crossterm::CrosstermBackend;

/// Cells of one row each, and their addresses.
pub(super) type Links = Vec<(Rect, Rc<str>)>;

/// The longest address that VTE takes, in bytes.
const LONGEST_ADDRESS: usize = 2083;

/// So many blank cells between two others on a blank screen are written, as that is shorter than to
/// move over them.
const LONGEST_GAP: u16 = 4;

/// A backend that gathers a frame and writes it to `out` when it is flushed.
pub(super) struct Backend<W> {
    out: W,
    /// What is written next.
    bytes: Vec<u8>,
    size: Size,
    cursor: Position,
    /// Whether nothing was drawn since the screen was cleared.
    is_blank: bool,
    /// The rows of the next frame that are sent whole if anything in them changes.
    whole_rows: BTreeMap<u16, Vec<Cell>>,
    /// The rows with disputed cells in the frame before the next.
    disputed_rows: BTreeSet<u16>,
    /// The addresses in the next frame.
    links: Links,
    /// The rows whose addresses are not those of the frame before.
    relinked_rows: BTreeSet<u16>,
}

impl<W> Backend<W> {
    /// A backend of no size, which draws nothing until it is told one.
    pub(super) fn new(out: W) -> Self {
        Self {
            out,
            bytes: Vec::new(),
            size: Size::ZERO,
            cursor: Position::ORIGIN,
            is_blank: false,
            whole_rows: BTreeMap::new(),
            disputed_rows: BTreeSet::new(),
            links: Links::new(),
            relinked_rows: BTreeSet::new(),
        }
    }

    /// The size of the frames from here on.
    pub(super) fn set_size(&mut self, size: Size) {
        self.size = size;
    }

    /// Notes which rows of the next frame have to be sent whole; called before it is drawn.
    pub(super) fn prepare(&mut self, frame: &Buffer, mut links: Links) {
        // An address is sent as it is: whoever reads it has to encode what is not ASCII.
        links.retain(|(_, url)| {
            url.len() <= LONGEST_ADDRESS && url.bytes().all(|byte| byte.is_ascii_graphic())
        });
        let gone = self.links.iter().filter(|link| !links.contains(link));
        let new = links.iter().filter(|link| !self.links.contains(link));
        self.relinked_rows = gone.chain(new).map(|(cells, _)| cells.y).collect();
        self.links = links;
        let linked_rows: BTreeSet<u16> = self.links.iter().map(|(cells, _)| cells.y).collect();
        let columns = usize::from(frame.area.width.max(1));
        let mut disputed_rows = BTreeSet::new();
        self.whole_rows.clear();
        for (row, y) in frame.content.chunks(columns).zip(frame.area.y..) {
            let disputed = row.iter().any(is_disputed);
            if disputed {
                disputed_rows.insert(y);
            }
            if disputed
                || self.disputed_rows.contains(&y)
                || linked_rows.contains(&y)
                || self.relinked_rows.contains(&y)
            {
                self.whole_rows.insert(y, row.to_vec());
            }
        }
        self.disputed_rows = disputed_rows;
    }

    fn crossterm(&mut self) -> CrosstermBackend<&mut Vec<u8>> {
        CrosstermBackend::new(&mut self.bytes)
    }

    fn draw_cells<'a>(
        &mut self,
        content: impl Iterator<Item = (u16, u16, &'a Cell)>,
    ) -> io::Result<()> {
        let runs = runs(content);
        let runs = runs.iter().map(|(x, y, run)| (*x, *y, run));
        backend::Backend::draw(&mut self.crossterm(), runs)
    }

    fn draw_whole_row(&mut self, y: u16, row: &[Cell]) -> io::Result<()> {
        queue!(
            self.bytes,
            MoveTo(0, y),
            Clear(terminal::ClearType::CurrentLine)
        )?;
        let mut covered = 0;
        let cells = row.iter().zip(0_u16..).filter_map(|(cell, x)| {
            let visible = x >= covered;
            if visible {
                covered = x.saturating_add(cell.cell_width().max(1));
            }
            visible.then_some((x, cell))
        });
        let cells: Vec<_> = cells.collect();
        let link = |x: u16| self.links.iter().find(|(at, _)| at.contains((x, y).into()));
        let link = |x: u16| link(x).map(|(_, url)| Rc::clone(url));
        // Each call begins with setting the column.
        let runs: Vec<_> = cells
            .chunk_by(|(x, left), (next, _)| !is_disputed(left) && link(*x) == link(*next))
            .map(|run| (run[0].0, run))
            .map(|(x, run)| (link(x), run))
            .collect();
        for (url, run) in runs {
            let run = run.iter().map(|&(x, cell)| (x, y, cell));
            if let Some(url) = &url {
                queue!(self.bytes, Print(format_args!("\x1b]8;;{url}\x1b\\")))?;
            }
            self.draw_cells(run)?;
            if url.is_some() {
                queue!(self.bytes, Print("\x1b]8;;\x1b\\"))?;
            }
        }
        Ok(())
    }
}

/// The cells of a blank screen, with those of gaps of at most so many between them.
fn filled<'a>(
    content: impl Iterator<Item = (u16, u16, &'a Cell)>,
    longest_gap: u16,
) -> impl Iterator<Item = (u16, u16, &'a Cell)> {
    let mut end = Position::ORIGIN;
    content.flat_map(move |(x, y, cell)| {
        let is_near = end.y == y && x.saturating_sub(end.x) <= longest_gap;
        let gap = if is_near { end.x..x } else { x..x };
        end = Position::new(x.saturating_add(cell.cell_width()), y);
        gap.map(move |x| (x, y, &Cell::EMPTY)).chain([(x, y, cell)])
    })
}

/// The cells, each with all letters that follow it and look alike, as a frame takes crossterm a third
/// of the time then. To crossterm a cell is one column wide, and sets the place of the next unless
/// that is beside it: a run that goes on from another therefore has the column behind that one's.
fn runs<'a>(content: impl Iterator<Item = (u16, u16, &'a Cell)>) -> Vec<(u16, u16, Cell)> {
    let mut runs: Vec<(u16, u16, Cell)> = Vec::new();
    let mut text = String::new();
    let mut end = None;
    for (x, y, cell) in content {
        let goes_on = end == Some((x, y));
        end = Some((x.saturating_add(1), y));
        match runs.last_mut() {
            Some((_, _, run)) if goes_on && run.style() == cell.style() => {}
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
fn is_disputed(cell: &Cell) -> bool {
    let symbol = cell.symbol();
    symbol.len() > 1 && (symbol.chars().nth(1).is_some() || cell.cell_width() != 1)
}

impl<W: Write> backend::Backend for Backend<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let whole_rows = std::mem::take(&mut self.whole_rows);
        let mut changed = std::mem::take(&mut self.relinked_rows);
        let content = content.filter(|(_, y, _)| {
            let whole = whole_rows.contains_key(y);
            if whole {
                changed.insert(*y);
            }
            !whole
        });
        let longest_gap = if std::mem::take(&mut self.is_blank) {
            LONGEST_GAP
        } else {
            0
        };
        self.draw_cells(filled(content, longest_gap))?;
        for (y, row) in whole_rows {
            if changed.contains(&y) {
                self.draw_whole_row(y, &row)?;
            }
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.crossterm().hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.crossterm().show_cursor()
    }

    /// Where the cursor was set last. The terminal is not asked: its answer would come between the
    /// keys.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.cursor = position.into();
        let cursor = self.cursor;
        self.crossterm().set_cursor_position(cursor)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.is_blank = matches!(clear_type, ClearType::All);
        self.crossterm().clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.size,
            pixels: Size::ZERO,
        })
    }

    /// Writes the frame.
    fn flush(&mut self) -> io::Result<()> {
        let written = self.out.write_all(&self.bytes);
        self.bytes.clear();
        written?;
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU16;

    use proptest::prelude::*;
    use ratatui::Terminal;
    use ratatui::style::Style;

    use super::*;

    const SIZE: Rect = Rect::new(0, 0, 8, 2);

    type Screen = Terminal<Backend<Vec<u8>>>;

    fn terminal() -> Screen {
        let mut backend = Backend::new(Vec::new());
        backend.set_size(SIZE.as_size());
        Terminal::new(backend).unwrap()
    }

    /// What is sent for the next frame.
    fn sent(terminal: &mut Screen, paint: impl FnOnce(&mut Buffer)) -> String {
        sent_with(terminal, &[], paint)
    }

    fn sent_with(
        terminal: &mut Screen,
        links: &[(Rect, Rc<str>)],
        paint: impl FnOnce(&mut Buffer),
    ) -> String {
        let mut frame = std::mem::take(terminal.current_buffer_mut());
        paint(&mut frame);
        let links = links.to_vec();
        terminal.backend_mut().prepare(&frame, links);
        *terminal.current_buffer_mut() = frame;
        terminal.apply_buffer().unwrap();
        let bytes = std::mem::take(&mut terminal.backend_mut().out);
        String::from_utf8(bytes).unwrap()
    }

    fn sent_text(terminal: &mut Screen, text: &str) -> String {
        sent(terminal, |frame| {
            frame.set_string(0, 0, text, Style::new());
        })
    }

    /// What ends every run of cells, and what ends a frame.
    const RUN_END: &str = "\x1b[39m\x1b[49m\x1b[0m";
    const FRAME_END: &str = "\x1b[?25l";

    #[test]
    fn only_what_changed_is_sent() {
        let mut terminal = terminal();
        sent_text(&mut terminal, "ab");
        let changed = format!("\x1b[1;2Hc{RUN_END}{FRAME_END}");
        assert_eq!(sent_text(&mut terminal, "ac"), changed);
        let nothing = format!("{RUN_END}{FRAME_END}");
        assert_eq!(sent_text(&mut terminal, "ac"), nothing);
    }

    #[test]
    fn on_a_clear_screen_words_are_sent_with_the_blanks_between_them() {
        let mut terminal = terminal();
        terminal.clear().unwrap();
        let words = format!("\x1b[2J\x1b[1;1H\x1b[1;1H ab c{RUN_END}{FRAME_END}");
        let sent_words = |terminal: &mut Screen, row: u16| {
            sent(terminal, |frame| {
                frame.set_string(1, row, "ab c", Style::new());
            })
        };
        assert_eq!(sent_words(&mut terminal, 0), words);
        let moves = "\x1b[1;2H  \x1b[1;5H \x1b[2;2Hab\x1b[2;5Hc";
        assert_eq!(
            sent_words(&mut terminal, 1),
            format!("{moves}{RUN_END}{FRAME_END}")
        );
    }

    #[test]
    fn a_row_with_a_disputed_width_is_erased_and_sent_whole_with_the_column_set_after_it() {
        let mut terminal = terminal();
        sent_text(&mut terminal, "e\u{301}b❤️c");
        let nothing = format!("{RUN_END}{FRAME_END}");
        assert_eq!(sent_text(&mut terminal, "e\u{301}b❤️c"), nothing);
        let whole = [
            RUN_END,
            "\x1b[1;1H\x1b[2K\x1b[1;1He\u{301}",
            RUN_END,
            "\x1b[1;2Hb❤️",
            RUN_END,
            "\x1b[1;5Hd   ",
            RUN_END,
            FRAME_END,
        ];
        assert_eq!(sent_text(&mut terminal, "e\u{301}b❤️d"), whole.concat());
        let gone = [
            RUN_END,
            "\x1b[1;1H\x1b[2K\x1b[1;1Hab      ",
            RUN_END,
            FRAME_END,
        ];
        assert_eq!(sent_text(&mut terminal, "ab"), gone.concat());
    }

    #[test]
    fn an_address_is_sent_round_its_cells_and_again_when_it_changes_alone() {
        let mut terminal = terminal();
        let mut sent = |url: &str| {
            let links = [(Rect::new(1, 0, 2, 1), Rc::from(url))];
            sent_with(&mut terminal, &links, |frame| {
                frame.set_string(0, 0, "abcd", Style::new());
            })
        };
        let row = |url: &str| {
            let rest = format!("\x1b]8;;\x1b\\\x1b[1;4Hd    {RUN_END}{FRAME_END}");
            let link = format!("\x1b]8;;{url}\x1b\\\x1b[1;2Hbc{RUN_END}{rest}");
            format!("{RUN_END}\x1b[1;1H\x1b[2K\x1b[1;1Ha{RUN_END}{link}")
        };
        assert_eq!(sent("https://a.example/"), row("https://a.example/"));
        assert_eq!(sent("https://a.example/"), format!("{RUN_END}{FRAME_END}"));
        assert_eq!(sent("https://b.example/"), row("https://b.example/"));
        let none = format!("{RUN_END}\x1b[1;1H\x1b[2K\x1b[1;1Habcd    {RUN_END}{FRAME_END}");
        assert_eq!(sent("https://c.example/\u{e9}"), none);
    }

    #[test]
    fn a_row_of_letters_of_one_column_each_is_not_sent_whole() {
        let mut terminal = terminal();
        sent_text(&mut terminal, "│─é±×");
        let changed = format!("\x1b[1;5Ha{RUN_END}{FRAME_END}");
        assert_eq!(sent_text(&mut terminal, "│─é±a"), changed);
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

    fn blank_screen() -> vt100::Parser {
        let size = |cells| NonZeroU16::new(cells).unwrap();
        vt100::Parser::new(size(SIZE.height), size(SIZE.width), 0)
    }

    /// The letters of a screen, and whether they are wide and underlined.
    fn cells(screen: &vt100::Parser) -> Vec<(String, bool, bool)> {
        let screen = screen.screen();
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
            // Half of a wide letter is no letter.
            if let Some(before) = x
                .checked_sub(1)
                .filter(|x| buffer[(*x, y)].cell_width() > 1)
            {
                buffer[(before, y)].set_symbol(" ");
            }
            let room = usize::from(SIZE.width - x);
            buffer.set_stringn(x, y, TEXTS[*text], room, style);
        }
    }

    proptest! {
        #[test]
        fn however_it_came_about_the_terminal_shows_the_last_frame(
            paintings in prop::collection::vec(
                prop::collection::vec((0..TEXTS.len(), any::<(u16, u16)>(), any::<bool>()), 0..5),
                1..6,
            ),
        ) {
            let mut screen = blank_screen();
            let mut terminal = terminal();
            for painting in &paintings {
                let bytes = sent(&mut terminal, |frame| paint(painting, frame));
                screen.process(bytes.as_bytes());
                let mut whole = blank_screen();
                let bytes = sent(&mut self::terminal(), |frame| paint(painting, frame));
                whole.process(bytes.as_bytes());
                prop_assert_eq!(cells(&screen), cells(&whole));
            }
        }
    }
}
