//! The recently browsed files, in a list in the platform's state directory.
//!
//! Errors in reading or writing the list are ignored: it is a convenience, and the next browsed file
//! starts it anew. Without a home directory there is none.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::state_directory::{path_of, read, write};
use crate::app::RecentFile;

/// How many files are remembered.
const MAX_FILES: usize = 10;

/// The list, most recent first.
#[derive(Debug, Default, Serialize, Deserialize)]
struct List {
    files: Vec<RecentFile>,
}

/// The name of the list's file.
const NAME: &str = "recent.json";

fn list(path: &Path) -> List {
    serde_json::from_str(&read(path)).unwrap_or_default()
}

/// Returns the files, most recent first.
pub(super) fn files() -> Vec<RecentFile> {
    let list = path_of(NAME).map(|path| list(&path)).unwrap_or_default();
    list.files.into_iter().take(MAX_FILES).collect()
}

/// Puts a file at the head of the list.
pub(super) fn remember(path: &Path, title: &str) {
    if let (Some(list_path), Ok(path)) = (path_of(NAME), std::path::absolute(path)) {
        let mut files = list(&list_path).files;
        files.retain(|entry| entry.path != path);
        let title = title.to_owned();
        files.insert(0, RecentFile { path, title });
        files.truncate(MAX_FILES);
        if let Ok(text) = serde_json::to_string_pretty(&List { files }) {
            write(&list_path, &(text + "\n"));
        }
    }
}
