//! Entries about a document as a whole that a knowledge base has fields for.

use super::builder::Builder;
use super::{cells, words};

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
