//! The comparison of operating models: its rows, as documents and the screen show them.
//!
//! Owns the headings, the contents of each row, and the counts per model. Does not own how they are
//! drawn.

use strum::VariantArray as _;

use super::counterparts::{ClaimRow, ClaimRowGroup, claim_rows};
use super::outline::PlaceHeading;
use super::overview::StatusCounts;
use super::text::capital;
use super::{Claim, ClaimKind, Item, KnowledgeBase, Status};

const UNOBSERVED: &str = "Nobody has looked";

/// A row of the comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ModelRow {
    /// The heading of an aspect, of an area, or of items without one.
    Heading(PlaceHeading),
    /// A label, and per model a summary of the claims in the aspect: the counts of a kind by status, or the
    /// titles of the unobserved ones.
    Tally(String, Vec<String>),
    /// A claim with its counterparts.
    Claims(ClaimRow),
    /// The index of a finding.
    Finding(usize),
}

/// The rows for the chosen claims and findings, with the counterparts of the claims, chosen or not; one
/// column per operating model in `models`.
pub fn model_rows(kb: &KnowledgeBase, models: &[&str], chosen: &[Item]) -> Vec<ModelRow> {
    let groups = claim_rows(kb, models, chosen.iter().copied());
    let mut rows = Vec::new();
    for groups in groups.chunk_by(|one, next| one.group.aspect == next.group.aspect) {
        let aspect = groups[0].group.aspect;
        rows.push(ModelRow::Heading(PlaceHeading::of_aspect(aspect)));
        rows.extend(tallies(kb, models, groups));
        for (nth, group) in groups.iter().enumerate() {
            let heading = PlaceHeading::of_area(aspect, group.group.area, nth == 0);
            rows.extend(heading.map(ModelRow::Heading));
            rows.extend(group.rows.iter().cloned().map(ModelRow::Claims));
            let findings = group.group.items.iter().filter_map(|item| item.finding());
            rows.extend(findings.map(ModelRow::Finding));
        }
    }
    rows
}

/// The summary rows of an aspect.
fn tallies(kb: &KnowledgeBase, models: &[&str], groups: &[ClaimRowGroup]) -> Vec<ModelRow> {
    let rows = groups.iter().flat_map(|group| &group.rows);
    let claims = rows.flat_map(|row| {
        let claims = row.claims.iter().flatten();
        claims.filter(|claim| !row.elsewhere.contains(claim))
    });
    let claims: Vec<&Claim> = claims.map(|at| &kb.claims[*at]).collect();
    let rows = ClaimKind::VARIANTS.iter().filter_map(|kind| {
        let cells = models.iter().map(|model| {
            let of = |claim: &&&Claim| claim.kind == *kind && kb.model_of(claim) == *model;
            let claims = claims.iter().filter(of);
            claims.map(|claim| claim.status).collect::<StatusCounts>()
        });
        let cells: Vec<_> = cells.collect();
        let has_some = cells.iter().any(|counts| counts.total() > 0);
        let words = cells.iter().map(|counts| tally(*counts));
        let kind = capital(&format!("{}s", kind.word()));
        has_some.then(|| ModelRow::Tally(kind, words.collect()))
    });
    let unobserved = models.iter().map(|model| {
        let is_unobserved =
            |claim: &&&Claim| claim.status == Status::Unobserved && kb.model_of(claim) == *model;
        let titles = claims
            .iter()
            .filter(is_unobserved)
            .map(|claim| &*claim.title);
        titles.collect::<Vec<_>>().join("; ")
    });
    let unobserved: Vec<String> = unobserved.collect();
    let has_any = unobserved.iter().any(|titles| !titles.is_empty());
    let unobserved = has_any.then(|| ModelRow::Tally(UNOBSERVED.to_owned(), unobserved));
    rows.chain(unobserved).collect()
}

/// The counts in words, as in `4 (3 realised, 1 unobserved)`.
fn tally(counts: StatusCounts) -> String {
    match counts.total() {
        0 => "none".to_owned(),
        all => format!("{all} ({})", counts.words()),
    }
}

/// The message that there is only one model to show.
pub fn no_counterparts(model: &str) -> String {
    format!(
        "All claims here are about {model}, and none of them has a counterpart in another operating model."
    )
}

/// The title of a claim in a row. One from another place also names that, as in `Fast releases (under
/// Deployment)`.
pub fn title_in_row(kb: &KnowledgeBase, row: &ClaimRow, claim: usize) -> String {
    let one = &kb.claims[claim];
    match row.elsewhere.contains(&claim) {
        true => format!("{} (under {})", one.title, kb.place_name(one)),
        false => one.title.to_string(),
    }
}
