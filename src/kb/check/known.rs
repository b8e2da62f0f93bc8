//! What a knowledge base has that claims, findings and facets can refer to.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use foldhash::{HashMap, HashSet};

use crate::kb::identifier::lowercase_id;
use crate::kb::{Aspect, Id, KnowledgeBase};

/// The ids that are taken, of a million claims as well.
#[derive(Default)]
pub(in crate::kb) struct Taken {
    /// Hashes fit where they are quickly found, and a million ids do not.
    hashes: HashSet<u64>,
    state: FixedState,
}

impl Taken {
    /// Takes these ids; false if one is taken already, or hardly ever for no reason.
    pub(in crate::kb) fn take<'i>(&mut self, ids: impl IntoIterator<Item = &'i Id>) -> bool {
        let mut hashes = ids
            .into_iter()
            .map(|id| self.state.hash_one(lowercase_id(id)));
        hashes.all(|hash| self.hashes.insert(hash))
    }
}

/// The aspects and areas that claims and findings can refer to.
pub(in crate::kb) struct Known<'a> {
    pub(super) aspects: HashSet<&'a str>,
    /// Area id to the id of its aspect.
    pub(super) areas: HashMap<&'a str, &'a str>,
    /// The other aspects of area ids that several have, which is said of the areas alone.
    others: HashSet<(&'a str, &'a str)>,
    /// The claims; none if not all are at hand, or none is referred to.
    pub(super) claims: Option<HashSet<&'a str>>,
}

impl<'a> Known<'a> {
    /// Those of a whole knowledge base.
    pub(super) fn of_all(kb: &'a KnowledgeBase) -> Self {
        Self {
            claims: claims_with_counterparts(kb),
            ..Self::of(&kb.aspects)
        }
    }

    /// The aspects and areas alone.
    pub(in crate::kb) fn of(aspects: &'a [Aspect]) -> Self {
        let mut known = Self {
            aspects: aspects.iter().map(|aspect| aspect.id.as_str()).collect(),
            areas: HashMap::default(),
            others: HashSet::default(),
            claims: None,
        };
        for aspect in aspects {
            for area in &aspect.areas {
                let first = *known.areas.entry(&area.id).or_insert(&aspect.id);
                if *first != *aspect.id {
                    known.others.insert((&area.id, &aspect.id));
                }
            }
        }
        known
    }

    /// Whether an aspect has an area with this id.
    pub(super) fn has(&self, aspect: &str, area: &str) -> bool {
        self.areas.get(area).is_some_and(|owner| *owner == aspect)
            || self.others.contains(&(area, aspect))
    }
}

/// The ids of the claims; none if no claim refers to one.
fn claims_with_counterparts(kb: &KnowledgeBase) -> Option<HashSet<&str>> {
    let counterparts = kb.claims.iter().flat_map(|claim| &claim.counterparts);
    let refers = counterparts
        .into_iter()
        .any(|one| one.knowledge_base.is_none());
    refers.then(|| kb.claims.iter().map(|claim| claim.id.as_str()).collect())
}

/// The fields to filter by that no claim has, each with its place.
pub(super) fn unknown_facets(kb: &KnowledgeBase) -> Vec<(usize, &str)> {
    let facets = kb.facets.iter().enumerate();
    let is_there = |name: &str| {
        let mut claims = kb.claims.iter();
        name.trim().is_empty() || claims.any(|claim| claim.fields.get(name).is_some())
    };
    let unknown = facets.filter(|(_, name)| !is_there(name));
    unknown.map(|(at, name)| (at, name.as_str())).collect()
}

/// Whether the claims are there that others refer to, and the fields to filter by.
pub(in crate::kb) fn refers_to_what_is_there(kb: &KnowledgeBase) -> bool {
    if !unknown_facets(kb).is_empty() {
        return false;
    }
    let Some(known) = claims_with_counterparts(kb) else {
        return true;
    };
    let counterparts = kb.claims.iter().flat_map(|claim| &claim.counterparts);
    let mut own = counterparts.filter(|one| one.knowledge_base.is_none());
    own.all(|one| known.contains(one.claim.as_str()))
}
