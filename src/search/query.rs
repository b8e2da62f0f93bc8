//! The query language: a text becomes clauses of terms.
//!
//! Clauses are ANDed, the terms of a clause are alternatives. Parsing never fails: what is malformed or not
//! yet typed to the end is searched as text or ignored. Whether a value such as `status:x` exists is not known
//! here; the term keeps its text in case it does not.

use std::ops::Range;

use strum::VariantArray;

use crate::kb::{ClaimKind, FindingKind};

use super::facet::{Facet, FacetTable};
use super::field::{FieldSet, optional_fields, prose_fields};
use super::fold;
use super::fuzzy::MAX_TYPED;
use super::tokenize::{TypedWord, words};
use crate::kb::Field;

mod amount;
mod groups;
mod language;
mod multiword;
mod tokens;

pub use language::language;

pub(super) use amount::Amount;
use groups::Groups;
use tokens::{Meaning, tokens};
pub(super) use tokens::{Operator, as_typed, unquoted, without_group};

/// A query as typed, and what it means.
///
/// Words are ANDed. `'exact`, `"a phrase"`, `^start`, `end$`, `!not` or `-not` or `NOT not`, `a | b` or `a OR b`
/// (binds tighter than AND; parentheses group: `(a b) | c`), `status:` `aspect:` `area:` `tag:` `kind:` `in:` `has:`.
/// A word with a capital matches its case first, and any case when nothing has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    text: String,
    /// The text without what it denies and joins by operators: what it says.
    statement: String,
    pub(super) clauses: Vec<Vec<Term>>,
    /// The fields of `in:`; empty without it.
    pub(super) fields: FieldSet,
}

/// A condition on a claim or finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) negated: bool,
    /// With a `+`: even hits that lack other words have it.
    pub(super) required: bool,
    pub(super) kind: TermKind,
    /// Its place in the text of the query, without its `!`.
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

/// A test of the assessments of a claim, beside who says what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AssessmentTest {
    /// It is assessed.
    Assessed,
    /// It has changed since an assessment.
    Stale,
    /// An assessment differs from what was observed.
    Differs,
}

impl AssessmentTest {
    /// Those that `has:` asks for, and their names there.
    pub(super) const HAD: [(&'static str, Self); 2] =
        [("here", Self::Assessed), ("stale", Self::Stale)];

    /// The test that `has:` and this word ask for.
    fn of_has(word: &str) -> Option<Self> {
        let word = fold::fold(word);
        let mut named = Self::HAD.into_iter();
        named.find_map(|(name, test)| name.starts_with(&word).then_some(test))
    }
}

/// What `differs:` accepts.
pub(super) const HERE: &str = "here";

/// Kinds of claims and of findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kinds {
    pub(super) claims: Vec<ClaimKind>,
    pub(super) findings: Vec<FindingKind>,
}

impl Kinds {
    /// Those whose names begin with this, and every kind of finding for `finding`; none if none does.
    fn with_prefix(prefix: &str) -> Option<Self> {
        let prefix = fold::fold(prefix);
        let findings = match Field::Finding.name().starts_with(&prefix) {
            true => FindingKind::VARIANTS.to_vec(),
            false => with_prefix(&prefix),
        };
        let kinds = Self {
            claims: with_prefix(&prefix),
            findings,
        };
        (!kinds.claims.is_empty() || !kinds.findings.is_empty()).then_some(kinds)
    }
}

/// What `kind:` accepts: the kinds of claims, those of findings, and `finding` for all of these.
pub(super) fn kind_names() -> impl Iterator<Item = &'static str> {
    let claims = ClaimKind::VARIANTS.iter().map(|&kind| kind.into());
    let findings = FindingKind::VARIANTS.iter().map(|&kind| kind.into());
    claims.chain(findings).chain([Field::Finding.name()])
}

fn with_prefix<T: Copy + Into<&'static str> + VariantArray>(prefix: &str) -> Vec<T> {
    let all = T::VARIANTS.iter().copied();
    all.filter(|&kind| kind.into().starts_with(prefix))
        .collect()
}

/// Adjacent words, mostly a single one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    pub(super) words: Vec<TypedWord>,
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
        let text: String = text.chars().take(Self::MAX_LENGTH).collect();
        let mut query = Self::default();
        let (mut groups, mut denied_fields) = (Groups::default(), FieldSet::default());
        let tokens = tokens(&text);
        for token in &tokens {
            match token.meaning() {
                None => {}
                Some(Meaning::Bar) => groups.bar(),
                Some(Meaning::Open) => groups.open(),
                Some(Meaning::Close) => groups.close(),
                Some(Meaning::Fields(fields, true)) => denied_fields |= fields,
                Some(Meaning::Fields(fields, false)) => query.fields |= fields,
                Some(Meaning::Term(term)) => groups.term(term),
            }
        }
        query.clauses = groups.end();
        query.merge_multiword_terms(&text);
        query.add_compounds();
        // A query of punctuation alone matches nothing, while an empty one matches everything. Operators alone are
        // not yet typed to the end.
        let mut punctuation = tokens.iter().filter(|token| token.is_punctuation());
        if query.clauses.is_empty()
            && let Some(first) = punctuation.next()
        {
            let words = vec![TypedWord::new(text.trim())];
            let nothing = Pattern::of(words, MatchMode::Exact);
            query.clauses.push(vec![Term {
                negated: false,
                required: false,
                ..first.term(TermKind::Text(nothing))
            }]);
        }
        let stated = tokens.iter().filter_map(tokens::Token::stated);
        query.statement = stated.collect::<Vec<_>>().join(" ");
        query.text = text;
        if !denied_fields.is_empty() {
            query.fields = query.fields_or(FieldSet::OWN) - denied_fields;
        }
        query
    }

    /// Whether it has no clauses, so that everything matches.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// The text, as typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text as typed, but for the words that it denies and operators such as `NOT`.
    pub(super) fn statement(&self) -> &str {
        &self.statement
    }

    /// The terms of a clause, as typed.
    pub(super) fn typed(&self, terms: &[Term]) -> String {
        let terms = terms.iter().map(|term| {
            let not = if term.negated { "!" } else { "" };
            format!("{not}{}", &self.text[term.span.clone()])
        });
        terms.collect::<Vec<_>>().join(" | ")
    }

    /// The same query for a knowledge base with these facets: `owner:ann` asks for a value if `Owner` is one.
    /// Without a value it asks for nothing yet.
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
                let has_value = !value.is_empty();
                term.kind = TermKind::Facet { facet, value, text };
                has_value
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

    /// Whether it asks for ids alone, whose terms need no digit.
    pub(super) fn is_in_ids(&self) -> bool {
        self.fields == Field::Id.into()
    }

    /// The fields asked for; if none, these, and links if it has an address.
    pub(super) fn fields_or(&self, others: FieldSet) -> FieldSet {
        let mut terms = self.clauses.iter().flatten();
        if !self.fields.is_empty() {
            self.fields
        } else if terms.any(|term| tokens::without_scheme(&self.text[term.span.clone()]).is_some())
        {
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
    fn plain_words(&self) -> Option<&[TypedWord]> {
        let pattern = self.pattern().filter(|_| !self.negated && !self.required)?;
        (pattern.mode == MatchMode::Loose).then_some(&*pattern.words)
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
            mode,
            at_start: false,
            at_end: false,
            amount: None,
            synonyms: None,
            merged: Vec::new(),
            compounds: Vec::new(),
        }
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

/// The facet that a field of the knowledge base is, and the value after the colon.
fn named_value(piece: &str, table: &FacetTable) -> Option<(Facet, String)> {
    let (name, value) = piece.split_once(':')?;
    let facet = table.own_facet(name)?;
    Some((facet, unquoted(value).to_owned()))
}

fn strip<'t>(text: &'t str, strip: impl Fn(&'t str) -> Option<&'t str>) -> (&'t str, bool) {
    strip(text).map_or((text, false), |rest| (rest, true))
}

/// The fields that `in:` accepts: all but those of one word out of a few, such as a status.
pub(super) fn named_fields() -> impl Iterator<Item = Field> {
    FieldSet::searched().filter(|field| !FieldSet::is_label(*field) && field.name() != TEXT)
}

/// The name of all longer texts together, for `in:`.
pub(super) const TEXT: &str = "text";

/// The fields whose names begin with a value of `in:`.
fn fields_in(name: &str) -> Option<FieldSet> {
    let name = fold::fold(name);
    let named = named_fields();
    let mut set: FieldSet = named
        .filter(|field| field.name().starts_with(&name))
        .collect();
    if TEXT.starts_with(&name) {
        set |= prose_fields().collect();
    }
    if set.contains(Field::Finding.into()) {
        set |= FieldSet::from(Field::Text);
    }
    (!set.is_empty()).then_some(set)
}

/// The fields whose names begin with a value of `has:`.
fn fields_had(name: &str) -> FieldSet {
    let name = fold::fold(name);
    let named = optional_fields().filter(|field| field.name().starts_with(&name));
    named.collect()
}
