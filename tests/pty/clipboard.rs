//! Copying: where the text goes, and that messages only claim what is known.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};

use super::start::{Browser, FIRST, knowledge_base, open, open_with, start_in};
use super::tmux::Tmux;
use crate::needs;

/// The message when nothing confirms that the text has arrived.
const UNKNOWN: &str = "terminals do not say whether they took it";

/// What `y y` copies for the initially selected claim.
fn document() -> String {
    let mut command = Command::new(super::start::ONPAPER);
    let output = command
        .args(["export", "--id", "high-speed-delivery-teams"])
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The size as the browser shows it.
fn size() -> String {
    onpaper::ui::bytes(document().len())
}

#[test]
fn y_y_sends_the_claim_to_the_terminal_and_does_not_say_copied() {
    let browser = open((120, 36));
    browser.type_text("y");
    browser.wait_for_text("copy ");
    browser.type_text("y");
    browser.wait_for_text(UNKNOWN);
    browser.wait_for_text("Sent ");
    assert!(!browser.text().to_lowercase().contains("copied"));
    assert_eq!(sent(&browser.raw()), Some(document()));
}

#[test]
fn y_i_sends_the_id_alone() {
    let browser = open((120, 36));
    browser.type_text("yi");
    browser.wait_for_text(UNKNOWN);
    let text = sent(&browser.raw());
    assert_eq!(text.as_deref(), Some("high-speed-delivery-teams"));
}

/// Some terminals print sequences that they do not support.
#[test]
fn text_printed_by_a_terminal_without_osc_52_is_overdrawn() {
    let browser = open((120, 36));
    browser.type_text("yi");
    browser.wait_for_text(UNKNOWN);
    let raw = browser.raw();
    let at = find(&raw, b"\x1b]52;").unwrap();
    assert!(find(&raw[at..], b"\x1b[2J").is_some());
}

#[test]
fn in_tmux_the_text_is_in_the_tmux_buffer() {
    let Some(shell) = Tmux::start() else {
        return;
    };
    shell.type_line(&format!("{} --clipboard auto", super::start::ONPAPER));
    shell.wait_for("Enter read");
    shell.press("y");
    shell.wait_for("c claimed");
    shell.press("y");
    shell.wait_for(&format!("Copied {} into tmux", size()));
    let buffer = shell.ask(&["show-buffer"]).stdout;
    assert_eq!(String::from_utf8(buffer).unwrap(), document());
}

/// The terminal outside screen gets the whole sequence, and screen itself shows none of it.
#[test]
fn through_gnu_screen_the_text_reaches_the_outer_terminal() {
    let directory = tempfile::tempdir().unwrap();
    let sockets = directory.path().join("sockets");
    fs::create_dir(&sockets).unwrap();
    fs::set_permissions(&sockets, fs::Permissions::from_mode(0o700)).unwrap();
    let is_there = ["-c", "command -v screen"];
    if !needs::works("sh", &is_there, "install screen") {
        return;
    }
    let arguments = ["-c", "/dev/null", super::start::ONPAPER];
    let sockets = [("SCREENDIR", sockets.to_str().unwrap())];
    let screen = std::path::Path::new("/usr/bin/env");
    let arguments = [&["screen", "-U"], &arguments[..]].concat();
    let browser = start_in(directory, screen, (120, 36), &arguments, &sockets);
    browser.wait_for_text(FIRST);
    browser.type_text("yy");
    browser.wait_for_text(UNKNOWN);
    browser.wait_for("the text", |_| true);
    assert_eq!(sent(&browser.raw()), Some(document()));
    assert!(!browser.text().contains("IyBIaWdo"), "{}", browser.text());
    browser.type_text("q");
}

#[test]
fn under_screen_no_sequence_exceeds_its_limit() {
    let browser = open_with((120, 36), &[], &[("STY", "1234.pts-0.host")]);
    browser.type_text("yy");
    browser.wait_for_text(UNKNOWN);
    let raw = String::from_utf8(browser.raw()).unwrap();
    assert!(!raw.split("\x1bP").next().unwrap().contains("\x1b]52"));
    let strings = raw.split("\x1bP").skip(1);
    let strings: Vec<_> = strings
        .map(|string| string.split_once("\x1b\\").unwrap().0)
        .collect();
    assert!(strings.len() > 1 && strings.iter().all(|string| string.len() < 510));
    // The sequence ends in BEL, where the last string ends.
    let sequence = strings.concat();
    assert!(sequence.starts_with("\x1b]52;c;") && sequence.ends_with('\x07'));
    assert_eq!(sent(sequence.as_bytes()), Some(document()));
}

/// A separate X display, stopped when dropped.
struct Display {
    server: std::process::Child,
    name: String,
}

impl Display {
    /// Returns `None` and reports the skipped test if a program is not installed.
    fn start(programs: &[&str]) -> Option<Self> {
        for program in ["Xvfb", programs[0]] {
            let is_there = format!("command -v {program}");
            if !needs::works("sh", &["-c", &is_there], "install xvfb and xclip") {
                return None;
            }
        }
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut number = String::new();
        let out = server.stdout.take().unwrap();
        std::io::BufRead::read_line(&mut std::io::BufReader::new(out), &mut number).unwrap();
        let name = format!(":{}", number.trim());
        Some(Self { server, name })
    }

    fn clipboard(&self) -> String {
        let mut xclip = Command::new("xclip");
        xclip
            .args(["-selection", "clipboard", "-o"])
            .env("DISPLAY", &self.name);
        let output = xclip.stderr(Stdio::null()).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

#[test]
fn in_an_x_session_the_clipboard_keeps_the_text_after_the_browser_ends() {
    let Some(display) = Display::start(&["xclip"]) else {
        return;
    };
    let mut browser = open_with((120, 36), &[], &[("DISPLAY", &display.name)]);
    browser.type_text("yy");
    browser.wait_for_text(&format!("Copied {} by xclip", size()));
    browser.poll("the text in the clipboard", || {
        display.clipboard() == document()
    });
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    assert_eq!(display.clipboard(), document());
    assert_eq!(sent(&browser.raw()), None, "sent to the terminal as well");
}

/// The program that holds an X clipboard does so until another one takes it over.
#[test]
fn the_copied_text_remains_after_the_window_is_closed() {
    let Some(display) = Display::start(&["xclip"]) else {
        return;
    };
    let browser = open_with((120, 36), &[], &[("DISPLAY", &display.name)]);
    browser.type_text("yi");
    browser.wait_for_text("Copied 25 bytes by xclip");
    super::endings::assert_ended(browser);
    assert_eq!(display.clipboard(), "high-speed-delivery-teams");
}

/// Creates programs with these names from scripts; returns the `PATH` with them.
fn programs(scripts: &[(&str, &str)]) -> (tempfile::TempDir, String) {
    let directory = tempfile::tempdir().unwrap();
    for (name, script) in scripts {
        let path = directory.path().join(name);
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let path = format!("{}:/bin:/usr/bin", directory.path().display());
    (directory, path)
}

const TAKES_IT: &str = "cat > taken.new && mv taken.new taken";

fn taken(browser: &Browser) -> String {
    fs::read_to_string(browser.directory.path().join("taken")).unwrap()
}

#[test]
fn a_failed_provider_is_reported_and_the_next_one_is_used() {
    let scripts = [
        ("xclip", "exit 7"),
        ("xsel", TAKES_IT),
        ("wl-copy", TAKES_IT),
    ];
    let (_programs, path) = programs(&scripts);
    let environment = [("PATH", &*path), ("DISPLAY", ":99")];
    let browser = open_with((120, 36), &[], &environment);
    browser.type_text("yi");
    browser.wait_for_text("Copied 25 bytes by xsel; xclip failed (exit status: 7)");
    assert_eq!(taken(&browser), "high-speed-delivery-teams");
}

/// Without a type `wl-copy` offers what it takes the text for, such as a picture, and nothing pastes that.
#[test]
fn wl_copy_is_told_that_it_is_text() {
    let script = format!("[ \"$*\" = '--type text/plain' ] && {TAKES_IT}");
    let (_programs, path) = programs(&[("wl-copy", &script)]);
    let environment = [("PATH", &*path), ("WAYLAND_DISPLAY", "x")];
    let browser = open_with((120, 36), &[], &environment);
    browser.type_text("yi");
    browser.wait_for_text("Copied 25 bytes by wl-copy");
    assert_eq!(taken(&browser), "high-speed-delivery-teams");
}

/// `pbcopy` reads its input in the encoding of the locale.
#[test]
fn pbcopy_reads_utf_8_in_any_locale() {
    let script = format!("[ \"${{LC_ALL-$LC_CTYPE}}\" = UTF-8 ] && {TAKES_IT}");
    let (_programs, path) = programs(&[("pbcopy", &script)]);
    let environment = [("PATH", &*path), ("LC_ALL", "C")];
    let browser = open_with((120, 36), &["--clipboard", "pbcopy"], &environment);
    browser.type_text("yi");
    browser.wait_for_text("Copied 25 bytes by pbcopy");
    assert_eq!(taken(&browser), "high-speed-delivery-teams");
}

#[test]
fn the_clipboard_of_the_user_is_tried_first() {
    let fails = |name| (name, "exit 3");
    let scripts = [
        fails("tmux"),
        fails("wl-copy"),
        fails("xclip"),
        fails("xsel"),
        ("clip.exe", TAKES_IT),
    ];
    let (_programs, path) = programs(&scripts);
    let is_set = |name| (name, "x");
    let environment = [
        ("PATH", &*path),
        is_set("TMUX"),
        is_set("WAYLAND_DISPLAY"),
        is_set("DISPLAY"),
        is_set("WSL_DISTRO_NAME"),
    ];
    let browser = open_with((200, 36), &[], &environment);
    browser.type_text("yi");
    let failed =
        ["tmux", "wl-copy", "xclip", "xsel"].map(|name| format!("{name} failed (exit status: 3)"));
    browser.wait_for_text(&format!(
        "Copied 25 bytes by clip.exe; {}",
        failed.join("; ")
    ));
    assert_eq!(taken(&browser), "high-speed-delivery-teams");
}

#[test]
fn windows_gets_non_ascii_text_as_utf_16() {
    let (_programs, path) = programs(&[("clip.exe", TAKES_IT)]);
    let directory = tempfile::tempdir().unwrap();
    fs::write(
        directory.path().join("kb.json"),
        knowledge_base(&[("one", "Café")]),
    )
    .unwrap();
    let program = std::path::Path::new(super::start::ONPAPER);
    let environment = [("PATH", &*path), ("WSL_DISTRO_NAME", "Debian")];
    let browser = start_in(
        directory,
        program,
        (120, 36),
        &["--kb", "kb.json"],
        &environment,
    );
    browser.wait_for_text("? help");
    browser.type_text("yy");
    browser.wait_for_text("by clip.exe");
    let taken = fs::read(browser.directory.path().join("taken")).unwrap();
    let (units, rest) = taken.as_chunks();
    let units: Vec<u16> = units.iter().map(|unit| u16::from_le_bytes(*unit)).collect();
    assert!(rest.is_empty() && String::from_utf16(&units).unwrap().contains("# Café"));
}

#[test]
fn a_provider_that_hangs_is_abandoned_without_blocking_the_browser() {
    let (_programs, path) = programs(&[("xclip", "exec sleep 600"), ("xsel", "exit 1")]);
    let environment = [("PATH", &*path), ("DISPLAY", ":99")];
    let browser = open_with((120, 36), &[], &environment);
    browser.type_text("yy");
    browser.wait_for_text(&format!("Copying {}", size()));
    browser.type_text("j");
    browser.wait_for_text("3 Consistent deployment process");
    browser.wait_for_text("xclip failed (it did not finish)");
    browser.wait_for_text(&format!("Sent {} to the terminal", size()));
    let raw = browser.raw();
    assert_eq!(sent(&raw), Some(document()));
    let at = find(&raw, b"\x1b]52;").unwrap();
    assert!(find(&raw[at..], b"\x1b[2J").is_some(), "no complete frame");
}

#[test]
fn over_ssh_the_clipboard_of_the_remote_machine_is_not_used() {
    let (_programs, path) = programs(&[("xclip", TAKES_IT)]);
    let ssh = ("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22");
    let environment = [("PATH", &*path), ("DISPLAY", ":99"), ssh];
    let browser = open_with((120, 36), &[], &environment);
    browser.type_text("yi");
    browser.wait_for_text(UNKNOWN);
    assert!(sent(&browser.raw()).is_some());
}

#[test]
fn no_provider_is_started_before_the_first_copy() {
    let (_programs, path) = programs(&[("xclip", "touch started")]);
    let environment = [("PATH", &*path), ("DISPLAY", ":99")];
    let mut browser = open_with((120, 36), &[], &environment);
    browser.type_text("jjq");
    assert_eq!(browser.wait_exit().code, 0);
    assert!(!browser.directory.path().join("started").exists());
}

#[test]
fn a_configured_command_gets_the_text_and_no_other_provider_is_tried() {
    let script = format!("printf '%s\\n' \"$@\" > with; {TAKES_IT}");
    let (_programs, path) = programs(&[("mine", &script)]);
    let environment = [("PATH", &*path)];
    for (own, expected) in [
        ("mine --to desk", "--to\ndesk\n"),
        ("'mine' --to \"my desk\"", "--to\nmy desk\n"),
    ] {
        let browser = open_with((120, 36), &["--clipboard", own], &environment);
        browser.type_text("yi");
        browser.wait_for_text("Copied 25 bytes by mine");
        assert_eq!(taken(&browser), "high-speed-delivery-teams");
        let with = fs::read_to_string(browser.directory.path().join("with")).unwrap();
        assert_eq!(with, expected);
        assert_eq!(sent(&browser.raw()), None);
    }
}

#[test]
fn a_missing_command_is_named_and_exporting_is_suggested() {
    let missing = ("ONPAPER_CLIPBOARD", "no\u{1b}[31m-such --thing");
    let browser = open_with((120, 36), &[], &[missing]);
    browser.type_text("yi");
    browser.wait_for_text("-such is not installed. e writes it to a file.");
    assert_eq!(sent(&browser.raw()), None);
}

#[test]
fn copying_that_is_switched_off_is_reported() {
    let browser = open_with((120, 36), &["--clipboard", "off"], &[("DISPLAY", ":99")]);
    browser.type_text("yi");
    browser.wait_for_text("Copying is switched off. e writes it to a file.");
    assert_eq!(sent(&browser.raw()), None);
}

#[test]
fn a_text_too_long_for_a_terminal_suggests_exporting() {
    let directory = tempfile::tempdir().unwrap();
    let kb = knowledge_base(&[("one", "First claim")]);
    let kb = kb.replacen("Much.", &"word ".repeat(20_000), 1);
    fs::write(directory.path().join("kb.json"), kb).unwrap();
    let program = std::path::Path::new(super::start::ONPAPER);
    let browser = start_in(directory, program, (120, 36), &["--kb", "kb.json"], &[]);
    browser.wait_for_text("? help");
    browser.type_text("yy");
    browser.wait_for_text("the terminal takes no more than 74.9 kB. e writes it to a file.");
    assert_eq!(sent(&browser.raw()), None);
}

fn find(raw: &[u8], part: &[u8]) -> Option<usize> {
    raw.windows(part.len()).position(|window| window == part)
}

/// The last text that was sent to the clipboard with OSC 52.
fn sent(raw: &[u8]) -> Option<String> {
    const LEAD: &[u8] = b"\x1b]52;c;";
    let at = raw.windows(LEAD.len()).rposition(|window| window == LEAD)?;
    let rest = &raw[at + LEAD.len()..];
    let end = rest.iter().position(|byte| [0x07, 0x1b].contains(byte))?;
    String::from_utf8(decode(&rest[..end])).ok()
}

/// Decodes Base64.
fn decode(text: &[u8]) -> Vec<u8> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits: Vec<u32> = text
        .iter()
        .filter_map(|byte| DIGITS.iter().position(|digit| digit == byte))
        .map(|digit| u32::try_from(digit).unwrap())
        .collect();
    let mut bytes = Vec::new();
    for four in digits.chunks(4) {
        let bits = four.iter().fold(0, |bits, digit| (bits << 6) | digit);
        let bits = bits << (6 * (4 - four.len()));
        bytes.extend(&bits.to_be_bytes()[1..four.len()]);
    }
    bytes
}
