//! The detection of changed files.

use std::fs;

use std::path::PathBuf;

use onpaper::tui::FileWatcher;

/// A new file and its first state.
fn file() -> (tempfile::TempDir, PathBuf, FileWatcher) {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("kb.json");
    fs::write(&path, "one").unwrap();
    let watcher = FileWatcher::new(path.clone());
    (directory, path, watcher)
}

/// Whether a change is noticed within many checks.
fn notices(watcher: &mut FileWatcher) -> [bool; 2] {
    [watcher.has_changed(), watcher.has_changed()]
}

#[test]
fn an_unchanged_file_is_not_reported() {
    let (_directory, _, mut watcher) = file();
    assert_eq!(notices(&mut watcher), [false, false]);
}

#[test]
fn a_written_file_is_reported_once_it_is_stable() {
    let (_directory, path, mut watcher) = file();
    fs::write(&path, "two and more").unwrap();
    assert!(!watcher.has_changed());
    fs::write(&path, "still being written").unwrap();
    assert_eq!(notices(&mut watcher), [false, true]);
    watcher.mark_read();
    assert_eq!(notices(&mut watcher), [false, false]);
}

#[test]
fn a_continuously_written_file_is_reported_occasionally() {
    let (_directory, path, mut watcher) = file();
    let mut length = 0;
    let mut changed = || {
        length += 1;
        fs::write(&path, "x".repeat(length)).unwrap();
        watcher.has_changed()
    };
    assert_eq!(
        [changed(), changed(), changed(), changed()],
        [false, false, false, true]
    );
    watcher.mark_read();
    assert!(!watcher.has_changed());
}

#[test]
fn a_replaced_file_is_reported_even_with_equal_size_and_time() {
    let (directory, path, mut watcher) = file();
    let modified = path.metadata().unwrap().modified().unwrap();
    let other = directory.path().join("other");
    fs::write(&other, "two").unwrap();
    let file = fs::File::options().write(true).open(&other).unwrap();
    file.set_modified(modified).unwrap();
    fs::rename(&other, &path).unwrap();
    assert_eq!(notices(&mut watcher), [false, true]);
}

#[test]
fn a_deleted_file_and_its_return_are_reported() {
    let (_directory, path, mut watcher) = file();
    fs::remove_file(&path).unwrap();
    assert_eq!(notices(&mut watcher), [false, true]);
    watcher.mark_read();
    assert_eq!(notices(&mut watcher), [false, false]);
    fs::write(&path, "one").unwrap();
    assert_eq!(notices(&mut watcher), [false, true]);
}
