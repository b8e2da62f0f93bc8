//! Decision records: their content, and that edits by people survive every export.

use std::fs;
use std::path::Path;

use insta::assert_snapshot;
use onpaper::export::decision::{Refused, update};
use tempfile::TempDir;

use crate::browser::{Browser, WIDE};
use crate::command::{CommandOutput, mask_formats, onpaper_with};

/// Runs onpaper in this directory, and removes its path from the output.
fn run(directory: &Path, arguments: &str) -> CommandOutput {
    let arguments: Vec<&str> = arguments.split(' ').collect();
    let mut output = onpaper_with(&arguments, |command| {
        command.current_dir(directory);
    });
    let place = format!("{}/", directory.canonicalize().unwrap().display());
    output.stderr = output.stderr.replace(&place, "");
    output
}

const EXPORT: &str = "export --view record --aspect learning-culture --assessment a.json -o r.md";

/// A directory with two assessments by Ann, and the decision record of these.
fn recorded() -> TempDir {
    let directory = TempDir::new().unwrap();
    assess(directory.path(), "informative-insights", "realised");
    let first = run(directory.path(), EXPORT);
    assert_eq!(first.stderr, "Exported 3 claims to r.md\n");
    directory
}

fn assess(directory: &Path, claim: &str, status: &str) {
    let day = "--by Ann --today 2026-03-01 --assessment a.json";
    let output = run(
        directory,
        &format!("assess {claim} --status {status} {day}"),
    );
    assert_eq!(output.status, 0, "{output}");
}

fn record(directory: &Path) -> String {
    fs::read_to_string(directory.join("r.md")).unwrap()
}

/// Edits the record as a person would.
fn edit(directory: &Path, change: impl FnOnce(String) -> String) -> String {
    let text = change(record(directory));
    fs::write(directory.join("r.md"), &text).unwrap();
    text
}

/// Adds the answers of a person to the record.
fn decided(text: String) -> String {
    let text = text.replace(
        "*Chosen option, and because of what?*",
        "Chosen: *none*.  \n\tStill <b>open</b>.",
    );
    let text = text.replace("# Decision record: ", "# 7. ");
    let minutes = "\n## Minutes\n\n```\n### What is seen here\n```\n\n> ### What is not known\n";
    format!("---\nstatus: accepted\n---\n\n{text}{minutes}")
}

#[test]
fn a_record_compares_observed_and_assessed_and_has_prompts_for_the_decision() {
    let directory = recorded();
    assess(directory.path(), "fast-time-to-improve", "unobserved");
    run(directory.path(), EXPORT);
    assert_snapshot!("markdown", record(directory.path()));
    let html = run(directory.path(), &EXPORT.replace("r.md", "- --format html"));
    assert_snapshot!("html", html.stdout.split("</style>").nth(1).unwrap());
}

#[test]
fn the_front_matter_of_a_record_follows_madr() {
    let directory = recorded();
    let output = run(
        directory.path(),
        &EXPORT.replace("r.md", "- --front-matter"),
    );
    let expected = "---\nstatus: proposed\ndate:\ndecision-makers:\nconsulted: [\"Ann\"]\ninformed:\n---\n\n# Decision record";
    assert!(output.stdout.starts_with(expected), "{output}");
}

#[test]
fn exporting_again_keeps_edits_and_updates_generated_sections() {
    let directory = recorded();
    let here = directory.path();
    let written = edit(here, decided);
    assess(here, "fast-time-to-improve", "realised");
    let again = run(here, EXPORT);
    assert_eq!(again.stderr, "Updated r.md with 3 claims\n");
    let now = record(here);
    assert!(
        now.contains("Assessed here: 2 of 3 claims in this record."),
        "{now}"
    );
    let behind = |text: &str| text[text.find("## Minutes").unwrap()..].to_owned();
    assert_eq!(behind(&now), behind(&written));
    let before = |text: &str| text[..text.find("### What is seen here").unwrap()].to_owned();
    assert_eq!(before(&now), before(&written));
    let between = |text: &str| {
        let start = text.find("## Considered Options").unwrap();
        text[start..text.find("### The claims in full").unwrap()].to_owned()
    };
    assert_eq!(between(&now), between(&written));
    run(here, EXPORT);
    assert_eq!(
        record(here),
        now,
        "an export without changes must not change the record"
    );
}

#[test]
fn other_line_endings_layout_and_text_at_the_end_are_kept() {
    let directory = recorded();
    let here = directory.path();
    let windows = edit(here, |text| (text + "Read by Bob.\n").replace('\n', "\r\n"));
    let again = run(here, EXPORT);
    assert_eq!(again.stderr, "Updated r.md with 3 claims\n");
    assert_eq!(record(here), windows);
    edit(here, |text| {
        let text = text.replace("\r\n", "\n").replace("- Nobody", "* Nobody");
        text.replace("| Claim | Observed |", "| Claim    | Observed   |")
    });
    assert_eq!(run(here, EXPORT).status, 0);
}

#[test]
fn a_removed_section_is_not_added_again() {
    let directory = recorded();
    let here = directory.path();
    edit(here, |text| {
        let end = text.find("## Considered Options").unwrap();
        let start = text.find("### What is not known").unwrap();
        text[..start].to_owned() + &text[end..]
    });
    assert_eq!(run(here, EXPORT).status, 0);
    assert!(!record(here).contains("not known\n"), "{}", record(here));
}

#[test]
fn an_added_section_with_a_generated_heading_is_kept() {
    let directory = recorded();
    let here = directory.path();
    edit(here, |text| {
        let added = "### What is claimed\n\nWhat the vendor claims, in March.\n\n### Consequences";
        text.replacen("### Consequences", added, 1)
    });
    for _ in 0..2 {
        let output = run(here, EXPORT);
        assert_eq!(output.status, 0, "{}", output.stderr);
        let text = record(here);
        assert_eq!(text.matches("### What is claimed").count(), 2, "{text}");
        assert!(text.contains("What the vendor claims, in March."), "{text}");
    }
}

#[test]
fn edits_in_a_generated_section_are_refused_without_force() {
    let directory = recorded();
    let here = directory.path();
    let marks = |text: String| text.replace("| realised (Ann, 2026-03-01) |", "| realised ✅ |");
    let written = edit(here, |text| decided(marks(text)));
    let refused = run(here, EXPORT);
    assert_eq!(
        (refused.status, &*refused.stderr),
        (
            2,
            "onpaper: r.md already exists and was not changed: somebody edited a section that onpaper \
             rewrites (What is seen here); --force rewrites the sections of onpaper, keeps all others, \
             and saves the old file beside it\n"
        )
    );
    assert_eq!(record(here), written);
    let forced = run(here, &format!("{EXPORT} --force"));
    assert_eq!(
        forced.stderr,
        "Updated r.md with 3 claims; replaced what somebody wrote under What is seen here; r-2.md is a copy of \
         the old file\n"
    );
    assert_eq!(fs::read_to_string(here.join("r-2.md")).unwrap(), written);
    fs::rename(here.join("r-2.md"), here.join("r.md")).unwrap();
    let page = run(
        here,
        &format!("{} --force", EXPORT.replace("r.md", "r.html")),
    );
    assert_eq!(
        page.stderr,
        "Exported 3 claims to r.html; from r.md; left out what somebody wrote under What is seen here\n"
    );
    assert_eq!(
        record(here),
        written,
        "the HTML export changed the Markdown file"
    );
    run(here, &format!("{EXPORT} --force"));
    let now = record(here);
    assert!(
        now.contains("Chosen: *none*.") && !now.contains('✅'),
        "{now}"
    );
    edit(here, |text| {
        text.replace("any other text", "any other text. Ask Cy")
    });
    assert!(run(here, EXPORT).stderr.contains("(About this record)"));
}

#[test]
fn a_file_that_is_not_a_record_of_these_claims_is_not_changed() {
    let directory = recorded();
    let here = directory.path();
    let other = run(
        here,
        "export --view record --kb you-build-it-you-run-it -o r.md",
    );
    assert!(
        other
            .stderr
            .contains("it is a decision record of the knowledge base `ops-run-it`"),
        "{other}"
    );
    let record_of_ops = record(here);
    let other = run(
        here,
        "export --view record --kb you-build-it-you-run-it -o r.md --force",
    );
    assert_eq!(
        other.stderr,
        "Updated r.md with 25 claims; rewrote the sections of onpaper; the title and the rest are still those of \
         `ops-run-it`; r-2.md is a copy of the old file\n"
    );
    let was = fs::read_to_string(here.join("r-2.md")).unwrap();
    assert_eq!(was, record_of_ops);
    let prose = "# Notes\n\n## Decision Outcome\n\nOurs.\n";
    edit(here, |_| prose.to_owned());
    let refused = run(here, EXPORT);
    assert!(
        refused.stderr.ends_with(
            "it is not a decision record written by onpaper; --force replaces the whole file\n"
        ),
        "{refused}"
    );
    assert_eq!((refused.status, record(here)), (2, prose.to_owned()));
    fs::remove_file(here.join("r.md")).unwrap();
    fs::create_dir(here.join("r.md")).unwrap();
    assert!(run(here, EXPORT).stderr.contains("r.md is a directory"));
}

#[test]
fn html_includes_edits_from_the_markdown_file_without_scripts() {
    let directory = recorded();
    let here = directory.path();
    edit(here, |text| {
        let links = "[a](javascript:x) [b](https://example.org/) ![c](https://example.org/p.png)";
        text.replace(
            "- *One option*",
            &format!("- Yes <script>x</script> {links}\n\n<img src=x onerror=y>\n"),
        )
    });
    let output = run(here, &EXPORT.replace("r.md", "r.html"));
    assert_eq!(output.stderr, "Exported 3 claims to r.html; from r.md\n");
    let html = fs::read_to_string(here.join("r.html")).unwrap();
    assert!(
        html.contains("&lt;script&gt;x&lt;/script&gt; a <a href=\"https://example.org/\">b</a> c"),
        "{html}"
    );
    for tag in ["<script", "<img", "javascript:", "About this record"] {
        assert!(!html.contains(tag), "{tag} in {html}");
    }
    assert!(html.contains("<h2 id=\"considered-options\">"), "{html}");
    for unanswered in [
        "decision-outcome",
        "consequences",
        "Good, because",
        "Another option",
    ] {
        assert!(!html.contains(unanswered), "{unanswered} in {html}");
    }
    let again = run(here, &EXPORT.replace("r.md", "r.html"));
    assert_eq!(again.status, 2, "{again}");
}

#[test]
fn a_record_without_its_last_section_is_updated_only_with_force() {
    let new = record(recorded().path());
    let old = new[..new.find("### About this record").unwrap()].to_owned() + "By us.\n";
    assert!(matches!(
        update(&old, &new, false),
        Err(Refused::NoChecksums)
    ));
    let forced = update(&old, &new, true).unwrap().text;
    assert!(
        forced.contains("### About this record") && forced.ends_with("`\n"),
        "{forced}"
    );
}

#[test]
fn a_partial_record_states_the_excluded_claims_and_disagreements() {
    let directory = recorded();
    let here = directory.path();
    assess(here, "fast-time-to-improve", "unrealised");
    let other = "assess fast-time-to-improve --status realised --by Bob --today 2026-03-02 --assessment a.json";
    assert_eq!(run(here, other).status, 0);
    let export = "export has:here --view record --assessment a.json -o part.md";
    assert_eq!(run(here, export).stderr, "Exported 2 claims to part.md\n");
    let part = fs::read_to_string(here.join("part.md")).unwrap();
    for line in [
        "# Decision record: Benefits of Ops Run It\n",
        "**Query:** `has:here`\n",
        "2 of the 15 claims of Benefits of Ops Run It, observed elsewhere as: 2 unrealised.\n",
        "Assessed here: 2 of 2 claims in this record.",
        "- People here see it differently (1): Fast time to improve\n",
        "- Not in this record: 13 of the 15 claims of the knowledge base (nobody has assessed 13 of these here)\n",
        "\n#### Fast time to improve\n\n**Status:** unrealised · Learning culture\n",
    ] {
        assert!(part.contains(line), "{line} in {part}");
    }
    assert!(
        !part.contains("Every claim is assessed") && !part.contains("#####"),
        "{part}"
    );
}

#[test]
fn a_renamed_section_is_kept_and_reported() {
    let directory = recorded();
    let here = directory.path();
    edit(here, |text| {
        text.replace("### What is seen here", "### Seen by us")
    });
    assert_eq!(
        run(here, EXPORT).stderr,
        "Updated r.md with 3 claims; did not add What is seen here, which somebody removed or renamed\n"
    );
    assert!(record(here).contains("### Seen by us"));
}

#[test]
fn a_record_without_checksums_is_refused_and_backed_up_when_forced() {
    let directory = recorded();
    let here = directory.path();
    let written = edit(here, |text| {
        text[..text.find("### About this record").unwrap()].replace("- Nobody", "- Cy asks. Nobody")
    });
    let refused = run(here, EXPORT);
    assert_eq!(
        (refused.status, &*refused.stderr),
        (
            2,
            "onpaper: r.md already exists and was not changed: the section About this record is gone, \
             so onpaper cannot tell whether somebody edited the sections that it rewrites; --force \
             rewrites the sections of onpaper, keeps all others, and saves the old file beside it\n"
        )
    );
    let forced = run(here, &format!("{EXPORT} --force"));
    assert_eq!(
        forced.stderr,
        "Updated r.md with 3 claims; rewrote the sections of onpaper; r-2.md is a copy of the old file\n"
    );
    assert_eq!(fs::read_to_string(here.join("r-2.md")).unwrap(), written);
    assert_eq!(run(here, EXPORT).status, 0);
}

#[test]
fn a_record_without_source_and_summary_has_no_empty_parts() {
    let directory = TempDir::new().unwrap();
    let here = directory.path();
    let document =
        "title,status,aspect,claimed,observed\nFast,realised,Speed,Fast it is.,So it is.\n";
    fs::write(here.join("ours.csv"), document).unwrap();
    assert_eq!(run(here, "import ours.csv -o ours.json").status, 0);
    let output = run(here, "export --view record --kb ours.json");
    assert!(
        !output.stdout.contains("**Source:**") && !output.stdout.contains("\n\n\n"),
        "{output}"
    );
}

#[test]
fn the_dialog_writes_a_record() {
    let kind = "Tab l l l";
    let browser = Browser::open(WIDE).press("e").press(kind);
    assert_snapshot!("dialog", mask_formats(&browser.to_string()));
    let written = browser.press("Enter");
    let expected = "Exported 1 claim to /home/ada/decision-record-high-speed-delivery-teams.md";
    assert_eq!(written.footer().trim(), expected);
    let asked = written.press("e").press(kind).press("Enter");
    assert_snapshot!("dialog_asks", mask_formats(&asked.to_string()));
    let html = Browser::open(WIDE).press("e").press(kind);
    let html = html.press("Tab Ctrl-u").type_text("x.html");
    let page = html.export_dialog();
    assert!(
        page.document.contents.starts_with("<!DOCTYPE")
            && page.document.contents.contains("Decision record")
    );
    assert!(html.to_string().contains("[record]"), "{html}");
}
