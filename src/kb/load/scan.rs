//! Walking over a JSON text with byte offsets, and what is wrong with it as JSON.
//!
//! Owns the grammar of JSON; [`words`] holds the messages for the usual mistakes. It is used after a
//! failure alone: the parser that reads good texts keeps no offsets. Does not recurse, so that no
//! nesting hurts it, and does not know what a knowledge base is.

use std::borrow::Cow;
use std::ops::Range;

mod words;

use words::QUOTE;

/// The deepest nesting that is followed; the format itself needs six levels.
const DEEPEST: usize = 128;

/// Where a text stops being JSON, and why.
#[derive(Debug)]
pub(super) struct Fault {
    /// The bytes that it could not take; empty at the end of the text.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: &'static str,
}

/// What kind of value stands somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Object,
    Array,
    Text,
    Number,
    Bool,
    Null,
}

/// A place in a JSON text, moving forward.
pub(super) struct Scanner<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scanner<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// The bytes that have been gone over so far.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// The kind of the value that begins here, after any space.
    pub(super) fn kind(&mut self) -> Result<Kind, Fault> {
        match self.token() {
            Some(b'{') => Ok(Kind::Object),
            Some(b'[') => Ok(Kind::Array),
            Some(b'"') => Ok(Kind::Text),
            Some(b'-' | b'0'..=b'9') => Ok(Kind::Number),
            Some(b't' | b'f') => Ok(Kind::Bool),
            Some(b'n') => Ok(Kind::Null),
            Some(_) => Err(self.no_value()),
            None => Err(self.cut_off("an object")),
        }
    }

    /// Goes into the object or array that begins here.
    pub(super) fn enter(&mut self) {
        self.at += 1;
    }

    /// Goes over the next field name and its colon, or over the end of the object.
    pub(super) fn key(&mut self, first: bool) -> Result<Option<Range<usize>>, Fault> {
        if !self.another(first, b'}', "an object")? {
            return Ok(None);
        }
        let start = self.at;
        match self.token() {
            Some(b'"') => {}
            Some(_) => return Err(self.no_name()),
            None => return Err(self.cut_off("an object")),
        }
        self.string()?;
        let key = start..self.at;
        match self.token() {
            Some(b':') => self.at += 1,
            Some(_) => {
                let message = "expected `:` after the field name";
                let help = if self.is_behind_quote() { QUOTE } else { "" };
                return Err(self.stray_or(message, help));
            }
            None => return Err(self.cut_off("an object")),
        }
        Ok(Some(key))
    }

    /// Goes to the next element, or over the end of the array.
    pub(super) fn element(&mut self, first: bool) -> Result<bool, Fault> {
        self.another(first, b']', "an array")
    }

    /// Goes over the value that begins here, and gives its bytes.
    pub(super) fn skip(&mut self) -> Result<Range<usize>, Fault> {
        self.kind()?;
        let start = self.at;
        let mut open = Vec::new();
        loop {
            let mut first = false;
            match self.kind()? {
                kind @ (Kind::Object | Kind::Array) => {
                    if open.len() == DEEPEST {
                        return Err(self.too_deep());
                    }
                    self.enter();
                    open.push(kind);
                    first = true;
                }
                Kind::Text => self.string()?,
                Kind::Number => self.number()?,
                Kind::Bool | Kind::Null => self.literal()?,
            }
            loop {
                let more = match open.last() {
                    None => return Ok(start..self.at),
                    Some(Kind::Object) => self.key(first)?.is_some(),
                    Some(_) => self.element(first)?,
                };
                if more {
                    break;
                }
                first = false;
                open.pop();
            }
        }
    }

    /// That nothing follows.
    pub(super) fn end(&mut self) -> Result<(), Fault> {
        match self.token() {
            None => Ok(()),
            Some(_) => {
                let message = "something follows the end of the knowledge base";
                Err(self.stray_or(message, "a file holds one; take the rest out"))
            }
        }
    }

    /// The text of a string, without its quotes and escapes.
    pub(super) fn unquoted(&self, string: Range<usize>) -> Cow<'t, str> {
        let raw = self.text.get(string).unwrap_or_default();
        let inside = raw.get(1..raw.len().saturating_sub(1)).unwrap_or_default();
        if inside.contains('\\') {
            let decoded = serde_json::from_str(raw);
            decoded.map_or(Cow::Borrowed(inside), Cow::Owned)
        } else {
            Cow::Borrowed(inside)
        }
    }

    /// The first byte after any space.
    fn token(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = bytes.get(self.at) {
            self.at += 1;
        }
        bytes.get(self.at).copied()
    }

    /// Goes over a comma to what follows it, or over the closing bracket.
    fn another(&mut self, first: bool, close: u8, inside: &str) -> Result<bool, Fault> {
        match self.token() {
            Some(byte) if byte == close => {
                self.at += 1;
                Ok(false)
            }
            Some(_) if first => Ok(true),
            Some(b',') => {
                let comma = self.at;
                self.at += 1;
                match self.token() {
                    Some(b'}' | b']') => {
                        let message = "a comma before a closing bracket";
                        Err(self.fault(comma..comma + 1, message, "take the comma out"))
                    }
                    Some(_) => Ok(true),
                    None => Err(self.cut_off(inside)),
                }
            }
            Some(byte) => Err(self.no_comma(byte, close)),
            None => Err(self.cut_off(inside)),
        }
    }

    /// Goes over a string, whose first quote stands here.
    fn string(&mut self) -> Result<(), Fault> {
        let start = self.at;
        self.at += 1;
        let bytes = self.text.as_bytes();
        loop {
            let rest = bytes.get(self.at..).unwrap_or_default();
            let plain = |byte: &u8| *byte >= b' ' && *byte != b'"' && *byte != b'\\';
            match rest.iter().position(|byte| !plain(byte)) {
                None => {
                    self.at = bytes.len();
                    return Err(self.cut_off("a string"));
                }
                Some(length) => self.at += length,
            }
            match bytes.get(self.at) {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => self.escape()?,
                Some(b'\n' | b'\r') => {
                    let help = "a closing quote is missing; a line break in a text is written \\n";
                    let message = "the string does not end on its line";
                    return Err(self.fault(start..self.at, message, help));
                }
                _ => {
                    let message = "a control character in a string";
                    let help = "a tab is written \\t; most others have no place in a text";
                    return Err(self.fault(self.at..self.at + 1, message, help));
                }
            }
        }
    }

    fn escape(&mut self) -> Result<(), Fault> {
        const HELP: &str = "a backslash itself is written \\\\";
        let start = self.at;
        let kind = self.text.as_bytes().get(start + 1);
        match kind {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 2,
            Some(b'u') => return self.code_point(),
            Some(_) => {
                let rest = self.text.get(start + 1..).unwrap_or_default();
                let end = start + 1 + rest.chars().next().map_or(0, char::len_utf8);
                return Err(self.fault(start..end, "no such escape in JSON", HELP));
            }
            None => {
                self.at += 1;
                return Err(self.cut_off("a string"));
            }
        }
        Ok(())
    }

    /// Goes over `\u` and what belongs to it: a second one, for half of a pair.
    fn code_point(&mut self) -> Result<(), Fault> {
        const HELP: &str = "\\u is followed by four hexadecimal digits";
        const HALF: &str =
            "beyond the first 65536 characters it takes two of them, as \\ud83d\\ude00";
        let start = self.at;
        let unit = |at: usize| -> Option<u16> {
            let digits = self.text.get(at..at + 6)?.strip_prefix("\\u")?;
            let all = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
            all.then(|| u16::from_str_radix(digits, 16).ok()).flatten()
        };
        let Some(first) = unit(start) else {
            let rest = self.text.get(start + 2..).unwrap_or_default();
            let digits = rest.bytes().take(4).take_while(u8::is_ascii_hexdigit);
            let end = start + 2 + digits.count();
            return Err(self.fault(start..end, "this is no character", HELP));
        };
        let (length, whole) = match first {
            0xD800..0xDC00 => (12, matches!(unit(start + 6), Some(0xDC00..0xE000))),
            _ => (6, !matches!(first, 0xDC00..0xE000)),
        };
        if !whole {
            return Err(self.fault(start..start + 6, "half of a character", HALF));
        }
        self.at += length;
        Ok(())
    }

    fn number(&mut self) -> Result<(), Fault> {
        let start = self.at;
        let word = self.word();
        let number = self.text.get(word.clone()).unwrap_or_default();
        let end = start + number_length(number.as_bytes());
        if end == word.end {
            self.at = end;
            return Ok(());
        }
        Err(self.fault(word, "this is not a JSON number", "quote it, if it is text"))
    }

    fn literal(&mut self) -> Result<(), Fault> {
        let word = self.word();
        match self.text.get(word.clone()) {
            Some("true" | "false" | "null") => {
                self.at = word.end;
                Ok(())
            }
            _ => Err(self.no_value()),
        }
    }

    fn too_deep(&self) -> Fault {
        let message = format!("nested more than {DEEPEST} levels deep");
        self.fault(self.at..self.at + 1, &message, "the format needs six")
    }

    fn cut_off(&self, inside: &str) -> Fault {
        let end = self.text.trim_ascii_end().len();
        let message = format!("the text ends inside {inside}");
        self.fault(end..end, &message, "is the file complete?")
    }

    fn fault(&self, range: Range<usize>, message: &str, help: &'static str) -> Fault {
        Fault {
            range,
            message: message.to_owned(),
            help,
        }
    }
}

/// How many of the bytes are a JSON number.
fn number_length(bytes: &[u8]) -> usize {
    let digits = |from: usize| {
        let rest = bytes.get(from..).unwrap_or_default();
        rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
    };
    let sign = usize::from(bytes.first() == Some(&b'-'));
    let whole = match bytes.get(sign) {
        Some(b'0') => 1,
        _ => digits(sign),
    };
    if whole == 0 {
        return 0;
    }
    let mut length = sign + whole;
    if bytes.get(length) == Some(&b'.') {
        match digits(length + 1) {
            0 => return length,
            fraction => length += 1 + fraction,
        }
    }
    if let Some(b'e' | b'E') = bytes.get(length) {
        let sign = usize::from(matches!(bytes.get(length + 1), Some(b'+' | b'-')));
        match digits(length + 1 + sign) {
            0 => return length,
            exponent => length += 1 + sign + exponent,
        }
    }
    length
}
