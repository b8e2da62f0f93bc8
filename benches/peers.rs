//! How fast the search is: beside other matchers on the same titles in the same run, and by itself
//! against the bars of the design. Medians; no other's time is taken from anywhere but this run.
//!
//! `cargo bench --bench peers`, with a number of claims after `--` for a shorter run: bars are for a
//! million (and a tenth of it) and judged there alone. fzf is any that is on the path.

// A benchmark talks to whoever runs it, and falls over loudly.
#![allow(clippy::indexing_slicing, clippy::print_stdout, clippy::unwrap_used)]

#[path = "peers/contest.rs"]
mod contest;
#[path = "support/figures.rs"]
mod figures;
#[path = "support/fzf.rs"]
mod fzf;
#[path = "support/generator.rs"]
mod generator;
#[path = "peers/keys.rs"]
mod keys;
#[path = "peers/load.rs"]
mod load;
#[path = "support/typing.rs"]
mod typing;

/// The number of claims that the bars are for.
const MILLION: usize = 1_000_000;
/// Where it is only seen whether all works, as under `cargo test --benches`.
const FEW: usize = 500;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(file) = arguments
        .iter()
        .skip_while(|one| *one != load::CHILD)
        .nth(1)
    {
        return load::child(file);
    }
    let measured = arguments.iter().any(|argument| argument == "--bench");
    let wanted = arguments.iter().find_map(|argument| argument.parse().ok());
    let claims = wanted.unwrap_or(if measured { MILLION } else { FEW });
    load::run(claims);
    keys::run(claims);
    contest::run(claims);
}

/// A bar, where there are as many claims as it is for.
fn at<T>(claims: usize, bar_for: usize, bar: T) -> Option<T> {
    (claims == bar_for).then_some(bar)
}
