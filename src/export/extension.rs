//! What the extension of a file says: a format of ours, or another one, and then how to get there.

use std::path::Path;

use strum::VariantArray as _;

use super::{Format, Sheet};
use crate::kb::sanitise;

/// What only another program writes, and the way there from `STEM.md` and the like.
const FOREIGN: [(&[&str], &str); 4] = [
    (
        &[
            "docx", "doc", "odt", "rtf", "epub", "pptx", "tex", "rst", "adoc", "org",
        ],
        "write STEM.md and convert that: pandoc STEM.md -o STEM.EXTENSION",
    ),
    (
        &["pdf", "ps"],
        "write STEM.html, and print that in a browser, as PDF",
    ),
    (
        &["xlsx", "xls", "xlsm", "ods", "numbers"],
        "write STEM.csv with --csv excel, and open that in the spreadsheet",
    ),
    (
        &["png", "jpg", "jpeg", "svg", "gif", "zip"],
        "write STEM.html for a browser",
    ),
];

/// The extension in lower case.
fn extension(path: &Path) -> Option<String> {
    Some(path.extension()?.to_str()?.to_ascii_lowercase())
}

impl Format {
    /// The format that the extension of a file says, in whatever case; none if it says none of ours.
    pub fn of_path(path: &Path) -> Option<Self> {
        let extension = extension(path)?;
        let mut all = Self::VARIANTS.iter().copied();
        all.find(|format| format.info().extensions.contains(&&*extension))
    }
}

/// Why a file cannot be written under this name, if it would say something else than what is in it: the
/// way to what it says.
pub fn unsupported_extension(path: &Path) -> Option<String> {
    let extension = extension(path).filter(|_| Format::of_path(path).is_none())?;
    let (_, way) = FOREIGN.iter().find(|(all, _)| all.contains(&&*extension))?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let way = way.replace("STEM", &sanitise::line(&stem));
    let way = way.replace("EXTENSION", &extension);
    Some(format!(".{extension} files cannot be written; {way}"))
}

/// Why nobody can tell what to write into a file of this name, if its extension says nothing.
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
    /// How the cells of a file with this name are written: in a `.tsv`, tabs stand between them.
    pub fn of_path(path: &Path) -> Self {
        let tabbed = extension(path).is_some_and(|extension| ["tsv", "tab"].contains(&&*extension));
        let usual = Self::default();
        Self {
            delimiter: if tabbed { b'\t' } else { usual.delimiter },
            ..usual
        }
    }
}
