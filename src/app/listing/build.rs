//! Making the list, without looking at a claim: claims of one status, aspect and area stand under
//! one heading, so it is enough to place an example of each.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::kb::outline::{Group, groups};
use crate::kb::overview::Overview;
use crate::kb::{Item, KnowledgeBase, sort_by_key};
use crate::search::{Admitted, FacetTable, Filters, Hit, Hits, Results, in_parts};

use super::{GroupItems, ListRow, Listing, Order};

impl Listing {
    /// The results that the filters admit, grouped and ordered. `overview` is of the whole
    /// knowledge base: headings say how many of how many.
    pub fn build(
        kb: &KnowledgeBase,
        table: &FacetTable,
        overview: &Overview,
        (results, filters): (&Results, &Filters),
        order: Order,
    ) -> Self {
        let admitted = table.admitted(kb, filters);
        let by_disagreement =
            (order == Order::Disagreement).then(|| by_disagreement(table, &results.hits));
        let (hits, some) = match &by_disagreement {
            Some(hits) => (&**hits, &[][..]),
            None => results.hits.found().split_at(results.complete),
        };
        let mut found = FoundItems::of(kb, table, hits, &admitted, order);
        let groups = found.groups(kb, table, order);
        let mut listing = Self {
            groups: found.items((kb, table), hits, &admitted, &groups, order),
            headings: headings(overview, &groups),
            ..Self::default()
        };
        let some = found.add_some(kb, some, &admitted, order);
        listing.add_some(some);
        listing.overview = found.overview(kb, table);
        listing.claims = found.scopes.iter().map(|scope| scope.count).sum();
        listing.hidden = found.matching - listing.claims;
        listing
    }

    /// Adds what has only some of the words, under a heading of its own and without others.
    fn add_some(&mut self, some: Vec<Hit>) {
        if some.is_empty() {
            return;
        }
        let claims = some.iter().filter(|hit| hit.item().claim().is_some());
        let heading = ListRow::Some {
            shown: claims.count(),
        };
        self.headings.push((self.rows(), heading));
        self.groups.push(GroupItems {
            above: self.item_count(),
            hits: Hits::in_order(some, 0),
        });
    }
}

/// What most people here disagree on first; of what is equal in that, the better.
fn by_disagreement(table: &FacetTable, hits: &Hits) -> Vec<Hit> {
    let mut hits = hits.to_vec();
    hits.sort_by_cached_key(|hit| {
        let agreement = hit
            .item()
            .claim()
            .and_then(|claim| table.here().agreement(claim));
        Reverse(agreement.map(|agreement| agreement.disagreement()))
    });
    hits
}

/// What was found and is admitted, counted.
struct FoundItems {
    /// The claims of each scope.
    scopes: Vec<ScopeCount>,
    /// The findings, in order, each with its rank.
    findings: Vec<(Hit, u64)>,
    /// How many claims match, admitted or not.
    matching: usize,
}

#[derive(Clone, Copy)]
struct ScopeCount {
    count: usize,
    /// The rank of the best.
    best: u64,
}

/// Where a hit stands among all: less is better.
fn rank(hit: Hit, place: usize, order: Order) -> u64 {
    let worse = if order == Order::Best {
        u32::MAX - hit.score()
    } else {
        0
    };
    u64::from(worse) << u32::BITS | place as u64
}

/// Items under one heading.
struct PlacedGroup {
    aspect: Option<usize>,
    area: Option<usize>,
    /// The scopes of its claims.
    scopes: Vec<usize>,
    findings: Vec<Hit>,
    claims: usize,
    /// The rank of the best of them.
    best: u64,
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
            best: u64::MAX,
        };
        let parts = in_parts(hits, |first, hits| {
            let mut found = Self {
                scopes: vec![none; table.examples().len()],
                findings: Vec::new(),
                matching: 0,
            };
            for (place, hit) in (first..).zip(hits) {
                found.add(*hit, rank(*hit, place, order), admitted);
            }
            found
        });
        let mut found = Self {
            scopes: vec![none; table.examples().len()],
            findings: Vec::new(),
            matching: 0,
        };
        for part in parts {
            for (scope, other) in found.scopes.iter_mut().zip(part.scopes) {
                scope.count += other.count;
                scope.best = scope.best.min(other.best);
            }
            found.findings.extend(part.findings);
            found.matching += part.matching;
        }
        found
            .findings
            .sort_by_cached_key(|(hit, rank)| match order {
                Order::Title => (kb.title(hit.item()).to_lowercase(), *rank),
                _ => (String::new(), *rank),
            });
        found
    }

    #[inline]
    fn add(&mut self, hit: Hit, rank: u64, admitted: &Admitted<'_>) {
        match hit.item() {
            Item::Claim(claim) => {
                self.matching += 1;
                if let Some(scope) = admitted.scope_of(claim) {
                    let scope = &mut self.scopes[scope];
                    scope.count += 1;
                    scope.best = scope.best.min(rank);
                }
            }
            item if admitted.admits(item) => self.findings.push((hit, rank)),
            Item::Finding(_) => {}
        }
    }

    /// The hits that have only some of the words, in order: counted, but in no group.
    fn add_some(
        &mut self,
        kb: &KnowledgeBase,
        hits: &[Hit],
        admitted: &Admitted<'_>,
        order: Order,
    ) -> Vec<Hit> {
        let is_claim = |hit: &&Hit| hit.item().claim().is_some();
        self.matching += hits.iter().filter(is_claim).count();
        let hits = hits.iter().copied();
        let mut hits: Vec<Hit> = hits.filter(|hit| admitted.admits(hit.item())).collect();
        for claim in hits.iter().filter_map(|hit| hit.item().claim()) {
            if let Some(scope) = admitted.scope_of(claim) {
                self.scopes[scope].count += 1;
            }
        }
        match order {
            Order::Best | Order::Disagreement => {}
            Order::Paper => hits.sort_unstable_by_key(|hit| hit.item()),
            Order::Title => hits.sort_by_cached_key(|hit| kb.title(hit.item()).to_lowercase()),
        }
        hits
    }

    /// The groups in their order, each with the scopes of its claims.
    fn groups(&self, kb: &KnowledgeBase, table: &FacetTable, order: Order) -> Vec<PlacedGroup> {
        let scopes = self.scopes.iter().zip(table.examples()).enumerate();
        let scopes = scopes.filter(|(_, (scope, _))| scope.count > 0);
        let of_example: HashMap<usize, usize> =
            scopes.map(|(scope, (_, claim))| (*claim, scope)).collect();
        let mut examples: Vec<_> = of_example.keys().copied().map(Item::Claim).collect();
        examples.sort_unstable();
        examples.extend(self.findings.iter().map(|(hit, _)| hit.item()));
        let findings = self
            .findings
            .iter()
            .map(|one| (one.0.item(), *one))
            .collect();
        let groups = groups(kb, examples).into_iter();
        let mut groups: Vec<_> = groups
            .map(|group| self.placed(group, &of_example, &findings))
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
        findings: &HashMap<Item, (Hit, u64)>,
    ) -> PlacedGroup {
        let mut placed = PlacedGroup {
            aspect: group.aspect,
            area: group.area,
            scopes: Vec::new(),
            findings: Vec::new(),
            claims: 0,
            best: u64::MAX,
        };
        for item in group.items {
            let scope = item.claim().and_then(|claim| of_example.get(&claim));
            let rank = if let Some(&scope) = scope {
                placed.scopes.push(scope);
                placed.claims += self.scopes[scope].count;
                self.scopes[scope].best
            } else {
                let (hit, rank) = findings[&item];
                placed.findings.push(hit);
                rank
            };
            placed.best = placed.best.min(rank);
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
    ) -> Vec<GroupItems> {
        let mut group_of_scope = vec![0; self.scopes.len()];
        for (number, group) in groups.iter().enumerate() {
            group
                .scopes
                .iter()
                .for_each(|scope| group_of_scope[*scope] = number);
        }
        let by_title = (order == Order::Title).then(|| by_title((kb, table), hits));
        let parts = in_parts(by_title.as_deref().unwrap_or(hits), |first, hits| {
            // The first part takes in the others.
            let room = |group: &PlacedGroup| if first == 0 { group.items() } else { 0 };
            let items = groups.iter().map(|group| Vec::with_capacity(room(group)));
            let mut items: Vec<Vec<Hit>> = items.collect();
            for hit in hits {
                let claim = hit.item().claim();
                if let Some(scope) = claim.and_then(|claim| admitted.scope_of(claim)) {
                    items[group_of_scope[scope]].push(*hit);
                }
            }
            items
        });
        let items = parts.into_iter().reduce(|mut items, others| {
            for (items, others) in items.iter_mut().zip(others) {
                items.extend(others);
            }
            items
        });
        let items = items.unwrap_or_else(|| vec![Vec::new(); groups.len()]);
        let mut above = 0;
        let items = groups.iter().zip(items).map(|(group, mut hits)| {
            hits.extend(&group.findings);
            let hits = match order {
                Order::Best => Hits::by_score(hits, group.claims),
                Order::Paper => Hits::in_order(hits, group.claims),
                Order::Title | Order::Disagreement => Hits::in_order(hits, 0),
            };
            let group = GroupItems { above, hits };
            above += group.hits.len();
            group
        });
        items.collect()
    }

    fn overview(&self, kb: &KnowledgeBase, table: &FacetTable) -> Overview {
        let examples = table.examples().iter().copied();
        let counts = self.scopes.iter().map(|scope| scope.count);
        Overview::of_kinds(kb, examples.zip(counts))
    }
}

/// The claims among hits that are in file order, by title.
fn by_title((kb, table): (&KnowledgeBase, &FacetTable), hits: &[Hit]) -> Vec<Hit> {
    let mut of_claim = vec![None; kb.claims.len()];
    for hit in hits {
        if let Some(claim) = hit.item().claim() {
            of_claim[claim] = Some(*hit);
        }
    }
    let claims = table.by_title(kb).iter();
    claims.filter_map(|claim| of_claim[*claim]).collect()
}

/// Puts the aspect with the best item first, and in it the group with the best.
fn by_best(groups: &mut Vec<PlacedGroup>) {
    let mut of_aspect: HashMap<Option<usize>, u64> = HashMap::new();
    for group in groups.iter() {
        let known = of_aspect.entry(group.aspect).or_insert(u64::MAX);
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
        .map_or(0, |row| row.counts.total())
}
