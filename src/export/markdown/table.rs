//! The tables of a Markdown document. A cell has no room for line breaks.

use super::super::Report;
use super::super::group::{self, CountsTable};
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
            claim.status_and_kind(),
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
    let is_assessed = claims.iter().any(|claim| !remarks(claim, here).is_empty());
    if is_assessed {
        header.push("Seen here");
    }
    let rows = claims.iter().map(|claim| {
        let mut cells = vec![
            escape::cell(&claim.title),
            claim.status_and_kind(),
            escape::cell(&claim.claimed),
            escape::cell(&observed_with_figures(claim)),
        ];
        if is_assessed {
            cells.push(escape::cell(&remarks(claim, here)));
        }
        cells
    });
    gfm_table(&header, rows)
}

/// What is observed before the figures for it, as in `Usually: It takes longer. (time to resolve: over 1
/// hour)`.
fn observed_with_figures(claim: &Claim) -> String {
    let observed = observed(claim);
    match figures(claim).as_str() {
        "" => observed,
        figures => format!("{observed} ({figures})"),
    }
}

/// What is observed, after how often.
pub(super) fn observed(claim: &Claim) -> String {
    let often = group::frequency_to_tell(claim).map(|often| format!("{}: ", capital(often.word())));
    often.unwrap_or_default() + claim.observed_or_placeholder()
}

pub(super) fn figures(claim: &Claim) -> String {
    let figures = claim.evidence.iter().map(ToString::to_string);
    figures.collect::<Vec<_>>().join("; ")
}

/// What is seen here, in one line.
pub(super) fn remarks(claim: &Claim, here: &Here) -> String {
    let lines = here.remarks_on(claim).map(|remark| remark.line());
    lines.collect::<Vec<_>>().join("; ")
}

/// A table of counts.
pub(super) fn counts(table: &CountsTable) -> String {
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().map(|cell| escape::cell(cell));
        cells.collect::<Vec<_>>()
    });
    let header: Vec<_> = table.header.iter().map(String::as_str).collect();
    gfm_table(&header, rows)
}

/// A table whose cells are escaped already.
pub(super) fn gfm_table(
    header: &[&str],
    rows: impl Iterator<Item = impl AsRef<[String]>>,
) -> String {
    let mut columns = vec![Width::default(); header.len()];
    for (column, title) in columns.iter_mut().zip(header) {
        column.take(title);
    }
    let mut body = String::new();
    for cells in rows {
        for (column, cell) in columns.iter_mut().zip(cells.as_ref()) {
            column.take(cell);
        }
        body.push_str(&format!("\n| {} |", cells.as_ref().join(" | ")));
    }
    let dashes: Vec<_> = dashes(&columns).map(|many| "-".repeat(many)).collect();
    let header = header.join(" | ");
    format!("| {header} |\n| {} |{body}", dashes.join(" | "))
}

/// How long what stands in a column is, in bytes.
#[derive(Clone, Default)]
struct Width {
    cell: usize,
    word: usize,
}

impl Width {
    fn take(&mut self, cell: &str) {
        self.cell = self.cell.max(cell.len());
        // A shorter cell has no longer word.
        if cell.len() > self.word {
            let words = cell.split_ascii_whitespace().map(str::len);
            self.word = words.fold(self.word, usize::max);
        }
    }
}

/// How many dashes stand under the title of each column: Pandoc makes columns as wide as the share of their
/// dashes in a page. It is that of the longest cell, but for columns in which a word would not fit on a page of
/// 66 characters, since Word breaks it: these have room for the word.
fn dashes(columns: &[Width]) -> impl Iterator<Item = usize> {
    const ALL: usize = 60;
    /// Longer ones fit in the fonts that are not wide.
    const LONGEST_WORD: usize = 14;
    let room = |column: &Width| ((column.word.min(LONGEST_WORD) + 3) * ALL).div_ceil(66);
    let longest = |column: &Width| column.cell.min(ALL);
    let sum: usize = columns.iter().map(longest).sum();
    let is_wide = move |column: &Width| longest(column) * ALL / sum.max(1) >= room(column);
    let (wide, narrow): (Vec<_>, Vec<_>) = columns.iter().partition(|column| is_wide(column));
    let left = ALL.saturating_sub(narrow.into_iter().map(room).sum());
    let sum: usize = wide.into_iter().map(longest).sum();
    columns.iter().map(move |column| match is_wide(column) {
        true => (longest(column) * left / sum.max(1)).max(3),
        false => room(column),
    })
}
