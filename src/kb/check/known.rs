//! The ids that claims, findings and facets can refer to.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use foldhash::{HashMap, HashSet};

use crate::kb::identifier::lowercase_id;
use crate::kb::{Aspect, Counterpart, Id, KnowledgeBase};

/// The set of ids in use, compact enough for a million claims.
#[derive(Default)]
pub(in crate::kb) struct TakenIds {
    /// Hashes only: a million ids would not fit in the cache.
    hashes: HashSet<u64>,
    state: FixedState,
}

impl TakenIds {
    /// Inserts these ids. Returns false if one is a duplicate, or, very rarely, on a hash collision.
    pub(in crate::kb) fn insert_all<'i>(&mut self, ids: impl IntoIterator<Item = &'i Id>) -> bool {
        let mut hashes = ids
            .into_iter()
            .map(|id| self.state.hash_one(lowercase_id(id)));
        hashes.all(|hash| self.hashes.insert(hash))
    }
}

/// The aspects and areas that claims and findings can refer to.
pub(in crate::kb) struct DeclaredIds<'a> {
    pub(super) aspects: HashSet<&'a str>,
    /// Maps an area id to its aspects. Several are a mistake, which is reported for the areas only.
    pub(super) areas: HashMap<&'a str, Vec<&'a str>>,
    /// The claims; `None` if not all are loaded or none is referred to.
    pub(super) claims: Option<HashSet<&'a str>>,
}

impl<'a> DeclaredIds<'a> {
    /// The ids of a whole knowledge base.
    pub(super) fn of_kb(kb: &'a KnowledgeBase) -> Self {
        Self {
            claims: referable_claims(kb),
            ..Self::of_aspects(&kb.aspects)
        }
    }

    /// Only the aspects and areas.
    pub(in crate::kb) fn of_aspects(aspects: &'a [Aspect]) -> Self {
        let mut known = Self {
            aspects: aspects.iter().map(|aspect| aspect.id.as_str()).collect(),
            areas: HashMap::default(),
            claims: None,
        };
        for aspect in aspects {
            for area in &aspect.areas {
                known.areas.entry(&area.id).or_default().push(&aspect.id);
            }
        }
        known
    }
}

/// The ids of the claims, or `None` if no counterpart refers to one.
fn referable_claims(kb: &KnowledgeBase) -> Option<HashSet<&str>> {
    let refers = own_counterparts(kb).next().is_some();
    refers.then(|| kb.claims.iter().map(|claim| claim.id.as_str()).collect())
}

/// The counterparts in the same knowledge base.
fn own_counterparts(kb: &KnowledgeBase) -> impl Iterator<Item = &Counterpart> {
    let counterparts = kb.claims.iter().flat_map(|claim| &claim.counterparts);
    counterparts.filter(|one| one.knowledge_base.is_none())
}

/// The facets that no claim has as a field, each with its index.
pub(super) fn unknown_facets(kb: &KnowledgeBase) -> Vec<(usize, &str)> {
    let facets = kb.facets.iter().enumerate();
    let is_there = |name: &str| {
        let mut claims = kb.claims.iter();
        name.trim().is_empty() || claims.any(|claim| claim.fields.get(name).is_some())
    };
    let unknown = facets.filter(|(_, name)| !is_there(name));
    unknown.map(|(at, name)| (at, name.as_str())).collect()
}

/// Whether all counterparts and facets resolve.
pub(in crate::kb) fn references_resolve(kb: &KnowledgeBase) -> bool {
    let resolve = |known: HashSet<&str>| {
        let mut counterparts = own_counterparts(kb);
        counterparts.all(|one| known.contains(one.claim.as_str()))
    };
    unknown_facets(kb).is_empty() && referable_claims(kb).is_none_or(resolve)
}
