//! From a text to its tree, going on after the usual mistakes, so that one reading finds them all.
//!
//! Goes on only where what was meant is plain: a comment, a comma too many, none between two lines, a
//! name without quotes. Anywhere else what follows could be anything, and nothing is said of it.

use std::ops::Range;

use serde::de::IgnoredAny;

use super::{Fault, Field, Kind, Tree, Value};

/// The deepest nesting that is followed; the format itself needs six levels.
pub(super) const DEEPEST: usize = 128;

/// The most faults that are looked for.
const MOST: usize = 1000;

pub(super) struct Parser<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    faults: Vec<Fault>,
    /// Where the innermost value that has begun begins.
    open: usize,
    depth: usize,
    is_stopped: bool,
}

impl<'t> Tree<'t> {
    /// Reads a text.
    pub(crate) fn parse(text: &'t str) -> Self {
        let mut parser = Parser {
            text,
            at: 0,
            faults: Vec::new(),
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
            faults: parser.faults,
            is_complete: !parser.is_stopped,
        }
    }
}

impl Parser<'_> {
    /// The value that begins here, after any space.
    fn value(&mut self) -> Value {
        let faults = self.faults.len();
        let token = self.token();
        let start = self.at;
        for fault in &mut self.faults[faults..] {
            fault.value = start;
        }
        let outer = std::mem::replace(&mut self.open, start);
        let kind = match token {
            Some(b'{') => Kind::Object(self.nested(b'}', Self::field)),
            Some(b'[') => Kind::Array(self.nested(b']', |inside| Some(inside.value()))),
            Some(b'"') => self.string(),
            Some(_) => self.literal(),
            None => self.cut_off("an object"),
        };
        self.open = outer;
        let range = start..self.at;
        Value { range, kind }
    }

    /// What stands in the brackets that open here.
    fn nested<T>(&mut self, close: u8, item: fn(&mut Self) -> Option<T>) -> Vec<T> {
        let mut items = Vec::new();
        if self.depth == DEEPEST {
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

    /// Goes over the closing bracket, if it is here.
    fn closes(&mut self, close: u8) -> bool {
        match self.token() {
            Some(byte) if byte == close => self.at += 1,
            Some(_) => return false,
            None if close == b'}' => drop(self.cut_off("an object")),
            None => drop(self.cut_off("an array")),
        }
        true
    }

    /// Goes over the comma between two items, or to the closing bracket.
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
            Some(byte) if byte != close => self.no_comma(byte, close),
            _ => {}
        }
    }

    /// A field; none if there is just a comma, or nothing that could be a name.
    fn field(&mut self) -> Option<Field> {
        let start = self.at;
        match self.token() {
            Some(b'"') => drop(self.string()),
            _ => self.no_name(),
        }
        let name = start..self.at;
        match self.token() {
            Some(b':') => self.at += 1,
            Some(b',') if name.is_empty() => return None,
            Some(_) => self.no_colon(),
            None => drop(self.cut_off("an object")),
        }
        (!self.is_stopped).then(|| Field {
            name,
            value: self.value(),
        })
    }

    /// Goes over a string, whose first quote stands here. Of several faults in it the first is kept.
    fn string(&mut self) -> Kind {
        let (start, faults) = (self.at, self.faults.len());
        self.at += 1;
        loop {
            let rest = &self.text.as_bytes()[self.at..];
            let is_special = |byte: &u8| matches!(*byte, ..b' ' | b'"' | b'\\');
            self.at += rest.iter().position(is_special).unwrap_or(rest.len());
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => self.escape(),
                Some(b'\n' | b'\r') => return self.unclosed(start),
                Some(_) => self.control(),
                None => return self.cut_off("a string"),
            }
            self.faults.truncate(faults + 1);
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
                return self.no_value(range);
            }
            _ if serde_json::from_str::<IgnoredAny>(word).is_err() => return self.no_number(range),
            _ => Kind::Number,
        };
        self.at = range.end;
        kind
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Takes a fault down, if nothing has stopped the reading.
    pub(super) fn report(&mut self, range: Range<usize>, message: &str, help: &'static str) {
        if self.is_stopped {
            return;
        }
        self.faults.push(Fault {
            range,
            message: message.to_owned(),
            help,
            value: self.open,
        });
        if self.faults.len() == MOST {
            self.stop();
        }
    }

    /// Reads no further: what follows could be anything.
    pub(super) fn stop(&mut self) -> Kind {
        self.is_stopped = true;
        self.at = self.text.len();
        Kind::Invalid
    }
}
