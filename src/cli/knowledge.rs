//! Which knowledge base is used.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::io;
use std::path::Path;

use super::args::{Common, KB_VARIABLE};
use crate::kb::KnowledgeBase;
use crate::kb::load::{self, LoadError, Progress, Source};

/// Where the one is from that `--kb` names, or without it the one inside the program.
pub(super) fn source(common: &Common) -> Source {
    match common.kb.as_deref().filter(|file| !is_unset(file)) {
        None => Source::Embedded,
        Some(file) => source_of(Path::new(file), common.any_size),
    }
}

/// A file, or standard input for `-`.
fn source_of(file: &Path, any_size: bool) -> Source {
    let most = if any_size { u64::MAX } else { load::CAP };
    if file.as_os_str() == "-" {
        return Source::Stream {
            name: named(file).into_owned(),
            most,
            reader: Box::new(io::stdin()),
        };
    }
    let path = file.to_owned();
    Source::File { path, most }
}

/// What a file is called in messages: its path, or `standard input` for `-`. Not yet safe to show.
pub(super) fn named(file: &Path) -> Cow<'_, str> {
    if file.as_os_str() == "-" {
        Cow::Borrowed("standard input")
    } else {
        file.to_string_lossy()
    }
}

/// The one that `--kb` names, and the one inside the program without it.
pub(super) fn load(common: &Common) -> anyhow::Result<KnowledgeBase> {
    Ok(source(common).load(&Progress::default())?)
}

/// The one in this file, or from standard input for `-`.
pub(super) fn open(file: &Path, any_size: bool) -> Result<KnowledgeBase, LoadError> {
    source_of(file, any_size).load(&Progress::default())
}

/// Whether the name comes from an `ONPAPER_KB` that is empty, which is what many people do to
/// unset a variable. An empty name after `--kb` is a mistake, and is told as one.
fn is_unset(file: &OsStr) -> bool {
    file.is_empty() && std::env::var_os(KB_VARIABLE).is_some_and(|value| value.is_empty())
}
