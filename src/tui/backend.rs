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
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};
use ratatui_crossterm::CrosstermBackend;

use super::cells::{columns, filled, is_disputed, runs, shown};

/// Cells of one row each, and their addresses.
pub type Links = Vec<(Rect, Rc<str>)>;

/// The longest address that VTE takes, in bytes.
const LONGEST_ADDRESS: usize = 2083;

/// The bytes of a usual frame: to make room for them bit by bit would cost the first one time.
const USUAL_BYTES: usize = 1 << 13;

/// So many blank cells between two others on a blank screen are written, as that is shorter than to
/// move over them.
const LONGEST_GAP: u16 = 4;

/// A backend that gathers a frame and writes it to `out` when it is flushed.
pub struct Backend<W> {
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
    pub fn new(out: W) -> Self {
        Self {
            out,
            bytes: Vec::with_capacity(USUAL_BYTES),
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
    pub fn set_size(&mut self, size: Size) {
        self.size = size;
    }

    /// Notes which rows of the next frame have to be sent whole; called before it is drawn.
    pub fn prepare(&mut self, frame: &Buffer, mut links: Links) {
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

    /// Sends a frame that nothing was sent before; `cursor` is where the cursor is, if it is to be seen.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn draw_first(
        &mut self,
        frame: &Buffer,
        links: Links,
        cursor: Option<Position>,
    ) -> io::Result<()>
    where
        W: Write,
    {
        use backend::Backend as _;

        self.size = frame.area.as_size();
        self.prepare(frame, links);
        self.clear()?;
        self.draw(shown(frame))?;
        match cursor {
            None => self.hide_cursor()?,
            Some(position) => {
                self.show_cursor()?;
                self.set_cursor_position(position)?;
            }
        }
        self.flush()
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
                covered = x.saturating_add(columns(cell).max(1));
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
