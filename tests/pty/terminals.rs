//! What a terminal cannot show is not drawn, whether it says so, its name does, or the locale.

use super::bytes::attributes;
use super::harness::Answer;
use super::world::{Browser, FIRST, knowledge_base, open, open_answered, open_with, start_in};
use crate::escape::pieces;

/// A knowledge base with letters beyond ASCII; in ISO 8859-1 and its like, the second byte of the last
/// would begin a control sequence.
fn letters() -> String {
    knowledge_base(&[("one", "Café 日本 Û[31m e\u{301} 🚀x"), ("two", "Two")])
}

fn open_letters(arguments: &[&str], environment: &[(&str, &str)]) -> Browser {
    let directory = tempfile::tempdir().unwrap();
    std::fs::write(directory.path().join("kb.json"), letters()).unwrap();
    let arguments = [&["--kb", "kb.json"], arguments].concat();
    let program = std::path::Path::new(super::world::ONPAPER);
    let browser = start_in(directory, program, (120, 36), &arguments, environment);
    browser.wait_for_text("? help");
    browser
}

fn written(browser: &Browser) -> String {
    String::from_utf8(browser.raw()).unwrap()
}

#[test]
fn a_locale_that_is_not_utf_8_gets_nothing_but_ascii() {
    for locale in ["C", "de_DE.ISO-8859-1"] {
        let browser = open_letters(&[], &[("LC_ALL", locale)]);
        browser.wait_for_text("Cafe ? ?  U[31m e ? x");
        browser.type_text("/é");
        browser.wait_for_text("/ e");
        assert!(written(&browser).is_ascii(), "{locale}");
    }
}

#[test]
fn a_language_that_never_had_another_encoding_gets_every_character() {
    let browser = open_letters(&[], &[("LANG", "vi_VN")]);
    browser.wait_for_text("Café 日本 Û[31m");
    browser.wait_for_text("╭ 1 Filters ─");
}

#[test]
fn ascii_never_and_always_have_the_last_word() {
    let browser = open_letters(&["--ascii=never"], &[("LC_ALL", "C")]);
    browser.wait_for_text("Café 日本 Û[31m");
    assert!(written(&browser).contains('│'));
    let browser = open_letters(&["--ascii"], &[]);
    browser.wait_for_text("Café 日本 Û[31m");
    assert!(!written(&browser).contains('│'));
}

#[test]
fn a_terminal_with_symbols_of_two_columns_gets_ascii_ones() {
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
    // The next one after it takes no colours, and the one after that is the dark one again.
    browser.type_text("T");
    browser.wait_for_text("Theme: terminal.");
    browser.type_text("TT");
    browser.wait_for_text("Theme: dark.");
    browser.wait_for_bytes(b"38;5;110");
}

#[test]
fn a_terminal_that_does_not_answer_is_drawn_to_all_the_same() {
    let mut browser = open_answered((120, 36), Answer::Nothing);
    assert!(browser.text().contains("╭ 1 Filters ─"));
    browser.type_text("j");
    browser.wait_for_text("3 Consistent deployment process");
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    browser.assert_given_back();
}

#[test]
fn a_key_that_was_typed_ahead_is_not_lost_to_the_question() {
    for answer in [Answer::True, Answer::Wide, Answer::Nothing] {
        let browser = open_answered((120, 36), answer);
        // Before the answer, with it, or after it: whatever comes of that.
        browser.type_text("/incid");
        browser.wait_for_text("/ incid");
    }
}

#[test]
fn an_arrow_is_not_lost_to_the_question_either() {
    for answer in [Answer::True, Answer::Nothing] {
        let browser = open_answered((120, 36), answer);
        browser.send(b"\x1b[B");
        browser.wait_for_text("3 Consistent deployment process");
    }
}

#[test]
fn a_terminal_of_16_colours_gets_badges_without_any_and_another_those_that_no_palette_changes() {
    let badge = |term: &str| {
        let environment = [("TERM", term), ("COLORTERM", "rxvt-xpm")];
        let browser = open_with((120, 36), &[], &environment);
        let (column, row) = browser.find("− UNREALISED").unwrap();
        browser.look(|screen| {
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
    // The pane with the keys differs from the others by more than the weight of its lines.
    assert!(
        browser.text().contains("# 2 Claims ==="),
        "{}",
        browser.text()
    );
    assert!(browser.text().contains("+ 1 Filters ---"));
}
