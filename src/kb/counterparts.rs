//! Where counterparts lead, and claims about the same beside each other, a column an operating model.
//!
//! Owns looking a counterpart up, in the same knowledge base or in one inside the program, and which
//! claims stand in one row. Does not own how that is drawn.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::load::{BUILT_IN, BuiltIn};
use super::outline::{Group, groups};
use super::{Claim, Counterpart, Id, Item, KnowledgeBase, Part, merge};

/// The claim that a counterpart leads to.
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
    /// The operating model that a claim is about; that of the knowledge base, if it does not say.
    pub fn model_of<'kb>(&'kb self, claim: &'kb Claim) -> &'kb str {
        claim.model().unwrap_or_else(|| self.model())
    }

    /// What its claims are about that do not say: of one inside the program its model, else its title.
    fn model(&self) -> &str {
        BuiltIn::find(&self.id).map_or(&*self.title, |row| row.model)
    }

    /// The claim that a counterpart of one of the claims leads to: in this knowledge base, or in one
    /// inside the program. None if it is in another, or not there.
    pub fn counterpart(&self, counterpart: &Counterpart) -> Option<CounterpartClaim<'_>> {
        let kb = match &counterpart.knowledge_base {
            Some(id) if *id != self.id => BuiltIn::find(id)?.kb(),
            _ => self,
        };
        let mut claims = kb.claims.iter();
        let at = claims.position(|claim| claim.id == counterpart.claim)?;
        Some(CounterpartClaim { kb, at })
    }

    /// What a counterpart leads to in words, as in `Fast releases (You Build It, realised)`; none as in
    /// [`Self::counterpart`].
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

    /// The operating models of the claims, in the order of their first use.
    pub fn models(&self) -> Vec<&str> {
        let mut seen = HashSet::new();
        let models = self.claims.iter().map(|claim| self.model_of(claim));
        models.filter(|model| seen.insert(*model)).collect()
    }

    /// The same with the knowledge bases inside the program that its claims have counterparts in; its
    /// own claims come first, in their order. Itself, if there are several models in it already, or
    /// nothing to add.
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
        let others = others.into_iter().map(|row| Part {
            model: row.model.into(),
            kb: row.kb().clone(),
        });
        Cow::Owned(merge([own].into_iter().chain(others).collect()))
    }
}

/// Claims about the same, for each operating model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRow {
    /// For each model those of it, as indices; none where nothing of the model is a counterpart.
    pub claims: Vec<Vec<usize>>,
    /// Those of them that stand under another aspect or area: there they have a row of their own.
    pub elsewhere: Vec<usize>,
}

/// What stands under one aspect or area, model beside model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRowGroup {
    /// Where it is: the items are the chosen claims and findings.
    pub group: Group,
    /// The claims in rows, in the order of the first of each.
    pub rows: Vec<ClaimRow>,
}

/// Chosen claims and findings with the counterparts of the claims, chosen or not, under their headings;
/// the claims of each row by the model that they are about. A claim stands in one row with its
/// counterparts of the same place that stand in no row yet, and with those of another place.
pub fn claim_rows(
    kb: &KnowledgeBase,
    models: &[&str],
    chosen: impl IntoIterator<Item = Item>,
) -> Vec<ClaimRowGroup> {
    let links = Links::of(kb);
    let mut placed = HashSet::new();
    let groups = groups(kb, chosen).into_iter();
    let groups = groups.map(|group| {
        let mut rows = Vec::new();
        for claim in group.items.iter().filter_map(|item| item.claim()) {
            if placed.insert(claim) {
                rows.push(links.row(kb, models, claim, &mut placed));
            }
        }
        ClaimRowGroup { group, rows }
    });
    groups.collect()
}

/// Which claims are counterparts of which, whichever of the two says so.
struct Links(HashMap<usize, Vec<usize>>);

impl Links {
    fn of(kb: &KnowledgeBase) -> Self {
        let claims = || kb.claims.iter().enumerate();
        let at: HashMap<&str, usize> = claims().map(|(at, claim)| (&*claim.id, at)).collect();
        let mut links: HashMap<usize, Vec<usize>> = HashMap::new();
        let mut add = |from: usize, to: usize| {
            let known = links.entry(from).or_default();
            if !known.contains(&to) && from != to {
                known.push(to);
            }
        };
        for (from, claim) in claims() {
            let own = claim.counterparts.iter();
            let own = own.filter(|one| one.knowledge_base.as_ref().is_none_or(|id| *id == kb.id));
            for to in own.filter_map(|one| at.get(&*one.claim)) {
                add(from, *to);
                add(*to, from);
            }
        }
        Self(links)
    }

    fn row(
        &self,
        kb: &KnowledgeBase,
        models: &[&str],
        first: usize,
        placed: &mut HashSet<usize>,
    ) -> ClaimRow {
        let place = |claim: usize| (&kb.claims[claim].aspect, &kb.claims[claim].area);
        let mut members = vec![first];
        let mut elsewhere = Vec::new();
        for &other in self.0.get(&first).into_iter().flatten() {
            if place(other) != place(first) {
                elsewhere.push(other);
                members.push(other);
            } else if placed.insert(other) {
                members.push(other);
            }
        }
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
}

/// Says that a row has nothing of a model.
pub fn no_counterpart(model: &str) -> String {
    format!("Nothing of {model} is paired with this.")
}
