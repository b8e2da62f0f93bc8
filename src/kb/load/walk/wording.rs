//! What is said of each way in which a value has another shape than the format.

use crate::kb::phrase::{elided, quoted, suggestion};
use crate::kb::problem::{Problem, Rule as Broken};
use crate::kb::schema::{Rule, Shape};

use super::super::scan::Kind;

/// A word that is none of those that there are.
pub(super) fn unknown_word(path: String, rule: Rule<'_>, word: &str) -> Problem {
    let words = rule.words().iter().map(String::as_str);
    let help = match suggestion(word, words.clone()) {
        Some(meant) => format!("did you mean {}?", quoted(meant)),
        None => format!("expected one of: {}", words.collect::<Vec<_>>().join(", ")),
    };
    let message = format!("unknown word {}", quoted(word));
    Problem::new(Broken::UnknownWord, path, message).help(help)
}

/// A value of another kind; of an object or array just the bracket, and the text behind that.
pub(super) fn wrong_type(
    path: String,
    rule: Rule<'_>,
    kind: Kind,
    value: &str,
    inside: &str,
) -> Problem {
    let found = match kind {
        Kind::Object => "an object".to_owned(),
        Kind::Array => "an array".to_owned(),
        Kind::Text => format!("the string {}", elided(value)),
        Kind::Number => format!("the number {}", elided(value)),
        Kind::Bool | Kind::Null => elided(value),
    };
    let message = format!("found {found}, expected {}", rule.expected());
    let help = match (rule.shape(), kind) {
        (Shape::Array, Kind::Object) => listed(rule, inside),
        (expected, found) => cure(expected, found).to_owned(),
    };
    Problem::new(Broken::WrongType, path, message).help(help)
}

/// What to do about it.
fn cure(expected: Shape, found: Kind) -> &'static str {
    match (expected, found) {
        (_, Kind::Null) => "give it a value; a field that need not be there is left out",
        (Shape::Text | Shape::Word, Kind::Number | Kind::Bool) => "put it in double quotes",
        (Shape::Text | Shape::Word, Kind::Array) => "write it as one text",
        (Shape::Array, Kind::Text) => "put it in [ ], even if it is one",
        (Shape::Format, Kind::Text) => "take the quotes away",
        (Shape::Object, Kind::Array) => "an object stands in { }, with a name for each field",
        _ => "",
    }
}

/// How an object becomes an array: one of the things to be listed goes into it as it is, and any other
/// has several of them, each by a name.
fn listed(rule: Rule<'_>, inside: &str) -> String {
    let first = inside.trim_start().strip_prefix('"');
    let first = first.and_then(|rest| rest.split('"').next());
    let Some(items) = rule.items().filter(|items| items.shape() == Shape::Object) else {
        return "write the texts alone: [ \"…\", \"…\" ]".to_owned();
    };
    let Some(first) = first else {
        return "an array stands in [ ]".to_owned();
    };
    if items.fields().any(|field| field == first) {
        return "put it in [ ], even if it is one".to_owned();
    }
    let fields: Vec<_> = required(items)
        .split(", ")
        .map(|name| format!("\"{name}\": …"))
        .collect();
    format!(
        "list them without names: [ {{ {} }}, … ]",
        fields.join(", ")
    )
}

/// A field of an object that there is none of, or the one that was likely meant.
pub(super) fn unknown_field(
    parent: &str,
    rule: Rule<'_>,
    name: &str,
    meant: Option<&str>,
) -> Problem {
    let help = match meant {
        Some(meant) => format!("did you mean {}?", quoted(meant)),
        None => {
            let known: Vec<_> = rule.fields().collect();
            format!("{} has: {}", rule.name(), known.join(", "))
        }
    };
    let dot = if parent.is_empty() { "" } else { "." };
    let path = format!("{parent}{dot}{}", elided(name));
    let message = format!("unknown field {}", quoted(name));
    Problem::new(Broken::UnknownField, path, message).help(help)
}

/// A field that is there already.
pub(super) fn duplicate(path: &str, name: &str) -> Problem {
    let message = format!("the field {} is given twice", quoted(name));
    Problem::new(Broken::DuplicateField, path, message)
        .help("take one of the two out")
        .other(path)
}

/// A field that must be there and is not.
pub(super) fn missing(path: String, name: &str, rule: Rule<'_>) -> Problem {
    let help = match (rule.shape(), rule.example()) {
        (Shape::Object, _) => format!("add it, with: {}", required(rule)),
        (Shape::Array, _) => format!("add it, as in \"{name}\": [ … ]"),
        (_, Some(example)) => format!("add it, as in \"{name}\": {}", elided(&example)),
        (_, None) => format!("add it: {}", rule.expected()),
    };
    let message = format!("the field {} is missing", quoted(name));
    Problem::new(Broken::MissingField, path, message).help(help)
}

/// The fields that an object needs.
fn required(rule: Rule<'_>) -> String {
    let fields = rule.required().filter_map(|at| rule.field(at));
    let names: Vec<_> = fields.map(|(name, _)| name).collect();
    names.join(", ")
}
