//! A knowledge base from a document, as people have them.
//!
//! Every sheet, list and table comes to rows under names (`rows`); one table of names and words says
//! what they are (`words`, `mapping`), one reader makes claims of them (`claims`), and one
//! `builder` the whole. All that was understood, left out or is asked is in a [`Plan`]. Does not own the files,
//! nor the rules of the format.

use std::borrow::Cow;
use std::fmt;
use std::path::Path;

use strum::{IntoStaticStr, VariantArray};

use crate::kb::{KnowledgeBase, load};

mod blank;
mod builder;
mod cells;
mod claims;
mod csv;
mod document;
mod entry;
mod html;
mod ids;
mod mapping;
mod messages;
mod parts;
mod places;
mod plan;
mod rows;
mod tree;
mod word;
mod words;
mod workbook;

use builder::Builder;
pub use plan::{Answers, ColumnUse, Plan, PlannedColumn, PlannedStatus};
pub use workbook::check_archive;

/// What a document is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum SourceFormat {
    /// Our own sections, or headings, lists and tables of others.
    Markdown,
    /// Headings, lists and tables.
    Html,
    /// A row a claim.
    Csv,
    /// A list of objects.
    Json,
    /// As above.
    Yaml,
    /// XLSX, XLS or ODS.
    Workbook,
}

/// How many characters of a document are looked at to tell what it is.
const HEAD: usize = 1 << 16;

/// Something that is said of a document, of one place or of many. Its text is in one line, and safe to
/// show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineMessage {
    /// Where, counted from 1; none if it is the whole.
    pub line: Option<usize>,
    /// What is wrong, and what would be right; or what was done.
    pub message: String,
    /// The next few lines of which the same is to be said.
    pub also: Vec<usize>,
    /// Of how many places it is said.
    pub count: usize,
}

/// A knowledge base that was read from a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// It holds what one from a file holds, unless the plan asks something.
    pub kb: KnowledgeBase,
    /// Whether the document, or who imports it, says where the knowledge is from.
    pub has_source: bool,
    /// How it was understood.
    pub plan: Plan,
}

impl SourceFormat {
    /// What a document is written in by what it begins with, where that gives it away.
    pub fn of(text: &str) -> Option<Self> {
        let text = text.trim_start_matches(MARK);
        let head = text
            .char_indices()
            .nth(HEAD)
            .map_or(text, |(end, _)| text.get(..end).unwrap_or_default());
        if tree::is_json(text) {
            return Some(Self::Json);
        }
        let start = text
            .trim_start()
            .get(..15)
            .unwrap_or_default()
            .to_ascii_lowercase();
        if ["<!doctype html", "<html", "<table"]
            .iter()
            .any(|tag| start.starts_with(tag))
        {
            return Some(Self::Html);
        }
        let head = in_lines(head);
        let is_heading = |line: &str| {
            let text = line.trim_start_matches('#');
            line.len() > text.len() && text.starts_with(' ')
        };
        let is_markdown = head
            .lines()
            .any(|line| is_heading(line) || line.starts_with("|--") || line.starts_with("| --"));
        if is_markdown || head.trim_start().starts_with("---\n") {
            return Some(Self::Markdown);
        }
        csv::is_sheet(&head).then_some(Self::Csv)
    }

    /// The format that the extension of a file says, in whatever case; none if it says none of these.
    pub fn of_path(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "csv" | "tsv" | "tab" => Some(Self::Csv),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" | "xhtml" => Some(Self::Html),
            "json" | "jsonl" | "ndjson" => Some(Self::Json),
            "yaml" | "yml" => Some(Self::Yaml),
            "xlsx" | "xlsm" | "xls" | "xlsb" | "ods" => Some(Self::Workbook),
            _ => None,
        }
    }

    /// The word for it on the command line.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl LineMessage {
    /// Of how many places more than the first the lines are told.
    const TOLD: usize = 3;

    pub(crate) fn new(line: Option<usize>, message: impl Into<String>) -> Self {
        Self {
            line,
            message: message.into(),
            also: Vec::new(),
            count: 1,
        }
    }

    /// Says it of another place.
    fn again(&mut self, line: Option<usize>) {
        self.count += 1;
        let last = self.also.last().copied().or(self.line);
        let is_told = line == last || self.also.len() == Self::TOLD;
        self.also.extend(line.filter(|_| !is_told));
    }
}

impl fmt::Display for LineMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        if self.count > 1 {
            let lines: Vec<String> = self.also.iter().map(usize::to_string).collect();
            let is_more = self.also.len() == Self::TOLD && self.count - 1 > lines.len();
            let more = if is_more { " …" } else { "" };
            let also = if lines.is_empty() {
                String::new()
            } else {
                format!("; also in {}{more}", lines.join(", "))
            };
            write!(f, " ({} times{also})", self.count)?;
        }
        Ok(())
    }
}

/// A document that is to be imported.
#[derive(Debug, Clone)]
pub struct Document<'d> {
    /// What the knowledge base is called if the document does not say.
    pub name: &'d str,
    /// What it is written in.
    pub format: SourceFormat,
    /// What is in it.
    pub content: Content,
    /// What is to be said of how it was read.
    pub note: Option<&'static str>,
    /// The text of the OSCAL catalogue whose controls it assesses.
    pub catalogue: Option<&'d str>,
}

/// What is in a document.
#[derive(Debug, Clone)]
pub enum Content {
    /// A text.
    Text(String),
    /// The bytes of a workbook.
    Workbook(Vec<u8>),
}

/// What is in a file: a text in UTF-8 or UTF-16, or else of Windows, or a workbook; and what is to be
/// said of how it was read.
///
/// # Errors
///
/// What the file is instead, and what to do.
pub fn content(bytes: Vec<u8>) -> Result<(Content, Option<&'static str>), &'static str> {
    if let Some(other) = workbook::other(&bytes) {
        return Err(other);
    }
    if load::is_workbook(&bytes) {
        return Ok((Content::Workbook(bytes), None));
    }
    Ok(text(bytes))
}

fn text(bytes: Vec<u8>) -> (Content, Option<&'static str>) {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(&bytes) {
        let (text, _, _) = encoding.decode(&bytes);
        return (Content::Text(text.into_owned()), None);
    }
    match String::from_utf8(bytes) {
        Ok(text) => (Content::Text(text), None),
        Err(error) => {
            let (text, _, _) = encoding_rs::WINDOWS_1252.decode(error.as_bytes());
            let message =
                "it is not UTF-8 and was read as Windows-1252; check that all letters are right";
            (Content::Text(text.into_owned()), Some(message))
        }
    }
}

/// Reads a document.
///
/// Nothing in a document is passed over: all is taken, or is what an export says of itself, or is told.
/// A document of ours does not carry the `$schema`, aspects and areas that nothing in it refers
/// to, and an order of claims or of findings other than by aspect and area. Markdown of a part of a
/// knowledge base does not carry its summary, and Markdown of one claim alone only the names of aspect
/// and area. CSV carries the claims, and of aspects and areas the names, but not the space around tags
/// and the other values that share a cell.
///
/// # Errors
///
/// All that cannot be understood or does not hold together, in the order of the document.
pub fn read(document: Document<'_>, answers: &Answers) -> Result<Imported, Vec<LineMessage>> {
    let mut builder = Builder::new(document.name);
    if let Some(note) = document.note {
        builder.note(None, note);
    }
    let has_catalogue = document.catalogue.is_some();
    match document.content {
        Content::Text(text) => {
            let text = whole_lines(text);
            if text.trim().is_empty() {
                return Err(vec![LineMessage::new(None, "it is empty")]);
            }
            match document.format {
                SourceFormat::Markdown => document::read(&text, answers, &mut builder),
                SourceFormat::Html => document::read_page(&text, answers, &mut builder),
                SourceFormat::Json | SourceFormat::Yaml => {
                    let is_json = document.format == SourceFormat::Json;
                    tree::read(&text, is_json, document.catalogue, answers, &mut builder);
                }
                SourceFormat::Workbook => builder.error(None, "it is a text file, not a workbook"),
                SourceFormat::Csv => csv::read(text, answers, &mut builder),
            }
        }
        Content::Workbook(bytes) => workbook::read(&bytes, answers, &mut builder),
    }
    if has_catalogue && !builder.plan.read_as.starts_with(tree::OSCAL) {
        let message = "the catalogue is not used, because these are not OSCAL assessment results";
        builder.note(None, message);
    }
    builder.finish(answers)
}

/// Whether a text is a knowledge base itself, of whatever version of the format.
pub fn is_knowledge_base(text: &str) -> bool {
    #[derive(serde::Deserialize)]
    struct Head {
        #[serde(rename = "format")]
        _format: u64,
    }
    let text = text.trim_start_matches(MARK).trim_start();
    text.starts_with('{') && serde_json::from_str::<Head>(text).is_ok()
}

/// As below, without the marks before it, and without a copy where nothing is to be changed.
fn whole_lines(text: String) -> String {
    match in_lines(text.trim_start_matches(MARK)) {
        Cow::Borrowed(same) if same.len() == text.len() => text,
        changed => changed.into_owned(),
    }
}

/// The text with one sign at the end of each line, so that all count them alike; a break in a text of a
/// knowledge base is that sign too. Old programs write `\r` alone.
fn in_lines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The byte order mark, of which programs that take a text apart and put it together leave several.
const MARK: char = '\u{FEFF}';

/// A name or word without the space around it, with single spaces in it.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// What is said of models side by side, which no claim can be told from.
const OF_MODELS: &str = "it has models side by side, as `onpaper export --view models` writes them, and cannot be imported; \
     export without --view for that";
