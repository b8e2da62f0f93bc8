//! Makes untrusted text safe to show in a terminal and to write to a document.
//!
//! Owns which characters may reach a screen, a file or a message. All input passes here once: the texts of
//! a knowledge base through their types ([`super::Line`] and its siblings); queries, paths and errors where
//! they enter. Clean text is not copied. Control characters become `U+FFFD`; invisible ones are removed.

use std::borrow::Cow;
use std::path::Path;

use unicode_normalization::char::is_combining_mark;

/// Replaces a control character.
pub const PLACEHOLDER: char = '\u{FFFD}';

/// The base for a combining mark that has none.
const DOTTED_CIRCLE: char = '\u{25CC}';

/// The maximum number of marks and joiners on one base. No script needs more; more could draw over
/// neighbouring lines.
const MAX_MARKS: usize = 8;

/// The text as one quoted shell word.
pub fn shell_word(text: &str) -> String {
    format!("'{}'", line(text).replace('\'', r"'\''"))
}

/// The text as one line: each run of line breaks and tabs is one space.
pub fn line(text: &str) -> Cow<'_, str> {
    clean(text, Breaks::Joined)
}

/// The path as one line.
pub fn path(path: &Path) -> String {
    line(&path.to_string_lossy()).into_owned()
}

/// The text with its line breaks normalised to `\n`, and tabs as spaces.
pub fn paragraphs(text: &str) -> Cow<'_, str> {
    clean(text, Breaks::Kept)
}

/// The text as one line in which invisible characters become [`PLACEHOLDER`] instead of being removed. For
/// texts that are compared exactly, such as ids and addresses.
pub fn exact(text: &str) -> Cow<'_, str> {
    let is_exact = |c| matches!(kind(c), CharKind::Plain | CharKind::Mark);
    if is_plain_ascii(text, Breaks::Joined) || text.chars().all(is_exact) {
        return line(text);
    }
    let shown = text
        .chars()
        .map(|c| if is_exact(c) { c } else { PLACEHOLDER });
    Cow::Owned(line(&shown.collect::<String>()).into_owned())
}

/// How line breaks are treated.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Breaks {
    Joined,
    Kept,
}

/// The class of a character, which determines how it is treated.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CharKind {
    Plain,
    /// Combines with the character before it.
    Mark,
    /// Invisible; joins or separates its neighbours.
    Joiner,
    Break,
    Tab,
    /// Controls the terminal or the text direction.
    Control,
    /// Any other invisible character.
    Invisible,
    /// A letter that looks like a space.
    Blank,
}

fn clean(text: &str, breaks: Breaks) -> Cow<'_, str> {
    if is_plain_ascii(text, breaks) {
        return Cow::Borrowed(text);
    }
    let mut cleaner = Cleaner {
        text,
        breaks,
        out: None,
        last: None,
        marks: 0,
        spaced: false,
    };
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c == '\r' {
            chars.next_if(|(_, next)| *next == '\n');
        }
        cleaner.push(at, c);
    }
    cleaner.out.map_or(Cow::Borrowed(text), Cow::Owned)
}

/// Whether the text is printable ASCII (and `\n` where allowed). Nearly all texts are, so eight bytes are
/// tested at once.
fn is_plain_ascii(text: &str, breaks: Breaks) -> bool {
    let newline = if breaks == Breaks::Kept { b'\n' } else { b' ' };
    let has_odd = |bytes: &[u8]| {
        let mut bytes = bytes.iter();
        bytes.any(|byte| !(b' '..0x7F).contains(byte) && *byte != newline)
    };
    let (eights, rest) = text.as_bytes().as_chunks();
    let mut eights = eights.iter();
    !eights.any(|eight| may_have_odd(u64::from_le_bytes(*eight)) && has_odd(eight))
        && !has_odd(rest)
}

/// Whether any of the bytes may be below the space, or 0x7F or above: then its highest bit is set, or becomes
/// set on adding one or subtracting the space.
fn may_have_odd(bytes: u64) -> bool {
    const ONES: u64 = u64::MAX / 0xFF;
    let more = bytes.wrapping_add(ONES);
    let less = bytes.wrapping_sub(ONES * b' ' as u64);
    (bytes | more | less) & (ONES * 0x80) != 0
}

/// The sanitised text so far; nothing is copied before the first change.
struct Cleaner<'a> {
    text: &'a str,
    breaks: Breaks,
    out: Option<String>,
    /// The last character written.
    last: Option<char>,
    /// The number of marks and joiners since the last base.
    marks: usize,
    /// Whether the last character written is a space for a break or tab.
    spaced: bool,
}

impl Cleaner<'_> {
    fn push(&mut self, at: usize, c: char) {
        let spaced = std::mem::take(&mut self.spaced);
        match kind(c) {
            CharKind::Plain => self.push_base(c),
            CharKind::Mark => {
                if self.last.is_none_or(|last| last == '\n') {
                    self.replace(at, Some(DOTTED_CIRCLE));
                }
                self.attach(at, c);
            }
            CharKind::Joiner if self.last.is_some_and(is_joinable) => self.attach(at, c),
            CharKind::Joiner => self.replace(at, None),
            CharKind::Break if self.breaks == Breaks::Kept && c == '\n' => self.push_base(c),
            CharKind::Break if self.breaks == Breaks::Kept => self.replace(at, Some('\n')),
            CharKind::Break => self.space(at, spaced),
            CharKind::Tab if self.breaks == Breaks::Joined => self.space(at, spaced),
            CharKind::Tab | CharKind::Blank => self.replace(at, Some(' ')),
            CharKind::Control => self.replace(at, Some(PLACEHOLDER)),
            CharKind::Invisible => {
                self.spaced = spaced;
                self.replace(at, None);
            }
        }
    }

    /// Writes one space for a run of breaks and tabs.
    fn space(&mut self, at: usize, spaced: bool) {
        self.replace(at, (!spaced).then_some(' '));
        self.spaced = true;
    }

    /// Writes a mark or joiner after a base that has few.
    fn attach(&mut self, at: usize, c: char) {
        if self.marks < MAX_MARKS {
            self.marks += 1;
            self.push_char(c);
        } else {
            self.replace(at, None);
        }
    }

    fn push_base(&mut self, c: char) {
        // Characters after a joiner belong to the same cluster, which bounds chains of joiners too.
        if !self.last.is_some_and(|last| kind(last) == CharKind::Joiner) {
            self.marks = 0;
        }
        self.push_char(c);
    }

    fn push_char(&mut self, c: char) {
        if let Some(out) = &mut self.out {
            out.push(c);
        }
        self.last = Some(c);
    }

    fn replace(&mut self, at: usize, with: Option<char>) {
        if self.out.is_none() {
            self.out = Some(self.text.get(..at).unwrap_or_default().to_owned());
        }
        if let Some(c) = with {
            self.push_base(c);
        }
    }
}

/// Whether a joiner is meaningful after this character: in scripts from Arabic on and after emoji, not in
/// Latin, Greek, Cyrillic or punctuation.
fn is_joinable(c: char) -> bool {
    let shapes =
        !matches!(c, '\0'..='\u{5FF}' | '\u{1E00}'..='\u{218F}' | DOTTED_CIRCLE | PLACEHOLDER);
    shapes && kind(c) != CharKind::Joiner
}

fn kind(c: char) -> CharKind {
    match c {
        ' '..='~' => CharKind::Plain,
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => CharKind::Break,
        '\t' => CharKind::Tab,
        '\u{200C}' | '\u{200D}' => CharKind::Joiner,
        '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' => CharKind::Blank,
        '\0'..='\u{1F}'
        | '\u{7F}'..='\u{9F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FFF9}'..='\u{FFFB}' => CharKind::Control,
        _ if is_noncharacter(c) => CharKind::Control,
        '\u{AD}'
        | '\u{61C}'
        | '\u{180E}'
        | '\u{200B}'
        | '\u{200E}'..='\u{200F}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206A}'..='\u{206F}'
        | '\u{FEFF}'
        | '\u{FFF0}'..='\u{FFF8}'
        | '\u{13430}'..='\u{1343F}'
        | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E00FF}'
        | '\u{E01F0}'..='\u{E0FFF}' => CharKind::Invisible,
        _ if is_combining_mark(c) => CharKind::Mark,
        _ => CharKind::Plain,
    }
}

fn is_noncharacter(c: char) -> bool {
    let code = u32::from(c);
    (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE
}
