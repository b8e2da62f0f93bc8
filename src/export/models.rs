//! The comparison of operating models in a report.

use std::borrow::Cow;

use super::{Extent, Report};
use crate::kb::counterparts::ClaimRow;
use crate::kb::models::{ModelRow, model_rows};
use crate::kb::{Item, KnowledgeBase};

/// The comparison of the chosen claims with their counterparts.
pub(super) struct ModelComparison<'kb> {
    /// The knowledge base, merged with those of the counterparts.
    pub kb: Cow<'kb, KnowledgeBase>,
    /// The chosen claims and findings; for a whole knowledge base all of the merged one.
    chosen: Vec<Item>,
}

impl<'kb> ModelComparison<'kb> {
    pub(super) fn of(report: &Report<'kb>) -> Self {
        let (kb, chosen) = report.with_counterparts();
        Self { kb, chosen }
    }

    /// The operating models, one per column.
    pub(super) fn models(&self) -> Vec<&str> {
        self.kb.models()
    }

    /// The rows with their headings.
    pub(super) fn rows(&self) -> Vec<ModelRow> {
        model_rows(&self.kb, &self.models(), &self.chosen)
    }

    /// The columns of a row: each claim with its model, and each model without a claim.
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
    /// The knowledge base merged with those of the counterparts, and the chosen claims and findings in it: for a
    /// whole knowledge base all of them.
    pub fn with_counterparts(&self) -> (Cow<'kb, KnowledgeBase>, Vec<Item>) {
        let kb = self.kb.with_counterparts();
        if self.extent == Extent::Whole {
            let all = kb.items().collect();
            return (kb, all);
        }
        // The items of this knowledge base come first in the merged one, so that their indices are the same.
        let claims = self.claims_in_order().into_iter().map(Item::Claim);
        let findings = self.findings.iter().copied().map(Item::Finding);
        (kb, claims.chain(findings).collect())
    }
}
