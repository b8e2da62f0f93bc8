//! How the terms of a query join: side by side, as alternatives, in parentheses.

use std::mem;

use super::Term;
use super::tokens::Token;

/// The clauses of a query as far as it was read.
#[derive(Default)]
pub(super) struct Groups {
    /// Those before each group that is still open, the innermost last.
    outer: Vec<Level>,
    inner: Level,
}

/// What stands in the same parentheses.
#[derive(Default)]
struct Level {
    is_denied: bool,
    is_required: bool,
    clauses: Vec<Vec<Term>>,
    /// Where the clauses of the last term or group begin.
    last: usize,
    /// Whether a bar stands after them.
    is_alternative: bool,
}

impl Groups {
    pub(super) fn bar(&mut self) {
        self.inner.is_alternative = true;
    }

    pub(super) fn term(&mut self, term: Term) {
        self.inner.add(vec![vec![term]]);
    }

    pub(super) fn open(&mut self, parenthesis: &Token<'_>) {
        let group = Level {
            is_denied: parenthesis.negated,
            is_required: parenthesis.required,
            ..Level::default()
        };
        self.outer.push(mem::replace(&mut self.inner, group));
    }

    pub(super) fn close(&mut self) {
        if let Some(outer) = self.outer.pop() {
            let group = mem::replace(&mut self.inner, outer);
            self.inner.add(group.joined());
        }
    }

    /// Whether what comes next is denied by the groups around it.
    pub(super) fn is_denied(&self) -> bool {
        let levels = self.outer.iter().chain([&self.inner]);
        levels.fold(false, |is_denied, level| is_denied ^ level.is_denied)
    }

    /// All clauses; groups that are still open end here.
    pub(super) fn end(mut self) -> Vec<Vec<Term>> {
        while !self.outer.is_empty() {
            self.close();
        }
        self.inner.clauses
    }
}

impl Level {
    /// The clauses that it stands for as a whole: what `-(a b)` finds lacks one, and what `-(a | b)` finds has neither.
    fn joined(mut self) -> Vec<Vec<Term>> {
        for term in self.clauses.iter_mut().flatten() {
            term.required |= self.is_required;
            term.negated ^= self.is_denied;
        }
        if !self.is_denied {
            return self.clauses;
        }
        let apart = |clause: Vec<Term>| clause.into_iter().map(|term| vec![term]).collect();
        let denied = self.clauses.into_iter().map(apart);
        denied.reduce(alternatives).unwrap_or_default()
    }

    fn add(&mut self, item: Vec<Vec<Term>>) {
        if mem::take(&mut self.is_alternative) {
            let last = self.clauses.split_off(self.last);
            self.clauses.extend(alternatives(last, item));
        } else {
            self.last = self.clauses.len();
            self.clauses.extend(item);
        }
    }
}

/// The clauses of one or the other: `(a b) | c` is `a | c` and `b | c`. Of very many, finds more than that.
fn alternatives(one: Vec<Vec<Term>>, other: Vec<Vec<Term>>) -> Vec<Vec<Term>> {
    const MOST: usize = 16;
    if one.is_empty() || other.is_empty() {
        return [one, other].concat();
    }
    if one.len() * other.len() > MOST {
        return vec![[one, other].concat().concat()];
    }
    let pairs = one.iter().flat_map(|one| {
        let pair = |other: &Vec<Term>| [&**one, other].concat();
        other.iter().map(pair)
    });
    pairs.collect()
}
