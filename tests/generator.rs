//! The generated knowledge bases of the benchmarks are realistic.

use std::collections::HashSet;

use onpaper::kb::load;
use onpaper::search::{Index, Query};

#[path = "../benches/support/generator.rs"]
mod bench;

#[test]
fn a_generated_knowledge_base_loads_unchanged_and_is_deterministic() {
    let kb = bench::knowledge_base(2000);
    let json = serde_json::to_vec(&kb).unwrap();
    assert_eq!(load::parse(&json, "generated").unwrap(), kb);
    assert_eq!(bench::knowledge_base(2000), kb);
    assert_eq!(kb.claims.len(), 2000);
}

#[test]
fn claims_have_the_length_and_vocabulary_of_prose() {
    let kb = bench::knowledge_base(5000);
    let bytes = serde_json::to_vec(&kb).unwrap().len() / kb.claims.len();
    assert!((420..=480).contains(&bytes), "{bytes} bytes a claim");
    let texts = kb
        .claims
        .iter()
        .flat_map(|claim| [&*claim.claimed, claim.observed()]);
    let words: HashSet<_> = texts.flat_map(|text| text.split_whitespace()).collect();
    assert!(words.len() > 7000, "{} words", words.len());
    let areas: HashSet<_> = kb
        .claims
        .iter()
        .filter_map(|claim| claim.area.as_ref())
        .collect();
    assert_eq!((kb.aspects.len(), areas.len()), (3, 10));
}

#[test]
fn the_benchmark_queries_match_some_but_not_all_claims() {
    let kb = bench::knowledge_base(2500);
    let index = Index::build(&kb);
    for query in [
        "\"root cause\"",
        "alert ack",
        "telemetry",
        "rota",
        "rootcause",
        "telemtry",
    ] {
        let found = index.search(&kb, &Query::parse(query)).hits.len();
        assert!((5..250).contains(&found), "{query}: {found}");
    }
    let nothing = index.search(&kb, &Query::parse("zqxj"));
    assert!(nothing.hits.is_empty());
}
