//! How far the reading of a knowledge base is, for another thread to show.

use std::sync::atomic::{AtomicU64, Ordering};

/// Bytes that are read, bytes of those that are parsed, and claims that these held. Some threads read
/// with it while others look at it.
#[derive(Debug, Default)]
pub struct Progress {
    total: AtomicU64,
    read: AtomicU64,
    parsed: AtomicU64,
    claims: AtomicU64,
}

impl Progress {
    /// How many bytes there are; nothing while that is not known, as of a stream.
    pub fn total(&self) -> u64 {
        self.total.load(Ordering::Relaxed)
    }

    /// How many bytes are read.
    pub fn read(&self) -> u64 {
        self.read.load(Ordering::Relaxed)
    }

    /// How many bytes are parsed.
    pub fn parsed(&self) -> u64 {
        self.parsed.load(Ordering::Relaxed)
    }

    /// How many claims are parsed.
    pub fn claims(&self) -> u64 {
        self.claims.load(Ordering::Relaxed)
    }

    /// Begins anew, with so many bytes to come.
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
