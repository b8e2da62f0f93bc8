//! The browser writes only requested files, opens no connections, and is idle without input.

use std::fs;

use super::faults::{quit, shell};
use super::start::{FIRST, ONPAPER, open};
use crate::{needs, strace};

/// There is no polling: while nothing happens, no thread runs even once.
#[test]
#[cfg(target_os = "linux")]
fn without_input_no_thread_runs() {
    if !needs::proc_shows_own_processes() {
        return;
    }
    let browser = open((80, 24));
    let whole = browser.whole_text();
    let is_idle = (0..20).any(|_| {
        let before = browser.program.context_switches();
        assert!(!before.is_empty());
        // As long as another browser takes from start to end.
        quit(open((80, 24)));
        browser.program.context_switches() == before
    });
    assert!(
        is_idle,
        "its threads keep running: {:?}",
        browser.program.context_switches()
    );
    assert_eq!(browser.text(), whole);
}

#[test]
fn a_session_writes_only_the_named_file_and_opens_no_socket() {
    if !strace::works() {
        return;
    }
    let mut browser = shell(&format!(
        "exec strace -f -qq -o log -e {} {ONPAPER}",
        strace::TELLING
    ));
    browser.wait_for_text(FIRST);
    browser.type_text("/incid");
    browser.wait_for_text("/ incid");
    browser.enter();
    browser.type_text("c");
    browser.wait_for_text("Compare: claimed");
    browser.type_text("c4");
    browser.wait_for_text("4 Overview");
    browser.type_text("4yi");
    browser.wait_for_text("to the terminal");
    browser.type_text("e");
    browser.wait_for_text("Preview");
    browser.enter();
    browser.wait_for_text("Exported ");
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    let entries = fs::read_dir(browser.directory.path()).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let names: Vec<_> = names.filter(|name| name != "log").collect();
    let [written] = &names[..] else {
        panic!("{names:?}");
    };
    let log = fs::read_to_string(browser.directory.path().join("log")).unwrap();
    assert!(log.contains(written), "strace recorded nothing");
    let beyond = strace::beyond(&log, written);
    assert!(beyond.is_empty(), "{beyond:#?}");
}
