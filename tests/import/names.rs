//! Titles, ids and names of aspects and areas: what is derived, and what is treated as equal.

use insta::assert_snapshot;
use onpaper::kb::{Frequency, Status};

use super::completeness::{field, imported, statuses};
use super::{noted, refused, run_in, with, with_status};
use crate::command::onpaper;

/// The minimum that a document needs, as people write it.
#[test]
fn handwritten_documents_may_omit_what_can_be_derived() {
    let document = "\
# Our platform

## Speed

### Faster
releases

**Status:** unrealised

**Claimed:** Releases go out *daily*,
whoever makes them.

**Observed:** Weekly, at best.

### Teams

#### Fewer handovers

**Status:** realised

**Claimed:** One team does it all.

**Observed:** So it is. See <https://example.org/>.
";
    let document = document.replace("### Faster\nreleases", "### Faster releases");
    let directory = with("ours.md", &document);
    let output = run_in(&directory, &["import", "ours.md", "-o", "-"]);
    assert_snapshot!(output);
    let sheet = "\u{FEFF}Title;Status;Aspect;Observed;Claimed;Tags\r\n\
                 Faster releases;unrealised;Speed;\"Weekly; at best\";Daily;\"a; b;c\"\r\n\
                 Faster releases;realised;Speed;Now they are;Daily;\r\n";
    let directory = with("sheet.csv", sheet);
    assert_snapshot!(run_in(&directory, &["import", "sheet.csv", "-o", "-"]));
}

#[test]
fn words_are_accepted_in_any_case_and_spacing() {
    for line in [
        "**Status:** realised · id: x",
        "**status:** Realised · Id:x",
        "**STATUS**: REALISED · ID : x",
        "**Status:**  realised  ·  Id: x",
    ] {
        let (kb, _) = noted("ours.md", &with_status(line));
        let claim = &kb.claims[0];
        let found = (claim.id.as_str(), claim.status, claim.aspect.as_str());
        assert_eq!(found, ("x", Status::Realised, "speed"), "{line}");
        assert_eq!(kb.aspects.len(), 1, "{line}");
    }
    let document =
        with_status("**Status:** realised").replace("Observed", "Observed (Nearly-always)");
    let (kb, _) = noted("ours.md", &document);
    assert_eq!(kb.claims[0].frequency, Some(Frequency::NearlyAlways));
}

#[test]
fn a_claim_outside_an_aspect_may_name_its_place() {
    let document = "# T\n\n## A\n\n**Status:** realised · Speed › Teams · Id: a\n\n**Claimed:** c\n\n\
                    **Observed:** o\n\n## B\n\n**Status:** realised · Id: b\n\n**Claimed:** c\n\n\
                    **Observed:** o\n";
    let (kb, notes) = noted("ours.md", document);
    let places: Vec<&str> = kb
        .claims
        .iter()
        .map(|claim| claim.aspect.as_str())
        .collect();
    assert_eq!(
        places,
        ["speed", "t"],
        "the place of one claim is not that of the next"
    );
    assert!(
        notes.contains("no aspect is named, so the title is used"),
        "{notes}"
    );
}

#[test]
fn metadata_of_an_export_is_imported() {
    let document = "\
# Claims about Speed

> - query: a b
> - Filters: aspect: speed; tag: x
> - 12 claims (3 realised, 9 unrealised), 1 finding
> - knowledge base: T
> - id: t
> - language: de
> - SOURCE: S
> - Note: N

| Claim | Status | Place |
| --- | --- | --- |
| C | realised | Speed |

## Speed

### C

**Status:** realised

**Claimed:** c

**Observed:** o
";
    let (kb, _) = noted("ours.md", document);
    assert_eq!((kb.title.as_str(), kb.id.as_str()), ("T", "t"));
    assert_eq!((kb.version.as_str(), kb.language.as_str()), ("", "de"));
    assert_eq!(kb.source.note.unwrap(), "N");
}

#[test]
fn a_title_that_contradicts_the_quote_is_reported() {
    let document = onpaper(&["export", "--for-import"])
        .stdout
        .replacen("# B", "# My b", 1);
    let (_, notes) = noted("ours.md", &document);
    assert!(
        notes.contains(
            "the title `My benefits of Ops Run It` is left out, because the quote below it calls the \
             knowledge base `Benefits of Ops Run It`"
        ),
        "{notes}"
    );
    for arguments in [
        &["--status", "realised"][..],
        &["incident"],
        &["--aspect", "reliability", "alert"],
        &["--tag", "on-call"],
        &["--id", "low-run-cost", "fast-incident-resolution"],
        &["--id", "low-run-cost"],
    ] {
        let document = onpaper(&[&["export", "--for-import"], arguments].concat()).stdout;
        noted("part.md", &document);
    }
}

#[test]
fn generated_ids_do_not_collide_with_written_ones() {
    let sheet = "title,status,aspect,claimed,observed,id\n\
                 Same,realised,A,c,o,\n\
                 Same,realised,A,c,o,\n\
                 Other,realised,A,c,o,same\n\
                 Other,realised,A,c,o,same-2\n";
    let (kb, _) = noted("sheet.csv", sheet);
    let ids: Vec<&str> = kb.claims.iter().map(|claim| claim.id.as_str()).collect();
    assert_eq!(ids, ["same-3", "same-4", "same", "same-2"]);

    // In any case of the written id, and for names without a letter or digit.
    let titles =
        ["A", "a", "A!", "a-2", "…", "!"].map(|title| format!("{title},realised,A,c,o,\n"));
    let sheet = format!(
        "title,status,aspect,claimed,observed,id\nB,realised,A,c,o,A-2\n{}",
        titles.concat()
    );
    let (kb, _) = noted("sheet.csv", &sheet);
    let ids: Vec<&str> = kb.claims.iter().map(|claim| claim.id.as_str()).collect();
    assert_eq!(ids, ["A-2", "a", "a-3", "a-4", "a-2-2", "claim", "claim-2"]);

    let document = "\
# T

## One

**Verdict:** Claim

Text.

### Claim

**Status:** realised

**Claimed:** c

**Observed:** o

### Area

#### Other claim

**Status:** realised · Id: claim

**Claimed:** c

**Observed:** o

## Two

**Id:** one

### Other area

**Id:** area

**Remedy:** R

Text.
";
    let (kb, _) = noted("ours.md", document);
    let found = serde_json::json!({
        "aspects": kb.aspects.iter().map(|aspect| &aspect.id).collect::<Vec<_>>(),
        "areas": kb.aspects.iter().flat_map(|one| &one.areas).map(|area| &area.id).collect::<Vec<_>>(),
        "claims": kb.claims.iter().map(|one| [&one.id, &one.aspect]).collect::<Vec<_>>(),
        "area": kb.claims[1].area,
        "findings": kb.findings.iter().map(|one| (&one.id, &one.aspect, &one.area)).collect::<Vec<_>>(),
    });
    assert_eq!(
        found,
        serde_json::json!({
            "aspects": ["one-2", "one"], "areas": ["area-2", "area"],
            "claims": [["claim-2", "one-2"], ["claim", "one-2"]], "area": "area-2",
            "findings": [["claim-3", "one-2", null], ["r", "one", "area"]],
        })
    );
}

#[test]
fn names_that_differ_in_spacing_are_merged_and_in_case_reported() {
    let sheet = "title,status,aspect,area,claimed,observed\n\
                 a,realised,Run  cost,Team,c,o\n\
                 b,realised, Run cost ,Team ,c,o\n\
                 c,realised,run cost,team,c,o\n\
                 d,realised,Run cost,team,c,o\n\
                 e,realised,Run cost,  ,c,o\n";
    let (kb, notes) = noted("sheet.csv", sheet);
    let names: Vec<(&str, Vec<&str>)> = kb
        .aspects
        .iter()
        .map(|one| {
            (
                one.name.as_str(),
                one.areas.iter().map(|area| area.name.as_str()).collect(),
            )
        })
        .collect();
    assert_eq!(
        names,
        [
            ("Run  cost", vec!["Team", "team"]),
            ("run cost", vec!["team"])
        ]
    );
    assert_eq!(kb.claims[4].area, None);
    assert_snapshot!(notes);
}

#[test]
fn a_repeated_heading_continues_its_section() {
    let claim = |title: &str| {
        format!("{title}\n\n**Status:** realised\n\n**Claimed:** c\n\n**Observed:** o\n\n")
    };
    let document = [
        "# T\n\n## Speed\n\n**Summary:** S.\n\n".to_owned(),
        claim("### a"),
        "### Area\n\n".to_owned(),
        claim("#### b"),
        "## Cost\n\n".to_owned(),
        claim("### c"),
        "## Speed\n\n".to_owned(),
        claim("### d"),
        "### Area\n\n".to_owned(),
        claim("#### e"),
        "## speed\n\n".to_owned(),
        claim("### f"),
        "## Speed\n\n**Id:** velocity\n\n".to_owned(),
        claim("### g"),
        "## Speed\n\n**Id:** velocity\n\n".to_owned(),
        claim("### h"),
    ];
    let (kb, notes) = noted("ours.md", &document.concat());
    let places: Vec<String> = kb
        .claims
        .iter()
        .map(|claim| format!("{} {}", claim.aspect, claim.area.as_deref().unwrap_or("-")))
        .collect();
    assert_eq!(
        places,
        [
            "speed -",
            "speed area",
            "cost -",
            "speed -",
            "speed area",
            "speed-2 -",
            "velocity -",
            "velocity -"
        ]
    );
    assert!(
        notes.contains(
            "ours.md:55: the aspect `speed` and `Speed` in line 3 differ only in capitals"
        ),
        "{notes}"
    );
    let twice =
        document
            .concat()
            .replacen("## Cost", "## Speed\n\n**Summary:** Again.\n\n## Cost", 1);
    let (kb, _) = noted("ours.md", &twice);
    assert_eq!(kb.aspects[0].summary.as_deref(), Some("S.\n\nAgain."));
}

#[test]
fn an_abbreviation_before_a_heading_is_no_status_of_the_claims_below_it() {
    let control = |name: &str| {
        format!(
            "### {name}\n\n**Control Statement:** It is watched.\n\n**Parts:**\n- `a.tf` — one\n- `b.tf` — two\n\n"
        )
    };
    let page = format!(
        "# Controls\n\n- **Terms** — of the page\n- **Marks** — of the page\n\n## AC — Access Control\n\n{}## SI — System and Information Integrity\n\n{}{}",
        control("AC-2 — Accounts"),
        control("SI-4 — Monitoring"),
        control("SI-5 — Alerts"),
    );
    let kb = imported("controls.md", &page, &["--status", "*=unobserved"]);
    assert_eq!(statuses(&kb), [Status::Unobserved; 3]);
    // Headings with the same label below each are the claims, although there are as many titled items.
    assert_eq!(&*kb.claims[1].title, "SI-4 — Monitoring");
    assert_eq!(&*kb.claims[1].claimed, "It is watched.");
    let names: Vec<&str> = kb.aspects.iter().map(|aspect| &*aspect.name).collect();
    assert_eq!(
        names,
        [
            "AC — Access Control",
            "SI — System and Information Integrity"
        ]
    );
}

#[test]
fn the_status_of_one_of_several_people_is_not_that_of_the_claim() {
    let rows = r#"[{"title": "Soup", "answers": {"ann": {"status": "met"}, "bob": {"status": "not met"}}},
        {"title": "Salad", "answers": {"ann": {"status": "met"}, "bob": {"status": "met"}}}]"#;
    let message = refused("answers.json", rows);
    assert!(
        message.contains("which column says the status?"),
        "{message}"
    );
    let answers = ["--column", "answers.bob.status=status"];
    let kb = imported("answers.json", rows, &answers);
    assert_eq!(statuses(&kb), [Status::Unrealised, Status::Realised]);
}

#[test]
fn confirmed_decisions_are_unobserved_even_if_every_status_is_answered() {
    let log = "decisions:\n- title: Use queues\n  status: confirmed\n  decision_text: We do.\n- title: Use mail\n  status: \
               superseded\n  decision_text: We did.\n";
    let kb = imported("log.yaml", log, &[]);
    assert_eq!(statuses(&kb), [Status::Unobserved; 2]);
    let kb = imported("log.yaml", log, &["--status", "*=unobserved"]);
    assert_eq!(statuses(&kb), [Status::Unobserved; 2]);
    let kb = imported("log.yaml", log, &["--status", "confirmed=realised"]);
    assert_eq!(statuses(&kb), [Status::Realised, Status::Unobserved]);
}

#[test]
fn a_severity_or_a_number_is_no_title() {
    let table = "# Risks\n\n| Aspekt | Status | Risiko | Maßnahme |\n|---|---|---|---|\n| Schutz der Daten | Geplant | HOCH | Wir \
                 verschlüsseln sie |\n| Zeitplan | Geplant | MITTEL | Wir planen einen Puffer |\n";
    let kb = imported("risks.md", table, &[]);
    let titles: Vec<&str> = kb.claims.iter().map(|claim| &*claim.title).collect();
    assert_eq!(titles, ["Schutz der Daten", "Zeitplan"]);
    let sheet = "TestCase ID,Steps,Excepted Result,Status\n1,Open the page and wait for it,It opens,\n1,Click on the blue \
                 button,It clicks,\n2,Close the page and open it again,It closes,\n";
    let kb = imported("cases.csv", sheet, &["--status", "*=unobserved"]);
    assert_eq!(&*kb.claims[1].title, "Click on the blue button");
}

#[test]
fn a_legend_of_statuses_holds_no_claims() {
    let page = "# Status\n\n| Status | Meaning here |\n|---|---|\n| Beta | It works for some |\n| Live | It works for all |\n\n| Surface | \
                Status |\n|---|---|\n| Web | Live |\n| Mail | Beta |\n";
    let kb = imported("status.md", page, &["--status", "*=partly-realised"]);
    assert_eq!(kb.claims.len(), 2);
    assert!(kb.summary.contains("It works for some"));
}

#[test]
fn a_heading_with_a_mark_before_its_word_is_a_status() {
    let page = "# Board\n\n## ✅ Done\n\n- Soup is warm.\n\n## ❌ Missing\n\n- Tea is hot.\n";
    let kb = imported("board.md", page, &[]);
    assert_eq!(statuses(&kb), [Status::Realised, Status::Unrealised]);
}

#[test]
fn a_table_that_describes_fields_is_text_of_the_claim_above_it() {
    let page = "# Users\n\n## They log in\n\n**Status:** met\n\nThey can.\n\n| Field | Type |\n|---|---|\n| name | text |\n| status | \
                failed |\n\n## They log out\n\n**Status:** not met\n\nThey can not.\n";
    let kb = imported("users.md", page, &[]);
    assert_eq!(statuses(&kb), [Status::Realised, Status::Unrealised]);
    assert!(kb.claims[0].observed().contains("Field | Type\n"));
}

#[test]
fn a_table_of_one_passed_and_one_failed_test_is_no_legend() {
    let page = "# Tests\n\n| Result | Description |\n|---|---|\n| pass | Login works |\n| fail | Logout works |\n";
    let kb = imported("tests.md", page, &[]);
    assert_eq!(statuses(&kb), [Status::Realised, Status::Unrealised]);
}

#[test]
fn a_colon_at_the_beginning_of_items_is_no_label() {
    let page = "# T\n\n## One\n\n- : a spoon\n\n## Two\n\n- : a fork\n";
    let message = refused("t.md", page);
    assert!(!message.contains("LABEL"), "{message}");
}

#[test]
fn a_hypothesis_that_is_confirmed_is_no_decision() {
    let sheet = "Hypothesis,Outcome,Decision\nUsers click more,Confirmed,Keep it\nUsers read it,Rejected,Cut it\n";
    let kb = imported("trials.csv", sheet, &["--status", "Rejected=unrealised"]);
    assert_eq!(statuses(&kb), [Status::Realised, Status::Unrealised]);
}

#[test]
fn items_below_a_heading_works_are_not_realised() {
    let message = refused("ann.md", "# Ann\n\n## Works\n\n- A house\n- A cat\n");
    assert!(message.contains("no claim was found"), "{message}");
}

#[test]
fn items_below_works_beside_what_does_not_are_realised() {
    for failed in ["Broken", "Does not work", "Doesn't work", "❌ Not working"] {
        let page = format!("# Laptop\n\n## Works\n\n- Sound\n\n## {failed}\n\n- Radio\n");
        let kb = imported("laptop.md", &page, &[]);
        assert_eq!(
            statuses(&kb),
            [Status::Realised, Status::Unrealised],
            "{failed}"
        );
    }
}

#[test]
fn a_register_that_begins_with_a_priority_is_no_legend() {
    let page = "# Risks\n\n| Priority | Description of the risk | Status |\n|---|---|---|\n| P1 | Fire | met |\n| P2 | Water | not \
                met |\n";
    let kb = imported("risks.md", page, &[]);
    assert_eq!(statuses(&kb), [Status::Realised, Status::Unrealised]);
}

#[test]
fn items_below_a_heading_of_a_status_have_no_aspect_of_a_heading_above() {
    let page = "# Board\n\n## Kitchen\n\n### Soup\n\n**Status:** met\n\n## Garden\n\n### Salad\n\n**Status:** not met\n\n## Done\n\n- Tea\n- \
                Cake\n";
    let kb = imported("board.md", page, &[]);
    let aspects: Vec<&str> = kb.claims.iter().map(|claim| &*claim.aspect).collect();
    assert_eq!(aspects, ["kitchen", "garden", "board", "board"]);
}

#[test]
fn a_table_of_results_and_what_they_mean_is_a_legend() {
    let page = "# Testes\n\n| Resultado | Significado |\n|---|---|\n| Aprovado | Passou |\n| Reprovado | Falhou |\n\n| Caso | Resultado \
                |\n|---|---|\n| Login abre | Aprovado |\n";
    let kb = imported("testes.md", page, &["--status", "Aprovado=realised"]);
    assert_eq!(kb.claims.len(), 1);
}

#[test]
fn an_expected_result_is_no_status() {
    let plan =
        "- Test: No licence\n  ExpectedResult: false\n- Test: A licence\n  ExpectedResult: true\n";
    let message = refused("plan.yaml", plan);
    assert!(
        message.contains("which column says the status?"),
        "{message}"
    );
}

#[test]
fn an_expected_status_is_not_the_status() {
    for [expected, actual] in [
        ["Expected Status", "Actual Status"],
        ["Target Status", "Current Status"],
        ["Soll-Status", "Ist-Status"],
        ["Statut attendu", "Statut actuel"],
    ] {
        let sheet = format!("Promise,{expected},{actual}\nSoup,pass,fail\nTea,pass,pass\n");
        let kb = imported("tests.csv", &sheet, &[]);
        assert_eq!(
            statuses(&kb),
            [Status::Unrealised, Status::Realised],
            "{expected}"
        );
    }
    let kb = imported("goals.csv", "Goal,Target met\nSoup,no\n", &[]);
    assert_eq!(statuses(&kb), [Status::Unrealised]);
}

#[test]
fn a_language_after_a_column_name_is_ignored() {
    let sheet = "id,slug,title_en,title_ml,verbatim,status\n1,free-bus,Free travel,Yathra,\"Travel is free, for all.\",fulfilled\n\
                 2,grant,A grant for girls,Grant,Each girl gets a grant.,broken\n";
    let kb = imported("promises.csv", sheet, &[]);
    let claim = &kb.claims[0];
    assert_eq!(
        [&*claim.title, &*claim.claimed],
        ["Free travel", "Travel is free, for all."]
    );
}

#[test]
fn a_nested_description_is_not_what_was_observed() {
    let catalogue = "- kind: Component\n  metadata:\n    name: shop\n    description: It sells soup.\n\
                     - kind: System\n  metadata:\n    name: kitchen\n    description: It cooks soup.\n";
    let kb = imported(
        "catalog-info.yaml",
        catalogue,
        &["--status", "*=unobserved"],
    );
    assert_eq!(kb.claims[0].observed, None);
    assert_eq!(
        field(&kb.claims[0], "metadata.description"),
        "It sells soup."
    );
}

#[test]
fn what_the_ids_are_of_is_claimed_even_if_it_is_a_recommendation() {
    let sheet = "recommendation_id,recommendation,public_basis,status\nR-1,Publish a report after each incident.,The \
                 sources say little of the last one.,done\nR-2,Build a pack of all findings.,No closure of them is known.,planned\n";
    let kb = imported("recommendations.csv", sheet, &[]);
    assert_eq!(
        kb.claims[0].claimed,
        "Publish a report after each incident."
    );
}

#[test]
fn a_long_title_is_the_title_beside_a_name() {
    let long = "It is kept in a safe place that only the cook can open and the lid is closed each evening after work";
    let sheet = format!("title,name,status\n{long} 1,Ann,met\n{long} 2,Bob,not met\n");
    let kb = imported("safe.csv", &sheet, &[]);
    assert_eq!(*kb.claims[0].claimed, *format!("{long} 1"));
}
