//! How many claims are measured with, and how they are made.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use onpaper::kb::{self, KnowledgeBase};
use onpaper::search::Index;

use super::generator;

/// Names the numbers of claims, with commas between, instead of those below.
const VARIABLE: &str = "ONPAPER_BENCH_CLAIMS";
const ALL: [usize; 4] = [EMBEDDED, 10_000, 100_000, 1_000_000];
/// The knowledge base inside the program; every other is generated.
const EMBEDDED: usize = 15;

/// The numbers of claims, fewest first. The first alone where it is only seen whether all works,
/// as under `cargo test --benches`.
pub(crate) fn sizes() -> Vec<usize> {
    if !std::env::args().any(|argument| argument == "--bench") {
        return vec![EMBEDDED];
    }
    let Ok(wanted) = std::env::var(VARIABLE) else {
        return ALL.to_vec();
    };
    let mut sizes: Vec<_> = wanted
        .split(',')
        .map(|size| size.parse().unwrap())
        .collect();
    sizes.sort_unstable();
    sizes
}

/// A knowledge base and its index.
pub(crate) type Searchable = (KnowledgeBase, Index);

/// The one with so many claims: made once, and kept to the end.
pub(crate) fn searchable(claims: usize) -> &'static Searchable {
    static MADE: Mutex<BTreeMap<usize, &'static Searchable>> = Mutex::new(BTreeMap::new());
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    made.entry(claims).or_insert_with(|| {
        let kb = match claims {
            EMBEDDED => kb::load::BUILT_IN[0].load().unwrap(),
            claims => generator::knowledge_base(claims),
        };
        let index = Index::build(&kb);
        Box::leak(Box::new((kb, index)))
    })
}
