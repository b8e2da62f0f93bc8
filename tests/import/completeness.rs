//! Documents of other people: each is imported completely, with every cell.

use std::fs;

use onpaper::kb::{Claim, KnowledgeBase, Status};
use serde_json::Value;

use super::{refused, run_in, with};
use crate::browser;

/// The knowledge base of a document, imported with these options.
pub(super) fn imported(name: &str, text: &str, answers: &[&str]) -> KnowledgeBase {
    let directory = with(name, text);
    let shown = run_in(&directory, &[&["import", name], answers].concat());
    assert_eq!(shown.status, 0, "{shown}");
    assert!(shown.stdout.contains("No questions."), "{shown}");
    let made = run_in(
        &directory,
        &[&["import", name, "-o", "kb.json"], answers].concat(),
    );
    assert_eq!(made.status, 0, "{made}");
    browser::open(&directory.path().join("kb.json")).unwrap()
}

/// Every text in a value.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Number(number) => found.push(number.to_string()),
        Value::Array(list) => list.iter().for_each(|value| texts(value, found)),
        Value::Object(object) => object.values().for_each(|value| texts(value, found)),
        Value::Null | Value::Bool(_) => {}
    }
}

/// Checks that each of these texts is in the knowledge base.
pub(super) fn assert_contains(kb: &KnowledgeBase, cells: &[&str]) {
    let mut known = Vec::new();
    texts(&serde_json::to_value(kb).unwrap(), &mut known);
    for cell in cells.iter().map(|cell| cell.trim()) {
        let is_there = known.iter().any(|text| text.contains(cell));
        assert!(is_there, "{cell} is not in {known:?}");
    }
}

/// Checks that each cell below the header is in the knowledge base; a link as its title and its address.
fn assert_contains_cells(kb: &KnowledgeBase, rows: &[Vec<String>]) {
    let cells: Vec<&str> = rows.iter().flatten().map(String::as_str).collect();
    assert!(cells.len() > 5);
    for cell in cells {
        match cell
            .strip_prefix('[')
            .and_then(|cell| cell.split_once("]("))
        {
            Some((title, url)) => assert_contains(kb, &[title, url.trim_end_matches(')')]),
            None => assert_contains(kb, &[cell]),
        }
    }
}

/// The rows of a sheet that are claims.
fn rows_of(sheet: &str, delimiter: u8, above: usize) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader
        .flexible(true)
        .has_headers(false)
        .delimiter(delimiter);
    let rows = reader.from_reader(sheet.as_bytes()).into_records();
    let rows = rows.map(|row| row.unwrap().iter().map(str::to_owned).collect());
    let rows: Vec<Vec<String>> = rows.skip(above).collect();
    rows.into_iter().filter(|row| row[0] != "Total").collect()
}

pub(super) fn statuses(kb: &KnowledgeBase) -> Vec<Status> {
    kb.claims.iter().map(|claim| claim.status).collect()
}

pub(super) fn field<'c>(claim: &'c Claim, name: &str) -> &'c str {
    claim
        .fields
        .get(name)
        .unwrap_or_else(|| panic!("no {name} in {claim:?}"))
}

use Status::{NotApplicable, PartlyRealised, Realised, Unobserved, Unrealised};

#[test]
fn a_register_of_promises_is_imported_completely() {
    let sheet = "Promise,State,Topic,What was promised,What we saw,Who,By,Source\n\
                 Warm soup,partly met,Kitchen,Soup is served at 60 degrees.,\"At noon it is; at two it is cold.\",Ann,2026-05,https://example.org/soup\n\
                 More salad,not met,Kitchen,Two kinds a day.,One kind.,Bo,,[Menu](https://example.org/menu)\n\
                 Card payment,in progress,Till,Cards are taken (10% -> 60%).,,Cy,2026-09,\n\
                 Ice cream,n/a,Till,There is a stand.,The yard is closed.,,,\n\
                 Total,,,,,,,\n";
    let kb = imported("promises.csv", sheet, &[]);
    assert_eq!(
        statuses(&kb),
        [PartlyRealised, Unrealised, Unobserved, NotApplicable]
    );
    assert_contains_cells(&kb, &rows_of(sheet, b',', 1));
    assert_eq!(field(&kb.claims[0], "Who"), "Ann");
    assert_eq!(
        kb.aspects.iter().map(|one| &*one.name).collect::<Vec<_>>(),
        ["Kitchen", "Till"]
    );
}

#[test]
fn an_assessment_of_controls_below_a_title_is_imported_completely() {
    let sheet = "Gap analysis;;;;\n;;;;\nControl;Requirement;Assessment;Evidence / Notes;Priority\n\
                 4.1;Doors are locked;Implemented;Seen on 3 May;Low\n\
                 A-7;Keys are counted;Not Implemented;\\\\srv\\keys has no list;High\n\
                 9.2(b);Visitors sign in;Partial;Half of them do;High\n";
    let kb = imported("controls.csv", sheet, &[]);
    assert_eq!(kb.title, "Gap analysis");
    assert_eq!(statuses(&kb), [Realised, Unrealised, PartlyRealised]);
    let ids: Vec<&str> = kb.claims.iter().map(|claim| &*claim.id).collect();
    assert_eq!(ids, ["4.1", "A-7", "9.2-b"]);
    assert_contains_cells(&kb, &rows_of(sheet, b';', 3));
    assert_eq!(kb.claims[0].title, "Doors are locked");
}

#[test]
fn a_page_with_lists_under_status_words_is_imported_completely() {
    let page = "# Night trains\n\nWhat was said.\n\n## Realised\n\n### Comfort\n\n\
                * *Good sleep*. Beds should be long. We find they are, as [we wrote](https://example.org/b).\n\n\
                ## Unrealised\n\n### Comfort\n\n#### Food\n\n\
                * *Warm breakfast*. Rolls are meant to be warm. We often see cold ones.\n\
                * *Quiet*. Doors close softly. Instead, they bang.\n\nAs others [say](https://example.org/c).\n";
    let kb = imported("page.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised, Unrealised]);
    let claims: Vec<_> = kb
        .claims
        .iter()
        .map(|one| (&*one.title, &*one.claimed, one.observed()))
        .collect();
    assert_eq!(
        claims[1],
        (
            "Warm breakfast",
            "Rolls are meant to be warm.",
            "We often see cold ones."
        )
    );
    assert_eq!(claims[2].2, "Instead, they bang.");
    assert_eq!(kb.claims[0].links[0].url, "https://example.org/b");
    assert_eq!(kb.aspects.len(), 1);
    assert_eq!(kb.claims[1].area.as_deref(), Some("food"));
    let words = page.replace(['#', '*', '[', ']', '(', ')'], " ");
    let words = words
        .split_whitespace()
        .map(|word| word.trim_end_matches('.'));
    // Headings with a status word are read as statuses.
    let texts = words.filter(|word| !["Realised", "Unrealised"].contains(word));
    assert_contains(&kb, &texts.collect::<Vec<_>>());
}

#[test]
fn a_table_under_front_matter_is_imported_completely() {
    let page = "---\ntitle: Myths of the pond\nauthor: The club\nlayout: page\n---\n\n# Myths of the pond\n\n\
                | Myth | Verdict | Fact | Who |\n|---|---|---|---|\n\
                | Ducks eat bread | False | It harms them | Bo |\n\
                | Carp are old | Mixture | Two are | Ann |\n\
                | The ice \\| bears | Unproven | Nobody tried |  |\n";
    let kb = imported("table.md", page, &[]);
    assert_eq!(statuses(&kb), [Unrealised, PartlyRealised, Unobserved]);
    assert_eq!(kb.claims[2].title, "The ice | bears");
    assert_eq!(kb.source.publisher.as_deref(), Some("The club"));
    let lines = page.lines().filter(|line| line.starts_with("| ")).skip(1);
    let rows = lines.map(|line| {
        let line = line.replace("\\|", "\u{1}");
        let cells = line
            .split('|')
            .map(|cell| cell.trim().replace('\u{1}', "|"));
        cells.collect()
    });
    assert_contains_cells(&kb, &rows.collect::<Vec<Vec<String>>>());
}

#[test]
fn a_claim_review_is_imported_completely() {
    let review = r#"{ "@context": "https://schema.org", "@type": "ClaimReview", "url": "https://example.org/r",
        "claimReviewed": "The bridge is the longest.", "reviewBody": "It is the second.",
        "author": { "@type": "Organization", "name": "The desk" },
        "itemReviewed": { "@type": "Claim", "appearance": { "url": "https://example.org/flyer" } },
        "reviewRating": { "@type": "Rating", "ratingValue": 2.50, "alternateName": "Mostly false" } }"#;
    let kb = imported("review.json", review, &[]);
    let claim = &kb.claims[0];
    assert_eq!(
        (claim.status, claim.observed()),
        (Unrealised, "It is the second.")
    );
    assert_eq!(claim.title, "The bridge is the longest");
    let mut cells = Vec::new();
    texts(&serde_json::from_str(review).unwrap(), &mut cells);
    // The type of the data is not about the claim, which is reported.
    let marks = [
        "https://schema.org",
        "ClaimReview",
        "Organization",
        "Claim",
        "Rating",
    ];
    cells.retain(|cell| !marks.contains(&cell.as_str()));
    assert_eq!(cells.len(), 7);
    assert_contains(&kb, &cells.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn merged_yaml_keys_do_not_override_explicit_ones() {
    let rows = "base: &base {status: met, area: Kitchen}\n\
                promises:\n\
                \x20 - &soup {<<: *base, promise: Soup, status: not met, reality: There was none.}\n\
                \x20 - {<<: [*soup, *base], promise: Salad, status: met}\n";
    let kb = imported("rows.yaml", rows, &[]);
    assert_eq!(statuses(&kb), [Unrealised, Realised]);
    assert_eq!(kb.claims[1].observed(), "There was none.");
    assert_eq!(kb.aspects[0].name, "Kitchen");
}

#[test]
fn a_cell_of_a_million_characters_is_imported_completely() {
    let log = "word ".repeat(200_000);
    let sheet = format!("Promise,State,Reality\nSoup,met,\"{log}\"\n");
    let kb = imported("log.csv", &sheet, &[]);
    assert_eq!(kb.claims[0].observed().len(), log.trim_end().len());
}

#[test]
fn an_item_with_nested_labels_is_a_claim() {
    let page = "# Register\n\n## Kitchen\n\n- Fast soup\n  - Claimed: within an hour\n  - Status: not met\n\
                \x20 - Observed: two hours\n- Cheap salad\n  - Claimed: it costs little\n  - Status: met\n\
                \x20 - Observed: cheap\n- **Good bread**: it is fresh.\n  - Status: met\n  - Observed: it was\n";
    let kb = imported("page.md", page, &[]);
    assert_eq!(statuses(&kb), [Unrealised, Realised, Realised]);
    let texts_of = |claim: &Claim| {
        let (title, claimed) = (claim.title.to_string(), claim.claimed.to_string());
        (title, claimed, claim.observed().to_owned())
    };
    let owned = |texts: [&str; 3]| {
        (
            texts[0].to_owned(),
            texts[1].to_owned(),
            texts[2].to_owned(),
        )
    };
    assert_eq!(
        texts_of(&kb.claims[0]),
        owned(["Fast soup", "within an hour", "two hours"])
    );
    assert_eq!(
        texts_of(&kb.claims[1]),
        owned(["Cheap salad", "it costs little", "cheap"])
    );
    assert_eq!(
        texts_of(&kb.claims[2]),
        owned(["Good bread", "it is fresh.", "it was"])
    );
    assert_eq!(kb.aspects[0].name, "Kitchen");
}

#[test]
fn strikethrough_keeps_its_markup() {
    let page = "# Promises\n\n## Soup\n\n**Status:** met\n\n**Claimed:** It takes 5 ~~7~~ days.\n\n\
                **Observed:** It is ~~not~~ proven.\n";
    let kb = imported("page.md", page, &[]);
    assert_eq!(&*kb.claims[0].claimed, "It takes 5 ~~7~~ days.");
    assert_eq!(kb.claims[0].observed(), "It is ~~not~~ proven.");
    let directory = with("page.md", page.replace("** met", "** ~~met~~ unmet"));
    let output = run_in(&directory, &["import", "page.md"]);
    assert!(
        output.stderr.contains("what does `~~met~~ unmet` mean?"),
        "{}",
        output.stderr
    );
}

#[test]
fn a_claim_that_begins_with_total_is_not_a_total() {
    let sheet = "Promise,State,Reality\nAverage (of all teams): sooner,met,It is.\n\
                 Total (all),met,\n";
    let kb = imported("sheet.csv", sheet, &[]);
    assert_eq!(kb.claims.len(), 1);
    assert_eq!(kb.claims[0].title, "Average (of all teams): sooner");
}

#[test]
fn values_of_yaml_are_kept_as_written() {
    let rows = "wishes:\n  - name: Warm\n    state: kept\n    expected: 20.0 degrees\n    actual: 21\n    open: no\n\
                \x20 - name: Dry\n    state: not realised\n    expected: |\n      No drops.\n      None.\n    actual: 0x1F drops\n";
    let kb = imported("rows.yaml", rows, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    assert_eq!(field(&kb.claims[0], "open"), "no");
    let cells = [
        "Warm",
        "kept",
        "20.0 degrees",
        "21",
        "no",
        "Dry",
        "not realised",
    ];
    assert_contains(&kb, &cells);
    assert_contains(&kb, &["No drops.\nNone.", "0x1F drops"]);
}

#[test]
fn questions_name_the_option_that_answers_them() {
    let sheet = "Benefit,Status,Actual\nA,gold,x\nB,gold,y\nC,met,z\n";
    let directory = with("sheet.csv", sheet);
    let output = run_in(&directory, &["import", "sheet.csv", "-o", "kb.json"]);
    assert_eq!(output.status, 2);
    assert!(
        output
            .stderr
            .contains("sheet.csv:2: what does `gold` mean? Add --status 'gold=STATUS'")
            && output.stderr.contains("(2 times; also in 3)"),
        "{output}"
    );
    assert!(!directory.path().join("kb.json").exists());
    let kb = imported("sheet.csv", sheet, &["--status", "gold=partly realised"]);
    assert_eq!(statuses(&kb), [PartlyRealised, PartlyRealised, Realised]);
}

#[test]
fn a_negated_word_is_never_suggested_its_opposite() {
    for word in [
        "not realised",
        "never realised",
        "unrealizd",
        "not  realized at all",
    ] {
        let sheet = format!("title,status,aspect,claimed,observed\nT,{word},A,c,o\n");
        let directory = with("sheet.csv", &sheet);
        let output = run_in(&directory, &["import", "sheet.csv"]);
        assert!(!output.stderr.contains("=realised'"), "{output}");
        assert!(!output.stdout.contains("→ realised"), "{output}");
    }
}

#[test]
fn a_saved_plan_answers_the_questions_of_the_next_sheet() {
    let sheet = "Benefit,Grade,Actual,Due\nA,gold,x,May\n";
    let directory = with("may.csv", sheet);
    let asked = run_in(&directory, &["import", "may.csv", "--plan", "plan.toml"]);
    assert_eq!(asked.status, 2, "{asked}");
    let answers = [
        "import",
        "may.csv",
        "--plan",
        "plan.toml",
        "--column",
        "Grade=status",
        "--status",
        "gold=realised",
        "--drop",
        "Due",
        "--title",
        "Wishes",
    ];
    assert_eq!(run_in(&directory, &answers).status, 0);
    let plan = fs::read_to_string(directory.path().join("plan.toml")).unwrap();
    assert!(
        plan.contains("gold = \"realised\"") && plan.contains("Grade = \"status\""),
        "{plan}"
    );
    fs::write(
        directory.path().join("june.csv"),
        "Benefit,Grade,Actual,Due\nA,gold,y,June\nB,gold,z,\n",
    )
    .unwrap();
    let output = run_in(
        &directory,
        &[
            "import",
            "june.csv",
            "--plan",
            "plan.toml",
            "-o",
            "june.json",
        ],
    );
    assert_eq!(output.status, 0, "{output}");
    let kb = browser::open(&directory.path().join("june.json")).unwrap();
    assert_eq!((&*kb.title, kb.claims.len()), ("Wishes", 2));
    assert!(kb.claims[0].fields.get("Due").is_none());
}

#[test]
fn a_decision_record_is_an_unobserved_claim() {
    let record = "---\nstatus: accepted\ndate: 2026-01-02\n---\n\n# ADR-0012: Use queues\n\n\
                  ## Context and Problem Statement\n\nCalls are lost.\n\n## Considered Options\n\n* Queues\n* Retries\n\n\
                  ## Decision Outcome\n\nChosen option: queues.\n\n### Consequences\n\n* Good, because no call is lost.\n";
    let kb = imported("0012-queues.md", record, &[]);
    let claim = &kb.claims[0];
    assert_eq!((&*claim.title, claim.status), ("Use queues", Unobserved));
    assert_eq!(claim.id, "ADR-0012");
    assert_eq!(claim.claimed, "- Good, because no call is lost.");
    assert_eq!(field(claim, "Decision status"), "accepted");
    assert_contains(
        &kb,
        &[
            "Calls are lost.",
            "- Queues\n- Retries",
            "Chosen option: queues.",
            "2026-01-02",
        ],
    );
}

#[test]
fn labelled_lines_stay_separate() {
    let record = "# Radar 2. Use queues\n\nDate: 2 May\nDeciders: Ann\n\n## Status\n\nAccepted\n\n\
                  ## Context\n\nCalls: they are lost.\n\n## Decision\n\nWe queue.\n";
    let kb = imported("queues.md", record, &[]);
    let claim = &kb.claims[0];
    assert_eq!(claim.title, "Radar 2. Use queues");
    assert_eq!(
        (field(claim, "Date"), field(claim, "Deciders")),
        ("2 May", "Ann")
    );
    assert_eq!(field(claim, "Context"), "Calls: they are lost.");
    let page = "# Ponds\n\nMyth: Ducks eat bread.\nFact: It harms them.\n";
    let kb = imported("ponds.md", page, &["--status", "*=unrealised"]);
    let claim = &kb.claims[0];
    assert_eq!(
        (&*claim.claimed, claim.observed()),
        ("Ducks eat bread.", "It harms them.")
    );
}

#[test]
fn myths_and_facts_under_headings_are_imported() {
    let page = "# Bees\n\n## Myth 1: Bees never sleep\n\n### Fact\n\nThey do, at night.\n\n\
                ## Myth 2: All bees sting\n\n**Reality:** Drones cannot.\n";
    let kb = imported("bees.md", page, &[]);
    let claims: Vec<_> = kb
        .claims
        .iter()
        .map(|one| (&*one.title, one.status, one.observed()))
        .collect();
    assert_eq!(
        claims,
        [
            ("Bees never sleep", Unrealised, "They do, at night."),
            ("All bees sting", Unrealised, "Drones cannot.")
        ]
    );
}

#[test]
fn values_of_json_are_kept_as_written() {
    let text = "[\n  {\"title\": \"Soup\", \"status\": \"met\", \"cost\": 0.10, \"bowls\": 12345678901234567890123,\n\
                \x20  \"who\": \"Ann\", \"who\": \"Bo\"},\n  {\"title\": \"Salad\", \"status\": \"gold\"}\n]\n";
    let kb = imported("meals.json", text, &["--status", "gold=realised"]);
    let soup = &kb.claims[0];
    assert_eq!(field(soup, "cost"), "0.10");
    assert_eq!(field(soup, "bowls"), "12345678901234567890123");
    assert_eq!(field(soup, "who"), "Ann\nBo");
    assert!(refused("meals.json", text).contains("meals.json:4: what does `gold` mean?"));
    let deep = ["[".repeat(100_000), "]".repeat(100_000)].concat();
    assert!(refused("deep.json", deep).contains("nested more than 128 levels deep"));
}

#[test]
fn json_of_another_kind_is_named() {
    for (text, kind) in [
        (
            r#"{"$schema": "x", "properties": {"a": 1}}"#,
            "a JSON Schema",
        ),
        (
            r#"{"name": "x", "dependencies": {"a": "1"}}"#,
            "a package manifest",
        ),
        (r#"{"a": 1, "b": 2}"#, "a single object with `a`, `b`"),
        ("[1, 2]", "a list with no objects in it"),
    ] {
        let directory = with("other.json", text);
        let output = run_in(&directory, &["import", "other.json"]);
        assert_eq!(output.status, 2);
        assert!(output.stderr.contains(kind), "{output}");
    }
}

#[test]
fn several_lists_are_asked_about() {
    let text = r#"{"a": [{"name": "x", "status": "met"}],
                   "b": {"c": [{"name": "y", "status": "met"}, {"name": "z"}]}}"#;
    let directory = with("two.json", text);
    let output = run_in(&directory, &["import", "two.json"]);
    assert!(
        output
            .stderr
            .contains("--rows '/b/c' (2 rows), --rows '/a' (1 row)"),
        "{output}"
    );
    let kb = imported("two.json", text, &["--rows", "/a"]);
    assert_eq!(kb.claims[0].title, "x");
}

#[test]
fn a_recursive_yaml_alias_gives_a_message() {
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for at in 1..9 {
        let many = vec![format!("*a{}", at - 1); 10].join(", ");
        bomb.push_str(&format!("a{at}: &a{at} [{many}]\n"));
    }
    let directory = with("bomb.yaml", &bomb);
    let output = run_in(&directory, &["import", "bomb.yaml"]);
    assert!(output.stderr.contains("values"), "{output}");
}

#[test]
fn sibling_lists_are_sections_of_one_list() {
    let text = "levels:\n  level_a:\n    criteria:\n      - num: 1.1\n        adherence: {level: supports, notes: It does.}\n\
                \x20 level_b:\n    criteria:\n      - num: 1.2\n        adherence: {level: partially supports, notes: Half.}\n";
    let kb = imported("audit.yaml", text, &["--column", "num=title"]);
    assert_eq!(statuses(&kb), [Realised, PartlyRealised]);
    let aspects: Vec<&str> = kb.aspects.iter().map(|one| &*one.name).collect();
    assert_eq!(aspects, ["level a", "level b"]);
    assert_eq!(kb.claims[1].observed(), "Half.");
}

#[test]
fn the_ring_of_a_radar_is_not_an_observation() {
    let sheet = "name,ring,quadrant,status,description\nX,adopt,tools,new,Good.\nY,hold,tools,no change,Bad.\n";
    let kb = imported("radar.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [Unobserved, Unobserved]);
    assert_eq!(field(&kb.claims[1], "ring"), "hold");
    assert_eq!(field(&kb.claims[0], "status"), "new");
}

#[test]
fn severity_is_not_a_status() {
    let sheet = "Risk,Risk Rating,Treatment\nFire,High,Doors\nRain,Low,Roof\nWind,Very high,Wall\n";
    let directory = with("risks.csv", sheet);
    let output = run_in(&directory, &["import", "risks.csv"]);
    assert!(
        output.stderr.contains("which column says the status"),
        "{output}"
    );
    let kb = imported("risks.csv", sheet, &["--status", "*=unobserved"]);
    assert_eq!(field(&kb.claims[2], "Risk Rating"), "Very high");
}

#[test]
fn only_tables_with_a_status_are_claims_if_one_has_it() {
    let page = "# Audit\n\n## Controls\n\n| Control | Status | Notes |\n|---|---|---|\n| Doors lock | ✅ Met | Seen |\n\n\
                ## Figures\n\n| Metric | Target |\n|---|---|\n| Doors | 4 |\n";
    let kb = imported("audit.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised]);
    assert_contains(&kb, &["Metric | Target", "Doors | 4", "Seen"]);
}

#[test]
fn a_row_without_a_title_uses_its_first_field() {
    let rows = "a:\n  - {item: Doors lock, status: complete, owner: Ann}\n  - {tool: Scanner, status: pending}\n\
                b:\n  - {item: Keys are counted, status: pending}\n";
    let kb = imported("list.yaml", rows, &[]);
    let titles: Vec<&str> = kb.claims.iter().map(|one| &*one.title).collect();
    assert_eq!(titles, ["Doors lock", "Scanner", "Keys are counted"]);
}

#[test]
fn invalid_addresses_and_duplicate_ids_are_kept_as_texts() {
    let sheet = "Ref,Benefit,Status,Actual,Source\n1,A,met,x,see https:// or so\n2,B,met,y,[x](https://a b)\n";
    let kb = imported("sheet.csv", sheet, &[]);
    assert_contains(&kb, &["see https:// or so", "[x](https://a b)"]);
    let page = "# T\n\n| No | Control | Status |\n|---|---|---|\n| 1 | A | met |\n| 2 | B | met |\n\n\
                | No | Control | Status |\n|---|---|---|\n| 1 | C | met |\n| 2 | D | met |\n";
    let kb = imported("page.md", page, &[]);
    let ids: Vec<&str> = kb.claims.iter().map(|one| &*one.id).collect();
    assert_eq!(ids, ["1", "2", "c", "d"]);
    assert_eq!(field(&kb.claims[2], "No"), "1");
}

#[test]
fn an_oscal_assessment_with_its_catalogue_has_the_requirements() {
    let results = r#"{"assessment-results": {"metadata": {"title": "Locks 2026"}, "results": [{
        "observations": [{"uuid": "o1", "description": "Doors were tried."}],
        "findings": [
          {"title": "Doors", "description": "Two stand open.", "related-observations": [{"observation-uuid": "o1"}],
           "target": {"type": "statement-id", "target-id": "dr-1_smt.a", "status": {"state": "not-satisfied"}}},
          {"title": "Keys", "description": "All are there.",
           "target": {"type": "objective-id", "target-id": "ky-2_obj.1", "status": {"state": "satisfied"}}},
          {"title": "Yard", "description": "Not seen.",
           "target": {"type": "objective-id", "target-id": "yd-9", "status": {"state": "not-satisfied"}}}]}]}}"#;
    let catalogue = r#"{"catalog": {"groups": [{"id": "dr", "title": "Doors and gates", "controls": [
        {"id": "dr-1", "title": "Locking", "parts": [{"id": "dr-1_smt", "name": "statement", "parts": [
          {"id": "dr-1_smt.a", "name": "item", "prose": "Doors are locked at night."}]},
          {"id": "dr-1_gdn", "name": "guidance", "prose": "Look twice."}]}]},
        {"id": "ky", "title": "Keys", "controls": [{"id": "ky-1", "title": "Keys", "controls": [
          {"id": "ky-2", "title": "Counting", "parts": [{"id": "ky-2_smt", "name": "statement", "prose": "Keys are counted."}]}]}]}]}}"#;
    let alone = imported("results.json", results, &[]);
    assert_eq!(statuses(&alone), [Unrealised, Realised, Unrealised]);
    assert_eq!(
        (&*alone.title, &*alone.claims[0].claimed),
        ("Locks 2026", "Doors")
    );
    let directory = with("results.json", results);
    fs::write(directory.path().join("catalogue.json"), catalogue).unwrap();
    let answers = [
        "import",
        "results.json",
        "--catalogue",
        "catalogue.json",
        "-o",
        "kb.json",
    ];
    let output = run_in(&directory, &answers);
    assert!(
        output
            .stderr
            .contains("the catalogue does not have the controls of 1 finding"),
        "{output}"
    );
    let kb = browser::open(&directory.path().join("kb.json")).unwrap();
    let asked: Vec<_> = kb
        .claims
        .iter()
        .map(|one| (&*one.title, &*one.claimed))
        .collect();
    let expected = [
        ("Doors", "Doors are locked at night."),
        ("Keys", "Keys are counted."),
        ("Yard", "Yard"),
    ];
    assert_eq!(asked, expected);
    assert_eq!(field(&kb.claims[1], "control"), "Counting");
    assert_eq!(field(&kb.claims[0], "observations"), "Doors were tried.");
    let aspects: Vec<&str> = kb.aspects.iter().map(|one| &*one.name).collect();
    assert_eq!(aspects[..2], ["Doors and gates", "Keys"]);
    fs::write(
        directory.path().join("rows.json"),
        r#"[{"name": "x", "status": "met"}]"#,
    )
    .unwrap();
    let output = run_in(
        &directory,
        &["import", "rows.json", "--catalogue", "catalogue.json"],
    );
    assert!(
        output.stdout.contains("the catalogue is not used"),
        "{output}"
    );
}
