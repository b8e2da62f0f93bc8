//! The choices of the knowledge base picker.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::kb::text::counted;
use crate::kb::{KnowledgeBase, sanitise};

/// A recently browsed file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentFile {
    /// The absolute path.
    pub path: PathBuf,
    /// The title of its knowledge base at that time; empty if unknown.
    pub title: String,
}

/// The origin of the knowledge base on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Origin {
    /// Built into the program.
    #[default]
    BuiltIn,
    /// Files, or standard input, named on the command line.
    CommandLine,
    /// A file chosen in the picker.
    File(PathBuf),
}

/// A choice of the picker.
#[derive(Debug, Clone)]
pub struct LibraryEntry {
    /// The title of the knowledge base.
    pub title: String,
    /// Its contents and their source, or the path of the file.
    pub about: Vec<String>,
    /// Whether it is the one on the screen.
    pub is_open: bool,
    pub(super) target: EntryTarget,
}

/// The target of an offer.
#[derive(Debug, Clone)]
pub(super) enum EntryTarget {
    /// The knowledge base that the browser was started with.
    Initial,
    /// One inside the program, or all of those as one.
    BuiltIn(&'static KnowledgeBase),
    File(PathBuf),
}

/// The knowledge base picker.
#[derive(Debug, Clone)]
pub struct LibraryPicker {
    /// The choices.
    pub entries: Vec<LibraryEntry>,
    /// The index of the chosen one.
    pub at: usize,
}

impl LibraryEntry {
    pub(super) fn of_kb(kb: &KnowledgeBase, is_open: bool, target: EntryTarget) -> Self {
        let findings = counted(kb.findings.len(), "finding");
        let counts = format!("{} · {findings}", kb.counts());
        Self {
            title: kb.title.to_string(),
            about: vec![counts, format!("Source: {}", kb.source.credit())],
            is_open,
            target,
        }
    }

    pub(super) fn of_file(file: RecentFile, is_open: bool) -> Self {
        let path = sanitise::path(&file.path);
        let name = file.path.file_name().unwrap_or_default().to_string_lossy();
        let title = if file.title.is_empty() {
            &*name
        } else {
            &file.title
        };
        Self {
            title: sanitise::line(title).into_owned(),
            about: vec![path],
            is_open,
            target: EntryTarget::File(file.path),
        }
    }
}
