//! Reads XLSX with calamine, each cell as displayed.

use std::io::Cursor;
use std::ops::RangeInclusive;

use calamine::{Data, Reader as _, Xlsx, XlsxError};
use ssfmt::{DateSystem, FormatOptions};

use super::{Sheet, archive, broken};

/// Returns the sheets of an XLSX workbook, with formatted cells.
pub(super) fn sheets(
    bytes: &[u8],
    mut workbook: Xlsx<Cursor<&[u8]>>,
) -> Result<Vec<Sheet>, String> {
    let broken = |error: XlsxError| broken(&error);
    let known = workbook.sheets_metadata().to_vec();
    let mut sheets = Vec::new();
    let shared = archive::struck(bytes)?;
    for one in known
        .iter()
        .filter(|one| one.typ == calamine::SheetType::WorkSheet)
    {
        let mut sheet = Sheet::of(one);
        archive::look(bytes, &shared, &mut sheet)?;
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
            let (row, column) = (row as usize, column as usize);
            let is_struck = reader.styles().get(style).is_some_and(is_struck);
            match sheet.struck.get(&(row, column)).cloned() {
                _ if is_struck && !text.trim().is_empty() => {
                    sheet.put_struck(row, column, &text)?
                }
                Some(marked) => sheet.put(row, column, &marked)?,
                None => sheet.put(row, column, &text)?,
            }
        }
        for link in &links {
            sheet.link(link);
        }
        for region in merged.unwrap_or_default() {
            let rows = region.start.0 as usize..=region.end.0 as usize;
            fill_down(&mut sheet, region.start.1 as usize, rows)?;
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn is_struck(style: &calamine::Style) -> bool {
    style.font.as_ref().is_some_and(|font| font.strikethrough)
}

/// Repeats the text of a cell that is merged over these rows, counted from 0, in each of them.
pub(super) fn fill_down(
    sheet: &mut Sheet,
    column: usize,
    rows: RangeInclusive<usize>,
) -> Result<(), String> {
    let (first, last) = (rows.start() + 1, rows.end().saturating_add(1));
    let at = sheet.rows.partition_point(|row| row.line < first);
    let top = sheet.rows.get(at).filter(|row| row.line == first);
    let text = top.map_or(String::new(), |row| row.cell(column).to_owned());
    if text.is_empty() || first == last {
        return Ok(());
    }
    let end = sheet.rows.partition_point(|row| row.line <= last);
    for below in at + 1..end {
        sheet.count(&text)?;
        sheet.rows[below].set(column, &text);
    }
    Ok(())
}

/// Formats a value as displayed.
pub(super) fn shown(value: Data, code: &str) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) => text,
        Data::Int(number) => formatted(number as f64, code, false),
        Data::Float(number) => formatted(number, code, false),
        Data::Bool(value) => if value { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(at) => {
            let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
            let is_plain = matches!(code, "General" | "mm-dd-yy" | "m/d/yyyy" | "m/d/yy");
            // How this format is displayed depends on the locale.
            if is_plain && at.is_datetime() {
                let date = format!("{year:04}-{month:02}-{day:02}");
                return match (hour, minute, second) {
                    (0, 0, 0) => date,
                    _ => format!("{date} {hour:02}:{minute:02}"),
                };
            }
            // Some workbooks count days from 1904, which shows in the year alone.
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
