//! The sources of a knowledge base.

use std::fmt;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::{BUILT_IN, BuiltIn, LoadError, Progress, Report, blocks, encoding, input, parse};
use crate::kb::{KnowledgeBase, Line, Part, broken_counterparts, merge};

/// A source of a knowledge base.
pub enum Source {
    /// A built-in one.
    BuiltIn(&'static BuiltIn),
    /// A file, which can be reloaded.
    File {
        /// The path.
        path: PathBuf,
        /// How many bytes it may have.
        max_bytes: u64,
    },
    /// A stream, which can be read only once.
    Stream {
        /// Its name in messages.
        name: String,
        /// How many bytes it may have.
        max_bytes: u64,
        /// The stream.
        reader: Box<dyn Read + Send>,
    },
    /// Several sources to be merged.
    Several(Vec<Self>),
}

impl Default for Source {
    /// The built-in one that opens by default.
    fn default() -> Self {
        Self::BuiltIn(&BUILT_IN[0])
    }
}

impl Source {
    /// The name in messages.
    pub fn name(&self) -> String {
        match self {
            Self::BuiltIn(row) => format!("{} inside the program", row.id),
            Self::File { path, .. } => path.to_string_lossy().into_owned(),
            Self::Stream { name, .. } => name.clone(),
            Self::Several(sources) => {
                let names: Vec<_> = sources.iter().map(Self::name).collect();
                names.join(", ")
            }
        }
    }

    /// The sources it consists of.
    fn parts(&self) -> Vec<&Self> {
        match self {
            Self::Several(sources) => sources.iter().flat_map(Self::parts).collect(),
            one => vec![one],
        }
    }

    /// Whether all of it is built in.
    pub fn is_built_in(&self) -> bool {
        let mut parts = self.parts().into_iter();
        parts.all(|one| matches!(one, Self::BuiltIn(_)))
    }

    /// The files that it is read from.
    pub fn files(&self) -> Vec<&Path> {
        let files = self.parts().into_iter().filter_map(|one| match one {
            Self::File { path, .. } => Some(path.as_path()),
            _ => None,
        });
        files.collect()
    }

    /// Whether any of it is a stream, which can be read only once.
    pub fn has_stream(&self) -> bool {
        let mut parts = self.parts().into_iter();
        parts.any(|one| matches!(one, Self::Stream { .. }))
    }

    /// Loads it, updating `progress`. A stream can be loaded only once.
    ///
    /// # Errors
    ///
    /// When it cannot be read, is too large, is not a regular file, or as [`parse`].
    pub fn load(&mut self, progress: &Progress) -> Result<KnowledgeBase, LoadError> {
        match self {
            Self::BuiltIn(row) => {
                progress.begin(0);
                row.load()
            }
            Self::File { path, max_bytes } => load_file(path, *max_bytes, progress),
            Self::Stream {
                name,
                max_bytes,
                reader,
            } => {
                progress.begin(0);
                let bytes = input::read(
                    reader,
                    name,
                    *max_bytes,
                    encoding::reject_non_json,
                    progress,
                )?;
                let length = bytes.len() as u64;
                if let Some(kb) = parse_large(&bytes[..], length, progress) {
                    return Ok(kb);
                }
                parse(&bytes, name)
            }
            Self::Several(sources) => load_several(sources, progress),
        }
    }

    /// The default operating model of its claims.
    fn model(&self, kb: &KnowledgeBase) -> Line {
        match self {
            Self::BuiltIn(row) => row.model.into(),
            _ => kb.title.clone(),
        }
    }

    /// Its text, if it can be read again.
    fn text(&self) -> Option<String> {
        match self {
            Self::BuiltIn(row) => Some((row.text)().to_owned()),
            Self::File { path, max_bytes } => {
                let bytes = input::document(path, *max_bytes).ok()?;
                String::from_utf8(bytes).ok()
            }
            Self::Stream { .. } | Self::Several(_) => None,
        }
    }
}

/// Loads sources that are used together, and checks the counterparts between them.
pub fn load_together(
    sources: &mut [Source],
    progress: &Progress,
) -> Vec<Result<KnowledgeBase, LoadError>> {
    let loaded = sources.iter_mut().map(|source| source.load(progress));
    let mut loaded: Vec<_> = loaded.collect();
    let valid = loaded.iter().enumerate();
    let valid = valid.filter_map(|(at, kb)| Some((at, kb.as_ref().ok()?)));
    let (indices, kbs): (Vec<_>, Vec<_>) = valid.unzip();
    let broken = broken_counterparts(&kbs);
    for run in broken.chunk_by(|(part, _), (next, _)| part == next) {
        let at = indices[run[0].0];
        let problems = run.iter().map(|(_, problem)| problem.clone()).collect();
        let (name, text) = (sources[at].name(), sources[at].text());
        // The positions in a stream are lost.
        let report =
            Report::of_problems::<KnowledgeBase>(&text.unwrap_or_default(), &name, problems);
        loaded[at] = Err(LoadError::broken(report));
    }
    loaded
}

/// All built-in knowledge bases merged into one, on first use.
///
/// # Panics
///
/// As [`BuiltIn::kb`].
pub fn library() -> &'static KnowledgeBase {
    static LIBRARY: OnceLock<KnowledgeBase> = OnceLock::new();
    LIBRARY.get_or_init(|| merge(BUILT_IN.iter().map(BuiltIn::part).collect()))
}

fn load_several(sources: &mut [Source], progress: &Progress) -> Result<KnowledgeBase, LoadError> {
    let loaded = load_together(sources, progress);
    let parts = sources.iter().zip(loaded).map(|(source, kb)| {
        let kb = kb?;
        let model = source.model(&kb);
        Ok(Part { model, kb })
    });
    Ok(merge(parts.collect::<Result<_, _>>()?))
}

fn load_file(path: &Path, max_bytes: u64, progress: &Progress) -> Result<KnowledgeBase, LoadError> {
    let origin = path.to_string_lossy();
    let expected = "a knowledge base is one JSON file";
    let open = || input::regular_file(path, &origin, max_bytes, expected, input::NO_FILE);
    let (file, length) = open()?;
    if length > 0
        && let Some(reason) = other_file_type(path, &file)
    {
        return Err(LoadError::unusable(&origin, reason));
    }
    if let Some(kb) = parse_large(file.take(max_bytes), length, progress) {
        return Ok(kb);
    }
    let (file, length) = open()?;
    progress.begin(length);
    let bytes = input::read(
        file,
        &origin,
        max_bytes,
        encoding::reject_non_json,
        progress,
    )?;
    parse(&bytes, &origin)
}

/// The message for a file whose extension is that of another file type.
fn other_file_type(path: &Path, file: &File) -> Option<&'static str> {
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "xlsx" | "xlsm" | "xlsb" | "ods" if !encoding::is_workbook(&first_bytes(file)) => {
            Some(encoding::NO_WORKBOOK)
        }
        "md" | "markdown" | "html" | "htm" | "csv" | "tsv" | "tab" | "yaml" | "yml" | "xls"
        | "xlsx" | "xlsm" | "xlsb" | "ods" => Some(
            "it is a document, not a knowledge base (which is JSON); `onpaper import` shows what it \
             would make of it",
        ),
        "doc" | "docx" | "odt" | "rtf" => Some(
            "it is a document, not a knowledge base (which is JSON); save it as HTML, and `onpaper \
             import` makes one from that",
        ),
        "pdf" | "ppt" | "pptx" | "odp" => Some(
            "it is a PDF or a set of slides, not a knowledge base (which is JSON); `onpaper import` makes one \
             from Markdown or CSV",
        ),
        _ => None,
    }
}

/// Enough bytes to recognise a workbook.
fn first_bytes(file: &File) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Errors are reported when the whole file is read.
    let _ = file.take(4).read_to_end(&mut bytes);
    bytes
}

/// Parses a large text in parallel; `None` if it is small or invalid.
fn parse_large(
    reader: impl Read + Send,
    length: u64,
    progress: &Progress,
) -> Option<KnowledgeBase> {
    progress.begin(length);
    (length >= blocks::LARGE).then(|| blocks::parse_in_blocks(blocks::BLOCK, reader, progress))?
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Source").field(&self.name()).finish()
    }
}
