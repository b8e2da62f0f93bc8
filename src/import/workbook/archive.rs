//! The archive that a workbook is: how much is in it, and what calamine does not say of a sheet.

use std::io::{self, BufRead, BufReader, Cursor, Read as _};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::{MOST_CELLS, Sheet};

/// The most bytes of all files in an archive: 1 GiB.
const MOST: u64 = 1 << 30;

/// The most bytes of texts that cells share, which are held in memory: 256 MiB.
const MOST_SHARED: u64 = 1 << 28;

fn open(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, String> {
    ZipArchive::new(Cursor::new(bytes))
        .map_err(|error| format!("it is damaged, or not whole: {error}"))
}

/// That the files in an archive are as large as can be read; what it says of that itself may be wrong.
pub(super) fn check(bytes: &[u8]) -> Result<(), String> {
    check_within(bytes, MOST, MOST_SHARED)
}

fn check_within(bytes: &[u8], most_of_all: u64, most_shared: u64) -> Result<(), String> {
    let mut archive = open(bytes)?;
    let mut total = 0;
    for at in 0..archive.len() {
        let file = archive
            .by_index(at)
            .map_err(|error| format!("the workbook cannot be read: {error}"))?;
        let is_shared = file
            .name()
            .is_ok_and(|name| name.ends_with("sharedStrings.xml"));
        let most = if is_shared { most_shared } else { most_of_all };
        let mut limited = file.take(most + 1);
        let size = io::copy(&mut limited, &mut io::sink());
        let size = size.map_err(|error| format!("the workbook cannot be read: {error}"))?;
        total += size;
        if size > most || total > most_of_all {
            return Err(format!("it has more than {} MiB when unpacked", most >> 20));
        }
    }
    Ok(())
}

/// Whether an archive has a file of this name.
pub(super) fn has(bytes: &[u8], name: &str) -> bool {
    open(bytes).is_ok_and(|archive| archive.index_for_name(name).is_some())
}

/// Goes through the elements of a file in an archive; nothing happens if there is no such file.
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
    read(&mut reader, &mut take)
        .map_err(|error| format!("the workbook cannot be read: {name}: {error}"))
}

fn read<R: BufRead>(
    reader: &mut Reader<R>,
    take: &mut impl FnMut(&Event<'_>) -> Result<(), String>,
) -> Result<(), String> {
    let mut buffer = Vec::new();
    loop {
        match reader
            .read_event_into(&mut buffer)
            .map_err(|error| error.to_string())?
        {
            Event::Eof => return Ok(()),
            event => take(&event)?,
        }
        buffer.clear();
    }
}

/// The value of an attribute.
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

/// Looks for what calamine does not say of a sheet of XLSX: hidden rows, and formulas without a value.
pub(super) fn look(bytes: &[u8], sheet: &mut Sheet) -> Result<(), String> {
    let Some(path) = path_of(bytes, &sheet.name)? else {
        return Ok(());
    };
    let (mut row, mut cells) = (0, 0);
    let (mut has_formula, mut value, mut is_value) = (false, String::new(), false);
    events(bytes, &path, |event| {
        match event {
            Event::Start(element) => match element.local_name().as_ref() {
                "row" => {
                    let number = attribute(element, "r").and_then(|number| number.parse().ok());
                    row = number.unwrap_or(row + 1);
                    let hidden = attribute(element, "hidden");
                    if hidden.is_some_and(|hidden| hidden == "1" || hidden == "true") {
                        sheet.hidden.push(row);
                    }
                }
                "c" => {
                    (has_formula, value) = (false, String::new());
                    cells += 1;
                    if cells > MOST_CELLS {
                        return Err(format!("it has more than {MOST_CELLS} cells"));
                    }
                }
                "f" => has_formula = true,
                "v" | "is" => is_value = true,
                _ => {}
            },
            Event::Text(text) if is_value => value.push_str(&text.xml10_content()),
            Event::End(element) => match element.local_name().as_ref() {
                "v" | "is" => is_value = false,
                "c" if has_formula => {
                    let [formulas, without, zero] = &mut sheet.formulas;
                    *formulas += 1;
                    *without += usize::from(value.is_empty());
                    *zero += usize::from(value == "0");
                }
                _ => {}
            },
            _ => {}
        }
        Ok(())
    })
}

/// The file that a sheet of XLSX is in.
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
    let mut path = None;
    events(bytes, "xl/_rels/workbook.xml.rels", |event| {
        if let Event::Start(element) = event
            && element.local_name().as_ref() == "Relationship"
            && attribute(element, "Id") == id
        {
            path = attribute(element, "Target");
        }
        Ok(())
    })?;
    Ok(path.map(|path| match path.strip_prefix('/') {
        Some(path) => path.to_owned(),
        None => format!("xl/{path}"),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_that_unpacks_to_more_than_may_be_read_ends_in_a_message() {
        let bytes = include_bytes!("../../../tests/import/workbooks/exceljs.xlsx");
        assert_eq!(check_within(bytes, 1 << 20, 1 << 20), Ok(()));
        for (all, shared) in [(1 << 10, 1 << 20), (1 << 20, 1 << 6)] {
            let told = check_within(bytes, all, shared).unwrap_err();
            assert!(told.contains("it has more than"), "{told}");
        }
    }
}
