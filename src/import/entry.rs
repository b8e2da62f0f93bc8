//! The knowledge base that an import starts with, and entries about a document as a whole.

use super::builder::Builder;
use super::{cells, plain, words};
use crate::kb::text::capital;
use crate::kb::{DEFAULT_LANGUAGE, FORMAT, Id, KnowledgeBase, check};

impl Builder {
    /// Stores an entry about the whole document; returns `false` if a knowledge base has no field for it.
    pub(super) fn entry(&mut self, name: &str, text: &str) -> bool {
        let kb = &mut self.kb;
        match words::key(name).as_str() {
            _ if name.contains('(') => return false,
            "title" => self.title(text),
            "description" | "summary" | "abstract" | "subtitle" => self.about(text),
            "version" => kb.version = text.into(),
            "lang" | "language" => kb.language = text.into(),
            "licence" | "license" => kb.source.licence = Some(text.into()),
            "note" => kb.source.note = Some(text.into()),
            "author" | "authors" | "publisher" | "organisation" | "organization" => {
                kb.source.publisher = Some(text.into());
                self.has_source = true;
            }
            "url" | "source" | "link" | "canonical" | "permalink" | "address" | "homepage url"
                if cells::is_address(text) =>
            {
                kb.source.url = Some(text.into());
                self.has_source = true;
            }
            _ => return false,
        }
        true
    }
}

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
