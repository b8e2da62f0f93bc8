//! Documents that match most of a query, but not all of it.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::super::hit::{Hit, MatchClass, MatchScore, claim_points, points_by_byte};
use super::super::index::{Doc, Index};
use super::super::score::{ClauseScores, docs_named};
use crate::kb::{Field, sort_by_key};

/// If no document has all words, the weight of a word is multiplied by this where a title or tag has it or an
/// alias equals it.
const NAME_BOOST: f64 = 1.5;

/// The fewest words of a query that is a sentence, of which two words may be enough.
const SENTENCE: usize = 4;
/// The share of half the weight that these must have.
const SENTENCE_SHARE: f64 = 0.6;

/// A word of the query.
struct Word<'a> {
    scores: &'a ClauseScores,
    weight: f64,
    /// The documents with an alias that equals this word.
    named: HashSet<Doc>,
}

/// Which words of a query a document has.
#[derive(Default)]
struct Coverage {
    /// The sum of their weights.
    weight: f64,
    words: usize,
    /// How many documents have the rarest of them.
    rarest: usize,
    /// The sum of their points, each multiplied by the weight of the word.
    relevance: f64,
}

/// The words of a query, and how many of them are enough.
struct Words<'a> {
    words: Vec<Word<'a>>,
    /// Half the weight of all words.
    half: f64,
    /// Half the weight of the words that some document has.
    half_of_known: f64,
    name_boost: f64,
    /// Whether no document has one of the inseparable terms, which are then about something else.
    lacks_inseparable: bool,
    /// How many documents have the commonest word.
    commonest: usize,
    points: [u32; 256],
}

/// The documents that match the required clauses and enough of the words, sorted by relevance. `none_complete` says
/// that no document matches every clause.
///
/// Enough is half the weight of all words; or half the number of at least three words, if they have half the weight
/// of the words that some document has. The commonest word alone is not enough. A word weighs more the fewer
/// documents have it; one that none has weighs as if about one had it, and an inseparable term much more. Only
/// matches of whole words, prefixes, inflections and synonyms count.
///
/// If none has enough, how a topic is (`slow`) weighs no more than the topic, as it may be said in other words.
pub(super) fn hits(index: &Index, clauses: &[ClauseScores], none_complete: bool) -> Vec<Hit> {
    let hits = covering(index, clauses, none_complete, false);
    let has_qualifier = clauses.iter().any(|one| one.clause.is_qualifier);
    match hits.is_empty() && none_complete && has_qualifier {
        true => covering(index, clauses, none_complete, true),
        false => hits,
    }
}

fn covering(
    index: &Index,
    clauses: &[ClauseScores],
    none_complete: bool,
    topics_weigh_most: bool,
) -> Vec<Hit> {
    let counting = clauses.iter().filter(|one| !one.clause.is_hint);
    let (required, words): (Vec<&ClauseScores>, Vec<_>) =
        counting.partition(|one| one.clause.is_required);
    let topics = words.iter().copied().filter(|one| one.clause.is_topic());
    let topics: Vec<&ClauseScores> = topics.filter(|one| one.count() > 0).collect();
    if words.len() < 2 {
        return Vec::new();
    }
    let words = Words::new(index, &words, none_complete, topics_weigh_most);
    let lightest = words.words.iter().map(|word| word.weight);
    let lightest = lightest.fold(f64::MAX, f64::min);
    let docs = words.candidates().into_iter().filter_map(|doc| {
        let lacks = |one: &&ClauseScores| one.lacks(doc);
        let coverage = words.coverage(doc);
        let lacks_topics = !topics.is_empty() && topics.iter().all(lacks) && !words.is_named(doc);
        if required.iter().any(lacks) || lacks_topics || !words.is_enough(&coverage) {
            return None;
        }
        let scores = clauses.iter().map(|one| (one, one.of(doc)));
        let points = scores
            .clone()
            .map(|(one, score)| words.points(one, doc, score));
        let best = scores.map(|(_, score)| score).max()?;
        let item = index.item(doc);
        let as_claim = claim_points(item, best);
        let hit = Hit::new(item, best, points.sum::<u32>() + as_claim);
        Some((coverage.relevance + lightest * f64::from(as_claim), hit))
    });
    let mut hits: Vec<(f64, Hit)> = docs.collect();
    hits.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    hits.into_iter().map(|(_, hit)| hit).collect()
}

/// The weight of a word, given the number of all documents: an inverse document frequency.
fn weight(one: &ClauseScores, documents: usize) -> f64 {
    let rarity = match one.count() {
        0 if one.clause.is_inseparable => 60.0,
        0 => 1.25,
        count if one.clause.is_acronym => 10.0 / count as f64,
        count => 1.0 / count as f64,
    };
    // A match of several adjacent words means more than one of one word, but less than of as many apart.
    let length = match one.count() {
        0 => 1.0,
        _ => (one.clause.content_words as f64).sqrt(),
    };
    (1.0 + rarity * documents as f64).ln() * length
}

impl<'a> Words<'a> {
    fn new(
        index: &Index,
        scores: &[&'a ClauseScores],
        none_complete: bool,
        topics_weigh_most: bool,
    ) -> Self {
        let words = scores.iter().map(|scores| Word {
            scores,
            weight: weight(scores, index.len()),
            named: docs_named(index, &scores.clause),
        });
        let mut words: Vec<_> = words.collect();
        let topics = words.iter().filter(|one| one.scores.clause.is_topic());
        let lightest = topics.map(|one| one.weight).fold(f64::MAX, f64::min);
        let qualifiers = words.iter_mut();
        for one in qualifiers.filter(|one| topics_weigh_most && one.scores.clause.is_qualifier) {
            one.weight = one.weight.min(lightest);
        }
        // A little less, for rounding errors.
        let half = |words: &mut dyn Iterator<Item = &Word<'_>>| {
            words.map(|word| word.weight).sum::<f64>() / 2.0 - 1e-9
        };
        let is_known = |word: &&Word<'_>| word.scores.count() > 0;
        let counts = scores.iter().map(|one| one.count());
        Self {
            half: half(&mut words.iter()),
            half_of_known: half(&mut words.iter().filter(is_known)),
            name_boost: if none_complete { NAME_BOOST } else { 1.0 },
            lacks_inseparable: scores
                .iter()
                .any(|one| one.clause.is_inseparable && one.count() == 0),
            commonest: counts.max().unwrap_or_default(),
            points: points_by_byte(),
            words,
        }
    }

    /// The documents that may have enough: those with any of the heaviest words, without which the others weigh
    /// too little.
    fn candidates(&self) -> Vec<Doc> {
        let least = self.half.min(self.half_of_known) / self.name_boost;
        let mut heaviest: Vec<_> = self.words.iter().collect();
        // The bits of floats that are not negative sort as the floats do.
        sort_by_key(&mut heaviest, |word| Reverse(word.weight.to_bits()));
        let mut left: f64 = heaviest.iter().map(|word| word.weight).sum();
        let needed = heaviest.into_iter().take_while(|word| {
            let is_needed = left >= least;
            left -= word.weight;
            is_needed
        });
        let needed: Vec<_> = needed.map(|word| word.scores).collect();
        ClauseScores::docs_of_any(&needed)
    }

    fn coverage(&self, doc: Doc) -> Coverage {
        let mut coverage = Coverage {
            rarest: usize::MAX,
            ..Coverage::default()
        };
        for word in &self.words {
            let score = word.scores.of(doc);
            let Some((field, class)) = score.by().filter(|(_, class)| *class < MatchClass::Inside)
            else {
                continue;
            };
            let is_in_name =
                matches!(field, Field::Title | Field::Tag) && class <= MatchClass::Plural;
            let is_named = is_in_name || word.named.contains(&doc);
            coverage.weight += word.weight * if is_named { self.name_boost } else { 1.0 };
            coverage.words += 1;
            coverage.rarest = coverage.rarest.min(word.scores.count());
            coverage.relevance += word.weight * f64::from(self.points(word.scores, doc, score));
        }
        coverage
    }

    fn is_enough(&self, coverage: &Coverage) -> bool {
        let count = self.words.len();
        let is_more_than_commonest =
            coverage.words > 1 || count == 2 || coverage.rarest < self.commonest;
        let is_sentence = count >= SENTENCE
            && coverage.words > 1
            && coverage.weight >= self.half * SENTENCE_SHARE;
        let is_most = !self.lacks_inseparable
            && (2 * coverage.words >= count.max(3) || is_sentence)
            && coverage.weight >= self.half_of_known;
        (coverage.weight >= self.half || is_most) && is_more_than_commonest
    }

    /// Whether an alias equals one of the words.
    fn is_named(&self, doc: Doc) -> bool {
        self.words.iter().any(|word| word.named.contains(&doc))
    }

    fn points(&self, one: &ClauseScores, doc: Doc, score: MatchScore) -> u32 {
        let points = self.points[usize::from(score.byte())];
        one.clause.worth(points + one.fuzzy_points(doc))
    }
}
