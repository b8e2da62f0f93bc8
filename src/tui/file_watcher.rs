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
pub struct FileWatcher {
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
    /// Begins to look at a file, as if it was read just now.
    pub fn new(path: PathBuf) -> Self {
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
    pub fn mark_read(&mut self) {
        self.seen = Fingerprint::of(&self.path);
        self.read = self.seen;
        self.restless = 0;
    }

    /// How large it was when it was last looked at, in bytes.
    pub fn length(&self) -> u64 {
        self.seen.map_or(0, |fingerprint| fingerprint.length)
    }

    /// Looks: whether it is another than was read, and is no longer being written, as it is what it
    /// was when it was last looked at; or is being written without end.
    pub fn has_changed(&mut self) -> bool {
        let now = Fingerprint::of(&self.path);
        let is_settled = now == self.seen;
        self.restless = if is_settled { 0 } else { self.restless + 1 };
        self.seen = now;
        now != self.read && (is_settled || self.restless >= MOST_RESTLESS)
    }
}
