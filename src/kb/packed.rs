//! A compact representation of [`Item`], for lists of a million.

use super::Item;

/// An [`Item`] in four bytes. It sorts as the item does: claims first, in file order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackedItem(u32);

/// The bit that is set for a finding.
const FINDING: u32 = 1 << 31;

impl PackedItem {
    /// The four bytes as a number, which is greater for what sorts later.
    #[inline]
    pub fn number(self) -> u32 {
        self.0
    }
}

impl From<Item> for PackedItem {
    /// A knowledge base that can be loaded has fewer than 2^31 claims.
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
