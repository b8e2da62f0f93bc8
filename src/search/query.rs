//! The query language: a text becomes clauses of terms.
//!
//! Clauses are ANDed, the terms of a clause are alternatives. Parsing never fails: what is malformed
//! or still being typed is searched as text or ignored. Whether a value such as `status:x` exists is
//! not known here; the term keeps its text in case it does not.

use std::ops::Range;

use strum::VariantArray;

use crate::kb::{ClaimKind, FindingKind};

use super::facet::{Facet, FacetTable};
use super::field::{FieldSet, optional_fields};
use super::fold;
use super::fuzzy::MAX_TYPED;
use super::tokenize::{TypedWord, words};
use crate::kb::Field;

mod amount;
mod language;
mod tokens;
mod unite;

pub use language::language;

pub(super) use amount::{Amount, Way};
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
    pub(super) clauses: Vec<Vec<Term>>,
    /// The fields asked for with `in:`; none if none was asked for.
    pub(super) fields: FieldSet,
}

/// One thing that a claim or finding must be, or must not be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) negated: bool,
    /// With a `+`: it must be met, even where only some of the words are looked for.
    pub(super) required: bool,
    pub(super) kind: TermKind,
    /// Where it stands in the text of the query, without its `!`.
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
    /// Something in any of these fields.
    Has(FieldSet),
    /// A claim that passes one of these tests of what is seen here.
    Here(Vec<HereTest>),
}

/// What can be asked of what is seen here, beside who says what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HereTest {
    /// Somebody has assessed it.
    Assessed,
    /// It has changed since somebody did.
    Stale,
    /// Somebody sees something else than was observed.
    Differs,
}

impl HereTest {
    /// The tests that `has:` and this word ask for.
    fn of_has(word: &str) -> Vec<Self> {
        let word = fold::fold(word);
        let named = [("here", Self::Assessed), ("stale", Self::Stale)].into_iter();
        let named = named.filter(|(name, _)| name.starts_with(&word));
        named.map(|(_, test)| test).collect()
    }
}

/// Kinds of claims and of findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kinds {
    pub(super) claims: Vec<ClaimKind>,
    pub(super) findings: Vec<FindingKind>,
}

impl Kinds {
    /// Those whose words begin with this; none if none does.
    fn beginning(name: &str) -> Option<Self> {
        let name = fold::fold(name);
        let kinds = Self {
            claims: beginning(&name),
            findings: beginning(&name),
        };
        (!kinds.claims.is_empty() || !kinds.findings.is_empty()).then_some(kinds)
    }
}

fn beginning<T: Copy + Into<&'static str> + VariantArray>(name: &str) -> Vec<T> {
    let all = T::VARIANTS.iter().copied();
    all.filter(|&kind| kind.into().starts_with(name)).collect()
}

/// Words that are typed together: adjacent words, mostly a single one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    pub(super) words: Vec<TypedWord>,
    pub(super) mode: MatchMode,
    /// The text of the field begins with them.
    pub(super) at_start: bool,
    /// The text of the field ends with them.
    pub(super) at_end: bool,
    /// What number, duration or level they are, if they are one.
    pub(super) amount: Option<Amount>,
    /// In what other words a text may say it, if it is a term of the field.
    pub(super) meanings: Option<Vec<&'static str>>,
    /// What a single word is written together with the one typed before it, and with the one after
    /// it.
    pub(super) together: Vec<String>,
}

/// How closely the words of a pattern must match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MatchMode {
    /// In any way.
    Loose,
    /// Whole words; of the last one a beginning is enough.
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
            alternative = !query.add(&text, &token, alternative) && alternative;
        }
        query.unite_words(&text);
        query.pair_neighbours();
        query.take_signs(&text);
        query.text = text;
        query
    }

    /// A query of signs alone asks for them, and no text has them as words: it does not ask for
    /// nothing. Marks of the language alone are still being typed.
    fn take_signs(&mut self, text: &str) {
        let mut pieces = tokens(text)
            .into_iter()
            .filter(|token| token.is_signs(text));
        let Some(first) = pieces.next().filter(|_| self.clauses.is_empty()) else {
            return;
        };
        let words = vec![TypedWord::new(text.trim())];
        self.clauses.push(vec![Term {
            negated: false,
            required: false,
            kind: TermKind::Text(Pattern::of(words, MatchMode::Exact)),
            span: first.span(),
        }]);
    }

    /// Whether it asks for nothing, so that everything matches.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// The text, as typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The terms of a clause, as typed.
    pub(super) fn typed(&self, terms: &[Term]) -> String {
        let terms = terms.iter().map(|term| {
            let not = if term.negated { "!" } else { "" };
            format!("{not}{}", &self.text[term.span.clone()])
        });
        terms.collect::<Vec<_>>().join(" | ")
    }

    /// The same query where these facets are: `owner:ann` asks for a value if `Owner` is one. Without its
    /// value it is still being typed, and asks for nothing.
    pub(super) fn with_facets(&self, table: &FacetTable) -> Self {
        let mut query = self.clone();
        for clause in &mut query.clauses {
            clause.retain_mut(|term| {
                let TermKind::Text(text) = &term.kind else {
                    return true;
                };
                let Some((facet, value)) = named_value(&self.text[term.span.clone()], table) else {
                    return true;
                };
                let text = text.clone();
                let is_typed = !value.is_empty();
                term.kind = TermKind::Facet { facet, value, text };
                is_typed
            });
        }
        query.clauses.retain(|clause| !clause.is_empty());
        query
    }

    /// Whether it asks for findings alone, as `kind:verdict` does.
    pub fn wants_findings(&self) -> bool {
        let is_kind = |term: &Term| match &term.kind {
            TermKind::Kind(kinds) => !term.negated && kinds.claims.is_empty(),
            _ => false,
        };
        self.clauses.iter().any(|clause| clause.iter().all(is_kind))
    }

    /// The fields asked for; if none, these.
    pub(super) fn fields_or(&self, others: FieldSet) -> FieldSet {
        if self.fields.is_empty() {
            others
        } else {
            self.fields
        }
    }

    /// Whether it has a word with a capital.
    pub(super) fn has_capitals(&self) -> bool {
        let patterns = self.clauses.iter().flatten().filter_map(Term::pattern);
        patterns
            .flat_map(|pattern| &pattern.words)
            .any(|word| word.cased.is_some())
    }

    /// Adds a token, as an alternative to the last clause or as a clause of its own. False if it
    /// asks for nothing.
    fn add(&mut self, text: &str, token: &Token, alternative: bool) -> bool {
        if let Some(fields) = token.fields(text) {
            self.fields |= fields;
            return true;
        }
        let Some(term) = token.term(text) else {
            return false;
        };
        match self.clauses.last_mut().filter(|_| alternative) {
            Some(clause) => clause.push(term),
            None => self.clauses.push(vec![term]),
        }
        true
    }
}

impl Term {
    /// Whether it is nothing but words such as these, typed without quotes or other signs; not in
    /// capitals, which mean an acronym.
    pub(super) fn is_only(&self, is_such: impl Fn(&str) -> bool) -> bool {
        let is_such = |word: &TypedWord| word.acronym.is_none() && is_such(&word.folded);
        self.plain_words()
            .is_some_and(|words| words.iter().all(is_such))
    }

    /// Whether it is a word in capitals.
    pub(super) fn is_acronym(&self) -> bool {
        let words = self.plain_words().unwrap_or_default();
        words.len() == 1 && words.iter().all(|word| word.acronym.is_some())
    }

    /// Its words, if it is typed without quotes or other signs.
    fn plain_words(&self) -> Option<&[TypedWord]> {
        let pattern = self.pattern().filter(|_| !self.negated && !self.required)?;
        (pattern.mode == MatchMode::Loose).then_some(&*pattern.words)
    }

    /// Its word, if it is one of letters alone, typed without signs.
    fn single_word(&self) -> Option<&str> {
        match self.plain_words()? {
            [word] => Some(&*word.folded).filter(|word| word.chars().all(char::is_alphabetic)),
            _ => None,
        }
    }

    /// The words that it asks for, if it asks for words.
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
            mode,
            at_start: false,
            at_end: false,
            amount: None,
            meanings: None,
            together: Vec::new(),
        }
    }

    /// A bare word with the marks that stand around it: `'exact`, `^start`, `end$`.
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

/// The facet of its own that a knowledge base has before the colon, and the value behind it.
fn named_value(piece: &str, table: &FacetTable) -> Option<(Facet, String)> {
    let (name, value) = piece.split_once(':')?;
    let facet = table.own_facet(name)?;
    Some((facet, tokens::unquoted(value).to_owned()))
}

fn strip<'t>(text: &'t str, strip: impl Fn(&'t str) -> Option<&'t str>) -> (&'t str, bool) {
    strip(text).map_or((text, false), |rest| (rest, true))
}

/// The fields that `in:` names: all that hold more than a word out of a few.
pub(super) fn named_fields() -> impl Iterator<Item = Field> {
    FieldSet::searched().filter(|field| !FieldSet::is_label(*field) && field.name() != TEXT)
}

/// The name for every longer text.
pub(super) const TEXT: &str = "text";
const TEXTS: [Field; 3] = [Field::Claimed, Field::Observed, Field::Text];

/// The fields that a value of `in:` means, by how their names begin.
fn fields(name: &str) -> Option<FieldSet> {
    let name = fold::fold(name);
    let named = named_fields();
    let mut set: FieldSet = named
        .filter(|field| field.name().starts_with(&name))
        .collect();
    if TEXT.starts_with(&name) {
        set |= TEXTS.into_iter().collect();
    }
    if set.contains(Field::Finding.into()) {
        set |= FieldSet::from(Field::Text);
    }
    (!set.is_empty()).then_some(set)
}

/// The fields that a value of `has:` means, by how their names begin.
fn had(name: &str) -> FieldSet {
    let name = fold::fold(name);
    let named = optional_fields().filter(|field| field.name().starts_with(&name));
    named.collect()
}
