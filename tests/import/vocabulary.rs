//! The words, columns and layouts of real registers, audits and logs, each as a small document.

use onpaper::kb::Status;

use super::completeness::{assert_contains, field, imported, statuses};
use super::{archive, refused, run, run_in, with};
use crate::browser;

use Status::{NotApplicable, PartlyRealised, Realised, Unobserved, Unrealised};

#[test]
fn common_status_words_are_recognised() {
    for (word, status) in [
        ("Green", Realised),
        ("Amber", PartlyRealised),
        ("Red", Unrealised),
        ("meets", Realised),
        ("does not meet", Unrealised),
        ("Mostly met", PartlyRealised),
        ("substantially implemented", PartlyRealised),
        ("no data", Unobserved),
        ("nodata", Unobserved),
        ("Stalled", Unobserved),
        ("On hold", Unobserved),
        ("on track", Unobserved),
        ("NotStarted", Unobserved),
        ("PartiallyMet", PartlyRealised),
        ("Implemented partially", PartlyRealised),
        ("pants-fire", Unrealised),
        ("-", Unobserved),
    ] {
        let sheet = format!("Promise,Status\nSoup,{word}\nSalad,met\n");
        let kb = imported("sheet.csv", &sheet, &[]);
        assert_eq!(statuses(&kb), [status, Realised], "{word}");
    }
}

#[test]
fn the_level_of_support_is_the_status_of_an_accessibility_report() {
    for name in [
        "Level of support",
        "Supporting features",
        "Conformance level",
    ] {
        let sheet = format!(
            "Criteria,{name},Remarks and explanations\n1.1.1 Text,Supports,Seen.\n1.2.1 Audio,Does not support,None.\n"
        );
        let kb = imported("vpat.csv", &sheet, &[]);
        assert_eq!(statuses(&kb), [Realised, Unrealised], "{name}");
    }
}

#[test]
fn ambiguous_status_words_are_asked_about() {
    for word in ["Open", "Closed", "Escalated", "Accepted", "at risk", "none"] {
        let sheet = format!("Promise,Status\nSoup,{word}\nSalad,met\n");
        let message = refused("sheet.csv", sheet);
        assert!(
            message.contains(&format!("--status '{word}=STATUS'")),
            "{message}"
        );
    }
}

#[test]
fn common_column_names_are_recognised() {
    let sheet = "pledge_id,original_promise,current_status,policy topic,auto_summary,evidence_id\n\
                 P1,Soup is served every day.,implemented,food,The menu lists it.,E-7\n\
                 P2,Salad is served twice a week.,partial,food,Once a week it is.,E-8\n";
    let kb = imported("sheet.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [Realised, PartlyRealised]);
    let first = &kb.claims[0];
    assert_eq!(first.id, "P1");
    assert_eq!(&*first.claimed, "Soup is served every day.");
    assert_eq!(first.observed(), "The menu lists it.");
    assert_eq!(kb.aspects[0].name, "food");
    assert_eq!(field(first, "evidence_id"), "E-7");
}

#[test]
fn the_mitigation_or_owner_of_a_risk_is_not_its_title() {
    let sheet = "risk_id,asset_id,threat,asset_name,proposed_control,status\n\
                 R-1,A-1,Mice in the pantry,Pantry,Traps,open\n\
                 R-2,A-2,Rain in the cellar,Cellar,Pumps,open\n";
    let kb = imported("risks.csv", sheet, &["--status", "open=unobserved"]);
    let first = &kb.claims[0];
    assert_eq!(
        (first.id.as_str(), first.title.as_str()),
        ("R-1", "Mice in the pantry")
    );
    assert_eq!(field(first, "asset_name"), "Pantry");
    assert_eq!(field(first, "proposed_control"), "Traps");
    let sheet = "testcaseid,Title,ExpectedResult,Status\nTC-1,Login,A page is shown.,pass\n\
                 TC-2,Logout,A farewell is shown.,fail\n";
    assert_eq!(
        &*imported("tests.csv", sheet, &[]).claims[0].claimed,
        "A page is shown."
    );
    let sheet =
        "requirementid,title,result\nREQ-1,Doors are locked,pass\nREQ-2,Keys are counted,fail\n";
    assert_eq!(imported("needs.csv", sheet, &[]).claims[1].id, "REQ-2");
}

#[test]
fn a_column_named_by_a_yes_no_question_is_the_status() {
    let sheet = "Control,Delivered?,Owner\nDoors are locked,yes,Ann\nKeys are counted,no,Bo\n";
    assert_eq!(
        statuses(&imported("sheet.csv", sheet, &[])),
        [Realised, Unrealised]
    );
    let json = r#"[{"PolicyId": "A.1", "RequirementMet": true, "ReportDetails": "Two doors were seen."},
                   {"PolicyId": "A.1", "RequirementMet": false, "ReportDetails": "No list was there."}]"#;
    let kb = imported("results.json", json, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    assert_eq!(kb.claims[1].title, "A.1");
    assert_eq!(kb.claims[1].observed(), "No list was there.");
}

#[test]
fn a_nested_status_and_a_title_beside_a_target_are_found() {
    let json = r#"[{"promise": "Soup is served every day.", "verification": {"status": "kept", "notes": "It is."}},
                   {"promise": "Salad is served twice a week.", "verification": {"status": "broken", "notes": "No."}}]"#;
    let kb = imported("promises.json", json, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    assert_eq!(kb.claims[0].observed(), "It is.");
    let page = "# Intake\n\n| Benchmark | Target | Observed | Pass |\n|---|---|---|---|\n\
                | Recall | > 80 % of all dishes | 0.9 | ✓ |\n| Precision | > 70 % of all dishes | 0.6 | ✗ |\n";
    let kb = imported("intake.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    assert_eq!(
        (kb.claims[0].title.as_str(), &*kb.claims[0].claimed),
        ("Recall", "> 80 % of all dishes")
    );
}

#[test]
fn how_a_control_is_implemented_was_observed() {
    let sheet = "Control ID,Control Name,Implementation Description,Status\nAC-2,Accounts,Roles are kept in one file.,Implemented\n";
    let kb = imported("controls.csv", sheet, &[]);
    assert_eq!(kb.claims[0].observed(), "Roles are kept in one file.");
}

#[test]
fn a_link_of_html_keeps_its_address() {
    let sheet = "Requirement,Result\n\"Doors are <b>locked</b>.<a class='x' href='https://example.org/doors'>Policy</a>\",Pass\n\
                 Keys are counted.,Fail\n";
    let kb = imported("results.csv", sheet, &[]);
    let link = &kb.claims[0].links[0];
    assert_eq!(link.url, "https://example.org/doors");
    assert_eq!(link.title.as_deref(), Some("Policy"));
    assert_contains(&kb, &["Doors are locked."]);
}

#[test]
fn a_row_number_is_not_the_title_beside_a_name() {
    let sheet = "\"\",page_names,verdict\n1,Ann,true\n2,Bo,false\n3,Ann,true\n";
    let kb = imported("verdicts.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised, Realised]);
    assert_eq!(kb.claims[2].title, "Ann");
}

#[test]
fn a_row_of_totals_is_recognised_without_numbers() {
    let sheet = "Ref,Benefit,To-be,What we see today,RAG\n\
                 B-01,Faster releases,Weekly,Every five weeks,Red\n,TOTAL,,,\n";
    let kb = imported("benefits.csv", sheet, &[]);
    let claim = &kb.claims[0];
    assert_eq!((kb.claims.len(), claim.id.as_str()), (1, "B-01"));
    assert_eq!(
        (&*claim.claimed, claim.observed()),
        ("Weekly", "Every five weeks")
    );
}

#[test]
fn text_after_a_status_is_not_part_of_it() {
    let page = "# Book\n\n## Soup\n\n**Status**: COMPLETE ✅\n\n- All pots are there\n- Bo cooks\n\n\
                ## Salad\n\n**Status**: Not started\n";
    let kb = imported("book.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unobserved]);
    assert_contains(&kb, &["All pots are there", "Bo cooks"]);
}

#[test]
fn planned_actions_are_neither_title_nor_claim() {
    let page = "# Gaps\n\n| Subcategory | Current State | Recommendation | Status |\n|---|---|---|---|\n\
                | ID.AM-1 | A list is kept by hand. | Buy a tool that keeps the list. | partial |\n\
                | ID.AM-2 | There is no list at all. | Write a list of all programs. | not met |\n";
    let kb = imported("gaps.md", page, &[]);
    assert_eq!(kb.claims[0].title, "ID.AM-1");
    assert_eq!(
        field(&kb.claims[0], "Recommendation"),
        "Buy a tool that keeps the list."
    );
}

#[test]
fn all_sheets_of_a_workbook_are_imported_on_request() {
    let directory = with("two.ods", two_sheets());
    let asked = run_in(&directory, &["import", "two.ods"]);
    assert!(asked.stderr.contains("--sheet '*'"), "{asked}");
    let answers = ["import", "two.ods", "--sheet", "*", "-o", "kb.json"];
    let made = run_in(&directory, &answers);
    assert_eq!(made.status, 0, "{made}");
    let kb = browser::open(&directory.path().join("kb.json")).unwrap();
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    let aspects: Vec<&str> = kb.aspects.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(aspects, ["Kitchen", "Till"]);
}

#[test]
fn a_remark_on_an_unobserved_claim_is_not_an_observation() {
    let sheet =
        "Promise,Status,Comment\nSoup,planned,Bo orders the pots.\nSalad,not met,There is none.\n";
    let kb = imported("sheet.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [Unobserved, Unrealised]);
    assert_eq!(kb.claims[0].observed(), "");
    assert_eq!(field(&kb.claims[0], "Comment"), "Bo orders the pots.");
    assert_eq!(kb.claims[1].observed(), "There is none.");
}

#[test]
fn the_marked_one_of_several_columns_is_the_status() {
    let sheet = "Ref,Requirement,Yes,No,N/A,Remarks\n\
                 1.1,Doors are locked,x,,,Seen in May\n\
                 1.2,Keys are counted,,X,,No list\n\
                 1.3,Dogs bark,,,✓,There is no dog\n\
                 1.4,Windows are shut,,,,\n";
    let kb = imported("checklist.csv", sheet, &[]);
    assert_eq!(
        statuses(&kb),
        [Realised, Unrealised, NotApplicable, Unobserved]
    );
    assert_contains(&kb, &["Seen in May", "No list", "There is no dog", "1.4"]);
    let both = sheet.replace("x,,,", "x,x,,");
    let message = refused("checklist.csv", both);
    assert!(
        message.contains("what does `Yes and No` mean?"),
        "{message}"
    );
}

#[test]
fn ticked_boxes_are_the_status() {
    let page = "# Audit\n\n| Control | Status | Notes |\n|---|---|---|\n\
                | Doors are locked | ☑ Yes ☐ No ☐ N/A | Seen |\n\
                | Keys are counted | ☐ Yes ☒ No ☐ N/A | No list |\n\
                | Dogs bark | [ ] Yes [x] Partial | At night |\n\
                | Windows are shut | ☐ Yes ☐ No | |\n";
    let kb = imported("audit.md", page, &[]);
    assert_eq!(
        statuses(&kb),
        [Realised, Unrealised, PartlyRealised, Unobserved]
    );
}

#[test]
fn the_outcome_of_a_decision_is_not_an_observation() {
    let page = "# Decision log\n\n| ADR | Decision | Status |\n|---|---|---|\n\
                | 1 | Use queues | Accepted |\n| 2 | Use files | Superseded by 1 |\n";
    let kb = imported("log.md", page, &[]);
    assert_eq!(statuses(&kb), [Unobserved, Unobserved]);
    assert_eq!(field(&kb.claims[1], "Status"), "Superseded by 1");
}

#[test]
fn a_myth_beside_its_fact_is_unrealised() {
    let page = "# Bees\n\n| Myth | Reality |\n|---|---|\n\
                | Bees cannot fly | They do, and far |\n| All bees sting | Drones have none |\n";
    let kb = imported("bees.md", page, &[]);
    assert_eq!(statuses(&kb), [Unrealised, Unrealised]);
    assert_eq!(kb.claims[0].title, "Bees cannot fly");
    assert_eq!(kb.claims[0].observed(), "They do, and far");
}

#[test]
fn a_table_that_explains_grades_is_not_a_claim() {
    let page = "# Risks\n\n| Rating | Description |\n|---|---|\n| 1 – Low | Rare |\n| 5 – High | Often |\n\n\
                | Total | Met | Not met |\n|---|---|---|\n| 2 | 1 | 1 |\n\n\
                | ID | Control | Status |\n|---|---|---|\n| R1 | Doors are locked | Implemented |\n\
                | R2 | Keys are counted | Planned |\n";
    let kb = imported("risks.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unobserved]);
    assert_contains(&kb, &["1 – Low | Rare"]);
}

#[test]
fn items_have_their_status_after_a_dash_or_a_label() {
    let page = "# Gaps\n\n## Doors\n\n- **D-1** — _partial_\n  - Rationale: Half of them are locked.\n\
                - **D-2** — _full_: All are counted.\n";
    let kb = imported("gaps.md", page, &[]);
    assert_eq!(statuses(&kb), [PartlyRealised, Realised]);
    assert_eq!(kb.claims[0].observed(), "Half of them are locked.");
    assert_eq!(kb.claims[0].title, "D-1");
    let log = "# RAID\n\n## Risks\n- Pots are late. **Owner:** Bo. **Status:** Resolved.\n\
               - Soup is cold. **Owner:** Ann. **Status:** Resolved.\n\n## Assumptions\n- There is salt.\n";
    let kb = imported("raid.md", log, &["--status", "Resolved=realised"]);
    assert_eq!(statuses(&kb), [Realised, Realised]);
    assert_eq!(kb.claims[1].title, "Soup is cold");
    assert_eq!(field(&kb.claims[1], "Owner"), "Ann");
    assert_contains(&kb, &["There is salt."]);
}

#[test]
fn claims_without_any_status_are_asked_about() {
    let page = "# Plans\n\n- **Soup.** It is warm.\n- **Salad.** It is fresh.\n";
    let message = refused("plans.md", page);
    assert!(message.contains("--status '*=unobserved'"), "{message}");
    let kb = imported("plans.md", page, &["--status", "*=unobserved"]);
    assert_eq!(statuses(&kb), [Unobserved, Unobserved]);
}

#[test]
fn one_answer_is_for_all_unknown_words_that_begin_alike() {
    let sheet = "Risk,Status\nDisk,Open — phase 7\nDNS,open: phase 8\nKeys,Openly met\nTeam,Reopened\n\
                 Cache,Not applicable\nMail,\n";
    let answers = ["Open*=unobserved", "openly*=realised", "*=unrealised"];
    let answers: Vec<&str> = answers
        .iter()
        .flat_map(|answer| ["--status", answer])
        .collect();
    let kb = imported("raid.csv", sheet, &answers);
    let expected = [
        Unobserved,
        Unobserved,
        Realised,
        Unrealised,
        NotApplicable,
        Unrealised,
    ];
    assert_eq!(statuses(&kb), expected);
}

#[test]
fn an_entry_of_a_radar_is_a_file_with_front_matter() {
    let page = "---\ntitle: Akka\nring: trial\nsegment: frameworks\ntags: [jvm]\n---\n\nIt has actors.\n\nIt is quick.\n";
    let kb = imported("akka.md", page, &[]);
    assert_eq!(statuses(&kb), [Unobserved]);
    assert_eq!(
        (kb.title.as_str(), kb.aspects[0].name.as_str()),
        ("Akka", "frameworks")
    );
    assert_eq!(field(&kb.claims[0], "ring"), "trial");
    assert_eq!(&*kb.claims[0].claimed, "It has actors.\n\nIt is quick.");
}

#[test]
fn the_list_with_a_status_has_the_claims() {
    let text = "title: Benchmark\nlevels:\n  - id: low\n  - id: high\ncontrols:\n\
                  \x20 - id: R1\n    title: Doors\n    status: supported\n    parts: [{a: 1}, {a: 2}]\n\
                  \x20 - id: R2\n    title: Keys\n    status: does not meet\n    parts: [{a: 3}]\n";
    let kb = imported("benchmark.yaml", text, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    assert_eq!(field(&kb.claims[0], "parts"), "a: 1\na: 2");
    assert_eq!(field(&kb.claims[1], "parts"), "a: 3");
}

#[test]
fn a_row_with_several_statuses_is_several_claims() {
    let text = "title: Report\nchapters:\n  level_a:\n    criteria:\n      - num: 1.1.1\n        components:\n\
                \x20         - {name: web, adherence: {level: supports}}\n\
                \x20         - {name: docs, adherence: {level: does-not-support, notes: No texts.}}\n\
                \x20 level_b:\n    criteria:\n      - num: 1.4.1\n        components:\n\
                \x20         - {name: web, adherence: {level: partially-supports}}\n";
    let kb = imported("report.yaml", text, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised, PartlyRealised]);
    assert_eq!(kb.claims[1].title, "1.1.1, docs");
    assert_eq!(kb.claims[1].observed(), "No texts.");
    assert_eq!(kb.aspects.len(), 2);
}

#[test]
fn nested_data_with_too_many_names_is_kept_as_text() {
    let deep: Vec<String> = (0..70).map(|at| format!("\"k{at}\": {at}")).collect();
    let deep = deep.join(", ");
    let json = format!(r#"[{{"id": "A", "status": "met", "title": "Doors", "data": {{{deep}}}}}]"#);
    let kb = imported("deep.json", &json, &[]);
    assert_eq!(kb.claims[0].fields.iter().count(), 2);
    assert!(field(&kb.claims[0], "data").starts_with("k0: 0, k1: 1"));
}

#[test]
fn a_name_above_a_table_is_not_its_title() {
    let sheet = "title\nKitchen radar\n===\nname,ring,quadrant,description\nPots,adopt,tools,They are of steel.\n";
    let kb = imported("radar.csv", sheet, &[]);
    assert_eq!(kb.title, "Kitchen radar");
}

#[test]
fn a_first_column_without_a_name_names_the_rows() {
    let sheet = ",Status,Evidence\nSoup,met,40 bowls\nSalad,not met,none\n";
    let kb = imported("sheet.csv", sheet, &[]);
    assert_eq!(
        (kb.claims[0].title.as_str(), kb.claims[1].title.as_str()),
        ("Soup", "Salad")
    );
}

#[test]
fn an_empty_column_is_reported() {
    let output = run(
        "sheet.csv",
        "Promise,Status,Keywords,q33z\nSoup,met,,\nSalad,met,,\n",
        &[],
    );
    for name in ["`Keywords`", "`q33z`"] {
        assert!(
            output
                .stderr
                .contains(&format!("the column {name} is empty")),
            "{output}"
        );
    }
}

#[test]
fn a_table_of_html_is_a_table() {
    let page = "# Audit\n\nSeen in May.\n\n<table>\n<tr><th>Control</th><th>Status</th><th>Notes</th></tr>\n\
                <tr><td rowspan=\"2\">Doors <b>lock</b></td>\n\n    <td>Met</td><td>By day</td></tr>\n\n\
                <tr><td>Not met</td><td>At <a href=\"https://example.org/night\">night</a></td></tr>\n\
                <tr><td>Keys</td><td>Partial</td><td></td></tr>\n</table>\n\nSo far.\n";
    let kb = imported("audit.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised, PartlyRealised]);
    let titles: Vec<&str> = kb.claims.iter().map(|claim| &*claim.title).collect();
    assert_eq!(titles, ["Doors lock", "Doors lock", "Keys"]);
    assert_eq!(kb.claims[0].observed(), "By day");
    assert_eq!(kb.claims[1].links[0].url, "https://example.org/night");
    assert_contains(&kb, &["Seen in May.", "So far."]);
    let open = page.replace("</table>", "");
    assert!(refused("open.md", open).contains("no claim was found"));
}

#[test]
fn a_comparison_of_models_is_refused() {
    let page = "# A and B\n\n### Speed\n\n|  | A | B |\n|---|---|---|\n| Claim | Fast | Slow |\n| Status | realised | unrealised |\n";
    let message = refused("models.md", page);
    assert!(
        message.contains("`onpaper export --view models`"),
        "{message}"
    );
}

#[test]
fn a_document_without_claims_explains_what_a_claim_needs() {
    let message = refused("notes.md", "# Notes\n\nWe met.\n\n- Soup\n");
    assert!(
        message.contains("1 heading, 1 item and 0 tables"),
        "{message}"
    );
    assert!(message.contains("`Status: met`"), "{message}");
}

/// The bytes of an ODS workbook with two sheets of promises.
fn two_sheets() -> Vec<u8> {
    let row = |cells: [&str; 2]| {
        let cells = cells
            .map(|text| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>"));
        format!("<table:table-row>{}</table:table-row>", cells.concat())
    };
    let sheet = |name, cells| {
        let rows = [row(["Promise", "Status"]), row(cells)].concat();
        format!("<table:table table:name='{name}'>{rows}</table:table>")
    };
    let sheets = [
        sheet("Kitchen", ["Soup", "met"]),
        sheet("Till", ["Cards", "not met"]),
    ]
    .concat();
    archive(
        "content.xml",
        &format!("<office:document-content>{sheets}</office:document-content>"),
    )
}

#[test]
fn nested_rows_are_read_if_they_have_a_status_or_are_named() {
    let model = r#"{"title": "Kitchen", "rooms": [{"name": "Pantry", "x": 1, "y": 2, "data": {"threats":
                    [{"title": "Mice", "status": "met"}, {"title": "Damp", "status": "no"}]}},
                    {"name": "Oven", "x": 3, "y": 4, "data": {"threats":
                    [{"title": "Fire", "status": "met"}, {"title": "Smoke", "status": "met"}]}}]}"#;
    let kb = imported("model.json", model, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised, Realised, Realised]);
    let aspects: Vec<&str> = kb.aspects.iter().map(|one| &*one.name).collect();
    assert_eq!(aspects, ["Pantry", "Oven"]);
    let lens = r#"{"name": "Lens", "pillars": [{"name": "Speed", "questions": [{"title": "How fast?"}]},
                    {"name": "Cost", "questions": [{"title": "How dear?"}, {"title": "For whom?"}]}]}"#;
    let stdout = run_in(&with("lens.json", lens), &["import", "lens.json"]).stdout;
    assert!(
        stdout.contains("read those with one of --rows '/pillars/*/questions' (3 rows)"),
        "{stdout}"
    );
    let options = ["--rows", "/pillars/*/questions", "--status", "*=unobserved"];
    assert_eq!(imported("lens.json", lens, &options).claims.len(), 3);
}

#[test]
fn a_single_table_is_imported_with_few_known_columns() {
    let log = "---\ndescription: Kept by all\n---\n# Decision log\n\n| Decision | Made by |\n|--|--|\n| Bake | Ann |\n";
    let kb = imported("log.md", log, &["--status", "*=unobserved"]);
    assert_eq!(
        (&*kb.claims[0].title, &*kb.summary),
        ("Bake", "Kept by all")
    );
}

#[test]
fn a_word_in_capitals_before_a_sentence_is_a_status() {
    for (cell, status) in [
        ("**YES** The project code is open to all.", Realised),
        ("**YES** All releases are signed.", Realised),
        ("**Yes** We provide a guide for it.", Realised),
        ("FAIL The archive has no licence.", Unrealised),
    ] {
        let table = format!(
            "# Maturity\n\n| ID | Description | Status |\n| --- | --- | --- |\n| CD10 | It is open. | {cell} |\n"
        );
        let kb = imported("maturity.md", &table, &[]);
        assert_eq!(statuses(&kb), [status], "{cell}");
    }
    for cell in [
        "NO Findings were made",
        "YES The code is open, but the data are not.",
    ] {
        let message = refused("sheet.csv", format!("Promise,Status\nSoup,\"{cell}\"\n"));
        assert!(message.contains(": what does `"), "{message}");
    }
}

#[test]
fn a_coloured_light_before_a_remark_in_parentheses_is_a_status_and_before_a_severity_none() {
    let sheet = "Feature,Status\nStubs,🟡 (no ids yet)\nHooks,✅\n";
    let kb = imported("parity.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [PartlyRealised, Realised]);
    let message = refused(
        "risks.csv",
        "Risk,Status\nFire,🔴 (high)\nFlood,🟡 medium\n",
    );
    assert!(
        message.contains("`🔴 (high)`") && message.contains("`🟡 medium`"),
        "{message}"
    );
}

#[test]
fn texts_below_status_in_a_section_with_a_status_are_observed() {
    let page = "# RFCs\n\n## Not Implemented\n\n| RFC | Title | Status |\n| --- | --- | --- |\n\
                | RFC 3195 | Reliable delivery | Described in the design documents, and nowhere else |\n\
                | RFC 5675 | Mapping of alarms | Described in the design documents, and nowhere else |\n";
    let kb = imported("rfcs.md", page, &[]);
    assert_eq!(statuses(&kb), [Unrealised, Unrealised]);
    assert_eq!(
        kb.claims[0].observed.as_deref(),
        Some("Described in the design documents, and nowhere else")
    );
}

#[test]
fn words_that_differ_in_a_version_or_date_only_are_asked_about_once() {
    let sheet = "Flaw,Status\nOne,fixed in 1.17\nTwo,\"fixed in 1.17.3, 1.16.10\"\nThree,will not fix\nFour,Level 1\nFive,Level 2\n";
    let message = refused("flaws.csv", sheet);
    assert!(
        message.contains(
            "what does `fixed in …` mean? Add --status 'fixed in*=STATUS' (2 times; also in 3)"
        ),
        "{message}"
    );
    assert!(
        message.contains("'Level 1=STATUS'") && message.contains("'Level 2=STATUS'"),
        "{message}"
    );
}

#[test]
fn a_condition_after_a_word_is_asked_about() {
    for cell in [
        "Complete (if funded)",
        "COMPLETE When tests are written",
        "Done - expected in spring",
        "JA Sobald es geht",
        "🟢 (if funded)",
        "🟢 (50%)",
        "🟢 (priority low)",
    ] {
        let message = refused("sheet.csv", format!("Promise,Status\nSoup,{cell}\n"));
        assert!(message.contains(": what does `"), "{cell}: {message}");
    }
    let sheet = "Promise,Status\nSoup,Pass - works as expected\n";
    assert_eq!(statuses(&imported("sheet.csv", sheet, &[])), [Realised]);
}
