//! Labels, and the fields behind them.

use super::{DOCUMENT, assert_told, taken, told, with};

#[test]
fn a_label_needs_no_blank_line_above_it() {
    let whole = taken(DOCUMENT);
    assert_eq!(whole.claims[1].observed(), "They get peas.");
    let lines: Vec<&str> = DOCUMENT.lines().collect();
    let mut tried = 0;
    for at in 1..lines.len() {
        if lines[at - 1].is_empty() && lines[at].starts_with("**") {
            let mut lines = lines.clone();
            lines.remove(at - 1);
            assert_eq!(taken(&lines.join("\n")), whole, "without line {at}");
            tried += 1;
        }
    }
    assert_eq!(tried, 15);
    let tight =
        with("fries.\n\n**Observed", "fries.\\\n**Observed").replace("peas.\n\n", "peas.\n");
    assert_eq!(taken(&tight), whole);
    let item = with("1\n\n**Links", "1\n\n  **Links");
    assert_eq!(taken(&item), whole);
    let quote = with("note.\n\n**Summary", "note.\n> **Summary");
    assert_eq!(taken(&quote), whole);
}

#[test]
fn what_a_label_begins_in_a_text_has_its_own_line() {
    let document = with(
        "fries.\n\n**Observed",
        "fries.\n**Mood:** good\n**Tag:** d\n**Observed",
    );
    assert_told(
        &document,
        "**Tag:**",
        "unknown label `Tag`; did you mean `Tags`?",
    );
    let document = DOCUMENT.replace(
        "\n\n**Links:**\n\n- [Menu](https://a.b/menu)\n\n**Tags:** `health` `food`",
        "\n**Tags:** x",
    );
    assert_told(
        &document,
        "**Tags:** x",
        "found `x`; Tags stand each in backticks",
    );
    let document = with("- fries: 1", "- fries: 1\n**Tags:** `x`\n- more: 2");
    assert!(told(&document).contains(": the list `more: 2` stands under **Tags:**"));
}

#[test]
fn what_stands_between_a_heading_and_its_status_is_told_once() {
    let status = "**Status:** unrealised · Id: happy";
    for (text, words) in [
        (
            "To do.",
            "the text `To do.` stands between the heading `Happy` and its **Status:**",
        ),
        ("- To do.", "the list `To do.` stands between"),
        ("<!-- to do -->", "HTML is not allowed here"),
        ("**Tags:** `x`", "**Tags:** stands between"),
    ] {
        assert_told(&with(status, &format!("{text}\n\n{status}")), text, words);
    }
    let area = DOCUMENT
        .replace("#### Happy", "### Happy")
        .replace("### Food\n\n", "");
    let document = area.replace(status, &format!("To do.\n\n{status}"));
    assert_told(&document, "To do.", "stands between");
}

#[test]
fn what_is_likely_a_label_is_told() {
    for (text, words) in [
        (
            "**Assumption**: all do.",
            "did you mean **Assumption:**? If not, take the ** out",
        ),
        ("**Tags** `x`", "did you mean **Tags:**?"),
        ("Tags: `x`", "did you mean **Tags:**? If not, write Tags\\:"),
        ("*evidence:* x", "did you mean **evidence:**?"),
        (
            "**Claimd:** x",
            "unknown label `Claimd`; did you mean `Claimed`?",
        ),
    ] {
        let document = with("They get fries.", &format!("They get fries.\n\n{text}"));
        assert_told(&document, text, words);
    }
    for text in [
        "**All** do.",
        "Everyone: all.",
        "Tags are fine.",
        "**Assumption** is all.",
        "Tags\\: x",
    ] {
        let document = with("They get fries.", &format!("They get fries.\n\n{text}"));
        assert_eq!(taken(&document).claims.len(), 2);
    }
    let outside = DOCUMENT
        .replace("\n\n**Tags:**", "\n**Tags**:")
        .replace("**Claimed:**", "**Claimed**:");
    assert_eq!(taken(&outside), taken(DOCUMENT));
}

#[test]
fn a_label_that_a_backtick_above_it_swallows_is_told() {
    let text = "They get fries.\n\nA stray `\n**Tags:** `x`";
    let document = with("They get fries.", text);
    let line = "stands in a code span that opens in line";
    assert_told(&document, "**Tags:** `x`", line);
}

#[test]
fn the_parts_of_a_line_are_known_whatever_is_around_them() {
    for line in [
        "realised · **Id:** sad",
        "realised · **id**: sad",
        "realised\u{a0}·\u{a0}Id: sad",
        "realised\t·\tId: sad",
        "realised ·Id: sad",
        "realised · I\u{200b}d: sad",
    ] {
        assert_eq!(
            taken(&with("realised · Id: sad", line)),
            taken(DOCUMENT),
            "{line}"
        );
    }
    let hidden = DOCUMENT
        .replace("Claimed:**", "Claimed\u{200b}:**")
        .replace("Status:**", "Status:\u{200b}**");
    assert_eq!(taken(&hidden), taken(DOCUMENT));
    for line in [
        "realised - Id: sad",
        "realised, Id: sad",
        "realised Id: sad",
        "realised | Id: sad",
    ] {
        let document = with("realised · Id: sad", line);
        assert_told(&document, &format!("**Status:** {line}"), " · ");
    }
    let kb = taken(&with("**Verdict:** Eat", "**Verdict:** Col·laborar"));
    assert_eq!(kb.findings[0].title, "Col·laborar");
}

#[test]
fn an_id_ends_with_its_line() {
    let document = with("Id: eat\n\nWhatever", "Id: eat\nWhatever");
    let words =
        "found the id `eat Whatever there is.`, expected one word; what comes next stands behind";
    assert!(told(&document).contains(words));
}
