//! The backend that ratatui draws to: its own crossterm backend with two differences.
//!
//! Terminals disagree on the width of some graphemes (`é` of two characters, flags, `❤️`). If the
//! terminal's width differs from ours, everything to the right of such a grapheme is displaced. A row
//! that contains one, before or after a change, is therefore erased and sent in full, and the cursor
//! column is set again after each of them. Ratatui alone sends only the changed cells.
//!
//! Cells may have a hyperlink (OSC 8), which ratatui does not support; a row with one is sent in full
//! too.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::rc::Rc;

use crossterm::cursor::{Hide, MoveTo};
use crossterm::queue;
use crossterm::style::Print;
use crossterm::terminal::{self, BeginSynchronizedUpdate, Clear, EndSynchronizedUpdate};
use ratatui::backend::{self, ClearType, WindowSize};
use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::{Position, Rect, Size};
use ratatui_crossterm::CrosstermBackend;

/// Hyperlinks: the cells of one row, and their address.
pub type Links = Vec<(Rect, Rc<str>)>;

/// The longest address that VTE accepts, in bytes.
const MAX_URL_LENGTH: usize = 2083;

/// A backend that buffers a frame and writes it to `out` on flush.
pub struct Backend<W> {
    out: W,
    bytes: Vec<u8>,
    size: Size,
    cursor: Position,
    /// The position of the cursor while it is hidden, if it matters.
    rest: Option<Position>,
    /// The rows of the next frame that are sent in full if anything in them changes.
    whole_rows: BTreeMap<u16, Vec<Cell>>,
    /// The rows of the previous frame with cells of disputed width.
    disputed_rows: BTreeSet<u16>,
    /// The hyperlinks of the next frame.
    links: Links,
    /// The rows whose hyperlinks differ from the previous frame.
    relinked_rows: BTreeSet<u16>,
}

impl<W> Backend<W> {
    /// Creates a backend of size zero, which draws nothing until [`Self::set_size`] is called.
    pub fn new(out: W) -> Self {
        Self {
            out,
            bytes: Vec::new(),
            size: Size::ZERO,
            cursor: Position::ORIGIN,
            rest: None,
            whole_rows: BTreeMap::new(),
            disputed_rows: BTreeSet::new(),
            links: Links::new(),
            relinked_rows: BTreeSet::new(),
        }
    }

    /// Sets the size of the frames to come.
    pub fn set_size(&mut self, size: Size) {
        self.size = size;
    }

    /// Sets where frames without a visible cursor leave it.
    pub fn rest_cursor_at(&mut self, rest: Position) {
        self.rest = Some(rest);
    }

    /// Determines which rows of the next frame must be sent in full. Call it before drawing.
    pub fn prepare(&mut self, frame: &Buffer, mut links: Links) {
        // Addresses are sent unchanged, so the caller must have percent-encoded what is not ASCII.
        links.retain(|(_, url)| {
            url.len() <= MAX_URL_LENGTH && url.bytes().all(|byte| byte.is_ascii_graphic())
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
        // Each call to `draw` begins by setting the column.
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
            backend::Backend::draw(&mut self.crossterm(), run)?;
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
        self.crossterm().draw(content)?;
        for (y, row) in whole_rows {
            if changed.contains(&y) {
                self.draw_whole_row(y, &row)?;
            }
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if let Some(rest) = self.rest {
            self.set_cursor_position(rest)?;
        }
        self.crossterm().hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.crossterm().show_cursor()
    }

    /// Returns where the cursor was last set. The terminal is not queried: its answer would arrive among
    /// the keys.
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

    /// Writes the buffered frame, which terminals that can show it at once, and all others without the
    /// cursor running over it.
    fn flush(&mut self) -> io::Result<()> {
        let mut frame = Vec::with_capacity(self.bytes.len() + 32);
        queue!(frame, BeginSynchronizedUpdate, Hide)?;
        frame.append(&mut self.bytes);
        queue!(frame, EndSynchronizedUpdate)?;
        self.out.write_all(&frame)?;
        self.out.flush()
    }
}

/// Whether terminals may show a cell in another width than ours, or leave a part of it behind when it is
/// overwritten: every cell of more than one character or column.
fn is_disputed(cell: &Cell) -> bool {
    let symbol = cell.symbol();
    symbol.len() > 1 && (symbol.chars().nth(1).is_some() || cell.cell_width() != 1)
}
