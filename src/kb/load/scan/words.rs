//! What is said of something that stands where it cannot.

use std::ops::Range;

use super::{Fault, Scanner};
use crate::kb::sanitise;

/// What to do about a quote inside a text that has no backslash before it, and so ends the string.
pub(super) const QUOTE: &str = "a \" inside a text is written \\\"";

/// What a merge leaves around the two sides of a conflict, and between them.
const MARKS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// The names of what is not seen, and gets into a text with what is copied.
const UNSEEN: [(char, &str); 8] = [
    ('\u{A0}', "no-break space"),
    ('\u{AD}', "soft hyphen"),
    ('\u{200B}', "zero-width space"),
    ('\u{200E}', "left-to-right mark"),
    ('\u{202F}', "narrow no-break space"),
    ('\u{2060}', "word joiner"),
    ('\u{3000}', "ideographic space"),
    ('\u{FEFF}', "byte order mark"),
];

impl Scanner<'_> {
    /// That no field name begins here.
    pub(super) fn no_name(&self) -> Fault {
        const NAMES: &str = "field names stand in double quotes";
        let word = self.word();
        let (message, help) = match self.text.get(word).unwrap_or_default() {
            "{" => (
                "found an object, expected a field name",
                "objects that follow each other stand in an array: [ { … }, { … } ]",
            ),
            "[" => (
                "found an array, expected a field name",
                "each value in an object has a name before it, as in \"tags\": [ … ]",
            ),
            "]" => ("found `]`, expected `}`", BRACKETS),
            "," => ("a comma with no field before it", "take the comma out"),
            ":" => ("a field name is missing here", ""),
            "'" => ("a single quote is not JSON", NAMES),
            "“" | "”" | "„" => ("a curly quote is not JSON", NAMES),
            bare if bare.starts_with(|c: char| is_bare(c) || c.is_alphabetic()) => {
                ("a field name without quotes", "put it in double quotes")
            }
            _ => ("this is not a field name", NAMES),
        };
        self.stray_or(message, help)
    }

    /// That neither a comma nor the closing bracket stands here, but this byte.
    pub(super) fn no_comma(&self, byte: u8, close: u8) -> Fault {
        const COMMA: &str = "put a comma after what stands before, or close it";
        let message = format!("expected `,` or `{}`", char::from(close));
        let found = format!("found `{}`, {message}", char::from(byte));
        let is_text = !byte.is_ascii_punctuation();
        match byte {
            b':' => self.stray_or(
                &found,
                "a name with a value stands in an object: { \"name\": … }",
            ),
            b'}' | b']' => self.stray_or(&found, BRACKETS),
            b'"' => self.stray_or(&message, COMMA),
            _ if self.is_behind_quote() => self.stray_or(&message, QUOTE),
            _ if is_text && self.is_on_line_of_quote() => self.stray_or(
                &message,
                "put a comma after what stands before; or, a \" inside a text is written \\\"",
            ),
            _ => self.stray_or(&message, COMMA),
        }
    }

    /// That no value begins here.
    pub(super) fn no_value(&self) -> Fault {
        let (message, help) = match self.text.get(self.word()).unwrap_or_default() {
            "'" => ("a single quote is not JSON", "texts stand in double quotes"),
            "“" | "”" | "„" => ("a curly quote is not JSON", "texts stand in double quotes"),
            "," | "}" | "]" | ":" => ("a value is missing here", ""),
            "True" | "TRUE" => ("this is not a JSON value", "did you mean `true`?"),
            "False" | "FALSE" => ("this is not a JSON value", "did you mean `false`?"),
            "None" | "nil" | "NULL" | "undefined" => {
                ("this is not a JSON value", "leave the field out instead")
            }
            "/" => ("this is not a JSON value", ""),
            _ => ("this is not a JSON value", "texts stand in double quotes"),
        };
        self.stray_or(message, help)
    }

    /// What is said of something that JSON has nowhere, or else this of the word that stands here.
    pub(super) fn stray_or(&self, message: &str, help: &'static str) -> Fault {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let line = rest.lines().next().unwrap_or_default();
        let whole = self.at..self.at + line.len();
        if MARKS.iter().any(|mark| rest.starts_with(mark)) {
            let message = "the mark of a conflict that a merge left";
            return self.fault(whole, message, "settle it, and take the marks out");
        }
        if ["//", "/*", "#"].iter().any(|sign| rest.starts_with(sign)) {
            return self.fault(whole, "a comment, which JSON does not have", "take it out");
        }
        let unseen = rest.chars().next().filter(|c| is_unseen(*c));
        unseen.map_or_else(
            || self.fault(self.word(), message, help),
            |c| self.unseen(c, rest),
        )
    }

    fn unseen(&self, c: char, rest: &str) -> Fault {
        let end = rest.trim_start_matches(c);
        let range = self.at..self.at + (rest.len() - end.len());
        let name = UNSEEN.iter().find(|(known, _)| *known == c);
        let name = name
            .map(|(_, name)| format!(" ({name})"))
            .unwrap_or_default();
        let message = format!("a character that is not seen, U+{:04X}{name}", u32::from(c));
        self.fault(
            range,
            &message,
            "take it out: between values stand spaces, tabs and line breaks",
        )
    }

    /// Whether a string ended right before this.
    pub(super) fn is_behind_quote(&self) -> bool {
        let before = self.text.get(..self.at).unwrap_or_default();
        let next = self.text.as_bytes().get(self.at);
        before.ends_with('"') && next != Some(&b'"')
    }

    /// Whether a string ended before this on its line.
    fn is_on_line_of_quote(&self) -> bool {
        let before = self.text.get(..self.at).unwrap_or_default();
        before.trim_end_matches([' ', '\t']).ends_with('"')
    }

    /// The bare word or number that stands here, or one character.
    pub(super) fn word(&self) -> Range<usize> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let bare = rest.chars().take_while(|c| is_bare(*c)).count();
        let one = rest.chars().next().map_or(0, char::len_utf8);
        self.at..self.at + if bare > 0 { bare } else { one }
    }
}

const BRACKETS: &str = "what opens with { closes with }, and what opens with [ with ]";

/// Whether this is part of a word or number without quotes.
fn is_bare(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '+' | '-' | '_')
}

/// Whether this is a space of another kind than JSON has, or takes no room at all.
fn is_unseen(c: char) -> bool {
    !c.is_ascii() && sanitise::line(&c.to_string()).trim().is_empty()
}
