//! Observed statuses against assessed ones.

use strum::VariantArray as _;

use super::Assessments;
use crate::kb::overview::StatusCounts;
use crate::kb::{KnowledgeBase, Status};

/// The number of claims for each observed status and each status in assessments: a claim counts once in each
/// column that somebody gave it. No rows if nothing is assessed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatusGrid {
    /// The statuses in assessments.
    pub columns: Vec<Status>,
    /// The observed statuses, each with the counts of its columns.
    pub rows: Vec<(Status, StatusCounts)>,
}

impl StatusGrid {
    /// The title of the table.
    pub const TITLE: &str = "Observed, and seen here as";

    /// Explains why the counts may exceed the number of claims if several people assess.
    pub const SEVERAL: &str = "A claim that people assess differently counts in several columns.";

    /// Counts the claims with these indices, with a row for each of `statuses`.
    pub fn new(
        kb: &KnowledgeBase,
        assessments: &Assessments,
        statuses: &[Status],
        claims: impl Iterator<Item = usize>,
    ) -> Self {
        if assessments.is_empty() {
            return Self::default();
        }
        let entries = assessments.by_claim().flatten();
        let mut grid = Self {
            columns: Status::used(entries.map(|entry| entry.status)),
            rows: Vec::new(),
        };
        let mut cells = vec![StatusCounts::default(); Status::VARIANTS.len()];
        let mut chosen = vec![false; kb.claims.len()];
        claims.for_each(|claim| chosen[claim] = true);
        for entries in assessments
            .by_claim()
            .filter(|entries| chosen[entries[0].claim])
        {
            let cell = &mut cells[entries[0].observed as usize];
            for (at, entry) in entries.iter().enumerate() {
                let mut before = entries[..at].iter();
                if before.all(|other| other.status != entry.status) {
                    cell.add(entry.status, 1);
                }
            }
        }
        let row = |status: &Status| (*status, cells[*status as usize]);
        grid.rows = statuses.iter().map(row).collect();
        grid
    }
}
