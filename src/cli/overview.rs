//! `onpaper overview`: counts of claims, with the findings.

use super::Outcome;
use super::args::OverviewArgs;
use super::console::Console;
use super::selection::Selection;
use crate::assess::Here;
use crate::export::{Format, Report, View, counts_json};
use crate::kb::KnowledgeBase;

/// Prints the counts of the claims that match to standard output. As with `grep -c`, a count of zero is
/// printed too, with exit status 1 and a warning.
pub(super) fn run(
    kb: &mut KnowledgeBase,
    here: Here,
    overview: &OverviewArgs,
    console: &mut Console<'_>,
) -> anyhow::Result<Outcome> {
    let requested = overview.filters.prepare(kb)?;
    let kb = &*kb;
    let selection = Selection::new(kb, here, &overview.query, &requested)?;
    selection.warn_reinterpreted(console);
    let report = Report {
        view: View::Overview,
        ..selection.report()
    };
    let text = match overview.format {
        Format::Text => report.text(console.width()),
        Format::Json => counts_json(&report),
        format => report.render(format),
    };
    console.write(&text)?;
    if report.claims.is_empty() && selection.is_of_findings() {
        console.warn("the query asks for findings, but only claims are counted");
    } else if report.claims.is_empty() {
        selection.warn_nothing_found(console);
        return Ok(Outcome::NothingMatched);
    }
    Ok(Outcome::Done)
}
