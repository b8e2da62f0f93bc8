//! Slips in a document that Markdown makes something else of than is meant: each is mended or told.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a panic is how a test fails"
)]

use onpaper::export::{self, Report};
use onpaper::import::{Format, Imported, import};
use onpaper::kb::{Item, KnowledgeBase};

/// A document with all that there is a label for.
const DOCUMENT: &str = "\
# T

> - 2 claims (1 realised, 1 unrealised), 1 finding
> - Knowledge base: T · Id: t · Version: 1
> - Source: [S](https://a.b), P, L
> - Note: Of note.

**Summary:** All of it.

| Claim | Status | Place |
| --- | --- | --- |
| Happy | unrealised | People › Food |
| Sad | realised | People |

## People

**Id:** folk

**Summary:** Who they are.

### Sad

**Status:** realised · Id: sad

**Claimed:** None is.

**Observed:** All are.

### Food

#### Happy

**Status:** unrealised · Id: happy

**Claimed:** They get fries.

**Observed (often):** They get
peas.

**Evidence:**

- peas: 9
- fries: 1

**Links:**

- [Menu](https://a.b/menu)

**Tags:** `health` `food`

**Aliases:** `meal`

**Verdict:** Eat · Id: eat

Whatever there is.

**Links:**

- [Shop](https://a.b/shop)
";

fn read(document: &str) -> Result<Imported, String> {
    import(document, Format::Markdown, "x").map_err(|troubles| {
        let line = |line: Option<usize>| line.map_or("-".to_owned(), |line| line.to_string());
        let told = troubles.iter();
        let told = told.map(|one| format!("{}: {one}", line(one.line)));
        told.collect::<Vec<_>>().join("\n")
    })
}

fn taken(document: &str) -> KnowledgeBase {
    let imported = read(document);
    imported
        .unwrap_or_else(|told| panic!("{told}\n{document}"))
        .kb
}

fn told(document: &str) -> String {
    match read(document) {
        Ok(imported) => panic!("{imported:?}\n{document}"),
        Err(told) => told,
    }
}

/// The document with one part of it put in the place of another.
fn with(from: &str, to: &str) -> String {
    assert_eq!(DOCUMENT.matches(from).count(), 1, "{from}");
    DOCUMENT.replace(from, to)
}

/// That what is told of a document is one thing in the line that begins so, in words that have these.
fn assert_told(document: &str, begins: &str, words: &str) {
    let told = told(document);
    let line = document.lines().position(|line| line.starts_with(begins));
    let line = line.unwrap_or_else(|| panic!("{begins}")) + 1;
    let first = told.starts_with(&format!("{line}: "));
    assert!(
        first && told.contains(words) && !told.contains('\n'),
        "{line}: {words}\n{told}"
    );
}

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
        assert!(told(&document).starts_with("3: "));
    }
    let document = with(
        "They get fries.",
        &format!("{}fries{}", "**a ".repeat(40), "**".repeat(40)),
    );
    assert_told(&document, "**Claimed:** **a", "nested more than 32 deep");
}

#[test]
fn a_label_needs_no_blank_line_above_it() {
    let whole = taken(DOCUMENT);
    assert_eq!(whole.claims[1].observed, "They get peas.");
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
        "there is no label `Tag`; did you mean `Tags`?",
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
        text.clone_into(&mut kb.claims[1].claimed);
        text.clone_into(&mut kb.findings[0].text);
        let document = Report::of_everything(&kb).render(export::Format::Markdown);
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
    assert_told(&document, "[^1]:", "a footnote has no place here");
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
}

#[test]
fn a_heading_that_comes_again_goes_on_with_the_one_that_has_an_id() {
    let more = |id: &str| {
        format!(
            "{DOCUMENT}\n## People\n\n{id}### More\n\n**Status:** realised · Id: more\n\n**Claimed:** c\n\n**Observed:** o\n"
        )
    };
    for id in ["", "**Id:** folk\n\n", "**Id:** folk\n"] {
        let kb = taken(&more(id));
        assert_eq!(
            (kb.aspects.len(), kb.claims[2].aspect.as_str()),
            (1, "folk")
        );
    }
    let document = more("").replace("**Id:** folk\n\n**Summary:** Who", "**Summary:** Who");
    let document = document.replace("they are.", "they are.\n\nAll.\n\n**Id:** folk");
    assert_eq!(taken(&document).aspects.len(), 1);
    let document = more("**Id:** two\n\n");
    assert_eq!(taken(&document).aspects.len(), 2);
    let document = document
        + "\n## People\n\n### Even more\n\n**Status:** realised\n\n**Claimed:** c\n\n**Observed:** o\n";
    assert!(
        told(&document).contains("there are several `People`; write under the heading which it is")
    );
    // An export says which is which.
    let mut kb = taken(&more("**Id:** people\n\n"));
    for ids in [["folk", "people"], ["people", "folk"], ["one", "two"]] {
        for (at, id) in ids.into_iter().enumerate() {
            id.clone_into(&mut kb.aspects[at].id);
        }
        kb.claims[0].aspect = ids[0].to_owned();
        kb.claims[1].aspect = ids[0].to_owned();
        kb.claims[2].aspect = ids[1].to_owned();
        kb.findings[0].aspect = Some(ids[0].to_owned());
        let document = Report::of_everything(&kb).render(export::Format::Markdown);
        assert_eq!(taken(&document), kb, "{document}");
    }
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
        ("<!-- to do -->", "HTML has no place here"),
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
fn front_matter_is_compared() {
    let kb = taken(DOCUMENT);
    let report = Report {
        front_matter: true,
        ..Report::of_everything(&kb)
    };
    let document = report.render(export::Format::Markdown);
    assert_eq!(taken(&document), kb);
    let single =
        document
            .replacen("title: \"T\"", "title: 'T'", 1)
            .replacen("\n---\n\n#", "\n...\n\n#", 1);
    assert_eq!(taken(&single), kb);
    for (from, to, words) in [
        (
            "realised: 1\nunr",
            "realised: 99\nunr",
            "says `99` for realised, and the document `1`",
        ),
        (
            "source:\n",
            "source: The 2024 survey\n",
            "which no export writes there",
        ),
        (
            "source:\n",
            "filters: x\nfilters:\n  - y\nsource:\n",
            "which no export writes there",
        ),
    ] {
        let document = document.replacen(from, to, 1);
        let told = told(&document);
        assert!(told.contains(words), "{told}");
    }
    let own = document.replacen(
        "source:\n",
        "query: TODO\nfilters:\n  - 1: x\n  - y\nsource:\n",
        1,
    );
    assert_eq!(
        taken(&own.replacen("> - K", "> - Query: remember\n> - K", 1)),
        kb
    );
}

#[test]
fn a_document_is_of_all_even_if_that_is_one_claim_of_its_title() {
    let mut kb = taken(DOCUMENT);
    kb.claims.truncate(1);
    kb.findings.clear();
    kb.aspects[0].areas.clear();
    kb.title.clone_from(&kb.claims[0].title);
    let document = Report::of_everything(&kb).render(export::Format::Markdown);
    assert_eq!(taken(&document), kb, "{document}");
    let document = Report::of_items(&kb, &[Item::Claim(0)]).render(export::Format::Markdown);
    assert!(!document.contains("## "), "{document}");
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
        "`| ??? |` is in a cell more than the table has; a | that is part",
    );
    let document = with("| Sad | ", "| Sad | or not | ");
    assert!(told(&document).contains("written \\|"));
    assert_told(
        &format!("{DOCUMENT}\n[!]: !!!\n"),
        "[!]",
        "Markdown shows `[!]: !!!` nowhere",
    );
    let twice = format!("{DOCUMENT}\n[!]: !!!\n[!]: ???\n").replace("get fries", "[get][!] fries");
    assert_told(&twice, "[!]: ???", "nowhere");
    let aligned = with(dashes, "| :-- | --: | :-: |")
        .replace("| Sad | realised | People |", " Sad | realised | People   ");
    assert_eq!(taken(&aligned), taken(DOCUMENT));
}

#[test]
fn the_table_of_claims_is_known_and_its_slips_are_told() {
    let header = "| Claim | Status | Place |";
    let small =
        with(header, "| claim | STATUS |  place |").replace("| realised | Pe", "| Realised | Pe");
    assert_eq!(taken(&small), taken(DOCUMENT));
    let (dashes, owner) = ("| --- | --- | --- |", "| Claim | Status | Place | Owner |");
    let document = with(header, owner).replace(dashes, &format!("{dashes} --- |"));
    assert_told(
        &document,
        "| Claim",
        "the table that names the claims has no column `Owner`",
    );
    let document = with("| Sad | realised | People |", "| Sad | unrealised | Folk |");
    let words = "the table says of `Sad` `unrealised` and `Folk`, and its section `realised` and `People` in line 23";
    assert_told(&document, "| Sad", words);
}

#[test]
fn what_does_not_hold_is_told_in_the_line_of_its_part() {
    for (from, to, words) in [
        ("Id: t", "Id: Not One", "id: "),
        ("[S](https://a.b)", "[S](a.b)", "url: "),
        ("- fries: 1", "- fries: &#32;", "value: the text is empty"),
        (
            "- [Menu](https://a.b/menu)",
            "- [M](https://a.b)\n- [Menu](a.b/menu)",
            "url: ",
        ),
        ("- [Shop](https://a.b/shop)", "- [Shop](a.b/shop)", "url: "),
        ("`health` `food`", "`health` ` `", "the text is empty"),
        (
            "Claimed:** None is.",
            "Claimed:** &#32;",
            "claimed: the text is empty",
        ),
        ("**Id:** folk", "**Id:** Not One", "id: "),
    ] {
        let document = with(from, to);
        let begins = document
            .lines()
            .rev()
            .find(|line| line.contains(to.lines().last().unwrap()));
        assert_told(&document, begins.unwrap(), words);
    }
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
            "there is no label `Claimd`; did you mean `Claimed`?",
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
