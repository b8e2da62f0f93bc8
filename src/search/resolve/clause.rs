//! The clauses of a query, resolved.

use super::super::facet::Filters;
use super::super::field::FieldSet;
use super::super::hit::MatchClass;
use super::super::index::Doc;
use super::super::phrase::Phrase;
use super::super::query::{AssessmentTest, Kinds};
use crate::kb::Field;

/// Alternatives: a document matches if it meets one of the conditions.
#[derive(Debug)]
pub(in super::super) struct Clause {
    /// As typed.
    pub(in super::super) typed: String,
    /// Whether capitals count.
    pub(in super::super) cased: bool,
    /// What its word is as one with a neighbour.
    pub(in super::super) compounds: Vec<String>,
    /// Whether even documents that match only some clauses must match it.
    pub(in super::super) is_required: bool,
    /// Whether it only asks or judges: documents need not match it, and are ranked higher if they do.
    pub(in super::super) is_hint: bool,
    /// Whether it says how a topic is, or how much there is of it (`slow`, `many`).
    pub(in super::super) is_qualifier: bool,
    /// Whether it is a word in capitals.
    pub(in super::super) is_acronym: bool,
    /// How many words it has beside function words and hints, of which a term has several.
    pub(in super::super) content_words: usize,
    /// Whether it is a term without synonyms, whose words alone mean something else.
    pub(in super::super) is_inseparable: bool,
    /// Whether it is a term of several words with synonyms, and some text has one of these.
    pub(in super::super) is_found_idiom: bool,
    pub(in super::super) conditions: Vec<Condition>,
}

/// The points of a hint are divided by this: enough to rank hits that are otherwise alike.
const HINT_DIVISOR: u32 = 4;

impl Clause {
    /// The points of a match, given those of a content word.
    pub(in super::super) fn worth(&self, points: u32) -> u32 {
        match self.is_hint {
            true => points / HINT_DIVISOR,
            false => points,
        }
    }

    /// Whether it names what is asked about.
    pub(in super::super) fn is_topic(&self) -> bool {
        !self.is_hint && !self.is_qualifier
    }

    /// Whether no document can match it.
    pub(in super::super) fn matches_nothing(&self) -> bool {
        self.conditions.iter().all(|one| match &one.criterion {
            Criterion::Text(resolved) => !one.negated && resolved.is_empty(),
            _ => false,
        })
    }

    /// The words that it denies, if no document has them.
    pub(in super::super) fn denied_in_vain(&self) -> Option<&str> {
        let denied = self.typed.strip_prefix('!')?;
        match &*self.conditions {
            [one] => one.pattern()?.is_empty().then_some(denied),
            _ => None,
        }
    }

    /// The same in this role. A qualifier that no text has becomes a hint, as it may be expressed in other words.
    /// A hint matches no longer words.
    pub(in super::super) fn with_role(mut self, is_hint: bool, is_qualifier: bool) -> Self {
        self.is_qualifier = is_qualifier;
        self.is_hint = is_hint || is_qualifier && self.matches_nothing();
        let conditions = self.conditions.iter_mut().filter(|_| self.is_hint);
        for condition in conditions {
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

impl Condition {
    /// The pattern, if it tests texts.
    pub(in super::super) fn pattern(&self) -> Option<&Resolved> {
        match &self.criterion {
            Criterion::Text(pattern) => Some(pattern),
            _ => None,
        }
    }
}

/// What a condition tests.
#[derive(Debug, Clone)]
pub(in super::super) enum Criterion {
    Text(Resolved),
    Values(Filters),
    Kind(Kinds),
    Has(FieldSet),
    Assessed(AssessmentTest),
}

/// A pattern, resolved: any of these phrases, or a match across a title.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct Resolved {
    pub(in super::super) phrases: Vec<Phrase>,
    /// The fields to search; empty for those of the query.
    pub(in super::super) fields: FieldSet,
    /// Titles and aliases that match across their words.
    pub(in super::super) title_matches: Vec<TitleMatch>,
    /// Items whose ids match.
    pub(in super::super) ids: Vec<(Doc, MatchClass)>,
    /// Groups of patterns, of which a document matches all of one group, anywhere.
    pub(in super::super) groups: Vec<Vec<Resolved>>,
    /// As typed, folded: for highlighting matches across a title.
    pub(in super::super) typed: String,
    pub(in super::super) correction: Option<Correction>,
}

/// A typed word that no text has, and the words searched instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// As typed, folded.
    pub typed: String,
    /// The words that are searched instead, separated by commas.
    pub searched: String,
}

/// A title or alias that matches across its words.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct TitleMatch {
    pub(in super::super) doc: Doc,
    pub(in super::super) field: Field,
    pub(in super::super) class: MatchClass,
    /// The score by fuzzy-matcher; 0 for initials.
    pub(in super::super) fuzzy_score: u32,
}

impl Resolved {
    pub(in super::super) fn of(phrases: Vec<Phrase>) -> Self {
        Self {
            phrases,
            ..Self::default()
        }
    }

    /// The fields to search, given those of the query.
    pub(in super::super) fn fields_in(&self, of_query: FieldSet) -> FieldSet {
        match self.fields.is_empty() {
            true => of_query,
            false => self.fields,
        }
    }

    /// The class of the matches across titles, which all have the same.
    pub(in super::super) fn title_class(&self) -> Option<MatchClass> {
        self.title_matches.first().map(|found| found.class)
    }

    /// Whether no document can match.
    pub(in super::super) fn is_empty(&self) -> bool {
        self.phrases.iter().all(Phrase::is_empty)
            && self.title_matches.is_empty()
            && self.ids.is_empty()
            && self
                .groups
                .iter()
                .all(|group| group.iter().any(Self::is_empty))
    }
}
