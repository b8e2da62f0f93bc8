//! Determines the knowledge base that a command works on.

use std::ffi::OsStr;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};

use anyhow::bail;

use super::args::{ASSESSMENT_VARIABLE, Common};
use super::choice::home_expanded;
use super::{shell, streams};
use crate::assess::{self, Assessments};
use crate::kb::check::is_id;
use crate::kb::load::{self, BUILT_IN, BuiltIn, LoadError, Progress, Source};
use crate::kb::{KnowledgeBase, quoted, sanitise, suggestion};

/// Returns what `--kb` and `--library` name, or else the default built-in knowledge base.
pub(super) fn source(common: &Common) -> anyhow::Result<Source> {
    let library = BUILT_IN.iter().filter(|_| common.library);
    let mut sources: Vec<_> = library.map(Source::BuiltIn).collect();
    for name in &common.kb {
        let source = named_source(name, common.any_size)?;
        let is_same = |known: &Source| match (known, &source) {
            (Source::BuiltIn(one), Source::BuiltIn(other)) => one.id == other.id,
            (Source::File { path: one, .. }, Source::File { path: other, .. }) => one
                .canonicalize()
                .is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other)),
            (Source::Stream { name: one, .. }, Source::Stream { name: other, .. }) => one == other,
            _ => false,
        };
        if !sources.iter().any(is_same) {
            sources.push(source);
        }
    }
    Ok(match sources.len() {
        0 => Source::default(),
        1 => sources.remove(0),
        _ => Source::Several(sources),
    })
}

/// Returns the built-in knowledge base of this name, or else a file, or standard input for `-`. A file
/// named like a built-in one must be written `./NAME`.
fn named_source(name: &OsStr, any_size: bool) -> anyhow::Result<Source> {
    let path = Path::new(name);
    if let Some(row) = name.to_str().and_then(BuiltIn::find) {
        return Ok(Source::BuiltIn(row));
    }
    let shown = streams::display_name(path);
    match hint(path).filter(|_| !path.exists()) {
        Some(hint) => bail!(
            "{shown}: there is no such file, and no built-in knowledge base of that name; {hint}"
        ),
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

/// Returns a hint for a name that does not exist, if a built-in knowledge base may be meant.
fn hint(path: &Path) -> Option<String> {
    let name = path.to_str().filter(|name| *name != "-")?;
    let ids = BUILT_IN.iter().map(|row| row.id);
    // A path with directories must mean a file.
    let stem = path
        .file_stem()
        .filter(|_| path.components().count() == 1)?;
    if let Some(id) = suggestion(&stem.to_string_lossy(), ids) {
        return Some(format!("did you mean {}?", quoted(id)));
    }
    let is_word = is_id(name) && !name.contains('.');
    is_word.then(|| "`onpaper library` lists those".to_owned())
}

/// Returns a file, or the stream that its name stands for.
fn source_of(file: &Path, any_size: bool) -> Source {
    let max_bytes = if any_size { u64::MAX } else { load::CAP };
    match streams::input(file) {
        Some(reader) => Source::Stream {
            name: streams::display_name(file),
            max_bytes,
            reader,
        },
        None => Source::File {
            path: file.to_owned(),
            max_bytes,
        },
    }
}

/// Loads the knowledge base that `--kb` names, or else the default built-in one.
pub(super) fn load(common: &Common) -> anyhow::Result<KnowledgeBase> {
    Ok(source(common)?.load(&Progress::default())?)
}

/// Loads the knowledge base and its assessments. It is never dropped: the process ends with the command,
/// and freeing a large knowledge base would keep the user waiting.
pub(super) fn load_with_assessments(
    common: &Common,
) -> anyhow::Result<(ManuallyDrop<KnowledgeBase>, Assessments)> {
    let kb = load(common)?;
    let assessments = read_assessments(common, &kb)?;
    Ok((ManuallyDrop::new(kb), assessments))
}

impl Common {
    /// Returns the assessment files given as options, or else those in the variable.
    pub(super) fn assessment_files(&self) -> Vec<PathBuf> {
        if !self.assessment.is_empty() {
            return self.assessment.clone();
        }
        variable_assessments()
    }
}

/// Returns the assessment files that the variable names.
pub(super) fn variable_assessments() -> Vec<PathBuf> {
    let variable = std::env::var_os(ASSESSMENT_VARIABLE).unwrap_or_default();
    let paths = std::env::split_paths(&variable);
    let paths = paths.filter(|path| !path.as_os_str().is_empty());
    paths.map(home_expanded).collect()
}

pub(super) fn read_assessments(common: &Common, kb: &KnowledgeBase) -> anyhow::Result<Assessments> {
    let files = common.assessment_files();
    if let Some(absent) = files.iter().find(|file| !file.exists()) {
        let file = sanitise::line(&streams::display_name(absent)).into_owned();
        bail!("{file}: there is no such file; the first entry of `onpaper assess` makes it");
    }
    Ok(assess::open_all(&files, kb)?)
}

/// Loads the knowledge bases in these files, to be used together; `-` is standard input.
pub(super) fn load_all(files: &[PathBuf], any_size: bool) -> Vec<Result<KnowledgeBase, LoadError>> {
    let sources = files.iter().map(|file| source_of(file, any_size));
    load::load_together(&mut sources.collect::<Vec<_>>(), &Progress::default())
}
