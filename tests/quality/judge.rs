//! How well rows answer a query.

use std::ops::AddAssign;

use super::table::Right;

/// How some queries were answered.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Verdict {
    /// Queries that have an answer.
    pub(crate) asked: usize,
    /// Of those, how many show a right row first.
    pub(crate) first: usize,
    /// Of those, how many show a right row among the first three.
    pub(crate) third: usize,
    /// Rows beside the right ones, where those are all there is.
    pub(crate) beside: usize,
    /// Queries that have no answer.
    pub(crate) empty: usize,
    /// Rows shown for those.
    pub(crate) uncalled: usize,
}

impl AddAssign for Verdict {
    fn add_assign(&mut self, other: Self) {
        self.asked += other.asked;
        self.first += other.first;
        self.third += other.third;
        self.beside += other.beside;
        self.empty += other.empty;
        self.uncalled += other.uncalled;
    }
}

/// Judges the rows, best first, that answer one query.
pub(crate) fn judge(right: Right, rows: &[&str]) -> Verdict {
    if right == Right::Nothing {
        return Verdict {
            empty: 1,
            uncalled: rows.len(),
            ..Verdict::default()
        };
    }
    let is_right = |row: &&&str| right.ids().any(|id| id == **row);
    let at = |most: usize| usize::from(rows.iter().take(most).any(|row| is_right(&row)));
    let alone = matches!(right, Right::Only(_));
    Verdict {
        asked: 1,
        first: at(1),
        third: at(3),
        beside: if alone {
            rows.iter().filter(|row| !is_right(row)).count()
        } else {
            0
        },
        ..Verdict::default()
    }
}
