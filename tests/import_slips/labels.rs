//! Labels and the texts after them.

use super::{DOCUMENT, assert_noted, noted, refusal, taken, with};

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
    assert_eq!(tried, 16);
    let tight =
        with("fries.\n\n**Observed", "fries.\\\n**Observed").replace("peas.\n\n", "peas.\n");
    assert_eq!(taken(&tight), whole);
    let item = with("1\n\n**Links", "1\n\n  **Links");
    assert_eq!(taken(&item), whole);
    let quote = with("note.\n\n**Summary", "note.\n> **Summary");
    assert_eq!(taken(&quote), whole);
}

#[test]
fn an_unknown_label_is_a_field() {
    let kb = taken(&with(
        "They get fries.\n",
        "They get fries.\n\n**Owner:** Ann\n\n**Tag:**\n\n- one\n- two\n\n**Claimed (x):** y\n",
    ));
    let fields: Vec<_> = kb.claims[1].fields.iter().collect();
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    assert_eq!(
        fields,
        [
            ("Owner", "Ann"),
            ("Tag", "- one\n- two"),
            ("Claimed (x)", "y")
        ]
    );
    let kb = taken(&with("Whatever there is.", "Whatever.\n\n**Owner:** Ann"));
    assert_eq!(kb.findings[0].text, "Whatever.\n\nOwner: Ann");
}

#[test]
fn text_between_a_heading_and_its_status_is_kept() {
    let status = "**Status:** unrealised · Id: happy";
    for (text, field) in [
        ("To do.", "To do."),
        ("- To do.", "- To do."),
        ("`x` to do", "x to do"),
    ] {
        let kb = taken(&with(status, &format!("{text}\n\n{status}")));
        let fields = &kb.claims[1].fields;
        assert_eq!(fields.get("Text").map(|text| text.as_str()), Some(field));
        assert_eq!(kb.claims[1].claimed, "They get fries.");
    }
}

#[test]
fn lists_after_a_label_are_read_in_common_notations() {
    let kb = taken(&with(
        "**Tags:** `health` `food`",
        "**Tags:** health, good food",
    ));
    assert_eq!(kb.claims[1].tags, ["health", "good food"]);
    let kb = taken(&with(
        "- fries: 1",
        "- fries: 1\n- all are gone\n- **salad:** 2\n1. soup: 3",
    ));
    let evidence: Vec<_> = kb.claims[1].evidence.iter().collect();
    let evidence: Vec<_> = evidence
        .iter()
        .map(|one| (&*one.measure, &*one.value))
        .collect();
    let expected = [
        ("peas", "9"),
        ("fries", "1"),
        ("Evidence", "all are gone"),
        ("salad", "2"),
    ];
    assert_eq!(evidence[..4], expected);
    assert_eq!(evidence[4], ("soup", "3"));
    let kb = taken(&with(
        "- [Menu](https://a.b/menu)",
        "- see https://a.b/menu\n- the canteen",
    ));
    assert_eq!(kb.claims[1].links[0].url, "https://a.b/menu");
    let left = kb.claims[1].fields.get("Links").unwrap();
    assert_eq!(&**left, "see\n\nthe canteen");
    let kb = taken(&with(
        "They get fries.",
        "They get [fries](https://a.b/fries).",
    ));
    assert_eq!(kb.claims[1].claimed, "They get fries (https://a.b/fries).");
}

#[test]
fn the_parts_of_a_line_are_recognised_in_any_context() {
    for line in [
        "realised · Id: sad",
        "realised · **id**: sad",
        "realised\u{a0}·\u{a0}Id: sad",
        "realised\t·\tId: sad",
        "realised ·Id: sad",
        "realised\n\n**Id:** sad",
        "realised\n**id** : sad",
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
    let outside = DOCUMENT
        .replace("\n\n**Tags:**", "\n**Tags**:")
        .replace("**Claimed:**", "**Claimed**:");
    assert_eq!(taken(&outside), taken(DOCUMENT));
    for line in ["realised - Id: sad", "maybe", "realised Id: sad"] {
        let document = with("realised · Id: sad", line);
        let message = refusal(&document);
        assert!(
            message.contains("what does `") && message.contains("Add --status"),
            "{message}"
        );
    }
    let kb = taken(&with("**Verdict:** Eat", "**Verdict:** Col·laborar"));
    assert_eq!(kb.findings[0].title, "Col·laborar");
}

#[test]
fn an_id_ends_with_its_line() {
    assert_eq!(
        taken(&with("eat\n\nWhatever", "eat\nWhatever")),
        taken(DOCUMENT)
    );
}

#[test]
fn repeated_parts_are_kept() {
    let document = with(
        "They get fries.",
        "They get fries.\n\n**Claimed:** Every day.",
    );
    assert_noted(
        &document,
        "**Claimed:** Every",
        "a second Claimed is added to the first",
    );
    assert_eq!(taken_claimed(&document), "They get fries.\n\nEvery day.");
    let kb = taken(&with(
        "They get fries.",
        "They get fries.\n\n**Id:** other\n\n**Status:** maybe",
    ));
    let fields = &kb.claims[1].fields;
    assert_eq!(
        (
            &**fields.get("Id").unwrap(),
            &**fields.get("Status").unwrap()
        ),
        ("other", "maybe")
    );
    let kb = taken(&with(
        "> - Note: Of note.",
        "> - Note: Of note.\n> - note: More.",
    ));
    assert_eq!(kb.summary, "note: More.\n\nAll of it.");
}

fn taken_claimed(document: &str) -> String {
    noted(document).0.claims[1].claimed.to_string()
}

#[test]
fn a_claim_may_omit_its_heading_status_or_label() {
    let kb = taken(&with("#### Happy\n\n", ""));
    assert_eq!(kb.claims[1].title, "Food");
    let kb = taken(&with("**Claimed:** None is.", "None is."));
    assert_eq!(kb.claims[0].claimed, "None is.");
}
