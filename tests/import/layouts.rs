//! Layouts of real registers: groups of rows, two header rows, objects by id, checklists in lists.

use onpaper::kb::{KnowledgeBase, Status};

use super::completeness::{field, imported, statuses};
use super::{noted, refused};

use Status::{PartlyRealised, Realised, Unobserved, Unrealised};

/// The title of each claim after the names of its aspect and area.
fn placed(kb: &KnowledgeBase) -> Vec<String> {
    let names = kb.claims.iter().map(|claim| {
        let aspect = kb.aspects.iter().find(|aspect| aspect.id == claim.aspect);
        let aspect = aspect.expect("every claim has an aspect");
        let areas = aspect.areas.iter();
        let area = areas.filter(|area| Some(&area.id) == claim.area.as_ref());
        let names = std::iter::once(&aspect.name).chain(area.map(|area| &area.name));
        let names: Vec<&str> = names.chain([&claim.title]).map(|name| &**name).collect();
        names.join(" > ")
    });
    names.collect()
}

#[test]
fn an_area_in_the_first_row_of_its_group_only_is_that_of_the_whole_group() {
    let sheet = "Area,Requirement,Status\nSecurity,Doors lock,met\n,Keys are counted,not met\n\
                 Fire,Drills are held,met\n,Alarms ring,partly met\n";
    let (kb, notes) = noted("areas.csv", sheet);
    assert_eq!(
        placed(&kb),
        [
            "Security > Doors lock",
            "Security > Keys are counted",
            "Fire > Drills are held",
            "Fire > Alarms ring"
        ]
    );
    assert!(
        notes.contains("an empty cell of `Area` is read as the one above it"),
        "{notes}"
    );
    // One of many that is empty may be unknown.
    let sheet = "Area,Requirement,Status\nA,Doors lock,met\nB,Keys are counted,met\nC,Drills are held,met\n\
                 ,Alarms ring,met\nD,Lamps shine,met\n";
    let (_, notes) = noted("areas.csv", sheet);
    assert!(!notes.contains("the one above"), "{notes}");
}

#[test]
fn a_second_header_row_names_the_columns_below_a_group() {
    let sheet = "ID,Requirement,Assessment,,Owner\n,,Status,Comment,\n1,Doors lock,met,seen in May,Ann\n\
                 2,Keys are counted,not met,none found,Bo\n";
    let kb = imported("two.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    assert_eq!(kb.claims[0].observed(), "seen in May");
    assert_eq!(field(&kb.claims[1], "Assessment Status"), "not met");
    assert_eq!(field(&kb.claims[1], "Owner"), "Bo");
}

#[test]
fn names_below_the_empty_cells_of_a_header_are_names() {
    let sheet = "Risk number,Asset,Risk description,CIA,,,Control,Status\n,,,C,I,A,,\n\
                 R1,Database,Data leak at night.,3,2,1,Control 8.5,met\n\
                 R2,Backup,Copies are lost.,1,2,3,Control 8.14,not met\n";
    let kb = imported("cia.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    let second = &kb.claims[1];
    assert_eq!(&*second.claimed, "Copies are lost.");
    assert_eq!(
        ["CIA C", "CIA I", "CIA A"].map(|name| field(second, name)),
        ["1", "2", "3"]
    );
    // The control of a risk is not its title.
    assert_eq!(field(second, "Control"), "Control 8.14");
}

#[test]
fn a_type_is_not_the_title_of_a_claim_that_has_a_text() {
    let sheet = "ID,Type,Description,Status\nR-1,Risk,A vendor is late.,met\nA-1,Assumption,The crew stays.,not met\n";
    let kb = imported("raid.csv", sheet, &[]);
    assert_eq!(&*kb.claims[1].title, "The crew stays");
}

#[test]
fn a_row_that_repeats_the_header_but_for_one_name_is_a_heading() {
    let sheet = "Score,A. Privacy,Status,Assessor comments\n5,Logs are kept.,met,Seen.\nScore,B. Staff,Status,Assessor  comments\n\
                 2,Staff are trained.,not met,None.\n";
    let kb = imported("vendor.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    assert!(
        placed(&kb)[1].starts_with("B. Staff > "),
        "{:?}",
        placed(&kb)
    );
}

#[test]
fn a_row_of_an_id_and_a_name_is_the_heading_of_the_ids_below_it() {
    let sheet = "Ref.,Control Title,Status,Justification\nA.5.1,Policies,,\nA.5.1.1,Policies are written,met,Seen.\n\
                 A.5.1.2,Policies are reviewed,not met,Not since May.\nA.5.2,Roles,,\nA.5.2.1,Duties are parted,met,Seen.\n";
    let kb = imported("soa.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised, Realised]);
    assert_eq!(
        placed(&kb),
        [
            "A.5.1 Policies > Policies are written",
            "A.5.1 Policies > Policies are reviewed",
            "A.5.2 Roles > Duties are parted"
        ]
    );
}

#[test]
fn objects_by_id_are_rows_at_any_depth() {
    let yaml = "domains:\n  access:\n    title: Access\n    controls:\n      AC-1: {title: Accounts are reviewed, status: met}\n\
                \x20     AC-2: {title: Passwords expire, status: partial}\n  ops:\n    title: Operations\n    controls:\n\
                \x20     OP-1: {title: Runbooks exist, status: not met}\n";
    let kb = imported("deep.yaml", yaml, &[]);
    assert_eq!(statuses(&kb), [Realised, PartlyRealised, Unrealised]);
    let ids: Vec<&str> = kb.claims.iter().map(|claim| &*claim.id).collect();
    assert_eq!(ids, ["AC-1", "AC-2", "OP-1"]);
    assert_eq!(placed(&kb)[2], "ops > Runbooks exist");
    // What is beside them is no row.
    let json = r#"{"meta": {"version": "3", "by": "Ann"}, "data": {"png": {"title": "PNG", "status": "met",
        "stats": {"a": {"1": "y"}}}, "svg": {"title": "SVG", "status": "not met", "stats": {"a": {"1": "n"}}}}}"#;
    let kb = imported("features.json", json, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    assert_eq!(&*kb.claims[1].title, "SVG");
    assert_eq!(field(&kb.claims[1], "stats.a.1"), "n");
    // A single object with a status beside them is none either: it is about the run.
    let json = r#"{"meta": {"run": {"title": "Nightly", "result": "success"}},
        "results": {"c1": {"title": "Backups", "result": "pass"}, "c2": {"title": "Alerts", "result": "fail"}}}"#;
    let kb = imported("run.json", json, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
}

#[test]
fn objects_by_id_without_a_status_are_asked_about_with_the_option_that_reads_them() {
    let json = r#"{"total": 2, "sources": {"s-1": {"title": "Soup", "taste result": "met"},
        "s-2": {"title": "Salad", "taste result": "not met"}}}"#;
    let message = refused("sources.json", json);
    assert!(message.contains("--rows '/sources' (2 rows)"), "{message}");
    let kb = imported("sources.json", json, &["--rows", "/sources"]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    assert_eq!(&*kb.claims[1].id, "s-2");
    // A status of a part is none of the whole.
    let json = r#"{"checks": [{"title": "Soup", "result": "met"}, {"title": "Salad", "result": "not met"}],
        "notes": {"n-1": {"wrong result": true}}}"#;
    let kb = imported("report.json", json, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
}

#[test]
fn checkboxes_inside_list_items_are_claims() {
    let page = "# Readiness\n\n## Security\n\n- Access\n  - [x] MFA is on\n  - [ ] Keys rotate\n- [ ] Backups run\n\
                \x20 - [x] Each night\n\n## Operations\n\n- [x] Runbooks exist\n";
    let kb = imported("ready.md", page, &[]);
    assert_eq!(
        placed(&kb),
        [
            "Security > Access > MFA is on",
            "Security > Access > Keys rotate",
            "Security > Backups run",
            "Security > Backups run > Each night",
            "Operations > Runbooks exist"
        ]
    );
    assert_eq!(
        statuses(&kb),
        [Realised, Unobserved, Unobserved, Realised, Realised]
    );
}

#[test]
fn a_mark_before_a_list_item_is_its_status() {
    let page = "# Accessibility\n\n## Structure\n\n- ✅ **One heading** : that of the page\n- ❌ `<nav>` : is missing\n\
                - ✔️ Landmarks\n";
    let kb = imported("a11y.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised, Realised]);
    assert_eq!(&*kb.claims[0].title, "One heading");
    assert_eq!(kb.claims[0].observed(), "that of the page");
    assert_eq!(&*kb.claims[2].title, "Landmarks");
    // Beside a table with as many statuses they are texts, with their marks.
    let page = page.to_owned()
        + "\n| Promise | Status |\n|--|--|\n| Safe | met |\n| Warm | met |\n| Near | not met |\n";
    let kb = imported("a11y.md", &page, &[]);
    assert_eq!(kb.claims.len(), 3);
    let summary = kb.aspects[0].summary.as_deref().unwrap_or_default();
    assert!(summary.contains("- ❌ <nav> : is missing"), "{summary:?}");
}

#[test]
fn a_table_whose_marks_are_asked_about_has_claims() {
    let page = "# Audit\n\n| Screen | Button | Status |\n|--|--|--|\n| Start | Back | ✅ Fixed |\n| Help | Close | ✅ Fixed |\n";
    let message = refused("audit.md", page);
    assert!(message.contains("what does `✅ Fixed` mean?"), "{message}");
    let kb = imported("audit.md", page, &["--status", "✅ Fixed=realised"]);
    assert_eq!(statuses(&kb), [Realised, Realised]);
}

#[test]
fn headings_above_a_text_are_kept_with_it() {
    let page = "# Audit\n\n## Risks\n\n### Left over\n\nNone is known.\n\nSo far.\n\n## Annex\n\n### Empty\n\n## Result\n\n\
                | Promise | Status |\n|--|--|\n| Safe | met |\n\n### Not met\n\nNothing.\n";
    let kb = imported("audit.md", page, &[]);
    assert_eq!(
        &*kb.summary,
        "Risks, Left over: None is known.\n\nSo far.\n\nAnnex\n\nEmpty"
    );
    let summary = kb.aspects[0].summary.as_deref();
    assert_eq!(summary, Some("Not met: Nothing."));
}

#[test]
fn a_myth_is_what_is_claimed_however_long_its_detail_is() {
    let yaml = "- myth: Homes are dear\n  fact: They save costs\n  detail: |\n    A study of two towns counted what a home costs, and \
                what a bed in a shelter does.\n- myth: People choose it\n  fact: Few do\n  detail: Of ninety people who were \
                asked, eighty-eight would take a home at once.\n";
    let kb = imported("myths.yml", yaml, &[]);
    assert_eq!(statuses(&kb), [Unrealised, Unrealised]);
    assert_eq!(&*kb.claims[0].claimed, "Homes are dear");
    assert_eq!(kb.claims[1].observed(), "Few do");
    assert!(field(&kb.claims[1], "detail").contains("eighty-eight"));
}

#[test]
fn evidence_is_not_claimed_beside_another_text() {
    let sheet = "ID,Category,Status,Evidence,Current impact\nR-1,Open,no,The log of May shows two of them.,Nobody is paged \
                 at night.\nR-2,Open,yes,The report of June shows none.,Mails are late by an hour.\n";
    let kb = imported("risks.csv", sheet, &[]);
    assert_eq!(&*kb.claims[0].claimed, "Nobody is paged at night.");
    assert_eq!(kb.claims[0].observed(), "The log of May shows two of them.");
}

#[test]
fn a_record_of_a_decision_and_its_consequences_is_a_decision_record() {
    let page = "# ADR 0003: Queues\n\nStatus: Accepted\n\n## Decision\n\nWe use queues.\n\n## Consequences\n\nMails arrive.\n";
    let kb = imported("0003.md", page, &[]);
    assert_eq!(statuses(&kb), [Unobserved]);
    assert_eq!(&*kb.claims[0].claimed, "Mails arrive.");
}

#[test]
fn an_entry_of_a_radar_may_have_a_name_and_a_table() {
    let page = "---\nname: Entra ID\nring: adopt\n---\n\n## What is it?\n\nA directory.\n\n## Clients\n\n\
                | Client | Project |\n|--|--|\n| Ann | Soup |\n";
    let kb = imported("entra.md", page, &[]);
    let [claim] = &kb.claims[..] else {
        panic!("{:?}", kb.claims)
    };
    assert_eq!(&*claim.title, "Entra ID");
    assert_eq!(field(claim, "ring"), "adopt");
    assert!(claim.claimed.contains("Ann | Soup"), "{}", claim.claimed);
}

#[test]
fn the_description_of_a_gap_is_observed() {
    let sheet = "Requirement,Status,Gap description\nLogs are kept for a year.,partial,Only for a month.\n\
                 Keys rotate each quarter.,no,They never do.\n";
    let kb = imported("gaps.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [PartlyRealised, Unrealised]);
    assert_eq!(&*kb.claims[0].claimed, "Logs are kept for a year.");
    assert_eq!(kb.claims[0].observed(), "Only for a month.");
}

#[test]
fn an_empty_cell_stays_empty_in_a_column_that_is_a_field_of_its_own() {
    let sheet = "Goal,Claim,Status\nFaster,Deploys daily,met\n,Restores in an hour,not met\n\
                 Cheaper,Half the cost,met\n,No licences,met\n";
    let kb = imported("goals.csv", sheet, &["--column", "Goal=field"]);
    assert_eq!(field(&kb.claims[0], "Goal"), "Faster");
    assert!(
        kb.claims[1]
            .fields
            .iter()
            .all(|(name, _)| &**name != "Goal")
    );
}

#[test]
fn a_first_row_that_reads_like_column_names_is_a_claim() {
    let sheet = "Theme,Title,Status\n,Evidence,Met\nMoney,Low cost,Not met\nMoney,Less fraud,Met\n";
    let kb = imported("themes.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised, Realised]);
    assert_eq!(&*kb.claims[0].title, "Evidence");
}

#[test]
fn a_row_is_only_below_the_headings_that_its_id_begins_with() {
    let sheet = "ID,Control,Status,Observed\nA.5,Policies,,\nA.5.1,Writing,,\nA.5.1.1,Policies are written,met,yes\n\
                 A.5.2,Policies are reviewed,not met,no\nB.1,Doors lock,met,yes\n";
    let kb = imported("soa.csv", sheet, &["--aspect", "Others"]);
    assert_eq!(
        placed(&kb),
        [
            "A.5.1 Writing > Policies are written",
            "A.5 Policies > Policies are reviewed",
            "Others > Doors lock"
        ]
    );
}

#[test]
fn what_is_beside_rows_further_down_is_named_and_the_way_to_them_is_not() {
    let json = r#"{"teams": {"alpha": {"lead": "Ann", "controls": {"a": {"status": "met"}, "b": {"status": "not met"}}},
                "beta": {"lead": "Bo", "controls": {"c": {"status": "met"}, "d": {"status": "met"}}}}}"#;
    let (_, notes) = noted("teams.json", json);
    let expected = "what is outside the rows is left out: `teams/*/lead`\n";
    assert!(notes.contains(expected), "{notes}");
    let json = r#"{"domains": {"a": {"title": "Access", "controls": {"a": {"status": "met"}, "b": {"status": "met"}}},
                "b": {"title": "Backup", "controls": {"c": {"status": "met"}, "d": {"status": "met"}}}}}"#;
    let (_, notes) = noted("domains.json", json);
    assert!(notes.contains("left out: `domains/*/title`\n"), "{notes}");
    let json = r#"{"alpha": {"lead": "Ann", "rows": [{"title": "A", "status": "met"}]},
                "beta": {"rows": [{"title": "B", "status": "met"}]}, "meta": {"version": 1}}"#;
    let (_, notes) = noted("teams.json", json);
    let expected = "what is outside the rows is left out: `*/lead`, `meta`\n";
    assert!(notes.contains(expected), "{notes}");
}

#[test]
fn an_item_with_two_different_marks_is_asked_about() {
    let page = "# Sites\n\n- ✅ Doors lock\n- ❌ Keys are counted\n- ✅ in Bern ❌ in Rome\n";
    let asked = refused("sites.md", page);
    assert!(
        asked.contains("what does `✅, or ❌ in Rome?` mean?"),
        "{asked}"
    );
}

#[test]
fn words_for_not_yet_and_for_exceptions_are_no_answer_of_their_own() {
    let sheet = "Claim,Status\nA,noch nicht\nB,aún no\nC,Ainda não\nD,pas encore\nE,nog niet\nF,noch nicht umgesetzt\n";
    let kb = imported("yet.csv", sheet, &[]);
    let yet = [Unobserved; 5].into_iter().chain([Unrealised]);
    assert_eq!(statuses(&kb), yet.collect::<Vec<_>>());
    for word in [
        "Ja, mit Ausnahmen",
        "Oui, avec réserves",
        "Sim, com ressalvas",
        "Sí, falta uno",
        "Yes, with exceptions",
    ] {
        let sheet = format!("Claim;Status\nA;met\nB;{word}\n");
        let asked = refused("less.csv", &sheet);
        assert!(
            asked.contains(&format!("what does `{word}` mean?")),
            "{asked}"
        );
    }
}

#[test]
fn a_column_called_title_in_another_language_is_the_title() {
    let sheet = "No;Titre;État;Action\n1;Coûts bas;Conforme;réduire\n2;Fraude;Non;contrôler\n";
    let kb = imported("titres.csv", sheet, &[]);
    assert_eq!(&*kb.claims[0].title, "Coûts bas");
}

#[test]
fn an_item_without_a_checkbox_is_no_part_of_the_one_before_it() {
    let page = "# Levels\n\n- ✅ Level A holds\n- ✅ Level AA holds\n  - seen in May\n- Level AAA in part\n";
    let kb = imported("levels.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Realised]);
    assert!(kb.claims[1].claimed.contains("seen in May"));
    assert!(
        !kb.claims[1].claimed.contains("AAA"),
        "{}",
        &*kb.claims[1].claimed
    );
    assert!(kb.summary.contains("Level AAA in part"), "{}", &*kb.summary);
}

#[test]
fn a_mark_after_a_checkbox_is_part_of_the_text_unless_it_denies_it() {
    let page = "# Tests\n\n- [x] ✅ Doors lock\n- [ ] ✅ Keys are counted\n";
    let kb = imported("tests.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unobserved]);
    let asked = refused(
        "tests.md",
        "# Tests\n\n- [x] ✅ Doors lock\n- [x] ❌ Alarms ring\n",
    );
    assert!(asked.contains("what does `[x], or ❌?` mean?"), "{asked}");
}

#[test]
fn lists_of_different_kinds_are_asked_about() {
    let board = r#"{"name": "Menu", "members": [{"id": "m1", "fullName": "Ann", "status": "away"}],
        "labels": [{"id": "l1", "color": "green", "uses": 3}],
        "cards": [{"id": "c1", "desc": "Soup is warm.", "idList": "x"}, {"id": "c2", "desc": "Salad.", "idList": "x"}]}"#;
    let message = refused("board.json", board);
    assert!(message.contains("rows in 3 places"), "{message}");
    let options = ["--rows", "/cards", "--status", "*=unobserved"];
    let kb = imported("board.json", board, &options);
    assert_eq!(statuses(&kb), [Unobserved; 2]);
    // Those that each say a status are of one kind.
    let plans = r#"{"safety": [{"title": "Doors lock", "status": "met", "owner": "Ann"}],
        "speed": [{"title": "Soup is quick", "status": "not met"}]}"#;
    let kb = imported("plans.json", plans, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
}

#[test]
fn named_objects_whose_status_has_a_name_of_its_own_are_claims() {
    let yaml = "Kitchen:\n  Soup is warm:\n    risk: It is cold.\n    implementation:\n      - $ref: a#pots\n\
                \x20     - $ref: a#stove\n    isImplemented: false\n  Salad is fresh:\n    risk: It wilts.\n\
                \x20   isImplemented: true\n";
    let kb = imported("activities.yaml", yaml, &[]);
    assert_eq!(statuses(&kb), [Unrealised, Realised]);
    assert_eq!(kb.claims[0].title, "Soup is warm");
    assert_eq!(field(&kb.claims[0], "risk"), "It is cold.");
}

#[test]
fn named_objects_in_a_single_object_are_offered_with_the_option_that_reads_them() {
    let yaml = "checks:\n  Soup:\n    short: It is warm.\n  Salad:\n    short: It is fresh.\n";
    let message = refused("checks.yaml", yaml);
    assert!(message.contains("--rows '/checks' (2 rows)"), "{message}");
    let options = ["--rows", "/checks", "--status", "*=unobserved"];
    assert_eq!(imported("checks.yaml", yaml, &options).claims.len(), 2);
}

#[test]
fn the_category_of_a_status_is_not_an_aspect() {
    let sheet = "Summary,Status,Status Category\nSoup is warm at noon,Open,To Do\nSalad is fresh each day,Done,Done\n";
    let kb = imported("jira.csv", sheet, &["--status", "Open=unobserved"]);
    assert_eq!(kb.aspects.len(), 1);
    assert_eq!(field(&kb.claims[0], "Status Category"), "To Do");
}

#[test]
fn a_column_without_a_name_is_kept_in_tables_of_documents() {
    let page = "# T\n\n| | Status | Owner |\n|---|---|---|\n| Soup is warm | met | Ann |\n| Salad is fresh | not met | |\n";
    let kb = imported("t.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    assert_eq!(kb.claims[1].title, "Salad is fresh");
    let page = "# T\n\n| Promise | Status | |\n|---|---|---|\n| Soup is warm | met | since May |\n| Salad | met | |\n";
    let kb = imported("t.md", page, &[]);
    assert_eq!(field(&kb.claims[0], "Column C"), "since May");
}

#[test]
fn comments_in_yaml_are_told() {
    let yaml = "# Looked at in May\n- title: Soup is warm\n  status: met\n- title: 'A #1 salad'\n  status: met\n";
    let (_, notes) = noted("t.yaml", yaml);
    assert!(notes.contains("YAML comments are left out"), "{notes}");
    let (_, notes) = noted("t.yaml", &yaml.replace("# Looked at in May\n", ""));
    assert!(!notes.contains("comments"), "{notes}");
}

#[test]
fn rows_of_a_name_and_an_address_are_claims() {
    let json = r#"{"links": [{"url": "https://a.example/1", "title": "Soup"}, {"url": "https://a.example/2", "title": "Salad"}]}"#;
    let kb = imported("links.json", json, &["--status", "*=unobserved"]);
    assert_eq!(kb.claims[1].title, "Salad");
    assert_eq!(&*kb.claims[1].links[0].url, "https://a.example/2");
}

#[test]
fn a_row_with_a_status_above_others_with_one_is_no_header() {
    let sheet = "Soup is warm,realised,Ann\nSalad is fresh,partly-realised,Bo\n";
    let message = refused("s.csv", sheet);
    assert!(message.contains("is this row a claim?"), "{message}");
}

#[test]
fn a_row_with_known_names_among_rows_as_wide_is_no_header() {
    let sheet = "Component,Pattern,Keyboard,Roles,Live\nbutton,Button,Enter activates it,role=button,no\n\
                 menu,Disclosure,Tab moves on,role=navigation,no\ncard,Link,Enter opens it,role=article,no\n";
    let kb = imported("patterns.csv", sheet, &["--column", "Live=status"]);
    let titles: Vec<&str> = kb.claims.iter().map(|claim| &*claim.title).collect();
    assert_eq!(titles, ["button", "menu", "card"]);
    assert_eq!(field(&kb.claims[2], "Pattern"), "Link");
}

#[test]
fn a_title_block_as_wide_as_a_table_of_two_columns_is_above_its_header() {
    let sheet =
        "Project,Canteen\nOwner,Ann\nClaim,Status\nSoup is warm,met\nSalad is fresh,not met\n";
    let kb = imported("canteen.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
}

#[test]
fn a_first_row_whose_cells_are_in_the_rows_below_it_too_is_asked_about() {
    let sheet = "checker,good/one.p4,generic declarations,148\nchecker,good/two.p4,generic declarations,75\n\
                 parser,bad/three.p4,value sets are matched,148\nchecker,bad/four.p4,generic declarations,75\n";
    let message = refused("excluded.csv", sheet);
    assert!(
        message.starts_with("onpaper: excluded.csv:1: is this row a claim? Put column names above it or add --column "),
        "{message}"
    );
}

#[test]
fn named_objects_of_which_a_few_lack_a_status_are_rows() {
    let model = "Deployment:\n  Canary:\n    measure: Traffic is shifted.\n    level: 3\n    isImplemented: true\n  \
                 Rollback:\n    measure: A button rolls back.\n    level: 2\n    isImplemented: false\n    \
                 implementation:\n      - $ref: tools.yaml\n  Inventory:\n    measure: All is listed.\n    level: 1\n";
    let kb = imported("model.yaml", model, &[]);
    let titles: Vec<&str> = kb.claims.iter().map(|claim| &*claim.id).collect();
    assert_eq!(titles, ["Canary", "Rollback", "Inventory"]);
    assert_eq!(statuses(&kb), [Realised, Unrealised, Unobserved]);
}

#[test]
fn a_row_that_repeats_the_aspect_of_the_next_row_is_no_claim() {
    let sheet = "No.,Area,Requirement description,Status,Acceptance criteria\n  INTAKE,,,,\nB-1,Intake,The portal takes forms,\
                 met,Forms arrive.\nB-2,Intake,The portal checks forms,not met,Gaps are named.\n  REVIEW,,,,\n\
                 B-3,Review,Forms reach their department,met,It sees them.\n";
    let (kb, notes) = noted("rtm.csv", sheet);
    assert_eq!(
        placed(&kb),
        [
            "Intake > The portal takes forms",
            "Intake > The portal checks forms",
            "Review > Forms reach their department"
        ]
    );
    assert!(
        notes.contains(
            "2: a row that repeats the aspect of the next row is left out (2 times; also in 5)"
        ),
        "{notes}"
    );
}

#[test]
fn a_row_of_known_names_is_a_header_below_a_block_as_wide() {
    let sheet = "Report,Canteen,Spring\nAuthor,Ann,Cook\nVersion,one,final\nClaim,Owner,Status\nSoup is warm,Ann,met\n\
                 Salad is fresh,Bob,not met\n";
    let kb = imported("canteen.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
}
