//! A knowledge base before anything is read.

use super::plain;
use crate::kb::text::capital;
use crate::kb::{DEFAULT_LANGUAGE, FORMAT, Id, KnowledgeBase, check};

/// One without claims, called by this name; what it cannot know can be seen to be missing.
pub(super) fn blank(name: &str) -> KnowledgeBase {
    let id = Some(check::kebab(name)).filter(|id| !id.is_empty());
    let title = Some(name).filter(|name| name.contains(char::is_alphanumeric));
    KnowledgeBase {
        format: FORMAT,
        id: id.map_or_else(|| "imported".into(), Id::from),
        title: title.map_or_else(|| "Imported".into(), |title| titled(title).into()),
        version: "1".into(),
        language: DEFAULT_LANGUAGE.into(),
        ..KnowledgeBase::default()
    }
}

/// A name of a file as a title: `gap_review-2026` is `Gap review 2026`.
fn titled(name: &str) -> String {
    let words = name.replace(['_', '-'], " ");
    let words = if name.contains(' ') { name } else { &words };
    capital(&plain(words))
}
