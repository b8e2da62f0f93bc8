//! The query language: a text becomes clauses of terms.
//!
//! Clauses are ANDed, the terms of a clause are alternatives. Parsing never fails: what is malformed or not
//! yet typed to the end is searched as text or ignored. Whether a value such as `status:x` exists is not known
//! here; the term keeps its text in case it does not.

use std::borrow::Cow;
use std::ops::Range;

use crate::kb::{Field, sort_by_key};

use super::facet::Facet;
use super::field::FieldSet;
use super::fuzzy::MAX_TYPED;
use super::tokenize::{TypedWord, words};

mod amount;
mod groups;
mod language;
mod multiword;
mod operand;
mod operator;
mod spelt_out;
mod tokens;

pub use language::language;

pub(super) use amount::Amount;
use groups::Groups;
pub(super) use operand::{AssessmentTest, HERE, Kinds, TEXT, kind_names, named_fields};
pub(super) use operator::{Names, Operator};
pub(super) use spelt_out::spelt_out;
use tokens::{Meaning, tokens};
pub(super) use tokens::{name_of_denied, unquoted};

/// A query as typed, and what it means.
///
/// Words are ANDed. `'exact`, `"a phrase"`, `^start`, `end$`, `!not` or `-not` or `NOT not`, `a | b` or `a OR b`
/// (binds tighter than AND; parentheses group: `(a b) | c`), `status:` `aspect:` `area:` `tag:` `kind:` `in:` `has:`
/// (with a value, a list `a,b`, or a group `(a OR b)`), `title:word` in one part alone.
/// A word with a capital matches its case first, and any case when nothing has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    text: String,
    /// The same with groups behind a colon spelt out; terms are parts of it.
    spelt: String,
    /// The text without what it denies and joins by operators: what it says.
    statement: String,
    pub(super) clauses: Vec<Vec<Term>>,
    /// The fields of `in:`; empty without it.
    pub(super) fields: FieldSet,
    /// Each `in:`, as typed.
    pub(super) parts: Vec<String>,
}

/// A condition on a claim or finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) negated: bool,
    /// With a `+`: even hits that lack other words have it.
    pub(super) required: bool,
    pub(super) kind: TermKind,
    /// Its place in the text that is spelt out, without its `!`.
    pub(super) span: Range<usize>,
}

/// What a term asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TermKind {
    /// Words.
    Text(Pattern),
    /// A value of a facet, or its text if there is no such value.
    Facet {
        facet: Facet,
        value: String,
        text: Pattern,
    },
    /// A claim or finding of one of these kinds.
    Kind(Kinds),
    /// A text in any of these fields.
    Has(FieldSet),
    /// A claim whose assessments pass this test.
    Assessed(AssessmentTest),
}

/// Adjacent words, mostly a single one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    pub(super) words: Vec<TypedWord>,
    /// The fields to search; empty for those of the query.
    pub(super) fields: FieldSet,
    pub(super) mode: MatchMode,
    /// Whether a text must begin with them.
    pub(super) at_start: bool,
    /// Whether a text must end with them.
    pub(super) at_end: bool,
    /// Their amount, if they are a number, a duration or a level.
    pub(super) amount: Option<Amount>,
    /// Their synonyms, if they are a term of the field.
    pub(super) synonyms: Option<Vec<&'static str>>,
    /// The clauses that were merged into a term of several words.
    pub(super) merged: Vec<Vec<Term>>,
    /// A single word as one with the word typed before it, and with the one after it.
    pub(super) compounds: Vec<String>,
}

/// How closely the words of a pattern must match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MatchMode {
    /// In any way, with typos too.
    Loose,
    /// Whole words; of the last one a prefix is enough.
    Phrase,
    /// Whole words.
    Exact,
}

impl Query {
    /// The most characters of a query; the rest is dropped.
    pub const MAX_LENGTH: usize = MAX_TYPED;

    /// Parses a text, of which the first [`Self::MAX_LENGTH`] characters count.
    pub fn parse(text: &str) -> Self {
        Self::with_names(text, Names::default())
    }

    /// The same with the names of a knowledge base, such as those of its own fields.
    pub(super) fn with_names(text: &str, names: Names<'_>) -> Self {
        let text: String = text.chars().take(Self::MAX_LENGTH).collect();
        let mut query = Self {
            spelt: spelt_out(&text, names),
            text,
            ..Self::default()
        };
        let (mut groups, mut denied_fields) = (Groups::default(), FieldSet::default());
        let mut stated = Vec::new();
        let tokens = tokens(&query.spelt, names);
        for token in &tokens {
            let is_denied = token.negated ^ groups.is_denied();
            let meaning = token.meaning(is_denied, names);
            if !(is_denied || matches!(meaning, Some(Meaning::Open | Meaning::Close))) {
                stated.push(token.text);
            }
            match meaning {
                None => {}
                Some(Meaning::Bar) => groups.bar(),
                Some(Meaning::Open) => groups.open(token),
                Some(Meaning::Close) => groups.close(),
                Some(Meaning::Fields(fields)) => {
                    let (set, sign) = match is_denied {
                        true => (&mut denied_fields, "-"),
                        false => (&mut query.fields, ""),
                    };
                    *set |= fields;
                    query.parts.push(format!("{sign}{}", token.text));
                }
                Some(Meaning::Term(term)) => groups.term(term),
            }
        }
        query.clauses = groups.end();
        // A query of punctuation alone matches nothing, while an empty one matches everything. Operators alone are
        // not yet typed to the end.
        let mut punctuation = tokens.iter().filter(|token| token.is_punctuation(names));
        if query.clauses.is_empty()
            && let Some(first) = punctuation.next()
        {
            let nothing = Pattern::none(query.text.trim());
            query.clauses.push(vec![Term {
                negated: false,
                required: false,
                ..first.term(TermKind::Text(nothing))
            }]);
        }
        query.statement = stated.join(" ");
        query.resolve_double_negations();
        query.merge_multiword_terms();
        query.add_compounds();
        if !denied_fields.is_empty() {
            query.fields = query.fields_or(FieldSet::OWN) - denied_fields;
        }
        query
    }

    /// The same query with the names of a knowledge base.
    pub(super) fn in_knowledge_base(&self, names: Names<'_>) -> Cow<'_, Self> {
        match self.text.contains([':', '=']) {
            true => Cow::Owned(Self::with_names(&self.text, names)),
            false => Cow::Borrowed(self),
        }
    }

    /// Whether it has no clauses, so that everything matches.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// The text, as typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text as typed, but with the operator before each value of a group behind its colon.
    pub(super) fn spelt(&self) -> &str {
        &self.spelt
    }

    /// The text as typed, but for the words that it denies and operators such as `NOT`.
    pub(super) fn statement(&self) -> &str {
        &self.statement
    }

    /// Each term once, in the order typed; alternatives to a group are in several clauses.
    pub(super) fn terms(&self) -> Vec<&Term> {
        let mut terms: Vec<&Term> = self.clauses.iter().flatten().collect();
        sort_by_key(&mut terms, |term| term.span.start);
        terms.dedup_by_key(|term| term.span.start);
        terms
    }

    /// A term as typed, with its operator but without a sign.
    pub(super) fn text_of(&self, term: &Term) -> &str {
        &self.spelt[term.span.clone()]
    }

    /// The sign before a term, also if that of its group stands for it.
    pub(super) fn sign_of(&self, term: &Term) -> &'static str {
        match (term.negated, term.required) {
            (true, _) if self.spelt[..term.span.start].ends_with('!') => "!",
            (true, _) => "-",
            (_, true) => "+",
            _ => "",
        }
    }

    /// The terms of a clause, as typed.
    pub(super) fn typed(&self, terms: &[Term]) -> String {
        let terms = terms.iter().map(|term| {
            let not = if term.negated { "!" } else { "" };
            format!("{not}{}", self.text_of(term))
        });
        terms.collect::<Vec<_>>().join(" | ")
    }

    /// Whether it asks for findings alone, as `kind:verdict` does.
    pub fn wants_findings(&self) -> bool {
        let is_kind = |term: &Term| match &term.kind {
            TermKind::Kind(kinds) => !term.negated && kinds.claims.is_empty(),
            _ => false,
        };
        self.clauses.iter().any(|clause| clause.iter().all(is_kind))
    }

    /// Whether it asks for ids alone, whose terms need no digit.
    pub(super) fn is_in_ids(&self) -> bool {
        self.fields == Field::Id.into()
    }

    /// The fields asked for; if none, these, and links if it has an address.
    pub(super) fn fields_or(&self, others: FieldSet) -> FieldSet {
        let mut terms = self.clauses.iter().flatten();
        if !self.fields.is_empty() {
            self.fields
        } else if terms.any(|term| tokens::without_scheme(self.text_of(term)).is_some()) {
            others | Field::Link.into()
        } else {
            others
        }
    }

    /// Whether it has a word with a capital.
    pub(super) fn has_capitals(&self) -> bool {
        let patterns = self.clauses.iter().flatten().filter_map(Term::pattern);
        patterns
            .flat_map(|pattern| &pattern.words)
            .any(|word| word.cased.is_some())
    }
}

impl Term {
    /// Whether it consists of words that pass, typed without operators, and no acronyms.
    pub(super) fn is_only(&self, passes: impl Fn(&str) -> bool) -> bool {
        let passes = |word: &TypedWord| word.acronym.is_none() && passes(&word.folded);
        self.plain_words()
            .is_some_and(|words| words.iter().all(passes))
    }

    /// Whether it is a word in capitals, typed without operators.
    pub(super) fn is_acronym(&self) -> bool {
        let words = self.plain_words().unwrap_or_default();
        words.len() == 1 && words.iter().all(|word| word.acronym.is_some())
    }

    /// Its words, if it is typed without operators.
    pub(super) fn plain_words(&self) -> Option<&[TypedWord]> {
        let pattern = self.pattern().filter(|_| !self.negated && !self.required)?;
        let is_plain = pattern.mode == MatchMode::Loose && pattern.fields.is_empty();
        is_plain.then_some(&*pattern.words)
    }

    /// Its word, if it is a single one, only of letters, typed without operators.
    fn single_word(&self) -> Option<&str> {
        match self.plain_words()? {
            [word] => Some(&*word.folded).filter(|word| word.chars().all(char::is_alphabetic)),
            _ => None,
        }
    }

    /// Its pattern, if it asks for words.
    pub(super) fn pattern(&self) -> Option<&Pattern> {
        match &self.kind {
            TermKind::Text(pattern) => Some(pattern),
            _ => None,
        }
    }
}

impl Pattern {
    fn new(text: &str, mode: MatchMode) -> Option<Self> {
        let words: Vec<_> = words(text)
            .iter()
            .map(|word| TypedWord::new(&word.plain))
            .collect();
        (!words.is_empty()).then(|| Self::of(words, mode))
    }

    fn of(words: Vec<TypedWord>, mode: MatchMode) -> Self {
        Self {
            words,
            fields: FieldSet::default(),
            mode,
            at_start: false,
            at_end: false,
            amount: None,
            synonyms: None,
            merged: Vec::new(),
            compounds: Vec::new(),
        }
    }

    /// What no text has.
    fn none(text: &str) -> Self {
        Self::of(vec![TypedWord::new(text)], MatchMode::Exact)
    }

    /// Whether it is a term of several words, with synonyms: these mean something even if each says little.
    pub(super) fn is_idiom(&self) -> bool {
        let synonyms = self.synonyms.as_ref();
        self.words.len() > 1 && synonyms.is_some_and(|synonyms| !synonyms.is_empty())
    }

    /// A bare word with its operators: `'exact`, `^start`, `end$`.
    fn bare(text: &str) -> Option<Self> {
        let (text, exact) = strip(text, |text| text.strip_prefix('\''));
        let (text, start) = strip(text, |text| text.strip_prefix('^'));
        let (text, end) = strip(text, |text| text.strip_suffix('$'));
        let mode = match (exact, start || end) {
            (true, _) => MatchMode::Exact,
            (false, true) => MatchMode::Phrase,
            (false, false) => MatchMode::Loose,
        };
        let pattern = Self::new(text, mode)?;
        Some(Self {
            at_start: start,
            at_end: end,
            ..pattern
        })
    }
}

fn strip<'t>(text: &'t str, strip: impl Fn(&'t str) -> Option<&'t str>) -> (&'t str, bool) {
    strip(text).map_or((text, false), |rest| (rest, true))
}
