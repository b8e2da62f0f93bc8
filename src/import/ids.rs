//! Ids for what has none in a document.

use std::collections::{HashMap, HashSet};

use crate::kb::Id;
use crate::kb::check::{self, kebab};

/// An id of any shape as one that a knowledge base can have: `AC-2(1)` is `AC-2-1`. Empty if it has no
/// letter or digit.
pub(super) fn tidy(id: &str) -> String {
    if check::is_id(id.trim()) {
        return id.trim().to_owned();
    }
    let mut tidy = String::new();
    for c in id.trim().chars() {
        match c {
            c if c.is_ascii_alphanumeric() || "._".contains(c) && !tidy.is_empty() => tidy.push(c),
            _ if tidy.is_empty() || tidy.ends_with('-') => {}
            _ => tidy.push('-'),
        }
    }
    tidy.truncate(tidy.trim_end_matches('-').len());
    tidy
}

/// The ids that are taken in one list, in lower case, and where to go on for each name that repeats.
pub(super) struct Ids {
    taken: HashSet<String>,
    next: HashMap<String, usize>,
}

impl Ids {
    /// Begins with those that are written in a document, all of them: one that is made up must not
    /// take what is written further down. An empty one is none.
    pub(super) fn written<'a>(ids: impl Iterator<Item = &'a Id>) -> Self {
        let ids = ids.filter(|id| !id.is_empty());
        Self {
            taken: ids.map(|id| id.to_ascii_lowercase()).collect(),
            next: HashMap::new(),
        }
    }

    /// Puts one that comes from the name in the place of an empty one; without a letter or digit in the
    /// name, from what it is.
    pub(super) fn fill(&mut self, id: &mut Id, name: &str, what: &str) {
        if id.is_empty() {
            let stem = Some(kebab(name)).filter(|stem| !stem.is_empty());
            *id = self.fresh(stem.unwrap_or_else(|| what.to_owned())).into();
        }
    }

    /// `title`, `title-2`, `title-3`…
    fn fresh(&mut self, stem: String) -> String {
        if self.taken.insert(stem.clone()) {
            return stem;
        }
        let next = self.next.entry(stem.clone()).or_insert(2);
        loop {
            let id = format!("{stem}-{next}");
            *next += 1;
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}
