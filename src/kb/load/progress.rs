//! How far the reading of a knowledge base is, for another thread to show.

use std::sync::atomic::{AtomicU64, Ordering};

/// Bytes that are read, bytes of those that are taken in, and claims that these held. One thread
/// reads with it while others look at it.
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

    /// How many bytes are taken in.
    pub fn parsed(&self) -> u64 {
        self.parsed.load(Ordering::Relaxed)
    }

    /// How many claims are taken in.
    pub fn claims(&self) -> u64 {
        self.claims.load(Ordering::Relaxed)
    }

    /// Begins anew, with so many bytes to come.
    pub(super) fn begin(&self, total: u64) {
        for count in [&self.read, &self.parsed, &self.claims] {
            count.store(0, Ordering::Relaxed);
        }
        self.set_total(total);
    }

    pub(super) fn set_total(&self, bytes: u64) {
        self.total.store(bytes, Ordering::Relaxed);
    }

    pub(super) fn set_read(&self, bytes: u64) {
        self.read.store(bytes, Ordering::Relaxed);
    }

    pub(super) fn set_parsed(&self, bytes: u64) {
        self.parsed.store(bytes, Ordering::Relaxed);
    }

    pub(super) fn set_claims(&self, claims: u64) {
        self.claims.store(claims, Ordering::Relaxed);
    }
}
