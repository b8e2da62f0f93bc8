//! The built-in knowledge bases and the comparison of operating models.

use std::collections::BTreeSet;
use std::path::Path;

use onpaper::app::Mode;
use onpaper::export::View;
use onpaper::kb::counterparts::claim_rows;
use onpaper::kb::load::{Progress, Source};
use onpaper::kb::models::ModelRow;
use onpaper::kb::{Claim, ClaimKind, Item, KnowledgeBase, Status, load};

use ratatui::style::Modifier;
use tempfile::tempdir;

use crate::browser::{Browser, MEDIUM, SIZES, WIDE};
use crate::command::{onpaper, onpaper_with};

const YOU_BUILD_IT: &str = include_str!("../data/you-build-it-you-run-it.json");
const DRAWBACKS: &str = include_str!("../data/ops-run-it-drawbacks.json");

fn parsed(text: &str) -> KnowledgeBase {
    load::parse(text.as_bytes(), "the file").unwrap_or_else(|error| panic!("{error}"))
}

fn built_in() -> impl Iterator<Item = &'static KnowledgeBase> {
    load::BUILT_IN.iter().map(load::BuiltIn::kb)
}

/// Both claims of each pair, as knowledge base and id.
fn pairs() -> BTreeSet<[String; 2]> {
    let pairs = built_in().flat_map(|kb| {
        let claims = kb.claims.iter();
        claims.flat_map(move |claim| {
            let own = format!("{}/{}", kb.id, claim.id);
            let counterparts = claim.counterparts.iter();
            counterparts.map(move |other| [own.clone(), other.to_string()])
        })
    });
    pairs.collect()
}

#[test]
fn counterparts_are_mutual_and_exist() {
    let pairs = pairs();
    let known: BTreeSet<String> = built_in()
        .flat_map(|kb| {
            kb.claims
                .iter()
                .map(move |claim| format!("{}/{}", kb.id, claim.id))
        })
        .collect();
    for [one, other] in &pairs {
        assert!(known.contains(other), "{one} has {other}");
        assert!(
            pairs.contains(&[other.clone(), one.clone()]),
            "{other} lacks {one}"
        );
    }
    let once = pairs.iter().filter(|[one, other]| one < other);
    let once: Vec<String> = once.map(|pair| pair.join("  ")).collect();
    insta::assert_snapshot!("counterparts", once.join("\n"));
}

#[test]
fn unrealised_claims_and_drawbacks_have_counterparts() {
    let rival = |claim: &&Claim| {
        let mut counterparts = claim.counterparts.iter();
        counterparts.any(|one| one.to_string().starts_with("you-build-it-you-run-it/"))
    };
    let embedded = load::BUILT_IN[0].load().unwrap();
    let of = |status: Status| {
        let claims = embedded.claims.iter();
        claims
            .filter(move |claim| claim.status == status)
            .filter(rival)
            .count()
    };
    assert_eq!((of(Status::Unrealised), of(Status::Realised)), (9, 3));
    let drawbacks = parsed(DRAWBACKS).claims;
    assert!(
        drawbacks
            .iter()
            .all(|claim| claim.kind == ClaimKind::Drawback)
    );
    assert_eq!(drawbacks.iter().filter(rival).count(), 16);
}

/// The whole library, merged.
fn library() -> KnowledgeBase {
    let all = load::BUILT_IN.iter().map(Source::BuiltIn);
    let mut all = Source::Several(all.collect());
    all.load(&Progress::default()).unwrap()
}

#[test]
fn each_claim_of_the_library_is_in_the_row_of_its_place() {
    let kb = library();
    let models = kb.models();
    assert_eq!(models, ["Ops Run It", "You Build It You Run It"]);
    let groups = claim_rows(&kb, &models, kb.items());
    let mut seen = BTreeSet::new();
    for group in &groups {
        for row in &group.rows {
            for claim in row.claims.iter().flatten() {
                let is_elsewhere = row.elsewhere.contains(claim);
                assert!(
                    is_elsewhere || seen.insert(*claim),
                    "{}",
                    kb.claims[*claim].id
                );
                let place = group.group.items.contains(&Item::Claim(*claim));
                assert_eq!(place, !is_elsewhere, "{}", kb.claims[*claim].id);
            }
        }
    }
    assert_eq!(seen.len(), kb.claims.len());
    let row = |row: &onpaper::kb::counterparts::ClaimRow| {
        let cells = row.claims.iter().map(|claims| {
            let ids = claims.iter().map(|at| &*kb.claims[*at].id);
            ids.collect::<Vec<_>>().join(" + ")
        });
        cells.collect::<Vec<_>>().join(" | ")
    };
    let rows = groups.iter().flat_map(|group| group.rows.iter().map(row));
    insta::assert_snapshot!("rows", rows.collect::<Vec<_>>().join("\n"));
}

#[test]
fn models_are_side_by_side_in_markdown_and_csv() {
    let markdown = onpaper(&["export", "--library", "--view", "models"]);
    insta::assert_snapshot!("models_markdown", markdown.stdout);
    let gap = "No counterpart in You Build It You Run It.";
    assert!(markdown.stdout.contains(gap));
    // The default knowledge base is compared without being asked.
    let own = onpaper(&["export", "--view", "models"]);
    assert_eq!(own.stdout, markdown.stdout);
    let csv = onpaper(&["export", "--view", "models", "--format", "csv", "alert"]);
    insta::assert_snapshot!("models_csv", csv.stdout.replace('\r', ""));
    let html = onpaper(&["export", "--view", "models", "--format", "html"]).stdout;
    let tables = |text: &str, begin: &str| text.matches(begin).count();
    let (rows, heads) = (tables(&html, "<tr>"), tables(&html, "<thead>"));
    let rules = markdown
        .stdout
        .lines()
        .filter(|line| line.starts_with("| --"));
    let lines = markdown.stdout.lines().filter(|line| line.starts_with('|'));
    let (rules, lines) = (rules.count(), lines.count());
    assert_eq!((heads, rows), (rules, lines - rules));
    assert!(html.contains(gap) && !html.contains("<script"));
    let output = onpaper(&["export", "--view", "models", "--format", "json"]);
    let expected = "--view models works with markdown, html and csv, but the format is json";
    assert!(
        output.status == 2 && output.stderr.contains(expected),
        "{output}"
    );
}

#[test]
fn c_twice_compares_models_and_shows_missing_counterparts() {
    for (name, size) in SIZES {
        let browser = Browser::open(size).press("c c");
        insta::assert_snapshot!(format!("beside_{name}"), browser);
    }
    let browser = Browser::open((160, 40)).press("c c j");
    let picture = browser.to_string();
    for expected in [
        "OBSERVED in practice",
        "No counterpart in You Build It You Run It.",
        "Compare: operating models",
    ] {
        assert!(picture.contains(expected), "{expected}\n{picture}");
    }
    insta::assert_snapshot!("beside_160", browser.press("G"));
    let back = Browser::open(WIDE).press("c c c");
    assert_eq!(back.app().mode(), Mode::Compare);
    assert_eq!(back.press("Esc").app().mode(), Mode::Claims);
}

/// The claim or finding under the cursor in the comparison.
fn under_the_cursor(browser: &Browser) -> String {
    let view = browser.app().models_view().unwrap();
    let (_, item) = view.selected().unwrap();
    view.kb.id_of(item).to_string()
}

#[test]
fn enter_opens_the_claim_in_its_knowledge_base_and_return_goes_back() {
    let browser = Browser::open(WIDE)
        .press("/")
        .type_text("alert ack")
        .press("Enter c c");
    assert_eq!(under_the_cursor(&browser), "fast-alert-acknowledgement");
    let own = browser.press("Enter");
    assert_eq!(
        (own.selected(), own.app().mode()),
        ("fast-alert-acknowledgement", Mode::Detail)
    );
    let browser = own.press("Esc");
    assert_eq!(browser.app().mode(), Mode::Models);
    let browser = browser.press("j");
    assert_eq!(under_the_cursor(&browser), "slow-alert-acknowledgement");
    let browser = browser.press("j Enter");
    assert_eq!(browser.app().kb().id, "you-build-it-you-run-it");
    assert_eq!(browser.selected(), "fast-alert-acknowledgement");
    let browser = browser.press("<");
    assert_eq!(
        (&*browser.app().kb().id, browser.app().mode()),
        ("ops-run-it", Mode::Models)
    );
}

#[test]
fn the_comparison_of_models_opens_at_its_first_heading_with_its_keys() {
    for size in [(80, 24), (120, 36), (50, 20)] {
        let browser = Browser::open(size).press("c c");
        let screen = browser.to_string();
        assert!(screen.contains("High speed delivery teams"), "{screen}");
        let footer = screen.trim_end().lines().last().unwrap();
        assert!(!footer.contains("c compare"), "{footer}");
        if size.0 == 50 {
            // The summary of the aspect fills more than a screen.
            continue;
        }
        assert!(screen.contains("DEPLOYMENT THROUGHPUT"), "{screen}");
        // It scrolls with the cursor, and back to the heading.
        let back = browser.press("j j j k k k").to_string();
        assert!(back.contains("DEPLOYMENT THROUGHPUT"), "{back}");
    }
    let wide = Browser::open(WIDE).press("c c").to_string();
    assert!(wide.contains("c claims   "), "{wide}");
}

#[test]
fn a_click_puts_the_cursor_on_the_claim_of_that_column() {
    let browser = Browser::open(WIDE)
        .press("/")
        .type_text("alert ack")
        .press("Enter c c");
    // An existing counterpart is counted, whether the query finds it or not.
    assert!(
        browser
            .to_string()
            .contains("Benefits: 1 (1 partly realised)"),
        "{browser}"
    );
    let browser = browser.click_on("within seconds or a few");
    let rival = "you-build-it-you-run-it.fast-alert-acknowledgement";
    assert_eq!(under_the_cursor(&browser), rival, "{browser}");
    let browser = browser.click_on("Slow alert acknowledgement");
    assert_eq!(
        under_the_cursor(&browser),
        "fast-alert-acknowledgement",
        "{browser}"
    );
}

#[test]
fn matches_are_highlighted_in_both_columns() {
    let browser = Browser::open(WIDE)
        .press("/")
        .type_text("alert ack")
        .press("Enter c c");
    let hits = |from: u16, to: u16| {
        let frame = browser.frame();
        let cells = frame.content.iter().enumerate();
        let mut cells = cells.filter(|(at, _)| {
            let column = u16::try_from(at % 120).unwrap();
            (from..to).contains(&column)
        });
        cells.any(|(_, cell)| {
            cell.modifier
                .contains(Modifier::UNDERLINED | Modifier::BOLD)
        })
    };
    assert!(hits(2, 58) && hits(64, 118), "{browser}");
}

#[test]
fn the_export_equals_the_comparison_of_models() {
    let browser = Browser::open(WIDE).press("t c c e");
    let dialog = browser.export_dialog();
    assert_eq!(dialog.kind.view, View::Models);
    let contents = dialog.document.contents.to_string();
    assert!(
        contents.contains("High speed delivery teams") && !contents.contains("Low setup costs")
    );
    let view = browser.app().models_view().unwrap();
    let rows = view
        .rows
        .iter()
        .filter(|row| matches!(row, ModelRow::Claims(_)));
    let tables = contents.matches("| Claim |").count();
    assert_eq!(tables, rows.count(), "{contents}");
    let html = browser.press("Tab Tab Ctrl-u").type_text("a.html");
    let dialog = html.export_dialog();
    assert!(
        dialog.document.contents.contains("<table>")
            && dialog.document.contents.contains("No counterpart in")
    );
}

#[test]
fn a_missing_second_model_is_reported() {
    let own = load::parse(include_bytes!("../data/new.json"), "new.json").unwrap();
    let browser = Browser::over(own, MEDIUM).press("c c");
    let picture = browser.to_string();
    assert!(
        picture.contains("counterpart in another operating model"),
        "{picture}"
    );
    assert!(browser.press("Enter j G space").is_running());
    let new = concat!(env!("CARGO_MANIFEST_DIR"), "/data/new.json");
    let exported = onpaper(&["export", "--kb", new, "--view", "models"]).stdout;
    assert!(exported.contains("none of them has a counterpart in another operating model."));
}

#[test]
fn the_cursor_visits_every_claim_and_stays_visible() {
    for size in [(50, 12), WIDE, (200, 60)] {
        let mut browser = Browser::over(library(), size).press("c c");
        let mut seen = BTreeSet::new();
        loop {
            let id = under_the_cursor(&browser);
            assert!(browser.to_string().contains('▌'), "{id}\n{browser}");
            let stop = browser.app().models_view().unwrap().selected_stop();
            if !seen.insert(stop) {
                break;
            }
            browser = browser.press("j");
        }
        assert!(seen.len() > 100);
        let browser = browser.press("g } } {");
        assert_eq!(under_the_cursor(&browser), "low-setup-costs", "{browser}");
    }
}

/// Records an assessment of a claim in a separate file.
fn assess(directory: &Path, kb: &str, claim: &str, note: &str) {
    let file = format!("{kb}.assessment.json");
    let arguments = [
        "assess",
        claim,
        "--kb",
        kb,
        "--status",
        "partly-realised",
        "--note",
        note,
        "--by",
        "Ann",
        "--assessment",
        &file,
    ];
    let output = onpaper_with(&arguments, |command| {
        command.current_dir(directory);
    });
    assert_eq!(output.status, 0, "{output}");
}

#[test]
fn assessments_are_shown_under_the_claims_of_both_models() {
    let directory = tempdir().unwrap();
    let (own, rival) = ("ops-run-it", "you-build-it-you-run-it");
    // The two claims have the same id in their knowledge bases.
    assess(
        directory.path(),
        own,
        "fast-incident-resolution",
        "Ours takes a day.",
    );
    assess(
        directory.path(),
        rival,
        "fast-incident-resolution",
        "Theirs takes an hour.",
    );
    let run = |arguments: &[&str]| {
        let files = ["--assessment", "ops-run-it.assessment.json"];
        let rivals = ["--assessment", "you-build-it-you-run-it.assessment.json"];
        let output = onpaper_with(&[arguments, &files, &rivals].concat(), |command| {
            command.current_dir(directory.path());
        });
        assert_eq!(output.status, 0, "{output}");
        output.stdout
    };
    let beside = run(&[
        "export",
        "--library",
        "--view",
        "models",
        "--id",
        "fast-incident-resolution",
    ]);
    let row = beside
        .lines()
        .find(|line| line.starts_with("| Seen here |"));
    let cells: Vec<&str> = row.unwrap().split(" | ").collect();
    assert!(cells[1].contains("Ours takes a day."), "{beside}");
    // Between them is the drawback, which nobody has assessed.
    assert!(cells[2].trim().is_empty(), "{beside}");
    assert!(cells[3].contains("Theirs takes an hour."), "{beside}");
    assert!(!beside.contains("stale"), "{beside}");
    let listed = run(&["list", "--library", "has:here", "--format", "ids"]);
    let ids = [
        "fast-incident-resolution",
        "you-build-it-you-run-it.fast-incident-resolution",
    ];
    assert_eq!(listed.lines().collect::<Vec<_>>(), ids);
    // An assessment of the merged library cannot be recorded in one of them.
    let output = onpaper_with(
        &[
            "assess",
            "low-run-cost",
            "--library",
            "--status",
            "realised",
            "--by",
            "Ann",
            "--assessment",
            "ops-run-it.assessment.json",
        ],
        |command| {
            command.current_dir(directory.path());
        },
    );
    assert_eq!(output.status, 2, "{output}");
    assert!(
        output
            .stderr
            .contains("it is an assessment of the knowledge base `ops-run-it`"),
        "{output}"
    );
}

#[test]
fn counterparts_are_shown_whether_chosen_or_not() {
    let part = onpaper(&["export", "--view", "models", "--status", "realised"]).stdout;
    for expected in [
        "| Claim | Low setup costs | High setup cost of incident management |",
        "| Status | realised | realised drawback |",
        "Proactive change management (under Deployment throughput)",
        "| Claim | Run cost reduction options | No counterpart in You Build It You Run It. |",
    ] {
        assert!(part.contains(expected), "{expected}\n{part}");
    }
    assert!(!part.contains("Fast incident resolution"), "{part}");
}

#[test]
fn every_observation_names_its_source() {
    for claim in parsed(YOU_BUILD_IT).claims {
        let observed = claim.observed.is_some();
        assert!(!observed || !claim.links.is_empty(), "{}", claim.id);
    }
}

#[test]
fn aspects_and_areas_equal_those_of_the_embedded_one() {
    let embedded = load::BUILT_IN[0].load().unwrap().aspects;
    for text in [YOU_BUILD_IT, DRAWBACKS] {
        assert_eq!(parsed(text).aspects, embedded);
    }
}

#[test]
fn no_two_parts_of_a_page_have_the_same_id() {
    for view in ["sections", "models"] {
        let page = onpaper(&["export", "--library", "--view", view, "--format", "html"]).stdout;
        let ids = page.split(" id=\"").skip(1);
        let ids: Vec<_> = ids.map(|rest| rest.split('"').next().unwrap()).collect();
        let once: BTreeSet<_> = ids.iter().collect();
        assert!(ids.len() > 30 && once.len() == ids.len(), "{view}");
        assert!(ids.iter().all(|id| !id.is_empty()));
    }
}
