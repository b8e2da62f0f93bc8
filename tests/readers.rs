//! Checks the writers against the results of `tests/readers/run.sh`: which readers show the documents
//! correctly, and how each sign is written in each context. After a change of a writer, run it again.

use std::collections::HashMap;
use std::fs;

use insta::assert_snapshot;
use onpaper::export::{Format, Report, View};
use onpaper::kb::{KnowledgeBase, Link, load};

/// Reads a file of `tests/readers`.
fn results_file(name: &str) -> String {
    let path = format!("{}/tests/readers/{name}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path).unwrap()
}

/// A knowledge base of one claim and one finding, with a text in every field.
fn with(text: &str) -> KnowledgeBase {
    let mut kb = load::BUILT_IN[0].load().unwrap();
    kb.claims.truncate(1);
    kb.findings.truncate(1);
    let claim = &mut kb.claims[0];
    claim.title = text.into();
    claim.claimed = text.into();
    claim.links = [Link {
        title: Some(text.into()),
        url: "https://example.org/".into(),
    }]
    .into();
    let finding = &mut kb.findings[0];
    finding.text = text.into();
    finding.links.clear();
    kb
}

/// How a text is written in a heading, after a label, as a paragraph, as a link and in a cell.
fn written(text: &str) -> [String; 5] {
    let kb = with(text);
    let report = Report::of_everything(&kb);
    let sections = report.render(Format::Markdown);
    let table = Report {
        view: View::Table,
        ..report
    };
    let table = table.render(Format::Markdown);
    let line = |begin: &str, document: &str| {
        let found = document.lines().find_map(|line| line.strip_prefix(begin));
        found
            .unwrap_or_else(|| panic!("no {begin:?} in {document}"))
            .to_owned()
    };
    let paragraph = sections
        .split("\n\n")
        .skip_while(|block| !block.starts_with("**Verdict"));
    let paragraph = paragraph.take(2).last().unwrap().to_owned();
    let row = table
        .lines()
        .find(|line| line.contains("| unrealised |"))
        .unwrap();
    [
        line("### ", &sections),
        line("**Claimed:** ", &sections),
        paragraph,
        line("- [", &sections).replace("](https://example.org/)", ""),
        row.split(" | ").next().unwrap()[2..].to_owned(),
    ]
}

#[test]
fn texts_are_written_as_in_the_measured_documents() {
    let texts = results_file("prose.txt");
    let rows = texts.lines().map(|text| {
        let places = written(text);
        let others = places
            .iter()
            .skip(1)
            .zip(["label", "block", "link", "cell"]);
        let others = others.filter(|(other, _)| **other != places[0]);
        let others = others.map(|(other, place)| format!("\n    {place:<7} {other}"));
        format!(
            "{text}\n    heading {}{}",
            places[0],
            others.collect::<String>()
        )
    });
    assert_snapshot!("writings", rows.collect::<Vec<_>>().join("\n"));
}

#[test]
fn only_web_addresses_are_links() {
    let written = |url: &str| {
        let mut kb = with("a [b]");
        kb.claims[0].links[0].url = url.into();
        let document = Report::of_everything(&kb).render(Format::Markdown);
        let line = document.lines().find(|line| line.contains(url));
        line.unwrap_or_else(|| panic!("no {url} in {document}"))
            .to_owned()
    };
    let title = "a &#91;b&#93;";
    for (url, line) in [
        ("https://a.b/c", format!("- [{title}](https://a.b/c)")),
        ("https://a.b/(c)", format!("- [{title}](<https://a.b/(c)>)")),
        ("javascript:x", "- a \\[b] (javascript:x)".to_owned()),
        ("-opt", "- a \\[b] (-opt)".to_owned()),
        ("https:///c", "- a \\[b] (https:///c)".to_owned()),
    ] {
        assert_eq!(written(url), line);
    }
}

/// The rows of a results table, by the names of the columns.
fn rows(name: &str) -> Vec<HashMap<String, String>> {
    let table = results_file(name);
    let mut lines = table
        .lines()
        .map(|line| line.split('\t').map(str::to_owned));
    let head: Vec<String> = lines.next().unwrap().collect();
    lines
        .map(|cells| head.iter().cloned().zip(cells).collect())
        .collect()
}

fn number(row: &HashMap<String, String>, column: &str) -> usize {
    row[column].parse().unwrap()
}

/// Readers that must show every block correctly.
const ALL: [&str; 12] = [
    "cmark-gfm",
    "comrak",
    "markdown-it",
    "marked",
    "micromark",
    "remark",
    "vscode",
    "pandoc-gfm",
    "python-markdown",
    "mkdocs",
    "mistune",
    "eleventy",
];

/// Readers that must show 99 % of the blocks correctly.
const NEARLY_ALL: [&str; 4] = ["kramdown", "hugo", "pandoc-markdown", "pandoc-commonmark_x"];

/// Readers that may show some blocks differently; these are counted.
const OTHERS: [&str; 10] = [
    "mdx",
    "vitepress",
    "jekyll",
    "python-markdown-extra",
    "markdown2",
    "markdown-it-py",
    "nbconvert",
    "redcarpet",
    "discount",
    "lowdown",
];

#[test]
fn readers_show_the_documents_correctly() {
    let rows = rows("readers.tsv");
    for reader in ALL.into_iter().chain(NEARLY_ALL).chain(OTHERS) {
        let row = rows.iter().find(|row| row["reader"] == reader);
        let row = row.unwrap_or_else(|| panic!("{reader} was not measured"));
        let (blocks, wrong) = (number(row, "blocks"), number(row, "wrong"));
        let most = match reader {
            _ if ALL.contains(&reader) => 0,
            _ => blocks / 100,
        };
        assert!(wrong <= most, "{reader}: {wrong} of {blocks}");
        assert_eq!(
            number(row, "failed"),
            0,
            "{reader} did not build a document"
        );
        assert!(wrong <= number(row, "wrong before"), "{reader}");
    }
}

/// Ordinary prose; the table has the wording where a reader shows it wrong.
const ORDINARY: [&str; 15] = [
    "$5 to $10",
    "a_b_c",
    "C:\\path\\n",
    "<T>",
    "@team",
    "#123",
    ":smile:",
    "1986. A year",
    "{{ var }}",
    "|| or ||",
    "\"quoted\" -- and...",
    "~/.config",
    "[[wiki]]",
    "R&D",
    "f(x) = x",
];

#[test]
fn ordinary_prose_is_shown_correctly_by_every_reader() {
    let shown = results_file("prose.txt");
    assert!(
        ORDINARY
            .iter()
            .all(|text| shown.lines().any(|line| line == *text))
    );
    for row in rows("readers.tsv") {
        for text in ORDINARY {
            let wrong = format!("prose {text}:");
            assert!(!row["signs"].contains(&wrong), "{}: {text}", row["reader"]);
        }
    }
}

#[test]
fn ordinary_text_is_hardly_escaped() {
    for model in [
        "ops-run-it",
        "ops-run-it-drawbacks",
        "you-build-it-you-run-it",
    ] {
        let path = format!("{}/data/{model}.json", env!("CARGO_MANIFEST_DIR"));
        let kb = crate::browser::open(path.as_ref()).unwrap();
        let document = Report::of_everything(&kb).render(Format::Markdown);
        // The texts contain neither backslashes nor character references.
        let added = document.matches('\\').count() + document.matches("&#").count() * "&#60".len();
        assert!(
            added * 100 <= document.len(),
            "{model}: {added} of {}",
            document.len()
        );
    }
}

#[test]
fn spreadsheets_show_the_cells_correctly_and_run_no_formula() {
    let rows = rows("sheets.tsv");
    for program in [
        "pandas",
        "duckdb",
        "sqlite",
        "miller",
        "libreoffice",
        "gnumeric",
    ] {
        for sheet in ["rfc ,", "excel ,", "excel ;", "data ,"] {
            let row = rows
                .iter()
                .find(|row| row["program"] == program && row["sheet"] == sheet);
            let row = row.unwrap_or_else(|| panic!("{program} was not given {sheet}"));
            let is_for_people = ["libreoffice", "gnumeric"].contains(&program);
            if sheet != "data ," {
                assert_eq!(number(row, "formula"), 0, "{program} runs {sheet}");
            } else if !is_for_people {
                // One text already has an apostrophe before something that looks like a formula.
                assert_eq!(number(row, "same"), number(row, "cells") - 1, "{program}");
            }
            // Gnumeric removes a leading apostrophe from any text.
            if sheet != "data ," && program != "gnumeric" {
                assert_eq!(number(row, "otherwise"), 0, "{program}: {}", row["which"]);
            }
        }
    }
}

#[test]
fn schema_validators_agree_with_check() {
    let rows = rows("validators.tsv");
    assert!(rows.len() >= 60);
    const WHO: [&str; 6] = [
        "check",
        "ajv",
        "vscode",
        "python-jsonschema",
        "check-jsonschema",
        "jsonschema-rs",
    ];
    let differing = rows.iter().filter(|row| {
        let differ = WHO.iter().any(|who| row[*who] != row["check"]);
        assert_eq!(differ, row["why they differ"].len() > 1, "{row:?}");
        differ
    });
    let differing: Vec<_> = differing.map(|row| row["document"].as_str()).collect();
    assert_eq!(
        differing,
        [
            "without aspects.0.areas",
            "claims.0.aspect = \"A\"",
            "a key twice",
            "half of a pair of surrogates",
            "a byte order mark",
        ]
    );
}
