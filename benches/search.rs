//! How long the index takes to build, and each key of a query to search and rank.
//!
//! `cargo bench --bench search`; `ONPAPER_BENCH_CLAIMS=10000,100000` before it says with how many
//! claims. Arguments after `--` go to divan: `-- keystroke --max-time 1`.

// A benchmark falls over loudly.
#![allow(clippy::indexing_slicing, clippy::unwrap_used)]

use std::fmt;

use divan::Bencher;
use divan::counter::ItemsCount;
use onpaper::search::{Facet, FacetCount, FacetValue, Filters, Index, Query, Results};
use sizes::{searchable, sizes};

#[path = "support/generator.rs"]
mod generator;
#[path = "support/sizes.rs"]
mod sizes;
#[path = "support/typing.rs"]
mod typing;

fn main() {
    divan::main();
}

#[divan::bench(args = sizes(), sample_count = 5, sample_size = 1)]
fn index(bencher: Bencher<'_, '_>, claims: usize) {
    let (kb, _) = searchable(claims);
    bencher
        .counter(ItemsCount::new(claims))
        .bench(|| Index::build(kb));
}

/// So many claims, and what stands in the box.
struct Typed {
    claims: usize,
    text: &'static str,
}

impl fmt::Display for Typed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} claims: {}", self.claims, self.text)
    }
}

fn typed() -> Vec<Typed> {
    let keystrokes = typing::keystrokes();
    let each = sizes().into_iter().flat_map(|claims| {
        let texts = keystrokes.clone().into_iter();
        texts.map(move |text| Typed { claims, text })
    });
    each.collect()
}

/// Parsing, searching all fields, the best fifty.
#[divan::bench(args = typed(), max_time = 0.3)]
fn keystroke(bencher: Bencher<'_, '_>, typed: &Typed) {
    let (kb, index) = searchable(typed.claims);
    bencher.bench(|| {
        let query = Query::parse(divan::black_box(typed.text));
        index.search(kb, &query).hits.best(50)
    });
}

/// What a filter that is toggled costs, without a query: which rows it admits, and the live counts.
#[divan::bench(args = sizes(), max_time = 1)]
fn filter_alone(bencher: Bencher<'_, '_>, claims: usize) {
    let (kb, index) = searchable(claims);
    let results = Results::everything(kb);
    let mut filters = Filters::default();
    filters.toggle(&FacetValue::new(Facet::Status, "realised"));
    filters.toggle(&FacetValue::new(Facet::Aspect, "learning-culture"));
    bencher.bench(|| -> (usize, Vec<(Facet, Vec<FacetCount>)>) {
        let admitted = index.facets().admitted(kb, &filters);
        let rows = results.hits.found().iter();
        let rows = rows.filter(|hit| admitted.admits(hit.item())).count();
        (
            rows,
            index.facets().counts(kb, results.hits.found(), &filters),
        )
    });
}
