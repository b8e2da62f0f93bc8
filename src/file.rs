//! Writes a file atomically, and reads one back.
//!
//! The bytes go to a temporary file in the same directory, which is synced to disk and then renamed. An
//! existing file is replaced only on request, and then by a complete one.
//!
//! A failure leaves nothing behind. If the program is killed or the power fails, a temporary file whose name
//! begins with `.onpaper-` may remain, but never half a document under the requested name.

use std::fs::Metadata;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use strum::VariantArray;
use tempfile::{NamedTempFile, PersistError};

use crate::kb::sanitise;

/// What to do if the path exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray)]
pub enum Existing {
    /// Leave it as it is, and fail.
    Refuse,
    /// Leave it as it is, and write `name-2.md` (or `-3`…) instead.
    KeepBoth,
    /// Replace it, preserving its permissions. For a symbolic link, replace its target.
    Overwrite,
}

/// Expands a leading `~` to the home directory, if that is known.
pub fn expanded(typed: &str, home: Option<&Path>) -> PathBuf {
    match (home, typed.strip_prefix('~')) {
        (Some(home), Some("")) => home.to_owned(),
        (Some(home), Some(rest)) if rest.starts_with('/') => home.join(&rest[1..]),
        _ => typed.into(),
    }
}

/// Why a file was not written. Nothing is left behind. Each variant has the path, safe to show.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The path exists.
    #[error("{0} already exists and was not changed")]
    Exists(String),
    /// The path is not a regular file but this.
    #[error("{0} is {1}; name a file")]
    NotAFile(String, &'static str),
    /// The system reported this error.
    #[error("cannot write {0}: {1}")]
    Io(String, String),
}

/// Writes `contents` to `path`; returns the absolute path of the file written.
///
/// # Errors
///
/// When the path exists and `existing` does not allow that, the directory does not exist, or the file cannot be
/// written.
pub fn save(path: &Path, contents: &[u8], existing: Existing) -> Result<PathBuf, SaveError> {
    let path = std::path::absolute(path).map_err(|error| failure(path, &error))?;
    if let Some(what) = other_file_type(&path) {
        return Err(SaveError::NotAFile(sanitise::path(&path), what));
    }
    match existing {
        Existing::Refuse if path.symlink_metadata().is_ok() => {
            Err(SaveError::Exists(sanitise::path(&path)))
        }
        Existing::Refuse => create(&path, contents, 1),
        Existing::KeepBoth => create(&path, contents, MAX_NUMBER),
        Existing::Overwrite => replace(&path, contents),
    }
}

/// Reads a file of at most `max_bytes` bytes; the text is empty if it is not UTF-8. `None` if it cannot be read,
/// which [`save`] reports.
pub fn read_text(path: &Path, max_bytes: u64) -> Option<String> {
    let metadata = path.metadata().ok()?;
    let is_readable = metadata.is_file() && metadata.len() <= max_bytes;
    let bytes = is_readable.then(|| std::fs::read(path).ok()).flatten()?;
    Some(String::from_utf8(bytes).unwrap_or_default())
}

/// What is at the path, if it prevents writing a file.
fn other_file_type(path: &Path) -> Option<&'static str> {
    match path.metadata() {
        Ok(found) if found.is_dir() => Some("a directory"),
        Ok(found) if !found.is_file() => Some("a device or pipe"),
        Ok(_) => None,
        Err(_) if path.file_name().is_none() => Some("not the name of a file"),
        Err(_) if path.as_os_str().as_encoded_bytes().ends_with(b"/") => {
            Some("the name of a directory")
        }
        Err(_) => None,
    }
}

/// Creates a file of this name, or of its first free number up to `most`.
fn create(path: &Path, contents: &[u8], most: u32) -> Result<PathBuf, SaveError> {
    let mut file = write_temporary(path, contents, None).map_err(|error| failure(path, &error))?;
    for number in 1..=most {
        let candidate = numbered_path(path, number);
        match rename_new(file, &candidate) {
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

/// The highest number that [`Existing::KeepBoth`] appends to a name.
const MAX_NUMBER: u32 = 10_000;

fn replace(path: &Path, contents: &[u8]) -> Result<PathBuf, SaveError> {
    let save = || -> io::Result<PathBuf> {
        let target = match path.symlink_metadata() {
            // Fails for a dangling link, which would be lost otherwise.
            Ok(found) if found.is_symlink() => std::fs::canonicalize(path)?,
            _ => path.to_owned(),
        };
        let old = target.metadata().ok();
        write_temporary(&target, contents, old.as_ref())?.persist(&target)?;
        Ok(target)
    };
    let target = save().map_err(|error| failure(path, &error))?;
    sync_directory(&target);
    Ok(target)
}

/// Renames a file to a path that must not exist. Where the file system supports neither that nor hard links, as
/// shared folders of virtual machines, creates an empty file at the path first and replaces it.
fn rename_new(file: NamedTempFile, path: &Path) -> Result<(), PersistError> {
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

/// Writes `contents` to a temporary file next to `path`, with the metadata of `old`, and syncs it.
fn write_temporary(
    path: &Path,
    contents: &[u8],
    old: Option<&Metadata>,
) -> io::Result<NamedTempFile> {
    let mut file = create_temporary(path, old)?;
    file.write_all(contents)?;
    if let Some(old) = old {
        copy_permissions(path, file.path(), old);
    }
    match file.as_file().sync_all() {
        Err(error) if !is_unsupported(&error) => Err(error),
        _ => Ok(file),
    }
}

/// Whether the file system does not support the operation; some network and user-space ones cannot sync.
fn is_unsupported(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
    )
}

/// Creates an empty file next to `path`. A replacement is private to its owner until [`copy_permissions`], since
/// the old file may be; a new file has the default permissions.
fn create_temporary(path: &Path, old: Option<&Metadata>) -> io::Result<NamedTempFile> {
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

/// Gives the new file the owner, group, permissions and attributes of the old one, as far as possible. Only root may
/// change the owner. If the group or the access control list cannot be set, the group gets the permissions of others.
/// Mounted Windows drives refuse to change permissions, and have none to preserve.
#[cfg(unix)]
fn copy_permissions(path: &Path, file: &Path, old: &Metadata) {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    let has_group = chown(file, None, Some(old.gid())).is_ok();
    let _ = chown(file, Some(old.uid()), None);
    let has_list = copy_attributes(path, file);
    let mode = old.mode();
    let mode = if has_group && has_list {
        mode
    } else {
        (mode & !0o070) | ((mode & 0o007) << 3)
    };
    let _ = std::fs::set_permissions(file, std::fs::Permissions::from_mode(mode));
}

/// Copies the access control list, without which the mode means more for the group, and the attributes of the user.
/// Returns whether the new file has the list of the old one, or neither has one.
#[cfg(target_os = "linux")]
fn copy_attributes(path: &Path, file: &Path) -> bool {
    use rustix::fs::{XattrFlags, getxattr, listxattr, removexattr, setxattr};
    const LIST: &[u8] = b"system.posix_acl_access";
    let mut names = vec![0; MAX_ATTRIBUTES];
    let mut value = vec![0; MAX_ATTRIBUTES];
    // The directory may have given it one.
    let _ = removexattr(file, LIST);
    let length = listxattr(path, &mut *names).unwrap_or_default();
    let mut has_list = true;
    for name in names[..length].split(|byte| *byte == 0) {
        if name != LIST && !name.starts_with(b"user.") {
            continue;
        }
        let copied = getxattr(path, name, &mut *value)
            .and_then(|length| setxattr(file, name, &value[..length], XattrFlags::empty()));
        has_list &= name != LIST || copied.is_ok();
    }
    has_list
}

/// The most bytes that Linux allows for an attribute, and for the names of all.
#[cfg(target_os = "linux")]
const MAX_ATTRIBUTES: usize = 1 << 16;

#[cfg(all(unix, not(target_os = "linux")))]
fn copy_attributes(_: &Path, _: &Path) -> bool {
    true
}

/// Gives the new file the permissions of the old one.
#[cfg(not(unix))]
fn copy_permissions(_: &Path, file: &Path, old: &Metadata) {
    let _ = std::fs::set_permissions(file, old.permissions());
}

/// Syncs the directory, so that the new name survives a crash. Errors are ignored: the file is complete either
/// way.
fn sync_directory(path: &Path) {
    if let Some(directory) = path.parent()
        && let Ok(directory) = std::fs::File::open(directory)
    {
        let _ = directory.sync_all();
    }
}

/// `notes.md`, `notes-2.md`, `notes-3.md`…
fn numbered_path(path: &Path, number: u32) -> PathBuf {
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
    let is_dangling_link = path.is_symlink() && !path.exists();
    let reason = match error.kind() {
        io::ErrorKind::AlreadyExists => {
            return SaveError::Exists(sanitise::path(path));
        }
        io::ErrorKind::NotFound if is_dangling_link => {
            "it is a link to something that does not exist".to_owned()
        }
        io::ErrorKind::NotFound => "its directory does not exist".to_owned(),
        io::ErrorKind::NotADirectory => "a part of its path is a file, not a directory".to_owned(),
        // An existing file is replaced, not written to, so that its own permissions do not matter.
        io::ErrorKind::PermissionDenied => {
            "its directory does not permit creating or replacing it".to_owned()
        }
        io::ErrorKind::ResourceBusy => {
            "it is in use, or mounted by itself into a container: mount its directory instead"
                .to_owned()
        }
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        io::ErrorKind::InvalidFilename => "the name is too long or not valid".to_owned(),
        _ => sanitise::line(&error.to_string()).into_owned(),
    };
    SaveError::Io(sanitise::path(path), reason)
}
