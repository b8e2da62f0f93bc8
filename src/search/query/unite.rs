//! Words that mean something together: amounts, terms, words that may be written as one.

use std::ops::Range;

use super::super::function_words::asked_by;
use super::super::tokenize::TypedWord;
use super::{Amount, MatchMode, Pattern, Query, Term, TermKind};

/// English terms of information technology of which a word alone means something else, a line each.
const TERMS: &str = include_str!("../../../data/terms.txt");
/// The most words of an amount or a term.
const LONGEST: usize = 3;

impl Query {
    /// Makes one clause of words that are one amount or term.
    pub(super) fn unite_words(&mut self, text: &str) {
        for first in 0..self.clauses.len() {
            let mut ends = (1..=LONGEST).rev().map(|count| first..first + count);
            let united = ends.find_map(|range| Some((self.united(text, range.clone())?, range)));
            if let Some((term, range)) = united {
                self.clauses.splice(range, [vec![term]]);
            }
        }
    }

    /// The amount or term that these clauses are together, all of them plain words.
    fn united(&self, text: &str, range: Range<usize>) -> Option<Term> {
        let terms = self
            .clauses
            .get(range)?
            .iter()
            .map(|clause| match &**clause {
                [term] => Some((term, term.plain_words()?)),
                _ => None,
            });
        let terms: Vec<_> = terms.collect::<Option<_>>()?;
        let (first, last) = (terms.first()?.0, terms.last()?.0);
        let span = first.span.start..last.span.end;
        let words = terms.iter().flat_map(|(_, words)| *words);
        let words: Vec<TypedWord> = words.cloned().collect();
        let folded: Vec<&str> = words.iter().map(|word| &*word.folded).collect();
        let amount = Amount::read(&folded).or_else(|| Amount::with_signs(&text[span.clone()]));
        if amount.is_none() && !is_term(&folded) {
            return None;
        }
        let pattern = Pattern {
            amount,
            ..Pattern::of(words, MatchMode::Loose)
        };
        Some(Term {
            span,
            kind: TermKind::Text(pattern),
            ..first.clone()
        })
    }

    /// Gives plain words that follow each other what they are when written together.
    pub(super) fn pair_neighbours(&mut self) {
        for second in 1..self.clauses.len() {
            let [before, after] = [second - 1, second].map(|at| match &*self.clauses[at] {
                [term] => term.single_word(),
                _ => None,
            });
            let (Some(before), Some(after)) = (before, after) else {
                continue;
            };
            let together = format!("{before}{after}");
            let asked = asked_by(before, after)
                .iter()
                .map(|word| (*word).to_owned());
            let asked: Vec<_> = asked.collect();
            for clause in &mut self.clauses[second - 1..=second] {
                if let TermKind::Text(pattern) = &mut clause[0].kind {
                    pattern.together.push(together.clone());
                }
            }
            if let TermKind::Text(pattern) = &mut self.clauses[second][0].kind {
                pattern.together.extend(asked);
            }
        }
    }
}

/// Whether these folded words are a term, or its plural.
fn is_term(words: &[&str]) -> bool {
    let typed = words.join(" ");
    let singular = typed.strip_suffix('s').unwrap_or(&typed);
    TERMS.lines().any(|term| term == typed || term == singular)
}
