//! After any change of the terminal size, the selection is kept and the screen is complete.

use super::harness::{Size, text_of};
use super::start::{Browser, open, open_with};

#[test]
fn four_hundred_resizes_keep_the_selection_and_a_complete_screen() {
    let browser = open((120, 36));
    let whole = select_the_third(&browser);
    for round in 0..400_u16 {
        browser.resize_unseen(size_of(round));
    }
    browser.resize((121, 36));
    browser.wait_for("the frame at the size before the last", |screen| {
        text_of(screen).contains("1 Filters")
    });
    browser.resize((120, 36));
    browser.wait_for(&format!("the same screen as before:\n{whole}"), |screen| {
        text_of(screen) == whole
    });
}

/// Selects a claim other than the first; returns the screen.
fn select_the_third(browser: &Browser) -> String {
    browser.type_text("/alert");
    browser.wait_for_text("/ alert");
    browser.enter();
    browser.wait_for("the list", |screen| screen.hide_cursor());
    let first = title_of_detail(browser);
    browser.type_text("jj");
    browser.wait_for("another claim", |screen| !text_of(screen).contains(&first));
    browser.whole_text()
}

fn title_of_detail(browser: &Browser) -> String {
    let text = browser.text();
    let (_, title) = text.split_once("3 ").unwrap();
    format!("3 {}", title.split(" ─").next().unwrap())
}

/// Sizes in mixed order, including empty and minimal ones.
fn size_of(round: u16) -> Size {
    match round % 8 {
        0 => (0, 0),
        1 => (1, 1),
        2 => (1, 50),
        3 => (300, 2),
        _ => (round * 37 % 250, round * 17 % 90),
    }
}

#[test]
fn a_key_pressed_while_the_size_changes_is_not_lost() {
    let browser = open((80, 24));
    for round in 0..100 {
        // While these are handled, the resize and the key arrive together.
        browser.type_text(&"jk".repeat(100));
        browser.resize_unseen((80 + round % 2, 24));
        browser.type_text("?");
        browser.wait_for_text("Help");
        browser.type_text("?");
        browser.wait_until_gone("Help");
    }
}

#[test]
fn shrinking_and_growing_at_once_leaves_no_gaps() {
    let browser = open((120, 36));
    let whole = browser.whole_text();
    for _ in 0..20 {
        browser.resize((60, 10));
        browser.resize((120, 36));
        browser.wait_for("the same screen as before", |screen| {
            text_of(screen) == whole
        });
    }
}

#[test]
fn the_first_screen_after_a_too_small_one_is_complete() {
    let browser = open((80, 24));
    let whole = browser.whole_text();
    browser.resize((30, 8));
    browser.wait_for_text("onpaper needs");
    browser.resize((80, 24));
    browser.wait_for("the same screen as before", |screen| {
        text_of(screen) == whole
    });
}

#[test]
fn a_terminal_that_is_too_small_says_so_and_q_works() {
    let mut browser = open((80, 24));
    browser.resize((30, 8));
    browser.wait_for_text("40");
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    browser.assert_restored();
}

#[test]
fn the_largest_terminal_neither_panics_nor_exhausts_memory() {
    let mut browser = open((80, 24));
    let whole = browser.whole_text();
    browser.resize_unseen((65535, 65535));
    browser.resize_unseen((65535, 1));
    browser.resize_unseen((1, 65535));
    browser.resize_unseen((65535, 65535));
    browser.type_text("jk");
    browser.resize((81, 24));
    browser.resize((80, 24));
    browser.wait_for("the same screen as before", |screen| {
        text_of(screen) == whole
    });
    if let Some(peak) = browser.program.peak_memory() {
        eprintln!("peak memory: {} kB", peak / 1024);
        assert!(peak < 150 << 20, "{peak} bytes");
    }
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
}

#[test]
fn a_sequence_that_is_no_key_does_not_delay_drawing() {
    // A report that nobody asked for, and Alt-[, which begins other keys.
    for sequence in ["\x1b[?997;1n", "\x1b["] {
        let browser = open((80, 24));
        browser.type_text("j");
        browser.wait_for_text("3 Consistent deployment process");
        browser.type_text(sequence);
        browser.resize((120, 36));
        browser.wait_for_text("1 Filters");
    }
}

#[test]
fn a_terminal_without_a_size_gets_80_columns_and_24_rows_until_it_has_one() {
    let browser = open((80, 24));
    let usual = browser.text();
    let browser = open((0, 0));
    assert_eq!(text_at((80, 24), &browser.raw()), usual);
    browser.resize((120, 36));
    browser.wait_for_text("1 Filters");
}

#[test]
fn a_terminal_without_a_size_gets_that_of_the_environment() {
    let browser = open((120, 36));
    let wide = browser.text();
    let size = [("COLUMNS", "120"), ("LINES", "36")];
    let browser = open_with((0, 0), &[], &size);
    assert_eq!(text_at((120, 36), &browser.raw()), wide);
    let nonsense = [("COLUMNS", "0"), ("LINES", "many")];
    let browser = open_with((0, 0), &[], &nonsense);
    assert!(text_at((80, 24), &browser.raw()).contains("? help"));
}

/// The text that a terminal of this size shows for an output.
fn text_at((columns, rows): Size, output: &[u8]) -> String {
    let cells = |count| std::num::NonZeroU16::new(count).unwrap();
    let mut terminal = vt100::Parser::new(cells(rows), cells(columns), 0);
    terminal.process(output);
    text_of(terminal.screen())
}
