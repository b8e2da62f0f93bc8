//! `onpaper check`: the report for each kind of problem in a file.

use std::fs;
use std::path::Path;

use insta::assert_snapshot;
use onpaper::kb::{check, load};
use serde_json::Value;

use crate::command::{CommandOutput, mask_statuses, onpaper, onpaper_with};

/// A small valid knowledge base.
const SOUND: &str = r#"{
  "format": 1,
  "id": "night-shift",
  "title": "Benefits of a night shift",
  "summary": "",
  "version": "1",
  "source": {
    "title": "Notes", "publisher": "Example Ltd", "url": "https://example.org/night",
    "licence": "CC0", "note": ""
  },
  "aspects": [
    { "id": "response", "name": "Response", "areas": [{ "id": "night", "name": "At night" }] },
    { "id": "cost", "name": "Cost" }
  ],
  "claims": [
    {
      "id": "someone-awake",
      "title": "Someone is awake",
      "status": "realised",
      "aspect": "response",
      "area": "night",
      "claimed": "Somebody answers.",
      "observed": "Somebody does."
    },
    {
      "id": "cheap-nights",
      "title": "Nights are cheap",
      "status": "unrealised",
      "aspect": "cost",
      "claimed": "It costs little.",
      "observed": "It costs much.",
      "links": [{ "title": "Wages", "url": "https://example.org/wages" }]
    }
  ]
}
"#;

/// The valid text with the first occurrence of a text replaced.
fn edited(from: &str, to: &str) -> String {
    assert!(SOUND.contains(from), "{from}");
    SOUND.replacen(from, to, 1)
}

fn check_in(directory: &Path, arguments: &[&str], stdin: &[u8]) -> CommandOutput {
    let arguments = [&["check"], arguments].concat();
    onpaper_with(&arguments, |command| {
        command.write_stdin(stdin);
        command.current_dir(directory);
    })
}

/// Checks a file with these bytes; the report is on standard output only.
fn checked(bytes: &[u8]) -> String {
    let directory = tempfile::tempdir().unwrap();
    fs::write(directory.path().join("kb.json"), bytes).unwrap();
    let output = check_in(directory.path(), &["kb.json"], b"");
    assert_eq!(output.stderr, "");
    format!(
        "status: {}\n{}",
        output.status,
        mask_statuses(&output.stdout)
    )
}

fn all(cases: &[(&str, Vec<u8>)]) -> String {
    let reports = cases
        .iter()
        .map(|(name, bytes)| format!("# {name}\n{}", checked(bytes)));
    reports.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_file_that_is_not_json_is_recognised() {
    let utf16: Vec<u8> = SOUND.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let latin: Vec<u8> = edited("Somebody does.", "Jemand hört.")
        .chars()
        .map(|c| c as u8)
        .collect();
    assert_snapshot!(all(&[
        ("empty", Vec::new()),
        ("only spaces", b" \n\n".to_vec()),
        ("a web page", b"\n<!DOCTYPE html>\n<html>".to_vec()),
        ("gzip", b"\x1F\x8B\x08\0\0\0\0\0".to_vec()),
        (
            "a pointer of Git LFS",
            b"version https://git-lfs.github.com/spec/v1\noid sha256:12\n".to_vec(),
        ),
        ("UTF-16 with a mark", [b"\xFF\xFE", &utf16[..]].concat()),
        ("UTF-16", utf16),
        ("Latin-1", latin),
        ("UTF-8 with a mark", format!("\u{FEFF}{SOUND}").into_bytes()),
        (
            "UTF-8 with two marks",
            format!("\u{FEFF}\u{FEFF}{SOUND}").into_bytes(),
        ),
        ("CR LF", SOUND.replace('\n', "\r\n").into_bytes()),
    ]));
}

#[test]
fn invalid_json_is_reported_with_its_position() {
    let cases = [
        (
            "truncated in a text",
            SOUND[..SOUND.find("much").unwrap()].to_owned(),
        ),
        (
            "truncated after a comma",
            SOUND[..SOUND.find("\"title\": \"Nights").unwrap()].to_owned(),
        ),
        ("trailing data", format!("{SOUND}{SOUND}")),
        (
            "a comment",
            edited("  \"version\"", "  // mine\n  \"version\""),
        ),
        (
            "a comment behind a value",
            edited("\"1\",", "\"1\" // mine\n,"),
        ),
        (
            "a comma too much",
            edited("\"Somebody does.\"", "\"Somebody does.\","),
        ),
        ("a comma too few", edited("\"realised\",", "\"realised\"")),
        ("single quotes", edited("\"realised\"", "'realised'")),
        ("curly quotes", edited("\"realised\"", "“realised”")),
        ("a bare field name", edited("\"status\"", "status")),
        (
            "a quote too few",
            edited("\"Somebody does.\"", "\"Somebody does."),
        ),
        ("a raw tab", edited("Somebody does.", "Somebody\tdoes.")),
        ("a backslash", edited("Somebody does.", "C:\\shift")),
        (
            "half a character",
            edited("Somebody does.", "\\ud83d does."),
        ),
        ("a value missing", edited("\"realised\"", "")),
        ("a word of another language", edited("\"realised\"", "None")),
        (
            "1 000 000 levels deep",
            edited("\"1\"", &"[".repeat(1_000_000)),
        ),
        (
            "1 000 000 objects deep",
            edited("\"1\"", &"{\"a\":".repeat(1_000_000)),
        ),
        (
            "an earlier problem too",
            edited("\"realised\"", "\"real\"").replacen("\"cheap", "cheap", 1),
        ),
    ];
    assert_snapshot!(all(&cases.map(|(name, text)| (name, text.into_bytes()))));
}

#[test]
fn unexpected_text_between_tokens_is_named() {
    let status = "      \"status\": \"realised\",\n";
    let with = |line: &str| edited(status, &format!("{line}\n{status}"));
    let quotes = |text: &str| edited("\"Somebody does.\"", text);
    let cases = [
        (
            "a comma too much",
            edited("\"night-shift\",", "\"night-shift\",,"),
        ),
        (
            "a comma first",
            edited("{\n  \"format\"", "{,\n  \"format\""),
        ),
        ("single quotes", edited("\"version\"", "'version'")),
        ("curly quotes", edited("\"version\"", "“version”")),
        ("no name", edited("\"version\":", ":")),
        (
            "another bracket",
            edited("\"areas\": [{", "\"areas\": [{ ]"),
        ),
        ("another script", edited("\"version\"", "версия")),
        ("a comment", with("      # mine")),
        ("a no-break space", with("\u{A0}\u{A0}\u{A0}\"tags\": [],")),
        ("a zero-width space", with("\u{200B}\"tags\": [],")),
        (
            "one before a value",
            edited(": \"realised\"", ": \u{FEFF}\"realised\""),
        ),
        (
            "one after a value",
            edited(": \"realised\"", ": \"realised\"\u{2003}"),
        ),
        ("one at the end", format!("{SOUND}\u{200B}")),
        ("a conflict", with("<<<<<<< HEAD")),
        (
            "a conflict in an array",
            edited("  \"claims\": [", "  \"claims\": [\n======="),
        ),
        (
            "a conflict behind a value",
            edited("\"realised\",", "\"realised\"\n>>>>>>> x y"),
        ),
        ("a conflict first", format!("<<<<<<< HEAD\n{SOUND}")),
        ("quotes in a text", quotes("\"Shorter \"real\" breaks\"")),
        ("a quote in a text", quotes("\"A 5\" x 7\"")),
        ("quotes in a name", edited("\"version\"", "\"ver\"si\"on\"")),
    ];
    assert_snapshot!(all(&cases.map(|(name, text)| (name, text.into_bytes()))));
}

/// After a mistake with an obvious meaning, the rest is checked as well.
#[test]
fn common_json_mistakes_are_reported_together_with_all_other_problems() {
    let text = edited("\"version\": \"1\",", "'version': '1', // mine")
        .replacen("\"status\": \"realised\",", "status: realised", 1)
        .replacen("\"Somebody does.\"", "\"C:\\dev\tx\",", 1)
        .replacen("\"aspect\": \"cost\"", "\"aspect\": \"joy\"", 1)
        .replacen("\"unrealised\"", "None", 1);
    assert_snapshot!(checked(text.as_bytes()));
}

#[test]
fn values_of_the_wrong_type_are_reported_with_the_expected_one() {
    let cases = [
        (
            "array for an object",
            edited(
                "{ \"id\": \"cost\", \"name\": \"Cost\" }",
                "[\"cost\", \"Cost\"]",
            ),
        ),
        ("array for the whole", format!("[{SOUND}]")),
        (
            "object for an array",
            edited(
                "[{ \"title\": \"Wages\", \"url\": \"https://example.org/wages\" }]",
                "{ \"title\": \"Wages\" }",
            ),
        ),
        (
            "duplicate key",
            edited(
                "\"version\": \"1\",",
                "\"version\": \"1\",\n  \"version\": \"2\",",
            ),
        ),
        (
            "duplicate key, deep",
            edited(
                "\"title\": \"Wages\",",
                "\"title\": \"Wages\", \"title\": \"Pay\",",
            ),
        ),
        ("unknown field", edited("\"observed\"", "\"obsreved\"")),
        (
            "unknown field, nothing like it",
            edited(
                "\"version\": \"1\",",
                "\"version\": \"1\", \"owner\": { \"a\": [1, {}] },",
            ),
        ),
        (
            "unknown fields that hide nothing",
            edited("\"claims\": [", "\"claim\": [], \"claims\": ["),
        ),
        ("missing field", edited("\"status\": \"realised\",\n", "\n")),
        ("wrong type", edited("\"Nights are cheap\"", "12")),
        (
            "null",
            edited("\"observed\": \"Somebody does.\"", "\"observed\": null"),
        ),
        ("unknown word", edited("\"unrealised\"", "\"unrealized\"")),
        (
            "a word in capitals",
            edited("\"unrealised\"", "\"UNREALISED\""),
        ),
        (
            "number out of range",
            edited("\"format\": 1", "\"format\": 1e999"),
        ),
        (
            "another format",
            edited("\"format\": 1", "\"format\": 2, \"new\": []"),
        ),
        (
            "format as text",
            edited("\"format\": 1", "\"format\": \"1\""),
        ),
        ("nothing that is needed", "{}".to_owned()),
        (
            "in one long line",
            edited("\"realised\"", "\"real\"").replace('\n', ""),
        ),
    ];
    assert_snapshot!(all(&cases.map(|(name, text)| (name, text.into_bytes()))));
}

#[test]
fn wrong_brackets_are_reported_with_their_content() {
    let cases = [
        (
            "objects by their ids for an array",
            edited(
                "[{ \"title\": \"Wages\", \"url\": \"https://example.org/wages\" }]",
                "{ \"wages\": { \"title\": \"Wages\" } }",
            ),
        ),
        (
            "an object for an array of texts",
            edited(
                "\"links\": [{ \"title\": \"Wages\", \"url\": \"https://example.org/wages\" }]",
                "\"tags\": { \"a\": true }",
            ),
        ),
        (
            "the brackets of an object around objects",
            edited("\"claims\": [", "\"claims\": {"),
        ),
        (
            "the brackets of an array around fields",
            edited("\"source\": {", "\"source\": ["),
        ),
        (
            "the bracket of an object at the end of an array",
            edited("\"At night\" }] }", "\"At night\" }} }"),
        ),
        (
            "an array in an object",
            edited(
                "{ \"id\": \"cost\", \"name\": \"Cost\" }",
                "{ [\"cost\", \"Cost\"] }",
            ),
        ),
    ];
    assert_snapshot!(all(&cases.map(|(name, text)| (name, text.into_bytes()))));
}

#[test]
fn inconsistent_references_are_reported() {
    let twice =
        |from: &str, to: &str, also: (&str, &str)| edited(from, to).replacen(also.0, also.1, 1);
    let long = "x".repeat(check::LONGEST_TEXT + 1);
    let cases = [
        (
            "duplicate id",
            edited("\"cheap-nights\"", "\"someone-awake\""),
        ),
        (
            "dangling aspect",
            edited("\"aspect\": \"cost\"", "\"aspect\": \"costs\""),
        ),
        (
            "dangling aspect, nothing like it",
            edited("\"aspect\": \"cost\"", "\"aspect\": \"joy\""),
        ),
        (
            "dangling area",
            edited("\"area\": \"night\"", "\"area\": \"day\""),
        ),
        (
            "an area of another aspect",
            edited("\"aspect\": \"response\"", "\"aspect\": \"cost\""),
        ),
        (
            "an area id of two aspects",
            edited(
                "\"name\": \"Cost\"",
                "\"name\": \"Cost\", \"areas\": [{ \"id\": \"night\", \"name\": \"By night\" }]",
            ),
        ),
        (
            "an id of words",
            edited("\"night-shift\"", "\"Night Shift: Köln\""),
        ),
        ("no id", edited("\"night-shift\"", "\"\"")),
        (
            "a link that is not http",
            edited("https://example.org/wages", "javascript:alert(1)"),
        ),
        (
            "a link without its scheme",
            edited("https://example.org/wages", "example.org/wages"),
        ),
        ("an empty text", edited("Somebody does.", " ")),
        ("a text over the cap", edited("Somebody does.", &long)),
        (
            "all at once",
            twice(
                "\"cheap-nights\"",
                "\"someone-awake\"",
                ("\"unrealised\"", "\"maybe\""),
            )
            .replacen("\"area\": \"night\"", "\"arae\": \"night\"", 1)
            .replacen("https://example.org/night", "ftp://example.org", 1),
        ),
    ];
    assert_snapshot!(all(&cases.map(|(name, text)| (name, text.into_bytes()))));
}

#[test]
#[cfg(unix)]
fn paths_that_are_not_readable_files_are_reported() {
    let directory = tempfile::tempdir().unwrap();
    fs::create_dir(directory.path().join("folder")).unwrap();
    let fifo = directory.path().join("fifo");
    let made = std::process::Command::new("mkfifo").arg(fifo).status();
    assert!(made.unwrap().success());
    let names = ["missing.json", "folder", "fifo", "/dev/zero"];
    let output = check_in(directory.path(), &names, b"");
    assert_eq!(output.status, 2);
    assert_snapshot!(output.stdout, @r"
    missing.json: there is no such file
    folder: it is a directory; a knowledge base is one JSON file
    fifo: it is not a regular file; to read a stream, give `-` for standard input
    /dev/zero: it is not a regular file; to read a stream, give `-` for standard input
    4 of 4 files with problems
    ");
}

#[test]
fn a_document_or_workbook_suggests_import() {
    let directory = tempfile::tempdir().unwrap();
    let names = ["a.md", "a.CSV", "a.xlsx", "a.docx", "a.pdf"];
    for name in names {
        fs::write(directory.path().join(name), "PK\x03\x04").unwrap();
    }
    let output = check_in(directory.path(), &names, b"");
    assert_eq!(output.status, 2);
    assert_snapshot!(output.stdout, @r"
    a.md: it is a document, not a knowledge base (which is JSON); `onpaper import` shows what it would make of it
    a.CSV: it is a document, not a knowledge base (which is JSON); `onpaper import` shows what it would make of it
    a.xlsx: it is a document, not a knowledge base (which is JSON); `onpaper import` shows what it would make of it
    a.docx: it is a document, not a knowledge base (which is JSON); save it as HTML, and `onpaper import` makes one from that
    a.pdf: it is a PDF or a set of slides, not a knowledge base (which is JSON); `onpaper import` makes one from Markdown or CSV
    5 of 5 files with problems
    ");
}

#[test]
fn a_file_that_cannot_be_imported_does_not_suggest_import() {
    let directory = tempfile::tempdir().unwrap();
    fs::write(directory.path().join("empty.csv"), "").unwrap();
    fs::write(directory.path().join("broken.xlsx"), "not a workbook\n").unwrap();
    let output = check_in(directory.path(), &["empty.csv", "broken.xlsx"], b"");
    assert_snapshot!(output.stdout, @r"
    empty.csv: it is empty; a knowledge base is a JSON object
    broken.xlsx: its name is that of a workbook, but it is none that can be read, or it is damaged; open it in a spreadsheet program and save it as XLSX
    2 of 2 files with problems
    ");
}

#[test]
fn an_assessment_given_as_a_knowledge_base_is_recognised_and_vice_versa() {
    let directory = tempfile::tempdir().unwrap();
    let base = r#"{"format": 1, "id": "k", "aspects": [], "claims": []}"#;
    let seen = r#"{"format": 1, "knowledge_base": "k", "version": "1", "by": "A", "entries": []}"#;
    fs::write(directory.path().join("base.json"), base).unwrap();
    fs::write(directory.path().join("seen.json"), seen).unwrap();
    let run = |arguments: &str| {
        let arguments: Vec<_> = arguments.split(' ').collect();
        onpaper_with(&arguments, |command| {
            command.current_dir(directory.path());
        })
    };
    let seen = "seen.json: it is an assessment, not a knowledge base; `--assessment FILE` puts it beside its \
                knowledge base, and `onpaper assess check --assessment FILE` checks it\n";
    let base = "onpaper: base.json: it is a knowledge base, not an assessment; `--kb FILE` opens it, and \
                `onpaper check FILE` checks it\n";
    assert_eq!(run("check seen.json").stdout, seen);
    let schema = onpaper(&["schema"]).stdout;
    fs::write(directory.path().join("schema.json"), schema).unwrap();
    let expected =
        "schema.json: it is a JSON Schema, not a knowledge base; editors check files with it\n";
    assert_eq!(run("check schema.json").stdout, expected);
    for output in [run("import seen.json"), run("list --kb seen.json")] {
        assert_eq!(
            (output.status, output.stderr),
            (2, format!("onpaper: {seen}"))
        );
    }
    for command in ["list", "assess check"] {
        let output = run(&format!("{command} --assessment base.json"));
        assert_eq!((output.status, &*output.stderr), (2, base));
    }
}

/// The size of a stream is not known in advance; its first bytes show what it is.
#[test]
#[cfg(unix)]
fn an_endless_stream_of_zeros_is_refused() {
    let zeros = std::process::Command::new(env!("CARGO_BIN_EXE_onpaper"))
        .args(["list", "--any-size", "--kb", "-"])
        .stdin(fs::File::open("/dev/zero").unwrap())
        .output()
        .unwrap();
    let stderr = String::from_utf8(zeros.stderr).unwrap();
    assert_eq!(zeros.status.code(), Some(2));
    assert_snapshot!(stderr);
}

#[test]
fn a_flag_lifts_the_cap() {
    let directory = tempfile::tempdir().unwrap();
    let file = fs::File::create(directory.path().join("kb.json")).unwrap();
    file.set_len(load::CAP + 1).unwrap();
    let capped = check_in(directory.path(), &["kb.json"], b"");
    // Now it is read, and found to contain zeros.
    let lifted = check_in(directory.path(), &["kb.json", "--any-size"], b"");
    assert_eq!((capped.status, lifted.status), (2, 2));
    assert_snapshot!(capped.stdout + &lifted.stdout);
}

#[test]
fn several_files_get_a_summary() {
    let directory = tempfile::tempdir().unwrap();
    fs::write(directory.path().join("a.json"), SOUND).unwrap();
    fs::write(directory.path().join("b.json"), edited("\"1\"", "1")).unwrap();
    let output = check_in(
        directory.path(),
        &["a.json", "b.json", "-"],
        SOUND.as_bytes(),
    );
    assert_snapshot!(output);
    let output = check_in(directory.path(), &["a.json", "-"], SOUND.as_bytes());
    assert_eq!((output.status, output.stderr.as_str()), (0, ""));
}

#[test]
fn json_has_every_problem_with_its_position() {
    let directory = tempfile::tempdir().unwrap();
    fs::write(directory.path().join("a.json"), SOUND).unwrap();
    let broken = edited("\"cheap-nights\"", "\"someone-awake\"").replacen("\"1\"", "1", 1);
    fs::write(directory.path().join("b.json"), broken).unwrap();
    let files = ["a.json", "b.json", "missing.json", "--format", "json"];
    let output = check_in(directory.path(), &files, b"");
    assert_eq!(output.status, 2);
    assert_snapshot!(output.stdout);
}

/// JSON has more problems than the text report, but not without limit.
#[test]
fn many_problems_are_counted() {
    let claim = r#"{"id":"x"},"#.repeat(5000);
    let text = edited("\"claims\": [", &format!("\"claims\": [{claim}"));
    let report = checked(text.as_bytes());
    assert!(
        report.contains(
            "\n\nand 19980 more problems\n\nkb.json: 20000 problems; the rest was not checked\n"
        ),
        "{report}"
    );
    let directory = tempfile::tempdir().unwrap();
    let output = check_in(
        directory.path(),
        &["-", "--format", "json"],
        text.as_bytes(),
    );
    let json: Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(json["files"][0]["total"], 20000);
    assert_eq!(json["files"][0]["problems"].as_array().unwrap().len(), 1000);
}

/// The browser and the commands report the same problems, but fewer of them.
#[test]
fn a_command_on_an_invalid_file_prints_the_first_problems() {
    let text = edited("\"claims\": [", "\"claims\": [{}, ");
    let output = onpaper_with(&["list", "--kb", "-"], |command| {
        command.write_stdin(text);
    });
    assert_snapshot!(output);
}

/// `onpaper new` writes a valid knowledge base and never overwrites a file.
#[test]
fn a_new_knowledge_base_is_valid_and_never_replaces_a_file() {
    let directory = tempfile::tempdir().unwrap();
    let new = |file: &str| {
        onpaper_with(&["new", file], |command| {
            command.current_dir(directory.path());
        })
    };
    let made = new("mine.json");
    assert_eq!((made.status, made.stdout.as_str()), (0, ""));
    assert!(made.stderr.contains("onpaper check mine.json"), "{made}");
    let checked = check_in(directory.path(), &["mine.json"], b"");
    assert_eq!(
        checked.stdout,
        "mine.json: no problems: 3 claims, 1 finding\n"
    );
    let text = fs::read(directory.path().join("mine.json")).unwrap();
    assert_eq!(new("-").stdout.as_bytes(), text);

    fs::write(directory.path().join("mine.json"), "mine").unwrap();
    let again = new("mine.json");
    assert_eq!(again.status, 2);
    assert!(again.stderr.contains("mine.json already exists"), "{again}");
    assert!(again.stderr.contains("name another file"), "{again}");
    assert_eq!(
        fs::read(directory.path().join("mine.json")).unwrap(),
        b"mine"
    );
}

/// Suggested commands can be pasted into a shell, whatever the file name is.
#[test]
#[cfg(unix)]
fn a_suggested_command_names_the_file() {
    let directory = tempfile::tempdir().unwrap();
    for (name, word) in [
        ("my notes.json", "'my notes.json'"),
        ("it's; $HOME.json", r"'it'\''s; $HOME.json'"),
        ("a\u{1b}[31m\n.json", r"$'a\033[31m\012.json'"),
        ("./-x.json", "./-x.json"),
        ("--", "./--"),
    ] {
        let made = onpaper_with(&["new", "--", name], |command| {
            command.current_dir(directory.path());
        });
        assert_eq!(made.status, 0, "{made}");
        for suggested in [
            format!("onpaper check {word}\n"),
            format!("onpaper --kb {word}\n"),
        ] {
            assert!(made.stderr.contains(&suggested), "{made}");
        }
        let script = format!("cat {word}");
        let pasted = std::process::Command::new("bash")
            .args(["-c", &script])
            .current_dir(directory.path())
            .output();
        assert!(pasted.unwrap().status.success(), "{script}");
    }
}

#[test]
fn check_without_a_file_is_a_usage_error() {
    let output = onpaper(&["check"]);
    assert_eq!((output.status, output.stdout.as_str()), (2, ""));
    assert!(output.stderr.contains("<FILE>..."), "{output}");
}
