//! What was observed of claims, against what is seen here.

use strum::VariantArray as _;

use super::Here;
use crate::kb::overview::StatusCounts;
use crate::kb::{KnowledgeBase, Status};

/// How many claims that were observed so are seen here so: a claim counts once in each column that somebody
/// says of it. Without a row where nothing is assessed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HereGrid {
    /// The statuses that somebody says of some claim.
    pub columns: Vec<Status>,
    /// The statuses that were observed, each with the numbers of its columns.
    pub rows: Vec<(Status, StatusCounts)>,
}

impl HereGrid {
    /// What stands over it.
    pub const TITLE: &str = "Observed, and seen here as";

    /// Says why its numbers may be more than there are claims, where several people assess.
    pub const SEVERAL: &str = "A claim counts in each column that somebody says of it.";

    /// That of these claims of a knowledge base with these statuses, given as indices.
    pub fn new(
        kb: &KnowledgeBase,
        here: &Here,
        statuses: &[Status],
        claims: impl Iterator<Item = usize>,
    ) -> Self {
        if here.is_empty() {
            return Self::default();
        }
        let entries = here.by_claim().flatten();
        let mut grid = Self {
            columns: Status::used(entries.map(|entry| entry.status)),
            rows: Vec::new(),
        };
        let mut cells = vec![StatusCounts::default(); Status::VARIANTS.len()];
        let mut chosen = vec![false; kb.claims.len()];
        claims.for_each(|claim| chosen[claim] = true);
        for entries in here.by_claim().filter(|entries| chosen[entries[0].claim]) {
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
