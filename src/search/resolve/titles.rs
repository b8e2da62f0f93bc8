//! Titles that have the letters of a word as initials, or in order across words.

use super::super::dictionary::WordId;
use super::super::fuzzy::letter_mask;
use super::super::hit::MatchClass;
use super::super::index::{Segment, Title};
use super::super::parallel;
use super::super::title_match::{AcrossWords, Initials, MIN_INITIALS};
use super::super::tokenize::TypedWord;
use super::{Resolver, TitleMatch};

/// How many titles are prefetched at once.
const PREFETCH: usize = 16;

impl<'a> Resolver<'a> {
    /// The titles that have the letters of a word as initials.
    pub(super) fn initials(&self, word: &TypedWord) -> Vec<TitleMatch> {
        let typed: Vec<char> = word.folded.chars().collect();
        if typed.len() < MIN_INITIALS {
            return Vec::new();
        }
        let initials = Initials::new(&typed, &self.index.dictionary);
        let splits = initials.splits();
        self.title_matches(
            MatchClass::Initials,
            |segment| segment.titles.with_initials(&splits).into_iter(),
            |words, _| initials.pieces(words).map(|_| 0),
        )
    }

    /// The titles that have the letters of a word in order, across words.
    pub(super) fn subsequences(&self, word: &TypedWord) -> Vec<TitleMatch> {
        let Some(across) = AcrossWords::new(&word.folded) else {
            return Vec::new();
        };
        let mask = letter_mask(&word.folded);
        let dictionary = &self.index.dictionary;
        self.title_matches(
            MatchClass::Subsequence,
            |segment| segment.titles.with_letters(mask),
            |words, folded| {
                folded.clear();
                folded.extend(words.iter().map(|word| dictionary.folded(*word)));
                let found = across.find(folded)?;
                Some(u32::try_from(found.score).unwrap_or(0))
            },
        )
    }

    /// The titles among the `candidates` of each segment that have a fuzzy score, which is told by the words of the
    /// title and may use a buffer.
    fn title_matches<I: Iterator<Item = Title>>(
        &self,
        class: MatchClass,
        candidates: impl Fn(&'a Segment) -> I + Sync,
        fuzzy_score: impl Fn(&[WordId], &mut Vec<&'a str>) -> Option<u32> + Sync,
    ) -> Vec<TitleMatch> {
        let in_threads = class == MatchClass::Subsequence && self.index.is_large();
        let segments = self.index.segments().iter().collect();
        let found = parallel::map(in_threads, segments, |segment| {
            let mut titles = candidates(segment);
            let (mut found, mut batch) = (Vec::new(), Vec::with_capacity(PREFETCH));
            let (mut words, mut buffer) = (Vec::new(), Vec::new());
            loop {
                batch.clear();
                batch.extend(titles.by_ref().take(PREFETCH));
                if batch.is_empty() {
                    return found;
                }
                segment.texts.prefetch_texts(&batch);
                for title in &batch {
                    segment.texts.read_from(*title, &mut words);
                    if let Some(fuzzy_score) = fuzzy_score(&words, &mut buffer) {
                        let (doc, field) = segment.place_of(*title);
                        found.push(TitleMatch {
                            doc,
                            field,
                            class,
                            fuzzy_score,
                        });
                    }
                }
            }
        });
        found.into_iter().flatten().collect()
    }
}
