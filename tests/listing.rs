//! The optimised list compared with a simple implementation.

use std::collections::HashMap;
use std::sync::LazyLock;

use onpaper::app::{ListRow, Listing, Order};
use onpaper::kb::outline::{Group, groups};
use onpaper::kb::overview::Overview;
use onpaper::kb::{self, Item, KnowledgeBase};
use onpaper::search::{FacetValue, Filters, Index, Query, Results, sort_key};
use proptest::prelude::*;

static EMBEDDED: LazyLock<(KnowledgeBase, Index)> = LazyLock::new(|| {
    let kb = kb::load::BUILT_IN[0].load().unwrap();
    let index = Index::build(&kb);
    (kb, index)
});

fn filters() -> impl Strategy<Value = Filters> {
    let (kb, index) = &*EMBEDDED;
    let counts = index.facets().counts(kb, &[], &Filters::default());
    let values = counts.into_iter().flat_map(|(_, values)| values);
    let values: Vec<FacetValue> = values.map(|count| count.value).collect();
    prop::collection::vec(prop::sample::select(values), 0..3)
        .prop_map(|values| values.into_iter().collect())
}

fn results(text: &str) -> Results {
    let (kb, index) = &*EMBEDDED;
    index.search(kb, &Query::parse(text))
}

/// The expected groups, item by item.
fn expected_groups(results: &Results, filters: &Filters, order: Order) -> Vec<Group> {
    let (kb, index) = &*EMBEDDED;
    let admitted = index.facets().admitted(kb, filters);
    let items = results.hits.iter().map(|hit| hit.item());
    let ranked: Vec<Item> = items.filter(|item| admitted.admits(*item)).collect();
    let mut items = ranked.clone();
    match order {
        Order::Best | Order::Disagreement => {}
        Order::Source => items.sort_unstable(),
        Order::Title => items.sort_by_key(|item| (sort_key(kb.title(*item)), *item)),
    }
    let mut groups = groups(kb, items);
    if order == Order::Best {
        let rank = |item: &Item| ranked.iter().position(|other| other == item).unwrap();
        let best = |group: &Group| group.items.iter().map(rank).min().unwrap();
        let mut of_aspect = HashMap::new();
        for group in &groups {
            let known = of_aspect.entry(group.aspect).or_insert(usize::MAX);
            *known = best(group).min(*known);
        }
        groups.sort_by_key(|group| (of_aspect[&group.aspect], best(group)));
    }
    groups
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn the_list_equals_the_simple_implementation(
        text in prop::sample::select(vec!["", "cost", "low", "a", "incident", "kind:verdict", "zqxj", "the !cost"]),
        filters in filters(),
        order in prop::sample::select(vec![Order::Best, Order::Source, Order::Title]),
    ) {
        let (kb, index) = &*EMBEDDED;
        let overview = Overview::of(kb, 0..kb.claims.len());
        let results = results(text);
        let listing = Listing::build(kb, index.facets(), &overview, (&results, &filters), order);
        let groups = expected_groups(&results, &filters, order);
        let wanted: Vec<Item> = groups.iter().flat_map(|group| group.items.clone()).collect();
        prop_assert_eq!(listing.items().collect::<Vec<_>>(), wanted.clone());

        let claims: Vec<usize> = wanted.iter().filter_map(|item| item.claim()).collect();
        prop_assert_eq!(listing.claims, claims.len());
        prop_assert_eq!(&listing.overview, &Overview::of(kb, claims));

        let rows: Vec<ListRow> = (0..listing.rows()).filter_map(|row| listing.row(row)).collect();
        prop_assert_eq!(rows.len(), listing.rows());
        let items = rows.iter().enumerate().filter_map(|(row, one)| match one {
            ListRow::Item(item) => Some((*item, row)),
            _ => None,
        });
        for ((item, row), place) in items.zip(0..) {
            prop_assert_eq!(listing.item(place), Some(item));
            prop_assert_eq!((listing.index_of(item), listing.row_of(item)), (Some(place), Some(row)));
        }
        for row in 0..=rows.len() {
            let is_heading = |row: &usize| !matches!(rows[*row], ListRow::Item(_));
            let above = (0..row).rev().take_while(is_heading).last();
            prop_assert_eq!(listing.heading_above(row), above.unwrap_or(row));
        }
        let is_item = |row: usize| matches!(rows[row], ListRow::Item(_));
        let starts = (1..rows.len()).filter(|row| is_item(*row) && !is_item(row - 1));
        let starts: Vec<usize> = starts.collect();
        for row in 0..rows.len() {
            let next = starts.iter().copied().find(|start| *start > row);
            prop_assert_eq!(listing.group_start(row, false), next);
            let last = starts.iter().copied().rfind(|start| *start < row);
            prop_assert_eq!(listing.group_start(row, true), last);
        }
    }
}

#[test]
fn titles_are_sorted_by_their_numbers_and_without_accents() {
    let mut kb = EMBEDDED.0.clone();
    let titles = [
        "SLO 10", "zeal", "Éclat", "slo 9", "apple", "SLO 9.10", "SLO 9.9",
    ];
    kb.findings.clear();
    kb.claims.truncate(titles.len());
    let first = kb.claims[0].clone();
    for (claim, title) in kb.claims.iter_mut().zip(titles) {
        claim.title = title.into();
        (claim.aspect, claim.area) = (first.aspect.clone(), first.area.clone());
    }
    let index = Index::build(&kb);
    let results = index.search(&kb, &Query::parse(""));
    let (overview, filters) = (Overview::of(&kb, 0..kb.claims.len()), Filters::default());
    let shown = (&results, &filters);
    let listing = Listing::build(&kb, index.facets(), &overview, shown, Order::Title);
    let listed: Vec<&str> = listing.items().map(|item| kb.title(item)).collect();
    let sorted = [
        "apple", "Éclat", "slo 9", "SLO 9.9", "SLO 9.10", "SLO 10", "zeal",
    ];
    assert_eq!(listed, sorted);
}

#[test]
fn partial_matches_are_under_a_separate_heading() {
    let (kb, index) = &*EMBEDDED;
    let overview = Overview::of(kb, 0..kb.claims.len());
    for (text, complete) in [("cook telemetry", 0), ("slow incident resolution", 1)] {
        let results = results(text);
        assert!(results.complete >= complete && results.complete < results.hits.len());
        let filters = Filters::default();
        let best = Order::Best;
        let listing = Listing::build(kb, index.facets(), &overview, (&results, &filters), best);
        let rows: Vec<ListRow> = (0..listing.rows())
            .filter_map(|at| listing.row(at))
            .collect();
        let heading = rows
            .iter()
            .position(|row| matches!(row, ListRow::Heading(row) if row.place.is_none()))
            .unwrap();
        let below: Vec<_> = results.hits[results.complete..]
            .iter()
            .map(|hit| ListRow::Item(hit.item()))
            .collect();
        assert_eq!(rows[heading + 1..], below, "{text}");
        let ListRow::Heading(heading) = rows[heading] else {
            unreachable!("a heading was looked for")
        };
        assert_eq!(heading.text(kb), "Some of these words");
        let claims = results
            .hits
            .iter()
            .filter(|hit| hit.item().claim().is_some());
        assert_eq!(listing.claims, claims.count());
    }
}

#[test]
fn groups_do_not_depend_on_the_order_of_access() {
    let mut kb = kb::load::BUILT_IN[0].load().unwrap();
    let copies = (0..40).flat_map(|copy| kb.claims.iter().map(move |claim| (copy, claim)));
    let copies = copies.map(|(copy, claim)| {
        let mut claim = claim.clone();
        claim.id = format!("{}-{copy}", claim.id).into();
        claim
    });
    kb.claims = copies.collect();
    let index = Index::build(&kb);
    let overview = Overview::of(&kb, 0..kb.claims.len());
    let results = index.search(&kb, &Query::parse("a"));
    assert!(results.hits.len() > 200);
    for order in [Order::Best, Order::Source, Order::Title] {
        let all = Filters::default();
        let listing = || Listing::build(&kb, index.facets(), &overview, (&results, &all), order);
        let (down, up) = (listing(), listing());
        let items: Vec<Item> = down.items().collect();
        for (place, item) in items.iter().enumerate().rev() {
            assert_eq!(up.item(place), Some(*item));
            assert_eq!(up.index_of(*item), Some(place));
        }
        let found: Vec<Item> = results.hits.iter().map(|hit| hit.item()).collect();
        let listed = kb.items().filter(|item| down.contains(*item));
        let mut sorted = found.clone();
        sorted.sort_unstable();
        assert_eq!(listed.collect::<Vec<_>>(), sorted);
        assert_eq!(items.len(), found.len());
    }
}
