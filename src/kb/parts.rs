//! The origin of each claim of a merged knowledge base.

use std::collections::HashMap;
use std::ops::Range;

use super::text_types::Id;

/// Which claims of a merged knowledge base are from which part. Ignored when knowledge bases are compared.
#[derive(Debug, Clone, Default)]
pub struct Parts(Vec<PartClaims>);

/// The claims of one part.
#[derive(Debug, Clone)]
struct PartClaims {
    knowledge_base: Id,
    claims: Range<usize>,
    /// The original ids of renamed claims, by index.
    original_ids: HashMap<usize, Id>,
}

impl PartialEq for Parts {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Parts {}

impl Parts {
    /// Adds the claims of a part, with the original ids of the renamed ones.
    pub(super) fn add(
        &mut self,
        knowledge_base: Id,
        claims: Range<usize>,
        original_ids: HashMap<usize, Id>,
    ) {
        self.0.push(PartClaims {
            knowledge_base,
            claims,
            original_ids,
        });
    }

    /// Whether the knowledge base was not merged.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a part has this id.
    pub fn has(&self, id: &str) -> bool {
        let mut parts = self.0.iter();
        parts.any(|part| part.knowledge_base.eq_ignore_ascii_case(id))
    }

    /// The indices of the claims of the parts with this id, each with its original id if it was renamed.
    pub fn claims(&self, id: &str) -> impl Iterator<Item = (usize, Option<&Id>)> {
        let parts = self.0.iter();
        let parts = parts.filter(move |part| part.knowledge_base.eq_ignore_ascii_case(id));
        parts.flat_map(|part| {
            part.claims
                .clone()
                .map(|at| (at, part.original_ids.get(&at)))
        })
    }
}
