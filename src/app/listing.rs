//! The rows of the list: filtered results, grouped under headings, in an order.
//!
//! There may be a million items, so the headings are stored apart from them, and the items of a group are
//! sorted only when one of them is requested.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::assess::StatusGrid;
use crate::kb::Item;
use crate::kb::KnowledgeBase;
use crate::kb::outline::PlaceHeading;
use crate::kb::overview::Overview;
use crate::search::{Admitted, FacetTable, Hit, Hits, in_parts};

mod build;

/// The sort order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// By rank: the group with the best match first, and the best match first within it.
    #[default]
    Best,
    /// In the order of the argument, that is, of the file.
    Source,
    /// By title within the groups of the argument.
    Title,
    /// Most disputed in the local assessments first, then other assessed claims.
    Disagreement,
}

/// A row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListRow {
    /// A heading.
    Heading(Heading),
    /// A claim or a finding.
    Item(Item),
}

/// A heading of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading {
    /// What it is the heading of; `None` for partial matches (some query words only), at the end.
    pub place: Option<PlaceHeading>,
    /// The number of claims listed under it.
    pub shown: usize,
    /// The number of all its claims.
    pub total: usize,
}

impl Heading {
    /// The text of the heading.
    pub fn text(self, kb: &KnowledgeBase) -> &str {
        let place = self.place;
        place.map_or("Some of these words", |place| place.text(kb))
    }

    /// Whether it is below the heading of an aspect.
    pub fn is_nested(self) -> bool {
        self.place.is_some_and(PlaceHeading::is_nested)
    }
}

/// The rows of the list.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    /// The groups, top to bottom.
    groups: Vec<GroupItems>,
    source: Arc<Source>,
    /// The headings with their rows.
    headings: Vec<(usize, Heading)>,
    /// Counts of the listed claims by aspect, area and status.
    pub overview: Overview,
    /// The number of claims listed.
    pub claims: usize,
    /// The number of claims that match the query but not the filters.
    pub hidden: usize,
    /// See [`Listing::grid`]; computed on first use.
    grid: OnceLock<StatusGrid>,
}

/// The items of a group.
#[derive(Debug, Clone)]
struct GroupItems {
    /// The number of items in the groups above.
    above: usize,
    /// The number of claims taken from the source.
    claims: usize,
    /// The items after those claims.
    others: Vec<Hit>,
    /// All its items in order, computed on first use.
    hits: OnceLock<Hits>,
}

impl GroupItems {
    fn len(&self) -> usize {
        self.claims + self.others.len()
    }
}

/// The results from which groups take their claims.
#[derive(Debug, Default)]
struct Source {
    found: Hits,
    /// The number of results, from the first on, that are in groups.
    grouped: usize,
    /// The results in another order, if they are sorted.
    ordered: Option<Vec<Hit>>,
    admitted: Admitted,
    /// The group of each scope, or [`NO_GROUP`].
    group_of_scope: Vec<usize>,
    order: Order,
}

impl Source {
    fn hits(&self) -> &[Hit] {
        let ordered = self.ordered.as_deref();
        ordered.unwrap_or_else(|| &self.found.found()[..self.grouped])
    }

    /// The claims of some groups, in order; scans all results.
    fn claims_of(&self, groups: Range<usize>) -> Vec<Vec<Hit>> {
        let parts = in_parts(self.hits(), |_, hits| {
            let mut taken = vec![Vec::new(); groups.len()];
            for hit in hits {
                let Some(claim) = hit.item().claim() else {
                    continue;
                };
                let group = self.group_of_scope[self.admitted.any_scope_of(claim)];
                if groups.contains(&group) && self.admitted.is_in_lists(claim) {
                    taken[group - groups.start].push(*hit);
                }
            }
            taken
        });
        let all = parts.into_iter().reduce(|mut all, part| {
            for (group, more) in all.iter_mut().zip(part) {
                group.extend(more);
            }
            all
        });
        all.unwrap_or_else(|| vec![Vec::new(); groups.len()])
    }

    fn group_of(&self, item: Item) -> Option<usize> {
        self.found.of(item)?;
        let scope = self.admitted.scope_of(item.claim()?)?;
        Some(self.group_of_scope[scope]).filter(|group| *group != NO_GROUP)
    }
}

/// The group index of a scope without a group.
const NO_GROUP: usize = usize::MAX;

/// The minimum number of items to sort at once: more than most screens show.
const MIN_SORTED_ITEMS: usize = 64;

impl Listing {
    /// The number of rows: headings, claims and findings.
    pub fn rows(&self) -> usize {
        self.item_count() + self.headings.len()
    }

    /// The grid of observed against local statuses of the listed claims.
    pub fn grid(&self, kb: &KnowledgeBase, table: &FacetTable) -> &StatusGrid {
        self.grid.get_or_init(|| {
            let claims = self.items().filter_map(|item| item.claim());
            StatusGrid::new(kb, &table.assessments, &table.statuses, claims)
        })
    }

    /// Discards the grid, as the local assessments have changed.
    pub(super) fn clear_grid(&mut self) {
        self.grid = OnceLock::new();
    }

    /// The row at an index.
    pub fn row(&self, at: usize) -> Option<ListRow> {
        let above = self.headings.partition_point(|(row, _)| *row < at);
        match self.headings.get(above) {
            Some((row, heading)) if *row == at => Some(ListRow::Heading(*heading)),
            _ => self.item(at.checked_sub(above)?).map(ListRow::Item),
        }
    }

    fn item_count(&self) -> usize {
        let last = self.groups.last();
        last.map_or(0, |group| group.above + group.len())
    }

    /// The items of a group, collected on first use.
    fn hits(&self, at: usize) -> &Hits {
        let hits = &self.groups[at].hits;
        if hits.get().is_none() {
            self.sort_groups_from(at);
        }
        hits.get()
            .expect("`sort_groups_from` fills this group at least")
    }

    /// Collects the items of a group, and of the following groups that may be on the same screen.
    fn sort_groups_from(&self, first: usize) {
        let enough = self.groups[first].above + MIN_SORTED_ITEMS;
        let end = self.groups.partition_point(|group| group.above < enough);
        let claims = self.source.claims_of(first..end);
        for (group, mut hits) in self.groups[first..end].iter().zip(claims) {
            group.hits.get_or_init(|| {
                hits.extend(&group.others);
                match self.source.order {
                    Order::Best => Hits::by_score(hits, group.claims),
                    Order::Source => Hits::in_order(hits, group.claims),
                    Order::Title | Order::Disagreement => Hits::in_order(hits, 0),
                }
            });
        }
    }

    fn group_of(&self, item: Item) -> Option<usize> {
        let has_it = |group: &GroupItems| group.others.iter().any(|hit| hit.item() == item);
        let group = self.groups.iter().position(has_it);
        group.or_else(|| self.source.group_of(item))
    }

    /// Whether an item is listed.
    pub fn contains(&self, item: Item) -> bool {
        self.group_of(item).is_some()
    }

    /// The items, top to bottom.
    pub fn items(&self) -> impl ExactSizeIterator<Item = Item> + DoubleEndedIterator + Clone {
        let item = |index| self.item(index).expect("the index is below the item count");
        (0..self.item_count()).map(item)
    }

    /// The item at an index among the items.
    pub fn item(&self, index: usize) -> Option<Item> {
        let groups = self.groups.partition_point(|group| group.above <= index);
        let group = groups.checked_sub(1)?;
        let index = index - self.groups[group].above;
        self.hits(group).get(index).map(|hit| hit.item())
    }

    /// The index of an item among the items.
    pub fn index_of(&self, item: Item) -> Option<usize> {
        let group = self.group_of(item)?;
        let mut hits = self.hits(group).iter();
        let index = hits.position(|hit| hit.item() == item)?;
        Some(self.groups[group].above + index)
    }

    /// The row of an item.
    pub fn row_of(&self, item: Item) -> Option<usize> {
        let index = self.index_of(item)?;
        // The row of a heading minus the headings above it is the number of items above it.
        let headings = self.headings.iter().enumerate();
        let above = headings.take_while(|(above, (row, _))| row - above <= index);
        Some(index + above.count())
    }

    /// The previous and the next item.
    pub fn neighbours(&self, item: Item) -> [Option<Item>; 2] {
        let Some(at) = self.index_of(item) else {
            return [None, None];
        };
        let at = [at.checked_sub(1), Some(at + 1)];
        at.map(|at| self.item(at?))
    }

    /// The item on a row, or `None` for a heading.
    pub fn item_at(&self, row: usize) -> Option<Item> {
        match self.row(row)? {
            ListRow::Item(item) => Some(item),
            _ => None,
        }
    }

    /// The first of the headings directly above a row, or the row itself if there is none.
    pub fn heading_above(&self, row: usize) -> usize {
        let above = (0..row).rev();
        let headings = above.take_while(|row| self.item_at(*row).is_none());
        headings.last().unwrap_or(row)
    }

    /// The row of the first item of a group: of the last one above a row, or of the next one below it.
    pub fn group_start(&self, row: usize, above: bool) -> Option<usize> {
        let mut starts = (0..self.headings.len()).filter_map(|at| {
            let start = self.headings[at].0 + 1;
            let next = self.headings.get(at + 1).map(|(row, _)| *row);
            (start < next.unwrap_or(self.rows())).then_some(start)
        });
        match above {
            true => starts.rfind(|start| *start < row),
            false => starts.find(|start| *start > row),
        }
    }
}
