//! The empty knowledge base that an import starts with.

use super::plain;
use crate::kb::text::capital;
use crate::kb::{DEFAULT_LANGUAGE, FORMAT, Id, KnowledgeBase, check};

/// Returns a knowledge base without claims and with this name; what cannot be guessed stays empty.
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

/// Turns a file name into a title: `gap_review-2026` becomes `Gap review 2026`.
fn titled(name: &str) -> String {
    let words = name.replace(['_', '-'], " ");
    let words = if name.contains(' ') { name } else { &words };
    capital(&plain(words))
}
