//! Filtering by extra fields, declared by the knowledge base or by `--facet`.

use std::fs;

use onpaper::kb::{KnowledgeBase, load};
use onpaper::search::FacetTable;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::browser::{Browser, MEDIUM, WIDE};
use crate::command::{CommandOutput, onpaper, onpaper_with};

fn knowledge() -> Value {
    let claim = |id: &str, title: &str, fields: Value| {
        json!({
            "id": id, "title": title, "status": "realised", "aspect": "work",
            "claimed": "So it is said.", "observed": "So it was seen.", "fields": fields,
        })
    };
    json!({
        "format": 1, "id": "register", "title": "A register", "version": "1", "summary": "Kept.",
        "source": { "title": "Notes" }, "aspects": [{ "id": "work", "name": "Work" }],
        "claims": [
            claim("first", "First", json!({ "Owner": "Ann Lee", "Due date": "2026-03" })),
            claim("second", "Second", json!({ "Owner": "Bo" })),
            claim("third", "Third", json!({ "Owner": "Ann Lee", "Due date": "2026-04" })),
            claim("fourth", "Fourth", json!({})),
        ],
    })
}

fn with_facets(facets: Value) -> Value {
    let mut kb = knowledge();
    kb["facets"] = facets;
    kb
}

fn parsed(kb: &Value) -> KnowledgeBase {
    load::parse(kb.to_string().as_bytes(), "register.json").unwrap()
}

fn run(kb: &Value, arguments: &[&str]) -> CommandOutput {
    let directory = TempDir::new().unwrap();
    fs::write(directory.path().join("register.json"), kb.to_string()).unwrap();
    onpaper_with(arguments, |command| {
        command.current_dir(&directory);
        command.env("ONPAPER_KB", "register.json");
    })
}

fn ids(kb: &Value, arguments: &[&str]) -> Vec<String> {
    let output = run(kb, &[&["list", "--format", "ids"], arguments].concat());
    output.stdout.lines().map(str::to_owned).collect()
}

#[test]
fn equivalent_unicode_names_are_one_value() {
    let mut kb = with_facets(json!(["Owner"]));
    kb["claims"][0]["fields"]["Owner"] = "Zo\u{eb}".into();
    kb["claims"][1]["fields"]["Owner"] = "Zoe\u{308}".into();
    for typed in ["Owner=Zo\u{eb}", "Owner=Zoe\u{308}"] {
        assert_eq!(
            ids(&kb, &["--facet", typed]),
            ["first", "second"],
            "{typed}"
        );
    }
}

#[test]
fn a_facet_of_the_knowledge_base_is_a_filter_with_counts_and_a_chip() {
    let kb = with_facets(json!(["Owner", "Due date"]));
    let mut pictures = String::new();
    for size in [WIDE, MEDIUM] {
        let browser = Browser::over(parsed(&kb), size).press("f j j space");
        pictures.push_str(&format!("{browser}\n"));
    }
    insta::assert_snapshot!(pictures);
}

#[test]
fn the_name_of_a_facet_is_a_query_operator() {
    let kb = with_facets(json!(["Owner", "Due date"]));
    assert_eq!(ids(&kb, &["owner:ann"]), ["first", "third"]);
    assert_eq!(
        ids(&kb, &["Owner:\"Ann Lee\"", "due-date:2026-04"]),
        ["third"]
    );
    assert_eq!(ids(&kb, &["!owner:ann"]), ["second", "fourth"]);
    assert_eq!(
        ids(&kb, &["owner:bo | due-date:2026-03"]),
        ["first", "second"]
    );
    assert_eq!(
        ids(&kb, &["owner:(bo OR ann)"]),
        ["first", "second", "third"]
    );
    assert_eq!(
        ids(&kb, &["owner:bo,ann -due-date:2026-03"]),
        ["second", "third"]
    );
    assert_eq!(
        ids(&kb, &["--facet", "Owner=bo,ann"]),
        ["first", "second", "third"]
    );
    // While it is typed.
    assert_eq!(ids(&kb, &["second", "owner:"]), ["second"]);
    let output = run(&kb, &["list", "owner:kim"]);
    assert!(
        output
            .stderr
            .contains("no Owner 'kim' (there are: Ann Lee, Bo)"),
        "{output}"
    );
}

#[test]
fn a_value_of_an_own_field_is_denied_by_a_sign_and_follows_an_equals_sign() {
    let kb = with_facets(json!(["Owner", "Due date"]));
    let (of_ann, of_others) = (["first", "third"], ["second", "fourth"]);
    for query in [
        "owner:!ann",
        "owner:-ann",
        "owner: !ann",
        "owner:(!ann)",
        "owner!=ann",
        "owner=!ann",
        "owner = -ann",
        "owner != \"Ann Lee\"",
        "NOT NOT owner!=ann",
        "+!owner:ann",
    ] {
        assert_eq!(ids(&kb, &[query]), of_others, "{query}");
    }
    for query in [
        "!owner:!ann",
        "NOT owner:!ann",
        "NOT NOT owner:ann",
        "!!owner:ann",
        "owner=ann",
        "owner!=!ann",
        "owner = ann",
        "owner: ann",
    ] {
        assert_eq!(ids(&kb, &[query]), of_ann, "{query}");
    }
    assert_eq!(ids(&kb, &["owner:!(ann OR bo)"]), ["fourth"]);
    assert_eq!(
        ids(&kb, &["owner=(bo,ann)", "due-date!=2026-03"]),
        ["second", "third"]
    );
    // No value of the field, and found as words.
    assert_eq!(ids(&kb, &["owner=kim | second"]), ["second"]);
    let output = run(&kb, &["list", "owner=kim"]);
    assert!(
        output
            .stderr
            .contains("no Owner 'kim' (there are: Ann Lee, Bo)"),
        "{output}"
    );
    let output = run(&kb, &["list", "owner:\"-ann\""]);
    assert!(
        output
            .stderr
            .contains("the query -owner:\"Ann Lee\" leaves it out"),
        "{output}"
    );
}

#[test]
fn what_a_name_that_is_no_operator_denies_is_not_listed() {
    let kb = knowledge();
    for query in ["owner:!bo", "owner:-bo", "owner!=bo", "owner != bo"] {
        let output = run(&kb, &["list", query]);
        assert_eq!(output.stdout, "", "{query}");
        assert!(
            output
                .stderr
                .contains("no operator 'owner' (there are: status,"),
            "{output}"
        );
    }
    assert_eq!(ids(&kb, &["!owner:bo"]), ["first", "third", "fourth"]);
}

#[test]
fn the_values_of_a_facet_of_the_knowledge_base_are_completed() {
    let kb = parsed(&with_facets(json!(["Owner", "Due date"])));
    let table = FacetTable::new(&kb);
    for (typed, completed) in [
        ("owner:a", &["owner:\"Ann Lee\""][..]),
        ("owner:!a", &["owner:!\"Ann Lee\""]),
        ("owner:\"a", &["owner:\"Ann Lee\""]),
        ("owner:\"Bo\"", &[]),
        ("owner:Bo,a", &["owner:Bo,\"Ann Lee\""]),
        ("first NOT (owner:b", &["first NOT (owner:Bo"]),
        ("-owner:(Bo OR a", &["-owner:(Bo OR \"Ann Lee\""]),
        ("owner:(Bo OR a)", &[]),
        (
            "first due-date:2026",
            &["first due-date:2026-03", "first due-date:2026-04"],
        ),
    ] {
        let (place, values) = table.completions(&kb, typed);
        let found = values.iter().map(|one| typed[..place].to_owned() + one);
        assert_eq!(found.collect::<Vec<_>>(), completed, "{typed}");
    }
}

#[test]
fn a_suggested_value_of_two_words_is_in_quotes() {
    let kb = with_facets(json!(["Owner"]));
    let output = run(&kb, &["list", "owner:\"ann lea\""]);
    let hint = "did you mean 'owner:\"Ann Lee\"'?";
    assert!(output.stderr.contains(hint), "{output}");
    assert_eq!(ids(&kb, &["owner:\"Ann Lee\""]), ["first", "third"]);
}

#[test]
fn a_value_with_another_sign_is_another_value() {
    let kb = with_facets(json!(["Owner"]));
    for value in ["bo#", "bo+"] {
        let output = run(&kb, &["list", &format!("owner:{value}")]);
        let unknown = format!("no Owner '{value}'");
        assert!(output.stderr.contains(&unknown), "{output}");
    }
    assert_eq!(ids(&kb, &["owner:Ann-Lee"]), ["first", "third"]);
}

#[test]
fn without_a_facet_the_operator_is_searched_as_words() {
    let kb = with_facets(json!(["Owner"]));
    assert_eq!(ids(&kb, &["due-date:2026-04"]), ["third"]);
    let output = run(&knowledge(), &["list", "owner:bo"]);
    assert_eq!(
        output.stdout.lines().next(),
        Some("+ realised  Second"),
        "{output}"
    );
}

#[test]
fn facet_on_the_command_line_makes_a_field_a_filter_in_any_case() {
    let kb = knowledge();
    assert_eq!(ids(&kb, &["--facet", "owner=ann"]), ["first", "third"]);
    assert_eq!(ids(&kb, &["--facet", "Owner", "owner:bo"]), ["second"]);
    let both = ["--facet", "Owner=Ann Lee", "--facet", "due date=2026-03"];
    assert_eq!(ids(&kb, &both), ["first"]);
    let either = ["--facet", "Owner=Ann Lee", "--facet", "Owner=Bo"];
    assert_eq!(ids(&kb, &either), ["first", "second", "third"]);
    let output = run(
        &kb,
        &["overview", "--facet", "Owner=Bo", "--format", "json"],
    );
    assert!(output.stdout.contains("\"claims\": 1"), "{output}");
    let output = run(&kb, &["export", "--facet", "Owner=Bo"]);
    assert!(
        output.stdout.starts_with("# Claims with Owner Bo\n"),
        "{output}"
    );
}

#[test]
fn an_unknown_field_lists_the_known_ones() {
    let output = run(&knowledge(), &["list", "--facet", "Ownr"]);
    let expected =
        "no field 'Ownr' to filter by; did you mean 'Owner'? (there are: Owner, Due date)";
    assert_eq!(output.status, 2);
    assert!(output.stderr.contains(expected), "{output}");
    let output = run(&knowledge(), &["export", "--facet", "Owner=Kim"]);
    assert_eq!(output.status, 2);
    assert!(
        output
            .stderr
            .contains("no Owner 'Kim' (there are: Ann Lee, Bo)"),
        "{output}"
    );
    let output = onpaper(&["list", "--facet", "Owner"]);
    let expected = "no field 'Owner' to filter by: no claim has fields of its own";
    assert!(output.stderr.contains(expected), "{output}");
}

#[test]
fn a_facet_without_claims_is_a_problem_with_its_position() {
    let output = run(
        &with_facets(json!(["Owner", "Due dat", "Colour"])),
        &["check", "register.json"],
    );
    insta::assert_snapshot!(output);
}

#[test]
fn a_partial_export_has_only_the_facets_of_its_claims() {
    let kb = with_facets(json!(["Owner", "Due date"]));
    let output = run(&kb, &["export", "--id", "second", "--format", "json"]);
    let part = load::parse(output.stdout.as_bytes(), "part.json").unwrap();
    assert_eq!(part.facets, ["Owner"]);
}

#[test]
fn the_path_of_a_wrong_value_names_its_field() {
    let mut kb = knowledge();
    kb["claims"][1]["fields"]["Due date"] = json!(2026);
    let output = run(&kb, &["check", "register.json"]);
    let wanted = r#"claims[1].fields["Due date"]: found the number 2026, expected a string"#;
    assert!(output.stdout.contains(wanted), "{output}");
}
