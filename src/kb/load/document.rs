//! What a kind of JSON document says of itself, so that every kind is read, and refused with places, in
//! one way.

use std::collections::HashMap;

use serde::de::{DeserializeOwned, IgnoredAny};

use crate::kb::{KnowledgeBase, Problem, check, schema};

/// A kind of document: a type that is read from JSON, with a published schema and rules beyond it.
pub trait JsonDocument: DeserializeOwned {
    /// What it is, as in `a knowledge base`.
    const NAME: &'static str;
    /// The command that lists all that is wrong with one.
    const CHECKED_BY: &'static str;

    /// Its JSON Schema, which says what a broken text lacks.
    fn schema() -> &'static str;

    /// What is wrong with it beyond its shape, in file order.
    fn problems(&self) -> Vec<Problem>;
}

/// The kinds of documents, each with two fields that only it has, and what takes it.
const KINDS: [(&str, [&str; 2], &str); 3] = [
    (
        KnowledgeBase::NAME,
        ["aspects", "claims"],
        "`--kb FILE` opens it, and `onpaper check FILE` checks it",
    ),
    (
        "an assessment",
        ["knowledge_base", "entries"],
        "`--assessment FILE` puts it beside its knowledge base, and `onpaper assess check --assessment \
         FILE` checks it",
    ),
    (
        "a JSON Schema",
        ["$schema", "$defs"],
        "editors check files with it",
    ),
];

/// What a text is that is to be a document of the kind with this name and is one of another, and what
/// takes it.
pub fn other_kind(text: &str, wanted: &str) -> Option<String> {
    let fields: HashMap<&str, IgnoredAny> = serde_json::from_str(text).ok()?;
    let has = |names: &[&str; 2]| names.iter().all(|name| fields.contains_key(name));
    let of_wanted = KINDS
        .iter()
        .any(|(kind, names, _)| *kind == wanted && has(names));
    let mut others = KINDS.iter().filter(|(kind, ..)| *kind != wanted);
    let (kind, _, taken_by) = others.find(|(_, names, _)| !of_wanted && has(names))?;
    Some(format!("it is {kind}, not {wanted}; {taken_by}"))
}

impl JsonDocument for KnowledgeBase {
    const NAME: &'static str = "a knowledge base";
    const CHECKED_BY: &'static str = "onpaper check";

    fn schema() -> &'static str {
        *schema::TEXT
    }

    fn problems(&self) -> Vec<Problem> {
        check::problems(self)
    }
}
