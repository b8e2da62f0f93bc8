//! The syntax errors with their messages, and recovery after them.

use std::ops::Range;

use super::Kind;
use super::parser::{MAX_DEPTH, Parser};
use crate::kb::sanitise;

/// Help for an unescaped quote inside a string.
const QUOTE_HELP: &str = "write a \" inside a text as \\\"";

const BRACKETS_HELP: &str =
    "what opens with { must close with }, and what opens with [ must close with ]";

const NAMES_HELP: &str = "put field names in double quotes";

const TEXTS_HELP: &str = "put texts in double quotes";

/// The conflict markers of a merge.
const CONFLICT_MARKERS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// The names of invisible characters that are often copied along with a text.
const INVISIBLES: [(char, &str); 8] = [
    ('\u{A0}', " (no-break space)"),
    ('\u{AD}', " (soft hyphen)"),
    ('\u{200B}', " (zero-width space)"),
    ('\u{200E}', " (left-to-right mark)"),
    ('\u{202F}', " (narrow no-break space)"),
    ('\u{2060}', " (word joiner)"),
    ('\u{3000}', " (ideographic space)"),
    ('\u{FEFF}', " (byte order mark)"),
];

impl Parser<'_> {
    /// Skips whitespace, comments and other text that JSON does not allow between tokens; returns the next byte.
    pub(super) fn token(&mut self) -> Option<u8> {
        loop {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start_matches([' ', '\n', '\r', '\t']).len();
            let rest = self.rest();
            if let Some(b'"' | b',' | b':' | b'{' | b'}' | b'[' | b']') = self.peek() {
                return self.peek();
            }
            if ["//", "/*", "#"].iter().any(|sign| rest.starts_with(sign)) {
                self.comment();
            } else if CONFLICT_MARKERS.iter().any(|mark| rest.starts_with(mark)) {
                let message = "a line that a merge left because of a conflict";
                self.report(
                    self.line(),
                    message,
                    "resolve the conflict and remove these lines",
                );
                self.stop();
            } else if let Some(c) = rest.chars().next().filter(|c| is_invisible(*c)) {
                self.invisible(c);
            } else {
                return self.peek();
            }
        }
    }

    fn comment(&mut self) {
        let (line, rest) = (self.line(), self.rest());
        let end = match rest.strip_prefix("/*") {
            Some(inside) => self.at + inside.find("*/").map_or(rest.len(), |end| end + 4),
            None => line.end,
        };
        let message = "a comment, which JSON does not allow";
        self.report(line, message, "remove it");
        self.go_to(end);
    }

    fn invisible(&mut self, c: char) {
        let rest = self.rest();
        let end = self.at + (rest.len() - rest.trim_start_matches(c).len());
        let name = INVISIBLES.iter().find(|(known, _)| *known == c);
        let name = name.map_or("", |(_, name)| name);
        let message = format!("an invisible character, U+{:04X}{name}", u32::from(c));
        let help = "remove it; only spaces, tabs and line breaks may stand between values";
        self.report(self.at..end, &message, help);
        self.go_to(end);
    }

    /// Reports that no field name begins here, and skips what was meant to be one.
    pub(super) fn missing_name(&mut self) {
        let word = self.word();
        let (message, help) = match &self.text[word.clone()] {
            "{" => (
                "found an object, expected a field name",
                "put several objects in a list: [ { … }, { … } ]",
            ),
            "[" => (
                "found an array, expected a field name",
                "write a name before each value in an object, as in \"tags\": [ … ]",
            ),
            "]" => ("found `]`, expected `}`", BRACKETS_HELP),
            "," => ("a comma with no field before it", "remove the comma"),
            ":" => ("a field name is missing here", ""),
            "'" => ("a single quote is not JSON", NAMES_HELP),
            "“" | "”" | "„" => ("a curly quote is not JSON", NAMES_HELP),
            bare if bare.starts_with(|c: char| is_bare(c) || c.is_alphabetic()) => {
                ("a field name without quotes", "put it in double quotes")
            }
            _ => ("this is not a field name", NAMES_HELP),
        };
        self.report(word, message, help);
        if self.peek() != Some(b',') {
            self.recover_at(self.quoted_word(), &[":"]);
        }
    }

    /// Reports that there is no colon after a field name.
    pub(super) fn missing_colon(&mut self) {
        let help = if self.is_after_quote() {
            QUOTE_HELP
        } else {
            ""
        };
        self.report(self.word(), "expected `:` after the field name", help);
        self.stop();
    }

    /// Reports that `byte` comes next instead of a comma or the closing bracket.
    pub(super) fn missing_comma(&mut self, byte: u8, close: u8) {
        const COMMA_HELP: &str = "put a comma after what comes before, or close it";
        let expected = format!("expected `,` or `{}`", char::from(close));
        let found = format!("found `{}`, {expected}", char::from(byte));
        let is_text = !byte.is_ascii_punctuation();
        let (message, help) = match byte {
            b':' => (
                found,
                "put a name with its value in an object: { \"name\": … }",
            ),
            b'}' | b']' => (found, BRACKETS_HELP),
            b'"' => (expected, COMMA_HELP),
            _ if self.is_after_quote() => (expected, QUOTE_HELP),
            _ if is_text && self.before().ends_with('"') => (
                expected,
                "put a comma after what comes before, or write a \" inside a text as \\\"",
            ),
            _ => (expected, COMMA_HELP),
        };
        self.report(self.word(), &message, help);
        let is_item = match byte {
            b'"' => self.before().ends_with('\n'),
            b'{' | b'[' => close == b']',
            _ => false,
        };
        if !is_item {
            self.stop();
        }
    }

    /// Reports that this word or character does not begin a value.
    pub(super) fn invalid_value(&mut self, word: Range<usize>) -> Kind {
        let (message, help) = match &self.text[word.clone()] {
            "'" => ("a single quote is not JSON", TEXTS_HELP),
            "“" | "”" | "„" => ("a curly quote is not JSON", TEXTS_HELP),
            "," | "}" | "]" | ":" => ("a value is missing here", ""),
            "True" | "TRUE" => ("this is not a JSON value", "did you mean `true`?"),
            "False" | "FALSE" => ("this is not a JSON value", "did you mean `false`?"),
            "None" | "nil" | "NULL" | "undefined" => {
                ("this is not a JSON value", "leave the field out instead")
            }
            "/" => ("this is not a JSON value", ""),
            _ => ("this is not a JSON value", TEXTS_HELP),
        };
        self.report(word, message, help);
        match self.peek() {
            Some(b',' | b'}' | b']') => Kind::Invalid,
            _ => self.recover_at(self.quoted_word(), VALUE_ENDS),
        }
    }

    pub(super) fn invalid_number(&mut self, word: Range<usize>) -> Kind {
        let end = word.end;
        self.report(word, "this is not a JSON number", "quote it, if it is text");
        self.recover_at(end, VALUE_ENDS)
    }

    pub(super) fn unterminated_string(&mut self, start: usize) -> Kind {
        let help = "a closing quote is missing; write a line break in a text as \\n";
        self.report(start..self.at, "the string does not end on its line", help);
        self.stop()
    }

    pub(super) fn control_character(&mut self) {
        let help = "write a tab as \\t; most other control characters do not belong in a text";
        self.report(
            self.at..self.at + 1,
            "a control character in a string",
            help,
        );
        self.go_to(self.at + 1);
    }

    /// Consumes an escape sequence.
    pub(super) fn escape(&mut self) {
        let start = self.at;
        let Some(c) = self.text[start + 1..].chars().next() else {
            return self.go_to(start + 1);
        };
        if c == 'u' {
            return self.code_point();
        }
        let end = start + 1 + c.len_utf8();
        if !"\"\\/bfnrt".contains(c) {
            let help = "write a backslash as \\\\";
            self.report(start..end, "no such escape in JSON", help);
        }
        self.go_to(end);
    }

    /// Consumes a `\u` escape, or two for a surrogate pair.
    fn code_point(&mut self) {
        const PAIR_HELP: &str =
            "a character beyond U+FFFF takes two such escapes, as in \\ud83d\\ude00";
        const DIGITS_HELP: &str = "\\u is followed by four hexadecimal digits";
        let start = self.at;
        let end = match (self.code_unit(start), self.code_unit(start + 6)) {
            (Some(0xD800..0xDC00), Some(0xDC00..0xE000)) => start + 12,
            (Some(0xD800..0xE000), _) => {
                self.report(start..start + 6, "half of a surrogate pair", PAIR_HELP);
                start + 6
            }
            (Some(_), _) => start + 6,
            (None, _) => {
                let digits = self.text[start + 2..].bytes().take(4);
                let end = start + 2 + digits.take_while(u8::is_ascii_hexdigit).count();
                self.report(start..end, "this is not a character", DIGITS_HELP);
                end
            }
        };
        self.go_to(end);
    }

    /// The UTF-16 code unit of an escape such as `\ud83d` at `at`, if there is one.
    fn code_unit(&self, at: usize) -> Option<u16> {
        let digits = self.text.get(at..at + 6)?.strip_prefix("\\u")?;
        let all = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        all.then(|| u16::from_str_radix(digits, 16).ok()).flatten()
    }

    pub(super) fn too_deep(&mut self) {
        let message = format!("nested more than {MAX_DEPTH} levels deep");
        self.report(self.at..self.at + 1, &message, "the format needs six");
        self.stop();
    }

    pub(super) fn unexpected_end(&mut self, inside: &str) -> Kind {
        let end = self.text.trim_ascii_end().len();
        let message = format!("the text ends inside {inside}");
        self.report(end..end, &message, "is the file complete?");
        self.stop()
    }

    pub(super) fn trailing_data(&mut self) {
        let message = "there is something after the end of the document";
        self.report(self.word(), message, "a file holds one; remove the rest");
    }

    /// Continues at `end` if one of `next` follows on its line; stops otherwise.
    fn recover_at(&mut self, end: usize, next: &[&str]) -> Kind {
        let rest = self.text[end..].trim_start_matches([' ', '\t']);
        if !next.iter().any(|sign| rest.starts_with(sign)) {
            return self.stop();
        }
        self.go_to(end);
        Kind::Invalid
    }

    fn go_to(&mut self, at: usize) {
        self.at = self.at.max(at);
    }

    /// The end of the next word, or of a text in quotes that JSON does not allow.
    fn quoted_word(&self) -> usize {
        let line = &self.text[self.line()];
        let end = match line.chars().next() {
            Some('\'') => line[1..].find('\'').map(|at| at + 2),
            Some('“') => line.find('”').map(|at| at + '”'.len_utf8()),
            _ => None,
        };
        end.map_or(self.word().end, |end| self.at + end)
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    /// The text before this position, without trailing spaces.
    fn before(&self) -> &str {
        self.text[..self.at].trim_end_matches([' ', '\t'])
    }

    /// The rest of the line.
    fn line(&self) -> Range<usize> {
        let line = self.rest().lines().next().unwrap_or_default();
        self.at..self.at + line.len()
    }

    /// Whether a string ends right before this position.
    fn is_after_quote(&self) -> bool {
        self.text[..self.at].ends_with('"') && self.peek() != Some(b'"')
    }

    /// The next bare word or number, or else one character.
    pub(super) fn word(&self) -> Range<usize> {
        let rest = self.rest();
        let bare = rest.len() - rest.trim_start_matches(is_bare).len();
        let one = rest.chars().next().map_or(0, char::len_utf8);
        self.at..self.at + if bare > 0 { bare } else { one }
    }
}

/// What can follow a value.
const VALUE_ENDS: &[&str] = &[",", "}", "]", "\n", "\r"];

/// Whether this can be part of a bare word or number.
fn is_bare(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '+' | '-' | '_')
}

/// Whether this is a space that JSON does not allow, or has no width.
fn is_invisible(c: char) -> bool {
    !c.is_ascii() && sanitise::line(&c.to_string()).trim().is_empty()
}
