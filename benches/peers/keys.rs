//! What each key costs: parsing the query, searching all fields, ranking.

use std::time::Duration;

use onpaper::kb::KnowledgeBase;
use onpaper::search::{Index, Query};

use super::figures::{Bar, judge, median, timed};
use super::{MILLION, at, generator, typing};

/// Milliseconds: the worst key, with as many claims; and one that finds nothing, with a million.
const WORST: [(usize, Bar); 2] = [
    (MILLION / 10, Bar::AtMost(2.0)),
    (MILLION, Bar::AtMost(16.0)),
];
const NOTHING: Bar = Bar::AtMost(0.5);
/// What has letters that no claim has.
const FOUND_NOWHERE: &str = "zqxj";
const ROUNDS: usize = 7;

pub(crate) fn run(claims: usize) {
    let count = typing::keystrokes().len();
    println!("a key, median of {ROUNDS}: parse, search all fields, rank; the worst of {count}");
    for claims in [claims / 10, claims] {
        let kb = generator::knowledge_base(claims);
        let index = Index::build(&kb);
        measure(&kb, &index);
    }
    println!();
}

fn measure(kb: &KnowledgeBase, index: &Index) {
    let claims = kb.claims.len();
    let mut keys: Vec<_> = typing::keystrokes()
        .into_iter()
        .map(|text| (cost(kb, index, text), text))
        .collect();
    keys.sort_unstable_by(|one, other| other.0.total_cmp(&one.0));
    let of_size = |(size, bar): &(usize, Bar)| at(claims, *size, *bar);
    let bar = WORST.iter().find_map(of_size);
    let (worst, text) = keys[0];
    judge(
        &format!("ms the worst key, `{text}`, of {claims} claims"),
        worst,
        bar,
    );
    for (cost, text) in &keys[1..4] {
        judge(&format!("ms then `{text}`"), *cost, None);
    }
    let nothing = cost(kb, index, FOUND_NOWHERE);
    let what = format!("ms `{FOUND_NOWHERE}`, which nothing has, of {claims} claims");
    judge(&what, nothing, at(claims, MILLION, NOTHING));
}

fn cost(kb: &KnowledgeBase, index: &Index, text: &str) -> f64 {
    let once = |_| timed(|| index.search(kb, &Query::parse(text))).0;
    let times: Vec<Duration> = (0..ROUNDS).map(once).collect();
    median(&times)
}
