//! Every byte that reaches the terminal is one that is meant to.

use super::world::{Browser, FILE, open, open_on, open_with};

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
    let mut browser = open_on(&hostile(), (120, 36));
    roam(&browser);
    browser.type_text("e");
    browser.wait_for_text("Preview");
    browser.enter();
    browser.wait_for_text("Exported ");
    browser.type_text("R");
    browser.wait_for_text("Read again");
    browser.type_text("q");
    assert_eq!(browser.wait_exit().code, 0);
    let pieces = pieces(&browser.raw());
    assert!(pieces.len() > 10_000, "no long session: {}", pieces.len());
    let wide = Piece::Shown('漢');
    assert!(pieces.contains(&wide), "its texts are not shown");
    // The joiner of an emoji is the one invisible character that means something.
    let joins = |piece: &Piece| *piece == Piece::Shown('\u{200d}');
    let strange = pieces
        .iter()
        .filter(|piece| !is_listed(piece) && !joins(piece));
    let strange: Vec<&Piece> = strange.take(10).collect();
    assert!(strange.is_empty(), "{strange:?}");
    let written = std::fs::read_dir(browser.directory.path()).unwrap();
    let written = written.map(|entry| entry.unwrap().path());
    let exported: Vec<_> = written.filter(|path| !path.ends_with(FILE)).collect();
    assert_eq!(exported.len(), 1, "{exported:?}");
    for path in exported {
        let document = std::fs::read_to_string(path).unwrap();
        assert!(document.contains("漢字"));
        let acts = |c: char| !is_text(c) && c != '\n' && c != '\u{200d}';
        assert!(!document.contains(acts), "{document:?}");
    }
}

/// A knowledge base with all that a terminal could take for something else than text, in every text
/// that the format has.
fn hostile() -> String {
    let text = |lead: &str| {
        let marks = "\u{301}".repeat(500);
        format!(
            "{lead} \u{1b}[31mred \u{1b}]0;title\u{7} \u{1b}]52;c;aGk=\u{1b}\\ \u{9b}2J \u{90}q\u{9c} \
             \u{1b}c \u{1b}P1$r\u{1b}\\ \0 \u{8} \u{7f} \u{85} \t\ttabs \r\n\n lines \u{202e}bidi\u{2066} \
             \u{200f} \u{61c} \u{e0001}\u{e0041}tags\u{e007f} 漢字かな 한글 👩\u{200d}👩\u{200d}👧 🇬🇧 1\u{fe0f}\u{20e3} \
             e{marks} \u{200b}\u{feff}\u{ad}\u{fff9} \u{2028}end"
        )
    };
    let claim = |at: usize| {
        serde_json::json!({
            "id": format!("claim-{at}"), "title": text("Incident"),
            "status": (if at.is_multiple_of(3) { "realised" } else { "unrealised" }),
            "aspect": "one", "area": "part", "claimed": text("Claimed"), "observed": text("Observed"),
            "frequency": "often", "evidence": [{ "measure": text("time"), "value": text("10") }],
            "aliases": [text("alias")], "tags": [text("tag")],
            "links": [{ "title": text("link"), "url": "https://example.org/" }],
        })
    };
    let finding = serde_json::json!({
        "id": "finding", "kind": "assumption", "title": text("Finding"), "text": text("Text"),
        "aspect": "one", "links": [{ "title": text("link"), "url": "https://example.org/\u{fe0f}" }],
    });
    let claims: Vec<_> = (0..30).map(claim).collect();
    let kb = serde_json::json!({
        "format": 1, "id": "hostile", "title": text("Hostile"), "summary": text("Summary"),
        "version": text("1"), "language": "en",
        "source": {
            "title": text("Source"), "publisher": text("Publisher"), "url": "https://example.org/",
            "licence": text("CC BY-NC"), "note": text("Note"),
        },
        "aspects": [{
            "id": "one", "name": text("Aspect"), "summary": text("Summary"),
            "areas": [{ "id": "part", "name": text("Area") }],
        }],
        "claims": claims, "findings": [finding],
    });
    kb.to_string()
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
        '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
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
