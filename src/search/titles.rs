//! Matches across the words of a title: letters in order.
//!
//! Ranking and showing ask the same functions, so what is shown is what was ranked.

use super::matcher::{self, Letters, MAX_TYPED};

/// Words of a title that are looked at; a longer one is no title.
pub(super) const MAX_WORDS: usize = 64;
/// Fewer letters across a title mean nothing.
pub(super) const FEWEST_SCATTERED: usize = 5;
/// What fuzzy-matcher gives a letter that stands alone and begins nothing, less the gap before it:
/// a title whose letters are worth no more on average is there by accident.
const SCORE_PER_LETTER: i64 = 16;

/// The typed letters in order across the words of a title, joined by single spaces: in each word
/// that they touch they begin with its first, they stand in few pieces, and fuzzy-matcher finds
/// them worth it.
pub(super) fn scattered(typed: &str, words: &[&str]) -> Option<Letters> {
    let count = typed.chars().count();
    if count < FEWEST_SCATTERED || words.len() > MAX_WORDS || !may_be_scattered(typed, words) {
        return None;
    }
    let found = matcher::letters(&words.join(" "), typed)?;
    let worth = SCORE_PER_LETTER * i64::try_from(count).unwrap_or(i64::MAX);
    let is_meant = 2 * found.pieces() <= count && begin_words(&found, words);
    (is_meant && found.score >= worth).then_some(found)
}

/// Whether the letters can stand in order in the words at all such that in each word the first of
/// them is its first: cheap, and nearly always enough.
fn may_be_scattered(typed: &str, words: &[&str]) -> bool {
    let letters: Vec<char> = typed.chars().take(MAX_TYPED).collect();
    // Bit n: the first n letters have found a place.
    let mut placed: u128 = 1;
    for word in words {
        let mut starts = placed;
        while starts != 0 {
            let start = starts.trailing_zeros();
            starts &= starts - 1;
            let rest = letters.get(start as usize..).unwrap_or_default();
            if rest.first().copied() == word.chars().next() {
                let longest = in_order(rest, word);
                (1..=longest).for_each(|count| placed |= bit(start + count));
            }
        }
    }
    let all = u32::try_from(letters.len()).unwrap_or(u32::MAX);
    placed & bit(all) != 0
}

fn bit(number: u32) -> u128 {
    // Letters beyond the last bit count as placed with it.
    1 << number.min(u128::BITS - 1)
}

/// How many of the first letters stand in a word in their order.
fn in_order(letters: &[char], word: &str) -> u32 {
    let mut letters = letters.iter().peekable();
    let mut count = 0;
    for letter in word.chars() {
        if letters.next_if(|next| **next == letter).is_some() {
            count += 1;
        }
    }
    count
}

/// Whether in each word the first of the letters that stand in it is the first of the word.
fn begin_words(found: &Letters, words: &[&str]) -> bool {
    let mut places = found.places.iter().peekable();
    starts(words).zip(words).all(|(start, word)| {
        let end = start + word.chars().count();
        let first = places.peek().copied().copied();
        while places.next_if(|place| **place < end).is_some() {}
        first.is_none_or(|first| first >= end || first == start)
    })
}

/// Where the words begin, in characters, when single spaces join them.
pub(super) fn starts(words: &[&str]) -> impl Iterator<Item = usize> {
    words.iter().scan(0, |next, word| {
        let start = *next;
        *next += word.chars().count() + 1;
        Some(start)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const RESOLUTION: [&str; 3] = ["fast", "incident", "resolution"];

    #[test]
    fn letters_across_a_title_stand_in_few_pieces() {
        assert!(scattered("lwcost", &["low", "run", "cost"]).is_some());
        assert!(scattered("fastres", &RESOLUTION).is_some());
        for chance in ["fire", "castle", "ferry", "ncidnt", "faster", "fines"] {
            assert_eq!(scattered(chance, &RESOLUTION), None, "{chance}");
        }
    }
}
