//! Makes up ids for parts of a document that have none.

use std::collections::{HashMap, HashSet};

use crate::kb::Id;
use crate::kb::check::{self, kebab};

/// Turns a text into a valid id: `AC-2(1)` becomes `AC-2-1`. Returns an empty text if it has no letter or
/// digit.
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

/// The ids taken in one list, in lower case, and the next number for each repeated name.
pub(super) struct Ids {
    taken: HashSet<String>,
    next: HashMap<String, usize>,
}

impl Ids {
    /// Starts with all ids written in a document, so that made-up ones do not collide with later ones. Skips
    /// empty ids.
    pub(super) fn written<'a>(ids: impl Iterator<Item = &'a Id>) -> Self {
        let ids = ids.filter(|id| !id.is_empty());
        Self {
            taken: ids.map(|id| id.to_ascii_lowercase()).collect(),
            next: HashMap::new(),
        }
    }

    /// Replaces an empty id by one derived from the name, or from `what` if the name has no letter or digit.
    pub(super) fn fill(&mut self, id: &mut Id, name: &str, what: &str) {
        if id.is_empty() {
            let stem = Some(kebab(name)).filter(|stem| !stem.is_empty());
            *id = self.fresh(stem.unwrap_or_else(|| what.to_owned())).into();
        }
    }

    /// Returns the first free id of `title`, `title-2`, `title-3`…
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
