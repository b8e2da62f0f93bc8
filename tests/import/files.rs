//! The import command: input, output and refusals.

use std::collections::HashSet;
use std::fs;

use onpaper::import::SourceFormat;
use onpaper::kb::load;

use super::{import, refused, run_in, with};
use crate::browser;
use crate::command::{onpaper, onpaper_with};

#[test]
fn an_imported_export_is_exported_identically() {
    for (name, arguments) in [
        ("all.md", &["export", "--for-import"][..]),
        ("all.csv", &["export", "--format", "csv"]),
    ] {
        let exported = onpaper(arguments).stdout;
        let directory = with(name, &exported);
        let output = run_in(&directory, &["import", name, "-o", "kb.json"]);
        assert_eq!(output.status, 0, "{output}");
        assert!(
            output.stderr.starts_with("Imported 15 claims, "),
            "{output}"
        );
        let again = run_in(&directory, &[arguments, &["--kb", "kb.json"]].concat());
        assert_eq!(again.stdout, exported);
    }
}

#[test]
fn an_export_for_people_is_imported_as_far_as_possible() {
    let exported = onpaper(&["export"]).stdout;
    let directory = with("plain.md", &exported);
    let output = run_in(&directory, &["import", "plain.md", "-o", "kb.json"]);
    assert_eq!(output.status, 0, "{output}");
    let again = run_in(&directory, &["export", "--kb", "kb.json"]);
    assert_eq!(again.stdout, exported);
}

#[test]
fn an_existing_file_is_replaced_only_with_force() {
    let directory = with(
        "mine.csv",
        "title,status,aspect,claimed,observed\nT,realised,A,c,o\n",
    );
    fs::write(directory.path().join("kb.json"), "mine").unwrap();
    let output = run_in(&directory, &["import", "mine.csv", "-o", "kb.json"]);
    assert_eq!(output.status, 2);
    assert!(output.stderr.contains("--force"), "{output}");
    assert_eq!(fs::read(directory.path().join("kb.json")).unwrap(), b"mine");
    let output = run_in(
        &directory,
        &["import", "mine.csv", "-o", "kb.json", "--force"],
    );
    assert_eq!(output.status, 0, "{output}");
    assert!(output.stderr.contains("No source is named"), "{output}");
    browser::open(&directory.path().join("kb.json")).unwrap();
}

#[test]
fn a_document_can_be_read_from_a_pipe() {
    let output = onpaper_with(&["import", "-", "--format", "csv", "-o", "-"], |command| {
        command.write_stdin("title,status,aspect,claimed,observed\nT,realised,A,c,o\n");
    });
    assert_eq!(output.status, 0, "{output}");
    let kb = load::parse(output.stdout.as_bytes(), "piped").unwrap();
    assert_eq!((kb.title.as_str(), kb.claims.len()), ("Imported", 1));
    for (document, message) in [
        (
            &b"title,status,aspect,claimed\n"[..],
            "standard input: no claim was found in it",
        ),
        (b"PK\x03\x04", "standard input: it is damaged, or not whole"),
        (
            b"{\"format\": 1}",
            "standard input: it is a knowledge base already",
        ),
        (b"{}", "standard input: it is a single object with"),
    ] {
        let output = onpaper_with(&["import", "-", "-o", "-"], |command| {
            command.write_stdin(document);
        });
        assert!(
            output.stderr.starts_with(&format!("onpaper: {message}")),
            "{output}"
        );
    }
}

#[test]
fn the_table_view_is_imported_and_the_overview_has_no_claim() {
    let table = onpaper(&["export", "--view", "table"]).stdout;
    let directory = with("table.md", &table);
    let output = run_in(&directory, &["import", "table.md", "-o", "kb.json"]);
    assert!(output.stderr.contains("Imported 15 claims"), "{output}");
    let kb = browser::open(&directory.path().join("kb.json")).unwrap();
    let first = &kb.claims[0];
    assert_eq!(
        (&*first.title, &*first.aspect),
        ("High speed delivery teams", "deployment-throughput")
    );
    let message = refused(
        "view.md",
        &onpaper(&["export", "--view", "overview"]).stdout,
    );
    assert!(
        message.contains("which column says the status"),
        "{message}"
    );
}

#[test]
fn an_unreadable_file_is_reported() {
    let directory = tempfile::tempdir().unwrap();
    for (name, why) in [("none.md", "no such file"), (".", "it is a directory")] {
        let output = run_in(&directory, &["import", name]);
        assert_eq!(output.status, 2);
        assert!(output.stderr.contains(why), "{output}");
    }
}

#[test]
fn a_flag_lifts_the_cap() {
    let directory = tempfile::tempdir().unwrap();
    let file = fs::File::create(directory.path().join("big.csv")).unwrap();
    file.set_len(load::CAP + 1).unwrap();
    let output = run_in(&directory, &["import", "big.csv"]);
    assert_eq!(output.status, 2);
    assert!(output.stderr.contains("--any-size lifts it"), "{output}");
}

/// Many claims with the same title in different places, in sections and in an index: each is imported, with
/// its own generated values.
#[test]
fn many_claims_of_one_title_get_unique_ids() {
    const MANY: usize = 3000;
    let header = "title,status,aspect,area,claimed,observed\n";
    let rows = |row: &dyn Fn(usize) -> String| {
        let rows: String = (0..MANY).map(row).collect();
        format!("{header}{rows}")
    };
    let same = rows(&|_| "Same,realised,A,,c,o\n".to_owned());
    let own = rows(&|at| format!("T {at},realised,Aspect {at},Area {at},c,o\n"));
    let sections: String = (0..MANY)
        .map(|at| {
            format!("### T {at}\n\n**Status:** realised\n\n**Claimed:** c\n\n**Observed:** o\n\n")
        })
        .collect();
    let document = format!("# T\n\n## A\n\n{sections}");
    let index = "| Same | realised | A |\n".repeat(MANY);
    let section = "### Same\n\n**Status:** realised\n\n**Claimed:** c\n\n**Observed:** o\n\n";
    let named = format!(
        "# T\n\n| Claim | Status | Place |\n| --- | --- | --- |\n{index}\n## A\n\n{}",
        section.repeat(MANY)
    );
    for (text, format) in [
        (same, SourceFormat::Csv),
        (own, SourceFormat::Csv),
        (document, SourceFormat::Markdown),
        (named, SourceFormat::Markdown),
    ] {
        let imported = import(&text, format, "many").unwrap();
        let ids: HashSet<_> = imported.kb.claims.iter().map(|claim| &claim.id).collect();
        assert_eq!((imported.kb.claims.len(), ids.len()), (MANY, MANY));
    }
}
