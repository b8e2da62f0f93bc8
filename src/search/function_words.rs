//! Function words, by language, also called stop words: they hold a sentence together (`what`, `is`, `the`).
//!
//! The lists are those of the crate `stop-words` for the languages that have a stemmer here. They are one text,
//! as tables are thousands of pointers, which every start of the program would have to set. A test compares
//! the text with the crate.

use super::lexicon::{LEXICON, WordList};
use crate::kb::KnowledgeBase;

/// The function words of a language.
#[derive(Debug, Clone, Copy)]
pub(super) struct FunctionWords {
    words: Option<&'static WordList>,
    /// Words that only ask, judge or hint (`happens`, `bad`, `quickly`).
    hints: Option<&'static WordList>,
}

impl FunctionWords {
    /// Those of the language of a knowledge base; none for a language without a list.
    pub(super) fn of(kb: &KnowledgeBase) -> Self {
        let language = kb.language.split(['-', '_']).next().unwrap_or_default();
        Self {
            words: LEXICON.function_words.get(language),
            hints: (language == "en").then_some(&LEXICON.hints),
        }
    }

    /// Whether a folded word is a function word, and no hint (`own`, which is a verb as well).
    pub(super) fn contains(self, folded: &str) -> bool {
        has(self.words, folded) && !has(self.hints, folded)
    }

    /// Whether a folded word is a function word or a hint.
    pub(super) fn is_weak(self, folded: &str) -> bool {
        has(self.hints, folded) || has(self.words, folded)
    }
}

fn has(list: Option<&WordList>, folded: &str) -> bool {
    list.is_some_and(|list| list.contains(folded))
}
