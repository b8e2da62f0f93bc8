//! Splits Markdown into sections and their parts. Never fails: unknown syntax is text, and what Markdown does
//! not render is reported.
//!
//! Encapsulates the parser. A line that starts with a bold label is a part of its own, even without a blank
//! line above it, which people leave out.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::html;
use super::rows::Row;
use super::words;
use crate::export::label::can_be_autolink;
use crate::kb::check::is_web_address;
use crate::kb::{Field, Link};

pub(super) mod label;
mod page;
pub(super) mod rich;
pub(super) mod section;
mod watch;

pub(super) use page::{of_page, text_of};
use rich::RichText;
use section::{Part, PartKind, Section};
use watch::{BLOCK, CODE, HTML, ROW, Watch};

/// Splits a document into sections; also returns messages about lost text, with lines. In our own documents
/// (`exact`) white space is significant, and only our labels start a new part.
pub(super) fn of(text: &str, exact: bool) -> (Vec<Section>, Vec<(usize, &'static str)>) {
    let mut options = Options::ENABLE_TABLES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_STRIKETHROUGH;
    options.set(Options::ENABLE_TASKLISTS, !exact);
    let mut reader = PartReader {
        source: text,
        exact,
        watch: Watch::new(text),
        sections: vec![Section::default()],
        ..PartReader::default()
    };
    let mut events = Parser::new_ext(text, options).into_offset_iter();
    while let Some((event, range)) = events.next() {
        reader.watch.event(&event, &range, &events);
        if range.end > reader.taken {
            reader.event(event, range);
        }
    }
    reader.end_text();
    (reader.sections, reader.watch.lost())
}

#[derive(Default)]
struct PartReader<'t> {
    source: &'t str,
    exact: bool,
    /// Whether the source is an HTML page, or (`is_cell`) an HTML cell, which becomes a single text.
    is_page: bool,
    title: String,
    is_cell: bool,
    /// How many layout tables, which only position other tables, were found.
    layouts: usize,
    watch: Watch<'t>,
    sections: Vec<Section>,
    /// The current line.
    line: usize,
    /// The line where the current text began, and that text.
    begun: usize,
    rich: RichText,
    /// The gap before the text that comes next.
    gap: &'static str,
    /// Open links, each with its start in the text, its address, and whether it is bare.
    open: Vec<(usize, CowStr<'t>, bool)>,
    marks: usize,
    /// Whether the open emphasis is at the beginning of the text.
    opens: bool,
    heading: Option<usize>,
    quotes: usize,
    /// The next item number of each open list, if it is numbered.
    lists: Vec<Option<u64>>,
    is_metadata: bool,
    /// Whether a Markdown table is open; no part begins in its cells.
    is_table: bool,
    /// Where the last HTML table that was read ends.
    taken: usize,
    cells: Vec<String>,
    names: Vec<String>,
    rows: Vec<Row>,
    row_links: Vec<Link>,
}

impl<'t> PartReader<'t> {
    fn push(&mut self, mut text: &str) {
        let gap = std::mem::take(&mut self.gap);
        if self.rich.text.is_empty() {
            self.begun = self.line;
        } else {
            if gap.starts_with('\n') && !self.exact {
                let end = self.rich.text.trim_end_matches(' ').len();
                self.rich.text.truncate(end);
                text = text.trim_start_matches(' ');
            }
            self.rich.text.push_str(gap);
        }
        self.rich.text.push_str(text);
    }

    fn event(&mut self, event: Event<'t>, range: Range<usize>) {
        self.line = self.watch.line();
        match event {
            // Struck-out text keeps its marks: without them it would say the opposite.
            Event::Start(Tag::Strikethrough) | Event::End(TagEnd::Strikethrough) => self.push("~~"),
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) => {
                let written = self.source.get(range).unwrap_or_default();
                if self.exact && written.contains('\n') {
                    self.watch.lose(CODE);
                }
                self.push(&text);
                let end = self.rich.text.len();
                self.rich.codes.push(end - text.len()..end);
            }
            Event::InlineHtml(_) => self.html(range),
            // A block is read as a whole, except in a quote, which has markers before its lines.
            Event::Html(_) if self.quotes > 0 => self.html(range),
            Event::Html(_) => {}
            Event::SoftBreak if self.exact && self.is_line() => self.end_text(),
            Event::SoftBreak | Event::HardBreak if self.begins_label(&range) => {
                let is_property = self.rich.is_property || self.names_label(&range);
                self.rich.is_property = is_property;
                self.end_text();
                self.rich.is_property = is_property;
            }
            Event::SoftBreak => self.gap = " ",
            Event::HardBreak => self.gap = "\n",
            Event::TaskListMarker(done) => {
                self.rich
                    .bullet
                    .to_mut()
                    .push_str(if done { "[x] " } else { "[ ] " });
            }
            Event::FootnoteReference(name) => self.push(&format!("[^{name}]")),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.push(&text),
            Event::Rule => self.end_text(),
        }
    }

    /// Whether a line after one that starts with a label, such as `Date: May`, starts with one too.
    fn begins_label(&self, range: &Range<usize>) -> bool {
        let next = self.source.get(range.end..).unwrap_or_default();
        let next = next.lines().next().unwrap_or_default();
        let is_text = !self.exact && self.lists.is_empty() && self.heading.is_none();
        is_text
            && !self.is_cell
            && !self.is_table
            && label::opens_line(&self.rich.text)
            && label::opens_line(next)
    }

    /// Whether the current text or a line after it in its paragraph starts with the name of a field.
    fn names_label(&self, range: &Range<usize>) -> bool {
        let rest = self.source.get(range.end..).unwrap_or_default().lines();
        let rest = rest.take_while(|line| !line.trim().is_empty());
        let mut lines = std::iter::once(&*self.rich.text).chain(rest);
        lines.any(|line| {
            line.split_once(':')
                .is_some_and(|(name, _)| words::is_name(name))
        })
    }

    /// Whether the label of the current text is one whose text is a single line.
    fn is_line(&self) -> bool {
        use Field::{Area, Aspect, Id, Kind, Model, Status};
        let field = self.rich.bold_label().and_then(|label| label.field());
        field.is_some_and(|field| [Area, Aspect, Id, Kind, Model, Status].contains(&field))
    }

    /// Adds text; some people put more than one space after a label.
    fn text(&mut self, text: &str, range: Range<usize>) {
        if self.boxed(text, &range) {
            return;
        }
        let is_behind = self.rich.marked == Some(self.rich.text.len()) && self.gap.is_empty();
        let is_written = self.source.get(range) == Some(text);
        if self.exact && is_written && !self.gap.is_empty() && text.starts_with('|') {
            self.watch.lose(ROW);
        }
        if is_behind && is_written && text.starts_with(char::is_whitespace) {
            self.push(" ");
            self.push(text.trim_start());
        } else {
            self.push(text);
        }
    }

    /// Reads an HTML table that begins in this block, even past an empty line, which ends the block. Returns
    /// whether there is one.
    fn html_table(&mut self, range: &Range<usize>) -> bool {
        let source = self.source;
        let Some(table) = html::table(&source[range.start..], range.len(), false) else {
            return false;
        };
        let rest = table.behind.trim_start_matches([' ', '\t']);
        let is_whole = rest.is_empty() || rest.starts_with('\n');
        if !is_whole || table.rows.is_empty() || table.is_layout() {
            return false;
        }
        self.end_text();
        self.taken = source.len() - rest.strip_prefix('\n').unwrap_or(rest).len();
        self.html(range.start..self.taken);
        true
    }

    fn start(&mut self, tag: Tag<'t>, range: Range<usize>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.end_text();
                let written = self.source.get(range).unwrap_or_default().trim_start();
                // Ours are never underlined, but for a title that was written anew: somebody added a line of
                // dashes or equals signs below a text.
                let may_be_title = level as usize == 1 && self.sections.len() == 1;
                let is_text = self.exact
                    && !written.starts_with('#')
                    && (!may_be_title || written.starts_with("**"));
                self.heading = Some(level as usize).filter(|_| !is_text);
            }
            Tag::List(first) => {
                self.end_text();
                self.lists.push(first);
            }
            Tag::Item => {
                self.end_text();
                self.rich.bullet = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1).into()
                    }
                    _ => "- ".into(),
                };
            }
            Tag::BlockQuote(_) => {
                self.end_text();
                self.quotes += 1;
            }
            Tag::HtmlBlock if !self.exact && self.html_table(&range) => {}
            Tag::HtmlBlock | Tag::CodeBlock(_) => {
                self.end_text();
                if self.exact {
                    self.watch.lose(BLOCK);
                }
            }
            Tag::Table(_) => {
                self.end_text();
                self.is_table = true;
            }
            // The paragraphs of a list item are one text.
            Tag::Paragraph if !self.lists.is_empty() => self.gap = "\n\n",
            Tag::Paragraph => self.end_text(),
            Tag::MetadataBlock(_) => self.is_metadata = true,
            Tag::Emphasis | Tag::Strong => {
                if self.is_label(&range) {
                    self.end_text();
                }
                self.opens |= self.marks == 0 && self.rich.text.trim().is_empty();
                self.marks += 1;
            }
            Tag::Link {
                dest_url,
                link_type,
                ..
            } => self.open(dest_url, link_type == LinkType::Autolink),
            Tag::Image { dest_url, .. } => self.open(dest_url, false),
            _ => {}
        }
    }

    /// Whether emphasised text here, at the beginning of a line, is a label.
    fn is_label(&self, range: &Range<usize>) -> bool {
        let is_in_text = self.marks > 0
            || self.heading.is_some()
            || !self.open.is_empty()
            || self.is_cell
            || self.is_table;
        if self.rich.text.is_empty() || is_in_text {
            return false;
        }
        let marked = &*self.written(range.clone());
        // Inside a line of other people's documents, as in `**Owner:** Ann **Status:** met`.
        let is_inner = !self.exact
            && marked.trim_end_matches(['*', '_']).ends_with(':')
            && (!self.lists.is_empty() || self.rich.marked.is_some());
        if self.gap.is_empty() && !is_inner {
            return false;
        }
        let behind = &*self.written(range.end..self.source.len());
        let Some(label) = label::of(marked.trim_matches(['*', '_']), behind) else {
            return false;
        };
        label.is_known() || !self.exact
    }

    /// Returns the source at a range, without tags if it starts with one.
    fn written(&self, range: Range<usize>) -> Cow<'t, str> {
        let written = self.source.get(range).unwrap_or_default();
        match written.starts_with('<') {
            true => html::bare(page::beginning(written)).into(),
            false => written.into(),
        }
    }

    fn open(&mut self, url: CowStr<'t>, is_bare: bool) {
        self.push("");
        self.open.push((self.rich.text.len(), url, is_bare));
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong => {
                self.marks = self.marks.saturating_sub(1);
                if self.marks == 0 && std::mem::take(&mut self.opens) {
                    self.rich.marked = Some(self.rich.text.len());
                }
            }
            TagEnd::Link | TagEnd::Image => self.link(),
            TagEnd::Heading(_) => self.end_heading(range),
            TagEnd::Item => self.end_text(),
            TagEnd::HtmlBlock => {
                if self.quotes == 0 {
                    self.html(range.start.max(self.taken)..range.end);
                }
                self.rich = std::mem::take(&mut self.rich).trimmed();
                self.end_text();
            }
            TagEnd::CodeBlock => {
                let len = self.rich.text.trim_end().len();
                self.rich.text.truncate(len);
                self.end_text();
            }
            TagEnd::BlockQuote(_) => {
                self.end_text();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::Paragraph if self.lists.is_empty() => self.end_text(),
            TagEnd::List(_) => drop(self.lists.pop()),
            TagEnd::MetadataBlock(_) => {
                let text = std::mem::take(&mut self.rich.text);
                self.is_metadata = false;
                self.add(PartKind::FrontMatter(text));
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.rich);
                self.row_links.extend(cell.links);
                self.cells.push(cell.text);
            }
            TagEnd::TableHead => self.names = std::mem::take(&mut self.cells),
            TagEnd::TableRow => {
                let cells = std::mem::take(&mut self.cells).into();
                let links = std::mem::take(&mut self.row_links);
                let line = self.line;
                self.rows.push(Row { line, cells, links });
            }
            TagEnd::Table => {
                self.is_table = false;
                let names = std::mem::take(&mut self.names);
                let rows = std::mem::take(&mut self.rows);
                // There is a line of dashes between the header row and the first row.
                self.begun = rows.first().map_or(self.begun, |row| row.line - 2);
                self.add(PartKind::Table(names, rows));
            }
            _ => {}
        }
    }

    /// Ends a heading. Space that our export wrote as a character reference is kept.
    fn end_heading(&mut self, range: Range<usize>) {
        let written = self.source.get(range).unwrap_or_default();
        let written = written.trim_end_matches('\n');
        let text = &mut self.rich.text;
        let space = written.len() - written.trim_end().len();
        let end = text.trim_end().len().max(text.len().saturating_sub(space));
        text.truncate(end);
        self.end_text();
    }

    fn link(&mut self) {
        let Some((from, url, is_bare)) = self.open.pop() else {
            return;
        };
        let whole = self.rich.text.get(from..).unwrap_or_default();
        let title = if self.exact { whole } else { whole.trim() };
        let is_title = if self.exact {
            !is_bare && (title != &*url || can_be_autolink(&url))
        } else {
            title != &*url
        };
        if is_web_address(url.trim()) {
            let title = Some(title).filter(|title| is_title && !title.is_empty());
            let title = title.map(Into::into);
            if from == 0 {
                self.rich.linked = self.rich.text.len();
            }
            self.rich.links.push(Link {
                title,
                url: url.trim().into(),
            });
        } else if !url.is_empty() && !url.starts_with('#') && !url.starts_with("javascript:") {
            // A relative address leads nowhere outside its site, so it stays in the text.
            self.push(&format!(" ({url})"));
        }
    }

    fn add(&mut self, kind: PartKind) {
        let (line, quoted) = (self.begun, self.quotes > 0);
        let section = self.sections.last_mut().expect("there is one at first");
        section.parts.push(Part { line, quoted, kind });
    }

    /// Ends the current text, if there is one.
    fn end_text(&mut self) {
        if self.is_metadata {
            return;
        }
        self.gap = "";
        self.opens = false;
        let heading = self.heading.take();
        let rich = std::mem::take(&mut self.rich);
        let rich = if self.exact { rich } else { rich.trimmed() };
        if rich.text.is_empty() && rich.links.is_empty() {
            return;
        }
        match heading {
            Some(level) => self.sections.push(Section {
                line: self.begun,
                level,
                title: rich,
                parts: Vec::new(),
            }),
            None => self.add(match self.lists.len() {
                0 => PartKind::Text(rich),
                depth => PartKind::Item(depth, rich),
            }),
        }
    }
}
