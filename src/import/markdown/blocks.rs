//! Markdown as the blocks that a document of ours is made of, each with its line.
//!
//! Owns all that is particular to the parser. Everything in a text but code spans, links and strong
//! labels is taken for the text in it; what holds no text at all is [`Block::Foreign`].

use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, OffsetIter, Options, Parser, Tag, TagEnd};

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Plain(String),
    /// From a code span: what is in it is to the letter.
    Code(String),
    Strong(String),
    Link {
        title: String,
        url: String,
    },
}

/// The parts of a line, a paragraph or an item.
pub(super) type Inline = Vec<Piece>;

/// What stands on its own in a document.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Block {
    Heading(usize, Inline),
    Paragraph(Inline),
    /// The items of a list, each with its line.
    Items(Vec<(usize, Inline)>),
    /// The items of the lists in a quote.
    Quote(Vec<(usize, Inline)>),
    /// The header of a table.
    Table(Vec<String>),
    /// What it is instead.
    Foreign(&'static str),
}

/// The blocks of a document, each with its line.
pub(super) fn blocks(text: &str) -> Vec<(usize, Block)> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut reader = Reader {
        events: Parser::new_ext(text, options).into_offset_iter().peekable(),
        text,
        line: 1,
        at: 0,
    };
    let mut blocks = Vec::new();
    while let Some((event, range)) = reader.events.next() {
        let line = reader.line_of(&range);
        blocks.extend(reader.block(event).map(|block| (line, block)));
    }
    blocks
}

struct Reader<'t> {
    events: Peekable<OffsetIter<'t>>,
    text: &'t str,
    /// The line of [`Self::at`].
    line: usize,
    at: usize,
}

impl Reader<'_> {
    /// The line of a place that is not before the last one.
    fn line_of(&mut self, range: &Range<usize>) -> usize {
        if let Some(passed) = self.text.get(self.at..range.start) {
            self.line += passed.bytes().filter(|byte| *byte == b'\n').count();
            self.at = range.start;
        }
        self.line
    }

    fn block(&mut self, event: Event<'_>) -> Option<Block> {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                Some(Block::Heading(depth(level), self.inline()))
            }
            Event::Start(Tag::Paragraph) => Some(Block::Paragraph(self.inline())),
            Event::Start(Tag::List(_)) => Some(Block::Items(self.items())),
            Event::Start(Tag::BlockQuote(_)) => Some(Block::Quote(self.quote())),
            Event::Start(Tag::Table(_)) => Some(Block::Table(self.table())),
            Event::Start(Tag::MetadataBlock(_)) => {
                self.inline();
                None
            }
            Event::Start(Tag::CodeBlock(_)) => {
                self.inline();
                Some(Block::Foreign("a block of code"))
            }
            Event::Start(_) => {
                self.inline();
                Some(Block::Foreign("HTML"))
            }
            _ => None,
        }
    }

    /// The parts up to the end of what has just begun, whatever is nested in it.
    fn inline(&mut self) -> Inline {
        let mut parts = Parts::default();
        let mut depth = 0_usize;
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::Strong) => parts.push(Piece::Strong(self.flat())),
                Event::Start(Tag::Link { dest_url, .. }) => parts.push(Piece::Link {
                    title: self.flat(),
                    url: dest_url.into_string(),
                }),
                // The paragraphs of an item.
                Event::Start(Tag::Paragraph) if !parts.0.is_empty() => {
                    depth += 1;
                    parts.plain("\n\n");
                }
                Event::Start(_) => depth += 1,
                Event::End(_) if depth == 0 => break,
                Event::End(_) => depth -= 1,
                Event::Code(text) => parts.push(Piece::Code(text.into_string())),
                Event::Text(text) | Event::InlineHtml(text) | Event::Html(text) => {
                    parts.plain(&text);
                }
                Event::SoftBreak => parts.plain(" "),
                Event::HardBreak => parts.plain("\n"),
                _ => {}
            }
        }
        parts.0
    }

    /// The text up to the end of what has just begun.
    fn flat(&mut self) -> String {
        flat(&self.inline())
    }

    fn items(&mut self) -> Vec<(usize, Inline)> {
        let mut items = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => {
                    let line = self.line_of(&range);
                    items.push((line, self.inline()));
                }
                Event::End(TagEnd::List(_)) => break,
                _ => {}
            }
        }
        items
    }

    fn quote(&mut self) -> Vec<(usize, Inline)> {
        let mut items = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::List(_)) => items.extend(self.items()),
                Event::End(TagEnd::BlockQuote(_)) => break,
                Event::Start(_) => {
                    self.inline();
                }
                _ => {}
            }
        }
        items
    }

    fn table(&mut self) -> Vec<String> {
        let mut header = Vec::new();
        let mut in_header = false;
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::TableHead) => in_header = true,
                Event::End(TagEnd::TableHead) => in_header = false,
                Event::Start(Tag::TableCell) => {
                    let cell = self.flat();
                    if in_header {
                        header.push(cell);
                    }
                }
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        header
    }
}

/// Parts, with neighbours that are plain made one.
#[derive(Default)]
struct Parts(Inline);

impl Parts {
    fn plain(&mut self, text: &str) {
        match self.0.last_mut() {
            Some(Piece::Plain(before)) => before.push_str(text),
            _ => self.0.push(Piece::Plain(text.to_owned())),
        }
    }

    fn push(&mut self, piece: Piece) {
        self.0.push(piece);
    }
}

/// The text of a line, whatever it is made of.
pub(super) fn flat(inline: &[Piece]) -> String {
    let texts = inline.iter().map(|piece| match piece {
        Piece::Plain(text) | Piece::Code(text) | Piece::Strong(text) => text.clone(),
        Piece::Link { title, url } if title == url => url.clone(),
        Piece::Link { title, url } => format!("{title} ({url})"),
    });
    texts.collect()
}

fn depth(level: HeadingLevel) -> usize {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
