//! Faults while an entry is recorded lose no confirmed entry.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;

use onpaper::assess::{self, Assessment, AssessmentError, Change, Entry, Expected, digest, record};
use onpaper::kb::{KnowledgeBase, Status, load};
use tempfile::TempDir;

use crate::export_faults::{kills, say_that_it_saves, wait_before, wait_until_it_saves};

const ONPAPER: &str = env!("CARGO_BIN_EXE_onpaper");

fn change(kb: &KnowledgeBase, at: usize, by: &str, status: Status, note: &str) -> Change {
    let claim = &kb.claims[at];
    Change {
        claim: claim.id.clone(),
        by: by.into(),
        entry: Some(Entry {
            claim: claim.id.clone(),
            status,
            note: Some(note.into()),
            evidence: Default::default(),
            by: None,
            on: "2026-03-01".into(),
            claim_digest: digest(claim).into(),
        }),
        expected: Expected::Anything,
    }
}

#[test]
fn concurrent_recording_in_one_file_loses_no_entry() {
    let directory = TempDir::new().unwrap();
    let kb = load::BUILT_IN[0].load().unwrap();
    let people = ["Ann", "Bob"];
    let entries: Vec<_> = people
        .iter()
        .flat_map(|by| kb.claims.iter().map(move |claim| (by, claim)))
        .collect();
    for round in entries.chunks(6) {
        let running = round.iter().map(|(by, claim)| {
            Command::new(ONPAPER)
                .args(["assess", &claim.id, "--status", "realised", "--by", by])
                .args(["--assessment", "ours.json"])
                .current_dir(directory.path())
                .stderr(Stdio::null())
                .spawn()
                .unwrap()
        });
        for mut child in running.collect::<Vec<_>>() {
            assert!(child.wait().unwrap().success());
        }
    }
    let found = assess::open(&directory.path().join("ours.json")).unwrap();
    for (by, claim) in &entries {
        assert!(found.entry(&claim.id, by).is_some(), "{by}: {}", claim.id);
    }
    assert_eq!(found.entries.len(), entries.len());
}

#[test]
fn killing_the_program_while_recording_loses_no_confirmed_entry() {
    let directory = TempDir::new().unwrap();
    let path = directory.path().join("ours.json");
    let kb = load::BUILT_IN[0].load().unwrap();
    record(&path, &kb, &change(&kb, 0, "Ann", Status::Realised, "kept")).unwrap();
    let mut notes = Vec::new();
    for kill in kills() {
        let mut child = recorder(&path);
        wait_until_it_saves(&mut child, kill);
        // Recording takes longer than saving.
        thread::sleep(8 * wait_before(kill));
        child.kill().unwrap();
        child.wait().unwrap();
        let found = assess::open(&path).unwrap_or_else(|error| panic!("kill {kill}: {error}"));
        assert!(is_consistent(&found, &kb), "kill {kill}: {found:?}");
        notes.extend(
            found
                .entry(&kb.claims[1].id, "Bob")
                .map(|entry| entry.note.clone()),
        );
        for entry in fs::read_dir(directory.path()).unwrap() {
            let path = entry.unwrap().path();
            if path
                .file_name()
                .unwrap()
                .to_string_lossy()
                .starts_with(".onpaper-")
            {
                fs::remove_file(path).unwrap();
            }
        }
    }
    notes.dedup();
    assert!(
        notes.len() > 2,
        "both the old and the new note must be observed"
    );
}

/// Whether the earlier entry exists, and the repeatedly written one is complete.
fn is_consistent(found: &Assessment, kb: &KnowledgeBase) -> bool {
    let kept = found.entry(&kb.claims[0].id, "Ann");
    let is_kept = kept.is_some_and(|entry| entry.note.as_deref() == Some("kept"));
    let written = found.entry(&kb.claims[1].id, "Bob");
    let is_whole = written.is_none_or(|entry| {
        let note = entry.note.as_deref().unwrap_or_default();
        notes().iter().any(|whole| whole == note)
    });
    is_kept && is_whole
}

/// Notes of different lengths, so that a mixture of two would be detected.
fn notes() -> [String; 2] {
    ["first ".repeat(4000), "second ".repeat(2000)]
}

/// This test binary as a child process that records in a loop.
fn recorder(path: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "assess_faults::recording_without_end"])
        .env("ONPAPER_TEST_RECORDS", path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Does nothing unless it runs as the child of the test above.
#[test]
fn recording_without_end() {
    let Some(path) = std::env::var_os("ONPAPER_TEST_RECORDS").map(PathBuf::from) else {
        return;
    };
    let kb = load::BUILT_IN[0].load().unwrap();
    for note in notes().iter().cycle() {
        say_that_it_saves();
        record(&path, &kb, &change(&kb, 1, "Bob", Status::Unrealised, note)).unwrap();
    }
}

#[test]
fn an_entry_changed_by_somebody_else_is_not_overwritten() {
    let directory = TempDir::new().unwrap();
    let path = directory.path().join("ours.json");
    let kb = load::BUILT_IN[0].load().unwrap();
    let mine = change(&kb, 0, "Ann", Status::Realised, "mine");
    record(&path, &kb, &mine).unwrap();
    let seen = mine.entry.clone();
    record(
        &path,
        &kb,
        &change(&kb, 0, "Ann", Status::Unrealised, "theirs"),
    )
    .unwrap();
    record(
        &path,
        &kb,
        &change(&kb, 1, "Ann", Status::Realised, "theirs too"),
    )
    .unwrap();
    let before = fs::read(&path).unwrap();
    let late = Change {
        expected: Expected::Was(seen),
        ..change(&kb, 0, "Ann", Status::NotApplicable, "mine, later")
    };
    let refused = record(&path, &kb, &late).unwrap_err();
    assert!(
        matches!(refused, AssessmentError::Changed { .. }),
        "{refused}"
    );
    assert_eq!(fs::read(&path).unwrap(), before);
    // An unchanged entry is written beside entries of others.
    let fresh = Change {
        expected: Expected::Was(None),
        ..change(&kb, 2, "Ann", Status::Realised, "new")
    };
    let (_, now) = record(&path, &kb, &fresh).unwrap();
    assert_eq!(now.entries.len(), 3);
}

#[test]
fn a_file_locked_by_another_program_is_reported() {
    let directory = TempDir::new().unwrap();
    let path = directory.path().join("ours.json");
    let kb = load::BUILT_IN[0].load().unwrap();
    let lock = fs::File::open(directory.path()).unwrap();
    lock.lock().unwrap();
    let refused = record(&path, &kb, &change(&kb, 0, "Ann", Status::Realised, "x")).unwrap_err();
    assert!(
        refused.to_string().contains("keeps the file locked"),
        "{refused}"
    );
    assert!(!path.exists());
}

#[test]
fn a_file_that_is_not_an_assessment_is_not_changed() {
    let directory = TempDir::new().unwrap();
    let kb = load::BUILT_IN[0].load().unwrap();
    let change = change(&kb, 0, "Ann", Status::Realised, "x");
    let link = directory.path().join("link.json");
    std::os::unix::fs::symlink("nowhere.json", &link).unwrap();
    let missing = directory.path().join("no/such.json");
    for (path, expected) in [
        (
            directory.path(),
            "it is a directory; an assessment is one JSON file",
        ),
        (Path::new("/dev/null"), "it is not a regular file"),
        (&link, "there is no such file"),
        (&missing, "its directory does not exist"),
    ] {
        let refused = record(path, &kb, &change).unwrap_err().to_string();
        assert!(refused.contains(expected), "{refused}");
    }
    // A symbolic link is kept: its target is written.
    fs::write(directory.path().join("nowhere.json"), "").unwrap();
    let empty = record(&link, &kb, &change).unwrap_err().to_string();
    assert!(
        empty.contains("it is empty; an assessment is a JSON object"),
        "{empty}"
    );
    fs::remove_file(directory.path().join("nowhere.json")).unwrap();
    record(&directory.path().join("nowhere.json"), &kb, &change).unwrap();
    record(&link, &kb, &change).unwrap();
    assert!(link.symlink_metadata().unwrap().is_symlink());
}
