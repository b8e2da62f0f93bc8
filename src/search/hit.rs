//! A hit: what was found, by which word, and what that is worth.

use std::fmt;

use crate::kb::{Item, PackedItem};

use super::class::Class;
use super::field::Field;
use super::grade::Grade;

/// A claim or finding that a query found: eight bytes, as there may be a million.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    item: PackedItem,
    /// The score, and below it, in [`GRADE_BITS`], the grade of the best word.
    worth: u32,
}

const GRADE_BITS: u32 = 8;
/// The highest score that there is room for: a hundred words at their best come to an eighth of it.
const MOST: u32 = u32::MAX >> GRADE_BITS;

impl Hit {
    pub(super) fn new(item: Item, best: Grade, score: u32) -> Self {
        Self {
            item: item.into(),
            worth: score.min(MOST) << GRADE_BITS | u32::from(best.byte()),
        }
    }

    /// The same with a score that is higher by so much.
    pub(super) fn raised(self, by: u32) -> Self {
        Self {
            worth: self.worth.saturating_add(by.min(MOST) << GRADE_BITS),
            ..self
        }
    }

    /// Which claim or finding.
    pub fn item(self) -> Item {
        self.item.into()
    }

    /// Where and how its best word matched; none where no word was asked for.
    pub fn by(self) -> Option<(Field, Class)> {
        let [.., byte] = self.worth.to_be_bytes();
        Grade::of_byte(byte).by()
    }

    /// The more the better; comparable within one search.
    pub fn score(self) -> u32 {
        self.worth >> GRADE_BITS
    }
}

impl fmt::Debug for Hit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut hit = out.debug_struct("Hit");
        hit.field("item", &self.item());
        hit.field("by", &self.by()).field("score", &self.score());
        hit.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_what_comes_out() {
        for item in [Item::Claim(0), Item::Claim(999_999), Item::Finding(7)] {
            let hit = Hit::new(item, Grade::new(Class::Typo, Field::Alias), 1_300_000);
            assert_eq!((hit.item(), hit.score()), (item, 1_300_000));
            assert_eq!(hit.by(), Some((Field::Alias, Class::Typo)));
        }
        assert_eq!(Hit::new(Item::Claim(1), Grade::MET, 0).by(), None);
    }
}
