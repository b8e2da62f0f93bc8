//! `onpaper import`: what it makes of documents that people wrote, and what it says of the others.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a panic is how a test fails"
)]

use std::fs;

use insta::assert_snapshot;
use onpaper::kb::load;
use tempfile::TempDir;

mod command;

use command::{Ran, onpaper, onpaper_in};

/// A directory with one document in it.
fn with(name: &str, text: &str) -> TempDir {
    let directory = tempfile::tempdir().unwrap();
    fs::write(directory.path().join(name), text).unwrap();
    directory
}

fn run_in(directory: &TempDir, arguments: &[&str]) -> Ran {
    onpaper_in(arguments, |command| {
        command.current_dir(directory.path());
    })
}

/// What is said of a document from which nothing is made.
fn refused(name: &str, text: &str) -> String {
    let directory = with(name, text);
    let ran = run_in(&directory, &["import", name, "-o", "kb.json"]);
    assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
    assert!(!directory.path().join("kb.json").exists());
    ran.stderr
}

#[test]
fn an_export_goes_in_again_and_comes_out_the_same() {
    for (name, arguments) in [
        ("all.md", &["export"][..]),
        ("all.csv", &["export", "--format", "csv"]),
    ] {
        let exported = onpaper(arguments).stdout;
        let directory = with(name, &exported);
        let ran = run_in(&directory, &["import", name, "-o", "kb.json"]);
        assert_eq!(ran.status, 0, "{ran}");
        assert!(ran.stderr.starts_with("Imported 15 claims, "), "{ran}");
        let again = run_in(&directory, &[arguments, &["--kb", "kb.json"]].concat());
        assert_eq!(again.stdout, exported);
    }
}

#[test]
fn what_is_there_is_replaced_only_when_asked() {
    let directory = with(
        "mine.csv",
        "title,status,aspect,claimed,observed\nT,realised,A,c,o\n",
    );
    fs::write(directory.path().join("kb.json"), "mine").unwrap();
    let ran = run_in(&directory, &["import", "mine.csv", "-o", "kb.json"]);
    assert_eq!(ran.status, 2);
    assert!(ran.stderr.contains("--force"), "{ran}");
    assert_eq!(fs::read(directory.path().join("kb.json")).unwrap(), b"mine");
    let ran = run_in(
        &directory,
        &["import", "mine.csv", "-o", "kb.json", "--force"],
    );
    assert_eq!(ran.status, 0, "{ran}");
    assert!(ran.stderr.contains("names no source"), "{ran}");
    load::open(&directory.path().join("kb.json")).unwrap();
}

#[test]
fn a_document_comes_through_a_pipe() {
    let ran = onpaper_in(&["import", "-", "--format", "csv"], |command| {
        command.write_stdin("title,status,aspect,claimed,observed\nT,realised,A,c,o\n");
    });
    assert_eq!(ran.status, 0, "{ran}");
    let kb = load::parse(ran.stdout.as_bytes(), "piped").unwrap();
    assert_eq!((kb.title.as_str(), kb.claims.len()), ("Imported", 1));
}

/// The least that a document needs, as people write it.
#[test]
fn documents_by_hand_may_leave_out_what_can_be_worked_out() {
    let document = "\
# Our platform

## Speed

### Faster
releases

**Status:** unrealised

**Claimed:** Releases go out *daily*,
whoever makes them.

**Observed:** Weekly, at best.

### Teams

#### Fewer handovers

**Status:** realised

**Claimed:** One team does it all.

**Observed:** So it is. See <https://example.org/>.
";
    let document = document.replace("### Faster\nreleases", "### Faster releases");
    let directory = with("ours.md", &document);
    let ran = run_in(&directory, &["import", "ours.md"]);
    assert_snapshot!(ran);
    let sheet = "\u{FEFF}Title;Status;Aspect;Observed;Claimed;Tags\r\n\
                 Faster releases;unrealised;Speed;\"Weekly; at best\";Daily;\"a; b;c\"\r\n\
                 Faster releases;realised;Speed;Now they are;Daily;\r\n";
    let directory = with("sheet.csv", sheet);
    assert_snapshot!(run_in(&directory, &["import", "sheet.csv"]));
}

#[test]
fn what_is_not_understood_is_said_with_its_line() {
    let document = "\
# Ours

A text of nothing.

### A claim under no aspect

**Status:** unrealised

## Speed

#### No claim

<b>html</b>

### Faster

**Status:** maybe · Id: faster

**Claimed:** Daily.

### Slower

**Status:** realised · Id: Not An Id

**Claimed:** Daily.

**Observed (seldom):** Weekly.

**Evidence:**

- daily

**Links:**

- https://example.org/

**Tags:** a, b

**Mood:** good

| a | b |
| --- | --- |
| 1 | 2 |

```
code
```
";
    assert_snapshot!(refused("ours.md", document));
    let sheet = "id,title,status,aspect,area,claimed,observed,evidence,links,frequency\n\
                 a,A,maybe,Speed,,c,o,,,\n\
                 b,B,realised,,,c,o,,,\n\
                 c,\"C\nC\",realised,Speed,,c,o,none,none,seldom\n\
                 d,D,realised\n";
    assert_snapshot!(refused("sheet.csv", sheet));
}

#[test]
fn what_does_not_hold_together_is_said_with_its_line() {
    let sheet = "id,title,status,aspect,claimed,observed,links\n\
                 a,A,realised,Speed,c,o,\n\
                 a,B,realised,Speed,c,,x <ftp://example.org>\n";
    assert_snapshot!(refused("sheet.csv", sheet));
    let columns = "id,titel,status,aspect,claimed,status\na,A,realised,Speed,c,o\n";
    assert_snapshot!(refused("sheet.csv", columns));
    assert_snapshot!(refused("nothing.md", "Nothing **here**.\n"));
    assert_snapshot!(refused("empty.csv", ""));
}

#[test]
fn the_views_that_leave_things_out_are_refused_in_words() {
    for view in ["table", "overview"] {
        let told = refused("view.md", &onpaper(&["export", "--view", view]).stdout);
        assert!(told.contains("only sections can be read"), "{told}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_told() {
    let directory = tempfile::tempdir().unwrap();
    fs::write(directory.path().join("latin.csv"), b"caf\xE9").unwrap();
    for (name, why) in [
        ("none.md", "No such file"),
        (".", "not a regular file"),
        ("latin.csv", "UTF-8"),
    ] {
        let ran = run_in(&directory, &["import", name]);
        assert_eq!(ran.status, 2);
        assert!(ran.stderr.contains(why), "{ran}");
    }
}
