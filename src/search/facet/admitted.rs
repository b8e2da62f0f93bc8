//! What filters leave, worked out once for all claims and findings.

use crate::kb::{Finding, Item, KnowledgeBase};

use super::super::bits::Bits;
use super::table::FacetTable;
use super::{Facet, Filters};

/// The claims and findings that filters leave: the same as [`Filters::admits`] says of each.
#[derive(Debug)]
pub struct Admitted<'t> {
    table: &'t FacetTable,
    /// Whether a scope is left by the filters of the facets that make it.
    scopes: Vec<bool>,
    /// The claims that have one of the tags, where tags are filtered.
    tagged: Option<Bits>,
    findings: Vec<bool>,
}

impl FacetTable {
    /// What these filters leave.
    pub fn admitted(&self, kb: &KnowledgeBase, filters: &Filters) -> Admitted<'_> {
        let tagged = self.tagged(filters);
        let about = |finding: &Finding| {
            let tagged = tagged.as_ref().map(|(_, scopes)| scopes);
            tagged.is_none_or(|scopes| {
                let mut examples = self.example_claims(kb).zip(scopes);
                examples.any(|(claim, tagged)| *tagged && finding.is_about(claim))
            })
        };
        let findings = kb.findings.iter().enumerate().map(|(at, finding)| {
            let item = Item::Finding(at);
            Facet::placed().all(|facet| filters.admits_by(kb, item, facet)) && about(finding)
        });
        Admitted {
            table: self,
            scopes: self.placed(kb, filters, |_| true),
            findings: findings.collect(),
            tagged: tagged.map(|(claims, _)| claims),
        }
    }

    /// Whether each scope is left by those of the facets that make it which are asked for.
    pub(super) fn placed(
        &self,
        kb: &KnowledgeBase,
        filters: &Filters,
        asked: impl Fn(Facet) -> bool,
    ) -> Vec<bool> {
        let facets: Vec<_> = Facet::placed().filter(|facet| asked(*facet)).collect();
        let admits = |claim: &usize| {
            let item = Item::Claim(*claim);
            facets
                .iter()
                .all(|facet| filters.admits_by(kb, item, *facet))
        };
        self.examples().iter().map(admits).collect()
    }

    /// The claims that have one of the tags that are set, and whether each scope has such a claim;
    /// none when no tag is set.
    pub(super) fn tagged(&self, filters: &Filters) -> Option<(Bits, Vec<bool>)> {
        filters.ids(Facet::Tag).next()?;
        let mut tagged = Bits::below(self.scopes().len());
        let mut scopes = vec![false; self.examples().len()];
        let set = |tag| filters.ids(Facet::Tag).any(|set| set == tag);
        for (_, claims) in self.tags().filter(|(tag, _)| set(*tag)) {
            for claim in claims {
                tagged.insert(*claim);
                let scope = self.scope_of(*claim as usize);
                let scope = scope.and_then(|scope| scopes.get_mut(scope as usize));
                scope.into_iter().for_each(|scope| *scope = true);
            }
        }
        Some((tagged, scopes))
    }
}

impl Admitted<'_> {
    /// Whether it is left.
    #[inline]
    pub fn admits(&self, item: Item) -> bool {
        match item {
            Item::Claim(at) => self.scope_of(at).is_some(),
            Item::Finding(at) => self.findings.get(at).copied().unwrap_or(false),
        }
    }

    /// The number of the scope of a claim, among [`FacetTable::examples`]; none when it is not left.
    #[inline]
    pub fn scope_of(&self, claim: usize) -> Option<usize> {
        let scope = self.table.scope_of(claim)? as usize;
        let tagged = || {
            let tagged = self.tagged.as_ref();
            tagged.is_none_or(|tagged| tagged.contains(claim as u32))
        };
        let admitted = self.scopes.get(scope).copied().unwrap_or(false) && tagged();
        admitted.then_some(scope)
    }
}
