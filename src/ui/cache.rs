//! What was laid out for the frame before, kept while what it was made from stays the same.

use std::collections::HashMap;
use std::hash::Hash;

use crate::app::App;

/// Parts of a frame, by what they show. What a frame does not ask for is not kept for the next, so that no
/// more is ever held than two of them need.
#[derive(Debug)]
pub(crate) struct Cache<K, V> {
    /// The revision of the app and a width in columns.
    made_from: (u64, usize),
    /// The parts of the frame before, as far as they were not asked for again.
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
    /// Begins a frame: parts that are no longer true are forgotten.
    pub(crate) fn begin(&mut self, app: &App, columns: usize) {
        let made_from = (app.revision, columns);
        self.before = std::mem::take(&mut self.now);
        if self.made_from != made_from {
            self.before.clear();
        }
        self.made_from = made_from;
    }

    /// The part for `key`, made only when there is none.
    pub(crate) fn get(&mut self, key: K, make: impl FnOnce() -> V) -> &V {
        let part = self.now.entry(key);
        part.or_insert_with(|| self.before.remove(&key).unwrap_or_else(make))
    }
}
