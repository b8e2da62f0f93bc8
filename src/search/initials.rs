//! Initials: pieces of what was typed that each begin a word of a title.
//!
//! Ranking asks by the numbers of words, showing by their letters; one search finds both.

use std::ops::Range;

use super::dictionary::{Dictionary, WordId, is_short};
use super::matcher::MAX_TYPED;
use super::titles::MAX_WORDS;

/// Initials of fewer letters would be found in too many titles.
pub(super) const FEWEST_INITIALS: usize = 3;
/// Fewer letters in longer pieces are found in too many titles (`code` in "consistent deployment").
const FEWEST_IN_PIECES: usize = 5;

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
    pieces(letters.len(), &Spelled { letters, words })
}

/// The words of a title, as initials see them.
trait Words {
    fn count(&self) -> usize;
    /// How many of the typed letters from one on a word begins with.
    fn begun(&self, at: usize, word: usize) -> usize;
    /// Whether a word may be left out.
    fn is_short(&self, word: usize) -> bool;
}

/// Words with their letters.
struct Spelled<'a> {
    letters: &'a [char],
    words: &'a [&'a str],
}

impl Words for Spelled<'_> {
    fn count(&self) -> usize {
        self.words.len()
    }

    fn begun(&self, at: usize, word: usize) -> usize {
        let letters = self.letters.get(at..).unwrap_or_default();
        let word = self.words.get(word).copied().unwrap_or_default();
        let both = letters.iter().zip(word.chars());
        both.take_while(|(letter, other)| **letter == *other)
            .count()
    }

    fn is_short(&self, word: usize) -> bool {
        self.words.get(word).is_some_and(|word| is_short(word))
    }
}

/// Typed letters, ready to be looked for in many titles: which words begin with which of them is
/// known, so that no letter of a title is looked at.
pub(super) struct Lead<'a> {
    dictionary: &'a Dictionary,
    /// For each letter the words that begin with it, with it and the next, and so on.
    begun: Vec<Vec<Range<WordId>>>,
}

/// The words of a title by their numbers.
struct Numbered<'a> {
    lead: &'a Lead<'a>,
    words: &'a [WordId],
}

impl<'a> Lead<'a> {
    pub(super) fn new(letters: &[char], dictionary: &'a Dictionary) -> Self {
        let begun = |at| {
            let letters = letters.get(at..).unwrap_or_default().iter();
            let pieces = letters.scan(String::new(), |piece, letter| {
                piece.push(*letter);
                Some(dictionary.words_beginning(piece))
            });
            pieces.take_while(|words| !words.is_empty()).collect()
        };
        Self {
            dictionary,
            begun: (0..letters.len()).map(begun).collect(),
        }
    }

    /// The same as [`initials`] says of the letters and words.
    pub(super) fn is_of(&self, words: &[WordId]) -> bool {
        pieces(self.begun.len(), &Numbered { lead: self, words }).is_some()
    }

    /// For each number of letters the words that begin with so many of the first of them.
    pub(super) fn first(&self) -> &[Range<WordId>] {
        self.begun.first().map(Vec::as_slice).unwrap_or_default()
    }
}

impl Words for Numbered<'_> {
    fn count(&self) -> usize {
        self.words.len()
    }

    fn begun(&self, at: usize, word: usize) -> usize {
        let word = self.words.get(word);
        let pieces = self.lead.begun.get(at).into_iter().flatten();
        pieces
            .take_while(|words| word.is_some_and(|word| words.contains(word)))
            .count()
    }

    fn is_short(&self, word: usize) -> bool {
        let word = self.words.get(word);
        word.is_some_and(|word| self.lead.dictionary.is_short(*word))
    }
}

fn pieces(letters: usize, words: &impl Words) -> Option<Vec<Piece>> {
    if letters < FEWEST_INITIALS {
        return None;
    }
    let found = |longest| {
        let mut search = Pieces::new(letters, words, longest);
        (0..search.count).find_map(|first| search.starting(first))
    };
    found(1).or_else(|| found(usize::MAX))
}

fn is_meant(pieces: &[Piece], letters: usize) -> bool {
    let count = pieces.len();
    count >= 2 && (count == letters || letters >= FEWEST_IN_PIECES && letters >= 2 * count)
}

/// A search for the pieces; long ones are tried first.
struct Pieces<'a, W> {
    /// How many letters there are.
    letters: usize,
    words: &'a W,
    /// How many words are looked at.
    count: usize,
    /// The most letters of a piece.
    longest: usize,
    /// For each letter the words, as bits, from which there is no way on with it.
    dead: [u64; MAX_TYPED],
}

impl<'a, W: Words> Pieces<'a, W> {
    fn new(letters: usize, words: &'a W, longest: usize) -> Self {
        Self {
            letters,
            words,
            count: words.count().min(MAX_WORDS),
            longest,
            dead: [0; MAX_TYPED],
        }
    }

    fn starting(&mut self, first: usize) -> Option<Vec<Piece>> {
        let mut pieces = self.from(0, first)?;
        pieces.reverse();
        is_meant(&pieces, self.letters).then_some(pieces)
    }

    /// The pieces, last first, when the letters from `at` begin with the beginning of `word`.
    fn from(&mut self, at: usize, word: usize) -> Option<Vec<Piece>> {
        if word >= self.count || self.dead.get(at)? >> word & 1 == 1 {
            return None;
        }
        let found = self.pieces(at, word);
        if let (None, Some(dead)) = (&found, self.dead.get_mut(at)) {
            *dead |= 1 << word;
        }
        found
    }

    fn pieces(&mut self, at: usize, word: usize) -> Option<Vec<Piece>> {
        let begun = self.words.begun(at, word).min(self.longest);
        (1..=begun).rev().find_map(|letters| {
            let piece = Piece { word, letters };
            if at + letters == self.letters {
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
            if next >= self.count || !self.words.is_short(next) {
                return None;
            }
            next += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::dictionary::Entry;
    use super::*;

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

    proptest! {
        #[test]
        fn numbers_of_words_tell_what_their_letters_tell(
            title in "[abc]{1,5}( [abc]{1,5}){0,5}", others in "[abc]{1,5}( [abc]{1,5}){0,9}",
            typed in "[abc]{1,7}",
        ) {
            let mut all: Vec<&str> = title.split(' ').chain(others.split(' ')).collect();
            all.sort_unstable();
            all.dedup();
            let entry = |word: &&str| Entry {
                folded: (*word).into(),
                plain: (*word).into(),
                compound: false,
            };
            let dictionary = Dictionary::new(all.iter().map(entry).collect(), "en");
            let words: Vec<&str> = title.split(' ').collect();
            let numbers: Vec<_> = words.iter().filter_map(|word| dictionary.find(word)).collect();
            let typed: Vec<char> = typed.chars().collect();
            let found = Lead::new(&typed, &dictionary).is_of(&numbers);
            prop_assert_eq!(found, initials(&typed, &words).is_some());
        }
    }
}
