//! Why a hit is where it is: by which field and class each part of the query matched, and the points
//! for it.

use super::hit::{Hit, MatchClass, points};
use super::index::Index;
use super::query::{Query, Term};
use super::results::Results;
use crate::kb::Field;

/// Why a claim or finding has its score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What each part of the query matched, in the order typed.
    pub words: Vec<Reason>,
    /// The points for the words together: adjacent, or a whole title.
    pub together: u32,
}

/// What a part of the query matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The part, as typed: a term, or alternatives.
    pub typed: String,
    /// The field and class of the best match; none without a word, as by `has:link`.
    pub by: Option<(Field, MatchClass)>,
    /// The points for it.
    pub points: u32,
    /// How many of them fuzzy-matcher gives, for letters across a title.
    pub fuzzy: u32,
}

impl Explanation {
    /// The sum, which is the score of the hit.
    pub fn score(&self) -> u32 {
        self.together + self.words.iter().map(|word| word.points).sum::<u32>()
    }
}

impl Index {
    /// Why a hit is among these results of the query.
    pub fn explain(&self, query: &Query, results: &Results, hit: Hit) -> Explanation {
        let doc = self.doc(hit.item());
        let clauses = query.clauses.iter().zip(&results.scores);
        let reasons = clauses.map(|(terms, scores)| {
            let score = scores.docs.of(doc);
            let fuzzy = scores.docs.fuzzy_points(doc, score);
            let by = score.by();
            Reason {
                typed: typed(query, terms),
                by,
                points: by.map_or(0, |(field, class)| points(class, field)) + fuzzy,
                fuzzy,
            }
        });
        let words: Vec<_> = reasons.collect();
        let sum: u32 = words.iter().map(|word| word.points).sum();
        Explanation {
            words,
            together: hit.score().saturating_sub(sum),
        }
    }
}

/// The terms as typed.
fn typed(query: &Query, terms: &[Term]) -> String {
    let terms = terms.iter().map(|term| {
        let not = if term.negated { "!" } else { "" };
        format!("{not}{}", &query.text()[term.span.clone()])
    });
    terms.collect::<Vec<_>>().join(" | ")
}
