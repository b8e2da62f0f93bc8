//! Where a knowledge base comes from.

use std::fmt;
use std::io::Read;
use std::path::PathBuf;

use super::{LoadError, Progress, embedded, open_within, read_within};
use crate::kb::KnowledgeBase;

/// Where a knowledge base comes from.
pub enum Source {
    /// The one inside the program.
    Embedded,
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

impl Source {
    /// What it is called, as people know it.
    pub fn name(&self) -> String {
        match self {
            Self::Embedded => "the knowledge base inside the program".to_owned(),
            Self::File { path, .. } => path.to_string_lossy().into_owned(),
            Self::Stream { name, .. } => name.clone(),
        }
    }

    /// Reads it. Of a stream, only the first reading gives anything.
    ///
    /// # Errors
    ///
    /// As [`open_within`] and [`read_within`].
    pub fn load(&mut self, progress: &Progress) -> Result<KnowledgeBase, LoadError> {
        match self {
            Self::Embedded => embedded(),
            Self::File { path, most } => open_within(path, *most, progress),
            Self::Stream { name, most, reader } => read_within(reader, name, *most, progress),
        }
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Source").field(&self.name()).finish()
    }
}
