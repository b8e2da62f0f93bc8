//! The one file that knows fuzzy-matcher: letters in order, their score and their places.
//!
//! Of fuzzy-matcher 0.3.7 it heeds: a matcher that is used again may score by what it saw before,
//! so each call makes a fresh one; `fuzzy_match` and `fuzzy_indices` disagree, so the latter alone
//! is asked, for ranking as for showing; places are characters, not bytes; only ASCII case is
//! folded, so both sides come folded; cost and memory grow with text × query, so long texts are
//! turned away.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::fold;

/// Characters of a text beyond which it is no title.
const LONGEST: usize = 512;
/// Letters typed that are looked at; a query has no more.
pub(super) const MAX_TYPED: usize = 128;
/// Cells of the score matrix above which fuzzy-matcher takes its short way.
const CELLS: usize = LONGEST * MAX_TYPED;

/// Where the letters typed stand in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Letters {
    /// The more the better.
    pub(super) score: i64,
    /// The place of each letter typed, in characters.
    pub(super) places: Vec<usize>,
}

impl Letters {
    /// How many pieces the letters stand in.
    pub(super) fn pieces(&self) -> usize {
        self.places
            .chunk_by(|before, after| before + 1 == *after)
            .count()
    }
}

/// The best way to find the letters of `typed` in `text` in their order, both folded.
pub(super) fn letters(text: &str, typed: &str) -> Option<Letters> {
    if typed.is_empty() || text.len() > LONGEST || !is_subsequence(text, typed) {
        return None;
    }
    let matcher = SkimMatcherV2::default().element_limit(CELLS);
    let (score, places) = matcher.fuzzy_indices(text, typed)?;
    Some(Letters { score, places })
}

/// How well the letters of `typed` stand in `text` in their order, in any case and with any
/// accents: the more the better, 0 where nothing is typed, none where they do not. For short texts
/// such as the names of commands.
pub fn fuzzy(typed: &str, text: &str) -> Option<i64> {
    let typed = fold::fold(typed);
    if typed.is_empty() {
        return Some(0);
    }
    Some(letters(&fold::fold(text), &typed)?.score)
}

/// Whether the letters stand in the text in their order: cheap, and nearly always enough.
fn is_subsequence(text: &str, typed: &str) -> bool {
    let mut text = text.chars();
    typed
        .chars()
        .all(|letter| text.any(|other| other == letter))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn places_are_characters() {
        let found = letters("éa ñb", "ab").unwrap();
        assert_eq!(found.places, [1, 4]);
        assert_eq!(found.pieces(), 2);
    }

    #[test]
    fn names_are_found_by_letters_in_any_case_best_first() {
        assert_eq!(fuzzy("", "Quit"), Some(0));
        assert_eq!(fuzzy("qt", "Copy the title"), None);
        assert_eq!(fuzzy("ÉXP", "Export"), fuzzy("exp", "export"));
        assert!(fuzzy("exp", "Export the claims") > fuzzy("exp", "Next page"));
        assert_eq!(fuzzy("exp", "Next page"), fuzzy("exp", "next page"));
        assert!(fuzzy("exp", "Next page").is_some());
    }

    proptest! {
        #[test]
        fn a_score_does_not_depend_on_earlier_calls(
            text in "[a-e ]{0,20}", typed in "[a-e]{1,4}", other in "[a-e ]{0,20}",
        ) {
            let first = letters(&text, &typed);
            letters(&other, &typed);
            prop_assert_eq!(letters(&text, &typed), first);
        }
    }
}
