//! Whatever is in a knowledge base, a query, a file name or an argument, what the commands write to
//! standard output and standard error is text: no sequence but colours, and those only when asked for.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::OsStringExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use onpaper::assess::Assessment;
use onpaper::export::{Format, Report, View};
use onpaper::kb::KnowledgeBase;
use strum::VariantArray as _;
use tempfile::TempDir;

use crate::browser::modes::MODES;
use crate::browser::{Browser, WIDE, cells};
use crate::escape::{KINDS, Piece, all, is_text, knowledge_base, pieces, strange};
use crate::every_field;

fn run<S: AsRef<OsStr>>(directory: &Path, arguments: &[S]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_onpaper"))
        .args(arguments)
        .current_dir(directory)
        .env_remove("ONPAPER_KB")
        .env("COLUMNS", "90")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// A directory with a file `kb.json` in it.
fn place(kb: &str) -> TempDir {
    let directory = TempDir::new().unwrap();
    fs::write(directory.path().join("kb.json"), kb).unwrap();
    directory
}

/// Holds what was written to text and, where they are asked for, colours.
#[track_caller]
fn assert_harmless(output: &Output, coloured: bool, what: &str) {
    for written in [&output.stdout, &output.stderr] {
        let text = str::from_utf8(written).unwrap_or_else(|_| panic!("{what}: no UTF-8"));
        // The lines of CSV end as RFC 4180 has it.
        let lines = if what.contains("csv") {
            text.replace("\r\n", "\n")
        } else {
            text.to_owned()
        };
        let found = strange(&pieces(lines.as_bytes()), |piece| match piece {
            Piece::Shown(char) => is_text(*char) || *char == '\n',
            Piece::Csi(parameters, 'm') => {
                let is_number = |byte: u8| byte.is_ascii_digit() || byte == b';';
                coloured && parameters.bytes().all(is_number)
            }
            _ => false,
        });
        assert!(found.is_empty(), "{what}: {found:?} in {text:?}");
    }
    let code = output.status.code();
    assert!(code.is_some_and(|code| code <= 2), "{what}: {output:?}");
}

/// Every command that shows something of a knowledge base, in every format.
const SHOWING: &[&str] = &[
    "list",
    "list incident",
    "list incident --explain",
    "list zqxjk",
    "list --format json",
    "list --format csv",
    "list --format markdown",
    "list --format ids",
    "show claim-1 finding",
    "show claim-1 --format json",
    "show claim-1 --format markdown",
    "show no-such-claim",
    "overview",
    "overview --format json",
    "overview --format markdown",
    "export",
    "export --view table",
    "export --view overview",
    "export --view record --front-matter",
    "export --view record --format html",
    "export --front-matter",
    "export --format json",
    "export --format csv",
    "export --format text",
    "list --tag no-such-tag",
    "list --aspect no-such-aspect",
];

#[test]
fn no_command_shows_what_a_hostile_knowledge_base_would_do() {
    let directory = place(&knowledge_base(&all()));
    for command in SHOWING {
        for colour in ["never", "always"] {
            let arguments: Vec<_> = command.split(' ').collect();
            let arguments = [&arguments[..], &["--kb", "kb.json", "--color", colour]].concat();
            let output = run(directory.path(), &arguments);
            assert_harmless(&output, colour == "always", command);
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(!said.contains("unexpected argument"), "{command}: {said}");
        }
    }
}

#[test]
fn what_is_wrong_with_a_hostile_file_is_told_harmlessly() {
    for (kind, harm) in KINDS {
        let json = serde_json::to_string(harm).unwrap();
        let sound = knowledge_base(harm);
        for broken in [
            sound.replace("\"claim-3\"", &json),
            sound.replace("\"realised\"", &json),
            sound.replace("\"often\"", &json),
            sound.replace("\"aliases\"", &json),
            sound.replace("\"https://example.org/\"", &json),
            sound.replace("\"areas\":[{", &format!("\"areas\":[{{{json}:1,")),
            // As no JSON: raw, and so cut off.
            sound.replace("Full", &format!("Full {harm}")),
            format!("{harm}{sound}"),
            format!("{sound}{harm}"),
        ] {
            let directory = place(&broken);
            for command in [["check", "kb.json"], ["list", "--kb=kb.json"]] {
                let output = run(directory.path(), &command);
                assert_harmless(&output, false, kind);
            }
        }
    }
}

#[test]
fn bytes_that_are_no_text_do_not_come_back() {
    for bytes in [
        &b"\x9b31m"[..],
        b"\x90q\x9c",
        b"\xc0\x9b",
        b"\xed\xa0\x80",
        b"\xff\xfe\x1b\x00",
    ] {
        let directory = TempDir::new().unwrap();
        let name = OsString::from_vec(
            [b"kb", bytes]
                .concat()
                .into_iter()
                .filter(|b| *b != 0)
                .collect(),
        );
        let file = directory.path().join(&name);
        fs::write(
            &file,
            [b"{\"format\": 1, \"title\": \"", bytes, b"\"}"].concat(),
        )
        .unwrap();
        for first in ["check", "import", "--kb", "list"] {
            let output = run(directory.path(), &[OsStr::new(first), &name]);
            assert_harmless(&output, false, &format!("{first} {bytes:?}"));
        }
    }
}

#[test]
fn no_argument_comes_back_as_it_was() {
    let directory = place(&knowledge_base("harmless"));
    for (kind, harm) in KINDS {
        let harm = &harm.replace('\0', "\u{1}");
        let flag = &format!("--{harm}");
        let file = &format!("no/{harm}.json");
        let commands: &[&[&str]] = &[
            &["list", harm],
            &["list", "--format", "json", harm],
            &["list", "--explain", harm],
            &["list", "--status", harm],
            &["list", "--tag", harm],
            &["list", flag],
            &["show", harm],
            &["export", "incident", harm],
            &["export", "--front-matter", &format!("incident | {harm}")],
            &["export", "--id", harm],
            &["export", "-o", file],
            &["export", "--format", harm],
            &["check", file],
            &["new", file],
            &["import", file],
            &["list", "--kb", file],
            &["assess", harm, "--status", "realised", "--assessment", file],
            &["assess", "claim-1", "--status", harm],
            &[
                "assess",
                "claim-1",
                "--status",
                "realised",
                "--evidence",
                harm,
                "--assessment",
                "a.json",
            ],
            &["assess", "list", "--assessment", file],
            &["assess", "merge", file],
            &["completions", harm],
            &["help", harm],
            &[harm],
        ];
        for command in commands {
            let output = run(directory.path(), command);
            assert_harmless(&output, false, &format!("{kind}: {command:?}"));
        }
    }
}

#[test]
fn no_file_name_comes_back_as_it_was() {
    for (kind, harm) in KINDS {
        let name = format!("{}.json", harm.replace(['\0', '/'], "\u{1}"));
        let directory = TempDir::new().unwrap();
        let file = directory.path().join(&name);
        fs::write(
            &file,
            knowledge_base("x").replace("\"realised\"", "\"reals\""),
        )
        .unwrap();
        let told = [
            ["check", &name],
            ["--kb", &name],
            ["new", &name],
            ["import", &name],
        ];
        for command in told {
            let output = run(directory.path(), &command);
            assert_eq!(output.status.code(), Some(2), "{kind}: {output:?}");
            assert_harmless(&output, false, &format!("{kind}: {command:?}"));
        }
        let written = run(directory.path(), &["export", "--force", "-o", &name]);
        assert_harmless(&written, false, kind);
        let exists = run(directory.path(), &["export", "-o", &name]);
        assert_harmless(&exists, false, kind);
    }
}

#[test]
fn no_assessment_shows_what_its_texts_would_do() {
    for (kind, harm) in KINDS {
        let harm = &harm.replace('\0', "\u{1}");
        let directory = place(&knowledge_base("harmless"));
        let entry = [
            "assess",
            "claim-1",
            "--kb=kb.json",
            "--assessment=a.json",
            "--status=realised",
        ];
        let evidence = format!("{harm}: {harm}");
        let texts = ["--note", harm, "--by", harm, "--evidence", &evidence];
        let output = run(directory.path(), &[&entry[..], &texts[..]].concat());
        assert_harmless(&output, false, kind);
        // Another hand may have put them in raw.
        let raw = serde_json::to_string(harm).unwrap();
        let text = format!(
            "{{\"format\":1,\"knowledge_base\":\"full\",\"version\":{raw},\"by\":\"A\",\"entries\":[{{\"claim\":\"claim-1\",\
             \"status\":\"realised\",\"note\":{raw},\"evidence\":[{{\"measure\":{raw},\"value\":{raw}}}],\"by\":{raw},\
             \"on\":\"2026-01-01\",\"claim_digest\":\"0123456789abcdef\"}},{{\"claim\":\"no\",\"status\":\"realised\",\
             \"by\":{raw},\"on\":\"2026-01-01\",\"claim_digest\":\"0123456789abcdef\"}}]}}"
        );
        for text in [
            text.clone(),
            text.replace("\"realised\"", &raw),
            text.replace("2026", harm),
        ] {
            fs::write(directory.path().join("raw.json"), text).unwrap();
            for command in ["list", "list --format=json", "check", "check --format=json"] {
                let arguments: Vec<_> = command.split(' ').collect();
                let files = ["--kb=kb.json", "--assessment=raw.json"];
                let arguments = [&["assess"], &arguments[..], &files].concat();
                let output = run(directory.path(), &arguments);
                assert_harmless(&output, false, &format!("{kind}: {command}"));
            }
            for command in [
                "list",
                "show claim-1",
                "show claim-1 --format=markdown",
                "export --view=table",
                "export --view=record",
                "export --view=record --format=html",
            ] {
                let arguments: Vec<_> = command.split(' ').collect();
                let files = ["--kb=kb.json", "--assessment=raw.json"];
                let output = run(directory.path(), &[&arguments[..], &files].concat());
                assert_harmless(&output, false, &format!("{kind}: {command}"));
            }
            let output = run(
                directory.path(),
                &["assess", "merge", "raw.json", "raw.json"],
            );
            assert_harmless(&output, false, kind);
        }
    }
}

#[test]
fn what_somebody_wrote_in_a_record_is_told_harmlessly() {
    let directory = place(&knowledge_base("x"));
    let export = ["export", "--view=record", "--kb=kb.json", "-o", "r.md"];
    run(directory.path(), &export);
    let record = fs::read_to_string(directory.path().join("r.md")).unwrap();
    for (kind, harm) in KINDS {
        let written = format!("{record}\n## A {harm} heading\n\n{harm}\n");
        fs::write(directory.path().join("r.md"), &written).unwrap();
        let output = run(directory.path(), &export);
        assert_harmless(&output, false, kind);
        assert_eq!(output.status.code(), Some(0), "{kind}: {output:?}");
        let now = fs::read_to_string(directory.path().join("r.md")).unwrap();
        assert!(now == written || harm.contains('\r'), "{kind}");
    }
}

#[test]
fn a_hostile_document_is_imported_or_refused_harmlessly() {
    for (kind, harm) in KINDS {
        let directory = place(&knowledge_base("x"));
        for format in ["markdown", "csv"] {
            let exported = run(
                directory.path(),
                &["export", "--kb", "kb.json", "--format", format],
            );
            let text = String::from_utf8(exported.stdout).unwrap();
            let extension = if format == "csv" { "csv" } else { "md" };
            let name = &*format!("document.{extension}");
            for spoilt in [text.replace('x', harm), text.replacen("Incident", harm, 3)] {
                fs::write(directory.path().join(name), spoilt).unwrap();
                let output = run(directory.path(), &["import", name]);
                assert_harmless(&output, false, &format!("{kind}: {format}"));
            }
        }
    }
}

#[test]
fn no_type_keeps_what_a_text_would_do() {
    let kb = every_field::knowledge_base(&|word| format!("{word} {} end", all()));
    let read: KnowledgeBase = serde_json::from_str(&knowledge_base(&all())).unwrap();
    let json = serde_json::to_string(&kb).unwrap();
    let whole = Report::of_everything(&kb);
    let mut shown = vec![format!("{kb:?}"), format!("{read:?}"), json];
    for format in Format::VARIANTS {
        for view in View::VARIANTS {
            let view = Report {
                view: *view,
                front_matter: true,
                record: true,
                ..whole.clone()
            };
            shown.push(view.render(*format).replace("\r\n", "\n"));
        }
    }
    for (_, keys) in MODES {
        let browser = Browser::over(kb.clone(), WIDE).press(keys);
        shown.extend(cells::rows(browser.frame()));
    }
    let entry = serde_json::json!({
        "claim": "claim", "status": "realised", "note": all(), "by": all(),
        "evidence": [{ "measure": all(), "value": all() }],
        "on": "2026-01-01", "claim_digest": "0123456789abcdef",
    });
    let assessment = serde_json::json!({
        "format": 1, "knowledge_base": "full", "version": all(), "by": "A", "entries": [entry],
    });
    let assessment: Assessment = serde_json::from_value(assessment).unwrap();
    for keys in [
        "",
        "c",
        "r",
        "r Tab Tab",
        "Enter",
        "4",
        "p space space",
        "p r",
    ] {
        let browser = Browser::assessed(kb.clone(), vec![assessment.clone()], WIDE).press(keys);
        shown.extend(cells::rows(browser.frame()));
    }
    for text in shown {
        let odd = text.chars().find(|c| !is_text(*c) && *c != '\n');
        assert_eq!(odd, None, "{text:?}");
    }
}
