//! The messages for values that do not match the schema.

use crate::kb::phrase::{is_negated, quoted, suggestion, truncated};
use crate::kb::problem::{Problem, Rule};
use crate::kb::schema::{SchemaNode, SchemaShape};

use super::super::tree::{Kind, Tree, Value};

/// An unknown keyword.
pub(super) fn unknown_word(path: String, schema: SchemaNode<'_>, word: &str) -> Problem {
    let words: Vec<_> = schema.words().collect();
    let meant = suggestion(word, words.iter().copied());
    let help = match meant.filter(|meant| is_negated(meant) == is_negated(word)) {
        Some(meant) => format!("did you mean {}?", quoted(meant)),
        None => format!("expected one of: {}", words.join(", ")),
    };
    let message = format!("unknown word {}", quoted(word));
    Problem::new(Rule::UnknownWord, path, message).help(help)
}

/// A value of the wrong type.
pub(super) fn wrong_type(
    path: String,
    schema: SchemaNode<'_>,
    tree: &Tree<'_>,
    value: &Value,
) -> Problem {
    let source = truncated(&tree.text[value.label()]);
    let found = match value.kind {
        Kind::Object(_) => "an object".to_owned(),
        Kind::Array(_) => "an array".to_owned(),
        Kind::Text => format!("the string {source}"),
        Kind::Number => format!("the number {source}"),
        Kind::Bool | Kind::Null | Kind::Invalid => source,
    };
    let message = format!("found {found}, expected {}", schema.expected());
    let help = match (schema.shape(), &value.kind) {
        (SchemaShape::Array, Kind::Object(fields)) => {
            let first = fields.first().map(|field| tree.unquoted(&field.name));
            list_help(schema.items(), first.as_deref())
        }
        (expected, found) => type_help(expected, found).to_owned(),
    };
    Problem::new(Rule::WrongType, path, message).help(help)
}

/// How to correct a value of the wrong type.
fn type_help(expected: SchemaShape, found: &Kind) -> &'static str {
    match (expected, found) {
        (_, Kind::Null) => "give it a value, or leave the field out if it is optional",
        (SchemaShape::Text | SchemaShape::Word, Kind::Number | Kind::Bool) => {
            "put it in double quotes"
        }
        (SchemaShape::Text | SchemaShape::Word, Kind::Array(_)) => "write it as one text",
        (SchemaShape::Array, Kind::Text) => "put it in [ ], even if there is only one",
        (SchemaShape::Format, Kind::Text) => "remove the quotes",
        (SchemaShape::Object | SchemaShape::Map, Kind::Array(_)) => {
            "write an object in { }, with a name for each field"
        }
        _ => "",
    }
}

/// How to turn an object into an array. An object that looks like an element is wrapped; any other is taken for
/// a map of elements. `first` is the name of its first field.
fn list_help(items: SchemaNode<'_>, first: Option<&str>) -> String {
    if items.shape() != SchemaShape::Object {
        return "write the texts alone: [ \"…\", \"…\" ]".to_owned();
    }
    let Some(first) = first else {
        return "write a list in [ ]".to_owned();
    };
    if items.field(first).is_some() {
        return "put it in [ ], even if there is only one".to_owned();
    }
    let fields = items.required().map(|(name, _)| format!("\"{name}\": …"));
    let fields: Vec<_> = fields.collect();
    format!(
        "list them without names: [ {{ {} }}, … ]",
        fields.join(", ")
    )
}

/// An unknown field; `meant` is the one that was likely meant.
pub(super) fn unknown_field(
    parent: &str,
    schema: SchemaNode<'_>,
    name: &str,
    meant: Option<&str>,
) -> Problem {
    let help = match meant {
        Some(meant) => format!("did you mean {}?", quoted(meant)),
        None => {
            let known: Vec<_> = schema.fields().map(|(name, _)| name).collect();
            format!("{} has: {}", schema.name(), known.join(", "))
        }
    };
    let dot = if parent.is_empty() { "" } else { "." };
    let path = format!("{parent}{dot}{}", truncated(name));
    let message = format!("unknown field {}", quoted(name));
    Problem::new(Rule::UnknownField, path, message).help(help)
}

/// A field that is given twice.
pub(super) fn duplicate(path: &str, name: &str) -> Problem {
    let message = format!("the field {} is given twice", quoted(name));
    Problem::new(Rule::DuplicateField, path, message)
        .help("remove one of the two")
        .other(path)
}

/// A missing field.
pub(super) fn missing(path: String, name: &str, schema: SchemaNode<'_>) -> Problem {
    let help = match (schema.shape(), schema.example()) {
        (SchemaShape::Object, _) => {
            let names: Vec<_> = schema.required().map(|(name, _)| name).collect();
            format!("add it, with: {}", names.join(", "))
        }
        (SchemaShape::Array, _) => format!("add it, as in \"{name}\": [ … ]"),
        (_, Some(example)) => format!("add it, as in \"{name}\": {}", truncated(&example)),
        (_, None) => format!("add it: {}", schema.expected()),
    };
    let message = format!("the field {} is missing", quoted(name));
    Problem::new(Rule::MissingField, path, message).help(help)
}
