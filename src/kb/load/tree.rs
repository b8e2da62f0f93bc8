//! A JSON tree in which every value has its byte range, and the syntax errors of the text.
//!
//! Used to report on invalid documents, and to import foreign JSON, since it preserves how each value is
//! written. A valid knowledge base is parsed without it.

use std::borrow::Cow;
use std::ops::Range;

mod parser;
mod syntax;

/// The tree of a text, as far as it can be parsed.
pub(crate) struct Tree<'t> {
    pub text: &'t str,
    /// The root value.
    pub root: Value,
    /// The syntax errors, in the order of the text.
    pub errors: Vec<SyntaxError>,
    /// Whether the text was parsed to its end.
    pub is_complete: bool,
}

pub(crate) struct Value {
    /// The byte range; up to the end of the text for an unterminated value.
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
    /// Not JSON, or unterminated.
    Invalid,
}

/// A field of an object.
pub(crate) struct Field {
    /// The byte range of the name, with the quotes.
    pub name: Range<usize>,
    pub value: Value,
}

/// A syntax error.
pub(crate) struct SyntaxError {
    /// The byte range; empty at the end of the text.
    pub range: Range<usize>,
    pub message: String,
    /// How to correct it.
    pub help: &'static str,
    /// The start of the innermost value that contains it.
    pub value: usize,
}

impl Value {
    /// The byte range that a message points at: the value, or only its opening bracket.
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
    /// The decoded text of a string or name, without quotes and escapes.
    pub(crate) fn unquoted(&self, string: &Range<usize>) -> Cow<'t, str> {
        let source = &self.text[string.clone()];
        let decoded = source.contains('\\').then(|| serde_json::from_str(source));
        if let Some(Ok(decoded)) = decoded {
            return Cow::Owned(decoded);
        }
        let inside = source.strip_prefix('"').and_then(|s| s.strip_suffix('"'));
        Cow::Borrowed(inside.unwrap_or(source.trim_matches(['\'', '“', '”'])))
    }

    /// The field with this name; of duplicates the first.
    pub(super) fn field<'v>(&self, object: &'v Value, name: &str) -> Option<&'v Value> {
        let mut fields = object.fields().iter();
        let field = fields.find(|field| self.unquoted(&field.name) == name);
        field.map(|field| &field.value)
    }

    /// The value at a path such as `claims[7].links[0].url` or `claims[7].fields["Due date"]`, or the nearest
    /// enclosing value that exists.
    pub(super) fn find(&self, path: &str) -> &Value {
        let mut value = &self.root;
        let mut rest = path;
        while !rest.is_empty() {
            let next = if let Some(name) = rest.strip_prefix("[\"").map(|_| &rest[1..]) {
                let mut names = serde_json::Deserializer::from_str(name).into_iter::<String>();
                let segment = names.next().and_then(Result::ok).unwrap_or_default();
                rest = name.get(names.byte_offset() + 1..).unwrap_or_default();
                self.field(value, &segment)
            } else {
                let start = usize::from(rest.starts_with(['.', '[']));
                let end = rest[start..].find(['.', '[']).map(|at| start + at);
                let segment;
                (segment, rest) = rest.split_at(end.unwrap_or(rest.len()));
                let segment = &segment[start..];
                let index = segment
                    .strip_suffix(']')
                    .and_then(|index| index.parse().ok());
                match index {
                    Some(index) => value.elements().get::<usize>(index),
                    None => self.field(value, segment),
                }
            };
            let Some(next) = next else { break };
            value = next;
        }
        value
    }
}
