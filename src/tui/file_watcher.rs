//! Detects changes of a file by polling its metadata.
//!
//! Polling rather than a notification service: it works with every way in which editors save (in place,
//! by renaming, through symbolic links) and on every file system, network mounts included, for the price
//! of a system call.

use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// How often a file is checked for a change.
pub(super) const POLL_INTERVAL: Duration = Duration::from_millis(500);

/// The metadata that differ after a file was written or replaced: its length, the time of its change, and its
/// identity.
type Fingerprint = (u64, Option<SystemTime>, Identity);

/// Device, inode and change time of a file; every write changes the last.
#[cfg(unix)]
type Identity = (u64, u64, i64, i64);
#[cfg(not(unix))]
type Identity = ();

/// Returns the fingerprint of a file, or `None` if there is no such file.
fn fingerprint(path: &Path) -> Option<Fingerprint> {
    let metadata = path.metadata().ok()?;
    let modified = metadata.modified().ok();
    Some((metadata.len(), modified, identity(&metadata)))
}

#[cfg(unix)]
fn identity(metadata: &Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    let file = (metadata.dev(), metadata.ino());
    (file.0, file.1, metadata.ctime(), metadata.ctime_nsec())
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> Identity {}

/// A polled file.
#[derive(Debug)]
pub struct FileWatcher {
    path: PathBuf,
    /// Its fingerprint when it was last read.
    read: Option<Fingerprint>,
    /// Its fingerprint when it was last polled.
    seen: Option<Fingerprint>,
    /// How many polls in a row found it changed since the previous one.
    unsettled_polls: u32,
}

/// After this many polls in a row with a change, the file is read anyway: it may never stop changing.
const MAX_UNSETTLED_POLLS: u32 = 4;

impl FileWatcher {
    /// Starts watching a file, as if it had just been read.
    pub fn new(path: PathBuf) -> Self {
        let mut watcher = Self {
            path,
            read: None,
            seen: None,
            unsettled_polls: 0,
        };
        watcher.mark_read();
        watcher
    }

    /// Records the fingerprint of the file, just before it is read.
    pub fn mark_read(&mut self) {
        self.seen = fingerprint(&self.path);
        self.read = self.seen;
        self.unsettled_polls = 0;
    }

    /// Returns the size of the file in bytes when it was last polled.
    pub fn length(&self) -> u64 {
        self.seen.map_or(0, |(length, ..)| length)
    }

    /// Polls the file. Returns whether it differs from what was read and has either settled, with no
    /// change since the previous poll, or kept changing for too long.
    pub fn has_changed(&mut self) -> bool {
        let now = fingerprint(&self.path);
        let is_settled = now == self.seen;
        self.unsettled_polls = match is_settled {
            true => 0,
            false => self.unsettled_polls + 1,
        };
        self.seen = now;
        now != self.read && (is_settled || self.unsettled_polls >= MAX_UNSETTLED_POLLS)
    }
}
