//! Texts that Markdown parses differently or does not display.

use onpaper::export::{self, Report};

use super::{DOCUMENT, assert_noted, noted, refusal, taken, with};

#[test]
fn deep_nesting_gives_a_message() {
    const MANY: usize = 20_000;
    for text in [
        format!("{} x", ">".repeat(MANY)),
        format!("{}b{}", "**a ".repeat(MANY), "**".repeat(MANY)),
        format!("{}x{}", "![".repeat(MANY), "](y)".repeat(MANY)),
        format!("{}x", "- ".repeat(MANY)),
        format!("{}x", "> - ".repeat(MANY)),
        format!("{}x{}", "*a ".repeat(MANY), "*".repeat(MANY)),
    ] {
        let document = format!("# T\n\n{text}\n");
        assert!(!refusal(&document).is_empty());
    }
}

#[test]
fn bold_in_a_text_is_text() {
    let kb = taken(&with(
        "They get fries.",
        "They\n**now** get\n**Mood:** good\\\n**fries:**",
    ));
    assert_eq!(kb.claims[1].claimed, "They now get Mood: good\nfries:");
    let mut kb = kb;
    for text in [
        "a\n**Tags:** `b`\n\n**Tags:** `b`\n\nTags: c\nTags: d\n\n*Tags:* e",
        "| a |\n| b | c\n\n| d",
        "Tags: a",
    ] {
        kb.claims[1].claimed = text.into();
        kb.findings[0].text = text.into();
        let report = Report {
            for_import: true,
            ..Report::of_everything(&kb)
        };
        let document = report.render(export::Format::Markdown);
        assert_eq!(taken(&document), kb, "{document}");
    }
}

#[test]
fn a_damaged_table_is_reported() {
    let header = "| Claim | Status | Place |\n";
    let dashes = "| --- | --- | --- |\n";
    for document in [
        with(header, ""),
        with(dashes, ""),
        with(header, "| Claim | Status | Place | Owner |\n"),
        with(
            &format!("note.\n\n**Summary:** All of it.\n\n{header}{dashes}"),
            "note.\n",
        ),
    ] {
        let (_, notes) = noted(&document);
        assert!(
            notes.contains("a line that begins with | outside a table"),
            "{notes}"
        );
    }
}

#[test]
fn a_line_of_dashes_or_equals_signs_under_a_text_makes_no_heading() {
    assert_eq!(taken(&with("fries.\n", "fries.\n---\n")), taken(DOCUMENT));
    let document = with("They get fries.\n", "They get fries.\n\nAnd salt.\n===\n");
    let claim = &taken(&document).claims[1];
    assert_eq!(claim.claimed, "They get fries.\n\nAnd salt.");
    assert_eq!(claim.observed, taken(DOCUMENT).claims[1].observed);
    let kb = taken(&DOCUMENT.replace("# T\n\n>", "T\n===\n\n>"));
    assert_eq!(kb.title, "T");
}

#[test]
fn footnotes_and_lists_are_kept_as_texts() {
    let document = with("They get fries.", "They get fries.[^1]");
    assert_eq!(taken(&document).claims[1].claimed, "They get fries.[^1]");
    let kb = taken(&format!("{document}\n[^1]: See the survey.\n"));
    assert!(kb.findings[0].text.contains("[^1]: See the survey."));
    let kb = taken(&with(
        "They get fries.",
        "They get fries.\n\n1986. Great year.",
    ));
    assert_eq!(kb.claims[1].claimed, "They get fries.\n1986. Great year.");
    let document = with("They get fries.", "They get fries.\n\n    Great year.");
    assert_noted(
        &document,
        "    Great",
        "a block of code or HTML is read as text",
    );
}

#[test]
fn trailing_spaces_of_headings_and_labels_are_ignored() {
    let spaced = DOCUMENT
        .replace("## People", "## People\t")
        .replace("#### Happy", "#### Happy \t ")
        .replace("**Claimed:** ", "**Claimed:**\t \u{a0}");
    assert_eq!(taken(&spaced), taken(DOCUMENT));
    let windows = spaced.replace('\n', "\r\n");
    assert_eq!(taken(&windows), taken(DOCUMENT));
    let tight = windows.replace("\r\n\r\n**", "  \r\n**");
    assert_eq!(taken(&tight), taken(DOCUMENT));
}

#[test]
fn text_that_is_not_displayed_is_reported() {
    let dashes = "| --- | --- | --- |";
    let document = with(
        "| Sad | realised | People |",
        "| Sad | realised | People | ??? |",
    );
    assert_noted(
        &document,
        "| Sad",
        "a cell beyond the last column of its table is left out",
    );
    for (text, words) in [
        ("[!]: !!!", "text that is not displayed is left out"),
        (
            "<!-- to do -->",
            "HTML comments, tags and attributes are left out",
        ),
        (
            "<b class=\"x\">y</b>",
            "HTML comments, tags and attributes are left out",
        ),
        (
            "[a](https://a.b \"title\")",
            "the title after the address of a link is left out",
        ),
    ] {
        let (_, notes) = noted(&format!("{DOCUMENT}\n{text}\n"));
        assert!(notes.contains(words), "{notes}");
    }
    let twice = format!("{DOCUMENT}\n[!]: !!!\n[!]: ???\n").replace("get fries", "[get][!] fries");
    assert_noted(&twice, "[!]: ???", "not displayed");
    let aligned = with(dashes, "| :-- | --: | :-: |")
        .replace("| Sad | realised | People |", " Sad | realised | People   ");
    assert_eq!(taken(&aligned), taken(DOCUMENT));
}
