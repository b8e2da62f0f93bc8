//! Recording what is seen here, in a terminal and into a file.

use std::path::Path;

use onpaper::assess::{self, Assessment};
use onpaper::kb::Status;

use super::world::{Browser, FIRST, ONPAPER, open_with, start};

fn read(path: &Path) -> Assessment {
    assess::open(path).unwrap()
}

/// A browser that records in this file.
fn over(file: &Path) -> Browser {
    let arguments = ["--assessment", file.to_str().unwrap()];
    open_with((120, 36), &arguments, &[("USER", "ada")])
}

/// Records a status and a note for the claim that this finds.
fn record(browser: &Browser, query: &str, status: &str, note: &str) {
    browser.type_text("/");
    browser.ctrl('u');
    browser.type_text(query);
    browser.wait_for_text(&format!("/ {query}"));
    browser.enter();
    browser.type_text("r");
    browser.wait_for_text("observed: ");
    browser.type_text(status);
    browser.type_text("\t");
    browser.wait_for_text("new line");
    browser.type_text(note);
    browser.wait_for_text(note);
    browser.enter();
    browser.wait_for_text("Recorded ");
    browser.wait_for_text("HERE as we see it");
    browser.wait_for_text(note);
}

#[test]
fn the_first_entry_makes_the_file_that_was_typed_for_it() {
    let mut browser = open_with((80, 24), &[], &[("USER", "ada")]);
    browser.wait_for_text(FIRST);
    record(&browser, "run cost", "u", "Two desks.");
    let found = read(&browser.directory.path().join("assessment.json"));
    assert_eq!((found.entries.len(), &*found.by), (1, "ada"));
    assert_eq!(found.entries[0].status, Status::Unrealised);
    assert!(found.entries[0].date().is_some());
    browser.type_text("qq");
    assert_eq!(browser.wait_exit().code, 0);
    browser.assert_given_back();
}

#[test]
fn two_browsers_on_one_file_keep_the_entries_of_both() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("ours.json");
    // One entry, so that the file is there for both.
    let first = open_with((120, 36), &[], &[("USER", "ada")]);
    record(&first, "run cost", "r", "First.");
    std::fs::copy(first.directory.path().join("assessment.json"), &file).unwrap();
    let (one, other) = (over(&file), over(&file));
    for browser in [&one, &other] {
        browser.wait_for_text(FIRST);
    }
    record(&one, "telemetry", "u", "Seen by one.");
    record(&other, "documentation", "p", "Seen by the other.");
    record(&one, "governance", "n", "Again by one.");
    assert_eq!(read(&file).entries.len(), 4);
    // What one has not seen yet is not written over.
    other.type_text("\u{1b}");
    other.wait_for_text("2 Claims");
    other.type_text("/");
    other.ctrl('u');
    other.type_text("telemetry");
    other.wait_for_text("/ telemetry");
    other.enter();
    other.type_text("r");
    other.wait_for_text("observed: ");
    other.wait_for_text("Seen by one.");
}

#[test]
fn an_assessment_that_is_broken_is_told_before_the_terminal_is_taken() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("ours.json");
    std::fs::write(&file, "{\"format\": 1,").unwrap();
    let arguments = ["--assessment", file.to_str().unwrap()];
    let mut browser = start(Path::new(ONPAPER), (120, 36), &arguments, &[]);
    assert_eq!(browser.wait_exit().code, 2);
    let said = browser.last_words();
    assert!(said.contains("ours.json:1:14"), "{said}");
    browser.assert_given_back();
}
