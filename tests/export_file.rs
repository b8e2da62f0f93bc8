//! A document is saved whole or not at all, and what is there already is never lost unasked.

use std::fs;
use std::path::{Path, PathBuf};

use onpaper::file::{Existing, SaveError, save};
use tempfile::TempDir;

/// A directory with the file `notes.md`, which holds `old`.
fn place() -> (TempDir, PathBuf) {
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
fn a_new_file_has_the_contents_and_its_absolute_path_is_told() {
    let directory = TempDir::new().unwrap();
    let path = directory.path().join("new.md");
    assert_eq!(save(&path, b"new", Existing::Refuse).unwrap(), path);
    assert_eq!(read(&path), "new");
    assert_eq!(names(directory.path()), ["new.md"], "nothing else is left");
}

#[test]
fn what_is_there_is_left_as_it_was() {
    let (directory, path) = place();
    let error = save(&path, b"new", Existing::Refuse).unwrap_err();
    assert!(matches!(error, SaveError::Exists(_)), "{error}");
    let message = format!("{} already exists and was not changed", path.display());
    assert_eq!(error.to_string(), message);
    assert_eq!(read(&path), "old");
    assert_eq!(names(directory.path()), ["notes.md"]);
}

#[test]
fn both_are_kept_under_the_next_free_number() {
    let (directory, path) = place();
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
fn it_is_replaced_when_that_is_asked_for() {
    let (directory, path) = place();
    save(&path, b"new", Existing::Overwrite).unwrap();
    assert_eq!(read(&path), "new");
    assert_eq!(names(directory.path()), ["notes.md"]);
}

#[test]
fn nothing_is_written_where_no_file_can_be() {
    let (directory, path) = place();
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
    fn a_new_file_is_as_open_as_any_other() {
        let (directory, path) = place();
        let new = save(&directory.path().join("new.md"), b"", Existing::Refuse).unwrap();
        assert_eq!(mode(&new), mode(&path));
    }

    #[test]
    fn permissions_outlive_the_contents() {
        let (_directory, path) = place();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        save(&path, b"new", Existing::Overwrite).unwrap();
        assert_eq!(mode(&path), 0o640);
    }

    #[test]
    fn a_link_stays_and_the_file_behind_it_is_replaced() {
        let (directory, path) = place();
        let link = directory.path().join("link.md");
        symlink("notes.md", &link).unwrap();
        assert!(save(&link, b"new", Existing::Refuse).is_err());
        assert_eq!(read(&path), "old");
        save(&link, b"new", Existing::Overwrite).unwrap();
        assert!(link.is_symlink());
        assert_eq!(read(&path), "new");
    }

    #[test]
    fn a_link_that_leads_nowhere_is_refused_each_way() {
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
    fn a_name_is_shown_without_what_it_could_do_to_a_terminal() {
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
