//! A cache of the previous frame's layout, valid while its inputs are unchanged.

use std::collections::HashMap;
use std::hash::Hash;

use crate::app::App;

/// Cached parts of a frame by key. Parts that a frame does not request are dropped at the next, so that the
/// cache never holds more than two frames.
#[derive(Debug)]
pub(crate) struct Cache<K, V> {
    /// The revision of the app, and the width in columns.
    made_from: (u64, usize),
    /// The parts of the previous frame that were not requested again yet.
    before: HashMap<K, V>,
    now: HashMap<K, V>,
}

impl<K, V> Default for Cache<K, V> {
    fn default() -> Self {
        Self {
            made_from: (0, 0),
            before: HashMap::new(),
            now: HashMap::new(),
        }
    }
}

impl<K: Copy + Eq + Hash, V> Cache<K, V> {
    /// Begins a frame; clears the cache if the inputs have changed.
    pub(crate) fn begin(&mut self, app: &App, columns: usize) {
        let made_from = (app.revision, columns);
        self.before = std::mem::take(&mut self.now);
        if self.made_from != made_from {
            self.before.clear();
        }
        self.made_from = made_from;
    }

    /// Returns the part for `key`, creating it if it is not cached.
    pub(crate) fn get(&mut self, key: K, make: impl FnOnce() -> V) -> &V {
        let part = self.now.entry(key);
        part.or_insert_with(|| self.before.remove(&key).unwrap_or_else(make))
    }
}
