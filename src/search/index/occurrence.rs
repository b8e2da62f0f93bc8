//! Where a word occurs in a document, in one byte: its position if there is only one, or its set of fields.
//!
//! Most words occur once in a document, near the start of a text: the position tells the field, and whether two
//! words are adjacent. For others, the byte is the number of the set of their fields, of which there are few.

use std::collections::HashMap;

use strum::{EnumCount as _, VariantArray as _};

use super::super::field::FieldSet;
use crate::kb::Field;

/// Where a word occurs in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Occurrence(pub(super) u8);

/// How many values a byte has.
pub(super) const OCCURRENCES: usize = 1 << u8::BITS;

/// How many positions a field has, and one more, which keeps fields apart.
const fn positions(field: Field) -> u8 {
    match field {
        Field::Title | Field::Alias => 16,
        Field::Tag | Field::Aspect | Field::Area => 8,
        Field::Claimed | Field::Observed => 48,
        Field::Extra => 24,
        _ => 0,
    }
}

/// The byte before the first position of each field, and at the end, of the first set.
const STARTS: [u8; Field::COUNT + 1] = {
    let mut starts = [1; Field::COUNT + 1];
    let mut field = 0;
    while field < Field::COUNT {
        starts[field + 1] = starts[field] + positions(Field::VARIANTS[field]);
        field += 1;
    }
    starts
};

impl Occurrence {
    /// The word does not occur.
    pub(super) const NONE: Self = Self(0);
    /// It occurs in a set of fields that got no number, and is looked up by the posting.
    pub(super) const OTHER: Self = Self(u8::MAX);
    /// The first word of the title.
    pub(super) const FIRST: Self = Self(STARTS[Field::Title as usize] + 1);
    /// From here on, the bytes are sets of fields.
    const SETS: Self = Self(STARTS[Field::COUNT]);

    /// The position of a word in a field: from 1 for the first, with a gap of one between two texts.
    #[inline]
    pub(super) fn of(field: Field, number: usize) -> Option<Self> {
        let [start, end] = [STARTS[field as usize], STARTS[field as usize + 1]];
        let is_known = number < usize::from(end - start);
        is_known.then(|| Self(start + number as u8))
    }

    #[inline]
    fn is_position(self) -> bool {
        (Self::NONE.0 + 1..Self::SETS.0).contains(&self.0)
    }

    /// Whether this is right before the other; none if not known.
    #[inline]
    pub(super) fn is_before(self, other: Self) -> Option<bool> {
        let is_known = self.is_position() && other.is_position();
        is_known.then_some(other.0.wrapping_sub(self.0) == 1)
    }

    /// Both together, of which only a single one is exact.
    #[inline]
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::NONE, only) | (only, Self::NONE) => only,
            _ => Self::OTHER,
        }
    }
}

/// The fields of all bytes.
#[derive(Debug)]
pub(super) struct OccurrenceTable {
    fields: Vec<FieldSet>,
    /// For each byte and field, the set with that field added; none until it is first needed.
    with: Vec<[Occurrence; Field::COUNT]>,
    /// The fields of [`Occurrence::OTHER`], by the place of the posting in its list.
    others: HashMap<u32, FieldSet>,
}

impl Default for OccurrenceTable {
    fn default() -> Self {
        let mut fields = vec![FieldSet::empty()];
        for field in Field::VARIANTS {
            let count = usize::from(positions(*field));
            fields.extend(vec![FieldSet::from(*field); count]);
        }
        Self {
            with: vec![[Occurrence::NONE; Field::COUNT]; fields.len()],
            fields,
            others: HashMap::new(),
        }
    }
}

impl OccurrenceTable {
    /// Adds a field to where a word occurs, for the posting at this place.
    #[inline]
    pub(super) fn with(
        &mut self,
        occurrence: Occurrence,
        field: Field,
        posting: u32,
    ) -> Occurrence {
        match self.with.get(usize::from(occurrence.0)) {
            Some(known) if known[field as usize] != Occurrence::NONE => known[field as usize],
            _ => self.add(occurrence, field, posting),
        }
    }

    fn add(&mut self, occurrence: Occurrence, field: Field, posting: u32) -> Occurrence {
        let fields = self.get(occurrence, posting) | field.into();
        let sets = usize::from(Occurrence::SETS.0);
        let known = self.fields[sets..]
            .iter()
            .position(|known| *known == fields);
        let next = known.map_or(self.fields.len(), |known| sets + known);
        if occurrence == Occurrence::OTHER || next >= usize::from(Occurrence::OTHER.0) {
            self.others.insert(posting, fields);
            return Occurrence::OTHER;
        }
        if known.is_none() {
            self.fields.push(fields);
            self.with.push([Occurrence::NONE; Field::COUNT]);
        }
        let next = Occurrence(next as u8);
        self.with[usize::from(occurrence.0)][field as usize] = next;
        next
    }

    /// The scores of each byte by its fields.
    pub(super) fn scores(&self, score: impl Fn(FieldSet) -> u8) -> [u8; OCCURRENCES] {
        let mut scores = [0; OCCURRENCES];
        for (slot, fields) in scores.iter_mut().zip(&self.fields) {
            *slot = score(*fields);
        }
        scores
    }

    /// The fields where a word occurs, for the posting at this place.
    #[inline]
    pub(super) fn get(&self, occurrence: Occurrence, posting: u32) -> FieldSet {
        match self.fields.get(usize::from(occurrence.0)) {
            Some(fields) => *fields,
            None => self.others[&posting],
        }
    }
}
