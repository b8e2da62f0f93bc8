//! Operating models beside each other, row by row: what a document or a screen of them is made of.
//!
//! Owns which headings there are, what stands in a row, and how many claims each model has. Does not own
//! how that is drawn.

use strum::VariantArray as _;

use super::counterparts::{ClaimRow, ClaimRowGroup, claim_rows};
use super::overview::StatusCounts;
use super::text::capital;
use super::{Claim, ClaimKind, Item, KnowledgeBase, Status};

/// What stands above what is about no aspect.
pub const OVERALL: &str = "Overall";
/// What stands above what is about an aspect, behind its areas.
pub const AS_A_WHOLE: &str = "As a whole";

/// What stands before the claims that nothing is observed of.
const UNSEEN: &str = "Nobody has looked";

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ModelRow {
    /// An aspect, or none of them: what follows is about it.
    Aspect(Option<usize>),
    /// What there is of the claims about the aspect, in words for each model: how many of a kind by status,
    /// or at which of them nobody has looked.
    Tally(String, Vec<String>),
    /// An area of this aspect, both as indices.
    Area(usize, usize),
    /// What is about the aspect as a whole, behind its areas.
    WholeAspect,
    /// Claims about the same.
    Claims(ClaimRow),
    /// A finding, as an index.
    Finding(usize),
}

impl ModelRow {
    /// The heading that it is.
    pub fn heading<'kb>(&self, kb: &'kb KnowledgeBase) -> Option<&'kb str> {
        match self {
            Self::Aspect(None) => Some(OVERALL),
            Self::Aspect(Some(aspect)) => Some(&kb.aspects[*aspect].name),
            Self::Area(aspect, area) => Some(&kb.aspects[*aspect].areas[*area].name),
            Self::WholeAspect => Some(AS_A_WHOLE),
            Self::Tally(..) | Self::Claims(_) | Self::Finding(_) => None,
        }
    }
}

/// The rows for chosen claims and findings, with the counterparts of the claims, chosen or not; `models`
/// are the operating models, a column each.
pub fn model_rows(kb: &KnowledgeBase, models: &[&str], chosen: &[Item]) -> Vec<ModelRow> {
    let groups = claim_rows(kb, models, chosen.iter().copied());
    let mut rows = Vec::new();
    for groups in groups.chunk_by(|one, next| one.group.aspect == next.group.aspect) {
        let aspect = groups[0].group.aspect;
        rows.push(ModelRow::Aspect(aspect));
        rows.extend(tallies(kb, models, groups));
        for (nth, group) in groups.iter().enumerate() {
            match (aspect, group.group.area) {
                (Some(aspect), Some(area)) => rows.push(ModelRow::Area(aspect, area)),
                (Some(_), None) if nth > 0 => rows.push(ModelRow::WholeAspect),
                _ => {}
            }
            rows.extend(group.rows.iter().cloned().map(ModelRow::Claims));
            let findings = group.group.items.iter().filter_map(|item| item.finding());
            rows.extend(findings.map(ModelRow::Finding));
        }
    }
    rows
}

/// What there is to say of all claims that stand under an aspect.
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
    let unseen = models.iter().map(|model| {
        let is_unseen =
            |claim: &&&Claim| claim.status == Status::Unobserved && kb.model_of(claim) == *model;
        let titles = claims.iter().filter(is_unseen).map(|claim| &*claim.title);
        titles.collect::<Vec<_>>().join("; ")
    });
    let unseen: Vec<String> = unseen.collect();
    let is_told = unseen.iter().any(|titles| !titles.is_empty());
    let unseen = is_told.then(|| ModelRow::Tally(UNSEEN.to_owned(), unseen));
    rows.chain(unseen).collect()
}

/// How many there are of each status, as in `4 (3 realised, 1 unobserved)`.
fn tally(counts: StatusCounts) -> String {
    match counts.total() {
        0 => "none".to_owned(),
        all => format!("{all} ({})", counts.words()),
    }
}

/// Says that there is nothing to set beside the claims.
pub fn no_counterparts(model: &str) -> String {
    format!(
        "All claims here are about {model}, and none of them has a counterpart of another operating model."
    )
}

/// What a claim is called in a row; one that has a row under another heading too says which, as in `Fast
/// releases (under Deployment)`.
pub fn title_in_row(kb: &KnowledgeBase, row: &ClaimRow, claim: usize) -> String {
    let one = &kb.claims[claim];
    match row.elsewhere.contains(&claim) {
        true => format!("{} (under {})", one.title, kb.place_name(one)),
        false => one.title.to_string(),
    }
}
