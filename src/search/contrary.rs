//! Rows that say the contrary of what is asked: `fast approvals` is not answered by `Slow approvals`,
//! and `well paid on-call` by no drawback.

use super::index::Index;
use super::query::Query;
use super::score::ClauseScores;
use super::tone::{Sense, Tone, tone};
use crate::kb::{ClaimKind, Item, KnowledgeBase, Status};

/// What a query asks that has a contrary.
pub(super) struct Contrary {
    /// What the query says as a whole.
    asked: Tone,
    /// Whether claims say by their kind whether they are for or against something.
    kinds_count: bool,
}

impl Contrary {
    /// Of a knowledge base in English. A query with signs has none: its words are names.
    pub(super) fn of(
        kb: &KnowledgeBase,
        index: &Index,
        query: &Query,
        scores: &[ClauseScores],
    ) -> Option<Self> {
        let is_plain = !scores.iter().any(|one| one.clause.is_required);
        let asked = tone(query.text()).filter(|_| kb.is_english() && is_plain)?;
        let mut examples = index.facets().example_claims(kb);
        Some(Self {
            asked,
            kinds_count: examples.any(|one| one.kind == ClaimKind::Drawback),
        })
    }

    /// Whether an item says what the query does, or the contrary; none if neither. Of what is not
    /// realised the contrary was observed, so that it answers both.
    pub(super) fn is_confirmed_by(&self, kb: &KnowledgeBase, item: Item) -> Option<bool> {
        let says_so = self.said(kb, item)? == self.asked.sense;
        match is_unrealised(kb, item) {
            true => Some(true),
            false => Some(says_so),
        }
    }

    /// Whether what says neither is about something else.
    pub(super) fn is_sure(&self) -> bool {
        self.asked.is_sure
    }

    /// Whether a text says just what the query does.
    pub(super) fn is_asked_in(&self, text: &str) -> bool {
        tone(text) == Some(self.asked)
    }

    /// Whether a text says what the query does, or the contrary; none if neither.
    pub(super) fn is_confirmed_in(&self, text: &str) -> Option<bool> {
        sure(text).map(|sense| sense == self.asked.sense)
    }

    /// What it praises or blames, by its title, or else by the kind of the claim.
    fn said(&self, kb: &KnowledgeBase, item: Item) -> Option<Sense> {
        let of_kind = || match item {
            Item::Claim(at) if self.kinds_count => Some(sense_of(kb.claims[at].kind)),
            _ => None,
        };
        sure(kb.title(item)).or_else(of_kind)
    }
}

/// What a text says itself.
fn sure(text: &str) -> Option<Sense> {
    tone(text)
        .filter(|tone| tone.is_sure)
        .map(|tone| tone.sense)
}

fn is_unrealised(kb: &KnowledgeBase, item: Item) -> bool {
    match item {
        Item::Claim(at) => kb.claims[at].status == Status::Unrealised,
        Item::Finding(at) => kb.findings[at].status == Some(Status::Unrealised),
    }
}

fn sense_of(kind: ClaimKind) -> Sense {
    match kind {
        ClaimKind::Benefit => Sense::Praise,
        ClaimKind::Drawback => Sense::Blame,
    }
}
