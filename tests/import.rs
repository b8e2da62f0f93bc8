//! `onpaper import`: what it makes of documents that people wrote, and what it says of the others.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a panic is how a test fails"
)]

use std::collections::HashSet;
use std::fs;

use insta::assert_snapshot;
use onpaper::import::{Format, import};
use onpaper::kb::{Frequency, KnowledgeBase, Status, load};
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
    let index = onpaper(&["list", "incident", "--format", "markdown"]).stdout;
    assert!(told("index.md", &index).contains("there is no claim in it"));
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
        ("none.md", "no such file"),
        (".", "it is a directory"),
        ("latin.csv", "UTF-8"),
    ] {
        let ran = run_in(&directory, &["import", name]);
        assert_eq!(ran.status, 2);
        assert!(ran.stderr.contains(why), "{ran}");
    }
}

/// A document of one claim under one aspect, with this in place of its status line.
fn with_status(line: &str) -> String {
    format!("# T\n\n## Speed\n\n### C\n\n{line}\n\n**Claimed:** c\n\n**Observed:** o\n")
}

/// The knowledge base of a document, and what is said beside it.
fn taken(name: &str, text: &str) -> (KnowledgeBase, String) {
    let directory = with(name, text);
    let ran = run_in(&directory, &["import", name]);
    assert_eq!(ran.status, 0, "{ran}");
    let kb = load::parse(ran.stdout.as_bytes(), "imported").unwrap();
    (kb, ran.stderr)
}

/// What is said of a document, without the name of the file.
fn told(name: &str, text: &str) -> String {
    let said = refused(name, text);
    let said = said.strip_prefix("onpaper: ").unwrap();
    said.replace(&format!("{name}:"), "")
}

#[test]
fn a_part_of_a_line_that_is_none_is_told() {
    let lines = [
        "**Status:** realised · Owner: bob · Id: x",
        "**Status:** realised · bob",
        "**Status:** realised · Ids: x",
        "**Status:** realised · Id: x · Id: y",
        "**Status (now):** realised",
        "**Status:** realized",
        "**Status:** realised\n\n**Id:** x",
        "**Status:** realised\n\n**Verdict:** V · Ids: x · bob\n\nText.",
        "**Status:** realised\n\n**Verdict:** V · About: A › B › C\n\nText.",
        "**Status:** realised\n\n**Verdict:** V · About: A\n\nText.",
        "**Status:** realised\n\n**Verdict (all claims):** V\n\nText.",
    ];
    let said = lines.map(|line| format!("{line}\n{}", told("ours.md", &with_status(line))));
    assert_snapshot!(said.join("\n"));
}

#[test]
fn words_are_taken_whatever_their_case_and_space() {
    for line in [
        "**Status:** realised · id: x",
        "**status:** Realised · Id:x",
        "**STATUS**: REALISED · ID : x",
        "**Status:**  realised  ·  Id: x",
    ] {
        let (kb, _) = taken("ours.md", &with_status(line));
        let claim = &kb.claims[0];
        let found = (claim.id.as_str(), claim.status, claim.aspect.as_str());
        assert_eq!(found, ("x", Status::Realised, "speed"), "{line}");
        assert_eq!(kb.aspects.len(), 1, "{line}");
    }
    let document =
        with_status("**Status:** realised").replace("Observed", "Observed (Nearly-always)");
    let (kb, _) = taken("ours.md", &document);
    assert_eq!(kb.claims[0].frequency, Some(Frequency::NearlyAlways));
}

#[test]
fn a_claim_under_no_aspect_may_name_its_place() {
    let document = "# T\n\n## A\n\n**Status:** realised · Speed › Teams · Id: a\n\n**Claimed:** c\n\n\
                    **Observed:** o\n\n## B\n\n**Status:** realised · Id: b\n\n**Claimed:** c\n\n\
                    **Observed:** o\n";
    assert_eq!(
        told("ours.md", document),
        "13: a claim under no aspect, which is a heading with ##\n",
        "the place of one claim is not that of the next"
    );
}

#[test]
fn what_is_said_twice_is_told_with_the_line_of_the_first() {
    let document = "\
# T

**Summary:** One.

**Summary:** Two.

## Speed

**Summary:** One.

**Summary:** Two.

**Id:** fast

**Id:** faster

### C

**Status:** realised

**Claimed:** c

**Claimed:** d

**Observed:** o

**Observed (often):** p

**Evidence:**

- a: b

**Evidence:**

- c: d

**Tags:** `a`

**Tags:** `b`

**Status:** unrealised

# T two

**Summary:** Not of the first.
";
    assert_snapshot!(told("ours.md", document));
}

#[test]
fn what_stands_where_nothing_is_read_is_told() {
    let document = "\
# T

> - Owner: bob
> - id: x
> - Knowledge base: T · Ids: t · bob · Version: 1 · Version: 2
> - Query: a
> - Query: b
> - just so
>
> A paragraph.

> - Note: a second quote

## Speed

### C

**Status:** realised · Id: c

> quoted

**Claimed (often):** c

> quoted too

- listed

**Observed:** o

**Evidence:** a: b

Not a list.

**Tags:** `a`

More on tags.

- and more

**Summary:** of a claim

**Aliases:** `b`

## Areas

### Area

**Summary:** of an area

**Links:**

- [a](https://a.b)

#### F

Text.

**Claimed:** of what was told

**Verdict:** V

> quoted

**Tags:** `c`
";
    assert_snapshot!(told("ours.md", document));
}

#[test]
fn what_an_export_says_of_itself_is_taken() {
    let document = "\
# Claims about Speed

> - query: a b
> - Filters: aspect: speed; tag: x
> - 12 claims (3 realised, 9 unrealised), 1 finding
> - knowledge base: T · id: t · language: de
> - SOURCE: [S](https://a.b), P, L
> - Note: N

| Claim | Status | Place |
| --- | --- | --- |
| C | realised | Speed |

## Speed

### C

**Status:** realised

**Claimed:** c

**Observed:** o
";
    let (kb, _) = taken("ours.md", document);
    assert_eq!((kb.title.as_str(), kb.id.as_str()), ("T", "t"));
    assert_eq!((kb.version.as_str(), kb.language.as_str()), ("", "de"));
    assert_eq!(kb.source.note, "N");
}

#[test]
fn what_markdown_has_and_a_text_has_not_is_told_or_kept() {
    let text = "\
An *emphasis*, **strong**, `code`, ~~struck~~, <b>html</b>, <!-- comment -->, \\
hard, [link](https://a.b), <https://c.d>, ![image](e.png), [ref][r], [^1], - [ ] task, $m$.

[r]: https://f.g
";
    let (kb, _) = taken(
        "ours.md",
        &with_status("**Status:** realised")
            .replace("**Claimed:** c", &format!("**Claimed:** {text}")),
    );
    assert_eq!(
        kb.claims[0].claimed,
        "An emphasis, strong, code, ~~struck~~, <b>html</b>, <!-- comment -->, \n\
         hard, link (https://a.b), https://c.d, image (e.png), ref (https://f.g), [^1], - [ ] task, $m$."
    );
    let text = "\
[a](https://a.b \"titled\") ![b](c.png \"titled too\") [d][e].

---

<p>html</p>

```rust
code
```

    indented

| a | b |
| --- | --- |
| 1 | 2 | extra |

[e]: https://e.f \"titled also\"
[e]: https://second.one
[unused]: https://unused.one

> - quoted
>
> [inner]: https://inner.one

**Evidence:**

- a: b
  - nested: c
- d: e

  ```
  code
  ```
- f: g

  # heading
1. h: i
2. j: k

[x]: y
";
    let document = with_status("**Status:** realised") + "\n" + text;
    assert_snapshot!(told("ours.md", &document));
}

#[test]
fn a_row_of_the_table_that_no_section_bears_out_is_told() {
    let table = "# T\n\n| Claim | Status | Place |\n| --- | --- | --- |\n| C | realised | Speed |\n\
                 | C | unrealised | Speed |\n| D | realised | Speed › Teams |\n| C |\n";
    let document = with_status("**Status:** realised").replace("# T\n", table);
    assert_snapshot!(told("ours.md", &document));
}

#[test]
fn front_matter_that_says_something_of_its_own_is_told() {
    let exported = onpaper(&["export", "--front-matter"]).stdout;
    taken("ours.md", &exported);
    let edited = exported
        .replacen("title: \"", "title: \"My ", 1)
        .replacen("version: ", "author: Bob\nversion: ", 1)
        .replacen("  licence: \"", "  licence: \"Not ", 1);
    let edited = edited + "\n---\nlate: yes\n---\n";
    assert_snapshot!(told("ours.md", &edited));
    let untold = exported.replacen("\nversion: \"", "\nversion: \"9", 1);
    assert_snapshot!(told("ours.md", &untold));
}

#[test]
fn a_title_that_the_quote_does_not_bear_out_is_told() {
    let document = onpaper(&["export"]).stdout.replacen("# B", "# My b", 1);
    assert_eq!(
        told("ours.md", &document),
        "1: the title is `My benefits of Ops Run It`, and the quote under it calls the knowledge base \
         `Benefits of Ops Run It`; make the two the same\n"
    );
    for arguments in [
        &["--status", "realised"][..],
        &["incident"],
        &["--aspect", "reliability", "alert"],
        &["--tag", "on-call"],
        &["--id", "low-run-cost", "fast-incident-resolution"],
        &["--id", "low-run-cost"],
    ] {
        let document = onpaper(&[&["export"], arguments].concat()).stdout;
        taken("part.md", &document);
    }
}

#[test]
fn made_up_ids_keep_clear_of_those_that_are_written() {
    let sheet = "title,status,aspect,claimed,observed,id\n\
                 Same,realised,A,c,o,\n\
                 Same,realised,A,c,o,\n\
                 Other,realised,A,c,o,same\n\
                 Other,realised,A,c,o,same-2\n";
    let (kb, _) = taken("sheet.csv", sheet);
    let ids: Vec<&str> = kb.claims.iter().map(|claim| claim.id.as_str()).collect();
    assert_eq!(ids, ["same-3", "same-4", "same", "same-2"]);

    let document = "\
# T

## One

**Verdict:** Claim

Text.

### Claim

**Status:** realised

**Claimed:** c

**Observed:** o

### Area

#### Other claim

**Status:** realised · Id: claim

**Claimed:** c

**Observed:** o

## Two

**Id:** one

### Other area

**Id:** area

**Remedy:** R

Text.
";
    let (kb, _) = taken("ours.md", document);
    let found = serde_json::json!({
        "aspects": kb.aspects.iter().map(|aspect| &aspect.id).collect::<Vec<_>>(),
        "areas": kb.aspects.iter().flat_map(|one| &one.areas).map(|area| &area.id).collect::<Vec<_>>(),
        "claims": kb.claims.iter().map(|one| [&one.id, &one.aspect]).collect::<Vec<_>>(),
        "area": kb.claims[1].area,
        "findings": kb.findings.iter().map(|one| (&one.id, &one.aspect, &one.area)).collect::<Vec<_>>(),
    });
    assert_eq!(
        found,
        serde_json::json!({
            "aspects": ["one-2", "one"], "areas": ["area-2", "area"],
            "claims": [["claim-2", "one-2"], ["claim", "one-2"]], "area": "area-2",
            "findings": [["claim-3", "one-2", null], ["r", "one", "area"]],
        })
    );
}

#[test]
fn names_that_differ_in_space_are_one_and_in_case_are_told() {
    let sheet = "title,status,aspect,area,claimed,observed\n\
                 a,realised,Run  cost,Team,c,o\n\
                 b,realised, Run cost ,Team ,c,o\n\
                 c,realised,run cost,team,c,o\n\
                 d,realised,Run cost,team,c,o\n\
                 e,realised,Run cost,  ,c,o\n";
    let (kb, said) = taken("sheet.csv", sheet);
    let names: Vec<(&str, Vec<&str>)> = kb
        .aspects
        .iter()
        .map(|one| {
            (
                one.name.as_str(),
                one.areas.iter().map(|area| area.name.as_str()).collect(),
            )
        })
        .collect();
    assert_eq!(
        names,
        [
            ("Run  cost", vec!["Team", "team"]),
            ("run cost", vec!["team"])
        ]
    );
    assert_eq!(kb.claims[4].area, None);
    assert_snapshot!(said);
}

#[test]
fn a_heading_that_comes_again_goes_on() {
    let claim = |title: &str| {
        format!("{title}\n\n**Status:** realised\n\n**Claimed:** c\n\n**Observed:** o\n\n")
    };
    let document = [
        "# T\n\n## Speed\n\n**Summary:** S.\n\n".to_owned(),
        claim("### a"),
        "### Area\n\n".to_owned(),
        claim("#### b"),
        "## Cost\n\n".to_owned(),
        claim("### c"),
        "## Speed\n\n".to_owned(),
        claim("### d"),
        "### Area\n\n".to_owned(),
        claim("#### e"),
        "## speed\n\n".to_owned(),
        claim("### f"),
        "## Speed\n\n**Id:** velocity\n\n".to_owned(),
        claim("### g"),
        "## Speed\n\n**Id:** velocity\n\n".to_owned(),
        claim("### h"),
    ];
    let (kb, said) = taken("ours.md", &document.concat());
    let places: Vec<String> = kb
        .claims
        .iter()
        .map(|claim| format!("{} {}", claim.aspect, claim.area.as_deref().unwrap_or("-")))
        .collect();
    assert_eq!(
        places,
        [
            "speed -",
            "speed area",
            "cost -",
            "speed -",
            "speed area",
            "speed-2 -",
            "velocity -",
            "velocity -"
        ]
    );
    assert!(
        said.contains("ours.md:55: the aspect `speed` is taken for another than `Speed` in line 3"),
        "{said}"
    );
    let twice =
        document
            .concat()
            .replacen("## Cost", "## Speed\n\n**Summary:** Again.\n\n## Cost", 1);
    assert_eq!(
        told("ours.md", &twice),
        "27: a second Summary; the first is in line 5: make the two one\n"
    );
}

#[test]
fn sheets_are_taken_as_spreadsheets_write_them() {
    let sheet = "\u{FEFF}\u{FEFF}\"sep=;\"\r\n\
                 \" Title \";STATUS;\"aspect\";Claimed;observed;Frequency;Tags;;\r\n\
                 \r\n\
                 a; Realised ;A;c, d, e;\"o\r\no\";NEARLY  always;x; y;;;\r\n"
        .replace(";x; y;;;", ";\"x; y; \";;");
    let sheet = sheet + ";;;;;;;;\r\nb;UNREALISED;A;c;o;;;;\r\nc;realised;A;c;o\r\n\r\n";
    let (kb, said) = taken("sheet.csv", &sheet);
    assert_eq!(said, "");
    let rows: Vec<_> = kb
        .claims
        .iter()
        .map(|one| (one.title.as_str(), one.status))
        .collect();
    assert_eq!(
        rows,
        [
            ("a", Status::Realised),
            ("b", Status::Unrealised),
            ("c", Status::Realised)
        ]
    );
    assert_eq!(kb.claims[0].frequency, Some(Frequency::NearlyAlways));
    assert_eq!(kb.claims[0].tags, ["x", "y"]);
    assert_eq!(kb.claims[0].claimed, "c, d, e");
    // The header has more commas than semicolons, in quotes.
    let sheet = "title;status;\"aspect\";claimed;\"observed\";\"\"\na,b;realised;A;c;o;\n";
    assert_eq!(taken("sheet.csv", sheet).0.claims[0].title, "a,b");
    let sheet = "title|status|aspect|claimed|observed\n";
    let sheet = format!("SEP=|\n{sheet}a|realised|A|c|o\n");
    assert_eq!(taken("sheet.csv", &sheet).0.claims.len(), 1);
}

#[test]
fn cells_that_stand_nowhere_are_told_with_the_line_of_their_row() {
    let sheet = "sep=,\r\n\
                 title,status,aspect,claimed,observed,tags,,\r\n\
                 \r\n\
                 \"a\r\na\",realised,A,c,o,,x,\r\n\
                 b,realised,A,c\r\n\
                 ,,,,,,,,,\r\n\
                 c,realised,A,one, two,o,,,\r\n\
                 d,rejected,A,c,o,\r\n\
                 e,realised,A,c,o,\"t\r\n\
                 f,realised,A,c,o,\r\n";
    assert_snapshot!(told("sheet.csv", sheet));
}

#[test]
fn a_quote_that_holds_no_cell_is_told() {
    let sheet = "title,status,aspect,claimed,observed\n\
                 \"a \"\"b\"\"\",realised,A,c \"d\",\"\"\"o\"\"\"\n";
    let (kb, _) = taken("sheet.csv", sheet);
    let claim = &kb.claims[0];
    let texts = [&claim.title, &claim.claimed, &claim.observed];
    assert_eq!(texts, ["a \"b\"", "c \"d\"", "\"o\""]);
    let sheet =
        format!("{sheet}b,realised,A,\"x\ny\" z \"q\",o\nc,realised,A,\"c\" \"d\",\"o\" \n");
    assert_eq!(
        told("sheet.csv", &sheet),
        "4: a cell goes on behind its closing quote; a quote in a quoted cell is written twice\n\
         5: a cell goes on behind its closing quote; a quote in a quoted cell is written twice\n"
    );
}

#[test]
fn an_option_that_says_nothing_to_a_command_is_refused() {
    let directory = with("ours.md", &with_status("**Status:** realised"));
    for (command, needless) in [
        (&["import", "ours.md"][..], &["--kb"][..]),
        (&["check", "kb.json"], &["--kb"]),
        (&["new", "mine.json"], &["--kb", "--any-size"]),
        (&["schema"], &["--kb", "--any-size"]),
        (&["completions", "bash"], &["--kb", "--any-size"]),
        (&["man"], &["--kb", "--any-size"]),
    ] {
        for option in needless {
            let option = if *option == "--kb" {
                vec!["--kb", "ours.md"]
            } else {
                vec![*option]
            };
            for arguments in [[command, &option].concat(), [&option, command].concat()] {
                let ran = run_in(&directory, &arguments);
                assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{arguments:?}");
                let said = format!(
                    "onpaper: {} says nothing to `onpaper {}`",
                    option[0], command[0]
                );
                assert!(ran.stderr.starts_with(&said), "{ran}");
            }
        }
    }
    assert!(!directory.path().join("mine.json").exists());
    let offers = |command: &str| onpaper(&[command, "--help"]).stdout.contains("--kb");
    assert!(offers("list") && !offers("import") && !offers("check"));
    let ran = onpaper_in(&["import", "ours.md", "--any-size"], |command| {
        command
            .current_dir(directory.path())
            .env("ONPAPER_KB", "no such file");
    });
    assert_eq!((ran.status, ran.stderr.as_str()), (0, ""), "{ran}");
}

#[test]
fn a_status_without_a_heading_of_its_own_is_told() {
    let document = "# T\n\n## Speed\n\n**Summary:** s\n\n**Status:** realised\n\n**Claimed:** c\n";
    assert_eq!(told("ours.md", document), "7: a claim without a heading\n");
}

#[test]
fn a_flag_lifts_the_cap() {
    let directory = tempfile::tempdir().unwrap();
    let file = fs::File::create(directory.path().join("big.csv")).unwrap();
    file.set_len(load::CAP + 1).unwrap();
    let ran = run_in(&directory, &["import", "big.csv"]);
    assert_eq!(ran.status, 2);
    assert!(ran.stderr.contains("unless --any-size is given"), "{ran}");
}

/// Many claims of one title, with places of their own, in sections and in an index: each is there, and
/// what is made up for it is not another's.
#[test]
fn many_claims_are_imported_each_with_an_id_of_its_own() {
    let header = "title,status,aspect,area,claimed,observed\n";
    let rows = |row: &dyn Fn(usize) -> String| {
        let rows: String = (0..10_000).map(row).collect();
        format!("{header}{rows}")
    };
    let same = rows(&|_| "Same,realised,A,,c,o\n".to_owned());
    let own = rows(&|at| format!("T {at},realised,Aspect {at},Area {at},c,o\n"));
    let sections: String = (0..10_000)
        .map(|at| {
            format!("### T {at}\n\n**Status:** realised\n\n**Claimed:** c\n\n**Observed:** o\n\n")
        })
        .collect();
    let document = format!("# T\n\n## A\n\n{sections}");
    let index = "| Same | realised | A |\n".repeat(10_000);
    let section = "### Same\n\n**Status:** realised\n\n**Claimed:** c\n\n**Observed:** o\n\n";
    let named = format!(
        "# T\n\n| Claim | Status | Place |\n| --- | --- | --- |\n{index}\n## A\n\n{}",
        section.repeat(10_000)
    );
    for (text, format) in [
        (same, Format::Csv),
        (own, Format::Csv),
        (document, Format::Markdown),
        (named, Format::Markdown),
    ] {
        let imported = import(&text, format, "many").unwrap();
        let ids: HashSet<_> = imported.kb.claims.iter().map(|claim| &claim.id).collect();
        assert_eq!((imported.kb.claims.len(), ids.len()), (10_000, 10_000));
    }
    let keys: String = (0..60_000).map(|at| format!("k{at}: x\n")).collect();
    let told = import(&format!("---\n{keys}---\n\n# T\n"), Format::Markdown, "x").unwrap_err();
    assert_eq!(told.len(), 60_000);
}
