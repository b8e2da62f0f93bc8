//! Characters that a terminal cannot show are not drawn, by its replies, its name or the locale.

use super::bytes::attributes;
use super::harness::Answer;
use super::start::{Browser, FIRST, knowledge_base, open, open_answered, open_with, start_in};
use crate::escape::pieces;

/// A knowledge base with non-ASCII letters; in ISO 8859-1 and similar encodings, the second byte of the last
/// one would begin a control sequence.
fn letters() -> String {
    knowledge_base(&[("one", "Café 日本 Û[31m e\u{301} 🚀x"), ("two", "Two")])
}

fn open_letters(arguments: &[&str], environment: &[(&str, &str)]) -> Browser {
    let directory = tempfile::tempdir().unwrap();
    std::fs::write(directory.path().join("kb.json"), letters()).unwrap();
    let arguments = [&["--kb", "kb.json"], arguments].concat();
    let program = std::path::Path::new(super::start::ONPAPER);
    let browser = start_in(directory, program, (120, 36), &arguments, environment);
    browser.wait_for_text("? help");
    browser
}

fn written(browser: &Browser) -> String {
    String::from_utf8(browser.raw()).unwrap()
}

#[test]
fn a_locale_other_than_utf_8_gets_only_ascii() {
    for locale in ["C", "de_DE.ISO-8859-1"] {
        let browser = open_letters(&[], &[("LC_ALL", locale)]);
        browser.wait_for_text("Cafe ? ?  U[31m e ? x");
        browser.type_text("/é");
        browser.wait_for_text("/ e");
        assert!(written(&browser).is_ascii(), "{locale}");
    }
}

#[test]
fn a_locale_of_a_language_without_other_encodings_gets_every_character() {
    let browser = open_letters(&[], &[("LANG", "vi_VN")]);
    browser.wait_for_text("Café 日本 Û[31m");
    browser.wait_for_text("╭ 1 Filters ─");
}

#[test]
fn the_ascii_option_overrides_the_detection() {
    let browser = open_letters(&["--ascii=never"], &[("LC_ALL", "C")]);
    browser.wait_for_text("Café 日本 Û[31m");
    assert!(written(&browser).contains('│'));
    let browser = open_letters(&["--ascii"], &[]);
    browser.wait_for_text("Café 日本 Û[31m");
    assert!(!written(&browser).contains('│'));
}

#[test]
fn a_terminal_with_double_width_symbols_gets_ascii_symbols() {
    let browser = open_answered((120, 36), Answer::Wide);
    browser.wait_for_text("+ 1 Filters ---");
    let whole = browser.whole_text();
    assert!(whole.is_ascii(), "{whole}");
    browser.type_text("j");
    browser.wait_for_text("3 Consistent deployment process");
}

#[test]
fn a_terminal_with_a_light_background_gets_the_light_theme() {
    let browser = open_answered((120, 36), Answer::Light);
    browser.wait_for_bytes(b"38;5;24");
    browser.wait_for_text("3 High speed delivery teams");
    // The next theme has no colours, and the one after that is dark again.
    browser.type_text("T");
    browser.wait_for_text("Theme: terminal.");
    browser.type_text("TT");
    browser.wait_for_text("Theme: dark.");
    browser.wait_for_bytes(b"38;5;110");
}

#[test]
fn a_terminal_without_replies_is_supported() {
    let mut browser = open_answered((120, 36), Answer::Nothing);
    assert!(browser.text().contains("╭ 1 Filters ─"));
    browser.type_text("j");
    browser.wait_for_text("3 Consistent deployment process");
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    browser.assert_restored();
}

#[test]
fn a_key_typed_during_the_terminal_query_is_not_lost() {
    for answer in [Answer::True, Answer::Wide, Answer::Nothing] {
        let browser = open_answered((120, 36), answer);
        // Before the reply, with it, or after it.
        browser.type_text("/incid");
        browser.wait_for_text("/ incid");
    }
}

#[test]
fn an_arrow_key_during_the_terminal_query_is_not_lost() {
    for answer in [Answer::True, Answer::Nothing] {
        let browser = open_answered((120, 36), answer);
        browser.send(b"\x1b[B");
        browser.wait_for_text("3 Consistent deployment process");
    }
}

#[test]
fn a_16_colour_terminal_gets_badges_without_colours() {
    let badge = |term: &str| {
        let environment = [("TERM", term), ("COLORTERM", "rxvt-xpm")];
        let browser = open_with((120, 36), &[], &environment);
        let (column, row) = browser.find("− UNREALISED").unwrap();
        browser.screen_with(|screen| {
            let cell = screen.cell(row, column).unwrap();
            (cell.fgcolor(), cell.bgcolor(), cell.inverse())
        })
    };
    let own = vt100::Color::Default;
    assert_eq!(badge("xterm"), (own, own, true));
    let (letters, ground) = (vt100::Color::Idx(16), vt100::Color::Idx(215));
    assert_eq!(badge("xterm-256color"), (letters, ground, false));
}

#[test]
fn gnu_screen_gets_no_dim_text() {
    const DIM: u16 = 2;
    let dims = |browser: &Browser| attributes(&pieces(&browser.raw())).contains(&DIM);
    assert!(dims(&open((120, 36))));
    let browser = open_with((120, 36), &[], &[("STY", "1234.pts-0.host")]);
    assert!(browser.text().contains(FIRST));
    assert!(!dims(&browser));
}

#[test]
fn the_linux_console_gets_no_symbol_that_its_fonts_lack() {
    let browser = open_letters(&[], &[("TERM", "linux")]);
    browser.wait_for_text("Café 日本 Û[31m");
    let beyond = |letter: &char| !letter.is_ascii() && !"é日本Û\u{301}🚀".contains(*letter);
    let strange: String = written(&browser).chars().filter(beyond).collect();
    assert_eq!(strange, "");
    // The focused pane differs from the others by more than the weight of its lines.
    assert!(
        browser.text().contains("# 2 Claims ==="),
        "{}",
        browser.text()
    );
    assert!(browser.text().contains("+ 1 Filters ---"));
}

/// Braille displays and magnifiers follow the cursor even if it is hidden.
#[test]
fn the_hidden_cursor_is_in_the_selected_row() {
    let browser = open((120, 36));
    for (keys, selected) in [
        ("", "High speed delivery teams"),
        ("j", "Consistent deployment process"),
        ("4", "Deployment throughput"),
        ("j", "Service reliability"),
        ("e\t", "[counts]"),
    ] {
        browser.type_text(keys);
        browser.wait_for(selected, |screen| {
            let (row, _) = screen.cursor_position();
            let text = screen.contents_between(row, 0, row, 120);
            screen.hide_cursor() && text.contains('▌') && text.contains(selected)
        });
    }
}
