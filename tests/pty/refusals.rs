//! Without a terminal that can show a full screen, one line is printed and nothing is drawn.

use std::process::Command;

use super::start::{ONPAPER, start};

#[test]
fn a_dumb_terminal_is_refused_in_one_line_without_escapes() {
    for term in ["dumb", "dumb-emacs-ansi"] {
        let term = [("TERM", term)];
        let mut session = start(std::path::Path::new(ONPAPER), (80, 24), &[], &term);
        assert_eq!(session.wait_exit().code, 2);
        let written = String::from_utf8(session.raw()).unwrap();
        assert!(!written.contains('\x1b'), "{written:?}");
        assert_eq!(written.lines().count(), 1, "{written:?}");
        assert!(written.contains("onpaper list"), "{written:?}");
        session.assert_restored();
    }
}

#[test]
fn an_unknown_filter_is_reported_without_changing_the_terminal() {
    let arguments = ["--status", "unrealisd"];
    let mut session = start(std::path::Path::new(ONPAPER), (80, 24), &arguments, &[]);
    assert_eq!(session.wait_exit().code, 2);
    assert!(session.text().contains("did you mean 'unrealised'"));
    session.assert_restored();
}

#[test]
fn standard_output_without_a_terminal_is_refused_in_one_line_without_escapes() {
    let output = Command::new(ONPAPER).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let written = String::from_utf8(output.stderr).unwrap();
    assert!(!written.contains('\x1b'), "{written:?}");
    assert_eq!(written.lines().count(), 1, "{written:?}");
    assert!(written.contains("onpaper list"), "{written:?}");
}

#[test]
fn keys_come_from_the_terminal_when_standard_input_is_redirected() {
    let line = format!("exec {ONPAPER} < /dev/null");
    let sh = std::path::Path::new("/bin/sh");
    let mut browser = start(sh, (80, 24), &["-c", &line], &[]);
    browser.wait_for_text(super::start::FIRST);
    browser.type_text("?");
    browser.wait_for_text("Help");
    browser.type_text("q");
    browser.wait_until_gone("Help");
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    browser.assert_restored();
}
