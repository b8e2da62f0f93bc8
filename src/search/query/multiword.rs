//! Words that belong together: amounts, terms of several words, compounds typed as two words.

use std::ops::Range;

use super::super::polarity::{denied_word, is_negation};
use super::super::terms;
use super::super::tokenize::TypedWord;
use super::{Amount, MatchMode, Pattern, Query, Term, TermKind};

impl Query {
    /// Merges clauses that are one amount or term together, the longest first.
    pub(super) fn merge_multiword_terms(&mut self) {
        for first in 0..self.clauses.len() {
            let mut ranges = (1..=terms::LONGEST).rev().map(|count| first..first + count);
            let merged = ranges.find_map(|range| Some((self.merged(range.clone())?, range)));
            if let Some((term, range)) = merged {
                self.clauses.splice(range, [vec![term]]);
            }
        }
    }

    /// The amount or term that these clauses are together, if each is a plain word.
    fn merged(&self, range: Range<usize>) -> Option<Term> {
        let clauses = self.clauses.get(range)?;
        let terms = clauses.iter().map(|clause| match &**clause {
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
        let amount = Amount::parse(&folded);
        let amount = amount.or_else(|| Amount::parse_punctuated(&self.spelt[span.clone()]));
        let synonyms = terms::synonyms(&folded);
        if amount.is_none() && synonyms.is_none() {
            return None;
        }
        let pattern = Pattern {
            amount,
            synonyms,
            merged: clauses.to_vec(),
            ..Pattern::of(words, MatchMode::Loose)
        };
        Some(Term {
            span,
            kind: TermKind::Text(pattern),
            ..first.clone()
        })
    }

    /// Replaces two negations, of which one is a prefix, by what they ask for: `not unreliable` by `reliable`.
    pub(super) fn resolve_double_negations(&mut self) {
        for first in (1..self.clauses.len()).rev().map(|second| second - 1) {
            let [negation, denied] = [first, first + 1].map(|at| match &*self.clauses[at] {
                [term] => term.plain_words().map(|words| (term, words)),
                _ => None,
            });
            let (Some((negation, not)), Some((denied, [word]))) = (negation, denied) else {
                continue;
            };
            let not: Vec<&str> = not.iter().map(|word| word.folded.as_str()).collect();
            let asked = is_negation(&not)
                .then(|| denied_word(&word.folded))
                .flatten();
            if let Some(asked) = asked {
                let term = Term {
                    span: negation.span.start..denied.span.end,
                    kind: TermKind::Text(Pattern::of(
                        vec![TypedWord::new(asked)],
                        MatchMode::Loose,
                    )),
                    ..denied.clone()
                };
                self.clauses.splice(first..first + 2, [vec![term]]);
            }
        }
    }

    /// Gives each two plain words that follow each other the compound of both (`run book` → `runbook`).
    pub(super) fn add_compounds(&mut self) {
        for second in 1..self.clauses.len() {
            let [before, after] = [second - 1, second].map(|at| match &*self.clauses[at] {
                [term] => term.single_word(),
                _ => None,
            });
            let (Some(before), Some(after)) = (before, after) else {
                continue;
            };
            let compound = format!("{before}{after}");
            for clause in &mut self.clauses[second - 1..=second] {
                if let TermKind::Text(pattern) = &mut clause[0].kind {
                    pattern.compounds.push(compound.clone());
                }
            }
        }
    }
}
