//! Choosing the format by file extension, with help for unsupported ones.

use std::path::Path;

use strum::VariantArray as _;

use super::{Format, Sheet};
use crate::kb::sanitise;

/// The extension in lower case.
fn extension(path: &Path) -> Option<String> {
    Some(path.extension()?.to_str()?.to_ascii_lowercase())
}

impl Format {
    /// The format of a file by its extension, ignoring case; `None` if no format has it.
    pub fn of_path(path: &Path) -> Option<Self> {
        let extension = extension(path)?;
        let mut all = Self::VARIANTS.iter().copied();
        all.find(|format| format.info().extensions.contains(&&*extension))
    }
}

/// The message that a file with this extension cannot be written, with the way to produce one.
pub fn unsupported_extension(path: &Path) -> Option<String> {
    let extension = extension(path).filter(|_| Format::of_path(path).is_none())?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let way = way_to(&extension, &sanitise::line(&stem))?;
    Some(format!(".{extension} files cannot be written; {way}"))
}

/// How to produce what is not written, as with `--format pdf`; `None` if that is not known.
pub fn unsupported_format(format: &str) -> Option<String> {
    let way = match &*format.to_ascii_lowercase() {
        "tsv" | "tab" => "onpaper export -o claims.tsv".to_owned(),
        "confluence" | "jira" => "write claims.html, and copy the page from a browser".to_owned(),
        format => way_to(format, "claims")?,
    };
    Some(way)
}

/// How to produce a file with an extension that is not written.
fn way_to(extension: &str, stem: &str) -> Option<String> {
    Some(match extension {
        "docx" | "doc" | "odt" | "rtf" | "epub" | "pptx" | "tex" | "rst" | "adoc" | "org" => {
            format!("write {stem}.md and convert that: pandoc {stem}.md -o {stem}.{extension}")
        }
        "pdf" | "ps" => format!("write {stem}.html, and print that in a browser, as PDF"),
        "xlsx" | "xls" | "xlsm" | "ods" | "numbers" => {
            format!("write {stem}.csv with --csv excel, and open that in the spreadsheet")
        }
        "png" | "jpg" | "jpeg" | "svg" | "gif" | "zip" => {
            format!("write {stem}.html for a browser")
        }
        _ => return None,
    })
}

/// The message that the format cannot be determined from this extension.
pub fn unknown_extension(path: &Path) -> Option<String> {
    let extension = extension(path).filter(|_| Format::of_path(path).is_none())?;
    let extension = sanitise::line(&extension).into_owned();
    let formats = Format::VARIANTS.iter();
    let known = formats.flat_map(|format| format.info().extensions.iter().take(1));
    let known: Vec<_> = known.map(|known| format!(".{known}")).collect();
    let known = known.join(", ");
    Some(format!(
        ".{extension} files are not known; use one of {known}, or say what to write with --format"
    ))
}

impl Sheet {
    /// The dialect by file extension: `.tsv` files are delimited by tabs.
    pub fn of_path(path: &Path) -> Self {
        let has_tabs =
            extension(path).is_some_and(|extension| ["tsv", "tab"].contains(&&*extension));
        let default = Self::default();
        Self {
            delimiter: if has_tabs { b'\t' } else { default.delimiter },
            ..default
        }
    }
}
