//! How far the building of an index is, for another thread to show.

use std::sync::atomic::{AtomicUsize, Ordering};

/// Claims and findings that are in the index so far, out of how many. One thread builds with it
/// while others look at it.
#[derive(Debug, Default)]
pub struct Progress {
    /// Each is read, and then placed under its words: half the work each.
    halves: AtomicUsize,
    total: AtomicUsize,
}

impl Progress {
    /// How many are done.
    pub fn done(&self) -> usize {
        self.halves.load(Ordering::Relaxed) / 2
    }

    /// How many there are; nothing before the building has begun.
    pub fn total(&self) -> usize {
        self.total.load(Ordering::Relaxed)
    }

    pub(super) fn begin(&self, total: usize) {
        self.halves.store(0, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
    }

    /// So many more are read, or placed.
    pub(super) fn add(&self, count: usize) {
        self.halves.fetch_add(count, Ordering::Relaxed);
    }
}
