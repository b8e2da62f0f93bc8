//! What the search knows of English words and of this field: texts of `data`, which the build script packs and
//! the first search unpacks.

use std::sync::LazyLock;

use crate::kb::texts_in;

/// The texts, in the formats that the files themselves describe.
pub(super) struct Lexicon {
    /// Terms and their synonyms.
    pub(super) terms: &'static str,
    /// Groups of synonyms, one a line; or words and, after ` > `, their synonyms, which do not mean them.
    pub(super) synonyms: &'static str,
    /// Words that only ask, judge or hint.
    pub(super) hints: &'static str,
    /// Words and phrases that express praise or blame.
    pub(super) polarity: &'static str,
    /// Function words, by language.
    pub(super) function_words: &'static str,
    /// A word a line, and the forms that share its stem although Snowball gives them another. Where Snowball
    /// would join them with words of another meaning, `=` and a stem of their own stand for the word.
    pub(super) word_forms: &'static str,
    /// Adjectives with comparatives: `customer` is not a form of `custom`.
    pub(super) adjectives: &'static str,
    /// Words that end like agent nouns (`planner`) but are none.
    pub(super) not_agents: &'static str,
}

const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.deflate"));

/// The lexicon, unpacked when it is first asked for.
pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut texts = texts_in(PACKED);
    let mut next = || texts.next().expect("the build script packed as many");
    Lexicon {
        terms: next(),
        synonyms: next(),
        hints: next(),
        polarity: next(),
        function_words: next(),
        word_forms: next(),
        adjectives: next(),
        not_agents: next(),
    }
});
