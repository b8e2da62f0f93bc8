//! Saving is atomic and never overwrites an existing file without being asked.

use std::fs;
use std::path::{Path, PathBuf};

use onpaper::file::{Existing, SaveError, save};
use tempfile::TempDir;

/// A directory with `notes.md`, whose content is `old`.
fn directory_with_old_file() -> (TempDir, PathBuf) {
    let directory = TempDir::new().unwrap();
    let path = directory.path().join("notes.md");
    fs::write(&path, "old").unwrap();
    (directory, path)
}

fn names(directory: &Path) -> Vec<String> {
    let entries = fs::read_dir(directory).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

#[test]
fn a_new_file_is_written_and_its_absolute_path_returned() {
    let directory = TempDir::new().unwrap();
    let path = directory.path().join("new.md");
    assert_eq!(save(&path, b"new", Existing::Refuse).unwrap(), path);
    assert_eq!(read(&path), "new");
    assert_eq!(names(directory.path()), ["new.md"], "other files are left");
}

#[test]
fn an_existing_file_is_not_changed() {
    let (directory, path) = directory_with_old_file();
    let error = save(&path, b"new", Existing::Refuse).unwrap_err();
    assert!(matches!(error, SaveError::Exists(_)), "{error}");
    let message = format!("{} already exists and was not changed", path.display());
    assert_eq!(error.to_string(), message);
    assert_eq!(read(&path), "old");
    assert_eq!(names(directory.path()), ["notes.md"]);
}

#[test]
fn keep_both_uses_the_next_free_number() {
    let (directory, path) = directory_with_old_file();
    let second = save(&path, b"new", Existing::KeepBoth).unwrap();
    let third = save(&path, b"newer", Existing::KeepBoth).unwrap();
    assert_eq!(
        names(directory.path()),
        ["notes-2.md", "notes-3.md", "notes.md"]
    );
    assert_eq!(
        [read(&path), read(&second), read(&third)],
        ["old", "new", "newer"]
    );
}

#[test]
fn overwrite_replaces_the_file() {
    let (directory, path) = directory_with_old_file();
    save(&path, b"new", Existing::Overwrite).unwrap();
    assert_eq!(read(&path), "new");
    assert_eq!(names(directory.path()), ["notes.md"]);
}

#[test]
fn invalid_paths_are_refused() {
    let (directory, path) = directory_with_old_file();
    let inside = directory.path();
    for existing in [Existing::Refuse, Existing::KeepBoth, Existing::Overwrite] {
        let error = |path: &Path| save(path, b"new", existing).unwrap_err().to_string();
        assert_eq!(
            error(inside),
            format!("{} is a directory; name a file", inside.display())
        );
        let below = path.join("x.md");
        let reason = "a part of its path is a file, not a directory";
        assert_eq!(
            error(&below),
            format!("cannot write {}: {reason}", below.display())
        );
        let lost = inside.join("no/x.md");
        let reason = "its directory does not exist";
        assert_eq!(
            error(&lost),
            format!("cannot write {}: {reason}", lost.display())
        );
        let directory = inside.join("no/");
        assert_eq!(
            error(&directory),
            format!(
                "{} is the name of a directory; name a file",
                directory.display()
            )
        );
    }
    assert_eq!(read(&path), "old");
    assert_eq!(names(inside), ["notes.md"]);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().mode() & 0o777
    }

    #[test]
    fn a_new_file_has_the_usual_permissions() {
        let (directory, path) = directory_with_old_file();
        let new = save(&directory.path().join("new.md"), b"", Existing::Refuse).unwrap();
        assert_eq!(mode(&new), mode(&path));
    }

    #[test]
    fn replacing_a_file_keeps_its_permissions() {
        let (_directory, path) = directory_with_old_file();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        save(&path, b"new", Existing::Overwrite).unwrap();
        assert_eq!(mode(&path), 0o640);
    }

    /// Who may read and write it beside its group, which has no permission of its own.
    #[cfg(target_os = "linux")]
    #[test]
    fn replacing_a_file_keeps_its_access_control_list_and_attributes() {
        use rustix::fs::{XattrFlags, getxattr, setxattr};
        const LIST: &str = "system.posix_acl_access";
        const NOBODY: u32 = 65534;
        // Version 2; then for each entry its tag, permissions and user.
        let entry = |tag: u16, permissions: u16, user: u32| {
            [
                &tag.to_le_bytes()[..],
                &permissions.to_le_bytes(),
                &user.to_le_bytes(),
            ]
            .concat()
        };
        let entries = [
            entry(1, 6, u32::MAX),
            entry(2, 6, NOBODY),
            entry(4, 0, u32::MAX),
            entry(16, 6, u32::MAX),
            entry(32, 0, u32::MAX),
        ];
        let list = [2u32.to_le_bytes().to_vec(), entries.concat()].concat();
        let (_directory, path) = directory_with_old_file();
        let set = setxattr(&path, LIST, &list, XattrFlags::empty())
            .and_then(|()| setxattr(&path, "user.tag", b"desk", XattrFlags::empty()));
        if let Err(error) = set {
            let remedy = "put temporary files on a file system with access control lists";
            return crate::needs::skipped(&error.to_string(), remedy);
        }
        save(&path, b"new", Existing::Overwrite).unwrap();
        let mut value = vec![0; 100];
        let length = getxattr(&path, LIST, &mut *value).unwrap();
        assert_eq!(value[..length], list);
        let length = getxattr(&path, "user.tag", &mut *value).unwrap();
        assert_eq!(&value[..length], b"desk");
        assert_eq!(mode(&path), 0o660);
    }

    #[test]
    fn a_symbolic_link_is_kept_and_its_target_replaced() {
        let (directory, path) = directory_with_old_file();
        let link = directory.path().join("link.md");
        symlink("notes.md", &link).unwrap();
        assert!(save(&link, b"new", Existing::Refuse).is_err());
        assert_eq!(read(&path), "old");
        save(&link, b"new", Existing::Overwrite).unwrap();
        assert!(link.is_symlink());
        assert_eq!(read(&path), "new");
    }

    #[test]
    fn a_dangling_link_is_refused() {
        let directory = TempDir::new().unwrap();
        let link = directory.path().join("link.md");
        symlink("nowhere.md", &link).unwrap();
        let refused = |existing| save(&link, b"new", existing).unwrap_err().to_string();
        assert!(refused(Existing::Refuse).contains("already exists"));
        assert!(refused(Existing::Overwrite).contains("a link to something that does not exist"));
        assert_eq!(names(directory.path()), ["link.md"]);
    }

    #[test]
    fn a_device_is_never_replaced() {
        let null = Path::new("/dev/null");
        for existing in [Existing::Refuse, Existing::Overwrite] {
            let error = save(null, b"new", existing).unwrap_err();
            assert_eq!(
                error.to_string(),
                "/dev/null is a device or pipe; name a file"
            );
        }
    }

    #[test]
    fn control_characters_in_a_name_are_not_shown() {
        let directory = TempDir::new().unwrap();
        let path = directory.path().join("a\u{1b}[31m.md");
        fs::write(&path, "old").unwrap();
        let message = save(&path, b"new", Existing::Refuse)
            .unwrap_err()
            .to_string();
        assert!(
            message.contains("[31m.md") && !message.contains('\u{1b}'),
            "{message:?}"
        );
    }
}
