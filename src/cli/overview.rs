//! `onpaper overview`: counts of claims, with the findings.

use super::args::{Common, OverviewArgs};
use super::console::Console;
use super::selection::Selection;
use super::{CommandResult, Outcome, knowledge};
use crate::export::{Format, Report, View, counts_json};

/// Prints the counts of the matching claims to standard output. As with `grep -c`, a count of zero is
/// printed too, with exit status 1 and a warning.
pub(super) fn run(
    common: &Common,
    overview: &OverviewArgs,
    console: &mut Console<'_>,
) -> CommandResult {
    let (mut kb, assessments) = knowledge::load_with_assessments(common)?;
    let query = (&*overview.query, &overview.filters);
    let selection = Selection::from_arguments(&mut kb, assessments, query, false, console)?;
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
