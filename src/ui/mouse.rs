//! Hit testing: the message for a click or a turn of the wheel.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use super::screen::Screen;
use crate::app::{App, MainView, Message, Pane};

/// The number of rows per wheel step.
const WHEEL_ROWS: i16 = 3;

/// Returns the message for a mouse event, or `None` if it has no effect.
pub fn message(screen: &Screen, app: &App, event: MouseEvent) -> Option<Message> {
    let at = Position::new(event.column, event.row);
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => {
            let mut panels = screen.panels.iter().rev();
            panels.find_map(|panel| panel.click_at(at))?
        }
        MouseEventKind::ScrollUp => wheel(screen, app, at, -WHEEL_ROWS),
        MouseEventKind::ScrollDown => wheel(screen, app, at, WHEEL_ROWS),
        _ => None,
    }
}

fn wheel(screen: &Screen, app: &App, at: Position, rows: i16) -> Option<Message> {
    let mut panels = screen.panels.iter();
    if app.panes.view != MainView::Browse || panels.clone().any(|panel| panel.is_overlay) {
        return Some(Message::Wheel(None, rows));
    }
    let pane = panels.find_map(|panel| panel.pane.filter(|_| panel.area.contains(at)))?;
    // In a list the wheel moves the cursor, one row per step.
    let rows = match pane {
        Pane::Detail => rows,
        Pane::Filters | Pane::Claims => rows.signum(),
    };
    Some(Message::Wheel(Some(pane), rows))
}
