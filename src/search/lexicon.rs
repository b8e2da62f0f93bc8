//! What the search knows of English words and of this field: texts of `data`, which the build script packs and
//! the first search unpacks.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use crate::kb::texts_in;

/// A list of words to look them up in.
pub(super) type WordList = HashSet<&'static str, RandomState>;

/// The lists of words, and texts in the formats that the files themselves describe.
pub(super) struct Lexicon {
    /// Terms and their synonyms.
    pub(super) terms: &'static str,
    /// Groups of synonyms, one a line; or words and, after ` > `, their synonyms, which do not mean them.
    pub(super) synonyms: &'static str,
    /// Words that only ask, judge or hint.
    pub(super) hints: WordList,
    /// Words and phrases that express praise or blame.
    pub(super) polarity: &'static str,
    /// Function words, by language.
    pub(super) function_words: HashMap<&'static str, WordList>,
    /// A word a line, and the forms that share its stem although Snowball gives them another. Where Snowball
    /// would join them with words of another meaning, `=` and a stem of their own stand for the word.
    pub(super) word_forms: &'static str,
    /// Adjectives with comparatives: `customer` is not a form of `custom`.
    pub(super) adjectives: WordList,
    /// Words that end like agent nouns (`planner`) but are none.
    pub(super) not_agents: WordList,
    /// British suffixes, their American spelling, and the fewest letters before them.
    pub(super) spellings: Vec<(&'static str, &'static str, usize)>,
    /// Suffixes of related words with different stems, after at least three letters.
    pub(super) endings: Vec<(&'static str, &'static str)>,
}

const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.deflate"));

/// The lexicon, unpacked when it is first asked for.
pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut texts = texts_in(PACKED);
    let mut next = || texts.next().expect("the build script packed as many");
    Lexicon {
        terms: next(),
        synonyms: next(),
        hints: words(next()),
        polarity: next(),
        function_words: by_language(next()),
        word_forms: next(),
        adjectives: words(next()),
        not_agents: words(next()),
        spellings: next().lines().filter_map(spelling).collect(),
        endings: next().lines().map(ending).collect(),
    }
});

fn words(text: &'static str) -> WordList {
    text.split_whitespace().collect()
}

fn spelling(line: &'static str) -> Option<(&'static str, &'static str, usize)> {
    let (british, rest) = line.split_once(' ')?;
    let (american, least) = rest.split_once(' ')?;
    Some((british, american, least.parse().ok()?))
}

fn ending(line: &'static str) -> (&'static str, &'static str) {
    line.split_once(' ').unwrap_or((line, ""))
}

/// The words after each `[language]`.
fn by_language(text: &'static str) -> HashMap<&'static str, WordList> {
    let languages = text.split('[').filter_map(|part| part.split_once(']'));
    let languages = languages.map(|(language, list)| (language, words(list)));
    languages.collect()
}
