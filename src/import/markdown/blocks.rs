//! Markdown as the blocks that a document of ours is made of, each with its line.
//!
//! Owns all that is particular to the parser, and that none of it is lost: each event becomes a part of
//! a block, or is told. What only marks a text (emphasis, a code span) leaves the text.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Tag, TagEnd};

use super::events::Events;
use super::inline::{Inline, InlinePart};

/// What stands on its own in a document.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Block {
    Heading(usize, Inline),
    Paragraph(Inline),
    /// The items of a list, each with its line, and the number of the first if they are counted.
    Items(Option<u64>, Vec<(usize, Inline)>),
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
pub(super) struct ParsedDocument {
    pub blocks: Vec<(usize, Block)>,
    /// What no block has, each with its line: what it is, and what to do about it.
    pub lost: Vec<(usize, String)>,
}

/// Takes a document apart.
pub(super) fn read(text: &str) -> ParsedDocument {
    let mut reader = BlockReader {
        events: Events::of(text),
        lost: Vec::new(),
        depth: 0,
    };
    let blocks = reader.blocks(None);
    let mut lost = reader.lost;
    lost.extend(reader.events.unshown());
    ParsedDocument { blocks, lost }
}

/// What is being taken apart.
pub(super) struct BlockReader<'t> {
    pub(super) events: Events<'t>,
    pub(super) lost: Vec<(usize, String)>,
    /// How much there is around what is being read.
    pub(super) depth: usize,
}

impl<'t> BlockReader<'t> {
    /// The blocks up to this end, or that of the document.
    fn blocks(&mut self, end: Option<TagEnd>) -> Vec<(usize, Block)> {
        let mut blocks = Vec::new();
        while let Some((line, event)) = self.events.next() {
            if matches!((&event, end), (Event::End(found), Some(end)) if *found == end) {
                break;
            }
            self.block(line, event, &mut blocks);
        }
        blocks
    }

    fn block(&mut self, line: usize, event: Event<'t>, blocks: &mut Vec<(usize, Block)>) {
        let tag = match event {
            Event::Start(tag) => tag,
            Event::Rule => return blocks.push((line, Block::Foreign(RULE))),
            // Between blocks the parser gives nothing else.
            _ => return,
        };
        let block = match tag {
            Tag::Heading { level, .. } => return blocks.extend(self.heading(line, level)),
            Tag::Paragraph => {
                let texts = self.paragraph(line).into_iter();
                return blocks.extend(texts.map(|(line, text)| (line, Block::Paragraph(text))));
            }
            Tag::List(first) => return self.items(first, blocks),
            Tag::BlockQuote(kind) => {
                let end = Some(TagEnd::BlockQuote(kind));
                let inner = self.deeper(line, |reader| reader.blocks(end));
                Block::Quote(inner.unwrap_or_default())
            }
            Tag::Table(_) => Block::Table(self.table()),
            Tag::CodeBlock(CodeBlockKind::Indented) => {
                self.events.skip();
                return self.lost.push((line, INDENTED.to_owned()));
            }
            Tag::MetadataBlock(_) => Block::FrontMatter(self.events.lines()),
            other => {
                self.events.skip();
                Block::Foreign(name(&other))
            }
        };
        blocks.push((line, block));
    }

    /// A heading with number signs in front. A line of dashes under a text makes it one as well, which
    /// few people mean.
    fn heading(&mut self, line: usize, level: HeadingLevel) -> Option<(usize, Block)> {
        let written = self.events.begun().trim_end_matches(['\r', '\n']);
        let underlined = level == HeadingLevel::H2 && !written.starts_with('#');
        let space = written.len() - written.trim_end().len();
        let mut text = self.inline();
        if underlined {
            let under = line + written.trim_end().matches('\n').count();
            let message = "a line of --- under a text makes it a heading: put a blank line between, or \
                           write ## before the text";
            self.lost.push((under, message.to_owned()));
            return None;
        }
        trim_end(&mut text, space);
        Some((line, Block::Heading(depth(level), text)))
    }

    /// A list, and the paragraphs that labels begin in it.
    fn items(&mut self, first: Option<u64>, blocks: &mut Vec<(usize, Block)>) {
        let mut items = Vec::new();
        while let Some((line, event)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => {
                    let mut texts = self.item(line).into_iter();
                    items.extend(texts.next());
                    let mut rest = texts.map(|(line, text)| (line, Block::Paragraph(text)));
                    if let Some(labelled) = rest.next() {
                        blocks.extend(list(first, &mut items));
                        blocks.push(labelled);
                        blocks.extend(rest);
                    }
                }
                Event::End(TagEnd::List(_)) => break,
                _ => {}
            }
        }
        blocks.extend(list(first, &mut items));
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
        while let Some((line, event)) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => cells.push(self.flat(line)),
                Event::End(TagEnd::TableHead | TagEnd::TableRow) => break,
                _ => {}
            }
        }
        cells
    }
}

/// The items as a list, of which none are left.
fn list(first: Option<u64>, items: &mut Vec<(usize, Inline)>) -> Option<(usize, Block)> {
    let &(line, _) = items.first()?;
    Some((line, Block::Items(first, std::mem::take(items))))
}

/// Takes this much space from the end of a text. An export writes space that counts as a reference.
fn trim_end(text: &mut Inline, most: usize) {
    if let Some(InlinePart::Plain(last)) = text.last_mut() {
        let space = last.len() - last.trim_end().len();
        last.truncate(last.len() - space.min(most));
    }
}

const INDENTED: &str = "spaces or a tab before a line make it a block of code, which is not allowed here; \
                        remove them";

/// What a rule is called.
pub(super) const RULE: &str = "a rule across the page";

/// What a block is called that no text can hold.
pub(super) fn name(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::CodeBlock(_) => "a block of code",
        Tag::HtmlBlock => "HTML",
        Tag::List(_) => "a list",
        Tag::BlockQuote(_) => "a quote",
        Tag::Heading { .. } => "a heading",
        Tag::Table(_) => "a table",
        Tag::FootnoteDefinition(_) => "a footnote",
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
