//! Times as figures, and whether a bar is kept.

use std::time::{Duration, Instant};

/// The one in the middle, in milliseconds.
pub(crate) fn median(times: &[Duration]) -> f64 {
    let mut times = times.to_vec();
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1000.0
}

/// How long something takes, and what it gives.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let began = Instant::now();
    let result = work();
    (began.elapsed(), result)
}

/// What a figure must not exceed, or not fall short of.
#[derive(Clone, Copy)]
pub(crate) enum Bar {
    AtMost(f64),
    AtLeast(f64),
}

/// A line that says how a figure stands to its bar; without one where it is not the figure that the
/// bar is for.
pub(crate) fn judge(what: &str, figure: f64, bar: Option<Bar>) {
    let verdict = bar.map(|bar| match bar {
        Bar::AtMost(bar) => verdict("at most", bar, figure <= bar),
        Bar::AtLeast(bar) => verdict("at least", bar, figure >= bar),
    });
    println!("{figure:>10.2} {what}{}", verdict.unwrap_or_default());
}

fn verdict(side: &str, bar: f64, kept: bool) -> String {
    let verdict = if kept { "kept" } else { "MISSED" };
    format!(" (bar: {side} {bar}: {verdict})")
}
