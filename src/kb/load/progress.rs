//! The progress of loading a knowledge base, for another thread to show.

use std::sync::atomic::{AtomicU64, Ordering};

/// Counts of the bytes read, the bytes parsed and the claims parsed, shared between threads.
#[derive(Debug, Default)]
pub struct Progress {
    total: AtomicU64,
    read: AtomicU64,
    parsed: AtomicU64,
    claims: AtomicU64,
}

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
        ReadProgress {
            total: self.total.load(Ordering::Relaxed),
            read: self.read.load(Ordering::Relaxed),
            parsed: self.parsed.load(Ordering::Relaxed),
            claims: self.claims.load(Ordering::Relaxed),
        }
    }

    /// Resets all counts, with a new total.
    pub(super) fn begin(&self, total: u64) {
        for count in [&self.read, &self.parsed, &self.claims] {
            count.store(0, Ordering::Relaxed);
        }
        self.total.store(total, Ordering::Relaxed);
    }

    pub(super) fn add_read(&self, bytes: usize) {
        self.read.fetch_add(bytes as u64, Ordering::Relaxed);
    }

    pub(super) fn add_parsed(&self, bytes: usize, claims: usize) {
        self.parsed.fetch_add(bytes as u64, Ordering::Relaxed);
        self.claims.fetch_add(claims as u64, Ordering::Relaxed);
    }
}
