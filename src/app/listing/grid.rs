//! What was observed of the claims that are listed, against what is seen here.

use fixedbitset::FixedBitSet;

use super::Listing;
use crate::kb::overview::Cell;
use crate::kb::{KnowledgeBase, Status};
use crate::search::FacetTable;

/// How many claims that were observed so are seen here so: a claim counts once in each column that somebody
/// says of it. Without a row where nothing is assessed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HereGrid {
    /// The statuses that somebody says of some claim.
    pub columns: Vec<Status>,
    /// The statuses that were observed, each with the numbers of its columns.
    pub rows: Vec<(Status, Cell)>,
}

impl HereGrid {
    pub(super) fn new(kb: &KnowledgeBase, table: &FacetTable, listing: &Listing) -> Self {
        let here = table.here();
        if here.is_empty() {
            return Self::default();
        }
        let said = |claim| here.remarks(claim).map(|remark| remark.entry.status);
        let statuses = table.statuses().iter();
        let mut grid = Self {
            columns: Status::used(here.assessed().flat_map(said)),
            rows: statuses.map(|status| (*status, Cell::default())).collect(),
        };
        let mut listed = FixedBitSet::with_capacity(kb.claims.len());
        listed.extend(listing.items().filter_map(|item| item.claim()));
        for claim in here.assessed().filter(|claim| listed.contains(*claim)) {
            let observed = kb.claims[claim].status;
            let row = grid.rows.iter_mut().find(|(status, _)| *status == observed);
            let (_, cell) = row.expect("each status of a claim has a row");
            for status in Status::used(said(claim)) {
                cell.add(status, 1);
            }
        }
        grid
    }
}
