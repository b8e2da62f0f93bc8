//! Resolves names in a document to aspects and areas.
//!
//! Names that look the same are the same: white space, invisible characters and the composition of accented
//! letters do not count. Names that differ in case are different, since a knowledge base may have both, but
//! are noted as a possible mistake.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization as _;

use super::plain;
use crate::kb::check::kebab;
use crate::kb::sanitise;

/// The key of an aspect or area: for an area the position of its aspect, and the name.
type NameKey = (Option<usize>, String);

/// The positions of the aspects, and of areas within their aspect.
#[derive(Default)]
pub(super) struct Places {
    /// By name, each with its written id, or an empty one.
    names: HashMap<NameKey, Vec<(String, usize)>>,
    /// The first name without a written id for each name in lower case, and its line.
    letters: HashMap<NameKey, (String, usize)>,
}

/// Returns a written id, or an empty text if it is the one derived from the name.
fn unless_from_name(name: &str, id: &str) -> String {
    if kebab(name) == id {
        String::new()
    } else {
        id.to_owned()
    }
}

impl Places {
    /// Returns the place with this name and written id, or for an empty id the first with the name, and
    /// whether several have it.
    pub(super) fn under(
        &self,
        owner: Option<usize>,
        name: &str,
        id: &str,
    ) -> Option<(usize, bool)> {
        let places = self.names.get(&(owner, visible(name)))?;
        let written = unless_from_name(name, id);
        match places.iter().rfind(|(known, _)| *known == written) {
            Some((_, at)) => Some((*at, false)),
            None => id.is_empty().then(|| (places[0].1, places.len() > 1)),
        }
    }

    /// Returns the first place with this name.
    pub(super) fn named(&self, owner: Option<usize>, name: &str) -> Option<usize> {
        let places = self.names.get(&(owner, visible(name)));
        places.map(|places| places[0].1)
    }

    /// Adds a new place with this name and line. Returns an earlier name, with its line, that differs from its name in case only.
    pub(super) fn add(
        &mut self,
        owner: Option<usize>,
        seen: (String, usize),
        id: &str,
        at: usize,
    ) -> Option<(String, usize)> {
        let name = visible(&seen.0);
        let letters = (owner, name.to_lowercase());
        let written = unless_from_name(&seen.0, id);
        let places = self.names.entry((owner, name)).or_default();
        places.push((written, at));
        if !id.is_empty() {
            return None;
        }
        let like = self.letters.get(&letters).cloned();
        self.letters.entry(letters).or_insert(seen);
        like
    }
}

/// Normalises a name to what can be seen of it.
fn visible(name: &str) -> String {
    plain(&sanitise::line(name)).nfc().collect()
}
