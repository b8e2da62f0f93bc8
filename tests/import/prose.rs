//! Documents of headings and prose, and checklists, with few or no statuses.

use onpaper::kb::{Claim, Status};

use super::completeness::{assert_contains, field, imported, statuses};
use super::{noted, refused, run};

use Status::{PartlyRealised, Realised, Unobserved, Unrealised};

const LESSONS: &str = "# What we learnt\n\n## Introduction\n\nIn May we moved.\n\n## Alerts are cheap\n\n\
    They were not.\n\n- One team had [90 a day](https://a.example/90).\n\n### Why\n\nNobody owned them.\n\n\
    ## Runbooks are read\n\nMostly.\n\n### Why\n\nThey are short.\n\n### By the way\n\nOne is long.\n";

#[test]
fn lines_that_each_start_with_a_label_are_fields() {
    let page = "# Service levels\n\n## Alerts are acted on\n\nOwner: Ann\nStatus: Met\nTags: slo\n\
                Last reviewed: October 3, 2026\n\nEvery page is answered in 5 minutes.\n\n\
                ## Deploys are safe\n\nOwner: Bo\nStatus: Not met\nTags: deploy\n\nNone has failed.\n";
    let (kb, _) = noted("page.md", page);
    let [alerts, deploys] = &kb.claims[..] else {
        panic!("{:?}", kb.claims)
    };
    assert_eq!(statuses(&kb), [Status::Realised, Status::Unrealised]);
    assert_eq!(alerts.tags, ["slo"]);
    let fields = ["Owner", "Last reviewed"].map(|name| alerts.fields.get(name).unwrap().as_str());
    assert_eq!(fields, ["Ann", "October 3, 2026"]);
    assert_eq!(deploys.fields.get("Owner").unwrap(), "Bo");
    assert!(!alerts.observed().contains("Ann"), "{}", alerts.observed());
    // Lines of which none names a field are a text.
    let page = page.replace("None has failed.", "First: it builds.\nSecond: it runs.");
    let (kb, _) = noted("page.md", &page);
    assert!(
        kb.claims[1].fields.get("First").is_none(),
        "{:?}",
        kb.claims[1].fields
    );
}

#[test]
fn headings_with_prose_are_claims_if_a_status_is_given() {
    let message = refused("lessons.md", LESSONS);
    assert!(
        message.contains(
            "lessons.md:7: the 2 headings of level 2, such as `Alerts are cheap`, would be claims, but no \
             status of theirs is recognised: add --status '*=unobserved' if nobody has looked yet\n"
        ),
        "{message}"
    );
    let kb = imported("lessons.md", LESSONS, &["--status", "*=unobserved"]);
    let claims: Vec<(&str, &str)> = kb.claims.iter().map(texts).collect();
    assert_eq!(
        claims,
        [
            (
                "Alerts are cheap",
                "They were not.\n- One team had 90 a day."
            ),
            ("Runbooks are read", "Mostly."),
        ]
    );
    let why = |at: usize| kb.claims[at].fields.get("Why").unwrap().to_string();
    assert_eq!(why(0), "Nobody owned them.");
    assert_eq!(why(1), "They are short.\n\nBy the way\n\nOne is long.");
    assert_eq!(kb.claims[0].links.len(), 1);
    assert_eq!(&*kb.summary, "Introduction: In May we moved.");
}

fn texts(claim: &Claim) -> (&str, &str) {
    (&claim.title, &claim.claimed)
}

#[test]
fn the_text_below_a_myth_is_the_observation() {
    let page = "# Three myths of queues\n\n## 1. They are fair:\n\nNo. However, some are.\n\n\
                ## 2. They are short\n\nAt night.\n";
    assert!(refused("m.md", page).contains("or --status '*=unrealised' if they are myths"));
    let kb = imported("m.md", page, &["--status", "*=unrealised"]);
    assert_eq!(
        texts(&kb.claims[0]),
        ("1. They are fair", "1. They are fair")
    );
    assert_eq!(kb.claims[0].observed(), "No. However, some are.");
}

#[test]
fn repeated_headings_are_labels() {
    let page = "# Review\n\n## Soup\n\n### Promise\n\nIt is warm.\n\n### What happened\n\nIt was.\n\n\
                ### Status\n\nmet\n\n## Salad\n\n### Promise\n\nTwo kinds.\n\n### What happened\n\nOne.\n\n\
                ### Status\n\nnot met\n";
    let kb = imported("r.md", page, &[]);
    assert_eq!(statuses(&kb), [Status::Realised, Status::Unrealised]);
    assert_eq!(texts(&kb.claims[1]), ("Salad", "Two kinds."));
    assert_eq!(kb.claims[1].observed(), "One.");
}

#[test]
fn a_status_word_alone_below_a_heading_is_its_status() {
    let page = "# Report\n\n### (a) Keys\n\nSupports with Exceptions\n\n* Most keys.\n\n### (b) Colour\n\n\
                Supports\n\n* All of it.\n\n### (c) Sound\n\nDoes Not Support\n";
    let kb = imported("vpat.md", page, &[]);
    assert_eq!(statuses(&kb), [PartlyRealised, Realised, Unrealised]);
}

#[test]
fn the_items_of_a_checklist_are_claims() {
    let page = "# Ready\n\n## Logs\n\n- [x] **Rotation**: each night\n  - since May\n- [ ] Search works\n\n\
                ## Keys\n\n- [X] They are changed.\n";
    let kb = imported("ready.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unobserved, Realised]);
    assert_eq!(texts(&kb.claims[1]), ("Search works", "Search works"));
    assert_eq!(kb.aspects[1].name, "Keys");
    let boxes = "# Form\n\n| # | Question | Response | Severity |\n|--|--|--|--|\n| 1 | Is it locked? | \
                 ☐ Yes ☑ No | ☐ High ☐ Low |\n| 2 | Is it lit? | ☐ Yes ☐ No | ☐ High ☐ Low |\n";
    let kb = imported("form.md", boxes, &[]);
    assert_eq!(statuses(&kb), [Status::Unrealised, Unobserved]);
}

#[test]
fn rows_with_only_a_name_are_claims() {
    let page = "# Ready\n\n| Item | Status | Owner |\n|--|--|--|\n| Logs rotate | | |\n| Keys change | | |\n";
    let kb = imported("ready.md", page, &[]);
    assert_eq!(statuses(&kb), [Status::Unobserved; 2]);
}

#[test]
fn an_observation_column_of_status_words_is_the_status() {
    let sheet = "Promise,Reality,Remarks\nFast,no,slow at noon\nSafe,yes,so far\n";
    let kb = imported("s.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [Status::Unrealised, Status::Realised]);
    assert_eq!(kb.claims[0].observed(), "slow at noon");
    // A description is not the observation if another column is, or will be.
    let tests =
        "Title,Description,Expected result,Actual result,Status\nLog in,It is tried.,A page,,met\n";
    let kb = imported("t.csv", tests, &[]);
    assert_eq!(kb.claims[0].observed(), "met");
}

#[test]
fn failed_formulas_and_numeric_dates_are_reported() {
    let sheet = "Promise,Status,Seen,Due\nFast,#N/A,#DIV/0!,2026-05-03\nSafe,met,It is.,46150\n\
                 Warm,met,#BEZUG!,2026-05-04\n";
    let message = refused("s.csv", sheet);
    assert!(
        message.contains("s.csv:2: what does `#N/A` mean?"),
        "{message}"
    );
    let output = run("s.csv", sheet, &["--status", "#N/A=unobserved"]);
    for expected in [
        "s.csv:2: `Seen` holds `#DIV/0!`, the error value of a formula",
        "s.csv:4: `Seen` holds `#BEZUG!`",
        "s.csv:3: `Due` holds numbers such as 46150, which would be the date 2026-05-08",
    ] {
        assert!(output.stderr.contains(expected), "{output}");
    }
}

#[test]
fn items_without_a_status_are_texts_if_a_table_has_one() {
    let page = "# Plan\n\n## Measures\n\n- **Locks**. On [all doors](https://a.example/1)\n- **Lamps**. Two\n\n\
                ## State\n\n| Promise | Status |\n|--|--|\n| Safe | met |\n";
    let kb = imported("plan.md", page, &[]);
    assert_eq!(statuses(&kb), [Status::Realised]);
    assert_eq!(
        &*kb.summary,
        "Measures: Locks\nOn all doors\nhttps://a.example/1\n\nLamps\nTwo"
    );
    let kb = imported("plan.md", page, &["--status", "*=unobserved"]);
    assert_eq!(kb.claims.len(), 3);
}

#[test]
fn headings_are_claims_if_they_outnumber_rows_without_a_status() {
    let page = "# Kitchen\n\n| Item | Owner | Target |\n|---|---|---|\n| Soup | Ann | Warm |\n\n## Soup\n\n\
                It is warm.\n\n## Salad\n\nIt is fresh.\n";
    let (kb, notes) = {
        let output = super::run("page.md", page, &["--status", "*=unobserved"]);
        let kb = onpaper::kb::load::parse(output.stdout.as_bytes(), "page").unwrap();
        (kb, output.stderr)
    };
    let titles: Vec<&str> = kb.claims.iter().map(|claim| &*claim.title).collect();
    assert_eq!(titles, ["Soup", "Salad"]);
    assert!(kb.summary.contains("Soup | Ann | Warm"), "{}", &*kb.summary);
    assert!(
        notes.contains("page.md:3: a table without a status"),
        "{notes}"
    );
    let named = ["--column", "Owner=field", "--status", "*=unobserved"];
    let kb = imported("page.md", page, &named);
    assert_eq!((&*kb.claims[0].claimed, kb.claims.len()), ("Warm", 1));
}

#[test]
fn a_short_objective_is_the_title_of_its_description() {
    let sheet = "#,Objective,Control Description,Status\n1,Access,Doors lock by themselves at night.,met\n\
                 2,Keys,Keys are counted each week by two people.,not met\n";
    let kb = imported("controls.csv", sheet, &[]);
    let claims = kb
        .claims
        .iter()
        .map(|claim| (&*claim.id, &*claim.title, &*claim.claimed));
    let claims: Vec<_> = claims.collect();
    assert_eq!(
        claims,
        [
            ("1", "Access", "Doors lock by themselves at night."),
            ("2", "Keys", "Keys are counted each week by two people.")
        ]
    );
    // Beside a number, the name is not a field.
    let kb = imported(
        "kinds.csv",
        "#,Certificate,Status\n1,Ovens,met\n2,Fridges,no\n",
        &[],
    );
    assert_eq!(&*kb.claims[1].title, "Fridges");
}

#[test]
fn a_table_about_its_heading_gives_its_fields() {
    let page = "# Controls\n\n| Attribute | Value |\n|---|---|\n| Owner | Ann |\n\n## Access\n\n\
                ### A1. Least rights\n\n| Attribute | Detail |\n|---|---|\n\
                | **Criterion** | Rights are few. |\n| Implementation status | Implemented |\n\
                | Evidence needed | [Log](https://a.example/log) |\n\n\
                ### A2. Reviews\n\n| | |\n|---|---|\n| Criterion | Rights are reviewed. |\n| Status | Planned |\n\n\
                ## Open points\n\n| ID | Gap | Status |\n|---|---|---|\n| - | - | - |\n";
    let kb = imported("c.md", page, &[]);
    assert_eq!(statuses(&kb), [Status::Realised, Status::Unobserved]);
    let first = &kb.claims[0];
    assert_eq!(texts(first), ("A1. Least rights", "Rights are few."));
    assert_eq!(first.fields.get("Evidence needed").unwrap(), "Log");
    assert_eq!(&*first.links[0].url, "https://a.example/log");
    assert_eq!(
        &*kb.summary,
        "Attribute | Value\nOwner | Ann\n\nOpen points"
    );
}

#[test]
fn the_first_of_several_headings_of_the_first_level_is_the_title() {
    let page = "# Log\n# of the kitchen\n\nSince May.\n\n# Soup\n\n## Warm\n\nStatus: met\n\n\
                # Salad\n\n## Fresh\n\nStatus: not met\n";
    let kb = imported("l.md", page, &[]);
    let aspects: Vec<&str> = kb.aspects.iter().map(|aspect| &*aspect.name).collect();
    assert_eq!((&*kb.title, &aspects[..]), ("Log", &["Soup", "Salad"][..]));
    assert_eq!(&*kb.summary, "of the kitchen\n\nSince May.");
}

#[test]
fn a_number_before_a_claim_is_not_its_title_nor_an_open_score_its_status() {
    let page = "# Check\n\n| Delivery | score |\n|---|---|\n| 1. Logs rotate each day. All of them. | ? |\n| 2. Keys change each year | ___/5 |\n";
    let kb = imported("c.md", page, &["--column", "score=status"]);
    assert_eq!(statuses(&kb), [Status::Unobserved; 2]);
    let titles: Vec<&str> = kb.claims.iter().map(|claim| &*claim.title).collect();
    assert_eq!(
        titles,
        ["1. Logs rotate each day", "2. Keys change each year"]
    );
}

#[test]
fn a_sign_before_unknown_words_is_the_status_unless_they_negate_it() {
    let cells = ["✓ WIRED", "✅ <500ms achieved", "❌ Blocked by a vendor"];
    let page =
        |cell: &str| format!("# T\n\n| Promise | Status |\n|---|---|\n| Soup is warm | {cell} |\n");
    let read = |cell: &str| statuses(&imported("t.md", &page(cell), &[]))[0];
    assert_eq!(
        cells.map(read),
        [Status::Realised, Status::Realised, Status::Unrealised]
    );
    for cell in [
        "🔴 High",
        "✅ needs work",
        "✅ but slow",
        "❌ fixed in May",
        "✅ one ❌ two",
        "✅ Resolved",
        "❌ High",
    ] {
        let message = refused("t.md", page(cell));
        assert!(
            message.contains(&format!("what does `{cell}` mean?")),
            "{message}"
        );
    }
}

#[test]
fn headings_beside_an_empty_status_table_are_counted_in_the_question() {
    let page = "# T\n\n## Soup is warm\n\nIt is.\n\n## Salad is fresh\n\nIt is.\n\n## Actions\n\n\
                | Action | Status |\n|---|---|\n| | |\n";
    let message = refused("t.md", page);
    assert!(message.contains("the 3 headings of level 2"), "{message}");
    assert!(!message.contains("kept as text"), "{message}");
}

#[test]
fn few_items_with_titles_are_not_the_claims_of_a_document_with_many_others() {
    let page = "# Goals\n\n## Spring\n\n- Soup is warm\n- Salad is fresh\n- Bread is soft\n- Tea is hot\n- Rice is dry\n\n\
                ## How we work\n\n- **Monday**. We look.\n- **Friday**. We grade.\n";
    let message = refused("goals.md", page);
    assert!(message.contains("the 7 items"), "{message}");
    // Those of a checklist have a status.
    let page = page
        .replace("- Soup", "- [x] Soup")
        .replace("- Salad", "- [x] Salad");
    let page = page.replace("- Bread", "- [ ] Bread");
    let kb = imported("goals.md", &page, &[]);
    assert_eq!(
        statuses(&kb)[..3],
        [Status::Realised, Status::Realised, Status::Unobserved]
    );
    // Half of all are enough to be the claims.
    let page = "# Goals\n\n- **Soup**. It is warm.\n- **Salad**. It is fresh.\n- **Bread**. It is soft.\n- and others\n";
    let kb = imported("few.md", page, &["--status", "*=unobserved"]);
    assert_eq!(kb.claims.len(), 3);
}

#[test]
fn a_standard_chapter_is_not_the_title_of_a_document() {
    let page =
        "# Summary\n\nSoup is warm.\n\n# Motivation\n\nIt was cold.\n\n# Design\n\nA stove.\n";
    let kb = imported("warm-soup.md", page, &["--status", "*=unobserved"]);
    assert_eq!(kb.title, "Warm soup");
    assert_contains(&kb, &["Summary", "Soup is warm."]);
    let page = page.replace("# M", "## M").replace("# D", "## D");
    let kb = imported("warm-soup.md", &page, &["--status", "*=unobserved"]);
    assert_eq!(kb.title, "Summary");
}

#[test]
fn a_proposal_with_the_outcome_of_a_decision_is_a_single_claim() {
    let page = "---\ntitle: Warm soup\nstatus: Final\n---\n\n## Abstract\n\nSoup is warm.\n\n## Motivation\n\nIt was cold.\n";
    let message = refused("cip.md", page);
    assert!(message.contains("what does `Final` mean?"), "{message}");
    let kb = imported("cip.md", page, &["--status", "Final=unobserved"]);
    assert_eq!(kb.claims.len(), 1);
    assert_contains(
        &kb,
        &["Abstract", "Soup is warm.", "Motivation", "It was cold."],
    );
    let page = "# Warm soup\n\n**Status:** Accepted\n\n## Decision\n\nWe warm it.\n\n## Rationale\n\nIt was cold.\n";
    let kb = imported("record.md", page, &[]);
    assert_eq!(statuses(&kb), [Status::Unobserved]);
    assert_eq!(field(&kb.claims[0], "Decision status"), "Accepted");
}

#[test]
fn a_column_of_different_texts_is_not_asked_about_text_by_text() {
    let page = "# T\n\n| Term | Assessment |\n|---|---|\n| Liability | Uncapped for a data breach |\n| Feedback | The \
                customer owns it |\n| Data | No agreement is attached |\n| Renewal | Automatic, with a notice |\n";
    let message = refused("terms.md", page);
    assert!(
        message.contains("which column says the status?"),
        "{message}"
    );
    let kb = imported("terms.md", page, &["--status", "*=partly-realised"]);
    assert_eq!(kb.claims[1].observed(), "The customer owns it");
}

#[test]
fn a_column_that_asks_whether_or_not_is_the_status() {
    let page = "# T\n\n| Command | Supported OR Not | Desc |\n|---|---|---|\n| GET | ✓ | Gets a key |\n| PUT | ✗ | Puts \
                a key |\n";
    let kb = imported("t.md", page, &[]);
    assert_eq!(statuses(&kb), [Status::Realised, Status::Unrealised]);
}

#[test]
fn a_title_does_not_end_at_an_abbreviation() {
    let page = "# T\n\n## Met\n\n- 4.1 Understanding org. and its context\n- Version 2.0 is out. It works\n";
    let kb = imported("t.md", page, &[]);
    assert_eq!(kb.claims[0].title, "4.1 Understanding org. and its context");
    assert_eq!(kb.claims[1].title, "Version 2.0 is out");
}

#[test]
fn a_log_with_tables_of_statuses_is_no_decision_record() {
    let page = "# RAID\n\n## Issues\n\n| ID | Issue | Status |\n|---|---|---|\n| I-1 | Soup is cold | met |\n\n\
                ## Decisions\n\n| ID | Decision | Status |\n|---|---|---|\n| D-1 | Buy a stove | not met |\n";
    let kb = imported("raid.md", page, &[]);
    assert_eq!(statuses(&kb), [Status::Realised, Status::Unrealised]);
}

#[test]
fn a_checklist_with_more_items_than_the_tables_have_rows_is_claims() {
    let page = "# T\n\n## Tools\n\n| Tool | Status |\n|---|---|\n| Stove | met |\n\n## Menu\n\n- [x] Soup is warm\n\
                - [ ] Salad is fresh\n- Others\n";
    let kb = imported("t.md", page, &[]);
    assert_eq!(
        statuses(&kb),
        [Status::Realised, Status::Realised, Status::Unobserved]
    );
    assert_contains(&kb, &["Others"]);
    let page = page
        .replace("| Status |", "| Size |")
        .replace("| met |", "| large |");
    let kb = imported("t.md", &page, &[]);
    assert_eq!(statuses(&kb), [Status::Realised, Status::Unobserved]);
    assert_contains(&kb, &["Stove", "large"]);
}

#[test]
fn list_items_are_texts_where_sections_have_a_status() {
    let page = "# Defects\n\n## Open\n\n### D1\n\n**Status:** met\n**Expected Result:** It opens.\n\n### D2\n\n**Status:** not \
                met\n**Expected Result:** It closes.\n\n## Process\n\n1. **Find** - somebody sees it\n2. **Mend** - somebody \
                mends it\n";
    let (kb, said) = noted("defects.md", page);
    assert_eq!(kb.claims.len(), 2);
    assert_eq!(&*kb.claims[1].claimed, "It closes.");
    assert!(kb.summary.contains("somebody mends it"), "{}", kb.summary);
    let told = "an item without a status is kept as text, because others have one; --status '*=unobserved' makes it a claim (2 times";
    assert!(said.contains(told), "{said}");
    let kb = imported("defects.md", page, &["--status", "*=unobserved"]);
    assert_eq!(kb.claims.len(), 4);
}

#[test]
fn a_heading_with_a_status_before_its_name_does_not_hide_a_longer_checklist() {
    let page = "# Hosting\n\n## Network\n\n- [ ] Encrypt traffic\n- [x] Close ports\n- [ ] Log access\n\n\
                ### Ongoing: Operations\n\n1. Review logs\n2. Rotate keys\n";
    let kb = imported("hosting.md", page, &[]);
    let expected = [Unobserved, Realised, Unobserved, Unobserved, Unobserved];
    assert_eq!(statuses(&kb), expected);
    assert_eq!(&*kb.claims[3].title, "Review logs");
}

#[test]
fn counts_with_their_share_beside_them_are_no_claims() {
    let page = "# Readiness\n\n| Item | Status |\n|--|--|\n| Scope | ✅ |\n| Audit | ❌ |\n\n## Sums\n\n\
                | Part | Items | Complete |\n|--|--|--|\n| One | 4 | 3 (75%) |\n| Two | 2 | 1 (50%) |\n";
    let kb = imported("readiness.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
}
