//! Fuzzy matches: with a typo, or with letters left out.

use std::cmp::Reverse;
use std::ops::Range;

use super::super::fuzzy::{lacks_at_most, letter_mask, subsequence};
use super::super::tokenize::TypedWord;
use super::{Dictionary, Expansion, WordId, WordMatch};

/// The fewest letters of a prefix with a typo; shorter ones would match too many words.
const MIN_PREFIX: usize = 6;
/// The fewest typed letters of a word with any letters left out.
const MIN_WITH_GAPS: usize = 5;
/// The fewest typed letters of a word with only vowels left out.
const MIN_WITHOUT_VOWELS: usize = 4;

/// The fewest letters for a phonetic match.
const MIN_PHONETIC: usize = 6;
/// The fewest letters of a phonetic code.
const MIN_CODE: usize = 4;
/// The largest difference in length of a phonetic match.
const MAX_LENGTH_DIFFERENCE: usize = 3;

/// The most edits of a typo, by the number of typed letters.
fn max_edits(letters: usize) -> usize {
    match letters {
        0..=4 => 0,
        5..=7 => 1,
        _ => 2,
    }
}

/// How many of the first letters must match if only a prefix of a word does.
fn fixed_letters(letters: usize) -> usize {
    if letters == MIN_PREFIX {
        letters - 2
    } else {
        3
    }
}

impl Dictionary {
    /// The words at the smallest edit distance from the typed one, as a whole, by a prefix, or else by the stem, or
    /// else by sound; none if the lexicon has the typed word. Swapping two neighbouring letters is one edit; the
    /// first letter must match.
    pub(in super::super) fn typo_matches(&self, typed: &TypedWord) -> Expansion {
        if self.families.stems.knows(&typed.folded) {
            return Expansion::default();
        }
        let count = typed.folded.chars().count();
        let (limit, mask) = (max_edits(count), letter_mask(&typed.folded));
        let mut edits = Edits::of(&typed.folded);
        // Of these, a prefix is enough.
        let fixed: String = typed.folded.chars().take(fixed_letters(count)).collect();
        let longer = self.words_beginning(&fixed);
        let among = match limit {
            0 => 0..0,
            _ => self.with_first_letter(typed),
        };
        let among = self.words_with_letters(among, |word, letters| {
            lacks_at_most(limit, letters, mask)
                && (longer.contains(&word) || lacks_at_most(limit, mask, letters))
        });
        let near = among.filter_map(|(word, known)| Some((edits.to(known)?, word)));
        let near: Vec<(usize, WordId)> = near.collect();
        let fewest = near.iter().map(|(edits, _)| *edits).min();
        let best = near.into_iter().filter(|(edits, _)| Some(*edits) == fewest);
        let mut words: Vec<WordId> = best.map(|(_, word)| word).collect();
        if words.is_empty() {
            words = self.families.near(&typed.folded);
        }
        if words.is_empty() {
            words = self.phonetic_matches(typed);
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
        let among = self.with_first_letter(typed);
        let found: Vec<_> = self
            .words_with_letters(among, |_, letters| mask & !letters == 0)
            .filter(|(word, _)| !self.is_compound(*word))
            .filter(|(_, known)| keeps_enough(&typed.folded, known))
            .filter_map(|(word, known)| {
                let found = subsequence(known, &typed.folded)?;
                Some((found.score, word, known))
            })
            .collect();
        // Of equals, the shortest, as the others may begin with it.
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

    /// The words of similar length that differ only in vowels and double letters (`beaurocracy`).
    fn phonetic_matches(&self, typed: &TypedWord) -> Vec<WordId> {
        let code = phonetic_code(&typed.folded);
        let letters = typed.folded.chars().count();
        if letters < MIN_PHONETIC || code.chars().count() < MIN_CODE {
            return Vec::new();
        }
        let words = self.words_with_letters(self.with_first_letter(typed), |_, _| true);
        let words = words.filter(|(_, known)| {
            known.chars().count().abs_diff(letters) <= MAX_LENGTH_DIFFERENCE
                && phonetic_code(known) == code
        });
        words.map(|(word, _)| word).collect()
    }

    fn with_first_letter(&self, typed: &TypedWord) -> Range<WordId> {
        let first: String = typed.folded.chars().take(1).collect();
        self.words_beginning(&first)
    }
}

/// The edit distances of typed letters to many words and their prefixes. Fast for sorted words, as the common
/// prefix of two is compared once.
struct Edits {
    typed: Vec<char>,
    limit: usize,
    /// The last word, as far as it was compared.
    word: Vec<char>,
    /// For each prefix of it, from the empty one on, the edit distances to each prefix of the typed letters: a row
    /// each.
    distances: Vec<usize>,
    /// The length from which on its prefixes, and words with them, are too far.
    far_from: usize,
}

impl Edits {
    fn of(typed: &str) -> Self {
        let typed: Vec<char> = typed.chars().collect();
        Self {
            limit: max_edits(typed.len()),
            word: Vec::new(),
            distances: (0..=typed.len()).collect(),
            far_from: usize::MAX,
            typed,
        }
    }

    /// The edit distance to the word or to a prefix of it, if small enough.
    fn to(&mut self, word: &str) -> Option<usize> {
        let letters = self.typed.len();
        let longest = letters + self.limit;
        let mut length = 0;
        for letter in word.chars().take(longest + 1) {
            if self.word.get(length) != Some(&letter) {
                self.word.truncate(length);
                self.add(letter);
            }
            length += 1;
            if length == self.far_from {
                return None;
            }
        }
        let edits = |length: usize| self.distances[length * (letters + 1) + letters];
        let to_word = (length <= longest).then(|| edits(length));
        let to_word = to_word.filter(|edits| *edits <= self.limit);
        let may_be_beginning = length > letters && self.has_fixed_letters();
        let ends = (letters - 1..=letters + 1).filter(|_| may_be_beginning);
        let to_beginning = ends.map(edits).filter(|edits| *edits <= 1);
        to_word.into_iter().chain(to_beginning).min()
    }

    /// Adds a letter to the word.
    fn add(&mut self, letter: char) {
        self.word.push(letter);
        let (length, width) = (self.word.len(), self.typed.len() + 1);
        self.distances.resize((length + 1) * width, 0);
        let (shorter, row) = self.distances.split_at_mut(length * width);
        let last = &shorter[(length - 1) * width..];
        row[0] = length;
        for at in 1..row.len() {
            let typed = self.typed[at - 1];
            let changed = last[at - 1] + usize::from(typed != letter);
            row[at] = changed.min(last[at] + 1).min(row[at - 1] + 1);
            let is_swapped = at > 1
                && length > 1
                && self.typed[at - 2] == letter
                && self.word[length - 2] == typed;
            if is_swapped {
                row[at] = row[at].min(shorter[(length - 2) * width + at - 2] + 1);
            }
        }
        let is_far = |row: &[usize], limit| row.iter().all(|edits| *edits > limit);
        let is_too_far = length + 1 < self.typed.len()
            && is_far(row, self.limit)
            && is_far(last, self.limit.saturating_sub(1));
        if is_too_far {
            self.far_from = length;
        } else if self.far_from >= length {
            self.far_from = usize::MAX;
        }
    }

    /// Whether a prefix of the word is enough.
    fn has_fixed_letters(&self) -> bool {
        let letters = self.typed.len();
        let fixed = fixed_letters(letters);
        letters >= MIN_PREFIX && self.word[..fixed] == self.typed[..fixed]
    }
}

/// Whether enough of a word is typed: more than three quarters of its letters; all but vowels; or only consonants
/// with the last letter, at least two fifths of the word (`mgmt`).
fn keeps_enough(typed: &str, word: &str) -> bool {
    let (kept, all) = (typed.chars().count(), word.chars().count());
    let consonants = |word: &str| word.replace(is_vowel, "");
    let same_end = typed.chars().next_back() == word.chars().next_back();
    kept >= MIN_WITH_GAPS && 4 * kept > 3 * all
        || consonants(typed) == consonants(word)
        || same_end && consonants(typed) == typed && 5 * kept >= 2 * all
}

/// The phonetic code of a word: its first letter, and its consonants, none twice in a row.
fn phonetic_code(word: &str) -> String {
    let spelt = word.replace("ph", "f").replace('k', "c").replace('z', "s");
    let mut letters: Vec<char> = spelt.chars().collect();
    letters.dedup();
    let consonants = letters
        .iter()
        .skip(1)
        .filter(|letter| !is_vowel(**letter) && **letter != 'y');
    let mut code: Vec<char> = letters.iter().take(1).chain(consonants).copied().collect();
    code.dedup();
    code.into_iter().collect()
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}
