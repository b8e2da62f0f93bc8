//! Rows that say the contrary of what is asked: `fast approvals` is not answered by `Slow approvals`,
//! and `well paid on-call` by no drawback.

use super::fold::fold;
use super::index::Index;
use super::lexicon::LEXICON;
use super::query::Query;
use super::score::ClauseScores;
use super::tokenize::words;
use super::tone::{Sense, tone};
use crate::kb::{ClaimKind, Item, KnowledgeBase, Status};

/// What a query asks that has a contrary.
pub(super) struct Contrary<'s> {
    /// Words, each with what a title must not say.
    asked: Vec<(&'s ClauseScores, Vec<&'static str>)>,
    /// What the query says as a whole.
    tone: Option<Sense>,
    /// Whether claims say by their kind whether they are for or against something.
    kinds_count: bool,
}

impl<'s> Contrary<'s> {
    /// Of a knowledge base in English. A query with signs has no tone: its words are names.
    pub(super) fn of(
        kb: &KnowledgeBase,
        index: &Index,
        query: &Query,
        scores: &'s [ClauseScores],
    ) -> Self {
        let is_english = kb.language.split(['-', '_']).next() == Some("en");
        let asked = scores.iter().filter(|_| is_english);
        let asked = asked.map(|one| (one, opposites(&spaced(&one.clause.typed))));
        let is_plain = !scores.iter().any(|one| one.clause.is_required);
        let tone = (is_english && is_plain)
            .then(|| tone(query.text()))
            .flatten();
        let mut examples = index.facets().example_claims(kb);
        Self {
            kinds_count: tone.is_some() && examples.any(|one| one.kind == ClaimKind::Drawback),
            asked: asked.filter(|(_, others)| !others.is_empty()).collect(),
            tone,
        }
    }

    /// Whether nothing that was typed has one.
    pub(super) fn is_empty(&self) -> bool {
        self.asked.is_empty() && self.tone.is_none()
    }

    /// Whether it says the contrary: its title of a word that it lacks, or the claim as a whole. Of what
    /// is not realised the contrary is what was observed.
    pub(super) fn is_said_by(&self, kb: &KnowledgeBase, index: &Index, item: Item) -> bool {
        let doc = index.doc(item);
        if let Item::Claim(at) = item
            && kb.claims[at].status == Status::Unrealised
        {
            return false;
        }
        if self.is_denied_by(kb, item) {
            return true;
        }
        let lacking = self.asked.iter().filter(|(one, _)| one.docs.lacks(doc));
        let mut others = lacking.flat_map(|(_, others)| others).peekable();
        if others.peek().is_none() {
            return false;
        }
        let title = spaced(kb.title(item));
        others.any(|other| title.contains(&format!(" {other} ")))
    }

    /// Whether a query praises what an item blames, or the other way round: by the item's title, or else by
    /// the kind of the claim.
    fn is_denied_by(&self, kb: &KnowledgeBase, item: Item) -> bool {
        self.tone
            .is_some_and(|sense| self.said(kb, item) == Some(sense.contrary()))
    }

    /// Whether it says what the query does, if that says anything.
    pub(super) fn agrees(&self, kb: &KnowledgeBase, item: Item) -> bool {
        self.tone.is_none() || self.said(kb, item) == self.tone
    }

    /// What it praises or blames.
    fn said(&self, kb: &KnowledgeBase, item: Item) -> Option<Sense> {
        let of_kind = || match item {
            Item::Claim(at) if self.kinds_count => Some(sense_of(kb.claims[at].kind)),
            _ => None,
        };
        tone(kb.title(item)).or_else(of_kind)
    }
}

fn sense_of(kind: ClaimKind) -> Sense {
    match kind {
        ClaimKind::Benefit => Sense::Praise,
        ClaimKind::Drawback => Sense::Blame,
    }
}

/// The folded words of a text, each between spaces.
fn spaced(text: &str) -> String {
    let words = words(text);
    let folded = words.iter().map(|word| fold(&word.plain));
    folded.fold(" ".to_owned(), |all, word| all + &word + " ")
}

/// The contraries of a word or words, between spaces.
fn opposites(asked: &str) -> Vec<&'static str> {
    let lines = LEXICON
        .opposites
        .lines()
        .filter(|line| !line.starts_with('#'));
    let sides = lines.filter_map(|line| line.split_once(" | "));
    let both = sides.flat_map(|(one, other)| [(one, other), (other, one)]);
    let asks = |side: &str| side.split(", ").any(|word| word == asked.trim());
    let asked = both.filter(|(side, _)| asks(side));
    asked.flat_map(|(_, other)| other.split(", ")).collect()
}
