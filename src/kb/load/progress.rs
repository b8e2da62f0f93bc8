//! The progress of loading a knowledge base, for another thread to show.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// The progress by now, shared between threads.
#[derive(Debug, Default)]
pub struct Progress(Mutex<ReadProgress>);

/// The progress at one moment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReadProgress {
    /// The total number of bytes; 0 while unknown, as for a stream.
    pub total: u64,
    /// The number of bytes read.
    pub read: u64,
    /// The number of bytes parsed.
    pub parsed: u64,
    /// The number of claims parsed.
    pub claims: u64,
}

impl Progress {
    /// The counts by now.
    pub fn now(&self) -> ReadProgress {
        *self.counts()
    }

    /// Resets all counts, with a new total.
    pub(super) fn begin(&self, total: u64) {
        *self.counts() = ReadProgress {
            total,
            ..ReadProgress::default()
        };
    }

    pub(super) fn add_read(&self, bytes: usize) {
        self.counts().read += bytes as u64;
    }

    pub(super) fn add_parsed(&self, bytes: usize, claims: usize) {
        let mut counts = self.counts();
        counts.parsed += bytes as u64;
        counts.claims += claims as u64;
    }

    fn counts(&self) -> MutexGuard<'_, ReadProgress> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
