//! The quality of search results: realistic queries find the expected claims first.
//!
//! The package `benches/peers` runs the same queries on other engines.

use std::collections::HashMap;
use std::iter;
use std::sync::LazyLock;

use onpaper::kb::{self, Item, KnowledgeBase};
use onpaper::search::{Index, Query};

mod judge;
mod table;

use judge::Verdict;
use table::{Right, Row};

/// The required percentage of queries with a right row first, and among the first three.
const FIRST: usize = 95;
const THIRD: usize = 99;

/// The knowledge bases that are searched.
const FILES: [(&str, &[u8]); 4] = [
    ("ops-run-it", include_bytes!("../data/ops-run-it.json")),
    (
        "ops-run-it-drawbacks",
        include_bytes!("../data/ops-run-it-drawbacks.json"),
    ),
    (
        "you-build-it-you-run-it",
        include_bytes!("../data/you-build-it-you-run-it.json"),
    ),
    ("scripts", include_bytes!("quality/scripts.json")),
];

static LOADED: LazyLock<HashMap<&str, (KnowledgeBase, Index)>> = LazyLock::new(|| {
    let loaded = FILES.map(|(name, file)| {
        let kb = kb::load::parse(file, name).unwrap();
        let index = Index::build(&kb);
        (name, (kb, index))
    });
    let mut loaded = HashMap::from(loaded);
    let library = kb::load::library().clone();
    let index = Index::build(&library);
    loaded.insert("library", (library, index));
    loaded
});

/// The ids that a query finds, best first.
fn ids<'kb>(kb: &'kb KnowledgeBase, index: &Index, query: &str) -> Vec<&'kb str> {
    let hits = index.search(kb, &Query::parse(query)).hits;
    let id = |item| match item {
        Item::Claim(claim) => kb.claims[claim].id.as_str(),
        Item::Finding(finding) => kb.findings[finding].id.as_str(),
    };
    hits.iter().map(|hit| id(hit.item())).collect()
}

fn is_perfect(verdict: &Verdict) -> bool {
    verdict.first == verdict.asked && verdict.uncalled == 0
}

#[test]
fn a_title_with_the_opposite_meaning_is_not_found_unless_it_was_observed() {
    let finds = |name: &str, query: &str, id: &str| {
        let (kb, index) = &LOADED[name];
        ids(kb, index, query).contains(&id)
    };
    for (name, query, contrary) in [
        (
            "ops-run-it-drawbacks",
            "fast approvals",
            "slow-change-approvals",
        ),
        ("ops-run-it-drawbacks", "not slow", "slow-deployments"),
        (
            "ops-run-it-drawbacks",
            "well documented",
            "poor-documentation",
        ),
        (
            "ops-run-it-drawbacks",
            "robust architecture",
            "fragile-architecture",
        ),
        (
            "you-build-it-you-run-it",
            "slow approvals",
            "fast-change-approvals",
        ),
    ] {
        assert!(!finds(name, query, contrary), "{query}");
    }
    // What denies a denial is not what it denies, and a statement is no question.
    for (query, contrary) in [
        ("not unreliable", "learning-culture-assumption"),
        ("it isn't unrealised", "fast-alert-acknowledgement"),
        ("isn't the cheapest option", "run-cost-reduction-options"),
    ] {
        assert!(!finds("ops-run-it", query, contrary), "{query}");
    }
    // A benefit that is not realised: the opposite was observed.
    let unrealised = "fast-alert-acknowledgement";
    assert!(finds("ops-run-it", "slow acknowledgement", unrealised));
}

#[test]
fn a_term_is_found_with_of_with_a_short_form_and_in_another_tense() {
    let first = |name: &str, query: &str| {
        let (kb, index) = &LOADED[name];
        ids(kb, index, query).first().copied()
    };
    for (name, query, found) in [
        (
            "ops-run-it-drawbacks",
            "cost of downtime",
            "select-by-exposure",
        ),
        (
            "ops-run-it-drawbacks",
            "devs have no access to prod logs",
            "zero-focus-on-outcomes",
        ),
        (
            "ops-run-it",
            "what did it cost us when we were down",
            "low-incident-costs",
        ),
        ("ops-run-it", "metrics sprawl", "informative-telemetry"),
        (
            "ops-run-it",
            "everybody deploys in their own way",
            "consistent-deployment-process",
        ),
        (
            "ops-run-it",
            "teams deploy their own code",
            "deployment-throughput-variant",
        ),
        (
            "you-build-it-you-run-it",
            "recurrence of outages",
            "fast-time-to-improve",
        ),
    ] {
        assert_eq!(first(name, query), Some(found), "{query}");
    }
}

#[test]
fn what_is_typed_as_a_title_or_an_alias_finds_that_first() {
    // Numbers, which texts write in several ways.
    let amounts = ["three nines"];
    // In all models together a term may be that of another.
    let each = LOADED.iter().filter(|(name, _)| **name != "library");
    for (name, (kb, index)) in each {
        let mut named: HashMap<String, Vec<&str>> = HashMap::new();
        for item in kb.items() {
            let (id, aliases) = match item {
                Item::Claim(at) => (&kb.claims[at].id, &kb.claims[at].aliases),
                Item::Finding(at) => (&kb.findings[at].id, &kb.findings[at].aliases),
            };
            for text in iter::once(kb.title(item)).chain(aliases.iter().map(|alias| &**alias)) {
                named.entry(text.to_lowercase()).or_default().push(id);
            }
        }
        named.retain(|text, _| !amounts.contains(&&**text));
        for (text, wanted) in named {
            let found = ids(kb, index, &text);
            let first = found.first();
            assert!(
                first.is_some_and(|id| wanted.contains(id)),
                "{name}: {text}: {wanted:?}, {found:?}"
            );
        }
    }
}

#[test]
fn realistic_queries_find_the_expected_claims() {
    let mut all = Verdict::default();
    let mut report = String::new();
    for row in table::rows() {
        let (kb, index) = &LOADED[row.kb];
        let ids = ids(kb, index, row.query);
        let verdict = judge::judge(row.right, &ids);
        if !is_perfect(&verdict) {
            report += &format!("{row:?} found {ids:?}\n");
        }
        all += verdict;
    }
    assert_eq!(all.uncalled, 0, "{report}{all:?}");
    assert!(all.first * 100 >= all.asked * FIRST, "{report}{all:?}");
    assert!(all.third * 100 >= all.asked * THIRD, "{report}{all:?}");
}

#[test]
fn every_expected_id_exists_and_every_query_is_unique() {
    let mut asked = Vec::new();
    for row @ Row {
        kb, query, right, ..
    } in table::rows()
    {
        for id in right.ids() {
            assert!(LOADED[kb].0.item(id).is_some(), "{row:?}");
        }
        assert!(!asked.contains(&(kb, query)), "{row:?} is there twice");
        asked.push((kb, query));
    }
    let nothing = table::rows().filter(|row| row.right == Right::Nothing);
    assert!(asked.len() >= 250 && nothing.count() >= 40);
}
