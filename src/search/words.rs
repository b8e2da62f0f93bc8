//! Where words begin and end in a text, the same for what is searched and what is typed.
//!
//! A word is a run of letters and digits, or a run of symbols such as emoji. Parts that a hyphen
//! or an apostrophe holds together (`on-call`, `isn't`) are words, and the whole is one as well:
//! a compound (`oncall`).

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::fold;

/// A word in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word<'t> {
    /// Its place in the text, in bytes.
    pub(super) range: Range<usize>,
    /// Its letters without accents, their case kept.
    pub(super) plain: Cow<'t, str>,
}

/// A word as typed, ready to be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Typed {
    pub(super) folded: String,
    /// With its case, when it has a capital.
    pub(super) cased: Option<String>,
}

impl Typed {
    pub(super) fn new(plain: &str) -> Self {
        let has_capital = plain.chars().any(char::is_uppercase);
        Self {
            folded: fold::lower(plain),
            cased: has_capital.then(|| plain.to_owned()),
        }
    }
}

/// What a character is to a word.
#[derive(PartialEq, Eq, Clone, Copy)]
enum Kind {
    Letter,
    Symbol,
    /// Belongs to what stands before it.
    Mark,
    Other,
}

/// The words of a text, in order.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::with_capacity(text.len() / 6);
    words_into(text, &mut words);
    words
}

/// Puts the words of a text, in order, in the place of those that are there.
pub(super) fn words_into<'t>(text: &'t str, words: &mut Vec<Word<'t>>) {
    words.clear();
    if text.is_ascii() {
        ascii_words(text, words);
    } else {
        any_words(text, words);
    }
}

/// The same as [`any_words`] for nearly all texts, several times as fast.
fn ascii_words<'t>(text: &'t str, words: &mut Vec<Word<'t>>) {
    let mut start = 0;
    for run in text.as_bytes().split(|byte| !byte.is_ascii_alphanumeric()) {
        let range = start..start + run.len();
        start = range.end + 1;
        if let Some(plain) = text.get(range.clone()).filter(|run| !run.is_empty()) {
            let plain = Cow::Borrowed(plain);
            words.push(Word { range, plain });
        }
    }
}

fn any_words<'t>(text: &'t str, words: &mut Vec<Word<'t>>) {
    let mut open: Option<(usize, Kind)> = None;
    for (place, letter) in text.char_indices() {
        let kind = kind(letter);
        match open {
            Some((_, run)) if kind == run || kind == Kind::Mark => {}
            _ => {
                close(text, open, place, words);
                open = matches!(kind, Kind::Letter | Kind::Symbol).then_some((place, kind));
            }
        }
    }
    close(text, open, text.len(), words);
}

/// The compounds of a text, given its words.
pub(super) fn compounds<'t>(text: &'t str, words: &[Word<'t>]) -> Vec<Word<'t>> {
    words
        .chunk_by(|before, after| {
            let between = text.get(before.range.end..after.range.start);
            between.is_some_and(is_joint)
        })
        .filter(|parts| parts.len() > 1)
        .filter_map(compound)
        .collect()
}

/// Makes several words one, as a compound is.
pub(super) fn join(words: &mut Vec<Word<'_>>) {
    *words = compound(words).into_iter().collect();
}

/// Whether a character is part of words, as against the space and punctuation between them.
pub(super) fn is_word_letter(letter: char) -> bool {
    kind(letter) != Kind::Other
}

fn compound<'t>(parts: &[Word<'t>]) -> Option<Word<'t>> {
    let (first, last) = (parts.first()?, parts.last()?);
    Some(Word {
        range: first.range.start..last.range.end,
        plain: parts.iter().map(|part| &*part.plain).collect(),
    })
}

fn close<'t>(text: &'t str, open: Option<(usize, Kind)>, end: usize, words: &mut Vec<Word<'t>>) {
    let Some((start, _)) = open else { return };
    let Some(run) = text.get(start..end) else {
        return;
    };
    let plain = fold::plain(run);
    if !plain.is_empty() {
        words.push(Word {
            range: start..end,
            plain,
        });
    }
}

fn is_joint(between: &str) -> bool {
    matches!(between, "-" | "\u{2010}" | "\u{2011}" | "'" | "\u{2019}")
}

fn kind(letter: char) -> Kind {
    if letter.is_ascii() {
        return if letter.is_ascii_alphanumeric() {
            Kind::Letter
        } else {
            Kind::Other
        };
    }
    if is_combining_mark(letter) || fold::is_ignorable(letter) {
        Kind::Mark
    } else if letter.is_alphanumeric() {
        Kind::Letter
    } else if is_symbol(letter) {
        Kind::Symbol
    } else {
        Kind::Other
    }
}

/// Currency, arrows, shapes and emoji: what one may search for although it spells nothing.
fn is_symbol(letter: char) -> bool {
    matches!(letter, '\u{20a0}'..='\u{20cf}' | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plain(text: &str) -> Vec<String> {
        let words = words(text);
        let compounds = compounds(text, &words);
        let all = words.iter().chain(&compounds);
        all.map(|word| word.plain.clone().into_owned()).collect()
    }

    proptest! {
        #[test]
        fn the_short_way_for_ascii_finds_the_same_words(text in "[ -~]{0,24}") {
            let (mut one, mut other) = (Vec::new(), Vec::new());
            ascii_words(&text, &mut one);
            any_words(&text, &mut other);
            prop_assert_eq!(one, other);
        }
    }

    #[test]
    fn slashes_part_words_and_hyphens_part_and_join_them() {
        assert_eq!(plain("L1/L2 on-call"), ["L1", "L2", "on", "call", "oncall"]);
        assert_eq!(
            plain("isn't up-to-date."),
            ["isn", "t", "up", "to", "date", "isnt", "uptodate"]
        );
    }

    #[test]
    fn marks_stay_with_their_letter_and_symbols_are_words() {
        assert_eq!(plain("Cafe\u{301}s 🚀 ok"), ["Cafes", "🚀", "ok"]);
        assert_eq!(plain("— … \" |"), Vec::<String>::new());
    }
}
