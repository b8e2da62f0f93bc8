//! What a kind of JSON document says of itself, so that every kind is read, and refused with places, in
//! one way.

use serde::de::DeserializeOwned;

use crate::kb::{KnowledgeBase, Problem, check, schema};

/// A kind of document: a type that is read from JSON, with a published schema and rules beyond it.
pub trait JsonDocument: DeserializeOwned {
    /// Its JSON Schema, which says what a broken text lacks.
    const SCHEMA: &'static str;
    /// What it is, as in `a knowledge base`.
    const NAME: &'static str;
    /// The command that lists all that is wrong with one.
    const CHECKED_BY: &'static str;

    /// What is wrong with it beyond its shape, in file order.
    fn problems(&self) -> Vec<Problem>;
}

impl JsonDocument for KnowledgeBase {
    const SCHEMA: &'static str = schema::TEXT;
    const NAME: &'static str = "a knowledge base";
    const CHECKED_BY: &'static str = "onpaper check";

    fn problems(&self) -> Vec<Problem> {
        check::problems(self)
    }
}
