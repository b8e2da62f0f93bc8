//! Which letters of a text a query matches.

use std::ops::Range;

use unicode_segmentation::GraphemeCursor;

use super::dictionary::{Dictionary, Expansion, WordId, WordMatch};
use super::field::{FieldSet, words_of};
use super::fold;
use super::fuzzy::subsequence;
use super::hit::{MatchClass, points};
use super::phrase::Phrase;
use super::resolve::Resolved;
use super::title_match::{AcrossWords, Initials, word_starts};
use super::tokenize::{Word, compounds, is_word_letter};
use crate::kb::Field;

/// A text, split into words.
pub(super) struct TokenizedText<'t> {
    pub(super) field: Field,
    pub(super) text: &'t str,
    dictionary: &'t Dictionary,
    words: Vec<Word<'t>>,
    /// The ids of the words; [`WordId::MAX`] for one that the dictionary does not have.
    ids: Vec<WordId>,
    compounds: Vec<(Word<'t>, WordId)>,
}

impl<'t> TokenizedText<'t> {
    pub(super) fn new(dictionary: &'t Dictionary, field: Field, text: &'t str) -> Self {
        let id = |word: &Word<'_>| dictionary.find(&word.plain).unwrap_or(WordId::MAX);
        let words = words_of(field, text);
        let compounds = compounds(text, &words).into_iter().map(|word| {
            let id = id(&word);
            (word, id)
        });
        Self {
            field,
            text,
            dictionary,
            ids: words.iter().map(id).collect(),
            compounds: compounds.collect(),
            words,
        }
    }

    /// The letters that a pattern matches, as byte ranges.
    pub(super) fn matches(&self, pattern: &Resolved) -> Vec<Range<usize>> {
        let phrases = pattern.phrases.iter();
        let mut found: Vec<_> = phrases
            .flat_map(|phrase| self.phrase_matches(phrase))
            .collect();
        if let Some(class) = pattern.title_class() {
            found.extend(self.across_title(&pattern.typed, class));
        }
        let parts = pattern.groups.iter().flatten();
        found.extend(parts.flat_map(|pattern| self.matches(pattern)));
        found
    }

    /// How well this text explains a match: 0 for no match; more for a better class and a heavier field, but
    /// least for a label, which only repeats what was typed.
    pub(super) fn relevance(&self, pattern: &Resolved) -> u32 {
        const ANY: u32 = 100_000;
        if self.matches(pattern).is_empty() {
            return 0;
        }
        if FieldSet::is_label(self.field) {
            return ANY;
        }
        let phrases = pattern.phrases.iter();
        let classes = phrases.filter_map(|phrase| phrase.class_in(&self.ids, 0));
        let class = classes.min().unwrap_or(MatchClass::Subsequence);
        ANY + points(class, self.field)
    }

    fn phrase_matches(&self, phrase: &Phrase) -> Vec<Range<usize>> {
        let places = phrase.places_in(&self.ids, 0);
        let found = places.flat_map(|(place, _)| self.phrase_at(phrase, place));
        let in_compounds = phrase.single().into_iter().flat_map(|expansion| {
            let compounds = self.compounds.iter();
            compounds.flat_map(|(word, id)| self.letters(word, *id, expansion))
        });
        found.chain(in_compounds).collect()
    }

    /// The letters of a single word, or all from the first to the last word of several.
    fn phrase_at(&self, phrase: &Phrase, place: usize) -> Vec<Range<usize>> {
        let words = self.words.iter().zip(&self.ids).skip(place);
        let words = words.zip(&phrase.words);
        let found: Vec<_> = words
            .flat_map(|((word, id), expansion)| self.letters(word, *id, expansion))
            .collect();
        match (&*found, phrase.words.len()) {
            ([first, .., last], 2..) => {
                let all = first.start..last.end;
                vec![all]
            }
            _ => found,
        }
    }

    /// The letters of a word that were typed.
    fn letters(&self, word: &Word<'_>, id: WordId, expansion: &Expansion) -> Vec<Range<usize>> {
        let typed = expansion.typed.chars().count();
        match expansion.how(id) {
            None => Vec::new(),
            Some(
                WordMatch::Whole
                | WordMatch::Plural
                | WordMatch::Inflected
                | WordMatch::Synonym
                | WordMatch::Typo,
            ) => vec![word.range.clone()],
            Some(WordMatch::Prefix) => self.part(word, 0..typed).into_iter().collect(),
            Some(WordMatch::Inside) => {
                let folded = fold::lower(&word.plain);
                let place = folded.find(&*expansion.typed).unwrap_or(0);
                let before = folded[..place].chars().count();
                let found = self.part(word, before..before + typed);
                found.into_iter().collect()
            }
            Some(WordMatch::Gaps) => {
                let found = subsequence(&fold::lower(&word.plain), &expansion.typed);
                let positions = found.map(|found| found.positions).unwrap_or_default();
                positions
                    .into_iter()
                    .flat_map(|position| self.part(word, position..position + 1))
                    .collect()
            }
        }
    }

    /// The letters of a title or alias that match across its words.
    fn across_title(&self, typed: &str, class: MatchClass) -> Vec<Range<usize>> {
        if !matches!(self.field, Field::Title | Field::Alias) {
            return Vec::new();
        }
        let parts: Vec<(usize, Range<usize>)> = if class == MatchClass::Initials {
            let typed: Vec<char> = typed.chars().collect();
            let pieces = Initials::new(&typed, self.dictionary).pieces(&self.ids);
            let pieces = pieces.into_iter().flatten();
            pieces.map(|piece| (piece.word, 0..piece.letters)).collect()
        } else {
            let words = self.words.iter();
            let folded: Vec<_> = words.map(|word| fold::lower(&word.plain)).collect();
            let folded: Vec<&str> = folded.iter().map(String::as_str).collect();
            let found = AcrossWords::new(typed).and_then(|across| across.find(&folded));
            let positions = found.map(|found| found.positions).unwrap_or_default();
            let parts = positions.into_iter();
            parts.filter_map(|one| in_word(&folded, one)).collect()
        };
        parts
            .into_iter()
            .flat_map(|(word, letters)| self.part(&self.words[word], letters))
            .collect()
    }

    /// The place in the text of some letters of a folded word.
    fn part(&self, word: &Word<'_>, letters: Range<usize>) -> Option<Range<usize>> {
        let places = fold::trace(&self.text[word.range.clone()], is_word_letter);
        let start = places.get(letters.start)?;
        // A letter of the text that folds to several is highlighted as a whole.
        let rest = places.get(letters.end..).unwrap_or_default();
        let last = letters.end.checked_sub(1).and_then(|last| places.get(last));
        let end = rest.iter().find(|place| Some(*place) != last).copied();
        let end = end.unwrap_or(word.range.len());
        Some(word.range.start + start..word.range.start + end)
    }
}

/// The word, and the letter in it, at a character position of the words joined by spaces.
fn in_word(words: &[&str], position: usize) -> Option<(usize, Range<usize>)> {
    let starts = word_starts(words).enumerate();
    let (word, start) = starts.take_while(|(_, start)| *start <= position).last()?;
    Some((word, position - start..position - start + 1))
}

/// Sorts the ranges, extends them to whole graphemes, and joins those that touch.
pub(super) fn tidy(ranges: impl Iterator<Item = Range<usize>>, text: &str) -> Vec<Range<usize>> {
    let widened =
        ranges.map(|range| boundary(text, range.start, false)..boundary(text, range.end, true));
    let mut ranges: Vec<_> = widened.filter(|range| !range.is_empty()).collect();
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut tidy: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match tidy.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => tidy.push(range),
        }
    }
    tidy
}

/// A place if it is the boundary of a grapheme, or else that before it, or after it for the end of a range.
fn boundary(text: &str, place: usize, is_end: bool) -> usize {
    let mut cursor = GraphemeCursor::new(place, text.len(), true);
    let found = match (cursor.is_boundary(text, 0), is_end) {
        (Ok(true), _) => return place,
        (_, false) => cursor.prev_boundary(text, 0),
        (_, true) => cursor.next_boundary(text, 0),
    };
    let limit = if is_end { text.len() } else { 0 };
    found.ok().flatten().unwrap_or(limit)
}
