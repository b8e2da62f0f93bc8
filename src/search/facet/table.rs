//! The values of every claim as numbers, so that filtering and counting a million claims compares no texts.
//!
//! Claims with the same values of all facets of which a claim has one value (status, aspect, area) have the same
//! *scope*: there are few scopes, and filters by these facets test each once. For the other facets (tags, extra
//! fields) there is a list of claims for each value.

use std::sync::{Arc, OnceLock};

use fixedbitset::FixedBitSet;
use foldhash::HashMap;

use crate::assess::Assessments;
use crate::kb::{Claim, Finding, Item, KnowledgeBase, Line, Status, sort_by_key, unique};

use super::super::fold::{self, sort_key};
use super::claim_set::ValueClaims;
use super::{ClaimValues, Facet, Filters, NamedValue};

/// The number of a scope.
pub(in super::super) type ScopeId = u32;

/// The facet values of the claims of a knowledge base. Valid only with the knowledge base it was made from.
#[derive(Debug, Default, Clone)]
pub struct FacetTable {
    /// The facets, in the order in which they are shown.
    pub facets: Vec<Facet>,
    /// The statuses that the knowledge base uses, as [`KnowledgeBase::statuses`] says.
    pub statuses: Vec<Status>,
    /// The operating models of the claims, in the order of their first use.
    pub models: Vec<Line>,
    /// The local assessments.
    pub assessments: Arc<Assessments>,
    /// For each scope, the index of a claim that has it.
    pub examples: Vec<usize>,
    /// How many claims each scope has.
    counts: Vec<usize>,
    /// The scope of each claim.
    pub(in super::super) scope_of: Arc<Vec<ScopeId>>,
    lists: Vec<ValueLists>,
    /// Made when it is first asked for.
    by_title: OnceLock<Vec<usize>>,
}

/// The values of a facet of which a claim may have several, in the order of their first use, each
/// with the claims that have it.
#[derive(Debug, Clone)]
pub(super) struct ValueLists {
    pub(super) facet: Facet,
    pub(super) values: Vec<(String, ValueClaims)>,
}

impl FacetTable {
    /// The table of a knowledge base without assessments.
    pub fn new(kb: &KnowledgeBase) -> Self {
        let assessments = Assessments::default();
        let facets = Facet::all(kb);
        let listed = facets.iter().filter(|facet| facet.is_listed());
        let mut scope_of = Vec::with_capacity(kb.claims.len());
        let mut table = Self {
            lists: listed
                .map(|facet| ValueLists::new(kb, &assessments, *facet))
                .collect(),
            facets,
            ..Self::default()
        };
        let in_scope: Vec<_> = Facet::in_scope().collect();
        let mut scopes: HashMap<Vec<Option<&str>>, ScopeId> = HashMap::default();
        let mut key = Vec::new();
        for (at, claim) in kb.claims.iter().enumerate() {
            key.clear();
            key.extend(in_scope.iter().map(|facet| facet.of_claim(claim)));
            let scope = scopes.get(&key).copied().unwrap_or_else(|| {
                let next = table.examples.len() as ScopeId;
                scopes.insert(key.clone(), next);
                table.examples.push(at);
                table.counts.push(0);
                next
            });
            table.counts[scope as usize] += 1;
            scope_of.push(scope);
        }
        table.scope_of = Arc::new(scope_of);
        table.statuses = kb.statuses();
        let models = table.values(kb, Facet::Model).into_iter();
        table.models = models.map(|(model, _)| model.into()).collect();
        table
    }

    /// The same table with these local assessments.
    pub fn with_assessments(mut self, kb: &KnowledgeBase, assessments: Assessments) -> Self {
        for lists in &mut self.lists {
            if matches!(lists.facet.row().of_claim, ClaimValues::Remark(_)) {
                *lists = ValueLists::new(kb, &assessments, lists.facet);
            }
        }
        self.assessments = Arc::new(assessments);
        self
    }

    /// The index of a claim of each scope, with the number of claims it stands for.
    pub fn examples_with_counts(&self) -> impl Iterator<Item = (usize, usize)> {
        let examples = self.examples.iter().copied();
        examples.zip(self.counts.iter().copied())
    }

    /// All claims sorted by title, ignoring case and accents; those of the same title in file order.
    pub fn by_title(&self, kb: &KnowledgeBase) -> &[usize] {
        self.by_title.get_or_init(|| {
            let mut claims: Vec<usize> = (0..kb.claims.len()).collect();
            claims.sort_by_cached_key(|claim| sort_key(&kb.claims[*claim].title));
            claims
        })
    }

    /// A claim of each scope.
    pub(in super::super) fn example_claims<'kb>(
        &'kb self,
        kb: &'kb KnowledgeBase,
    ) -> impl Iterator<Item = &'kb Claim> {
        self.examples.iter().map(|at| &kb.claims[*at])
    }

    /// The values of a facet, in the order of the knowledge base, or of their first use.
    pub(in super::super) fn values<'kb>(
        &'kb self,
        kb: &'kb KnowledgeBase,
        facet: Facet,
    ) -> Vec<NamedValue<'kb>> {
        let row = facet.row();
        match (row.declared, &row.of_claim) {
            (Some(declared), _) => declared(kb, self),
            (None, ClaimValues::One(value)) => {
                let ids = unique(self.example_claims(kb).filter_map(value));
                ids.into_iter().map(|id| (id, id)).collect()
            }
            (None, _) => {
                let values = self.lists_of(facet).flat_map(|lists| &lists.values);
                values.map(|(id, _)| (&**id, &**id)).collect()
            }
        }
    }

    /// The lists of claims of a facet, if it has lists.
    pub(super) fn lists_of(&self, facet: Facet) -> impl Iterator<Item = &ValueLists> {
        self.lists.iter().filter(move |lists| lists.facet == facet)
    }

    /// The claims and findings that pass these filters.
    pub fn admitted(&self, kb: &KnowledgeBase, filters: &Filters) -> Admitted {
        let in_lists = self.in_lists(filters, |_| true);
        let mut listed_scopes = in_lists.as_ref().map(|claims| self.scopes_with(claims));
        // Findings have no such kind: they pass with the claims that they are about.
        if filters.ids(Facet::Kind).next().is_some() {
            let of_kind = self.admitted_scopes(kb, filters, |facet| facet == Facet::Kind);
            let of_kind = of_kind
                .into_iter()
                .enumerate()
                .filter(|(_, admitted)| *admitted);
            let of_kind: FixedBitSet = of_kind.map(|(scope, _)| scope).collect();
            match &mut listed_scopes {
                Some(scopes) => scopes.intersect_with(&of_kind),
                None => listed_scopes = Some(of_kind),
            }
        }
        let about_listed = |finding: &Finding| {
            listed_scopes.as_ref().is_none_or(|scopes| {
                let mut listed = scopes.ones().map(|scope| &kb.claims[self.examples[scope]]);
                listed.any(|claim| finding.is_about(claim))
            })
        };
        // Findings are not assessed.
        let is_assessed = |facet| filters.ids(facet).next().is_some();
        let of_assessed = [Facet::AssessedStatus, Facet::AssessedBy]
            .into_iter()
            .any(is_assessed);
        // A finding about all values passes.
        let admits = |finding, facet: Facet| {
            let about = || facet.about(kb, finding);
            filters.admit(facet, |id| about().is_none_or(|about| about.contains(&id)))
        };
        let findings = kb.findings.iter().map(|finding| {
            !of_assessed
                && Facet::in_scope().all(|facet| admits(finding, facet))
                && about_listed(finding)
        });
        Admitted {
            scope_of: Arc::clone(&self.scope_of),
            findings: findings.collect(),
            scopes: self.admitted_scopes(kb, filters, |_| true),
            in_lists,
        }
    }

    /// Whether each scope passes the filters of these facets.
    pub(super) fn admitted_scopes(
        &self,
        kb: &KnowledgeBase,
        filters: &Filters,
        facets: impl Fn(Facet) -> bool,
    ) -> Vec<bool> {
        let admits = |claim| {
            let mut facets = Facet::in_scope().filter(|facet| facets(*facet));
            facets.all(|facet| filters.admit(facet, |id| facet.of_claim(claim) == Some(id)))
        };
        self.example_claims(kb).map(admits).collect()
    }

    /// The claims that pass the filters of these facets with lists; none if no such facet is filtered.
    pub(super) fn in_lists(
        &self,
        filters: &Filters,
        facets: impl Fn(Facet) -> bool,
    ) -> Option<FixedBitSet> {
        let lists = self.lists.iter().filter(|lists| facets(lists.facet));
        let filtered = lists.filter(|lists| filters.ids(lists.facet).next().is_some());
        let claims = filtered.map(|lists| {
            let mut claims = FixedBitSet::with_capacity(self.scope_of.len());
            for (id, with_value) in &lists.values {
                if filters.ids(lists.facet).any(|set| set == id) {
                    with_value.add_to(&mut claims);
                }
            }
            claims
        });
        claims.reduce(|mut all, claims| {
            all.intersect_with(&claims);
            all
        })
    }

    /// The scopes of these claims.
    fn scopes_with(&self, claims: &FixedBitSet) -> FixedBitSet {
        let mut scopes = FixedBitSet::with_capacity(self.examples.len());
        scopes.extend(claims.ones().map(|claim| self.scope_of[claim] as usize));
        scopes
    }
}

impl ValueLists {
    fn new(kb: &KnowledgeBase, assessments: &Assessments, facet: Facet) -> Self {
        let all = kb.claims.len();
        let claims = kb.claims.iter().enumerate();
        match facet.row().of_claim {
            ClaimValues::Remark(value) => {
                let mut remarks: Vec<_> = assessments.all_remarks(kb).collect();
                // Statuses are listed in their order, people in that of their first use.
                if facet == Facet::AssessedStatus {
                    sort_by_key(&mut remarks, |(_, remark)| remark.entry.status as usize);
                }
                let remarks = remarks.into_iter();
                let values = remarks.map(|(claim, remark)| (claim, value(remark)));
                Self::of((facet, all), values)
            }
            ClaimValues::Many(values) => {
                let values = claims.flat_map(|(at, claim)| {
                    let values = values(claim).iter();
                    values.map(move |value| (at, value.as_str()))
                });
                Self::of((facet, all), values)
            }
            ClaimValues::Text => {
                let name = facet.name();
                let texts = claims.filter_map(|(at, claim)| {
                    let text = claim.fields.get(name)?;
                    Some((at, text.as_str()))
                });
                Self::of((facet, all), texts)
            }
            ClaimValues::One(_) => Self::of((facet, all), std::iter::empty()),
        }
    }

    /// The lists of a facet, given the number of all claims, and claims with their values in file order. A claim may
    /// repeat a value.
    fn of<'v>(
        (facet, all): (Facet, usize),
        values: impl Iterator<Item = (usize, &'v str)>,
    ) -> Self {
        let mut lists: Vec<(String, Vec<u32>)> = Vec::new();
        let mut numbers = HashMap::default();
        for (claim, id) in values {
            let claim = claim as u32;
            let id = fold::composed(id);
            let number = *numbers.entry(id.clone()).or_insert(lists.len());
            if number == lists.len() {
                lists.push((id.into_owned(), Vec::new()));
            }
            let (_, claims) = &mut lists[number];
            if !claims.ends_with(&[claim]) {
                claims.push(claim);
            }
        }
        let values = lists.into_iter();
        let values = values.map(|(id, claims)| (id, ValueClaims::of(claims, all)));
        Self {
            facet,
            values: values.collect(),
        }
    }
}

/// The claims and findings that pass filters. A finding about all statuses, aspects or areas passes any filter by
/// these, and a filter by tag if it is about a claim with the tag.
#[derive(Debug, Default)]
pub struct Admitted {
    /// The scope of each claim.
    scope_of: Arc<Vec<ScopeId>>,
    /// Whether each scope passes.
    pub(in super::super) scopes: Vec<bool>,
    /// The claims that pass the filters of facets with lists; none if no such facet is filtered.
    pub(in super::super) in_lists: Option<FixedBitSet>,
    findings: Vec<bool>,
}

impl Admitted {
    /// Whether it passes.
    #[inline]
    pub fn admits(&self, item: Item) -> bool {
        match item {
            Item::Claim(at) => self.scope_of(at).is_some(),
            Item::Finding(at) => self.findings[at],
        }
    }

    /// The scope of a claim, as its place in [`FacetTable::examples`]; none if the claim does not pass.
    #[inline]
    pub fn scope_of(&self, claim: usize) -> Option<usize> {
        let scope = self.any_scope_of(claim);
        (self.scopes[scope] && self.is_in_lists(claim)).then_some(scope)
    }

    /// The same, whether it passes or not.
    #[inline]
    pub fn any_scope_of(&self, claim: usize) -> usize {
        self.scope_of[claim] as usize
    }

    /// Whether a claim passes the filters of facets with lists.
    #[inline]
    pub fn is_in_lists(&self, claim: usize) -> bool {
        let claims = self.in_lists.as_ref();
        claims.is_none_or(|claims| claims.contains(claim))
    }
}
