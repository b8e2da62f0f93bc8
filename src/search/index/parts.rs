//! Which parts each claim has, for `has:`.

use crate::kb::{Claim, Finding, KnowledgeBase};

use super::super::query::Part;

/// Some parts of a claim or finding, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) struct Parts(u8);

impl Parts {
    pub(in super::super) fn of(parts: &[Part]) -> Self {
        let bits = parts.iter().fold(0, |bits, part| bits | 1 << *part as u8);
        Self(bits)
    }

    /// Whether both have one.
    #[inline]
    pub(in super::super) fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    fn had(parts: &[(Part, bool)]) -> Self {
        let had = parts.iter().filter(|(_, had)| *had);
        Self(had.fold(0, |bits, (part, _)| bits | 1 << *part as u8))
    }
}

/// The parts of every claim. The findings about it are no part of their own: they go by its scope.
pub(super) fn of_claims(kb: &KnowledgeBase) -> Vec<Parts> {
    kb.claims.iter().map(of_claim).collect()
}

fn of_claim(claim: &Claim) -> Parts {
    Parts::had(&[
        (Part::Link, !claim.links.is_empty()),
        (Part::Evidence, !claim.evidence.is_empty()),
        (Part::Area, claim.area.is_some()),
        (Part::Alias, !claim.aliases.is_empty()),
        (Part::Tag, !claim.tags.is_empty()),
        (Part::Frequency, claim.frequency.is_some()),
    ])
}

pub(in super::super) fn parts_of_finding(finding: &Finding) -> Parts {
    Parts::had(&[
        (Part::Link, !finding.links.is_empty()),
        (Part::Area, finding.area.is_some()),
    ])
}
