//! Markdown as the blocks that a document of ours is made of, each with its line.
//!
//! Owns all that is particular to the parser, and that none of it is lost: each event becomes a part of
//! a block, or is told. What only marks a text (emphasis, a code span) leaves the text.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd};

use super::events::Events;
use super::inline::{Inline, Parts, Piece, flat};

/// What stands on its own in a document.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Block {
    Heading(usize, Inline),
    Paragraph(Inline),
    /// The items of a list, each with its line.
    Items(Vec<(usize, Inline)>),
    /// What is in a quote, each with its line.
    Quote(Vec<(usize, Block)>),
    Table(Table),
    /// The lines of a block of YAML, each with its number.
    FrontMatter(Vec<(usize, String)>),
    /// What it is instead.
    Foreign(&'static str),
}

/// The texts of a table.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    pub header: Vec<String>,
    /// The other rows, each with its line.
    pub rows: Vec<(usize, Vec<String>)>,
}

/// A document, taken apart.
pub(super) struct Document {
    pub blocks: Vec<(usize, Block)>,
    /// What no block has, each with its line: what it is, and what to do about it.
    pub lost: Vec<(usize, String)>,
}

/// Takes a document apart.
pub(super) fn read(text: &str) -> Document {
    let mut reader = Reader {
        events: Events::of(text),
        lost: Vec::new(),
    };
    let blocks = reader.blocks(None);
    let mut lost = reader.lost;
    lost.extend(reader.events.unshown());
    Document { blocks, lost }
}

struct Reader<'t> {
    events: Events<'t>,
    lost: Vec<(usize, String)>,
}

impl<'t> Reader<'t> {
    /// The blocks up to this end, or that of the document.
    fn blocks(&mut self, end: Option<TagEnd>) -> Vec<(usize, Block)> {
        let mut blocks = Vec::new();
        while let Some((line, event)) = self.events.next() {
            if matches!((&event, end), (Event::End(found), Some(end)) if *found == end) {
                break;
            }
            blocks.extend(self.block(event).map(|block| (line, block)));
        }
        blocks
    }

    fn block(&mut self, event: Event<'t>) -> Option<Block> {
        let tag = match event {
            Event::Start(tag) => tag,
            Event::Rule => return Some(Block::Foreign(RULE)),
            // Between blocks the parser gives nothing else.
            _ => return None,
        };
        Some(match tag {
            Tag::Heading { level, .. } => Block::Heading(depth(level), self.inline()),
            Tag::Paragraph => Block::Paragraph(self.inline()),
            Tag::List(_) => Block::Items(self.items()),
            Tag::BlockQuote(kind) => Block::Quote(self.blocks(Some(TagEnd::BlockQuote(kind)))),
            Tag::Table(_) => Block::Table(self.table()),
            Tag::MetadataBlock(_) => Block::FrontMatter(self.events.lines()),
            other => {
                self.events.skip();
                Block::Foreign(name(&other))
            }
        })
    }

    /// The parts up to the end of what has just begun.
    fn inline(&mut self) -> Inline {
        let mut parts = Parts::default();
        let mut depth = 0_usize;
        while let Some((line, event)) = self.events.next() {
            match event {
                Event::Start(tag) => depth += usize::from(self.begin(line, tag, &mut parts)),
                Event::End(_) if depth == 0 => break,
                Event::End(_) => depth -= 1,
                Event::Code(text) => parts.push(Piece::Code(text.into_string())),
                // HTML within a line stays as it is written.
                Event::Text(text) | Event::InlineHtml(text) | Event::Html(text) => {
                    parts.plain(&text);
                }
                Event::SoftBreak => parts.plain(" "),
                Event::HardBreak => parts.plain("\n"),
                Event::Rule => self.lose(line, RULE),
                // The parser is asked for none of these: they are text to it.
                Event::InlineMath(text) | Event::DisplayMath(text) => parts.plain(&text),
                Event::FootnoteReference(label) => parts.plain(&format!("[^{label}]")),
                Event::TaskListMarker(done) => parts.plain(if done { "[x] " } else { "[ ] " }),
            }
        }
        parts.0
    }

    /// Takes the start of something in a text. Whether what is in it goes on as the text around it, up
    /// to its own end.
    fn begin(&mut self, line: usize, tag: Tag<'t>, parts: &mut Parts) -> bool {
        match tag {
            Tag::Strong => parts.push(Piece::Strong(self.flat())),
            Tag::Link {
                dest_url, title, ..
            } => {
                let (title, url) = self.address(line, dest_url, &title);
                parts.push(Piece::Link { title, url });
            }
            Tag::Image {
                dest_url, title, ..
            } => {
                let (title, url) = self.address(line, dest_url, &title);
                parts.push(Piece::Image { title, url });
            }
            // The paragraphs of an item.
            Tag::Paragraph => {
                if !parts.0.is_empty() {
                    parts.plain("\n\n");
                }
                return true;
            }
            Tag::Emphasis | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => return true,
            other => {
                self.lose(line, name(&other));
                self.events.skip();
            }
        }
        false
    }

    /// The text and the address of a link or an image.
    fn address(&mut self, line: usize, url: CowStr<'t>, title: &str) -> (String, String) {
        if !title.is_empty() {
            let title = crate::import::quoted(title);
            let message =
                format!("the title {title} of a link has no place; write it into the text");
            self.lost.push((line, message));
        }
        (self.flat(), url.into_string())
    }

    /// The text up to the end of what has just begun.
    fn flat(&mut self) -> String {
        flat(&self.inline())
    }

    fn lose(&mut self, line: usize, what: &str) {
        let message = format!("{what} has no place in an item of a list; take it out");
        self.lost.push((line, message));
    }

    fn items(&mut self) -> Vec<(usize, Inline)> {
        let mut items = Vec::new();
        while let Some((line, event)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => items.push((line, self.inline())),
                Event::End(TagEnd::List(_)) => break,
                _ => {}
            }
        }
        items
    }

    fn table(&mut self) -> Table {
        let mut table = Table::default();
        while let Some((line, event)) = self.events.next() {
            match event {
                Event::Start(Tag::TableHead) => table.header = self.cells(),
                Event::Start(Tag::TableRow) => {
                    let cells = self.cells();
                    table.rows.push((line, cells));
                }
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        table
    }

    fn cells(&mut self) -> Vec<String> {
        let mut cells = Vec::new();
        while let Some((_, event)) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => cells.push(self.flat()),
                Event::End(TagEnd::TableHead | TagEnd::TableRow) => break,
                _ => {}
            }
        }
        cells
    }
}

const RULE: &str = "a rule across the page";

/// What a block is called that no text can hold.
fn name(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::CodeBlock(_) => "a block of code",
        Tag::HtmlBlock => "HTML",
        Tag::List(_) => "a list",
        Tag::BlockQuote(_) => "a quote",
        Tag::Heading { .. } => "a heading",
        Tag::Table(_) => "a table",
        _ => "this",
    }
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
