//! The texts of many claims in one piece of memory.
//!
//! A million claims have nine million texts. With memory of its own, each would need about as much again
//! as most of them are long. Owns where texts are; does not change any.

use std::hash::BuildHasher as _;
use std::ops::Range;

use arcstr::{ArcStr, Substr};
use foldhash::fast::RandomState;
use hashbrown::HashTable;

use super::Claim;

/// Puts the texts of these claims together, without anything between them; the names that claims have in
/// common (aspects, tags) once.
pub(crate) fn gather_texts(claims: &mut [Claim]) {
    let mut gathered = Gathered::default();
    let mut ranges = Vec::new();
    let mut add = |text: &mut Substr, is_name| {
        ranges.push(match is_name {
            true => gathered.name(text),
            false => gathered.add(text),
        });
    };
    for claim in &mut *claims {
        claim.for_each_text(&mut add);
    }
    let all = ArcStr::from(gathered.all);
    let mut ranges = ranges.into_iter();
    let mut replace = |text: &mut Substr, _| {
        let range = ranges.next().expect("each text got its range above");
        *text = all.substr(range);
    };
    for claim in claims {
        claim.for_each_text(&mut replace);
    }
}

/// Puts the texts of one claim together; the names that claims have in common stay where they are.
pub(crate) fn gather_own_texts(claim: &mut Claim) {
    let mut all = String::new();
    claim.for_each_text(&mut |text, is_name| {
        if !is_name {
            all.push_str(text);
        }
    });
    let all = ArcStr::from(all);
    let mut start = 0;
    claim.for_each_text(&mut |text, is_name| {
        if !is_name {
            let end = start + text.len();
            *text = all.substr(start..end);
            start = end;
        }
    });
}

#[derive(Default)]
struct Gathered {
    all: String,
    /// Where each name is.
    names: HashTable<Range<usize>>,
    hasher: RandomState,
}

impl Gathered {
    fn add(&mut self, text: &str) -> Range<usize> {
        let start = self.all.len();
        self.all.push_str(text);
        start..self.all.len()
    }

    fn name(&mut self, name: &str) -> Range<usize> {
        let hash = self.hasher.hash_one(name);
        let is_same = |range: &Range<usize>| self.all[range.clone()] == *name;
        if let Some(range) = self.names.find(hash, is_same) {
            return range.clone();
        }
        let range = self.add(name);
        let hash_of = |range: &Range<usize>| self.hasher.hash_one(&self.all[range.clone()]);
        self.names.insert_unique(hash, range.clone(), hash_of);
        range
    }
}
