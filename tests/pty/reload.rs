//! Reloading a knowledge base that changes while it is browsed.

use std::fs;

use super::harness::text_of;
use super::start::{Browser, FILE, knowledge_base, open_on};

const SIZE: (u16, u16) = (120, 36);
const THREE: [(&str, &str); 3] = [
    ("one", "First claim"),
    ("two", "Second claim"),
    ("three", "Third claim"),
];

fn open_three() -> Browser {
    let browser = open_on(&knowledge_base(&THREE), SIZE);
    browser.wait_for_text("First claim");
    browser
}

/// Writes the file in place.
fn write(browser: &Browser, text: &str) {
    fs::write(browser.directory.path().join(FILE), text).unwrap();
}

/// Replaces the file by renaming another one, as many editors do.
fn replace(browser: &Browser, text: &str) {
    let other = browser.directory.path().join("other");
    fs::write(&other, text).unwrap();
    fs::rename(other, browser.directory.path().join(FILE)).unwrap();
}

/// With an additional claim before the second, and another title for the third.
fn four() -> String {
    knowledge_base(&[
        ("one", "First claim"),
        ("new", "Claim in between"),
        ("two", "Second claim"),
        ("three", "Third claim, changed"),
    ])
}

/// The title beside the bar of the selected row; empty in the middle of a frame.
fn selected(text: &str) -> String {
    let row = text.lines().find_map(|row| row.split('▌').nth(1));
    let title = row.and_then(|row| row.split(['│', '┃']).next());
    title.unwrap_or_default().trim().to_owned()
}

#[test]
fn the_file_is_reloaded_on_request() {
    let browser = open_three();
    browser.type_text("R");
    browser.wait_for_text("Reloaded: 3 claims.");
}

#[test]
fn the_file_is_reloaded_when_it_was_written() {
    let browser = open_three();
    write(&browser, &four());
    browser.wait_for_text("Reloaded: 4 claims.");
    browser.wait_for_text("Third claim, changed");
}

#[test]
fn the_file_is_reloaded_when_it_is_replaced_repeatedly() {
    let browser = open_three();
    replace(&browser, &four());
    browser.wait_for_text("Third claim, changed");
    replace(&browser, &knowledge_base(&THREE));
    browser.wait_for_text("Reloaded: 3 claims.");
    write(&browser, &four());
    browser.wait_for_text("Third claim, changed");
}

#[test]
fn a_continuously_written_file_is_still_reloaded() {
    let browser = open_three();
    let number = std::cell::Cell::new(0);
    browser.poll("another title", || {
        number.set(number.get() + 1);
        let title = format!("Title {}", number.get());
        replace(&browser, &knowledge_base(&[("one", &title)]));
        browser.text().contains("Reloaded: 1 claim.")
    });
}

#[test]
fn query_filters_marks_and_selection_survive_a_reload() {
    let browser = open_three();
    browser.type_text("j ");
    browser.wait_for_text("1 marked");
    browser.type_text("kt");
    browser.wait_for_text("[status: unrealised ×]");
    browser.type_text("/claim");
    browser.wait_for_text("/ claim");
    browser.enter();
    browser.type_text("j");
    browser.wait_for("the third claim", |screen| {
        selected(&text_of(screen)).contains("Third")
    });
    write(&browser, &four());
    browser.wait_for_text("Claim in between");
    let shown = browser.whole_text();
    assert_eq!(
        selected(&browser.text()),
        "− Third claim, changed",
        "{shown}"
    );
    for kept in [
        "/ claim",
        "[status: unrealised ×]",
        "1 marked",
        "*− Second claim",
    ] {
        assert!(shown.contains(kept), "no {kept} in\n{shown}");
    }
    assert!(!shown.contains("First claim"), "{shown}");
}

#[test]
fn a_removed_selection_is_replaced_by_the_next_claim() {
    let browser = open_three();
    browser.type_text("j");
    browser.wait_for("the second claim", |screen| {
        selected(&text_of(screen)).contains("Second")
    });
    write(&browser, &knowledge_base(&[THREE[0], THREE[2]]));
    browser.wait_for_text("Reloaded: 2 claims. What was selected is no longer there.");
    browser.wait_for("the claim that is selected now", |screen| {
        selected(&text_of(screen)) == "− Third claim"
    });
}

#[test]
fn an_invalid_file_keeps_the_last_good_version_with_a_message_until_it_is_corrected() {
    let browser = open_three();
    write(
        &browser,
        &four().replace("\"unrealised\"", "\"unrealized\""),
    );
    browser.wait_for_text("the last good version");
    browser.wait_for_text("kb.json:");
    browser.wait_for_text("status");
    browser.type_text("j");
    browser.wait_for("the second claim", |screen| {
        selected(&text_of(screen)).contains("Second")
    });
    assert!(
        browser.whole_text().contains("the last good version"),
        "the message has disappeared"
    );
    write(&browser, &four());
    browser.wait_until_gone("the last good version");
    browser.wait_for_text("Claim in between");
    browser.wait_for("the claim that is selected now", |screen| {
        selected(&text_of(screen)) == "− Second claim"
    });
}

#[test]
fn a_deleted_file_is_reported_until_it_exists_again() {
    let browser = open_three();
    fs::remove_file(browser.directory.path().join(FILE)).unwrap();
    browser.wait_for_text("there is no such file");
    browser.wait_for_text("First claim");
    write(&browser, &four());
    browser.wait_until_gone("there is no such file");
    browser.wait_for_text("Claim in between");
}

#[test]
fn reload_without_a_file_is_reported() {
    let browser = super::start::open(SIZE);
    browser.type_text("R");
    browser.wait_for_text("there is no file to reload");
}
