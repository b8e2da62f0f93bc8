//! Where the words stand that begin with some letters: by their first letters as numbers, which are compared
//! in a fraction of the time of texts.

use std::ops::Range;

use super::Entry;

/// The first bytes of each word of a sorted dictionary, as a number that sorts as they do.
#[derive(Debug, Default)]
pub(super) struct Beginnings(Vec<u64>);

const LENGTH: usize = size_of::<u64>();

impl Beginnings {
    pub(super) fn of(entries: &[Entry]) -> Self {
        let entries = entries.iter();
        Self(entries.map(|entry| number(&entry.folded, 0)).collect())
    }

    /// The places of those among these words that begin with these letters.
    pub(super) fn find(
        &self,
        entries: &[Entry],
        among: Range<usize>,
        folded: &str,
    ) -> Range<usize> {
        // No letter has a byte of all ones.
        let (least, most) = (number(folded, 0), number(folded, u8::MAX));
        let numbers = &self.0[among.clone()];
        let first = numbers.partition_point(|number| *number < least);
        let count = numbers[first..].partition_point(|number| *number <= most);
        let first = among.start + first;
        if folded.len() <= LENGTH {
            return first..first + count;
        }
        let near = &entries[first..first + count];
        let before = near.partition_point(|entry| &*entry.folded < folded);
        let count = near[before..].partition_point(|entry| entry.folded.starts_with(folded));
        first + before..first + before + count
    }
}

/// The first bytes of a text as a number; in place of each that it lacks, `lacking`.
fn number(text: &str, lacking: u8) -> u64 {
    let mut bytes = [lacking; LENGTH];
    let length = text.len().min(LENGTH);
    bytes[..length].copy_from_slice(&text.as_bytes()[..length]);
    u64::from_be_bytes(bytes)
}
