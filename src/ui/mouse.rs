//! What a click or a turn of the wheel means, from what is drawn where.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};
use strum::VariantArray as _;

use super::layout::inner;
use super::models;
use super::screen::{Screen, compare_rows};
use crate::app::{App, MainView, Message, Overlay, Pane};

/// How many rows a turn of the wheel scrolls.
const ROWS: i16 = 3;

/// What this event of the mouse means, if anything.
pub fn message(screen: &Screen, app: &App, event: MouseEvent) -> Option<Message> {
    let at = Position::new(event.column, event.row);
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => click(screen, app, at),
        MouseEventKind::ScrollUp => wheel(screen, app, at, -ROWS),
        MouseEventKind::ScrollDown => wheel(screen, app, at, ROWS),
        _ => None,
    }
}

fn wheel(screen: &Screen, app: &App, at: Position, rows: i16) -> Option<Message> {
    if screen.overlay.is_some() || app.view() != MainView::Browse {
        return Some(Message::Wheel(None, rows));
    }
    let pane = pane_at(screen, at)?;
    // A list moves its cursor with the wheel, which wants single steps.
    let rows = match pane {
        Pane::Detail => rows,
        Pane::Filters | Pane::Claims => rows.signum(),
    };
    Some(Message::Wheel(Some(pane), rows))
}

fn pane_at(screen: &Screen, at: Position) -> Option<Pane> {
    let mut panes = Pane::VARIANTS.iter().copied();
    panes.find(|pane| {
        screen
            .areas
            .pane(*pane)
            .is_some_and(|area| area.contains(at))
    })
}

fn click(screen: &Screen, app: &App, at: Position) -> Option<Message> {
    if screen.areas.footer.contains(at) {
        let footer = screen.areas.footer;
        let key = screen
            .footer
            .key_at(at.y - footer.y, usize::from(at.x - footer.x))?;
        return screen.keys.message(app, key.event());
    }
    if let Some(overlay) = &screen.overlay {
        return click_on_overlay(screen, app, overlay.area, at);
    }
    if let Some((_, chip)) = screen.chips.iter().find(|(area, _)| area.contains(at)) {
        return Some(Message::ToggleValue(chip.value.clone()));
    }
    if screen.areas.search.contains(at) {
        return Some(Message::StartTyping);
    }
    match app.view() {
        MainView::Browse => click_on_pane(screen, app, at),
        MainView::Present => Some(Message::Advance(1)),
        MainView::Compare => {
            let row = row_in(compare_rows(screen.areas.body, app), at)?;
            let (row, _) = screen.compare.lines.get(row)?;
            app.listing().item_at(*row).map(Message::Select)
        }
        MainView::Models => {
            let area = compare_rows(screen.areas.body, app);
            let (row, _) = screen.compare.lines.get(row_in(area, at)?)?;
            let column = usize::from(at.x - area.x);
            let stop = models::stop_at(app, *row, column, area.width.into());
            stop.map(Message::SelectStop)
        }
        MainView::Overview => {
            let area = inner(screen.areas.body, 1);
            let row = row_in(area, at)?;
            let (row, column) = screen.overview.cell_at(row, usize::from(at.x - area.x))?;
            Some(Message::ClickCell(row, column))
        }
    }
}

fn click_on_overlay(screen: &Screen, app: &App, area: Rect, at: Position) -> Option<Message> {
    let content = &screen.overlay.as_ref()?.content;
    if !area.contains(at) {
        return Some(Message::Back);
    }
    let inside = inner(area, 1);
    let row = row_in(inside, at)?;
    if let Some(message) = content.clicked(row, usize::from(at.x - inside.x)) {
        return Some(message);
    }
    let row = row.checked_sub(content.head.len())?;
    let chosen = *content.choices.get(row)?;
    match app.overlay()? {
        Overlay::Palette(..) | Overlay::Help(..) => screen.keys.run(app, chosen),
        Overlay::Links(_) | Overlay::Library(_) => Some(Message::Choose(chosen)),
        _ => None,
    }
}

fn click_on_pane(screen: &Screen, app: &App, at: Position) -> Option<Message> {
    let pane = pane_at(screen, at)?;
    let row = row_in(inner(screen.areas.pane(pane)?, 0), at);
    let on_row = match pane {
        Pane::Filters => row
            .and_then(|row| screen.filters.lines.get(row)?.0)
            .map(Message::ClickFilter),
        Pane::Claims => row
            .and_then(|row| screen.list.lines.get(row)?.0)
            .and_then(|row| app.listing().item_at(row))
            .map(Message::Select),
        Pane::Detail => None,
    };
    Some(on_row.unwrap_or(Message::Focus(pane)))
}

fn row_in(area: Rect, at: Position) -> Option<usize> {
    area.contains(at).then(|| usize::from(at.y - area.y))
}
