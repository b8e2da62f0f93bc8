//! What is said twice, planned, earlier or taken back, and marks that contradict what is beside them.

use onpaper::kb::{KnowledgeBase, Status};

use super::completeness::{assert_contains, field, imported, statuses};
use super::{noted, refused};

use Status::{NotApplicable, PartlyRealised, Realised, Unobserved, Unrealised};

fn titles(kb: &KnowledgeBase) -> Vec<&str> {
    kb.claims.iter().map(|claim| &*claim.title).collect()
}

#[test]
fn remarks_of_several_words_that_take_a_status_back_are_asked_about() {
    for word in [
        "Oui (en partie)",
        "Oui (en cours)",
        "Ja (zum Teil)",
        "Ja, mits",
        "Sí (en proceso)",
        "Sim (em andamento)",
        "Yes (on hold)",
        "Compliant (with conditions)",
        "PASS (conditional)",
        "Tak, z zastrzeżeniami",
        "Ano, ale později",
        "Ja (bara Stockholm)",
        "Ja, unntatt Bergen",
        "Kyllä, mutta myöhemmin",
        "Evet, ama sonra",
        "Sì, tranne Roma",
        "Nie, wykonano później",
        "Failed (passed on retest)",
    ] {
        let sheet = format!("Promise,Status\nSoup,\"{word}\"\nTea,Yes (since 2020)\n");
        let message = refused("menu.csv", &sheet);
        assert!(message.contains(&format!("'{word}=STATUS'")), "{message}");
        assert_eq!(message.matches("=STATUS'").count(), 1, "{message}");
    }
}

#[test]
fn working_may_mean_that_it_works_or_that_somebody_works_on_it() {
    for page in [
        "# Laptop\n\n## Working\n\n- Sound\n\n## Not working\n\n- Radio\n",
        "# Laptop\n\n| Part | Status |\n|--|--|\n| Sound | Working |\n| Radio | Not working |\n",
    ] {
        let message = refused("laptop.md", page);
        assert!(message.contains("'Working=STATUS'"), "{message}");
        let kb = imported("laptop.md", page, &["--status", "Working=realised"]);
        assert_eq!(statuses(&kb), [Realised, Unrealised]);
    }
    let kb = imported("laptop.csv", "Part,Status\nSound,✅ Working\n", &[]);
    assert_eq!(statuses(&kb), [Realised]);
}

#[test]
fn an_hourglass_before_unknown_words_says_that_nobody_has_looked_yet() {
    let sheet = "Promise,Status\nSoup,⏳ waiting for the cook\nTea,🚧 Beta for some\nCake,✅\n";
    let kb = imported("menu.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [Unobserved, Unobserved, Realised]);
}

#[test]
fn a_status_of_another_time_is_not_the_status() {
    for (other, now) in [
        ("Previous Status", "Current Status"),
        ("Initial Rating", "Final Rating"),
        ("Expected Test Result", "Actual Test Result"),
        ("Target Compliance Status", "Current Compliance Status"),
        ("Status (target)", "Status (actual)"),
        ("Previous status", "Status after audit"),
        ("Status before audit", "Result after audit"),
        ("Initial result", "Final result"),
        ("Vorheriger Status", "Aktueller Status"),
        ("Statut précédent", "Statut actuel"),
        ("Estado anterior", "Estado actual"),
        ("Situação prevista", "Situação atual"),
    ] {
        let sheet = format!("Promise,{other},{now}\nSoup,pass,fail\nTea,fail,pass\n");
        let kb = imported("menu.csv", &sheet, &[]);
        assert_eq!(statuses(&kb), [Unrealised, Realised], "{other}");
        assert_eq!(field(&kb.claims[0], other), "pass");
    }
}

#[test]
fn which_of_two_columns_is_the_status_is_asked_if_they_differ() {
    for names in [
        "Design Status,Operation Status",
        "Self Assessment,Auditor Assessment",
    ] {
        let sheet = format!("Control,{names}\nDoors,met,not met\nGates,met,met\n");
        let message = refused("controls.csv", &sheet);
        assert!(
            message.contains("which column says the status?"),
            "{message}"
        );
        let same = sheet.replace("met,not met", "met,met");
        let kb = imported("controls.csv", &same, &[]);
        assert_eq!(statuses(&kb), [Realised, Realised]);
    }
}

#[test]
fn a_column_named_by_its_answers_is_the_status() {
    for name in ["Pass/Fail", "Yes / No", "Bestanden/Nicht bestanden"] {
        let sheet = format!(
            "Test case,Expected Result,Actual Result,{name}\nLogin,Page opens,Page opens,Yes\nLogout,Page closes,It hangs,No\n"
        );
        let kb = imported("tests.csv", &sheet, &[]);
        assert_eq!(statuses(&kb), [Realised, Unrealised], "{name}");
        assert_eq!(kb.claims[1].observed(), "It hangs");
    }
}

#[test]
fn a_row_of_values_with_the_same_status_twice_is_no_header() {
    let sheet = "Milestone,Planned Date,Actual Date,Planned Status,Status\nPots,2024-01-01,2024-02-01,complete,not started\n\
                 Pans,2024-01-01,2024-02-01,complete,complete\n";
    let kb = imported("plan.csv", sheet, &[]);
    assert_eq!(titles(&kb), ["Pots", "Pans"]);
    assert_eq!(statuses(&kb), [Unobserved, Realised]);
}

#[test]
fn a_measure_beside_what_is_claimed_is_no_title() {
    let sheet = "ID,Description,KPI,Status\nR1,Soup is warm when served,Degrees at noon,met\nR2,Salad is fresh when \
                 served,Hours since cut,not met\n";
    let kb = imported("needs.csv", sheet, &[]);
    assert_eq!(titles(&kb)[0], "Soup is warm when served");
    let goals = "Objective,KPI,Target,Actual,Status\nWarm soup,Degrees at noon,60 degrees,45 degrees,not met\n\
                 Fresh salad,Hours since cut,2 h,1 h,met\n";
    let kb = imported("goals.csv", goals, &[]);
    assert_eq!(titles(&kb), ["Warm soup", "Fresh salad"]);
}

#[test]
fn the_summary_of_an_assessment_is_observed() {
    let sheet = "Standard,Assessment Summary,Rating\nDoors,Two are open at night,Not met\nGates,All are closed,Met\n";
    let kb = imported("audit.csv", sheet, &[]);
    assert_eq!(kb.claims[0].observed(), "Two are open at night");
}

#[test]
fn a_hypothesis_is_no_decision_although_another_is_proposed() {
    let sheet = "Hypothesis,Status\nSoup sells,Confirmed\nTea sells,Proposed\n";
    let kb = imported("trials.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [Realised, Unobserved]);
}

#[test]
fn one_of_several_columns_of_ticks_and_crosses_is_the_status() {
    let rows = "Doors,✅,❌,❌\nGates,❌,✅,❌\nWalls,❌,❌,✅\n";
    for rows in [
        rows.to_owned(),
        rows.replace('❌', "⬜"),
        rows.replace('❌', "-"),
    ] {
        let sheet = format!("Control,Yes,No,N/A\n{rows}");
        let kb = imported("controls.csv", &sheet, &[]);
        assert_eq!(
            statuses(&kb),
            [Realised, Unrealised, NotApplicable],
            "{rows}"
        );
    }
    let sheet = "Control,Yes,No\nDoors,✓,\nGates,,✗\nWalls,✗,\n";
    let message = refused("controls.csv", sheet);
    assert!(message.contains("'❌ Yes=STATUS'"), "{message}");
    assert_eq!(message.matches("=STATUS'").count(), 1, "{message}");
    // Each of these says something of its own.
    let sheet = "Feature,Planned,Implemented\nDoors,✅,✅\nGates,✅,❌\n";
    let kb = imported("features.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
}

#[test]
fn facts_below_a_heading_are_no_claims_without_myths() {
    let message = refused(
        "firm.md",
        "# Firm\n\n## Facts\n\n- Founded in 1980\n- Sold in 1990\n\n## Goods\n\n- Soup\n",
    );
    assert!(message.contains("the 3 items"), "{message}");
    let kb = imported(
        "soup.md",
        "# Soup\n\n## Debunked\n\n- It is hot\n\n## Facts\n\n- It is warm\n",
        &[],
    );
    assert_eq!(statuses(&kb), [Unrealised, Realised]);
}

#[test]
fn a_legend_named_by_what_it_means_holds_no_claims() {
    for meaning in ["Meaning for this plan", "What it looks like"] {
        let page = format!(
            "# Plan\n\n| Status | {meaning} |\n|--|--|\n| Green | All is well |\n| Red | It is late |\n\n\
             | Milestone | Status |\n|--|--|\n| Pots | Green |\n| Pans | Red |\n"
        );
        let kb = imported("plan.md", &page, &[]);
        assert_eq!(titles(&kb), ["Pots", "Pans"], "{meaning}");
    }
}

#[test]
fn an_observation_without_a_label_is_no_evidence_because_others_have_that() {
    let page = "# Menu\n\n## Soup\n\n**Status:** met\n\nWe found it warm.\n\n## Tea\n\n**Status:** not met\n\n\
                **Evidence:** 40 degrees\n";
    let kb = imported("menu.md", page, &[]);
    assert_eq!(kb.claims[0].observed(), "We found it warm.");
    assert!(kb.claims[0].evidence.is_empty());
}

#[test]
fn marks_of_what_is_still_open_are_checkboxes() {
    let legend = "- ✅ Done\n- 🚧 In progress\n- ⬜ Not started\n\n";
    let page = format!("# Menu\n\n{legend}## Hall\n\n- ✅ Soup\n- 🚧 Tea\n- ⬜ Cake\n- ❌ Rice\n");
    let kb = imported("menu.md", &page, &[]);
    assert_eq!(titles(&kb), ["Soup", "Tea", "Cake", "Rice"]);
    let expected = [Realised, Unobserved, Unobserved, Unrealised];
    assert_eq!(statuses(&kb), expected);
    assert_contains(&kb, &["🚧 In progress"]);
}

#[test]
fn a_ticked_item_that_begins_with_a_word_for_a_status_is_a_claim() {
    let list = "# Launch\n\n- [x] Pages load\n- [x] Done: pages are cached\n- [x] Verified, all tests pass\n- [ ] **TODO:** \
                pages are signed\n";
    let kb = imported("launch.md", list, &[]);
    assert_eq!(titles(&kb)[3], "TODO: pages are signed");
    assert_eq!(statuses(&kb), [Realised, Realised, Realised, Unobserved]);
    let list =
        "# Promises\n\n- ✅ Kept: Soup is warm\n- ❌ Broken: Tea is hot\n- ✅ Kept: Cake is soft\n";
    let kb = imported("promises.md", list, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised, Realised]);
}

#[test]
fn a_checkbox_that_contradicts_its_heading_or_a_cross_is_not_overruled() {
    let page = "# Plan\n\n## Done\n\n- [x] Soup\n- [ ] Tea\n";
    let kb = imported("plan.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unobserved]);
    assert_eq!(field(&kb.claims[1], "Heading"), "Done");
    let message = refused("plan.md", "# Plan\n\n## To do\n\n- [ ] Soup\n- [x] Tea\n");
    assert!(message.contains("'[x] To do=STATUS'"), "{message}");
    let message = refused(
        "audit.md",
        "# Audit\n\n- [x] Soup is warm\n- [x] Cake is soft ❌\n",
    );
    assert!(message.contains("'[x], or ❌?=STATUS'"), "{message}");
}

#[test]
fn a_checklist_that_is_made_claims_leaves_the_table_beside_it() {
    let page = "# Parity\n\n## Versions\n\n| Attribute | Test | Live | Parity Status |\n|--|--|--|--|\n| Rust | 1 | 1 | Aligned |\n\
                | Node | 2 | 2 | Aligned |\n\n## Check\n\n- [x] Keys match\n- [x] Pages load\n";
    let message = refused("parity.md", page);
    assert!(message.contains("'Aligned=STATUS'"), "{message}");
    let kb = imported("parity.md", page, &["--status", "*=unobserved"]);
    assert_eq!(titles(&kb), ["Rust", "Node", "Keys match", "Pages load"]);
}

#[test]
fn checkboxes_below_other_headings_than_statuses_are_claims_too() {
    let page = "# Launch\n\n## ✅ Completed (2026)\n\n- [x] Pages load\n  - [x] with pictures\n\n## Hall\n\n- [ ] Soup\n- [ ] Tea\n\
                - [x] Cake\n";
    let kb = imported("launch.md", page, &[]);
    let expected = ["Pages load", "with pictures", "Soup", "Tea", "Cake"];
    assert_eq!(titles(&kb), expected);
    let expected = [Realised, Realised, Unobserved, Unobserved, Realised];
    assert_eq!(statuses(&kb), expected);
}

#[test]
fn no_option_is_offered_that_would_make_no_claims() {
    let page = "# Rule\n\n## Examples\n\n### ❌ Incorrect\n\n    a\n\n### ✅ Correct\n\n    b\n";
    let message = refused("rule.md", page);
    assert!(message.contains("no claim was found"), "{message}");
}

#[test]
fn a_legend_of_a_table_with_signs_of_progress_holds_no_claims() {
    let page = "# Risks\n\n| Risk | Mitigation Status | Notes |\n|---|---|---|\n| Fire | ☐ Not Started | doors |\n\
                | Flood | ☐ Not Started | pumps |\n\n**Legend**:\n- ☐ Not Started\n- 🔄 In Progress\n\
                - ☑ Implemented\n- ✅ Validated (tested)\n";
    let kb = imported("risks.md", page, &["--status", "*=unobserved"]);
    assert_eq!(titles(&kb), ["Fire", "Flood"]);
}

#[test]
fn a_date_is_no_title_and_colours_beside_their_meaning_are_a_legend() {
    let sheet = "Run ID,Date,Status\nr_1_small-a,2026-04-22 20:26 UTC,Completed\nr_2_small-b,2026-04-22 10:41 UTC,Failed\n";
    let kb = imported("runs.csv", sheet, &[]);
    assert_eq!(titles(&kb), ["r_1_small-a", "r_2_small-b"]);
    let page = "# App\n\n| Badge Colour | Status | Meaning |\n|--|--|--|\n| Green | Pass | All is well |\n| Red | Failure | None is \
                |\n\n| Part | Status |\n|--|--|\n| Sound | Pass |\n";
    let kb = imported("app.md", page, &[]);
    assert_eq!(titles(&kb), ["Sound"]);
}

#[test]
fn a_mark_after_the_title_of_an_item_is_its_status() {
    let page = "# Claims\n\n- **Soup**: ✅ since May\n- **Tea**: ❌ 40 degrees at noon\n- **Rice**: ✅ Done\n";
    let kb = imported("claims.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised, Realised]);
    assert_eq!(kb.claims[1].observed(), "40 degrees at noon");
    let message = refused(
        "claims.md",
        format!("{page}- **Cake**: ✅ but only on Mondays\n"),
    );
    assert!(
        message.contains("'✅ but only on Mondays=STATUS'"),
        "{message}"
    );
}

#[test]
fn a_text_below_a_longer_label_of_a_status_is_no_part_of_it() {
    let page = "# Controls\n\n## Doors\n\n**Implementation Status:** Implemented\n\nThey are shut.\n\n## Gates\n\n\
                **Implementation Status:** Planned\n";
    let kb = imported("controls.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unobserved]);
    assert_eq!(kb.claims[0].observed(), "They are shut.");
}

#[test]
fn a_tick_in_a_column_without_a_known_word_is_asked_about() {
    let sheet = "Control,Fully,Partly,None\nDoors,x,,\nGates,,x,\nWalls,,,x\n";
    let message = refused("controls.csv", sheet);
    assert!(message.contains("'None=STATUS'"), "{message}");
    let page = "# T\n\n| Criterion | Pass | Fail |\n|--|--|--|\n| Soup | [x] | [ ] |\n| Tea | [ ] | [x] |\n";
    let kb = imported("t.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
}

#[test]
fn a_status_with_a_later_year_or_with_findings_is_asked_about() {
    for word in [
        "Yes - by 2099",
        "Ja, ab 2099",
        "Erledigt (Ende 2099)",
        "Ano - od 2099",
        "Achieved (target 2099)",
        "Complete - awaiting sign-off",
        "Passed (with findings)",
        "Cumple (con observaciones)",
        "Ja (mit Mängeln)",
        "No - not applicable",
        "No - completato a maggio",
        "Complete (50%)",
        "Complete (95% of hosts)",
        "Passed (3/5)",
        "Done - 80% complete",
        "Passed (3 of 5)",
        "Passed (3 / 5)",
        "Passed (3 of the 5 sites)",
        "Bestanden (3 von 5)",
        "Complete (approx. 50%)",
        "Complete (2,5 out of 3)",
        "Complete (3/4 sites)",
        "Passed (12 passed, 1 failed)",
        "Yes - open",
        "Yes, still open",
        "Yes (1 open)",
        "Complete - open actions",
        "Passed, 2 defects",
        "✅ Soup (50%)",
    ] {
        let sheet = format!("Promise,Status\nSoup,\"{word}\"\nTea,Yes (since 2020)\n");
        let message = refused("menu.csv", &sheet);
        assert!(message.contains(&format!("'{word}=STATUS'")), "{message}");
        assert_eq!(message.matches("=STATUS'").count(), 1, "{message}");
    }
}

#[test]
fn a_status_with_the_whole_or_a_figure_of_the_outcome_is_as_it_says() {
    for word in [
        "Complete (100%)",
        "Passed: 5/5",
        "Passed (5 of 5)",
        "Passed (12 passed, 0 failed)",
        "Done (2026-03-01)",
        "Done (03/2026)",
        "Yes (see JIRA-12)",
        "Complete - see report",
        "Yes (open source)",
        "Met: 40% fewer tickets",
    ] {
        let kb = imported(
            "menu.csv",
            &format!("Promise,Status\nSoup,\"{word}\"\n"),
            &[],
        );
        assert_eq!(statuses(&kb), [Realised], "{word}");
    }
}

#[test]
fn abbreviations_and_words_that_other_languages_read_otherwise_are_asked_about() {
    for word in ["NE", "NEI", "klar"] {
        let sheet = format!("Promise,Verdict\nSoup,{word}\nTea,yes\nCake,Nei\nRice,Ne\n");
        let message = refused("menu.csv", &sheet);
        assert!(message.contains(&format!("'{word}=STATUS'")), "{message}");
        assert_eq!(message.matches("=STATUS'").count(), 1, "{message}");
    }
}

#[test]
fn a_remark_after_the_word_beside_a_title_is_not_overlooked() {
    let page =
        "# Menu\n\n- **Soup** — Yes (partially)\n- **Tea** — ✅ (not in Oslo)\n- **Cake** — Yes\n";
    let message = refused("menu.md", page);
    assert!(message.contains("'Yes (partially)=STATUS'"), "{message}");
    assert!(message.contains("'✅ (not in Oslo)=STATUS'"), "{message}");
}

#[test]
fn a_name_with_a_colon_beside_a_score_is_no_row_of_totals() {
    for sheet in [
        "Question,Score\nWe have soup:,4\nWe have tea:,3\n",
        "Requirement,Status,Note\nSoup:,99%,\nTea:,0%,\n",
        "Question,Score,Note\nSoup:,4,\nTea:,3,\n",
        "Question,Status,Note\nSoup:,4,\nTea,3,good\n",
    ] {
        let kb = imported("menu.csv", sheet, &["--status", "*=unobserved"]);
        assert_eq!(statuses(&kb), [Unobserved, Unobserved]);
    }
}

#[test]
fn grades_with_a_word_in_parentheses_are_no_numbers() {
    let page = "| Control | Current | Status |\n|--|--|--|\n| Soup | 2 (fair) | 3 (partly) |\n";
    let message = refused("menu.md", page);
    assert!(message.contains("'3 (partly)=STATUS'"), "{message}");
}

#[test]
fn a_licence_named_mit_is_no_myth() {
    let page = "# Parts\n\n## MIT: free\n\nStatus: yes\n\n## GPL: shared\n\nStatus: no\n";
    let kb = imported("parts.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    assert_eq!(titles(&kb), ["MIT: free", "GPL: shared"]);
}

#[test]
fn facts_beside_myths_in_italian_and_russian_are_what_is_observed() {
    for names in ["Mito,Fatto", "Миф,Правда"] {
        let kb = imported(
            "menu.csv",
            &format!("{names}\nSoup is cold,It is hot\n"),
            &[],
        );
        assert_eq!(statuses(&kb), [Unrealised]);
        assert_eq!(kb.claims[0].observed(), "It is hot");
    }
}

#[test]
fn crosses_in_columns_that_say_the_same_are_not_overruled_by_a_tick() {
    let sheet = "Feature,Implemented,Verified,Failed\nSoup,✅,❌,❌\nTea,❌,✅,❌\n";
    let kb = imported("menu.csv", sheet, &["--column", "Verified=status"]);
    assert_eq!(statuses(&kb), [Unrealised, Realised]);
}

#[test]
fn a_table_of_what_things_do_is_no_legend() {
    let page = "# Menu\n\n| Rating | What it does | Result |\n|--|--|--|\n| Soup | warms | pass |\n| Tea | wakes | fail |\n";
    let kb = imported("menu.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
}

#[test]
fn an_item_that_says_something_else_than_its_heading_or_tick_is_asked_about() {
    for (said, of) in [
        ("Tea ❌", "❌"),
        ("Tea (not done)", "not done"),
        ("Tea — in progress", "in progress"),
        ("Tea - partially", "partially"),
        ("Tea: not done yet", "not done yet"),
        ("Tea, not done, postponed", "not done, postponed"),
        ("Tea [N/A]", "N/A"),
        ("~~Tea~~", "struck out"),
        ("Tea (3/5)", "3/5"),
    ] {
        let page = format!("# Plan\n\n## Done\n\n- Soup\n- {said}\n");
        let message = refused("plan.md", &page);
        assert!(
            message.contains(&format!("'Done, or {of}?=STATUS'")),
            "{message}"
        );
        assert_eq!(message.matches("=STATUS'").count(), 1, "{message}");
        let page = page.replace("## Done\n\n- Soup\n- ", "- [x] Soup\n- [x] ");
        let message = refused("plan.md", page);
        assert!(
            message.contains(&format!("'[x], or {of}?=STATUS'")),
            "{message}"
        );
    }
    let message = refused("plan.md", "# Plan\n\n- [ ] Soup\n- [ ] Tea ✅\n");
    assert!(message.contains("'not ticked, or ✅?=STATUS'"), "{message}");
}

#[test]
fn the_value_of_a_setting_or_a_remark_of_an_item_does_not_deny_its_tick() {
    let page = "# Hardening\n\n- [x] PermitRootLogin: no\n- [x] Strict: false\n- [ ] Read only: true\n- [x] Keys (not in the \
                repository)\n- [x] Ports — Verified — none is open but 443, as the scan of May shows\n";
    let kb = imported("hardening.md", page, &[]);
    let expected = [Realised, Realised, Unobserved, Realised, Realised];
    assert_eq!(statuses(&kb), expected);
}

#[test]
fn headings_and_items_without_another_status_state_their_own() {
    let page = "# Plan\n\n## Phase 1 ✅\n\n- Soup\n- Tea\n\n## Phase 2 (in progress)\n\n- Cake\n- Rice (done)\n";
    let message = refused("plan.md", page);
    assert!(
        message.contains("'in progress, or done?=STATUS'"),
        "{message}"
    );
    let kb = imported("plan.md", &page.replace(" (done)", ""), &[]);
    assert_eq!(statuses(&kb), [Realised, Realised, Unobserved, Unobserved]);
    let aspects: Vec<&str> = kb.aspects.iter().map(|aspect| &*aspect.name).collect();
    assert_eq!(aspects, ["Phase 1", "Phase 2"]);
    let page = "# Claims\n\n## Soup is warm ✅\n\nWe saw it at noon.\n\n## ❌ Tea is hot\n\nIt had 40 degrees.\n";
    let kb = imported("claims.md", page, &[]);
    assert_eq!(titles(&kb), ["Soup is warm", "Tea is hot"]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    let page = "# Claims\n\n- Soup is warm (yes)\n- Tea is hot: no\n- Cake is soft — partly\n- Rice is hot\n";
    let kb = imported("claims.md", page, &[]);
    assert_eq!(
        titles(&kb),
        ["Soup is warm", "Tea is hot", "Cake is soft", "Rice is hot"]
    );
    let expected = [Realised, Unrealised, PartlyRealised, Unobserved];
    assert_eq!(statuses(&kb), expected);
}

#[test]
fn a_promise_or_a_doubt_after_yes_is_asked_about() {
    for word in [
        "Yes - by December 2026",
        "Ano, připravuje se",
        "Ja, folgt",
        "Oui, d’ici fin mai",
        "Yes (next year)",
        "Yes (?)",
        "Yes - what else?",
        "✅ shipped?",
    ] {
        let sheet = format!("Promise,Status\nSoup,\"{word}\"\nTea,Yes (see a.b/?c=1)\n");
        let message = refused("menu.csv", &sheet);
        assert!(message.contains(&format!("'{word}=STATUS'")), "{message}");
        assert_eq!(message.matches("=STATUS'").count(), 1, "{message}");
    }
}

#[test]
fn yes_in_a_column_of_what_is_wrong_is_no_status() {
    for name in ["Not met", "Target not met", "Gap", "Finding", "not_met"] {
        let sheet = format!("Promise,{name}\nSoup,yes\nTea,no\n");
        let message = refused("menu.csv", &sheet);
        assert!(
            message.contains("which column says the status?"),
            "{message}"
        );
    }
}

#[test]
fn statuses_in_two_columns_of_the_same_name_are_asked_about_if_they_differ() {
    for names in ["Status,Status,Note", "Design status,Test status,Actual"] {
        let sheet = format!("Promise,{names}\nSoup,Done,Not done,Yes\nTea,Done,Done,No\n");
        let message = refused("menu.csv", &sheet);
        assert!(
            message.contains("which column says the status?"),
            "{message}"
        );
    }
    let sheet = "Promise,Compliance,Compliance\nSoup,Yes,See below\nTea,No,See above\n";
    let kb = imported("menu.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
}

#[test]
fn a_column_without_a_name_that_has_only_marks_is_the_status() {
    let page = "# Menu\n\n| | Promise |\n|--|--|\n| ✅ | Soup |\n| ❌ | Tea |\n";
    let kb = imported("menu.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
}

#[test]
fn signs_beside_checkboxes_or_marks_are_asked_about_and_no_item_is_lost() {
    let message = refused("plan.md", "# Plan\n\n- [x] Soup\n- [-] Tea\n- [~] Cake\n");
    for sign in ["[-]", "[~]"] {
        assert!(message.contains(&format!("'{sign}=STATUS'")), "{message}");
    }
    let page = "# Plan\n\n- ✅ Soup\n- ⚠️ **Tea**: cold\n- 🟡 Cake\n  - ⚠️ a note\n";
    let kb = imported("plan.md", page, &["--status", "⚠=unrealised"]);
    assert_eq!(titles(&kb), ["Soup", "Tea: cold", "Cake"]);
    assert_eq!(statuses(&kb), [Realised, Unrealised, PartlyRealised]);
}

#[test]
fn a_table_below_a_heading_that_is_a_status_says_its_own() {
    let page = "# Plan\n\n## Done\n\n| Promise | Status |\n|--|--|\n| Soup | No |\n| Tea | Yes |\n";
    let kb = imported("plan.md", page, &[]);
    assert_eq!(statuses(&kb), [Unrealised, Realised]);
    assert_eq!(field(&kb.claims[0], "Heading"), "Done");
}

#[test]
fn words_for_a_status_are_no_titles() {
    let kb = imported(
        "menu.csv",
        "Claim,Ziel,Ergebnis\nSoup,Ja,Nein\nTea,Ja,Ja\n",
        &[],
    );
    assert_eq!(titles(&kb), ["Soup", "Tea"]);
}

#[test]
fn no_column_is_asked_for_if_there_are_no_rows() {
    let message = refused("menu.csv", "Claim,Note\n");
    assert!(message.contains("no claim was found"), "{message}");
}

#[test]
fn a_table_named_as_our_index_has_claims_of_its_own() {
    let page = "# Menu\n\n| Claim | Status | Place |\n|--|--|--|\n| Soup | Met | Hall |\n| Tea | Not met | Yard |\n";
    let kb = imported("menu.md", page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    assert_eq!(field(&kb.claims[0], "Place"), "Hall");
}

#[test]
fn items_below_an_unknown_heading_beside_statuses_are_noted_and_become_claims_if_it_is_answered() {
    let page = "# Plan\n\n## Erfüllt\n\n- Suppe\n\n## Offen\n\n- Tee\n- Kuchen\n";
    let (kb, notes) = noted("plan.md", page);
    assert_eq!(titles(&kb), ["Suppe"]);
    let expected =
        "9: the items below `Offen` are kept as text; --status 'Offen=STATUS' makes them claims\n";
    assert!(notes.contains(expected), "{notes}");
    let kb = imported("plan.md", page, &["--status", "Offen=unobserved"]);
    assert_eq!(titles(&kb), ["Suppe", "Tee", "Kuchen"]);
    assert_eq!(statuses(&kb), [Realised, Unobserved, Unobserved]);
}

#[test]
fn an_item_without_a_checkbox_beside_others_is_noted() {
    let (kb, notes) = noted("plan.md", "# Plan\n\n- [x] Soup\n- Tea\n- [ ] Cake\n");
    assert_eq!(titles(&kb), ["Soup", "Cake"]);
    let expected =
        "4: an item without a checkbox or mark, beside others that have one, is kept as text\n";
    assert!(notes.contains(expected), "{notes}");
}

#[test]
fn what_is_good_and_bad_is_not_realised_and_unrealised() {
    for page in [
        "# Mail\n\n## Pros ✅\n\n- fast\n- cheap\n\n## Cons ❌\n\n- loud\n- heavy\n",
        "# Settings\n\n- Strict: true\n- Loud: false\n- Fast: true\n",
    ] {
        let message = refused("mail.md", page);
        assert!(message.contains("would be claims"), "{message}");
    }
}

#[test]
fn two_marks_after_an_item_or_an_answer_that_is_taken_back_are_asked_about() {
    let page = "# Menu\n\n- Is the soup warm? Yes\n- Is the tea hot? Yes, mostly\n- Rice (yes)\n- Cake — no\n- Nuts ✅ / ❌\n- \
                Plum ✅ v2\n";
    let message = refused("menu.md", page);
    for word in ["Yes, mostly", "✅ / ❌"] {
        assert!(message.contains(&format!("'{word}=STATUS'")), "{message}");
    }
    assert_eq!(message.matches("=STATUS'").count(), 2, "{message}");
}

#[test]
fn a_column_named_like_a_status_is_the_status_whatever_its_words() {
    let sheet = "Promise,Requirement,Done,Evidence\nSoup,Soup is hot.,Rolled back,Yes\n";
    let message = refused("menu.csv", sheet);
    assert!(
        message.contains("what does `Rolled back` mean?"),
        "{message}"
    );
}

#[test]
fn what_is_not_applicable_for_a_reason_is_not_unrealised() {
    let sheet = "Promise,Status\nSoup,Not applicable - inherently met\n";
    let kb = imported("menu.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [NotApplicable]);
}
