//! The browser leaves nothing behind but what it was asked for, talks to nobody, and rests.

use std::fs;

use super::faults::{quit, shell};
use super::world::{FIRST, ONPAPER, open};
use crate::{needs, strace};

/// Nothing is looked at now and then: while nothing happens, no thread of it runs even once.
#[test]
#[cfg(target_os = "linux")]
fn while_nothing_happens_it_does_nothing() {
    if !needs::proc_is_ours() {
        return;
    }
    let browser = open((80, 24));
    let whole = browser.whole_text();
    let rests = (0..20).any(|_| {
        let before = browser.program.turns();
        assert!(!before.is_empty());
        // As long as another takes from its start to its end.
        quit(open((80, 24)));
        browser.program.turns() == before
    });
    assert!(rests, "it keeps turning: {:?}", browser.program.turns());
    assert_eq!(browser.text(), whole);
}

#[test]
fn a_session_writes_the_file_that_was_named_opens_no_socket_and_runs_nothing() {
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
    assert!(log.contains(written), "nothing was seen");
    let beyond = strace::beyond(&log, written);
    assert!(beyond.is_empty(), "{beyond:#?}");
}
