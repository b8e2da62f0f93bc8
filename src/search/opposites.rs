//! Rejects hits that mean the opposite of the query: `fast approvals` is not answered by `Slow approvals`, nor
//! `well paid on-call` by a drawback.

use super::field::texts_of;
use super::highlight::TokenizedText;
use super::hit::Hit;
use super::index::Index;
use super::polarity::{Polarity, Sentiment, sentiment};
use super::query::Query;
use super::resolve::{Clause, Condition};
use super::score::ClauseScores;
use crate::kb::{ClaimKind, Field, Item, KnowledgeBase, Status};

/// How many of the best hits are judged: to judge one takes as long as to find a hundred.
pub(super) const MAX_JUDGED: usize = 4096;
/// Of how many of the best all texts are read.
const MAX_READ: usize = 32;

/// How the polarity of a hit relates to that of the query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stance {
    Agrees,
    Opposes,
}

/// The stance of a hit; none if it is neutral.
struct Judgement {
    stance: Option<Stance>,
    /// Whether it is that of an alias or a sentence, not of the item as a whole.
    is_from_text: bool,
}

/// Tells hits that answer a query from those that mean the opposite.
pub(super) struct Judge<'a> {
    kb: &'a KnowledgeBase,
    index: &'a Index,
    /// The sentiment of the query.
    asked: Sentiment,
    /// Whether claims have a polarity by their kind, as there are drawbacks.
    kinds_differ: bool,
    topics: Vec<&'a Clause>,
    qualifiers: Vec<&'a ClauseScores>,
}

impl<'a> Judge<'a> {
    /// None if the query has no polarity, the knowledge base is not in English, or the query has operators.
    pub(super) fn new(
        kb: &'a KnowledgeBase,
        index: &'a Index,
        query: &Query,
        scores: &'a [ClauseScores],
    ) -> Option<Self> {
        let has_operators = scores.iter().any(|one| one.clause.is_required);
        let asked = sentiment(query.statement()).filter(|_| kb.is_english() && !has_operators)?;
        let (qualifiers, others): (Vec<_>, Vec<&ClauseScores>) =
            scores.iter().partition(|one| one.clause.is_qualifier);
        let topics = others.into_iter().map(|one| &*one.clause);
        let mut examples = index.facets().example_claims(kb);
        Some(Self {
            kb,
            index,
            asked,
            kinds_differ: examples.any(|one| one.kind == ClaimKind::Drawback),
            topics: topics
                .filter(|one| one.is_topic() && !one.matches_nothing())
                .collect(),
            qualifiers,
        })
    }

    /// Which of the best hits do not answer the query, by their ranks. The first `complete` have all its words.
    ///
    /// Those that mean the opposite are rejected. If a prominent hit does, neutral hits are too, and those that
    /// agree but are about something else.
    pub(super) fn rejected(&self, best: &[Hit], complete: usize) -> Vec<usize> {
        let judged = best.iter().enumerate();
        let judged = judged.map(|(rank, hit)| self.judge(hit.item(), rank < MAX_READ));
        let judged: Vec<Judgement> = judged.collect();
        let is_prominent =
            |rank: usize| rank == 0 || rank < MAX_READ && self.names_topics(best[rank].item());
        let mut opposed =
            (0..best.len()).filter(|rank| judged[*rank].stance == Some(Stance::Opposes));
        let is_strict = self.asked.is_explicit && opposed.any(is_prominent);
        let has_known_qualifier = self.qualifiers.iter().any(|one| one.count() > 0);
        let answers = |rank: &usize| match judged[*rank].stance {
            Some(Stance::Opposes) => false,
            _ if !is_strict => true,
            None => false,
            Some(Stance::Agrees) if judged[*rank].is_from_text => has_known_qualifier,
            Some(Stance::Agrees) if complete == 0 => {
                let item = best[*rank].item();
                self.names_topics(item) && self.has_qualifier(item)
            }
            Some(Stance::Agrees) => *rank < complete && self.is_on_topic(best[*rank].item()),
        };
        (0..best.len()).filter(|rank| !answers(rank)).collect()
    }

    fn judge(&self, item: Item, reads_texts: bool) -> Judgement {
        let in_text = reads_texts.then(|| self.stance_in_texts(item)).flatten();
        Judgement {
            stance: in_text.or_else(|| self.stance_of(item)),
            is_from_text: in_text.is_some(),
        }
    }

    /// The stance of an item by its title, or else by its kind. What is unrealised answers both ways: its
    /// opposite was observed.
    fn stance_of(&self, item: Item) -> Option<Stance> {
        let by_kind = || match item {
            Item::Claim(at) if self.kinds_differ => Some(polarity_of(self.kb.claims[at].kind)),
            _ => None,
        };
        let polarity = explicit_polarity(self.kb.title(item)).or_else(by_kind)?;
        Some(match self.kb.status_of(item) == Some(Status::Unrealised) {
            true => Stance::Agrees,
            false => self.stance_to(polarity),
        })
    }

    /// The stance by a text other than the title: an alias that equals the query in sentiment and words, or, if the
    /// title of a finding is neutral, the first sentence about the topic that has a polarity.
    fn stance_in_texts(&self, item: Item) -> Option<Stance> {
        let may_be_alias = !self.qualifiers.is_empty() || !self.asked.is_explicit;
        let mut texts = texts_of(self.kb, item).into_iter();
        if may_be_alias && texts.any(|(field, text)| field == Field::Alias && self.is_asked(text)) {
            return Some(Stance::Agrees);
        }
        let Item::Finding(at) = item else { return None };
        if explicit_polarity(self.kb.title(item)).is_some() {
            return None;
        }
        let topic = *self.topics.last()?;
        let sentences = self.kb.findings[at].text.split(['.', ';']);
        let mut on_topic = sentences.filter(|sentence| self.has_all(sentence, &[topic]));
        on_topic.find_map(|sentence| {
            let stance = self.stance_to(explicit_polarity(sentence)?);
            let mut qualifiers = self.qualifiers.iter();
            let is_sure = stance == Stance::Agrees
                || qualifiers.any(|one| self.has_all(sentence, &[&*one.clause]));
            is_sure.then_some(stance)
        })
    }

    /// Whether a text has the sentiment and all words of the query.
    fn is_asked(&self, text: &str) -> bool {
        let qualifiers = self.qualifiers.iter().map(|one| &*one.clause);
        let clauses: Vec<&Clause> = self.topics.iter().copied().chain(qualifiers).collect();
        sentiment(text) == Some(self.asked) && self.has_all(text, &clauses)
    }

    fn is_on_topic(&self, item: Item) -> bool {
        self.qualifiers.is_empty() || self.has_qualifier(item) || self.names_topics(item)
    }

    fn has_qualifier(&self, item: Item) -> bool {
        let doc = self.index.doc(item);
        self.qualifiers.iter().any(|one| !one.lacks(doc))
    }

    fn names_topics(&self, item: Item) -> bool {
        self.has_all(self.kb.title(item), &self.topics)
    }

    /// Whether a text has the words of all these clauses; false of no clauses.
    fn has_all(&self, text: &str, clauses: &[&Clause]) -> bool {
        let text = TokenizedText::new(&self.index.dictionary, Field::Title, text);
        let has = |clause: &&Clause| {
            let mut patterns = clause.conditions.iter().filter_map(Condition::pattern);
            patterns.any(|pattern| !text.matches(pattern).is_empty())
        };
        !clauses.is_empty() && clauses.iter().all(has)
    }

    fn stance_to(&self, polarity: Polarity) -> Stance {
        match polarity == self.asked.polarity {
            true => Stance::Agrees,
            false => Stance::Opposes,
        }
    }
}

fn explicit_polarity(text: &str) -> Option<Polarity> {
    let explicit = sentiment(text).filter(|sentiment| sentiment.is_explicit);
    explicit.map(|sentiment| sentiment.polarity)
}

fn polarity_of(kind: ClaimKind) -> Polarity {
    match kind {
        ClaimKind::Benefit => Polarity::Positive,
        ClaimKind::Drawback => Polarity::Negative,
    }
}
