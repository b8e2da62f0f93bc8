//! The completions that a shell gets, for words in the form that each shell passes.

use std::fs;

use serde_json::json;

use crate::command::onpaper_with;

/// A knowledge base whose tags have signs that a shell takes for its own.
fn tagged() -> String {
    let kb = json!({
        "format": 1, "id": "own", "title": "Own", "summary": "S", "version": "1",
        "source": {
            "title": "T", "publisher": "P", "url": "https://example.org", "licence": "L", "note": "N",
        },
        "aspects": [{ "id": "speed", "name": "Speed" }],
        "claims": [{
            "id": "one", "title": "One", "status": "realised", "aspect": "speed",
            "claimed": "Much.", "observed": "Little.", "tags": ["$5 a day", "it's ~1h", "plain"],
        }],
    });
    kb.to_string()
}

/// The completions without their descriptions.
fn candidates(shell: &str, words: &[&str]) -> Vec<String> {
    let directory = tempfile::tempdir().unwrap();
    for name in ["annual report.json", "it's.json", "middle.json"] {
        fs::write(directory.path().join(name), "{}").unwrap();
    }
    fs::write(directory.path().join("tags.kb"), tagged()).unwrap();
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
    let report = &["/", "annual report.json"][..];
    for (words, expected) in [
        (&["--kb", "ann", "ann"][..], report),
        (&["--kb", r"annual\ re", r"annual\ re"], report),
        (&["--kb", "\"annual re", "annual re"], report),
        (&["--kb", "=", "ann", "ann"], report),
        (&["list", "status", ":", "un", "un"], &["unrealised"]),
        (&["--kb", "middle", "mid"], &["/", "middle.json"]),
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

#[test]
fn values_are_quoted_for_bash_as_they_are_begun() {
    for (typed, begun, expected) in [
        ("", "", &[r"\$5\ a\ day", r"it\'s\ \~1h", "plain"][..]),
        ("'", "", &["$5 a day", r"it'\''s ~1h", "plain"]),
        ("\"", "", &[r"\$5 a day", "it's ~1h", "plain"]),
        ("it", "it", &[r"it\'s\ \~1h"]),
    ] {
        let words = ["onpaper", "--kb", "tags.kb", "--tag", typed, begun];
        let mut found = candidates("bash", &words);
        found.sort_unstable();
        assert_eq!(found, expected, "{typed:?}");
    }
    // Bash 3 quotes them itself.
    let words = ["onpaper", "--kb", "tags.kb", "--tag", "it", "it"];
    assert_eq!(candidates("bash-3", &words), ["it's ~1h"]);
}

#[test]
fn file_names_are_left_for_bash_to_quote() {
    let found = candidates(
        "bash",
        &["onpaper", "import", "x.csv", "--plan", "an", "an"],
    );
    assert_eq!(found, ["/", "annual report.json"]);
}
