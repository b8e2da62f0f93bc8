//! A JSON parser that recovers from the usual mistakes, to find them all in one pass.
//!
//! It recovers only where the intention is clear: a comment, a superfluous comma, a missing one between two
//! lines, a name without quotes. After any other error it stops.

use std::ops::Range;

use serde::de::IgnoredAny;

use super::{Field, Kind, SyntaxError, Tree, Value};

/// The maximum nesting depth; the format needs six levels.
pub(super) const MAX_DEPTH: usize = 128;

/// The maximum number of syntax errors.
const MAX_ERRORS: usize = 1000;

pub(super) struct Parser<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    errors: Vec<SyntaxError>,
    /// The start of the innermost open value.
    open: usize,
    depth: usize,
    is_stopped: bool,
}

impl<'t> Tree<'t> {
    /// Parses a text.
    pub(crate) fn parse(text: &'t str) -> Self {
        let mut parser = Parser {
            text,
            at: 0,
            errors: Vec::new(),
            open: 0,
            depth: 0,
            is_stopped: false,
        };
        let root = parser.value();
        parser.open = root.range.start;
        if parser.token().is_some() {
            parser.trailing_data();
        }
        Self {
            text,
            root,
            errors: parser.errors,
            is_complete: !parser.is_stopped,
        }
    }
}

impl Parser<'_> {
    /// Parses the next value.
    fn value(&mut self) -> Value {
        let errors = self.errors.len();
        let token = self.token();
        let start = self.at;
        for error in &mut self.errors[errors..] {
            error.value = start;
        }
        let outer = std::mem::replace(&mut self.open, start);
        let kind = match token {
            Some(b'{') => Kind::Object(self.items(b'}', Self::field)),
            Some(b'[') => Kind::Array(self.items(b']', |parser| Some(parser.value()))),
            Some(b'"') => self.string(),
            Some(_) => self.literal(),
            None => self.unexpected_end("an object"),
        };
        self.open = outer;
        let range = start..self.at;
        Value { range, kind }
    }

    /// Parses the items of an object or array, from its opening bracket on.
    fn items<T>(&mut self, close: u8, item: fn(&mut Self) -> Option<T>) -> Vec<T> {
        let mut items = Vec::new();
        if self.depth == MAX_DEPTH {
            self.too_deep();
            return items;
        }
        self.depth += 1;
        self.at += 1;
        while !self.closes(close) {
            items.extend(item(self));
            self.separator(close);
        }
        self.depth -= 1;
        items.shrink_to_fit();
        items
    }

    /// Consumes the closing bracket, if it comes next.
    fn closes(&mut self, close: u8) -> bool {
        match self.token() {
            Some(byte) if byte == close => self.at += 1,
            Some(_) => return false,
            None if close == b'}' => drop(self.unexpected_end("an object")),
            None => drop(self.unexpected_end("an array")),
        }
        true
    }

    /// Consumes the comma between two items, or stops before the closing bracket.
    fn separator(&mut self, close: u8) {
        match self.token() {
            Some(b',') => {
                let comma = self.at..self.at + 1;
                self.at += 1;
                if let Some(b'}' | b']') = self.token() {
                    let message = "a comma before a closing bracket";
                    self.report(comma, message, "remove the comma");
                }
            }
            Some(byte) if byte != close => self.missing_comma(byte, close),
            _ => {}
        }
    }

    /// Parses a field; `None` if there is only a comma, or no name.
    fn field(&mut self) -> Option<Field> {
        let start = self.at;
        match self.token() {
            Some(b'"') => drop(self.string()),
            _ => self.missing_name(),
        }
        let name = start..self.at;
        match self.token() {
            Some(b':') => self.at += 1,
            Some(b',') if name.is_empty() => return None,
            Some(_) => self.missing_colon(),
            None => drop(self.unexpected_end("an object")),
        }
        (!self.is_stopped).then(|| Field {
            name,
            value: self.value(),
        })
    }

    /// Consumes a string. Only the first error in it is kept.
    fn string(&mut self) -> Kind {
        let (start, errors) = (self.at, self.errors.len());
        self.at += 1;
        loop {
            let rest = &self.text.as_bytes()[self.at..];
            let is_special = |byte: &u8| matches!(*byte, ..b' ' | b'"' | b'\\');
            self.at += rest.iter().position(is_special).unwrap_or(rest.len());
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => self.escape(),
                Some(b'\n' | b'\r') => return self.unterminated_string(start),
                Some(_) => self.control_character(),
                None => return self.unexpected_end("a string"),
            }
            self.errors.truncate(errors + 1);
        }
        self.at += 1;
        Kind::Text
    }

    fn literal(&mut self) -> Kind {
        let range = self.word();
        let word = &self.text[range.clone()];
        let kind = match word {
            "true" | "false" => Kind::Bool,
            "null" => Kind::Null,
            _ if !word.starts_with(|c: char| c == '-' || c.is_ascii_digit()) => {
                return self.invalid_value(range);
            }
            _ if serde_json::from_str::<IgnoredAny>(word).is_err() => {
                return self.invalid_number(range);
            }
            _ => Kind::Number,
        };
        self.at = range.end;
        kind
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Adds a syntax error, unless the parser has stopped.
    pub(super) fn report(&mut self, range: Range<usize>, message: &str, help: &'static str) {
        if self.is_stopped {
            return;
        }
        self.errors.push(SyntaxError {
            range,
            message: message.to_owned(),
            help,
            value: self.open,
        });
        if self.errors.len() == MAX_ERRORS {
            self.stop();
        }
    }

    /// Stops parsing: the rest cannot be interpreted.
    pub(super) fn stop(&mut self) -> Kind {
        self.is_stopped = true;
        self.at = self.text.len();
        Kind::Invalid
    }
}
