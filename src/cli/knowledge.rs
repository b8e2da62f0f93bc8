//! Which knowledge base a command works on.

use std::ffi::OsStr;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};

use anyhow::bail;

use super::args::{ASSESSMENT_VARIABLE, Common};
use super::{shell, streams};
use crate::assess::{self, Here};
use crate::kb::check::is_id;
use crate::kb::load::{self, BUILT_IN, BuiltIn, LoadError, Progress, Source};
use crate::kb::{KnowledgeBase, quoted, sanitise, suggestion};

/// What `--kb` and `--library` name; without them, the built-in one that opens by default.
pub(super) fn source(common: &Common) -> anyhow::Result<Source> {
    let library = BUILT_IN.iter().filter(|_| common.library);
    let mut sources: Vec<_> = library.map(Source::BuiltIn).collect();
    for name in &common.kb {
        let source = named_source(name, common.any_size)?;
        if !sources.iter().any(|known| is_same_built_in(known, &source)) {
            sources.push(source);
        }
    }
    Ok(match sources.len() {
        0 => Source::default(),
        1 => sources.remove(0),
        _ => Source::Several(sources),
    })
}

fn is_same_built_in(one: &Source, other: &Source) -> bool {
    match (one, other) {
        (Source::BuiltIn(one), Source::BuiltIn(other)) => one.id == other.id,
        _ => false,
    }
}

/// The built-in knowledge base of this name; else a file, or standard input for `-`. A file of the name
/// of a built-in one is `./NAME`.
fn named_source(name: &OsStr, any_size: bool) -> anyhow::Result<Source> {
    let path = Path::new(name);
    if let Some(row) = name.to_str().and_then(BuiltIn::find) {
        return Ok(Source::BuiltIn(row));
    }
    let shown = sanitise::line(&streams::named(path)).into_owned();
    match hint(path).filter(|_| !path.exists()) {
        Some(hint) => bail!("{shown}: {NOTHING_THERE}; {hint}"),
        None if path.extension().is_some_and(|end| end == "json")
            && !path.exists()
            && !shown.contains("://") =>
        {
            bail!(
                "{shown}: there is no such file; `onpaper new {}` writes one to start from",
                sanitise::line(&shell::word(name))
            )
        }
        None => Ok(source_of(path, any_size)),
    }
}

const NOTHING_THERE: &str = "there is no such file, and no built-in knowledge base of that name";

/// What is said where nothing has this name, if it may be meant for a built-in knowledge base.
fn hint(path: &Path) -> Option<String> {
    let name = path.to_str().filter(|name| *name != "-")?;
    let ids = BUILT_IN.iter().map(|row| row.id);
    // A path with directories is meant for a file.
    let stem = path
        .file_stem()
        .filter(|_| path.components().count() == 1)?;
    if let Some(id) = suggestion(&stem.to_string_lossy(), ids) {
        return Some(format!("did you mean {}?", quoted(id)));
    }
    let is_word = is_id(name) && !name.contains('.');
    is_word.then(|| "`onpaper library` lists those".to_owned())
}

/// A file, or the stream that its name stands for.
fn source_of(file: &Path, any_size: bool) -> Source {
    let max_bytes = if any_size { u64::MAX } else { load::CAP };
    match streams::input(file) {
        Some(reader) => Source::Stream {
            name: streams::named(file).into_owned(),
            max_bytes,
            reader,
        },
        None => Source::File {
            path: file.to_owned(),
            max_bytes,
        },
    }
}

/// The knowledge base that `--kb` names; without it, the built-in one that opens by default.
pub(super) fn load(common: &Common) -> anyhow::Result<KnowledgeBase> {
    Ok(source(common)?.load(&Progress::default())?)
}

/// The same with what is seen here. The process ends with the command: to free a large knowledge base would
/// keep the user waiting.
pub(super) fn opened(common: &Common) -> anyhow::Result<(ManuallyDrop<KnowledgeBase>, Here)> {
    let kb = load(common)?;
    let here = here(common, &kb)?;
    Ok((ManuallyDrop::new(kb), here))
}

impl Common {
    /// The assessments that are named; without any, those of the variable.
    pub(super) fn assessments(&self) -> Vec<PathBuf> {
        if !self.assessment.is_empty() {
            return self.assessment.clone();
        }
        variable_assessments()
    }
}

/// The assessments that the variable names.
pub(super) fn variable_assessments() -> Vec<PathBuf> {
    let variable = std::env::var_os(ASSESSMENT_VARIABLE).unwrap_or_default();
    let paths = std::env::split_paths(&variable);
    paths.filter(|path| !path.as_os_str().is_empty()).collect()
}

/// What the assessments that are named say of the claims of this knowledge base.
pub(super) fn here(common: &Common, kb: &KnowledgeBase) -> anyhow::Result<Here> {
    Ok(assess::open_all(&common.assessments())?.attach_to(kb)?)
}

/// The knowledge bases in these files, used together; `-` is standard input.
pub(super) fn open(files: &[PathBuf], any_size: bool) -> Vec<Result<KnowledgeBase, LoadError>> {
    let sources = files.iter().map(|file| source_of(file, any_size));
    load::load_together(&mut sources.collect::<Vec<_>>(), &Progress::default())
}
