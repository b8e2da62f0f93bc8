//! The styles of the screens: colours, bold, reverse.
//!
//! The images in `tests/svg` are reviewed by people, and the README shows most of them. `INSTA_UPDATE=always
//! cargo test colour::` updates changed images.

use std::collections::HashSet;
use std::path::Path;

use onpaper::kb::Status;
use onpaper::ui::{Theme, ThemeName};
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier, Style};
use strum::VariantArray as _;

use crate::assess::assessments;
use crate::browser::modes::{MODES, browser_in};
use crate::browser::{Browser, MEDIUM, SIZES, WIDE, cells, embedded, picture};

/// Compares a screen with its stored image.
fn assert_image(name: &str, browser: &Browser, theme: ThemeName) {
    let drawn = picture::svg(browser, theme);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/svg/{name}.svg"));
    if std::env::var("INSTA_UPDATE").is_ok_and(|how| how == "always") {
        std::fs::write(&path, &drawn).unwrap();
    }
    let held = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        held == drawn,
        "{} differs from the drawn screen",
        path.display()
    );
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
        assert_image(&name, &Browser::open(WIDE).themed(theme), theme);
    }
}

#[test]
fn browse_with_a_query_and_a_filter() {
    for &theme in ThemeName::VARIANTS {
        let browser = searched(theme).press("Enter t ]");
        assert_image(&format!("browse-{}", theme.name()), &browser, theme);
    }
}

/// Compares a screen with its stored images in the dark and the light theme.
fn assert_images(name: &str, browser: impl Fn(ThemeName) -> Browser) {
    for theme in [ThemeName::Dark, ThemeName::Light] {
        assert_image(&format!("{name}-{}", theme.name()), &browser(theme), theme);
    }
}

#[test]
fn comparison_overview_export_and_help() {
    let press = |keys: &'static str| move |theme| Browser::open(WIDE).themed(theme).press(keys);
    assert_images("compare", press("c"));
    assert_images("overview", press("4 j"));
    assert_images("export", press("t e →"));
    assert_images("help", press("?"));
}

#[test]
fn assessments_in_detail_presentation_and_overview() {
    let open = |theme| Browser::assessed(embedded(), assessments(), WIDE).themed(theme);
    assert_images("present", |theme| {
        let found = open(theme).press("/").type_text("low run");
        found.press("Enter p space space")
    });
    assert_images("here", |theme| open(theme).press("4 l"));
}

#[test]
fn a_theme_change_applies_everywhere_immediately() {
    for keys in ["", "c", "4", "?", "/ c o s t Enter", "c c"] {
        let changed = Browser::open(WIDE).press(keys).themed(ThemeName::Mono);
        let opened = Browser::open(WIDE).themed(ThemeName::Mono).press(keys);
        assert_eq!(changed.frame(), opened.frame(), "{keys}");
    }
}

/// The style of cells, which must be the same for all.
fn style(cells: &[Cell]) -> Style {
    let style = cells[0].style();
    assert!(cells.iter().all(|cell| cell.style() == style), "{cells:?}");
    style
}

#[test]
fn badges_have_the_colours_of_their_statuses() {
    for &theme in ThemeName::VARIANTS {
        for (keys, status) in [("", Status::Unrealised), ("}", Status::Realised)] {
            let browser = Browser::open(WIDE).themed(theme).press(keys);
            let word = format!("{} {}", status.glyph(), status.word().to_uppercase());
            let badge = style(cells::found(browser.frame(), &word));
            let wanted = Theme::new(theme).badge(status);
            assert_eq!((badge.fg, badge.bg), colours(wanted), "{theme:?}");
        }
        let style = |status| Theme::new(theme).badge(status);
        let told_apart = [Status::Realised, Status::PartlyRealised, Status::Unrealised];
        let styles: HashSet<_> = told_apart.into_iter().map(style).collect();
        assert_eq!(styles.len(), told_apart.len(), "{theme:?}");
    }
}

fn colours(style: Style) -> (Option<Color>, Option<Color>) {
    let own = Some(Color::Reset);
    (style.fg.or(own), style.bg.or(own))
}

/// Common text and background colours of terminals.
const TERMINALS: [(&str, u32, u32); 11] = [
    ("xterm", 0x000000, 0xffffff),
    ("urxvt", 0x000000, 0xffffff),
    ("kitty", 0xdddddd, 0x000000),
    ("alacritty", 0xd8d8d8, 0x181818),
    ("VTE", 0xffffff, 0x000000),
    ("GNOME, light", 0x171421, 0xffffff),
    ("GNOME, dark", 0xd0cfcc, 0x171421),
    ("konsole", 0xfcfcfc, 0x232627),
    ("st", 0xe5e5e5, 0x000000),
    ("the Linux console", 0xaaaaaa, 0x000000),
    ("Solarized, dark", 0x839496, 0x002b36),
];

/// The colour with an index that is the same in every palette: the 6×6×6 cube and the grey ramp.
fn of_256(number: u8) -> u32 {
    let grey = 8 + 10 * (u32::from(number).saturating_sub(232));
    let level = |at: u8| [0, 95, 135, 175, 215, 255][usize::from(at % 6)];
    match number {
        0..16 => panic!("{number} depends on the palette"),
        16..232 => {
            let at = number - 16;
            (level(at / 36) << 16) | (level(at / 6) << 8) | level(at)
        }
        232.. => grey * 0x01_01_01,
    }
}

/// The relative luminance of a colour (WCAG 2.2).
fn luminance(colour: u32) -> f64 {
    let [_, red, green, blue] = colour.to_be_bytes();
    let linear = |part: u8| match f64::from(part) / 255.0 {
        part if part <= 0.04045 => part / 12.92,
        part => ((part + 0.055) / 1.055).powf(2.4),
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// The contrast of two colours (WCAG 2.2: 4.5 for text).
fn contrast(one: u32, other: u32) -> f64 {
    let [one, other] = [luminance(one), luminance(other)];
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn badges_are_readable_in_every_palette() {
    let theme = Theme::new(ThemeName::Terminal);
    for (terminal, letters, ground) in TERMINALS {
        let colour = |colour: Option<Color>, own| match colour {
            Some(Color::Indexed(number)) => of_256(number),
            None | Some(Color::Reset) => own,
            other => panic!("{other:?} depends on the palette"),
        };
        for theme in [
            theme,
            theme.without_256_colours(),
            theme.without_256_colours().without_dim(),
        ] {
            for &status in Status::VARIANTS {
                let style = theme.badge(status);
                assert!(!style.add_modifier.contains(Modifier::DIM), "{status:?}");
                let contrast = contrast(colour(style.fg, letters), colour(style.bg, ground));
                assert!(contrast >= 4.5, "{terminal}, {status:?}: {contrast}");
            }
        }
    }
}

/// Whether every cell has the style of the selection.
fn is_selected(cells: &[Cell], theme: ThemeName) -> bool {
    let wanted = Theme::new(theme).selected;
    let is_so = |cell: &Cell| {
        let (fg, bg) = colours(wanted);
        let has_colours = (Some(cell.fg), Some(cell.bg)) == (fg, bg);
        has_colours && cell.modifier.contains(wanted.add_modifier)
    };
    cells.iter().all(is_so)
}

#[test]
fn the_selection_is_highlighted_and_matches_are_bold_and_underlined() {
    let found = Modifier::BOLD | Modifier::UNDERLINED;
    for &theme in ThemeName::VARIANTS {
        let browser = searched(theme);
        let selected = &cells::found(browser.frame(), "− Fast incident resolution")[2..];
        assert!(is_selected(selected, theme), "{theme:?}");
        let (fast, incid, rest) = (&selected[..5], &selected[5..10], &selected[10..]);
        assert!(has(incid, found), "{theme:?}");
        assert!(!any(fast, found) && !any(rest, found), "{theme:?}");
        let other = cells::found(browser.frame(), "Low incident costs");
        assert!(!is_selected(other, theme), "{theme:?}");
        assert!(has(&other[4..9], found), "{theme:?}");
    }
}

#[test]
fn matches_are_highlighted_across_line_breaks() {
    let found = Modifier::BOLD | Modifier::UNDERLINED;
    let mut kb = embedded();
    let phrase = "alpha beta gamma delta";
    kb.claims[0].claimed = format!("Nothing but {phrase} and so on.").into();
    let browser = Browser::over(kb, WIDE);
    let mut browser = browser
        .press("/")
        .type_text(&format!("\"{phrase}\""))
        .press("Enter");
    for columns in 60..120 {
        browser = browser.resize((columns, 36));
        let frame = browser.frame().content.iter();
        let letters = frame.filter(|cell| cell.modifier.contains(found));
        let letters: String = letters.map(Cell::symbol).collect();
        let letters = letters.replace(' ', "");
        // The list highlights it too.
        let once = phrase.replace(' ', "");
        assert!(
            letters == once || letters.len() > once.len(),
            "{columns}: {letters}\n{browser}"
        );
    }
}

fn has(cells: &[Cell], modifier: Modifier) -> bool {
    cells.iter().all(|cell| cell.modifier.contains(modifier))
}

fn any(cells: &[Cell], modifier: Modifier) -> bool {
    cells.iter().any(|cell| cell.modifier.intersects(modifier))
}

#[test]
fn the_selected_row_is_highlighted_in_every_theme() {
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
                let cells = row.iter();
                let selected = cells.filter(|cell| is_selected(std::slice::from_ref(cell), theme));
                let selected: String = selected.map(Cell::symbol).collect();
                !selected.trim().is_empty() && selected.contains(text)
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

/// The index of a colour that is the same in every palette.
fn fixed(colour: Color) -> u32 {
    of_256(picture::number(colour).expect("a colour of its own"))
}

#[test]
fn every_text_and_badge_has_a_contrast_of_4_5() {
    // The lightest common dark background, and the darkest common light one.
    let (dark, light) = (Color::Indexed(236), Color::Indexed(255));
    for (name, background) in [(ThemeName::Dark, dark), (ThemeName::Light, light)] {
        let theme = Theme::new(name);
        let is_read = |style: Style, what: &dyn std::fmt::Debug| {
            let ground = style.bg.filter(|ground| *ground != Color::Reset);
            let contrast = contrast(
                fixed(style.fg.unwrap()),
                fixed(ground.unwrap_or(background)),
            );
            assert!(contrast >= 4.5, "{name:?}: {contrast} {what:?}");
        };
        for (mode, _) in MODES {
            for cell in &browser_in(mode, WIDE).themed(name).frame().content {
                let is_border = cell.symbol().chars().all(|c| ('─'..='╿').contains(&c));
                if cell.fg != Color::Reset && cell.symbol() != " " && !is_border {
                    is_read(cell.style(), cell);
                }
            }
        }
        for &status in Status::VARIANTS {
            is_read(theme.badge(status), &status);
            is_read(theme.glyph_style(status), &status);
        }
    }
}

#[test]
fn the_terminal_theme_uses_only_terminal_colours_except_for_badges() {
    let badge = |&status| colours(Theme::new(ThemeName::Terminal).badge(status));
    let badges: HashSet<_> = Status::VARIANTS.iter().map(badge).collect();
    for (mode, _) in MODES {
        let browser = browser_in(mode, MEDIUM);
        let cells = browser.frame().content.iter();
        for cell in cells.filter(|cell| !badges.contains(&(Some(cell.fg), Some(cell.bg)))) {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{mode:?}");
        }
    }
}

#[test]
fn the_focused_pane_has_a_bold_title() {
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
