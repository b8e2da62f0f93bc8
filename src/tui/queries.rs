//! The history of queries, one per line, oldest first.

use std::path::Path;
use std::sync::Mutex;

use super::state_directory::{place, write};
use crate::app::merged_queries;
use crate::kb::{load, sanitise};

/// The name of the file.
const NAME: &str = "queries";

/// The largest size of the file that is read, in bytes.
const MOST_BYTES: u64 = 1 << 20;

/// Held while the file is read and rewritten.
static KEEPING: Mutex<()> = Mutex::new(());

fn read(place: &Path) -> Vec<String> {
    let bytes = load::document(place, MOST_BYTES).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| sanitise::line(line).into_owned())
        .collect()
}

/// Whether the browser was never quit before, as far as is known.
pub(super) fn is_first_run() -> bool {
    place(NAME).is_some_and(|place| !place.exists())
}

/// Returns the queries of earlier runs.
pub(super) fn earlier() -> Vec<String> {
    place(NAME).map(|place| read(&place)).unwrap_or_default()
}

/// Appends queries to the history, to which another instance may have added meanwhile.
pub(super) fn keep(new: &[String]) {
    if let Some(place) = place(NAME)
        && (!new.is_empty() || !place.exists())
    {
        let _alone = KEEPING.lock();
        let lines = merged_queries(read(&place), new);
        let lines = lines.iter().map(|line| format!("{line}\n"));
        write(&place, &lines.collect::<String>());
    }
}
