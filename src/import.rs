//! Imports a knowledge base from a document in any of the formats people use.
//!
//! Sheets, lists and tables are all reduced to rows under column names (`rows`). Tables of known names and
//! words map the columns and statuses (`words`, `mapping`), `claims` turns rows into claims, and `builder`
//! assembles the knowledge base. A [`Plan`] lists what was understood, left out or must be asked. Does not
//! read files or define the rules of the format.

use std::borrow::Cow;
use std::fmt;
use std::path::Path;

use strum::{IntoStaticStr, VariantArray};

use crate::kb::{KnowledgeBase, load};

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
pub use plan::{Answers, ColumnUse, Plan, PlannedStatus};
pub use workbook::check_archive;

/// What stands for the status in a question about its word, which lists no statuses itself.
pub const SOME_STATUS: &str = "STATUS";

/// The format of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum SourceFormat {
    /// Markdown exported by onpaper, or any with headings, lists and tables.
    Markdown,
    /// A page with headings, lists and tables.
    Html,
    /// One claim per row.
    Csv,
    /// A list of objects.
    Json,
    /// A list of objects.
    Yaml,
    /// XLSX, XLS or ODS.
    Workbook,
}

/// How many characters of a document are examined to detect its format.
const HEAD: usize = 1 << 16;

/// A message about one or more places in a document: a single line of text, safe to print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineMessage {
    /// The first line it applies to, counted from 1; `None` for the whole document.
    pub line: Option<usize>,
    /// What is wrong and how to correct it, or what was done.
    pub message: String,
    /// The next few lines it applies to.
    pub also: Vec<usize>,
    /// How many places it applies to.
    pub count: usize,
}

/// A knowledge base read from a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// Satisfies the same rules as one loaded from a file, unless the plan has questions.
    pub kb: KnowledgeBase,
    /// Whether the document or the answers name the source of the knowledge.
    pub has_source: bool,
    /// How the document was interpreted.
    pub plan: Plan,
}

impl SourceFormat {
    /// Detects the format from the beginning of a text, or returns `None` if it is not evident.
    pub fn of(text: &str) -> Option<Self> {
        let text = text.trim_start_matches(MARK);
        let head: String = text.chars().take(HEAD).collect();
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
        let head = in_lines(&head);
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

    /// Returns the format for the extension of a file, ignoring case, or `None` if it is unknown.
    pub fn of_path(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        let mut formats = Self::VARIANTS.iter().copied();
        formats.find(|format| format.extensions().contains(&&*extension))
    }

    /// The extensions of its files.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Csv => &["csv", "tsv", "tab"],
            Self::Markdown => &["md", "markdown"],
            Self::Html => &["html", "htm", "xhtml"],
            Self::Json => &["json", "jsonl", "ndjson"],
            Self::Yaml => &["yaml", "yml"],
            Self::Workbook => &["xlsx", "xlsm", "xls", "xlsb", "ods"],
        }
    }

    /// Returns the name used on the command line.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl LineMessage {
    /// How many lines after the first are listed.
    const TOLD: usize = 3;

    pub(crate) fn new(line: Option<usize>, message: impl Into<String>) -> Self {
        Self {
            line,
            message: message.into(),
            also: Vec::new(),
            count: 1,
        }
    }

    /// Adds another place that the message applies to.
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

/// A document to import.
#[derive(Debug, Clone)]
pub struct Document<'d> {
    /// The title of the knowledge base if the document has none.
    pub name: &'d str,
    /// Its format.
    pub format: SourceFormat,
    /// Its content.
    pub content: Content,
    /// A note on how it was decoded.
    pub note: Option<&'static str>,
    /// The text of the OSCAL catalogue of the assessed controls.
    pub catalogue: Option<&'d str>,
}

/// The content of a document.
#[derive(Debug, Clone)]
pub enum Content {
    /// Text.
    Text(String),
    /// The bytes of a workbook.
    Workbook(Vec<u8>),
}

/// Decodes the bytes of a file: a workbook, or text in UTF-8, UTF-16 or else Windows-1252. The second value
/// is a note on how it was decoded.
///
/// # Errors
///
/// Returns what the file is instead, and what to do, if it cannot be imported.
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

/// Imports a document.
///
/// Nothing in a document is silently dropped: everything is imported, was generated by an export, or is
/// reported. An export itself omits some data. Markdown lacks `$schema`, aspects and areas that nothing
/// refers to, and any order of claims or findings other than by aspect and area; Markdown of a part of a
/// knowledge base also lacks its summary, and Markdown of a single claim has only the names of aspect and
/// area. CSV has only the claims and the names of aspects and areas, without the space around tags and other
/// values that share a cell.
///
/// # Errors
///
/// Returns everything that cannot be understood or is inconsistent, in document order.
pub fn read(document: Document<'_>, answers: &Answers) -> Result<Imported, Vec<LineMessage>> {
    let mut builder = Builder::of(entry::blank(document.name));
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

/// Whether a text is a knowledge base in JSON, of any version of the format.
pub fn is_knowledge_base(text: &str) -> bool {
    #[derive(serde::Deserialize)]
    struct Head {
        #[serde(rename = "format")]
        _format: u64,
    }
    let text = text.trim_start_matches(MARK).trim_start();
    text.starts_with('{') && serde_json::from_str::<Head>(text).is_ok()
}

/// As `in_lines`, also without leading byte order marks; does not copy the text if nothing changes.
fn whole_lines(text: String) -> String {
    match in_lines(text.trim_start_matches(MARK)) {
        Cow::Borrowed(same) if same.len() == text.len() => text,
        changed => changed.into_owned(),
    }
}

/// Replaces `\r\n`, and the lone `\r` of old programs, by `\n`, the line break in texts of a knowledge base;
/// line numbers are then the same for all documents.
fn in_lines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The byte order mark. Programs that split and join texts may leave several.
const MARK: char = '\u{FEFF}';

/// Trims a text and collapses white space in it to single spaces.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// Appends a text after a gap, or without it to an empty one.
fn append(before: &mut String, text: &str, gap: &str) {
    before.extend([if before.is_empty() { "" } else { gap }, text]);
}

/// The error for a comparison of models, from which claims cannot be read.
const OF_MODELS: &str = "it has models side by side, as `onpaper export --view models` writes them, and cannot be imported; \
     export without --view for that";
