//! Proximity: points for words that are adjacent as typed, or a whole title.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::ops::ControlFlow;
use std::sync::Arc;

use super::super::dictionary::{Expansion, WordId, WordSet};
use super::super::field::{FieldSet, is_name};
use super::super::hit::{Hit, MatchClass, MatchScore, for_each_match};
use super::super::index::{Bigram, Doc, IN_TEXTS, Index, Segment, Text};
use super::super::phrase::{FoundText, Phrase, PhraseSearch};
use super::super::resolve::Clause;
use super::SegmentScores;
use crate::kb::Field;

/// The weight of two adjacent words, in hundredths of a whole word.
const ADJACENT: u32 = 30;
/// The weight of a whole title or alias, in the same unit.
pub(in super::super) const WHOLE_TITLE: u32 = 100;
/// How many documents are prefetched at once.
const PREFETCH: usize = 16;

/// The words of a query, to find where they are adjacent.
pub(in super::super) struct Proximity<'a> {
    index: &'a Index,
    /// In the order typed.
    words: Vec<QueryWord<'a>>,
    /// All matches of words but the last, and of words but the first.
    bigram_words: (WordSet, WordSet),
    fields: FieldSet,
}

struct QueryWord<'a> {
    expansion: &'a Expansion,
    /// The words that match.
    matching: WordSet,
    /// The words that match as typed.
    whole: WordSet,
}

/// The words of a clause, in the order typed; of alternatives, the first.
fn words(clause: &Clause) -> &[Expansion] {
    let mut wanted = clause.conditions.iter().filter(|one| !one.negated);
    let phrase = wanted.find_map(|condition| condition.pattern()?.phrases.first());
    phrase.map_or(&[], |phrase| &phrase.words)
}

/// The documents with a title or alias that equals the words of this clause, inflected or not.
pub(in super::super) fn docs_named(index: &Index, clause: &Clause) -> HashSet<Doc> {
    let mut docs = HashSet::new();
    match words(clause) {
        [] => {}
        [word] => {
            let same = word.words.iter().filter(|(_, how)| how.is_same_word());
            for segment in index.segments() {
                let titles = same
                    .clone()
                    .flat_map(|(word, _)| segment.titles.equal_to(*word));
                docs.extend(titles.map(|(doc, _)| segment.first + doc));
            }
        }
        words => {
            let title = Phrase {
                at_start: true,
                at_end: true,
                ..Phrase::of(words.to_vec())
            };
            let search = PhraseSearch::new(index, &title);
            for segment in index.segments() {
                let _ = search.for_each(segment, |doc, text| {
                    if is_name(text.field) && text.class <= MatchClass::Prefix {
                        docs.insert(segment.first + doc);
                    }
                    ControlFlow::Continue(())
                });
            }
        }
    }
    docs
}

impl<'a> Proximity<'a> {
    /// For clauses in the order typed.
    pub(in super::super) fn new(
        index: &'a Index,
        clauses: &'a [Arc<Clause>],
        fields: FieldSet,
    ) -> Self {
        let words: Vec<_> = clauses.iter().flat_map(|clause| words(clause)).collect();
        let set = |words: &[&'a Expansion]| {
            let words = words.iter().flat_map(|expansion| &expansion.words);
            WordSet::of(words.map(|(word, _)| *word))
        };
        let before_last = words.len().saturating_sub(1);
        let bigram_words = (
            set(&words[..before_last]),
            set(&words[words.len().min(1)..]),
        );
        let words = words.into_iter().map(|expansion| QueryWord {
            expansion,
            matching: expansion.as_set(),
            whole: WordSet::of(expansion.whole_words()),
        });
        Self {
            index,
            words: words.collect(),
            bigram_words,
            fields,
        }
    }

    /// Adds points for proximity to the hits of a segment, which are in file order, given the scores of the clauses
    /// in it.
    pub(in super::super) fn add(
        &self,
        segment: &Segment,
        scores: &[Arc<SegmentScores>],
        hits: &mut [Hit],
    ) {
        let pairs = match scores {
            [only] => only.pairs.as_deref(),
            _ => None,
        };
        match &*self.words {
            _ if hits.is_empty() => {}
            [] => {}
            [only] => self.add_whole_titles(segment, only.expansion, hits),
            _ if let Some(pairs) = pairs => self.add_pairs(segment, pairs, hits),
            _ => self.add_adjacent(segment, hits),
        }
    }

    fn doc(&self, segment: &Segment, hit: &Hit) -> Doc {
        self.index.doc(hit.item()) - segment.first
    }

    /// Adds the points for a title or alias that is this one word.
    fn add_whole_titles(&self, segment: &Segment, word: &Expansion, hits: &mut [Hit]) {
        let words = word.whole_words();
        let titles = words.flat_map(|word| segment.titles.equal_to(word));
        let titles = titles.filter(|(_, field)| self.fields.contains((*field).into()));
        let titles = titles.map(|(doc, field)| (doc, WHOLE_TITLE * field.weight()));
        let mut titles: Vec<(Doc, u32)> = titles.collect();
        titles.sort_unstable_by_key(|(doc, points)| (*doc, Reverse(*points)));
        titles.dedup_by_key(|(doc, _)| *doc);
        for (doc, points) in titles {
            if let Ok(place) = hits.binary_search_by_key(&doc, |hit| self.doc(segment, hit)) {
                hits[place] = hits[place].plus(points);
            }
        }
    }

    /// Adds the known points for a phrase. Every document with points is a hit.
    fn add_pairs(&self, segment: &Segment, pairs: &[(Doc, u32)], hits: &mut [Hit]) {
        let mut hits = hits.iter_mut();
        for (doc, points) in pairs {
            let doc = *doc - segment.first;
            if let Some(hit) = hits.find(|hit| self.doc(segment, hit) == doc) {
                *hit = hit.plus(*points);
            }
        }
    }

    fn add_adjacent(&self, segment: &Segment, hits: &mut [Hit]) {
        let pairs = self.pairs(segment);
        let mut unread = Vec::new();
        for hit in hits {
            let score = pairs[self.doc(segment, hit) as usize];
            match MatchScore::from_byte(score).by() {
                Some((field, _)) if self.fields.contains(field.into()) => {
                    *hit = hit.plus(ADJACENT * field.weight());
                }
                None if score == IN_TEXTS => unread.push(hit),
                _ => {}
            }
        }
        // Words that are a whole title are adjacent in it.
        let (first, second) = &self.bigram_words;
        let bigram = segment.texts.bigram(first, second);
        let mut words = Vec::new();
        for batch in unread.chunks_mut(PREFETCH) {
            let docs = batch.iter().map(|hit| self.doc(segment, hit));
            docs.for_each(|doc| segment.texts.prefetch(doc));
            for hit in batch {
                let doc = self.doc(segment, hit);
                let points = self.best_text((segment, doc), &bigram, &mut words);
                **hit = hit.plus(points);
            }
        }
    }

    /// How the documents have two of the words, one typed after the other, adjacent in a text.
    fn pairs(&self, segment: &Segment) -> Vec<u8> {
        let pairs = self.words.windows(2).map(|pair| {
            let pair = (pair[0].expansion, pair[1].expansion);
            let postings = &segment.postings;
            postings.pairs(pair, MatchClass::Word, segment.len())
        });
        let all = pairs.reduce(|mut all, others| {
            for_each_match(&others, |doc, score| {
                all[doc] = if all[doc] == 0 { score } else { IN_TEXTS };
            });
            all
        });
        all.unwrap_or_default()
    }

    /// The points of the text of a document that gives most; `words` is room to read it into.
    fn best_text(
        &self,
        (segment, doc): (&Segment, Doc),
        bigram: &Bigram<'_>,
        words: &mut Vec<WordId>,
    ) -> u32 {
        let mut most = 0;
        let texts = &segment.texts;
        let _ = texts.for_each_text(doc, Some(bigram), |text| {
            if self.fields.contains(text.field.into()) {
                most = most.max(self.points_of(&text, words));
            }
            ControlFlow::Continue(())
        });
        most
    }

    /// The points of a text with a bigram, which is read into `words` if that is not all there is to it.
    fn points_of(&self, text: &Text<'_>, words: &mut Vec<WordId>) -> u32 {
        if self.words.len() == 2 && !is_name(text.field) {
            return ADJACENT * text.field.weight();
        }
        text.read(words);
        self.points_in(text.field, words)
    }

    fn points_in(&self, field: Field, text: &[WordId]) -> u32 {
        let pairs = self.words.windows(2);
        let adjacent = pairs.filter(|pair| are_adjacent(&pair[0], &pair[1], text));
        let mut worth = ADJACENT * adjacent.count() as u32;
        if self.is_whole_title(field, text) {
            worth += WHOLE_TITLE;
        }
        worth * field.weight()
    }

    fn is_whole_title(&self, field: Field, text: &[WordId]) -> bool {
        let mut pairs = self.words.iter().zip(text);
        is_name(field)
            && self.words.len() == text.len()
            && pairs.all(|(word, id)| word.whole.contains(*id))
    }
}

/// The points for proximity of a phrase of two words, the same as without quotes.
pub(super) fn points_of_pair(text: FoundText) -> u32 {
    let whole_title = if text.is_whole_title { WHOLE_TITLE } else { 0 };
    (ADJACENT + whole_title) * text.field.weight()
}

fn are_adjacent(first: &QueryWord<'_>, second: &QueryWord<'_>, text: &[WordId]) -> bool {
    let mut pairs = text.windows(2);
    pairs.any(|pair| first.matching.contains(pair[0]) && second.matching.contains(pair[1]))
}
