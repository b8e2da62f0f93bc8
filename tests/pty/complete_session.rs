//! A complete session of a user: search, filter, compare, export, quit.

use std::fs;

use super::harness::Size;
use super::start::{Browser, FIRST, open, open_with};

#[test]
fn it_opens_and_shows_the_first_claim() {
    let browser = open((120, 36));
    browser.wait_for_text(FIRST);
    browser.wait_for_text("CLAIMED on paper");
    browser.wait_for_text("OBSERVED in practice");
    browser.wait_for_text("15 claims");
}

#[test]
fn it_opens_with_the_given_query() {
    let browser = open_with((120, 36), &["rca"], &[]);
    browser.wait_for_text("/ rca");
    browser.wait_until_gone(FIRST);
}

#[test]
fn a_complete_session_in_a_wide_terminal() {
    run_session((120, 36));
}

#[test]
fn a_complete_session_in_a_medium_terminal() {
    run_session((80, 24));
}

#[test]
fn a_complete_session_in_a_narrow_terminal() {
    run_session((50, 20));
}

fn run_session(size: Size) {
    let mut browser = open(size);
    find_and_narrow(&browser);
    compare(&browser);
    let path = export(&browser);
    check(&browser, &fs::read_to_string(path).unwrap());
    // Leaves the comparison, then the browser.
    browser.type_text("q");
    browser.wait_for_text("2 Claims");
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    browser.assert_restored();
    assert_eq!(fs::read_dir(browser.directory.path()).unwrap().count(), 1);
}

fn find_and_narrow(browser: &Browser) {
    browser.type_text("/incid");
    browser.wait_for_text("/ incid");
    browser.wait_for_text("7 of 15");
    browser.enter();
    browser.type_text("t");
    browser.wait_for_text("[status: unrealised ×]");
}

fn compare(browser: &Browser) {
    browser.type_text("c");
    browser.wait_for_text("Compare: claimed and observed");
    browser.wait_for_text("Fast incident resolution");
    browser.wait_for_text("Resolution is usually slow");
}

/// Exports the comparison; returns the path.
fn export(browser: &Browser) -> std::path::PathBuf {
    browser.type_text("e");
    browser.wait_for_text("[results 7]");
    browser.wait_for_text("-claims-matching-incid.md");
    browser.enter();
    browser.wait_for_text("Exported 7 claims to");
    browser
        .directory
        .path()
        .join("unrealised-claims-matching-incid.md")
}

fn check(browser: &Browser, document: &str) {
    assert!(document.starts_with("# Unrealised claims matching “incid”\n"));
    assert!(document.contains("Fast incident resolution"));
    assert!(
        !document.contains(FIRST),
        "a claim that was not found was exported"
    );
    assert!(document.ends_with('\n') && !document.ends_with("\n\n"));
    let shown = browser.directory.path().to_string_lossy().into_owned();
    browser.wait_for_text(&shown);
}
