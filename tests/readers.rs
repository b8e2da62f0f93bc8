//! The writer is held to what `tests/readers/run.sh` measured: which readers show its documents as the texts
//! say, and how each sign is written in each place. Whoever changes a writing measures again.

use std::fs;

use insta::assert_snapshot;
use onpaper::export::{Format, Report, View};
use onpaper::kb::{KnowledgeBase, Link, load};

/// A file beside the program that measures.
fn kept(name: &str) -> String {
    let path = format!("{}/tests/readers/{name}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path).unwrap()
}

/// A knowledge base of one claim and one finding, with a text in every place.
fn with(text: &str) -> KnowledgeBase {
    let mut kb = load::embedded().unwrap();
    kb.claims.truncate(1);
    kb.findings.truncate(1);
    let claim = &mut kb.claims[0];
    claim.title = text.into();
    claim.claimed = text.into();
    claim.links = vec![Link {
        title: Some(text.into()),
        url: "https://example.org/".into(),
    }];
    let finding = &mut kb.findings[0];
    finding.text = text.into();
    finding.links.clear();
    kb
}

/// What is written of a text in a heading, behind a label, as a paragraph, as a link and in a cell.
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
fn each_text_is_written_as_the_readers_were_shown_it() {
    let texts = kept("prose.txt");
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

/// A reader, how many blocks it was shown, and how many it showed wrong or not at all.
fn measured() -> Vec<(String, f64, f64, f64)> {
    let table = kept("readers.tsv");
    let rows = table.lines().skip(1).map(|row| {
        let cells: Vec<_> = row.split('\t').collect();
        let number = |at: usize| cells[at].parse::<f64>().unwrap();
        (cells[0].to_owned(), number(2), number(3), number(4))
    });
    rows.collect()
}

#[test]
fn the_readers_that_matter_most_show_all_that_the_texts_say() {
    const ALL: [&str; 11] = [
        "cmark-gfm",
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
    const NEARLY_ALL: [&str; 3] = ["kramdown", "hugo", "pandoc-markdown"];
    let rows = measured();
    for reader in ALL.into_iter().chain(NEARLY_ALL) {
        let row = rows.iter().find(|row| row.0 == reader);
        let (_, blocks, wrong, failed) = row.unwrap_or_else(|| panic!("{reader} was not measured"));
        let most = if ALL.contains(&reader) {
            0.0
        } else {
            blocks / 100.0
        };
        assert!(
            *wrong <= most && *failed == 0.0,
            "{reader}: {wrong} of {blocks}, {failed} failed"
        );
    }
    assert!(rows.iter().all(|row| row.3 == 0.0), "a reader failed");
}

#[test]
fn validators_of_the_schema_give_the_verdict_of_check() {
    let table = kept("validators.tsv");
    let rows: Vec<_> = table.lines().skip(1).collect();
    assert!(rows.len() >= 60);
    let differing = rows.iter().filter(|row| {
        let verdicts: Vec<_> = row.split('\t').skip(1).collect();
        verdicts.iter().any(|verdict| *verdict != verdicts[0])
    });
    let differing: Vec<_> = differing
        .map(|row| row.split('\t').next().unwrap())
        .collect();
    // A schema cannot say that an aspect or an area has to be declared.
    assert_eq!(
        differing,
        ["without aspects.0.areas", "claims.0.aspect = \"A\""]
    );
}
