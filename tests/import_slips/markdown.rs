//! What Markdown takes for something else, or shows nowhere.

use onpaper::export::{self, Report};

use super::{DOCUMENT, assert_told, taken, told, with};

#[test]
fn what_is_nested_deep_is_told() {
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
        assert!(!told(&document).is_empty());
    }
    let document = with(
        "They get fries.",
        &format!("{}fries{}", "**a ".repeat(40), "**".repeat(40)),
    );
    assert_told(&document, "**Claimed:** **a", "nested more than 32 deep");
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
            record: true,
            ..Report::of_everything(&kb)
        };
        let document = report.render(export::Format::Markdown);
        assert_eq!(taken(&document), kb, "{document}");
    }
}

#[test]
fn a_table_that_is_damaged_is_told() {
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
        assert!(told(&document).contains("a line that begins with | and is of no table"));
    }
}

#[test]
fn a_line_under_a_text_makes_no_heading() {
    let document = with("fries.\n", "fries.\n---\n");
    assert_told(
        &document,
        "---",
        "a line of --- under a text makes it a heading",
    );
    let kb = taken(&DOCUMENT.replace("# T\n\n>", "T\n===\n\n>"));
    assert_eq!(kb.title, "T");
}

#[test]
fn footnotes_are_told() {
    let document = with("They get fries.", "They get fries.[^1]");
    assert_eq!(taken(&document).claims[1].claimed, "They get fries.[^1]");
    let document = format!("{document}\n[^1]: See the survey.\n");
    assert_told(&document, "[^1]:", "a footnote is not allowed here");
    assert_told(&format!("{DOCUMENT}\n[^1]: x"), "[^1]:", "a footnote");
}

#[test]
fn lists_that_are_none_are_told() {
    let document = with("They get fries.", "They get fries.\n\n1986. Great year.");
    assert_told(
        &document,
        "1986.",
        "if it is a text, write 1986\\. for its number",
    );
    let document = document.replace("1986.", "1986\\.");
    assert_eq!(
        taken(&document).claims[1].claimed,
        "They get fries.\n\n1986. Great year."
    );
    let document = with("They get fries.", "They get fries.\n\n    Great year.");
    assert_told(
        &document,
        "    Great",
        "spaces or a tab before a line make it a block of code",
    );
    let document = with("**Links:**\n\n- [Menu]", "- [Menu: read on]");
    assert_told(
        &document,
        "- [Menu",
        "the link `Menu: read on` is no evidence",
    );
    let document = with("- fries: 1", "- **Tags:** `x`");
    assert_told(
        &document,
        "- **Tags",
        "`Tags: x` is a label in an item of a list",
    );
    let document = with("- peas: 9\n- fries: 1", "1986. peas: 9");
    assert_told(
        &document,
        "1986.",
        "the number 1986 is not allowed in this list",
    );
    let document = with("- peas: 9\n- fries: 1", "1. peas: 9\n2. fries: 1");
    assert_eq!(taken(&document), taken(DOCUMENT));
    let document = with("- fries: 1", "- **fries:** 1");
    assert_eq!(taken(&document).claims[1].evidence[1].measure, "fries");
}

#[test]
fn space_behind_a_heading_or_a_label_is_none() {
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
fn what_is_in_no_text_is_told_whatever_it_is() {
    let dashes = "| --- | --- | --- |";
    let document = with(
        "| Sad | realised | People |",
        "| Sad | realised | People | ??? |",
    );
    assert_told(
        &document,
        "| Sad",
        "`| ??? |` is in one cell more than the table has columns; a | in a",
    );
    let document = with("| Sad | ", "| Sad | or not | ");
    assert!(told(&document).contains("written \\|"));
    assert_told(
        &format!("{DOCUMENT}\n[!]: !!!\n"),
        "[!]",
        "Markdown does not show `[!]: !!!` anywhere",
    );
    let twice = format!("{DOCUMENT}\n[!]: !!!\n[!]: ???\n").replace("get fries", "[get][!] fries");
    assert_told(&twice, "[!]: ???", "anywhere");
    let aligned = with(dashes, "| :-- | --: | :-: |")
        .replace("| Sad | realised | People |", " Sad | realised | People   ");
    assert_eq!(taken(&aligned), taken(DOCUMENT));
}
