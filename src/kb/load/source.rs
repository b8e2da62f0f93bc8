//! Where a knowledge base comes from.

use std::fmt;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::{BUILT_IN, BuiltIn, LoadError, Progress, Report, blocks, encoding, input, parse};
use crate::kb::{KnowledgeBase, Line, Part, broken_counterparts, merge};

/// Where a knowledge base comes from.
pub enum Source {
    /// One inside the program.
    BuiltIn(&'static BuiltIn),
    /// A file, which can be read again.
    File {
        /// Where it is.
        path: PathBuf,
        /// How many bytes it may have.
        max_bytes: u64,
    },
    /// A stream, which can be read once.
    Stream {
        /// What it is called in messages.
        name: String,
        /// How many bytes it may have.
        max_bytes: u64,
        /// Its bytes.
        reader: Box<dyn Read + Send>,
    },
    /// Several that are used as one.
    Several(Vec<Self>),
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
            Self::Several(sources) => {
                let names: Vec<_> = sources.iter().map(Self::name).collect();
                names.join(", ")
            }
        }
    }

    /// Each that it is made of, one by one.
    fn parts(&self) -> Vec<&Self> {
        match self {
            Self::Several(sources) => sources.iter().flat_map(Self::parts).collect(),
            one => vec![one],
        }
    }

    /// Whether it is inside the program, all of it.
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

    /// Whether there is a stream in it, which can be read once.
    pub fn has_stream(&self) -> bool {
        let mut parts = self.parts().into_iter();
        parts.any(|one| matches!(one, Self::Stream { .. }))
    }

    /// Reads it; tells how far it is. Of a stream, only the first reading gives anything.
    ///
    /// # Errors
    ///
    /// When it cannot be read, has too many bytes, is no regular file, or as [`parse`].
    pub fn load(&mut self, progress: &Progress) -> Result<KnowledgeBase, LoadError> {
        match self {
            Self::BuiltIn(row) => row.load(),
            Self::File { path, max_bytes } => load_file(path, *max_bytes, progress),
            Self::Stream {
                name,
                max_bytes,
                reader,
            } => {
                progress.begin(0);
                let bytes = input::read(reader, name, *max_bytes, encoding::recognise, progress)?;
                let length = bytes.len() as u64;
                if let Some(kb) = parse_large(&bytes[..], length, progress) {
                    return Ok(kb);
                }
                parse(&bytes, name)
            }
            Self::Several(sources) => load_several(sources, progress),
        }
    }

    /// What its claims are about, unless they say otherwise.
    fn model(&self, kb: &KnowledgeBase) -> Line {
        match self {
            Self::BuiltIn(row) => row.model.into(),
            _ => kb.title.clone(),
        }
    }

    /// Its text, of what can be read again.
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

/// Reads several that are used together; one that refers to a claim of another that is not there is
/// wrong.
pub fn load_together(
    sources: &mut [Source],
    progress: &Progress,
) -> Vec<Result<KnowledgeBase, LoadError>> {
    let loaded = sources.iter_mut().map(|source| source.load(progress));
    let mut loaded: Vec<_> = loaded.collect();
    let sound = || loaded.iter().enumerate();
    let sound: Vec<_> = sound()
        .filter_map(|(at, kb)| Some((at, kb.as_ref().ok()?)))
        .collect();
    let kbs: Vec<_> = sound.iter().map(|(_, kb)| *kb).collect();
    let broken = broken_counterparts(&kbs);
    let places: Vec<_> = sound.iter().map(|(at, _)| *at).collect();
    for run in broken.chunk_by(|(part, _), (next, _)| part == next) {
        let at = places[run[0].0];
        let problems = run.iter().map(|(_, problem)| problem.clone()).collect();
        let (name, text) = (sources[at].name(), sources[at].text());
        // Of a stream the places are gone.
        let report =
            Report::of_problems::<KnowledgeBase>(&text.unwrap_or_default(), &name, problems);
        loaded[at] = Err(LoadError::broken(report));
    }
    loaded
}

/// All knowledge bases inside the program as one, read when it is first asked for.
///
/// # Panics
///
/// As [`BuiltIn::kb`].
pub fn library() -> &'static KnowledgeBase {
    static LIBRARY: OnceLock<KnowledgeBase> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let parts = BUILT_IN.iter().map(|row| Part {
            model: row.model.into(),
            kb: row.kb().clone(),
        });
        merge(parts.collect())
    })
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
    let one = "a knowledge base is one JSON file";
    let open = || input::regular_file(path, &origin, max_bytes, one);
    let (file, length) = open()?;
    if length > 0
        && let Some(reason) = other_kind(path, &file)
    {
        return Err(LoadError::unusable(&origin, reason));
    }
    if let Some(kb) = parse_large(file.take(max_bytes), length, progress) {
        return Ok(kb);
    }
    let (file, length) = open()?;
    progress.begin(length);
    let bytes = input::read(file, &origin, max_bytes, encoding::recognise, progress)?;
    parse(&bytes, &origin)
}

/// What a file is by its extension if that is no knowledge base, and the way to one from there.
fn other_kind(path: &Path, file: &File) -> Option<&'static str> {
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
            "it is made for reading, and is not a knowledge base (which is JSON); `onpaper import` \
             makes one from Markdown or CSV",
        ),
        _ => None,
    }
}

/// As many bytes as tell what a file is.
fn first_bytes(file: &File) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Who reads the whole tells what is wrong.
    let _ = file.take(4).read_to_end(&mut bytes);
    bytes
}

/// The knowledge base that a large text is, if all is well with it.
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
