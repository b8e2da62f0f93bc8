//! However the browser ends, the terminal is restored and no process is left running.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use super::harness::Exit;
use super::start::{Browser, FIRST, ONPAPER, open, open_with, start};
use crate::needs;

/// A generous limit for a busy machine; the measured time is printed.
const SOON: Duration = Duration::from_secs(10);

#[test]
fn the_terminal_is_restored_after_q() {
    end_with(0, |browser| browser.type_text("q"));
}

#[test]
fn the_terminal_is_restored_after_ctrl_c() {
    end_with(0, |browser| browser.ctrl('c'));
}

#[test]
fn ctrl_c_quits_while_a_query_is_typed_and_with_the_export_dialog_open() {
    let mut browser = open((80, 24));
    browser.type_text("/xyz");
    browser.wait_for_text("/ xyz");
    browser.ctrl('c');
    assert_eq!(browser.wait_exit().code, 0);
    let mut browser = open((80, 24));
    browser.type_text("e");
    browser.wait_for_text("Preview");
    browser.ctrl('c');
    assert_eq!(browser.wait_exit().code, 0);
    browser.assert_restored();
}

#[test]
fn esc_never_quits() {
    let browser = open((80, 24));
    browser.escape();
    browser.wait_for_text("Nothing is open. q quits.");
    browser.type_text("j");
    browser.wait_until_gone("Nothing is open");
}

/// tmux, mosh and slow connections send the two together.
#[test]
fn esc_and_a_key_sent_together_are_two_keys() {
    let browser = open((100, 24));
    browser.type_text("/alert");
    browser.wait_for_text("/ alert");
    browser.send(b"\x1b?");
    browser.wait_for_text("Help");
}

/// As slow connections send the two, and PuTTY, rxvt and the terminal of macOS an arrow with Alt.
#[test]
fn esc_and_an_arrow_sent_together_are_no_letters() {
    let browser = open((110, 30));
    browser.send(b"\x1b\x1b[B");
    browser.wait_for_text("3 Consistent deployment process");
    browser.send(b"\x1b\x1bOA");
    browser.wait_for_text("3 High speed delivery teams");
    browser.type_text("/run cost");
    browser.wait_for_text("/ run cost");
    browser.send(b"\x1b\x1b[D");
    browser.type_text("low ");
    browser.wait_for_text("/ run low cost");
    browser.send(b"\x1b\x1b[<65;40;12M");
    browser.wait_for_text("Enter read");
    assert!(
        browser.text().contains("/ run low cost "),
        "no letters of it"
    );
}

/// Modes that a crashed program left on: application keypad, graphic characters.
#[test]
fn modes_left_on_by_another_program_are_reset() {
    let browser = open((80, 24));
    let raw = browser.raw();
    let place = |bytes: &[u8]| raw.windows(bytes.len()).position(|window| window == bytes);
    let usual = place(b"\x1b(B\x0f\x1b>").expect("the usual modes");
    // Modes set before the alternate screen are those that the shell gets back.
    assert!(usual < place(b"\x1b[?1049h").expect("the alternate screen"));
}

#[test]
fn a_query_is_saved_when_a_signal_ends_the_session() {
    for (signal, name) in [(Signal::TERM, "term"), (Signal::HUP, "hup")] {
        let state = [("ONPAPER_HISTORY", "true"), ("XDG_STATE_HOME", "")];
        let mut browser = open_with((80, 24), &[], &state);
        browser.type_text("/telemetry");
        browser.wait_for_text("/ telemetry");
        browser.enter();
        let kept = browser
            .directory
            .path()
            .join(".local/state/onpaper/queries");
        browser.wait_for_file(&kept);
        browser.signal(signal);
        browser.wait_exit();
        let mode = kept.parent().unwrap().metadata().unwrap().mode();
        assert_eq!(mode & 0o777, 0o700, "others may read the queries");
        assert_eq!(fs::read_to_string(kept).unwrap(), "telemetry\n", "{name}");
    }
}

#[test]
fn the_terminal_is_restored_after_sigterm() {
    end_with(143, |browser| browser.signal(Signal::TERM));
}

#[test]
fn the_terminal_is_restored_after_sigint() {
    end_with(130, |browser| browser.signal(Signal::INT));
}

#[test]
fn the_terminal_is_restored_after_sigquit() {
    end_with(131, |browser| browser.signal(Signal::QUIT));
}

#[test]
fn the_terminal_is_restored_after_sighup() {
    end_with(129, |browser| browser.signal(Signal::HUP));
}

#[test]
fn a_terminal_without_an_alternate_screen_is_cleared() {
    let mut browser = open((80, 24));
    browser.type_text("/incid");
    browser.wait_for_text("/ incid");
    browser.ctrl('c');
    browser.wait_exit();
    let written = String::from_utf8(browser.raw()).unwrap();
    let without = written
        .replace("\x1b[?1049h", "")
        .replace("\x1b[?1049l", "");
    browser.screen_with(|screen| {
        let (rows, columns) = screen.size();
        let mut terminal = vt100::Parser::new(rows, columns, 0);
        terminal.process(b"shell> onpaper\r\n");
        terminal.process(without.as_bytes());
        assert_eq!(terminal.screen().contents().trim(), "");
        assert_eq!(terminal.screen().cursor_position(), (0, 0));
    });
}

fn end_with(code: i32, end: impl Fn(&Browser)) {
    let mut browser = open((80, 24));
    let began = Instant::now();
    end(&browser);
    let exit = browser.wait_exit();
    let took = exit.at - began;
    eprintln!("ended with {code} in {took:?}");
    assert_eq!(exit.code, code);
    assert!(took < SOON, "took {took:?}");
    browser.assert_restored();
    let left = browser.text();
    assert_eq!(left.trim(), "", "left on the screen");
}

#[test]
fn a_signal_while_keys_arrive_leaves_nothing_on_the_screen() {
    for _ in 0..10 {
        let mut browser = open((120, 36));
        browser.type_text(&"jkJKcc44".repeat(40));
        browser.signal(Signal::TERM);
        assert_eq!(browser.wait_exit().code, 143);
        browser.assert_restored();
        // The terminal may echo keys that arrived too late for the browser.
        let left = browser.text();
        assert!(
            !left.contains(['│', '─']),
            "frames were drawn after the end:\n{left}"
        );
    }
}

#[test]
fn q_and_a_signal_together_restore_the_terminal() {
    for _ in 0..10 {
        let mut browser = open((80, 24));
        browser.type_text("q");
        browser.signal(Signal::TERM);
        let code = browser.wait_exit().code;
        assert!([0, 143].contains(&code), "{code}");
        browser.assert_restored();
    }
}

#[test]
fn a_blocked_terminal_does_not_prevent_the_browser_from_ending() {
    let mut browser = open((120, 36));
    browser.stall();
    // Each key redraws the whole screen, until the terminal is full and a frame is blocked.
    browser.type_until_stuck("z");
    let began = Instant::now();
    browser.signal(Signal::TERM);
    let exit = browser.wait_exit();
    let took = exit.at - began;
    eprintln!("ended, with a terminal that takes no bytes, in {took:?}");
    assert_eq!(exit.code, 143);
    assert!(took < SOON, "took {took:?}");
    // When it is read again, the terminal is restored.
    browser.drain();
    browser.wait_for_bytes(b"\x1b[?1049l\x1b[?25h");
    browser.assert_restored();
}

/// A browser on a terminal whose output was stopped before it started, as with Ctrl-S; it waits to write its
/// first frame.
#[cfg(target_os = "linux")]
fn open_stopped() -> Browser {
    // Output is not stopped by a key, whose echo would interfere.
    let line = format!("until test -e go; do :; done; exec {ONPAPER}");
    let browser = start(Path::new("/bin/sh"), (120, 36), &["-c", &line], &[]);
    browser.hold_output(true);
    fs::write(browser.directory.path().join("go"), "").unwrap();
    // The signal thread runs before the program blocks.
    browser.poll("a program with two threads", || {
        browser.program.threads() == 2
    });
    browser
}

#[test]
#[cfg(target_os = "linux")]
fn a_signal_ends_it_while_its_first_frame_is_blocked() {
    if !needs::proc_shows_own_processes() {
        return;
    }
    let mut browser = open_stopped();
    let began = Instant::now();
    browser.signal(Signal::TERM);
    browser.poll("the end", || browser.program.threads() == 0);
    let took = began.elapsed();
    assert!(took < SOON, "took {took:?}");
    browser.hold_output(false);
    assert_eq!(browser.wait_exit().code, 143);
    let (before, now) = browser.modes();
    assert_eq!(before, now, "the modes of the terminal");
}

#[test]
#[cfg(target_os = "linux")]
fn a_delayed_first_frame_is_complete() {
    if !needs::proc_shows_own_processes() {
        return;
    }
    let mut browser = open_stopped();
    browser.hold_output(false);
    browser.wait_for_a_frame();
    let shown = browser.text();
    assert_eq!(shown, browser.whole_text());
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    browser.assert_restored();
}

#[test]
fn it_ends_when_the_terminal_is_closed() {
    let browser = open((80, 24));
    assert_ended(browser);
}

#[test]
fn it_ends_when_the_terminal_is_closed_even_if_sighup_is_ignored() {
    let ignoring = format!("trap '' HUP; exec {ONPAPER}");
    let browser = start(Path::new("/bin/sh"), (80, 24), &["-c", &ignoring], &[]);
    browser.wait_for_text(FIRST);
    assert_ended(browser);
}

pub(crate) fn assert_ended(browser: Browser) {
    let Browser { session, directory } = browser;
    let (mut program, closed) = session.hang_up();
    let Exit { code, at, busy } = program.exit().unwrap();
    let took = at - closed;
    eprintln!("gone {took:?} after its terminal, {code}, busy for {busy:?} in its whole life");
    assert!(took < SOON, "took {took:?}");
    if let Some(busy) = busy {
        assert!(busy < Duration::from_secs(1), "busy for {busy:?}");
    }
    drop(directory);
}
