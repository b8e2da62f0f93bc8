//! The user's own knowledge base in the browser, from a file or a pipe.

use std::path::Path;

use super::start::{ONPAPER, open_with, start};

/// The example that `onpaper new` writes.
const OWN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/new.json");

/// Browses it with this home directory and arguments.
fn browse_at_home(home: &str, arguments: &[&str]) {
    browse(home, &[&["--kb", OWN], arguments].concat());
}

fn browse(home: &str, arguments: &[&str]) {
    let environment = [
        ("HOME", home),
        ("XDG_STATE_HOME", ""),
        ("ONPAPER_RECENT", "on"),
    ];
    let mut browser = open_with((120, 36), arguments, &environment);
    browser.wait_for_text(FIRST);
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
}

#[test]
fn a_browsed_file_is_offered_the_next_time() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path().to_str().unwrap();
    browse_at_home(home, &[]);
    let environment = [
        ("HOME", home),
        ("XDG_STATE_HOME", ""),
        ("ONPAPER_RECENT", "on"),
    ];
    let mut browser = open_with((120, 36), &[], &environment);
    browser.type_text("b");
    browser.wait_for_text("Benefits of a company canteen");
    browser.type_text("G");
    browser.enter();
    browser.wait_for_text(FIRST);
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
}

#[test]
fn a_file_is_remembered_once_however_its_path_is_written() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().to_str().unwrap();
    let around = OWN.replace("/data/", "/src/../data/");
    for kb in [OWN, &around] {
        browse(path, &["--kb", kb]);
    }
    let list = home.path().join(".local/state/onpaper/recent.json");
    let list = std::fs::read_to_string(list).unwrap();
    assert_eq!(list.matches("new.json").count(), 1, "{list}");
}

#[test]
fn no_recent_files_are_kept_if_disabled_or_without_a_home() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().to_str().unwrap();
    browse_at_home(path, &["--recent=false"]);
    browse_at_home("", &[]);
    // A home in which nothing can be created, because it is a file.
    browse_at_home(OWN, &[]);
    assert_eq!(home.path().read_dir().unwrap().count(), 0);
}

/// The title of its first claim.
const FIRST: &str = "Teams meet at lunch";

#[test]
fn a_knowledge_base_can_come_through_a_pipe_with_keys_from_the_terminal() {
    let line = format!("cat '{OWN}' | exec {ONPAPER} --kb -");
    let mut browser = start(Path::new("/bin/sh"), (120, 36), &["-c", &line], &[]);
    browser.wait_for_text(FIRST);
    browser.type_text("/pays");
    browser.wait_for_text("1 of 3");
    browser.enter();
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    browser.assert_restored();
}

#[test]
fn the_screen_shows_the_names_of_the_users_knowledge_base() {
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
fn an_invalid_knowledge_base_is_reported_without_changing_the_terminal() {
    let broken = std::fs::read_to_string(OWN).unwrap();
    let broken = broken.replace("unrealised", "unrealized");
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("mine.json");
    std::fs::write(&file, broken).unwrap();
    let arguments = ["--kb", file.to_str().unwrap()];
    let mut browser = start(Path::new(ONPAPER), (120, 36), &arguments, &[]);
    assert_eq!(browser.wait_exit().code, 2);
    let message = browser.written_after_restoring();
    assert!(!message.contains('\x1b'), "{message:?}");
    assert!(
        message.contains("mine.json:54:17: claims[1].status: unknown word"),
        "{message}"
    );
    assert!(message.contains("did you mean `unrealised`?"), "{message}");
    browser.assert_restored();
}

#[test]
fn the_browser_uses_configured_keys_and_reports_configuration_errors() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("config.toml");
    std::fs::write(&file, "them = \"dark\"\n[keys]\ncompare = \"w\"\n").unwrap();
    let mut browser = open_with(
        (120, 36),
        &[],
        &[("ONPAPER_CONFIG", file.to_str().unwrap())],
    );
    browser.wait_for_text("config.toml:1:1: unknown setting `them`; did you mean theme?");
    browser.type_text("j");
    browser.wait_for_text("w compare");
    browser.type_text("w");
    browser.wait_for_text("Compare");
    browser.type_text("qq");
    assert_eq!(browser.wait_exit().code, 0);
}

#[test]
fn reading_from_a_terminal_explains_how_to_end_the_input() {
    let mut browser = start(Path::new(ONPAPER), (80, 24), &["--kb", "-", "list"], &[]);
    browser.wait_for_text("Ctrl-D on a line of its own ends it");
    browser.ctrl('d');
    assert_eq!(browser.wait_exit().code, 2);
}

#[test]
fn queries_are_remembered() {
    let home = tempfile::tempdir().unwrap();
    let state = home.path().join("state");
    let variables = [
        ("ONPAPER_HISTORY", "true"),
        ("XDG_STATE_HOME", state.to_str().unwrap()),
    ];
    let mut browser = open_with((120, 36), &[], &variables);
    browser.wait_for_text("15 of 15");
    browser.type_text("/rca");
    browser.wait_for_text("3 of 15");
    browser.enter();
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    let kept = std::fs::read_to_string(state.join("onpaper/queries")).unwrap();
    assert_eq!(kept, "rca\n");
    let mut browser = open_with((120, 36), &[], &variables);
    browser.wait_for_text("15 of 15");
    browser.type_text("/");
    browser.send(b"\x1b[A");
    browser.wait_for_text("3 of 15");
    browser.enter();
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
}
