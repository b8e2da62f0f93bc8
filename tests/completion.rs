//! The completions that a shell gets, for words in the form that each shell passes.

use std::fs;

use crate::command::onpaper_with;

/// The completions without their descriptions.
fn candidates(shell: &str, words: &[&str]) -> Vec<String> {
    let directory = tempfile::tempdir().unwrap();
    for name in ["annual report.json", "it's.json", "middle.json"] {
        fs::write(directory.path().join(name), "{}").unwrap();
    }
    let output = onpaper_with(&[&["--"], words].concat(), |command| {
        command.current_dir(directory.path());
        command.env("_ONPAPER_COMPLETE", shell);
    });
    assert_eq!(output.status, 0, "{output}");
    let words = output
        .stdout
        .lines()
        .map(|line| line.split('\t').next().unwrap().to_owned());
    words.collect()
}

#[test]
fn words_that_bash_splits_are_joined() {
    let report = &["annual report.json"][..];
    for (words, expected) in [
        (&["--kb", "ann", "ann"][..], report),
        (&["--kb", r"annual\ re", r"annual\ re"], report),
        (&["--kb", "\"annual re", "annual re"], report),
        (&["--kb", "=", "ann", "ann"], report),
        (&["list", "status", ":", "un", "un"], &["unrealised"]),
        (&["--kb", "middle", "mid"], &["middle.json"]),
    ] {
        let words = [&["onpaper"], words].concat();
        let mut found = candidates("bash", &words);
        found.sort_unstable();
        assert_eq!(found, expected, "{words:?}");
    }
    // All completions, without the part that the shell keeps.
    let files = candidates("bash", &["onpaper", "--kb", "=", ""]);
    assert!(files.contains(&"it's.json".to_owned()), "{files:?}");
    let statuses = candidates("bash", &["onpaper", "list", "status", ":", ""]);
    assert!(statuses.contains(&"realised".to_owned()), "{statuses:?}");
    let begun = candidates("bash", &["onpaper", "li", "li"]);
    assert_eq!(begun, ["list", "linear", "library"]);
}

#[test]
fn quotes_from_fish_and_nushell_are_removed() {
    for (shell, word, file) in [
        ("fish", r"annual\ re", "annual report.json"),
        ("fish", "'annual re", "annual report.json"),
        ("nushell", "`annual re`", "annual report.json"),
        ("zsh", "it's", "it's.json"),
    ] {
        assert_eq!(
            candidates(shell, &["onpaper", "--kb", word]),
            [file],
            "{shell}: {word}"
        );
    }
}
