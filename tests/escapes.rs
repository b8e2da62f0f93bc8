//! Commands never write escape sequences from a knowledge base, query, file name or argument to standard
//! output or standard error; colours are written only on request.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::OsStringExt;
use std::path::Path;
use std::process::{Command, ExitCode, Output, Stdio};

use onpaper::assess::Assessment;
use onpaper::cli::{self, Console, Parsed};
use onpaper::export::{Format, Report, View};
use onpaper::kb::KnowledgeBase;
use strum::VariantArray as _;
use tempfile::TempDir;

use crate::browser::modes::MODES;
use crate::browser::{Browser, WIDE, cells};
use crate::escape::{KINDS, Piece, all, groups, is_text, knowledge_base, pieces, strange};
use crate::every_field;

/// Runs the program in a directory.
fn run<S: AsRef<OsStr>>(directory: &Path, arguments: &[S]) -> CommandOutput {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onpaper"));
    command.args(arguments).current_dir(directory);
    command.env_remove("ONPAPER_KB").env("COLUMNS", "90");
    command.stdin(Stdio::null()).output().unwrap().into()
}

/// The output and exit status.
struct CommandOutput {
    stdout: Vec<u8>,
    stderr: Vec<u8>,
    code: Option<i32>,
}

impl CommandOutput {
    fn stdout(&self) -> &str {
        str::from_utf8(&self.stdout).unwrap()
    }

    fn stderr(&self) -> String {
        String::from_utf8_lossy(&self.stderr).into_owned()
    }
}

impl From<Output> for CommandOutput {
    fn from(output: Output) -> Self {
        Self {
            stdout: output.stdout,
            stderr: output.stderr,
            code: output.status.code(),
        }
    }
}

/// Runs a command in this process, as `main` does. Its files need absolute paths.
fn done<S: AsRef<OsStr>>(arguments: &[S]) -> CommandOutput {
    let name = OsString::from("onpaper");
    let arguments = arguments.iter().map(|one| one.as_ref().to_owned());
    let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
    let mut console = Console::new(&mut stdout, &mut stderr);
    let result = match cli::parse([name].into_iter().chain(arguments)) {
        Ok(Parsed::Print(text)) => console.print(&text),
        Ok(Parsed::Run(cli)) => {
            console.adapt(&cli, false);
            let command = cli.command.as_ref().expect("a browser needs a process");
            cli::run(&cli, command, &mut console)
        }
        Err(error) => Err(error),
    };
    let code = console.conclude(result);
    let code = (0..=2).find(|one| ExitCode::from(*one) == code);
    CommandOutput {
        stdout,
        stderr,
        code: code.map(i32::from),
    }
}

/// The path of a file in a directory.
fn path(directory: &TempDir, name: &str) -> String {
    directory.path().join(name).to_str().unwrap().to_owned()
}

/// A directory with the file `kb.json`.
fn directory_with_kb(kb: &str) -> TempDir {
    let directory = TempDir::new().unwrap();
    fs::write(directory.path().join("kb.json"), kb).unwrap();
    directory
}

/// Checks that the output contains only text and, if requested, colours.
#[track_caller]
fn assert_only_text(output: &CommandOutput, coloured: bool, what: &str) {
    for written in [&output.stdout, &output.stderr] {
        let text = str::from_utf8(written).unwrap_or_else(|_| panic!("{what}: no UTF-8"));
        // CSV has the line endings of RFC 4180.
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
    let is_usual = output.code.is_some_and(|code| code <= 2);
    assert!(is_usual, "{what}: {:?}: {}", output.code, output.stderr());
}

/// Every command that prints texts of a knowledge base, in every format.
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
fn no_command_prints_escape_sequences_of_a_knowledge_base() {
    let directory = directory_with_kb(&knowledge_base(&all()));
    for command in SHOWING {
        // Machine-readable formats have no colour, which `cli` tests.
        let is_for_people = !command.contains("--format") && !command.starts_with("export");
        let colours = [Some("never"), is_for_people.then_some("always")];
        for colour in colours.into_iter().flatten() {
            let arguments: Vec<_> = command.split(' ').collect();
            let arguments = [&arguments[..], &["--kb", "kb.json", "--color", colour]].concat();
            let output = run(directory.path(), &arguments);
            assert_only_text(&output, colour == "always", command);
            let stderr = output.stderr();
            assert!(
                !stderr.contains("unexpected argument"),
                "{command}: {stderr}"
            );
        }
    }
}

#[test]
fn problems_of_a_file_with_escape_sequences_are_reported_safely() {
    let directory = TempDir::new().unwrap();
    let file = path(&directory, "kb.json");
    let in_kb = format!("--kb={file}");
    for (kind, harm) in groups() {
        let json = serde_json::to_string(&harm).unwrap();
        let sound = knowledge_base(&harm);
        for broken in [
            sound.replace("\"claim-3\"", &json),
            sound.replace("\"realised\"", &json),
            sound.replace("\"often\"", &json),
            sound.replace("\"aliases\"", &json),
            sound.replace("\"https://example.org/\"", &json),
            sound.replace("\"areas\":[{", &format!("\"areas\":[{{{json}:1,")),
            // Not as JSON: raw bytes, which are truncated.
            sound.replace("Full", &format!("Full {harm}")),
            format!("{harm}{sound}"),
            format!("{sound}{harm}"),
        ] {
            fs::write(&file, broken).unwrap();
            for command in [["check", &file], ["list", &in_kb]] {
                assert_only_text(&done(&command), false, &kind);
            }
        }
    }
}

#[test]
fn bytes_that_are_not_text_are_not_printed() {
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
            assert_only_text(&output, false, &format!("{first} {bytes:?}"));
        }
    }
}

#[test]
fn no_argument_is_echoed_with_escape_sequences() {
    let directory = TempDir::new().unwrap();
    let own = &path(&directory, "a.json");
    for (kind, harm) in groups() {
        let harm = &harm.replace('\0', "\u{1}");
        let flag = &format!("--{harm}");
        let file = &path(&directory, &format!("no/{harm}.json"));
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
                own,
            ],
            &["assess", "list", "--assessment", file],
            &["assess", "merge", file],
            &["completions", harm],
            &["help", harm],
        ];
        for command in commands {
            assert_only_text(&done(command), false, &format!("{kind}: {command:?}"));
        }
        // An unknown command, given to the program.
        assert_only_text(&run(directory.path(), &[harm]), false, &kind);
    }
}

#[test]
fn no_file_name_is_printed_with_escape_sequences() {
    let broken = knowledge_base("x").replace("\"realised\"", "\"reals\"");
    for (kind, harm) in KINDS {
        let name = format!("{}.json", harm.replace(['\0', '/'], "\u{1}"));
        let directory = TempDir::new().unwrap();
        let file = &path(&directory, &name);
        fs::write(file, &broken).unwrap();
        let refused = |output: &CommandOutput, command: &str| {
            assert_eq!(
                output.code,
                Some(2),
                "{kind}: {command}: {}",
                output.stderr()
            );
            assert_only_text(output, false, &format!("{kind}: {command}"));
        };
        for command in ["check", "new", "import"] {
            refused(&done(&[command, file]), command);
        }
        // Arguments that would open the browser, given to the program.
        refused(&run(directory.path(), &["--kb", &name]), "--kb");
        for command in [
            &["export", "--force", "-o", file][..],
            &["export", "-o", file],
        ] {
            assert_only_text(&done(command), false, kind);
        }
    }
}

#[test]
fn no_command_prints_escape_sequences_of_an_assessment() {
    let directory = directory_with_kb(&knowledge_base("harmless"));
    let kb = format!("--kb={}", path(&directory, "kb.json"));
    for (kind, harm) in groups() {
        let harm = &harm.replace('\0', "\u{1}");
        let own = format!("--assessment={}", path(&directory, "a.json"));
        let entry = ["assess", "claim-1", &kb, &own, "--status=realised"];
        let evidence = format!("{harm}: {harm}");
        let texts = ["--note", harm, "--by", harm, "--evidence", &evidence];
        let recorded = done(&[&entry[..], &texts[..]].concat());
        assert_only_text(&recorded, false, &kind);
        // Another program may have written them unescaped.
        let raw = serde_json::to_string(harm).unwrap();
        let text = format!(
            "{{\"format\":1,\"knowledge_base\":\"full\",\"version\":{raw},\"by\":\"A\",\"entries\":[{{\"claim\":\"claim-1\",\
             \"status\":\"realised\",\"note\":{raw},\"evidence\":[{{\"measure\":{raw},\"value\":{raw}}}],\"by\":{raw},\
             \"on\":\"2026-01-01\",\"claim_digest\":\"0123456789abcdef\"}},{{\"claim\":\"no\",\"status\":\"realised\",\
             \"by\":{raw},\"on\":\"2026-01-01\",\"claim_digest\":\"0123456789abcdef\"}}]}}"
        );
        let file = &path(&directory, "raw.json");
        let raw_file = &format!("--assessment={file}");
        for text in [
            text.clone(),
            text.replace("\"realised\"", &raw),
            text.replace("2026", harm),
        ] {
            fs::write(file, text).unwrap();
            for command in SHOWING_ASSESSMENTS {
                let arguments: Vec<_> = command.split(' ').collect();
                let output = done(&[&arguments[..], &[&kb, raw_file]].concat());
                assert_only_text(&output, false, &format!("{kind}: {command}"));
            }
            assert_only_text(&done(&["assess", "merge", file, file]), false, &kind);
        }
    }
}

/// Every command that prints texts of an assessment.
const SHOWING_ASSESSMENTS: &[&str] = &[
    "assess list",
    "assess list --format=json",
    "assess check",
    "assess check --format=json",
    "list",
    "show claim-1",
    "show claim-1 --format=markdown",
    "export --view=table",
    "export --view=record",
    "export --view=record --format=html",
];

#[test]
fn headings_of_an_edited_record_are_reported_safely() {
    let directory = directory_with_kb(&knowledge_base("x"));
    let (kb, file) = (path(&directory, "kb.json"), path(&directory, "r.md"));
    let export = ["export", "--view=record", "--kb", &kb, "-o", &file];
    done(&export);
    let record = fs::read_to_string(&file).unwrap();
    for (kind, harm) in KINDS {
        let written = format!("{record}\n## A {harm} heading\n\n{harm}\n");
        fs::write(&file, &written).unwrap();
        let output = done(&export);
        assert_only_text(&output, false, kind);
        assert_eq!(output.code, Some(0), "{kind}: {}", output.stderr());
        let now = fs::read_to_string(&file).unwrap();
        assert!(now == written || harm.contains('\r'), "{kind}");
    }
}

#[test]
fn a_document_with_escape_sequences_is_imported_or_refused_safely() {
    let directory = directory_with_kb(&knowledge_base("x"));
    let kb = path(&directory, "kb.json");
    for (format, name) in [("markdown", "document.md"), ("csv", "document.csv")] {
        let exported = done(&["export", "--kb", &kb, "--format", format]);
        let text = exported.stdout();
        let file = path(&directory, name);
        for (kind, harm) in groups() {
            for spoilt in [
                text.replace('x', &harm),
                text.replacen("Incident", &harm, 3),
            ] {
                fs::write(&file, spoilt).unwrap();
                let output = done(&["import", &file]);
                assert_only_text(&output, false, &format!("{kind}: {format}"));
            }
        }
    }
}

#[test]
fn no_text_type_keeps_escape_sequences() {
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
                for_import: true,
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
