//! The progress of loading a knowledge base and of building its index, for another thread to show.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// The progress by now, shared between threads.
#[derive(Debug, Default)]
pub struct Progress(Mutex<LoadStage>);

/// The progress at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadStage {
    /// The file is being read and parsed.
    Reading(ReadProgress),
    /// The index is being built.
    Indexing {
        /// The number of steps done. An item takes two: it is read, then its postings are built.
        steps: u64,
        /// The number of all items.
        total: u64,
    },
}

/// The progress of reading a file.
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

impl Default for LoadStage {
    fn default() -> Self {
        Self::Reading(ReadProgress::default())
    }
}

impl Progress {
    /// The stage by now.
    pub fn now(&self) -> LoadStage {
        *self.stage()
    }

    /// Begins to read this many bytes.
    pub(super) fn begin(&self, total: u64) {
        *self.stage() = LoadStage::Reading(ReadProgress {
            total,
            ..ReadProgress::default()
        });
    }

    pub(super) fn add_read(&self, bytes: usize) {
        if let LoadStage::Reading(counts) = &mut *self.stage() {
            counts.read += bytes as u64;
        }
    }

    pub(super) fn add_parsed(&self, bytes: usize, claims: usize) {
        if let LoadStage::Reading(counts) = &mut *self.stage() {
            counts.parsed += bytes as u64;
            counts.claims += claims as u64;
        }
    }

    /// Begins to index this many items.
    pub(crate) fn begin_indexing(&self, total: usize) {
        let (steps, total) = (0, total as u64);
        *self.stage() = LoadStage::Indexing { steps, total };
    }

    pub(crate) fn add_indexed(&self, steps: usize) {
        if let LoadStage::Indexing { steps: all, .. } = &mut *self.stage() {
            *all += steps as u64;
        }
    }

    fn stage(&self) -> MutexGuard<'_, LoadStage> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
