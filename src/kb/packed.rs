//! Claims and findings in four bytes each, for lists of a million.

use std::fmt;

use super::Item;

/// An [`Item`] in four bytes. It sorts as the item does: claims first, in file order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackedItem(u32);

/// The bit that tells a finding from a claim.
const FINDING: u32 = 1 << 31;

impl From<Item> for PackedItem {
    /// No knowledge base that can be loaded has as many claims as there are numbers.
    #[inline]
    fn from(item: Item) -> Self {
        let number = |index| u32::try_from(index).unwrap_or(u32::MAX) & !FINDING;
        match item {
            Item::Claim(index) => Self(number(index)),
            Item::Finding(index) => Self(number(index) | FINDING),
        }
    }
}

impl From<PackedItem> for Item {
    #[inline]
    fn from(PackedItem(bits): PackedItem) -> Self {
        let index = (bits & !FINDING) as usize;
        if bits & FINDING == 0 {
            Self::Claim(index)
        } else {
            Self::Finding(index)
        }
    }
}

impl fmt::Debug for PackedItem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        Item::from(*self).fmt(out)
    }
}
