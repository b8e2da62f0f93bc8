//! Whether what people ask finds what they are right to expect: the queries of `tests/quality`, put
//! to onpaper, to fuzzy-matcher alone, to nucleo-matcher and to fzf.
//!
//! `cargo bench --bench quality`. The others get the whole text of a claim or finding as one line,
//! which is what a fuzzy finder is given. Every word of a query counts by itself, and a phrase is
//! asked for as exact letters. Who has no signs for what a query asks is not asked.

// A benchmark talks to whoever runs it, and falls over loudly.
#![allow(clippy::indexing_slicing, clippy::print_stdout, clippy::unwrap_used)]

use std::process::ExitCode;

use contenders::Contender;
use judge::Verdict;
use queries::{Asked, KINDS, Kind, Right};

#[path = "quality/contenders.rs"]
mod contenders;
#[path = "support/fzf.rs"]
mod fzf;
#[path = "../tests/quality/judge.rs"]
mod judge;
#[path = "../tests/quality/queries.rs"]
mod queries;

/// Bars of the design for onpaper, in percent.
const FIRST: f64 = 97.0;
const THIRD: f64 = 100.0;

fn main() -> ExitCode {
    let embedded = contenders::all(Asked::Embedded);
    let scripts = contenders::all(Asked::Scripts);
    let names: Vec<_> = embedded.iter().map(Contender::name).collect();
    println!("a right row first / among the first three, of so many queries that have an answer\n");
    row("", "", &names);
    let mut sums = vec![Verdict::default(); names.len()];
    let mut shown = vec![0; names.len()];
    for kind in KINDS {
        let contenders = match kind.asked {
            Asked::Embedded => &embedded,
            Asked::Scripts => &scripts,
        };
        let mut cells = Vec::new();
        for (place, contender) in contenders.iter().enumerate() {
            let (verdict, rows) = ask(contender, kind);
            cells.push(cell(verdict));
            sums[place] += verdict.unwrap_or_default();
            shown[place] += rows;
        }
        row(kind.name, &answered(kind).to_string(), &cells);
    }
    summary(&sums, &shown);
    bars(&sums[0])
}

/// How a contender answers the queries of a kind, and how many rows it shows in all; no verdict
/// where it cannot be asked.
fn ask(contender: &Contender, kind: &Kind) -> (Option<Verdict>, usize) {
    if !contender.knows(kind.signs) {
        return (None, 0);
    }
    let mut all = Verdict::default();
    let mut shown = 0;
    for (query, right) in kind.queries {
        let rows = contender.rows(query);
        shown += rows.len();
        all += judge::judge(*right, &rows);
    }
    (Some(all), shown)
}

/// How many queries of a kind have an answer; of a kind that has none, how many there are.
fn answered(kind: &Kind) -> usize {
    let queries = kind.queries.iter();
    match queries
        .filter(|(_, right)| *right != Right::Nothing)
        .count()
    {
        0 => kind.queries.len(),
        count => count,
    }
}

fn cell(verdict: Option<Verdict>) -> String {
    match verdict {
        None => "-".to_owned(),
        Some(Verdict {
            asked: 0, uncalled, ..
        }) => format!("{uncalled} rows"),
        Some(verdict) => format!("{} / {}", verdict.first, verdict.third),
    }
}

fn row(name: &str, count: &str, cells: &[impl AsRef<str>]) {
    let cells: String = cells
        .iter()
        .map(|cell| format!("{:>18}", cell.as_ref()))
        .collect();
    println!("{name:<42}{count:>4}{cells}");
}

fn summary(sums: &[Verdict], shown: &[usize]) {
    let line = |name: &str, value: &dyn Fn(&Verdict, usize) -> String| {
        let cells: Vec<_> = sums
            .iter()
            .zip(shown)
            .map(|(sum, shown)| value(sum, *shown))
            .collect();
        row(name, "", &cells);
    };
    println!();
    line("queries with an answer", &|sum, _| sum.asked.to_string());
    line("right row first", &|sum, _| percent(sum.first, sum.asked));
    line("right row in the first three", &|sum, _| {
        percent(sum.third, sum.asked)
    });
    line("rows beside the right ones, if only those", &|sum, _| {
        sum.beside.to_string()
    });
    line("queries without an answer", &|sum, _| sum.empty.to_string());
    line("rows shown for those", &|sum, _| sum.uncalled.to_string());
    line("rows shown a query", &|sum, shown| {
        format!("{:.1}", shown as f64 / (sum.asked + sum.empty) as f64)
    });
}

fn percent(part: usize, whole: usize) -> String {
    format!("{:.1} %", share(part, whole))
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 * 100.0 / whole as f64
}

/// Says whether onpaper keeps its bars; fails where it does not.
fn bars(ours: &Verdict) -> ExitCode {
    println!();
    let bars = [
        (
            "% right first",
            share(ours.first, ours.asked),
            FIRST,
            share(ours.first, ours.asked) >= FIRST,
        ),
        (
            "% right in the first three",
            share(ours.third, ours.asked),
            THIRD,
            ours.third == ours.asked,
        ),
        (
            "rows where nothing is right",
            ours.uncalled as f64,
            0.0,
            ours.uncalled == 0,
        ),
    ];
    for (what, value, bar, kept) in bars {
        let verdict = if kept { "kept" } else { "MISSED" };
        println!("{value:>6.1} {what} (bar {bar}: {verdict})");
    }
    if bars.iter().all(|(.., kept)| *kept) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
