//! A knowledge base with benefits, drawbacks and counterparts: on screen, on the command line and in every
//! document.

use std::fs;

use onpaper::export::{Format, Report};
use onpaper::import;
use onpaper::kb::{Item, KnowledgeBase, load};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::browser::{Browser, WIDE};
use crate::command::{CommandOutput, onpaper, onpaper_with};
use crate::import::import;

fn knowledge() -> Value {
    let claim = |id: &str, title: &str, status: &str| {
        json!({
            "id": id, "title": title, "status": status, "aspect": "cost",
            "claimed": "So it is said.", "observed": "So it was seen.",
        })
    };
    let mut claims = [
        claim("cheap-to-start", "Cheap to start", "realised"),
        claim("slow-approvals", "Slow approvals", "realised"),
        claim("quiet-nights", "Quiet nights", "unrealised"),
    ];
    claims[1]["kind"] = json!("drawback");
    claims[1]["counterparts"] = json!([
        { "claim": "cheap-to-start" },
        { "knowledge_base": "other-model", "claim": "fast-approvals" },
    ]);
    json!({
        "format": 1, "id": "desk", "title": "A service desk", "version": "1", "summary": "Told of it.",
        "source": { "title": "Notes" }, "aspects": [{ "id": "cost", "name": "Cost" }], "claims": claims,
        "findings": [{
            "id": "kept", "kind": "verdict", "title": "Some is kept", "text": "Not all of it.",
        }],
    })
}

fn parsed(kb: &Value) -> KnowledgeBase {
    load::parse(kb.to_string().as_bytes(), "desk.json").unwrap()
}

fn run_with(kb: &Value, arguments: &[&str]) -> CommandOutput {
    let directory = TempDir::new().unwrap();
    let file = directory.path().join("desk.json");
    fs::write(&file, kb.to_string()).unwrap();
    onpaper_with(arguments, |command| {
        command.current_dir(&directory);
        command.env("ONPAPER_KB", file);
    })
}

fn run(arguments: &[&str]) -> CommandOutput {
    run_with(&knowledge(), arguments)
}

#[test]
fn drawbacks_and_counterparts_are_shown_everywhere() {
    let browser = Browser::over(parsed(&knowledge()), WIDE);
    let mut pictures = format!("{}\n", browser.press("j f j j j j"));
    for arguments in [
        &["list", "slow"][..],
        &["show", "slow-approvals"],
        &["export"],
        &["export", "--format", "csv"],
        &["export", "--view", "table", "--kind", "drawback"],
    ] {
        pictures.push_str(&format!("$ onpaper {arguments:?}\n{}\n", run(arguments)));
    }
    insta::assert_snapshot!("kinds", pictures);
}

#[test]
fn each_kind_is_found_by_word_query_and_filter() {
    let ids = |arguments: &[&str]| run(&[&["list", "--format", "ids"], arguments].concat()).stdout;
    // A finding about any claim stays under every filter.
    let claims = |arguments: &[&str]| ids(arguments).replace("kept\n", "");
    let drawback = "slow-approvals\n";
    let benefits = "cheap-to-start\nquiet-nights\n";
    assert_eq!(claims(&["drawback"]), drawback);
    assert_eq!(claims(&["kind:draw"]), drawback);
    assert_eq!(claims(&["--kind", "drawback"]), drawback);
    assert_eq!(claims(&["kind:benefit"]), benefits);
    assert_eq!(claims(&["!kind:drawback"]), benefits);
    assert_eq!(
        claims(&["--kind", "benefit", "--status", "unrealised"]),
        "quiet-nights\n"
    );
    assert_eq!(ids(&["kind:verdict"]), "kept\n");
    assert_eq!(ids(&["kind:finding"]), "kept\n");
    assert_eq!(claims(&["has:counterpart"]), drawback);
}

#[test]
fn an_unknown_value_of_an_operator_is_reported_with_the_known_ones() {
    for (query, reported) in [
        (
            "kind:verdits",
            "no kind:verdits; did you mean 'verdict'? (there are: benefit, drawback, verdict, ",
        ),
        (
            "kind:\"two words\"",
            "no kind:two words (there are: benefit, ",
        ),
        ("has:foo", "no has:foo (there are: alias, tag, "),
        (
            "has:stales",
            "no has:stales; did you mean 'stale'? (there are: ",
        ),
        ("IN:foo", "no in:foo (there are: id, title, "),
        (
            "differs:there",
            "no differs:there; did you mean 'here'? (there are: here)",
        ),
    ] {
        let output = run(&["list", query]);
        let begins = format!("onpaper: {reported}");
        assert!(output.stderr.starts_with(&begins), "{output}");
    }
}

#[test]
fn a_knowledge_base_of_benefits_does_not_mention_kinds() {
    let filters = Browser::open(WIDE).press("f").to_string();
    assert!(!filters.contains("Kind"), "{filters}");
    let csv = onpaper(&["export", "--format", "csv"]).stdout;
    assert!(!csv.lines().next().unwrap().contains("kind"), "{csv}");
    let none = onpaper(&["list", "--kind", "drawback"]);
    let expected = (1, "", "onpaper: no claim fits the filters\n");
    assert_eq!((none.status, &*none.stdout, &*none.stderr), expected);
    let all = onpaper(&["list", "--format", "ids"]).stdout;
    assert_eq!(
        onpaper(&["list", "--kind", "benefit", "--format", "ids"]).stdout,
        all
    );
}

#[test]
fn kinds_and_counterparts_round_trip_through_documents() {
    let kb = parsed(&knowledge());
    let report = Report {
        for_import: true,
        ..Report::of_everything(&kb)
    };
    for (format, read) in [
        (Format::Markdown, import::SourceFormat::Markdown),
        (Format::Csv, import::SourceFormat::Csv),
    ] {
        let imported = import(&report.render(format), read, "kb").unwrap().kb;
        assert_eq!(imported.claims, kb.claims, "{format:?}");
    }
    let json = load::parse(report.render(Format::Json).as_bytes(), "kb.json").unwrap();
    assert_eq!(json, kb);
}

#[test]
fn a_partial_document_names_the_knowledge_base_of_missing_counterparts() {
    let kb = parsed(&knowledge());
    let report = Report {
        for_import: true,
        ..Report::of_items(&kb, &[Item::Claim(1)])
    };
    let markdown = report.render(Format::Markdown);
    let line = "**Counterparts:** `desk/cheap-to-start` `other-model/fast-approvals`";
    assert!(markdown.lines().any(|each| each == line), "{markdown}");
    for (format, read) in [
        (Format::Markdown, import::SourceFormat::Markdown),
        (Format::Csv, import::SourceFormat::Csv),
    ] {
        import(&report.render(format), read, "kb").unwrap();
    }
    load::parse(report.render(Format::Json).as_bytes(), "part.json").unwrap();
}

#[test]
fn a_missing_counterpart_is_reported_with_its_position() {
    let mut kb = knowledge();
    let counterparts = &mut kb["claims"][1]["counterparts"];
    counterparts[0]["claim"] = json!("cheap-to-strat");
    counterparts[1]["claim"] = json!("no id");
    let directory = TempDir::new().unwrap();
    fs::write(directory.path().join("desk.json"), kb.to_string()).unwrap();
    let output = onpaper_with(&["check", "desk.json"], |command| {
        command.current_dir(&directory);
    });
    insta::assert_snapshot!(output);
}

#[test]
fn an_unknown_kind_lists_the_known_ones() {
    let sheet = "id,title,status,aspect,claimed,observed,kind\na,A,realised,B,C,D,risk\n";
    let errors = import(sheet, import::SourceFormat::Csv, "kb").unwrap_err();
    let wanted = "found the kind `risk`; expected one of: benefit, drawback";
    assert_eq!(errors[0].to_string(), wanted);
    let output = run(&["list", "--kind", "risk"]);
    let wanted = "no kind 'risk' (there are: benefit, drawback)";
    assert!(output.stderr.contains(wanted), "{output}");
    let output = onpaper(&["list", "--kind", "verdict"]);
    let wanted = "no claim is a verdict: findings are, as the query kind:verdict lists them";
    assert!(output.stderr.contains(wanted), "{output}");
}
