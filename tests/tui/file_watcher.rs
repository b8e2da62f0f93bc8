//! When a file has changed.

use std::fs;

use std::path::PathBuf;

use onpaper::tui::FileWatcher;

/// A file of its own, and the first look at it.
fn file() -> (tempfile::TempDir, PathBuf, FileWatcher) {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("kb.json");
    fs::write(&path, "one").unwrap();
    let watcher = FileWatcher::new(path.clone());
    (directory, path, watcher)
}

/// Whether a change is noticed, however often nothing else happens.
fn notices(watcher: &mut FileWatcher) -> [bool; 2] {
    [watcher.has_changed(), watcher.has_changed()]
}

#[test]
fn what_stays_has_not_changed() {
    let (_directory, _, mut watcher) = file();
    assert_eq!(notices(&mut watcher), [false, false]);
}

#[test]
fn a_file_that_was_written_has_changed_once_it_is_left_alone() {
    let (_directory, path, mut watcher) = file();
    fs::write(&path, "two and more").unwrap();
    assert!(!watcher.has_changed());
    fs::write(&path, "still being written").unwrap();
    assert_eq!(notices(&mut watcher), [false, true]);
    watcher.mark_read();
    assert_eq!(notices(&mut watcher), [false, false]);
}

#[test]
fn a_file_that_is_written_all_the_time_is_read_now_and_then() {
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
fn a_file_that_another_took_the_place_of_has_changed_though_it_looks_the_same() {
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
fn a_file_that_is_gone_has_changed_and_so_has_one_that_is_back() {
    let (_directory, path, mut watcher) = file();
    fs::remove_file(&path).unwrap();
    assert_eq!(notices(&mut watcher), [false, true]);
    watcher.mark_read();
    assert_eq!(notices(&mut watcher), [false, false]);
    fs::write(&path, "one").unwrap();
    assert_eq!(notices(&mut watcher), [false, true]);
}
