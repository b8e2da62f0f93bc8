//! Painting a [`Screen`] into a frame: borders, titles, the rows that were laid out.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Clear, Widget};

use super::detail::{column_titles, is_side_by_side};
use super::layout::{SMALLEST, inner, title_room};
use super::overview::OverviewPane;
use super::screen::{OverlayBox, Screen, compare_rows};
use super::text::{cut, spaces, width};
use super::theme::{Charset, Theme};
use super::{ascii, header, models};
use crate::app::{App, MainView, Message, Mode, Order, Pane, Shape, Window};
use crate::keymap::{self, Keymap};

/// Draws the part of a frame that the buffer is for, which is empty; returns where the cursor is in the
/// whole, if it is to be seen. The screen is what [`super::measure`] made of the app for this size.
pub fn draw(buffer: &mut Buffer, app: &App, screen: &Screen, theme: &Theme) -> Option<Position> {
    let areas = &screen.areas;
    if areas.shape == Shape::TooSmall {
        too_small(areas.whole, screen.keys, buffer);
    } else {
        let columns = usize::from(areas.header.width);
        line(
            &header::title(app, columns, theme, screen.keys),
            areas.header,
            buffer,
        );
        search(screen, theme, buffer);
        match app.view() {
            _ if app.loading.awaited.is_some() => rows(screen.page.iter(), areas.body, buffer),
            MainView::Browse => panes(app, screen, theme, buffer),
            MainView::Compare | MainView::Models => comparison(app, screen, theme, buffer),
            MainView::Overview => overview(screen, theme, buffer),
            MainView::Present => presentation(screen, theme, buffer),
        }
        rows(screen.footer.rows.iter(), areas.footer, buffer);
        if let Some(overlay) = &screen.overlay {
            boxed(overlay, theme, buffer);
        }
    }
    match theme.charset {
        Charset::Unicode => {}
        Charset::AsciiSymbols => ascii::translate_symbols(buffer),
        Charset::Ascii => ascii::translate_all(buffer),
    }
    cursor(screen)
}

fn cursor(screen: &Screen) -> Option<Position> {
    if let Some(overlay) = &screen.overlay {
        let inside = inner(overlay.area, 1);
        let (x, y) = overlay.content.cursor?;
        return Some(Position::new(inside.x + x, inside.y + y));
    }
    let column = screen.search.cursor?;
    let area = screen.areas.search;
    Some(Position::new(area.x + column.min(area.width - 1), area.y))
}

fn too_small(area: Rect, keys: Keymap, buffer: &mut Buffer) {
    let (columns, height) = SMALLEST;
    let mut way_out = keys.bindings(Mode::TooSmall);
    let way_out = way_out.find(|row| row.message == Message::QuitNow);
    let key = way_out.map_or_else(String::new, |row| keymap::keys_shown(row, 1));
    let text = format!("onpaper needs {columns}×{height} cells. {key} quits.");
    let text = cut(&text, area.width.into()).into_owned();
    rows([Line::from(text)].iter(), area, buffer);
}

/// Paints lines from the top of an area on; what does not fit is left out.
fn rows<'a>(lines: impl Iterator<Item = &'a Line<'static>>, area: Rect, buffer: &mut Buffer) {
    for (row, one) in area.rows().zip(lines) {
        line(one, row, buffer);
    }
}

/// Paints one line from the left of an area on.
fn line(line: &Line<'static>, area: Rect, buffer: &mut Buffer) {
    let area = Rect {
        height: area.height.min(1),
        ..area
    };
    let mut rest = area.intersection(buffer.area);
    if line.style != Style::default() {
        buffer.set_style(rest, line.style);
    }
    for span in &line.spans {
        let columns = if span.content.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            ascii_span(span, rest, buffer);
            span.content.len()
        } else {
            span.render(rest, buffer);
            width(&span.content)
        };
        let columns = u16::try_from(columns).unwrap_or(u16::MAX).min(rest.width);
        rest.x += columns;
        rest.width -= columns;
    }
}

/// Does what [`Span::render`](Widget::render) does, for text of one column a byte: several times as
/// fast, which the bar of the start needs.
fn ascii_span(span: &Span<'_>, area: Rect, buffer: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let first = buffer.index_of(area.x, area.y);
    let cells = buffer.content[first..].iter_mut().take(area.width.into());
    for (cell, byte) in cells.zip(span.content.bytes()) {
        cell.set_char(byte.into()).set_style(span.style);
    }
}

fn search(screen: &Screen, theme: &Theme, buffer: &mut Buffer) {
    line(&screen.search.line, screen.areas.search, buffer);
    for (area, chip) in &screen.chips {
        line(
            &Line::styled(chip.text.clone(), theme.chip()),
            *area,
            buffer,
        );
    }
    if screen.chips_left > 0 {
        let row = screen.areas.chips.unwrap_or(screen.areas.search);
        let last = screen.chips.last().map(|(area, _)| *area);
        let (x, y) = last.map_or((row.x, row.y), |area| (area.right() + 1, area.y));
        let area = Rect::new(x.min(row.right()), y, row.right().saturating_sub(x), 1);
        let more = format!("+{}", screen.chips_left);
        line(&Line::styled(more, theme.chip()), area, buffer);
    }
}

/// One claim alone, with a sign in the margin where there is more than fits.
fn presentation(screen: &Screen, theme: &Theme, buffer: &mut Buffer) {
    let (area, window) = (screen.present.area, screen.present.window);
    let visible = screen.present.document.rows.iter().skip(window.top);
    rows(
        visible.map(|row| &row.line).take(window.height),
        area,
        buffer,
    );
    let cue = |row: u16, sign: &'static str, buffer: &mut Buffer| {
        let area = Rect::new(area.right() + 1, row, 1, 1);
        line(&Line::styled(sign, theme.accent()), area, buffer);
    };
    if window.top > 0 {
        cue(area.top(), "↑", buffer);
    }
    if window.top + window.height < window.total {
        cue(area.bottom().saturating_sub(1), "↓", buffer);
    }
}

/// A border with a title; thick and bold where the keys go.
fn frame(title: &str, area: Rect, focused: bool, theme: &Theme, buffer: &mut Buffer) {
    let (kind, style) = if focused {
        (BorderType::Thick, theme.strong())
    } else {
        (BorderType::Rounded, theme.quiet())
    };
    let room = title_room(area);
    Block::bordered()
        .border_type(kind)
        .border_style(theme.border(focused))
        .title(Line::styled(format!(" {} ", cut(title, room)), style))
        .render(area, buffer);
}

/// Where in a long text the window is, on the lower border.
fn position(window: Window, area: Rect, theme: &Theme, buffer: &mut Buffer) {
    if window.total <= window.height || area.width < 20 {
        return;
    }
    let last = (window.top + window.height).min(window.total);
    let percent = last * 100 / window.total.max(1);
    let text = format!(" {percent}% ");
    let columns = u16::try_from(text.len()).unwrap_or(0);
    let place = Rect {
        x: area.right().saturating_sub(columns + 2),
        y: area.bottom().saturating_sub(1),
        width: columns,
        height: 1,
    };
    line(&Line::styled(text, theme.quiet()), place, buffer);
}

fn panes(app: &App, screen: &Screen, theme: &Theme, buffer: &mut Buffer) {
    let has_keys = |pane: Pane| app.focus() == pane && screen.overlay.is_none();
    if let Some(area) = screen.areas.filters {
        let title = screen.keys.title("filters", "Filters");
        frame(&title, area, has_keys(Pane::Filters), theme, buffer);
        let lines = screen.filters.lines.iter().map(|(_, line)| line);
        rows(lines, inner(area, 0), buffer);
        position(screen.filters.window, area, theme, buffer);
    }
    if let Some(area) = screen.areas.claims {
        let order = match app.order_in_force() {
            Order::Paper => "",
            Order::Best => ", best first",
            Order::Title => ", by title",
            Order::Disagreement => ", most disagreement first",
        };
        let title = screen.keys.title("claims", &format!("Claims{order}"));
        frame(&title, area, has_keys(Pane::Claims), theme, buffer);
        claims(screen, inner(area, 0), theme, buffer);
        let visible = screen.list.lines.iter().filter_map(|(row, _)| *row);
        let (top, below) = (screen.list.top, visible.max().map_or(0, |row| row + 1));
        let window = Window {
            top,
            height: below.saturating_sub(top),
            total: app.listing().rows(),
        };
        position(window, area, theme, buffer);
    }
    if let Some(area) = screen.areas.detail {
        let title = screen.detail_title(app);
        frame(&title, area, has_keys(Pane::Detail), theme, buffer);
        detail(app, screen, area, theme, buffer);
    }
}

fn claims(screen: &Screen, area: Rect, theme: &Theme, buffer: &mut Buffer) {
    let list = &screen.list;
    rows(list.lines.iter().map(|(_, line)| line), area, buffer);
    // Notes stand at the top of an empty list, else under a row of space where there is one.
    let used = u16::try_from(list.lines.len()).unwrap_or(u16::MAX);
    let notes = u16::try_from(list.notes.len()).unwrap_or(u16::MAX);
    let spare = area.height.saturating_sub(used + notes).min(1);
    let below = used.saturating_add(if used == 0 { 0 } else { spare });
    let place = Rect {
        y: area.y + below.min(area.height),
        height: area.height.saturating_sub(below),
        ..area
    };
    let notes: Vec<_> = list
        .notes
        .iter()
        .map(|note| Line::styled(note.clone(), theme.quiet()))
        .collect();
    rows(notes.iter(), place, buffer);
}

fn detail(app: &App, screen: &Screen, area: Rect, theme: &Theme, buffer: &mut Buffer) {
    let inside = inner(area, 1);
    let window = screen.detail.window;
    let document = &screen.detail.document;
    let visible = document.rows.iter().skip(window.top);
    rows(visible.map(|row| &row.line), inside, buffer);
    position(window, area, theme, buffer);
    // The match that was stepped to is pointed at in the margin.
    let at = app
        .match_at()
        .and_then(|at| document.matches().get(at).copied());
    let row = at.and_then(|row| row.checked_sub(window.top));
    if let Some(row) = row
        .and_then(|row| u16::try_from(row).ok())
        .filter(|row| *row < inside.height)
    {
        let place = Rect::new(area.x + 1, inside.y + row, 1, 1);
        line(&Line::styled("›", theme.accent()), place, buffer);
    }
}

/// Where claimed and observed stand side by side, what stands above them.
fn titles_of_sides(app: &App, columns: usize, theme: &Theme) -> Option<Line<'static>> {
    let columns = columns.saturating_sub(2);
    let titles = is_side_by_side(app, columns).then(|| column_titles(columns, theme))?;
    let titles: Vec<_> = std::iter::once(spaces(2)).chain(titles.spans).collect();
    Some(Line::from(titles))
}

fn comparison(app: &App, screen: &Screen, theme: &Theme, buffer: &mut Buffer) {
    let body = screen.areas.body;
    let is_models = app.view() == MainView::Models;
    let what = match is_models {
        true => "operating models",
        false => "claimed and observed",
    };
    let title = match app.compares_marks() {
        true => format!("Compare: {what}, {} marked", app.marks().len()),
        false => format!("Compare: {what}"),
    };
    frame(&title, body, true, theme, buffer);
    let inside = compare_rows(body, app);
    let columns = usize::from(inside.width);
    let titles = match is_models {
        true => models::has_titles(app, columns).then(|| models::titles(app, columns, theme)),
        false => titles_of_sides(app, columns, theme),
    };
    if let Some(titles) = titles {
        let place = Rect {
            y: inside.y.saturating_sub(1),
            height: 1,
            ..inside
        };
        line(&titles, place, buffer);
    }
    rows(
        screen.compare.lines.iter().map(|(_, line)| line),
        inside,
        buffer,
    );
    position(screen.compare.window, body, theme, buffer);
    if screen.compare.lines.is_empty() {
        let text = if app.kb().claims.is_empty() {
            "This knowledge base has no claims."
        } else {
            "Nothing to compare: ⟨clear⟩ clears the filters, then the query."
        };
        let text = screen.keys.spelled(text);
        line(&Line::styled(text, theme.quiet()), inside, buffer);
    }
}

fn overview(screen: &Screen, theme: &Theme, buffer: &mut Buffer) {
    let body = screen.areas.body;
    let title = screen.keys.title("overview", "Overview");
    frame(&title, body, true, theme, buffer);
    let OverviewPane {
        document, window, ..
    } = &screen.overview;
    let visible = document.rows.iter().skip(window.top);
    rows(visible.map(|row| &row.line), inner(body, 1), buffer);
    position(*window, body, theme, buffer);
}

fn boxed(overlay: &OverlayBox, theme: &Theme, buffer: &mut Buffer) {
    part_from_left(overlay.area, buffer);
    Clear.render(overlay.area, buffer);
    buffer.set_style(overlay.area, Style::new().remove_modifier(Modifier::all()));
    let content = &overlay.content;
    frame(&content.title, overlay.area, true, theme, buffer);
    let inside = inner(overlay.area, 1);
    rows(content.head.iter().chain(&content.body), inside, buffer);
    position(content.window, overlay.area, theme, buffer);
}

/// Takes away the wide characters left of an area that reach into it: a part of one is no character.
/// What several emoji are joined to may take more than two columns.
fn part_from_left(area: Rect, buffer: &mut Buffer) {
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
