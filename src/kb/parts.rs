//! Where the claims of a knowledge base are from that was made of several.

use std::collections::HashMap;
use std::ops::Range;

use super::text_types::Id;

/// Which claims of a whole are from which knowledge base. It says nothing that the whole does not, and makes
/// no two of them differ.
#[derive(Debug, Clone, Default)]
pub struct Parts(Vec<PartClaims>);

/// The claims of one of them.
#[derive(Debug, Clone)]
struct PartClaims {
    knowledge_base: Id,
    claims: Range<usize>,
    /// By the index of a claim, what its id was that is another in the whole.
    was: HashMap<usize, Id>,
}

impl PartialEq for Parts {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Parts {}

impl Parts {
    /// Adds the claims of a knowledge base; `was` has the ids of those that are called otherwise now.
    pub(super) fn add(
        &mut self,
        knowledge_base: Id,
        claims: Range<usize>,
        was: HashMap<usize, Id>,
    ) {
        self.0.push(PartClaims {
            knowledge_base,
            claims,
            was,
        });
    }

    /// Whether it was not made of several.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a knowledge base of this id is one of them.
    pub fn has(&self, id: &str) -> bool {
        let mut parts = self.0.iter();
        parts.any(|part| part.knowledge_base.eq_ignore_ascii_case(id))
    }

    /// The claims of the knowledge bases of this id, as indices, each with what its id was if that is
    /// another in the whole.
    pub fn claims(&self, id: &str) -> impl Iterator<Item = (usize, Option<&Id>)> {
        let parts = self.0.iter();
        let parts = parts.filter(move |part| part.knowledge_base.eq_ignore_ascii_case(id));
        parts.flat_map(|part| part.claims.clone().map(|at| (at, part.was.get(&at))))
    }
}
