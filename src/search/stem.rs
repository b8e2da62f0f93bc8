//! Inflections of a word: words of one stem, by the language of the knowledge base.

use rust_stemmers::{Algorithm, Stemmer};

/// The stemmer of a language; none for a language that has none.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stems(Option<Algorithm>);

/// Shorter words have no endings to speak of.
const SHORTEST: usize = 3;

impl Stems {
    /// For a language as BCP 47 writes it; its first part counts.
    pub(super) fn of(language: &str) -> Self {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        Self(algorithm(&primary.to_ascii_lowercase()))
    }

    /// The stem of a folded word.
    pub(super) fn stem(self, word: &str) -> Option<String> {
        let algorithm = self.0.filter(|_| word.chars().count() >= SHORTEST)?;
        Some(Stemmer::create(algorithm).stem(word).into_owned())
    }
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
