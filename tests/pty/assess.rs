//! Recording assessments, in a terminal and into a file.

use std::path::Path;

use onpaper::assess::{self, Assessment};
use onpaper::kb::Status;

use super::start::{Browser, FIRST, ONPAPER, open_with, start};
use crate::command::onpaper_with;

fn read(path: &Path) -> Assessment {
    assess::open(path).unwrap()
}

/// A browser that records in this file.
fn open_with_assessment(file: &Path) -> Browser {
    let arguments = ["--assessment", file.to_str().unwrap()];
    open_with((120, 36), &arguments, &[("USER", "ada")])
}

/// Records a status and a note for the claim that a query finds.
fn record(browser: &Browser, query: &str, status: &str, note: &str) {
    browser.type_text("/");
    browser.ctrl('u');
    browser.type_text(query);
    browser.wait_for_text(&format!("/ {query}"));
    browser.enter();
    browser.type_text("r");
    browser.wait_for_text("observed: ");
    browser.type_text(status);
    browser.type_text("\t");
    browser.wait_for_text("new line");
    browser.type_text(note);
    browser.wait_for_text(note);
    browser.enter();
    browser.wait_for_text("Recorded ");
    browser.wait_for_text("HERE as we see it");
    browser.wait_for_text(note);
}

#[test]
fn the_first_entry_creates_the_named_file() {
    let mut browser = open_with((80, 28), &[], &[("USER", "ada")]);
    browser.wait_for_text(FIRST);
    record(&browser, "run cost", "u", "Two desks.");
    let found = read(&browser.directory.path().join("assessment.json"));
    assert_eq!((found.entries.len(), &*found.by), (1, "ada"));
    assert_eq!(found.entries[0].status, Status::Unrealised);
    assert!(found.entries[0].date().is_some());
    browser.type_text("qq");
    assert_eq!(browser.wait_exit().code, 0);
    browser.assert_restored();
}

#[test]
fn two_browsers_on_one_file_keep_the_entries_of_both() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("ours.json");
    // One entry, so that the file exists for both.
    let first = open_with((120, 36), &[], &[("USER", "ada")]);
    record(&first, "run cost", "r", "First.");
    std::fs::copy(first.directory.path().join("assessment.json"), &file).unwrap();
    let (one, other) = (open_with_assessment(&file), open_with_assessment(&file));
    for browser in [&one, &other] {
        browser.wait_for_text(FIRST);
    }
    record(&one, "telemetry", "u", "Seen by one.");
    record(&other, "documentation", "p", "Seen by the other.");
    record(&one, "governance", "n", "Again by one.");
    assert_eq!(read(&file).entries.len(), 4);
    // A change that one browser has not seen yet is not overwritten.
    other.type_text("\u{1b}");
    other.wait_for_text("2 Claims");
    other.type_text("/");
    other.ctrl('u');
    other.type_text("telemetry");
    other.wait_for_text("/ telemetry");
    other.enter();
    other.type_text("r");
    other.wait_for_text("observed: ");
    other.wait_for_text("Seen by one.");
}

#[test]
fn a_missing_assessment_file_is_created_by_the_first_entry() {
    let browser = open_with((120, 36), &["--assessment", "new.json"], &[("USER", "ada")]);
    browser.wait_for_text("new.json does not exist yet: the first entry (r) creates it.");
    record(&browser, "run cost", "u", "Two desks.");
    let found = read(&browser.directory.path().join("new.json"));
    assert_eq!((found.entries.len(), &*found.by), (1, "ada"));
    // If the file cannot be created, that is reported before.
    let arguments = ["--assessment", "no/such/place.json"];
    let mut refused = start(Path::new(ONPAPER), (120, 36), &arguments, &[]);
    assert_eq!(refused.wait_exit().code, 2);
}

/// Records an entry as another program does.
fn record_in_another_program(file: &Path, status: &str, note: &str) {
    let ran = std::process::Command::new(ONPAPER)
        .args(["assess", "high-speed-delivery-teams", "--status", status])
        .args(["--note", note, "--by", "ada", "--assessment"])
        .arg(file)
        .output();
    assert!(ran.unwrap().status.success());
}

#[test]
fn entries_of_another_program_are_shown_and_not_overwritten() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("ours.json");
    record_in_another_program(&file, "realised", "At first.");
    let browser = open_with_assessment(&file);
    browser.wait_for_text("At first.");
    record_in_another_program(&file, "unrealised", "Then not.");
    browser.wait_for_text("the file has changed");
    browser.wait_for_text("Then not.");
    // Again, while the entry is being edited here.
    browser.type_text("r");
    browser.wait_for_text("observed: ");
    record_in_another_program(&file, "partly-realised", "In part.");
    browser.wait_for_text("the file has changed");
    browser.type_text("n");
    browser.wait_for_text("[· not applicable]");
    browser.enter();
    browser.wait_for_text("nothing was recorded");
    assert_eq!(read(&file).entries[0].status, Status::PartlyRealised);
    browser.enter();
    browser.wait_for_text("Recorded not applicable");
    std::fs::write(&file, "{").unwrap();
    browser.wait_for_text("The version read before is kept.");
    browser.wait_for_text("HERE as we see it");
}

/// A browser with this script as the editor, and the dialog of an entry open.
fn with_editor(script: &str) -> (Browser, tempfile::TempDir) {
    use std::os::unix::fs::PermissionsExt;
    let directory = tempfile::tempdir().unwrap();
    let editor = directory.path().join("my editor");
    std::fs::write(&editor, format!("#!/bin/sh\n{script}")).unwrap();
    std::fs::set_permissions(&editor, std::fs::Permissions::from_mode(0o755)).unwrap();
    let line = format!("'{}' --wait", editor.display());
    let environment = [("USER", "ada"), ("VISUAL", &*line), ("EDITOR", "false")];
    let browser = open_with((80, 24), &[], &environment);
    browser.wait_for_text(FIRST);
    browser.type_text("r");
    browser.wait_for_text("observed: ");
    (browser, directory)
}

#[test]
fn a_note_is_edited_in_the_editor_of_the_user() {
    let script = "stty -a > modes; echo of my own; read line; echo \"$1 $line\" >> \"$2\"";
    let (mut browser, _directory) = with_editor(script);
    browser.ctrl('o');
    browser.wait_for_text("of my own");
    browser.type_text("Typed there.\r");
    browser.wait_for_text("--wait Typed there.");
    browser.wait_for_text("┏ Here");
    let modes = std::fs::read_to_string(browser.directory.path().join("modes")).unwrap();
    assert!(
        modes.contains(" icanon") && modes.contains(" echo "),
        "{modes}"
    );
    browser.type_text("\u{1b}");
    browser.wait_for_text("Your draft is kept");
    browser.type_text("q");
    browser.wait_for_text("q again");
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    browser.assert_restored();
}

#[test]
fn a_note_is_read_in_the_encoding_in_which_the_editor_wrote_it() {
    for written in [
        "Caf\\351 \\200 5.\\r\\n",
        "\\357\\273\\277Caf\\303\\251 \\342\\202\\254 5.\\r\\n",
        "\\377\\376C\\0a\\0f\\0\\351\\0 \\0\\254\\040 \\0005\\0.\\0",
    ] {
        let script = format!("printf '{written}' > \"$2\"");
        let (browser, _directory) = with_editor(&script);
        browser.type_text("r");
        browser.ctrl('o');
        browser.wait_for_text("Café € 5.");
        browser.enter();
        browser.wait_for_text("Recorded ");
        let found = read(&browser.directory.path().join("assessment.json"));
        let note = found.entries[0].note.as_ref().map(|note| note.to_string());
        assert_eq!(note.as_deref(), Some("Café € 5."), "{written}");
    }
}

#[test]
fn a_failed_editor_leaves_the_note_and_the_terminal_unchanged() {
    let (mut browser, _directory) = with_editor("echo lost >> \"$2\"; stty raw -echo; exit 3");
    browser.ctrl('o');
    browser.wait_for_text("the note is unchanged");
    browser.wait_for_text("┏ Here");
    browser.type_text("\u{1b}");
    browser.wait_for_text("2 Claims");
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    browser.assert_restored();
}

#[test]
fn an_editor_that_does_not_wait_for_its_window_is_reported() {
    let (browser, _directory) = with_editor("exit 0");
    browser.ctrl('o');
    browser.wait_for_text("The note is unchanged. An editor in its own window must wait");
    browser.wait_for_text("┏ Here");
}

#[test]
fn keys_that_the_editor_did_not_read_are_discarded() {
    let script = "echo mine > \"$2\"; echo waiting; until [ -e typed ]; do :; done";
    let (browser, _directory) = with_editor(script);
    browser.ctrl('o');
    browser.wait_for_text("waiting");
    browser.type_text("jjq\r");
    browser.wait_for_text("jjq");
    std::fs::write(browser.directory.path().join("typed"), "").unwrap();
    browser.wait_for_text("Note    mine ");
    let text = browser.whole_text();
    assert!(text.contains("Note    mine "), "{text}");
}

#[test]
fn late_answers_to_the_editor_are_not_typed_into_the_note() {
    let (browser, _directory) = with_editor("echo mine > \"$2\"");
    browser.ctrl('o');
    browser.wait_for_text("Note    mine ");
    browser.wait_for_bytes(b"\x1b[5n");
    browser.type_text("jky");
    browser.wait_for_text("Note    minejky ");
}

/// An interactive shell makes itself the foreground of the terminal, and does not undo it before `exec`.
#[test]
fn an_editor_that_keeps_the_foreground_of_the_terminal_does_not_stop_the_browser() {
    let script = "exec bash --norc -ic 'echo mine > \"$0\"; exec true' \"$2\"";
    let (mut browser, _directory) = with_editor(script);
    browser.ctrl('o');
    browser.wait_for_text("Note    mine ");
    browser.escape();
    browser.wait_for_text("Your draft is kept");
    browser.type_text("qq");
    assert_eq!(browser.wait_exit().code, 0);
    browser.assert_restored();
}

#[test]
fn interrupting_the_editor_does_not_end_the_browser() {
    let (mut browser, _directory) = with_editor("echo waiting; read line");
    browser.ctrl('o');
    browser.wait_for_text("waiting");
    browser.ctrl('c');
    browser.wait_for_text("the note is unchanged");
    browser.wait_for_text("┏ Here");
    browser.escape();
    browser.wait_for_text("2 Claims");
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
}

#[test]
fn without_an_editor_a_message_says_how_to_set_one() {
    for (editor, expected) in [
        ("", "set VISUAL or EDITOR"),
        ("/no/such/editor", "cannot be started"),
        ("'open", "is not a command"),
    ] {
        let browser = open_with((80, 24), &[], &[("VISUAL", ""), ("EDITOR", editor)]);
        browser.wait_for_text(FIRST);
        browser.type_text("r");
        browser.wait_for_text("observed: ");
        browser.ctrl('o');
        browser.wait_for_text(expected);
    }
}

#[test]
fn an_invalid_assessment_is_reported_before_the_browser_starts() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("ours.json");
    std::fs::write(&file, "{\"format\": 1,").unwrap();
    let arguments = ["--assessment", file.to_str().unwrap()];
    let mut browser = start(Path::new(ONPAPER), (120, 36), &arguments, &[]);
    assert_eq!(browser.wait_exit().code, 2);
    let message = browser.written_after_restoring();
    assert!(message.contains("ours.json:1:14"), "{message}");
    browser.assert_restored();
}

/// Records an entry of Ann from another program, and waits until the browser has read it.
fn record_elsewhere(browser: &Browser, note: &str) {
    let words = "assess high-speed-delivery-teams --status realised --by Ann --assessment a.json";
    let arguments = words.split(' ').chain(["--note", note]);
    let output = onpaper_with(&arguments.collect::<Vec<_>>(), |command| {
        command.current_dir(browser.directory.path());
    });
    assert_eq!(output.status, 0, "{output}");
    browser.wait_for_text("Reloaded, because the file has changed");
}

/// Opens the dialog for the first claim, and chooses a status and types a note.
fn fill_in(browser: &Browser) {
    for (key, shown) in [
        ("r", "observed: "),
        ("u", "[− unrealised]"),
        ("\t", "▌ Note"),
        ("Mine.", "Mine."),
    ] {
        browser.type_text(key);
        browser.wait_for_text(shown);
    }
}

/// What Ann has noted of the first claim.
fn note_of_ann(browser: &Browser) -> Option<String> {
    let found = read(&browser.directory.path().join("a.json"));
    let entry = found.entry("high-speed-delivery-teams", "Ann");
    entry.and_then(|entry| entry.note.as_deref().map(str::to_owned))
}

#[test]
fn an_entry_that_the_dialog_did_not_show_is_not_replaced_without_asking() {
    let browser = open_with((120, 36), &["--assessment", "a.json"], &[("USER", "ada")]);
    fill_in(&browser);
    for field in ["▌ Figures", "▌ By"] {
        browser.type_text("\t");
        browser.wait_for_text(field);
    }
    browser.ctrl('u');
    browser.type_text("Ann");
    browser.wait_for_text("By      Ann");
    record_elsewhere(&browser, "Theirs.");
    browser.enter();
    browser.wait_for_text("Ann has already assessed this claim, as realised");
    assert_eq!(note_of_ann(&browser).as_deref(), Some("Theirs."));
    browser.enter();
    browser.wait_for_text("Recorded unrealised");
    assert_eq!(note_of_ann(&browser).as_deref(), Some("Mine."));
    browser.type_text("U");
    browser.wait_for_text("Restored the entry of Ann");
    assert_eq!(note_of_ann(&browser).as_deref(), Some("Theirs."));
}

#[test]
fn an_entry_that_somebody_else_has_changed_is_not_undone() {
    let browser = open_with((120, 36), &["--assessment", "a.json"], &[("USER", "Ann")]);
    fill_in(&browser);
    browser.enter();
    browser.wait_for_text("Recorded unrealised");
    record_elsewhere(&browser, "Theirs.");
    browser.type_text("U");
    browser.wait_for_text("nothing was undone");
    assert_eq!(note_of_ann(&browser).as_deref(), Some("Theirs."));
}
