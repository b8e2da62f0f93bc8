//! Which knowledge base is used.

use std::ffi::OsStr;
use std::io;
use std::path::Path;

use super::args::{Common, KB_VARIABLE};
use crate::kb::KnowledgeBase;
use crate::kb::load::{self, LoadError};

/// The one that `--kb` names, and the one inside the program without it.
pub(super) fn load(common: &Common) -> anyhow::Result<KnowledgeBase> {
    let file = common.kb.as_deref().filter(|file| !is_unset(file));
    let kb = match file {
        None => load::embedded()?,
        Some(file) => open(Path::new(file), common.any_size)?,
    };
    Ok(kb)
}

/// The one in this file, or from standard input for `-`.
pub(super) fn open(file: &Path, any_size: bool) -> Result<KnowledgeBase, LoadError> {
    let most = if any_size { u64::MAX } else { load::CAP };
    if file.as_os_str() == "-" {
        return load::read_within(io::stdin().lock(), "standard input", most);
    }
    load::open_within(file, most)
}

/// Whether the name comes from an `ONPAPER_KB` that is empty, which is what many people do to
/// unset a variable. An empty name after `--kb` is a mistake, and is told as one.
fn is_unset(file: &OsStr) -> bool {
    file.is_empty() && std::env::var_os(KB_VARIABLE).is_some_and(|value| value.is_empty())
}
