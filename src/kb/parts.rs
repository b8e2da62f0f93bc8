//! The origin of the claims and findings of a merged knowledge base.

use super::Item;
use super::text_types::Id;

/// Where each claim and finding of a merged knowledge base is from; empty if it was not merged. Ignored when
/// knowledge bases are compared.
#[derive(Debug, Clone, Default)]
pub struct Parts {
    pub(super) claims: Vec<QualifiedId>,
    pub(super) findings: Vec<QualifiedId>,
}

/// An id with that of its knowledge base.
#[derive(Debug, Clone)]
pub struct QualifiedId {
    /// The knowledge base.
    pub knowledge_base: Id,
    /// The claim or finding.
    pub id: Id,
}

impl PartialEq for Parts {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Parts {}

impl Parts {
    /// Whether the knowledge base was not merged.
    pub fn is_empty(&self) -> bool {
        self.claims.is_empty() && self.findings.is_empty()
    }

    /// Where a claim or finding is from; `None` if the knowledge base was not merged.
    pub fn origin(&self, item: Item) -> Option<&QualifiedId> {
        match item {
            Item::Claim(at) => self.claims.get(at),
            Item::Finding(at) => self.findings.get(at),
        }
    }

    /// Whether a part has this id.
    pub fn has(&self, id: &str) -> bool {
        let mut origins = self.claims.iter().chain(&self.findings);
        origins.any(|one| one.knowledge_base.eq_ignore_ascii_case(id))
    }

    /// The indices of the claims of the parts with this id, each with its id there.
    pub fn claims(&self, id: &str) -> impl Iterator<Item = (usize, &Id)> {
        let claims = self.claims.iter().enumerate();
        let claims = claims.filter(|(_, one)| one.knowledge_base.eq_ignore_ascii_case(id));
        claims.map(|(at, one)| (at, &one.id))
    }
}
