//! What a click or a turn of the wheel means, from what is drawn where.

use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};

use super::layout::inner;
use super::screen::{Screen, compare_rows};
use crate::app::{App, MainView, Message, Overlay, Pane, Target};
use crate::keymap;

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
    if screen.overlay.is_some() {
        return Some(Message::Wheel(Target::Overlay, rows));
    }
    if app.view() == MainView::Compare {
        return Some(Message::Wheel(Target::Compare, rows));
    }
    if app.view() == MainView::Overview {
        return Some(Message::Wheel(Target::Overview, rows));
    }
    let pane = pane_at(screen, at)?;
    // A list moves its cursor with the wheel, which wants single steps.
    let rows = if pane == Pane::Detail {
        rows
    } else {
        rows.signum()
    };
    Some(Message::Wheel(Target::Pane(pane), rows))
}

fn pane_at(screen: &Screen, at: Position) -> Option<Pane> {
    let panes = [
        (Pane::Filters, screen.areas.filters),
        (Pane::Claims, screen.areas.claims),
        (Pane::Detail, screen.areas.detail),
    ];
    let hit = |area: Option<Rect>| area.is_some_and(|area| area.contains(at));
    panes
        .into_iter()
        .find(|(_, area)| hit(*area))
        .map(|(pane, _)| pane)
}

fn click(screen: &Screen, app: &App, at: Position) -> Option<Message> {
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
        MainView::Compare => {
            let row = row_in(compare_rows(screen.areas.body, app), at)?;
            let (row, _) = screen.compare.lines.get(row)?;
            app.listing().item_at(*row).map(Message::Select)
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
        Overlay::Palette(..) => {
            let command = *keymap::commands(app).get(chosen)?;
            Some(Message::Run(Box::new(command.message.clone())))
        }
        Overlay::Links(_) => Some(Message::OpenLinkNumber(chosen)),
        _ => None,
    }
}

fn click_on_pane(screen: &Screen, app: &App, at: Position) -> Option<Message> {
    let pane = pane_at(screen, at)?;
    let area = match pane {
        Pane::Filters => screen.areas.filters,
        Pane::Claims => screen.areas.claims,
        Pane::Detail => screen.areas.detail,
    };
    let row = row_in(inner(area?, 0), at);
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
