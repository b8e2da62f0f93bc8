//! In which fields words stand, in a byte a posting: of all sets of fields, texts have few.

use std::collections::HashMap;

use strum::EnumCount as _;

use super::super::field::FieldSet;
use crate::kb::Field;

/// The number of a set of fields; 0 is that of the empty one.
pub(super) type FieldSetId = u8;

/// Stands for a set that found no number left; it is known by the posting then.
pub(super) const NO_ID: FieldSetId = FieldSetId::MAX;

/// The sets of fields that some words stand in.
#[derive(Debug)]
pub(super) struct FieldSets {
    /// By their numbers.
    sets: Vec<FieldSet>,
    /// For each set and field, the number of the set with that field as well; 0 if nobody asked yet.
    with: Vec<[FieldSetId; Field::COUNT]>,
    /// Those without a number, by the place of the posting.
    others: HashMap<u32, FieldSet>,
}

impl Default for FieldSets {
    fn default() -> Self {
        Self {
            sets: vec![FieldSet::empty()],
            with: vec![[0; Field::COUNT]],
            others: HashMap::new(),
        }
    }
}

impl FieldSets {
    /// The number of this set and a field, for the posting at this place.
    #[inline]
    pub(super) fn with(&mut self, id: FieldSetId, field: Field, posting: u32) -> FieldSetId {
        match self.with.get(usize::from(id)) {
            Some(known) if known[field as usize] != 0 => known[field as usize],
            _ => self.add(id, field, posting),
        }
    }

    fn add(&mut self, id: FieldSetId, field: Field, posting: u32) -> FieldSetId {
        let set = self.get(id, posting) | field.into();
        let known = self.sets.iter().position(|known| *known == set);
        let next = known.unwrap_or(self.sets.len());
        if id == NO_ID || next >= usize::from(NO_ID) {
            self.others.insert(posting, set);
            return NO_ID;
        }
        if known.is_none() {
            self.sets.push(set);
            self.with.push([0; Field::COUNT]);
        }
        self.with[usize::from(id)][field as usize] = next as FieldSetId;
        next as FieldSetId
    }

    /// What each set is worth, by its number.
    pub(super) fn each(&self, worth: impl Fn(FieldSet) -> u8) -> [u8; 1 << FieldSetId::BITS] {
        let mut each = [0; 1 << FieldSetId::BITS];
        for (slot, set) in each.iter_mut().zip(&self.sets) {
            *slot = worth(*set);
        }
        each
    }

    /// The set with this number, of the posting at this place.
    #[inline]
    pub(super) fn get(&self, id: FieldSetId, posting: u32) -> FieldSet {
        match self.sets.get(usize::from(id)) {
            Some(set) => *set,
            None => self.others[&posting],
        }
    }
}
