//! The query language: a text becomes groups of terms.
//!
//! Groups are ANDed, the terms of a group are alternatives. Parsing never fails: what is malformed
//! or still being typed is searched as text or passed over. Whether a value such as `status:x`
//! exists is not known here; the term keeps its text for the case that it does not.

use std::ops::Range;

use strum::VariantArray as _;

use crate::kb::FindingKind;

use super::facet::Facet;
use super::field::{Field, FieldSet};
use super::fold;
use super::matcher::MAX_TYPED;
use super::words::{Typed, words};

mod tokens;

pub(super) use tokens::operators;
use tokens::{Token, tokens};

/// A query as typed, and what it means.
///
/// Words are ANDed. `'exact`, `"a phrase"`, `^start`, `end$`, `!not`, `a | b` (binds tighter than
/// AND), `status:` `aspect:` `area:` `tag:` `kind:` `in:` `has:`. A word with a capital matches its
/// case first, and any case when nothing has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    text: String,
    pub(super) groups: Vec<Vec<Term>>,
    /// The fields asked for with `in:`; none means that none was asked for.
    pub(super) fields: FieldSet,
}

/// One thing that a claim or finding must be, or must not be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) negated: bool,
    pub(super) what: What,
    /// Where it stands in the text of the query, its `!` not included.
    pub(super) span: Range<usize>,
}

/// What a term asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// Words.
    Text(Pattern),
    /// A value of a facet, or its text when there is no such value.
    Facet {
        facet: Facet,
        value: String,
        text: Pattern,
    },
    /// A finding of one of these kinds.
    Kind(Vec<FindingKind>),
    /// Any of these parts.
    Has(Vec<Part>),
}

/// A part that a claim or finding may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Link,
    Evidence,
    Finding,
    Area,
    Alias,
    Tag,
    Frequency,
}

/// Words that stand side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    pub(super) words: Vec<Typed>,
    pub(super) manner: Manner,
    /// The text of the field begins with them.
    pub(super) start: bool,
    /// The text of the field ends with them.
    pub(super) end: bool,
}

/// How closely the words of a pattern must match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// In any way.
    Loose,
    /// Whole words, the last one perhaps begun.
    Phrase,
    /// Whole words.
    Exact,
}

impl Query {
    /// Characters of a query that count; the rest is dropped.
    pub const LONGEST: usize = MAX_TYPED;

    /// What this text means. Of a text longer than [`Self::LONGEST`], as many characters count.
    pub fn parse(text: &str) -> Self {
        let text: String = text.chars().take(Self::LONGEST).collect();
        let mut query = Self::default();
        let mut alternative = false;
        for token in tokens(&text) {
            if token.is_bar(&text) {
                alternative = true;
                continue;
            }
            alternative = !query.take(&text, &token, alternative) && alternative;
        }
        query.text = text;
        query
    }

    /// Whether it asks for nothing, so that everything matches.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// The text, as typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it asks for findings alone, as `kind:verdict` does.
    pub fn wants_findings(&self) -> bool {
        let is_kind = |term: &Term| !term.negated && matches!(term.what, What::Kind(_));
        self.groups.iter().any(|group| group.iter().all(is_kind))
    }

    /// Whether it has a word with a capital.
    pub(super) fn minds_case(&self) -> bool {
        let patterns = self.groups.iter().flatten().filter_map(Term::pattern);
        patterns
            .flat_map(|pattern| &pattern.words)
            .any(|word| word.cased.is_some())
    }

    /// Takes a token in, as an alternative to the last group or as a group of its own. False when
    /// there was nothing in it.
    fn take(&mut self, text: &str, token: &Token, alternative: bool) -> bool {
        if let Some(fields) = token.fields(text) {
            self.fields = self.fields.union(fields);
            return true;
        }
        let Some(term) = token.term(text) else {
            return false;
        };
        match self.groups.last_mut().filter(|_| alternative) {
            Some(group) => group.push(term),
            None => self.groups.push(vec![term]),
        }
        true
    }
}

impl Term {
    /// The words that it asks for, if it asks for words.
    pub(super) fn pattern(&self) -> Option<&Pattern> {
        match &self.what {
            What::Text(pattern) => Some(pattern),
            _ => None,
        }
    }
}

impl Pattern {
    fn new(text: &str, manner: Manner) -> Option<Self> {
        let words: Vec<_> = words(text)
            .iter()
            .map(|word| Typed::new(&word.plain))
            .collect();
        let pattern = Self {
            words,
            manner,
            start: false,
            end: false,
        };
        (!pattern.words.is_empty()).then_some(pattern)
    }

    /// A bare word with the marks that stand around it: `'exact`, `^start`, `end$`.
    fn bare(text: &str) -> Option<Self> {
        let (text, exact) = strip(text, |text| text.strip_prefix('\''));
        let (text, start) = strip(text, |text| text.strip_prefix('^'));
        let (text, end) = strip(text, |text| text.strip_suffix('$'));
        let manner = match (exact, start || end) {
            (true, _) => Manner::Exact,
            (false, true) => Manner::Phrase,
            (false, false) => Manner::Loose,
        };
        let pattern = Self::new(text, manner)?;
        Some(Self {
            start,
            end,
            ..pattern
        })
    }
}

fn strip<'t>(text: &'t str, strip: impl Fn(&'t str) -> Option<&'t str>) -> (&'t str, bool) {
    strip(text).map_or((text, false), |rest| (rest, true))
}

/// The fields that `in:` means by their names.
pub(super) const FIELDS: [Field; 10] = [
    Field::Title,
    Field::Alias,
    Field::Tag,
    Field::Aspect,
    Field::Area,
    Field::Claimed,
    Field::Observed,
    Field::Evidence,
    Field::Finding,
    Field::Link,
];

/// The name for every longer text.
pub(super) const TEXT: &str = "text";
const TEXTS: [Field; 3] = [Field::Claimed, Field::Observed, Field::Text];

/// The names of parts for `has:`.
pub(super) const PARTS: [(&str, Part); 7] = [
    ("link", Part::Link),
    ("evidence", Part::Evidence),
    ("finding", Part::Finding),
    ("area", Part::Area),
    ("alias", Part::Alias),
    ("tag", Part::Tag),
    ("frequency", Part::Frequency),
];

/// The fields that a value of `in:` means, by how their names begin.
fn fields(name: &str) -> Option<FieldSet> {
    let name = fold::fold(name);
    let named = FIELDS
        .iter()
        .filter(|field| field.name().starts_with(&name));
    let mut set = named.fold(FieldSet::NONE, |set, field| set.with(*field));
    if TEXT.starts_with(&name) {
        set = set.union(FieldSet::of(&TEXTS));
    }
    (!set.is_empty()).then_some(set)
}

fn parts(name: &str) -> Vec<Part> {
    let name = fold::fold(name);
    let named = PARTS.iter().filter(|(known, _)| known.starts_with(&name));
    named.map(|(_, part)| *part).collect()
}

fn kinds(name: &str) -> Vec<FindingKind> {
    let name = fold::fold(name);
    let named = |kind: &FindingKind| kind.word().starts_with(&name);
    FindingKind::VARIANTS
        .iter()
        .copied()
        .filter(named)
        .collect()
}
