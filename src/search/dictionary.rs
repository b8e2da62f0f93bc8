//! The distinct words of a knowledge base, sorted, and which of them a typed word matches.
//!
//! Knows words only: not where they stand (`index`), nor what they are worth (`hit`).

use std::hash::BuildHasher as _;
use std::ops::Range;

use arcstr::{ArcStr, Substr};
use fixedbitset::FixedBitSet;
use foldhash::fast::RandomState;
use hashbrown::HashTable;

use super::fuzzy::letter_mask;
use super::stem::Stems;
use super::tokenize::TypedWord;

mod expansion;
mod families;
mod lines;
mod typo;

pub(super) use expansion::{Expansion, WordMatch, WordSet};
use families::Families;
use lines::Lines;

/// The number of a word: its place in the dictionary.
pub(super) type WordId = u32;

/// A distinct word: the same letters in another case are another word.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    /// As it is compared; entries are sorted by it.
    pub(super) folded: Substr,
    /// Without accents, its case kept.
    pub(super) plain: Substr,
    /// It occurs only as several words that a hyphen joins.
    pub(super) compound: bool,
}

/// Words up to this length may be left out of initials, as `to` is from those of "time to improve".
const SHORT_WORD: usize = 3;

fn is_short(folded: &str) -> bool {
    // A letter has one byte at least, and four at most.
    let length = folded.len();
    length <= SHORT_WORD || length <= 4 * SHORT_WORD && folded.chars().nth(SHORT_WORD).is_none()
}

/// The distinct words of a knowledge base.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    entries: Vec<Entry>,
    numbers: Numbers,
    /// The letter mask of each word.
    letters: Vec<u64>,
    /// The words that may be left out of initials.
    short: FixedBitSet,
    lines: Lines,
    families: Families,
}

/// The number of each word, by the hash of its letters: a screen has a thousand words to look up.
#[derive(Debug, Default)]
struct Numbers {
    table: HashTable<WordId>,
    hasher: RandomState,
}

impl Dictionary {
    /// `entries` must be sorted and distinct; `language` as BCP 47 writes it.
    pub(super) fn new(mut entries: Vec<Entry>, language: &str) -> Self {
        put_together(&mut entries);
        let letters = entries.iter().map(|entry| letter_mask(&entry.folded));
        let short = entries.iter().enumerate();
        let short = short.filter(|(_, entry)| is_short(&entry.folded));
        Self {
            short: short.map(|(word, _)| word).collect(),
            letters: letters.collect(),
            numbers: Numbers::of(&entries),
            lines: Lines::of(&entries),
            families: Families::new(&entries, Stems::of(language)),
            entries,
        }
    }

    /// Every word, sorted.
    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(super) fn entry(&self, word: WordId) -> &Entry {
        &self.entries[word as usize]
    }

    /// Every word whose letter mask passes, and that is not only a compound.
    pub(super) fn words_with_letters(
        &self,
        passes: impl Fn(u64) -> bool,
    ) -> impl Iterator<Item = (WordId, &Entry)> {
        let words = (0..).zip(&self.letters);
        let words = words.filter(move |(_, letters)| passes(**letters));
        let words = words.map(|(word, _)| (word, self.entry(word)));
        words.filter(|(_, entry)| !entry.compound)
    }

    /// Whether a word may be left out of initials.
    #[inline]
    pub(super) fn is_short(&self, word: WordId) -> bool {
        self.short.contains(word as usize)
    }

    /// The letter mask of a word.
    pub(super) fn letters(&self, word: WordId) -> u64 {
        self.letters[word as usize]
    }

    /// The number of the word with these letters in this case.
    pub(super) fn find(&self, plain: &str) -> Option<WordId> {
        let is_same = |word: &WordId| *self.entry(*word).plain == *plain;
        let hash = self.numbers.hasher.hash_one(plain);
        self.numbers.table.find(hash, is_same).copied()
    }

    /// The words that are this one.
    pub(super) fn exact_matches(&self, typed: &TypedWord) -> Expansion {
        self.matches_among(typed, self.beginning(&typed.folded), |entry| {
            (*entry.folded == typed.folded).then_some(WordMatch::Whole)
        })
    }

    /// The words that are one of these, folded.
    pub(super) fn any_of(&self, words: &[String]) -> Expansion {
        let each = words
            .iter()
            .map(|word| self.exact_matches(&TypedWord::new(word)));
        let all = each.reduce(|all, one| all.add(one.words));
        all.unwrap_or_default()
    }

    /// The words that are this acronym, or its plural.
    pub(super) fn acronym_matches(&self, acronym: &str, typed: &TypedWord) -> Expansion {
        let forms = [acronym.to_owned(), format!("{acronym}s")];
        let mut found = self.any_of(&forms);
        found.typed.clone_from(&typed.folded);
        if typed.cased.is_some() {
            // The s of the plural may have any case.
            let is_capital = |word: &WordId| {
                let plain = self.entry(*word).plain.strip_suffix('s');
                let plain = plain.unwrap_or(&self.entry(*word).plain);
                !plain.chars().any(char::is_lowercase)
            };
            found.words.retain(|(word, _)| is_capital(word));
        }
        found
    }

    /// The words that are this one or begin with it.
    pub(super) fn prefix_matches(&self, typed: &TypedWord) -> Expansion {
        let matches = self.matches_among(typed, self.beginning(&typed.folded), |entry| {
            Some(whole_or_prefix(entry, typed))
        });
        Expansion {
            prefix_range: self.prefix_range(typed),
            ..matches
        }
    }

    /// The words that end with this one.
    pub(super) fn suffix_matches(&self, typed: &TypedWord) -> Expansion {
        self.matches_among(typed, 0..self.entries.len(), |entry| {
            let rest = entry.folded.strip_suffix(&*typed.folded)?;
            Some(if rest.is_empty() {
                WordMatch::Whole
            } else {
                WordMatch::Inside
            })
        })
    }

    /// The words that are this one, begin with it, or have it inside if it is long enough. A number
    /// is not the beginning of a longer one, and a word is not inside one that denies it.
    pub(super) fn substring_matches(&self, typed: &TypedWord) -> Expansion {
        if is_number(&typed.folded) {
            return self.matches_among(typed, self.beginning(&typed.folded), |entry| {
                let rest = &entry.folded[typed.folded.len()..];
                (!rest.starts_with(is_digit)).then(|| whole_or_prefix(entry, typed))
            });
        }
        if !may_be_inside(&typed.folded) {
            return self.prefix_matches(typed);
        }
        let found = self.lines.containing(&typed.folded);
        let words = found.filter_map(|(word, place)| {
            let entry = self.entry(word);
            let how = match place {
                0 => whole_or_prefix(entry, typed),
                _ if entry.compound || NEGATING_PREFIXES.contains(&&entry.folded[..place]) => {
                    return None;
                }
                _ => WordMatch::Inside,
            };
            has_case(entry, typed, how).then_some((word, how))
        });
        Expansion {
            typed: typed.folded.clone(),
            words: words.collect(),
            prefix_range: self.prefix_range(typed),
        }
    }

    /// The words that contain this one, its inflections, and words that mean the same: all matches
    /// that are not guesses.
    pub(super) fn non_fuzzy_matches(&self, typed: &TypedWord) -> Expansion {
        let mut found = self.substring_matches(typed);
        if found.has_whole() {
            found.words.retain(|(_, how)| *how != WordMatch::Inside);
        }
        found.add(self.inflections(typed)).add(self.synonyms(typed))
    }

    /// Whether a folded word denies one that there is (`uninformative`).
    pub(super) fn has_opposite_of(&self, folded: &str) -> bool {
        let denied = NEGATING_PREFIXES
            .iter()
            .filter_map(|start| folded.strip_prefix(start));
        let mut denied = denied.filter(|word| may_be_inside(word));
        denied.any(|word| !self.family_matches(&TypedWord::new(word)).words.is_empty())
    }

    /// The words that are guessed, with their families: all as guesses.
    pub(super) fn with_families(&self, guess: Expansion) -> Expansion {
        let words = guess
            .words
            .iter()
            .map(|(word, _)| &*self.entry(*word).folded);
        let families = words.flat_map(|word| self.families.of(&self.entries, word));
        let families = families.map(|word| (word, WordMatch::Typo)).collect();
        guess.add(families)
    }

    /// The words that are this one, its inflections, and words that mean the same.
    pub(super) fn family_matches(&self, typed: &TypedWord) -> Expansion {
        let found = self.exact_matches(typed);
        found.add(self.inflections(typed)).add(self.synonyms(typed))
    }

    /// The words that are this one, singular or plural.
    pub(super) fn plural_matches(&self, typed: &TypedWord) -> Expansion {
        let mut others = self.inflections(typed);
        others.retain(|(_, how)| *how == WordMatch::Plural);
        self.exact_matches(typed).add(others)
    }

    /// The other words of the family.
    fn inflections(&self, typed: &TypedWord) -> Vec<(WordId, WordMatch)> {
        let family = self.families.of(&self.entries, &typed.folded).into_iter();
        let others = family.filter_map(|word| {
            let entry = self.entry(word);
            let how = match is_plural(&entry.folded, &typed.folded) {
                true => WordMatch::Plural,
                false => WordMatch::Inflected,
            };
            let is_other = *entry.folded != typed.folded && has_case(entry, typed, how);
            is_other.then_some((word, how))
        });
        others.collect()
    }

    /// The words that mean the same. Capitals ask for a name, which nothing else means.
    fn synonyms(&self, typed: &TypedWord) -> Vec<(WordId, WordMatch)> {
        let words = self.families.synonyms(&typed.folded);
        let words = words.filter(|_| typed.cased.is_none());
        words.map(|word| (word, WordMatch::Synonym)).collect()
    }

    /// The words that begin with the typed one, if all of them match.
    fn prefix_range(&self, typed: &TypedWord) -> Range<WordId> {
        match typed.cased {
            None => self.words_beginning(&typed.folded),
            Some(_) => 0..0,
        }
    }

    /// The numbers of the words that begin with these letters: they are adjacent.
    pub(super) fn words_beginning(&self, folded: &str) -> Range<WordId> {
        self.words_among(0..word_id(self.len()), folded)
    }

    /// Those among these that begin with these letters.
    pub(super) fn words_among(&self, among: Range<WordId>, folded: &str) -> Range<WordId> {
        let entries = &self.entries[among.start as usize..among.end as usize];
        let places = beginning(entries, folded);
        among.start + word_id(places.start)..among.start + word_id(places.end)
    }

    /// The same as places in the list.
    fn beginning(&self, folded: &str) -> Range<usize> {
        let Range { start, end } = self.words_beginning(folded);
        start as usize..end as usize
    }

    fn matches_among(
        &self,
        typed: &TypedWord,
        among: Range<usize>,
        how: impl Fn(&Entry) -> Option<WordMatch>,
    ) -> Expansion {
        let words = among.filter_map(|word| {
            let entry = &self.entries[word];
            let how = how(entry)?;
            has_case(entry, typed, how).then_some((word_id(word), how))
        });
        Expansion {
            typed: typed.folded.clone(),
            words: words.collect(),
            prefix_range: 0..0,
        }
    }
}

/// The places of those among sorted words that begin with these letters.
fn beginning(entries: &[Entry], folded: &str) -> Range<usize> {
    let first = entries.partition_point(|entry| &*entry.folded < folded);
    let rest = &entries[first..];
    first..first + rest.partition_point(|entry| entry.folded.starts_with(folded))
}

/// Puts the letters of all words into one piece of memory.
fn put_together(entries: &mut [Entry]) {
    let is_own = |entry: &Entry| entry.plain != entry.folded;
    let mut all = String::new();
    for entry in &*entries {
        all.push_str(&entry.folded);
        all.push_str(if is_own(entry) { &entry.plain } else { "" });
    }
    let all = ArcStr::from(all);
    let mut end = 0;
    let mut next = |length| {
        end += length;
        all.substr(end - length..end)
    };
    for entry in entries {
        let is_own = is_own(entry);
        entry.folded = next(entry.folded.len());
        entry.plain = match is_own {
            true => next(entry.plain.len()),
            false => entry.folded.clone(),
        };
    }
}

fn word_id(place: usize) -> WordId {
    WordId::try_from(place).expect("a knowledge base has fewer than four thousand million words")
}

impl Numbers {
    fn of(entries: &[Entry]) -> Self {
        let hasher = RandomState::default();
        let hash = |word: &WordId| hasher.hash_one(&*entries[*word as usize].plain);
        let mut table = HashTable::with_capacity(entries.len());
        for word in 0..word_id(entries.len()) {
            table.insert_unique(hash(&word), word, hash);
        }
        Self { table, hasher }
    }
}

/// Whether two words are the singular and the plural of one.
fn is_plural(one: &str, other: &str) -> bool {
    one.strip_suffix('s') == Some(other) || other.strip_suffix('s') == Some(one)
}

fn whole_or_prefix(entry: &Entry, typed: &TypedWord) -> WordMatch {
    if entry.folded.len() == typed.folded.len() {
        WordMatch::Whole
    } else {
        WordMatch::Prefix
    }
}

/// Whether the word has the capitals that were typed, if any were.
fn has_case(entry: &Entry, typed: &TypedWord, how: WordMatch) -> bool {
    let Some(cased) = typed.cased.as_deref() else {
        return true;
    };
    match how {
        WordMatch::Whole => *entry.plain == *cased,
        WordMatch::Prefix => entry.plain.starts_with(cased),
        WordMatch::Inside => entry.plain.contains(cased),
        WordMatch::Plural | WordMatch::Inflected => {
            entry.plain.chars().next() == cased.chars().next()
        }
        WordMatch::Synonym | WordMatch::Typo | WordMatch::Gaps => true,
    }
}

/// Beginnings that turn the meaning of a word around, as of `inexpensive`.
pub(super) const NEGATING_PREFIXES: [&str; 6] = ["in", "un", "non", "dis", "im", "ir"];

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

fn is_number(word: &str) -> bool {
    word.chars().all(is_digit)
}

/// Two letters are inside half of all words; in scripts without spaces, one letter is a word.
fn may_be_inside(folded: &str) -> bool {
    !folded.is_ascii() || folded.len() >= 3
}
