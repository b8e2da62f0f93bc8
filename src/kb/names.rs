//! Display names of claims, findings and places, and their links.

use super::overview::StatusCounts;
use super::text::counted;
use super::{Claim, Finding, Id, Item, KnowledgeBase, Line, Link, PlaceNames, Source, Status};

/// The separator between an aspect and its area.
pub const PLACE_SEPARATOR: &str = " › ";

impl Item {
    /// The index of the claim, if it is one.
    pub fn claim(self) -> Option<usize> {
        match self {
            Self::Claim(at) => Some(at),
            Self::Finding(_) => None,
        }
    }

    /// The index of the finding, if it is one.
    pub fn finding(self) -> Option<usize> {
        match self {
            Self::Claim(_) => None,
            Self::Finding(at) => Some(at),
        }
    }
}

impl KnowledgeBase {
    /// Every claim and finding, claims first, in file order.
    pub fn items(&self) -> impl Iterator<Item = Item> + use<> {
        let claims = (0..self.claims.len()).map(Item::Claim);
        claims.chain((0..self.findings.len()).map(Item::Finding))
    }

    /// Whether its texts are in any variety of English.
    pub fn is_english(&self) -> bool {
        self.language.split(['-', '_']).next() == Some("en")
    }

    /// The title of a claim or finding; empty if the index is out of range.
    pub fn title(&self, item: Item) -> &str {
        let title = match item {
            Item::Claim(at) => self.claims.get(at).map(|claim| &claim.title),
            Item::Finding(at) => self.findings.get(at).map(|finding| &finding.title),
        };
        title.map_or("", Line::as_str)
    }

    /// The id of a claim or finding; empty if the index is out of range.
    pub fn id_of(&self, item: Item) -> &str {
        let id = match item {
            Item::Claim(at) => self.claims.get(at).map(|claim| &claim.id),
            Item::Finding(at) => self.findings.get(at).map(|finding| &finding.id),
        };
        id.map_or("", Id::as_str)
    }

    /// The status of a claim, or that of the claims that a finding is about, if it names one.
    pub fn status_of(&self, item: Item) -> Option<Status> {
        match item {
            Item::Claim(at) => Some(self.claims[at].status),
            Item::Finding(at) => self.findings[at].status,
        }
    }

    /// The number of claims, in all and for each status in use:
    /// `15 claims · 4 realised · 11 unrealised`.
    pub fn counts(&self) -> String {
        let statuses = self.status_counts();
        let statuses = statuses.map(|(status, count)| format!("{count} {}", status.name()));
        let all = [counted(self.claims.len(), "claim")].into_iter();
        all.chain(statuses).collect::<Vec<_>>().join(" · ")
    }

    /// The number of claims for each status in use, in the order of [`Status`].
    pub fn status_counts(&self) -> impl Iterator<Item = (Status, usize)> {
        let counts: StatusCounts = self.claims.iter().map(|claim| claim.status).collect();
        counts.used()
    }

    /// The place of a claim: `Service reliability › Availability restoration`.
    pub fn place_name(&self, claim: &Claim) -> String {
        name_of_place(self.place(claim))
    }

    /// The place of a claim after its operating model, if it has one.
    pub fn place_with_model(&self, claim: &Claim) -> String {
        let place = self.place_name(claim);
        match claim.model() {
            Some(model) => format!("{model} · {place}"),
            None => place,
        }
    }

    /// The scope of a finding: `Service reliability › Availability restoration, unrealised claims`,
    /// after its operating model if it has one.
    pub fn scope_name(&self, finding: &Finding) -> String {
        let place = match self.place_of_finding(finding) {
            (None, None) => "Everything".to_owned(),
            place => name_of_place(place),
        };
        let place = match finding.status {
            Some(status) => format!("{place}, {} claims", status.name()),
            None => place,
        };
        match &finding.model {
            Some(model) => format!("{model}: {place}"),
            None => place,
        }
    }

    /// The links of a finding, or of a claim as in [`KnowledgeBase::links_of`].
    pub fn links_of_item(&self, item: Item) -> Vec<&Link> {
        match item {
            Item::Claim(at) => self.links_of(&self.claims[at]),
            Item::Finding(at) => self.findings[at].links.iter().collect(),
        }
    }

    /// The links of a claim and of the findings about it, each address once.
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

impl Source {
    /// Title, publisher and licence, as far as known.
    pub fn credit(&self) -> String {
        let others = [&self.publisher, &self.licence].into_iter().flatten();
        let parts = [&self.title].into_iter().chain(others).map(Line::as_str);
        parts.collect::<Vec<_>>().join(", ")
    }
}

/// As in `Service reliability › Cost and governance`.
pub(crate) fn name_of_place((aspect, area): PlaceNames<'_>) -> String {
    let names = [aspect.map(|one| &*one.name), area.map(|one| &*one.name)];
    let names: Vec<&str> = names.into_iter().flatten().collect();
    names.join(PLACE_SEPARATOR)
}
