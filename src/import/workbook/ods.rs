//! ODS, which has for each cell the text that it shows.
//!
//! calamine joins the words of a cell at tabs and line breaks, and does not read the sheets of some
//! writers at all.

use std::collections::HashSet;

use quick_xml::events::{BytesStart, Event};

use super::archive::{self, attribute};
use super::{MOST_COLUMNS, Sheet};

/// A sheet in the making.
#[derive(Default)]
struct OdsReader {
    sheets: Vec<Sheet>,
    /// Styles of tables that are not shown.
    hidden_styles: HashSet<String>,
    style: String,
    /// Where the next cell is.
    row: usize,
    column: usize,
    /// How many rows and cells like this one there are.
    rows: usize,
    cells: usize,
    /// The cells of the row so far.
    filled: Vec<(usize, String)>,
    text: String,
    value: String,
    /// Whether the text of a cell is being read, and not of a note on it.
    depth: usize,
    notes: usize,
}

/// The sheets of a workbook.
pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, String> {
    let mut reader = OdsReader::default();
    archive::events(bytes, "content.xml", |event| reader.event(event))?;
    Ok(reader.sheets)
}

fn number(element: &BytesStart<'_>, name: &str) -> usize {
    attribute(element, name)
        .and_then(|number| number.parse().ok())
        .unwrap_or(1)
}

impl OdsReader {
    fn event(&mut self, event: &Event<'_>) -> Result<(), String> {
        match event {
            Event::Start(element) => self.start(element),
            Event::Text(text) if self.depth > 0 => self.text.push_str(&text.xml10_content()),
            Event::GeneralRef(name) if self.depth > 0 => {
                let sign = name.resolve_char_ref().ok().flatten().map(String::from);
                let known = quick_xml::escape::resolve_predefined_entity(name).map(str::to_owned);
                self.text.push_str(&sign.or(known).unwrap_or_default());
            }
            Event::End(element) => return self.end(element.name().as_ref()),
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, element: &BytesStart<'_>) {
        let name = |name: &str| attribute(element, name);
        match element.name().as_ref() {
            "style:style" => self.style = name("style:name").unwrap_or_default(),
            "style:table-properties"
                if name("table:display").is_some_and(|shown| shown == "false") =>
            {
                self.hidden_styles.insert(self.style.clone());
            }
            "table:table" => {
                let style = name("table:style-name").unwrap_or_default();
                self.sheets.push(Sheet {
                    name: name("table:name").unwrap_or_default(),
                    is_hidden: self.hidden_styles.contains(&style),
                    ..Sheet::default()
                });
                self.row = 0;
            }
            "table:table-row" => {
                (self.column, self.rows) = (0, number(element, "table:number-rows-repeated"));
                let is_hidden = name("table:visibility").is_some_and(|shown| shown != "visible");
                if let Some(sheet) = self
                    .sheets
                    .last_mut()
                    .filter(|_| is_hidden && self.rows < 100_000)
                {
                    sheet.hidden.extend(self.row + 1..=self.row + self.rows);
                }
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.cells = number(element, "table:number-columns-repeated");
                self.text.clear();
                self.value = name("office:string-value")
                    .or_else(|| name("office:value"))
                    .unwrap_or_default();
            }
            "office:annotation" => self.notes += 1,
            "text:p" if self.notes == 0 => {
                if !self.text.is_empty() {
                    self.text.push('\n');
                }
                self.depth += 1;
            }
            "text:s" if self.depth > 0 => self
                .text
                .push_str(&" ".repeat(number(element, "text:c").min(1000))),
            "text:tab" if self.depth > 0 => self.text.push('\t'),
            "text:line-break" if self.depth > 0 => self.text.push('\n'),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) -> Result<(), String> {
        match name {
            "office:annotation" => self.notes = self.notes.saturating_sub(1),
            "text:p" if self.notes == 0 => self.depth = self.depth.saturating_sub(1),
            "table:table-cell" | "table:covered-table-cell" => {
                let text = std::mem::take(&mut self.text);
                let text = if text.is_empty() {
                    std::mem::take(&mut self.value)
                } else {
                    text
                };
                if !text.is_empty() {
                    let repeated = self.cells.min(MOST_COLUMNS);
                    self.filled
                        .extend((self.column..self.column + repeated).map(|at| (at, text.clone())));
                }
                self.column += self.cells;
            }
            "table:table-row" => {
                let filled = std::mem::take(&mut self.filled);
                if let Some(sheet) = self.sheets.last_mut().filter(|_| !filled.is_empty()) {
                    for row in self.row..self.row + self.rows {
                        for (column, text) in &filled {
                            sheet.put(row, *column, text)?;
                        }
                    }
                }
                self.row += self.rows;
            }
            _ => {}
        }
        Ok(())
    }
}
