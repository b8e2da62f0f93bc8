//! Small files in the platform's state directory: the history of queries, and the recently browsed files.
//!
//! Errors in reading or writing them are ignored: they are a convenience. Without a home directory there
//! are none.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Mutex;

use etcetera::{BaseStrategy, choose_base_strategy};
use serde::{Deserialize, Serialize};

use crate::app::{RecentFile, merged_queries};
use crate::file::{self, Existing};
use crate::kb::{load, sanitise};

/// The largest size of a file that is read, in bytes.
const MAX_FILE_BYTES: u64 = 1 << 20;

/// How many browsed files are remembered.
const MAX_RECENT: usize = 10;

/// The queries, one per line, oldest first.
const QUERIES: &str = "queries";

const RECENT: &str = "recent.json";

/// Held while the queries are read and rewritten.
static SAVING: Mutex<()> = Mutex::new(());

/// The browsed files, most recent first.
#[derive(Debug, Default, Serialize, Deserialize)]
struct RecentFiles {
    files: Vec<RecentFile>,
}

pub(super) fn earlier_queries() -> Vec<String> {
    let text = read(QUERIES);
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| sanitise::line(line).into_owned())
        .collect()
}

/// Appends queries to the history, to which another instance may have added meanwhile.
pub(super) fn save_queries(new: &[String]) {
    if !new.is_empty() {
        let _alone = SAVING.lock();
        let lines = merged_queries(earlier_queries(), new);
        let lines = lines.iter().map(|line| format!("{line}\n"));
        write(QUERIES, &lines.collect::<String>());
    }
}

/// Returns the browsed files, most recent first. A list that is not valid is empty: the next browsed file starts it
/// anew.
pub(super) fn recent_files() -> Vec<RecentFile> {
    let mut list: RecentFiles = serde_json::from_str(&read(RECENT)).unwrap_or_default();
    list.files.truncate(MAX_RECENT);
    list.files
}

/// Puts a file at the head of the browsed ones.
pub(super) fn remember_file(path: &Path, title: &str) {
    if let Ok(path) = direct(path) {
        let mut files = recent_files();
        files.retain(|entry| entry.path != path);
        let title = title.to_owned();
        files.insert(0, RecentFile { path, title });
        files.truncate(MAX_RECENT);
        if let Ok(text) = serde_json::to_string_pretty(&RecentFiles { files }) {
            write(RECENT, &(text + "\n"));
        }
    }
}

/// The absolute path without `..`, so that a file has the same one from every directory. Links to a file or a
/// directory stay, as they may lead elsewhere tomorrow.
fn direct(path: &Path) -> std::io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    match (path.parent(), path.file_name()) {
        (Some(directory), Some(name))
            if path.components().any(|part| part == Component::ParentDir) =>
        {
            Ok(directory.canonicalize()?.join(name))
        }
        _ => Ok(path),
    }
}

/// The directories for the files of this user. None without HOME: the home directory of the account would be
/// used, against the user's intent.
pub(crate) fn user_directories() -> Option<impl BaseStrategy> {
    let has_home = std::env::var_os("HOME").is_some_and(|home| !home.is_empty());
    let may_choose = has_home || cfg!(not(unix));
    choose_base_strategy().ok().filter(|_| may_choose)
}

fn path_of(name: &str) -> Option<PathBuf> {
    let directories = user_directories()?;
    let state = directories.state_dir();
    let state = state.unwrap_or_else(|| directories.data_dir());
    Some(state.join("onpaper").join(name))
}

/// Reads a file; one that cannot be read is empty.
fn read(name: &str) -> String {
    let bytes = path_of(name).and_then(|path| load::document(&path, MAX_FILE_BYTES).ok());
    String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned()
}

/// Replaces a file, in a directory that only its owner can access, as the XDG specification requires.
fn write(name: &str, text: &str) {
    let Some(path) = path_of(name) else { return };
    if let Some(directory) = path.parent() {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(directory).ok();
    }
    file::save(&path, text.as_bytes(), Existing::Overwrite).ok();
}
