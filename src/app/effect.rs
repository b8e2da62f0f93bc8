//! Effects: what only the shell can do with the terminal, files, the clipboard or links.

use std::path::PathBuf;

use super::Handle;
use crate::assess::Change;
use crate::export::Rendered;
use crate::file::Existing;
use crate::kb::KnowledgeBase;

/// An effect, which the shell performs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// End the program.
    Quit,
    /// Suspend the program.
    Suspend,
    /// Redraw the whole screen.
    Redraw,
    /// Switch to the next theme.
    NextTheme,
    /// Capture the mouse (true) or release it.
    CaptureMouse(bool),
    /// Reload the knowledge base; a message delivers it.
    Reload,
    /// Read and watch the knowledge base in this file; a message delivers it.
    Open(PathBuf),
    /// End the program with this error, as there is no knowledge base to browse.
    QuitWithError(String),
    /// A request to the outside world, answered with a message.
    Ask(Request),
}

/// A request to the outside world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Copy a text (the first); the second is a prefix of the answer, possibly empty.
    Copy(String, String),
    /// Open an address (http or https) with the system's opener.
    OpenUrl(String),
    /// Write a document, keeping what people wrote in an existing decision record.
    Save {
        /// The typed path, relative to the working directory or absolute.
        path: PathBuf,
        /// The document.
        document: Box<Rendered>,
        /// What to do if the file exists, or something would be lost.
        existing: Existing,
    },
    /// Open a note in the user's editor.
    EditNote(String),
    /// Record an entry with today's date.
    Record {
        /// The typed path, relative to the working directory or absolute.
        path: PathBuf,
        /// The knowledge base that the assessment is about.
        kb: Handle<KnowledgeBase>,
        /// What to record.
        change: Box<Change>,
    },
    /// Read the list of recently browsed files.
    RecentFiles,
}
