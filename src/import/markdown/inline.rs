//! The parts of a line, a paragraph or an item.

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum InlinePart {
    Plain(String),
    /// From a code span: what is in it is to the letter.
    Code(String),
    Strong(String),
    Link {
        title: String,
        url: String,
    },
    Image {
        title: String,
        url: String,
    },
}

/// The parts in their order.
pub(super) type Inline = Vec<InlinePart>;

/// Parts, with neighbours that are plain made one.
#[derive(Default)]
pub(super) struct InlineBuilder(pub(super) Inline);

impl InlineBuilder {
    pub(super) fn plain(&mut self, text: &str) {
        match self.0.last_mut() {
            Some(InlinePart::Plain(before)) => before.push_str(text),
            _ => self.0.push(InlinePart::Plain(text.to_owned())),
        }
    }

    pub(super) fn push(&mut self, piece: InlinePart) {
        self.0.push(piece);
    }
}

/// The text of a line, whatever it is made of; an address stands behind what it is of.
pub(super) fn flat(inline: &[InlinePart]) -> String {
    let texts = inline.iter().map(|piece| match piece {
        InlinePart::Plain(text) | InlinePart::Code(text) | InlinePart::Strong(text) => text.clone(),
        InlinePart::Link { title, url } | InlinePart::Image { title, url } => addressed(title, url),
    });
    texts.collect()
}

fn addressed(title: &str, url: &str) -> String {
    match (title, url) {
        (title, "") => title.to_owned(),
        ("", url) => url.to_owned(),
        (title, url) if title == url => url.to_owned(),
        (title, url) => format!("{title} ({url})"),
    }
}
