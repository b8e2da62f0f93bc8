//! Which aspect or area a name in a document stands for.
//!
//! Names that differ in nothing but white space are one. Those that differ in case as well are two,
//! since a knowledge base may have both; a person is told, for they may be meant as one.

use std::collections::HashMap;

use super::plain;

/// What an aspect or area is found by: the aspect that it is an area of, and its name.
type Name = (Option<usize>, String);

/// The aspects and areas so far, by position: of an area, that among those of its aspect.
#[derive(Default)]
pub(super) struct Places {
    /// By name and written id, which is empty if there is none.
    headings: HashMap<(Name, String), usize>,
    /// The first of each name.
    names: HashMap<Name, usize>,
    /// The first of each name without regard to case, of those without a written id.
    letters: HashMap<Name, Seen>,
}

/// A name, and the line where it was first.
#[derive(Clone)]
pub(super) struct Seen {
    pub name: String,
    pub line: usize,
}

impl Places {
    /// The one with this name and this written id.
    pub(super) fn under(&self, owner: Option<usize>, name: &str, id: &str) -> Option<usize> {
        let key = ((owner, plain(name)), id.to_owned());
        self.headings.get(&key).copied()
    }

    /// The first one with this name.
    pub(super) fn named(&self, owner: Option<usize>, name: &str) -> Option<usize> {
        self.names.get(&(owner, plain(name))).copied()
    }

    /// Takes down a new one. Gives the one that it may be a slip of.
    pub(super) fn add(
        &mut self,
        owner: Option<usize>,
        seen: Seen,
        id: &str,
        at: usize,
    ) -> Option<Seen> {
        let name = plain(&seen.name);
        let letters = (owner, name.to_lowercase());
        let key = (owner, name);
        self.names.entry(key.clone()).or_insert(at);
        self.headings.insert((key, id.to_owned()), at);
        if !id.is_empty() {
            return None;
        }
        let like = self.letters.get(&letters).cloned();
        self.letters.entry(letters).or_insert(seen);
        like
    }
}
