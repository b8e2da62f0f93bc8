//! Late or unrequested replies of a terminal are not treated as typed keys.

use super::harness::Answer;
use super::start::{Browser, open, open_answered};

/// Checks that no reply was typed: the query is only the following letters.
fn assert_reply_not_typed(browser: &Browser, case: &str) {
    browser.type_text("/incid");
    browser.wait_for_text("/ incid ");
    let text = browser.whole_text();
    assert!(text.contains("/ incid  "), "{case:?}: {text}");
}

#[test]
fn a_late_reply_sets_the_theme_and_is_not_typed_into_the_search_box() {
    let browser = open_answered((120, 36), Answer::Nothing);
    // After the first key, the reply is no longer awaited.
    browser.type_text("j");
    browser.wait_for_text("3 Consistent deployment process");
    browser.send(b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[1;2R");
    browser.wait_for_bytes(b"38;5;24");
    assert_reply_not_typed(&browser, "late");
}

#[test]
fn unrequested_replies_are_ignored() {
    let browser = open((120, 36));
    for reply in [
        "\x1b]11;rgb:1e1e/1e1e/2e2e\x07",
        "\x1b]10;rgb:ffff/ffff/ffff\x1b\\",
        "\x1bP1$r0;48:2::59:34:76m\x1b\\",
        "\x1bP>|a terminal 1.0\x1b\\",
        "\x1b_Gi=31;OK\x1b\\",
        "\x1b[?62;22;52c",
    ] {
        browser.type_text(reply);
        assert_reply_not_typed(&browser, reply);
        browser.ctrl('u');
        browser.wait_for_text("15 of 15");
        browser.escape();
        browser.wait_for("the list", |screen| screen.hide_cursor());
    }
}
