//! Paints a [`Screen`] into a frame: the border, title and lines of each panel.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Clear, Widget};

use super::ascii;
use super::layout::title_room;
use super::panel::Panel;
use super::screen::Screen;
use super::text::{cut, width};
use super::theme::{Charset, Theme};

/// Paints the part of a frame that the (empty) buffer covers; returns the cursor position in the whole frame,
/// if the cursor is visible. The screen must come from [`super::measure`] for the same size.
pub fn draw(buffer: &mut Buffer, screen: &Screen) -> Option<Position> {
    for part in &screen.panels {
        panel(part, &screen.theme, buffer);
    }
    match screen.theme.charset {
        Charset::Unicode => {}
        Charset::AsciiSymbols => ascii::translate(buffer, false),
        Charset::Ascii => ascii::translate(buffer, true),
    }
    screen.cursor()
}

fn panel(panel: &Panel, theme: &Theme, buffer: &mut Buffer) {
    if panel.is_overlay {
        clear_wide_cells_before(panel.area, buffer);
        Clear.render(panel.area, buffer);
        buffer.set_style(panel.area, Style::new().remove_modifier(Modifier::all()));
    }
    if let Some(title) = &panel.title {
        frame(title, panel, theme, buffer);
    }
    for (row, one) in panel.inside.rows().zip(&panel.lines) {
        one.render(row, buffer);
    }
    for (place, sign) in &panel.signs {
        let cell = Rect::new(place.x, place.y, 1, 1);
        Span::styled(*sign, theme.accent).render(cell, buffer);
    }
}

/// Paints a border with a title, thick and bold if the panel has the focus.
fn frame(title: &str, panel: &Panel, theme: &Theme, buffer: &mut Buffer) {
    let (kind, style) = if panel.has_focus {
        (BorderType::Thick, theme.strong())
    } else {
        (BorderType::Rounded, theme.quiet)
    };
    let title = cut(title, title_room(panel.area));
    Block::bordered()
        .border_type(kind)
        .border_style(theme.border(panel.has_focus))
        .title(Line::styled(format!(" {title} "), style))
        .render(panel.area, buffer);
    position(panel, theme, buffer);
}

/// Paints the scroll position of a long text on the lower border.
fn position(panel: &Panel, theme: &Theme, buffer: &mut Buffer) {
    let (window, area) = (panel.window, panel.area);
    if window.total <= window.height || area.width < 20 {
        return;
    }
    let last = (window.top + window.height).min(window.total);
    let percent = last * 100 / window.total.max(1);
    let text = Span::styled(format!(" {percent}% "), theme.quiet);
    let border = Rect::new(area.x, area.bottom().saturating_sub(1), area.width - 2, 1);
    Line::from(text).right_aligned().render(border, buffer);
}

/// Clears wide characters that begin left of an area and reach into it: half of one cannot be drawn. An emoji
/// sequence may take more than two columns.
fn clear_wide_cells_before(area: Rect, buffer: &mut Buffer) {
    for y in area.top()..area.bottom() {
        for x in buffer.area.left()..area.x {
            let room = usize::from(area.x - x);
            let cell = buffer.cell_mut((x, y));
            if let Some(cell) = cell.filter(|cell| width(cell.symbol()) > room) {
                cell.set_symbol(" ");
            }
        }
    }
}
