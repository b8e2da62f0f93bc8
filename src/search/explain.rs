//! Why a hit has its score: in which field and class each part of the query matched, and the points for it.

use super::hit::{Hit, MatchClass, claim_points, points};
use super::index::Index;
use super::results::Results;
use crate::kb::{Field, Item};

/// Why a claim or finding has its score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What each part of the query matched, in the order typed.
    pub words: Vec<Reason>,
    /// The points for adjacent words, and for a whole title.
    pub together: u32,
    /// The points for being a claim, not a finding.
    pub claim: u32,
}

/// What a part of the query matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The part, as typed: a term, or alternatives.
    pub typed: String,
    /// The field and class of the best match; none if no word matched, as for `has:link`.
    pub by: Option<(Field, MatchClass)>,
    /// The points for it.
    pub points: u32,
    /// How many of them are from fuzzy-matcher, for letters in order across a title.
    pub fuzzy: u32,
}

impl Explanation {
    /// The score of the hit: the sum of all points.
    pub fn score(&self) -> u32 {
        self.together + self.claim + self.words.iter().map(|word| word.points).sum::<u32>()
    }
}

impl Index {
    /// The words of the query that a hit lacks, as typed.
    pub fn missing_words<'r>(&self, results: &'r Results, item: Item) -> Vec<&'r str> {
        let doc = self.doc(item);
        let missing = results.scores.iter().filter(|one| !one.clause.is_hint);
        let missing = missing.filter(|scores| scores.lacks(doc));
        missing.map(|scores| &*scores.clause.typed).collect()
    }

    /// Why a hit of these results has its score.
    pub fn explain(&self, results: &Results, hit: Hit) -> Explanation {
        let doc = self.doc(hit.item());
        let scores = results.scores.iter().filter(|scores| !scores.lacks(doc));
        let reasons = scores.map(|scores| {
            let fuzzy = scores.fuzzy_points(doc);
            let by = scores.of(doc).by();
            let points = by.map_or(0, |(field, class)| points(class, field));
            Reason {
                typed: scores.clause.typed.clone(),
                by,
                points: scores.clause.worth(points + fuzzy),
                fuzzy: scores.clause.worth(fuzzy),
            }
        });
        let words: Vec<_> = reasons.collect();
        let sum: u32 = words.iter().map(|word| word.points).sum();
        let claim = claim_points(hit.item(), hit.best());
        Explanation {
            words,
            together: hit.score().saturating_sub(sum + claim),
            claim,
        }
    }
}
