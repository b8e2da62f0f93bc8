//! What there is to choose from in the picker of knowledge bases.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::kb::load::BuiltIn;
use crate::kb::text::counted;
use crate::kb::{KnowledgeBase, sanitise};

/// A file that was browsed before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentFile {
    /// Where it is, from the root.
    pub path: PathBuf,
    /// What its knowledge base was called then; nothing where that is not known.
    pub title: String,
}

/// Where the knowledge base on the screen is from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Origin {
    /// From inside the program.
    #[default]
    BuiltIn,
    /// From the files or the stream that the command line names.
    CommandLine,
    /// From a file that was chosen while the browser ran.
    File(PathBuf),
}

/// What the picker offers.
#[derive(Debug, Clone)]
pub struct Offer {
    /// The title of the knowledge base.
    pub title: String,
    /// What is in it and where that is from, or where the file is.
    pub about: Vec<String>,
    /// Whether it is on the screen.
    pub is_open: bool,
    pub(super) target: OfferTarget,
}

/// What an offer leads to.
#[derive(Debug, Clone)]
pub(super) enum OfferTarget {
    /// What the browser was opened with.
    Opened,
    BuiltIn(&'static BuiltIn),
    Library,
    File(PathBuf),
}

/// The picker of knowledge bases.
#[derive(Debug, Clone)]
pub struct LibraryPicker {
    /// What there is to choose from.
    pub offers: Vec<Offer>,
    /// The chosen one.
    pub at: usize,
}

impl Offer {
    pub(super) fn of_kb(kb: &KnowledgeBase, is_open: bool, target: OfferTarget) -> Self {
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
            target: OfferTarget::File(file.path),
        }
    }
}
