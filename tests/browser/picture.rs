//! A frame in colour, as an SVG image of a terminal.

use anstyle_svg::Term;
use onpaper::ui::ThemeName;
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use super::Browser;
use super::cells;

/// The frame in a terminal with the background that the theme is made for.
pub(crate) fn svg(browser: &Browser, theme: ThemeName) -> String {
    let (text, paper) = match theme {
        ThemeName::Light => ((0x24, 0x29, 0x2f), (0xff, 0xff, 0xff)),
        _ => ((0xd4, 0xd7, 0xdc), (0x16, 0x1b, 0x22)),
    };
    let terminal = Term::new()
        .palette(anstyle_svg::WIN10_CONSOLE)
        .fg_color(text.into())
        .bg_color(paper.into());
    terminal.render_svg(&ansi(browser))
}

/// The frame as escape sequences, row by row.
fn ansi(browser: &Browser) -> String {
    let mut frame = browser.frame().clone();
    if let Some(cursor) = browser.cursor() {
        let cell = &mut frame[cursor];
        cell.modifier.toggle(Modifier::REVERSED);
    }
    let rows = cells::cells(&frame).map(|row| {
        let runs = row.chunk_by(|one, next| style(one) == style(next));
        runs.map(run).collect::<String>()
    });
    rows.collect::<Vec<_>>().join("\n")
}

fn style(cell: &Cell) -> (Color, Color, Modifier) {
    (cell.fg, cell.bg, cell.modifier)
}

/// Cells with the same style. Each code is a separate sequence, because the SVG renderer reads no other form.
fn run(cells: &[Cell]) -> String {
    let (fg, bg, modifier) = style(&cells[0]);
    let mut codes: Vec<_> = modifier
        .iter()
        .filter_map(code)
        .map(str::to_owned)
        .collect();
    codes.extend(number(fg).map(|color| format!("38;5;{color}")));
    codes.extend(number(bg).map(|color| format!("48;5;{color}")));
    let codes: String = codes.iter().map(|code| format!("\u{1b}[{code}m")).collect();
    let text: String = cells.iter().map(Cell::symbol).collect();
    format!("{codes}{text}\u{1b}[0m")
}

fn code(modifier: Modifier) -> Option<&'static str> {
    Some(match modifier {
        Modifier::BOLD => "1",
        Modifier::DIM => "2",
        Modifier::ITALIC => "3",
        Modifier::UNDERLINED => "4",
        Modifier::REVERSED => "7",
        _ => return None,
    })
}

/// The index of a colour in the palette of 256, or `None` for a default colour.
pub(crate) fn number(color: Color) -> Option<u8> {
    Some(match color {
        Color::Reset => return None,
        Color::Indexed(number) => number,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::White => 15,
        other => panic!("{other} is in no theme"),
    })
}
