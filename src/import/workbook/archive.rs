//! The archive of a workbook: its size limits, and data of a sheet that calamine does not return.

use std::collections::HashMap;
use std::fmt::Display;
use std::io::{self, BufReader, Cursor, Read as _};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::{MAX_CELLS, Sheet, broken};

/// The most uncompressed bytes in an archive: 1 GiB.
pub(super) const MAX: u64 = 1 << 30;

/// The most uncompressed bytes of shared strings, which are held in memory: 256 MiB.
pub(super) const MAX_SHARED: u64 = 1 << 28;

fn open(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, String> {
    ZipArchive::new(Cursor::new(bytes))
        .map_err(|error| format!("it is damaged, or not whole: {error}"))
}

/// Checks the uncompressed size of all files in an archive, and of shared strings. The sizes that an archive
/// declares may be wrong.
///
/// # Errors
///
/// Returns what is wrong, worded to follow the file name.
pub fn check_archive(bytes: &[u8], most_of_all: u64, most_shared: u64) -> Result<(), String> {
    let mut archive = open(bytes)?;
    let mut total = 0;
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(|error| broken(&error))?;
        let is_shared = file
            .name()
            .is_ok_and(|name| name.ends_with("sharedStrings.xml"));
        let most = if is_shared { most_shared } else { most_of_all };
        let mut limited = file.take(most + 1);
        let size = io::copy(&mut limited, &mut io::sink());
        let size = size.map_err(|error| broken(&error))?;
        total += size;
        if size > most || total > most_of_all {
            return Err(format!("it has more than {} MiB when unpacked", most >> 20));
        }
    }
    Ok(())
}

/// Whether an archive has a file with this name.
pub(super) fn has(bytes: &[u8], name: &str) -> bool {
    open(bytes).is_ok_and(|archive| archive.index_for_name(name).is_some())
}

/// Returns what a file is that cannot hold claims, judging by its content, and what to do; `None` if it may
/// be text or a workbook.
pub(in crate::import) fn other(bytes: &[u8]) -> Option<&'static str> {
    const ODT: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.text";
    const AS_HTML: &str =
        "it is a text document, which cannot be read; save it as HTML (*.html) and import that";
    let is_zip = bytes.starts_with(b"PK");
    let holds = |begin: &[u8], sign: &[u8]| memchr::memmem::find(begin, sign).is_some();
    let is_in = |names: &[&str]| is_zip && names.iter().any(|name| has(bytes, name));
    let is_old = || bytes.starts_with(&[0xD0, 0xCF]) && holds(bytes, b"W\0o\0r\0d\0D\0o\0c\0");
    let is_open = || is_zip && holds(&bytes[..bytes.len().min(200)], ODT);
    if bytes.starts_with(b"%PDF-") {
        return Some(
            "it is a PDF, which cannot be imported; import what it was made from, or copy its \
             table into a spreadsheet",
        );
    }
    if bytes.starts_with(b"{\\rtf") || is_in(&["word/document.xml"]) || is_old() || is_open() {
        return Some(AS_HTML);
    }
    if is_in(&["ppt/presentation.xml"]) {
        return Some("it holds slides, which cannot be read; copy its table into a spreadsheet");
    }
    is_in(&["Index/Document.iwa", "index.xml", "index.apxl"]).then_some(
        "it is a document of Numbers, Pages or Keynote, which cannot be read; export it there, from \
         Numbers as Excel or CSV, from Pages as Word, and that as HTML",
    )
}

/// Passes the XML events of a file in an archive to `take`; does nothing if there is no such file.
pub(super) fn events(
    bytes: &[u8],
    name: &str,
    mut take: impl FnMut(&Event<'_>) -> Result<(), String>,
) -> Result<(), String> {
    let mut archive = open(bytes)?;
    let Ok(file) = archive.by_name(name) else {
        return Ok(());
    };
    let mut reader = Reader::from_reader(BufReader::new(file));
    reader.config_mut().expand_empty_elements = true;
    let broken = |error: &dyn Display| broken(&format!("{name}: {error}"));
    let mut buffer = Vec::new();
    loop {
        let event = reader.read_event_into(&mut buffer);
        match event.map_err(|error| broken(&error))? {
            Event::Eof => return Ok(()),
            event => take(&event).map_err(|error| broken(&error))?,
        }
        buffer.clear();
    }
}

/// Returns the value of an attribute.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element
        .attributes()
        .flatten()
        .find(|one| one.key.as_ref() == name)?;
    found
        .normalized_value(XmlVersion::Implicit1_0)
        .ok()
        .map(|value| value.into_owned())
}

/// Returns the text of an event, if it is a text or an entity.
pub(super) fn text_of(event: &Event<'_>) -> Option<String> {
    match event {
        Event::Text(text) => Some(text.xml10_content().into_owned()),
        Event::GeneralRef(name) => {
            let sign = name.resolve_char_ref().ok().flatten().map(String::from);
            let known = quick_xml::escape::resolve_predefined_entity(name).map(str::to_owned);
            sign.or(known)
        }
        _ => None,
    }
}

/// A text of several runs, some of which may be struck out.
#[derive(Default)]
struct Runs {
    plain: String,
    /// The same with marks around struck-out text; empty if there is none.
    marked: String,
    is_text: bool,
    is_struck: bool,
}

impl Runs {
    fn clear(&mut self) {
        self.plain.clear();
        self.marked.clear();
        self.is_struck = false;
    }

    fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(element) => match element.local_name().as_ref() {
                "r" => self.is_struck = false,
                "t" | "text" => self.is_text = true,
                "strike" => {
                    let value = attribute(element, "val").unwrap_or_default();
                    self.is_struck = !["0", "false"].contains(&&*value);
                }
                _ => {}
            },
            Event::End(element) if ["t", "text"].contains(&element.local_name().as_ref()) => {
                self.is_text = false;
            }
            event if self.is_text => self.push(&text_of(event).unwrap_or_default()),
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
        if self.is_struck && self.marked.is_empty() {
            self.marked.clone_from(&self.plain);
        }
        if self.is_struck {
            self.marked.extend(["~~", text, "~~"]);
        } else if !self.marked.is_empty() {
            self.marked.push_str(text);
        }
        self.plain.push_str(text);
    }
}

/// Returns the shared strings of XLSX that are partly struck out, with marks, by index.
pub(super) fn struck(bytes: &[u8]) -> Result<HashMap<String, String>, String> {
    let mut runs = Runs::default();
    let mut count = 0_usize;
    let mut struck = HashMap::new();
    events(bytes, "xl/sharedStrings.xml", |event| {
        runs.event(event);
        if let Event::End(element) = event
            && element.local_name().as_ref() == "si"
        {
            if !runs.marked.is_empty() {
                struck.insert(count.to_string(), runs.marked.clone());
            }
            runs.clear();
            count += 1;
        }
        Ok(())
    })?;
    Ok(struck)
}

/// Adds what calamine does not return for an XLSX sheet: hidden rows and columns, formulas without a value, partly
/// struck-out cells and comments.
pub(super) fn look(
    bytes: &[u8],
    shared: &HashMap<String, String>,
    sheet: &mut Sheet,
) -> Result<(), String> {
    let Some(path) = path_of(bytes, &sheet.name)? else {
        return Ok(());
    };
    let mut cell = SheetCell::default();
    let (mut row, mut cells) = (0, 0);
    events(bytes, &path, |event| {
        cell.runs.event(event);
        match event {
            Event::Start(element) => match element.local_name().as_ref() {
                "col" if is_hidden(element) => {
                    let place = |name| attribute(element, name)?.parse().ok();
                    if let (Some(first @ 1..), Some(last)) = (place("min"), place("max")) {
                        sheet.hidden_columns.push(first - 1..last);
                    }
                }
                "row" => {
                    let number = attribute(element, "r").and_then(|number| number.parse().ok());
                    row = number.unwrap_or(row + 1);
                    if is_hidden(element) {
                        sheet.hidden.push(row);
                    }
                }
                "c" => {
                    cell.begin(element);
                    cells += 1;
                    if cells > MAX_CELLS {
                        return Err(format!("it has more than {MAX_CELLS} cells"));
                    }
                }
                "f" => cell.has_formula = true,
                "v" => cell.is_value = true,
                _ => {}
            },
            Event::Text(text) if cell.is_value => cell.value.push_str(&text.xml10_content()),
            Event::End(element) => match element.local_name().as_ref() {
                "v" => cell.is_value = false,
                "c" => cell.end(shared, sheet),
                _ => {}
            },
            _ => {}
        }
        Ok(())
    })?;
    let related = relations(bytes, &path)?;
    let of = |kind: &'static str| related.iter().filter(move |one| one.kind.ends_with(kind));
    for one in of("/comments").chain(of("/threadedComment")) {
        comments(
            bytes,
            &one.path,
            of("/threadedComment").next().is_some(),
            sheet,
        )?;
    }
    Ok(())
}

fn is_hidden(element: &BytesStart<'_>) -> bool {
    let hidden = attribute(element, "hidden");
    hidden.is_some_and(|hidden| hidden == "1" || hidden == "true")
}

/// An XLSX cell as written.
#[derive(Default)]
struct SheetCell {
    place: String,
    is_shared: bool,
    has_formula: bool,
    is_value: bool,
    value: String,
    runs: Runs,
}

impl SheetCell {
    fn begin(&mut self, element: &BytesStart<'_>) {
        self.place.clear();
        self.value.clear();
        self.runs.clear();
        (self.has_formula, self.is_shared) = (false, false);
        for one in element.attributes().flatten() {
            match one.key.as_ref() {
                "r" => self.place.push_str(&one.value),
                "t" => self.is_shared = &*one.value == "s",
                _ => {}
            }
        }
    }

    fn end(&mut self, shared: &HashMap<String, String>, sheet: &mut Sheet) {
        if self.has_formula {
            let [formulas, without, zero] = &mut sheet.formulas;
            *formulas += 1;
            *without += usize::from(self.value.is_empty() && self.runs.plain.is_empty());
            *zero += usize::from(self.value == "0");
        }
        let marked = match shared.get(&self.value).filter(|_| self.is_shared) {
            Some(marked) => marked,
            None => &self.runs.marked,
        };
        if let Some(place) = place(&self.place).filter(|_| !marked.is_empty()) {
            sheet.struck.insert(place, marked.clone());
        }
    }
}

/// Parses a cell reference such as `B3` into row and column from 0.
fn place(name: &str) -> Option<(usize, usize)> {
    let end = name.find(|c: char| c.is_ascii_digit())?;
    let row: usize = name[end..].parse().ok()?;
    let column = name[..end].bytes().try_fold(0_usize, |column, letter| {
        let letter = usize::from(letter.to_ascii_uppercase().checked_sub(b'A')?) + 1;
        column.checked_mul(26)?.checked_add(letter)
    })?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

/// Adds comments on cells. Some programs store a threaded comment (`has_talks`) as a plain one too, for
/// programs that do not support threads.
fn comments(bytes: &[u8], path: &str, has_talks: bool, sheet: &mut Sheet) -> Result<(), String> {
    const ELEMENTS: [&str; 2] = ["comment", "threadedComment"];
    let mut runs = Runs::default();
    let mut at = None;
    events(bytes, path, |event| {
        runs.event(event);
        match event {
            Event::Start(element) if ELEMENTS.contains(&element.local_name().as_ref()) => {
                at = attribute(element, "ref").and_then(|name| place(&name));
                runs.clear();
            }
            Event::End(element) if ELEMENTS.contains(&element.local_name().as_ref()) => {
                let text = match runs.plain.strip_prefix("[Threaded comment]") {
                    Some(_) if has_talks => "",
                    Some(talk) => talk.split_once("Comment:").map_or(talk, |(_, text)| text),
                    None => &runs.plain,
                };
                let text = text.trim();
                if let Some((row, column)) = at.filter(|_| !text.is_empty()) {
                    sheet.count(text)?;
                    sheet.comments.push((row + 1, column, text.to_owned()));
                }
            }
            _ => {}
        }
        Ok(())
    })
}

/// A relationship of a file in an XLSX archive.
struct Relation {
    id: String,
    kind: String,
    path: String,
}

/// Returns all relationships of a file.
fn relations(bytes: &[u8], path: &str) -> Result<Vec<Relation>, String> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let mut found = Vec::new();
    events(bytes, &format!("{folder}/_rels/{name}.rels"), |event| {
        if let Event::Start(element) = event
            && element.local_name().as_ref() == "Relationship"
        {
            let [id, kind, target] =
                ["Id", "Type", "Target"].map(|name| attribute(element, name).unwrap_or_default());
            let path = resolved(folder, &target);
            found.push(Relation { id, kind, path });
        }
        Ok(())
    })?;
    Ok(found)
}

/// Resolves the target of a relationship, relative to a folder.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').collect();
    for step in target.split('/') {
        match step {
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// Returns the path of the file of an XLSX sheet.
fn path_of(bytes: &[u8], name: &str) -> Result<Option<String>, String> {
    let mut id = None;
    events(bytes, "xl/workbook.xml", |event| {
        if let Event::Start(element) = event
            && element.local_name().as_ref() == "sheet"
            && attribute(element, "name").is_some_and(|known| known == name)
        {
            let mut attributes = element.attributes().flatten();
            let relation = attributes.find(|one| one.key.local_name().as_ref() == "id");
            id = relation.map(|one| one.value.into_owned());
        }
        Ok(())
    })?;
    let mut related = relations(bytes, "xl/workbook.xml")?.into_iter();
    Ok(related
        .find(|one| Some(&one.id) == id.as_ref())
        .map(|one| one.path))
}
