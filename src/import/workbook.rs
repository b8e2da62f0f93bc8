//! Workbooks: XLSX and XLS by calamine, ODS by its XML.
//!
//! Owns choosing a sheet, and that cells are as the sheet shows them. Does not know what a column means.

use std::fmt::Display;
use std::io::Cursor;

use calamine::{Data, Reader as _, SheetVisible, Xls, Xlsx, XlsxError};
use csv::StringRecord;
use ssfmt::{DateSystem, FormatOptions};

use super::builder::{Builder, Placement};
use super::claims;
use super::plan::Answers;
use super::rows::{Row, Table};
use crate::kb::sanitise::shell_word;
use crate::kb::text::counted;
use crate::kb::{Link, quoted};

mod archive;
mod ods;

/// The most cells of a sheet, empty ones between others included.
const MOST_CELLS: usize = 5_000_000;

/// The most columns of a sheet.
const MOST_COLUMNS: usize = 4096;

/// The most bytes of the texts of a sheet, of which a file need hold one that comes again once: 256 MiB.
const MOST_TEXT: usize = 1 << 28;

/// A sheet as it is shown.
#[derive(Default)]
struct Sheet {
    name: String,
    is_hidden: bool,
    rows: Vec<Row>,
    /// The numbers of rows that are not shown.
    hidden: Vec<usize>,
    /// Formulas, those of which no value is stored, and those with the value 0.
    formulas: [usize; 3],
    /// The bytes of its texts, and how many cells have one.
    bytes: usize,
    cells: usize,
}

impl Sheet {
    /// One without cells.
    fn of(one: &calamine::Sheet) -> Self {
        Self {
            name: one.name.clone(),
            is_hidden: one.visible != SheetVisible::Visible,
            ..Self::default()
        }
    }

    /// Puts a text into a cell, by row and column from 0. Cells come row by row.
    fn put(&mut self, row: usize, column: usize, text: &str) -> Result<(), String> {
        if text.is_empty() {
            return Ok(());
        }
        if column >= MOST_COLUMNS {
            return Err(format!(
                "row {} has a cell in column {}, but only {MOST_COLUMNS} columns are read",
                row + 1,
                column + 1
            ));
        }
        self.count(text)?;
        let line = row + 1;
        if self.rows.last().is_none_or(|last| last.line != line) {
            self.rows.push(Row::new(line, StringRecord::new()));
        }
        let cells = &mut self.rows.last_mut().expect("it was just pushed").cells;
        if column < cells.len() {
            // Few writers put cells in another order.
            let mut all: Vec<&str> = cells.iter().collect();
            all[column] = text;
            *cells = all.into();
            return Ok(());
        }
        // Empty cells between others take their room too.
        self.cells += column - cells.len();
        while cells.len() < column {
            cells.push_field("");
        }
        cells.push_field(text);
        Ok(())
    }

    /// Puts the address behind a cell beside its row.
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
            let title = Some(text.into()).filter(|_| !text.is_empty());
            let url = url.into();
            row.links.push(Link { title, url });
        }
    }

    /// Counts a text before it is held in memory, so that a small file does not fill that.
    fn count(&mut self, text: &str) -> Result<(), String> {
        self.cells += 1;
        self.bytes += text.len();
        self.within(MOST_CELLS, MOST_TEXT)
    }

    fn within(&self, cells: usize, bytes: usize) -> Result<(), String> {
        let name = quoted(&self.name);
        if self.cells > cells {
            return Err(format!("the sheet {name} has more than {cells} cells"));
        }
        if self.bytes > bytes {
            let most = bytes >> 20;
            return Err(format!(
                "the texts of the sheet {name} have more than {most} MiB"
            ));
        }
        Ok(())
    }
}

/// Reads the sheet of a workbook that holds claims, or the one that is named.
pub(super) fn read(bytes: &[u8], answers: &Answers, builder: &mut Builder) {
    "a workbook".clone_into(&mut builder.plan.read_as);
    match sheets(bytes) {
        Ok(sheets) => chosen(sheets, answers, builder),
        Err(message) => builder.error(None, message),
    }
}

/// All sheets of a workbook. Its first bytes say that it is one: an archive, or a file of before 2007.
fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, String> {
    let broken = |error: &dyn Display| format!("the workbook cannot be read: {error}");
    let file = Cursor::new(bytes);
    if !bytes.starts_with(b"PK") {
        // What a password keeps is in a file of that kind too.
        if let Err(error @ XlsxError::Password) = Xlsx::new(file.clone()) {
            return Err(broken(&error));
        }
        return xls(Xls::new(file).map_err(|error| broken(&error))?);
    }
    archive::check(bytes)?;
    if archive::has(bytes, "content.xml") {
        return ods::sheets(bytes);
    }
    if archive::has(bytes, "xl/workbook.bin") {
        // Of those that some writers make calamine gives the first column alone.
        return Err("it is XLSB, which cannot be read; save it as XLSX".to_owned());
    }
    xlsx(bytes, Xlsx::new(file).map_err(|error| broken(&error))?)
}

/// The sheets of an XLSX workbook, cells in their formats.
fn xlsx(bytes: &[u8], mut workbook: Xlsx<Cursor<&[u8]>>) -> Result<Vec<Sheet>, String> {
    let broken = |error: XlsxError| format!("the workbook cannot be read: {error}");
    let known = workbook.sheets_metadata().to_vec();
    let mut sheets = Vec::new();
    for one in known
        .iter()
        .filter(|one| one.typ == calamine::SheetType::WorkSheet)
    {
        let mut sheet = Sheet::of(one);
        archive::look(bytes, &mut sheet)?;
        let merged = workbook.merge_cells_by_sheet_name(&one.name).ok();
        let links = workbook.hyperlinks_by_sheet_name(&one.name);
        let links = links.unwrap_or_default();
        let mut reader = workbook.worksheet_cells_reader(&one.name).map_err(broken)?;
        while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(broken)? {
            let format = reader
                .styles()
                .get(style)
                .and_then(|style| style.number_format.as_ref());
            let code = format.map_or("General", |format| &*format.format_code);
            let text = shown(cell.get_value().clone().into(), code);
            let (row, column) = cell.get_position();
            sheet.put(row as usize, column as usize, &text)?;
        }
        for link in &links {
            sheet.link(link);
        }
        for region in merged.unwrap_or_default() {
            fill_down(&mut sheet, region.start, region.end)?;
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// What stands in a merged cell over several rows stands in each of them.
fn fill_down(sheet: &mut Sheet, start: (u32, u32), end: (u32, u32)) -> Result<(), String> {
    let (first, last, column) = (start.0 as usize + 1, end.0 as usize + 1, start.1 as usize);
    let at = sheet.rows.partition_point(|row| row.line < first);
    let top = sheet.rows.get(at).filter(|row| row.line == first);
    let text = top.map_or(String::new(), |row| row.cell(column).to_owned());
    if text.is_empty() || first == last {
        return Ok(());
    }
    let end = sheet.rows.partition_point(|row| row.line <= last);
    for below in at + 1..end {
        sheet.count(&text)?;
        let row = &mut sheet.rows[below];
        let cells = row.cells.iter().enumerate();
        let mut filled: Vec<&str> = cells
            .map(|(at, cell)| if at == column { &*text } else { cell })
            .collect();
        filled.resize(filled.len().max(column + 1), "");
        filled[column] = &text;
        row.cells = filled.into();
    }
    Ok(())
}

/// The sheets of an XLS workbook, of whose formats only those of dates are known.
fn xls(mut workbook: Xls<Cursor<&[u8]>>) -> Result<Vec<Sheet>, String> {
    let mut sheets = Vec::new();
    for one in workbook.sheets_metadata().to_vec() {
        let range = workbook.worksheet_range(&one.name);
        let range = range.map_err(|error| format!("the workbook cannot be read: {error}"))?;
        let mut sheet = Sheet::of(&one);
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let text = shown(value.clone(), "General");
            sheet.put(top as usize + row, left as usize + column, &text)?;
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// A value as the sheet shows it.
fn shown(value: Data, code: &str) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) => text,
        Data::Int(number) => formatted(number as f64, code, false),
        Data::Float(number) => formatted(number, code, false),
        Data::Bool(value) => if value { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(at) => {
            let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
            let is_plain = matches!(code, "General" | "mm-dd-yy" | "m/d/yyyy" | "m/d/yy");
            // How this format is shown depends on the country of who looks.
            if is_plain && at.is_datetime() {
                let date = format!("{year:04}-{month:02}-{day:02}");
                return match (hour, minute, second) {
                    (0, 0, 0) => date,
                    _ => format!("{date} {hour:02}:{minute:02}"),
                };
            }
            // Some workbooks count days from 1904 on, which shows in the year alone.
            let from_1900 = 1900.0 + at.as_f64() / 365.25;
            formatted(at.as_f64(), code, f64::from(year) - from_1900 > 2.5)
        }
        Data::DateTimeIso(text) | Data::DurationIso(text) => text,
        Data::Error(error) => error.to_string(),
    }
}

fn formatted(number: f64, code: &str, is_1904: bool) -> String {
    let system = if is_1904 {
        DateSystem::Date1904
    } else {
        DateSystem::Date1900
    };
    let options = FormatOptions {
        date_system: system,
        ..FormatOptions::default()
    };
    let text = ssfmt::format(number, code, &options);
    text.map_or_else(|_| number.to_string(), |text| text.trim().to_owned())
}

/// Takes the sheet that is named, or the only one whose header names columns that are known; `*` is for all
/// of those.
fn chosen(sheets: Vec<Sheet>, answers: &Answers, builder: &mut Builder) {
    let is_open =
        |sheet: &Sheet| (answers.with_hidden || !sheet.is_hidden) && !sheet.rows.is_empty();
    let is_known = |sheet: &Sheet| {
        is_open(sheet) && sheet.rows.iter().take(40).any(|row| row.names_known() > 1)
    };
    let at = |is: &dyn Fn(&Sheet) -> bool| -> Vec<usize> {
        (0..sheets.len()).filter(|at| is(&sheets[*at])).collect()
    };
    let chosen = match answers.sheet.as_deref().map(str::trim) {
        Some("*") => at(&is_known),
        Some(name) => at(&|sheet| sheet.name.trim().eq_ignore_ascii_case(name)),
        None => match (&at(&is_known)[..], &at(&is_open)[..]) {
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
        let aspect = (many > 1).then(|| builder.place(None, sheet.name.trim(), 1));
        let place = Placement { aspect, area: None };
        table(sheet, place, answers, builder);
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

fn table(mut sheet: Sheet, place: Placement, answers: &Answers, builder: &mut Builder) {
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
        let message = format!(
            "no value is stored for {}, which {} read as empty; open the file in a spreadsheet program \
             and save it there",
            counted(without, "formula"),
            if without == 1 { "is" } else { "are" }
        );
        builder.note(None, message);
    } else if formulas > 1 && zero == formulas {
        let message = format!(
            "all {formulas} formulas have the value 0, which some programs store without calculating; \
             open the file in a spreadsheet program and save it there"
        );
        builder.note(None, message);
    }
    if let Some(table) = Table::of(sheet.rows) {
        claims::read(table, place, answers, builder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_more_than_a_sheet_may_hold_ends_in_a_message() {
        let mut sheet = Sheet {
            name: "S".to_owned(),
            ..Sheet::default()
        };
        for row in 0..4 {
            sheet.put(row, 0, "some text").unwrap();
        }
        assert_eq!(sheet.within(4, 36), Ok(()));
        let told = [sheet.within(3, 36), sheet.within(4, 35)].map(Result::unwrap_err);
        assert!(told[0].contains("has more than 3 cells"), "{told:?}");
        assert!(told[1].contains("more than 0 MiB"), "{told:?}");
        let wide = sheet.put(5, MOST_COLUMNS, "x").unwrap_err();
        assert!(wide.contains("has a cell in column 4097"), "{wide}");
    }
}
