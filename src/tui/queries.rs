//! The history of queries, one per line, oldest first.

use std::path::Path;
use std::sync::Mutex;

use super::state_directory::{path_of, read, write};
use crate::app::merged_queries;
use crate::kb::sanitise;

/// The name of the file.
const NAME: &str = "queries";

/// Held while the file is read and rewritten.
static SAVING: Mutex<()> = Mutex::new(());

fn lines(path: &Path) -> Vec<String> {
    let text = read(path);
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| sanitise::line(line).into_owned())
        .collect()
}

/// Whether the browser was never quit before, as far as is known.
pub(super) fn is_first_run() -> bool {
    path_of(NAME).is_some_and(|path| !path.exists())
}

/// Returns the queries of earlier runs.
pub(super) fn earlier() -> Vec<String> {
    path_of(NAME).map(|path| lines(&path)).unwrap_or_default()
}

/// Appends queries to the history, to which another instance may have added meanwhile.
pub(super) fn save(new: &[String]) {
    if let Some(path) = path_of(NAME)
        && (!new.is_empty() || !path.exists())
    {
        let _alone = SAVING.lock();
        let lines = merged_queries(lines(&path), new);
        let lines = lines.iter().map(|line| format!("{line}\n"));
        write(&path, &lines.collect::<String>());
    }
}
