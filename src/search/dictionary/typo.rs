//! Words that were meant although none has the letters typed: a typo, or letters left out.

use super::super::letters::letters;
use super::super::matcher;
use super::super::words::Typed;
use super::{Dictionary, Entry, Expansion, MatchKind, WordId};

/// Letters from which the beginning of a word may have a typo: fewer begin too many words. It is
/// also how `reduce` finds reduction, which have two stems.
const FEWEST_BEGUN: usize = 6;
/// Letters from which any other may be left out.
const FEWEST_WITH_GAPS: usize = 5;
/// Fewer letters left over of a word mean nothing.
const FEWEST_LEFT: usize = 4;

/// How many edits a typo may have, by the letters typed.
fn edits(letters: usize) -> usize {
    match letters {
        0..=4 => 0,
        5..=7 => 1,
        _ => 2,
    }
}

/// How many of the first letters must be right where only the beginning of a word is near.
fn sure(letters: usize) -> usize {
    if letters == FEWEST_BEGUN {
        letters - 2
    } else {
        3
    }
}

impl Dictionary {
    /// The words that are fewest edits away from the one typed, themselves or by how they begin.
    /// A swap of neighbours is one edit; the first letter must be right.
    pub(in super::super) fn near(&self, typed: &Typed) -> Expansion {
        let count = typed.folded.chars().count();
        let (limit, bits) = (edits(count), letters(&typed.folded));
        // The beginning of a word has none but its letters.
        let may_be_near = |word: &WordId| {
            let others = self.letters(*word);
            let missing = (bits & !others).count_ones() as usize;
            limit > 0 && missing <= limit
        };
        let among = self
            .with_first_letter(typed)
            .filter(|(word, _)| may_be_near(word));
        let near = among.filter_map(|(word, entry)| {
            Some((edits_between(&typed.folded, count, &entry.folded)?, word))
        });
        let near: Vec<(usize, WordId)> = near.collect();
        let fewest = near.iter().map(|(edits, _)| *edits).min();
        let best = near.into_iter().filter(|(edits, _)| Some(*edits) == fewest);
        Expansion {
            typed: typed.folded.clone(),
            words: best.map(|(_, word)| (word, MatchKind::Near)).collect(),
            run: 0..0,
        }
    }

    /// The word that best has the letters typed in their order, and the words that begin with it.
    pub(in super::super) fn left_over(&self, typed: &Typed) -> Expansion {
        let mut meant = Expansion {
            typed: typed.folded.clone(),
            ..Expansion::default()
        };
        if typed.folded.chars().count() < FEWEST_LEFT {
            return meant;
        }
        let bits = letters(&typed.folded);
        let found: Vec<_> = self
            .with_first_letter(typed)
            .filter(|(word, entry)| !entry.compound && bits & !self.letters(*word) == 0)
            .filter(|(_, entry)| keeps_enough(&typed.folded, &entry.folded))
            .filter_map(|(word, entry)| {
                let found = matcher::letters(&entry.folded, &typed.folded)?;
                Some((found.score, word, &*entry.folded))
            })
            .collect();
        // Of equals, the shortest: the others may begin with it.
        let best = found
            .iter()
            .max_by_key(|(score, _, word)| (*score, std::cmp::Reverse(word.len())));
        if let Some((_, _, best)) = best {
            let family = found.iter().filter(|(_, _, word)| word.starts_with(best));
            meant.words = family
                .map(|(_, word, _)| (*word, MatchKind::Letters))
                .collect();
        }
        meant
    }

    fn with_first_letter(&self, typed: &Typed) -> impl Iterator<Item = (WordId, &Entry)> {
        let first = typed
            .folded
            .chars()
            .next()
            .map(String::from)
            .unwrap_or_default();
        let range = self.beginning(&first);
        let entries = self.entries.get(range.clone()).unwrap_or_default();
        (0..).skip(range.start).zip(entries)
    }
}

/// The edits from `typed` to the word or to its beginning, if they are few enough.
fn edits_between(typed: &str, letters: usize, word: &str) -> Option<usize> {
    let limit = edits(letters);
    let length = word.chars().count();
    if limit == 0 || length + limit < letters {
        return None;
    }
    let whole = (length <= letters + limit).then(|| strsim::osa_distance(typed, word));
    let may_begin = letters >= FEWEST_BEGUN
        && length > letters
        && typed
            .chars()
            .take(sure(letters))
            .eq(word.chars().take(sure(letters)));
    let ends = (letters - 1..=letters + 1).filter(|_| may_begin);
    let begun = ends.map(|end| distance_to_beginning(typed, word, end));
    let begun = begun.filter(|edits| *edits <= 1);
    whole
        .filter(|edits| *edits <= limit)
        .into_iter()
        .chain(begun)
        .min()
}

fn distance_to_beginning(typed: &str, word: &str, letters: usize) -> usize {
    let beginning: String = word.chars().take(letters).collect();
    strsim::osa_distance(typed, &beginning)
}

/// Whether enough of a word is typed for it to be meant: more than three quarters of its letters,
/// all but vowels, or its end and two fifths of it in consonants alone (`mgmt`).
fn keeps_enough(typed: &str, word: &str) -> bool {
    let (kept, all) = (typed.chars().count(), word.chars().count());
    let skeleton = |word: &str| word.replace(is_vowel, "");
    let same_end = typed.chars().next_back() == word.chars().next_back();
    kept >= FEWEST_WITH_GAPS && 4 * kept > 3 * all
        || skeleton(typed) == skeleton(word)
        || same_end && skeleton(typed) == typed && 5 * kept >= 2 * all
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}
