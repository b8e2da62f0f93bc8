//! Test plans, checklists, feature tables and proposals: what stands beside what was found of it.

use onpaper::kb::{KnowledgeBase, Status};

use super::completeness::{field, imported, statuses};
use super::{noted, refused, run};

use Status::{NotApplicable, PartlyRealised, Realised, Unobserved, Unrealised};

fn titles(kb: &KnowledgeBase) -> Vec<&str> {
    kb.claims.iter().map(|claim| &*claim.title).collect()
}

#[test]
fn the_letter_or_number_of_a_heading_is_not_a_status() {
    let work = "1. Mend the door\n2. Oil the hinge\n3. Paint the frame\n";
    for heading in [
        "N. Order of work",
        "Y. Order of work",
        "No. 5 Order of work",
    ] {
        let said = refused("plan.md", format!("# Plan\n\n## {heading}\n\n{work}"));
        assert!(
            said.contains("would be claims, but no status of theirs is recognised"),
            "{said}"
        );
    }
    let said = refused("plan.csv", "Promise,Status\nDoors close,No. 5 does\n");
    assert!(said.contains("what does `No. 5 does` mean?"), "{said}");
    let kb = imported(
        "plan.csv",
        "Promise,Status\nDoors close,No. They stand open.\n",
        &[],
    );
    assert_eq!(statuses(&kb), [Unrealised]);
}

#[test]
fn a_row_named_like_code_is_no_total() {
    let table = "# Stages\n\n| Feature | Status |\n|--|--|\n| `$sum` | ✅ |\n| `$avg` | ❌ |\n| Total | |\n";
    let (kb, said) = noted("stages.md", table);
    assert_eq!(titles(&kb), ["$sum", "$avg"]);
    assert!(said.contains("7: a row of totals is left out"), "{said}");
}

#[test]
fn a_word_for_a_status_may_begin_with_a_hyphen() {
    let matrix = "Feature,Go,Rust\nSpans,+,-\nLinks,-,+\n";
    let answers = [
        "--column",
        "Rust=status",
        "--status",
        "+=realised",
        "--status",
        "-=unrealised",
    ];
    let kb = imported("matrix.csv", matrix, &answers);
    assert_eq!(statuses(&kb), [Unrealised, Realised]);
    assert_eq!(field(&kb.claims[0], "Go"), "+");
}

#[test]
fn a_row_that_repeats_the_column_names_is_no_claim() {
    let matrix = "# Matrix\n\n| Feature | Status | Since | Owner |\n|--|--|--|--|\n| Spans | Status | Since | Owner |\n\
                  | Begin | met | May | Ann |\n| End | not met | | Bo |\n| Links | Status | Since | Owner |\n\
                  | Add | met | | Ann |\n| Feature | Status | Since | Owner |\n";
    let (kb, said) = noted("matrix.md", matrix);
    assert_eq!(titles(&kb), ["Begin", "End", "Add"]);
    assert_eq!(statuses(&kb), [Realised, Unrealised, Realised]);
    let aspects: Vec<&str> = kb.aspects.iter().map(|aspect| &*aspect.name).collect();
    assert_eq!(aspects, ["Spans", "Links"]);
    assert!(
        said.contains("10: a row that repeats the column names is left out"),
        "{said}"
    );
}

#[test]
fn a_test_is_named_by_its_case_and_claims_its_expected_result() {
    let tests = "Module,Test #,Test Description,Steps,Expected Result,Actual Result,Result\n\
                 Login,T-001,Valid login,Type a name,A page is shown,A page is shown,Pass\n\
                 Login,T-002,Wrong password,Type nonsense,An error is shown,A page is shown,Fail\n";
    let kb = imported("tests.csv", tests, &[]);
    assert_eq!(titles(&kb), ["Valid login", "Wrong password"]);
    let second = &kb.claims[1];
    assert_eq!(second.id, "T-002");
    assert_eq!(
        (&*second.claimed, second.observed()),
        ("An error is shown", "A page is shown")
    );
    assert_eq!((second.model(), &*kb.aspects[0].name), (None, "Login"));
    // Neither a date nor a code is a name.
    let log = "When,Code,Requirement,Status\n3 May,GC,Doors are locked.,met\n4 May,SM,Keys are counted.,met\n";
    let kb = imported("log.csv", log, &[]);
    assert_eq!(titles(&kb), ["Doors are locked", "Keys are counted"]);
}

#[test]
fn dates_and_codes_are_not_taken_for_what_is_claimed() {
    let files = "changed,found,reason,note\n\
                 May 10 10:01:31 2013,\"T1595.002, T1589.002, T1592, T1591.001\",It has to be kept for ten years.,Old.\n\
                 Oct 31 10:26:58 2017,\"T1190, T1505.003, T1059.001, T1071.001\",It has to be seen by the board.,New.\n";
    let kb = imported("files.csv", files, &["--status", "*=unobserved"]);
    assert_eq!(&*kb.claims[0].claimed, "It has to be kept for ten years.");
    assert_eq!(field(&kb.claims[1], "changed"), "Oct 31 10:26:58 2017");
}

#[test]
fn a_table_of_two_columns_with_a_status_is_read_below_headings() {
    let page = "# Commands\n\n## Write\n\n| Command | Status |\n|--|--|\n| `insert` | ✅️ Supported |\n| `drop` | ❌ No |\n\n\
                ## Read\n\n| Command | Status |\n|--|--|\n| `find` | ✅️ Supported |\n\n## Other\n\nNothing yet.\n";
    let kb = imported("commands.md", page, &[]);
    assert_eq!(titles(&kb), ["insert", "drop", "find"]);
    assert_eq!(statuses(&kb), [Realised, Unrealised, Realised]);
    assert_eq!(kb.aspects.len(), 2);
}

#[test]
fn rows_of_tables_are_claims_if_they_outnumber_headings() {
    let page = "# Proposals\n\n## Phase 2\n\n| Proposal | Champion |\n|--|--|\n| Threads | Ann |\n| Stacks | Bo |\n\n\
                ## Phase 1\n\n| Proposal | Champion |\n|--|--|\n| Tails | Cy |\n";
    let said = refused("proposals.md", page);
    assert!(said.contains("5: which column says the status?"), "{said}");
    let kb = imported("proposals.md", page, &["--status", "*=unobserved"]);
    assert_eq!(titles(&kb), ["Threads", "Stacks", "Tails"]);
    assert_eq!(kb.aspects.len(), 2);
    assert_eq!(field(&kb.claims[2], "Champion"), "Cy");
}

#[test]
fn a_table_without_a_status_beside_one_with_it_is_told() {
    let page = "# Threats\n\n| ID | Threat | Severity |\n|--|--|--|\n| T-1 | Mice | high |\n\n## State\n\n\
                | Item | Status |\n|--|--|\n| Traps | met |\n";
    let (kb, said) = noted("threats.md", page);
    assert_eq!(titles(&kb), ["Traps"]);
    assert!(
        said.contains("3: a table without a status of its rows is kept as text"),
        "{said}"
    );
    assert!(kb.summary.contains("T-1 | Mice | high"), "{}", &*kb.summary);
}

#[test]
fn boxes_before_items_are_checkboxes_and_their_legend_is_no_claim() {
    let list = "# Doors\n\n- ☐ Not implemented\n- ☑ Implemented\n\n## Locks\n\n- ☑ **All doors** are locked (e.g. the back \
                door). See the plan\n- ☐ Keys are counted\n- □ Hinges are oiled\n";
    let kb = imported("doors.md", list, &[]);
    assert_eq!(
        titles(&kb),
        [
            "All doors are locked (e.g. the back door)",
            "Keys are counted",
            "Hinges are oiled"
        ]
    );
    assert_eq!(statuses(&kb), [Realised, Unobserved, Unobserved]);
}

#[test]
fn a_question_with_its_answers_in_the_column_name_is_the_status() {
    let sheet = "Implemented?Yes/No,Recommendation,Notes\nYes,Use two zones,\nNo,Test the backup,Never tried.\n";
    let kb = imported("plan.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    assert_eq!(kb.claims[1].observed(), "Never tried.");
}

#[test]
fn columns_named_claimed_and_observed_in_german_are_read_and_ids_write_sharp_s_as_ss() {
    for header in [
        "Titel,Status,Thema,Versprochen,Beobachtet",
        "Nutzen,Ampel,Themenfeld,Soll,Ist",
        "Nutzen,Ampel,Themenbereich,Zielwert,Istwert",
        "Nutzenversprechen,Bewertung,Themengebiet,Erwartung laut Konzept,Beobachtung im Betrieb",
    ] {
        let sheet = format!("{header}\nGrößere Halle,erfüllt,Bau,Alle sitzen.,Zwei stehen.\n");
        let kb = imported("halle.csv", &sheet, &[]);
        let claim = &kb.claims[0];
        assert_eq!(&*claim.id, "grossere-halle", "{header}");
        assert_eq!(&*kb.aspects[0].name, "Bau", "{header}");
        assert_eq!(
            (&*claim.claimed, claim.observed()),
            ("Alle sitzen.", "Zwei stehen."),
            "{header}"
        );
    }
}

#[test]
fn registers_in_german_french_and_spanish_are_read() {
    let german = "Kennung;Anforderung;Umsetzungsstatus;Bereich;Bemerkung\nA1;Türen sind zu.;umgesetzt;Haus;Gesehen.\n\
                  A2;Schlüssel sind gezählt.;nicht umgesetzt;Haus;Keine Liste.\nA3;Fenster sind zu.;teilweise umgesetzt;Haus;Zwei.\n\
                  A4;Tore sind zu.;entbehrlich;Hof;\nA5;Licht brennt.;in Arbeit;Hof;\n";
    let french = "Numéro,Critère,Statut,Thématique,Commentaire\n1.1,Les portes ferment.,conforme,Maison,Vu.\n\
                  1.2,Les clés sont comptées.,non conforme,Maison,Aucune liste.\n1.3,Les volets ferment.,partiellement conforme,Maison,Deux.\n\
                  1.4,Le portail ferme.,non applicable,Cour,\n1.5,La lampe luit.,en cours,Cour,\n";
    let spanish = "Código,Requisito,Estado,Ámbito,Observaciones\n1,Las puertas cierran.,cumple,Casa,Visto.\n\
                   2,Hay lista de llaves.,no cumple,Casa,No hay.\n3,Las ventanas cierran.,parcialmente cumplido,Casa,Dos.\n\
                   4,El portón cierra.,no aplica,Patio,\n5,La luz funciona.,pendiente,Patio,\n";
    for (name, sheet) in [("de.csv", german), ("fr.csv", french), ("es.csv", spanish)] {
        let kb = imported(name, sheet, &[]);
        let expected = [
            Realised,
            Unrealised,
            PartlyRealised,
            NotApplicable,
            Unobserved,
        ];
        assert_eq!(statuses(&kb), expected, "{name}");
        assert_eq!(kb.aspects.len(), 2, "{name}");
        assert!(
            kb.claims.iter().all(|claim| claim.claimed.ends_with('.')),
            "{name}"
        );
    }
    // What may be either is asked.
    let said = refused(
        "de.csv",
        german.replace("nicht umgesetzt", "nicht vollständig umgesetzt"),
    );
    assert!(
        said.contains("what does `nicht vollständig umgesetzt` mean?"),
        "{said}"
    );
    assert_eq!(
        run("de.csv", german.replace("in Arbeit", "offen"), &[]).status,
        2
    );
}

#[test]
fn ticked_items_that_begin_with_the_same_words_in_each_section_are_claims() {
    for [done, open] in [["[x]", "[ ]"], ["✅", "❌"]] {
        let section = |name: &str| {
            format!("## {name}\n\n- {done} KR1: Ten of {name}\n- {open} Also: More of {name}\n\n")
        };
        let page = format!("# Goals\n\n{}{}", section("Soups"), section("Teas"));
        let kb = imported("goals.md", &page, &[]);
        let realised = kb
            .claims
            .iter()
            .map(|claim| claim.status == Status::Realised);
        assert_eq!(realised.collect::<Vec<_>>(), [true, false, true, false]);
    }
}

#[test]
fn an_item_whose_text_is_a_word_for_a_status_is_a_claim_between_others() {
    let page = "# Coverage\n\n## Commands\n\n- [x] AUTH\n- [x] EXISTS\n- [x] QUIT\n";
    let kb = imported("coverage.md", page, &[]);
    assert_eq!(titles(&kb), ["AUTH", "EXISTS", "QUIT"]);
    let page = "# Coverage\n\n## Marks\n\n- [x] Done\n- [ ] Not done\n\n## Commands\n\n- [x] AUTH\n- [x] QUIT\n";
    assert_eq!(
        titles(&imported("coverage.md", page, &[])),
        ["AUTH", "QUIT"]
    );
}

#[test]
fn choices_beside_one_that_is_no_word_for_a_status_are_no_claims() {
    let page = "# Review\n\n## Is it open?\n\n- [ ] Yes\n- [ ] Maybe\n- [x] No\n\n## Tasks\n\n- [x] AUTH\n- [x] QUIT\n";
    let titles_of = |page: &str| titles(&imported("review.md", page, &[])).join(" ");
    assert!(!titles_of(page).contains("No"), "{}", titles_of(page));
    let page = "# Coverage\n\n## Commands\n\n- [x] AUTH\n- [x] EXISTS\n- [ ] DONE\n- [x] QUIT\n";
    assert_eq!(titles_of(page), "AUTH EXISTS DONE QUIT");
    let page = "# Coverage\n\n- [x] Done\n- [ ] Not done\n\nCommands\n\n- [x] AUTH\n- [x] QUIT\n";
    let (_, notes) = noted("coverage.md", page);
    assert!(
        notes.contains("3: an item that is a word for a status, as in a legend, is kept as text (2 times; also in 4)"),
        "{notes}"
    );
    assert!(!notes.contains("without a checkbox"), "{notes}");
}
