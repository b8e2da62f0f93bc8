//! Reads XLS with calamine, once its records are checked: of a damaged file calamine reserves memory for every cell
//! up to the farthest that a record names, or panics.

use std::collections::HashMap;
use std::io::{Cursor, Read as _, Write as _};
use std::ops::Range;

use calamine::{Reader as _, SheetType, Xls};

use super::xlsx::{fill_down, shown};
use super::{Builder, Sheet, broken};

/// The most columns of a sheet in this format.
const MAX_COLUMNS: u16 = 256;

/// The most cells, with empty ones up to the farthest, of all sheets: as many as one sheet can have.
const MAX_CELLS: usize = 1 << 24;

const HAS_PASSWORD: &str = "the workbook cannot be read: it has a password; save it without one";

/// The length of the kind and the length of a record, before its data.
const HEAD: usize = 4;

/// The flags of hidden rows and columns.
const HIDDEN_ROW: u16 = 0x20;
const HIDDEN_COLUMNS: u16 = 1;

/// The kinds of records, by their names in MS-XLS.
mod kind {
    pub(super) const FORMULA: u16 = 0x0006;
    pub(super) const EOF: u16 = 0x000A;
    pub(super) const EXTERN_SHEET: u16 = 0x0017;
    pub(super) const LBL: u16 = 0x0018;
    pub(super) const NOTE: u16 = 0x001C;
    pub(super) const FILE_PASS: u16 = 0x002F;
    pub(super) const DATE_1904: u16 = 0x0022;
    pub(super) const CODE_PAGE: u16 = 0x0042;
    pub(super) const COL_INFO: u16 = 0x007D;
    pub(super) const BOUND_SHEET: u16 = 0x0085;
    pub(super) const MUL_RK: u16 = 0x00BD;
    pub(super) const RSTRING: u16 = 0x00D6;
    pub(super) const XF: u16 = 0x00E0;
    pub(super) const MERGE_CELLS: u16 = 0x00E5;
    pub(super) const LABEL_SST: u16 = 0x00FD;
    pub(super) const DIMENSIONS: u16 = 0x0200;
    /// A cell without a value, which is not read.
    pub(super) const BLANK: u16 = 0x0201;
    pub(super) const NUMBER: u16 = 0x0203;
    pub(super) const LABEL: u16 = 0x0204;
    pub(super) const BOOL_ERR: u16 = 0x0205;
    pub(super) const ROW: u16 = 0x0208;
    pub(super) const RK: u16 = 0x027E;
    pub(super) const FORMAT: u16 = 0x041E;
    pub(super) const BOF: u16 = 0x0809;
}

/// Returns the sheets of an XLS workbook, with formatted cells.
pub(super) fn sheets(bytes: &[u8], builder: &mut Builder) -> Result<Vec<Sheet>, String> {
    let mut records = Records(workbook_stream(bytes)?);
    let (checked, formats) = records.check()?;
    let container = container(&records.0).map_err(|error| broken(&error))?;
    let mut workbook = Xls::new(Cursor::new(container)).map_err(|error| broken(&error))?;
    if checked.iter().any(|sheet| sheet.has_comments) {
        let message = "comments on cells are not read from XLS; save the file as XLSX to keep them";
        builder.note(None, message);
    }
    let mut sheets = Vec::new();
    let known = workbook.sheets_metadata().to_vec();
    let sheets_only = |(one, _): &(&calamine::Sheet, _)| one.typ == SheetType::WorkSheet;
    for (one, checked) in known.iter().zip(checked).filter(sheets_only) {
        let range = workbook.worksheet_range(&one.name);
        let range = range.map_err(|error| broken(&error))?;
        let mut sheet = Sheet::of(one);
        (sheet.hidden, sheet.hidden_columns) = (checked.hidden_rows, checked.hidden_columns);
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let (row, column) = (top as usize + row, left as usize + column);
            let style = checked.styles.get(&(row as u16, column as u16));
            let code = style.map_or(GENERAL, |style| formats.code(*style));
            sheet.put(row, column, &shown(value.clone(), code))?;
        }
        sheet.formulas[0] = checked.formulas.len();
        let is_without = |at: &&(u16, u16)| {
            let value = range.get_value((at.0.into(), at.1.into()));
            value.is_none_or(|value| shown(value.clone(), GENERAL).is_empty())
        };
        sheet.formulas[1] = checked.formulas.iter().filter(is_without).count();
        let merged = workbook.merge_cells_by_sheet_name(&one.name);
        for region in merged.unwrap_or_default() {
            let rows = region.start.0 as usize..=region.end.0 as usize;
            fill_down(&mut sheet, region.start.1 as usize, rows)?;
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// The stream of the workbook in its container.
fn workbook_stream(bytes: &[u8]) -> Result<Vec<u8>, String> {
    // Entries of sectors come in blocks. SheetJS does not mark those beyond the file as free, which cfb refuses.
    const BLOCK: usize = 128 * 512;
    const HEADER: usize = 512;
    let mut whole = bytes.to_vec();
    let sectors = bytes.len().saturating_sub(HEADER);
    whole.resize(HEADER + sectors.next_multiple_of(BLOCK), 0);
    let container = cfb::CompoundFile::open(Cursor::new(whole));
    let mut container = container.map_err(|error| broken(&error))?;
    if container.is_stream("/EncryptedPackage") {
        return Err(HAS_PASSWORD.to_owned());
    }
    let mut names = ["/Workbook", "/Book"].into_iter();
    let name = names.find(|name| container.is_stream(name));
    let name = name.ok_or_else(|| broken(&"there is no workbook in it"))?;
    let mut stream = Vec::new();
    let file = container.open_stream(name);
    let read = file.and_then(|mut file| file.read_to_end(&mut stream));
    read.map_err(|error| broken(&error))?;
    Ok(stream)
}

/// A container with this stream alone.
fn container(stream: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut container =
        cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))?;
    container.create_stream("/Workbook")?.write_all(stream)?;
    container.flush()?;
    Ok(container.into_inner().into_inner())
}

/// The number format of a cell that has none.
const GENERAL: &str = "General";

/// The number formats of a workbook.
#[derive(Default)]
struct Formats {
    /// The codes of formats that the workbook defines, by number.
    codes: HashMap<u16, String>,
    /// For each style, the number of its format.
    styles: Vec<u16>,
}

impl Formats {
    /// Adds a format record: its number, and its code, of characters or, in files from before 1997, of bytes.
    fn add(&mut self, record: &[u8]) {
        let code = match record {
            [_, _, low, high, flags, code @ ..]
                if code.len() == length(*low, *high) << (flags & 1) =>
            {
                match flags & 1 {
                    0 => code.iter().map(|byte| char::from(*byte)).collect(),
                    _ => wide(code),
                }
            }
            [_, _, count, code @ ..] if code.len() == usize::from(*count) => {
                code.iter().map(|byte| char::from(*byte)).collect()
            }
            _ => return,
        };
        self.codes
            .insert(u16::from_le_bytes([record[0], record[1]]), code);
    }

    /// Whether a style has a number format.
    fn is_set(&self, style: u16) -> bool {
        self.styles
            .get(usize::from(style))
            .is_some_and(|format| *format != 0)
    }

    /// The code of the format of a style.
    fn code(&self, style: u16) -> &str {
        let format = self
            .styles
            .get(usize::from(style))
            .copied()
            .unwrap_or_default();
        let own = self.codes.get(&format).map(String::as_str);
        own.or_else(|| ssfmt::format_code_from_id(format.into()))
            .unwrap_or(GENERAL)
    }
}

fn length(low: u8, high: u8) -> usize {
    u16::from_le_bytes([low, high]).into()
}

/// A text of two bytes a character.
fn wide(bytes: &[u8]) -> String {
    let units = bytes
        .as_chunks()
        .0
        .iter()
        .map(|unit| u16::from_le_bytes(*unit));
    char::decode_utf16(units)
        .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// The stream of a workbook: records, each with its kind, its length and its data.
struct Records(Vec<u8>);

/// What the records say of a sheet.
#[derive(Default)]
struct CheckedSheet {
    /// The rows and the columns up to the farthest cells.
    rows: usize,
    columns: usize,
    /// The numbers of hidden rows, sorted.
    hidden_rows: Vec<usize>,
    hidden_columns: Vec<Range<usize>>,
    /// The rows and columns of formulas, from 0.
    formulas: Vec<(u16, u16)>,
    /// The styles of cells with a number format, by row and column from 0.
    styles: HashMap<(u16, u16), u16>,
    has_comments: bool,
}

impl Records {
    /// Checks what calamine takes as it is, and blanks what need not be read.
    fn check(&mut self) -> Result<(Vec<CheckedSheet>, Formats), String> {
        let (mut starts, mut formats) = (Vec::new(), Formats::default());
        self.for_each(0, |records, kind, data| {
            match kind {
                kind::BOUND_SHEET => starts.push(records.start_of_sheet(data)),
                kind::LBL | kind::EXTERN_SHEET => records.blank(data),
                kind::XF => formats.styles.push(records.word(data.start + 2)),
                kind::FORMAT => formats.add(&records.0[data]),
                // The records after it are encrypted.
                kind::FILE_PASS => return Err(HAS_PASSWORD.to_owned()),
                _ => {}
            }
            Ok(())
        })?;
        let sheets = starts
            .into_iter()
            .map(|start| self.check_sheet(start, &formats));
        let sheets: Vec<CheckedSheet> = sheets.collect::<Result<_, _>>()?;
        let cells = sheets.iter().map(|sheet| sheet.rows * sheet.columns);
        match cells.sum::<usize>() > MAX_CELLS {
            true => Err(format!(
                "its sheets have more than {MAX_CELLS} cells up to the farthest; delete the far ones"
            )),
            false => Ok((sheets, formats)),
        }
    }

    fn check_sheet(&mut self, start: usize, formats: &Formats) -> Result<CheckedSheet, String> {
        if start >= self.0.len() {
            return Err(broken(&"a sheet is missing"));
        }
        let mut sheet = CheckedSheet::default();
        self.for_each(start, |records, kind, data| {
            let word = |at: usize| records.word(data.start + at);
            match kind {
                kind::DIMENSIONS => records.blank(data),
                kind::NOTE => sheet.has_comments = true,
                kind::ROW if word(12) & HIDDEN_ROW != 0 => {
                    sheet.hidden_rows.push(usize::from(word(0)) + 1);
                }
                kind::COL_INFO if word(8) & HIDDEN_COLUMNS != 0 => {
                    let (first, last) = (word(0), word(2));
                    sheet
                        .hidden_columns
                        .push(first.into()..usize::from(last) + 1);
                }
                kind::FORMULA
                | kind::RSTRING
                | kind::LABEL_SST
                | kind::NUMBER
                | kind::LABEL
                | kind::BOOL_ERR
                | kind::RK => {
                    sheet.add(word(0), word(2))?;
                    if formats.is_set(word(4)) {
                        sheet.styles.insert((word(0), word(2)), word(4));
                    }
                    if kind == kind::FORMULA {
                        sheet.formulas.push((word(0), word(2)));
                        records.empty_formula(data)?;
                    }
                }
                kind::MUL_RK => {
                    let (first, last) = (word(2), word(data.len().saturating_sub(2)));
                    sheet.add(word(0), first.max(last))?;
                    if last < first {
                        return Err(broken(&"a row of numbers ends before it begins"));
                    }
                    // After the first column: for each cell a style and a number.
                    let styles = (first..=last)
                        .zip((4..).step_by(6))
                        .map(|(column, at)| (column, word(at)));
                    let styles = styles.filter(|(_, style)| formats.is_set(*style));
                    sheet
                        .styles
                        .extend(styles.map(|(column, style)| ((word(0), column), style)));
                }
                _ => {}
            }
            Ok(())
        })?;
        sheet.hidden_rows.sort_unstable();
        Ok(sheet)
    }

    /// Calls `each` with the kind of each record from `start` to the end of the sheet, and the place of its data; not
    /// for charts within the sheet.
    fn for_each(
        &mut self,
        start: usize,
        mut each: impl FnMut(&mut Self, u16, Range<usize>) -> Result<(), String>,
    ) -> Result<(), String> {
        let (mut at, mut depth) = (start, 0);
        while at + HEAD <= self.0.len() {
            let kind = self.word(at);
            let data = at + HEAD..at + HEAD + usize::from(self.word(at + 2));
            at = data.end;
            match kind {
                _ if data.end > self.0.len() => break,
                _ if data.len() < self.shortest(kind, data.start) => break,
                kind::BOF => depth += 1,
                kind::EOF if depth < 2 => return Ok(()),
                kind::EOF => depth -= 1,
                _ if depth < 2 => each(self, kind, data)?,
                _ => {}
            }
        }
        Err(broken(&"it is cut off"))
    }

    /// The fewest bytes of the data of a record from which calamine reads without looking.
    fn shortest(&self, kind: u16, start: usize) -> usize {
        match kind {
            kind::BOF | kind::CODE_PAGE | kind::DATE_1904 => 2,
            kind::BOUND_SHEET => 8,
            // How many there are, and the first and last rows and columns of each.
            kind::MERGE_CELLS => 2 + 8 * usize::from(self.word(start)),
            _ => 0,
        }
    }

    /// The number at this place, or 0 if the file ends before.
    fn word(&self, at: usize) -> u16 {
        let bytes = self.0.get(at..at + 2);
        bytes.map_or(0, |bytes| u16::from_le_bytes([bytes[0], bytes[1]]))
    }

    /// Where a sheet starts.
    fn start_of_sheet(&self, data: Range<usize>) -> usize {
        let [low, high] = [0, 2].map(|at| usize::from(self.word(data.start + at)));
        high << 16 | low
    }

    /// Makes a record one that is not read.
    fn blank(&mut self, data: Range<usize>) {
        self.0[data.start - HEAD..data.start - 2].copy_from_slice(&kind::BLANK.to_le_bytes());
    }

    /// Leaves only the value of a formula.
    fn empty_formula(&mut self, data: Range<usize>) -> Result<(), String> {
        let length = data.start + 20..data.start + 22;
        if length.end > data.end {
            return Err(broken(&"a formula is cut off"));
        }
        self.0[length].fill(0);
        Ok(())
    }
}

impl CheckedSheet {
    /// Adds a cell.
    fn add(&mut self, row: u16, column: u16) -> Result<(), String> {
        if column >= MAX_COLUMNS {
            return Err(broken(&format!(
                "it has a cell in column {}",
                u32::from(column) + 1
            )));
        }
        self.rows = self.rows.max(usize::from(row) + 1);
        self.columns = self.columns.max(usize::from(column) + 1);
        Ok(())
    }
}
