//! Faults of the environment: a terminal that fails, endless input, missing directories, an unusual system.

use std::fs;
use std::path::Path;
use std::process::Command;

use rustix::process::Signal;

use super::harness::text_of;
use super::start::{
    Browser, FILE, FIRST, ONPAPER, knowledge_base, open, open_on, open_with, start,
};
use crate::needs;

/// Runs a shell command in a terminal. The program that it starts with `exec` is watched.
pub(super) fn shell(line: &str) -> Browser {
    start(Path::new("/bin/sh"), (80, 24), &["-c", line], &[])
}

#[track_caller]
pub(super) fn quit(mut browser: Browser) {
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    browser.assert_restored();
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_device_as_standard_output_is_refused_before_the_browser_starts() {
    let mut browser = shell(&format!("exec {ONPAPER} > /dev/full"));
    assert_eq!(browser.wait_exit().code, 2);
    browser.assert_restored();
    let written = String::from_utf8(browser.raw()).unwrap();
    assert!(!written.contains('\x1b'), "{written:?}");
    assert_eq!(written.lines().count(), 1, "{written:?}");
}

/// The first write to the terminal fails, after raw mode was set.
#[test]
fn a_terminal_that_fails_at_the_start_is_restored() {
    failing_from(1, "cannot use this terminal for the full screen");
}

/// The writes until the browser has started succeed, then all fail.
#[test]
fn a_terminal_that_fails_later_is_restored() {
    failing_from(12, "lost the terminal");
}

fn failing_from(write: u32, message: &str) {
    if !crate::strace::works() {
        return;
    }
    // By a filter in the kernel other calls do not stop the program, which waits for keys meanwhile.
    let calls = "--seccomp-bpf -f -e trace=write";
    let fault = format!("inject=write:error=EIO:when={write}+");
    let mut browser = shell(&format!(
        "exec strace -qq -o /dev/null {calls} -P \"$(tty)\" -e {fault} {ONPAPER} 2> stderr"
    ));
    let stderr = browser.directory.path().join("stderr");
    // Each key draws a frame, which fails.
    browser.type_until("the end, or a screen to type at", "?", || {
        fs::read_to_string(&stderr).is_ok_and(|stderr| stderr.ends_with('\n'))
    });
    assert_eq!(browser.wait_exit().code, 2);
    let stderr = fs::read_to_string(stderr).unwrap();
    assert!(stderr.contains(message), "{stderr:?}");
    assert_eq!(stderr.lines().count(), 1, "{stderr:?}");
    let (before, now) = browser.modes();
    assert_eq!(before, now, "the modes of the terminal");
}

#[test]
fn a_signal_ends_it_during_an_unterminated_paste() {
    let mut browser = open((80, 24));
    browser.send(format!("\x1b[200~{}", "never ends ".repeat(200)).as_bytes());
    browser.signal(Signal::TERM);
    assert_eq!(browser.wait_exit().code, 143);
    browser.assert_restored();
}

#[test]
fn a_paste_that_arrives_in_parts_is_inserted_completely() {
    let browser = open((80, 24));
    browser.send(b"\x1b[200~qq");
    browser.signal(Signal::WINCH);
    browser.send(b"cc\x1b[201~");
    browser.wait_for_text("/ qqcc");
}

#[test]
fn a_mouse_event_outside_the_screen_is_ignored() {
    let browser = open((80, 24));
    let whole = browser.whole_text();
    for place in ["81;1", "1;25", "9999;9999", "65535;65535", "65536;1", "0;0"] {
        for button in [0, 2, 32, 35, 64, 65] {
            browser.send(format!("\x1b[<{button};{place}M\x1b[<{button};{place}m").as_bytes());
        }
    }
    // The same in the encoding of old terminals: this one is at column and row 0.
    browser.send(b"\x1b[M\x20\x20\x20\x1b[M\x20\xff\xff\x1b[32;0;0M");
    assert_eq!(browser.whole_text(), whole);
    quit(browser);
}

#[test]
fn invalid_sequences_are_ignored() {
    let mut browser = open((80, 24));
    for odd in [
        &b"\x1b[<0;;M"[..],
        b"\x1b[999999999999999999999999u",
        b"\x1b[;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;~",
        b"\x1bP1$r0m\x1b\\",
        b"\x1b]11;rgb:0000/0000/0000\x1b\\",
        b"\x1b[?62;c",
        b"\xff\xfe\xc3\x28",
        b"\x1b[I\x1b[O",
    ] {
        browser.send(odd);
        // The rest of it may have opened something.
        browser.signal(Signal::WINCH);
    }
    browser.signal(Signal::TERM);
    assert_eq!(browser.wait_exit().code, 143);
    browser.assert_restored();
}

#[test]
fn it_runs_in_every_common_terminal_type() {
    for term in [
        "xterm",
        "screen",
        "tmux-256color",
        "linux",
        "vt100",
        "no-such-terminal",
    ] {
        let browser = open_with((80, 24), &[], &[("TERM", term)]);
        browser.wait_for_text(FIRST);
        quit(browser);
    }
}

#[test]
fn it_runs_with_an_empty_or_invalid_environment() {
    for unset in ["HOME", "TERM", "LANG", "PATH"] {
        let browser = shell(&format!("unset {unset}; exec {ONPAPER}"));
        browser.wait_for_text(FIRST);
        quit(browser);
    }
    for broken in [
        ("LANG", "C"),
        ("LC_ALL", "xx_YY.NONE"),
        ("TZ", ":/no/such/zone\u{1b}[31m"),
        ("HOME", "/no/such/home"),
        ("TMPDIR", "/no/such/place"),
        ("COLUMNS", "-1"),
        ("ONPAPER_KB", ""),
    ] {
        let browser = open_with((80, 24), &[], &[broken]);
        browser.wait_for_text(FIRST);
        quit(browser);
    }
}

#[test]
fn it_runs_in_a_deleted_directory_until_something_is_exported() {
    let browser = shell(&format!("mkdir d; cd d; rmdir ../d; exec {ONPAPER}"));
    browser.wait_for_text(FIRST);
    browser.type_text("e");
    browser.wait_for_text("Preview");
    browser.enter();
    browser.wait_for_text("cannot write");
    quit_from(browser, "Preview");
}

/// Reading any of these would block forever, or use all memory.
#[test]
fn a_file_replaced_by_something_else_is_reported_and_the_old_content_stays() {
    let kb = knowledge_base(&[("one", "First claim"), ("two", "Second claim")]);
    let browser = open_on(&kb, (120, 36));
    let file = browser.directory.path().join(FILE);
    for (make, says) in [
        ("mkdir kb.json", "a directory"),
        ("mkfifo kb.json", "not a regular file"),
        ("ln -s /dev/zero kb.json", "not a regular file"),
        ("ln -s kb.json kb.json", "cannot be read"),
        ("truncate -s 2G kb.json", "larger than 1 GiB"),
    ] {
        let line = format!("rm -r kb.json; {make}");
        let mut command = Command::new("sh");
        command
            .args(["-c", &line])
            .current_dir(browser.directory.path());
        assert!(command.status().unwrap().success());
        browser.wait_for(says, |screen| {
            text_of(screen).replace("\n ", " ").contains(says)
        });
        browser.wait_for_text("First claim");
        fs::remove_file(&file)
            .or_else(|_| fs::remove_dir(&file))
            .unwrap();
        fs::write(&file, &kb).unwrap();
        browser.type_text("R");
        browser.wait_for_text("Reloaded: 2 claims.");
    }
    quit(browser);
}

/// Mounts a small file system on `disk`, prepares it with `then`, and browses there.
fn on_a_disk_that(then: &str, says: &str) {
    let mount = ["-rm", "sh", "-c", "mount -t tmpfs none /tmp"];
    if !needs::works("unshare", &mount, needs::NAMESPACES) {
        return;
    }
    let line = format!(
        "mkdir disk; exec unshare -rm sh -c 'mount -t tmpfs -o size=16k none disk && cd disk && \
         {{ {then}; }} && HOME=$PWD TMPDIR=$PWD exec {ONPAPER}'"
    );
    let browser = shell(&line);
    browser.wait_for_text(FIRST);
    browser.type_text("e");
    browser.wait_for_text("Preview");
    browser.enter();
    // Wrapped where there is space.
    browser.wait_for(says, |screen| {
        text_of(screen).replace("\n ", " ").contains(says)
    });
    let still_there = browser.text();
    assert!(still_there.contains("Preview"), "{still_there}");
    quit_from(browser, "Preview");
}

#[test]
fn a_full_disk_is_reported_and_the_browser_continues() {
    on_a_disk_that(
        "cat /dev/zero > filler 2> /dev/null || true",
        "the disk is full",
    );
}

#[test]
fn a_read_only_disk_is_reported_and_the_browser_continues() {
    on_a_disk_that("mount -o remount,ro none .", "the disk is read-only");
}

#[test]
fn ctrl_z_in_a_container_without_a_shell_is_reported() {
    let container = ["--user", "--map-root-user", "--pid", "--fork"];
    let nothing = [&container[..], &["true"]].concat();
    if !needs::works("unshare", &nothing, needs::NAMESPACES) {
        return;
    }
    let browser = shell(&format!("exec unshare {} {ONPAPER}", container.join(" ")));
    browser.wait_for_text(FIRST);
    browser.ctrl('z');
    browser.wait_for_text("no shell");
    quit(browser);
}

#[test]
fn nohup_does_not_keep_it_running_without_a_terminal() {
    let line = format!("exec nohup sh -c 'exec {ONPAPER} < /dev/tty > /dev/tty' > nohup.out");
    let browser = shell(&line);
    browser.wait_for_text(FIRST);
    super::endings::assert_ended(browser);
}

/// Only visible lines are drawn, so scrolling takes time per screen, not per line of the text.
#[test]
fn a_line_of_a_megabyte_and_a_text_of_100_000_lines_scroll_quickly() {
    let long = [&*"word ".repeat(200_000), &"one line\n\n".repeat(50_000)];
    for text in long {
        let kb = knowledge_base(&[("one", "First claim"), ("two", "Second claim")]);
        let quoted = serde_json::to_string(text).unwrap();
        let browser = open_on(&kb.replacen("\"Much.\"", &quoted, 1), (120, 36));
        browser.wait_for_text("CLAIMED on paper");
        // Every other key changes the frame; each frame must be drawn before the next key is sent.
        for _ in 0..20 {
            browser.type_and_wait_for_frame("J");
            browser.type_and_wait_for_frame("K");
        }
        browser.resize((80, 24));
        browser.wait_until_gone("1 Filters");
        browser.type_text("j");
        browser.wait_for_text("3 Second claim");
        browser.type_text("c");
        browser.wait_for_text("Compare: claimed");
        quit_from(browser, "Compare: claimed");
    }
}

fn quit_from(browser: Browser, view: &str) {
    browser.type_text("q");
    browser.wait_until_gone(view);
    quit(browser);
}
