//! Assessments: a file of entries beside a knowledge base, recorded, listed, checked and merged.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use insta::assert_snapshot;
use onpaper::app::{MainView, Message};
use onpaper::assess::{self, Assessment, Date, checksum, digest};
use onpaper::kb::{Claim, Evidence, KnowledgeBase, Status, load};
use tempfile::TempDir;

use crate::browser::{Browser, NARROW, SIZES, WIDE, embedded};
use crate::command::{CommandOutput, mask_choices, onpaper, onpaper_with};
use crate::every_field;

/// Runs `onpaper assess` with these arguments in a directory, on a fixed day.
fn run(directory: &Path, arguments: &[&str]) -> CommandOutput {
    let mut output = onpaper_with(&["assess"], |command| {
        command
            .args(arguments)
            .current_dir(directory)
            .env("USER", "sam");
    });
    let place = directory.canonicalize().unwrap();
    let place = format!("{}/", place.display());
    let given = format!("{}/", directory.display());
    for text in [&mut output.stdout, &mut output.stderr] {
        *text = text.replace(&place, "").replace(&given, "");
    }
    output
}

/// Records an entry dated 2026-03-01.
fn record(directory: &Path, file: &str, more: &[&str]) -> CommandOutput {
    let day = ["--today", "2026-03-01", "--assessment", file];
    let output = run(directory, &[more, &day[..]].concat());
    assert_eq!(output.status, 0, "{output}");
    output
}

/// A directory with the assessments of Ann, Bob and Cy.
fn workshop() -> TempDir {
    let directory = TempDir::new().unwrap();
    let here = directory.path();
    let note = "Nobody is told.\nNor asked.";
    let ann: &[&str] = &[
        "fast-incident-resolution",
        "--status",
        "unrealised",
        "--by",
        "Ann",
    ];
    let more = ["--note", note, "--evidence", "time to resolve: 95 minutes"];
    record(here, "ann.json", &[ann, &more[..]].concat());
    record(here, "ann.json", &["low-run-cost", "--status", "realised"]);
    record(
        here,
        "bob.json",
        &["low-run-cost", "--status", "partly-realised", "--by", "Bob"],
    );
    record(
        here,
        "bob.json",
        &["FAST-incident-resolution", "--status", "unrealised"],
    );
    record(
        here,
        "cy.json",
        &["low-run-cost", "--status", "unrealised", "--by", "Cy"],
    );
    directory
}

const ALL: [&str; 6] = [
    "--assessment",
    "ann.json",
    "--assessment",
    "bob.json",
    "--assessment",
    "cy.json",
];

fn read(path: &Path) -> Assessment {
    assess::open(path).unwrap()
}

#[test]
fn an_absent_file_of_assessments_is_told_how_to_be_made() {
    let output = onpaper(&["list", "--assessment", "nosuch.json"]);
    assert_eq!(output.status, 2, "{output}");
    let expected =
        "nosuch.json: there is no such file; the first entry of `onpaper assess` makes it";
    assert!(output.stderr.contains(expected), "{output}");
}

#[test]
fn an_entry_is_recorded_with_its_day_and_its_author_and_replaced_by_the_next_one() {
    let directory = TempDir::new().unwrap();
    let here = directory.path();
    let first = record(here, "ours.json", &["low-run-cost", "--status", "realised"]);
    assert_eq!(
        first.stderr,
        "Recorded realised for Low run cost, by sam, in ours.json\n"
    );
    record(
        here,
        "ours.json",
        &["low-run-cost", "--status", "unrealised", "--by", "Ann"],
    );
    record(
        here,
        "ours.json",
        &[
            "low-run-cost",
            "--status",
            "partly-realised",
            "--note",
            "Half.",
        ],
    );
    assert_snapshot!(fs::read_to_string(here.join("ours.json")).unwrap());
    let gone = record(here, "ours.json", &["low-run-cost", "--remove"]);
    assert_eq!(
        gone.stderr,
        "Removed the entry for Low run cost, by sam, in ours.json\n\
         Previous entry: partly realised, on 2026-03-01: Half.\n"
    );
    assert_eq!(read(&here.join("ours.json")).entries.len(), 1);
}

/// What is recorded with these variables, those of the user and of the time zone being unset otherwise.
fn recorded_with(variables: &[(&str, &str)]) -> Assessment {
    let directory = TempDir::new().unwrap();
    let arguments = ["assess", "low-run-cost", "--status", "realised"];
    let output = onpaper_with(&arguments, |command| {
        for name in ["USER", "LOGNAME", "USERNAME", "TZ"] {
            command.env_remove(name);
        }
        command.envs(variables.iter().copied());
        command.args(["--assessment", "new.json"]);
        command.current_dir(directory.path());
    });
    assert_eq!(output.status, 0, "{output}");
    read(&directory.path().join("new.json"))
}

#[test]
fn the_author_is_the_user_by_whatever_variable_names_it() {
    for variables in [
        &[("USER", "sam"), ("LOGNAME", "root")][..],
        &[("LOGNAME", "sam")],
        &[("USER", ""), ("USERNAME", "sam")],
    ] {
        assert_eq!(&*recorded_with(variables).by, "sam", "{variables:?}");
    }
}

#[cfg(unix)]
#[test]
fn an_entry_has_the_day_of_the_users_time_zone() {
    let day = |zone: &str| {
        let recorded = recorded_with(&[("USER", "sam"), ("TZ", zone)]);
        recorded.entries[0].date().unwrap().days()
    };
    // It is always another day 14 hours ahead than 12 hours behind.
    let (behind, ahead) = (day("<-12>12"), day("<+14>-14"));
    assert!(behind < ahead, "{behind} {ahead}");
    // Where the zone is not known, or is no file of zones, it is that of UTC.
    for unknown in ["Nowhere/At_all", "", ":/dev/zero", "/", "\u{7f}"] {
        assert!((behind..=ahead).contains(&day(unknown)), "{unknown}");
    }
}

#[cfg(unix)]
#[test]
fn a_stream_as_an_assessment_is_refused_without_wrong_advice() {
    let directory = TempDir::new().unwrap();
    let refused = run(directory.path(), &["list", "--assessment", "/dev/null"]);
    let reason = "it is not a regular file; an assessment is one JSON file";
    assert_eq!(refused.stderr, format!("onpaper: /dev/null: {reason}\n"));
    assert_eq!(refused.status, 2);
}

#[test]
fn recording_as_several_people_is_refused() {
    let directory = workshop();
    let here = directory.path();
    let merged = run(here, &["merge", "ann.json", "bob.json", "-o", "ours.json"]);
    assert_eq!(merged.status, 0, "{merged}");
    let recorded = record(
        here,
        "ours.json",
        &["low-setup-costs", "--status", "realised"],
    );
    let expected = "Recorded realised for Low setup costs, by sam, in ours.json\n";
    assert_eq!(recorded.stderr, expected);
}

#[test]
fn replacing_an_entry_prints_the_previous_one() {
    let directory = workshop();
    let again = ["fast-incident-resolution", "--status", "realised"];
    let recorded = record(directory.path(), "ann.json", &again);
    let before = "Previous entry: unrealised, on 2026-03-01: Nobody is told. Nor asked.; \
                  time to resolve: 95 minutes\n";
    assert!(recorded.stderr.ends_with(before), "{recorded}");
}

#[test]
fn removing_an_entry_that_does_not_exist_is_reported() {
    let directory = workshop();
    let here = directory.path();
    let remove = |file, by| {
        let claim = ["low-run-cost", "--remove", "--assessment", file, "--by", by];
        run(here, &claim)
    };
    let output = remove("ann.json", "Zed");
    let expected = "Zed has not assessed Low run cost: nothing to remove\n";
    assert_eq!((output.status, &*output.stderr), (1, expected));
    assert_eq!(remove("none.json", "Zed").status, 2);
    assert!(!here.join("none.json").exists());
    assert_eq!(remove("ann.json", "Ann").status, 0);
}

#[test]
fn list_prints_the_most_disputed_claims_first() {
    let directory = workshop();
    assert_snapshot!(
        "list",
        run(directory.path(), &[&["list"], &ALL[..]].concat())
    );
    let json = run(
        directory.path(),
        &[&["list", "--format", "json"], &ALL[..]].concat(),
    );
    assert_snapshot!("list_json", json);
    let variable = onpaper_with(&["assess", "list"], |command| {
        let files = "ann.json:bob.json:cy.json";
        command
            .current_dir(directory.path())
            .env("ONPAPER_ASSESSMENT", files);
    });
    assert_snapshot!("list", variable);
}

#[test]
fn an_empty_assessment_is_reported() {
    let directory = TempDir::new().unwrap();
    assert_snapshot!("no_file", run(directory.path(), &["list"]));
    record(
        directory.path(),
        "a.json",
        &["low-run-cost", "--status", "realised"],
    );
    record(directory.path(), "a.json", &["low-run-cost", "--remove"]);
    let none = run(directory.path(), &["list", "--assessment", "a.json"]);
    assert_eq!(
        (none.status, &*none.stderr),
        (1, "onpaper: nothing is assessed yet\n")
    );
}

/// Writes a changed copy of the built-in knowledge base into a directory.
fn changed(directory: &Path, change: impl FnOnce(&mut KnowledgeBase)) -> String {
    let mut kb = load::BUILT_IN[0].load().unwrap();
    change(&mut kb);
    fs::write(
        directory.join("kb.json"),
        serde_json::to_string(&kb).unwrap(),
    )
    .unwrap();
    "kb.json".to_owned()
}

fn claim<'kb>(kb: &'kb mut KnowledgeBase, id: &str) -> &'kb mut onpaper::kb::Claim {
    kb.claims.iter_mut().find(|claim| claim.id == *id).unwrap()
}

#[test]
fn a_changed_claim_makes_its_entry_stale_and_a_changed_alias_does_not() {
    let directory = workshop();
    let here = directory.path();
    let check = |kb: &str, more: &[&str]| {
        let files = ["check", "--kb", kb, "--partial"];
        run(here, &[&files[..], &ALL[..], more].concat())
    };
    let renamed = changed(here, |kb| {
        let claim = claim(kb, "low-run-cost");
        claim.aliases.push("TCO".into());
        claim.tags.clear();
        claim.links.clear();
    });
    let fine = check(&renamed, &[]);
    assert_eq!(
        (fine.status, &*fine.stdout),
        (0, "2 claims assessed, no issues\n")
    );
    let edited = changed(here, |kb| {
        let claim = claim(kb, "low-run-cost");
        claim.claimed = format!("{} Always.", claim.claimed).into();
        kb.claims
            .retain(|claim| claim.id != "fast-incident-resolution");
    });
    assert_snapshot!(
        "check",
        check(&edited, &["--max-age", "4w", "--today", "2026-03-30"])
    );
    assert_snapshot!(
        "list_stale",
        run(here, &["list", "--kb", &edited, "--assessment", "ann.json"])
    );
    let other_id = changed(here, |kb| claim(kb, "low-run-cost").id = "run-cost".into());
    let expected = "low-run-cost: unknown: Ann assessed it, but the knowledge base has no such claim; \
                run-cost says the same\n";
    let ran = check(&other_id, &[]);
    assert!(ran.stdout.contains(expected), "{ran}");
    let young = check("-", &["--max-age", "30d", "--today", "2026-03-30"]);
    assert_eq!(
        young.status, 2,
        "an empty standard input was accepted as a knowledge base"
    );
}

#[test]
fn an_entry_dated_in_the_future_is_reported_with_max_age() {
    let directory = workshop();
    let check = |more: &[&str]| {
        let arguments = ["check", "--partial", "--assessment", "ann.json"];
        run(directory.path(), &[&arguments[..], more].concat())
    };
    let early = check(&["--max-age", "30d", "--today", "2026-02-27"]);
    assert_eq!(early.status, 1, "{early}");
    let expected = "low-run-cost: future: Ann assessed it on 2026-03-01, which is in the future\n";
    assert!(early.stdout.contains(expected), "{early}");
    // In the time zone that is furthest ahead, the next day has already begun.
    let tomorrow = check(&["--max-age", "30d", "--today", "2026-02-28"]);
    assert_eq!(tomorrow.status, 0, "{tomorrow}");
}

#[test]
fn line_breaks_of_a_note_are_kept_in_every_format_that_allows_them() {
    let directory = TempDir::new().unwrap();
    let note = "Two desks:\n- one is idle\n\n# Not a heading\nlast";
    let entry = [
        "low-run-cost",
        "--status",
        "unrealised",
        "--by",
        "Ann",
        "--note",
        note,
    ];
    let day = ["--today", "2026-03-01", "--assessment", "a.json"];
    assert_eq!(
        run(directory.path(), &[&entry[..], &day[..]].concat()).status,
        0
    );
    let export = |format: &str| {
        let arguments = [
            "export",
            "--id",
            "low-run-cost",
            "--assessment",
            "a.json",
            "--format",
        ];
        onpaper_with(&[&arguments[..], &[format]].concat(), |command| {
            command.current_dir(directory.path());
        })
        .stdout
    };
    let markdown = export("markdown");
    let lines = "- unrealised (Ann, 2026-03-01): Two desks:  \n  \\- one is idle\n\n  \\# Not a heading  \n  last\n";
    assert!(markdown.contains(lines), "{markdown}");
    let html = export("html");
    let lines = "Two desks:<br>\n- one is idle</p>\n<p># Not a heading<br>\nlast</p>";
    assert!(html.contains(lines), "{html}");
    let text = export("text");
    let lines = [
        ": Two desks:",
        "- one is idle",
        "",
        "# Not a heading",
        "last",
    ];
    let found: Vec<&str> = text.lines().map(str::trim).collect();
    let first = found
        .iter()
        .position(|line| line.ends_with(lines[0]))
        .unwrap();
    assert_eq!(found[first + 1..first + lines.len()], lines[1..], "{text}");
}

/// A claim with a known digest.
fn night_shift() -> Claim {
    let mut claim = Claim::new(Status::Realised);
    claim.title = "Someone is awake".into();
    claim.claimed = "Somebody always answers.".into();
    claim.observed = Some("Somebody does, à la carte.".into());
    claim.frequency = Some(onpaper::kb::Frequency::NearlyAlways);
    claim.evidence = [Evidence {
        measure: "time".into(),
        value: "1 minute".into(),
    }]
    .into();
    claim
}

#[test]
fn every_text_with_content_changes_the_digest() {
    let kb = load::BUILT_IN[0].load().unwrap();
    let claim = kb.claims[0].clone();
    let before = digest(&claim);
    let figure = |measure: &str, value: &str| Evidence {
        measure: measure.into(),
        value: value.into(),
    };
    let mut parted = claim.clone();
    parted.evidence = [figure("ab", "c")].into();
    let mut joined = claim.clone();
    joined.evidence = [figure("a", "bc")].into();
    let mut status = claim.clone();
    status.status = Status::Unobserved;
    let mut title = claim.clone();
    title.title = "Else".into();
    let digests = [parted, joined, status, title].map(|claim| digest(&claim));
    let mut all = digests.to_vec();
    all.push(before.clone());
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 5);
    // Recorded entries must stay valid: a change of the digest would make every entry stale.
    assert_eq!(digest(&night_shift()), "f0a5fe32bd6684c1");
}

#[test]
fn the_schema_lists_the_texts_that_do_not_change_the_digest() {
    let claim = every_field::knowledge_base(&str::to_owned).claims.remove(0);
    let written = serde_json::to_value(&claim).unwrap();
    let fields = written.as_object().unwrap();
    // A field is left out, or if it is required, gets another value.
    let changes = |name: &String| {
        let mut changed = fields.clone();
        changed.remove(name);
        let read = |fields| serde_json::from_value::<Claim>(serde_json::Value::Object(fields));
        let claim_again = read(changed.clone()).or_else(|_| {
            changed.insert(name.clone(), "realised".into());
            read(changed)
        });
        digest(&claim_again.unwrap()) != digest(&claim)
    };
    let (texts, others): (Vec<_>, Vec<_>) =
        fields.keys().partition(|name| fields[*name].is_string());
    let mut listed: Vec<_> = texts
        .into_iter()
        .filter(|name| !changes(name))
        .map(String::as_str)
        .collect();
    listed.sort_unstable();
    let last = listed.pop().unwrap();
    let listed = format!(
        "that are texts, but for {} and {last}, and its evidence",
        listed.join(", ")
    );
    let schema = include_str!("../data/assessment.schema.json");
    assert!(schema.contains(&listed), "{listed}");
    let others: Vec<_> = others.into_iter().filter(|name| changes(name)).collect();
    assert_eq!(others, ["evidence"]);
}

#[test]
fn claims_without_an_assessment_are_reported_as_missing() {
    let directory = workshop();
    let all = run(
        directory.path(),
        &[&["check", "--format", "json"], &ALL[..]].concat(),
    );
    assert_eq!(all.status, 1);
    let all: serde_json::Value = serde_json::from_str(&all.stdout).unwrap();
    let issues = all["issues"].as_array().unwrap();
    assert_eq!(issues.len(), 13);
    assert!(issues.iter().all(|issue| issue["kind"] == "missing"));
}

#[test]
fn merged_files_keep_the_authors_and_report_duplicate_entries() {
    let directory = workshop();
    let here = directory.path();
    let merged = run(
        here,
        &["merge", "ann.json", "bob.json", "cy.json", "-o", "all.json"],
    );
    assert_snapshot!("merge", merged);
    let all = run(here, &["list", "--assessment", "all.json"]);
    assert_eq!(all, run(here, &[&["list"], &ALL[..]].concat()));
    // The same entry again, and one with another day.
    record(
        here,
        "later.json",
        &["low-run-cost", "--status", "unrealised", "--by", "Ann"],
    );
    let same_day = run(here, &["merge", "all.json", "later.json"]);
    assert_snapshot!("merge_conflict", same_day);
    let later = [
        "low-run-cost",
        "--status",
        "unrealised",
        "--today",
        "2026-03-02",
    ];
    let output = run(
        here,
        &[&later[..], &["--assessment", "later.json"]].concat(),
    );
    assert_eq!(output.status, 0, "{output}");
    let settled = run(
        here,
        &["merge", "later.json", "all.json", "--by", "The team"],
    );
    assert_eq!(settled.status, 0);
    assert_eq!(
        settled.stderr,
        "onpaper: low-run-cost: Ann has two entries; the later one, of 2026-03-02, is kept, and that \
         of 2026-03-01 is not\n"
    );
    let settled: Assessment = serde_json::from_str(&settled.stdout).unwrap();
    let entry = settled.entry("low-run-cost", "Ann").unwrap();
    assert_eq!(
        (entry.status, &*settled.by),
        (Status::Unrealised, "The team")
    );
}

#[test]
fn problems_of_an_assessment_are_reported_with_line_and_path() {
    let directory = workshop();
    let here = directory.path();
    let sound = fs::read_to_string(here.join("ann.json")).unwrap();
    let broken = sound
        .replace("\"unrealised\"", "\"unrealized\"")
        .replace("2026-03-01", "2026-02-30")
        .replace("\"low-run-cost\"", "\"fast-incident-resolution\"")
        .replace("\"measure\"", "\"mesure\"");
    fs::write(here.join("ann.json"), &broken).unwrap();
    let output = run(here, &["list", "--assessment", "ann.json"]);
    assert_snapshot!("broken", output);
    let all = run(here, &["check", "--assessment", "ann.json"]);
    assert_eq!((all.status, &*all.stderr), (2, ""));
    assert!(all.stdout.ends_with("\n\nann.json: 5 problems\n"), "{all}");
    // The file is not overwritten.
    let refused = [
        "low-run-cost",
        "--status",
        "realised",
        "--assessment",
        "ann.json",
    ];
    assert_eq!(run(here, &refused).status, 2);
    assert_eq!(fs::read_to_string(here.join("ann.json")).unwrap(), broken);
    let format = sound.replace("\"format\": 1", "\"format\": 2");
    fs::write(here.join("ann.json"), format).unwrap();
    assert_snapshot!(
        "other_format",
        run(here, &["list", "--assessment", "ann.json"])
    );
}

#[test]
fn an_assessment_of_another_knowledge_base_is_refused() {
    let directory = workshop();
    let kb = changed(directory.path(), |kb| kb.id = "else".into());
    for command in [
        &["list", "--kb", &kb, "--assessment", "ann.json"][..],
        &["check", "--kb", &kb, "--assessment", "ann.json"],
        &[
            "low-run-cost",
            "--status",
            "realised",
            "--kb",
            &kb,
            "--assessment",
            "ann.json",
        ],
    ] {
        let output = run(directory.path(), command);
        assert_eq!(output.status, 2, "{output}");
        assert_eq!(
            output.stderr,
            "onpaper: ann.json: it is an assessment of the knowledge base `ops-run-it`, but `else` is \
             open (--kb opens another)\n"
        );
    }
}

#[test]
fn invalid_arguments_are_refused() {
    let directory = workshop();
    let here = directory.path();
    for (more, expected) in [
        (&["low-run-cost"][..], "--status <STATUS>"),
        (
            &["no-such", "--status", "realised"],
            "no claim or finding 'no-such'",
        ),
        (
            &["overall-verdict", "--status", "realised"],
            "only claims can be assessed",
        ),
        (&["low-run-cost", "--status", "good"], "possible values: "),
        (
            &["low-run-cost", "--status", "realised", "--evidence", "95"],
            "'95' is not evidence",
        ),
        (
            &[
                "low-run-cost",
                "--status",
                "realised",
                "--evidence",
                "time:",
            ],
            "is not evidence",
        ),
        (
            &["low-run-cost", "--status", "realised", "--today", "1.3.26"],
            "as in 2026-03-01",
        ),
        (
            &["low-run-cost", "--status", "realised", "--by", " "],
            "who assessed it? Add --by NAME",
        ),
    ] {
        let output = run(here, &[more, &["--assessment", "ann.json"]].concat());
        assert_eq!((output.status, output.stdout.as_str()), (2, ""), "{output}");
        assert!(output.stderr.contains(expected), "{output}");
    }
    let age = run(
        here,
        &["check", "--assessment", "ann.json", "--max-age", "6m"],
    );
    assert!(age.stderr.contains("as in 180d"), "{age}");
}

#[test]
fn the_schema_accepts_recorded_files_and_rejects_what_check_rejects() {
    let directory = workshop();
    let schema = onpaper_with(&["schema", "assessment"], |_| ());
    let schema: serde_json::Value = serde_json::from_str(&schema.stdout).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let sound = fs::read_to_string(directory.path().join("ann.json")).unwrap();
    let validates = |text: &str| validator.is_valid(&serde_json::from_str(text).unwrap());
    assert!(validates(&sound));
    for (from, to) in [
        ("\"low-run-cost\"", "\"low run cost\""),
        ("\"realised\"", "\"real\""),
        ("2026-03-01", "2026-3-1"),
        ("2026-03-01", "2026-03-01T"),
        ("95 minutes", " "),
        ("\"Ann\"", "\"\""),
        ("\"claim_digest\": \"", "\"claim_digest\": \"0"),
        ("\"claim_digest\": \"", "\"claim_digest\": \"A"),
        ("\"format\": 1", "\"format\": 2"),
        ("\"entries\"", "\"entry\""),
        ("\"version\"", "\"Version\""),
    ] {
        let broken = sound.replacen(from, to, 1);
        assert_ne!(broken, sound);
        assert!(!validates(&broken), "{from} {to}");
        let read = load::parse_as::<Assessment>(broken.as_bytes(), "x");
        assert!(read.is_err(), "{from} {to}");
    }
}

fn ids(directory: &Path, arguments: &[&str]) -> Vec<String> {
    let files = [
        "--assessment=ann.json",
        "--assessment=bob.json",
        "--assessment=cy.json",
    ];
    let format = ["--format", "ids"];
    let output = onpaper_with(
        &[&["list"], arguments, &files, &format].concat(),
        |command| {
            command.current_dir(directory);
        },
    );
    assert!(output.status < 2, "{output}");
    output.stdout.lines().map(str::to_owned).collect()
}

#[test]
fn claims_are_found_by_assessed_status_and_by_author() {
    let directory = workshop();
    let here = directory.path();
    let (cost, fast) = ("low-run-cost", "fast-incident-resolution");
    for (asked, found) in [
        (&["here:unrealised"][..], &[cost, fast][..]),
        (&["here:partly"], &[cost]),
        (&["here:not-applicable"], &[]),
        (&["by:ann"], &[cost, fast]),
        (&["by:cy"], &[cost]),
        (&["has:here"], &[cost, fast]),
        (&["has:stale"], &[]),
        (&["differs:here"], &[cost]),
        (&["has:here !differs:here"], &[fast]),
        (&["--here", "partly-realised"], &[cost]),
        (
            &["--here", "unrealised", "--by", "Bob", "incident"],
            &[fast],
        ),
    ] {
        // Findings are listed as well.
        let mut all = ids(here, asked);
        all.retain(|id| embedded().claims.iter().any(|claim| claim.id == **id));
        all.sort_by_key(|id| *id != cost);
        assert_eq!(all, found, "{asked:?}");
    }
    let edited = changed(here, |kb| {
        claim(kb, cost).title = "Low cost of running".into()
    });
    assert_eq!(ids(here, &["has:stale", "--kb", &edited]), [cost]);
}

#[test]
fn an_unknown_assessment_filter_lists_the_known_values() {
    let directory = workshop();
    let list = |more: &[&str]| {
        onpaper_with(&[&["list"], more].concat(), |command| {
            command.current_dir(directory.path());
        })
    };
    for (more, expected) in [
        (
            &["--by", "Zoe", "--assessment", "ann.json"][..],
            "onpaper: no person 'Zoe' (there are: Ann)\n",
        ),
        (
            &["--here", "realised"],
            "onpaper: no status here 'realised': nothing is assessed (see `onpaper assess --help`)\n",
        ),
    ] {
        let output = list(more);
        assert_eq!((output.status, &*output.stderr), (2, expected), "{output}");
    }
    for query in ["has:here", "has:stale", "differs:here"] {
        let nothing = "onpaper: nothing is assessed (see `onpaper assess --help`)\n";
        assert!(list(&[query]).stderr.starts_with(nothing), "{query}");
    }
    assert_eq!(list(&["!has:here"]).stderr, "");
}

#[test]
fn a_file_without_its_option_is_told_the_option() {
    for command in ["check", "list"] {
        let output = onpaper(&["assess", command, "ann.json"]);
        let hint = "a file of assessments follows --assessment: --assessment ann.json";
        assert_eq!(output.status, 2, "{output}");
        assert!(output.stderr.contains(hint), "{output}");
    }
}

#[test]
fn the_assessment_is_printed_beside_the_observation() {
    let directory = workshop();
    let here = directory.path();
    let files = ["--assessment", "ann.json", "--assessment", "cy.json"];
    let claims = ["low-run-cost", "fast-incident-resolution"];
    for (name, command) in [
        (
            "here_list",
            &["list", "low run", "|", "incident resolution"][..],
        ),
        ("here_show", &[&["show"], &claims[..]].concat()),
        (
            "here_markdown",
            &[&["show", "--format", "markdown"], &claims[..]].concat(),
        ),
        (
            "here_table",
            &[&["export", "--view", "table", "--id"], &claims[..]].concat(),
        ),
    ] {
        let output = onpaper_with(&[command, &files].concat(), |command| {
            command.current_dir(here);
        });
        assert_snapshot!(name, output);
    }
}

/// The assessments of the workshop directory.
pub(crate) fn assessments() -> Vec<Assessment> {
    let directory = workshop();
    let names = ["ann.json", "bob.json", "cy.json"];
    names
        .map(|name| read(&directory.path().join(name)))
        .to_vec()
}

#[test]
fn the_browser_shows_assessments_in_list_detail_and_comparison() {
    let open = |size| Browser::assessed(embedded(), assessments(), size);
    for (name, size) in SIZES {
        let browser = open(size).press("/").type_text("low run").press("Enter");
        assert_snapshot!(format!("here_{name}"), browser);
        assert_snapshot!(format!("here_compare_{name}"), browser.press("c"));
    }
    let detail = open(NARROW)
        .press("/")
        .type_text("resol")
        .press("Enter Enter");
    assert_snapshot!("here_detail_narrow", detail.press("G"));
}

#[test]
fn a_note_is_visible_while_it_is_typed_on_the_smallest_screen() {
    let browser = Browser::assessed(embedded(), assessments(), (40, 10));
    let browser = browser.press("r Tab").type_text("Slow.");
    let row = browser.cursor().unwrap().y;
    let screen = browser.to_string();
    let row = screen.lines().nth(row.into()).unwrap();
    assert!(
        row.contains("Note") && row.contains("Slow."),
        "{row}\n{screen}"
    );
}

#[test]
fn the_list_can_be_sorted_by_disagreement_when_several_people_assess() {
    let sorted = Browser::assessed(embedded(), assessments(), WIDE).press("s s s");
    assert_snapshot!("by_disagreement", sorted);
    let alone = assessments().into_iter().take(1).collect();
    let alone = Browser::assessed(embedded(), alone, WIDE)
        .press("s s s")
        .to_string();
    assert!(!alone.contains("disagreement"), "{alone}");
}

#[test]
fn the_overview_compares_observed_and_assessed_and_each_cell_opens_its_claims() {
    for (name, size) in SIZES {
        let browser = Browser::assessed(embedded(), assessments(), size).press("4");
        assert_snapshot!(format!("overview_{name}"), browser);
    }
    let overview = || Browser::assessed(embedded(), assessments(), WIDE).press("4");
    // Each number equals the count of the claims that its cell opens.
    let grid = overview().app().status_grid().clone();
    for (row, (observed, cell)) in grid.rows.iter().enumerate() {
        for (column, here) in grid.columns.iter().enumerate() {
            let keys = [vec!["j"; row], vec!["l"; column], vec!["Enter"]].concat();
            let opened = overview().press(&keys.join(" "));
            let listed = opened.app().list.listing.claims;
            assert_eq!(listed, cell.of(*here), "{observed:?} {here:?}");
            let query = format!("status:{} here:{}", observed.word(), here.word());
            let asked = Browser::assessed(embedded(), assessments(), WIDE).press("/");
            let asked = asked.type_text(&query).press("Enter");
            assert_eq!(asked.app().list.listing.claims, listed, "{query}");
        }
    }
    let all = overview().press("j l l l l l Enter");
    assert_eq!(all.app().list.listing.claims, 11);
    // The first click selects the cell, the second opens it.
    let clicked = overview().click(67, 5);
    assert_eq!(clicked.app().panes.view, MainView::Overview);
    let clicked = clicked.click(67, 5);
    assert_eq!(clicked.app().panes.view, MainView::Browse);
    assert_eq!(clicked.app().list.listing.claims, 1);
    // A recorded entry is counted immediately.
    let recorded = overview().press("4 j r n Tab Tab Tab Ctrl-u");
    let recorded = recorded.type_text("Dee").press("Enter 4");
    let columns = &recorded.app().status_grid().columns;
    assert!(columns.contains(&Status::NotApplicable), "{recorded}");
    let columns = grid.columns.iter().enumerate();
    let cells = columns.flat_map(|cell| (0..grid.rows.len()).map(move |row| (row, cell)));
    let mut empty = cells.filter(|(row, (_, here))| grid.rows[*row].1.of(**here) == 0);
    let (row, (column, _)) = empty.next().unwrap();
    let keys = [vec!["j"; row], vec!["l"; column], vec!["Enter"]].concat();
    let opened = overview().press(&keys.join(" "));
    let message = opened.to_string();
    assert!(
        message.contains("No claim matches with these") && !message.contains("No claim is"),
        "{message}"
    );
    let below = overview().press("G k k k");
    assert_eq!(below.press("Enter").app().panes.view, MainView::Browse);
}

#[test]
fn the_overview_counts_assessments_in_every_format() {
    let directory = TempDir::new().unwrap();
    let run = |arguments: &str| {
        let arguments: Vec<&str> = arguments.split(' ').collect();
        onpaper_with(&arguments, |command| {
            command.current_dir(directory.path());
        })
    };
    for (claim, status, by) in [
        ("informative-insights", "realised", "Ann"),
        ("fast-time-to-improve", "realised", "Ann"),
        ("fast-time-to-improve", "unrealised", "Bob"),
    ] {
        let day = "--today 2026-03-01 --assessment a.json";
        let output = run(&format!("assess {claim} --status {status} --by {by} {day}"));
        assert_eq!(output.status, 0, "{output}");
    }
    let text = run("overview --assessment a.json").stdout;
    let lines: Vec<&str> = text.lines().skip(2).take(5).collect();
    assert_eq!(
        lines,
        [
            "Observed    Realised here  Unrealised here  Claims",
            "realised                0                0       4",
            "unrealised              2                1      11",
            "",
            "A claim that people assess differently counts in several columns.",
        ]
    );
    let markdown = run("export --view overview --assessment a.json").stdout;
    assert!(
        markdown.contains("| unrealised | 2 | 1 | 11 |"),
        "{markdown}"
    );
    let html = run("overview --format html --assessment a.json").stdout;
    assert!(html.contains("<tr><td>unrealised</td><td>2</td><td>1</td><td>11</td></tr>"));
    let json = run("overview --format json --assessment a.json").stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let row = serde_json::json!(
        {"observed": "unrealised", "claims": 11, "here": {"realised": 2, "unrealised": 1}}
    );
    assert_eq!(json["here"][1], row);
    assert!(!run("overview --format json").stdout.contains("here\""));
}

#[test]
fn assessments_in_csv_and_json_exports_can_be_imported_again() {
    let directory = TempDir::new().unwrap();
    let run = |arguments: &str| {
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        onpaper_with(&arguments, |command| {
            command.current_dir(directory.path());
        })
    };
    let day = "--today 2026-03-01 --assessment a.json";
    for entry in [
        "low-run-cost --status unrealised --by Ann --note Idle. --evidence desks:2",
        "low-run-cost --status partly-realised --by Bob",
    ] {
        assert_eq!(run(&format!("assess {entry} {day}")).status, 0);
    }
    let wanted = [
        ("Here (Ann)", "unrealised"),
        ("Here, on (Ann)", "2026-03-01"),
        ("Here, note (Ann)", "Idle."),
        ("Here, evidence (Ann)", "desks: 2"),
        ("Here (Bob)", "partly-realised"),
        ("Here, on (Bob)", "2026-03-01"),
    ];
    for (options, file) in [
        ("--format json", "x.json"),
        ("--format csv", "x.csv"),
        ("--for-import", "x.md"),
    ] {
        let exported = run(&format!("export {options} --assessment a.json -o {file}"));
        assert!(
            exported.stderr.starts_with("Exported 15 claims to "),
            "{exported}"
        );
        if file != "x.json" {
            let came_in = run(&format!(
                "import {file} -o kb.json --force --source-title A --source-url https://a.example"
            ));
            assert_eq!(came_in.status, 0, "{came_in}");
        } else {
            std::fs::copy(
                directory.path().join(file),
                directory.path().join("kb.json"),
            )
            .unwrap();
        }
        let shown = run("show low-run-cost --kb kb.json --format json").stdout;
        let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
        let fields = shown["claims"][0]["fields"].as_object().unwrap();
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, text)| (&**name, text.as_str().unwrap()))
            .collect();
        let mut sorted = wanted.to_vec();
        sorted.sort_unstable();
        let mut found = fields.clone();
        found.sort_unstable();
        assert_eq!(found, sorted, "{file}");
    }
    let models = run("export --view models --format csv --assessment a.json").stdout;
    assert!(models.contains("Ops Run It: here,"), "{models}");
    assert!(models.contains("unrealised (Ann, 2026-03-01): Idle. (desks: 2)"));
    let without = run("export --view models --format csv").stdout;
    assert!(!without.contains(": here"));
}

#[test]
fn names_that_differ_in_case_are_the_same_person() {
    let directory = TempDir::new().unwrap();
    let run = |arguments: &str| {
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        onpaper_with(&arguments, |command| {
            command.current_dir(directory.path());
        })
    };
    let day = "--today 2026-03-01";
    for (file, by, status) in [
        ("a.json", "Ann", "realised"),
        ("a.json", "ann", "unrealised"),
        ("b.json", "ANN", "unrealised"),
        ("d.json", "Zo\u{eb}", "realised"),
        ("d.json", "Zoe\u{308}", "unrealised"),
    ] {
        let output = run(&format!(
            "assess low-run-cost --status {status} --by {by} {day} --assessment {file}"
        ));
        assert_eq!(output.status, 0, "{output}");
    }
    let first = read(&directory.path().join("a.json"));
    assert_eq!((first.entries.len(), &*first.by), (1, "Ann"));
    assert_eq!(first.entries[0].status, Status::Unrealised);
    let listed = run("assess list --assessment a.json --assessment b.json").stdout;
    assert!(!listed.contains("ANN"), "{listed}");
    let merged = run("assess merge a.json b.json -o c.json");
    assert_eq!(
        (merged.status, merged.stderr.contains("conflict")),
        (0, false),
        "{merged}"
    );
    for file in ["c.json", "d.json"] {
        assert_eq!(
            read(&directory.path().join(file)).entries.len(),
            1,
            "{file}"
        );
    }
}

/// The assessment file in the fake shell of the browser.
fn recorded(browser: &Browser) -> Assessment {
    let file = browser.file("assessment.json").unwrap();
    load::parse_as(file.as_bytes(), "assessment.json").unwrap()
}

/// The screen with the dialog, with `…` for the list of statuses.
fn mask_dialog_statuses(browser: &Browser) -> String {
    mask_choices("not applicable", &browser.to_string())
}

#[test]
fn an_entry_is_recorded_by_keys_and_shown_immediately() {
    let browser = Browser::open(WIDE)
        .press("/")
        .type_text("low run")
        .press("Enter r u Tab");
    let browser = browser
        .type_text("Two desks,")
        .press("Ctrl-j")
        .type_text("one idle.");
    let browser = browser
        .press("Tab")
        .type_text("desks: 2")
        .press("Ctrl-j")
        .type_text("idle: 1");
    assert_snapshot!("record_dialog", mask_dialog_statuses(&browser));
    let browser = browser.press("Enter");
    assert_snapshot!("recorded", browser);
    let found = recorded(&browser);
    let entry = found.entry("low-run-cost", "ada").unwrap();
    assert_eq!(
        (entry.status, entry.note.as_deref()),
        (Status::Unrealised, Some("Two desks,\none idle."))
    );
    assert_eq!(entry.evidence.len(), 2);
    // Opened again, the dialog shows the existing entry.
    let again = browser.press("r");
    assert!(again.to_string().contains("one idle."), "{again}");
    let again = again.press("p Enter");
    assert_eq!(
        recorded(&again)
            .entry("low-run-cost", "ada")
            .unwrap()
            .status,
        Status::PartlyRealised
    );
    let undone = again.press("U");
    assert_eq!(
        recorded(&undone)
            .entry("low-run-cost", "ada")
            .unwrap()
            .status,
        Status::Unrealised
    );
    let gone = undone.press("U");
    assert!(recorded(&gone).entries.is_empty());
    assert!(
        gone.press("U")
            .to_string()
            .contains("There is no recorded change to undo.")
    );
}

#[test]
fn the_dialog_fits_every_size_and_reports_missing_values() {
    for (name, size) in SIZES {
        let asked = Browser::open(size).press("r").to_string();
        for key in ["Enter save", "u unrealised", "o unobserved", "Tab field"] {
            assert!(asked.contains(key), "{name}: {key}\n{asked}");
        }
        let note = "What is seen here takes more than one row of a narrow box.";
        let browser = Browser::open(size).press("r Tab").type_text(note);
        assert_snapshot!(format!("record_{name}"), mask_dialog_statuses(&browser));
        let browser = browser.press("Enter");
        assert!(
            browser.to_string().contains("Choose a status first"),
            "{browser}"
        );
        let chosen = browser.press("Right Enter");
        assert!(chosen.app().overlay.is_none(), "{chosen}");
    }
    let open = || Browser::open(WIDE).press("r r");
    let figure = open().press("Tab Tab").type_text("95").press("Enter");
    assert!(
        figure.to_string().contains("a colon and the value: 95"),
        "{figure}"
    );
    let nobody = open().press("Tab Tab Tab Ctrl-u Enter");
    assert!(
        nobody.to_string().contains("Type a name: who assessed it?"),
        "{nobody}"
    );
    let nowhere = open().press("Tab Tab Tab Tab Ctrl-u Enter");
    assert!(
        nowhere.to_string().contains("Type the name of a file"),
        "{nowhere}"
    );
    let none = open().press("d");
    assert!(
        none.to_string()
            .contains("ada has not assessed this claim."),
        "{none}"
    );
    let closed = open().press("Tab Esc").to_string();
    assert_eq!(closed, Browser::open(WIDE).to_string());
}

#[test]
fn an_unrecorded_note_is_restored_when_the_dialog_is_opened_again() {
    let closed = Browser::open(WIDE)
        .press("r u Tab")
        .type_text("Two desks.")
        .press("Esc");
    assert!(
        closed.to_string().contains("Your draft is kept"),
        "{closed}"
    );
    assert!(closed.file("assessment.json").is_none());
    // Another claim has a separate draft, and quitting warns once.
    let other = closed.press("j r").to_string();
    assert!(!other.contains("Two desks."), "{other}");
    let asked = Browser::open(WIDE)
        .press("r Tab")
        .type_text("Two.")
        .press("Esc q");
    assert!(
        asked.is_running() && asked.to_string().contains("again quits without"),
        "{asked}"
    );
    assert!(!asked.press("q").is_running());
    let again = Browser::open(WIDE)
        .press("r u Tab")
        .type_text("Two desks.")
        .press("Esc j k r");
    assert!(again.to_string().contains("not recorded yet"), "{again}");
    let browser = again.press("Enter");
    let entry = recorded(&browser).entries[0].clone();
    assert_eq!(
        (entry.status, entry.note.as_deref()),
        (Status::Unrealised, Some("Two desks."))
    );
    // A recorded entry leaves no draft, nor does one whose text was deleted.
    let emptied = browser
        .press("j r Tab")
        .type_text("x")
        .press("Backspace Esc q");
    assert!(!emptied.is_running(), "{emptied}");
}

#[test]
fn a_pasted_note_keeps_line_breaks_and_loses_control_characters() {
    let browser = Browser::open(WIDE)
        .press("r r")
        .paste("One\u{1b}[31m\ntwo\u{202e}")
        .press("Enter");
    let found = recorded(&browser);
    let note = found.entries[0].note.as_deref().unwrap();
    assert!(
        note.contains('\n') && !note.contains(['\u{1b}', '\u{202e}']),
        "{note:?}"
    );
}

#[test]
fn an_entry_changed_by_somebody_else_is_shown_before_it_is_replaced() {
    let mut theirs = assessments().remove(0);
    let browser = Browser::assessed(embedded(), vec![theirs.clone()], WIDE);
    let browser = browser.press("/").type_text("low run").press("Enter r n");
    let mut entry = theirs.entry("low-run-cost", "Ann").unwrap().clone();
    entry.note = Some("Changed meanwhile.".into());
    theirs.insert(entry);
    let message = Message::EntryChanged("ann.json".into(), Arc::new(theirs).into());
    let browser = browser.tell(message);
    assert!(
        browser
            .to_string()
            .contains("Somebody has changed this entry"),
        "{browser}"
    );
    let beneath = browser.press("Esc").to_string();
    assert!(beneath.contains("Changed meanwhile."), "{beneath}");
}

#[test]
fn a_note_from_the_editor_loses_control_characters() {
    let browser = Browser::open(WIDE).press("r u Tab").type_text("Mine.");
    let edited = browser.press("Ctrl-o").press("Enter");
    let entry = recorded(&edited).entries[0].clone();
    assert_eq!(
        entry.note.as_deref(),
        Some("Mine. Edited.\nTwice.\u{fffd}[2J")
    );
    // From another field, the note is edited; from the figures, these are.
    let figures = Browser::open(WIDE)
        .press("r u Tab Tab")
        .type_text("speed: 3");
    let figures = figures.press("Ctrl-o").to_string();
    assert!(figures.contains("speed: 3 Edited."), "{figures}");
}

#[test]
fn a_query_by_assessment_is_updated_when_an_entry_is_recorded() {
    let browser = Browser::open(WIDE)
        .press("r u Enter /")
        .type_text("here:unrealised")
        .press("Enter");
    assert!(browser.to_string().contains("1 of 15"), "{browser}");
    let browser = browser.press("r r Enter");
    assert!(browser.to_string().contains("0 of 15"), "{browser}");
}

#[test]
fn dates_of_four_centuries_round_trip_and_are_consecutive() {
    let first = Date::parse("1900-01-01").unwrap().days();
    for days in first..first + 146_097 {
        let text = Date::from_days(days).to_string();
        assert_eq!(Date::parse(&text).unwrap().days(), days, "{text}");
    }
    assert_eq!(Date::from_days(0).to_string(), "1970-01-01");
    assert_eq!(Date::from_days(20_513).to_string(), "2026-03-01");
}

#[test]
fn invalid_dates_are_rejected() {
    for text in [
        "",
        "2026-3-1",
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        "2026-04-31",
        "20260301",
        "2026/03/01",
        "2026-03-01 ",
        "２026-03-01",
        "+026-03-01",
    ] {
        assert_eq!(Date::parse(text), None, "{text:?}");
    }
    assert!(Date::parse("2024-02-29").is_some());
}

#[test]
fn a_checksum_is_the_fnv_1a_hash_of_rfc_9923() {
    // The value that RFC 9923 gives for "foobar", followed by a zero byte.
    let hash = 0x8594_4171_f739_67e8_u64.wrapping_mul(0x0000_0100_0000_01b3);
    assert_eq!(checksum("foobar"), format!("{hash:016x}"));
}
