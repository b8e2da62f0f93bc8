//! A laid-out part of the screen: its lines and its click targets.
//!
//! The header, the search box, the panes, the overlays and the footer are panels. Painting and hit testing
//! know only panels.

use std::ops::Range;

use ratatui::layout::{Margin, Position, Rect};
use ratatui::text::Line;

use super::text::to_u16;
use crate::app::{Message, Pane, Window};

/// The columns and rows available.
pub(crate) type Room = (usize, usize);

/// A rectangular part of the screen.
#[derive(Debug, Clone, Default)]
pub(crate) struct Panel {
    /// The whole area, including the border if there is one.
    pub(crate) area: Rect,
    /// The area of its lines.
    pub(crate) inside: Rect,
    /// The title on its border; `None` without a border.
    pub(crate) title: Option<String>,
    pub(crate) has_focus: bool,
    pub(crate) is_overlay: bool,
    /// The browser pane it shows, if any.
    pub(crate) pane: Option<Pane>,
    pub(crate) lines: Vec<Line<'static>>,
    /// The scroll window of its lines, shown on the border.
    pub(crate) window: Window,
    /// Signs drawn in its margins.
    pub(crate) signs: Vec<(Position, &'static str)>,
    pub(crate) cursor: Option<Position>,
    /// Click targets with the message of a click, or `None` to swallow it; later ones take precedence.
    targets: Vec<(Rect, Option<Message>)>,
}

impl Panel {
    pub(crate) fn borderless(area: Rect, lines: Vec<Line<'static>>) -> Self {
        Self {
            area,
            inside: area,
            lines,
            ..Self::default()
        }
    }

    /// An empty panel with a border, and `spare` columns of padding on either side.
    pub(crate) fn bordered(area: Rect, spare: u16, title: String) -> Self {
        Self {
            area,
            inside: area.inner(Margin::new(1 + spare, 1)),
            title: Some(title),
            ..Self::default()
        }
    }

    /// An overlay with a border; a click outside it closes it.
    pub(crate) fn overlay(screen: Rect, area: Rect, title: &str) -> Self {
        let mut panel = Self::bordered(area, 1, title.to_owned());
        (panel.is_overlay, panel.has_focus) = (true, true);
        panel.add_target(screen, Some(Message::Back));
        panel.swallow_clicks();
        panel
    }

    /// The columns and rows available for its lines.
    pub(crate) fn room(&self) -> Room {
        (self.inside.width.into(), self.inside.height.into())
    }

    /// Swallows clicks that hit no later target, so that they do not reach panels beneath.
    pub(crate) fn swallow_clicks(&mut self) {
        self.add_target(self.area, None);
    }

    /// Sets the message of clicks that hit no later target.
    pub(crate) fn on_click(&mut self, message: Message) {
        self.add_target(self.area, Some(message));
    }

    /// Sets the message of clicks on a line.
    pub(crate) fn on_click_in_row(&mut self, row: usize, message: Message) {
        self.on_click_at(row, 0..usize::from(u16::MAX), message);
    }

    /// Sets the message of clicks on some columns of a line.
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

    /// Sets the text cursor, relative to the inner area.
    pub(crate) fn set_cursor(&mut self, column: usize, row: usize) {
        let last = self.room().0.saturating_sub(1);
        let (x, y) = (to_u16(column.min(last)), to_u16(row));
        self.cursor = Some(Position::new(self.inside.x + x, self.inside.y + y));
    }

    /// The start of the row with the selection bar, or else of the first row.
    pub(crate) fn selected_row(&self) -> Position {
        let has_bar = |line: &Line<'_>| line.spans.iter().any(|span| span.content.starts_with('▌'));
        let row = self.lines.iter().position(has_bar).unwrap_or(0);
        Position::new(self.inside.x, self.inside.y.saturating_add(to_u16(row)))
    }

    /// What a click at a position does, or `None` if it hits no target.
    pub(crate) fn click_at(&self, at: Position) -> Option<Option<Message>> {
        let mut targets = self.targets.iter().rev();
        let (_, message) = targets.find(|(area, _)| area.contains(at))?;
        Some(message.clone())
    }

    fn add_target(&mut self, area: Rect, message: Option<Message>) {
        self.targets.push((area, message));
    }
}
