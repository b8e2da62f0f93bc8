//! Which letters a text has, as bits: what tells in a moment that it lacks those that were typed.

/// The letters of a folded text: a bit each for a to z and the digits; the rest share what is left.
/// A text has the letters of another only if its bits include the other's.
pub(super) fn letters(folded: &str) -> u64 {
    folded
        .chars()
        .fold(0, |bits, letter| bits | 1 << letter_bit(letter))
}

/// The number of the bit of a letter: below 64.
pub(super) fn letter_bit(letter: char) -> u32 {
    match letter {
        'a'..='z' => letter as u32 - 'a' as u32,
        '0'..='9' => 26 + (letter as u32 - '0' as u32),
        _ => 36 + letter as u32 % 28,
    }
}

/// Edits that it takes at least from one text to another, by their letters: each brings one letter
/// at most, and takes one away at most.
pub(super) fn fewest_edits(one: u64, other: u64) -> u32 {
    let brought = (other & !one).count_ones();
    let taken = (one & !other).count_ones();
    brought.max(taken)
}
