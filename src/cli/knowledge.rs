//! Which knowledge base a command works on.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::io;
use std::path::Path;

use super::args::{Common, KB_VARIABLE};
use crate::kb::KnowledgeBase;
use crate::kb::load::{self, LoadError, Progress, Source};

/// The source that `--kb` names; without it, the built-in one.
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

/// What a file is called in messages: its path, or `standard input` for `-`. Not sanitised yet.
pub(super) fn named(file: &Path) -> Cow<'_, str> {
    if file.as_os_str() == "-" {
        Cow::Borrowed("standard input")
    } else {
        file.to_string_lossy()
    }
}

/// The knowledge base that `--kb` names; without it, the built-in one.
pub(super) fn load(common: &Common) -> anyhow::Result<KnowledgeBase> {
    Ok(source(common).load(&Progress::default())?)
}

/// The knowledge base in this file, or from standard input for `-`.
pub(super) fn open(file: &Path, any_size: bool) -> Result<KnowledgeBase, LoadError> {
    source_of(file, any_size).load(&Progress::default())
}

/// Whether the name is from an empty `ONPAPER_KB`: many people set a variable to nothing in order to
/// unset it. An empty name after `--kb` is an error.
fn is_unset(file: &OsStr) -> bool {
    file.is_empty() && std::env::var_os(KB_VARIABLE).is_some_and(|value| value.is_empty())
}
