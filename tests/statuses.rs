//! A knowledge base with claims of every status: on screen, on the command line and in every document.

use std::collections::HashSet;
use std::fs;

use onpaper::export::{Format, Report};
use onpaper::import;
use onpaper::kb::text::width;
use onpaper::kb::{Claim, KnowledgeBase, Status, Tone, load};
use onpaper::ui::{Charset, Theme, ThemeName};
use serde_json::{Value, json};
use strum::VariantArray as _;
use tempfile::TempDir;

use crate::browser::{Browser, MEDIUM, WIDE};
use crate::command::{CommandOutput, onpaper_with};
use crate::import::import;

/// The promises of a shared build service, each with its aspect.
const PROMISES: [(&str, &str, &str); 10] = [
    ("Builds start at once", "speed", "A build waits for nobody."),
    (
        "Tests run side by side",
        "speed",
        "An hour of tests takes ten minutes.",
    ),
    (
        "Caches are shared",
        "speed",
        "Nobody builds what a colleague has built.",
    ),
    (
        "Machines are patched",
        "upkeep",
        "Teams have no machines of their own to look after.",
    ),
    (
        "One bill for all",
        "upkeep",
        "Sharing costs less than each team paying for itself.",
    ),
    (
        "Secrets rotate themselves",
        "upkeep",
        "No key is older than a month.",
    ),
    (
        "New teams start in a day",
        "upkeep",
        "A template has all that a team needs.",
    ),
    (
        "Releases can be traced",
        "trust",
        "Each artefact says which commit it is from.",
    ),
    (
        "Artefacts are signed",
        "trust",
        "Nothing runs that nobody has signed.",
    ),
    (
        "Builds repeat exactly",
        "trust",
        "The same commit gives the same bytes.",
    ),
];

/// The promises, with the statuses assigned in turn.
fn knowledge() -> Value {
    let statuses = Status::VARIANTS.iter().cycle();
    let claims = PROMISES.iter().zip(statuses).map(|(promise, status)| {
        let (title, aspect, claimed) = promise;
        let observed = match status.tone() {
            Tone::Holds => "Seen in every team that has moved.",
            Tone::Partly => "Seen in two teams of five.",
            Tone::Fails | Tone::Quiet => "Not seen in any team.",
        };
        let mut claim = json!({
            "id": title.to_lowercase().replace(' ', "-"), "title": title, "status": status.word(),
            "aspect": aspect, "claimed": claimed, "observed": observed,
        });
        if status.placeholder().is_some() {
            claim.as_object_mut().unwrap().remove("observed");
        }
        claim
    });
    let aspects = ["Speed", "Upkeep", "Trust"];
    let aspects = aspects.map(|name| json!({ "id": name.to_lowercase(), "name": name }));
    json!({
        "format": 1, "id": "build-service", "title": "A shared build service", "version": "1",
        "summary": "What was promised of it.",
        "source": {
            "title": "Notes", "publisher": "Example Ltd", "url": "https://example.org/builds",
            "licence": "CC0", "note": "",
        },
        "aspects": aspects, "claims": claims.collect::<Vec<_>>(),
    })
}

fn kb() -> KnowledgeBase {
    let text = knowledge().to_string();
    load::parse(text.as_bytes(), "build-service.json").unwrap()
}

/// Runs a command on this knowledge base.
fn run(arguments: &[&str]) -> CommandOutput {
    let directory = TempDir::new().unwrap();
    let file = directory.path().join("kb.json");
    fs::write(&file, knowledge().to_string()).unwrap();
    onpaper_with(arguments, |command| {
        command.env("ONPAPER_KB", file);
    })
}

/// The first claim with a status.
fn claim_with(kb: &KnowledgeBase, status: Status) -> &Claim {
    let mut claims = kb.claims.iter();
    claims.find(|claim| claim.status == status).unwrap()
}

#[test]
fn each_status_is_shown_everywhere() {
    let mut pictures = String::new();
    for (columns, rows) in [WIDE, MEDIUM] {
        let open = || Browser::over(kb(), (columns, rows));
        for (what, browser) in [
            ("a claim that nobody has looked at", open().press("j j j")),
            (
                "one that is seen in part, and the filters",
                open().press("j f j"),
            ),
            ("overview", open().press("4")),
            ("compare", open().press("c")),
            ("ascii", open().in_ascii().press("j")),
        ] {
            pictures.push_str(&format!("{columns}×{rows}, {what}\n{browser}\n"));
        }
    }
    for arguments in [
        &["list"][..],
        &["overview"],
        &["overview", "--format", "markdown"],
        &["overview", "--format", "json"],
        &["show", "caches-are-shared", "machines-are-patched"],
        &["export", "--front-matter"],
        &["export", "--view", "table"],
        &["export", "--format", "csv"],
    ] {
        pictures.push_str(&format!(
            "$ onpaper {}\n{}\n",
            arguments.join(" "),
            run(arguments)
        ));
    }
    insta::assert_snapshot!("statuses", pictures);
}

#[test]
fn the_overview_shows_the_totals_at_every_width() {
    for columns in 40..=160 {
        let screen = Browser::over(kb(), (columns, 24)).press("4").to_string();
        let ends_with = |name: &str, total: &str| {
            let row = screen.lines().find(|line| line.contains(name)).unwrap();
            row.trim_end_matches(['┃', ' ']).ends_with(total)
        };
        assert!(ends_with(" All ", " 10"), "{columns}: {screen}");
        assert!(ends_with(" Upkeep ", " 4"), "{columns}: {screen}");
    }
}

#[test]
fn a_search_for_one_status_finds_no_other() {
    let kb = kb();
    for &status in Status::VARIANTS {
        let word = status.word();
        let claims = kb.claims.iter().filter(|claim| claim.status == status);
        let wanted: Vec<&str> = claims.map(|claim| claim.id.as_str()).collect();
        for query in [word.to_owned(), format!("status:{word}")] {
            let output = run(&["list", &query, "--format", "ids"]);
            let mut found: Vec<&str> = output.stdout.lines().collect();
            found.sort_by_key(|id| kb.claims.iter().position(|claim| claim.id == **id));
            assert_eq!(found, wanted, "{query}: {output}");
        }
        let output = run(&["list", "--status", word, "--format", "ids"]);
        assert_eq!(
            output.stdout.lines().collect::<Vec<_>>(),
            wanted,
            "{output}"
        );
    }
}

#[test]
fn a_status_can_be_abbreviated_to_a_prefix_but_not_a_suffix() {
    let ids = |query: &str| run(&["list", query, "--format", "ids"]).stdout;
    assert_eq!(ids("status:partly"), ids("status:partly-realised"));
    assert_eq!(ids("status:not"), ids("status:not-applicable"));
    assert_eq!(ids("partly"), ids("status:partly-realised"));
    assert_eq!(ids("status:re"), ids("status:realised"));
    assert_eq!(ids("applicable"), "");
    assert_eq!(ids("observed"), "");
}

#[test]
fn an_observation_is_optional_only_for_statuses_without_one() {
    for &status in Status::VARIANTS {
        let mut kb = knowledge();
        let claim = &mut kb["claims"][0];
        claim["status"] = json!(status.word());
        claim.as_object_mut().unwrap().remove("observed");
        let read = load::parse(kb.to_string().as_bytes(), "kb.json");
        let schema: Value = serde_json::from_str(&onpaper::kb::schema::TEXT).unwrap();
        let published = jsonschema::validator_for(&schema).unwrap();
        assert_eq!(
            read.is_ok(),
            status.placeholder().is_some(),
            "{status:?}: {read:?}"
        );
        assert_eq!(read.is_ok(), published.is_valid(&kb), "{status:?}");
        if let Err(error) = read {
            let message = format!("{error:#}");
            assert!(
                message.contains("the field `observed` is missing"),
                "{message}"
            );
        }
    }
}

#[test]
fn documents_without_an_observation_round_trip() {
    let mut kb = kb();
    // The placeholder words may also be the text of a person.
    let mut unseen = kb
        .claims
        .iter_mut()
        .filter(|claim| claim.status.placeholder().is_some());
    let claim = unseen.next().unwrap();
    claim.observed = claim.status.placeholder().map(Into::into);
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
    assert_eq!(json.claims, kb.claims);
}

#[test]
fn every_status_is_read_back_from_a_page() {
    let page = Report::of_everything(&kb()).render(Format::Html);
    let imported = import(&page, import::SourceFormat::Html, "kb").unwrap().kb;
    let statuses = |kb: &KnowledgeBase| {
        let claims = kb.claims.iter();
        claims.map(|claim| claim.status).collect::<Vec<_>>()
    };
    assert_eq!(statuses(&imported), statuses(&kb()));
}

#[test]
fn statuses_are_read_with_spaces_and_in_any_case() {
    for &status in Status::VARIANTS {
        let word = status.word().replace('-', " ").to_uppercase();
        let sheet = format!("title,status,aspect,claimed,observed\nA,{word},B,C,D\n");
        let imported = import(&sheet, import::SourceFormat::Csv, "kb").unwrap();
        assert_eq!(imported.kb.claims[0].status, status);
    }
}

#[test]
fn a_row_of_a_sheet_may_end_before_an_optional_observation() {
    let sheet = |status: Status| {
        let word = status.word();
        let sheet = format!("title,status,aspect,claimed,observed\nA,{word},B,C\n");
        import(&sheet, import::SourceFormat::Csv, "kb")
    };
    for &status in Status::VARIANTS {
        let claim = sheet(status).unwrap().kb.claims.remove(0);
        match status.placeholder() {
            Some(_) => assert_eq!(claim.observed, None),
            None => assert_eq!(
                claim.observed(),
                status.word(),
                "every cell of the sheet must be kept"
            ),
        }
    }
}

#[test]
fn an_unknown_status_lists_the_known_ones() {
    let sheet =
        "title,status,aspect,claimed,observed\nA,none such,B,C,D\nE,some,F,G,H\nI,such,J,K,L\n";
    let words: Vec<_> = Status::VARIANTS.iter().map(|one| one.word()).collect();
    let stderr = crate::import::run("unknown.csv", sheet, &[]).stderr;
    let expected = format!(
        "onpaper: unknown.csv:2: what does `none such` mean? Add --status 'none such=STATUS'\n\
         unknown.csv:4: what does `such` mean? Add --status 'such=STATUS'\n\
         STATUS is one of: {}\n",
        words.join(", ")
    );
    assert_eq!(stderr, expected);
}

#[test]
fn t_cycles_through_the_statuses_in_use() {
    let mut browser = Browser::over(kb(), WIDE);
    let mut seen = Vec::new();
    loop {
        browser = browser.press("t");
        let ids = browser
            .app()
            .filters
            .set
            .iter()
            .map(|value| value.id.clone());
        match &ids.collect::<Vec<_>>()[..] {
            [] => break,
            [one] => seen.push(one.clone()),
            several => panic!("{several:?}"),
        }
    }
    assert_eq!(seen[0], "unrealised");
    seen.sort_by_key(|word| word.parse::<Status>().unwrap());
    let all: Vec<_> = Status::VARIANTS.iter().map(|one| one.word()).collect();
    assert_eq!(seen, all);
}

#[test]
fn an_unused_status_is_not_shown_and_matches_nothing() {
    let output = onpaper_with(&["list", "--status", "not-applicable"], |_| ());
    assert!(!output.stdout.contains("not-applicable"), "{output}");
    let none = "onpaper: no claim fits the filters, only findings\n";
    assert_eq!(output.stderr, none, "{output}");
    let output = onpaper_with(&["export", "--status", "not-applicable"], |_| ());
    assert_eq!((output.status, &*output.stderr), (0, none), "{output}");
    let output = onpaper_with(&["list", "--status", "appl"], |_| ());
    let there = "no status 'appl' (there are: realised, unrealised)";
    assert!(output.stderr.contains(there), "{output}");
}

#[test]
fn each_tone_is_distinguishable_without_colour() {
    let kb = kb();
    for &theme in ThemeName::VARIANTS {
        for &status in Status::VARIANTS {
            let claim = claim_with(&kb, status);
            let browser = Browser::over(kb.clone(), WIDE).themed(theme);
            let badge = format!("{} {}", status.glyph(), status.name().to_uppercase());
            let screen = browser
                .press("/")
                .type_text(claim.title.as_str())
                .to_string();
            assert!(screen.contains(&badge), "{screen}");
            let line = format!("{} {}", status.glyph(), claim.title);
            assert!(screen.contains(&line), "{screen}");
        }
        assert_eq!(
            Theme::new(theme)
                .with_charset(Charset::AsciiSymbols)
                .glyph(Status::PartlyRealised),
            "%"
        );
    }
}

#[test]
fn the_glyphs_of_statuses_are_unique_and_one_column_wide() {
    for glyph in [Status::glyph, Status::ascii] {
        let glyphs: HashSet<_> = Status::VARIANTS.iter().map(|&one| glyph(one)).collect();
        assert_eq!(glyphs.len(), Status::VARIANTS.len());
        assert!(glyphs.iter().all(|glyph| width(glyph) == 1), "{glyphs:?}");
    }
    assert!(
        Status::VARIANTS
            .iter()
            .all(|status| status.ascii().is_ascii())
    );
}
