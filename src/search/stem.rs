//! Families: words that are forms of one, by the language of the knowledge base.
//!
//! Snowball's stems, and for English what they lack: British and American spelling, comparatives,
//! and nouns whose verb has another stem. A form counts only if the knowledge base has its word.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::RandomState;
use memchr::memmem;
use rust_stemmers::{Algorithm, Stemmer};

use super::lexicon::LEXICON;
use english::{ENDINGS, SPELLINGS};

mod english;
mod synonyms;

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
        let stem = |word: &str| Stemmer::create(algorithm).stem(word).into_owned();
        if !matches!(algorithm, Algorithm::English) {
            return Some(stem(word));
        }
        let base = form(word).unwrap_or(word);
        match base.strip_prefix(OWN) {
            Some(own) => Some(format!("{OWN}{own}")),
            None => Some(stem(american(base).as_deref().unwrap_or(base))),
        }
    }

    /// Whether a folded word is known: then it is no other word with a typo.
    pub(super) fn knows(self, word: &str) -> bool {
        let is_english = matches!(self.0, Some(Algorithm::English));
        is_english && (form(word).is_some() || self.synonyms(word).next().is_some())
    }

    /// The stems of other words that mean the same as a folded word.
    pub(super) fn synonyms(self, word: &str) -> impl Iterator<Item = &'static str> {
        let is_english = matches!(self.0, Some(Algorithm::English));
        let stem = self.stem(word).filter(|_| is_english);
        stem.into_iter().flat_map(synonyms::of)
    }

    /// Other words that a folded word may be a form of, or that may be forms of it. Some are no words.
    pub(super) fn relatives(self, word: &str) -> Vec<String> {
        let has_own_stem = |word: &str| form(word).is_some_and(|base| base.starts_with(OWN));
        if !matches!(self.0, Some(Algorithm::English)) || has_own_stem(word) {
            return Vec::new();
        }
        let relatives = bases(word).into_iter().flat_map(|base| {
            let endings = ENDINGS.iter().flat_map(|(one, other)| {
                [
                    replace_end(&base, one, other, SHORTEST),
                    replace_end(&base, other, one, SHORTEST),
                ]
            });
            let endings: Vec<_> = endings.flatten().collect();
            let people = agents(&base);
            endings.into_iter().chain(people).chain([base])
        });
        let all = relatives.chain(adjectives(word));
        all.filter(|relative| !has_own_stem(relative)).collect()
    }
}

/// What a form has before the stem that is its own.
const OWN: char = '=';

/// What is known of a form, or of its singular.
fn form(word: &str) -> Option<&'static str> {
    let known = |word: &str| KNOWN.get(word).copied();
    known(word).or_else(|| known(word.strip_suffix('s')?))
}

/// For each form the word whose stem it has.
static KNOWN: LazyLock<HashMap<&str, &str, RandomState>> = LazyLock::new(|| {
    let lines = LEXICON
        .word_forms
        .lines()
        .filter_map(|line| line.split_once(": "));
    let forms = lines.flat_map(|(word, forms)| forms.split(' ').map(move |form| (form, word)));
    forms.collect()
});

/// Whether a list has a word, and such letters on both sides of it, or none.
pub(super) fn is_in(list: &str, word: &str, parts: fn(char) -> bool) -> bool {
    let mut places = memmem::find_iter(list.as_bytes(), word);
    places.any(|place| {
        let (before, after) = (&list[..place], &list[place + word.len()..]);
        !word.is_empty()
            && (before.is_empty() || before.ends_with(parts))
            && (after.is_empty() || after.starts_with(parts))
    })
}

/// The word, and what it may be an inflection of.
fn bases(word: &str) -> Vec<String> {
    let ends = ["s", "es", "ed", "ing"].into_iter();
    let starts = ends.filter_map(|end| word.strip_suffix(end));
    let starts = starts.filter(|start| start.chars().count() >= SHORTEST);
    let bases = starts.flat_map(without_ending);
    bases.chain([word.to_owned()]).collect()
}

/// The American spelling of a word, if it is another.
fn american(word: &str) -> Option<String> {
    // Most words end otherwise than any of them.
    let last = word.bytes().next_back();
    let mut spellings = SPELLINGS
        .iter()
        .filter(|(british, ..)| british.bytes().next_back() == last);
    spellings.find_map(|(british, american, least)| replace_end(word, british, american, *least))
}

/// The adjective of a comparative, and the comparatives of an adjective.
fn adjectives(word: &str) -> Vec<String> {
    let is_adjective = |word: &str| is_in(LEXICON.adjectives, word, char::is_whitespace);
    if is_adjective(word) {
        let starts = starts(word);
        let forms = starts
            .iter()
            .flat_map(|start| ["er", "est"].map(|end| format!("{start}{end}")));
        return forms.collect();
    }
    let starts = ["er", "est"]
        .into_iter()
        .filter_map(|end| word.strip_suffix(end));
    starts
        .flat_map(without_ending)
        .filter(|word| is_adjective(word))
        .collect()
}

/// What somebody does who is called so, and who does it: `planner`, `investor`.
fn agents(word: &str) -> Vec<String> {
    let is_agent = |noun: &str| !is_in(LEXICON.not_agents, noun, char::is_whitespace);
    let singular = word.strip_suffix('s').unwrap_or(word);
    let latin = ["tor", "sor"]
        .iter()
        .any(|end| replace_end(singular, end, "", 4).is_some());
    let start = singular.strip_suffix("er").filter(|_| is_agent(singular));
    let start = start.or_else(|| singular.strip_suffix("or").filter(|_| latin));
    let verbs = start.into_iter().flat_map(without_ending);
    let starts = starts(word);
    let nouns = starts
        .iter()
        .flat_map(|start| ["er", "or"].map(|end| format!("{start}{end}")));
    verbs.chain(nouns.filter(|noun| is_agent(noun))).collect()
}

/// What a word may be before an ending: itself, without its e, with its last letter twice, with an i
/// for its y.
fn starts(word: &str) -> Vec<String> {
    let last = word.chars().next_back().unwrap_or_default();
    let with_i = word.strip_suffix('y').map(|start| format!("{start}i"));
    let without_e = word.strip_suffix('e').map(str::to_owned);
    let all = [word.to_owned(), format!("{word}{last}")].into_iter();
    all.chain(without_e).chain(with_i).collect()
}

/// What a word may be that an ending was taken from: itself, with an e, with one letter for two, with
/// a y for an i. Two letters are a word where one is.
fn without_ending(start: &str) -> impl Iterator<Item = String> {
    let mut letters = start.chars().rev();
    let last = letters.next().unwrap_or_default();
    let single =
        (letters.next() == Some(last)).then(|| start[..start.len() - last.len_utf8()].to_owned());
    let with_y = start.strip_suffix('i').map(|start| format!("{start}y"));
    let whole = [start.to_owned(), format!("{start}e")];
    let all = whole.into_iter().chain(single).chain(with_y);
    all.filter(|word| word.chars().count() >= SHORTEST)
}

fn replace_end(word: &str, end: &str, other: &str, least: usize) -> Option<String> {
    let start = word.strip_suffix(end)?;
    (start.chars().count() >= least).then(|| format!("{start}{other}"))
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
