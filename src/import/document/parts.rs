//! Markdown as its parts, gently: what has no part of its own is a text, and what Markdown shows nowhere
//! is told.
//!
//! Owns all that is particular to the parser. A line that opens with a label in bold is a part of its
//! own, whether or not a blank line is above it: people leave that out.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::label::{self, Label};
use super::watch::{BLOCK, CODE, HTML, ROW, Watch};
use crate::export::label::{COLON, stands_alone};
use crate::import::cells;
use crate::import::rows::Row;
use crate::kb::{Field, Link};

/// A part of a document, and the line that it begins on.
pub(super) struct Part {
    pub line: usize,
    /// Whether it stands in a quote.
    pub quoted: bool,
    pub kind: PartKind,
}

pub(super) enum PartKind {
    Heading(usize, RichText),
    Text(RichText),
    /// How deep it is in lists, from 1.
    Item(usize, RichText),
    /// The names of its columns, and its rows.
    Table(Vec<String>, Vec<Row>),
    FrontMatter(String),
}

/// A text without its marks.
#[derive(Debug, Default, Clone)]
pub(super) struct RichText {
    pub text: String,
    /// Where what is marked at its beginning ends.
    pub marked: Option<usize>,
    /// The words at its beginning that are marked, without a colon or full stop behind them; none in a
    /// document of ours, as is what stands behind them.
    pub lead: Option<String>,
    /// What stands behind the lead.
    pub rest: String,
    pub links: Vec<Link>,
    /// Where a link that it begins with ends.
    linked: usize,
    /// Where its code spans are.
    pub codes: Vec<Range<usize>>,
    /// What stands before an item, as `- ` or `3. `.
    pub bullet: Cow<'static, str>,
}

/// Takes a document apart, and gives what is in no part, each with its line. Of one of ours (`exact`)
/// space counts, and only the labels of ours part a text.
pub(super) fn of(text: &str, exact: bool) -> (Vec<Part>, Vec<(usize, &'static str)>) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_STRIKETHROUGH;
    let mut reader = PartReader {
        source: text,
        exact,
        watch: Watch::new(text),
        ..PartReader::default()
    };
    let mut events = Parser::new_ext(text, options).into_offset_iter();
    while let Some((event, range)) = events.next() {
        reader.watch.event(&event, &range, &events);
        reader.event(event, range);
    }
    reader.end_text();
    (reader.parts, reader.watch.lost())
}

/// A table that holds no claims as a text, a line a row.
pub(super) fn table_text(names: &[String], rows: &[Row]) -> String {
    let rows = rows
        .iter()
        .map(|row| row.cells.iter().collect::<Vec<_>>().join(" | "));
    let lines: Vec<String> = [names.join(" | ")].into_iter().chain(rows).collect();
    lines.join("\n")
}

#[derive(Default)]
struct PartReader<'t> {
    source: &'t str,
    exact: bool,
    watch: Watch<'t>,
    parts: Vec<Part>,
    /// The line of what is being read.
    line: usize,
    /// What is being read, and where it began.
    begun: usize,
    rich: RichText,
    /// What stands between that and what comes next.
    gap: &'static str,
    /// The beginnings and addresses of the links that are open.
    open: Vec<(usize, CowStr<'t>, bool)>,
    marks: usize,
    /// Whether the marks that are open stand at the beginning.
    opens: bool,
    heading: Option<usize>,
    quotes: usize,
    /// The number of the next item of each list that is open, if they are counted.
    lists: Vec<Option<u64>>,
    is_metadata: bool,
    /// The block of HTML that is open.
    markup: String,
    cells: Vec<String>,
    names: Vec<String>,
    rows: Vec<Row>,
    row_links: Vec<Link>,
}

impl<'t> PartReader<'t> {
    fn push(&mut self, text: &str) {
        let gap = std::mem::take(&mut self.gap);
        if self.rich.text.is_empty() {
            self.begun = self.line;
        } else {
            self.rich.text.push_str(gap);
        }
        self.rich.text.push_str(text);
    }

    fn event(&mut self, event: Event<'t>, range: Range<usize>) {
        self.line = self.watch.line();
        match event {
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
            Event::InlineHtml(text) => self.inline_html(&text),
            Event::Html(text) => self.markup.push_str(&text),
            Event::SoftBreak if self.exact && self.is_line() => self.end_text(),
            Event::SoftBreak | Event::HardBreak if self.begins_label(&range) => self.end_text(),
            Event::SoftBreak => self.gap = " ",
            Event::HardBreak => self.gap = "\n",
            Event::TaskListMarker(done) => self.push(if done { "[x] " } else { "[ ] " }),
            Event::FootnoteReference(name) => self.push(&format!("[^{name}]")),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.push(&text),
            Event::Rule => self.end_text(),
        }
    }

    /// Whether a line behind one that others begin with a label, as `Date: May`, does so too.
    fn begins_label(&self, range: &Range<usize>) -> bool {
        let next = self.source.get(range.end..).unwrap_or_default();
        let next = next.lines().next().unwrap_or_default();
        let is_text = !self.exact && self.lists.is_empty() && self.heading.is_none();
        is_text && label::opens_line(&self.rich.text) && label::opens_line(next)
    }

    /// Whether what is being read is all in one line, as its label says.
    fn is_line(&self) -> bool {
        use Field::{Area, Aspect, Id, Kind, Model, Status};
        let field = self.rich.bold_label().and_then(|label| label.field());
        field.is_some_and(|field| [Area, Aspect, Id, Kind, Model, Status].contains(&field))
    }

    /// Some put more than a space behind a label.
    fn text(&mut self, text: &str, range: Range<usize>) {
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

    /// A tag or a comment within a line: it breaks that, or is a mark without a word of its own.
    fn inline_html(&mut self, html: &str) {
        let name = html.trim_start_matches(['<', '/']).to_ascii_lowercase();
        if name.starts_with("br") || name == "p>" {
            self.gap = "\n";
        } else {
            self.html(html);
        }
    }

    fn html(&mut self, html: &str) {
        let (text, says_more) = cells::html_text(html);
        if says_more {
            self.watch.lose(HTML);
        }
        if !text.is_empty() {
            self.push(&text);
        }
    }

    fn start(&mut self, tag: Tag<'t>, range: Range<usize>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.end_text();
                self.heading = Some(level as usize);
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
            Tag::HtmlBlock | Tag::CodeBlock(_) => {
                self.end_text();
                if self.exact {
                    self.watch.lose(BLOCK);
                }
            }
            Tag::Table(_) => self.end_text(),
            // The paragraphs of an item are one text.
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

    /// Whether what is marked here, at the beginning of a line, is a label.
    fn is_label(&self, range: &Range<usize>) -> bool {
        let is_in_text = self.marks > 0 || self.heading.is_some() || !self.open.is_empty();
        if self.gap.is_empty() || self.rich.text.is_empty() || is_in_text {
            return false;
        }
        let marked = self.source.get(range.clone()).unwrap_or_default();
        let behind = self.source.get(range.end..).unwrap_or_default();
        let Some(label) = label::of(marked.trim_matches(['*', '_']), behind) else {
            return false;
        };
        label.is_known() || !self.exact
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
                let markup = std::mem::take(&mut self.markup);
                self.html(&markup);
                self.end_text();
            }
            TagEnd::CodeBlock => {
                let len = self.rich.text.trim_end().len();
                self.rich.text.truncate(len);
                self.end_text();
            }
            TagEnd::BlockQuote(_) => {
                self.end_text();
                self.quotes -= 1;
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
                let names = std::mem::take(&mut self.names);
                let rows = std::mem::take(&mut self.rows);
                self.add(PartKind::Table(names, rows));
            }
            _ => {}
        }
    }

    /// An export writes space that counts as a reference. A line of dashes under a text of ours makes it
    /// a heading to Markdown alone.
    fn end_heading(&mut self, range: Range<usize>) {
        let written = self.source.get(range).unwrap_or_default();
        let written = written.trim_end_matches('\n');
        let text = &mut self.rich.text;
        let space = written.len() - written.trim_end().len();
        let end = text.trim_end().len().max(text.len().saturating_sub(space));
        text.truncate(end);
        let is_underlined = !written.starts_with('#');
        if self.exact && is_underlined && (self.heading == Some(2) || self.rich.marked.is_some()) {
            self.heading = None;
        }
        self.end_text();
    }

    fn link(&mut self) {
        let Some((from, url, is_bare)) = self.open.pop() else {
            return;
        };
        let whole = self.rich.text.get(from..).unwrap_or_default();
        let title = if self.exact { whole } else { whole.trim() };
        let is_title = if self.exact {
            !is_bare && (title != &*url || stands_alone(&url))
        } else {
            title != &*url
        };
        if cells::is_address(&url) {
            let title = Some(title).filter(|title| is_title && !title.is_empty());
            let title = title.map(Into::into);
            if from == 0 {
                self.rich.linked = self.rich.text.len();
            }
            let url = (&*url).into();
            self.rich.links.push(Link { title, url });
        } else if !url.is_empty() && !url.starts_with('#') {
            // An address within the site that the document is from leads nowhere by itself.
            self.push(&format!(" ({url})"));
        }
    }

    fn add(&mut self, kind: PartKind) {
        let (line, quoted) = (self.begun, self.quotes > 0);
        self.parts.push(Part { line, quoted, kind });
    }

    /// Ends a text, if there is one.
    fn end_text(&mut self) {
        if self.is_metadata {
            return;
        }
        self.gap = "";
        self.opens = false;
        let heading = self.heading.take();
        let rich = std::mem::take(&mut self.rich);
        let is_blank = rich.text.is_empty() || !self.exact && rich.text.trim().is_empty();
        if is_blank && rich.links.is_empty() {
            return;
        }
        let rich = rich.finished(self.exact);
        self.add(match heading {
            Some(level) => PartKind::Heading(level, rich),
            None if !self.lists.is_empty() => PartKind::Item(self.lists.len(), rich),
            None => PartKind::Text(rich),
        });
    }
}

impl RichText {
    /// Takes the words at the beginning that are marked for a lead, if they are parted from the rest; in a
    /// document of ours (`exact`) labels are all that counts.
    fn finished(mut self, exact: bool) -> Self {
        if exact {
            return self;
        }
        let text = std::mem::take(&mut self.text);
        let trimmed = text.trim();
        self.rest = trimmed.to_owned();
        self.text = self.rest.clone();
        let Some((lead, rest)) = self.marked.and_then(|end| text.split_at_checked(end)) else {
            return self;
        };
        let signs = ['.', ':', '–', '—', '-'];
        let parted =
            rest.trim_start().is_empty() || lead.trim_end().ends_with([':', '.', '?', '!']);
        let follows = rest.trim_start().starts_with(signs);
        if !lead.trim().is_empty() && (parted || follows) {
            let lead = lead.trim().trim_end_matches([':', '.']);
            self.lead = Some(lead.to_owned());
            let rest = rest.trim_start().trim_start_matches(signs);
            rest.trim().clone_into(&mut self.rest);
        }
        self
    }

    /// Whether it is one link and nothing else.
    pub(super) fn is_link(&self) -> bool {
        self.links.len() == 1 && self.linked == self.text.len()
    }

    /// This text, which is at its end, as one of its own.
    pub(super) fn behind(&self, rest: &str) -> Self {
        let start = self.text.len() - rest.len();
        let shifted = |place: &Range<usize>| {
            Some(place.start.checked_sub(start)?..place.end.checked_sub(start)?)
        };
        Self {
            text: rest.to_owned(),
            links: self.links.clone(),
            codes: self.codes.iter().filter_map(shifted).collect(),
            ..Self::default()
        }
    }

    /// The words in it, each in a code span, or else parted by commas or semicolons.
    pub(super) fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        let mut add = |text: &str| {
            let parts = text.split([',', ';', '\n']).map(str::trim);
            words.extend(parts.filter(|part| !part.is_empty()).map(str::to_owned));
        };
        let mut from = 0;
        let mut codes = Vec::new();
        for code in &self.codes {
            add(&self.text[from..code.start]);
            codes.push(self.text[code.clone()].to_owned());
            from = code.end;
        }
        add(&self.text[from..]);
        codes.append(&mut words);
        codes
    }

    /// What it says before its first colon, or in the code span that it opens with, and behind that.
    pub(super) fn pair(&self) -> Option<(&str, &str)> {
        if let Some(code) = self.codes.first().filter(|code| code.start == 0) {
            let rest = self.text[code.end..].strip_prefix(COLON);
            return rest.map(|rest| (&self.text[code.clone()], rest));
        }
        self.text.split_once(COLON)
    }

    /// The label in bold that it begins with.
    pub(super) fn bold_label(&self) -> Option<Label<'_>> {
        let (marked, behind) = self.text.split_at_checked(self.marked?)?;
        label::of(marked, behind)
    }

    /// The word that says what the text is, as in `Status: accepted`, and what is behind it.
    pub(super) fn label(&self) -> Option<(&str, &str)> {
        const LONGEST: usize = 40;
        if let Some(lead) = self.lead.as_deref().filter(|lead| lead.len() <= LONGEST) {
            let behind = self.text[self.text.find(lead)? + lead.len()..].trim_start();
            if behind.starts_with(':') {
                return Some((lead, &self.rest));
            }
        }
        let (label, rest) = self.text.split_once(':')?;
        let is_word = label.len() <= LONGEST && crate::import::words::is_name(label);
        let follows = rest.is_empty() || rest.starts_with(char::is_whitespace);
        (is_word && follows).then(|| (label.trim(), rest.trim()))
    }

    /// It without its links and code spans: addresses stand behind their titles.
    pub(super) fn plain(&self) -> Self {
        Self {
            text: self.addressed(),
            marked: self.marked,
            bullet: self.bullet.clone(),
            ..Self::default()
        }
    }

    /// A text with the addresses in it behind their titles.
    pub(super) fn addressed(&self) -> String {
        let mut text = self.text.clone();
        for link in &self.links {
            let title = link.title.as_deref().unwrap_or_default();
            match text.find(title).filter(|_| !title.is_empty()) {
                Some(at) => text.insert_str(at + title.len(), &format!(" ({})", link.url)),
                None if text.contains(&*link.url) => {}
                None => text.push_str(&format!(" ({})", link.url)),
            }
        }
        text
    }
}
