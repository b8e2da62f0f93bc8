//! Every byte that reaches the terminal is one that is meant to.

use super::world::{Browser, open, open_with};

/// What is at the start of some output.
#[derive(Debug, PartialEq)]
enum Piece {
    /// A character to be shown.
    Shown(char),
    /// A sequence: its private mark, parameters and intermediates, and the byte that ends it.
    Csi(String, char),
    /// A command to the terminal itself.
    Osc(String),
    /// Anything else.
    Other(String),
}

#[test]
fn a_long_session_writes_nothing_but_what_is_on_the_list() {
    let mut browser = open((120, 36));
    roam(&browser);
    browser.type_text("q");
    browser.wait_exit();
    let raw = browser.raw();
    let pieces = pieces(&raw);
    assert!(pieces.len() > 10_000, "no long session: {}", pieces.len());
    let strange: Vec<&Piece> = pieces.iter().filter(|piece| !is_listed(piece)).collect();
    assert!(
        strange.is_empty(),
        "{:?}",
        &strange[..strange.len().min(10)]
    );
}

/// Whatever the texts of a knowledge base are, what they would do is not done.
#[test]
fn a_hostile_knowledge_base_is_browsed_and_exported_harmlessly() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("hostile.json");
    std::fs::write(&file, hostile().to_string()).unwrap();
    let mut browser = open_with((120, 36), &["--kb", file.to_str().unwrap()], &[]);
    roam(&browser);
    browser.type_text("e");
    browser.wait_for_text("Preview");
    browser.enter();
    browser.wait_for_text("Exported ");
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    let pieces = pieces(&browser.raw());
    assert!(pieces.len() > 10_000, "no long session: {}", pieces.len());
    // The joiner of an emoji is the one invisible character that means something.
    let joins = |piece: &Piece| *piece == Piece::Shown('\u{200d}');
    let strange = pieces
        .iter()
        .filter(|piece| !is_listed(piece) && !joins(piece));
    let strange: Vec<&Piece> = strange.take(10).collect();
    assert!(strange.is_empty(), "{strange:?}");
    let exported = std::fs::read_dir(browser.directory.path()).unwrap();
    let exported: Vec<_> = exported.map(|entry| entry.unwrap().path()).collect();
    assert_eq!(exported.len(), 1);
    for path in exported {
        let document = std::fs::read_to_string(path).unwrap();
        assert!(document.contains("語漢字"));
        let acts = |c: char| !is_text(c) && c != '\n' && c != '\u{200d}';
        assert!(!document.contains(acts), "{document:?}");
    }
}

/// The embedded knowledge base, with what does harm at the end of every text.
fn hostile() -> serde_json::Value {
    const EXACT: [&str; 9] = [
        "$schema",
        "id",
        "status",
        "aspect",
        "area",
        "kind",
        "url",
        "frequency",
        "language",
    ];
    fn spoil(value: &mut serde_json::Value) {
        let harm = format!(
            " \u{1b}[2J\u{1b}]0;title\u{7}\u{9b}31m\u{202e}abc\u{2066}\u{e0041}\u{200b}\tx\u{7f} 語漢字 \
             👩\u{200d}🚀 e{}",
            "\u{301}".repeat(500)
        );
        match value {
            serde_json::Value::String(text) => text.push_str(&harm),
            serde_json::Value::Array(list) => list.iter_mut().for_each(spoil),
            serde_json::Value::Object(map) => {
                let fields = map.iter_mut();
                let loose = fields.filter(|(name, _)| !EXACT.contains(&name.as_str()));
                loose.for_each(|(_, value)| spoil(value));
            }
            _ => {}
        }
    }
    let mut kb = serde_json::from_str(include_str!("../../data/ops-run-it.json")).unwrap();
    spoil(&mut kb);
    kb
}

#[test]
fn control_characters_in_a_query_do_not_come_back() {
    let browser = open((120, 36));
    browser.type_text("/");
    browser.paste("a\u{202e}b\u{9b}31mc\x07d\u{200b}e\u{1b}[31mf");
    browser.wait_for_text("/ a");
    browser.type_text("z");
    browser.whole_text();
    let raw = browser.raw();
    let strange: Vec<Piece> = pieces(&raw)
        .into_iter()
        .filter(|piece| !is_listed(piece))
        .collect();
    assert!(strange.is_empty(), "{strange:?}");
}

#[test]
fn no_color_writes_no_colour_and_still_shows_the_selection() {
    let mut browser = open_with((120, 36), &[], &[("NO_COLOR", "1")]);
    let title = browser.find(&format!("− {}", super::world::FIRST)).unwrap();
    let reversed = browser.look(|screen| screen.cell(title.1, title.0).unwrap().inverse());
    assert!(reversed, "the selection does not show");
    roam(&browser);
    browser.type_text("q");
    browser.wait_exit();
    let colours: Vec<u16> = attributes(&pieces(&browser.raw()))
        .into_iter()
        .filter(|code| is_colour(*code))
        .collect();
    assert!(colours.is_empty(), "{colours:?}");
}

#[test]
fn with_colour_there_is_some() {
    let browser = open((120, 36));
    let codes = attributes(&pieces(&browser.raw()));
    assert!(codes.into_iter().any(is_colour));
}

/// Visits everything there is.
fn roam(browser: &Browser) {
    browser.type_text("/incid");
    browser.wait_for_text("/ incid");
    browser.enter();
    browser.wait_for("the list", |screen| screen.hide_cursor());
    for keys in [
        "jjkJJK", "}{[]", "tttt", "f j o x", "2 a u", "l J h", "zz", "vv v", "ss s",
    ] {
        browser.type_text(keys);
    }
    browser.type_text("2c");
    browser.wait_for_text("Compare: claimed");
    browser.type_text("jjJJc4");
    browser.wait_for_text("a score");
    browser.type_text("4?");
    browser.wait_for_text("Help");
    browser.type_text("jjqi");
    browser.wait_for_text("CC BY-NC");
    browser.type_text("qe");
    browser.wait_for_text("Preview");
    browser.type_text("q");
    browser.wait_until_gone("Preview");
    browser.type_text("yi");
    browser.wait_for_text("to the clipboard");
    browser.resize((80, 24));
    browser.wait_until_gone("1 Filters");
    browser.resize((120, 36));
    browser.wait_for_text("1 Filters");
    browser.type_text(":zzz");
    browser.wait_for_text("zzz");
    browser.escape();
    browser.wait_until_gone("zzz");
}

/// Whether the browser has a use for this. A terminal does harmless things with all of it: it moves
/// the cursor, sets attributes, clears, and turns on and off what the guard turns off at the end.
fn is_listed(piece: &Piece) -> bool {
    match piece {
        Piece::Shown(char) => is_text(*char),
        Piece::Csi(parameters, 'C' | 'H' | 'J') => parameters.bytes().all(is_number),
        Piece::Csi(parameters, 'm') => parameters.bytes().all(is_number),
        Piece::Csi(parameters, 'h' | 'l') => MODES.contains(&parameters.as_str()),
        Piece::Csi(..) | Piece::Other(_) => false,
        Piece::Osc(text) => {
            let sent = text.strip_prefix("52;c;");
            sent.is_some_and(|sent| sent.bytes().all(is_base64))
        }
    }
}

/// Alternate screen, cursor, mouse (five ways), marked pastes.
const MODES: [&str; 8] = [
    "?1049", "?25", "?1000", "?1002", "?1003", "?1006", "?1015", "?2004",
];

fn is_number(byte: u8) -> bool {
    byte.is_ascii_digit() || byte == b';'
}

fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"+/=".contains(&byte)
}

fn is_text(char: char) -> bool {
    let invisible = matches!(char,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..);
    !char.is_control() && !invisible
}

/// The numbers of every sequence that sets attributes.
fn attributes(pieces: &[Piece]) -> Vec<u16> {
    let of = |piece: &Piece| match piece {
        Piece::Csi(parameters, 'm') => parameters
            .split(';')
            .filter_map(|one| one.parse().ok())
            .collect(),
        _ => Vec::new(),
    };
    pieces.iter().flat_map(of).collect()
}

/// Any colour but the terminal's own.
fn is_colour(code: u16) -> bool {
    matches!(code, 30..=38 | 40..=48 | 90..=97 | 100..=107)
}

fn pieces(raw: &[u8]) -> Vec<Piece> {
    let text = String::from_utf8_lossy(raw);
    let mut rest: &str = &text;
    let mut pieces = Vec::new();
    while let Some(char) = rest.chars().next() {
        let (piece, taken) = match rest.strip_prefix('\x1b') {
            Some(sequence) => escape(sequence),
            None => (Piece::Shown(char), char.len_utf8()),
        };
        pieces.push(piece);
        rest = &rest[taken..];
    }
    pieces
}

/// The sequence that follows an ESC, and how long it is with it.
fn escape(sequence: &str) -> (Piece, usize) {
    if let Some(body) = sequence.strip_prefix('[')
        && let Some(end) = body.find(|char| ('@'..='~').contains(&char))
    {
        let last = body[end..].chars().next().unwrap();
        return (Piece::Csi(body[..end].to_owned(), last), end + 3);
    }
    if let Some(body) = sequence.strip_prefix(']')
        && let Some(end) = body.find(['\x07', '\x1b'])
    {
        let closing = if body[end..].starts_with('\x07') {
            1
        } else {
            2
        };
        return (Piece::Osc(body[..end].to_owned()), 2 + end + closing);
    }
    (Piece::Other(sequence.chars().take(8).collect()), 1)
}
