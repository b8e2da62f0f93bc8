//! Readiness reviews, lists of controls, statements of applicability and experiment logs.

use onpaper::kb::{KnowledgeBase, Status};

use super::completeness::{assert_contains, field, imported, statuses};
use super::{noted, refused, run_in, with};

use Status::{NotApplicable, PartlyRealised, Realised, Unobserved, Unrealised};

fn titles(kb: &KnowledgeBase) -> Vec<&str> {
    kb.claims.iter().map(|claim| &*claim.title).collect()
}

#[test]
fn what_is_expected_or_specified_is_not_observed() {
    let sheet = "Id,Control,Expected Evidence,Implementation Notes,Spec Summary,Status\nC1,Doors,A list of keys,Keys are \
                 counted,Steel,Implemented\nC2,Windows,A photo,Two are open,Glass,Planned\n";
    let kb = imported("controls.csv", sheet, &[]);
    assert_eq!(kb.claims[0].observed(), "Keys are counted");
    assert_eq!(field(&kb.claims[0], "Expected Evidence"), "A list of keys");
    assert_eq!(field(&kb.claims[0], "Spec Summary"), "Steel");
    assert_eq!(field(&kb.claims[1], "Implementation Notes"), "Two are open");
}

#[test]
fn what_is_to_be_done_about_a_claim_is_not_its_title() {
    let sheet = "Id,Claim,Current evidence,Status,Action\nC1,Soup is warm,Measured twice,supported,Keep the words\n\
                 C2,Salad is fresh,Nobody knows,unsupported,Do not say it\n";
    let kb = imported("claims.csv", sheet, &[]);
    assert_eq!(titles(&kb), ["Soup is warm", "Salad is fresh"]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    // The actions after an incident are.
    let actions = "Action,Owner,Status\nAlert on errors,Ann,Done\nWrite a runbook,Bo,To do\n";
    let kb = imported("actions.csv", actions, &[]);
    assert_eq!(titles(&kb), ["Alert on errors", "Write a runbook"]);
}

#[test]
fn a_domain_that_differs_in_each_of_many_rows_is_the_title() {
    let row = |at| format!("D{at:02},Domain {at},3,docs/{at}.md is where it is written,met\n");
    let rows: String = (1..=14).map(row).collect();
    let sheet = format!("ID,Dimension,Maturity,Evidence_Pointers,Status\n{rows}");
    let kb = imported("scores.csv", &sheet, &[]);
    assert_eq!(&*kb.claims[0].title, "Domain 1");
    assert_eq!(kb.aspects.len(), 1);
    let pointers = field(&kb.claims[0], "Evidence_Pointers");
    assert_eq!(pointers, "docs/1.md is where it is written");
}

#[test]
fn a_key_of_words_is_an_id_and_not_a_title() {
    let sheet = "hypothesis_id,proposition,status\nhyp_kitchen_soup_sells_well,Soup sells better than salad in winter,\
                 confirmed\nhyp_kitchen_salad_is_cheap,Salad costs less than soup all year,refuted\n";
    let kb = imported("hypotheses.csv", sheet, &[]);
    assert_eq!(kb.claims[0].id, "hyp_kitchen_soup_sells_well");
    assert_eq!(
        &*kb.claims[0].title,
        "Soup sells better than salad in winter"
    );
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
}

#[test]
fn texts_in_a_column_named_like_a_status_are_observed() {
    let page = "# Review\n\n## Limits\n\n| Area | Current Status | Planned Improvement |\n|--|--|--|\n\
                | Charts | They have no text beside them yet | Add a table of the data below each |\n\
                | Colours | Some views use nothing but colours | Add words to all of the marks |\n";
    let kb = imported("review.md", page, &["--status", "*=unrealised"]);
    assert_eq!(titles(&kb), ["Charts", "Colours"]);
    assert_eq!(kb.claims[0].observed(), "They have no text beside them yet");
    let pillars = "Principle,Implementation\nFail safely,Two zones and a health check in each\nKeep logs,A bucket that \
                   nobody can delete\n";
    let kb = imported("pillars.csv", pillars, &["--status", "*=realised"]);
    assert_eq!(titles(&kb), ["Fail safely", "Keep logs"]);
    assert_eq!(
        kb.claims[0].observed(),
        "Two zones and a health check in each"
    );
}

#[test]
fn the_text_after_a_status_below_a_heading_is_observed() {
    let page = "# Accessibility\n\n## Keyboard\n\nSupports with Exceptions\n\n- One dialogue traps the focus.\n\n\
                ## Colours\n\nSupports\n\n- None is alone.\n\n## Sound\n\nDoes Not Support\n";
    let kb = imported("vpat.md", page, &[]);
    assert_eq!(statuses(&kb), [PartlyRealised, Realised, Unrealised]);
    assert_eq!(kb.claims[0].observed(), "- One dialogue traps the focus.");
    assert_eq!(kb.claims[1].observed(), "- None is alone.");
}

#[test]
fn criteria_for_passing_are_not_claims() {
    let page = "# Readiness\n\n## Secrets\n\n- [ ] **No secrets in code** —\n\n**Criteria:**\n- ✅ PASS: No matches found\n\
                - ❌ FAIL: Any match\n\n## Tests\n\n- [x] **Tests run** — on each change\n";
    let kb = imported("ready.md", page, &[]);
    assert_eq!(titles(&kb), ["No secrets in code", "Tests run"]);
    assert_eq!(statuses(&kb), [Unobserved, Realised]);
    assert_eq!(&*kb.claims[0].claimed, "No secrets in code");
}

#[test]
fn an_hourglass_is_no_observation() {
    let sheet = "Control,Status\nDoors,✅\nWindows,⏳\nGates,⬜\nLight,❌\n";
    let kb = imported("controls.csv", sheet, &[]);
    let expected = [Realised, Unobserved, Unobserved, Unrealised];
    assert_eq!(statuses(&kb), expected);
}

#[test]
fn the_status_of_a_document_makes_no_claim_of_its_last_section() {
    let list = "# Launch\n\n## Site\n\n- [x] Pages load\n- [ ] Pages are cached\n\n## Done by\n\n- **Date**: May 3\n\n\
                ✅ **STATUS: READY FOR ALL**\n";
    let (kb, notes) = noted("launch.md", list);
    assert_eq!(titles(&kb), ["Pages load", "Pages are cached"]);
    assert_contains(&kb, &["STATUS: READY FOR ALL"]);
    assert!(
        notes.contains("--column '✅ STATUS=status' makes its section a claim"),
        "{notes}"
    );
    let answers = ["--column", "✅ STATUS=status", "--status", "*=realised"];
    let kb = imported("launch.md", list, &answers);
    assert_eq!(titles(&kb), ["Done by"]);
    // Beside a table of statuses, too.
    let table = "# Matrix\n\n## Controls\n\n| Control | Status |\n|--|--|\n| Doors | met |\n| Gates | not met |\n\n\
                 ## Versions\n\n**Status:** Complete\n";
    let (kb, _) = noted("matrix.md", table);
    assert_eq!(titles(&kb), ["Doors", "Gates"]);
    // The checklist below a claim is its own.
    let story = "# Stories\n\n## Users log in\n\n**Status:** Done\n\n### Accepted if\n\n- [x] by mail\n- [x] by key\n";
    let (kb, _) = noted("stories.md", story);
    assert_eq!(titles(&kb), ["Users log in"]);
}

#[test]
fn headings_are_asked_about_if_only_the_document_has_a_status() {
    let page = "# Measures\n\n## Speed\n\n- **Goal**: 2 s\n\n## Uptime\n\n- **Goal**: 99.9 %\n\n## Cost\n\n\
                - **Goal**: 1 €\n\n## Review\n\n- **Goal**: monthly\n\n---\n\n**Status**: Rolling out\n";
    let said = refused("measures.md", page);
    assert!(
        said.contains(
            "the 4 headings of level 2, such as `Speed`, would be claims, but no status of theirs is recognised"
        ),
        "{said}"
    );
    let kb = imported("measures.md", page, &["--status", "*=unobserved"]);
    assert_eq!(titles(&kb), ["Speed", "Uptime", "Cost", "Review"]);
}

#[test]
fn measures_with_targets_are_claims() {
    let page = "# Levels\n\n| SLO | Target | Window |\n|--|--|--|\n| Uptime | ≥ 99.0 % of all checks | month |\n\
                | Latency | ≤ 200 ms for most calls | 5 min |\n";
    let kb = imported("slo.md", page, &["--status", "*=unobserved"]);
    assert_eq!(titles(&kb), ["Uptime", "Latency"]);
    assert_eq!(&*kb.claims[1].claimed, "≤ 200 ms for most calls");
    // The measure of a requirement is not its name.
    let sheet = "Requirement,KPI,Status\nSoup is warm,Degrees at noon,met\nSalad is fresh,Hours since cut,not met\n";
    let kb = imported("needs.csv", sheet, &[]);
    assert_eq!(titles(&kb), ["Soup is warm", "Salad is fresh"]);
    let goals = "# Goals\n\n## Uptime above 99 %\n\n- **Stretch Goal**: 99.9 %\n\n## Fewer calls\n\n- **Stretch Goal**: 0\n";
    let kb = imported("goals.md", goals, &["--status", "*=unobserved"]);
    assert_eq!(&*kb.claims[0].claimed, "Uptime above 99 %");
    assert_eq!(field(&kb.claims[0], "Stretch Goal"), "99.9 %");
}

#[test]
fn a_label_of_most_claims_counts_beside_a_text_without_one() {
    let page = "# Hypotheses\n\n## H1\n\n### Paper Claim\n\nSoup sells.\n\n### Method\n\nAsk.\n\n## H2\n\n### Paper Claim\n\n\
                Salad sells.\n\n### Method\n\nLook.\n\n## Changes\n\nNone so far.\n";
    let kb = imported("paper.md", page, &["--status", "*=unobserved"]);
    let claimed: Vec<&str> = kb.claims.iter().map(|one| &*one.claimed).collect();
    assert_eq!(claimed, ["Soup sells.", "Salad sells.", "None so far."]);
}

#[test]
fn how_a_control_is_implemented_comes_before_why_it_applies() {
    let sheet = "Kontroll-ID,Kontrollname,Anwendbar,Begründung,Umsetzungsstatus,Umsetzungsbeschreibung\n\
                 A.1,Türen,Ja,Wegen der Norm,Umgesetzt,Sie sind zu\nA.2,Tore,Ja,Wegen der Norm,Teilweise umgesetzt,Eins klemmt\n";
    let kb = imported("soa.csv", sheet, &[]);
    assert_eq!(kb.claims[1].observed(), "Eins klemmt");
    assert_eq!(field(&kb.claims[1], "Begründung"), "Wegen der Norm");
}

#[test]
fn a_control_that_does_not_apply_needs_no_status() {
    let sheet = "Control,Applicable,Justification,Status\nDoors,Yes,The norm,met\nGates,No,There are none,\nWalls,No,Old,-\n\
                 Roofs,Yes,The norm,\n";
    let kb = imported("soa.csv", sheet, &[]);
    let expected = [Realised, NotApplicable, NotApplicable, Unobserved];
    assert_eq!(statuses(&kb), expected);
    assert_eq!(field(&kb.claims[1], "Applicable"), "No");
}

#[test]
fn a_checklist_beside_a_table_of_statuses_is_told_and_can_be_claims() {
    let page = "# Audit\n\n## Documents\n\n| Document | Status |\n|--|--|\n| Scope | met |\n| Policy | not met |\n\n\
                ## Evidence\n\nFor the day:\n\n- [x] Logs are kept\n- [ ] Keys are counted\n\n## Rooms\n\nOne is free.\n";
    let (kb, notes) = noted("audit.md", page);
    assert_eq!(titles(&kb), ["Scope", "Policy"]);
    let told = "audit.md:14: a checklist is kept as text, because a table states statuses; --status '*=unobserved' makes \
                its items claims";
    assert!(notes.contains(told), "{notes}");
    let kb = imported("audit.md", page, &["--status", "*=unobserved"]);
    assert_eq!(
        titles(&kb),
        ["Scope", "Policy", "Logs are kept", "Keys are counted"]
    );
    assert_eq!(statuses(&kb), [Realised, Unrealised, Realised, Unobserved]);
    // Where there are more of them than rows they are claims, among other headings too.
    let page = page.replace("- [ ] Keys", "- [x] Doors are shut\n- [ ] Keys");
    let (kb, notes) = noted("audit.md", &page);
    assert_eq!(kb.claims.len(), 5);
    assert!(!notes.contains("kept as text"), "{notes}");
}

#[test]
fn a_plan_with_questions_says_which_rows_are_aspects() {
    let page = "# Controls\n\n| Ref. | Control | Status |\n|--|--|--|\n| **A.5** | **Policies** | |\n| A.5.1 | Written | I |\n\
                | A.5.2 | Reviewed | PI |\n";
    let plan = run_in(&with("soa.md", page), &["import", "soa.md"]).stdout;
    assert!(plan.contains("A.5 Policies"), "{plan}");
    assert!(!plan.contains("kept in the summary"), "{plan}");
    let answers = ["--status", "I=realised", "--status", "PI=partly-realised"];
    let kb = imported("soa.md", page, &answers);
    assert_eq!(kb.aspects[0].name, "A.5 Policies");
}

#[test]
fn the_results_of_replications_are_statuses() {
    let sheet = "description,original_title,result\nSoup warms,On soup,success\nSalad cools,On salad,failure\n\
                 Bread fills,On bread,inconclusive\nTea calms,On tea,failed to replicate\nMilk grows,On milk,not replicated\n";
    let kb = imported("studies.csv", sheet, &[]);
    let expected = [Realised, Unrealised, Unobserved, Unrealised, Unrealised];
    assert_eq!(statuses(&kb), expected);
}

#[test]
fn a_table_of_claims_is_read_whatever_its_other_columns_are() {
    let page = "# Ladder\n\n- **L1.** Anybody can repeat it.\n- **L2.** Some can.\n\n## Kitchen\n\n| Claim | Level | Run |\n\
                |--|:--:|--|\n| Soup stays warm for an hour | L1 | a.ipynb |\n| Salad stays fresh all day | L2 | b.ipynb |\n";
    let kb = imported("ladder.md", page, &["--status", "*=unobserved"]);
    let found = titles(&kb);
    assert!(found.contains(&"Soup stays warm for an hour"), "{found:?}");
}

#[test]
fn a_cell_of_html_that_shows_nothing_is_empty() {
    let sheet =
        "Promise,Status,Cited as\nSoup is warm,met,<i></i>\nSalad is fresh,not met,<i>Ann</i>\n";
    let kb = imported("cited.csv", sheet, &[]);
    assert!(
        kb.claims[0]
            .fields
            .iter()
            .all(|(name, _)| &**name != "Cited as")
    );
    assert_eq!(field(&kb.claims[1], "Cited as"), "Ann");
}
