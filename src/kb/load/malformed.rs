//! Why a text is not a knowledge base, and where.
//!
//! Owns the slow second reading that follows a failed first one: it keeps the JSON path, turns the
//! parser's words into plain ones, and shows the source line with a caret. Nothing here runs for a
//! text that is well formed.

use std::fmt;

use serde::Deserialize;
use serde_json::error::Category;
use unicode_width::UnicodeWidthStr;

use crate::kb::phrase::{elided, quoted, shown, suggestion};
use crate::kb::{FORMAT, KnowledgeBase, check};

/// The most characters of the source line that are shown on either side of the place.
const WINDOW: usize = 36;

/// The failure of a text, with its place. `Display` is the whole message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    origin: String,
    place: Option<Spot>,
    path: String,
    message: String,
    help: Option<String>,
}

/// A place in the text, and what stands there; the parts are safe to show.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Spot {
    line: usize,
    column: usize,
    before: String,
    token: String,
    after: String,
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.origin)?;
        if let Some(spot) = &self.place {
            write!(f, ":{}:{}", spot.line, spot.column)?;
        }
        write!(f, ": ")?;
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        write!(f, "{}", self.message)?;
        if let Some(spot) = &self.place {
            write!(f, "\n{spot}")?;
        }
        match &self.help {
            Some(help) => write!(f, "\n  {help}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let gutter = self.line.to_string();
        let indent = " ".repeat(self.before.width());
        let caret = "^".repeat(self.token.width().max(1));
        let blank = " ".repeat(gutter.len());
        writeln!(
            f,
            "  {gutter} | {}{}{}",
            self.before, self.token, self.after
        )?;
        write!(f, "  {blank} | {indent}{caret}")
    }
}

/// Reads the text again, to say why it failed.
pub(super) fn explain(text: &str, origin: &str, error: &serde_json::Error) -> Malformed {
    let other = error.is_data().then(|| other_format(text, origin));
    other.flatten().unwrap_or_else(|| reread(text, origin))
}

/// A knowledge base in a later format fails on its new fields; its format is what matters.
fn other_format(text: &str, origin: &str) -> Option<Malformed> {
    #[derive(Deserialize)]
    struct Probe {
        format: serde_json::Number,
    }
    let Probe { format } = serde_json::from_str(text).ok()?;
    (format != FORMAT.into()).then(|| Malformed {
        origin: shown(origin),
        place: None,
        path: "format".to_owned(),
        message: check::other_format(&elided(&format.to_string())),
        help: None,
    })
}

fn reread(text: &str, origin: &str) -> Malformed {
    let mut json = serde_json::Deserializer::from_str(text);
    let read = serde_path_to_error::deserialize::<_, KnowledgeBase>(&mut json);
    let (path, error) = match read {
        Err(error) => {
            let path = error.path().to_string();
            (path, error.into_inner())
        }
        // What stands before the end is a knowledge base: it is what follows that is wrong.
        Ok(_) => match json.end() {
            Err(error) => (String::new(), error),
            Ok(()) => unreachable_failure(),
        },
    };
    let (message, help) = reword(&error);
    Malformed {
        origin: shown(origin),
        place: spot(text, &error),
        path: plain_path(&path),
        message,
        help,
    }
}

/// The path without the signs for "the whole" and "somewhere in here".
fn plain_path(path: &str) -> String {
    let path = path.strip_suffix('?').unwrap_or(path);
    shown(path.strip_suffix('.').unwrap_or(path))
}

/// The first reading failed and this one did not, on the same text with the same types.
fn unreachable_failure() -> (String, serde_json::Error) {
    use serde::de::Error;
    let error = serde_json::Error::custom("it reads differently the second time");
    (String::new(), error)
}

/// The parser's message in plain words, and a line of help.
fn reword(error: &serde_json::Error) -> (String, Option<String>) {
    let whole = error.to_string();
    let message = match whole.rfind(" at line ") {
        Some(end) => whole.get(..end).unwrap_or(&whole),
        None => &whole,
    };
    match error.classify() {
        Category::Eof => cut_off(message),
        Category::Data => misfit(message),
        Category::Syntax | Category::Io => (syntax(message), None),
    }
}

fn cut_off(message: &str) -> (String, Option<String>) {
    let inside = match message.rsplit(' ').next() {
        Some("list") => "a list",
        Some("object") => "an object",
        Some("string") => "a string",
        _ => "a value",
    };
    let message = format!("the text ends inside {inside}");
    (message, Some("is the file complete?".to_owned()))
}

fn syntax(message: &str) -> String {
    match message {
        "trailing characters" => {
            "something follows the end of the knowledge base; a file holds one".to_owned()
        }
        "trailing comma" => "a comma before a closing bracket".to_owned(),
        "recursion limit exceeded" => "nested too deeply".to_owned(),
        "key must be a string" => "a field name must be in double quotes".to_owned(),
        "expected value" => "this is not a JSON value".to_owned(),
        other => shown(other),
    }
}

fn misfit(message: &str) -> (String, Option<String>) {
    if let Some(rest) = message.strip_prefix("invalid type: ") {
        let (found, expected) = rest.split_once(", expected ").unwrap_or((rest, "another"));
        return (wrong_kind(found, expected), None);
    }
    let names: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let unknown = message.starts_with("unknown ");
    match names.split_first() {
        Some((found, known)) if unknown => unlisted(message, found, known),
        _ => (shown(message), None),
    }
}

fn wrong_kind(found: &str, expected: &str) -> String {
    let found = match found {
        "map" => "an object".to_owned(),
        "sequence" => "an array".to_owned(),
        "null" => "null".to_owned(),
        other => elided(other),
    };
    let expected = match expected {
        "a sequence" => "an array",
        "u32" => "a whole number",
        other => other,
    };
    format!("found {found}, expected {}", shown(expected))
}

/// An unknown field or word, with the one that was likely meant, or all there are.
fn unlisted(message: &str, found: &str, known: &[&str]) -> (String, Option<String>) {
    let what = match message.split(' ').nth(1) {
        Some("field") => "field",
        _ => "word",
    };
    let message = format!("unknown {what} {}", quoted(found));
    let help = match suggestion(found, known.iter().copied()) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("expected one of: {}", known.join(", ")),
    };
    (message, Some(help))
}

/// The place that the parser stopped at: what it could not take ends there.
fn spot(text: &str, error: &serde_json::Error) -> Option<Spot> {
    let source = text.split('\n').nth(error.line().checked_sub(1)?)?;
    let source = source.strip_suffix('\r').unwrap_or(source);
    let end = error.column().min(source.len());
    let end = (end..=source.len()).find(|at| source.is_char_boundary(*at))?;
    let start = match source.get(end..)?.chars().next() {
        _ if error.is_eof() => end,
        // An object or array in the wrong place is not taken up at all.
        Some('{' | '[') if error.is_data() => return Some(Spot::new(error, source, end, end + 1)),
        _ => token_start(source.get(..end)?),
    };
    Some(Spot::new(error, source, start, end))
}

impl Spot {
    fn new(error: &serde_json::Error, source: &str, start: usize, end: usize) -> Self {
        let part = |range: std::ops::Range<usize>| source.get(range).unwrap_or_default();
        let before = part(0..start);
        Self {
            line: error.line(),
            column: before.chars().count() + 1,
            before: last_of(before),
            token: elided(part(start..end)),
            after: first_of(part(end..source.len())),
        }
    }
}

/// Where the token that ends this text begins: a string, a bare word or number, or one character.
fn token_start(head: &str) -> usize {
    let last = head.chars().next_back().map_or(0, char::len_utf8);
    let start = match head.strip_suffix('"') {
        Some(inside) => opening_quote(inside),
        None => {
            let bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '+' | '-');
            head.rfind(|c| !bare(c)).map(|at| at + 1)
        }
    };
    let start = start.filter(|at| head.is_char_boundary(*at) && *at < head.len());
    start.unwrap_or(head.len() - last)
}

/// The last quote that no backslash takes away.
fn opening_quote(inside: &str) -> Option<usize> {
    let mut quotes = inside.rmatch_indices('"').map(|(at, _)| at);
    quotes.find(|at| {
        let before = inside.get(..*at).unwrap_or_default();
        let slashes = before.bytes().rev().take_while(|byte| *byte == b'\\');
        slashes.count() % 2 == 0
    })
}

fn last_of(text: &str) -> String {
    match text.char_indices().rev().nth(WINDOW) {
        Some((at, c)) => "…".to_owned() + &shown(text.get(at + c.len_utf8()..).unwrap_or_default()),
        None => shown(text),
    }
}

fn first_of(text: &str) -> String {
    match text.char_indices().nth(WINDOW) {
        Some((at, _)) => shown(text.get(..at).unwrap_or_default()) + "…",
        None => shown(text),
    }
}
