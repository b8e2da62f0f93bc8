//! Whether what people ask finds what they are right to expect, first and alone.
//!
//! `cargo bench --bench quality` shows the same queries beside other matchers.

use onpaper::kb::{self, Item, KnowledgeBase};
use onpaper::search::{Index, Query};

mod judge;
mod queries;

use judge::Verdict;
use queries::{Asked, KINDS};

/// Of a hundred queries, how many must show a right claim first.
const FIRST: usize = 97;

fn load(asked: Asked) -> (KnowledgeBase, Index) {
    let kb = match asked {
        Asked::Embedded => kb::load::embedded(),
        Asked::Scripts => kb::load::parse(include_bytes!("quality/scripts.json"), "scripts.json"),
    };
    let kb = kb.unwrap();
    let index = Index::build(&kb);
    (kb, index)
}

/// The ids of what a query finds, best first.
fn ids<'kb>(kb: &'kb KnowledgeBase, index: &Index, query: &str) -> Vec<&'kb str> {
    let hits = index.search(kb, &Query::parse(query)).hits;
    let id = |item| match item {
        Item::Claim(claim) => kb.claims[claim].id.as_str(),
        Item::Finding(finding) => kb.findings[finding].id.as_str(),
    };
    hits.iter().map(|hit| id(hit.item())).collect()
}

fn is_perfect(verdict: &Verdict) -> bool {
    verdict.first == verdict.asked && verdict.beside == 0 && verdict.uncalled == 0
}

#[test]
fn what_people_ask_finds_what_they_expect() {
    let mut all = Verdict::default();
    let mut report = String::new();
    for kind in KINDS {
        let (kb, index) = load(kind.asked);
        for (query, right) in kind.queries {
            let ids = ids(&kb, &index, query);
            let verdict = judge::judge(*right, &ids);
            if !is_perfect(&verdict) {
                report += &format!("{}: {query} wants {right:?}, found {ids:?}\n", kind.name);
            }
            all += verdict;
        }
    }
    assert!(all.asked + all.empty >= 120, "{all:?}");
    assert!(all.first * 100 >= all.asked * FIRST, "{report}{all:?}");
    assert_eq!(all.third, all.asked, "{report}");
    assert_eq!(all.uncalled, 0, "{report}");
}

#[test]
fn every_expectation_names_what_there_is() {
    for kind in KINDS {
        let (kb, _) = load(kind.asked);
        for (query, right) in kind.queries {
            for id in judge::ids(*right) {
                assert!(kb.item(id).is_some(), "{query}: {id}");
            }
        }
    }
}
