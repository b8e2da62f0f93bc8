//! Loading assessment files, and recording an entry without losing others.
//!
//! An entry is added to the current contents of the file, not to what was read before, and the file is
//! replaced atomically ([`mod@crate::file`]). Concurrent writers take turns by a lock on the directory, which
//! the system releases when a program ends.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::{Assessment, Assessments, Entry, FORMAT, WrongKnowledgeBase};
use crate::file::{Existing, SaveError, save};
use crate::kb::load::{LoadError, open_as};
use crate::kb::{Id, KnowledgeBase, Line, pretty_json, sanitise};

/// A change of one person's entry about one claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The claim.
    pub claim: Id,
    /// The author.
    pub by: Line,
    /// The new entry; `None` removes the old one.
    pub entry: Option<Entry>,
    /// The expected current entry.
    pub expected: Expected,
}

/// The expected state of the entry to be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// Any.
    Anything,
    /// Exactly this entry, or none: what the author was shown.
    Was(Option<Entry>),
}

/// Why an assessment was not loaded or an entry not recorded. The file is unchanged.
#[derive(Debug, thiserror::Error)]
pub enum AssessmentError {
    /// The file cannot be read, or is not a valid assessment.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// It belongs to another knowledge base. With the path, safe to show.
    #[error("{0}: {1}")]
    Wrong(String, WrongKnowledgeBase),
    /// Somebody else has changed this entry since it was shown.
    #[error(
        "{path}: somebody has changed the entry of {by} for {claim} in the meantime; nothing was recorded"
    )]
    Changed {
        /// The path, safe to show.
        path: String,
        /// The author.
        by: Line,
        /// The claim.
        claim: Id,
        /// The current contents of the file.
        now: Box<Assessment>,
    },
    /// Another program holds the lock for too long.
    #[error("{0}: another program keeps the file locked; nothing was recorded")]
    Locked(String),
    /// The file cannot be written.
    #[error(transparent)]
    Save(#[from] SaveError),
}

/// Loads an assessment.
///
/// # Errors
///
/// When the file cannot be read, is not an assessment, or has problems.
pub fn open(path: &Path) -> Result<Assessment, LoadError> {
    open_as(path)
}

/// Loads assessments of a knowledge base.
///
/// # Errors
///
/// As [`open`], and when one belongs to another knowledge base.
pub fn open_all(paths: &[PathBuf], kb: &KnowledgeBase) -> Result<Assessments, AssessmentError> {
    attached(kb, paths.iter().map(|path| (path, open(path))))
}

/// Loads assessments of a knowledge base for recording in the first file, which need not exist yet: then it counts
/// as an empty assessment without an author.
///
/// # Errors
///
/// As [`open_all`].
pub fn open_to_record(
    paths: &[PathBuf],
    kb: &KnowledgeBase,
) -> Result<Assessments, AssessmentError> {
    let can_be_created = |file: &Path| {
        let parent = file
            .parent()
            .filter(|parent| !parent.as_os_str().is_empty());
        is_absent(file) && parent.is_none_or(Path::is_dir)
    };
    let opened = paths.iter().enumerate().map(|(at, path)| {
        let assessment = match at == 0 && can_be_created(path) {
            true => Ok(new_assessment(kb, &Line::default())),
            false => open(path),
        };
        (path, assessment)
    });
    attached(kb, opened)
}

fn attached<'p>(
    kb: &KnowledgeBase,
    opened: impl Iterator<Item = (&'p PathBuf, Result<Assessment, LoadError>)>,
) -> Result<Assessments, AssessmentError> {
    let checked = opened.map(|(path, assessment)| {
        let assessment = assessment?;
        Assessments::check_fits(kb, &assessment).map_err(|wrong| wrong_kb(path, wrong))?;
        Ok(assessment)
    });
    let assessments: Result<_, AssessmentError> = checked.collect();
    Ok(Assessments::new(kb, assessments?))
}

fn wrong_kb(path: &Path, wrong: WrongKnowledgeBase) -> AssessmentError {
    AssessmentError::Wrong(sanitise::path(path), wrong)
}

/// Applies a change to the file at `path`, which is created if it does not exist; returns its absolute path and
/// new contents.
///
/// # Errors
///
/// [`AssessmentError`]; the file is then unchanged.
pub fn record(
    path: &Path,
    kb: &KnowledgeBase,
    change: &Change,
) -> Result<(PathBuf, Assessment), AssessmentError> {
    let _lock = acquire_lock(path)?;
    let old = match open(path) {
        Ok(old) => Some(old),
        Err(_) if is_absent(path) => None,
        Err(error) => return Err(error.into()),
    };
    let existing = match &old {
        Some(_) => Existing::Overwrite,
        None => Existing::Refuse,
    };
    let mut assessment = old.unwrap_or_else(|| new_assessment(kb, &change.by));
    Assessments::check_is_of(kb, &assessment).map_err(|wrong| wrong_kb(path, wrong))?;
    apply(&mut assessment, change).map_err(|now| AssessmentError::Changed {
        path: sanitise::path(path),
        by: change.by.clone(),
        claim: change.claim.clone(),
        now,
    })?;
    assessment.version = kb.version.clone();
    let written = save(path, json(&assessment).as_bytes(), existing)?;
    Ok((written, assessment))
}

fn new_assessment(kb: &KnowledgeBase, by: &Line) -> Assessment {
    Assessment {
        format: FORMAT,
        knowledge_base: kb.id.clone(),
        by: by.clone(),
        ..Assessment::default()
    }
}

/// Applies the change if the current entry is the expected one; otherwise returns the current assessment.
fn apply(assessment: &mut Assessment, change: &Change) -> Result<(), Box<Assessment>> {
    if let Expected::Was(expected) = &change.expected {
        let now = assessment.entry(&change.claim, &change.by);
        if now.map(without_author) != expected.as_ref().map(without_author) {
            return Err(Box::new(assessment.clone()));
        }
    }
    match &change.entry {
        Some(entry) => assessment.insert(Entry {
            by: Some(change.by.clone()),
            ..entry.clone()
        }),
        None => assessment.remove(&change.claim, &change.by),
    }
    Ok(())
}

/// The entry without its author, who may be named for the whole file instead.
fn without_author(entry: &Entry) -> Entry {
    Entry {
        by: None,
        ..entry.clone()
    }
}

/// The JSON text of an assessment file.
pub fn json(assessment: &Assessment) -> String {
    pretty_json(assessment)
}

/// Whether there is nothing at this path, not even a link.
fn is_absent(path: &Path) -> bool {
    let found = path.symlink_metadata();
    found.is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
}

/// How often locking is tried, over five seconds.
const MAX_TRIES: usize = 500;

const PAUSE: Duration = Duration::from_millis(10);

/// Acquires the lock for reading and writing the file. `None` where the file system has no locks, as on some
/// network disks.
fn acquire_lock(path: &Path) -> Result<Option<File>, AssessmentError> {
    let Ok(file) = lock_file(path) else {
        // Reading or writing reports the error.
        return Ok(None);
    };
    for _ in 0..MAX_TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(Some(file)),
            Err(std::fs::TryLockError::WouldBlock) => thread::sleep(PAUSE),
            Err(std::fs::TryLockError::Error(_)) => return Ok(None),
        }
    }
    Err(AssessmentError::Locked(sanitise::path(path)))
}

/// The directory of the file or of the target of a link. The file itself cannot be locked, since each write
/// replaces it.
#[cfg(unix)]
fn lock_file(path: &Path) -> io::Result<File> {
    let path = std::fs::canonicalize(path).or_else(|_| std::path::absolute(path))?;
    File::open(path.parent().unwrap_or(&path))
}

/// A separate lock file, since directories cannot be locked.
#[cfg(not(unix))]
fn lock_file(path: &Path) -> io::Result<File> {
    let path = std::fs::canonicalize(path).or_else(|_| std::path::absolute(path))?;
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".lock");
    let mut options = File::options();
    let options = options.create(true).truncate(false).write(true);
    options.open(path.with_file_name(name))
}
