//! `onpaper prompt`: the functions of the browser by typed lines and numbered answers.

use crate::command::{CommandOutput, onpaper_with};

/// The output for these input lines, in a separate directory.
fn answers(arguments: &[&str], lines: &[&str]) -> (CommandOutput, tempfile::TempDir) {
    let directory = tempfile::tempdir().unwrap();
    let input = lines.join("\n");
    let arguments = [&["prompt"], arguments].concat();
    let output = onpaper_with(&arguments, |command| {
        command.current_dir(directory.path()).env("TERM", "dumb");
        command.write_stdin(input);
    });
    (output, directory)
}

#[test]
fn a_claim_is_found_by_words_and_read_by_its_number() {
    let (output, _) = answers(&[], &["rca", "1", "next", "quit", "never read"]);
    assert_eq!(output.status, 0, "{}", output.stderr);
    insta::assert_snapshot!(output.stdout);
}

#[test]
fn answers_are_plain_lines_without_control_characters_or_symbols() {
    let (output, _) = answers(
        &[],
        &[
            "help",
            "cost",
            "1",
            "2",
            "compare",
            "marks",
            "show 1 2",
            "filter status:realised",
            "filter status realised",
            "show 4",
            "overview",
            "overview cost",
            "library",
        ],
    );
    assert!(
        output
            .stdout
            .contains("\nops-run-it-drawbacks: Drawbacks of Ops Run It, 16 claims, "),
        "{}",
        output.stdout
    );
    let is_plain = |char: char| char == '\n' || !char.is_control() && !"›·−±~│▌".contains(char);
    assert_eq!(
        output.stdout.chars().find(|char| !is_plain(*char)),
        None,
        "{}",
        output.stdout
    );
}

#[test]
fn a_hash_is_searched_and_starts_no_comment() {
    let lines = ["#nothing", "learning", "mark 1 #2", "export 1 -o 'a #1.md'"];
    let (output, directory) = answers(&[], &lines);
    assert!(
        output.stderr.contains("no claim matches #nothing"),
        "{}",
        output.stderr
    );
    assert!(
        output.stdout.contains("#2 is not the number of a row"),
        "{}",
        output.stdout
    );
    assert!(
        directory.path().join("a #1.md").exists(),
        "{}",
        output.stderr
    );
}

#[test]
fn marked_rows_are_compared_and_exported() {
    let lines = [
        "learning",
        "mark 1 3",
        "rca",
        "compare",
        "export -o out.md",
        "unmark",
        "marks",
    ];
    let (output, directory) = answers(&[], &lines);
    assert_eq!(
        output.stdout.matches("Claimed on paper: ").count(),
        2,
        "{}",
        output.stdout
    );
    assert!(
        output.stderr.contains("Exported 2 claims"),
        "{}",
        output.stderr
    );
    let document = std::fs::read_to_string(directory.path().join("out.md")).unwrap();
    assert!(document.contains("2 claims") || document.matches("\n#").count() > 1);
    assert!(
        output.stdout.ends_with("0 rows marked.\n0 rows.\n"),
        "{}",
        output.stdout
    );
}

#[test]
fn a_condition_filters_the_last_search() {
    let (output, _) = answers(&[], &["find rca", "filter status:unrealised", "filter"]);
    assert_eq!(
        output.stdout.matches("\n3 rows").count(),
        3,
        "{}",
        output.stdout
    );
    let (output, _) = answers(&[], &["find rca", "filter status:realised"]);
    let expected = "0 rows with the filter status:realised.\nThe word filter alone removes it.\n";
    assert!(output.stdout.ends_with(expected), "{}", output.stdout);
}

#[test]
fn a_filter_holds_for_a_query_that_is_not_typed_to_the_end() {
    for query in ["cost NOT", "cost OR", "cost -(run", "cost -\"run"] {
        let (output, _) = answers(&[], &["filter status:unrealised", query]);
        let listed = output.stdout;
        assert!(
            listed.contains("1 row with the filter status:unrealised.\n1. Low incident"),
            "{listed}"
        );
    }
}

#[test]
fn everything_about_a_row_and_the_counts_are_read_in_plain_lines() {
    let arguments = ["--assessment", "ours.json"];
    let lines = [
        "run cost",
        "assess 1 unrealised Two desks. --by Ann --today 2026-03-01",
        "show 1",
        "overview",
    ];
    let (output, _) = answers(&arguments, &lines);
    insta::assert_snapshot!(output.stdout);
    let (output, _) = answers(&[], &["overview --format json"]);
    assert!(
        output.stdout.contains("\"aspects\": ["),
        "{}",
        output.stdout
    );
}

#[test]
fn conditions_are_kept_until_they_are_removed() {
    let (output, _) = answers(
        &[],
        &[
            "filter status:realised",
            "filter status:realised kind:benefit",
            "filter",
        ],
    );
    assert!(output.stdout.contains("25 rows."), "{}", output.stdout);
    assert!(
        output
            .stdout
            .contains("\n4 rows with the filter status:realised kind:benefit."),
        "{}",
        output.stdout
    );
}

#[test]
fn assessments_are_recorded_and_read() {
    let arguments = ["--assessment", "ours.json"];
    let lines = [
        "rca",
        "assess 1 realised --by Ann",
        "assess 1 --status realised --by Ann",
        "1",
    ];
    let (output, _) = answers(&arguments, &lines);
    assert!(
        output.stdout.contains("\nHere: realised"),
        "{}{}",
        output.stdout,
        output.stderr
    );
}

#[test]
fn the_prompt_records_in_the_file_that_it_is_started_with() {
    for line in [
        "assess 1 realised",
        "assess 1 realised --assessment ours.json",
    ] {
        let (output, directory) = answers(&[], &[line]);
        assert!(
            output.stdout.contains("onpaper prompt --assessment FILE"),
            "{}",
            output.stdout
        );
        assert!(!directory.path().join("ours.json").exists());
    }
}

#[test]
fn a_line_without_an_end_is_refused() {
    let endless = "a".repeat(2 << 20);
    let (output, _) = answers(&[], &["rca", &endless, "rca"]);
    assert_eq!(output.status, 2);
    assert!(
        output.stderr.contains("a line has 1048576 bytes or more"),
        "{}",
        output.stderr
    );
}

#[test]
fn an_error_is_reported_and_the_next_line_is_answered() {
    let lines = [
        "99",
        "0",
        "mark",
        "show no-such",
        "export 1 --fromat x",
        "castle",
        "exprot",
        "more",
        "rca",
    ];
    let (output, _) = answers(&[], &lines);
    assert_eq!(output.status, 0);
    for expected in [
        "99 is not the number of a row: there are 25",
        "0 is not the number of a row",
        "write the numbers of rows",
        "no claim or finding 'no-such'",
        "If a command was meant: export.",
        "unexpected argument '--fromat'",
        "There are no more rows.",
    ] {
        assert!(
            output.stdout.contains(expected),
            "{expected}: {}",
            output.stdout
        );
    }
    let (output, _) = answers(&["--kb", "-"], &[]);
    assert_eq!(output.status, 2);
    assert!(
        output.stderr.contains("--kb needs a file"),
        "{}",
        output.stderr
    );
}
