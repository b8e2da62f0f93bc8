//! What each key costs: parsing the query, searching all fields, the best rows in order. Once as it is typed, after
//! the key before it; once from nothing, as where a query is pasted.

use std::collections::BTreeMap;
use std::time::Duration;

use onpaper::kb::KnowledgeBase;
use onpaper::search::{Index, Query, Results};

use super::figures::{Bar, judge, median, timed};
use super::{MILLION, at, generator, typing};

/// Milliseconds: the worst key, with as many claims; and one that finds nothing, with a million.
const WORST: [(usize, Bar); 2] = [
    (MILLION / 10, Bar::AtMost(2.0)),
    (MILLION, Bar::AtMost(8.0)),
];
const NOTHING: Bar = Bar::AtMost(0.5);
/// The queries that take longest, without a bar: an acronym, which is searched as the words that it stands for, and
/// words that no text has, of which titles may have the letters.
const SLOW_QUERIES: [&str; 3] = ["mttr", "beaurocracy", "reducing toil cost"];
/// What has letters that no claim has.
const FOUND_NOWHERE: &str = "zqxj";
const ROUNDS: usize = 7;
/// How many rows are asked for: more than a screen shows.
const TOP: usize = 50;
/// How many of the worst are told.
const TOLD: usize = 4;

/// Times by what stands in the box.
type Times = BTreeMap<&'static str, Vec<Duration>>;

pub(crate) fn run(claims: usize) {
    let count = typing::keystrokes().len();
    println!(
        "a key, median of {ROUNDS}: parse, search all fields, the best {TOP}; the worst of {count}"
    );
    for claims in [claims / 10, claims] {
        let kb = generator::knowledge_base(claims);
        let index = Index::build(&kb);
        println!("{claims} claims");
        let bar = WORST.iter().find_map(|(size, bar)| at(claims, *size, *bar));
        tell("as typed", bar, &as_typed(&kb, &index, &typing::QUERIES));
        let pasted = pasted(&kb, &index);
        tell("pasted", bar, &pasted);
        let nothing = median(&pasted[FOUND_NOWHERE]);
        let what = format!("ms `{FOUND_NOWHERE}`, pasted, which nothing has");
        judge(&what, nothing, at(claims, MILLION, NOTHING));
        let slow = as_typed(&kb, &index, &SLOW_QUERIES);
        tell("as typed", None, &slow);
    }
    println!();
}

fn as_typed(kb: &KnowledgeBase, index: &Index, queries: &[&'static str]) -> Times {
    let mut times = Times::new();
    for query in queries.repeat(ROUNDS) {
        let mut last = Results::everything(kb);
        for text in typing::prefixes(query) {
            let (time, (results, _)) = timed(|| {
                let results = index.search_after(kb, &Query::parse(text), &last);
                let best = results.hits.best(TOP);
                (results, best)
            });
            times.entry(text).or_default().push(time);
            last = results;
        }
    }
    times
}

fn pasted(kb: &KnowledgeBase, index: &Index) -> Times {
    let once = |text| timed(|| index.search(kb, &Query::parse(text)).hits.best(TOP)).0;
    let each = typing::keystrokes().into_iter();
    each.map(|text| (text, (0..ROUNDS).map(|_| once(text)).collect()))
        .collect()
}

fn tell(how: &str, mut bar: Option<Bar>, times: &Times) {
    let mut keys: Vec<_> = times
        .iter()
        .map(|(text, times)| (median(times), *text))
        .collect();
    keys.sort_unstable_by(|one, other| other.0.total_cmp(&one.0));
    for (cost, text) in keys.into_iter().take(TOLD) {
        judge(&format!("ms `{text}`, {how}"), cost, bar.take());
    }
}
