//! Replies of a terminal, and keys typed before them.

use std::io::{Read as _, Write as _};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use onpaper::tui::probe::{Background, Probe, background_report, cursor_report, keys};

#[test]
fn a_reply_that_arrives_while_leaving_the_terminal_is_consumed() {
    let (mut terminal, tty) = UnixStream::pair().unwrap();
    tty.set_nonblocking(true).unwrap();
    let probe = Probe::of(OwnedFd::from(tty.try_clone().unwrap()));
    let answer = b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[1;2R";
    terminal.write_all(answer).unwrap();
    terminal.write_all(b"next").unwrap();
    probe.discard_late_answer();
    let mut left = [0; 9];
    assert_eq!((&tty).read(&mut left).unwrap(), 4);
    assert_eq!(&left[..4], b"next");
}

#[test]
fn a_report_is_found_after_typed_keys() {
    assert_eq!(cursor_report(b"\x1b[1;3R"), Some((&b""[..], 3)));
    assert_eq!(cursor_report(b"ab\x1b[24;80R"), Some((&b"ab"[..], 80)));
    for other in [
        "",
        "R",
        "\x1b[1;3",
        "\x1b[3R",
        "\x1b[1;R",
        "\x1b[<35;1;2M",
        "\x1bOR",
    ] {
        assert_eq!(cursor_report(other.as_bytes()), None, "{other:?}");
    }
}

#[test]
fn a_background_colour_is_found_among_typed_keys() {
    use Background::{Dark, Light};
    for (came, background, typed) in [
        ("\x1b]11;rgb:ffff/ffff/ffff\x07", Some(Light), ""),
        ("j\x1b]11;rgb:1e/1e/2e\x1b\\k", Some(Dark), "jk"),
        ("\x1b]11;rgba:fd/f6/e3/ff\x1b\\", Some(Light), ""),
        ("\x1b]11;unknown\x07q", None, "q"),
        ("/x", None, "/x"),
    ] {
        let found = background_report(came.as_bytes());
        assert_eq!(found, (background, typed.into()), "{came:?}");
    }
}

#[test]
fn typed_bytes_become_events_as_far_as_they_are_complete() {
    let press = |code, modifiers| Event::Key(KeyEvent::new(code, modifiers));
    let expected = [
        press(KeyCode::Char('/'), KeyModifiers::NONE),
        press(KeyCode::Char('É'), KeyModifiers::SHIFT),
        press(KeyCode::Enter, KeyModifiers::NONE),
        press(KeyCode::Char('c'), KeyModifiers::CONTROL),
        press(KeyCode::Backspace, KeyModifiers::NONE),
    ];
    assert_eq!(keys("/É\r\x03\x7f\x1b[200~q".as_bytes()), expected);
    let escape = press(KeyCode::Esc, KeyModifiers::NONE);
    assert_eq!(keys(b"\x1b"), std::slice::from_ref(&escape));
    let q = press(KeyCode::Char('q'), KeyModifiers::NONE);
    let up = press(KeyCode::Up, KeyModifiers::NONE);
    let all = keys(b"\x1b\x1bq\x1b[A\x1bOA\x1b[1;5Pq");
    let expected = [escape.clone(), escape, q.clone(), up.clone(), up, q];
    assert_eq!(all, expected);
    for cut in ["\x1b[", "\x1b[<65;1", "\x1b[200~q", "\x1b]10;q", "\x1bO"] {
        assert_eq!(keys(cut.as_bytes()), [], "{cut:?}");
    }
    let pasted = Event::Paste("one\ntwo".to_owned());
    let came = keys(b"\x1b[<65;5;2M\x1b[<0;5;2m\x1b[200~one\ntwo\x1b[201~");
    assert_eq!(came, [pasted]);
}
