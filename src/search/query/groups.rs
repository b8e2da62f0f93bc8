//! How the terms of a query join: side by side, as alternatives, in parentheses.

use std::mem;

use super::Term;

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

    pub(super) fn open(&mut self) {
        self.outer.push(mem::take(&mut self.inner));
    }

    pub(super) fn close(&mut self) {
        if let Some(outer) = self.outer.pop() {
            let group = mem::replace(&mut self.inner, outer);
            self.inner.add(group.clauses);
        }
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
