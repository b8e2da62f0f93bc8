//! Terms of the field: as typed, or in other words.

use super::super::function_words::FunctionWords;
use super::super::hit::MatchClass;
use super::super::phrase::Phrase;
use super::super::terms::TOGETHER;
use super::super::tokenize::{TypedWord, words};
use super::{Resolved, Resolver};

impl Resolver<'_> {
    /// A term, which is one word or several, or one of its meanings; no typo is looked for in it. Words
    /// of a term without meanings must be adjacent, as must those that say little (`every day`).
    pub(super) fn term(
        &self,
        typed: &[TypedWord],
        together: &[String],
        meanings: &[&str],
    ) -> Resolved {
        let mut found = match typed {
            [word] if self.sure_matches(word).words.is_empty() => Resolved::default(),
            [word] => self.word(word, together),
            words => self.adjacent(words),
        };
        if typed.len() > 1
            && !meanings.is_empty()
            && !typed.iter().any(|word| self.says_little(word))
        {
            let each = typed.iter().map(|word| self.sure_matches(word));
            let each = each.map(|word| Resolved::of(vec![Phrase::of(vec![word])]));
            found.groups.push(each.collect());
        }
        for meaning in meanings {
            match meaning.split_once(TOGETHER) {
                None => found.phrases.push(self.meaning(meaning)),
                Some(_) => {
                    let parts = meaning.split(TOGETHER).map(|part| self.meaning(part));
                    let parts = parts.map(|part| Resolved::of(vec![part]));
                    found.groups.push(parts.collect());
                }
            }
        }
        found
    }

    pub(super) fn says_little(&self, word: &TypedWord) -> bool {
        let function_words = FunctionWords::of(self.kb);
        function_words.contains(&word.folded) || function_words.is_hint(&word.folded)
    }

    /// Words next to each other, or written as one. Of one that says little no longer word is meant
    /// (`not slow`, which is not `noticeably slower`).
    fn adjacent(&self, words: &[TypedWord]) -> Resolved {
        let each = words.iter().map(|word| match self.says_little(word) {
            true => self.index.dictionary.exact_matches(word),
            false => self.sure_matches(word),
        });
        Resolved::of(vec![Phrase::of(each.collect()), self.as_one(words)])
    }

    /// These words written as one.
    pub(super) fn as_one(&self, words: &[TypedWord]) -> Phrase {
        let letters = words.iter().map(|word| word.folded.as_str());
        let word = TypedWord::new(&letters.collect::<String>());
        Phrase::of(vec![self.index.dictionary.sure_matches(&word)])
    }

    /// Adjacent words, singular or plural, that say what was typed in another way.
    fn meaning(&self, text: &str) -> Phrase {
        let dictionary = &self.index.dictionary;
        let words = words(text).into_iter();
        let words = words.map(|word| dictionary.plural_matches(&TypedWord::new(&word.plain)));
        Phrase {
            best_class: MatchClass::Synonym,
            ..Phrase::of(words.collect())
        }
    }
}
