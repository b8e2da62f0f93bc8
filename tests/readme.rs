//! The README is up to date: its tables are generated from the program, its commands run, and its knowledge
//! base loads.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use onpaper::kb::Status;
use onpaper::keymap::{self, Binding, HelpSection, Modes, TABLE};
use onpaper::{kb, search};
use strum::VariantArray as _;

fn readme() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    fs::read_to_string(path).unwrap()
}

/// The text between a marker and its end; with `INSTA_UPDATE=always`, which accepts the pictures, it is first
/// replaced by `wanted`.
fn section(name: &str, wanted: &str) -> String {
    let text = readme();
    let start = text.find(&format!("<!-- {name}")).expect("the marker");
    let start = start + text[start..].find('\n').unwrap() + 1;
    let end = text.find(&format!("<!-- end of {name}")).expect("the end");
    if std::env::var("INSTA_UPDATE").is_ok_and(|how| how == "always") {
        let updated = format!("{}{wanted}{}", &text[..start], &text[end..]);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
        fs::write(path, updated).unwrap();
        return wanted.to_owned();
    }
    text[start..end].to_owned()
}

/// Escapes a text for a table cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// Keys that need another key first; the keys of other dialogs are in their footers.
const COPY: Modes = Modes::COPY;

fn keys() -> String {
    let mut table = String::from("\n| | key | does |\n|---|---|---|\n");
    for &group in HelpSection::VARIANTS {
        let mut name = group.name();
        let rows = TABLE.iter().filter(|row| row.group == group);
        let shown = |row: &&Binding| row.modes == COPY || row.modes.intersects(Modes::VIEWS);
        for row in rows.filter(shown) {
            let keys = keymap::keys_shown(row, usize::MAX);
            let first = if row.modes == COPY { "`y` " } else { "" };
            let keys: Vec<_> = keys
                .split(' ')
                .map(|key| format!("{first}`{key}`"))
                .collect();
            writeln!(
                table,
                "| {name} | {} | {} |",
                cell(&keys.join(" ")),
                row.help
            )
            .unwrap();
            name = "";
        }
    }
    table.push('\n');
    table
}

fn query_language() -> String {
    let mut table = String::from("\n| query | finds |\n|---|---|\n");
    for (form, meaning) in search::language() {
        writeln!(table, "| `{}` | {} |", cell(&form), cell(&meaning)).unwrap();
    }
    table.push('\n');
    table
}

fn signs() -> String {
    let statuses = Status::VARIANTS.iter();
    let signs = statuses.map(|status| format!("`{}` {}", status.glyph(), status.name()));
    let signs = signs.collect::<Vec<_>>().join(", ");
    format!("**Signs.** {signs}; `~` finding.\n")
}

#[test]
fn the_signs_equal_the_table() {
    assert_eq!(section("signs", &signs()), signs());
}

#[test]
fn the_keys_equal_the_table() {
    let wanted = keys();
    assert_eq!(
        section("keys", &wanted),
        wanted,
        "INSTA_UPDATE=always cargo test readme:: updates it"
    );
}

#[test]
fn the_query_language_equals_the_help() {
    let wanted = query_language();
    assert_eq!(section("query language", &wanted), wanted);
}

/// The report of `onpaper check` on the example of `onpaper new` with two mistakes.
fn report() -> String {
    let here = tempfile::tempdir().unwrap();
    let new = include_str!("../data/new.json");
    let slipped = new.replace(
        "\"unrealised\",\n      \"aspect\": \"people\"",
        "\"unrealized\",\n      \"aspect\": \"people\"",
    );
    let slipped = slipped.replace("\"aspect\": \"money\"", "\"aspect\": \"mony\"");
    assert_ne!(slipped, new);
    fs::write(here.path().join("mine.json"), slipped).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_onpaper"))
        .args(["check", "mine.json"])
        .current_dir(here.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    format!(
        "\n```text\n{}```\n\n",
        String::from_utf8(output.stdout).unwrap()
    )
}

#[test]
fn the_report_equals_the_output_of_check() {
    let wanted = report();
    assert_eq!(section("check", &wanted), wanted);
}

/// The lines of the shell blocks.
fn shell_lines() -> Vec<String> {
    let text = readme();
    let blocks = text.split("```sh\n").skip(1);
    let lines = blocks.flat_map(|block| block.split("```").next().unwrap().lines());
    lines.map(str::to_owned).collect()
}

#[test]
#[cfg(unix)]
fn every_command_runs() {
    let bin = Path::new(env!("CARGO_BIN_EXE_onpaper")).parent().unwrap();
    let path = format!(
        "{}:{}",
        bin.display(),
        std::env::var("PATH").unwrap_or_default()
    );
    let here = tempfile::tempdir().unwrap();
    for name in ["promises.csv", "march.csv"] {
        let sheet = "Promise,Status,Actual\nA,at risk,x\nB,met,y\n";
        let sheet = sheet.replace(
            "at risk",
            if name == "march.csv" {
                "met"
            } else {
                "planned"
            },
        );
        fs::write(here.path().join(name), sheet).unwrap();
    }
    let commands = shell_lines();
    let commands = commands.iter().filter(|line| line.starts_with("onpaper "));
    let mut count = 0;
    for command in commands {
        let shell = Command::new("sh")
            .args(["-c", command])
            .current_dir(here.path())
            .env("PATH", &path)
            .output()
            .unwrap();
        let stderr = String::from_utf8_lossy(&shell.stderr);
        if command.contains("# in the browser") {
            assert!(
                stderr.contains("the browser needs a terminal"),
                "{command}: {stderr}"
            );
            continue;
        }
        assert!(shell.status.success(), "{command}: {stderr}");
        count += 1;
    }
    assert!(count >= 10, "the README shows {count} commands");
}

#[test]
fn the_example_knowledge_base_loads() {
    let text = readme();
    let example = text.split("```json\n").nth(1).unwrap();
    let example = example.split("```").next().unwrap();
    let kb = kb::load::parse(example.as_bytes(), "README.md").unwrap();
    assert_eq!(kb.claims.len(), 1);
}

#[test]
fn every_linked_file_exists() {
    let text = readme();
    let targets = text
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next());
    for target in targets.filter(|target| !target.starts_with("http")) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(target);
        assert!(path.exists(), "{target}");
    }
}

#[test]
fn every_named_file_exists() {
    let text = readme();
    let words = text.split('`').skip(1).step_by(2);
    let places = ["src/", "tests/", "data/", "benches/", ".ci/"];
    let files = words.filter(|word| places.iter().any(|place| word.starts_with(place)));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let gone: Vec<_> = files.filter(|file| !root.join(file).exists()).collect();
    assert!(gone.is_empty(), "{gone:?}");
}
