//! A part of the screen, laid out: what is painted there, and what a click on it means.
//!
//! The header, the search box, every pane, what is open on top and the footer are panels. Whatever composes
//! one says all that there is to know of it; painting and the mouse know of panels alone.

use std::ops::Range;

use ratatui::layout::{Margin, Position, Rect};
use ratatui::text::Line;

use super::text::to_u16;
use crate::app::{Message, Pane, Window};

/// How many columns and rows there are for something.
pub(crate) type Room = (usize, usize);

/// A part of the screen.
#[derive(Debug, Clone, Default)]
pub(crate) struct Panel {
    /// All of it, with its border if it has one.
    pub(crate) area: Rect,
    /// Where its lines are.
    pub(crate) inside: Rect,
    /// What stands on its border; none where it has no border.
    pub(crate) title: Option<String>,
    /// Whether the keys go there.
    pub(crate) has_focus: bool,
    /// Whether it lies over others.
    pub(crate) is_on_top: bool,
    /// The pane of the browser that it is.
    pub(crate) pane: Option<Pane>,
    /// The visible lines.
    pub(crate) lines: Vec<Line<'static>>,
    /// How much of how much these are, which is told on its border.
    pub(crate) window: Window,
    /// Signs in its margins.
    pub(crate) signs: Vec<(Position, &'static str)>,
    /// Where the cursor of what is typed there is.
    pub(crate) cursor: Option<Position>,
    /// What clicks mean; of two at one place, the later one counts.
    targets: Vec<Target>,
}

/// What can be clicked.
#[derive(Debug, Clone)]
pub(crate) struct Target {
    area: Rect,
    /// What that means; nothing where it means nothing, and is for nothing beneath it either.
    pub(crate) message: Option<Message>,
}

impl Panel {
    /// Lines without a border.
    pub(crate) fn of_lines(area: Rect, lines: Vec<Line<'static>>) -> Self {
        Self {
            area,
            inside: area,
            lines,
            ..Self::default()
        }
    }

    /// A border with nothing in it yet, and so many columns to spare on either side of that.
    pub(crate) fn bordered(area: Rect, spare: u16, title: String) -> Self {
        Self {
            area,
            inside: area.inner(Margin::new(1 + spare, 1)),
            title: Some(title),
            ..Self::default()
        }
    }

    /// A border over all else on the screen: a click beside it closes it.
    pub(crate) fn on_top(screen: Rect, area: Rect, title: &str) -> Self {
        let mut panel = Self::bordered(area, 1, title.to_owned());
        (panel.is_on_top, panel.has_focus) = (true, true);
        panel.add_target(screen, Some(Message::Back));
        panel.keep_clicks();
        panel
    }

    /// The columns and rows for its lines.
    pub(crate) fn room(&self) -> Room {
        (self.inside.width.into(), self.inside.height.into())
    }

    /// A click on it is for nothing beneath it, whatever else is said of it.
    pub(crate) fn keep_clicks(&mut self) {
        self.add_target(self.area, None);
    }

    /// What a click means wherever nothing else is said of it.
    pub(crate) fn on_click(&mut self, message: Message) {
        self.add_target(self.area, Some(message));
    }

    /// What a click on a line means.
    pub(crate) fn on_click_in_row(&mut self, row: usize, message: Message) {
        self.on_click_at(row, 0..usize::from(u16::MAX), message);
    }

    /// What a click on some columns of a line means.
    pub(crate) fn on_click_at(&mut self, row: usize, columns: Range<usize>, message: Message) {
        let (x, y) = (to_u16(columns.start), to_u16(row));
        let cells = Rect {
            x: self.inside.x.saturating_add(x),
            y: self.inside.y.saturating_add(y),
            width: to_u16(columns.len()),
            height: 1,
        };
        self.add_target(cells.intersection(self.inside), Some(message));
    }

    /// Puts the cursor at a column and row of its inside.
    pub(crate) fn put_cursor(&mut self, column: usize, row: usize) {
        let last = self.room().0.saturating_sub(1);
        let (x, y) = (to_u16(column.min(last)), to_u16(row));
        self.cursor = Some(Position::new(self.inside.x + x, self.inside.y + y));
    }

    /// What is clicked at this place, if it is anything of this panel.
    pub(crate) fn target_at(&self, at: Position) -> Option<&Target> {
        let mut targets = self.targets.iter().rev();
        targets.find(|target| target.area.contains(at))
    }

    fn add_target(&mut self, area: Rect, message: Option<Message>) {
        self.targets.push(Target { area, message });
    }
}
