//! `onpaper new`: a small knowledge base to start from.

use std::path::Path;
use std::sync::LazyLock;

use anyhow::bail;

use super::console::Console;
use super::{CommandResult, Outcome, shell, streams};
use crate::file::{Existing, SaveError, save};
use crate::kb::{sanitise, text_in};

/// A knowledge base whose texts explain its format.
static EXAMPLE: LazyLock<&str> =
    LazyLock::new(|| text_in(include_bytes!(concat!(env!("OUT_DIR"), "/example.deflate"))));

/// Writes the example to a new file, or to standard output for `-`, and says what to do next.
pub(super) fn run(file: &Path, console: &mut Console<'_>) -> CommandResult {
    if streams::output_file(Some(file)).is_none() {
        return console.print(*EXAMPLE);
    }
    let written = match save(file, EXAMPLE.as_bytes(), Existing::Refuse) {
        Ok(written) => written,
        Err(error @ SaveError::Exists(_)) => bail!("{error}; name another file"),
        Err(error) => return Err(error.into()),
    };
    let given = shell::word(file.as_os_str());
    console.status(&format!(
        "Wrote {}\n\n\
         Edit it, then:\n  \
         onpaper check {given}\n  \
         onpaper --kb {given}\n\
         For completion in an editor, put the schema beside it:\n  \
         onpaper schema > knowledge-base.schema.json",
        sanitise::path(&written)
    ))?;
    Ok(Outcome::Done)
}
