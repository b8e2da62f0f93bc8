//! Lists of words from the files of `data`, and normalised words.

use std::hash::Hash;
use std::sync::LazyLock;

use foldhash::HashMap;
use strum::EnumString;
use unicode_normalization::UnicodeNormalization as _;

use crate::kb::texts_in;

/// The texts of `data/column-names.txt`, `data/statuses.txt` and `data/import-words.txt`.
pub(super) static TEXTS: LazyLock<[&str; 3]> = LazyLock::new(|| {
    let archive = include_bytes!(concat!(env!("OUT_DIR"), "/import.deflate"));
    let texts: Vec<&str> = texts_in(archive).collect();
    texts.try_into().expect("the build script packed three")
});

/// A list of words in `data/import-words.txt`, which says what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub(in crate::import) enum WordList {
    Not,
    Partly,
    Wholly,
    Auxiliary,
    Among,
    Later,
    Less,
    If,
    Kind,
    Severity,
    Very,
    RiskEnd,
    OfDecisions,
    OfDecision,
    ProductPart,
    Finding,
    Remedy,
    ToDo,
    Ahead,
    Earlier,
    StatusLabel,
    Language,
    NameLabel,
    Preposition,
    Remark,
    Fault,
    DecisionColumn,
    Trial,
    Applicable,
    Date,
    Total,
    Myth,
    Fact,
    Belief,
    Claim,
    Opening,
    Known,
    Attribute,
    AttributeValue,
    Grade,
    GradeText,
    TestResult,
    Meaning,
    StandardSection,
    Decision,
    Consequence,
    Context,
    Observation,
    Observer,
    Seeing,
}

static BY_WORD: LazyLock<Lookup<WordList>> = LazyLock::new(|| {
    let known = |name: &str| Some(name.parse().expect("the file names these lists only"));
    Lookup::of(TEXTS[2], known)
});

impl WordList {
    /// Whether a word or its singular is listed.
    pub(in crate::import) fn has(self, word: &str) -> bool {
        let one = || self.has_exactly(word.strip_suffix('s').unwrap_or_default());
        self.has_exactly(word) || one()
    }

    /// Whether a normalised text begins with a listed phrase.
    pub(in crate::import) fn begins(self, key: &str) -> bool {
        let ends = key.match_indices(' ').map(|(at, _)| at);
        ends.chain([key.len()]).any(|end| self.has(&key[..end]))
    }

    pub(in crate::import) fn has_exactly(self, word: &str) -> bool {
        place(BY_WORD.get(word), self).is_some()
    }
}

/// Maps each word to the lists that have it, with its position in each. Every cell of a document is looked up;
/// searching the lists instead takes a hundred times as long.
pub(super) struct Lookup<T: 'static>(HashMap<&'static str, Vec<(T, usize)>>);

impl<T: Copy + Eq + Hash> Lookup<T> {
    /// Parses lines such as `met: kept, done`, each of a list that `known` tells from its name; a list may go on in
    /// further lines, and one that is `None` is skipped.
    pub(super) fn of(text: &'static str, known: impl Fn(&str) -> Option<T>) -> Self {
        let mut found = HashMap::<_, Vec<(T, usize)>>::default();
        let mut counts = HashMap::<T, usize>::default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let (name, words) = line.split_once(": ").expect("a list, then its words");
            let Some(list) = known(name) else { continue };
            let count = counts.entry(list).or_default();
            for word in words.split(", ") {
                let under = found.entry(word).or_default();
                if place(under, list).is_none() {
                    under.push((list, *count));
                }
                *count += 1;
            }
        }
        Self(found)
    }

    /// The table in which each of these names has only this meaning.
    pub(super) fn with_names(mut self, names: impl Iterator<Item = (&'static str, T)>) -> Self {
        self.0.extend(names.map(|(name, of)| (name, vec![(of, 0)])));
        self
    }

    pub(super) fn get(&self, word: &str) -> &[(T, usize)] {
        self.0.get(word).map_or(&[], Vec::as_slice)
    }
}

/// Returns the position of a word in a list.
pub(super) fn place<T: Copy + PartialEq>(under: &[(T, usize)], of: T) -> Option<usize> {
    let mut known = under.iter();
    known.find_map(|(list, at)| (*list == of).then_some(*at))
}

/// Normalises a name: lower-case letters, without accents, and digits, with a single space between words and before
/// the capital in `requirementMet`, without anything from a parenthesis on.
pub(in crate::import) fn key(name: &str) -> String {
    let begin = name.split_once(['(', '（']).map(|(begin, _)| begin.trim());
    let name = begin.filter(|begin| !begin.is_empty()).unwrap_or(name);
    let mut key = String::with_capacity(name.len());
    let (mut is_parted, mut was_small) = (false, false);
    let is_accent = |c: char| ('\u{300}'..='\u{36F}').contains(&c);
    for c in name.chars().filter(|c| !is_accent(*c)) {
        if c.is_alphanumeric() {
            if (is_parted || was_small && c.is_uppercase()) && !key.is_empty() {
                key.push(' ');
            }
            match c.to_ascii_lowercase() {
                c if c.is_ascii() => key.push(c),
                // Only letters of alphabets have accents.
                c if c >= '\u{2000}' => key.push(c),
                c => key.extend(c.to_lowercase().nfd().filter(|c| !is_accent(*c))),
            }
        }
        is_parted = !c.is_alphanumeric();
        was_small = c.is_lowercase();
    }
    key
}
