//! Builds the list without visiting every claim: claims with the same status, aspect and area (a scope) share
//! a heading, so it is enough to place one example of each scope.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use crate::kb::outline::{Group, PlaceHeading, groups};
use crate::kb::overview::{Overview, Row};
use crate::kb::{Item, KnowledgeBase, sort_by_key};
use crate::search::{
    Admitted, FacetTable, Filters, Hit, Hits, Results, ScopeTally, Tally, sort_key,
};

use super::{GroupItems, Heading, Listing, NO_GROUP, Order, Source};

impl Listing {
    /// Builds the list of the results that the filters admit. `overview` covers the whole knowledge base, for
    /// the totals in headings.
    pub fn build(
        kb: &KnowledgeBase,
        table: &FacetTable,
        overview: &Overview,
        (results, filters): (&Results, &Filters),
        order: Order,
    ) -> Self {
        let tally = table.tally(&[], kb, grouped(results, order), filters);
        Self::of_tally((kb, table, overview), results, tally, order)
    }

    /// Builds the list from results whose groups are already counted.
    pub(in super::super) fn of_tally(
        (kb, table, overview): (&KnowledgeBase, &FacetTable, &Overview),
        results: &Results,
        tally: Tally<'_>,
        order: Order,
    ) -> Self {
        let hits = grouped(results, order);
        let ordered = match order {
            Order::Best | Order::Source => None,
            Order::Title => Some(by_title((kb, table), hits)),
            Order::Disagreement => Some(by_disagreement(table, &results.hits)),
        };
        let (scopes, admitted) = tally.into_scopes();
        let mut found = FoundItems::of(scopes, (hits, results.complete), &admitted);
        if let (Order::Disagreement, Some(ordered)) = (order, &ordered) {
            found.rank_by_index(ordered, &admitted);
        }
        found.order_findings(kb, order);
        let groups = found.groups(kb, table, order);
        let mut listing = Self {
            headings: headings(overview, &groups),
            ..Self::default()
        };
        let mut group_of_scope = vec![NO_GROUP; found.scopes.len()];
        for (number, group) in groups.into_iter().enumerate() {
            for scope in group.scopes {
                group_of_scope[scope] = number;
            }
            listing.push(group.claims, group.findings);
        }
        let partial = &results.hits.found()[hits.len()..];
        let partial = found.add_partial(kb, partial, &admitted, order);
        listing.add_partial(overview, partial);
        listing.overview = found.overview(kb, table);
        listing.claims = found.scopes.iter().map(|scope| scope.count).sum();
        listing.hidden = found.matching - listing.claims;
        listing.source = Arc::new(Source {
            found: results.hits.clone(),
            grouped: hits.len(),
            ordered,
            admitted,
            group_of_scope,
            order,
        });
        listing
    }

    /// Adds a group with this many claims from the source, followed by these other items.
    fn push(&mut self, claims: usize, others: Vec<Hit>) {
        self.groups.push(GroupItems {
            above: self.item_count(),
            claims,
            others,
            hits: OnceLock::new(),
        });
    }

    /// Adds the group of partial matches, with its heading.
    fn add_partial(&mut self, overview: &Overview, partial: Vec<Hit>) {
        if partial.is_empty() {
            return;
        }
        let claims = partial.iter().filter(|hit| hit.item().claim().is_some());
        let heading = heading(overview, None, claims.count());
        self.headings.push((self.rows(), heading));
        self.push(0, partial);
    }
}

/// The results that are shown in groups: full matches, or all when sorted by disagreement.
pub(in super::super) fn grouped(results: &Results, order: Order) -> &[Hit] {
    let hits = results.hits.found();
    match order {
        Order::Disagreement => hits,
        _ => &hits[..results.complete],
    }
}

/// The results sorted by disagreement, highest first; ties keep their rank.
fn by_disagreement(table: &FacetTable, hits: &Hits) -> Vec<Hit> {
    let mut hits = hits.to_vec();
    hits.sort_by_cached_key(|hit| {
        let agreement = hit
            .item()
            .claim()
            .and_then(|claim| table.assessments.agreement(claim));
        Reverse(agreement.map(|agreement| agreement.disagreement()))
    });
    hits
}

/// The admitted results, counted.
struct FoundItems {
    /// The claims per scope.
    scopes: Vec<ScopeTally>,
    /// The findings in order, with their ranks.
    findings: Vec<(Hit, u64)>,
    /// The number of matching claims, admitted or not.
    matching: usize,
}

/// The items under one heading.
struct ListGroup {
    aspect: Option<usize>,
    area: Option<usize>,
    /// The scopes of its claims.
    scopes: Vec<usize>,
    findings: Vec<Hit>,
    claims: usize,
    /// The best rank of its items.
    best: u64,
}

impl ListGroup {
    fn items(&self) -> usize {
        self.claims + self.findings.len()
    }
}

impl FoundItems {
    /// Collects the findings of hits whose claims are already counted; the first `in_file_order` are in file
    /// order.
    fn of(
        scopes: Vec<ScopeTally>,
        (hits, in_file_order): (&[Hit], usize),
        admitted: &Admitted,
    ) -> Self {
        let is_claim = |hit: &Hit| hit.item().claim().is_some();
        // There may be a million claims before the first finding.
        let claims = hits[..in_file_order].partition_point(is_claim);
        let rest = &hits[claims..];
        let findings = rest.iter().filter(|hit| !is_claim(hit));
        let left = findings.clone().filter(|hit| admitted.admits(hit.item()));
        Self {
            scopes,
            findings: left.map(|hit| (*hit, hit.rank())).collect(),
            matching: hits.len() - findings.count(),
        }
    }

    /// Ranks items by their position in `hits`.
    fn rank_by_index(&mut self, hits: &[Hit], admitted: &Admitted) {
        let places: HashMap<Item, u64> = hits.iter().map(|hit| hit.item()).zip(0..).collect();
        for (hit, rank) in &mut self.findings {
            *rank = places[&hit.item()];
        }
        self.scopes
            .iter_mut()
            .for_each(|scope| scope.best = u64::MAX);
        for (hit, place) in hits.iter().zip(0..) {
            let claim = hit.item().claim();
            if let Some(scope) = claim.and_then(|claim| admitted.scope_of(claim)) {
                let best = &mut self.scopes[scope].best;
                *best = place.min(*best);
            }
        }
    }

    /// Sorts the findings, which are in file order.
    fn order_findings(&mut self, kb: &KnowledgeBase, order: Order) {
        match order {
            Order::Best | Order::Disagreement => self.findings.sort_by_key(|(_, rank)| *rank),
            Order::Source => {}
            Order::Title => {
                let title = |hit: &Hit| sort_key(kb.title(hit.item()));
                self.findings.sort_by_cached_key(|(hit, _)| title(hit));
            }
        }
    }

    /// Counts the admitted partial matches and returns them in order; they join no group.
    fn add_partial(
        &mut self,
        kb: &KnowledgeBase,
        hits: &[Hit],
        admitted: &Admitted,
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
            Order::Source => hits.sort_unstable_by_key(|hit| hit.item()),
            Order::Title => hits.sort_by_cached_key(|hit| sort_key(kb.title(hit.item()))),
        }
        hits
    }

    /// The groups in order, with the scopes of their claims.
    fn groups(&self, kb: &KnowledgeBase, table: &FacetTable, order: Order) -> Vec<ListGroup> {
        let scopes = self.scopes.iter().zip(&table.examples).enumerate();
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
            .map(|group| self.list_group(group, &of_example, &findings))
            .collect();
        if matches!(order, Order::Best | Order::Disagreement) {
            by_best(&mut groups);
        }
        groups
    }

    fn list_group(
        &self,
        group: Group,
        of_example: &HashMap<usize, usize>,
        findings: &HashMap<Item, (Hit, u64)>,
    ) -> ListGroup {
        let mut listed = ListGroup {
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
                listed.scopes.push(scope);
                listed.claims += self.scopes[scope].count;
                self.scopes[scope].best
            } else {
                let (hit, rank) = findings[&item];
                listed.findings.push(hit);
                rank
            };
            listed.best = listed.best.min(rank);
        }
        listed
    }

    fn overview(&self, kb: &KnowledgeBase, table: &FacetTable) -> Overview {
        let examples = table.examples.iter().copied();
        let counts = self.scopes.iter().map(|scope| scope.count);
        Overview::of_kinds(kb, examples.zip(counts))
    }
}

/// The claims among hits in file order, sorted by title.
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

/// Sorts by best rank: aspects first, then the groups within each.
fn by_best(groups: &mut Vec<ListGroup>) {
    let mut of_aspect: HashMap<Option<usize>, u64> = HashMap::new();
    for group in groups.iter() {
        let known = of_aspect.entry(group.aspect).or_insert(u64::MAX);
        *known = group.best.min(*known);
    }
    sort_by_key(groups, |group| {
        (of_aspect.get(&group.aspect).copied(), group.best)
    });
}

/// The headings with their rows.
fn headings(overview: &Overview, groups: &[ListGroup]) -> Vec<(usize, Heading)> {
    let mut headings = Vec::new();
    let mut row = 0;
    for run in groups.chunk_by(|one, next| one.aspect == next.aspect) {
        let aspect = run.first().and_then(|group| group.aspect);
        let place = PlaceHeading::of_aspect(aspect);
        let shown = run.iter().map(|group| group.claims).sum();
        headings.push((row, heading(overview, Some(place), shown)));
        row += 1;
        for (at, group) in run.iter().enumerate() {
            let place = PlaceHeading::of_area(aspect, group.area, at == 0);
            headings.extend(place.map(|_| (row, heading(overview, place, group.claims))));
            row += usize::from(place.is_some()) + group.items();
        }
    }
    headings
}

/// A heading; the total of an aspect or area has all its claims, listed or not.
fn heading(overview: &Overview, place: Option<PlaceHeading>, shown: usize) -> Heading {
    let place_of = |row: &Row| match row.area {
        None => PlaceHeading::Aspect(row.aspect),
        Some(area) => PlaceHeading::Area(row.aspect, area),
    };
    let row = overview
        .rows
        .iter()
        .find(|row| Some(place_of(row)) == place);
    Heading {
        place,
        shown,
        total: row.map_or(shown, |row| row.counts.total()),
    }
}
