//! The built-in knowledge bases on the command line and in the browser.

use insta::assert_snapshot;
use onpaper::app::{Mode, RecentFile};
use onpaper::kb::load::{self, BUILT_IN, BuiltIn};
use onpaper::kb::{Part, merge};
use serde_json::Value;
use tempfile::tempdir;

use crate::browser::{Browser, SIZES, WIDE, embedded};
use crate::command::{onpaper, onpaper_with};

#[test]
fn every_built_in_knowledge_base_passes_check() {
    for row in &BUILT_IN {
        let path = format!("{}/data/{}.json", env!("CARGO_MANIFEST_DIR"), row.id);
        let checked = load::parse(&std::fs::read(path).unwrap(), row.id).unwrap();
        assert_eq!((&row.load().unwrap(), row.kb()), (&checked, &checked));
        assert_eq!(row.id, &*checked.id);
        assert_eq!(BuiltIn::find(&row.id.to_uppercase()).unwrap().id, row.id);
    }
    assert_eq!(load::BUILT_IN[0].load().unwrap().id, "ops-run-it");
}

#[test]
fn library_lists_them_with_their_counts_and_sources() {
    assert_snapshot!(onpaper(&["library"]));
    let listed = onpaper(&["library", "--format", "json"]).stdout;
    let listed: Value = serde_json::from_str(&listed).unwrap();
    let entry = &listed["knowledge_bases"][2];
    assert_eq!(entry["id"], "you-build-it-you-run-it");
    assert_eq!(
        (&entry["claims"], &entry["default"]),
        (&25.into(), &false.into())
    );
    let counts = entry["statuses"].as_object().unwrap().values();
    assert_eq!(counts.map(|count| count.as_u64().unwrap()).sum::<u64>(), 25);
    assert_eq!(entry["source"]["licence"], "CC BY-NC 4.0");
}

#[test]
fn kb_prefers_a_built_in_name_over_a_file_of_that_name() {
    let directory = tempdir().unwrap();
    std::fs::write(directory.path().join("ops-run-it-drawbacks"), "no JSON").unwrap();
    let run = |name: &str| {
        onpaper_with(&["list", "--format", "ids", "--kb", name], |command| {
            command.current_dir(directory.path());
        })
    };
    let output = run("ops-run-it-drawbacks");
    assert_eq!(
        (output.status, output.stdout.lines().count()),
        (0, 30),
        "{output}"
    );
    assert_eq!(
        run("Ops-Run-It").stdout,
        onpaper(&["list", "--format", "ids"]).stdout
    );
    let output = run("./ops-run-it-drawbacks");
    assert!(
        output.stderr.contains("./ops-run-it-drawbacks:1:1"),
        "{output}"
    );
}

#[test]
fn an_unknown_name_gets_a_suggestion() {
    for (name, expected) in [
        (
            "you-biuld-it-you-run-it",
            "no built-in knowledge base of that name; did you mean `you-build-it-you-run-it`?",
        ),
        (
            "ops-run-it.json",
            "there is no such file, and no built-in knowledge base of that name; did you \
             mean `ops-run-it`?",
        ),
        ("zebra", "of that name; `onpaper library` lists those"),
        (
            "zebra.json",
            "zebra.json: there is no such file; `onpaper new zebra.json` writes one to start from\n",
        ),
        ("no/ops-run-it", "no/ops-run-it: there is no such file\n"),
        (
            "https://example.org/kb.json",
            "https://example.org/kb.json: it is an address, and only files are read: download it first\n",
        ),
    ] {
        let output = onpaper(&["list", "--kb", name]);
        assert_eq!((output.status, output.stdout.as_str()), (2, ""), "{output}");
        assert!(output.stderr.contains(expected), "{output}");
    }
}

#[test]
fn a_file_given_as_a_query_suggests_the_kb_option() {
    let directory = tempdir().unwrap();
    std::fs::write(directory.path().join("our kb.json"), "{}").unwrap();
    let run = |query: &str| {
        onpaper_with(&["list", query], |command| {
            command.current_dir(directory.path());
        })
    };
    let output = run("our kb.json");
    let expected = "onpaper: 'our kb.json' is a file, not a query: --kb 'our kb.json' opens a knowledge base, and \
                `onpaper import 'our kb.json'` reads a document or sheet\n";
    assert_eq!((output.status, &*output.stderr), (2, expected));
    assert_eq!(run("\"our kb.json\"").status, 1);
}

/// A user's file as a recent file.
fn own(title: &str) -> (RecentFile, String) {
    let mut kb = embedded();
    kb.id = "own".into();
    kb.title = title.into();
    let path = "/home/ada/own.json".into();
    let title = title.to_owned();
    (
        RecentFile { path, title },
        serde_json::to_string(&kb).unwrap(),
    )
}

#[test]
fn the_picker_shows_built_in_knowledge_bases_and_recent_files() {
    let (file, text) = own("Our own desk");
    for (name, size) in SIZES {
        let browser = Browser::with_recent(vec![file.clone()], size).press("b");
        assert_snapshot!(format!("picker_{name}"), browser);
    }
    let browser = Browser::with_recent(vec![file], WIDE).with_file("own.json", &text);
    let browser = browser.press("b G Enter");
    assert_eq!(browser.app().kb().title, "Our own desk");
    assert_eq!(browser.app().mode(), Mode::Claims);
    let browser = browser.press("b");
    let picture = browser.to_string();
    assert!(
        picture.contains("Our own desk") && picture.contains("open"),
        "{picture}"
    );
    let browser = browser.press("Enter");
    assert!(
        browser
            .to_string()
            .contains("Our own desk is already open.")
    );
    let browser = browser.press("<");
    assert_eq!(browser.app().kb().id, "ops-run-it");
}

#[test]
fn files_opened_together_can_be_browsed_one_by_one() {
    let (file, text) = own("Our own desk");
    let kbs = [
        own("Our own desk").1,
        serde_json::to_string(&embedded()).unwrap(),
    ];
    let parts = kbs.map(|text| {
        let kb = load::parse(text.as_bytes(), "own").unwrap();
        let model = kb.title.clone();
        Part { model, kb }
    });
    let whole = merge(parts.into());
    let browser = Browser::given(whole, vec![file.path], WIDE).with_file("own.json", &text);
    let browser = browser.press("b");
    let picture = browser.to_string();
    for expected in [
        "Our own desk and Benefits of Ops Run It",
        "own.json",
        "/home/ada/own.json",
    ] {
        assert!(picture.contains(expected), "{expected}\n{picture}");
    }
    let browser = browser.press("j Enter");
    assert_eq!(browser.app().kb().title, "Our own desk");
    let browser = browser.press("b g Enter");
    assert_eq!(browser.app().models().len(), 2);
}

#[test]
fn a_missing_or_invalid_file_is_reported_and_the_screen_stays() {
    let (file, _) = own("Our own desk");
    let gone = Browser::with_recent(vec![file.clone()], WIDE).press("b G Enter");
    assert!(
        gone.footer()
            .contains("/home/ada/own.json: there is no such file"),
        "{gone}"
    );
    let broken = Browser::with_recent(vec![file], WIDE).with_file("own.json", "{ \"format\": 1 }");
    let broken = broken.press("b G Enter");
    assert!(
        broken.footer().contains("/home/ada/own.json:1:"),
        "{broken}"
    );
    for browser in [gone, broken] {
        assert_eq!(browser.app().kb().id, "ops-run-it");
        assert_eq!(browser.press("<").app().kb().id, "ops-run-it");
    }
}

#[test]
fn query_and_filters_stay_if_valid_in_the_other_knowledge_base() {
    let browser = Browser::open(WIDE)
        .press("t / ")
        .type_text("incident")
        .press("Enter");
    assert!(!browser.app().filters.set.is_empty(), "{browser}");
    let browser = browser.press("b G k Enter");
    assert_eq!(browser.app().kb().id, "you-build-it-you-run-it");
    assert_eq!(browser.app().search.input.value(), "incident");
    // It has no unrealised claims.
    assert!(browser.app().filters.set.is_empty(), "{browser}");
    let browser = browser
        .press("/ Ctrl-u")
        .type_text("zebra")
        .press("Enter b g Enter");
    assert_eq!(browser.app().search.input.value(), "");
    let all = browser.app().kb().items().count();
    assert_eq!(browser.app().list.listing.items().count(), all, "{browser}");
}

#[test]
fn assessments_stay_with_the_opened_knowledge_base() {
    let browser = Browser::open(WIDE).press("b G Enter b g Enter r");
    assert_eq!(browser.app().mode(), Mode::Assess, "{browser}");
    let browser = Browser::open(WIDE).press("b j Enter r");
    assert_eq!(browser.app().mode(), Mode::Claims, "{browser}");
}

fn place(browser: &Browser) -> (&str, &str) {
    let app = browser.app();
    let selected = app.selected_claim().map_or("", |claim| &claim.id);
    (&app.kb().id, selected)
}

#[test]
fn a_counterpart_is_followed_and_return_restores_the_place() {
    let browser = Browser::open(WIDE)
        .press("/")
        .type_text("telemetry")
        .press("Enter space");
    assert_eq!(place(&browser), ("ops-run-it", "informative-telemetry"));
    let browser = browser.press(">");
    assert_eq!(
        place(&browser),
        ("you-build-it-you-run-it", "informative-telemetry")
    );
    let browser = browser.press("<");
    assert_eq!(place(&browser), ("ops-run-it", "informative-telemetry"));
    assert_eq!(browser.app().search.input.value(), "telemetry");
    assert_eq!(browser.app().marks().len(), 1);
    let browser = browser.press(">");
    assert_eq!(
        place(&browser),
        ("ops-run-it-drawbacks", "uninformative-telemetry")
    );
    // A query there belongs to that knowledge base.
    let browser = browser
        .press("/")
        .type_text("slow")
        .press("Enter b j Enter L");
    assert_eq!(browser.app().kb().claims.len(), 56);
    let browser = browser.press("< < < <");
    assert_eq!(place(&browser), ("ops-run-it", "informative-telemetry"));
    assert!(
        browser
            .to_string()
            .contains("There is nothing to go back to.")
    );
}

#[test]
fn opening_the_whole_library_twice_is_reported() {
    let browser = Browser::open(WIDE).press("L L L");
    assert!(browser.to_string().contains("is already open."));
    assert_eq!(place(&browser.press("<")).0, "ops-run-it");
}

#[test]
fn a_counterpart_hidden_by_filters_is_shown_when_followed() {
    let browser = Browser::open(WIDE)
        .press("L /")
        .type_text("low run cost")
        .press("Enter");
    let browser = browser.press(">");
    let (_, claim) = place(&browser);
    assert_eq!(claim, "risk-of-high-run-cost");
    let browser = browser.press("<");
    assert_eq!(place(&browser).1, "low-run-cost");
    assert_eq!(browser.app().search.input.value(), "low run cost");
}
