//! The progress of building an index, for another thread to show.

use std::sync::atomic::{AtomicUsize, Ordering};

/// How many claims and findings are in the index so far. One thread builds, others read this.
#[derive(Debug, Default)]
pub struct Progress {
    /// Two steps for each document: it is read, then its postings are built.
    steps: AtomicUsize,
    total: AtomicUsize,
}

impl Progress {
    /// How many are done.
    pub fn done(&self) -> usize {
        self.steps.load(Ordering::Relaxed) / 2
    }

    /// How many there are; 0 before the building has begun.
    pub fn total(&self) -> usize {
        self.total.load(Ordering::Relaxed)
    }

    pub(super) fn begin(&self, total: usize) {
        self.steps.store(0, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
    }

    /// So many more steps are done.
    pub(super) fn add(&self, count: usize) {
        self.steps.fetch_add(count, Ordering::Relaxed);
    }
}
