//! Function words, by language: they hold a sentence together and say little (`what`, `is`, `the`).
//!
//! The lists are those of the crate `stop-words` for the languages whose words the search knows the
//! forms of, in one text: as tables they are thousands of pointers, which every start of the program
//! would have to set. A test holds the text to the crate.

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
    /// Those of the knowledge base's language; none for a language without a list.
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

    /// Whether a folded word is one, and no hint (`own`, which is a verb as well).
    pub(super) fn contains(self, folded: &str) -> bool {
        is_in(self.list, folded, |letter| letter == '\n') && !self.is_hint(folded)
    }

    /// Whether a folded word only asks, judges or hints (`happens`, `bad`, `quickly`).
    pub(super) fn is_hint(self, folded: &str) -> bool {
        is_in(self.hints, folded, char::is_whitespace)
    }
}
