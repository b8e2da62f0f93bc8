//! What claims and findings are called, and what belongs to them, as people see it.

use super::{Claim, Finding, Id, Item, KnowledgeBase, Line, Link};

/// What stands between an aspect and its area.
pub const STEP: &str = " › ";

impl Item {
    /// The index of the claim, if it is one.
    pub fn claim(self) -> Option<usize> {
        match self {
            Self::Claim(at) => Some(at),
            Self::Finding(_) => None,
        }
    }
}

impl KnowledgeBase {
    /// Every claim and finding, claims first, in file order.
    pub fn items(&self) -> impl Iterator<Item = Item> + use<> {
        let claims = (0..self.claims.len()).map(Item::Claim);
        claims.chain((0..self.findings.len()).map(Item::Finding))
    }

    /// The title of a claim or finding; empty for one that is not there.
    pub fn title(&self, item: Item) -> &str {
        let title = match item {
            Item::Claim(at) => self.claims.get(at).map(|claim| &claim.title),
            Item::Finding(at) => self.findings.get(at).map(|finding| &finding.title),
        };
        title.map_or("", Line::as_str)
    }

    /// The id of a claim or finding; empty for one that is not there.
    pub fn id_of(&self, item: Item) -> &str {
        let id = match item {
            Item::Claim(at) => self.claims.get(at).map(|claim| &claim.id),
            Item::Finding(at) => self.findings.get(at).map(|finding| &finding.id),
        };
        id.map_or("", Id::as_str)
    }

    /// Where a claim stands: `Service reliability › Availability restoration`.
    pub fn place_name(&self, claim: &Claim) -> String {
        let (aspect, area) = self.place(claim);
        joined([aspect.map(|one| &one.name), area.map(|one| &one.name)])
    }

    /// What a finding is about: `Service reliability › Availability restoration, unrealised`.
    pub fn scope_name(&self, finding: &Finding) -> String {
        let aspect = finding.aspect.as_deref().and_then(|id| self.aspect(id));
        let area = finding.area.as_deref().and_then(|id| self.area(id));
        let place = joined([aspect.map(|one| &one.name), area.map(|one| &one.name)]);
        let place = if place.is_empty() {
            "Everything".to_owned()
        } else {
            place
        };
        match finding.status {
            Some(status) => format!("{place}, {} claims", status.word()),
            None => place,
        }
    }

    /// The links of a claim, then those of the findings about it; each address once.
    pub fn links_of<'kb>(&'kb self, claim: &'kb Claim) -> Vec<&'kb Link> {
        let findings = self.findings_about(claim);
        let found = findings.filter_map(|at| self.findings.get(at));
        let mut links: Vec<&Link> = Vec::new();
        for link in claim.links.iter().chain(found.flat_map(|one| &one.links)) {
            if links.iter().all(|known| known.url != link.url) {
                links.push(link);
            }
        }
        links
    }
}

fn joined(names: [Option<&Line>; 2]) -> String {
    let names: Vec<&str> = names.into_iter().flatten().map(Line::as_str).collect();
    names.join(STEP)
}
