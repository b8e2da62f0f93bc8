//! Conditions that are met without a word: `status:unrealised`, `kind:remedy`, `has:link`.

use crate::kb::{Claim, Finding, Item, Status};

use super::super::facet::{Facet, Filters};
use super::super::query::Part;
use super::super::resolve::Check;
use super::{Grade, Grades, Ranker};

impl Ranker<'_> {
    /// The documents that meet such a condition.
    pub(super) fn facts(&self, check: &Check, negated: bool) -> Grades {
        let documents = 0..self.index.len();
        documents
            .map(|doc| self.meets(doc, check, negated).then_some(Grade::MET))
            .collect()
    }

    fn meets(&self, doc: usize, check: &Check, negated: bool) -> bool {
        let item = self.index.item(doc);
        let finding = match item {
            Item::Finding(index) => self.kb.findings.get(index),
            Item::Claim(_) => None,
        };
        match (check, finding) {
            // Denied, a value is denied of findings about it alone: one about any value stays.
            (Check::Values(values), Some(finding)) if negated => names(finding, values),
            (Check::Values(values), _) => values.admits(self.kb, item),
            (Check::Kind(kinds), finding) => {
                finding.is_some_and(|finding| kinds.contains(&finding.kind))
            }
            (Check::Has(parts), Some(finding)) => {
                parts.iter().any(|part| finding_has(finding, *part))
            }
            (Check::Has(parts), None) => parts.iter().any(|part| self.claim_has(doc, *part)),
            (Check::Text(_), _) => false,
        }
    }

    fn claim_has(&self, doc: usize, part: Part) -> bool {
        let Some(claim) = self.kb.claims.get(doc) else {
            return false;
        };
        match part {
            Part::Finding => !self.index.findings_about(doc).is_empty(),
            part => carries(claim, part),
        }
    }
}

fn carries(claim: &Claim, part: Part) -> bool {
    match part {
        Part::Link => !claim.links.is_empty(),
        Part::Evidence => !claim.evidence.is_empty(),
        Part::Area => claim.area.is_some(),
        Part::Alias => !claim.aliases.is_empty(),
        Part::Tag => !claim.tags.is_empty(),
        Part::Frequency => claim.frequency.is_some(),
        Part::Finding => false,
    }
}

fn finding_has(finding: &Finding, part: Part) -> bool {
    match part {
        Part::Link => !finding.links.is_empty(),
        Part::Area => finding.area.is_some(),
        Part::Evidence | Part::Finding | Part::Alias | Part::Tag | Part::Frequency => false,
    }
}

/// Whether the finding itself is about one of these values. It has no tags.
fn names(finding: &Finding, values: &Filters) -> bool {
    values.iter().any(|value| {
        let named = match value.facet {
            Facet::Status => finding.status.map(Status::word),
            Facet::Aspect => finding.aspect.as_deref(),
            Facet::Area => finding.area.as_deref(),
            Facet::Tag => None,
        };
        named == Some(&value.id)
    })
}
