//! Which letters of a text a query found.

use std::ops::Range;

use unicode_segmentation::GraphemeCursor;

use super::super::class::{Class, worth};
use super::super::dictionary::{Dictionary, Expansion, MatchKind, WordId};
use super::super::field::Field;
use super::super::fold;
use super::super::initials::initials;
use super::super::matcher;
use super::super::resolve::Resolved;
use super::super::sequence::Sequence;
use super::super::titles;
use super::super::words::{Word, compounds, is_word_letter, join, words};

/// A text, read as words.
pub(super) struct Read<'t> {
    pub(super) field: Field,
    pub(super) text: &'t str,
    words: Vec<Word<'t>>,
    /// The numbers of the words; a word that the dictionary lacks has one that means nothing.
    numbers: Vec<WordId>,
    compounds: Vec<(Word<'t>, WordId)>,
}

impl<'t> Read<'t> {
    pub(super) fn new(dictionary: &Dictionary, field: Field, text: &'t str) -> Self {
        let number = |word: &Word<'_>| dictionary.find(&word.plain).unwrap_or(WordId::MAX);
        let mut words = words(text);
        if field.is_one_word() {
            join(&mut words);
        }
        let compounds = compounds(text, &words).into_iter();
        Self {
            field,
            text,
            numbers: words.iter().map(number).collect(),
            compounds: compounds
                .map(|word| (word.clone(), number(&word)))
                .collect(),
            words,
        }
    }

    /// A text in which nothing is looked for.
    pub(super) fn unread(field: Field, text: &'t str) -> Self {
        Self {
            field,
            text,
            words: Vec::new(),
            numbers: Vec::new(),
            compounds: Vec::new(),
        }
    }

    /// The letters that a pattern found.
    pub(super) fn pattern(&self, pattern: &Resolved) -> Vec<Range<usize>> {
        let mut found: Vec<_> = pattern
            .sequences
            .iter()
            .flat_map(|sequence| self.sequence(sequence))
            .collect();
        if let Some(class) = pattern.class_across() {
            found.extend(self.across(&pattern.typed, class));
        }
        found.extend(pattern.all.iter().flat_map(|pattern| self.pattern(pattern)));
        found
    }

    /// The words of the text as numbers.
    pub(super) fn numbers(&self) -> &[WordId] {
        &self.numbers
    }

    /// The best class in which words of the text, or compounds, match a pattern.
    pub(super) fn class(&self, pattern: &Resolved) -> Option<Class> {
        let classes = pattern.sequences.iter().filter_map(|sequence| {
            let Some(meant) = sequence.single() else {
                return sequence.class_in(&self.numbers);
            };
            let compounds = self.compounds.iter().map(|(_, number)| number);
            let kinds = self
                .numbers
                .iter()
                .chain(compounds)
                .map(|word| meant.kind(*word));
            let classes = kinds
                .flatten()
                .map(|kind| kind.class().max(sequence.at_best));
            let counts = |class: &Class| *class != Class::Inside || !self.field.is_label();
            classes.filter(counts).min()
        });
        classes.min()
    }

    /// How well this text shows a pattern: not at all, or the better the class and the field, but
    /// any other text better than a label, which says no more than what was typed.
    pub(super) fn worth(&self, pattern: &Resolved) -> u32 {
        const SHOWN: u32 = 100_000;
        if self.pattern(pattern).is_empty() {
            return 0;
        }
        let classes = pattern
            .sequences
            .iter()
            .filter_map(|sequence| sequence.class_in(&self.numbers));
        let class = classes.min().unwrap_or(Class::Subsequence);
        SHOWN
            + if self.field.is_label() {
                0
            } else {
                worth(class, self.field)
            }
    }

    /// Where a sequence stands: the letters of one word, or several words and what is between.
    fn sequence(&self, sequence: &Sequence) -> Vec<Range<usize>> {
        let places = sequence.places_in(&self.numbers);
        let found = places.flat_map(|(place, _)| self.place(sequence, place));
        let together = sequence.single().into_iter().flat_map(|meant| {
            self.compounds
                .iter()
                .flat_map(|(word, number)| self.letters(word, *number, meant))
        });
        found.chain(together).collect()
    }

    fn place(&self, sequence: &Sequence, place: usize) -> Vec<Range<usize>> {
        let words = self
            .words
            .iter()
            .zip(&self.numbers)
            .skip(place)
            .zip(&sequence.words);
        let found: Vec<_> = words
            .flat_map(|((word, number), meant)| self.letters(word, *number, meant))
            .collect();
        match (&*found, sequence.words.len()) {
            ([first, .., last], 2..) => vec![between(first, last)],
            _ => found,
        }
    }

    /// The letters of a word that were typed.
    fn letters(&self, word: &Word<'_>, number: WordId, meant: &Expansion) -> Vec<Range<usize>> {
        let typed = meant.typed.chars().count();
        let folded = || fold::lower(&word.plain);
        match meant.kind(number) {
            None => Vec::new(),
            Some(MatchKind::Whole | MatchKind::Inflected | MatchKind::Near) => {
                vec![word.range.clone()]
            }
            Some(MatchKind::Begins) => self.part(word, 0..typed),
            Some(MatchKind::Inside) => {
                let folded = folded();
                let before = folded
                    .find(&*meant.typed)
                    .and_then(|place| folded.get(..place));
                let before = before.map_or(0, |before| before.chars().count());
                self.part(word, before..before + typed)
            }
            Some(MatchKind::Letters) => {
                let found = matcher::letters(&folded(), &meant.typed);
                let places = found.map(|found| found.places).unwrap_or_default();
                places
                    .into_iter()
                    .flat_map(|place| self.part(word, place..place + 1))
                    .collect()
            }
        }
    }

    /// The letters of a title or alias that match across its words.
    fn across(&self, typed: &str, class: Class) -> Vec<Range<usize>> {
        if !matches!(self.field, Field::Title | Field::Alias) {
            return Vec::new();
        }
        let folded: Vec<_> = self
            .words
            .iter()
            .map(|word| fold::lower(&word.plain))
            .collect();
        let folded: Vec<&str> = folded.iter().map(String::as_str).collect();
        let parts: Vec<(usize, Range<usize>)> = match class {
            Class::Initials => {
                let typed: Vec<char> = typed.chars().collect();
                let pieces = initials(&typed, &folded).unwrap_or_default();
                pieces
                    .iter()
                    .map(|piece| (piece.word, 0..piece.letters))
                    .collect()
            }
            _ => {
                let found = titles::scattered(typed, &folded);
                let places = found.map(|found| found.places).unwrap_or_default();
                places
                    .into_iter()
                    .filter_map(|place| in_word(&folded, place))
                    .collect()
            }
        };
        let word = |(word, letters)| Some(self.part(self.words.get(word)?, letters));
        parts.into_iter().filter_map(word).flatten().collect()
    }

    /// Where these letters of the folded word stand in the text.
    fn part(&self, word: &Word<'_>, letters: Range<usize>) -> Vec<Range<usize>> {
        let text = self.text.get(word.range.clone()).unwrap_or_default();
        let places = fold::trace(text, is_word_letter);
        let Some(start) = places.get(letters.start) else {
            return Vec::new();
        };
        // Letters that come of one letter of the text are shown by the whole of it.
        let rest = places.get(letters.end..).unwrap_or_default();
        let last = letters.end.checked_sub(1).and_then(|last| places.get(last));
        let end = rest.iter().find(|place| Some(*place) != last).copied();
        let end = end.unwrap_or(text.len());
        vec![shifted(*start..end, word.range.start)]
    }
}

fn between(first: &Range<usize>, last: &Range<usize>) -> Range<usize> {
    first.start..last.end
}

fn shifted(range: Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

/// The word, and the letter in it, that stand at a place of the words joined by spaces.
fn in_word(words: &[&str], place: usize) -> Option<(usize, Range<usize>)> {
    let (word, start) = titles::starts(words)
        .enumerate()
        .take_while(|(_, start)| *start <= place)
        .last()?;
    Some((word, place - start..place - start + 1))
}

/// Sorted, widened to whole graphemes, those that touch joined.
pub(super) fn tidy(ranges: impl Iterator<Item = Range<usize>>, text: &str) -> Vec<Range<usize>> {
    let widened =
        ranges.map(|range| border_before(text, range.start)..border_after(text, range.end));
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

fn border_before(text: &str, place: usize) -> usize {
    let mut cursor = GraphemeCursor::new(place, text.len(), true);
    if cursor.is_boundary(text, 0) == Ok(true) {
        return place;
    }
    cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}

fn border_after(text: &str, place: usize) -> usize {
    let mut cursor = GraphemeCursor::new(place, text.len(), true);
    if cursor.is_boundary(text, 0) == Ok(true) {
        return place;
    }
    cursor
        .next_boundary(text, 0)
        .ok()
        .flatten()
        .unwrap_or(text.len())
}
