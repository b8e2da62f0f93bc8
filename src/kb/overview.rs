//! Counting claims by aspect, area and status.
//!
//! Owns the counts and which findings belong to which row. Does not own how they are drawn.

use foldhash::HashMap;
use strum::{EnumCount as _, VariantArray as _};

use super::place::{Place, Places};
use super::{Item, KnowledgeBase, Status};

/// The caption of the counts, so that nobody takes them for a score.
pub const CAPTION: &str = "Counts of claims in this knowledge base, not a score.";

/// The number of claims of each status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StatusCounts([usize; Status::COUNT]);

/// The counts of an aspect as a whole, or of one of its areas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Index into [`KnowledgeBase::aspects`].
    pub aspect: usize,
    /// Index into the areas of that aspect; `None` for the aspect as a whole.
    pub area: Option<usize>,
    /// The counts; those of an aspect include those of its areas.
    pub counts: StatusCounts,
    /// Indices of the findings about exactly this place.
    pub findings: Vec<usize>,
}

/// The counts of a set of claims. Every declared aspect and area has a row, even at zero.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overview {
    /// A row for each aspect, followed by one for each of its areas, as declared.
    pub rows: Vec<Row>,
    /// The counts of all claims.
    pub total: StatusCounts,
    /// Indices of the findings without an aspect.
    pub findings: Vec<usize>,
}

impl StatusCounts {
    /// The number of claims of this status.
    pub fn of(self, status: Status) -> usize {
        self.0[status as usize]
    }

    /// The number of all claims.
    pub fn total(self) -> usize {
        self.0.iter().sum()
    }

    /// The statuses in use with their counts, in the order of [`Status`].
    pub fn used(self) -> impl Iterator<Item = (Status, usize)> {
        let all = Status::VARIANTS.iter().copied().zip(self.0);
        all.filter(|(_, count)| *count > 0)
    }

    /// The counts in words: `3 realised, 1 unobserved`.
    pub fn words(self) -> String {
        let used = self.used();
        let words = used.map(|(status, count)| format!("{count} {}", status.name()));
        words.collect::<Vec<_>>().join(", ")
    }

    /// Adds to the count of this status.
    pub fn add(&mut self, status: Status, count: usize) {
        self.0[status as usize] += count;
    }
}

impl FromIterator<Status> for StatusCounts {
    fn from_iter<T: IntoIterator<Item = Status>>(statuses: T) -> Self {
        let mut counts = Self::default();
        statuses
            .into_iter()
            .for_each(|status| counts.add(status, 1));
        counts
    }
}

impl Overview {
    /// Counts the claims with these indices, and assigns all findings to rows.
    pub fn of(kb: &KnowledgeBase, claims: impl IntoIterator<Item = usize>) -> Self {
        Self::of_kinds(kb, claims.into_iter().map(|claim| (claim, 1)))
    }

    /// As [`Self::of`] for claims counted already: each pair is the index of a claim and the number of
    /// claims with its status, aspect and area.
    pub fn of_kinds(kb: &KnowledgeBase, kinds: impl IntoIterator<Item = (usize, usize)>) -> Self {
        let places = Places::of(kb);
        let mut overview = Self {
            rows: empty_rows(kb),
            ..Self::default()
        };
        let rows = overview.rows.iter().enumerate();
        let row_of: HashMap<Place, usize> = rows.map(|(at, row)| (row.place(), at)).collect();
        for (claim, count) in kinds {
            let Some(place) = places.of_item(kb, Item::Claim(claim)) else {
                continue;
            };
            let status = kb.claims[claim].status;
            overview.total.add(status, count);
            let aspect = Place {
                area: None,
                ..place
            };
            let area = place.area.map(|_| place);
            for row in [Some(aspect), area].into_iter().flatten() {
                if let Some(&row) = row_of.get(&row) {
                    overview.rows[row].counts.add(status, count);
                }
            }
        }
        for at in 0..kb.findings.len() {
            let place = places.of_item(kb, Item::Finding(at));
            match place.and_then(|place| row_of.get(&place)) {
                Some(&row) => overview.rows[row].findings.push(at),
                None => overview.findings.push(at),
            }
        }
        overview
    }
}

impl Row {
    fn place(&self) -> Place {
        Place {
            aspect: Some(self.aspect),
            area: self.area,
        }
    }
}

/// A row for each aspect and area, at zero.
fn empty_rows(kb: &KnowledgeBase) -> Vec<Row> {
    let row = |aspect, area| Row {
        aspect,
        area,
        counts: StatusCounts::default(),
        findings: Vec::new(),
    };
    let aspects = kb.aspects.iter().enumerate();
    let rows = aspects.flat_map(|(aspect, declared)| {
        let areas = (0..declared.areas.len()).map(Some);
        [None]
            .into_iter()
            .chain(areas)
            .map(move |area| row(aspect, area))
    });
    rows.collect()
}
