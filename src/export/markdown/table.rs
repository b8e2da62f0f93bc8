//! The tables of a Markdown document. A cell has no room for line breaks.

use super::super::Report;
use super::super::group;
use super::super::label;
use super::escape;
use crate::assess::Here;
use crate::kb::Claim;
use crate::kb::text::capital;

/// The claims by their titles, each with its status and place.
pub(super) fn index(report: &Report<'_>, claims: &[&Claim]) -> String {
    let rows = claims.iter().map(|claim| {
        let place = report.kb.place_name(claim);
        [
            escape::cell(&claim.title),
            claim.standing(),
            escape::cell(&place),
        ]
    });
    gfm_table(&label::INDEX, rows)
}

/// Claimed beside observed, and what is seen here where somebody has assessed that.
pub(super) fn table(claims: &[&Claim], here: &Here) -> String {
    let mut header = vec![
        "Claim",
        "Status",
        "Claimed on paper",
        "Observed in practice",
    ];
    let remarks = |claim: &Claim| {
        let lines = here.remarks_on(claim).map(|remark| remark.line());
        lines.collect::<Vec<_>>().join("; ")
    };
    let is_assessed = claims.iter().any(|claim| !remarks(claim).is_empty());
    if is_assessed {
        header.push("Seen here");
    }
    let rows = claims.iter().map(|claim| {
        let mut cells = vec![
            escape::cell(&claim.title),
            claim.standing(),
            escape::cell(&claim.claimed),
            escape::cell(&observed(claim)),
        ];
        if is_assessed {
            cells.push(escape::cell(&remarks(claim)));
        }
        cells
    });
    gfm_table(&header, rows)
}

/// What is observed, after how often and before the figures for it, as in `Usually: It takes longer.
/// (time to resolve: over 1 hour)`.
fn observed(claim: &Claim) -> String {
    let often = group::frequency_to_tell(claim).map(|often| format!("{}: ", capital(often.word())));
    let figures = figures(claim).collect::<Vec<_>>().join("; ");
    let figures = match figures.as_str() {
        "" => String::new(),
        figures => format!(" ({figures})"),
    };
    format!(
        "{}{}{figures}",
        often.unwrap_or_default(),
        claim.observed_or_why_not()
    )
}

pub(super) fn figures(claim: &Claim) -> impl Iterator<Item = String> {
    let evidence = claim.evidence.iter();
    evidence.map(|item| format!("{}: {}", item.measure, item.value))
}

/// How many claims have which status, for each aspect and area.
pub(super) fn counts(report: &Report<'_>) -> String {
    let rows = group::count_rows(report);
    let rows = rows.map(|row| {
        row.iter()
            .map(|cell| escape::cell(cell))
            .collect::<Vec<_>>()
    });
    let header = group::count_header(report);
    let header: Vec<_> = header.iter().map(String::as_str).collect();
    gfm_table(&header, rows)
}

/// A table whose cells are escaped already.
pub(super) fn gfm_table(
    header: &[&str],
    rows: impl Iterator<Item = impl AsRef<[String]>>,
) -> String {
    let mut widest: Vec<_> = header.iter().map(|title| title.len()).collect();
    let mut body = String::new();
    for cells in rows {
        for (widest, cell) in widest.iter_mut().zip(cells.as_ref()) {
            *widest = cell.len().max(*widest);
        }
        body.push_str(&format!("\n| {} |", cells.as_ref().join(" | ")));
    }
    let dashes: Vec<_> = dashes(&widest).map(|many| "-".repeat(many)).collect();
    let header = header.join(" | ");
    format!("| {header} |\n| {} |{body}", dashes.join(" | "))
}

/// How many dashes stand under the title of each column: Pandoc gives long columns room in proportion to
/// these.
fn dashes(widest: &[usize]) -> impl Iterator<Item = usize> {
    const ALL: usize = 60;
    let widest = widest.iter().map(|len| (*len).min(ALL));
    let sum: usize = widest.clone().sum();
    widest.map(move |len| (len * ALL / sum.max(1)).max(3))
}
