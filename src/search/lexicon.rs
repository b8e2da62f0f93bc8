//! What the search knows of the words of English and of this field: texts of `data`, which the build
//! script packs and the first search unpacks.

use std::sync::LazyLock;

use crate::kb::texts_in;

/// The texts, each as its own file says.
pub(super) struct Lexicon {
    /// Terms, and in what other words a text may say them.
    pub(super) terms: &'static str,
    /// Groups of words that mean the same, one a line; or words that mean others, with ` > ` between.
    pub(super) synonyms: &'static str,
    /// Words that only ask, judge or hint.
    pub(super) hints: &'static str,
    /// Words and phrases by which people praise or blame.
    pub(super) tone: &'static str,
    /// Function words, by language.
    pub(super) function_words: &'static str,
    /// A word a line, and forms that have its stem, where Snowball does not know so. With a sign before it
    /// the word is a stem itself, as Snowball would join its forms with words of another meaning.
    pub(super) word_forms: &'static str,
    /// What may have a comparative: `customer` is not more custom.
    pub(super) adjectives: &'static str,
    /// Words that end as those for one who does something, but are none.
    pub(super) no_agents: &'static str,
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
        tone: next(),
        function_words: next(),
        word_forms: next(),
        adjectives: next(),
        no_agents: next(),
    }
});
