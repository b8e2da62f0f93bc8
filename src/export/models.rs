//! The claims of several operating models beside each other: what a document of them is made of.

use std::borrow::Cow;

use super::{Extent, Report};
use crate::kb::counterparts::ClaimRow;
use crate::kb::models::{ModelRow, model_rows};
use crate::kb::{Item, KnowledgeBase};

/// A report with the counterparts of its claims.
pub(super) struct SideBySide<'kb> {
    /// Its knowledge base, with those that its claims have counterparts in.
    pub kb: Cow<'kb, KnowledgeBase>,
    /// The chosen claims and findings; of a whole knowledge base, all that are there now.
    chosen: Vec<Item>,
}

impl<'kb> SideBySide<'kb> {
    pub(super) fn of(report: &Report<'kb>) -> Self {
        let (kb, chosen) = report.with_counterparts();
        Self { kb, chosen }
    }

    /// The operating models, a column each.
    pub(super) fn models(&self) -> Vec<&str> {
        self.kb.models()
    }

    /// The claims in rows, under their headings.
    pub(super) fn rows(&self) -> Vec<ModelRow> {
        model_rows(&self.kb, &self.models(), &self.chosen)
    }

    /// The claims of each model in a row, each with what it is called there.
    pub(super) fn columns(&self, row: &ClaimRow) -> Vec<(&str, Option<usize>)> {
        let models = self.models().into_iter().zip(&row.claims);
        let columns = models.flat_map(|(model, claims)| {
            let none = claims.is_empty().then_some((model, None));
            let claims = claims.iter().map(move |claim| (model, Some(*claim)));
            none.into_iter().chain(claims)
        });
        columns.collect()
    }
}

impl<'kb> Report<'kb> {
    /// Its knowledge base with those that its claims have counterparts in, and the claims and findings that
    /// are chosen: of a whole knowledge base, all that are there then.
    pub fn with_counterparts(&self) -> (Cow<'kb, KnowledgeBase>, Vec<Item>) {
        let kb = self.kb.with_counterparts();
        if self.extent == Extent::Whole {
            let all = kb.items().collect();
            return (kb, all);
        }
        // The claims and findings of the report come first in the other, in the same order.
        let claims = self.claims_in_order().into_iter().map(Item::Claim);
        let findings = self.findings.iter().copied().map(Item::Finding);
        (kb, claims.chain(findings).collect())
    }
}
