//! ODS, which stores the displayed text of each cell.
//!
//! calamine joins words at tabs and line breaks, and cannot read the sheets of some writers at all.

use std::collections::HashSet;

use quick_xml::events::{BytesStart, Event};

use super::archive::{self, attribute};
use super::xlsx::fill_down;
use super::{MAX_COLUMNS, Sheet};

/// Builds sheets from XML events.
#[derive(Default)]
struct OdsReader {
    sheets: Vec<Sheet>,
    /// Table styles of hidden sheets.
    hidden_styles: HashSet<String>,
    style: String,
    /// The position of the next cell.
    row: usize,
    column: usize,
    /// How often the current row and cell are repeated.
    rows: usize,
    cells: usize,
    /// The cells of the current row.
    filled: Vec<(usize, String)>,
    /// The row and the column of each merged cell of the sheet, and over how many rows it is merged.
    merged: Vec<(usize, usize, usize)>,
    text: String,
    value: String,
    /// The nesting depth in the text of a cell, and in notes on it.
    depth: usize,
    notes: usize,
    note: String,
    /// Text styles that are struck out, and whether the open cell and spans have one.
    struck_styles: HashSet<String>,
    is_struck: bool,
    has_struck: bool,
    spans: Vec<bool>,
}

/// Returns the sheets of a workbook.
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

/// Whether a row or column is hidden.
fn is_hidden(element: &BytesStart<'_>) -> bool {
    attribute(element, "table:visibility").is_some_and(|shown| shown != "visible")
}

impl OdsReader {
    fn event(&mut self, event: &Event<'_>) -> Result<(), String> {
        match event {
            Event::Start(element) => self.start(element),
            Event::End(element) => return self.end(element.name().as_ref()),
            event if self.depth > 0 => self.push_text(&archive::text_of(event).unwrap_or_default()),
            _ => {}
        }
        Ok(())
    }

    /// Appends to the text of a cell, or of a note on it.
    fn push_text(&mut self, text: &str) {
        match self.notes {
            0 => self.text.push_str(text),
            _ => self.note.push_str(text),
        }
    }

    /// Whether an element has a struck-out style.
    fn is_struck(&self, element: &BytesStart<'_>, attribute_name: &str) -> bool {
        attribute(element, attribute_name).is_some_and(|style| self.struck_styles.contains(&style))
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
            "style:text-properties"
                if ["style", "type"].iter().any(|one| {
                    let line = name(&format!("style:text-line-through-{one}"));
                    line.is_some_and(|line| line != "none")
                }) =>
            {
                self.struck_styles.insert(self.style.clone());
            }
            "text:span" if self.notes == 0 => {
                let is_struck = self.is_struck(element, "text:style-name");
                self.text.push_str(if is_struck { "~~" } else { "" });
                self.has_struck |= is_struck;
                self.spans.push(is_struck);
            }
            "table:table" => {
                let style = name("table:style-name").unwrap_or_default();
                self.sheets.push(Sheet {
                    name: name("table:name").unwrap_or_default(),
                    is_hidden: self.hidden_styles.contains(&style),
                    ..Sheet::default()
                });
                (self.row, self.column) = (0, 0);
            }
            "table:table-column" => {
                let first = self.column;
                self.column += number(element, "table:number-columns-repeated");
                if let Some(sheet) = self.sheets.last_mut().filter(|_| is_hidden(element)) {
                    sheet.hidden_columns.push(first..self.column);
                }
            }
            "table:table-row" => {
                (self.column, self.rows) = (0, number(element, "table:number-rows-repeated"));
                if let Some(sheet) = self
                    .sheets
                    .last_mut()
                    .filter(|_| is_hidden(element) && self.rows < 100_000)
                {
                    sheet.hidden.extend(self.row + 1..=self.row + self.rows);
                }
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.cells = number(element, "table:number-columns-repeated");
                let rows = number(element, "table:number-rows-spanned");
                if rows > 1 {
                    self.merged.push((self.row, self.column, rows));
                }
                self.text.clear();
                self.is_struck = self.is_struck(element, "table:style-name");
                // Some writers store no displayed text.
                let value = ["string-", "", "date-", "time-", "boolean-"]
                    .iter()
                    .find_map(|kind| {
                        let value = name(&format!("office:{kind}value"))?;
                        Some(match *kind {
                            "boolean-" => value.to_uppercase(),
                            _ => value.trim_end_matches("T00:00:00").to_owned(),
                        })
                    });
                self.value = value.unwrap_or_default();
            }
            "office:annotation" => self.notes += 1,
            "text:p" => {
                let is_more = [&self.text, &self.note][self.notes.min(1)].is_empty();
                self.push_text(if is_more { "" } else { "\n" });
                self.depth += 1;
            }
            "text:s" => self.push_text(&" ".repeat(number(element, "text:c").min(1000))),
            "text:tab" => self.push_text("\t"),
            "text:line-break" => self.push_text("\n"),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) -> Result<(), String> {
        match name {
            "office:annotation" => {
                self.notes = self.notes.saturating_sub(1);
                let note = std::mem::take(&mut self.note);
                if let Some(sheet) = self.sheets.last_mut().filter(|_| !note.trim().is_empty()) {
                    sheet.count(&note)?;
                    sheet.comments.push((self.row + 1, self.column, note));
                }
            }
            "text:p" => self.depth = self.depth.saturating_sub(1),
            "text:span" if self.notes == 0 => {
                let is_struck = self.spans.pop().unwrap_or_default();
                self.text.push_str(if is_struck { "~~" } else { "" });
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let text = std::mem::take(&mut self.text);
                let text = match &*text {
                    "" => std::mem::take(&mut self.value),
                    text if self.is_struck => format!("~~{}~~", text.trim()),
                    _ => text,
                };
                self.has_struck |= self.is_struck && !text.is_empty();
                if !text.is_empty() {
                    let repeated = self.cells.min(MAX_COLUMNS);
                    self.filled
                        .extend((self.column..self.column + repeated).map(|at| (at, text.clone())));
                }
                self.column += self.cells;
            }
            "table:table-row" => {
                let filled = std::mem::take(&mut self.filled);
                let has_struck = std::mem::take(&mut self.has_struck);
                if let Some(sheet) = self.sheets.last_mut().filter(|_| !filled.is_empty()) {
                    if has_struck {
                        sheet.struck.insert((self.row, 0), String::new());
                    }
                    for row in self.row..self.row + self.rows {
                        for (column, text) in &filled {
                            sheet.put(row, *column, text)?;
                        }
                    }
                }
                self.row += self.rows;
            }
            "table:table" => {
                for (row, column, rows) in std::mem::take(&mut self.merged) {
                    if let Some(sheet) = self.sheets.last_mut() {
                        fill_down(sheet, column, row..=row.saturating_add(rows - 1))?;
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }
}
