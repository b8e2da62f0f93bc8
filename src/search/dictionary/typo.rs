//! Guesses: words that were meant although none has the letters typed, by a typo or with letters
//! left out.

use std::cmp::Reverse;

use super::super::fuzzy::{lacks_at_most, letter_mask, subsequence};
use super::super::tokenize::TypedWord;
use super::{Dictionary, Entry, Expansion, WordId, WordMatch};

/// From so many letters, what was typed may be a beginning of a word with a typo: fewer letters
/// begin too many words.
const MIN_PREFIX: usize = 6;
/// From so many letters, any letter may be left out.
const MIN_WITH_GAPS: usize = 5;
/// From so many letters, vowels may be left out.
const MIN_WITHOUT_VOWELS: usize = 4;

/// How many edits a typo may have, by the letters typed.
fn max_edits(letters: usize) -> usize {
    match letters {
        0..=4 => 0,
        5..=7 => 1,
        _ => 2,
    }
}

/// How many of the first letters must be right if only the beginning of a word is near.
fn fixed_letters(letters: usize) -> usize {
    if letters == MIN_PREFIX {
        letters - 2
    } else {
        3
    }
}

impl Dictionary {
    /// The words with the fewest edits to the typed one, in the whole word or its beginning, or else
    /// in the stem; none for a word that is known to be another. Swapping two neighbouring letters is one edit; the first letter must be right.
    pub(in super::super) fn typo_matches(&self, typed: &TypedWord) -> Expansion {
        if self.families.stems.knows(&typed.folded) {
            return Expansion::default();
        }
        let count = typed.folded.chars().count();
        let (limit, mask) = (max_edits(count), letter_mask(&typed.folded));
        let may_be_near =
            |word: &WordId| limit > 0 && lacks_at_most(limit, self.letters(*word), mask);
        let among = self
            .with_first_letter(typed)
            .filter(|(word, _)| may_be_near(word));
        let near = among.filter_map(|(word, entry)| {
            Some((edits_between(&typed.folded, count, &entry.folded)?, word))
        });
        let near: Vec<(usize, WordId)> = near.collect();
        let fewest = near.iter().map(|(edits, _)| *edits).min();
        let best = near.into_iter().filter(|(edits, _)| Some(*edits) == fewest);
        let mut words: Vec<WordId> = best.map(|(_, word)| word).collect();
        if words.is_empty() {
            words = self.families.near(&typed.folded);
        }
        Expansion {
            typed: typed.folded.clone(),
            words: words
                .into_iter()
                .map(|word| (word, WordMatch::Typo))
                .collect(),
            prefix_range: 0..0,
        }
    }

    /// The word that best has the typed letters in order, with letters left out, and the words that
    /// begin with it.
    pub(in super::super) fn gap_matches(&self, typed: &TypedWord) -> Expansion {
        let mut expansion = Expansion {
            typed: typed.folded.clone(),
            ..Expansion::default()
        };
        if typed.folded.chars().count() < MIN_WITHOUT_VOWELS {
            return expansion;
        }
        let mask = letter_mask(&typed.folded);
        let found: Vec<_> = self
            .with_first_letter(typed)
            .filter(|(word, entry)| mask & !self.letters(*word) == 0 && !entry.compound)
            .filter(|(_, entry)| keeps_enough(&typed.folded, &entry.folded))
            .filter_map(|(word, entry)| {
                let found = subsequence(&entry.folded, &typed.folded)?;
                Some((found.score, word, &*entry.folded))
            })
            .collect();
        // Of equals, the shortest: the others may begin with it.
        let best = found
            .iter()
            .max_by_key(|(score, _, word)| (*score, Reverse(word.len())));
        if let Some((_, _, best)) = best {
            let longer = found.iter().filter(|(_, _, word)| word.starts_with(best));
            expansion.words = longer
                .map(|(_, word, _)| (*word, WordMatch::Gaps))
                .collect();
        }
        expansion
    }

    fn with_first_letter(&self, typed: &TypedWord) -> impl Iterator<Item = (WordId, &Entry)> {
        let first: String = typed.folded.chars().take(1).collect();
        let words = self.words_beginning(&first);
        words.map(|word| (word, self.entry(word)))
    }
}

/// The edits from `typed` to the word or to its beginning, if few enough.
fn edits_between(typed: &str, letters: usize, word: &str) -> Option<usize> {
    let limit = max_edits(letters);
    let length = word.chars().count();
    if limit == 0 || length + limit < letters {
        return None;
    }
    let to_word = (length <= letters + limit).then(|| strsim::osa_distance(typed, word));
    let to_word = to_word.filter(|edits| *edits <= limit);
    let fixed = fixed_letters(letters);
    let may_be_prefix = letters >= MIN_PREFIX
        && length > letters
        && typed.chars().take(fixed).eq(word.chars().take(fixed));
    let ends = (letters - 1..=letters + 1).filter(|_| may_be_prefix);
    let to_prefix = ends.map(|end| {
        let prefix: String = word.chars().take(end).collect();
        strsim::osa_distance(typed, &prefix)
    });
    let to_prefix = to_prefix.filter(|edits| *edits <= 1);
    to_word.into_iter().chain(to_prefix).min()
}

/// Whether enough of a word is typed for it to be meant: more than three quarters of its letters;
/// or all but vowels; or its last letter and two fifths of it in consonants alone (`mgmt`).
fn keeps_enough(typed: &str, word: &str) -> bool {
    let (kept, all) = (typed.chars().count(), word.chars().count());
    let consonants = |word: &str| word.replace(is_vowel, "");
    let same_end = typed.chars().next_back() == word.chars().next_back();
    kept >= MIN_WITH_GAPS && 4 * kept > 3 * all
        || consonants(typed) == consonants(word)
        || same_end && consonants(typed) == typed && 5 * kept >= 2 * all
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}
