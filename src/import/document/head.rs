//! The YAML that a document of others opens with.

use crate::import::builder::Builder;
use crate::import::tree::{self, Node};
use crate::import::{cells, words};
use crate::kb::quoted;

/// The entries of a block, each with its text; none of one that is no YAML.
pub(super) fn entries(text: &str) -> Option<Vec<(String, String)>> {
    match tree::yaml(text).ok()?.kind {
        tree::NodeKind::Map(entries) => {
            let pairs = entries
                .iter()
                .map(|(name, node): &(String, Node)| (name.clone(), node.text()));
            Some(pairs.collect())
        }
        _ => None,
    }
}

/// Takes what a knowledge base has a place for, and tells the rest.
pub(super) fn front_matter(text: &str, builder: &mut Builder) {
    let Some(entries) = entries(text) else {
        return builder.about(text.trim());
    };
    let mut left = Vec::new();
    for (name, text) in entries.iter().filter(|(_, text)| !text.trim().is_empty()) {
        let kb = &mut builder.kb;
        match words::key(name).as_str() {
            "title" => builder.title(text),
            "description" | "summary" | "abstract" | "subtitle" => builder.about(text),
            "version" => kb.version = text.as_str().into(),
            "lang" | "language" => kb.language = text.as_str().into(),
            "licence" | "license" => kb.source.licence = Some(text.as_str().into()),
            "author" | "authors" | "publisher" | "organisation" | "organization" => {
                kb.source.publisher = Some(text.as_str().into());
                builder.has_source = true;
            }
            "url" | "source" | "link" | "canonical" | "permalink" if cells::is_address(text) => {
                kb.source.url = Some(text.as_str().into());
                builder.has_source = true;
            }
            _ => left.push(quoted(name)),
        }
    }
    if !left.is_empty() {
        let left = left.join(", ");
        let message = format!(
            "a knowledge base has no place for what the document says first of {left}: left out"
        );
        builder.note(Some(1), message);
    }
}
