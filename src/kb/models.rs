//! Operating models beside each other, row by row: what a document or a screen of them is made of.
//!
//! Owns which headings there are, what stands in a row, and how many claims each model has. Does not own
//! how that is drawn.

use strum::VariantArray as _;

use super::counterparts::{Matter, matters};
use super::overview::Cell;
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
    Whole,
    /// Claims about the same.
    Matter(Matter),
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
            Self::Whole => Some(AS_A_WHOLE),
            Self::Tally(..) | Self::Matter(_) | Self::Finding(_) => None,
        }
    }
}

/// The rows for chosen claims and findings, with the counterparts of the claims, chosen or not; `models`
/// are the operating models, a column each.
pub fn model_rows(kb: &KnowledgeBase, models: &[&str], chosen: &[Item]) -> Vec<ModelRow> {
    let mut rows = Vec::new();
    let mut last = None;
    for group in matters(kb, models, chosen.iter().copied()) {
        let (aspect, area) = (group.group.aspect, group.group.area);
        let is_first = last != Some(aspect);
        if is_first {
            rows.push(ModelRow::Aspect(aspect));
            rows.extend(
                aspect
                    .iter()
                    .flat_map(|at| tallies(kb, models, chosen, *at)),
            );
        }
        match (aspect, area) {
            (Some(aspect), Some(area)) => rows.push(ModelRow::Area(aspect, area)),
            (Some(_), None) if !is_first => rows.push(ModelRow::Whole),
            _ => {}
        }
        rows.extend(group.matters.into_iter().map(ModelRow::Matter));
        let findings = group.group.items.iter().filter_map(|item| item.finding());
        rows.extend(findings.map(ModelRow::Finding));
        last = Some(aspect);
    }
    rows
}

fn tallies(
    kb: &KnowledgeBase,
    models: &[&str],
    chosen: &[Item],
    aspect: usize,
) -> impl Iterator<Item = ModelRow> {
    let claims = chosen.iter().filter_map(|item| item.claim());
    let claims = claims.map(|at| &kb.claims[at]);
    let claims: Vec<&Claim> = claims
        .filter(|claim| claim.aspect == kb.aspects[aspect].id)
        .collect();
    let rows = ClaimKind::VARIANTS.iter().filter_map(|kind| {
        let cells = models.iter().map(|model| {
            let mut cell = Cell::default();
            let of = |claim: &&&Claim| claim.kind == *kind && kb.model_of(claim) == *model;
            let claims = claims.iter().filter(of);
            claims.for_each(|claim| cell.add(claim.status, 1));
            cell
        });
        let cells: Vec<_> = cells.collect();
        let has_some = cells.iter().any(|cell| cell.all() > 0);
        let words = cells.iter().map(|cell| counts(kb, cell));
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
    rows.chain(unseen).collect::<Vec<_>>().into_iter()
}

/// How many there are of each status, as in `4 (3 realised, 1 unobserved)`.
fn counts(kb: &KnowledgeBase, cell: &Cell) -> String {
    let statuses = kb.statuses().into_iter();
    let used = statuses.filter(|status| cell.of(*status) > 0);
    let used: Vec<_> = used
        .map(|status| format!("{} {}", cell.of(status), status.word()))
        .collect();
    match cell.all() {
        0 => "none".to_owned(),
        all => format!("{all} ({})", used.join(", ")),
    }
}

/// What a claim is called in a row; one that has a row under another heading too says which, as in `Fast
/// releases (under Deployment)`.
pub fn title_in(kb: &KnowledgeBase, matter: &Matter, claim: usize) -> String {
    let one = &kb.claims[claim];
    match matter.elsewhere.contains(&claim) {
        true => format!("{} (under {})", one.title, kb.place_name(one)),
        false => one.title.to_string(),
    }
}
