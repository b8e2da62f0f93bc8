//! Workbooks: XLSX and XLS by calamine, ODS from its XML.
//!
//! Chooses a sheet, and reads cells as displayed. Does not know what a column means.

use std::collections::HashMap;
use std::fmt::Display;
use std::io::Cursor;
use std::ops::Range;

use calamine::{Reader as _, SheetVisible, Xlsx};
use csv::StringRecord;

use super::builder::Builder;
use super::plan::{Answer, Answers};
use super::rows::{Row, Table, known_header};
use super::{append, claims, words};
use crate::kb::sanitise::shell_word;
use crate::kb::text::counted;
use crate::kb::{Field, quoted};

mod archive;
mod ods;
mod xls;
mod xlsx;

pub use archive::check_archive;
pub(super) use archive::other;

/// The most cells of a sheet, including empty ones between others.
const MAX_CELLS: usize = 5_000_000;

/// The most columns of a sheet.
const MAX_COLUMNS: usize = 4096;

/// The most bytes of text in a sheet: 256 MiB. A file may store repeated text only once.
const MAX_TEXT: usize = 1 << 28;

/// A sheet as displayed.
#[derive(Default)]
struct Sheet {
    name: String,
    is_hidden: bool,
    rows: Vec<Row>,
    /// The numbers of hidden rows.
    hidden: Vec<usize>,
    /// The positions of hidden columns, from 0.
    hidden_columns: Vec<Range<usize>>,
    /// The numbers of formulas, of those without a stored value, and of those with the value 0.
    formulas: [usize; 3],
    /// Comments on cells, each with the row from 1 and the column from 0.
    comments: Vec<(usize, usize, String)>,
    /// Partly struck-out texts, with marks, by row and column from 0.
    struck: HashMap<(usize, usize), String>,
    /// The bytes of its texts, and the number of its cells.
    bytes: usize,
    cells: usize,
}

impl Sheet {
    /// Returns a sheet without cells.
    fn of(one: &calamine::Sheet) -> Self {
        Self {
            name: one.name.clone(),
            is_hidden: one.visible != SheetVisible::Visible,
            ..Self::default()
        }
    }

    /// Sets the text of a cell, by row and column from 0. Cells come row by row.
    fn put(&mut self, row: usize, column: usize, text: &str) -> Result<(), String> {
        if text.is_empty() {
            return Ok(());
        }
        if column >= MAX_COLUMNS {
            let (row, column) = (row + 1, column + 1);
            return Err(format!(
                "row {row} has a cell in column {column}, but only {MAX_COLUMNS} columns are read"
            ));
        }
        self.count(text)?;
        let line = row + 1;
        if self.rows.last().is_none_or(|last| last.line != line) {
            self.rows.push(Row::new(line, StringRecord::new()));
        }
        let row = self.rows.last_mut().expect("it was just pushed");
        if column < row.cells.len() {
            // A few writers store cells in another order.
            row.set(column, text);
            return Ok(());
        }
        let cells = &mut row.cells;
        // Empty cells between others use memory too.
        self.cells += column - cells.len();
        while cells.len() < column {
            cells.push_field("");
        }
        cells.push_field(text);
        Ok(())
    }

    /// As [`Self::put`], with marks around struck-out text: without them it would say the opposite.
    fn put_struck(&mut self, row: usize, column: usize, text: &str) -> Result<(), String> {
        self.struck.insert((row, column), String::new());
        self.put(row, column, &format!("~~{}~~", text.trim()))
    }

    /// Adds the link of a cell to its row.
    fn link(&mut self, link: &calamine::Hyperlink) {
        let line = link.range.start.0 as usize + 1;
        let url = link
            .target
            .as_deref()
            .filter(|url| super::cells::is_address(url));
        let row = self.rows.binary_search_by_key(&line, |row| row.line);
        let (Some(url), Ok(at)) = (url, row) else {
            return;
        };
        let row = &mut self.rows[at];
        let text = row.cell(link.range.start.1 as usize);
        if text != url {
            row.links.push(super::cells::link(text, url));
        }
    }

    /// Counts a text before it is stored, so that a small file cannot exhaust the memory.
    fn count(&mut self, text: &str) -> Result<(), String> {
        self.cells += 1;
        self.bytes += text.len();
        if self.cells <= MAX_CELLS && self.bytes <= MAX_TEXT {
            return Ok(());
        }
        let (name, most) = (quoted(&self.name), MAX_TEXT >> 20);
        Err(match self.bytes > MAX_TEXT {
            true => format!("the texts of the sheet {name} have more than {most} MiB"),
            false => format!("the sheet {name} has more than {MAX_CELLS} cells"),
        })
    }
}

/// Imports the named sheet of a workbook, or the one that holds claims.
pub(super) fn read(bytes: &[u8], answers: &Answers, builder: &mut Builder) {
    "a workbook".clone_into(&mut builder.plan.read_as);
    match sheets(bytes, builder) {
        Ok(sheets) => chosen(sheets, answers, builder),
        Err(message) => builder.error(None, message),
    }
}

/// Returns all sheets. The first bytes say that it is a workbook: an archive, or a file from before 2007.
fn sheets(bytes: &[u8], builder: &mut Builder) -> Result<Vec<Sheet>, String> {
    if !bytes.starts_with(b"PK") {
        return xls::sheets(bytes, builder);
    }
    check_archive(bytes, archive::MAX, archive::MAX_SHARED)?;
    if archive::has(bytes, "content.xml") {
        return ods::sheets(bytes);
    }
    if archive::has(bytes, "xl/workbook.bin") {
        // Of some XLSB files calamine returns the first column only.
        return Err("it is XLSB, which cannot be read; save it as XLSX".to_owned());
    }
    xlsx::sheets(
        bytes,
        Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(&error))?,
    )
}

fn broken(error: &dyn Display) -> String {
    format!(
        "the workbook cannot be read: {error}; open it in a spreadsheet program and save it as XLSX"
    )
}

/// Imports the named sheet, or the only one whose header row has known names; `*` is for all of those.
fn chosen(sheets: Vec<Sheet>, answers: &Answers, builder: &mut Builder) {
    let is_open =
        |sheet: &Sheet| (answers.with_hidden || !sheet.is_hidden) && !sheet.rows.is_empty();
    let at = |is: &dyn Fn(&Sheet) -> bool| -> Vec<usize> {
        (0..sheets.len()).filter(|at| is(&sheets[*at])).collect()
    };
    let known = at(&|sheet| is_open(sheet) && known_header(&sheet.rows).is_some());
    // Beside sheets with a status, those without one have no claims.
    let says_status = |at: &usize| {
        let rows = &sheets[*at].rows;
        let mut names = known_header(rows)
            .into_iter()
            .flat_map(|at| &rows[at].cells);
        names.any(|name| words::means(Field::Status, name))
    };
    let told: Vec<usize> = known.iter().copied().filter(says_status).collect();
    let is_all = told.is_empty() || answers.sheet.is_some() && answers.statuses.contains_key("*");
    let known = if is_all { known } else { told };
    builder.meet(Answer::Sheet, "");
    if sheets.iter().any(|sheet| {
        sheet.is_hidden || !sheet.hidden.is_empty() || !sheet.hidden_columns.is_empty()
    }) {
        builder.meet(Answer::WithHidden, "");
    }
    let chosen = match answers.sheet.as_deref().map(str::trim) {
        Some("*") if known.is_empty() => at(&is_open),
        Some("*") => known,
        Some(name) => at(&|sheet| sheet.name.trim().eq_ignore_ascii_case(name)),
        None => match (&known[..], &at(&is_open)[..]) {
            ([only], _) | ([], [only]) => vec![*only],
            _ => return ask(&sheets, builder),
        },
    };
    if chosen.is_empty() {
        let names: Vec<String> = sheets.iter().map(|sheet| quoted(&sheet.name)).collect();
        let (name, names) = (
            answers.sheet.as_deref().unwrap_or_default(),
            names.join(", "),
        );
        let message = format!("there is no sheet {}; the sheets are {names}", quoted(name));
        return builder.error(None, message);
    }
    let (chosen, others): (Vec<_>, Vec<_>) = sheets
        .into_iter()
        .enumerate()
        .partition(|(at, _)| chosen.contains(at));
    let others = others.iter().filter(|(_, sheet)| !sheet.rows.is_empty());
    let left = others.map(|(_, sheet)| {
        let hidden = if sheet.is_hidden { " (hidden)" } else { "" };
        format!("{}{hidden}", quoted(&sheet.name))
    });
    let left: Vec<String> = left.collect();
    if !left.is_empty() {
        let message = format!("the other sheets are left out: {}", left.join(", "));
        builder.note(None, message);
    }
    let many = chosen.len();
    for (_, sheet) in chosen {
        table(sheet, many > 1, answers, builder);
    }
    if many > 1 {
        builder.plan.read_as = format!("a workbook, {}", counted(many, "sheet"));
    }
}

fn ask(sheets: &[Sheet], builder: &mut Builder) {
    let filled = sheets.iter().filter(|sheet| !sheet.rows.is_empty());
    let options = filled.map(|sheet| {
        let rows = counted(sheet.rows.len(), "row");
        format!("--sheet {} ({rows})", shell_word(&sheet.name))
    });
    let options: Vec<String> = options.collect();
    if options.is_empty() {
        return builder.error(None, "all of its sheets are empty");
    }
    let message = format!(
        "which sheet holds the claims? Add one of {}, or --sheet '*' for all that have columns of claims",
        options.join(", ")
    );
    builder.ask(None, message);
}

/// Imports a sheet; its name, or the title in it if that is a number, is the aspect if it is one of several.
fn table(mut sheet: Sheet, is_one_of_several: bool, answers: &Answers, builder: &mut Builder) {
    let name = quoted(&sheet.name);
    builder.plan.read_as = format!("a workbook, sheet {name}");
    if !answers.with_hidden && !sheet.hidden.is_empty() {
        let hidden = std::mem::take(&mut sheet.hidden);
        let is_hidden = |row: &Row| hidden.binary_search(&row.line).is_ok();
        for row in sheet.rows.iter().filter(|row| is_hidden(row)) {
            let message = "a hidden row is left out (--with-hidden reads it)";
            builder.note(row.line, message);
        }
        sheet.rows.retain(|row| !is_hidden(row));
    }
    let [formulas, without, zero] = sheet.formulas;
    if without > 0 {
        let formulas = counted(without, "formula");
        let are = if without == 1 { "is" } else { "are" };
        let message = format!(
            "no value is stored for {formulas}, which {are} read as empty; open the file in a spreadsheet \
             program and save it there"
        );
        builder.note(None, message);
    } else if formulas > 1 && zero == formulas {
        let message = format!(
            "all {formulas} formulas have the value 0, which some programs store without calculating; \
             open the file in a spreadsheet program and save it there"
        );
        builder.note(None, message);
    }
    let mut struck: Vec<usize> = sheet.struck.keys().map(|(row, _)| row + 1).collect();
    struck.sort_unstable();
    for line in struck {
        builder.note(line, "what is struck out is kept, between ~~ and ~~");
    }
    if let Some(mut table) = Table::of(sheet.rows) {
        if !answers.with_hidden {
            let is_hidden =
                |at: usize| sheet.hidden_columns.iter().any(|range| range.contains(&at));
            let hidden = (0..table.names.len()).filter(|at| is_hidden(*at));
            for name in table.without(&hidden.collect::<Vec<_>>()) {
                let name = quoted(&name);
                let message =
                    format!("the hidden column {name} is left out (--with-hidden reads it)");
                builder.note(table.line, message);
            }
            sheet.comments.retain(|(_, column, _)| !is_hidden(*column));
        }
        remark(sheet.comments, &mut table, builder);
        let is_number = !sheet.name.contains(char::is_alphabetic);
        let heading = match is_one_of_several {
            true if is_number && !table.above.is_empty() => Some(table.above.remove(0)),
            true => Some(sheet.name.trim().to_owned()),
            false => None,
        };
        claims::read(table, heading.as_slice(), answers, builder);
    }
}

/// Adds comments on cells to their rows, and reports those above the rows.
fn remark(comments: Vec<(usize, usize, String)>, table: &mut Table, builder: &mut Builder) {
    for (line, column, text) in comments {
        let name = table.names.get(column).map_or("", String::as_str);
        if line <= table.line {
            let (text, name) = (quoted(&text), quoted(name));
            builder.note(line, format!("the comment {text} on {name} is left out"));
            continue;
        }
        let known = table.comments.entry(line).or_default();
        append(known, &format!("{name}: {text}"), "\n");
        builder.note(line, "a comment on a cell is kept as a field of its claim");
    }
}
