//! The claims of several operating models beside each other: what a document of them is made of.

use std::borrow::Cow;

use super::Report;
use crate::kb::counterparts::{Matter, MatterGroup, matters};
use crate::kb::overview::Cell;
use crate::kb::{Claim, ClaimKind, Item, KnowledgeBase};

use super::Extent;

/// A report with the counterparts of its claims.
pub(super) struct SideBySide<'kb> {
    /// Its knowledge base, with those that its claims have counterparts in.
    pub kb: Cow<'kb, KnowledgeBase>,
    /// The chosen claims and findings; of a whole knowledge base, all that are there now.
    chosen: Vec<Item>,
}

impl<'kb> SideBySide<'kb> {
    pub(super) fn of(report: &Report<'kb>) -> Self {
        let kb = report.kb.beside();
        let chosen = if report.extent == Extent::Whole {
            kb.items().collect()
        } else {
            // The claims and findings of the report come first in the other, in the same order.
            let claims = report.claims_in_order().into_iter().map(Item::Claim);
            let findings = report.findings.iter().copied().map(Item::Finding);
            claims.chain(findings).collect()
        };
        Self { kb, chosen }
    }

    /// The operating models, a column each.
    pub(super) fn models(&self) -> Vec<&str> {
        self.kb.models()
    }

    /// The claims in rows, under their headings.
    pub(super) fn groups(&self) -> Vec<MatterGroup> {
        matters(&self.kb, &self.models(), self.chosen.iter().copied())
    }

    /// The claims of a cell.
    pub(super) fn claims(&self, matter: &Matter, model: usize) -> Vec<&Claim> {
        let claims = matter.claims[model].iter();
        claims.map(|at| &self.kb.claims[*at]).collect()
    }

    /// Where a claim stands that has a row elsewhere too, as in `Fast releases (under Deployment)`.
    pub(super) fn title(&self, matter: &Matter, claim: &Claim) -> String {
        let mut elsewhere = matter.elsewhere.iter().map(|at| &self.kb.claims[*at]);
        match elsewhere.any(|other| other.id == claim.id) {
            true => format!("{} (under {})", claim.title, self.kb.place_name(claim)),
            false => claim.title.to_string(),
        }
    }

    /// For each kind of claim that there is, how many claims about an aspect each model has by status,
    /// in words.
    pub(super) fn tallies(&self, aspect: &str) -> Vec<(ClaimKind, Vec<String>)> {
        use strum::VariantArray as _;
        let models = self.models();
        let statuses = self.kb.statuses();
        let kinds = ClaimKind::VARIANTS.iter().map(|kind| {
            let of = |model: &&str| {
                let claims = self.chosen.iter().filter_map(|item| item.claim());
                let claims = claims.map(|at| &self.kb.claims[at]);
                let mut cell = Cell::default();
                for claim in claims {
                    let is_here = *claim.aspect == *aspect && self.kb.model_of(claim) == *model;
                    if is_here && claim.kind == *kind {
                        cell.add(claim.status, 1);
                    }
                }
                cell
            };
            (*kind, models.iter().map(of).collect::<Vec<_>>())
        });
        let words = |cell: Cell| match cell.all() {
            0 => "none".to_owned(),
            all => {
                let used = statuses.iter().filter(|status| cell.of(**status) > 0);
                let used: Vec<_> = used
                    .map(|status| format!("{} {}", cell.of(*status), status.word()))
                    .collect();
                format!("{all}: {}", used.join(", "))
            }
        };
        let kinds = kinds.filter(|(_, cells)| cells.iter().any(|cell| cell.all() > 0));
        let kinds = kinds.map(|(kind, cells)| (kind, cells.into_iter().map(words).collect()));
        kinds.collect()
    }
}
