//! The quote under the title: which knowledge base a document is from, and who is to be credited.

use super::Reading;
use super::blocks::{Inline, Piece, flat};
use super::line::{field, fields};
use crate::export::label::{self, COMMA};

impl Reading<'_> {
    /// How the document was made and where it is from.
    pub(super) fn head(&mut self, items: Vec<(usize, Inline)>) {
        for (line, item) in items {
            if let Some(rest) = field(&item, label::KNOWLEDGE_BASE) {
                self.origin(&rest);
            } else if let Some(rest) = field(&item, label::NOTE) {
                self.draft.kb.source.note = flat(&rest);
            } else if let Some(rest) = field(&item, label::SOURCE) {
                self.source(line, rest);
            }
        }
    }

    fn origin(&mut self, text: &Inline) {
        let kb = &mut self.draft.kb;
        let mut parts = fields(text).into_iter();
        kb.title = flat(&parts.next().unwrap_or_default());
        for part in parts {
            if let Some(id) = field(&part, label::ID) {
                kb.id = flat(&id);
            } else if let Some(version) = field(&part, label::VERSION) {
                kb.version = flat(&version);
            } else if let Some(language) = field(&part, label::LANGUAGE) {
                kb.language = flat(&language);
            }
        }
    }

    /// A link, a publisher and a licence.
    fn source(&mut self, line: usize, mut text: Inline) {
        let link = text
            .iter()
            .position(|piece| matches!(piece, Piece::Link { .. }));
        let link = link.map(|at| text.drain(..=at).next_back());
        let Some(Some(Piece::Link { title, url })) = link else {
            self.draft.trouble(
                line,
                "the source has no link, as in [title](address), publisher, licence",
            );
            return;
        };
        let source = &mut self.draft.kb.source;
        (source.title, source.url) = (title, url);
        self.draft.has_source = true;
        let licence = match text.last() {
            Some(Piece::Code(_)) => text.pop().map(|piece| flat(&[piece])),
            _ => None,
        };
        let rest = flat(&text);
        let rest = rest.strip_prefix(COMMA).unwrap_or(&rest);
        (source.publisher, source.licence) = match licence {
            Some(licence) => (rest.strip_suffix(COMMA).unwrap_or(rest).to_owned(), licence),
            None => {
                let (publisher, licence) = rest.rsplit_once(COMMA).unwrap_or((rest, ""));
                (publisher.to_owned(), licence.to_owned())
            }
        };
    }
}
