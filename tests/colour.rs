//! What text cannot show of a screen: colours, bold, reverse.
//!
//! The pictures in `tests/svg` are looked at by people, the README shows two of them. A picture that
//! changed is written anew with `INSTA_UPDATE=always cargo test colour::`.

use std::collections::HashSet;
use std::path::Path;

use onpaper::kb::Status;
use onpaper::ui::{Theme, ThemeName};
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier, Style};
use strum::VariantArray as _;

use crate::browser::modes::{MODES, browser_in};
use crate::browser::{Browser, MEDIUM, SIZES, WIDE, cells, picture};

/// Holds the picture of a screen.
fn hold(name: &str, browser: &Browser, theme: ThemeName) {
    let drawn = picture::svg(browser, theme);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/svg/{name}.svg"));
    if std::env::var("INSTA_UPDATE").is_ok_and(|how| how == "always") {
        std::fs::write(&path, &drawn).unwrap();
    }
    let held = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(held == drawn, "{} is not what is drawn now", path.display());
}

fn searched(theme: ThemeName) -> Browser {
    Browser::open(WIDE)
        .themed(theme)
        .press("/")
        .type_text("incid")
}

#[test]
fn start_in_every_theme() {
    for &theme in ThemeName::VARIANTS {
        let name = format!("start-{}", theme.name());
        hold(&name, &Browser::open(WIDE).themed(theme), theme);
    }
}

#[test]
fn browse_with_a_query_and_a_filter() {
    for &theme in ThemeName::VARIANTS {
        let browser = searched(theme).press("Enter t ]");
        hold(&format!("browse-{}", theme.name()), &browser, theme);
    }
}

#[test]
fn compare() {
    for theme in [ThemeName::Dark, ThemeName::Light] {
        let browser = Browser::open(WIDE).themed(theme).press("c");
        hold(&format!("compare-{}", theme.name()), &browser, theme);
    }
}

#[test]
fn overview() {
    let browser = Browser::open(WIDE).themed(ThemeName::Dark).press("4 j");
    hold("overview-dark", &browser, ThemeName::Dark);
}

#[test]
fn export() {
    let browser = Browser::open(WIDE).themed(ThemeName::Light).press("t e →");
    hold("export-light", &browser, ThemeName::Light);
}

/// The style of cells that all have the same one.
fn style(cells: &[Cell]) -> Style {
    let style = cells[0].style();
    assert!(cells.iter().all(|cell| cell.style() == style), "{cells:?}");
    style
}

#[test]
fn badges_have_the_colour_of_their_status() {
    for &theme in ThemeName::VARIANTS {
        for (keys, status) in [("", Status::Unrealised), ("}", Status::Realised)] {
            let browser = Browser::open(WIDE).themed(theme).press(keys);
            let word = format!("{} {}", status.glyph(), status.word().to_uppercase());
            let badge = style(cells::found(browser.frame(), &word));
            let wanted = Theme::new(theme).status(status);
            assert_eq!((badge.fg, badge.bg), colours(wanted), "{theme:?}");
        }
        let style = |status| Theme::new(theme).status(status);
        let told_apart = [Status::Realised, Status::PartlyRealised, Status::Unrealised];
        let styles: HashSet<_> = told_apart.into_iter().map(style).collect();
        assert_eq!(styles.len(), told_apart.len(), "{theme:?}");
    }
}

fn colours(style: Style) -> (Option<Color>, Option<Color>) {
    let own = Some(Color::Reset);
    (style.fg.or(own), style.bg.or(own))
}

#[test]
fn what_is_selected_is_reversed_and_what_is_found_bold_and_underlined() {
    let found = Modifier::BOLD | Modifier::UNDERLINED;
    for &theme in ThemeName::VARIANTS {
        let browser = searched(theme);
        let selected = &cells::found(browser.frame(), "− Fast incident resolution")[2..];
        assert!(has(selected, Modifier::REVERSED), "{theme:?}");
        let (fast, incid, rest) = (&selected[..5], &selected[5..10], &selected[10..]);
        assert!(has(incid, found), "{theme:?}");
        assert!(!any(fast, found) && !any(rest, found), "{theme:?}");
        let other = cells::found(browser.frame(), "Low incident costs");
        assert!(!any(other, Modifier::REVERSED), "{theme:?}");
        assert!(has(&other[4..9], found), "{theme:?}");
    }
}

fn has(cells: &[Cell], modifier: Modifier) -> bool {
    cells.iter().all(|cell| cell.modifier.contains(modifier))
}

fn any(cells: &[Cell], modifier: Modifier) -> bool {
    cells.iter().any(|cell| cell.modifier.intersects(modifier))
}

#[test]
fn the_row_that_the_keys_act_on_is_reversed_in_every_theme() {
    let rows = [
        ("", "High speed delivery teams"),
        ("j", "Consistent deployment process"),
        ("f", "realised"),
        (": ↓ ↓", ""),
        ("e", "this one"),
        ("} o j", "[2]"),
    ];
    for &theme in ThemeName::VARIANTS {
        for (keys, text) in rows {
            let browser = Browser::open(WIDE).themed(theme).press(keys);
            let frame = browser.frame();
            let mut rows = cells::cells(frame);
            let marked = rows.any(|row| {
                let reversed = row
                    .iter()
                    .filter(|cell| cell.modifier.contains(Modifier::REVERSED));
                let reversed: String = reversed.map(Cell::symbol).collect();
                !reversed.trim().is_empty() && reversed.contains(text)
            });
            assert!(marked, "{keys} in {theme:?}\n{browser}");
        }
    }
}

#[test]
fn mono_has_no_colour_at_all() {
    for (mode, _) in MODES {
        for (_, size) in SIZES {
            let browser = browser_in(mode, size).themed(ThemeName::Mono);
            let browser = browser
                .press("t")
                .type_text("e")
                .press("Enter")
                .resize(size);
            if !browser.is_running() {
                continue;
            }
            let coloured = |cell: &&Cell| (cell.fg, cell.bg) != (Color::Reset, Color::Reset);
            let cell = browser.frame().content.iter().find(coloured);
            assert_eq!(cell, None, "{mode:?}");
        }
    }
}

#[test]
fn the_theme_of_the_terminal_keeps_to_its_sixteen_colours() {
    for (mode, _) in MODES {
        let browser = browser_in(mode, MEDIUM);
        for cell in &browser.frame().content {
            for color in [cell.fg, cell.bg] {
                assert!(
                    picture::number(color).is_none_or(|number| number < 16),
                    "{color}"
                );
            }
        }
    }
}

#[test]
fn the_pane_with_the_keys_has_the_bold_title() {
    let titles = ["1 Filters", "2 Claims", "3 High speed"];
    for (keys, focused) in [("f", 0), ("", 1), ("Enter", 2)] {
        let browser = Browser::open(WIDE).press(keys);
        for (at, title) in titles.iter().enumerate() {
            let cells = cells::found(browser.frame(), title);
            assert_eq!(
                has(cells, Modifier::BOLD),
                at == focused,
                "{title} after {keys}"
            );
        }
    }
}
