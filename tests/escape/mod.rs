//! Texts that can affect a terminal, and a parser of terminal output.

use onpaper::kb::{Claim, Status};
use unicode_normalization::char::is_combining_mark;

use crate::every_field;

/// Named texts that some terminal or reader interprets. Sources: ECMA-48, xterm's control sequences, and
/// Unicode's TR36 and TR39.
pub(crate) const KINDS: [(&str, &str); 44] = [
    ("CSI, a colour", "\u{1b}[31m"),
    ("CSI, clear", "\u{1b}[2J\u{1b}[H"),
    ("CSI, a report is asked for", "\u{1b}[6n\u{1b}[c\u{1b}[>q"),
    ("CSI, alternate screen left", "\u{1b}[?1049l"),
    ("CSI, unfinished", "\u{1b}[38;5;"),
    ("CSI, in 8 bits as UTF-8", "\u{9b}31m"),
    ("OSC 0, the title", "\u{1b}]0;title\u{7}"),
    (
        "OSC 8, a link",
        "\u{1b}]8;;https://example.org\u{1b}\\x\u{1b}]8;;\u{1b}\\",
    ),
    ("OSC 52, the clipboard", "\u{1b}]52;c;aGFybQ==\u{7}"),
    ("OSC, unfinished", "\u{1b}]0;title"),
    ("OSC, in 8 bits as UTF-8", "\u{9d}0;title\u{9c}"),
    ("DCS", "\u{1b}P1$r0m\u{1b}\\"),
    ("DCS, in 8 bits as UTF-8", "\u{90}q\u{9c}"),
    ("APC", "\u{1b}_Gf=24;AAAA\u{1b}\\"),
    ("PM, SOS", "\u{1b}^x\u{1b}\\\u{1b}Xy\u{1b}\\"),
    ("a full reset", "\u{1b}c"),
    ("another character set", "\u{1b}(0\u{e}lqk\u{f}"),
    ("ESC alone", "\u{1b}"),
    ("NUL", "\0"),
    ("BEL", "\u{7}"),
    ("backspace", "abc\u{8}\u{8}\u{8}"),
    ("tab", "a\tb"),
    ("vertical tab, form feed", "\u{b}\u{c}"),
    ("carriage return", "good\rbad"),
    ("line feed", "one\n\n\ntwo"),
    ("XON, XOFF", "\u{11}\u{13}"),
    ("DEL", "\u{7f}"),
    ("NEL, IND, RI", "\u{85}\u{84}\u{8d}"),
    ("bidi override", "\u{202e}drow\u{202c}"),
    ("bidi isolate", "\u{2066}a\u{2067}b\u{2068}c\u{2069}"),
    ("bidi marks", "\u{200e}\u{200f}\u{61c}"),
    ("zero width", "a\u{200b}b\u{2060}c\u{feff}d"),
    ("soft hyphen", "a\u{ad}b"),
    ("tags", "\u{e0001}\u{e0041}\u{e0042}\u{e007f}"),
    (
        "reserved and ignored",
        "\u{e0080}\u{e01f0}\u{e0fff}\u{fff0}\u{2065}",
    ),
    ("line and paragraph separator", "a\u{2028}b\u{2029}c"),
    ("a mark on nothing", "\u{301}x \u{20dd}"),
    (
        "marks without end",
        "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}\u{30b}\u{30c}\u{30d}\u{30e}\u{30f}\u{310}\u{311}\u{312}",
    ),
    (
        "a chain of joiners",
        "👩\u{200d}👩\u{200d}👧\u{200d}👦\u{200d}👩\u{200d}👩\u{200d}👧\u{200d}👦\u{200d}👩\u{200d}👩\u{200d}👧\u{200d}👦",
    ),
    ("joiners in Latin", "a\u{200d}b\u{200c}c"),
    ("fillers", "\u{3164}\u{ffa0}\u{115f}\u{1160}"),
    ("annotations", "\u{fff9}a\u{fffa}b\u{fffb}"),
    (
        "format controls of notations",
        "\u{1d173}\u{1bca0}\u{13430}\u{180e}",
    ),
    ("noncharacters", "\u{fdd0}\u{ffff}\u{10ffff}"),
];

/// All of them in one text.
pub(crate) fn all() -> String {
    let texts = KINDS.map(|(_, text)| text);
    texts.join(" 漢字 ")
}

/// All of them in groups of four with their names, for slow tests.
pub(crate) fn groups() -> impl Iterator<Item = (String, String)> {
    KINDS.chunks(4).map(|few| {
        let (names, texts): (Vec<_>, Vec<_>) = few.iter().copied().unzip();
        (names.join("; "), texts.join(" 漢字 "))
    })
}

/// A knowledge base with `harm` in every text, after a searchable word; as JSON, which is not sanitised yet.
pub(crate) fn knowledge_base(harm: &str) -> String {
    const PLACE: &str = "@harm@";
    let mut kb = every_field::knowledge_base(&|word| format!("{word} {PLACE} end"));
    let mut claim = kb.claims.remove(0);
    let own = claim.counterparts.iter_mut();
    for own in own.filter(|one| one.knowledge_base.is_none()) {
        own.claim = "claim-0".into();
    }
    let status = |at: usize| {
        if at.is_multiple_of(3) {
            Status::Realised
        } else {
            Status::Unrealised
        }
    };
    kb.claims = (0..6)
        .map(|at| Claim {
            id: format!("claim-{at}").into(),
            status: status(at),
            ..claim.clone()
        })
        .collect();
    let harm = serde_json::to_string(harm).unwrap();
    let json = serde_json::to_string(&kb).unwrap();
    json.replace(PLACE, harm.trim_matches('"'))
}

/// An element of terminal output.
#[derive(Debug, PartialEq)]
pub(crate) enum Piece {
    /// A printable character.
    Shown(char),
    /// A control sequence: its private marker, parameters and intermediates, and its final byte.
    Csi(String, char),
    /// An operating system command.
    Osc(String),
    /// A reset of modes: the normal character set and the numeric keypad.
    UsualModes,
    /// Anything else.
    Other(String),
}

/// Parses the output into elements.
pub(crate) fn pieces(raw: &[u8]) -> Vec<Piece> {
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

/// The sequence after an ESC, and its length including the ESC.
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
    const USUAL_MODES: &str = "(B\x0f\x1b>";
    if sequence.starts_with(USUAL_MODES) {
        return (Piece::UsualModes, 1 + USUAL_MODES.len());
    }
    (Piece::Other(sequence.chars().take(8).collect()), 1)
}

/// The first elements that are not allowed, or more combining marks on one letter than any script needs.
pub(crate) fn strange(pieces: &[Piece], is_listed: impl Fn(&Piece) -> bool) -> Vec<String> {
    let unlisted = pieces.iter().filter(|piece| !is_listed(piece));
    let unlisted = unlisted.map(|piece| format!("{piece:?}"));
    let is_mark = |piece: &Piece| matches!(piece, Piece::Shown(char) if is_combining_mark(*char));
    let heaps = pieces.windows(MOST_MARKS + 1);
    let heaps = heaps.filter(|heap| heap.iter().all(is_mark));
    unlisted
        .chain(heaps.map(|heap| format!("{heap:?}")))
        .take(10)
        .collect()
}

/// More consecutive combining marks than this are drawn over the lines above.
const MOST_MARKS: usize = 10;

/// Whether a character is visible and has no other effect. Joiners are allowed, because they shape adjacent
/// letters and emoji.
pub(crate) fn is_text(char: char) -> bool {
    let invisible = matches!(char,
        '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}' | '\u{200e}'
        | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{13430}'..='\u{1343f}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..);
    !char.is_control() && !invisible
}
