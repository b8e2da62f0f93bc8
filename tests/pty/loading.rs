//! A knowledge base that loads slowly. It comes through a pipe, so that the test controls how much is
//! available.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::Command;

use rustix::process::Signal;

use super::start::{Browser, FILE, ONPAPER, knowledge_base, start, start_in};

const SIZE: (u16, u16) = (80, 24);

/// A browser with the first half of a knowledge base, the pipe, and the other half.
fn open_half_loaded() -> (Browser, File, String) {
    let text = knowledge_base(&[("one", "First claim"), ("two", "Second claim")]);
    let (first, second) = text.split_at(text.len() / 2);
    let directory = tempfile::tempdir().unwrap();
    let pipe = directory.path().join("pipe");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let line = format!("exec {ONPAPER} --kb - < pipe");
    let browser = start_in(directory, Path::new("/bin/sh"), SIZE, &["-c", &line], &[]);
    let mut pipe = fs::OpenOptions::new().write(true).open(pipe).unwrap();
    pipe.write_all(first.as_bytes()).unwrap();
    (browser, pipe, second.to_owned())
}

#[test]
fn the_first_frame_shows_the_progress_of_loading() {
    let (mut browser, mut pipe, rest) = open_half_loaded();
    browser.wait_for_text("Reading standard input");
    browser.wait_for_text("bytes read");
    browser.wait_for_text("q quit");
    pipe.write_all(rest.as_bytes()).unwrap();
    drop(pipe);
    browser.wait_for_text("First claim");
    browser.wait_until_gone("Reading standard input");
    browser.type_text("R");
    browser.wait_for_text("The knowledge base came through a pipe, which cannot be read twice.");
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    browser.assert_restored();
}

#[test]
fn a_query_typed_before_indexing_runs_afterwards() {
    let (browser, mut pipe, rest) = open_half_loaded();
    browser.wait_for_text("Reading standard input");
    browser.type_text("/second");
    browser.wait_for_text("/ second");
    pipe.write_all(rest.as_bytes()).unwrap();
    drop(pipe);
    browser.wait_for_text("1 of 2");
    browser.wait_for_text("Second claim");
    assert!(!browser.whole_text().contains("First claim"));
}

#[test]
fn an_unknown_filter_is_reported_after_loading() {
    let directory = tempfile::tempdir().unwrap();
    fs::write(
        directory.path().join(FILE),
        knowledge_base(&[("one", "One")]),
    )
    .unwrap();
    let arguments = ["--kb", FILE, "--aspect", "spede"];
    let mut browser = start_in(directory, Path::new(ONPAPER), SIZE, &arguments, &[]);
    assert_eq!(browser.wait_exit().code, 2);
    browser.wait_for_text("did you mean 'speed'?");
}

#[test]
fn q_quits_while_loading() {
    assert_quits(0, |browser| browser.type_text("q"));
}

#[test]
fn esc_quits_while_loading() {
    assert_quits(0, |browser| browser.escape());
}

#[test]
fn a_signal_ends_it_while_loading() {
    assert_quits(143, |browser| browser.signal(Signal::TERM));
}

fn assert_quits(code: i32, quit: impl Fn(&Browser)) {
    let (mut browser, _pipe, _) = open_half_loaded();
    browser.wait_for_text("Reading standard input");
    quit(&browser);
    assert_eq!(browser.wait_exit().code, code);
    browser.assert_restored();
}

#[test]
fn an_invalid_stream_is_reported_after_the_terminal_is_restored() {
    let (mut browser, pipe, _) = open_half_loaded();
    browser.wait_for_text("Reading standard input");
    drop(pipe);
    assert_eq!(browser.wait_exit().code, 2);
    browser.assert_restored();
    browser.wait_for_text("onpaper: standard input:");
    assert!(!browser.text().contains("Reading"), "{}", browser.text());
}

#[test]
fn a_file_that_is_invalid_at_its_start_is_reported_without_starting_the_browser() {
    let mut browser = start(Path::new(ONPAPER), SIZE, &["--kb", "missing.json"], &[]);
    assert_eq!(browser.wait_exit().code, 2);
    let message = browser.written_after_restoring();
    assert_eq!(
        message,
        "onpaper: missing.json: there is no such file; `onpaper new missing.json` writes one to start from\r\n"
    );
    browser.assert_restored();
}
