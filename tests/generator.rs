//! What the benchmarks measure with is worth measuring with.

use std::collections::HashSet;

use onpaper::kb::load;
use onpaper::search::{Index, Query};

#[path = "../benches/support/generator.rs"]
mod bench;

#[test]
fn a_generated_knowledge_base_loads_as_it_was_and_is_the_same_each_time() {
    let kb = bench::knowledge_base(2000);
    let json = serde_json::to_vec(&kb).unwrap();
    assert_eq!(load::parse(&json, "generated").unwrap(), kb);
    assert_eq!(bench::knowledge_base(2000), kb);
    assert_eq!(kb.claims.len(), 2000);
}

#[test]
fn claims_are_as_long_and_words_as_many_as_in_prose() {
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
fn what_is_measured_is_found_in_some_claims_and_not_in_all() {
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
