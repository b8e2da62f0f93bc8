//! Stemming: which words are forms of one, by the language of the knowledge base.
//!
//! By the Snowball stemmers, and for English what they lack: British and American spelling, comparatives, and
//! nouns with another stem than their verb.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::RandomState;
use rust_stemmers::{Algorithm, Stemmer};

use super::lexicon::LEXICON;

/// The stemmer of a language, if it has one.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stems(Option<Algorithm>);

/// Shorter words are not stemmed.
const SHORTEST: usize = 3;

impl Stems {
    /// For a BCP 47 tag, of which the first part counts.
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
        let base = base_of(word).unwrap_or(word);
        match base.starts_with(OWN_STEM) {
            true => Some(base.to_owned()),
            false => Some(stem(american(base).as_deref().unwrap_or(base))),
        }
    }

    /// Whether two folded words with one stem are forms of one word, as `outsourced` and `outsourcing` are, but not
    /// `operability` and `operations`. Told apart in English only.
    pub(super) fn are_forms(self, one: &str, other: &str) -> bool {
        let bases = |word: &str| {
            let base = base_of(word).unwrap_or(word);
            uninflected(american(base).as_deref().unwrap_or(base))
        };
        let others = bases(other);
        !matches!(self.0, Some(Algorithm::English))
            || bases(one).iter().any(|base| others.contains(base))
    }

    /// Whether the lexicon has a folded word, which is then no typo.
    pub(super) fn knows(self, word: &str) -> bool {
        let is_english = matches!(self.0, Some(Algorithm::English));
        is_english && (base_of(word).is_some() || self.synonyms(word).next().is_some())
    }

    /// The stems of the synonyms of a folded word.
    pub(super) fn synonyms(self, word: &str) -> impl Iterator<Item = &'static str> {
        let is_english = matches!(self.0, Some(Algorithm::English));
        let stem = self.stem(word).filter(|_| is_english);
        stem.into_iter().flat_map(synonyms_of)
    }

    /// Calls `add` with the words that a folded word may be derived from, and those that may be derived from it.
    /// Some are no words.
    pub(super) fn related_forms(self, word: &str, mut add: impl FnMut(String)) {
        if !matches!(self.0, Some(Algorithm::English)) || has_own_stem(word) {
            return;
        }
        comparatives(word).into_iter().for_each(&mut add);
        for base in uninflected(word) {
            let endings = LEXICON.endings.iter().copied();
            let endings = endings.flat_map(|(one, other)| [(one, other), (other, one)]);
            endings
                .filter_map(|(from, to)| replace_suffix(&base, from, to, SHORTEST))
                .for_each(&mut add);
            agent_nouns(&base).for_each(&mut add);
            add(base);
        }
    }
}

/// Stands in the lexicon before a stem that no stemmer makes.
const OWN_STEM: char = '=';

/// Whether the lexicon gives a word a stem that no other word shares.
pub(super) fn has_own_stem(word: &str) -> bool {
    base_of(word).is_some_and(|base| base.starts_with(OWN_STEM))
}

/// The word whose stem a form or its singular has, by the lexicon.
fn base_of(word: &str) -> Option<&'static str> {
    let base = |word: &str| BASES.get(word).copied();
    base(word).or_else(|| base(word.strip_suffix('s')?))
}

/// The forms of the lexicon, each with the word whose stem it has.
static BASES: LazyLock<HashMap<&str, &str, RandomState>> = LazyLock::new(|| {
    let lines = LEXICON
        .word_forms
        .lines()
        .filter_map(|line| line.split_once(": "));
    let forms = lines.flat_map(|(word, forms)| forms.split(' ').map(move |form| (form, word)));
    forms.collect()
});

/// The word, and the words that it may be an inflection of.
fn uninflected(word: &str) -> Vec<String> {
    let ends = ["s", "es", "ed", "ing"].into_iter();
    let starts = ends.filter_map(|end| word.strip_suffix(end));
    let starts = starts.filter(|start| start.chars().count() >= SHORTEST);
    let bases = starts.flat_map(words_of_stem);
    bases.chain([word.to_owned()]).collect()
}

/// The American spelling of a word, if it is another.
pub(super) fn american(word: &str) -> Option<String> {
    // The last letter excludes most.
    let last = word.bytes().next_back();
    let spellings = LEXICON.spellings.iter();
    let mut spellings = spellings.filter(|(british, ..)| british.bytes().next_back() == last);
    spellings.find_map(|(british, american, least)| replace_suffix(word, british, american, *least))
}

/// The comparatives of an adjective, or the adjective of a comparative.
fn comparatives(word: &str) -> Vec<String> {
    let is_adjective = |word: &str| LEXICON.adjectives.contains(word);
    if is_adjective(word) {
        let stems = stems_before_suffix(word);
        let forms = stems
            .iter()
            .flat_map(|stem| ["er", "est"].map(|suffix| format!("{stem}{suffix}")));
        return forms.collect();
    }
    let stems = ["er", "est"]
        .into_iter()
        .filter_map(|suffix| word.strip_suffix(suffix));
    stems
        .flat_map(words_of_stem)
        .filter(|word| is_adjective(word))
        .collect()
}

/// The verbs of an agent noun (`planner`, `investor`), and the agent nouns of a verb.
fn agent_nouns(word: &str) -> impl Iterator<Item = String> {
    let is_agent = |noun: &str| !LEXICON.not_agents.contains(noun);
    let singular = word.strip_suffix('s').unwrap_or(word);
    let latin = ["tor", "sor"]
        .iter()
        .any(|suffix| replace_suffix(singular, suffix, "", 4).is_some());
    let start = singular.strip_suffix("er").filter(|_| is_agent(singular));
    let start = start.or_else(|| singular.strip_suffix("or").filter(|_| latin));
    let verbs = start.into_iter().flat_map(words_of_stem);
    let stems = stems_before_suffix(word).into_iter();
    let nouns = stems.flat_map(|stem| ["er", "or"].map(|suffix| format!("{stem}{suffix}")));
    verbs.chain(nouns.filter(move |noun| is_agent(noun)))
}

/// What a word may be before a suffix: itself, without its e, with its last letter doubled, with i for its y.
fn stems_before_suffix(word: &str) -> Vec<String> {
    let last = word.chars().next_back().unwrap_or_default();
    let with_i = word.strip_suffix('y').map(|start| format!("{start}i"));
    let without_e = word.strip_suffix('e').map(str::to_owned);
    let all = [word.to_owned(), format!("{word}{last}")].into_iter();
    all.chain(without_e).chain(with_i).collect()
}

/// The words whose letters before a suffix may be these: the same, with an e, with the last of double letters
/// removed, with y for i.
fn words_of_stem(start: &str) -> impl Iterator<Item = String> {
    let mut letters = start.chars().rev();
    let last = letters.next().unwrap_or_default();
    let single =
        (letters.next() == Some(last)).then(|| start[..start.len() - last.len_utf8()].to_owned());
    let with_y = start.strip_suffix('i').map(|start| format!("{start}y"));
    let whole = [start.to_owned(), format!("{start}e")];
    let all = whole.into_iter().chain(single).chain(with_y);
    all.filter(|word| word.chars().count() >= SHORTEST)
}

/// Replaces a suffix, if at least `least` letters are before it.
fn replace_suffix(word: &str, suffix: &str, other: &str, least: usize) -> Option<String> {
    let start = word.strip_suffix(suffix)?;
    (start.chars().count() >= least).then(|| format!("{start}{other}"))
}

/// Synonyms by their stems. A line of the lexicon is a group, or words and, after ` > `, the group that they
/// mean.
struct Synonyms {
    groups: Vec<Vec<String>>,
    /// The groups of each stem.
    of_stem: HashMap<String, Vec<usize>>,
}

static SYNONYMS: LazyLock<Synonyms> = LazyLock::new(|| {
    let stems = Stems::of("en");
    let stems_of = |words: &str| -> Vec<String> {
        words
            .split(' ')
            .filter_map(|word| stems.stem(word))
            .collect()
    };
    let mut groups = Vec::new();
    let mut of_stem: HashMap<_, Vec<usize>> = HashMap::new();
    for (number, line) in LEXICON.synonyms.lines().enumerate() {
        let (typed, meant) = line.split_once(" > ").unwrap_or((line, line));
        for stem in stems_of(typed) {
            of_stem.entry(stem).or_default().push(number);
        }
        groups.push(stems_of(meant));
    }
    Synonyms { groups, of_stem }
});

/// The stems of the synonyms of words with this stem.
fn synonyms_of(stem: String) -> impl Iterator<Item = &'static str> {
    let numbers = SYNONYMS.of_stem.get(&stem).into_iter().flatten();
    let stems = numbers.flat_map(|number| &SYNONYMS.groups[*number]);
    stems
        .map(String::as_str)
        .filter(move |other| *other != stem)
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
