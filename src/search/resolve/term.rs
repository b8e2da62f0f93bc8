//! Terms of the field: as typed, or by their synonyms.

use super::super::hit::MatchClass;
use super::super::phrase::Phrase;
use super::super::terms::AND;
use super::super::tokenize::{TypedWord, words};
use super::{Resolved, Resolver};

impl Resolver<'_> {
    /// A term of one word or several, or any of its synonyms, without typos. If it has synonyms, and no function
    /// words (`every day`), a text may also have its words apart.
    pub(super) fn term(
        &self,
        typed: &[TypedWord],
        compounds: &[String],
        synonyms: &[&str],
    ) -> Resolved {
        let mut found = match typed {
            [word] => {
                let matches = self.non_fuzzy_matches(word);
                match matches.words.is_empty() {
                    true => Resolved::default(),
                    false => self.matched(word, matches, compounds),
                }
            }
            words => self.adjacent(words),
        };
        let is_separable = !synonyms.is_empty() && !typed.iter().any(|word| self.is_weak(word));
        if typed.len() > 1 && is_separable {
            let words = typed.iter().map(|word| self.non_fuzzy_matches(word));
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
        Resolved::of(vec![Phrase::of(expansions.collect()), self.compound(words)])
    }

    /// These words as one.
    pub(super) fn compound(&self, words: &[TypedWord]) -> Phrase {
        let compound: String = words.iter().map(|word| word.folded.as_str()).collect();
        let matches = self
            .index
            .dictionary
            .non_fuzzy_matches(&TypedWord::new(&compound));
        Phrase::of(vec![matches])
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
}
