//! HTML tables.

use super::{Piece, Pieces, decoded, is_one_of, number, parts_of};
use crate::import::plain;

/// Tags that end a cell.
const TABLE_PARTS: &str = "td th tr /td /th /tr /table";

/// An HTML table, and the text after it.
#[derive(Default)]
pub(in crate::import) struct HtmlTable<'t> {
    /// Text outside the cells.
    pub caption: String,
    /// The offset of each row, and its cells as written.
    pub rows: Vec<(usize, Vec<&'t str>)>,
    /// How many of the rows are in its `<thead>`.
    pub head: usize,
    pub behind: &'t str,
    /// Whether it contains another table, so that it may be there only for layout.
    is_nested: bool,
}

impl HtmlTable<'_> {
    /// Whether it is a layout table, which only positions other tables.
    pub(in crate::import) fn is_layout(&self) -> bool {
        let is_narrow = || self.rows.iter().all(|(_, row)| row.len() < 2);
        self.is_nested && (self.rows.len() < 2 || is_narrow())
    }
}

/// Returns the first table in a text, if it begins within this many bytes. Merged cells are repeated; a
/// nested table is part of its cell. An unclosed table is ignored, or (`is_open`) extends to the end.
pub(in crate::import) fn table(html: &str, limit: usize, is_open: bool) -> Option<HtmlTable<'_>> {
    let mut pieces = Pieces(html);
    let mut table = HtmlTable::default();
    // How many tables are open.
    let mut depth = 0_usize;
    // Merged cells from rows above, by column, each with the number of rows left.
    let mut over: Vec<(&str, u64)> = Vec::new();
    // The start of the open cell, and its attributes.
    let mut cell = None;
    let mut in_head = false;
    loop {
        let at = html.len() - pieces.0.len();
        let piece = pieces.next().filter(|_| depth > 0 || at < limit);
        let (name, attributes) = match piece {
            None if is_open && depth > 0 => {
                depth = 1;
                ("/table".to_owned(), "")
            }
            None => return None,
            Some(Piece::Tag(tag)) => parts_of(tag),
            Some(Piece::Text(text)) if depth > 0 && cell.is_none() => {
                table.caption.push_str(text);
                continue;
            }
            _ => continue,
        };
        let is_inner = match &*name {
            "table" => {
                depth += 1;
                depth > 1
            }
            "/table" if depth > 0 => {
                depth -= 1;
                depth > 0
            }
            _ => depth != 1,
        };
        table.is_nested |= is_inner && depth > 1;
        if is_inner {
            continue;
        }
        let is_part = is_one_of(TABLE_PARTS, &name);
        if let Some((from, attributes)) = cell.take_if(|_| is_part) {
            let row = &mut table.rows.last_mut()?.1;
            put_cell(row, &html[from..at], attributes, &mut over);
        }
        if let Some((_, row)) = table.rows.last_mut().filter(|_| is_part) {
            from_above(row, &mut over);
        }
        match &*name {
            "tr" => table.rows.push((at, Vec::new())),
            "td" | "th" => cell = Some((html.len() - pieces.0.len(), attributes)),
            "/thead" | "tbody" if table.head == 0 && in_head => {
                table.head = table.rows.iter().filter(|(_, row)| !row.is_empty()).count();
            }
            "thead" => in_head = table.rows.is_empty(),
            "/table" => break,
            _ => {}
        }
    }
    table.rows.retain(|(_, row)| !row.is_empty());
    table.behind = pieces.0;
    table.caption = plain(&decoded(&table.caption));
    Some(table)
}

/// Adds a cell to a row, and to the columns and rows that it spans.
fn put_cell<'t>(
    row: &mut Vec<&'t str>,
    cell: &'t str,
    attributes: &str,
    over: &mut Vec<(&'t str, u64)>,
) {
    const MAX: u64 = 1000;
    let span = |name| number(attributes, name).unwrap_or(1).clamp(1, MAX);
    for _ in 0..span("colspan") {
        over.resize(over.len().max(row.len() + 1), ("", 0));
        over[row.len()] = (cell, span("rowspan") - 1);
        row.push(cell);
    }
}

/// Adds the merged cells from above that come next in a row.
fn from_above<'t>(row: &mut Vec<&'t str>, over: &mut [(&'t str, u64)]) {
    while let Some((cell, more)) = over.get_mut(row.len()).filter(|(_, more)| *more > 0) {
        *more -= 1;
        row.push(cell);
    }
}
