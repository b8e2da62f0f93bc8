//! Front matter, and other text at the top of a document.

use crate::import::builder::Builder;
use crate::import::parts::rich::RichText;
use crate::import::tree::{self, Node, NodeKind};
use crate::kb::quoted;

/// Returns the entries of YAML front matter, or `None` if it is not a mapping.
fn nodes(text: &str) -> Option<Vec<(String, Node)>> {
    match tree::yaml(text).ok()?.kind {
        NodeKind::Map(entries) => Some(entries),
        _ => None,
    }
}

/// Returns the entries of YAML front matter as texts, or `None` if it is not a mapping.
pub(super) fn entries(text: &str) -> Option<Vec<(String, String)>> {
    let texts = nodes(text)?.into_iter();
    Some(texts.map(|(name, node)| (name, node.text())).collect())
}

/// Returns the texts in the front matter of an export with the names they are under, except for query and
/// filters.
pub(super) fn leaves(text: &str, builder: &mut Builder) -> Option<Vec<(String, String)>> {
    tree::note_comments(text, builder);
    let entries = nodes(text)?.into_iter();
    let entries = entries.filter(|(name, _)| name != "query" && name != "filters");
    let leaves = entries.flat_map(|(name, node)| match node.kind {
        NodeKind::Map(inner) => inner,
        _ => vec![(name, node)],
    });
    Some(leaves.map(|(name, node)| (name, node.text())).collect())
}

/// Stores front matter that a knowledge base has fields for, and reports the rest.
pub(super) fn front_matter(text: &str, builder: &mut Builder) {
    let Some(entries) = entries(text) else {
        return builder.about(text.trim());
    };
    tree::note_comments(text, builder);
    let filled = entries.iter().filter(|(_, text)| !text.trim().is_empty());
    let left: Vec<String> = filled
        .filter(|(name, text)| !builder.entry(name, text))
        .map(|(name, _)| quoted(name))
        .collect();
    if !left.is_empty() {
        let left = left.join(", ");
        let message = format!(
            "what the document says at its start about {left} is left out, because a knowledge base has no \
             field for it"
        );
        builder.note(Some(1), message);
    }
}

/// Reads a line that credits the source: `[Title](address), Publisher, Licence`. Returns whether it is one.
pub(super) fn credit(rich: &RichText, text: &str, builder: &mut Builder) -> bool {
    let link = rich.links.first();
    let title = link.and_then(|link| link.title.as_deref());
    let title = title.unwrap_or_else(|| text.split(", ").next().unwrap_or_default());
    let Some(rest) = text.strip_prefix(title).filter(|_| !title.is_empty()) else {
        return false;
    };
    let rest = rest.strip_prefix(", ").unwrap_or(rest);
    let (publisher, licence) = rest.rsplit_once(", ").unwrap_or((rest, ""));
    let filled = |text: &str| Some(text).filter(|text| !text.is_empty()).map(Into::into);
    let source = &mut builder.kb.source;
    source.title = title.into();
    source.url = link.map(|link| link.url.clone());
    source.publisher = filled(publisher);
    source.licence = filled(licence);
    builder.has_source = true;
    true
}
