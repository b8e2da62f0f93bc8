//! The recently browsed files, in a list in the platform's state directory.
//!
//! Errors in reading or writing the list are ignored: it is a convenience, and the next browsed file
//! starts it anew. Without a home directory there is none.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::state_directory::{place, write};
use crate::app::RecentFile;
use crate::kb::load;

/// How many files are remembered.
const MOST: usize = 10;

/// The largest size of the list that is read, in bytes.
const MOST_BYTES: u64 = 1 << 20;

/// The list, most recent first.
#[derive(Debug, Default, Serialize, Deserialize)]
struct List {
    files: Vec<RecentFile>,
}

/// The name of the list's file.
const NAME: &str = "recent.json";

fn list(place: &Path) -> List {
    let bytes = load::document(place, MOST_BYTES).unwrap_or_default();
    serde_json::from_str(&String::from_utf8_lossy(&bytes)).unwrap_or_default()
}

/// Returns the files, most recent first.
pub(super) fn files() -> Vec<RecentFile> {
    let list = place(NAME).map(|place| list(&place)).unwrap_or_default();
    list.files.into_iter().take(MOST).collect()
}

/// Puts a file at the head of the list.
pub(super) fn remember(path: &Path, title: &str) {
    if let (Some(place), Ok(path)) = (place(NAME), std::path::absolute(path)) {
        let mut files = list(&place).files;
        files.retain(|entry| entry.path != path);
        let title = title.to_owned();
        files.insert(0, RecentFile { path, title });
        files.truncate(MOST);
        if let Ok(text) = serde_json::to_string_pretty(&List { files }) {
            write(&place, &(text + "\n"));
        }
    }
}
