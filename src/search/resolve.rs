//! What the terms of a query match in one knowledge base: typed words become words of the dictionary, and
//! names become values of facets.

use std::sync::Arc;

use super::dictionary::{Expansion, WordMatch};
use super::facet::Filters;
use super::function_words::FunctionWords;
use super::hit::MatchClass;
use super::index::Index;
use super::phrase::{Phrase, PhraseSearch};
use super::polarity::is_qualifier;
use super::query::{Amount, MatchMode, Pattern, Query, Term, TermKind};
use super::tokenize::TypedWord;
use crate::kb::{KnowledgeBase, sort_by_key};

mod clause;
mod ids;
mod term;
mod titles;

pub use clause::Correction;
pub(super) use clause::{Clause, Condition, Criterion, Resolved, TitleMatch};

/// Resolves the clauses of a query, without function words (`what`, `is`, `the`) unless there is nothing
/// else. `cased` says whether capitals count. Clauses that are `known` from an earlier search are used again.
pub(super) fn resolve<'c>(
    index: &Index,
    kb: &KnowledgeBase,
    query: &Query,
    cased: bool,
    known: impl Iterator<Item = &'c Arc<Clause>> + Clone,
) -> Vec<Arc<Clause>> {
    let function_words = FunctionWords::of(kb);
    let resolver = Resolver {
        index,
        kb,
        query,
        function_words,
        cased,
    };
    let clauses = content_clauses(query, function_words);
    let is_weak = |terms: &Vec<Term>| are_all(terms, |word| function_words.is_weak(word));
    let is_qualifier = |terms: &Vec<Term>| kb.is_english() && is_qualifier(&query.typed(terms));
    let is_topic = |terms: &Vec<Term>| !is_weak(terms) && !is_qualifier(terms);
    let topics = clauses.iter().filter(|terms| is_topic(terms)).count();
    let clauses: Vec<_> = match topics > 1 {
        true => clauses
            .into_iter()
            .flat_map(|one| resolver.separated(one))
            .collect(),
        false => clauses,
    };
    // `key person` says something, although neither word does.
    let is_idiom = |terms: &&Vec<Term>| {
        terms.iter().any(is_idiom) && resolver.clause(String::new(), terms).is_found_idiom
    };
    let has_content = !clauses.iter().all(|terms| is_weak(terms)) || clauses.iter().any(is_idiom);
    let has_topic = topics > 0;
    let clause = |terms: &Vec<Term>| {
        let (typed, compounds) = (query.typed(terms), compounds(terms));
        let is_weak = has_content && is_weak(terms);
        let is_hint = |clause: &Clause| is_weak && !clause.is_found_idiom;
        let is_qualifier = has_topic && is_qualifier(terms);
        let is_same = |clause: &&Arc<Clause>| {
            (clause.cased, clause.is_qualifier) == (cased, is_qualifier)
                && clause.typed == typed
                && clause.compounds == compounds
                && (is_qualifier || clause.is_hint == is_hint(clause))
        };
        match known.clone().find(is_same) {
            Some(known) => Arc::clone(known),
            None => {
                let clause = resolver.clause(typed, terms);
                let is_hint = is_hint(&clause);
                Arc::new(clause.with_role(is_hint, is_qualifier))
            }
        }
    };
    clauses.into_iter().map(clause).collect()
}

/// The clauses of a query without those of function words, unless it has no others. Such words may be a term
/// (`is down`).
fn content_clauses(query: &Query, function_words: FunctionWords) -> Vec<&Vec<Term>> {
    let is_function = |terms: &&Vec<Term>| {
        are_all(terms, |word| function_words.contains(word)) && !terms.iter().any(is_idiom)
    };
    let (function, content): (Vec<_>, Vec<_>) = query.clauses.iter().partition(is_function);
    match content.is_empty() {
        true => function,
        false => content,
    }
}

fn is_idiom(term: &Term) -> bool {
    term.pattern().is_some_and(Pattern::is_idiom)
}

/// Whether the terms of a clause are only words that pass.
fn are_all(terms: &[Term], passes: impl Fn(&str) -> bool) -> bool {
    terms.iter().all(|term| term.is_only(&passes))
}

/// What the words of a clause are as one with their neighbours (`run book` → `runbook`).
fn compounds(terms: &[Term]) -> Vec<String> {
    let patterns = terms.iter().filter_map(Term::pattern);
    patterns
        .flat_map(|pattern| pattern.compounds.iter().cloned())
        .collect()
}

struct Resolver<'a> {
    index: &'a Index,
    kb: &'a KnowledgeBase,
    query: &'a Query,
    function_words: FunctionWords,
    cased: bool,
}

impl Resolver<'_> {
    fn clause(&self, typed: String, terms: &[Term]) -> Clause {
        let is_optional = |term: &Term| term.plain_words().is_some();
        let is_inseparable = |term: &Term| {
            let synonyms = term.pattern().and_then(|pattern| pattern.synonyms.as_ref());
            synonyms.is_some_and(Vec::is_empty)
        };
        let content_words = terms.iter().map(|term| self.content_words(term));
        let conditions: Vec<_> = terms.iter().map(|term| self.condition(term)).collect();
        let is_found_idiom = |(term, condition): (&Term, &Condition)| {
            is_idiom(term)
                && matches!(&condition.criterion, Criterion::Text(one) if self.finds(one))
        };
        Clause {
            typed,
            cased: self.cased,
            compounds: compounds(terms),
            is_required: !terms.iter().all(is_optional),
            is_hint: false,
            is_qualifier: false,
            is_acronym: terms.iter().all(Term::is_acronym),
            content_words: content_words.max().unwrap_or(1).max(1),
            is_inseparable: terms.iter().all(is_inseparable),
            is_found_idiom: terms.iter().zip(&conditions).any(is_found_idiom),
            conditions,
        }
    }

    /// How many words of a term are neither function words nor hints.
    fn content_words(&self, term: &Term) -> usize {
        let words = term.pattern().map(|pattern| pattern.words.iter());
        let words = words.into_iter().flatten();
        words.filter(|word| !self.is_weak(word)).count()
    }

    fn is_weak(&self, word: &TypedWord) -> bool {
        self.function_words.is_weak(&word.folded)
    }

    fn condition(&self, term: &Term) -> Condition {
        let text = |pattern| {
            let resolved = self.pattern(pattern, term.negated);
            Criterion::Text(Resolved {
                fields: pattern.fields,
                ..resolved.with_ids(self.ids(term))
            })
        };
        let criterion = match &term.kind {
            TermKind::Text(pattern) => text(pattern),
            TermKind::Facet {
                facet,
                value,
                text: pattern,
            } => {
                let table = self.index.facets();
                let parts = facet.parts(self.kb, table, value).into_iter();
                let values = parts.flat_map(|part| facet.matching(self.kb, table, part));
                let values: Filters = values.collect();
                match values.is_empty() {
                    true => text(pattern),
                    false => Criterion::Values(values),
                }
            }
            TermKind::Kind(kinds) => Criterion::Kind(kinds.clone()),
            TermKind::Has(fields) => Criterion::Has(*fields),
            TermKind::Assessed(test) => Criterion::Assessed(*test),
        };
        Condition {
            negated: term.negated,
            criterion,
        }
    }

    fn pattern(&self, pattern: &Pattern, negated: bool) -> Resolved {
        let words = pattern.words.iter();
        let words: Vec<TypedWord> = words.map(|word| self.with_case(word)).collect();
        match (pattern.mode, &*words) {
            (MatchMode::Loose, words) if negated => self.denied(pattern, words),
            (MatchMode::Loose, words) => self.loose(pattern, words),
            (_, words) => self.phrase(pattern, words),
        }
    }

    /// A word in all its forms, or adjacent words, also as one; if no text has these, all of them anywhere.
    fn denied(&self, pattern: &Pattern, words: &[TypedWord]) -> Resolved {
        let forms = |word| {
            let matches = self.non_fuzzy_matches(word);
            let forms = self.index.dictionary.forms(word, matches);
            Resolved::of(vec![Phrase::of(vec![forms])])
        };
        if let [word] = words {
            return forms(word);
        }
        let mut found = self.phrase(pattern, words);
        found.phrases.extend(self.compound(words));
        if !self.finds(&found) {
            found.groups.push(words.iter().map(forms).collect());
        }
        found
    }

    fn loose(&self, pattern: &Pattern, words: &[TypedWord]) -> Resolved {
        if let Some(amount) = pattern.amount {
            return self.amount(amount, words);
        }
        match (&pattern.synonyms, words) {
            (Some(synonyms), words) => self.term(pattern, words, synonyms),
            (None, [word]) => self.word(word, &pattern.compounds),
            (None, words) => self.hyphenated(words),
        }
    }

    /// The word with its case only if case counts.
    fn with_case(&self, word: &TypedWord) -> TypedWord {
        TypedWord {
            cased: word.cased.clone().filter(|_| self.cased),
            ..word.clone()
        }
    }

    /// An amount in each spelling that texts have; if there is none, its words.
    fn amount(&self, amount: Amount, words: &[TypedWord]) -> Resolved {
        let dictionary = &self.index.dictionary;
        let phrases = amount.spellings().into_iter().map(|spelling| {
            let words = spelling.iter().map(|words| dictionary.any_of(words));
            Phrase::of(words.collect())
        });
        let phrases: Vec<Phrase> = phrases.filter(|phrase| !phrase.is_empty()).collect();
        let as_typed = match words {
            [word] => self.word(word, &[]),
            _ if phrases.iter().any(|phrase| self.is_anywhere(phrase)) => Resolved::default(),
            words => self.hyphenated(words),
        };
        Resolved {
            phrases: phrases.into_iter().chain(as_typed.phrases).collect(),
            ..as_typed
        }
    }

    /// Whole adjacent words; of the last one, depending on the mode, a prefix is enough.
    fn phrase(&self, pattern: &Pattern, words: &[TypedWord]) -> Resolved {
        let dictionary = &self.index.dictionary;
        let Some((last, before)) = words.split_last() else {
            return Resolved::default();
        };
        let before = before.iter().map(|word| dictionary.exact_matches(word));
        let mut expansions: Vec<_> = before.collect();
        let is_whole_text = pattern.at_start && pattern.at_end && expansions.is_empty();
        expansions.push(match pattern.mode {
            MatchMode::Exact => dictionary.exact_matches(last),
            _ if is_whole_text => dictionary.exact_matches(last),
            _ if pattern.at_end => dictionary.suffix_matches(last),
            _ => dictionary.prefix_matches(last),
        });
        Resolved::of(vec![Phrase {
            at_start: pattern.at_start,
            at_end: pattern.at_end,
            ..Phrase::of(expansions)
        }])
    }

    fn is_anywhere(&self, phrase: &Phrase) -> bool {
        PhraseSearch::new(self.index, phrase).is_anywhere()
    }

    /// One word, or a compound with a neighbour. Each weaker way to match is tried only if no stronger one
    /// finds anything.
    fn word(&self, word: &TypedWord, compounds: &[String]) -> Resolved {
        self.matched(word, self.non_fuzzy_matches(word), compounds)
    }

    /// The same, given its matches without typos.
    fn matched(&self, word: &TypedWord, matches: Expansion, compounds: &[String]) -> Resolved {
        let mut found = Resolved {
            typed: word.folded.clone(),
            ..Resolved::default()
        };
        if word.acronym.is_some() {
            found.phrases.push(Phrase::of(vec![matches]));
            return found;
        }
        if !matches.has_whole() {
            found.title_matches = self.initials(word);
        }
        let compounds = compounds.iter().map(|compound| TypedWord::new(compound));
        let compounds = compounds.map(|compound| self.index.dictionary.family_matches(&compound));
        let expansions = std::iter::once(matches).chain(compounds);
        let expansions = expansions.filter(|expansion| !expansion.words.is_empty());
        let phrases = expansions.map(|expansion| Phrase::of(vec![expansion]));
        found.phrases.extend(phrases);
        if found.is_empty() {
            found.phrases = self.without_space(word);
        }
        if found.is_empty() {
            let (expansion, correction) = self.fuzzy_matches(word);
            found.phrases = vec![Phrase::of(vec![expansion])];
            found.correction = correction;
        }
        if found.is_empty() {
            found.title_matches = self.subsequences(word);
        }
        found
    }

    /// The matches of a word without typos. If no word has the capitals that were typed, any case matches. An
    /// acronym matches whole words only, and nothing if it is a function word in lower case.
    fn non_fuzzy_matches(&self, word: &TypedWord) -> Expansion {
        let dictionary = &self.index.dictionary;
        if let Some(acronym) = &word.acronym {
            return match word.cased.is_none() && self.function_words.contains(acronym) {
                true => Expansion::default(),
                false => dictionary.acronym_matches(acronym, word),
            };
        }
        let found = dictionary.non_fuzzy_matches(word);
        if word.cased.is_none() || !found.words.is_empty() {
            return found;
        }
        dictionary.non_fuzzy_matches(&TypedWord {
            cased: None,
            ..word.clone()
        })
    }

    /// The matches of a word without typos, or if there are none, with typos.
    fn matches(&self, word: &TypedWord) -> (Expansion, Option<Correction>) {
        let found = self.non_fuzzy_matches(word);
        if !found.words.is_empty() || word.acronym.is_some() {
            return (found, None);
        }
        self.fuzzy_matches(word)
    }

    /// The words that a word without matches may be meant for: with a typo, or with letters left out. None for
    /// the negation of a known word, and for a qualifier.
    fn fuzzy_matches(&self, word: &TypedWord) -> (Expansion, Option<Correction>) {
        let dictionary = &self.index.dictionary;
        let is_qualifier = self.kb.is_english() && is_qualifier(&word.folded);
        if is_qualifier || dictionary.has_opposite_of(&word.folded) {
            let none = Expansion {
                typed: word.folded.clone(),
                ..Expansion::default()
            };
            return (none, None);
        }
        let mut found = dictionary.typo_matches(word);
        if found.words.is_empty() {
            found = dictionary.gap_matches(word);
        }
        let correction = self.correction(&found);
        (dictionary.with_families(found), correction)
    }

    /// The words to name as searched instead. Those much longer than what was typed are left out, unless all
    /// are.
    fn correction(&self, found: &Expansion) -> Option<Correction> {
        const MAX_WORDS: usize = 3;
        let letters = found.typed.chars().count();
        let is_longer = |word: &str, how: WordMatch| {
            how == WordMatch::Typo && word.chars().count() > letters + 2
        };
        let words = found.words.iter().map(|(word, how)| {
            let folded = self.index.dictionary.folded(*word);
            (is_longer(folded, *how), folded)
        });
        let mut words: Vec<_> = words.collect();
        words.dedup();
        sort_by_key(&mut words, |(is_longer, word)| (*is_longer, word.len()));
        let all_are_longer = words.first()?.0;
        let named = words.iter().filter(|word| word.0 == all_are_longer);
        let named: Vec<_> = named.map(|(_, word)| *word).take(MAX_WORDS).collect();
        Some(Correction {
            typed: found.typed.clone(),
            searched: named.join(", "),
        })
    }

    /// The ways to split a word in two that are adjacent in some text (`alertack`).
    fn without_space(&self, word: &TypedWord) -> Vec<Phrase> {
        const MIN_LENGTH: usize = 3;
        let dictionary = &self.index.dictionary;
        let places = word.folded.char_indices().map(|(place, _)| place);
        let splits = places.map(|place| word.folded.split_at(place));
        let splits =
            splits.filter(|(left, right)| left.len() >= MIN_LENGTH && right.len() >= MIN_LENGTH);
        let phrases = splits.map(|(left, right)| Phrase {
            best_class: MatchClass::Initials,
            ..Phrase::of(vec![
                dictionary.exact_matches(&TypedWord::new(left)),
                dictionary.prefix_matches(&TypedWord::new(right)),
            ])
        });
        let phrases = phrases.filter(|phrase| !phrase.is_empty());
        phrases.filter(|phrase| self.is_anywhere(phrase)).collect()
    }
}
