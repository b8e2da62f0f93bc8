//! Measures how well rows answer a query.

use std::ops::AddAssign;

use super::table::Right;

/// The results of some queries.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Verdict {
    /// The number of queries that have an answer.
    pub(crate) asked: usize,
    /// The number of these with a right row first.
    pub(crate) first: usize,
    /// The number of these with a right row among the first three.
    pub(crate) third: usize,
    /// The number of wrong rows, for queries that must show only right ones.
    pub(crate) beside: usize,
    /// The number of queries that have no answer.
    pub(crate) empty: usize,
    /// The number of rows shown for these.
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

/// Judges the rows of one query, best first.
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
