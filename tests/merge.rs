//! Several knowledge bases merged into one.

use std::fs;

use insta::assert_snapshot;
use onpaper::export::{Format, Report};
use onpaper::import;
use onpaper::kb::load::{self, Progress, Source};
use onpaper::kb::{Claim, KnowledgeBase, Part, check, merge};
use onpaper::search::{Index, Query};
use serde_json::{Value, json};
use tempfile::{TempDir, tempdir};

use crate::browser::{Browser, MEDIUM, WIDE};
use crate::command::{CommandOutput, onpaper, onpaper_with};
use crate::import::import;

/// A knowledge base with these claims and their further fields.
fn small(id: &str, aspect: &str, claims: &[(&str, Value)]) -> Value {
    let claims = claims.iter().map(|(claim, more)| {
        let mut claim = json!({
            "id": claim, "title": format!("{claim} of {id}"), "status": "realised", "aspect": aspect,
            "area": "run", "claimed": "Told.", "observed": "Seen.",
        });
        let more = more.as_object().unwrap().clone();
        claim.as_object_mut().unwrap().extend(more);
        claim
    });
    json!({
        "format": 1, "id": id, "title": format!("Model {id}"), "version": "1",
        "summary": format!("On {id}."),
        "source": { "title": format!("Book {id}"), "url": format!("https://example.org/{id}") },
        "aspects": [{ "id": aspect, "name": aspect, "areas": [{ "id": "run", "name": "Run" }] }],
        "claims": claims.collect::<Vec<_>>(),
        "findings": [{
            "id": "verdict", "kind": "verdict", "title": format!("So is {id}"), "text": "All of it.",
        }],
    })
}

fn parsed(kb: &Value) -> KnowledgeBase {
    load::parse(kb.to_string().as_bytes(), "the file").unwrap()
}

fn merged(kbs: &[Value]) -> KnowledgeBase {
    let kbs = kbs.iter().map(parsed);
    let parts = kbs.map(|kb| Part {
        model: kb.title.clone(),
        kb,
    });
    let whole = merge(parts.collect());
    assert_eq!(check::problems(&whole), []);
    whole
}

/// Two knowledge bases whose first claims are counterparts of each other.
fn desks() -> [Value; 2] {
    let to = |kb: &str, claim: &str| json!({ "counterparts": [{ "knowledge_base": kb, "claim": claim }] });
    [
        small(
            "north",
            "Cost",
            &[("cheap", to("south", "cheap")), ("quiet", json!({}))],
        ),
        small(
            "south",
            "cost",
            &[("Cheap", json!({})), ("cheap-2", to("south", "Cheap"))],
        ),
    ]
}

#[test]
fn an_id_of_several_knowledge_bases_finds_the_claims_of_all() {
    let registers = ["north", "south"].map(|id| small(id, "Cost", &[("R-17", json!({}))]));
    let whole = merged(&registers);
    let index = Index::build(&whole);
    let found = |query: &str| {
        let results = index.search(&whole, &Query::parse(query));
        let claims = results.hits.iter().filter_map(|hit| hit.item().claim());
        claims
            .map(|at| whole.claims[at].id.to_string())
            .collect::<Vec<_>>()
    };
    for query in ["R-17", "r1", "in:id R"] {
        assert_eq!(found(query), ["R-17", "south.R-17"], "{query}");
    }
    assert_eq!(found("south.R-17"), ["south.R-17"]);
    assert_eq!(found("!R-17"), [""; 0]);
}

#[test]
fn duplicate_ids_get_the_id_of_their_knowledge_base_and_references_follow() {
    let mut desks = desks();
    desks[0]["claims"][0]["counterparts"][0]["claim"] = json!("Cheap");
    let whole = merged(&desks);
    let ids: Vec<&str> = whole.claims.iter().map(|claim| &*claim.id).collect();
    assert_eq!(ids, ["cheap", "quiet", "south.Cheap", "cheap-2"]);
    let findings: Vec<&str> = whole.findings.iter().map(|one| &*one.id).collect();
    assert_eq!(findings, ["verdict", "south.verdict"]);
    let counterparts = whole.claims.iter().map(|claim| {
        let counterparts = claim.counterparts.iter();
        counterparts.map(ToString::to_string).collect::<Vec<_>>()
    });
    let none: &[&str] = &[];
    assert_eq!(
        counterparts.collect::<Vec<_>>(),
        [&["south.Cheap"][..], none, none, &["south.Cheap"]]
    );
}

#[test]
fn aspects_and_areas_are_merged_by_id_unless_an_area_has_another_aspect() {
    let whole = merged(&desks());
    assert_eq!((whole.aspects.len(), whole.aspects[0].areas.len()), (1, 1));
    assert!(whole.claims.iter().all(|claim| claim.aspect == "Cost"));
    let mut other = desks()[1].clone();
    other["aspects"][0]["id"] = json!("speed");
    for claim in other["claims"].as_array_mut().unwrap() {
        claim["aspect"] = json!("speed");
    }
    let whole = merged(&[desks()[0].clone(), other]);
    assert_eq!(whole.aspects[1].areas[0].id, "south.run");
    assert_eq!(whole.claims[2].area.as_deref(), Some("south.run"));
}

#[test]
fn a_finding_about_one_model_is_not_about_the_claims_of_another() {
    let whole = merged(&desks());
    for (at, claim) in whole.claims.iter().enumerate() {
        let about: Vec<usize> = whole.findings_about(claim).collect();
        assert_eq!(about, [at / 2], "{}", claim.id);
    }
}

#[test]
fn the_merged_knowledge_base_credits_every_source() {
    let source = merged(&desks()).source;
    assert_eq!(
        source.title,
        "Book north (https://example.org/north); Book south (https://example.org/south)"
    );
    let plain = onpaper(&["export", "--library", "--view", "table"]).stdout;
    for address in [
        "what-is-ops-run-it/benefits",
        "what-is-ops-run-it/drawbacks",
        "CC BY-NC 4.0",
    ] {
        assert!(plain.contains(address), "{address}");
    }
}

fn library() -> KnowledgeBase {
    let all = load::BUILT_IN.iter().map(Source::BuiltIn);
    let mut all = Source::Several(all.collect());
    all.load(&Progress::default()).unwrap()
}

/// Sorts claims by aspect and area, as Markdown does.
fn sorted(kb: &KnowledgeBase) -> Vec<Claim> {
    let mut claims = kb.claims.clone();
    claims.sort_by_key(|claim| claim.id.clone());
    claims
}

#[test]
fn the_whole_library_is_an_ordinary_knowledge_base() {
    let whole = library();
    assert_eq!(check::problems(&whole), []);
    assert_eq!(
        (
            whole.claims.len(),
            whole.findings.len(),
            whole.aspects.len()
        ),
        (56, 45, 3)
    );
    let seed = load::BUILT_IN[0].load().unwrap();
    let ids = |kb: &KnowledgeBase| {
        kb.claims
            .iter()
            .map(|one| one.id.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(&whole)[..15], ids(&seed));
    let listed = onpaper(&["export", "--library", "--format", "json"]);
    assert_eq!(load::parse(listed.stdout.as_bytes(), "-").unwrap(), whole);
    let mut report = Report::of_everything(&whole);
    report.for_import = true;
    for format in [Format::Markdown, Format::Json] {
        let text = report.render(format);
        let again = match format {
            Format::Json => load::parse(text.as_bytes(), "-").unwrap(),
            _ => {
                let read = import(&text, import::SourceFormat::Markdown, "-");
                read.unwrap_or_else(|errors| panic!("{errors:?}")).kb
            }
        };
        assert!(sorted(&again) == sorted(&whole), "{format:?}");
        assert_eq!(again.findings.len(), whole.findings.len());
        assert_eq!(again.source, whole.source);
    }
}

#[test]
fn rows_detail_and_filters_name_the_model() {
    let browser = Browser::over(library(), WIDE);
    assert_snapshot!("library_wide", browser.press("j j j j j"));
    assert_snapshot!("library_medium", Browser::over(library(), MEDIUM));
    let count = |arguments: &[&str]| {
        let listed = [&["list", "--library", "--format", "ids"], arguments].concat();
        onpaper(&listed).stdout.lines().count()
    };
    assert_eq!(count(&["kind:benefit", "--model", "ops"]), 15);
    assert_eq!(count(&["kind:drawback model:ops"]), 16);
    assert_eq!(
        count(&["--model", "You Build It You Run It", "kind:benefit"]),
        21
    );
    let output = onpaper(&["list", "--library", "on-call satisfaction"]);
    let place = "on-call-satisfaction · You Build It You Run It · Service reliability";
    assert!(output.stdout.contains(place), "{output}");
}

#[test]
fn three_models_are_side_by_side_from_150_columns_on() {
    let third = small("west", "Cost", &[("dear", json!({}))]);
    let three = [&desks()[..], &[third]].concat();
    let titles = |size| {
        let browser = Browser::over(merged(&three), size).press("c c");
        let picture = browser.to_string();
        for text in ["cheap of north", "No counterpart in Model west."] {
            assert!(picture.contains(text), "{text}\n{picture}");
        }
        let rows = picture.lines();
        let names = ["Model north", "Model south", "Model west"];
        let row = |row: &&str| names.iter().all(|name| row.contains(name)) && row.contains('│');
        rows.filter(row).count()
    };
    assert_eq!(titles((150, 40)), 1);
    assert_eq!(titles(WIDE), 0);
    let two = Browser::over(merged(&desks()), WIDE)
        .press("c c")
        .to_string();
    assert!(
        two.contains("Cheap of south") && !two.contains("You Build It"),
        "{two}"
    );
}

fn run_beside(files: &[(&str, &Value)], arguments: &[&str]) -> (CommandOutput, TempDir) {
    let directory = tempdir().unwrap();
    for (name, kb) in files {
        let text = serde_json::to_string_pretty(kb).unwrap();
        fs::write(directory.path().join(name), text).unwrap();
    }
    let output = onpaper_with(arguments, |command| {
        command.current_dir(directory.path());
    });
    (output, directory)
}

#[test]
fn kb_may_be_given_several_times_and_with_the_library() {
    let [north, south] = desks();
    let mut mended = north.clone();
    mended["claims"][0]["counterparts"][0]["claim"] = json!("Cheap");
    let files = [("a.json", &mended), ("b.json", &south)];
    let ids = |options: &[&str]| {
        let (output, _directory) =
            run_beside(&files, &[&["list", "--format", "ids"], options].concat());
        assert_eq!(output.status, 0, "{output}");
        output.stdout.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let both = ids(&["--kb", "a.json", "--kb", "b.json"]);
    assert_eq!(
        both,
        [
            "cheap",
            "quiet",
            "south.Cheap",
            "cheap-2",
            "verdict",
            "south.verdict"
        ]
    );
    assert_eq!(ids(&["--library", "--kb", "a.json"]).len(), 104);
    assert_eq!(ids(&["--library", "--kb", "ops-run-it"]).len(), 101);
    assert_eq!(ids(&["--kb", "a.json"]), ["cheap", "quiet", "verdict"]);
    // A file is used once, however its path is written.
    assert_eq!(
        ids(&["--kb", "a.json", "--kb", "./a.json"]),
        ["cheap", "quiet", "verdict"]
    );
}

#[test]
fn a_missing_counterpart_is_reported_when_the_files_are_opened_together() {
    let [north, south] = desks();
    let files = [("a.json", &north), ("b.json", &south)];
    for arguments in [
        &["check", "a.json", "b.json"][..],
        &["list", "--kb", "b.json", "--kb", "a.json"],
    ] {
        let (output, _directory) = run_beside(&files, arguments);
        assert_eq!(output.status, 2, "{output}");
        let printed = output.stdout + &output.stderr;
        let place =
            "a.json:35:20: claims[0].counterparts[0].claim: there is no claim `cheap` in `south`";
        assert!(printed.contains(place), "{printed}");
        assert!(printed.contains("did you mean `Cheap`?"), "{printed}");
    }
    for alone in ["a.json", "b.json"] {
        assert_eq!(run_beside(&files, &["check", alone]).0.status, 0);
    }
}
