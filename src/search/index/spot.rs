//! Where a word stands in a document, in a byte a posting: a place, if it has only one, or its fields.
//!
//! Most words stand in a document once, and near the beginning of a text: the place says in which field
//! that is, and whether two words are adjacent. Of others, the byte is the number of the set of their
//! fields; texts have few such sets.

use std::collections::HashMap;

use strum::{EnumCount as _, VariantArray as _};

use super::super::field::FieldSet;
use crate::kb::Field;

/// Where a word stands in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Spot(pub(super) u8);

/// How many spots there can be.
pub(super) const SPOTS: usize = 1 << u8::BITS;

/// How many words of a field have places of their own, and one more, which keeps fields apart.
const fn places(field: Field) -> u8 {
    match field {
        Field::Title | Field::Alias => 16,
        Field::Tag | Field::Aspect | Field::Area => 8,
        Field::Claimed | Field::Observed => 48,
        Field::Extra => 24,
        _ => 0,
    }
}

/// The spot before the first place of each field, and of all of them.
const STARTS: [u8; Field::COUNT + 1] = {
    let mut starts = [1; Field::COUNT + 1];
    let mut field = 0;
    while field < Field::COUNT {
        starts[field + 1] = starts[field] + places(Field::VARIANTS[field]);
        field += 1;
    }
    starts
};

impl Spot {
    /// The word is not there.
    pub(super) const NONE: Self = Self(0);
    /// It stands in fields whose set found no number left; it is known by the posting then.
    pub(super) const OTHER: Self = Self(u8::MAX);
    /// The first word of the title.
    pub(super) const FIRST: Self = Self(STARTS[Field::Title as usize] + 1);
    /// The spots from here on are sets of fields.
    const SETS: Self = Self(STARTS[Field::COUNT]);

    /// The place of a word in a field: from 1 for the first, with a number left out between two texts.
    #[inline]
    pub(super) fn of(field: Field, number: usize) -> Option<Self> {
        let [start, end] = [STARTS[field as usize], STARTS[field as usize + 1]];
        let is_known = number < usize::from(end - start);
        is_known.then(|| Self(start + number as u8))
    }

    #[inline]
    fn is_place(self) -> bool {
        (Self::NONE.0 + 1..Self::SETS.0).contains(&self.0)
    }

    /// Whether this is right before the other; none if it is not known.
    #[inline]
    pub(super) fn is_before(self, other: Self) -> Option<bool> {
        let is_known = self.is_place() && other.is_place();
        is_known.then_some(other.0.wrapping_sub(self.0) == 1)
    }

    /// This as well as the other, of which only a place is told.
    #[inline]
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::NONE, only) | (only, Self::NONE) => only,
            _ => Self::OTHER,
        }
    }
}

/// The fields of all spots.
#[derive(Debug)]
pub(super) struct Spots {
    fields: Vec<FieldSet>,
    /// For each spot and field, the set with that field as well; none if nobody asked yet.
    with: Vec<[Spot; Field::COUNT]>,
    /// The fields of [`Spot::OTHER`], by the place of the posting.
    others: HashMap<u32, FieldSet>,
}

impl Default for Spots {
    fn default() -> Self {
        let mut fields = vec![FieldSet::empty()];
        for field in Field::VARIANTS {
            let places = usize::from(places(*field));
            fields.extend(vec![FieldSet::from(*field); places]);
        }
        Self {
            with: vec![[Spot::NONE; Field::COUNT]; fields.len()],
            fields,
            others: HashMap::new(),
        }
    }
}

impl Spots {
    /// The spot of a word that stands in this field as well, for the posting at this place.
    #[inline]
    pub(super) fn with(&mut self, spot: Spot, field: Field, posting: u32) -> Spot {
        match self.with.get(usize::from(spot.0)) {
            Some(known) if known[field as usize] != Spot::NONE => known[field as usize],
            _ => self.add(spot, field, posting),
        }
    }

    fn add(&mut self, spot: Spot, field: Field, posting: u32) -> Spot {
        let fields = self.get(spot, posting) | field.into();
        let sets = usize::from(Spot::SETS.0);
        let known = self.fields[sets..]
            .iter()
            .position(|known| *known == fields);
        let next = known.map_or(self.fields.len(), |known| sets + known);
        if spot == Spot::OTHER || next >= usize::from(Spot::OTHER.0) {
            self.others.insert(posting, fields);
            return Spot::OTHER;
        }
        if known.is_none() {
            self.fields.push(fields);
            self.with.push([Spot::NONE; Field::COUNT]);
        }
        let next = Spot(next as u8);
        self.with[usize::from(spot.0)][field as usize] = next;
        next
    }

    /// What each spot is worth by its fields.
    pub(super) fn each(&self, worth: impl Fn(FieldSet) -> u8) -> [u8; SPOTS] {
        let mut each = [0; SPOTS];
        for (slot, fields) in each.iter_mut().zip(&self.fields) {
            *slot = worth(*fields);
        }
        each
    }

    /// The fields of a spot, of the posting at this place.
    #[inline]
    pub(super) fn get(&self, spot: Spot, posting: u32) -> FieldSet {
        match self.fields.get(usize::from(spot.0)) {
            Some(fields) => *fields,
            None => self.others[&posting],
        }
    }
}
