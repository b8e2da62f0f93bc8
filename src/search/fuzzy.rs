//! Fuzzy matching of short texts: subsequences and edit distances.
//!
//! The only file that uses fuzzy-matcher. In its version 0.3.7, scores may depend on earlier calls of the same
//! matcher, so each call makes a new one; `fuzzy_match` and `fuzzy_indices` disagree, so only the second is
//! called, for ranking and for highlighting; positions are characters, not bytes; it folds ASCII case only,
//! so both sides are folded before; time and memory grow with text × query, so long texts do not match.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::fold;

/// The longest text, in bytes, that is matched. Titles are shorter.
const MAX_TEXT: usize = 512;
/// The most characters of a query.
pub(super) const MAX_TYPED: usize = 128;
/// The size of the score matrix above which fuzzy-matcher uses a less exact algorithm.
const MAX_CELLS: usize = MAX_TEXT * MAX_TYPED;

/// Typed letters that a text has in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subsequence {
    /// The score by fuzzy-matcher; higher is better.
    pub(super) score: i64,
    /// The position of each typed letter, in characters.
    pub(super) positions: Vec<usize>,
}

impl Subsequence {
    /// The number of runs of adjacent letters.
    pub(super) fn runs(&self) -> usize {
        self.positions
            .chunk_by(|before, after| before + 1 == *after)
            .count()
    }
}

/// The best match of the letters of `typed` in order in `text`; both are folded.
pub(super) fn subsequence(text: &str, typed: &str) -> Option<Subsequence> {
    if typed.is_empty() || text.len() > MAX_TEXT || !is_subsequence(text, typed) {
        return None;
    }
    let matcher = SkimMatcherV2::default().element_limit(MAX_CELLS);
    let (score, positions) = matcher.fuzzy_indices(text, typed)?;
    Some(Subsequence { score, positions })
}

/// The score of the letters of `typed` in order in `text`, ignoring case and accents: higher is better, 0 if
/// nothing is typed, none if they do not match. For short texts such as the names of commands.
pub fn fuzzy(typed: &str, text: &str) -> Option<i64> {
    let typed = fold::fold(typed);
    if typed.is_empty() {
        return Some(0);
    }
    Some(subsequence(&fold::fold(text), &typed)?.score)
}

fn is_subsequence(text: &str, typed: &str) -> bool {
    let mut text = text.chars();
    typed
        .chars()
        .all(|letter| text.any(|other| other == letter))
}

/// The letters of a folded text as a bit mask: a bit for each of a to z and the digits; all other letters share
/// the remaining bits. If a text contains all letters of another, its mask contains the other's mask.
pub(super) fn letter_mask(folded: &str) -> u64 {
    folded
        .chars()
        .fold(0, |mask, letter| mask | 1 << letter_bit(letter))
}

/// The bit of a letter in a letter mask: below 64.
pub(super) fn letter_bit(letter: char) -> u32 {
    match letter {
        'a'..='z' => letter as u32 - 'a' as u32,
        '0'..='9' => 26 + (letter as u32 - '0' as u32),
        _ => 36 + letter as u32 % 28,
    }
}

/// Whether words with these letter masks may be at most `edits` edits apart. An edit adds at most one letter and
/// removes at most one.
#[inline]
pub(super) fn may_be_within(edits: usize, one: u64, other: u64) -> bool {
    lacks_at_most(edits, one, other) && lacks_at_most(edits, other, one)
}

/// Whether a word lacks at most `count` of the letters of another, by their letter masks.
#[inline]
pub(super) fn lacks_at_most(count: usize, word: u64, other: u64) -> bool {
    let mut missing = other & !word;
    for _ in 0..count {
        // Clears the lowest bit.
        missing &= missing.wrapping_sub(1);
    }
    missing == 0
}

/// The largest edit distance of a suggestion, by the number of letters typed.
pub(super) fn max_edits(letters: usize) -> usize {
    match letters {
        0..=2 => 0,
        3..=6 => 1,
        7..=9 => 2,
        _ => 3,
    }
}

/// The key of the word nearest to `typed`, if one is near enough to suggest; of equally near ones, the first.
pub(super) fn nearest<'a>(
    typed: &str,
    words: impl Iterator<Item = (&'a str, String)>,
) -> Option<&'a str> {
    words
        .filter_map(|(key, word)| Some((edit_distance(typed, &word)?, key)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, key)| key)
}

/// The edit distance of two words, if small enough to suggest one for the other; swapping two neighbouring
/// letters is one edit. In a word of three letters only a swap is allowed: with another letter it is another
/// acronym.
pub(super) fn edit_distance(typed: &str, word: &str) -> Option<usize> {
    let letters = typed.chars().count();
    let limit = max_edits(letters);
    if word.chars().count().abs_diff(letters) > limit {
        return None;
    }
    let distance = strsim::osa_distance(typed, word);
    let is_near = distance <= limit && (letters > 3 || sorted(typed) == sorted(word));
    is_near.then_some(distance)
}

fn sorted(word: &str) -> Vec<char> {
    let mut letters: Vec<_> = word.chars().collect();
    letters.sort_unstable();
    letters
}
