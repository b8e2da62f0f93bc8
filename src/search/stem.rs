//! Families: words that are forms of one, by the language of the knowledge base.
//!
//! Snowball's stems, and for English what they lack: British and American spelling, comparatives,
//! and nouns whose verb has another stem. A form counts only if the knowledge base has its word.

use rust_stemmers::{Algorithm, Stemmer};

/// The stemmer of a language; none for a language that has none.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stems(Option<Algorithm>);

/// Shorter words have no endings to speak of.
const SHORTEST: usize = 3;

/// British endings and their American spelling.
const SPELLINGS: [(&str, &str); 14] = [
    ("isation", "ization"),
    ("isations", "izations"),
    ("isational", "izational"),
    ("ise", "ize"),
    ("ised", "ized"),
    ("ises", "izes"),
    ("ising", "izing"),
    ("yse", "yze"),
    ("ysed", "yzed"),
    ("ysing", "yzing"),
    ("our", "or"),
    ("ours", "ors"),
    ("oural", "oral"),
    ("ogue", "og"),
];

/// Beginnings whose words Snowball joins with others of another meaning: busy, response, custom,
/// product.
const APART: [&str; 4] = ["business", "responsib", "customer", "production"];

/// Endings of a noun and of its verb, where the stems differ.
const NOUNS_AND_VERBS: [(&str, &str); 7] = [
    ("ational", "ation"),
    ("olution", "olve"),
    ("ponse", "pond"),
    ("ery", "er"),
    ("uction", "uce"),
    ("cision", "cide"),
    ("ption", "be"),
];

/// Endings of comparatives, and what they stand for.
const COMPARATIVES: [(&str, &str); 6] = [
    ("ier", "y"),
    ("iest", "y"),
    ("er", ""),
    ("est", ""),
    ("er", "e"),
    ("est", "e"),
];

/// Longer words have no comparative: `customer` is not more custom.
const LONGEST_ADJECTIVE: usize = 5;

impl Stems {
    /// For a language as BCP 47 writes it; its first part counts.
    pub(super) fn of(language: &str) -> Self {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        Self(algorithm(&primary.to_ascii_lowercase()))
    }

    /// The stem of a folded word.
    pub(super) fn stem(self, word: &str) -> Option<String> {
        let algorithm = self.0.filter(|_| word.chars().count() >= SHORTEST)?;
        if !matches!(algorithm, Algorithm::English) {
            return Some(Stemmer::create(algorithm).stem(word).into_owned());
        }
        if let Some(apart) = APART.iter().find(|apart| word.starts_with(**apart)) {
            return Some((*apart).to_owned());
        }
        let american = SPELLINGS
            .iter()
            .find_map(|(british, american)| replace_end(word, british, american));
        let word = american.as_deref().unwrap_or(word);
        Some(Stemmer::create(algorithm).stem(word).into_owned())
    }

    /// Other words that a folded word may be a form of, or that may be forms of it.
    pub(super) fn relatives(self, word: &str) -> Vec<String> {
        if !matches!(self.0, Some(Algorithm::English)) {
            return Vec::new();
        }
        let pairs = NOUNS_AND_VERBS.iter();
        let nouns_and_verbs = pairs.flat_map(|(noun, verb)| {
            [replace_end(word, noun, verb), replace_end(word, verb, noun)]
        });
        let adjectives = COMPARATIVES.iter().map(|(ending, adjective)| {
            let adjective = replace_end(word, ending, adjective)?;
            let length = adjective.chars().count();
            (SHORTEST..=LONGEST_ADJECTIVE)
                .contains(&length)
                .then_some(adjective)
        });
        // Snowball keeps the s of `RCAs`, which follows a vowel.
        let singular = word
            .strip_suffix('s')
            .filter(|one| !one.ends_with(['s', 'u', 'i']));
        let relatives = nouns_and_verbs.chain(adjectives).flatten();
        relatives.chain(singular.map(str::to_owned)).collect()
    }
}

fn replace_end(word: &str, end: &str, other: &str) -> Option<String> {
    let start = word.strip_suffix(end)?;
    (start.chars().count() >= 2).then(|| format!("{start}{other}"))
}

fn algorithm(language: &str) -> Option<Algorithm> {
    Some(match language {
        "ar" => Algorithm::Arabic,
        "da" => Algorithm::Danish,
        "de" => Algorithm::German,
        "el" => Algorithm::Greek,
        "en" => Algorithm::English,
        "es" => Algorithm::Spanish,
        "fi" => Algorithm::Finnish,
        "fr" => Algorithm::French,
        "hu" => Algorithm::Hungarian,
        "it" => Algorithm::Italian,
        "nl" => Algorithm::Dutch,
        "no" | "nb" | "nn" => Algorithm::Norwegian,
        "pt" => Algorithm::Portuguese,
        "ro" => Algorithm::Romanian,
        "ru" => Algorithm::Russian,
        "sv" => Algorithm::Swedish,
        "ta" => Algorithm::Tamil,
        "tr" => Algorithm::Turkish,
        _ => return None,
    })
}
