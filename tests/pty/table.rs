//! The list of faults at the head of this suite names tests that there are.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Faults, each with the tests that it names, as `file::test`.
fn faults() -> Vec<(String, Vec<String>)> {
    let mut faults: Vec<(String, Vec<String>)> = Vec::new();
    for line in include_str!("mod.rs").lines() {
        if let Some(fault) = line.strip_prefix("//! - ") {
            faults.push((fault.to_owned(), Vec::new()));
        } else if let Some(test) = line.strip_prefix("//!   - `") {
            let test = test.strip_suffix('`').unwrap().to_owned();
            faults.last_mut().unwrap().1.push(test);
        }
    }
    faults
}

/// The sources that a name may stand for: a file of this suite, or a suite of its own.
fn sources(file: &str) -> Vec<PathBuf> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let name = format!("{file}.rs");
    let candidates = [tests.join("pty").join(&name), tests.join(&name)];
    candidates
        .into_iter()
        .filter(|path| path.exists())
        .collect()
}

/// Whether a source has a test of this name, of the usual kind or one of proptest's.
fn has(source: &Path, test: &str) -> bool {
    let text = fs::read_to_string(source).unwrap();
    let name = format!("fn {test}(");
    let before = text.find(&name).map(|at| &text[..at]);
    before.is_some_and(|before| {
        let attributes = before.trim_end().lines().rev();
        let mut attributes = attributes.take_while(|line| line.trim_start().starts_with('#'));
        attributes.any(|line| line.trim() == "#[test]")
    })
}

#[test]
fn every_fault_has_tests_and_every_test_that_is_named_is_there() {
    let faults = faults();
    assert!(faults.len() >= 20, "{}", faults.len());
    let mut names = BTreeSet::new();
    for (fault, tests) in faults {
        assert!(!tests.is_empty(), "{fault}");
        assert!(names.insert(fault.clone()), "{fault}");
        for named in tests {
            let (file, test) = named.split_once("::").unwrap();
            let found = sources(file).iter().any(|source| has(source, test));
            assert!(found, "{fault}: there is no {named}");
        }
    }
}

/// What comes from outside is not tested in vain: each test of the files that are about faults alone
/// is in the list.
#[test]
fn every_test_about_a_fault_is_in_the_list() {
    let listed: Vec<_> = faults().into_iter().flat_map(|(_, tests)| tests).collect();
    for file in ["faults", "export_faults", "escapes", "quiet"] {
        for source in sources(file) {
            let text = fs::read_to_string(source).unwrap();
            for part in text.split("#[test]").skip(1) {
                let name = part.split_once("fn ").unwrap().1.split('(').next().unwrap();
                let named = format!("{file}::{name}");
                // Those that are another one's child do nothing by themselves.
                let is_child = name == "saving_without_end";
                assert!(is_child || listed.contains(&named), "{named}");
            }
        }
    }
}
