//! What only the outside world can do: the terminal, files, the clipboard, links.

use std::path::PathBuf;
use std::rc::Rc;

use super::Handle;
use crate::assess::Change;
use crate::export::RecordFile;
use crate::file::Existing;
use crate::kb::KnowledgeBase;

/// What the shell is to do with the terminal, or with the world outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// End the program.
    Quit,
    /// Give the terminal back to the shell until resumed.
    Suspend,
    /// Draw the whole screen again.
    Redraw,
    /// Draw in the next theme.
    NextTheme,
    /// Take the mouse (true) or let it go.
    CaptureMouse(bool),
    /// Read the knowledge base again; it comes with a message when it is there.
    Reload,
    /// Read the knowledge base in this file, and watch it; it comes with a message when it is there.
    Open(PathBuf),
    /// End the program, as there is no knowledge base to browse, and say why.
    GiveUp(String),
    /// Something of the world outside; what comes of it is answered with a message.
    Ask(Request),
}

/// What only the world outside can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Copy a text; the answer begins with what is said of it, if anything is.
    Copy(String, String),
    /// Open an address (http or https) with the system's opener.
    OpenUrl(String),
    /// Write a file.
    Save {
        /// As typed: relative to the working directory, or absolute.
        path: PathBuf,
        /// Every byte.
        contents: Rc<str>,
        /// What to do when something is there already.
        existing: Existing,
    },
    /// Write a decision record, around what people wrote in the one that is there.
    SaveRecord {
        /// As typed: relative to the working directory, or absolute.
        path: PathBuf,
        /// The record.
        record: Box<RecordFile>,
        /// What to do when something else is there, or something would be lost.
        existing: Existing,
    },
    /// Let the user change a note in their own editor.
    EditNote(String),
    /// Record what is seen here, as of today.
    Record {
        /// As typed: relative to the working directory, or absolute.
        path: PathBuf,
        /// The knowledge base that the file is beside.
        kb: Handle<KnowledgeBase>,
        /// What to record.
        change: Box<Change>,
    },
    /// Say which files were browsed before.
    RecentFiles,
}
