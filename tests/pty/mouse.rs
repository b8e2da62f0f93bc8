//! The mouse, and pasted text.

use super::start::{Browser, FIRST, open, open_with};

#[test]
fn a_click_selects() {
    let browser = open((120, 36));
    let (column, row) = browser.find("Low run cost").unwrap();
    browser.click(column, row);
    browser.wait_for_text("3 Low run cost");
}

#[test]
fn the_wheel_scrolls_what_it_is_over() {
    let browser = open((80, 24));
    let (column, row) = browser.find("CLAIMED on paper").unwrap();
    browser.wheel_down(column, row);
    browser.wait_until_gone("CLAIMED on paper");
    browser.wait_for_text(&format!("3 {FIRST}"));
    let (column, row) = browser.find("Low run cost").unwrap();
    browser.wheel_down(column, row);
    browser.wait_until_gone(&format!("3 {FIRST}"));
}

#[test]
fn a_click_on_a_chip_removes_its_filter_in_a_terminal() {
    let browser = open((120, 36));
    browser.type_text("t");
    browser.wait_for_text("[status: unrealised ×]");
    let (column, row) = browser.find("[status: unrealised ×]").unwrap();
    browser.click(column + 3, row);
    browser.wait_until_gone("[status: unrealised ×]");
    browser.wait_for_text("15 of 15");
}

/// Every motion would be sent, over a slow connection before the next key, and after the end to the shell.
#[test]
fn motion_of_the_mouse_is_not_asked_for() {
    let browser = open((80, 24));
    browser.type_text("m");
    browser.wait_for_text("select text as usual");
    browser.type_text("m");
    browser.wait_for("a mouse that is taken", |screen| {
        screen.mouse_protocol_mode() == vt100::MouseProtocolMode::PressRelease
    });
    let raw = String::from_utf8_lossy(&browser.raw()).into_owned();
    assert!(!raw.contains("\x1b[?1002h") && !raw.contains("\x1b[?1003h"));
}

#[test]
fn m_releases_the_mouse_and_captures_it_again() {
    let browser = open((80, 24));
    let free =
        |screen: &vt100::Screen| screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None;
    browser.wait_for("a mouse that is taken", |screen| !free(screen));
    browser.type_text("m");
    browser.wait_for("a mouse that is free", free);
    browser.wait_for_text("select text as usual");
    browser.type_text("m");
    browser.wait_for("a mouse that is taken", |screen| !free(screen));
    // Again, with the mouse left to the terminal from the start.
    let browser = open_with((80, 24), &["--mouse", "false"], &[]);
    browser.type_text("j");
    browser.wait_for_text("3 Consistent deployment process");
    assert!(browser.screen_with(free));
    browser.type_text("m");
    browser.wait_for("a mouse that is taken", |screen| !free(screen));
}

#[test]
fn a_paste_of_5_kb_goes_to_the_search_box_and_runs_no_command() {
    let mut browser = open((120, 36));
    browser.type_text("/");
    browser.wait_for("a cursor in the box", |screen| !screen.hide_cursor());
    // As keys, each of these would run a command; the last would quit.
    browser.paste(&format!("qqq{}\r\ne\rq\x03", "c4t?:q e ".repeat(560)));
    browser.wait_for_text("c4t?:q e");
    browser.whole_text();
    assert_still_searching(&browser);
    assert_eq!(query_length(&browser), 128);
    browser.ctrl('c');
    assert_eq!(browser.wait_exit().code, 0);
}

#[test]
fn a_paste_outside_the_search_box_goes_to_it() {
    let browser = open((120, 36));
    browser.paste("qqqccc444");
    browser.wait_for_text("/ qqqccc444");
    assert_still_searching(&browser);
}

/// As from a terminal without bracketed paste.
#[test]
fn an_unbracketed_paste_goes_to_the_search_box_and_runs_no_command() {
    for before in ["", "/"] {
        let mut browser = open((120, 36));
        browser.type_text(before);
        browser.wait_for("the box", |screen| {
            screen.hide_cursor() == before.is_empty()
        });
        // As keys, these would mark, export, copy and quit.
        browser.send(b" e\ryyc4\tq 100\x25\rqq\n");
        browser.wait_for_text("/  e yyc4 q 100% qq");
        assert_still_searching(&browser);
        browser.ctrl('c');
        assert_eq!(browser.wait_exit().code, 0);
    }
}

#[test]
fn a_short_unbracketed_paste_of_lines_runs_no_command() {
    for (pasted, shown) in [("a\r\n", "/ a  "), ("b\rb\r", "/ b b  ")] {
        let browser = open((120, 36));
        browser.type_text(pasted);
        browser.wait_for_text(shown);
        browser.wait_for_text("Pasted into the search box.");
    }
}

#[test]
fn an_unbracketed_paste_goes_to_the_palette_and_the_export_path_too() {
    let browser = open((120, 36));
    browser.type_text(":");
    browser.wait_for("the palette", |screen| !screen.hide_cursor());
    browser.send(b"quit now\r");
    browser.wait_for_text("quit now");
    browser.whole_text();
    browser.escape();
    browser.wait_for("no palette", |screen| screen.hide_cursor());
    browser.type_text("e");
    browser.wait_for_text("Preview");
    browser.send(b"report.md\r");
    browser.wait_for_text("report.md");
    browser.whole_text();
    assert!(!browser.directory.path().join("report.md").exists());
}

#[test]
fn keys_typed_before_a_question_do_not_answer_it() {
    let browser = open((120, 36));
    let name = "high-speed-delivery-teams.md";
    let report = browser.directory.path().join(name);
    std::fs::write(&report, "mine").unwrap();
    browser.type_text("e");
    browser.wait_for_text(name);
    browser.send(b"\ro");
    browser.wait_for_text("already exists");
    browser.whole_text();
    assert_eq!(std::fs::read_to_string(&report).unwrap(), "mine");
    browser.type_text("o");
    browser.wait_until_gone("already exists");
    assert_ne!(std::fs::read_to_string(&report).unwrap(), "mine");
}

#[test]
fn a_query_typed_at_once_by_another_program_opens_the_search_box() {
    let browser = open((120, 36));
    browser.type_text("/incident\r");
    browser.wait_for_text("/ incident");
    browser.wait_for_text("7 of 15");
    browser.wait_for("the list", |screen| screen.hide_cursor());
}

#[test]
fn more_keys_than_one_read_returns_are_all_handled() {
    let mut browser = open((80, 24));
    browser.type_text(&"jk".repeat(1500));
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
}

fn assert_still_searching(browser: &Browser) {
    for title in ["Compare: claimed", "Export", "Overview", "Help"] {
        assert!(browser.find(title).is_none(), "a pasted key opened {title}");
    }
}

/// The length of the query. The box shows only its end, so it is deleted key by key.
fn query_length(browser: &Browser) -> usize {
    for deleted in 0..6000 {
        if browser.screen_with(|screen| screen.cursor_position() == (1, 3)) {
            return deleted;
        }
        browser.type_and_wait_for_frame("\x7f");
    }
    6000
}
