//! Function words, by language, also called stop words: they hold a sentence together (`what`, `is`, `the`).
//!
//! The lists are those of the crate `stop-words` for the languages that have a stemmer here. They are one text,
//! as tables are thousands of pointers, which every start of the program would have to set. A test compares
//! the text with the crate.

use super::lexicon::LEXICON;
use super::stem::is_in;
use crate::kb::KnowledgeBase;

/// The function words of a language.
#[derive(Debug, Clone, Copy)]
pub(super) struct FunctionWords {
    /// A line each.
    list: &'static str,
    hints: &'static str,
}

impl FunctionWords {
    /// Those of the language of a knowledge base; none for a language without a list.
    pub(super) fn of(kb: &KnowledgeBase) -> Self {
        let language = kb.language.split(['-', '_']).next().unwrap_or_default();
        let list = LEXICON
            .function_words
            .split_once(&format!("[{language}]\n"));
        let list = list.map(|(_, rest)| rest.split('[').next().unwrap_or(rest));
        Self {
            list: list.unwrap_or_default(),
            hints: if language == "en" { LEXICON.hints } else { "" },
        }
    }

    /// Whether a folded word is a function word, and no hint (`own`, which is a verb as well).
    pub(super) fn contains(self, folded: &str) -> bool {
        is_in(self.list, folded, |letter| letter == '\n') && !self.is_hint(folded)
    }

    /// Whether a folded word only asks, judges or hints (`happens`, `bad`, `quickly`).
    fn is_hint(self, folded: &str) -> bool {
        is_in(self.hints, folded, char::is_whitespace)
    }

    /// Whether a folded word is a function word or a hint.
    pub(super) fn is_weak(self, folded: &str) -> bool {
        self.is_hint(folded) || is_in(self.list, folded, |letter| letter == '\n')
    }
}
