//! Commands write only requested files and open no connections.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::strace;

const ONPAPER: &str = env!("CARGO_BIN_EXE_onpaper");

/// A command of each kind, with the file that it is asked to write, if any.
const COMMANDS: &[(&[&str], Option<&str>)] = &[
    (&["list"], None),
    (&["list", "incident", "--format", "json"], None),
    (&["list", "zqxj"], None),
    (&["show", "low-run-cost"], None),
    (&["overview"], None),
    (&["export"], None),
    (&["export", "--format", "csv", "-o", "-"], None),
    (&["export", "-o", "notes.md"], Some("notes.md")),
    (&["export", "--force", "-o", "notes.md"], Some("notes.md")),
    (&["check", "kb.json"], None),
    (&["list", "--kb", "kb.json"], None),
    (&["list", "--kb", "no-such-file.json"], None),
    (&["new", "new.json"], Some("new.json")),
    (&["import", "claims.csv"], None),
    (
        &["import", "claims.csv", "-o", "made.json"],
        Some("made.json"),
    ),
    (&["import", "kb.json"], None),
    (&["schema"], None),
    (&["completions", "bash"], None),
    (&["man"], None),
    (&["--help"], None),
    (&["--version"], None),
    (&["no-such-command-or-query"], None),
];

/// A directory with a knowledge base, a sheet of claims, a home and a directory for temporary files.
fn prepared_directory() -> TempDir {
    let directory = TempDir::new().unwrap();
    for name in ["here", "home", "temporary"] {
        fs::create_dir(directory.path().join(name)).unwrap();
    }
    let kb = include_str!("../data/ops-run-it.json");
    fs::write(directory.path().join("here/kb.json"), kb).unwrap();
    let claims = "title,status,aspect,claimed,observed\nT,realised,A,c,o\n";
    fs::write(directory.path().join("here/claims.csv"), claims).unwrap();
    directory
}

fn command(directory: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(ONPAPER);
    command.args(arguments).current_dir(directory.join("here"));
    command.env("HOME", directory.join("home"));
    command.env("TMPDIR", directory.join("temporary"));
    for variable in ["XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"] {
        command.env(variable, directory.join("home"));
    }
    command.stdin(Stdio::null());
    command
}

/// Every file and directory below it.
fn tree(directory: &Path) -> Vec<String> {
    let mut found: Vec<_> = ["here", "home", "temporary"]
        .iter()
        .flat_map(|name| fs::read_dir(directory.join(name)).unwrap())
        .map(|entry| entry.unwrap().path())
        .map(|path| path.strip_prefix(directory).unwrap().display().to_string())
        .collect();
    found.sort();
    found
}

#[test]
fn a_command_writes_only_the_named_file() {
    for (arguments, written) in COMMANDS {
        let directory = prepared_directory();
        let before = tree(directory.path());
        let output = command(directory.path(), arguments).output().unwrap();
        assert!(output.status.code().is_some_and(|code| code <= 2));
        let mut expected = before;
        expected.extend(written.map(|name| format!("here/{name}")));
        expected.sort();
        assert_eq!(tree(directory.path()), expected, "{arguments:?}");
    }
}

#[test]
fn a_command_opens_no_socket_and_runs_no_program() {
    if !strace::works() {
        return;
    }
    for (arguments, written) in COMMANDS {
        let directory = prepared_directory();
        let log = directory.path().join("log");
        let log_name = log.to_str().unwrap();
        let calls = ["-e", strace::TELLING, "-o", log_name];
        strace::traced(&command(directory.path(), arguments), &calls);
        let log = fs::read_to_string(&log).unwrap();
        assert!(log.contains("openat("), "strace recorded nothing");
        let beyond = strace::beyond(&log, written.unwrap_or("nothing"));
        assert!(beyond.is_empty(), "{arguments:?}: {beyond:#?}");
    }
}
