//! A knowledge base that takes its time. It comes through a pipe, so that it comes no further than
//! the test lets it.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::Command;

use rustix::process::Signal;

use super::world::{Browser, FILE, ONPAPER, knowledge_base, start, start_in};

const SIZE: (u16, u16) = (80, 24);

/// A browser that has been given the first half of a knowledge base, the pipe, and the other half.
fn half_way() -> (Browser, File, String) {
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
fn the_first_frame_is_there_before_the_knowledge_base_and_says_how_far_it_is() {
    let (mut browser, mut pipe, rest) = half_way();
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
    browser.assert_given_back();
}

#[test]
fn a_query_that_is_typed_before_the_index_is_there_runs_when_it_is() {
    let (browser, mut pipe, rest) = half_way();
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
fn a_filter_that_the_knowledge_base_does_not_have_is_told_when_that_is_known() {
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
fn q_quits_while_the_knowledge_base_is_read() {
    quits(0, |browser| browser.type_text("q"));
}

#[test]
fn esc_quits_while_the_knowledge_base_is_read() {
    quits(0, |browser| browser.escape());
}

#[test]
fn a_signal_ends_it_while_the_knowledge_base_is_read() {
    quits(143, |browser| browser.signal(Signal::TERM));
}

fn quits(code: i32, quit: impl Fn(&Browser)) {
    let (mut browser, _pipe, _) = half_way();
    browser.wait_for_text("Reading standard input");
    quit(&browser);
    assert_eq!(browser.wait_exit().code, code);
    browser.assert_given_back();
}

#[test]
fn a_stream_that_turns_out_broken_is_reported_after_the_terminal_is_given_back() {
    let (mut browser, pipe, _) = half_way();
    browser.wait_for_text("Reading standard input");
    drop(pipe);
    assert_eq!(browser.wait_exit().code, 2);
    browser.assert_given_back();
    browser.wait_for_text("onpaper: standard input:");
    assert!(!browser.text().contains("Reading"), "{}", browser.text());
}

#[test]
fn a_file_that_is_broken_from_the_start_is_reported_with_the_terminal_as_it_was() {
    let mut browser = start(Path::new(ONPAPER), SIZE, &["--kb", "missing.json"], &[]);
    assert_eq!(browser.wait_exit().code, 2);
    let said = browser.last_words();
    assert_eq!(
        said,
        "onpaper: missing.json: there is no such file; `onpaper new missing.json` writes one to start from\r\n"
    );
    browser.assert_given_back();
}
