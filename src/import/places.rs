//! Which aspect or area a name in a document stands for.
//!
//! Names that differ in nothing that is seen are one: in white space, invisible characters, or how a
//! letter with an accent is put together. Those that differ in case as well are two,
//! since a knowledge base may have both; a person is told, for they may be meant as one.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization as _;

use super::plain;
use crate::kb::check::kebab;
use crate::kb::sanitise;

/// What an aspect or area is found by: the aspect that it is an area of, and its name.
type NameKey = (Option<usize>, String);

/// The aspects and areas so far, by position: of an area, that among those of its aspect.
#[derive(Default)]
pub(super) struct Places {
    /// By name and written id, which is empty if there is none.
    headings: HashMap<(NameKey, String), usize>,
    /// The first of each name, and how many have it.
    names: HashMap<NameKey, (usize, usize)>,
    /// The first of each name without regard to case, of those without a written id.
    letters: HashMap<NameKey, FirstSeen>,
}

/// A name, and the line where it was first.
#[derive(Clone)]
pub(super) struct FirstSeen {
    pub name: String,
    pub line: usize,
}

/// A written id as far as the name does not say as much.
fn unless_from_name(name: &str, id: &str) -> String {
    if kebab(name) == id {
        String::new()
    } else {
        id.to_owned()
    }
}

impl Places {
    /// The one with this name and this written id; without an id the first with the name, and whether there
    /// are others.
    pub(super) fn under(
        &self,
        owner: Option<usize>,
        name: &str,
        id: &str,
    ) -> Option<(usize, bool)> {
        let key = (owner, visible(name));
        let named = self.names.get(&key).filter(|_| id.is_empty());
        let named = named.map(|(at, many)| (*at, *many > 1));
        let written = self.headings.get(&(key, unless_from_name(name, id)));
        written.map(|at| (*at, false)).or(named)
    }

    /// The first one with this name.
    pub(super) fn named(&self, owner: Option<usize>, name: &str) -> Option<usize> {
        let first = self.names.get(&(owner, visible(name)));
        first.map(|(at, _)| *at)
    }

    /// Takes down a new one. Gives the one that it may be a slip of.
    pub(super) fn add(
        &mut self,
        owner: Option<usize>,
        seen: FirstSeen,
        id: &str,
        at: usize,
    ) -> Option<FirstSeen> {
        let name = visible(&seen.name);
        let letters = (owner, name.to_lowercase());
        let key = (owner, name);
        self.names.entry(key.clone()).or_insert((at, 0)).1 += 1;
        let id_of = unless_from_name(&seen.name, id);
        self.headings.insert((key, id_of), at);
        if !id.is_empty() {
            return None;
        }
        let like = self.letters.get(&letters).cloned();
        self.letters.entry(letters).or_insert(seen);
        like
    }
}

/// A name as far as it is seen.
fn visible(name: &str) -> String {
    plain(&sanitise::line(name)).nfc().collect()
}
