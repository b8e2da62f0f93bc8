//! Suggestions for a query that finds nothing, from the nearest known words and names.

use std::cmp::Reverse;

use crate::kb::{KnowledgeBase, unique};

use super::dictionary::NEGATING_PREFIXES;
use super::facet::{Facet, UnknownFilter, as_typed, nearest_value};
use super::fold;
use super::function_words::FunctionWords;
use super::fuzzy::{edit_distance, letter_mask, max_edits, may_be_within, nearest};
use super::index::Index;
use super::polarity::{is_denial, is_qualifier};
use super::query::{Operator, Query, Term, TermKind, name_of_denied, unquoted};
use super::stem::Stems;
use super::tokenize::{TypedWord, words};

/// The query without function words and hints, except those that deny (`not`), with each unknown word and name
/// replaced by the nearest known one, or left out if none is near; none if nothing is left but what it denies, or
/// nothing is unknown.
pub(super) fn corrected(index: &Index, kb: &KnowledgeBase, query: &Query) -> Option<String> {
    // Without what is between the two, `status <> realised` would be the opposite.
    let mut typed = query.spelt().split_whitespace();
    if typed.any(|word| ["!=", "<>"].contains(&word)) {
        return None;
    }
    let function_words = FunctionWords::of(kb);
    let is_weak = |word: &str| function_words.is_weak(word) && !is_denial(word);
    let mut is_corrected = false;
    let mut clauses: Vec<String> = Vec::new();
    for terms in &query.clauses {
        let mut terms = terms
            .iter()
            .filter(|term| !term.is_only(is_weak))
            .peekable();
        if terms.peek().is_none() {
            continue;
        }
        let known = terms.filter_map(|term| {
            let better = better(index, kb, query, term);
            // Without what is denied, the query would be the opposite.
            let is_denied = name_of_denied(query.text_of(term)).is_some();
            let is_out = better.is_none() && !is_denied && is_unknown(index, term);
            is_corrected |= is_out || better.is_some();
            let known = better.unwrap_or_else(|| query.text_of(term).to_owned());
            (!is_out).then(|| query.sign_of(term).to_owned() + &known)
        });
        let known = known.collect::<Vec<_>>().join(" OR ");
        match known.is_empty() {
            true => drop(clauses.pop_if(|last| is_denial(last))),
            false if clauses.contains(&known) => {}
            false => clauses.push(known),
        }
    }
    clauses.extend(query.parts.iter().cloned());
    // The message has a question mark of its own.
    let text = clauses.join(" ").trim_end_matches('?').to_owned();
    let better = Query::with_names(&text, index.names(kb));
    let mut terms = better.clauses.iter().flatten();
    (is_corrected && terms.any(|term| !term.negated)).then_some(text)
}

/// The values of operators in a query that the knowledge base does not have, as in `status:nosuch` or `in:nosuch`;
/// such a term is searched as text. What stands behind `=` is reported only if nothing is found.
pub(super) fn unknown_values(
    index: &Index,
    kb: &KnowledgeBase,
    query: &Query,
    is_found: bool,
) -> Vec<UnknownFilter> {
    let table = index.facets();
    let unknown_parts = |facet: Facet, value: &str| {
        let parts = facet.parts(kb, table, value).into_iter();
        let unknown = parts.filter(|part| facet.matching(kb, table, part).is_empty());
        let unknown = unknown.map(|part| UnknownFilter::value(kb, table, (facet, part), &[]));
        unknown.collect::<Vec<_>>()
    };
    let terms = query.terms().into_iter();
    let unknown = terms.flat_map(|term| match &term.kind {
        TermKind::Facet { facet, value, .. } => unknown_parts(*facet, value),
        TermKind::Assessed(_) if !term.negated && table.assessments.is_empty() => {
            vec![UnknownFilter::not_assessed()]
        }
        TermKind::Text(_) => {
            let sign = if is_found { ":" } else { ":=" };
            let operand = query.text_of(term).split_once(|c| sign.contains(c));
            let (name, value) = operand.unwrap_or_default();
            let value = unquoted(value);
            match index.names(kb).operator(name) {
                Some(Operator::Facet(facet)) if facet != Facet::Kind => unknown_parts(facet, value),
                Some(operator) => {
                    let known = table.values_after(kb, operator).into_iter();
                    let known: Vec<_> = known.map(|(id, _)| id).collect();
                    let unknown = || UnknownFilter::operand(operator.name(), value, &known);
                    (!known.is_empty()).then(unknown).into_iter().collect()
                }
                None => {
                    let unknown = name_of_denied(query.text_of(term)).into_iter();
                    let known = unique(Operator::all().map(Operator::name));
                    unknown
                        .map(|name| UnknownFilter::operator(name, &known))
                        .collect()
                }
            }
        }
        _ => Vec::new(),
    });
    unknown.collect()
}

/// Whether no word of the knowledge base matches any word of this term.
fn is_unknown(index: &Index, term: &Term) -> bool {
    let pattern = term.pattern().filter(|_| !term.negated);
    pattern.is_some_and(|pattern| {
        pattern
            .words
            .iter()
            .all(|word| is_unknown_word(index, word))
    })
}

fn is_unknown_word(index: &Index, word: &TypedWord) -> bool {
    index.dictionary.non_fuzzy_matches(word).words.is_empty()
}

fn better(index: &Index, kb: &KnowledgeBase, query: &Query, term: &Term) -> Option<String> {
    let piece = query.text_of(term);
    match &term.kind {
        TermKind::Text(pattern) if pattern.is_idiom() => None,
        TermKind::Text(pattern) if !pattern.fields.is_empty() => {
            let (name, value) = piece.split_once(':')?;
            Some(format!("{name}:{}", better_words(index, kb, value)?))
        }
        TermKind::Text(_) if piece.contains("!=") && term.negated => None,
        TermKind::Text(_) if name_of_denied(piece).is_some() => better_operator(piece),
        TermKind::Text(_) => better_value(index, kb, piece)
            .or_else(|| better_operator(piece))
            .or_else(|| operator_of(index, kb, piece))
            .or_else(|| better_words(index, kb, piece)),
        TermKind::Facet { .. } => better_value(index, kb, piece),
        _ => None,
    }
}

/// `status:relised` or `status=relised` → `status:realised`.
fn better_value(index: &Index, kb: &KnowledgeBase, piece: &str) -> Option<String> {
    let (name, value) = piece.split_once([':', '='])?;
    let (value, table) = (unquoted(value), index.facets());
    let Some(Operator::Facet(facet)) = index.names(kb).operator(name) else {
        return None;
    };
    if !facet.matching(kb, table, value).is_empty() {
        return None;
    }
    let near = nearest_value(kb, table, facet, value)?;
    Some(format!("{name}:{}", as_typed(near)))
}

/// `aspct:learning` or `aspect=learning` → `aspect:learning`, `aspect!=learning` → `-aspect:learning`.
fn better_operator(piece: &str) -> Option<String> {
    let (name, value) = piece.split_once([':', '='])?;
    let operators = Operator::all().map(|one| (one.name(), one.name().to_owned()));
    let denied = name.strip_suffix('!');
    let sign = if denied.is_some() { "-" } else { "" };
    let name = nearest(&fold::fold(denied.unwrap_or(name)), operators)?;
    Some(format!("{sign}{name}:{value}"))
}

/// `label:cost` → `tag:cost`: the operator that has the value of an unknown one.
fn operator_of(index: &Index, kb: &KnowledgeBase, piece: &str) -> Option<String> {
    let (name, value) = piece.split_once([':', '='])?;
    // The opposite is no suggestion.
    if name.ends_with('!') || value.starts_with(['!', '-']) {
        return None;
    }
    let has_value = |facet: &Facet| !facet.matching(kb, index.facets(), value).is_empty();
    let facet = Facet::BUILT_IN.into_iter().find(has_value)?;
    Some(format!("{}:{value}", facet.name()))
}

/// The piece with each unknown word replaced by the nearest known one.
fn better_words(index: &Index, kb: &KnowledgeBase, piece: &str) -> Option<String> {
    let mut better = piece.to_owned();
    let mut changed = false;
    for word in words(piece).into_iter().rev() {
        let typed = TypedWord::new(&word.plain);
        // `COTS` is no typo of *cost*.
        let known = nearest_word(index, kb, &typed.folded).filter(|_| typed.acronym.is_none());
        if let Some(known) = known {
            better.replace_range(word.range, known);
            changed = true;
        }
    }
    changed.then_some(better)
}

/// Whether one of two words negates the other (`inexpensive`, `expensive`).
fn is_negation(one: &str, other: &str) -> bool {
    let negates = |long: &str, short: &str| {
        long.strip_suffix(short)
            .is_some_and(|prefix| NEGATING_PREFIXES.contains(&prefix))
    };
    negates(one, other) || negates(other, one)
}

/// The nearest known content word, if a word is unknown and no qualifier; of several, the one that most documents have.
fn nearest_word<'i>(index: &'i Index, kb: &KnowledgeBase, folded: &str) -> Option<&'i str> {
    let is_qualifier = kb.is_english() && is_qualifier(folded);
    if is_qualifier
        || !is_unknown_word(index, &TypedWord::new(folded))
        || Stems::of(&kb.language).knows(folded)
    {
        return None;
    }
    let (mask, most) = (letter_mask(folded), max_edits(folded.chars().count()));
    let may_be_near = |_, letters| may_be_within(most, mask, letters);
    let function_words = FunctionWords::of(kb);
    let dictionary = &index.dictionary;
    let words = dictionary.words_with_letters(dictionary.words_beginning(""), may_be_near);
    let words = words.filter(|(word, _)| !dictionary.is_compound(*word));
    let near = words.filter(|(_, known)| !is_negation(folded, known));
    let near = near.filter_map(|(word, known)| {
        let distance = edit_distance(folded, known)?;
        if function_words.is_weak(known) {
            return None;
        }
        let key = (distance, Reverse(index.documents_with(word)));
        Some((key, known))
    });
    near.min_by_key(|(key, _)| *key).map(|(_, word)| word)
}
