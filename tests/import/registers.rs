//! Registers, reports and trackers as other programs and people write them.

use onpaper::kb::{KnowledgeBase, Status};

use super::completeness::{assert_contains, field, imported, statuses};
use super::{archive, refused, run_in, with};

use Status::{NotApplicable, PartlyRealised, Realised, Unobserved, Unrealised};

fn titles(kb: &KnowledgeBase) -> Vec<&str> {
    kb.claims.iter().map(|one| &*one.title).collect()
}

fn aspects(kb: &KnowledgeBase) -> Vec<&str> {
    kb.aspects.iter().map(|one| &*one.name).collect()
}

fn links(kb: &KnowledgeBase, at: usize) -> Vec<(&str, &str)> {
    let links = kb.claims[at].links.iter();
    links
        .map(|link| (link.title.as_deref().unwrap_or(""), &*link.url))
        .collect()
}

/// A workbook in the format of LibreOffice, of sheets with rows of cells.
fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let cell =
        |text: &&str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |cells: &&[&str]| {
        let cells: String = cells.iter().map(cell).collect();
        format!("<table:table-row>{cells}</table:table-row>")
    };
    let sheet = |(name, rows): &(&str, &[&[&str]])| {
        let rows: String = rows.iter().map(row).collect();
        format!("<table:table table:name=\"{name}\">{rows}</table:table>")
    };
    let sheets: String = sheets.iter().map(sheet).collect();
    let body =
        format!("<office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body>");
    archive(
        "content.xml",
        &format!("<office:document-content>{body}</office:document-content>"),
    )
}

/// The knowledge base of a workbook, and its plan.
fn of_workbook(sheets: &[(&str, &[&[&str]])], answers: &[&str]) -> (KnowledgeBase, String) {
    let directory = with("book.ods", workbook(sheets));
    let plan = run_in(&directory, &[&["import", "book.ods"], answers].concat());
    assert_eq!(plan.status, 0, "{plan}");
    let made = run_in(
        &directory,
        &[&["import", "book.ods", "-o", "-"], answers].concat(),
    );
    assert_eq!(made.status, 0, "{made}");
    let kb = onpaper::kb::load::parse(made.stdout.as_bytes(), "book").unwrap();
    (kb, plan.stdout)
}

#[test]
fn the_name_of_a_chapter_is_the_aspect_and_its_code_a_field() {
    let rows = r#"{"rules": [
        {"chapter_id": "C1", "chapter_name": "Doors", "section_id": "C1.1", "section_name": "Locks", "req_id": "C1.1.1", "req_description": "Locks are oiled.", "level1": "✓", "level2": "✓"},
        {"chapter_id": "C1", "chapter_name": "Doors", "section_id": "C1.1", "section_name": "Locks", "req_id": "C1.1.2", "req_description": "Keys are counted.", "level1": "", "level2": "✓"}]}"#;
    let message = refused("rules.json", rows);
    assert!(!message.contains("perhaps"), "{message}");
    let kb = imported("rules.json", rows, &["--status", "*=unobserved"]);
    assert_eq!(aspects(&kb), ["Doors"]);
    assert_eq!(kb.aspects[0].areas[0].name, "Locks");
    assert_eq!(field(&kb.claims[1], "chapter_id"), "C1");
    assert_eq!(&*kb.claims[1].claimed, "Keys are counted.");
    let sheet = "id,area,areaLabel,promise,status\n1,rd,Roads & rail,Trains run,kept\n2,rd,Roads & rail,Roads are dry,abandoned\n";
    let kb = imported("promises.csv", sheet, &[]);
    assert_eq!(aspects(&kb), ["Roads & rail"]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    assert_eq!(field(&kb.claims[0], "area"), "rd");
}

#[test]
fn criteria_in_pairs_of_entries_are_claims() {
    let badge = r#"{"name": "kettle", "license": "MIT", "boils_status": "Met", "boils_justification": "See docs/boil.md.",
        "boils_dry_status": "Unmet", "boils_dry_justification": "It stops.", "whistles_status": "N/A", "colour_status": "?", "made_in": "Bern"}"#;
    let kb = imported(".bestpractices.json", badge, &[]);
    assert_eq!(titles(&kb), ["boils", "boils dry", "whistles", "colour"]);
    assert_eq!(
        statuses(&kb),
        [Realised, Unrealised, NotApplicable, Unobserved]
    );
    assert_eq!(kb.claims[1].observed(), "It stops.");
    assert_eq!(&*kb.title, "kettle");
}

#[test]
fn an_object_with_a_status_is_one_claim() {
    let score = r#"{"control_id": "AC-1", "status": "MET", "findings": [], "evidence_refs": ["list of doors and keys.csv", "b.md"]}"#;
    let kb = imported("score.json", score, &[]);
    assert_eq!(statuses(&kb), [Realised]);
    assert_eq!(&*kb.claims[0].id, "AC-1");
    assert_contains(&kb, &["list of doors and keys.csv", "b.md"]);
}

#[test]
fn a_name_with_an_address_is_a_link() {
    let rows = r#"[{"title": "Warm soup", "status": "done", "source": {"label": "Menu of May", "url": "https://example.org/may"},
        "links": [{"name": "Report", "url": "https://example.org/1"}, {"name": "Photo", "url": "https://example.org/2"}]},
        {"title": "Salad", "status": "broken", "source": {"label": "Menu of June", "url": "https://example.org/june"}, "links": []}]"#;
    let kb = imported("menu.json", rows, &[]);
    let first = [
        ("Report", "https://example.org/1"),
        ("Photo", "https://example.org/2"),
        ("Menu of May", "https://example.org/may"),
    ];
    let mut found = links(&kb, 0);
    found.sort_by_key(|(_, url)| url.len());
    assert_eq!(found.len(), 3);
    assert!(first.iter().all(|link| found.contains(link)), "{found:?}");
    assert!(kb.claims[0].fields.get("links").is_none());
    let sheet = "Promise,Status,Evidence pages\nA,kept,https://example.org/1; https://example.org/2\nB,broken,see https://example.org/3\n";
    let kb = imported("sheet.csv", sheet, &[]);
    let both = [
        ("Evidence pages", "https://example.org/1"),
        ("Evidence pages", "https://example.org/2"),
    ];
    assert_eq!(links(&kb, 0), both);
    assert_eq!(
        field(&kb.claims[1], "Evidence pages"),
        "see https://example.org/3"
    );
}

#[test]
fn rows_with_a_status_are_found_inside_the_only_row() {
    let report = r#"{"profiles": [{"title": "Doors", "status": "loaded", "controls": [
        {"id": "d-1", "title": "Locked", "desc": "Doors are locked.", "results": [{"status": "passed", "code_desc": "all"}]},
        {"id": "d-2", "title": "Oiled", "desc": "Doors are oiled.", "results": [{"status": "skipped", "code_desc": "none", "message": "no oil"}]}]}]}"#;
    let kb = imported("report.json", report, &[]);
    assert_eq!(titles(&kb), ["Locked", "Oiled"]);
    assert_eq!(statuses(&kb), [Realised, Unobserved]);
    assert_eq!(kb.claims[1].observed(), "no oil");
    let groups = r#"[{"Summary": {"Passes": 2}, "Results": [
        {"GroupName": "Doors", "Controls": [{"Control ID": "1", "Requirement": "Locked", "Result": "Pass"}, {"Control ID": "2", "Requirement": "Oiled", "Result": "Fail"}]},
        {"GroupName": "Keys", "Controls": [{"Control ID": "3", "Requirement": "Counted", "Result": "N/A"}]}]}]"#;
    let kb = imported("groups.json", groups, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised, NotApplicable]);
    assert_eq!(aspects(&kb), ["Doors", "Keys"]);
}

#[test]
fn every_document_of_a_yaml_stream_is_read() {
    let stream = "---\nname: Soup\nstatus: met\n---\nname: Salad\nstatus: not met\n...\n---\nname: Ice\nstatus: planned\n";
    let kb = imported("stream.yaml", stream, &[]);
    assert_eq!(titles(&kb), ["Soup", "Salad", "Ice"]);
    assert_eq!(statuses(&kb), [Realised, Unrealised, Unobserved]);
}

#[test]
fn sheets_without_a_status_are_left_out_beside_one_that_has_it() {
    let tests: &[&[&str]] = &[
        &["1. Doors"],
        &["ID", "Test Name", "Status"],
        &["1.1", "Locks are tried", "Pass"],
        &["Pass"],
        &["Issue"],
    ];
    let more: &[&[&str]] = &[
        &["2. Keys"],
        &["ID", "Test Name", "Status"],
        &["2.1", "Keys are counted", "Not started"],
    ];
    let totals: &[&[&str]] = &[&["Category", "Criteria", "Total"], &["Doors", "1", "2"]];
    let (kb, plan) = of_workbook(&[("1", tests), ("Results", totals)], &[]);
    assert_eq!(statuses(&kb), [Realised]);
    assert!(plan.contains("`Results`"), "{plan}");
    let answers = ["--status", "*=unobserved"];
    let (kb, _) = of_workbook(&[("1", tests), ("Results", totals)], &answers);
    assert_eq!(
        statuses(&kb),
        [Realised],
        "the answer asks for no other sheet"
    );
    let sheets = [("1", tests), ("2", more), ("Results", totals)];
    let (kb, plan) = of_workbook(&sheets, &["--sheet", "*"]);
    assert_eq!(aspects(&kb), ["1. Doors", "2. Keys"]);
    assert_eq!(statuses(&kb), [Realised, Unobserved]);
    assert!(plan.contains("left out: `Results`"), "{plan}");
    assert_contains(&kb, &["Pass", "Issue"]);
    // Where no sheet has known names, `*`, which the question offers, is for all.
    let doors: &[&[&str]] = &[&["Tür", "Stand"], &["Vorn ist sie zu.", "ja"]];
    let keys: &[&[&str]] = &[&["Schlüssel", "Stand"], &["Alle sind gezählt.", "nein"]];
    let answers = ["--sheet", "*", "--column", "Stand=status"];
    let (kb, _) = of_workbook(&[("Türen", doors), ("Schlüssel", keys)], &answers);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
}

#[test]
fn a_row_of_groups_above_a_table_is_not_its_title() {
    let sheet = "Asset register,,Risk analysis,Treatment\nAsset,Owner,Threats,Status\nA-1,Ann,Fire,Complete\nA-2,Bo,Flood,In progress\n";
    let kb = imported("risks.csv", sheet, &[]);
    assert_eq!(&*kb.title, "Risks");
    assert_contains(&kb, &["Asset register", "Risk analysis", "Treatment"]);
    assert_eq!(&*kb.claims[1].claimed, "Flood");
}

#[test]
fn a_table_below_a_heading_is_not_in_its_title() {
    let page = "# Scope\n\n## Business\n\n| Matter | Words |\n|---|---|\n| Sites | two |\n\n## People\n\n\
                | Matter | Words |\n|---|---|\n| Staff | ten |\n\n## Money\n\nNone.\n";
    let kb = imported("scope.md", page, &["--status", "*=unobserved"]);
    assert_eq!(titles(&kb), ["Business", "People", "Money"]);
    assert_contains(&kb, &["Sites | two", "Staff | ten"]);
    let asked = "# Scope\n\n## Business\n\n| Discovery Question | Response / Notes |\n|---|---|\n| Which sites? | Two. |\n| Who leads? | Ann. |\n\n\
                 ## People\n\n| Discovery Question | Response / Notes |\n|---|---|\n| How many? | Ten. |\n";
    let kb = imported("asked.md", asked, &["--status", "*=unobserved"]);
    assert_eq!(titles(&kb), ["Which sites?", "Who leads?", "How many?"]);
    assert_eq!(field(&kb.claims[2], "Response / Notes"), "Ten.");
    assert_eq!(aspects(&kb), ["Business", "People"]);
}

#[test]
fn an_answer_about_a_column_leaves_other_tables_texts() {
    let page = "# Gaps\n\n## Scale\n\n| Level | Description |\n|---|---|\n| 1 | None |\n| 2 | Some |\n\n## Table\n\n\
                | Function | Capability | Gap | Key Findings |\n|---|---|---|---|\n| Doors | Locking | 2 | Two stand open. |\n";
    let answers = ["--column", "Gap=status", "--status", "2=partly-realised"];
    let kb = imported("gaps.md", page, &answers);
    assert_eq!(titles(&kb), ["Locking"]);
    assert_eq!(statuses(&kb), [PartlyRealised]);
    assert_eq!(aspects(&kb), ["Doors"]);
    assert_contains(&kb, &["1 | None", "2 | Some"]);
}

#[test]
fn links_of_a_page_in_a_cell_stand_apart_from_its_text() {
    let sheet = "ID,Requirement,Result\n1,\"Doors are locked.<div><a href='https://example.org/rule'>Rule</a><a href='https://example.org/auto'>Checked</a></div>\",Pass\n\
                 2,\"Keys are counted.<div><a href='https://example.org/rule'>Rule</a></div>\",Fail\n";
    let kb = imported("results.csv", sheet, &[]);
    assert_eq!(&*kb.claims[0].claimed, "Doors are locked.\n\nRule Checked");
    let both = [
        ("Rule", "https://example.org/rule"),
        ("Checked", "https://example.org/auto"),
    ];
    assert_eq!(links(&kb, 0), both);
}

#[test]
fn a_column_with_few_names_is_not_the_title() {
    let sheet = "Requirement ID,Requirement,Is Testable,Test Name\nR-1,Doors must be locked at night.,TRUE,test_lock\n\
                 R-2,Keys must be counted.,FALSE,\nR-3,Windows should be shut.,FALSE,\nR-4,Lights may be off.,FALSE,\n";
    let message = refused("trace.csv", sheet);
    assert!(!message.contains("perhaps"), "{message}");
    let kb = imported("trace.csv", sheet, &["--status", "*=unobserved"]);
    assert_eq!(titles(&kb)[0], "Doors must be locked at night");
    assert_eq!(field(&kb.claims[0], "Test Name"), "test_lock");
}

#[test]
fn items_with_the_same_labels_are_about_their_heading() {
    let page = "# Risks\n\n## High\n\n### Fire\n- **Probability:** 3, the kitchen is old\n- **What actually happened:** There was none.\n\n\
                ### Flood\n- **Probability:** 2, the river is near\n- **What actually happened:** The cellar was wet.\n";
    let kb = imported("risks.md", page, &["--status", "*=unobserved"]);
    assert_eq!(titles(&kb), ["Fire", "Flood"]);
    assert_eq!(kb.claims[1].observed(), "The cellar was wet.");
    assert_eq!(field(&kb.claims[1], "Probability"), "2, the river is near");
}

#[test]
fn an_object_with_nothing_but_a_claim_is_no_heading_of_the_next_ones() {
    let claims = "- claim: Soup is cold\n  status: debunked\n- claim: Salad is dry\n- claim: Bread is old\n  status: \
                  debunked\n  notes: It was warm.\n";
    let kb = imported("claims.yaml", claims, &[]);
    assert_eq!(
        titles(&kb),
        ["Soup is cold", "Salad is dry", "Bread is old"]
    );
    assert_eq!(kb.aspects.len(), 1);
    assert_eq!(&*kb.summary, "");
}

#[test]
fn a_status_column_of_different_texts_says_what_was_observed() {
    let page = "# Security\n\n| Measure taken | Statut |\n|---|---|\n| Passwords | hashed, with a salt of their own |\n| Rate limit | \
                set for all pages, but not for the login |\n| Logs | seen in May, and not mended |\n| Keys | kept in a vault of \
                their own |\n";
    let message = refused("security.md", page);
    assert!(
        message.contains("which column says the status?"),
        "{message}"
    );
    let kb = imported("security.md", page, &["--status", "*=realised"]);
    assert_eq!(titles(&kb), ["Passwords", "Rate limit", "Logs", "Keys"]);
    assert_eq!(kb.claims[2].observed(), "seen in May, and not mended");
    let named = ["--column", "Statut=status", "--status", "*=realised"];
    let kb = imported("security.md", page, &named);
    assert_eq!(
        kb.claims[1].observed(),
        "set for all pages, but not for the login"
    );
}

#[test]
fn a_table_with_a_status_is_read_even_if_no_other_column_is_known() {
    let page = "# Routes\n\n- **Owner check** — the handler looks at the user\n- **Filter** — others see nothing\n\n| Route | \
                Way | Status |\n|---|---|---|\n| GET /a | own user only | covered by a.rs |\n| PUT /a | own user only | \
                covered by b.rs |\n| GET /b | any user may look | pinned by c.rs |\n";
    let message = refused("routes.md", page);
    assert!(
        message.contains("what does `covered by a.rs` mean?"),
        "{message}"
    );
    let answers = [
        "--status",
        "covered by*=realised",
        "--status",
        "pinned*=realised",
    ];
    let kb = imported("routes.md", page, &answers);
    assert_eq!(titles(&kb), ["GET /a", "PUT /a", "GET /b"]);
}

#[test]
fn the_first_column_names_the_rows_if_no_column_has_a_known_name() {
    let page = "# Moves\n\n| Library | Function that we call | Recorded evidence | Status |\n|---|---|---|---|\n| Mail | Sends \
                a mail to the customer | It was sent on Monday morning | Done |\n| Queue | Keeps the jobs until they \
                are done | No job was lost last month | Partial |\n";
    let kb = imported("moves.md", page, &[]);
    assert_eq!(titles(&kb), ["Mail", "Queue"]);
    assert_eq!(&*kb.claims[0].claimed, "Sends a mail to the customer");
    assert_eq!(kb.claims[0].observed(), "It was sent on Monday morning");
}

#[test]
fn a_summary_of_what_nobody_has_looked_at_is_no_observation() {
    let sheet = "Requirement,Spec Summary,Status\nUsers log in,By mail and a key,Pending\nUsers log out,By a button,Done\n";
    let kb = imported("matrix.csv", sheet, &[]);
    assert_eq!(field(&kb.claims[0], "Spec Summary"), "By mail and a key");
    assert_eq!(kb.claims[0].observed(), "");
}

#[test]
fn a_name_with_a_colon_beside_nothing_but_a_number_is_no_claim() {
    let sheet = "Risk,Threat,Status\nDoors,They stay open,In Progress\nGates,They jam,Planned\n,,\n\
                 Total Risks Logged:,2,\nHigh risks (15 or more):,1,\n";
    let kb = imported("risks.csv", sheet, &[]);
    assert_eq!(titles(&kb), ["Doors", "Gates"]);
}

#[test]
fn dates_are_neither_titles_nor_what_is_claimed() {
    let sheet = "NCR,Owner,Target,Status\nNCR-1,Ann,21 Mar 2026,In Progress\nNCR-2,Bo,\"Apr 30, 2026\",Done\n";
    let kb = imported("actions.csv", sheet, &[]);
    assert_eq!(titles(&kb), ["NCR-1", "NCR-2"]);
    assert_eq!(field(&kb.claims[0], "Target"), "21 Mar 2026");
    let sheet = "Run ID,Date,Status,Notes\nrun-a,2026-04-22 20:26 UTC,Completed,It held\n\
                 run-b,2026-04-23 08:00 UTC,Failed,It broke\n";
    let kb = imported("runs.csv", sheet, &[]);
    assert_eq!(titles(&kb), ["run-a", "run-b"]);
    assert_eq!(field(&kb.claims[1], "Date"), "2026-04-23 08:00 UTC");
}

#[test]
fn a_description_beside_a_text_was_not_observed_if_nothing_was_assessed() {
    let items = r#"[{"category": "Doors", "text": "Doors close by themselves", "description": "They should close."},
                    {"category": "Doors", "text": "Doors are locked", "description": ""},
                    {"category": "Doors", "text": "Doors are painted", "description": ""}]"#;
    let kb = imported("review.json", items, &["--status", "*=unobserved"]);
    assert_eq!(&*kb.claims[0].claimed, "Doors close by themselves");
    assert_eq!(kb.claims[0].observed(), "");
    assert_eq!(field(&kb.claims[0], "description"), "They should close.");
}

#[test]
fn the_short_title_of_a_check_is_its_title_and_not_its_risk() {
    let risk = "Without the plugin, once an image is pulled to a node, any pod can use it without a check of its rights, and \
                other teams may read what is secret in it, as long as the node runs and the image is on it.";
    let sheet = format!(
        "CHECK_ID;CHECK_TITLE;STATUS;STATUS_EXTENDED;SERVICE_NAME;DESCRIPTION;RISK;NOTES\n\
         pull_plugin;Images are always pulled;FAIL;The plugin is not set in pod a.;api;This check looks for it.;{risk};It costs time.\n\
         anonymous;Requests have a name;PASS;Pod a asks for names.;api;This check looks for them.;{risk};None.\n"
    );
    let kb = imported("checks.csv", &sheet, &[]);
    let claim = &kb.claims[0];
    assert_eq!(claim.title, "Images are always pulled");
    assert_eq!(
        claim.observed.as_deref(),
        Some("The plugin is not set in pod a.")
    );
    assert_eq!(field(claim, "RISK"), risk);
}

#[test]
fn nested_titles_name_the_rows_if_a_column_has_the_same_name_in_all() {
    let finding = |title: &str, code: &str| {
        format!(
            r#"{{"activity_name": "Create", "status": "New", "status_code": "{code}", "finding_info": {{"title": "{title}", "types": []}}}}"#
        )
    };
    let findings = [
        finding("Mail is encrypted", "FAIL"),
        finding("Disks are encrypted", "PASS"),
        finding("Keys are rotated", "FAIL"),
    ];
    let findings = format!("[{}]", findings.join(", "));
    let kb = imported("findings.json", &findings, &[]);
    assert_eq!(
        titles(&kb),
        [
            "Mail is encrypted",
            "Disks are encrypted",
            "Keys are rotated"
        ]
    );
    let expected = [Status::Unrealised, Status::Realised, Status::Unrealised];
    assert_eq!(statuses(&kb), expected);
    assert_eq!(field(&kb.claims[0], "status"), "New");
}

#[test]
fn a_nested_truth_value_is_not_a_status() {
    let cards = r#"[{"name": "Log in", "badges": {"description": true}}, {"name": "Log out", "badges": {"description": false}}]"#;
    let message = refused("cards.json", cards);
    assert!(
        message.contains("which column says the status?"),
        "{message}"
    );
}

#[test]
fn the_status_of_one_thing_with_known_words_is_not_that_of_another_with_unknown_ones() {
    let sheet = "Feature name,Feature status,Docs status\nScaling of pods,Tracked,Complete\nRotation of keys,Removed,Draft\n";
    let message = refused("features.csv", sheet);
    assert!(
        message.contains("which column says the status?"),
        "{message}"
    );
}

#[test]
fn places_of_rows_are_offered_by_their_number() {
    let board = r#"{"members": [{"login": "ann", "rights": "all"}, {"login": "bob", "rights": "few"}],
        "cards": [{"name": "one", "text": "a"}, {"name": "two", "text": "b"}, {"name": "three", "text": "c"}]}"#;
    let message = refused("board.json", board);
    assert!(
        message.contains("one of --rows '/cards' (3 rows), --rows '/members' (2 rows)"),
        "{message}"
    );
}

#[test]
fn single_results_that_hold_the_controls_are_not_the_rows() {
    let controls = r#"[{"id": "C1", "title": "Doors lock", "results": [{"status": "passed"}]},
        {"id": "C2", "title": "Doors ring", "results": [{"status": "failed"}]}]"#;
    let text = format!(
        r#"{{"profiles": [{{"name": "Doors", "status": "loaded", "controls": {controls}}}],
            "passthrough": {{"runs": [{{"name": "Night", "status": "done"}}]}}}}"#
    );
    let kb = imported("doors.json", &text, &[]);
    assert_eq!(titles(&kb), ["Doors lock", "Doors ring"]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
}

#[test]
fn an_expected_result_is_claimed_beside_a_description_in_any_language() {
    let sheet = "номер,описание,ожидаемый результат,полученный результат,статус\n\
                 1,Открыть дверь,Дверь открыта,Дверь закрыта,failed\n";
    let kb = imported("tests.csv", sheet, &[]);
    let claim = &kb.claims[0];
    assert_eq!(
        (&*claim.claimed, claim.observed()),
        ("Дверь открыта", "Дверь закрыта")
    );
    assert_eq!(&*claim.title, "Открыть дверь");
}

#[test]
fn a_heading_that_does_not_apply_is_a_claim_without_a_status() {
    let page = "# Controls\n\n## Doors\n\nApplicable: No\nJustification: There are none.\n\n## Windows\n\n\
                Applicable: Yes\nStatus: Implemented\n";
    let kb = imported("controls.md", page, &[]);
    assert_eq!(titles(&kb), ["Doors", "Windows"]);
    assert_eq!(statuses(&kb), [NotApplicable, Realised]);
    assert_contains(&kb, &["There are none."]);
}
