//! Matches across the words of a title: pieces that each begin a word, and letters in order.
//!
//! Ranking and showing ask the same functions, so what is shown is what was ranked.

use super::matcher::{self, Letters};

/// Words of a title that are looked at; a longer one is no title.
pub(super) const MAX_WORDS: usize = 64;
/// Letters of a word typed that are looked at; a query has no more.
const MAX_LETTERS: usize = 128;
/// Words up to this length may be left out of initials, as `to` is from those of "time to improve".
pub(super) const SHORT_WORD: usize = 3;
/// Initials of fewer letters would be found in too many titles.
pub(super) const FEWEST_INITIALS: usize = 3;
/// Fewer letters in longer pieces are found in too many titles (`code` in "consistent deployment").
const FEWEST_IN_PIECES: usize = 5;
/// Fewer letters across a title mean nothing.
pub(super) const FEWEST_SCATTERED: usize = 5;
/// What fuzzy-matcher gives a letter that stands alone and begins nothing, less the gap before it:
/// a title whose letters are worth no more on average is there by accident.
const SCORE_PER_LETTER: i64 = 16;

/// A piece of what was typed: the first `letters` letters of the word with this number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) word: usize,
    pub(super) letters: usize,
}

/// The typed letters as pieces that each begin one of successive words: `fincres` in "fast incident
/// resolution". Two pieces at least; three and more of one letter each, or two letters and more on
/// average.
pub(super) fn initials(letters: &[char], words: &[&str]) -> Option<Vec<Piece>> {
    if letters.len() < FEWEST_INITIALS {
        return None;
    }
    let words = words.get(..words.len().min(MAX_WORDS)).unwrap_or_default();
    let found = |longest| {
        let mut search = Pieces::new(letters, words, longest);
        (0..words.len()).find_map(|first| search.starting(first))
    };
    found(1).or_else(|| found(usize::MAX))
}

fn is_meant(pieces: &[Piece], letters: usize) -> bool {
    let count = pieces.len();
    count >= 2 && (count == letters || letters >= FEWEST_IN_PIECES && letters >= 2 * count)
}

/// A search for the pieces; long ones are tried first.
struct Pieces<'a> {
    letters: &'a [char],
    words: &'a [&'a str],
    /// The most letters of a piece.
    longest: usize,
    /// For each letter the words, as bits, from which there is no way on with it.
    dead: [u64; MAX_LETTERS],
}

impl<'a> Pieces<'a> {
    fn new(letters: &'a [char], words: &'a [&'a str], longest: usize) -> Self {
        Self {
            letters,
            words,
            longest,
            dead: [0; MAX_LETTERS],
        }
    }

    fn starting(&mut self, first: usize) -> Option<Vec<Piece>> {
        let mut pieces = self.from(0, first)?;
        pieces.reverse();
        is_meant(&pieces, self.letters.len()).then_some(pieces)
    }

    /// The pieces, last first, when the letters from `at` begin with the beginning of `word`.
    fn from(&mut self, at: usize, word: usize) -> Option<Vec<Piece>> {
        if word >= self.words.len() || self.dead.get(at)? >> word & 1 == 1 {
            return None;
        }
        let found = self.pieces(at, word);
        if let (None, Some(dead)) = (&found, self.dead.get_mut(at)) {
            *dead |= 1 << word;
        }
        found
    }

    fn pieces(&mut self, at: usize, word: usize) -> Option<Vec<Piece>> {
        let common = common(self.letters.get(at..)?, self.words.get(word)?);
        (1..=common.min(self.longest)).rev().find_map(|letters| {
            let piece = Piece { word, letters };
            if at + letters == self.letters.len() {
                return Some(vec![piece]);
            }
            let mut rest = self.after(at + letters, word)?;
            rest.push(piece);
            Some(rest)
        })
    }

    /// Goes on with the next word, or with the one after short words.
    fn after(&mut self, at: usize, word: usize) -> Option<Vec<Piece>> {
        let mut next = word + 1;
        loop {
            if let Some(found) = self.from(at, next) {
                return Some(found);
            }
            if self.words.get(next)?.chars().nth(SHORT_WORD).is_some() {
                return None;
            }
            next += 1;
        }
    }
}

fn common(letters: &[char], word: &str) -> usize {
    let both = letters.iter().zip(word.chars());
    both.take_while(|(letter, other)| **letter == *other)
        .count()
}

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
    let letters: Vec<char> = typed.chars().take(MAX_LETTERS).collect();
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

    fn pieces(typed: &str, title: &str) -> Option<Vec<usize>> {
        let words: Vec<_> = title.split(' ').collect();
        let typed: Vec<char> = typed.chars().collect();
        let pieces = initials(&typed, &words)?;
        Some(pieces.iter().map(|piece| piece.letters).collect())
    }

    #[test]
    fn pieces_begin_successive_words() {
        assert_eq!(
            pieces("fir", "fast incident resolution"),
            Some(vec![1, 1, 1])
        );
        assert_eq!(
            pieces("fincres", "fast incident resolution"),
            Some(vec![1, 3, 3])
        );
        assert_eq!(
            pieces("incres", "fast incident resolution"),
            Some(vec![3, 3])
        );
        assert_eq!(pieces("rootcause", "root cause analysis"), Some(vec![4, 5]));
        assert_eq!(pieces("fti", "fast time to improve"), Some(vec![1, 1, 1]));
    }

    #[test]
    fn chance_pieces_are_not_meant() {
        assert_eq!(pieces("fire", "fast incident resolution"), None);
        assert_eq!(pieces("fr", "fast resolution"), None);
        assert_eq!(pieces("fres", "fast incident resolution"), None);
        assert_eq!(pieces("fast", "fast alert"), None);
    }

    #[test]
    fn letters_across_a_title_stand_in_few_pieces() {
        assert!(scattered("lwcost", &["low", "run", "cost"]).is_some());
        assert!(scattered("fastres", &RESOLUTION).is_some());
        for chance in ["fire", "castle", "ferry", "ncidnt", "faster", "fines"] {
            assert_eq!(scattered(chance, &RESOLUTION), None, "{chance}");
        }
    }
}
