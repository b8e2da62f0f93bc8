//! The text of a query as tokens: bare words, quoted phrases, `name:value`, bars.

use std::ops::Range;

use super::super::facet::Facet;
use super::super::field::FieldSet;
use super::{AssessmentTest, Kinds, MatchMode, Pattern, Term, TermKind, fields_had, fields_in};

/// A piece of a query between spaces that are not quoted.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Its place, without a leading `!` or `+`.
    span: Range<usize>,
    negated: bool,
    required: bool,
}

/// What may stand before a colon.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Operator {
    Facet(Facet),
    In,
    Has,
    Differs,
}

impl Operator {
    fn all() -> impl Iterator<Item = Self> {
        let facets = Facet::BUILT_IN.into_iter().map(Self::Facet);
        facets.chain([Self::In, Self::Has, Self::Differs])
    }

    fn name(self) -> &'static str {
        match self {
            Self::Facet(facet) => facet.name(),
            Self::In => "in",
            Self::Has => "has",
            Self::Differs => "differs",
        }
    }
}

/// The names of all operators.
pub(in super::super) fn operators() -> impl Iterator<Item = &'static str> {
    Operator::all().map(Operator::name)
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let blank = rest.len() - rest.trim_start().len();
        let end = token_end(rest.trim_start());
        tokens.extend(token(text, at + blank..at + blank + end));
        at += blank + end;
    }
    tokens
}

/// The length of the token at the start of `rest`; a bar is a token by itself.
fn token_end(rest: &str) -> usize {
    let mut quoted = false;
    let mut before = None;
    for (place, letter) in rest.char_indices() {
        if is_quote(letter) && (quoted || may_open(before)) {
            quoted = !quoted;
        } else if letter == '|' && !quoted {
            return place.max(1);
        } else if letter.is_whitespace() && !quoted {
            return place;
        }
        before = Some(letter);
    }
    rest.len()
}

/// Whether a quote after this character opens a phrase; inside a word it is a character like others.
fn may_open(before: Option<char>) -> bool {
    before.is_none_or(|before| matches!(before, '!' | '+' | ':' | '^'))
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '\u{201c}' | '\u{201d}')
}

fn token(text: &str, span: Range<usize>) -> Option<Token> {
    let piece = text.get(span.clone())?;
    let negated = piece.starts_with('!');
    let required = piece.starts_with('+');
    let start = span.start + usize::from(negated || required);
    (start < span.end).then_some(Token {
        span: start..span.end,
        negated,
        required,
    })
}

impl Token {
    /// Whether it is the bar between alternatives.
    pub(super) fn is_bar(&self, text: &str) -> bool {
        !self.negated && self.text(text) == "|"
    }

    /// The fields that an `in:` names, if it is one.
    pub(super) fn fields(&self, text: &str) -> Option<FieldSet> {
        match self.operator(text)? {
            (Operator::In, value) if !self.negated && !value.is_empty() => fields_in(&value),
            _ => None,
        }
    }

    /// Whether it has no words, though something else than operators.
    pub(super) fn is_punctuation(&self, text: &str) -> bool {
        let is_operator = |letter: char| is_quote(letter) || "!+'^|".contains(letter);
        self.term(text).is_none()
            && self.operator(text).is_none()
            && !self.text(text).chars().all(is_operator)
    }

    /// Its place, without a leading `!` or `+`.
    pub(super) fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// The term that it is; none if it has no words, or no value after a colon.
    pub(super) fn term(&self, text: &str) -> Option<Term> {
        let kind = match self.operator(text) {
            Some((_, value)) if value.is_empty() => return None,
            Some((operator, value)) => self.operation(text, operator, value)?,
            None => TermKind::Text(self.pattern(text)?),
        };
        Some(Term {
            negated: self.negated,
            required: self.required,
            kind,
            span: self.span.clone(),
        })
    }

    fn operation(&self, text: &str, operator: Operator, value: String) -> Option<TermKind> {
        let as_text = Pattern::new(self.text(text), MatchMode::Phrase);
        let kind = match operator {
            // Findings have kinds too.
            Operator::Facet(Facet::Kind) => match Kinds::with_prefix(&value) {
                Some(kinds) => TermKind::Kind(kinds),
                None => TermKind::Text(as_text?),
            },
            Operator::Facet(facet) => TermKind::Facet {
                facet,
                value,
                text: as_text?,
            },
            Operator::Has => match (fields_had(&value), AssessmentTest::of_has(&value)) {
                (fields, _) if !fields.is_empty() => TermKind::Has(fields),
                (_, tests) if !tests.is_empty() => TermKind::Assessed(tests),
                _ => TermKind::Text(as_text?),
            },
            Operator::Differs if "here".starts_with(&value.to_lowercase()) => {
                TermKind::Assessed(vec![AssessmentTest::Differs])
            }
            Operator::Differs => TermKind::Text(as_text?),
            Operator::In => TermKind::Text(as_text?),
        };
        Some(kind)
    }

    fn pattern(&self, text: &str) -> Option<Pattern> {
        let piece = self.text(text);
        if let Some(address) = without_scheme(piece) {
            return Pattern::new(address, MatchMode::Phrase);
        }
        let (start, quoted) = match piece.strip_prefix('^') {
            Some(rest) => (true, rest),
            None => (false, piece),
        };
        if !quoted.starts_with(is_quote) {
            return Pattern::bare(piece);
        }
        let pattern = Pattern::new(quoted, MatchMode::Phrase)?;
        Some(Pattern {
            at_start: start,
            ..pattern
        })
    }

    /// The operator and its value, without quotes.
    fn operator(&self, text: &str) -> Option<(Operator, String)> {
        let (name, value) = self.text(text).split_once(':')?;
        let operator = operator(&name.to_lowercase())?;
        Some((operator, unquoted(value).to_owned()))
    }

    fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.span.clone()).unwrap_or_default()
    }
}

/// What is after the scheme of a web address, which is all that is searched of it; none of another text.
pub(super) fn without_scheme(piece: &str) -> Option<&str> {
    let (scheme, rest) = piece.split_once("://")?;
    let is_web = ["http", "https"].map(|web| scheme.eq_ignore_ascii_case(web));
    is_web.contains(&true).then_some(rest)
}

/// A value without its quotes.
pub(super) fn unquoted(value: &str) -> &str {
    value.trim_matches(is_quote).trim()
}

fn operator(name: &str) -> Option<Operator> {
    Operator::all().find(|operator| operator.name() == name)
}
