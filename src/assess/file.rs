//! The file of an assessment: reading it, and recording an entry so that none is lost.
//!
//! An entry is recorded in what the file holds at that moment, not in what was read of it before, and
//! the whole takes its place in one step ([`mod@crate::file`]). Programs that do so at once take turns:
//! each holds a lock on the directory, which the system gives back when a program ends, however it
//! ends.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::{Assessment, Entry, FORMAT, Here, WrongKnowledgeBase};
use crate::file::{Existing, SaveError, save};
use crate::kb::load::{LoadError, open_as};
use crate::kb::{Id, KnowledgeBase, Line, pretty_json, sanitise};

/// A change of what one person says of one claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The claim.
    pub claim: Id,
    /// Who.
    pub by: Line,
    /// What they say now; none takes away what they said.
    pub entry: Option<Entry>,
    /// What the file is expected to hold.
    pub expected: Expected,
}

/// What is expected of the entry that is to be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// Whatever is there.
    Anything,
    /// Just this, or that there is none: what the person who changes it was shown.
    Was(Option<Entry>),
}

/// Why an assessment was not read, or an entry not recorded. The file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum AssessmentError {
    /// The file cannot be read, or is no assessment.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// It is of another knowledge base. With the path, as can be shown.
    #[error("{0}: {1}")]
    Wrong(String, WrongKnowledgeBase),
    /// Somebody else has changed this entry since it was shown.
    #[error(
        "{path}: somebody has changed what {by} says of {claim} in the meantime; nothing was recorded"
    )]
    Changed {
        /// The path, as can be shown.
        path: String,
        /// Who.
        by: Line,
        /// The claim.
        claim: Id,
        /// What the file holds now.
        now: Box<Assessment>,
    },
    /// Another program does not let go of the file.
    #[error("{0}: another program keeps the file locked; nothing was recorded")]
    Locked(String),
    /// It cannot be written.
    #[error(transparent)]
    Save(#[from] SaveError),
}

/// The assessment in this file.
///
/// # Errors
///
/// When it cannot be read, is no assessment, or one with problems.
pub fn open(path: &Path) -> Result<Assessment, LoadError> {
    open_as(path)
}

/// What files of assessments hold, read without their knowledge base: it may be read at the same time.
#[derive(Debug)]
pub struct OpenedAssessments(Vec<(PathBuf, Option<Assessment>)>);

/// Opens the assessments in these files.
///
/// # Errors
///
/// As [`open`].
pub fn open_all(paths: &[PathBuf]) -> Result<OpenedAssessments, LoadError> {
    let open = |path: &PathBuf| Ok((path.clone(), Some(open(path)?)));
    let opened: Result<_, _> = paths.iter().map(open).collect();
    opened.map(OpenedAssessments)
}

/// The same for who records: the first file is written to, and may not be there yet. Then it stands for an
/// assessment that nobody has made and that says nothing.
///
/// # Errors
///
/// As [`open`].
pub fn open_to_record(paths: &[PathBuf]) -> Result<OpenedAssessments, LoadError> {
    let can_be_made = |file: &Path| {
        let place = file.parent().filter(|place| !place.as_os_str().is_empty());
        is_absent(file) && place.is_none_or(Path::is_dir)
    };
    let Some((first, others)) = paths.split_first().filter(|(first, _)| can_be_made(first)) else {
        return open_all(paths);
    };
    let mut opened = open_all(others)?;
    opened.0.insert(0, (first.clone(), None));
    Ok(opened)
}

impl OpenedAssessments {
    /// What they say of the claims of a knowledge base.
    ///
    /// # Errors
    ///
    /// When one is of another knowledge base.
    pub fn attach_to(self, kb: &KnowledgeBase) -> Result<Here, AssessmentError> {
        let assessments = self.0.into_iter().map(|(path, assessment)| {
            let assessment = assessment.unwrap_or_else(|| fresh(kb, &Line::default()));
            Here::check_fits(kb, &assessment).map_err(|wrong| is_wrong(&path, wrong))?;
            Ok(assessment)
        });
        let assessments: Result<_, AssessmentError> = assessments.collect();
        Ok(Here::new(kb, assessments?))
    }
}

fn is_wrong(path: &Path, wrong: WrongKnowledgeBase) -> AssessmentError {
    AssessmentError::Wrong(sanitise::path(path), wrong)
}

/// Makes a change in the file at `path`, which is made if it is not there; gives back its absolute path
/// and what it holds now.
///
/// # Errors
///
/// [`AssessmentError`]; the file is then as it was.
pub fn record(
    path: &Path,
    kb: &KnowledgeBase,
    change: &Change,
) -> Result<(PathBuf, Assessment), AssessmentError> {
    let _lock = locked(path)?;
    let old = match open(path) {
        Ok(old) => Some(old),
        Err(_) if is_absent(path) => None,
        Err(error) => return Err(error.into()),
    };
    let existing = match &old {
        Some(_) => Existing::Overwrite,
        None => Existing::Refuse,
    };
    let mut assessment = old.unwrap_or_else(|| fresh(kb, &change.by));
    Here::check_is_of(kb, &assessment).map_err(|wrong| is_wrong(path, wrong))?;
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

fn fresh(kb: &KnowledgeBase, by: &Line) -> Assessment {
    Assessment {
        format: FORMAT,
        knowledge_base: kb.id.clone(),
        by: by.clone(),
        ..Assessment::default()
    }
}

/// Makes the change, unless something else is there than is expected; then gives the whole back.
fn apply(assessment: &mut Assessment, change: &Change) -> Result<(), Box<Assessment>> {
    if let Expected::Was(expected) = &change.expected {
        let now = assessment.entry(&change.claim, &change.by);
        if now.map(plain) != expected.as_ref().map(plain) {
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

/// An entry without who made it, which may be said once for all entries of a file.
fn plain(entry: &Entry) -> Entry {
    Entry {
        by: None,
        ..entry.clone()
    }
}

/// The text of the file that holds this.
pub fn json(assessment: &Assessment) -> String {
    pretty_json(assessment)
}

/// Whether there is nothing at this path, not even a link.
fn is_absent(path: &Path) -> bool {
    let found = path.symlink_metadata();
    found.is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
}

/// Waits for the lock until this many tries have failed: five seconds.
const TRIES: usize = 500;

const PAUSE: Duration = Duration::from_millis(10);

/// The lock under which the file is read and written. Where the system has no locks, as on some
/// network disks, there is none.
fn locked(path: &Path) -> Result<Option<File>, AssessmentError> {
    let Ok(file) = lock_file(path) else {
        // What is wrong with the place is told by who reads or writes there.
        return Ok(None);
    };
    for _ in 0..TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(Some(file)),
            Err(std::fs::TryLockError::WouldBlock) => thread::sleep(PAUSE),
            Err(std::fs::TryLockError::Error(_)) => return Ok(None),
        }
    }
    Err(AssessmentError::Locked(sanitise::path(path)))
}

/// What is locked: the directory that the file is in, or that a link leads to. The file itself is
/// another one after each time that it is written.
#[cfg(unix)]
fn lock_file(path: &Path) -> io::Result<File> {
    let path = std::fs::canonicalize(path).or_else(|_| std::path::absolute(path))?;
    File::open(path.parent().unwrap_or(&path))
}

/// What is locked: a file beside it, since directories cannot be.
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
