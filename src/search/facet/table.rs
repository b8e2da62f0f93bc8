//! The values of every claim as numbers, so that counting and filtering a million claims compares
//! no text.
//!
//! Claims that are alike by every facet of which a claim has one value (status, aspect, area) have
//! the same *scope*: there are few of those, and what is asked of a claim by these facets is asked
//! of its scope. Tags are lists of claims.

use std::collections::HashMap;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use crate::kb::{Claim, KnowledgeBase, Status};

use super::{Facet, Kind};

/// The number of a scope.
pub(in super::super) type ScopeId = u32;

/// Which values of each facet the claims of a knowledge base have. Good for the knowledge base that
/// it was made from.
#[derive(Debug, Default)]
pub struct FacetTable {
    /// The scope of each claim.
    scope_of: Vec<ScopeId>,
    /// A claim of each scope: it stands for all of them.
    examples: Vec<usize>,
    /// How many claims each scope has.
    counts: Vec<usize>,
    tags: Tags,
    /// See [`FacetTable::statuses`].
    statuses: Vec<Status>,
    /// Made when it is first asked for.
    by_title: OnceLock<Vec<usize>>,
}

/// Every tag, in the order of their first use, with the claims that have it.
#[derive(Debug, Default)]
struct Tags {
    names: Vec<String>,
    claims: Vec<Vec<u32>>,
}

type Numbers<K> = HashMap<K, u32, FixedState>;

impl FacetTable {
    /// The table of a knowledge base.
    pub fn new(kb: &KnowledgeBase) -> Self {
        let mut table = Self {
            scope_of: Vec::with_capacity(kb.claims.len()),
            ..Self::default()
        };
        let mut scopes = Numbers::default();
        let mut tags = Numbers::default();
        for (at, claim) in kb.claims.iter().enumerate() {
            let key = Facet::ALL.map(|facet| facet.place(claim));
            let next = number(table.examples.len());
            let scope = *scopes.entry(key).or_insert(next);
            if scope == next {
                table.examples.push(at);
                table.counts.push(0);
            }
            let count = table.counts.get_mut(scope as usize);
            count.into_iter().for_each(|count| *count += 1);
            table.scope_of.push(scope);
            for tag in &claim.tags {
                table.tags.add(&mut tags, tag, number(at));
            }
        }
        let claims = table.example_claims(kb).map(|claim| claim.status);
        let findings = kb.findings.iter().filter_map(|finding| finding.status);
        table.statuses = Status::used(claims.chain(findings));
        table
    }

    /// The statuses that the knowledge base uses, as [`KnowledgeBase::statuses`] says.
    pub fn statuses(&self) -> &[Status] {
        &self.statuses
    }

    /// The scope of a claim.
    #[inline]
    pub(in super::super) fn scope_of(&self, claim: usize) -> Option<ScopeId> {
        self.scope_of.get(claim).copied()
    }

    /// The scopes of all claims, in file order.
    pub(in super::super) fn scopes(&self) -> &[ScopeId] {
        &self.scope_of
    }

    /// For each scope, the index of a claim that has it.
    pub fn examples(&self) -> &[usize] {
        &self.examples
    }

    /// The same, each with how many claims it stands for.
    pub fn kinds(&self) -> impl Iterator<Item = (usize, usize)> {
        let examples = self.examples.iter().copied();
        examples.zip(self.counts.iter().copied())
    }

    /// All claims in the order of their titles, in any case; those of the same title in file order.
    pub fn by_title(&self, kb: &KnowledgeBase) -> &[usize] {
        self.by_title.get_or_init(|| {
            let mut claims: Vec<usize> = (0..kb.claims.len()).collect();
            claims.sort_by_cached_key(|claim| {
                let title = kb
                    .claims
                    .get(*claim)
                    .map(|claim| claim.title.to_lowercase());
                (title, *claim)
            });
            claims
        })
    }

    /// The claims that stand for the scopes.
    pub(in super::super) fn example_claims<'kb>(
        &'kb self,
        kb: &'kb KnowledgeBase,
    ) -> impl Iterator<Item = &'kb Claim> {
        self.examples.iter().filter_map(|at| kb.claims.get(*at))
    }

    /// The values of a facet as (id, name), in the order of the knowledge base; tags by their first
    /// use.
    pub(in super::super) fn values<'kb>(
        &'kb self,
        kb: &'kb KnowledgeBase,
        facet: Facet,
    ) -> Vec<(&'kb str, &'kb str)> {
        match facet.kind() {
            Kind::Tags => {
                let tags = self.tags.names.iter();
                tags.map(|tag| (&**tag, &**tag)).collect()
            }
            Kind::Placed(_) => facet.declared(kb, &self.statuses),
        }
    }

    /// The tags, each with the claims that have it.
    pub(super) fn tags(&self) -> impl Iterator<Item = (&str, &[u32])> {
        let names = self.tags.names.iter().map(String::as_str);
        names.zip(self.tags.claims.iter().map(Vec::as_slice))
    }
}

impl Tags {
    fn add<'kb>(&mut self, numbers: &mut Numbers<&'kb str>, tag: &'kb str, claim: u32) {
        let next = number(self.names.len());
        let place = *numbers.entry(tag).or_insert(next);
        if place == next {
            self.names.push(tag.to_owned());
            self.claims.push(Vec::new());
        }
        let claims = self.claims.get_mut(place as usize);
        // A claim may repeat a tag.
        if let Some(claims) = claims.filter(|claims| claims.last() != Some(&claim)) {
            claims.push(claim);
        }
    }
}

fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
