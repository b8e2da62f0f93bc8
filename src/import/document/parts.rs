//! Markdown of others as its parts, gently: what has no part of its own is a text.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::import::cells;
use crate::import::rows::Row;
use crate::kb::Link;

/// A part of a document, and the line that it begins on.
pub(super) struct Part {
    pub line: usize,
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
    /// The words at its beginning that are marked, without a colon or full stop behind them.
    pub lead: Option<String>,
    /// What stands behind the lead.
    pub rest: String,
    pub links: Vec<Link>,
}

/// Takes a document apart.
pub(super) fn of(text: &str) -> Vec<Part> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_STRIKETHROUGH;
    let mut reader = PartReader::new(text);
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        reader.pass(range.start);
        reader.event(event);
    }
    reader.end_text();
    reader.parts
}

/// A table that holds no claims as a text, a line a row.
pub(super) fn table_text(names: &[String], rows: &[Row]) -> String {
    let rows = rows
        .iter()
        .map(|row| row.cells.iter().collect::<Vec<_>>().join(" | "));
    let lines: Vec<String> = [names.join(" | ")].into_iter().chain(rows).collect();
    lines.join("\n")
}

struct PartReader<'t> {
    source: &'t str,
    at: usize,
    line: usize,
    parts: Vec<Part>,
    /// What is being read, and where it began.
    begun: usize,
    text: String,
    links: Vec<Link>,
    /// The beginnings and addresses of the links that are open.
    open: Vec<(usize, String)>,
    /// Where what is marked at the beginning of a text ends.
    lead: Option<usize>,
    marks: usize,
    /// Whether the marks that are open stand at the beginning.
    opens: bool,
    heading: Option<usize>,
    depth: usize,
    is_metadata: bool,
    cells: Vec<String>,
    names: Vec<String>,
    rows: Vec<Row>,
}

impl<'t> PartReader<'t> {
    fn new(source: &'t str) -> Self {
        Self {
            source,
            at: 0,
            line: 1,
            parts: Vec::new(),
            begun: 1,
            text: String::new(),
            links: Vec::new(),
            open: Vec::new(),
            lead: None,
            marks: 0,
            opens: false,
            heading: None,
            depth: 0,
            is_metadata: false,
            cells: Vec::new(),
            names: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// Counts the lines up to a place.
    fn pass(&mut self, to: usize) {
        if let Some(passed) = self.source.get(self.at..to) {
            self.line += passed.bytes().filter(|byte| *byte == b'\n').count();
            self.at = to;
        }
    }

    fn push(&mut self, text: &str) {
        if self.text.is_empty() {
            self.begun = self.line;
        }
        self.text.push_str(text);
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.push(&text),
            Event::InlineHtml(text) | Event::Html(text) => self.html(&text),
            Event::SoftBreak => self.push(" "),
            Event::HardBreak => self.push("\n"),
            Event::TaskListMarker(done) => self.push(if done { "[x] " } else { "[ ] " }),
            Event::FootnoteReference(name) => self.push(&format!("[^{name}]")),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.push(&text),
            Event::Rule => self.end_text(),
        }
    }

    /// HTML breaks lines, or is a comment, or a mark without a word.
    fn html(&mut self, html: &str) {
        let name = html.trim_start_matches(['<', '/']).to_ascii_lowercase();
        if name.starts_with("br") || name.starts_with("p>") {
            self.push("\n");
        } else if !html.starts_with("<!--") {
            let text = cells::text(html);
            self.push(if text == html.trim() && html.starts_with('<') {
                ""
            } else {
                &text
            });
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.end_text();
                self.heading = Some(level as usize);
            }
            Tag::List(_) => {
                self.end_text();
                self.depth += 1;
            }
            Tag::Item | Tag::BlockQuote(_) | Tag::HtmlBlock | Tag::CodeBlock(_) => self.end_text(),
            // The paragraphs of an item are one text.
            Tag::Paragraph if self.depth > 0 && !self.text.is_empty() => self.push("\n\n"),
            Tag::Paragraph if self.depth == 0 => self.end_text(),
            Tag::MetadataBlock(_) => self.is_metadata = true,
            Tag::Emphasis | Tag::Strong => {
                self.opens |= self.marks == 0 && self.text.trim().is_empty();
                self.marks += 1;
            }
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.open.push((self.text.len(), dest_url.into_string()));
            }
            Tag::Table(_) => self.end_text(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong => {
                self.marks = self.marks.saturating_sub(1);
                if self.marks == 0 && std::mem::take(&mut self.opens) {
                    self.lead = Some(self.text.len());
                }
            }
            TagEnd::Link | TagEnd::Image => self.link(),
            TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock | TagEnd::HtmlBlock => {
                self.end_text()
            }
            TagEnd::Paragraph if self.depth == 0 => self.end_text(),
            TagEnd::List(_) => self.depth = self.depth.saturating_sub(1),
            TagEnd::MetadataBlock(_) => {
                let text = std::mem::take(&mut self.text);
                self.is_metadata = false;
                self.add(PartKind::FrontMatter(text));
            }
            TagEnd::TableCell => {
                let text = std::mem::take(&mut self.text);
                self.lead = None;
                self.cells.push(text);
            }
            TagEnd::TableHead => self.names = std::mem::take(&mut self.cells),
            TagEnd::TableRow => {
                let line = self.line;
                let cells = std::mem::take(&mut self.cells).into();
                let links = std::mem::take(&mut self.links);
                self.rows.push(Row { line, cells, links });
            }
            TagEnd::Table => {
                let (names, rows) = (
                    std::mem::take(&mut self.names),
                    std::mem::take(&mut self.rows),
                );
                self.add(PartKind::Table(names, rows));
            }
            _ => {}
        }
    }

    fn link(&mut self) {
        let Some((from, url)) = self.open.pop() else {
            return;
        };
        let title = self.text.get(from..).unwrap_or_default().trim().to_owned();
        if cells::is_address(&url) {
            let title = Some(title.as_str()).filter(|title| !title.is_empty() && *title != url);
            self.links.push(Link {
                title: title.map(Into::into),
                url: url.as_str().into(),
            });
        } else if !url.is_empty() && !url.starts_with('#') {
            // An address within the site that the document is from leads nowhere by itself.
            self.push(&format!(" ({url})"));
        }
    }

    fn add(&mut self, kind: PartKind) {
        let line = self.begun;
        self.parts.push(Part { line, kind });
    }

    /// Ends a text, if there is one.
    fn end_text(&mut self) {
        if self.is_metadata {
            return;
        }
        let text = std::mem::take(&mut self.text);
        let links = std::mem::take(&mut self.links);
        let lead = self.lead.take();
        self.opens = false;
        let heading = self.heading.take();
        if text.trim().is_empty() && links.is_empty() {
            return;
        }
        let rich = RichText::new(&text, lead, links);
        self.add(match heading {
            Some(level) => PartKind::Heading(level, rich),
            None if self.depth > 0 => PartKind::Item(self.depth, rich),
            None => PartKind::Text(rich),
        });
    }
}

impl RichText {
    fn new(text: &str, lead: Option<usize>, links: Vec<Link>) -> Self {
        let mut rich = Self {
            text: text.trim().to_owned(),
            rest: text.trim().to_owned(),
            links,
            lead: None,
        };
        let Some((lead, rest)) = lead.and_then(|end| text.split_at_checked(end)) else {
            return rich;
        };
        let signs = ['.', ':', '–', '—', '-'];
        let parted =
            rest.trim_start().is_empty() || lead.trim_end().ends_with([':', '.', '?', '!']);
        let follows = rest.trim_start().starts_with(signs);
        if !lead.trim().is_empty() && (parted || follows) {
            let lead = lead.trim().trim_end_matches([':', '.']);
            rich.lead = Some(lead.to_owned());
            rich.rest = rest
                .trim_start()
                .trim_start_matches(signs)
                .trim()
                .to_owned();
        }
        rich
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
}
