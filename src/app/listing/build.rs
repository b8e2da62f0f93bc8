//! Making the list, without looking at a claim: claims of one status, aspect and area stand under
//! one heading, so it is enough to place an example of each.

use std::collections::HashMap;

use crate::kb::outline::{Group, groups};
use crate::kb::overview::Overview;
use crate::kb::{Item, KnowledgeBase, PackedItem, sort_by_key};
use crate::search::{Admitted, FacetTable, Filters, Hit, Results};

use super::{ListRow, Listing, Order};

impl Listing {
    /// The results that the filters admit, grouped and ordered; by [`Order::Disagreement`] they have that
    /// order already. `overview` is of the whole
    /// knowledge base: headings say how many of how many.
    pub fn build(
        kb: &KnowledgeBase,
        table: &FacetTable,
        overview: &Overview,
        (results, filters): (&Results, &Filters),
        order: Order,
    ) -> Self {
        let admitted = table.admitted(kb, filters);
        let complete = match order {
            Order::Disagreement => results.hits.len(),
            _ => results.complete.min(results.hits.len()),
        };
        let (hits, some) = results.hits.split_at(complete);
        let mut found = FoundItems::of(kb, table, hits, &admitted, order);
        let groups = found.groups(kb, table, order);
        let mut listing = Self {
            items: found.items((kb, table), hits, &admitted, &groups, order),
            headings: headings(overview, &groups),
            ..Self::default()
        };
        let some = found.add_some(kb, some, &admitted, order);
        listing.add_some(&some);
        listing.overview = found.overview(kb, table);
        listing.claims = found.scopes.iter().map(|scope| scope.count).sum();
        listing.hidden = found.matching - listing.claims;
        listing
    }

    /// Adds what has only some of the words, under a heading of its own and without others.
    fn add_some(&mut self, some: &[Item]) {
        if some.is_empty() {
            return;
        }
        let claims = some.iter().filter(|item| item.claim().is_some());
        let heading = ListRow::Some {
            shown: claims.count(),
        };
        self.headings.push((self.rows(), heading));
        self.items
            .extend(some.iter().copied().map(PackedItem::from));
    }
}

/// What was found and is admitted, counted.
struct FoundItems {
    /// The claims of each scope.
    scopes: Vec<ScopeCount>,
    /// For each hit the scope of its claim, or [`NO_SCOPE`]: to find it once more would take longer.
    scope_of_hit: Vec<u32>,
    /// The findings, in order, each with its rank.
    findings: Vec<(Item, usize)>,
    /// How many claims match, admitted or not.
    matching: usize,
}

/// Stands for the scope of a finding, and of a claim that the filters do not leave.
const NO_SCOPE: u32 = u32::MAX;

#[derive(Clone, Copy)]
struct ScopeCount {
    count: usize,
    /// The rank of the best.
    best: usize,
}

/// Items under one heading.
struct PlacedGroup {
    aspect: Option<usize>,
    area: Option<usize>,
    /// The scopes of its claims.
    scopes: Vec<usize>,
    findings: Vec<Item>,
    claims: usize,
    /// The rank of the best of them.
    best: usize,
}

impl PlacedGroup {
    fn items(&self) -> usize {
        self.claims + self.findings.len()
    }
}

impl FoundItems {
    fn of(
        kb: &KnowledgeBase,
        table: &FacetTable,
        hits: &[Hit],
        admitted: &Admitted<'_>,
        order: Order,
    ) -> Self {
        let none = ScopeCount {
            count: 0,
            best: usize::MAX,
        };
        let mut found = Self {
            scopes: vec![none; table.examples().len()],
            scope_of_hit: Vec::with_capacity(hits.len()),
            findings: Vec::new(),
            matching: 0,
        };
        for (rank, hit) in hits.iter().enumerate() {
            let mut scope_of_hit = NO_SCOPE;
            match hit.item() {
                Item::Claim(claim) => {
                    found.matching += 1;
                    if let Some(scope) = admitted.scope_of(claim) {
                        scope_of_hit = scope as u32;
                        let scope = &mut found.scopes[scope];
                        scope.count += 1;
                        scope.best = scope.best.min(rank);
                    }
                }
                item if admitted.admits(item) => found.findings.push((item, rank)),
                Item::Finding(_) => {}
            }
            found.scope_of_hit.push(scope_of_hit);
        }
        found
            .findings
            .sort_by_cached_key(|(item, rank)| match order {
                Order::Best | Order::Disagreement => (String::new(), *rank),
                Order::Paper => (String::new(), index(*item)),
                Order::Title => (kb.title(*item).to_lowercase(), index(*item)),
            });
        found
    }

    /// The items that have only some of the words, in order: counted, but in no group.
    fn add_some(
        &mut self,
        kb: &KnowledgeBase,
        hits: &[Hit],
        admitted: &Admitted<'_>,
        order: Order,
    ) -> Vec<Item> {
        let items = hits.iter().map(|hit| hit.item());
        self.matching += items.clone().filter(|item| item.claim().is_some()).count();
        let mut items: Vec<Item> = items.filter(|item| admitted.admits(*item)).collect();
        for claim in items.iter().filter_map(|item| item.claim()) {
            if let Some(scope) = admitted.scope_of(claim) {
                self.scopes[scope].count += 1;
            }
        }
        match order {
            Order::Best | Order::Disagreement => {}
            Order::Paper => items.sort_unstable(),
            Order::Title => items.sort_by_cached_key(|item| kb.title(*item).to_lowercase()),
        }
        items
    }

    /// The groups in their order, each with the scopes of its claims.
    fn groups(&self, kb: &KnowledgeBase, table: &FacetTable, order: Order) -> Vec<PlacedGroup> {
        let scopes = self.scopes.iter().zip(table.examples()).enumerate();
        let scopes = scopes.filter(|(_, (scope, _))| scope.count > 0);
        let of_example: HashMap<usize, usize> =
            scopes.map(|(scope, (_, claim))| (*claim, scope)).collect();
        let mut examples: Vec<_> = of_example.keys().copied().map(Item::Claim).collect();
        examples.sort_unstable();
        examples.extend(self.findings.iter().map(|(item, _)| *item));
        let ranks = self.findings.iter().copied().collect();
        let groups = groups(kb, examples).into_iter();
        let mut groups: Vec<_> = groups
            .map(|group| self.placed(group, &of_example, &ranks))
            .collect();
        if matches!(order, Order::Best | Order::Disagreement) {
            by_best(&mut groups);
        }
        groups
    }

    fn placed(
        &self,
        group: Group,
        of_example: &HashMap<usize, usize>,
        ranks: &HashMap<Item, usize>,
    ) -> PlacedGroup {
        let mut placed = PlacedGroup {
            aspect: group.aspect,
            area: group.area,
            scopes: Vec::new(),
            findings: Vec::new(),
            claims: 0,
            best: usize::MAX,
        };
        for item in group.items {
            let scope = item.claim().and_then(|claim| of_example.get(&claim));
            let rank = match scope {
                Some(&scope) => {
                    placed.scopes.push(scope);
                    placed.claims += self.scopes[scope].count;
                    Some(self.scopes[scope].best)
                }
                None => {
                    placed.findings.push(item);
                    ranks.get(&item).copied()
                }
            };
            placed.best = placed.best.min(rank.unwrap_or(usize::MAX));
        }
        placed
    }

    /// Every item in its place: in each group the claims in their order, then the findings.
    fn items(
        &self,
        (kb, table): (&KnowledgeBase, &FacetTable),
        hits: &[Hit],
        admitted: &Admitted<'_>,
        groups: &[PlacedGroup],
        order: Order,
    ) -> Vec<PackedItem> {
        let mut group_of_scope = vec![0; self.scopes.len()];
        let mut slots = Vec::with_capacity(groups.len());
        let mut end = 0;
        for (number, group) in groups.iter().enumerate() {
            slots.push(end);
            for scope in &group.scopes {
                group_of_scope[*scope] = number;
            }
            end += group.items();
        }
        let mut items = vec![PackedItem::from(Item::Claim(0)); end];
        let mut put = |group: usize, item: Item| {
            items[slots[group]] = item.into();
            slots[group] += 1;
        };
        let claims = hits.iter().filter_map(|hit| hit.item().claim());
        let is_in_order = match order {
            Order::Best | Order::Disagreement => true,
            Order::Paper => claims.is_sorted(),
            Order::Title => false,
        };
        if is_in_order {
            let with_scope = hits.iter().zip(&self.scope_of_hit);
            for (hit, scope) in with_scope.filter(|(_, scope)| **scope != NO_SCOPE) {
                put(group_of_scope[*scope as usize], hit.item());
            }
        } else {
            sorted((kb, table), hits, order, &mut |claim| {
                if let Some(scope) = admitted.scope_of(claim) {
                    put(group_of_scope[scope], Item::Claim(claim));
                }
            });
        }
        for (number, group) in groups.iter().enumerate() {
            group.findings.iter().for_each(|item| put(number, *item));
        }
        items
    }

    fn overview(&self, kb: &KnowledgeBase, table: &FacetTable) -> Overview {
        let examples = table.examples().iter().copied();
        let counts = self.scopes.iter().map(|scope| scope.count);
        Overview::of_kinds(kb, examples.zip(counts))
    }
}

/// Gives every claim that was found, by title or in file order.
fn sorted(
    (kb, table): (&KnowledgeBase, &FacetTable),
    hits: &[Hit],
    order: Order,
    give: &mut impl FnMut(usize),
) {
    let found = hits.iter().filter_map(|hit| hit.item().claim());
    let mut is_found = vec![false; kb.claims.len()];
    for claim in found {
        is_found[claim] = true;
    }
    let is_found = |claim: &usize| is_found[*claim];
    match order {
        Order::Title => {
            let claims = table.by_title(kb).iter().copied();
            claims.filter(is_found).for_each(give);
        }
        _ => (0..kb.claims.len()).filter(is_found).for_each(give),
    }
}

fn index(item: Item) -> usize {
    match item {
        Item::Claim(at) | Item::Finding(at) => at,
    }
}

/// Puts the aspect with the best item first, and in it the group with the best.
fn by_best(groups: &mut Vec<PlacedGroup>) {
    let mut of_aspect: HashMap<Option<usize>, usize> = HashMap::new();
    for group in groups.iter() {
        let known = of_aspect.entry(group.aspect).or_insert(usize::MAX);
        *known = group.best.min(*known);
    }
    sort_by_key(groups, |group| {
        (of_aspect.get(&group.aspect).copied(), group.best)
    });
}

/// The headings with their rows, when the items stand under them.
fn headings(overview: &Overview, groups: &[PlacedGroup]) -> Vec<(usize, ListRow)> {
    let mut headings = Vec::new();
    let mut row = 0;
    for run in groups.chunk_by(|one, next| one.aspect == next.aspect) {
        let aspect = run.first().and_then(|group| group.aspect);
        let heading = ListRow::Aspect {
            aspect,
            shown: run.iter().map(|group| group.claims).sum(),
            total: aspect.map_or(0, |aspect| total(overview, aspect, None)),
        };
        headings.push((row, heading));
        row += 1;
        for (at, group) in run.iter().enumerate() {
            if let Some(heading) = area_heading(overview, group, at == 0) {
                headings.push((row, heading));
                row += 1;
            }
            row += group.items();
        }
    }
    headings
}

/// The heading of a group within its aspect; what is about the aspect as a whole needs none when it
/// comes first.
fn area_heading(overview: &Overview, group: &PlacedGroup, is_first: bool) -> Option<ListRow> {
    let shown = group.claims;
    match (group.aspect, group.area) {
        (Some(aspect), Some(area)) => Some(ListRow::Area {
            aspect,
            area,
            shown,
            total: total(overview, aspect, Some(area)),
        }),
        _ if is_first => None,
        _ => Some(ListRow::Whole { shown }),
    }
}

/// How many claims an aspect, or one of its areas, has, whatever is listed.
fn total(overview: &Overview, aspect: usize, area: Option<usize>) -> usize {
    let mut rows = overview.rows.iter();
    rows.find(|row| row.aspect == aspect && row.area == area)
        .map_or(0, |row| row.cell.all())
}
