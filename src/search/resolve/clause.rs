//! The clauses of a query, resolved.

use super::super::facet::Filters;
use super::super::field::FieldSet;
use super::super::hit::MatchClass;
use super::super::index::Doc;
use super::super::phrase::Phrase;
use super::super::query::{HereTest, Kinds};
use crate::kb::Field;

/// Alternatives, of which a document must meet one.
#[derive(Debug)]
pub(in super::super) struct Clause {
    /// As typed.
    pub(in super::super) typed: String,
    /// Whether capitals count.
    pub(in super::super) cased: bool,
    /// What its word is when written together with a neighbour.
    pub(in super::super) together: Vec<String>,
    /// Whether every document must meet it, even one that meets only some clauses.
    pub(in super::super) is_required: bool,
    /// Whether it is a word that only asks or judges: no document need meet it.
    pub(in super::super) is_hint: bool,
    /// Whether it says how something is, or how much there is of it (`slow`, `many`).
    pub(in super::super) is_qualifier: bool,
    /// Whether it is a word in capitals.
    pub(in super::super) is_acronym: bool,
    /// How many words that say something it has: a term has several.
    pub(in super::super) words: usize,
    /// Whether it is a term whose words alone say nothing.
    pub(in super::super) is_other_subject: bool,
    pub(in super::super) conditions: Vec<Condition>,
}

/// What a hint is worth of other words, as its reciprocal: enough to part rows that are alike.
const HINT: u32 = 4;

impl Clause {
    /// What points for its word count.
    pub(in super::super) fn worth(&self, points: u32) -> u32 {
        if self.is_hint { points / HINT } else { points }
    }

    /// Whether it is what is asked about, and does not just ask or say how that is.
    pub(in super::super) fn is_topic(&self) -> bool {
        !self.is_hint && !self.is_qualifier
    }

    /// Whether no document can meet it.
    pub(in super::super) fn matches_nothing(&self) -> bool {
        self.conditions.iter().all(|one| match &one.criterion {
            Criterion::Text(resolved) => !one.negated && resolved.is_empty(),
            _ => false,
        })
    }

    /// The same as a word that only asks or judges, of which a longer word says nothing.
    pub(in super::super) fn into_hint(mut self) -> Self {
        self.is_hint = true;
        for condition in &mut self.conditions {
            if let Criterion::Text(resolved) = &mut condition.criterion {
                let words = resolved.phrases.iter_mut().flat_map(|one| &mut one.words);
                words.for_each(|one| one.words.retain(|(_, how)| how.means_the_same()));
            }
        }
        self
    }
}

/// A term, resolved.
#[derive(Debug, Clone)]
pub(in super::super) struct Condition {
    pub(in super::super) negated: bool,
    pub(in super::super) criterion: Criterion,
}

/// What a condition looks at.
#[derive(Debug, Clone)]
pub(in super::super) enum Criterion {
    Text(Resolved),
    Values(Filters),
    Kind(Kinds),
    Has(FieldSet),
    Here(Vec<HereTest>),
}

/// A pattern, resolved: any of these phrases, or a match across a title.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct Resolved {
    pub(in super::super) phrases: Vec<Phrase>,
    /// Titles and aliases that match across their words.
    pub(in super::super) title_matches: Vec<TitleMatch>,
    /// Or all of these, wherever they stand.
    pub(in super::super) groups: Vec<Vec<Resolved>>,
    /// As typed, folded: for highlighting matches across a title.
    pub(in super::super) typed: String,
    pub(in super::super) correction: Option<Correction>,
}

/// A typed word that nothing has, and the words searched instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// As typed, folded.
    pub typed: String,
    /// The words that are searched instead, with commas between.
    pub searched: String,
}

/// A title or alias that matches across its words.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct TitleMatch {
    pub(in super::super) doc: Doc,
    pub(in super::super) field: Field,
    pub(in super::super) class: MatchClass,
    /// What fuzzy-matcher gives; 0 for initials.
    pub(in super::super) fuzzy_score: u32,
}

impl Resolved {
    pub(in super::super) fn of(phrases: Vec<Phrase>) -> Self {
        Self {
            phrases,
            ..Self::default()
        }
    }

    /// The class of the matches across titles: all have the same.
    pub(in super::super) fn title_class(&self) -> Option<MatchClass> {
        self.title_matches.first().map(|found| found.class)
    }

    /// Whether no document can match.
    pub(in super::super) fn is_empty(&self) -> bool {
        self.phrases.iter().all(Phrase::is_empty)
            && self.title_matches.is_empty()
            && self
                .groups
                .iter()
                .all(|group| group.iter().any(Self::is_empty))
    }
}
