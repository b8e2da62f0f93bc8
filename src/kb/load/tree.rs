//! A JSON text as a tree in which every value knows its bytes.
//!
//! Owns what a message needs of a text that was refused: its values, where each of them is, and what
//! in it is not JSON. A good knowledge base is parsed without any of this; a JSON text of others is read
//! by it, since it keeps each value as it is written.
//! Does not know what a knowledge base is.

use std::borrow::Cow;
use std::ops::Range;

mod parser;
mod syntax;

/// The tree of a text, as far as it can be told.
pub(crate) struct Tree<'t> {
    pub text: &'t str,
    /// The outermost value.
    pub root: Value,
    /// What is not JSON, in the order of the text.
    pub faults: Vec<Fault>,
    /// Whether the text was read to its end.
    pub is_complete: bool,
}

pub(crate) struct Value {
    /// All of it; up to the end of the text for one that does not end.
    pub range: Range<usize>,
    pub kind: Kind,
}

pub(crate) enum Kind {
    Object(Vec<Field>),
    Array(Vec<Value>),
    Text,
    Number,
    Bool,
    Null,
    /// No JSON, or not to its end.
    Invalid,
}

/// A field of an object.
pub(crate) struct Field {
    /// The bytes of its name, with the quotes.
    pub name: Range<usize>,
    pub value: Value,
}

/// Something in a text that is not JSON.
pub(crate) struct Fault {
    /// The bytes that it is about; empty at the end of the text.
    pub range: Range<usize>,
    pub message: String,
    /// What to do about it.
    pub help: &'static str,
    /// Where the innermost value that it is in begins.
    pub value: usize,
}

impl Value {
    /// The bytes that a message about it points at: all of it, or the bracket that opens it.
    pub(super) fn label(&self) -> Range<usize> {
        match self.kind {
            Kind::Object(_) | Kind::Array(_) => self.range.start..self.range.start + 1,
            _ => self.range.clone(),
        }
    }

    pub(super) fn fields(&self) -> &[Field] {
        match &self.kind {
            Kind::Object(fields) => fields,
            _ => &[],
        }
    }

    pub(super) fn elements(&self) -> &[Value] {
        match &self.kind {
            Kind::Array(elements) => elements,
            _ => &[],
        }
    }
}

impl<'t> Tree<'t> {
    /// The text of a string or a name, without its quotes and escapes.
    pub(crate) fn unquoted(&self, string: &Range<usize>) -> Cow<'t, str> {
        let source = &self.text[string.clone()];
        let decoded = source.contains('\\').then(|| serde_json::from_str(source));
        if let Some(Ok(decoded)) = decoded {
            return Cow::Owned(decoded);
        }
        let inside = source.strip_prefix('"').and_then(|s| s.strip_suffix('"'));
        Cow::Borrowed(inside.unwrap_or(source.trim_matches(['\'', '“', '”'])))
    }

    /// The field of this name; the first, if it is given twice.
    pub(super) fn field<'v>(&self, object: &'v Value, name: &str) -> Option<&'v Value> {
        let mut fields = object.fields().iter();
        let field = fields.find(|field| self.unquoted(&field.name) == name);
        field.map(|field| &field.value)
    }

    /// Where a path such as `claims[7].links[0].url` or `claims[7].fields["Due date"]` leads to, or as
    /// near to it as there is something.
    pub(super) fn find(&self, path: &str) -> &Value {
        let mut value = &self.root;
        let mut rest = path;
        while !rest.is_empty() {
            let next = if let Some(name) = rest.strip_prefix("[\"").map(|_| &rest[1..]) {
                let mut names = serde_json::Deserializer::from_str(name).into_iter::<String>();
                let step = names.next().and_then(Result::ok).unwrap_or_default();
                rest = name.get(names.byte_offset() + 1..).unwrap_or_default();
                self.field(value, &step)
            } else {
                let start = usize::from(rest.starts_with(['.', '[']));
                let end = rest[start..].find(['.', '[']).map(|at| start + at);
                let step;
                (step, rest) = rest.split_at(end.unwrap_or(rest.len()));
                let step = &step[start..];
                let index = step.strip_suffix(']').and_then(|index| index.parse().ok());
                match index {
                    Some(index) => value.elements().get::<usize>(index),
                    None => self.field(value, step),
                }
            };
            let Some(next) = next else { break };
            value = next;
        }
        value
    }
}
