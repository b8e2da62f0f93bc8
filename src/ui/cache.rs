//! What was laid out for the frame before, kept while what it was made from stays the same.

use std::collections::HashMap;
use std::hash::Hash;
use std::rc::Rc;

use crate::app::App;

/// Parts of the frame before, by what they show, and what they were made from: the revision of the
/// app and a width in columns.
#[derive(Debug, Clone)]
pub(crate) struct Cache<K, V> {
    made_from: (u64, usize),
    parts: Rc<HashMap<K, Rc<V>>>,
}

impl<K, V> Default for Cache<K, V> {
    fn default() -> Self {
        Self {
            made_from: (u64::MAX, 0),
            parts: Rc::default(),
        }
    }
}

/// The parts of the frame to come: those of the one before that are still true, and new ones. What is
/// not asked for is not kept, so that no more is ever held than a frame needs.
#[derive(Debug)]
pub(crate) struct NextCache<K, V> {
    made_from: (u64, usize),
    before: Rc<HashMap<K, Rc<V>>>,
    now: HashMap<K, Rc<V>>,
}

impl<K: Copy + Eq + Hash, V> NextCache<K, V> {
    pub(crate) fn after(previous: &Cache<K, V>, app: &App, columns: usize) -> Self {
        let made_from = (app.revision, columns);
        let before = if previous.made_from == made_from {
            Rc::clone(&previous.parts)
        } else {
            Rc::default()
        };
        Self {
            made_from,
            before,
            now: HashMap::new(),
        }
    }

    /// The part for `key`, made only when there is none.
    pub(crate) fn get(&mut self, key: K, make: impl FnOnce() -> V) -> Rc<V> {
        let known = self.now.get(&key).or_else(|| self.before.get(&key));
        let part = known.map_or_else(|| Rc::new(make()), Rc::clone);
        self.now.insert(key, Rc::clone(&part));
        part
    }

    /// For the next frame.
    pub(crate) fn keep(self) -> Cache<K, V> {
        Cache {
            made_from: self.made_from,
            parts: Rc::new(self.now),
        }
    }
}
