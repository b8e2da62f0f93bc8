//! The tables of a Markdown document.

use std::borrow::Borrow;

use super::super::Report;
use super::super::group::{self, CountsTable};
use super::super::label;
use super::escape;
use crate::assess::Assessments;
use crate::kb::Claim;
use crate::kb::text::capital;

/// The index: the title, status and place of each claim.
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

/// The table of claimed and observed, with the assessments if there are any.
pub(super) fn table(claims: &[&Claim], assessments: &Assessments) -> String {
    let mut header = vec![
        "Claim",
        "Status",
        "Claimed on paper",
        "Observed in practice",
    ];
    let is_assessed = claims
        .iter()
        .any(|claim| !remarks(claim, assessments).is_empty());
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
            cells.push(escape::cell(&remarks(claim, assessments)));
        }
        cells
    });
    gfm_table(&header, rows)
}

/// The observed text with its figures, as in `Usually: It takes longer. (time to resolve: over 1 hour)`.
fn observed_with_figures(claim: &Claim) -> String {
    let observed = observed(claim);
    match figures(claim).as_str() {
        "" => observed,
        figures => format!("{observed} ({figures})"),
    }
}

/// The observed text after its frequency.
pub(super) fn observed(claim: &Claim) -> String {
    let frequency = group::frequency_to_show(claim);
    let frequency = frequency.map(|often| format!("{}: ", capital(often.word())));
    frequency.unwrap_or_default() + claim.observed_or_placeholder()
}

pub(super) fn figures(claim: &Claim) -> String {
    let figures = claim.evidence.iter().map(ToString::to_string);
    figures.collect::<Vec<_>>().join("; ")
}

/// The assessments of a claim, in one line.
pub(super) fn remarks(claim: &Claim, assessments: &Assessments) -> String {
    let lines = assessments.remarks_on(claim).map(|remark| remark.line());
    lines.collect::<Vec<_>>().join("; ")
}

pub(super) fn counts(table: &CountsTable) -> String {
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().map(|cell| escape::cell(cell));
        cells.collect::<Vec<_>>()
    });
    gfm_table(&table.header, rows)
}

/// A table of escaped cells.
pub(super) fn gfm_table(
    header: &[impl Borrow<str>],
    rows: impl Iterator<Item = impl AsRef<[String]>>,
) -> String {
    let mut columns = vec![Width::default(); header.len()];
    for (column, title) in columns.iter_mut().zip(header) {
        column.include(title.borrow());
    }
    let mut body = String::new();
    for cells in rows {
        for (column, cell) in columns.iter_mut().zip(cells.as_ref()) {
            column.include(cell);
        }
        body.push_str(&format!("\n| {} |", cells.as_ref().join(" | ")));
    }
    let dashes: Vec<_> = dashes(&columns).map(|count| "-".repeat(count)).collect();
    let header = header.join(" | ");
    format!("| {header} |\n| {} |{body}", dashes.join(" | "))
}

/// The longest cell and word of a column, in bytes.
#[derive(Clone, Default)]
struct Width {
    cell: usize,
    word: usize,
}

impl Width {
    fn include(&mut self, cell: &str) {
        self.cell = self.cell.max(cell.len());
        // A shorter cell cannot have a longer word.
        if cell.len() > self.word {
            let words = cell.split_ascii_whitespace().map(str::len);
            self.word = words.fold(self.word, usize::max);
        }
    }
}

/// The number of dashes under each column title: Pandoc sets column widths in proportion to them. They are in
/// proportion to the longest cells, except for columns too narrow for their longest word on a page of 66
/// characters, where Word would break it: these get room for the word.
fn dashes(columns: &[Width]) -> impl Iterator<Item = usize> {
    const TOTAL: usize = 60;
    /// Longer words fit in most fonts.
    const LONGEST_WORD: usize = 14;
    let room = |column: &Width| ((column.word.min(LONGEST_WORD) + 3) * TOTAL).div_ceil(66);
    let longest = |column: &Width| column.cell.min(TOTAL);
    let sum: usize = columns.iter().map(longest).sum();
    let is_wide = move |column: &Width| longest(column) * TOTAL / sum.max(1) >= room(column);
    let (wide, narrow): (Vec<_>, Vec<_>) = columns.iter().partition(|column| is_wide(column));
    let left = TOTAL.saturating_sub(narrow.into_iter().map(room).sum());
    let sum: usize = wide.into_iter().map(longest).sum();
    columns.iter().map(move |column| match is_wide(column) {
        true => (longest(column) * left / sum.max(1)).max(3),
        false => room(column),
    })
}
