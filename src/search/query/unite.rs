//! Words that mean something together: amounts, terms, words that may be written as one.

use std::ops::Range;

use super::super::terms;
use super::super::tokenize::TypedWord;
use super::{Amount, MatchMode, Pattern, Query, Term, TermKind};

impl Query {
    /// Makes one clause of words that are one amount or term.
    pub(super) fn unite_words(&mut self, text: &str) {
        for first in 0..self.clauses.len() {
            let mut ends = (1..=terms::LONGEST).rev().map(|count| first..first + count);
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
        let folded: Vec<&str> = words
            .iter()
            .map(|word| word.acronym.as_ref().unwrap_or(&word.folded).as_str())
            .collect();
        let amount = Amount::read(&folded).or_else(|| Amount::with_signs(&text[span.clone()]));
        let meanings = terms::meanings(&folded);
        if amount.is_none() && meanings.is_none() {
            return None;
        }
        let pattern = Pattern {
            amount,
            meanings,
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
            for clause in &mut self.clauses[second - 1..=second] {
                if let TermKind::Text(pattern) = &mut clause[0].kind {
                    pattern.together.push(together.clone());
                }
            }
        }
    }
}
