//! Which knowledge base is used.

use std::ffi::OsStr;
use std::io;
use std::path::Path;

use super::args::KB_VARIABLE;
use crate::kb::KnowledgeBase;
use crate::kb::load;

/// The one in this file, from standard input for `-`, and the one inside the program without a
/// file.
pub(super) fn load(file: Option<&OsStr>) -> anyhow::Result<KnowledgeBase> {
    let kb = match file.filter(|file| !is_unset(file)) {
        None => load::embedded()?,
        Some(file) if file == "-" => load::read(io::stdin().lock(), "standard input")?,
        Some(file) => load::open(Path::new(file))?,
    };
    Ok(kb)
}

/// Whether the name comes from an `ONPAPER_KB` that is empty, which is what many people do to
/// unset a variable. An empty name after `--kb` is a mistake, and is told as one.
fn is_unset(file: &OsStr) -> bool {
    file.is_empty() && std::env::var_os(KB_VARIABLE).is_some_and(|value| value.is_empty())
}
