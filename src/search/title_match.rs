//! Matches across the words of a title: initials, and subsequences of letters.
//!
//! Ranking and highlighting call the same functions, so that they agree.

use std::ops::Range;

use super::dictionary::{Dictionary, WordId};
use super::fuzzy::{MAX_TYPED, Subsequence, subsequence};

/// The most words of a title that are compared.
pub(super) const MAX_WORDS: usize = 64;
/// Initials of fewer letters would match too many titles.
pub(super) const MIN_INITIALS: usize = 3;
/// In pieces of more than one letter, fewer letters would match too many titles (`code` in "consistent
/// deployment").
const MIN_IN_PIECES: usize = 5;
/// A subsequence of fewer letters would match too many titles.
const MIN_SUBSEQUENCE: usize = 5;
/// The score by fuzzy-matcher of a letter that is neither next to another nor at the start of a word, less the
/// gap before it. Letters with a lower average score match by chance.
const SCORE_PER_LETTER: i64 = 16;

/// A piece of what was typed: the first letters of a word of the title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    /// The place of the word in the title.
    pub(super) word: usize,
    /// How many letters the piece has.
    pub(super) letters: usize,
}

/// The border between two pieces: a title has one of these words, which begin with the letter `first`, and the
/// next word, short ones aside, begins with the letter `next`.
pub(super) struct Border {
    pub(super) words: Range<WordId>,
    pub(super) first: char,
    pub(super) next: char,
}

/// Typed letters to search in titles as initials: pieces that each begin one of successive words, as `fincres`
/// in "fast incident resolution". There are either three or more pieces of one letter each, or two or more
/// of at least two letters on average.
pub(super) struct Initials<'a> {
    typed: &'a [char],
    dictionary: &'a Dictionary,
    /// For each typed letter: the words that begin with it, with it and the next letter, and so on.
    words_from: Vec<Vec<Range<WordId>>>,
}

impl<'a> Initials<'a> {
    pub(super) fn new(typed: &'a [char], dictionary: &'a Dictionary) -> Self {
        let words_from = |at: usize| {
            let all = (String::new(), dictionary.words_beginning(""));
            let pieces = typed[at..].iter().scan(all, |(piece, words), letter| {
                piece.push(*letter);
                *words = dictionary.words_among(words.clone(), piece);
                Some(words.clone())
            });
            pieces.take_while(|words| !words.is_empty()).collect()
        };
        Self {
            typed,
            dictionary,
            words_from: (0..typed.len()).map(words_from).collect(),
        }
    }

    /// The ways to split the typed letters into pieces, each by some borders that every title that matches so
    /// has.
    pub(super) fn splits(&self) -> Vec<Vec<Border>> {
        let letters = self.typed.len();
        let border = |at: usize, length: usize| {
            let words = self.words_from[at].get(length - 1)?.clone();
            let (first, next) = (self.typed[at], *self.typed.get(at + length)?);
            Some(Border { words, first, next })
        };
        let singles: Option<Vec<_>> = (0..letters - 1).map(|at| border(at, 1)).collect();
        let fewest = self.fewest_pieces();
        let is_enough = |pieces: usize| letters >= MIN_IN_PIECES && letters >= 2 * pieces;
        // The ends of the first two pieces.
        let ends = (1..letters).flat_map(|first| {
            let longest = first + self.words_from[first].len();
            (first + 1..=longest).map(move |second| (first, second))
        });
        let pairs = ends.filter(|(_, end)| fewest[*end].is_some_and(|rest| is_enough(rest + 2)));
        let pairs = pairs.filter_map(|(first, second)| {
            let mut borders = vec![border(0, first)?];
            borders.extend(border(first, second - first));
            Some(borders)
        });
        singles.into_iter().chain(pairs).collect()
    }

    /// For each typed letter, the fewest pieces from it to the end that each begin a word.
    fn fewest_pieces(&self) -> Vec<Option<usize>> {
        let mut fewest = vec![None; self.typed.len()];
        fewest.push(Some(0));
        for at in (0..self.typed.len()).rev() {
            let ends = at + 1..=at + self.words_from[at].len();
            let rests = ends.filter_map(|end| fewest[end]);
            fewest[at] = rests.min().map(|rest: usize| rest + 1);
        }
        fewest
    }

    /// The pieces in a title, if it has the initials. Pieces of one letter each are preferred.
    pub(super) fn pieces(&self, title: &[WordId]) -> Option<Vec<Piece>> {
        if self.words_from.len() < MIN_INITIALS {
            return None;
        }
        let with = |longest| PieceSearch::new(self, title, longest).find();
        with(1).or_else(|| with(usize::MAX))
    }
}

/// A search for the pieces in one title, with backtracking; long pieces are tried first.
struct PieceSearch<'a> {
    initials: &'a Initials<'a>,
    title: &'a [WordId],
    /// The most letters of a piece.
    longest: usize,
    /// For each typed letter, the words of the title, as bits, that no match begins from.
    dead_ends: [u64; MAX_TYPED],
}

impl<'a> PieceSearch<'a> {
    fn new(initials: &'a Initials<'a>, title: &'a [WordId], longest: usize) -> Self {
        Self {
            initials,
            title: &title[..title.len().min(MAX_WORDS)],
            longest,
            dead_ends: [0; MAX_TYPED],
        }
    }

    fn find(&mut self) -> Option<Vec<Piece>> {
        (0..self.title.len()).find_map(|first| {
            let mut pieces = self.pieces_from(0, first)?;
            pieces.reverse();
            are_enough(&pieces, self.letters()).then_some(pieces)
        })
    }

    fn letters(&self) -> usize {
        self.initials.words_from.len()
    }

    /// The pieces of the typed letters from `at` on, last first, of which the first is of this word.
    fn pieces_from(&mut self, at: usize, word: usize) -> Option<Vec<Piece>> {
        if word >= self.title.len() || self.dead_ends.get(at)? >> word & 1 == 1 {
            return None;
        }
        let common = self.common_letters(at, word).min(self.longest);
        let found = (1..=common).rev().find_map(|letters| {
            let piece = Piece { word, letters };
            if at + letters == self.letters() {
                return Some(vec![piece]);
            }
            let mut rest = self.pieces_after(at + letters, word)?;
            rest.push(piece);
            Some(rest)
        });
        if found.is_none() {
            self.dead_ends[at] |= 1 << word;
        }
        found
    }

    /// How many of the typed letters from `at` on a word of the title begins with.
    fn common_letters(&self, at: usize, word: usize) -> usize {
        let words = self.initials.words_from[at].iter();
        words
            .take_while(|words| words.contains(&self.title[word]))
            .count()
    }

    /// The pieces after a word: from the next word, or the next after short words.
    fn pieces_after(&mut self, at: usize, word: usize) -> Option<Vec<Piece>> {
        let mut next = word + 1;
        loop {
            if let Some(found) = self.pieces_from(at, next) {
                return Some(found);
            }
            // A word that is not in the dictionary is not short either.
            if !self.initials.dictionary.is_short(*self.title.get(next)?) {
                return None;
            }
            next += 1;
        }
    }
}

fn are_enough(pieces: &[Piece], letters: usize) -> bool {
    let count = pieces.len();
    count >= 2 && (count == letters || letters >= MIN_IN_PIECES && letters >= 2 * count)
}

/// Typed letters to search in titles in order, across words.
pub(super) struct AcrossWords<'a> {
    typed: &'a str,
    letters: Vec<char>,
}

impl<'a> AcrossWords<'a> {
    /// None for few letters; `typed` is folded.
    pub(super) fn new(typed: &'a str) -> Option<Self> {
        let letters: Vec<char> = typed.chars().collect();
        (letters.len() >= MIN_SUBSEQUENCE).then_some(Self { typed, letters })
    }

    /// The match in a title, given its folded words, which are joined by single spaces, if it is no chance: in each
    /// word that the letters touch they match its first letter, they form few runs, and their score is high.
    pub(super) fn find(&self, words: &[&str]) -> Option<Subsequence> {
        if words.len() > MAX_WORDS || !self.may_match(words) {
            return None;
        }
        let found = subsequence(&words.join(" "), self.typed)?;
        let count = self.letters.len();
        let min_score = SCORE_PER_LETTER * i64::try_from(count).unwrap_or(i64::MAX);
        let has_few_runs = 2 * found.runs() <= count;
        (has_few_runs && begin_words(&found, words) && found.score >= min_score).then_some(found)
    }

    /// Whether the letters can match in order, in each word from its first letter on: a cheap test that most titles
    /// fail.
    fn may_match(&self, words: &[&str]) -> bool {
        let letters = &self.letters[..self.letters.len().min(MAX_TYPED)];
        // Bit n: the first n letters match.
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
}

fn bit(number: u32) -> u128 {
    // Letters beyond the last bit share it.
    1 << number.min(u128::BITS - 1)
}

/// How many of the first letters a word has in order.
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

/// Whether in each word the first matched letter is the first of the word.
fn begin_words(found: &Subsequence, words: &[&str]) -> bool {
    let mut positions = found.positions.iter().peekable();
    word_starts(words).zip(words).all(|(start, word)| {
        let end = start + word.chars().count();
        let first = positions.peek().copied().copied();
        while positions.next_if(|position| **position < end).is_some() {}
        first.is_none_or(|first| first >= end || first == start)
    })
}

/// The positions of words joined by single spaces, in characters.
pub(super) fn word_starts(words: &[&str]) -> impl Iterator<Item = usize> {
    words.iter().scan(0, |next, word| {
        let start = *next;
        *next += word.chars().count() + 1;
        Some(start)
    })
}
