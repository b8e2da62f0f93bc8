//! The kinds of JSON documents, which are all loaded and reported on in the same way.

use std::collections::HashMap;

use serde::de::{DeserializeOwned, IgnoredAny};

use crate::kb::{KnowledgeBase, Problem, check, schema};

/// A type that is deserialised from JSON, with a published schema and further rules.
pub trait JsonDocument: DeserializeOwned {
    /// Its name with an article, as in `a knowledge base`.
    const NAME: &'static str;
    /// The command that lists all problems of such a document.
    const CHECKED_BY: &'static str;

    /// Its JSON Schema, from which messages are derived.
    fn schema() -> &'static str;

    /// Its problems beyond the schema, in file order.
    fn problems(&self) -> Vec<Problem>;
}

/// The kinds of documents, each with two fields that only it has and the commands that accept it.
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

/// The message for a text that is a document of another kind than the wanted one, or `None`.
pub fn other_kind(text: &str, wanted: &str) -> Option<String> {
    let fields: HashMap<&str, IgnoredAny> = serde_json::from_str(text).ok()?;
    let has = |names: &[&str; 2]| names.iter().all(|name| fields.contains_key(name));
    let is_wanted = KINDS
        .iter()
        .any(|(kind, names, _)| *kind == wanted && has(names));
    let mut others = KINDS.iter().filter(|(kind, ..)| *kind != wanted);
    let (kind, _, accepted_by) = others.find(|(_, names, _)| !is_wanted && has(names))?;
    Some(format!("it is {kind}, not {wanted}; {accepted_by}"))
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
