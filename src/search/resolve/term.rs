//! Several words that belong together: terms of the field, as typed, by their synonyms, or if a knowledge base has
//! neither, word by word; and hyphenated words.

use super::super::hit::MatchClass;
use super::super::phrase::Phrase;
use super::super::query::{Pattern, Term};
use super::super::terms::AND;
use super::super::tokenize::{TypedWord, are_two_numbers, words};
use super::{Resolved, Resolver};

impl Resolver<'_> {
    /// A term of one word or several, or any of its synonyms, without typos.
    pub(super) fn term(
        &self,
        pattern: &Pattern,
        typed: &[TypedWord],
        synonyms: &[&str],
    ) -> Resolved {
        let mut found = match typed {
            [word] => {
                let matches = self.non_fuzzy_matches(word);
                match matches.words.is_empty() {
                    true => Resolved::default(),
                    false => self.matched(word, matches, &pattern.compounds),
                }
            }
            words => self.adjacent(words),
        };
        if self.is_separable(pattern) {
            let words = typed.iter().filter(|word| !self.is_weak(word));
            let words = words.map(|word| self.non_fuzzy_matches(word));
            let words = words.map(|word| Resolved::of(vec![Phrase::of(vec![word])]));
            found.groups.push(words.collect());
        }
        for synonym in synonyms {
            match synonym.contains(AND) {
                false => found.phrases.push(self.synonym(synonym)),
                true => {
                    let parts = synonym.split(AND).map(|part| self.synonym(part));
                    let parts = parts.map(|part| Resolved::of(vec![part]));
                    found.groups.push(parts.collect());
                }
            }
        }
        found
    }

    /// Adjacent words, or one word of them all. Function words match exactly: `not slow` is not `noticeably
    /// slower`.
    fn adjacent(&self, words: &[TypedWord]) -> Resolved {
        let expansions = words.iter().map(|word| match self.is_weak(word) {
            true => self.index.dictionary.exact_matches(word),
            false => self.non_fuzzy_matches(word),
        });
        let phrases = std::iter::once(Phrase::of(expansions.collect()));
        Resolved::of(phrases.chain(self.compound(words)).collect())
    }

    /// Words typed as one (`on-call`): adjacent, or as one word (`oncall`), or else all that say something anywhere
    /// (`company-wide`).
    pub(super) fn hyphenated(&self, words: &[TypedWord]) -> Resolved {
        let matches = words.iter().map(|word| self.matches(word));
        let (expansions, corrections): (Vec<_>, Vec<_>) = matches.unzip();
        let phrases = std::iter::once(Phrase::of(expansions));
        let phrases: Vec<_> = phrases.chain(self.compound(words)).collect();
        if phrases.iter().any(|phrase| self.is_anywhere(phrase)) {
            return Resolved {
                correction: corrections.into_iter().flatten().next(),
                ..Resolved::of(phrases)
            };
        }
        let says_little = words.iter().all(|word| self.is_weak(word));
        let content = words
            .iter()
            .filter(|word| says_little || !self.is_weak(word));
        let all_of: Vec<_> = content.map(|word| self.word(word, &[])).collect();
        Resolved {
            correction: all_of.iter().find_map(|word| word.correction.clone()),
            groups: vec![all_of],
            ..Resolved::default()
        }
    }

    /// These words as one, unless that is another number.
    pub(super) fn compound(&self, words: &[TypedWord]) -> Option<Phrase> {
        let words = words.iter().map(|word| word.folded.as_str());
        if are_two_numbers(words.clone()) {
            return None;
        }
        let compound: String = words.collect();
        let matches = self
            .index
            .dictionary
            .non_fuzzy_matches(&TypedWord::new(&compound));
        Some(Phrase::of(vec![matches]))
    }

    /// The adjacent words of a synonym, each in the singular or plural.
    fn synonym(&self, text: &str) -> Phrase {
        let dictionary = &self.index.dictionary;
        let words = words(text).into_iter();
        let words = words.map(|word| dictionary.plural_matches(&TypedWord::new(&word.plain)));
        Phrase {
            best_class: MatchClass::Synonym,
            ..Phrase::of(words.collect())
        }
    }

    /// The clauses that were merged into a term, if no text has the term or a synonym, and one of its words is
    /// unknown; or else the clause itself.
    pub(super) fn separated<'q>(&self, terms: &'q Vec<Term>) -> Vec<&'q Vec<Term>> {
        let separable = match &**terms {
            [term] => term.pattern().filter(|pattern| self.is_separable(pattern)),
            _ => None,
        };
        match separable {
            Some(pattern) if !self.finds(&self.pattern(pattern, false)) => {
                pattern.merged.iter().collect()
            }
            _ => vec![terms],
        }
    }

    /// Whether a text may have the words of a term apart: it has synonyms, and no function words (`every day`)
    /// but for `of` (`cost of downtime` is `downtime cost`).
    fn is_separable(&self, pattern: &Pattern) -> bool {
        let (weak, content): (Vec<_>, Vec<_>) =
            pattern.words.iter().partition(|word| self.is_weak(word));
        pattern.is_idiom() && content.len() > 1 && weak.iter().all(|word| word.folded == "of")
    }

    /// Whether some text has a term, a synonym, or its words apart.
    pub(super) fn finds(&self, resolved: &Resolved) -> bool {
        let mut groups = resolved.groups.iter();
        let mut phrases = resolved.phrases.iter();
        // Phrases last, as they take longest.
        groups.any(|group| !group.iter().any(Resolved::is_empty))
            || !resolved.title_matches.is_empty()
            || !resolved.ids.is_empty()
            || phrases.any(|phrase| self.is_anywhere(phrase))
    }
}
