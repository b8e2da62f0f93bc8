//! The configuration: defaults and keys from a file, the values in force, and errors.

use onpaper::app::{Effect, Message, Mode};
use onpaper::keymap::{self, Key, KeyConflict, Keymap, Rebinding, TABLE};
use strum::VariantArray as _;

use crate::command::{CommandOutput, onpaper_with};

/// Runs onpaper with this configuration file.
fn configured(text: &str, arguments: &[&str]) -> CommandOutput {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("config.toml");
    std::fs::write(&path, text).unwrap();
    let mut output = onpaper_with(arguments, |command| {
        command.env("ONPAPER_CONFIG", &path);
    });
    let path = path.to_string_lossy().into_owned();
    output.stdout = output.stdout.replace(&path, "config.toml");
    output.stderr = output.stderr.replace(&path, "config.toml");
    output
}

/// The value and origin of a setting in the listing.
fn setting_in<'l>(listing: &'l str, setting: &str) -> (&'l str, &'l str) {
    let start = format!("{setting} = ");
    let line = listing.lines().find_map(|line| line.strip_prefix(&start));
    let (value, origin) = line.unwrap().split_once('#').unwrap();
    (value.trim(), origin.trim())
}

#[test]
fn a_switch_may_be_written_as_other_programs_write_it() {
    for (written, is_on) in [
        ("yes", true),
        ("1", true),
        ("True", true),
        ("ON", true),
        ("no", false),
        ("0", false),
        ("FALSE", false),
        ("off", false),
    ] {
        for name in ["ONPAPER_HISTORY", "ONPAPER_RECENT"] {
            let output = onpaper_with(&["list"], |command| {
                command.env(name, written);
            });
            assert_eq!(output.status, 0, "{name}={written}: {output}");
        }
        let text = format!("history = \"{written}\"\nmouse = {is_on}\n");
        let output = configured(&text, &["config"]);
        assert_eq!((output.status, &*output.stderr), (0, ""), "{written}");
    }
    let refused = onpaper_with(&["list"], |command| {
        command.env("ONPAPER_HISTORY", "perhaps");
    });
    assert_eq!(refused.status, 2, "{refused}");
}

#[test]
fn each_value_is_printed_with_its_origin() {
    let text = "theme = \"light\"\ncolor = \"never\"\nhistory = false\n[list]\nall = true\n";
    let output = configured(text, &["config", "--color", "always"]);
    assert_eq!((output.status, output.stderr.as_str()), (0, ""));
    assert_eq!(
        setting_in(&output.stdout, "theme"),
        ("\"light\"", "config.toml:1")
    );
    assert_eq!(
        setting_in(&output.stdout, "color"),
        ("\"always\"", "option")
    );
    assert_eq!(
        setting_in(&output.stdout, "history"),
        ("false", "config.toml:3")
    );
    assert_eq!(setting_in(&output.stdout, "ascii"), ("\"auto\"", "default"));
    assert!(
        output.stdout.contains("[list]\nformat = \"text\""),
        "{}",
        output.stdout
    );
    let output = onpaper_with(&["config"], |command| {
        command
            .env("ONPAPER_KB", "mine.json")
            .env("ONPAPER_ASSESSMENT", "ours.json");
    });
    let of_variable = ("\"mine.json\"", "environment: ONPAPER_KB");
    assert_eq!(setting_in(&output.stdout, "kb"), of_variable);
    let of_variable = ("\"ours.json\"", "environment: ONPAPER_ASSESSMENT");
    assert_eq!(setting_in(&output.stdout, "assessment"), of_variable);
}

#[test]
fn the_printed_configuration_is_valid_and_equivalent() {
    let text = "kb = [\"a.json\", \"b.json\"]\n[export]\ncsv = \"excel\"\n[assess]\nby = \"Ann\"\n\
                [keys]\ncompare = [\"w\", \"ctrl-g\"]\nundo = []\n";
    let first = configured(text, &["config"]);
    let second = configured(&first.stdout, &["config"]);
    assert_eq!((second.status, second.stderr.as_str()), (0, ""));
    let values = |listing: &str| -> Vec<String> {
        let lines = listing
            .lines()
            .map(|line| line.split('#').next().unwrap().trim().to_owned());
        lines.collect()
    };
    assert_eq!(values(&first.stdout), values(&second.stdout));
}

#[test]
fn options_override_variables_and_variables_override_the_file() {
    let text = "kb = \"ops-run-it-drawbacks\"\n[list]\nformat = \"ids\"\n";
    let first_line = |output: CommandOutput| output.stdout.lines().next().unwrap().to_owned();
    let by_file = first_line(configured(text, &["list"]));
    let named = onpaper_with(&["list", "--format", "ids"], |command| {
        command.env("ONPAPER_KB", "ops-run-it-drawbacks");
    });
    assert_eq!(by_file, first_line(named));
    let by_option = configured(text, &["list", "--kb", "ops-run-it", "--format", "json"]);
    assert!(by_option.stdout.contains("\"id\": \"ops-run-it\""));
    let explained = configured("[list]\nformat = \"json\"\n", &["list", "rca", "--explain"]);
    assert!(explained.stdout.contains("in all"), "{}", explained.stdout);
}

#[test]
fn a_setting_for_one_format_does_not_affect_other_formats() {
    let text = "[export]\ncsv = \"excel\"\ndelimiter = \";\"\nrecord = true\nformat = \"html\"\n";
    let html = configured(text, &["export"]);
    assert!(
        html.stdout.starts_with("<!DOCTYPE html>"),
        "{}",
        html.stderr
    );
    let csv = configured(text, &["export", "--format", "csv"]);
    assert!(csv.stdout.starts_with("\u{feff}id;"), "{}", csv.stdout);
    let markdown = configured(text, &["export", "--format", "markdown", "--view", "table"]);
    assert_eq!(markdown.status, 0, "{}", markdown.stderr);
}

#[test]
fn errors_are_reported_with_their_position_and_the_rest_applies() {
    let text = "theme = \"drak\"\nhistroy = false\ncolor = true\n[list]\nformat = \"ids\"\noutput = 1\n\
                [keys]\ncompare = \"x\"\nsearch = \"F99\"\nthem = \"t\"\nredraw = \"r\"\nhelp = \"ctrl-c\"\n";
    let output = configured(text, &["config"]);
    assert_eq!(output.status, 2);
    insta::assert_snapshot!(output.stderr);
    let output = configured(text, &["list", "rca"]);
    assert_eq!(output.status, 0);
    assert!(output.stderr.contains("config.toml:1:9: theme"));
    assert!(!output.stdout.contains(' '), "{}", output.stdout);
}

#[test]
fn a_file_that_is_not_toml_is_reported_with_its_position() {
    let output = configured("theme = \"light\"\n\ncolor == 3\n", &["config"]);
    assert_eq!(output.status, 2);
    assert!(
        output.stderr.contains("config.toml:3:"),
        "{}",
        output.stderr
    );
    assert_eq!(
        setting_in(&output.stdout, "theme"),
        ("\"light\"", "config.toml:1")
    );
    let output = onpaper_with(&["config"], |command| {
        command.env("ONPAPER_CONFIG", "no/such.toml");
    });
    assert_eq!(output.status, 2);
    assert!(
        output.stderr.contains("no/such.toml cannot be read"),
        "{}",
        output.stderr
    );
}

fn wish(name: &str, keys: &[&str]) -> Rebinding {
    let keys = keys.iter().map(|key| key.parse().unwrap());
    Rebinding {
        name: name.to_owned(),
        keys: keys.collect(),
    }
}

#[test]
fn a_command_has_its_configured_keys() {
    let (keymap, clashes) = Keymap::with(&[wish("compare", &["w", "F5"]), wish("undo", &[])]);
    assert_eq!(clashes, []);
    let names: Vec<_> = keymap
        .keys_of("compare")
        .into_iter()
        .map(Key::name)
        .collect();
    assert_eq!(names, ["w", "F5"]);
    let undo = |row: &&keymap::Binding| row.message == Message::Undo;
    assert!(keymap.bindings(Mode::Claims).find(undo).is_none());
}

#[test]
fn messages_name_the_configured_keys() {
    let (keymap, _) = Keymap::with(&[wish("clear", &["X"]), wish("copy", &[])]);
    let text = "⟨clear⟩ clears, ⟨copy⟩ copies, ⟨quit⟩ quits ⟨";
    assert_eq!(
        keymap.expand_keys(text),
        "X clears, :copy copies, q quits ⟨"
    );
    assert_eq!(
        Keymap::default().expand_keys(text),
        "x clears, y copies, q quits ⟨"
    );
}

#[test]
fn a_key_of_another_command_is_refused_unless_that_one_is_rebound() {
    let wishes = [wish("compare", &["x"]), wish("clear", &["X"])];
    let (_, clashes) = Keymap::with(&wishes[..1]);
    let taken = KeyConflict::Taken("clear".to_owned());
    assert_eq!(clashes, [(0, "x".parse().unwrap(), taken)]);
    assert_eq!(Keymap::with(&wishes).1, []);
    // Of two commands with the same key, the first gets it, and only the other is reported.
    let wishes = [wish("compare", &["c"]), wish("undo", &["c"])];
    let taken = KeyConflict::Taken("compare".to_owned());
    assert_eq!(Keymap::with(&wishes).1, [(1, "c".parse().unwrap(), taken)]);
    // A refused command keeps its old key, which may cause another refusal.
    let wishes = [wish("compare", &["x"]), wish("clear", &["j"])];
    assert_eq!(Keymap::with(&wishes).1.len(), 2);
    for (name, key) in [("redraw", "r"), ("help", "ctrl-c")] {
        assert_eq!(Keymap::with(&[wish(name, &[key])]).1.len(), 1, "{name}");
    }
}

#[test]
fn a_key_that_a_terminal_sends_as_another_one_is_refused() {
    for (key, other) in [
        ("Ctrl-i", "Tab is the key of next-pane"),
        ("ctrl-m", "Enter is the key of"),
    ] {
        let output = configured(&format!("[keys]\nhelp = \"{key}\"\n"), &["config"]);
        assert!(output.stderr.contains(other), "{key}: {output}");
    }
}

#[test]
fn every_key_of_the_table_can_be_written() {
    for key in TABLE
        .iter()
        .filter(|row| row.name().is_some())
        .flat_map(|row| &*row.keys)
    {
        assert_eq!(key.name().parse(), Ok(*key), "{}", key.name());
        assert!(key.name().to_lowercase().parse::<Key>().is_ok());
    }
}

#[test]
fn every_command_has_a_name_that_is_unique_in_its_mode() {
    for &mode in Mode::VARIANTS {
        let mut names: Vec<_> = Keymap::default()
            .bindings(mode)
            .filter_map(|row| row.name())
            .collect();
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all, "{mode:?}");
    }
    let unnamed = TABLE.iter().filter(|row| row.name().is_none());
    for row in unnamed.filter(|row| row.message != Message::Perform(Effect::Quit)) {
        assert!(!row.modes.intersects(keymap::Modes::VIEWS), "{}", row.help);
    }
}
