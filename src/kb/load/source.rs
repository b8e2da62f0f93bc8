//! Where a knowledge base comes from.

use std::fmt;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::{BUILT_IN, BuiltIn, LoadError, Progress, blocks, encoding, input, parse};
use crate::kb::KnowledgeBase;

/// Where a knowledge base comes from.
pub enum Source {
    /// One inside the program.
    BuiltIn(&'static BuiltIn),
    /// A file, which can be read again.
    File {
        /// Where it is.
        path: PathBuf,
        /// How many bytes it may have.
        most: u64,
    },
    /// A stream, which can be read once.
    Stream {
        /// What it is called in messages.
        name: String,
        /// How many bytes it may have.
        most: u64,
        /// Its bytes.
        reader: Box<dyn Read + Send>,
    },
}

impl Default for Source {
    /// The one that opens by default.
    fn default() -> Self {
        Self::BuiltIn(&BUILT_IN[0])
    }
}

impl Source {
    /// What it is called, as people know it.
    pub fn name(&self) -> String {
        match self {
            Self::BuiltIn(row) => format!("{} inside the program", row.id),
            Self::File { path, .. } => path.to_string_lossy().into_owned(),
            Self::Stream { name, .. } => name.clone(),
        }
    }

    /// Reads it; tells how far it is. Of a stream, only the first reading gives anything.
    ///
    /// # Errors
    ///
    /// When it cannot be read, has too many bytes, is no regular file, or as [`parse`].
    pub fn load(&mut self, progress: &Progress) -> Result<KnowledgeBase, LoadError> {
        match self {
            Self::BuiltIn(row) => row.load(),
            Self::File { path, most } => load_file(path, *most, progress),
            Self::Stream { name, most, reader } => {
                progress.begin(0);
                let bytes = input::read(reader, name, *most, encoding::recognise, progress)?;
                let length = bytes.len() as u64;
                if let Some(kb) = parse_large(&bytes[..], length, progress) {
                    return Ok(kb);
                }
                parse(&bytes, name)
            }
        }
    }
}

fn load_file(path: &Path, most: u64, progress: &Progress) -> Result<KnowledgeBase, LoadError> {
    let origin = path.to_string_lossy();
    let one = "a knowledge base is one JSON file";
    let open = || input::regular_file(path, &origin, most, one);
    let (file, length) = open()?;
    if let Some(reason) = other_kind(path) {
        return Err(LoadError::unusable(&origin, reason));
    }
    if let Some(kb) = parse_large(file.take(most), length, progress) {
        return Ok(kb);
    }
    let (file, length) = open()?;
    progress.begin(length);
    let bytes = input::read(file, &origin, most, encoding::recognise, progress)?;
    parse(&bytes, &origin)
}

/// What a file is by its extension if that is no knowledge base, and the way to one from there.
fn other_kind(path: &Path) -> Option<&'static str> {
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "md" | "markdown" | "csv" | "tsv" | "tab" => Some(
            "it is a document, not a knowledge base, which is JSON; `onpaper import` makes one of it",
        ),
        "xls" | "xlsx" | "ods" => Some(
            "it is a workbook, not a knowledge base, which is JSON; save its sheet as CSV, of which \
             `onpaper import` makes one",
        ),
        "doc" | "docx" | "odt" | "rtf" => Some(
            "it is a document, not a knowledge base, which is JSON; save it as Markdown, as Pandoc \
             does, of which `onpaper import` makes one",
        ),
        "pdf" | "ppt" | "pptx" | "odp" => Some(
            "it is made to be looked at, and is not a knowledge base, which is JSON; `onpaper import` \
             makes one of Markdown or CSV",
        ),
        _ => None,
    }
}

/// The knowledge base that a large text is, if all is well with it.
fn parse_large(
    reader: impl Read + Send,
    length: u64,
    progress: &Progress,
) -> Option<KnowledgeBase> {
    progress.begin(length);
    (length >= blocks::LARGE).then(|| blocks::parse(reader, progress))?
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Source").field(&self.name()).finish()
    }
}
