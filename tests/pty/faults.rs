//! Faults that come from outside: a terminal that fails, input that never ends, places that are not
//! there, a system that is not as usual.

use std::fs;
use std::path::Path;
use std::process::Command;

use rustix::process::Signal;

use super::harness::text_of;
use super::world::{
    Browser, FILE, FIRST, ONPAPER, knowledge_base, open, open_on, open_with, start,
};
use crate::needs;

/// Runs a line of shell in a terminal. What it starts with `exec` is the program that is watched.
pub(super) fn shell(line: &str) -> Browser {
    start(Path::new("/bin/sh"), (80, 24), &["-c", line], &[])
}

#[track_caller]
pub(super) fn quit(mut browser: Browser) {
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    browser.assert_given_back();
}

#[test]
#[cfg(target_os = "linux")]
fn standard_output_that_is_full_is_refused_before_the_terminal_is_taken() {
    let mut browser = shell(&format!("exec {ONPAPER} > /dev/full"));
    assert_eq!(browser.wait_exit().code, 2);
    browser.assert_given_back();
    let said = String::from_utf8(browser.raw()).unwrap();
    assert!(!said.contains('\x1b'), "{said:?}");
    assert_eq!(said.lines().count(), 1, "{said:?}");
}

/// The first byte that the terminal is sent fails, after the keys were made raw.
#[test]
fn a_terminal_that_cannot_be_taken_whole_is_given_back() {
    failing_from(1, "cannot use this terminal for the full screen");
}

/// As many writes as it takes until the browser is there work, then none.
#[test]
fn a_terminal_that_fails_later_is_given_back() {
    failing_from(4, "lost the terminal");
}

fn failing_from(write: u32, message: &str) {
    if !crate::strace::works() {
        return;
    }
    let fault = format!("inject=write:error=EIO:when={write}+");
    let mut browser = shell(&format!(
        "exec strace -f -qq -o /dev/null -P \"$(tty)\" -e {fault} {ONPAPER} 2> said"
    ));
    let said = browser.directory.path().join("said");
    browser.poll("the end, or a screen to type at", || {
        // Each key has a frame drawn, which is what fails.
        browser.type_text("?");
        fs::read_to_string(&said).is_ok_and(|said| said.ends_with('\n'))
    });
    assert_eq!(browser.wait_exit().code, 2);
    let said = fs::read_to_string(said).unwrap();
    assert!(said.contains(message), "{said:?}");
    assert_eq!(said.lines().count(), 1, "{said:?}");
    let (before, now) = browser.modes();
    assert_eq!(before, now, "the modes of the terminal");
}

#[test]
fn a_paste_that_never_ends_does_not_keep_a_signal_from_ending_it() {
    let mut browser = open((80, 24));
    browser.send(format!("\x1b[200~{}", "never ends ".repeat(200)).as_bytes());
    browser.signal(Signal::TERM);
    assert_eq!(browser.wait_exit().code, 143);
    browser.assert_given_back();
}

#[test]
fn a_paste_that_ends_late_lands_whole_in_the_box() {
    let browser = open((80, 24));
    browser.send(b"\x1b[200~qq");
    browser.signal(Signal::WINCH);
    browser.send(b"cc\x1b[201~");
    browser.wait_for_text("/ qqcc");
}

#[test]
fn a_mouse_that_is_outside_the_screen_does_nothing() {
    let browser = open((80, 24));
    let whole = browser.whole_text();
    for place in ["81;1", "1;25", "9999;9999", "65535;65535", "65536;1", "0;0"] {
        for button in [0, 2, 32, 35, 64, 65] {
            browser.send(format!("\x1b[<{button};{place}M\x1b[<{button};{place}m").as_bytes());
        }
    }
    // The same as terminals of old have said it, in bytes: this one is at column and row 0.
    browser.send(b"\x1b[M\x20\x20\x20\x1b[M\x20\xff\xff\x1b[32;0;0M");
    assert_eq!(browser.whole_text(), whole);
    quit(browser);
}

#[test]
fn sequences_that_are_none_are_passed_over() {
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
        // What was left of it may have opened something.
        browser.signal(Signal::WINCH);
    }
    browser.signal(Signal::TERM);
    assert_eq!(browser.wait_exit().code, 143);
    browser.assert_given_back();
}

#[test]
fn any_usual_terminal_will_do() {
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
fn an_environment_that_is_bare_or_broken_will_do() {
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
fn a_directory_that_is_gone_will_do_until_something_is_exported() {
    let browser = shell(&format!("mkdir d; cd d; rmdir ../d; exec {ONPAPER}"));
    browser.wait_for_text(FIRST);
    browser.type_text("e");
    browser.wait_for_text("Preview");
    browser.enter();
    browser.wait_for_text("cannot write");
    quit_from(browser, "Preview");
}

/// Reading any of these would wait for ever, or take all the memory there is.
#[test]
fn a_file_that_becomes_none_is_told_and_what_was_there_stays() {
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

/// Mounts a small file system on `disk`, sees to it with `then`, and browses from there.
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
    // Broken into lines where there is room to.
    browser.wait_for(says, |screen| {
        text_of(screen).replace("\n ", " ").contains(says)
    });
    let still_there = browser.text();
    assert!(still_there.contains("Preview"), "{still_there}");
    quit_from(browser, "Preview");
}

#[test]
fn a_disk_that_is_full_is_told_and_the_browser_goes_on() {
    on_a_disk_that(
        "cat /dev/zero > filler 2> /dev/null || true",
        "the disk is full",
    );
}

#[test]
fn a_disk_that_can_only_be_read_is_told_and_the_browser_goes_on() {
    on_a_disk_that("mount -o remount,ro none .", "the disk is read-only");
}

#[test]
fn ctrl_z_in_a_container_whose_shell_is_outside_says_so() {
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
fn nohup_does_not_keep_it_alive_without_a_terminal() {
    let line = format!("exec nohup sh -c 'exec {ONPAPER} < /dev/tty > /dev/tty' > nohup.out");
    let browser = shell(&line);
    browser.wait_for_text(FIRST);
    super::endings::assert_gone(browser);
}

/// Only what is on the screen is drawn, so that scrolling through a text takes as long as it has
/// screens, and not as long as it has lines for each.
#[test]
fn a_line_of_a_megabyte_and_a_text_of_100_000_lines_are_read_like_any_other() {
    let long = [&*"word ".repeat(200_000), &"one line\n\n".repeat(50_000)];
    for text in long {
        let kb = knowledge_base(&[("one", "First claim"), ("two", "Second claim")]);
        let quoted = serde_json::to_string(text).unwrap();
        let browser = open_on(&kb.replacen("\"Much.\"", &quoted, 1), (120, 36));
        browser.wait_for_text("CLAIMED on paper");
        // Every other key changes the frame; each must be drawn for the next to be sent.
        for _ in 0..20 {
            browser.type_and_see("J");
            browser.type_and_see("K");
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
