//! Resolving counterparts, and grouping claims with their counterparts into rows, one column per
//! operating model.
//!
//! Owns the lookup, in the same knowledge base or a built-in one, and which claims share a row. Does
//! not own how rows are drawn.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::load::{BUILT_IN, BuiltIn};
use super::outline::{Group, groups};
use super::{Claim, Counterpart, Id, Item, KnowledgeBase, Part, merge, unique};

/// The claim that a counterpart refers to.
#[derive(Debug, Clone, Copy)]
pub struct CounterpartClaim<'kb> {
    /// The knowledge base that it is in.
    pub kb: &'kb KnowledgeBase,
    /// Its index there.
    pub at: usize,
}

impl<'kb> CounterpartClaim<'kb> {
    /// The claim.
    pub fn claim(self) -> &'kb Claim {
        &self.kb.claims[self.at]
    }

    /// The operating model that it is about.
    pub fn model(self) -> &'kb str {
        self.kb.model_of(self.claim())
    }
}

impl KnowledgeBase {
    /// The operating model of a claim; that of the knowledge base if the claim has none.
    pub fn model_of<'kb>(&'kb self, claim: &'kb Claim) -> &'kb str {
        claim.model().unwrap_or_else(|| self.model())
    }

    /// The default operating model of its claims: that of a built-in knowledge base, else the title.
    fn model(&self) -> &str {
        BuiltIn::find(&self.id).map_or(&*self.title, |row| row.model)
    }

    /// Resolves a counterpart in this knowledge base or a built-in one. `None` if it is in another
    /// one or does not exist.
    pub fn counterpart(&self, counterpart: &Counterpart) -> Option<CounterpartClaim<'_>> {
        let kb = match &counterpart.knowledge_base {
            Some(id) if *id != self.id => BuiltIn::find(id)?.kb(),
            _ => self,
        };
        let mut claims = kb.claims.iter();
        let at = claims.position(|claim| claim.id == counterpart.claim)?;
        Some(CounterpartClaim { kb, at })
    }

    /// The title, model and status of a counterpart, as in `Fast releases (You Build It, realised)`;
    /// `None` as for [`Self::counterpart`].
    pub fn counterpart_name(&self, counterpart: &Counterpart) -> Option<String> {
        let found = self.counterpart(counterpart)?;
        let claim = found.claim();
        Some(format!(
            "{} ({}, {})",
            claim.title,
            found.model(),
            claim.status_and_kind()
        ))
    }

    /// The distinct operating models of the claims, in order of first use.
    pub fn models(&self) -> Vec<&str> {
        unique(self.claims.iter().map(|claim| self.model_of(claim)))
    }

    /// This knowledge base merged with the built-in ones that its counterparts refer to; its own claims
    /// come first, in order. Borrowed if there is nothing to add or it has several models already.
    pub fn with_counterparts(&self) -> Cow<'_, Self> {
        let counterparts = self.claims.iter().flat_map(|claim| &claim.counterparts);
        let wanted: HashSet<&Id> = counterparts
            .filter_map(|one| one.knowledge_base.as_ref())
            .collect();
        let is_wanted = |row: &&BuiltIn| wanted.iter().any(|id| row.id == &***id);
        let others = BUILT_IN.iter().filter(|row| *self.id != *row.id);
        let others: Vec<_> = others.filter(is_wanted).collect();
        if others.is_empty() || self.models().len() > 1 {
            return Cow::Borrowed(self);
        }
        let own = Part {
            model: self.model().into(),
            kb: self.clone(),
        };
        let others = others.into_iter().map(BuiltIn::part);
        Cow::Owned(merge([own].into_iter().chain(others).collect()))
    }
}

/// A claim and its counterparts, by operating model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRow {
    /// The claims of each model, as indices; empty for a model without a counterpart.
    pub claims: Vec<Vec<usize>>,
    /// Those with another aspect or area, where they have a row of their own too.
    pub elsewhere: Vec<usize>,
}

/// The claim rows of one aspect or area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRowGroup {
    /// The place, with the chosen claims and findings.
    pub group: Group,
    /// The rows, in the order of their first claims.
    pub rows: Vec<ClaimRow>,
}

/// Groups the chosen claims and findings by place, and each claim with its counterparts, chosen or not,
/// into rows. A row has the counterparts of the same place that are in no earlier row, and all of
/// another place.
pub fn claim_rows(
    kb: &KnowledgeBase,
    models: &[&str],
    chosen: impl IntoIterator<Item = Item>,
) -> Vec<ClaimRowGroup> {
    let links = links(kb);
    let mut in_rows = HashSet::new();
    let groups = groups(kb, chosen).into_iter();
    let groups = groups.map(|group| {
        let mut rows = Vec::new();
        for claim in group.items.iter().filter_map(|item| item.claim()) {
            if in_rows.insert(claim) {
                let others = links.get(&claim).map_or(&[][..], Vec::as_slice);
                rows.push(claim_row(kb, models, claim, others, &mut in_rows));
            }
        }
        ClaimRowGroup { group, rows }
    });
    groups.collect()
}

/// The counterparts of each claim, in both directions.
fn links(kb: &KnowledgeBase) -> HashMap<usize, Vec<usize>> {
    let claims = || kb.claims.iter().enumerate();
    let at: HashMap<&str, usize> = claims().map(|(at, claim)| (&*claim.id, at)).collect();
    let mut links: HashMap<usize, Vec<usize>> = HashMap::new();
    for (from, claim) in claims() {
        let own = claim.counterparts.iter();
        let own = own.filter(|one| one.knowledge_base.as_ref().is_none_or(|id| *id == kb.id));
        for &to in own.filter_map(|one| at.get(&*one.claim)) {
            for (from, to) in [(from, to), (to, from)] {
                let known = links.entry(from).or_default();
                if from != to && !known.contains(&to) {
                    known.push(to);
                }
            }
        }
    }
    links
}

/// The row of a claim and its counterparts.
fn claim_row(
    kb: &KnowledgeBase,
    models: &[&str],
    first: usize,
    others: &[usize],
    in_rows: &mut HashSet<usize>,
) -> ClaimRow {
    let place = |claim: usize| (&kb.claims[claim].aspect, &kb.claims[claim].area);
    let is_elsewhere = |claim: &usize| place(*claim) != place(first);
    let elsewhere: Vec<usize> = others.iter().copied().filter(is_elsewhere).collect();
    let beside = others.iter().copied().filter(|claim| !is_elsewhere(claim));
    let mut members: Vec<usize> = beside.filter(|claim| in_rows.insert(*claim)).collect();
    members.push(first);
    members.extend(&elsewhere);
    members.sort_unstable();
    let of = |model: &&str| {
        let members = members.iter().copied();
        let of = members.filter(|claim| kb.model_of(&kb.claims[*claim]) == *model);
        of.collect()
    };
    ClaimRow {
        claims: models.iter().map(of).collect(),
        elsewhere,
    }
}

/// The cell text for a model without a counterpart.
pub fn no_counterpart(model: &str) -> String {
    format!("No counterpart in {model}.")
}
