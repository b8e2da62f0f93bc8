//! The quote under the title: which knowledge base a document is from, and who is to be credited.

use std::str::FromStr as _;

use super::blocks::Block;
use super::inline::{Inline, InlinePart, flat};
use super::line::{LinePart, label, part, parts, strip_label};
use super::{MarkdownReader, Owner};
use crate::export::label::{self, COMMA};
use crate::export::titles_a_part;
use crate::import::meant;
use crate::kb::{Id, Line, Status, quoted};

/// How the export begins the items of its quote; it counts the claims in another one.
const ITEMS: [&str; 5] = [
    label::QUERY,
    label::FILTERS,
    label::KNOWLEDGE_BASE,
    label::SOURCE,
    label::NOTE,
];

/// What goes with the name of the knowledge base.
const ORIGIN: [&str; 3] = [label::ID, label::VERSION, label::LANGUAGE];

/// Stands for the quote itself among the labels.
const QUOTE: &str = "quote";

impl MarkdownReader<'_> {
    /// How the document was made and where it is from.
    pub(super) fn quote(&mut self, line: usize, blocks: Vec<(usize, Block)>) {
        if self.owner != Owner::Whole {
            let message = "a quote is not allowed here; write it as a text, without the >";
            return self.builder.error(line, message);
        }
        if !self.first(line, QUOTE) {
            return;
        }
        for (line, block) in blocks {
            match block {
                Block::Items(_, items) => items
                    .into_iter()
                    .for_each(|(line, item)| self.item(line, item)),
                Block::Paragraph(text) => match label(&text) {
                    // It goes on with the quote to Markdown alone.
                    Some(label) => self.labelled(line, &label, strip_label(text)),
                    None => self.no_item(line, &text),
                },
                _ => self.builder.error(
                    line,
                    "expected a list in the quote under the title, and nothing else",
                ),
            }
        }
    }

    fn item(&mut self, line: usize, item: Inline) {
        match part(item, &ITEMS) {
            LinePart::Known(label, rest) => {
                if self.first(line, label) {
                    self.said(line, label, rest);
                }
            }
            LinePart::Unknown(name) => {
                let name = (quoted(&name), meant(&name, &ITEMS));
                let message = format!(
                    "unknown entry {} in the quote under the title; {}",
                    name.0, name.1
                );
                self.builder.error(line, message);
            }
            LinePart::Text(text) if is_tally(&flat(&text)) => {}
            LinePart::Text(text) => self.no_item(line, &text),
        }
    }

    fn no_item(&mut self, line: usize, text: &Inline) {
        let message = format!(
            "{} is not allowed in the quote under the title, which lists: {}",
            quoted(&flat(text)),
            ITEMS.join(", ")
        );
        self.builder.error(line, message);
    }

    fn said(&mut self, line: usize, label: &str, rest: Inline) {
        match label {
            label::KNOWLEDGE_BASE => self.origin(line, &rest),
            label::SOURCE => self.source(line, rest),
            label::NOTE => {
                self.builder.kb.source.note = Some(flat(&rest).into());
                self.mark("source.note", line);
            }
            // How it was chosen what is in the document is nothing that a knowledge base has.
            _ => {}
        }
    }

    fn origin(&mut self, line: usize, text: &Inline) {
        let mut parts = parts(text).into_iter();
        self.builder.kb.title = flat(&parts.next().unwrap_or_default()).into();
        self.mark("title", line);
        // An export leaves it out if there is none.
        self.builder.kb.version = "".into();
        for inline in parts {
            match part(inline, &ORIGIN) {
                LinePart::Known(label, text) => {
                    if self.first(line, label) {
                        self.mark(&label.to_lowercase(), line);
                        self.named(label, flat(&text));
                    }
                }
                LinePart::Unknown(name) => {
                    let message = format!(
                        "unknown field {} (put a title with a dot in backticks); {}",
                        quoted(&name),
                        meant(&name, &ORIGIN)
                    );
                    self.builder.error(line, message);
                }
                LinePart::Text(text) if flat(&text).trim().is_empty() => {}
                LinePart::Text(text) => {
                    let message = format!(
                        "{} is not allowed in this line; after the title come: {}",
                        quoted(&flat(&text)),
                        ORIGIN.join(", ")
                    );
                    self.builder.error(line, message);
                }
            }
        }
    }

    fn named(&mut self, label: &str, text: String) {
        let kb = &mut self.builder.kb;
        match label {
            label::ID => kb.id = text.into(),
            label::VERSION => kb.version = text.into(),
            _ => kb.language = text.into(),
        }
    }

    /// A link, a publisher and a licence; of a work without an address just its title for the link.
    pub(super) fn source(&mut self, line: usize, mut text: Inline) {
        let Some((title, url)) = take_work(&mut text) else {
            self.builder.error(
                line,
                "the source begins with no title, as in [title](address), publisher, licence",
            );
            return;
        };
        self.mark("source", line);
        self.builder.has_source = true;
        let licence = match text.last() {
            Some(InlinePart::Code(_)) => text.pop().map(|piece| flat(&[piece])),
            _ => None,
        };
        let rest = flat(&text);
        if text
            .iter()
            .any(|piece| matches!(piece, InlinePart::Code(_)))
        {
            let rest = quoted(rest.trim());
            let message = format!(
                "found {rest}; behind what stands in backticks, the licence, nothing goes on"
            );
            return self.builder.error(line, message);
        }
        let rest = rest.strip_prefix(COMMA).unwrap_or(&rest);
        let (publisher, licence) = match licence {
            Some(licence) => (rest.strip_suffix(COMMA).unwrap_or(rest).to_owned(), licence),
            None => {
                // An export ends a publisher that has a comma in it with another one.
                let alone = rest.strip_suffix(',').map(|publisher| (publisher, ""));
                let parts = alone.or_else(|| rest.rsplit_once(COMMA));
                let (publisher, licence) = parts.unwrap_or((rest, ""));
                (publisher.to_owned(), licence.to_owned())
            }
        };
        let source = &mut self.builder.kb.source;
        (source.title, source.url) = (title.into(), url.map(Id::from));
        source.publisher = said(publisher);
        source.licence = said(licence);
    }

    /// The title of a document is that of the knowledge base, or what a part of one is called.
    pub(super) fn compare_title(&mut self) {
        let Some((line, heading)) = &self.heading else {
            return;
        };
        let kb = &self.builder.kb;
        let claims = kb.claims.iter().map(|claim| &claim.title);
        let mut titles = claims.chain(kb.findings.iter().map(|finding| &finding.title));
        let chosen = [label::QUERY, label::FILTERS];
        let chosen = chosen
            .iter()
            .any(|label| self.seen.contains_key(&(Owner::Whole, label)));
        if kb.title == *heading
            || titles.any(|title| title == heading)
            || titles_a_part(heading, chosen)
        {
            return;
        }
        let (line, name) = (*line, (quoted(heading), quoted(&kb.title)));
        let message = format!(
            "the title is {}, and the quote under it calls the knowledge base {}; make the two the same",
            name.0, name.1
        );
        self.builder.error(line, message);
    }
}

/// A text that says something.
fn said(text: String) -> Option<Line> {
    Some(text).filter(|text| !text.is_empty()).map(Line::from)
}

/// Takes the title of a work and its address, which a credit begins with.
fn take_work(text: &mut Inline) -> Option<(String, Option<String>)> {
    let work = match text.first_mut()? {
        InlinePart::Plain(rest) => {
            let title = rest.split(COMMA).next().unwrap_or_default().to_owned();
            rest.drain(..title.len());
            return Some((title, None)).filter(|(title, _)| !title.trim().is_empty());
        }
        InlinePart::Link { title, url } => (title.clone(), Some(url.clone())),
        InlinePart::Code(title) => (title.clone(), None),
        InlinePart::Strong(_) | InlinePart::Image { .. } => return None,
    };
    text.remove(0);
    Some(work)
}

/// Whether this counts what is in a document, which anyone can count again.
fn is_tally(text: &str) -> bool {
    const WORDS: [&str; 4] = ["claim", "claims", "finding", "findings"];
    let mut words = text
        .split([' ', ',', '(', ')'])
        .filter(|word| !word.is_empty());
    let number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let known = |word: &str| WORDS.contains(&word) || Status::from_str(word).is_ok();
    words.next().is_some_and(number) && words.all(|word| number(word) || known(word))
}
