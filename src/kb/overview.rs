//! Counting claims by aspect, area and status.
//!
//! Owns the counts and which finding stands beside which row. Does not own how they are drawn, nor
//! what they mean: they are counts of claims in this knowledge base, not a score.

use strum::EnumCount as _;

use super::place::{Place, Places};
use super::{KnowledgeBase, Status};

/// Said under the counts, because a count invites to be read as more.
pub const CAPTION: &str = "Counts of claims in this knowledge base, not a score.";

/// How many claims have which status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cell([usize; Status::COUNT]);

/// The counts of an aspect as a whole, or of one of its areas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Index into [`KnowledgeBase::aspects`].
    pub aspect: usize,
    /// Index into the areas of that aspect; none for the aspect as a whole.
    pub area: Option<usize>,
    /// The counts; those of an aspect include those of its areas.
    pub cell: Cell,
    /// Indices of the findings about exactly this place.
    pub findings: Vec<usize>,
}

/// The counts of a set of claims. Every declared aspect and area has its row, also at zero.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overview {
    /// A row for each aspect, followed by one for each of its areas, as declared.
    pub rows: Vec<Row>,
    /// The counts of all claims.
    pub total: Cell,
    /// Indices of the findings about no aspect in particular.
    pub findings: Vec<usize>,
}

impl Cell {
    /// How many claims there are of this status.
    pub fn of(self, status: Status) -> usize {
        self.0[status as usize]
    }

    /// How many claims there are.
    pub fn all(self) -> usize {
        self.0.iter().sum()
    }

    fn add(&mut self, status: Status, count: usize) {
        self.0[status as usize] += count;
    }
}

impl Overview {
    /// Counts these claims, given as indices, and lays all findings beside the rows they are about.
    pub fn of(kb: &KnowledgeBase, claims: impl IntoIterator<Item = usize>) -> Self {
        Self::of_kinds(kb, claims.into_iter().map(|claim| (claim, 1)))
    }

    /// The same for claims that were counted already: each of these, given as an index, stands for
    /// so many of its status, aspect and area.
    pub fn of_kinds(kb: &KnowledgeBase, kinds: impl IntoIterator<Item = (usize, usize)>) -> Self {
        let places = Places::of(kb);
        let (mut overview, starts) = Self::empty(kb);
        for (claim, count) in kinds {
            if let Some(claim) = kb.claims.get(claim) {
                let place = places.find(Some(&claim.aspect), claim.area.as_deref());
                overview.total.add(claim.status, count);
                overview.count(&starts, place, claim.status, count);
            }
        }
        for (at, finding) in kb.findings.iter().enumerate() {
            let place = places.find(finding.aspect.as_deref(), finding.area.as_deref());
            overview.attach(&starts, place, at);
        }
        overview
    }

    /// All rows at zero, and where each aspect's rows begin.
    fn empty(kb: &KnowledgeBase) -> (Self, Vec<usize>) {
        let mut rows = Vec::new();
        let mut starts = Vec::new();
        for (aspect, declared) in kb.aspects.iter().enumerate() {
            starts.push(rows.len());
            rows.push(Row::at(aspect, None));
            rows.extend((0..declared.areas.len()).map(|area| Row::at(aspect, Some(area))));
        }
        let overview = Self {
            rows,
            total: Cell::default(),
            findings: Vec::new(),
        };
        (overview, starts)
    }

    fn count(&mut self, starts: &[usize], place: Place, status: Status, count: usize) {
        let whole = Place {
            area: None,
            ..place
        };
        if let Some(row) = self.row(starts, whole) {
            row.cell.add(status, count);
        }
        if place.area.is_some()
            && let Some(row) = self.row(starts, place)
        {
            row.cell.add(status, count);
        }
    }

    fn attach(&mut self, starts: &[usize], place: Place, finding: usize) {
        match self.row(starts, place) {
            Some(row) => row.findings.push(finding),
            None => self.findings.push(finding),
        }
    }

    fn row(&mut self, starts: &[usize], place: Place) -> Option<&mut Row> {
        let start = starts.get(place.aspect?)?;
        let offset = place.area.map_or(0, |area| area + 1);
        self.rows.get_mut(start + offset)
    }
}

impl Row {
    fn at(aspect: usize, area: Option<usize>) -> Self {
        Self {
            aspect,
            area,
            cell: Cell::default(),
            findings: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kb::load;

    fn table(kb: &KnowledgeBase, overview: &Overview) -> String {
        let rows = overview.rows.iter().map(|row| {
            let aspect = &kb.aspects[row.aspect];
            let name = row.area.map_or(&aspect.id, |area| &aspect.areas[area].id);
            let [realised, unrealised] =
                [Status::Realised, Status::Unrealised].map(|status| row.cell.of(status));
            format!("{name} {realised} {unrealised} {:?}", row.findings)
        });
        rows.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn counts_every_aspect_and_area_with_the_findings_beside_them() {
        let kb = load::embedded().unwrap();
        let overview = Overview::of(&kb, 0..kb.claims.len());
        insta::assert_snapshot!(table(&kb, &overview), @r"
        deployment-throughput 0 2 [0, 1]
        service-reliability 4 6 [4, 5]
        cost-and-governance 4 0 [2, 3]
        availability-protection 0 2 []
        availability-restoration 0 4 []
        learning-culture 0 3 [6, 7, 8]
        ");
        assert_eq!(overview.total.of(Status::Realised), 4);
        assert_eq!(overview.total.all(), 15);
        assert_eq!(overview.findings, [9]);
    }

    #[test]
    fn a_claim_may_stand_for_several() {
        let kb = load::embedded().unwrap();
        let one_by_one = Overview::of(&kb, [0, 0, 0, 5]);
        assert_eq!(
            Overview::of_kinds(&kb, [(0, 3), (5, 1), (999, 7)]),
            one_by_one
        );
    }

    #[test]
    fn a_row_without_claims_stays_at_zero() {
        let kb = load::embedded().unwrap();
        let overview = Overview::of(&kb, [0, 999]);
        assert_eq!(overview.rows.len(), 6);
        assert_eq!(overview.rows[0].cell.of(Status::Unrealised), 1);
        assert!(overview.rows[1..].iter().all(|row| row.cell.all() == 0));
        assert_eq!(overview.total.all(), 1);
    }
}
