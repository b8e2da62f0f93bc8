//! A report as a table for spreadsheets (RFC 4180): a row a claim, without the findings.

use super::Report;
use crate::kb::{Claim, KnowledgeBase};

/// Stands between several values in one cell.
const SEPARATOR: &str = "; ";

const HEADER: [&str; 12] = [
    "id",
    "title",
    "status",
    "aspect",
    "area",
    "claimed",
    "observed",
    "frequency",
    "evidence",
    "tags",
    "aliases",
    "links",
];

/// The chosen claims as CSV.
pub(super) fn render(report: &Report<'_>) -> String {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    // Writing to memory fails for rows of unequal length alone, and these are arrays of one type.
    let _ = writer.write_record(HEADER);
    let claims = report.claims_in_order().into_iter();
    for claim in claims.filter_map(|at| report.kb.claims.get(at)) {
        let _ = writer.write_record(row(report.kb, claim).map(guarded));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn row(kb: &KnowledgeBase, claim: &Claim) -> [String; 12] {
    let evidence = claim.evidence.iter();
    let links = claim.links.iter();
    let area = claim.area.as_deref();
    [
        claim.id.clone(),
        claim.title.clone(),
        claim.status.word().to_owned(),
        kb.aspect(&claim.aspect)
            .map_or(&claim.aspect, |aspect| &aspect.name)
            .clone(),
        area.map_or("", |id| kb.area(id).map_or(id, |area| &area.name))
            .to_owned(),
        claim.claimed.clone(),
        claim.observed.clone(),
        claim
            .frequency
            .map_or("", |frequency| frequency.word())
            .to_owned(),
        joined(evidence.map(|evidence| format!("{}: {}", evidence.measure, evidence.value))),
        joined(claim.tags.iter().cloned()),
        joined(claim.aliases.iter().cloned()),
        joined(links.map(|link| format!("{} <{}>", link.title, link.url))),
    ]
}

fn joined(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join(SEPARATOR)
}

/// A spreadsheet runs a cell that begins like a formula, whoever wrote it. An apostrophe in front
/// makes it text; a program that reads the file takes it off again.
fn guarded(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell
    }
}
