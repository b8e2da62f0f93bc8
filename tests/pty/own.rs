//! A knowledge base of one's own in the browser, however it gets there.

use std::path::Path;

use super::world::{ONPAPER, open_with, start};

/// What `onpaper new` writes.
const OWN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/new.json");

/// The title of its first claim.
const FIRST: &str = "Teams meet at lunch";

#[test]
fn a_knowledge_base_comes_through_a_pipe_and_keys_from_the_terminal() {
    let line = format!("cat '{OWN}' | exec {ONPAPER} --kb -");
    let mut browser = start(Path::new("/bin/sh"), (120, 36), &["-c", &line], &[]);
    browser.wait_for_text(FIRST);
    browser.type_text("/pays");
    browser.wait_for_text("1 of 3");
    browser.enter();
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    browser.assert_given_back();
}

#[test]
fn everything_on_screen_is_what_the_knowledge_base_declares() {
    let mut browser = open_with((120, 36), &[], &[("ONPAPER_KB", OWN)]);
    browser.wait_for_text(FIRST);
    for own in [
        "Benefits of a company canteen",
        "3 claims",
        "Community",
        "meeting",
        "Money",
    ] {
        browser.wait_for_text(own);
    }
    let screen = browser.text();
    for embedded in ["Ops Run It", "reliability", "Learning"] {
        assert!(!screen.contains(embedded), "{embedded}: {screen}");
    }
    browser.type_text("4");
    browser.wait_for_text("Overview");
    browser.type_text("qq");
    assert_eq!(browser.wait_exit().code, 0);
}

#[test]
fn a_broken_knowledge_base_is_told_with_the_terminal_as_it_was() {
    let broken = std::fs::read_to_string(OWN).unwrap();
    let broken = broken.replace("unrealised", "unrealized");
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("mine.json");
    std::fs::write(&file, broken).unwrap();
    let arguments = ["--kb", file.to_str().unwrap()];
    let mut browser = start(Path::new(ONPAPER), (120, 36), &arguments, &[]);
    assert_eq!(browser.wait_exit().code, 2);
    let said = browser.last_words();
    assert!(!said.contains('\x1b'), "{said:?}");
    assert!(
        said.contains("mine.json:54:17: claims[1].status: unknown word"),
        "{said}"
    );
    assert!(said.contains("did you mean `unrealised`?"), "{said}");
    browser.assert_given_back();
}
