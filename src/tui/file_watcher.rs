//! Whether a file has changed, by what the system says of it.
//!
//! A look now and then, not a service that tells: it sees every way in which editors write (in
//! place, or a new file under the old name, through links too), on every file system, a mounted one
//! of another machine included; and it costs a system call.

use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// How often a file is checked for a change.
pub(super) const POLL_INTERVAL: Duration = Duration::from_millis(500);

/// What is different once a file was written or another is in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Fingerprint {
    length: u64,
    modified: Option<SystemTime>,
    identity: Identity,
}

/// Device, number and last change of a file; writing cannot leave these as they were.
#[cfg(unix)]
type Identity = (u64, u64, i64, i64);
#[cfg(not(unix))]
type Identity = ();

impl Fingerprint {
    /// What the file of this name is like; nothing when there is none.
    fn of(path: &Path) -> Option<Self> {
        let metadata = path.metadata().ok()?;
        Some(Self {
            length: metadata.len(),
            modified: metadata.modified().ok(),
            identity: identity(&metadata),
        })
    }
}

#[cfg(unix)]
fn identity(metadata: &Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    let file = (metadata.dev(), metadata.ino());
    (file.0, file.1, metadata.ctime(), metadata.ctime_nsec())
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> Identity {}

/// A file that is looked at now and then.
#[derive(Debug)]
pub(super) struct FileWatcher {
    path: PathBuf,
    /// What it was like when it was read last.
    read: Option<Fingerprint>,
    /// What it was like when it was looked at last.
    seen: Option<Fingerprint>,
    /// How often in a row it was another than at the look before.
    restless: u32,
}

/// After so many looks in a row that find it changed again, it is read all the same: whoever writes it
/// does so without end.
const MOST_RESTLESS: u32 = 4;

impl FileWatcher {
    pub(super) fn new(path: PathBuf) -> Self {
        let mut watcher = Self {
            path,
            read: None,
            seen: None,
            restless: 0,
        };
        watcher.mark_read();
        watcher
    }

    /// Notes what the file is like, just before it is read.
    pub(super) fn mark_read(&mut self) {
        self.seen = Fingerprint::of(&self.path);
        self.read = self.seen;
        self.restless = 0;
    }

    /// How large it was when it was last looked at, in bytes.
    pub(super) fn length(&self) -> u64 {
        self.seen.map_or(0, |fingerprint| fingerprint.length)
    }

    /// Looks: whether it is another than was read, and is no longer being written, as it is what it
    /// was when it was last looked at; or is being written without end.
    pub(super) fn has_changed(&mut self) -> bool {
        let now = Fingerprint::of(&self.path);
        let is_settled = now == self.seen;
        self.restless = if is_settled { 0 } else { self.restless + 1 };
        self.seen = now;
        now != self.read && (is_settled || self.restless >= MOST_RESTLESS)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

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
}
