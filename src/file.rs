//! Writes a document to a file, whole or not at all, and reads one back.
//!
//! The bytes go to a temporary file in the same directory, are flushed to the disk, and take the
//! place of the old file in one step. A file that is there is never lost: it is replaced only when
//! that was asked for, and then by a whole one.
//!
//! What fails leaves nothing behind. What ends the program in the middle (a signal, a power cut) can
//! leave the temporary file, whose name begins with `.onpaper-`; it never leaves half a document
//! under the name that was asked for.

use std::fs::Metadata;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use strum::VariantArray;
use tempfile::{NamedTempFile, PersistError};

use crate::kb::sanitise;

/// What to do when something has the name already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray)]
pub enum Existing {
    /// Leave it as it is, and fail.
    Refuse,
    /// Leave it as it is, and write `name-2.md` (or `-3`…) beside it.
    KeepBoth,
    /// Put the new file in its place, with the permissions of the old one. A symbolic link stays:
    /// the file that it leads to is replaced.
    Overwrite,
}

/// Why a file was not written. Nothing is left behind. Each has the path, as can be shown.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// Something has that name.
    #[error("{0} already exists and was left alone")]
    Exists(String),
    /// Something that is no file has that name: this.
    #[error("{0} is {1}; give the name of a file")]
    NotAFile(String, &'static str),
    /// The system did not let us, and said this.
    #[error("cannot write {0}: {1}")]
    Io(String, String),
}

/// Writes `contents` to `path`; gives back the absolute path of the file that was written.
///
/// # Errors
///
/// When something is in the way and `existing` does not allow for it, when the directory is not
/// there, or when it cannot be written.
pub fn save(path: &Path, contents: &[u8], existing: Existing) -> Result<PathBuf, SaveError> {
    let path = std::path::absolute(path).map_err(|error| failure(path, &error))?;
    if let Some(what) = no_file(&path) {
        return Err(SaveError::NotAFile(sanitise::path(&path), what));
    }
    match existing {
        Existing::Refuse => create(&path, contents),
        Existing::KeepBoth => beside(&path, contents),
        Existing::Overwrite => replace(&path, contents),
    }
}

/// The text of a file that has no more bytes than this, empty where it is no UTF-8; none if there is no such
/// file, which [`save`] tells.
pub fn text(path: &Path, most: u64) -> Option<String> {
    let found = path.metadata().ok()?;
    let is_read = found.is_file() && found.len() <= most;
    let bytes = is_read.then(|| std::fs::read(path).ok()).flatten()?;
    Some(String::from_utf8(bytes).unwrap_or_default())
}

/// What is at the path, if it is nothing that a file could stand beside or in place of.
fn no_file(path: &Path) -> Option<&'static str> {
    match path.metadata() {
        Ok(found) if found.is_dir() => Some("a directory"),
        Ok(found) if !found.is_file() => Some("a device or pipe"),
        Ok(_) => None,
        Err(_) => path.file_name().is_none().then_some("no name"),
    }
}

fn create(path: &Path, contents: &[u8]) -> Result<PathBuf, SaveError> {
    if path.symlink_metadata().is_ok() {
        return Err(SaveError::Exists(sanitise::path(path)));
    }
    let save = || -> io::Result<()> {
        rename_to_free(written(path, contents, None)?, path)?;
        Ok(())
    };
    save().map_err(|error| failure(path, &error))?;
    sync_directory(path);
    Ok(path.to_owned())
}

fn beside(path: &Path, contents: &[u8]) -> Result<PathBuf, SaveError> {
    let mut file = written(path, contents, None).map_err(|error| failure(path, &error))?;
    for number in 1..=MOST {
        let candidate = numbered(path, number);
        match rename_to_free(file, &candidate) {
            Ok(()) => {
                sync_directory(&candidate);
                return Ok(candidate);
            }
            Err(refused) if refused.error.kind() == io::ErrorKind::AlreadyExists => {
                file = refused.file;
            }
            Err(refused) => return Err(failure(&candidate, &refused.error)),
        }
    }
    Err(SaveError::Exists(sanitise::path(path)))
}

/// How many files of one name [`Existing::KeepBoth`] keeps.
const MOST: u32 = 10_000;

fn replace(path: &Path, contents: &[u8]) -> Result<PathBuf, SaveError> {
    let save = || -> io::Result<PathBuf> {
        let target = match path.symlink_metadata() {
            // One that leads nowhere is refused here: replacing it would lose it.
            Ok(found) if found.is_symlink() => std::fs::canonicalize(path)?,
            _ => path.to_owned(),
        };
        let old = target.metadata().ok();
        written(&target, contents, old.as_ref())?.persist(&target)?;
        Ok(target)
    };
    let target = save().map_err(|error| failure(path, &error))?;
    sync_directory(&target);
    Ok(target)
}

/// Gives a file a name that nothing has. Where the file system can do neither that nor hard links, as with shared
/// folders of virtual machines, an empty file takes the name first, and the whole one its place.
fn rename_to_free(file: NamedTempFile, path: &Path) -> Result<(), PersistError> {
    let Err(refused) = file.persist_noclobber(path) else {
        return Ok(());
    };
    let PersistError { file, error } = refused;
    if error.kind() == io::ErrorKind::AlreadyExists {
        return Err(PersistError { file, error });
    }
    if let Err(error) = std::fs::File::create_new(path) {
        return Err(PersistError { file, error });
    }
    file.persist(path)?;
    Ok(())
}

/// A temporary file beside `path` that holds `contents`, on the disk, to take the place of `old`.
fn written(path: &Path, contents: &[u8], old: Option<&Metadata>) -> io::Result<NamedTempFile> {
    let mut file = temporary(path, old)?;
    file.write_all(contents)?;
    if let Some(old) = old {
        take_after(file.path(), old);
    }
    match file.as_file().sync_all() {
        Err(error) if !is_unsupported(&error) => Err(error),
        _ => Ok(file),
    }
}

/// Whether the file system does not know what was asked of it: flushing, with some in user space or over a network.
fn is_unsupported(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
    )
}

/// An empty file beside `path`. One that takes the place of another is for its owner alone until
/// [`take_after`]: who may not read the old one must not read this one meanwhile. A new one is
/// like any other file from the start.
fn temporary(path: &Path, old: Option<&Metadata>) -> io::Result<NamedTempFile> {
    let directory = path.parent().unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".onpaper-");
    #[cfg(unix)]
    if old.is_none() {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    #[cfg(not(unix))]
    let _ = old;
    builder.tempfile_in(directory)
}

/// Gives the new file the owner, the group and the permissions of the old one. Only root may give a
/// file away; for everyone else it is their own file, as after any other editor. A group that it
/// cannot have may do with it what everyone may, and no more. A mounted drive of Windows refuses, and
/// gives all files the permissions that it is mounted with.
#[cfg(unix)]
fn take_after(file: &Path, old: &Metadata) {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    let grouped = chown(file, None, Some(old.gid())).is_ok();
    let _ = chown(file, Some(old.uid()), None);
    let mode = old.mode();
    let mode = if grouped {
        mode
    } else {
        (mode & !0o070) | ((mode & 0o007) << 3)
    };
    let _ = std::fs::set_permissions(file, std::fs::Permissions::from_mode(mode));
}

/// Gives the new file the permissions of the old one.
#[cfg(not(unix))]
fn take_after(file: &Path, old: &Metadata) {
    let _ = std::fs::set_permissions(file, old.permissions());
}

/// Makes the new name last through a crash. The file is whole either way, so that a system which
/// cannot do it takes nothing away.
fn sync_directory(path: &Path) {
    if let Some(directory) = path.parent()
        && let Ok(directory) = std::fs::File::open(directory)
    {
        let _ = directory.sync_all();
    }
}

/// `notes.md`, `notes-2.md`, `notes-3.md`…
fn numbered(path: &Path, number: u32) -> PathBuf {
    if number == 1 {
        return path.to_owned();
    }
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{number}"));
    if let Some(extension) = path.extension() {
        name.push(".");
        name.push(extension);
    }
    path.with_file_name(name)
}

fn failure(path: &Path, error: &io::Error) -> SaveError {
    let leads_nowhere = path.is_symlink() && !path.exists();
    let reason = match error.kind() {
        io::ErrorKind::AlreadyExists => {
            return SaveError::Exists(sanitise::path(path));
        }
        io::ErrorKind::NotFound if leads_nowhere => "it is a link that leads nowhere".to_owned(),
        io::ErrorKind::NotFound => "its directory does not exist".to_owned(),
        io::ErrorKind::NotADirectory => "a part of its path is a file, not a directory".to_owned(),
        io::ErrorKind::PermissionDenied => "permission is denied".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk can only be read".to_owned(),
        io::ErrorKind::InvalidFilename => "the name is too long or not valid".to_owned(),
        _ => sanitise::line(&error.to_string()).into_owned(),
    };
    SaveError::Io(sanitise::path(path), reason)
}
