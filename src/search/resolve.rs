//! What the terms of a query mean in one knowledge base: typed words become words of the
//! dictionary, and names become values of facets.

use std::sync::Arc;

use super::dictionary::{Expansion, WordMatch};
use super::function_words::FunctionWords;
use super::fuzzy::letter_mask;
use super::hit::MatchClass;
use super::index::Index;
use super::phrase::{Phrase, PhraseSearch};
use super::polarity::is_qualifier;
use super::query::{Amount, MatchMode, Pattern, Query, Term, TermKind, Way};
use super::title_match::{Initials, MIN_INITIALS, MIN_SUBSEQUENCE, subsequence_across};
use super::tokenize::TypedWord;
use crate::kb::{KnowledgeBase, sort_by_key};

mod clause;
mod term;

pub use clause::Correction;
pub(super) use clause::{Clause, Condition, Criterion, Resolved, TitleMatch};

/// Resolves every term of a query, without function words (`what`, `is`, `the`) unless there is
/// nothing else; `cased` says whether capitals count. Clauses that are `known`
/// from an earlier search are not resolved again.
pub(super) fn resolve<'c>(
    index: &Index,
    kb: &KnowledgeBase,
    query: &Query,
    cased: bool,
    known: impl Iterator<Item = &'c Arc<Clause>> + Clone,
) -> Vec<Arc<Clause>> {
    let resolver = Resolver { index, kb, cased };
    let function_words = FunctionWords::of(kb);
    let is_function = |terms: &&Vec<Term>| is_only(terms, |word| function_words.contains(word));
    let is_qualifier = |terms: &Vec<Term>| kb.is_english() && is_qualifier(&query.typed(terms));
    let is_hint = |terms: &Vec<Term>| {
        is_only(terms, |word| {
            function_words.is_hint(word) || function_words.contains(word)
        })
    };
    let (function, content): (Vec<_>, Vec<_>) = query.clauses.iter().partition(is_function);
    let counting = if content.is_empty() {
        function
    } else {
        content
    };
    let has_subject = !counting.iter().all(|terms| is_hint(terms));
    let is_topic = |terms: &&Vec<Term>| !is_hint(terms) && !is_qualifier(terms);
    let has_thing = counting.iter().any(is_topic);
    let clause = |terms: &Vec<Term>| {
        let typed = query.typed(terms);
        let together = together(terms);
        let is_hint = has_subject && is_hint(terms);
        let is_qualifier = has_thing && is_qualifier(terms);
        let is_same = |clause: &&Arc<Clause>| {
            (clause.cased, clause.is_qualifier) == (cased, is_qualifier)
                && (clause.is_hint == is_hint || is_qualifier)
                && clause.typed == typed
                && clause.together == together
        };
        let known = known.clone().find(is_same).map(Arc::clone);
        known.unwrap_or_else(|| {
            let mut clause = resolver.clause(typed, terms);
            clause.is_qualifier = is_qualifier;
            // One that nobody wrote is asked for in other words.
            let is_hint = is_hint || is_qualifier && clause.matches_nothing();
            Arc::new(if is_hint { clause.into_hint() } else { clause })
        })
    };
    counting.into_iter().map(clause).collect()
}

/// Whether the terms of a clause are nothing but words such as these.
fn is_only(terms: &[Term], is_such: impl Fn(&str) -> bool) -> bool {
    terms.iter().all(|term| term.is_only(&is_such))
}

/// What the words of a clause are when written together with their neighbours.
fn together(terms: &[Term]) -> Vec<String> {
    let patterns = terms.iter().filter_map(Term::pattern);
    patterns
        .flat_map(|pattern| pattern.together.iter().cloned())
        .collect()
}

/// How many titles are read at once.
const PREFETCH: usize = 16;

struct Resolver<'a> {
    index: &'a Index,
    kb: &'a KnowledgeBase,
    cased: bool,
}

impl Resolver<'_> {
    fn clause(&self, typed: String, terms: &[Term]) -> Clause {
        let is_optional = |term: &Term| {
            let pattern = term.pattern();
            let is_loose = pattern.is_some_and(|pattern| pattern.mode == MatchMode::Loose);
            is_loose && !term.negated && !term.required
        };
        Clause {
            is_qualifier: false,
            typed,
            cased: self.cased,
            together: together(terms),
            is_required: !terms.iter().all(is_optional),
            is_hint: false,
            is_other_subject: terms.iter().all(|term| {
                let meanings = term.pattern().and_then(|pattern| pattern.meanings.as_ref());
                meanings.is_some_and(Vec::is_empty)
            }),
            is_acronym: terms.iter().all(|term| term.is_acronym()),
            words: terms
                .iter()
                .map(|term| self.content_words(term))
                .max()
                .unwrap_or(1)
                .max(1),
            conditions: terms.iter().map(|term| self.condition(term)).collect(),
        }
    }

    /// How many of its words say something.
    fn content_words(&self, term: &Term) -> usize {
        let words = term.pattern().map(|pattern| pattern.words.iter());
        let words = words.into_iter().flatten();
        words.filter(|word| !self.says_little(word)).count()
    }

    fn condition(&self, term: &Term) -> Condition {
        let text = |pattern| Criterion::Text(self.pattern(pattern, term.negated));
        let criterion = match &term.kind {
            TermKind::Text(pattern) => text(pattern),
            TermKind::Facet {
                facet,
                value,
                text: pattern,
            } => match facet.matching(self.kb, self.index.facets(), value) {
                values if values.is_empty() => text(pattern),
                values => Criterion::Values(values.into_iter().collect()),
            },
            TermKind::Kind(kinds) => Criterion::Kind(kinds.clone()),
            TermKind::Has(fields) => Criterion::Has(*fields),
            TermKind::Here(tests) => Criterion::Here(tests.clone()),
        };
        Condition {
            negated: term.negated,
            criterion,
        }
    }

    fn pattern(&self, pattern: &Pattern, negated: bool) -> Resolved {
        let words = pattern.words.iter();
        let words: Vec<TypedWord> = words.map(|word| self.with_case(word)).collect();
        match (&*words, pattern.mode) {
            (words, MatchMode::Loose) if pattern.amount.is_some() && !negated => {
                self.amount(&pattern.amount.map(Amount::ways).unwrap_or_default(), words)
            }
            ([word], MatchMode::Loose) if negated => {
                let matches = self.index.dictionary.substring_matches(word);
                Resolved::of(vec![Phrase::of(vec![matches])])
            }
            (words, MatchMode::Loose)
                if let Some(meanings) = &pattern.meanings
                    && !negated =>
            {
                self.term(words, &pattern.together, meanings)
            }
            ([word], MatchMode::Loose) => self.word(word, &pattern.together),
            (words, MatchMode::Loose) if !negated => self.joined(words),
            (words, _) => self.phrase(pattern, words),
        }
    }

    /// The word with its case only if case counts.
    fn with_case(&self, word: &TypedWord) -> TypedWord {
        TypedWord {
            cased: word.cased.clone().filter(|_| self.cased),
            ..word.clone()
        }
    }

    /// An amount in each way to write it that there is; in none, its words.
    fn amount(&self, ways: &[Way], words: &[TypedWord]) -> Resolved {
        let dictionary = &self.index.dictionary;
        let phrases = ways.iter().map(|way| {
            let words = way.iter().map(|words| dictionary.any_of(words));
            Phrase::of(words.collect())
        });
        let phrases: Vec<Phrase> = phrases.filter(|phrase| !phrase.is_empty()).collect();
        let as_typed = match words {
            [word] => self.word(word, &[]),
            _ if phrases.iter().any(|phrase| self.is_anywhere(phrase)) => Resolved::default(),
            words => self.joined(words),
        };
        Resolved {
            phrases: phrases.into_iter().chain(as_typed.phrases).collect(),
            ..as_typed
        }
    }

    /// Whole adjacent words; of the last one a beginning may be enough.
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

    /// Words typed as one (`on-call`): adjacent, or written together, or else all of them.
    fn joined(&self, words: &[TypedWord]) -> Resolved {
        let guesses = words.iter().map(|word| self.sure_or_guess(word));
        let (expansions, corrections): (Vec<_>, Vec<_>) = guesses.unzip();
        let phrases = vec![Phrase::of(expansions), self.as_one(words)];
        if phrases.iter().any(|phrase| self.is_anywhere(phrase)) {
            return Resolved {
                correction: corrections.into_iter().flatten().next(),
                ..Resolved::of(phrases)
            };
        }
        let all_of: Vec<_> = words.iter().map(|word| self.word(word, &[])).collect();
        Resolved {
            correction: all_of.iter().find_map(|word| word.correction.clone()),
            groups: vec![all_of],
            ..Resolved::default()
        }
    }

    fn is_anywhere(&self, phrase: &Phrase) -> bool {
        PhraseSearch::new(self.index, phrase).is_anywhere()
    }

    /// One word in any way, or written together with a neighbour. Each weaker way is tried only if
    /// no stronger one finds anything.
    fn word(&self, word: &TypedWord, together: &[String]) -> Resolved {
        let sure = self.sure_matches(word);
        let mut found = Resolved {
            typed: word.folded.clone(),
            ..Resolved::default()
        };
        if word.acronym.is_some() {
            found.phrases.push(Phrase::of(vec![sure]));
            return found;
        }
        if !sure.has_whole() {
            found.title_matches = self.initials(word);
        }
        if !sure.words.is_empty() {
            found.phrases.push(Phrase::of(vec![sure]));
        }
        let together = together.iter().map(|word| TypedWord::new(word));
        let together = together.map(|word| self.index.dictionary.family_matches(&word));
        let together = together.filter(|expansion| !expansion.words.is_empty());
        found
            .phrases
            .extend(together.map(|expansion| Phrase::of(vec![expansion])));
        if found.is_empty() {
            found.phrases = self.without_space(word);
        }
        if found.is_empty() {
            let (expansion, correction) = self.guess(word);
            found.phrases = vec![Phrase::of(vec![expansion])];
            found.correction = correction;
        }
        if found.is_empty() {
            found.title_matches = self.subsequences(word);
        }
        found
    }

    /// If no word has the capitals that were typed, any case matches. An acronym matches as a whole,
    /// and none that is a function word in small letters.
    fn sure_matches(&self, word: &TypedWord) -> Expansion {
        if let Some(acronym) = &word.acronym {
            return match word.cased.is_none() && FunctionWords::of(self.kb).contains(acronym) {
                true => Expansion::default(),
                false => self.index.dictionary.acronym_matches(acronym, word),
            };
        }
        let found = self.index.dictionary.sure_matches(word);
        if word.cased.is_none() || !found.words.is_empty() {
            return found;
        }
        self.index.dictionary.sure_matches(&TypedWord {
            cased: None,
            ..word.clone()
        })
    }

    /// A word as it is if there is such a word, otherwise with a typo, or with letters left out.
    fn sure_or_guess(&self, word: &TypedWord) -> (Expansion, Option<Correction>) {
        let sure = self.sure_matches(word);
        if !sure.words.is_empty() || word.acronym.is_some() {
            return (sure, None);
        }
        self.guess(word)
    }

    /// A word that there is not, with a typo, or with letters left out; not one that is denied, or that
    /// says how something is.
    fn guess(&self, word: &TypedWord) -> (Expansion, Option<Correction>) {
        let is_known = self.kb.is_english() && is_qualifier(&word.folded);
        if is_known || self.index.dictionary.has_opposite_of(&word.folded) {
            let none = Expansion {
                typed: word.folded.clone(),
                ..Expansion::default()
            };
            return (none, None);
        }
        let mut guess = self.index.dictionary.typo_matches(word);
        if guess.words.is_empty() {
            guess = self.index.dictionary.gap_matches(word);
        }
        let correction = self.correction(&guess);
        (self.index.dictionary.with_families(guess), correction)
    }

    /// What to say of a guess: its words; those much longer than what was typed only if all are.
    fn correction(&self, guess: &Expansion) -> Option<Correction> {
        const MAX_WORDS: usize = 3;
        let letters = guess.typed.chars().count();
        let is_longer = |word: &str, how: WordMatch| {
            how == WordMatch::Typo && word.chars().count() > letters + 2
        };
        let words = guess.words.iter().map(|(word, how)| {
            let folded = &*self.index.dictionary.entry(*word).folded;
            (is_longer(folded, *how), folded)
        });
        let mut words: Vec<_> = words.collect();
        words.dedup();
        sort_by_key(&mut words, |(longer, word)| (*longer, word.len()));
        let best = words.first()?.0;
        let best = words.iter().filter(|(longer, _)| *longer == best);
        let best: Vec<_> = best.map(|(_, word)| *word).take(MAX_WORDS).collect();
        Some(Correction {
            typed: guess.typed.clone(),
            searched: best.join(", "),
        })
    }

    /// Two words typed without the space between them, where they are adjacent in a text.
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
        phrases.filter(|phrase| self.is_anywhere(phrase)).collect()
    }

    fn initials(&self, word: &TypedWord) -> Vec<TitleMatch> {
        let typed: Vec<char> = word.folded.chars().collect();
        if typed.len() < MIN_INITIALS {
            return Vec::new();
        }
        let initials = Initials::new(&typed, &self.index.dictionary);
        let ways = initials.ways();
        let mut found = Vec::new();
        let mut words = Vec::new();
        for segment in self.index.segments() {
            let titles = segment.titles_with_initials(&ways);
            for batch in titles.chunks(PREFETCH) {
                segment.prefetch_titles(batch);
                let matches = batch.iter().filter(|title| {
                    segment.read(**title, &mut words);
                    initials.pieces(&words).is_some()
                });
                let places = matches.map(|title| segment.place_of(*title));
                found.extend(places.map(|(doc, field)| TitleMatch {
                    doc,
                    field,
                    class: MatchClass::Initials,
                    fuzzy_score: 0,
                }));
            }
        }
        found
    }

    fn subsequences(&self, word: &TypedWord) -> Vec<TitleMatch> {
        if word.folded.chars().count() < MIN_SUBSEQUENCE {
            return Vec::new();
        }
        let mask = letter_mask(&word.folded);
        let segments = self.index.segments().iter();
        let titles = segments.flat_map(|segment| {
            let titles = segment.titles_with(mask);
            titles.map(move |title| (segment, title))
        });
        let mut words = Vec::new();
        let mut folded = Vec::new();
        let matches = titles.filter_map(|(segment, title)| {
            segment.read(title, &mut words);
            self.index.folded(&words, &mut folded);
            let found = subsequence_across(&word.folded, &folded)?;
            let (doc, field) = segment.place_of(title);
            Some(TitleMatch {
                doc,
                field,
                class: MatchClass::Subsequence,
                fuzzy_score: u32::try_from(found.score).unwrap_or(0),
            })
        });
        matches.collect()
    }
}
