//! Documents that have most of what a query asks for, though not all of it.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::super::hit::{Hit, MatchClass, MatchScore, claim_points, points_by_byte};
use super::super::index::{Doc, Index};
use super::super::score::{ClauseScores, DocScores, docs_named};
use crate::kb::{Field, sort_by_key};

/// How much more a word counts where a title or tag has it or an alias is nothing else, which says what
/// the document is about, if no document has all the words.
const NAMED: f64 = 1.5;

/// From so many words on a query is a sentence, of which two words may be enough.
const SENTENCE: usize = 4;
/// How much of half the weight they must have then.
const LEAST: f64 = 0.6;

/// A word of the query.
struct Word<'a> {
    scores: &'a ClauseScores,
    weight: f64,
    /// The documents with an alias that is this word.
    named: HashSet<Doc>,
}

/// How a document meets the words.
#[derive(Default)]
struct Met {
    /// The weight of the words that it has.
    weight: f64,
    words: usize,
    /// How many documents have the rarest of them.
    rarest: usize,
    /// Its points, each word by its weight.
    relevance: f64,
}

/// The words of a query, and how much of them is enough.
struct Words<'a> {
    words: Vec<Word<'a>>,
    half: f64,
    /// Half the weight of the words that there are.
    half_of_known: f64,
    /// How much more a word counts in a title or tag.
    named: f64,
    /// Whether one of them is a subject of another field.
    names_other: bool,
    /// How many documents have the commonest word.
    commonest: usize,
    points: [u32; 256],
}

/// The documents that meet the required clauses and, of the words, those of at least half the weight,
/// or half of three words and more, and half the weight of those that there are. The commonest word
/// alone is not enough.
///
/// A word weighs more the fewer documents have it. One that none has weighs as one of a single document:
/// of two words, such a one leaves enough only if the other is as rare, is an acronym, which is a name,
/// or names what the document is about. One that is a subject of another field weighs more still. Only
/// whole words, their beginnings, families and synonyms count.
/// The documents are ordered by their points, each word by its weight. `is_all_there_is` says that no
/// document meets every clause.
pub(super) fn hits(index: &Index, clauses: &[ClauseScores], is_all_there_is: bool) -> Vec<Hit> {
    let counting = clauses.iter().filter(|one| !one.clause.is_hint);
    let (required, words): (Vec<&ClauseScores>, Vec<_>) =
        counting.partition(|one| one.clause.is_required);
    let things = words.iter().copied().filter(|one| one.clause.is_topic());
    let things: Vec<&ClauseScores> = things.filter(|one| one.docs.count() > 0).collect();
    if words.len() < 2 {
        return Vec::new();
    }
    let words = Words::new(index, &words, is_all_there_is);
    let lightest = words.words.iter().map(|word| word.weight);
    let lightest = lightest.fold(f64::MAX, f64::min);
    let docs = words.candidates().into_iter().filter_map(|doc| {
        let lacks = |one: &&ClauseScores| one.docs.lacks(doc);
        let met = words.met(doc);
        let lacks_things = !things.is_empty() && things.iter().all(lacks) && !words.are_named(doc);
        if required.iter().any(lacks) || lacks_things || !words.are_enough(&met) {
            return None;
        }
        let scores = clauses.iter().map(|one| (one, one.docs.of(doc)));
        let points = scores
            .clone()
            .map(|(one, score)| words.points(one, doc, score));
        let best = scores.map(|(_, score)| score).max()?;
        let item = index.item(doc);
        let as_claim = claim_points(item, best);
        let hit = Hit::new(item, best, points.sum::<u32>() + as_claim);
        Some((met.relevance + lightest * f64::from(as_claim), hit))
    });
    let mut hits: Vec<(f64, Hit)> = docs.collect();
    hits.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    hits.into_iter().map(|(_, hit)| hit).collect()
}

/// What a word weighs, of so many documents.
fn weight(one: &ClauseScores, documents: usize) -> f64 {
    let times = match one.docs.count() {
        0 if one.clause.is_inseparable => 60.0,
        0 => 1.25,
        count if one.clause.is_acronym => 10.0 / count as f64,
        count => 1.0 / count as f64,
    };
    // That several words stand together says more than one word, though less than as many apart.
    let said = match one.docs.count() {
        0 => 1.0,
        _ => (one.clause.content_words as f64).sqrt(),
    };
    (1.0 + times * documents as f64).ln() * said
}

impl<'a> Words<'a> {
    fn new(index: &Index, scores: &[&'a ClauseScores], is_all_there_is: bool) -> Self {
        let words = scores.iter().map(|scores| Word {
            scores,
            weight: weight(scores, index.len()),
            named: docs_named(index, &scores.clause),
        });
        let words: Vec<_> = words.collect();
        // A little less, as sums are not exact.
        let half = |words: &mut dyn Iterator<Item = &Word<'_>>| {
            words.map(|word| word.weight).sum::<f64>() / 2.0 - 1e-9
        };
        let is_known = |word: &&Word<'_>| word.scores.docs.count() > 0;
        let counts = scores.iter().map(|one| one.docs.count());
        Self {
            half: half(&mut words.iter()),
            half_of_known: half(&mut words.iter().filter(is_known)),
            named: if is_all_there_is { NAMED } else { 1.0 },
            names_other: scores
                .iter()
                .any(|one| one.clause.is_inseparable && one.docs.count() == 0),
            commonest: counts.max().unwrap_or_default(),
            points: points_by_byte(),
            words,
        }
    }

    /// The documents that may have enough: those that have one of the heaviest words, without which the
    /// others weigh less.
    fn candidates(&self) -> Vec<Doc> {
        let least = self.half.min(self.half_of_known) / self.named;
        let mut heaviest: Vec<_> = self.words.iter().collect();
        // Of weights, none of which is below zero, the greater has the greater bits.
        sort_by_key(&mut heaviest, |word| Reverse(word.weight.to_bits()));
        let mut left: f64 = heaviest.iter().map(|word| word.weight).sum();
        let needed = heaviest.into_iter().take_while(|word| {
            let is_needed = left >= least;
            left -= word.weight;
            is_needed
        });
        DocScores::docs_of_any(needed.map(|word| &*word.scores.docs))
    }

    fn met(&self, doc: Doc) -> Met {
        let mut met = Met {
            rarest: usize::MAX,
            ..Met::default()
        };
        for word in &self.words {
            let score = word.scores.docs.of(doc);
            let Some((field, class)) = score.by().filter(|(_, class)| *class < MatchClass::Inside)
            else {
                continue;
            };
            let is_in_name =
                matches!(field, Field::Title | Field::Tag) && class <= MatchClass::Plural;
            let is_named = is_in_name || word.named.contains(&doc);
            met.weight += word.weight * if is_named { self.named } else { 1.0 };
            met.words += 1;
            met.rarest = met.rarest.min(word.scores.docs.count());
            met.relevance += word.weight * f64::from(self.points(word.scores, doc, score));
        }
        met
    }

    fn are_enough(&self, met: &Met) -> bool {
        let of = self.words.len();
        let is_more_than_commonest = met.words > 1 || of == 2 || met.rarest < self.commonest;
        let is_sentence = of >= SENTENCE && met.words > 1 && met.weight >= self.half * LEAST;
        let is_most = !self.names_other
            && (2 * met.words >= of.max(3) || is_sentence)
            && met.weight >= self.half_of_known;
        (met.weight >= self.half || is_most) && is_more_than_commonest
    }

    /// Whether an alias is one of the words.
    fn are_named(&self, doc: Doc) -> bool {
        self.words.iter().any(|word| word.named.contains(&doc))
    }

    fn points(&self, one: &ClauseScores, doc: Doc, score: MatchScore) -> u32 {
        let points = self.points[usize::from(score.byte())];
        one.clause.worth(points + one.docs.fuzzy_points(doc, score))
    }
}
