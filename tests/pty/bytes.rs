//! Only intended bytes reach the terminal.

use super::start::{Browser, open, open_on, open_with};
use crate::escape::{KINDS, Piece, all, is_text, knowledge_base, pieces, strange};

#[test]
fn a_long_session_writes_only_allowed_sequences() {
    let mut browser = open((120, 36));
    visit_everything(&browser);
    browser.type_text("q");
    browser.wait_exit();
    let pieces = assert_allowed(&browser);
    assert!(
        pieces.len() > 10_000,
        "the session is too short: {}",
        pieces.len()
    );
}

#[track_caller]
fn assert_allowed(browser: &Browser) -> Vec<Piece> {
    let pieces = pieces(&browser.raw());
    let strange = strange(&pieces, is_allowed);
    assert!(strange.is_empty(), "{strange:?}");
    pieces
}

/// Escape sequences in the texts of a knowledge base have no effect.
#[test]
fn a_knowledge_base_with_escape_sequences_is_browsed_and_exported_safely() {
    let mut browser = open_on(&knowledge_base(&all()), (120, 36));
    visit_everything(&browser);
    browser.type_text("e");
    browser.wait_for_text("Preview");
    browser.enter();
    browser.wait_for_text("Exported ");
    browser.type_text("R");
    browser.wait_for_text("Reloaded");
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    let pieces = assert_allowed(&browser);
    assert!(
        pieces.len() > 10_000,
        "the session is too short: {}",
        pieces.len()
    );
    let wide = Piece::Shown('漢');
    assert!(pieces.contains(&wide), "its texts are not shown");
    let written = std::fs::read_dir(browser.directory.path()).unwrap();
    let written = written.map(|entry| entry.unwrap().path());
    let exported: Vec<_> = written
        .filter(|path| path.extension().is_some_and(|kind| kind == "md"))
        .collect();
    assert_eq!(exported.len(), 1, "{exported:?}");
    for path in exported {
        let document = std::fs::read_to_string(path).unwrap();
        assert!(document.contains("漢字"));
        let acts = |c: char| !is_text(c) && c != '\n';
        assert!(!document.contains(acts), "{document:?}");
    }
}

/// One after the other, in terminals of every layout.
#[test]
fn no_harmful_text_reaches_the_terminal_in_any_layout() {
    for (at, (kind, harm)) in KINDS.into_iter().enumerate() {
        let size = [(120, 36), (80, 24), (50, 20)][at % 3];
        let mut browser = open_on(&knowledge_base(harm), size);
        browser.type_text("/incident");
        browser.wait_for_text("/ incident");
        browser.enter();
        browser.wait_for("the list", |screen| screen.hide_cursor());
        for keys in ["jf", "2", "c", "jc", "4", "4", "i"] {
            browser.type_text(keys);
            browser.whole_text();
        }
        browser.signal(rustix::process::Signal::TERM);
        assert_eq!(browser.wait_exit().code, 143, "{kind}");
        assert_allowed(&browser);
    }
}

#[test]
fn control_characters_in_a_query_are_not_echoed() {
    let browser = open((120, 36));
    browser.type_text("/");
    browser.wait_for("a cursor in the box", |screen| !screen.hide_cursor());
    browser.paste("a\u{202e}b\u{9b}31mc\x07d\u{200b}e\u{1b}[31mf");
    browser.wait_for_text("/ a");
    for (_, harm) in KINDS {
        browser.ctrl('u');
        browser.paste(&format!("m{harm}z"));
        browser.wait_for_text("/ m");
        browser.whole_text();
    }
    assert_allowed(&browser);
}

/// The path of a document is typed too, and shown when the document cannot be written there.
#[test]
fn control_characters_in_a_path_are_not_echoed() {
    let browser = open((120, 36));
    browser.type_text("e");
    browser.wait_for_text("Preview");
    for (_, harm) in KINDS {
        browser.paste(&format!("no/{harm}"));
        browser.whole_text();
        browser.enter();
        browser.whole_text();
    }
    assert_allowed(&browser);
}

#[test]
fn no_color_writes_no_colour_and_still_shows_the_selection() {
    let mut browser = open_with((120, 36), &[], &[("NO_COLOR", "1")]);
    let title = browser.find(&format!("− {}", super::start::FIRST)).unwrap();
    let reversed =
        browser.screen_with(|screen| screen.cell(title.1, title.0 + 2).unwrap().inverse());
    assert!(reversed, "the selection does not show");
    visit_everything(&browser);
    browser.type_text("q");
    browser.wait_exit();
    let colours: Vec<u16> = attributes(&pieces(&browser.raw()))
        .into_iter()
        .filter(|code| is_colour(*code))
        .collect();
    assert!(colours.is_empty(), "{colours:?}");
}

#[test]
fn without_no_color_colours_are_written() {
    let browser = open_with((120, 36), &["--theme", "dark"], &[]);
    let codes = attributes(&pieces(&browser.raw()));
    assert!(codes.into_iter().any(is_colour));
}

/// Visits every view and dialog.
fn visit_everything(browser: &Browser) {
    browser.type_text("/incid");
    browser.wait_for_text("/ incid");
    browser.enter();
    browser.wait_for("the list", |screen| screen.hide_cursor());
    for keys in [
        "jjkJJK", "}{[]", "tttt", "f j o x", "2 a u", "l J h", "zz", "vv v", "ss s",
    ] {
        browser.type_keys(keys);
    }
    browser.type_text("2c");
    browser.wait_for_text("Compare: ");
    browser.type_keys("jjJJq4");
    browser.wait_for_text("a score");
    browser.type_text("4?");
    browser.wait_for_text("Help");
    browser.type_text("jj");
    browser.wait_for_text("jj");
    browser.escape();
    browser.wait_until_gone("Help");
    browser.type_text("i");
    browser.wait_for_text("About");
    browser.type_text("qe");
    browser.wait_for_text("Preview");
    browser.type_text("q");
    browser.wait_until_gone("Preview");
    browser.type_text("yi");
    browser.wait_for_text("to the terminal");
    browser.resize((80, 24));
    browser.wait_until_gone("1 Filters");
    browser.resize((120, 36));
    browser.wait_for_text("1 Filters");
    browser.type_text(":zzz");
    browser.wait_for_text("zzz");
    browser.escape();
    browser.wait_until_gone("zzz");
}

/// Whether the browser uses this sequence. All of them are harmless: they move the cursor, set attributes,
/// clear, and switch the modes that are reset at the end.
fn is_allowed(piece: &Piece) -> bool {
    match piece {
        Piece::Shown(char) => is_text(*char),
        Piece::UsualModes => true,
        Piece::Csi(parameters, 'C' | 'G' | 'H' | 'J' | 'K') => parameters.bytes().all(is_number),
        Piece::Csi(parameters, 'm') => parameters.bytes().all(is_number),
        Piece::Csi(parameters, 'n') => parameters == "6",
        Piece::Csi(parameters, 'h' | 'l') => MODES.contains(&parameters.as_str()),
        Piece::Csi(..) | Piece::Other(_) => false,
        Piece::Osc(text) => {
            let sent = text.strip_prefix("52;c;");
            // The background colour is queried, not changed.
            text == "11;?" || sent.is_some_and(|sent| sent.bytes().all(is_base64))
        }
    }
}

/// Alternate screen, cursor, mouse (five modes), bracketed paste, synchronized output.
const MODES: [&str; 9] = [
    "?1049", "?25", "?1000", "?1002", "?1003", "?1006", "?1015", "?2004", "?2026",
];

fn is_number(byte: u8) -> bool {
    byte.is_ascii_digit() || byte == b';'
}

fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"+/=".contains(&byte)
}

/// The parameters of every sequence that sets attributes.
pub(super) fn attributes(pieces: &[Piece]) -> Vec<u16> {
    let of = |piece: &Piece| match piece {
        Piece::Csi(parameters, 'm') => parameters
            .split(';')
            .filter_map(|one| one.parse().ok())
            .collect(),
        _ => Vec::new(),
    };
    pieces.iter().flat_map(of).collect()
}

/// Any colour except the defaults of the terminal.
fn is_colour(code: u16) -> bool {
    matches!(code, 30..=38 | 40..=48 | 90..=97 | 100..=107)
}
