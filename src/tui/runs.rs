//! A backend that writes a run of cells of one style at once.
//!
//! Ratatui's own writes each cell by itself, which is the largest part of drawing a whole screen.

use std::io;

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

/// Passes everything on to another backend, cells in runs.
pub(super) struct Runs<B>(pub(super) B);

/// Cells side by side in one style, as one cell with all of their text.
struct Run {
    x: u16,
    y: u16,
    /// The last column.
    last: u16,
    text: String,
    style: Cell,
}

impl Run {
    fn new(x: u16, y: u16, cell: &Cell) -> Self {
        Self {
            x,
            y,
            last: x,
            text: cell.symbol().to_owned(),
            style: cell.clone(),
        }
    }

    /// Takes a cell in, if it is the next one and looks the same. After a wide character the next
    /// cell is further off, and so its place is told: terminals differ in what they think wide.
    fn extend(&mut self, x: u16, y: u16, cell: &Cell) -> bool {
        let goes_on = y == self.y && x == self.last + 1 && cell.style() == self.style.style();
        if goes_on {
            self.last = x;
            self.text.push_str(cell.symbol());
        }
        goes_on
    }

    fn into_cell(mut self) -> (u16, u16, Cell) {
        self.style.set_symbol(&self.text);
        (self.x, self.y, self.style)
    }
}

fn runs<'a>(cells: impl Iterator<Item = (u16, u16, &'a Cell)>) -> Vec<(u16, u16, Cell)> {
    let mut runs: Vec<Run> = Vec::new();
    for (x, y, cell) in cells {
        let extended = runs.last_mut().is_some_and(|run| run.extend(x, y, cell));
        if !extended {
            runs.push(Run::new(x, y, cell));
        }
    }
    runs.into_iter().map(Run::into_cell).collect()
}

impl<B: Backend<Error = io::Error>> Backend for Runs<B> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let runs = runs(content);
        self.0.draw(runs.iter().map(|(x, y, run)| (*x, *y, run)))
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
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::{Style};

    use super::*;

    #[test]
    fn a_run_ends_with_its_row_its_style_and_a_wide_character() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 2));
        buffer.set_string(0, 0, "ab日c", Style::new());
        buffer.set_string(1, 0, "b", Style::new().bold());
        buffer.set_string(0, 1, "d", Style::new());
        let before = Buffer::empty(buffer.area);
        let drawn = runs(before.diff(&buffer).into_iter());
        let drawn: Vec<_> = drawn
            .iter()
            .map(|(x, y, run)| (*x, *y, run.symbol()))
            .collect();
        assert_eq!(
            drawn,
            [
                (0, 0, "a"),
                (1, 0, "b"),
                (2, 0, "日"),
                (4, 0, "c"),
                (0, 1, "d")
            ]
        );
    }
}
