//! The rows of the list: results under filters, grouped under headings, in an order.

use std::collections::HashMap;

use crate::kb::outline::{Group, groups};
use crate::kb::overview::Overview;
use crate::kb::{Item, KnowledgeBase};
use crate::search::{Filters, Results};

/// How the list is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The group with the best match first, the best first in it.
    Best,
    /// The order of the argument, which is that of the file.
    Paper,
    /// By title, within the groups of the argument.
    Title,
}

/// A row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// The heading of an aspect, by its index; without one, of what is about everything.
    Aspect {
        /// An index into [`KnowledgeBase::aspects`].
        aspect: Option<usize>,
        /// How many claims are listed under it.
        shown: usize,
        /// How many there are.
        total: usize,
    },
    /// The heading of an area, by the index of its aspect and its own in that.
    Area {
        /// An index into [`KnowledgeBase::aspects`].
        aspect: usize,
        /// An index into that aspect's areas.
        area: usize,
        /// How many claims are listed under it.
        shown: usize,
        /// How many there are.
        total: usize,
    },
    /// The heading of what is about an aspect as a whole, after its areas.
    Whole {
        /// How many claims are listed under it.
        shown: usize,
    },
    /// A claim or a finding.
    Item(Item),
}

/// The rows of the list, and what is not among them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// Headings, claims and findings, top to bottom.
    pub rows: Vec<Row>,
    /// The claims and findings among them, top to bottom.
    pub items: Vec<Item>,
    /// How many claims are listed.
    pub claims: usize,
    /// How many claims match the query but not the filters.
    pub hidden: usize,
    /// For each item its place among the items, and its row.
    places: HashMap<Item, (usize, usize)>,
}

impl Listing {
    /// The results that the filters admit, grouped and ordered. `overview` is of the whole
    /// knowledge base: headings say how many of how many.
    pub fn build(
        kb: &KnowledgeBase,
        overview: &Overview,
        results: &Results,
        filters: &Filters,
        order: Order,
    ) -> Self {
        let mut items: Vec<Item> = results.hits.iter().map(|hit| hit.item()).collect();
        let matching = count_claims(&items);
        items.retain(|item| filters.admits(kb, *item));
        let claims = count_claims(&items);
        let mut groups = groups(kb, in_order(kb, items.clone(), order));
        if order == Order::Best {
            by_best(&mut groups, &items);
        }
        let rows = rows(overview, &groups);
        let of_items = rows.iter().enumerate().filter_map(|(row, one)| match one {
            Row::Item(item) => Some((*item, row)),
            _ => None,
        });
        let places = of_items
            .enumerate()
            .map(|(at, (item, row))| (item, (at, row)));
        Self {
            places: places.collect(),
            items: groups.into_iter().flat_map(|group| group.items).collect(),
            rows,
            claims,
            hidden: matching - claims,
        }
    }

    /// The row that a claim or finding is on.
    pub fn row_of(&self, item: Item) -> Option<usize> {
        self.places.get(&item).map(|(_, row)| *row)
    }

    /// Which of the listed items this is.
    pub fn place_of(&self, item: Item) -> Option<usize> {
        self.places.get(&item).map(|(at, _)| *at)
    }

    /// The items before and after one.
    pub fn neighbours(&self, item: Item) -> [Option<Item>; 2] {
        let Some(at) = self.place_of(item) else {
            return [None, None];
        };
        let at = [at.checked_sub(1), Some(at + 1)];
        at.map(|at| self.items.get(at?).copied())
    }

    /// The claim or finding on a row.
    pub fn item_at(&self, row: usize) -> Option<Item> {
        match self.rows.get(row)? {
            Row::Item(item) => Some(*item),
            _ => None,
        }
    }
}

fn count_claims(items: &[Item]) -> usize {
    let is_claim = |item: &&Item| matches!(item, Item::Claim(_));
    items.iter().filter(is_claim).count()
}

fn in_order(kb: &KnowledgeBase, mut items: Vec<Item>, order: Order) -> Vec<Item> {
    match order {
        Order::Best => {}
        Order::Paper => items.sort_unstable(),
        Order::Title => items.sort_by_cached_key(|item| (kb.title(*item).to_lowercase(), *item)),
    }
    items
}

/// Puts the aspect with the best item first, and in it the group with the best.
fn by_best(groups: &mut [Group], ranked: &[Item]) {
    let rank: HashMap<Item, usize> = ranked.iter().copied().zip(0..).collect();
    let best = |group: &Group| {
        let ranks = group.items.iter().filter_map(|item| rank.get(item));
        ranks.min().copied().unwrap_or(usize::MAX)
    };
    let mut of_aspect: HashMap<Option<usize>, usize> = HashMap::new();
    for group in groups.iter() {
        let known = of_aspect.entry(group.aspect).or_insert(usize::MAX);
        *known = best(group).min(*known);
    }
    groups.sort_by_key(|group| (of_aspect.get(&group.aspect).copied(), best(group)));
}

fn rows(overview: &Overview, groups: &[Group]) -> Vec<Row> {
    let mut rows = Vec::new();
    for run in groups.chunk_by(|one, next| one.aspect == next.aspect) {
        let aspect = run.first().and_then(|group| group.aspect);
        rows.push(Row::Aspect {
            aspect,
            shown: run.iter().map(|group| count_claims(&group.items)).sum(),
            total: aspect.map_or(0, |aspect| total(overview, aspect, None)),
        });
        for (at, group) in run.iter().enumerate() {
            rows.extend(area_heading(overview, group, at == 0));
            rows.extend(group.items.iter().copied().map(Row::Item));
        }
    }
    rows
}

/// The heading of a group within its aspect; what is about the aspect as a whole needs none when it
/// comes first.
fn area_heading(overview: &Overview, group: &Group, is_first: bool) -> Option<Row> {
    let shown = count_claims(&group.items);
    match (group.aspect, group.area) {
        (Some(aspect), Some(area)) => Some(Row::Area {
            aspect,
            area,
            shown,
            total: total(overview, aspect, Some(area)),
        }),
        _ if is_first => None,
        _ => Some(Row::Whole { shown }),
    }
}

/// How many claims an aspect, or one of its areas, has, whatever is listed.
fn total(overview: &Overview, aspect: usize, area: Option<usize>) -> usize {
    let mut rows = overview.rows.iter();
    rows.find(|row| row.aspect == aspect && row.area == area)
        .map_or(0, |row| row.cell.realised + row.cell.unrealised)
}
