//! The distinct words of a knowledge base, sorted, and which of them a typed word matches.
//!
//! Knows neither where the words occur (`index`) nor how matches are scored (`hit`).

use std::collections::HashMap;
use std::ops::Range;

use fixedbitset::FixedBitSet;
use foldhash::fast::RandomState;

use super::fuzzy::letter_mask;
use super::stem::Stems;
use super::tokenize::TypedWord;

mod expansion;
mod families;
mod lookup;
mod typo;

pub(super) use expansion::{Expansion, WordMatch, WordSet};
use families::Families;

/// The id of a word: its place in the dictionary.
pub(super) type WordId = u32;

/// A distinct word. The same letters in another case are another word.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    /// Without accents and case. Entries are sorted by it.
    pub(super) folded: Box<str>,
    /// Without accents, with its case.
    pub(super) plain: Box<str>,
    /// Whether it occurs only as a compound (`oncall` for `on-call`).
    pub(super) compound: bool,
}

/// The most letters of words that initials may leave out, as they do `to` in "time to improve".
const SHORT_WORD: usize = 3;

/// The distinct words of a knowledge base.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    /// Each word, folded, a line each: to look inside every word takes one search in this text.
    text: String,
    /// Where the line of each word begins and ends. Words that differ only in case share a line.
    lines: Vec<(u32, u32)>,
    /// The words with capitals as they are written, one after another.
    cased: String,
    /// Where each of these begins and ends.
    cased_words: HashMap<WordId, (u32, u32), RandomState>,
    /// The words that occur only as compounds.
    compounds: FixedBitSet,
    /// The letter mask of each word.
    letters: Vec<u64>,
    /// The words that initials may leave out.
    short: FixedBitSet,
    families: Families,
}

impl Dictionary {
    /// The entries must be sorted and distinct, the language a BCP 47 tag.
    pub(super) fn new(entries: Vec<Entry>, language: &str) -> Self {
        let mut dictionary = Self {
            families: Families::new(&entries, Stems::of(language)),
            compounds: FixedBitSet::with_capacity(entries.len()),
            short: FixedBitSet::with_capacity(entries.len()),
            ..Self::default()
        };
        for (word, entry) in (0..).zip(entries) {
            dictionary.add(word, entry);
        }
        dictionary
    }

    fn add(&mut self, word: WordId, entry: Entry) {
        let same = word
            .checked_sub(1)
            .filter(|last| self.folded(*last) == &*entry.folded);
        let line = same.map(|last| self.lines[last as usize]);
        self.lines.push(line.unwrap_or_else(|| {
            let start = word_id(self.text.len());
            self.text.push_str(&entry.folded);
            self.text.push('\n');
            (start, word_id(self.text.len() - 1))
        }));
        self.letters.push(letter_mask(&entry.folded));
        self.compounds.set(word as usize, entry.compound);
        let is_short = entry.folded.chars().nth(SHORT_WORD).is_none();
        self.short.set(word as usize, is_short);
        if entry.plain != entry.folded {
            let start = word_id(self.cased.len());
            self.cased.push_str(&entry.plain);
            let end = word_id(self.cased.len());
            self.cased_words.insert(word, (start, end));
        }
    }

    /// The same word, in any case that fits.
    pub(super) fn exact_matches(&self, typed: &TypedWord) -> Expansion {
        let words = self.equal_to(&typed.folded);
        self.matches(typed, words.map(|word| (word, WordMatch::Whole)))
    }

    /// The words that equal one of these, folded.
    pub(super) fn any_of(&self, words: &[String]) -> Expansion {
        let matches = words
            .iter()
            .map(|word| self.exact_matches(&TypedWord::new(word)));
        let all = matches.reduce(|all, one| all.add(one.words));
        all.unwrap_or_default()
    }

    /// An acronym and its plural.
    pub(super) fn acronym_matches(&self, acronym: &str, typed: &TypedWord) -> Expansion {
        let forms = [acronym.to_owned(), format!("{acronym}s")];
        let mut found = self.any_of(&forms);
        found.typed.clone_from(&typed.folded);
        if typed.cased.is_some() {
            // The s of the plural may have any case.
            let is_capital = |word: WordId| {
                let plain = self.plain(word);
                let plain = plain.strip_suffix('s').unwrap_or(plain);
                !plain.chars().any(char::is_lowercase)
            };
            found.words.retain(|(word, _)| is_capital(*word));
        }
        found
    }

    /// The words that begin with this one.
    pub(super) fn prefix_matches(&self, typed: &TypedWord) -> Expansion {
        let words = self.words_beginning(&typed.folded);
        let matches = words.map(|word| (word, self.whole_or(WordMatch::Prefix, word, typed)));
        Expansion {
            prefix_range: self.prefix_range(typed),
            ..self.matches(typed, matches)
        }
    }

    /// The words that end with this one.
    pub(super) fn suffix_matches(&self, typed: &TypedWord) -> Expansion {
        let ends = |word: &WordId| self.folded(*word).ends_with(&*typed.folded);
        let words = self.all().filter(ends);
        let matches = words.map(|word| (word, self.whole_or(WordMatch::Inside, word, typed)));
        self.matches(typed, matches)
    }

    /// The words that begin with this one, or have it inside if it is long enough. A number is no prefix of a
    /// longer number, and a word is not inside its negation (`inexpensive`).
    pub(super) fn substring_matches(&self, typed: &TypedWord) -> Expansion {
        if is_number(&typed.folded) {
            let words = self.words_beginning(&typed.folded);
            let rest = |word: WordId| &self.folded(word)[typed.folded.len()..];
            let words = words.filter(|word| !rest(*word).starts_with(is_digit));
            let matches = words.map(|word| (word, self.whole_or(WordMatch::Prefix, word, typed)));
            return self.matches(typed, matches);
        }
        if !may_be_inside(&typed.folded) {
            return self.prefix_matches(typed);
        }
        let found = self.containing(&typed.folded);
        let matches = found.filter_map(|(word, place)| match place {
            0 => Some((word, self.whole_or(WordMatch::Prefix, word, typed))),
            _ => {
                let is_negated = NEGATING_PREFIXES.contains(&&self.folded(word)[..place]);
                (!is_negated && !self.is_compound(word)).then_some((word, WordMatch::Inside))
            }
        });
        Expansion {
            prefix_range: self.prefix_range(typed),
            ..self.matches(typed, matches)
        }
    }

    /// All matches without typos: the words that begin with this one, or if it is no word, contain it; its
    /// inflections and synonyms.
    pub(super) fn non_fuzzy_matches(&self, typed: &TypedWord) -> Expansion {
        let is_word = !self.exact_matches(typed).words.is_empty();
        let found = match is_word && !is_number(&typed.folded) {
            true => self.prefix_matches(typed),
            false => self.substring_matches(typed),
        };
        found.add(self.inflections(typed)).add(self.synonyms(typed))
    }

    /// Of the matches without typos, those that are this word: not what only means the same or has the same stem.
    pub(super) fn forms(&self, typed: &TypedWord, mut matches: Expansion) -> Expansion {
        let is_form = |word: WordId, how: WordMatch| match how {
            WordMatch::Synonym => false,
            WordMatch::Inflected => {
                let stems = self.families.stems;
                stems.are_forms(self.folded(word), &typed.folded)
            }
            _ => true,
        };
        matches.words.retain(|(word, how)| is_form(*word, *how));
        matches
    }

    /// Whether a folded word is the negation of one that there is (`uninformative`).
    pub(super) fn has_opposite_of(&self, folded: &str) -> bool {
        let negated = NEGATING_PREFIXES
            .iter()
            .filter_map(|prefix| folded.strip_prefix(prefix));
        let mut negated = negated.filter(|word| may_be_inside(word));
        negated.any(|word| !self.family_matches(&TypedWord::new(word)).words.is_empty())
    }

    /// Fuzzy matches with their families, all of which count as typos.
    pub(super) fn with_families(&self, found: Expansion) -> Expansion {
        let words = found.words.iter().map(|(word, _)| self.folded(*word));
        let families = words.flat_map(|word| self.families.of(self, word));
        let families = families.map(|word| (word, WordMatch::Typo)).collect();
        found.add(families)
    }

    /// This word, its inflections and synonyms.
    pub(super) fn family_matches(&self, typed: &TypedWord) -> Expansion {
        let found = self.exact_matches(typed);
        found.add(self.inflections(typed)).add(self.synonyms(typed))
    }

    /// This word in the singular and plural.
    pub(super) fn plural_matches(&self, typed: &TypedWord) -> Expansion {
        let same_stem = self.families.with_stem_of(&typed.folded);
        let plurals = same_stem.filter(|word| is_plural(self.folded(*word), &typed.folded));
        let plurals = plurals.map(|word| (word, WordMatch::Plural));
        self.exact_matches(typed).add(plurals.collect())
    }

    /// The other words with the same stem.
    fn inflections(&self, typed: &TypedWord) -> Vec<(WordId, WordMatch)> {
        let family = self.families.of(self, &typed.folded).into_iter();
        let others = family.filter_map(|word| {
            let folded = self.folded(word);
            let how = match is_plural(folded, &typed.folded) {
                true => WordMatch::Plural,
                false => WordMatch::Inflected,
            };
            let is_other = folded != typed.folded && self.has_case(word, typed, how);
            is_other.then_some((word, how))
        });
        others.collect()
    }

    /// The words that mean the same; none for a word with capitals, which is a name.
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

    /// These matches, as far as they have the capitals that were typed, if any were.
    fn matches(
        &self,
        typed: &TypedWord,
        words: impl Iterator<Item = (WordId, WordMatch)>,
    ) -> Expansion {
        let words = words.filter(|(word, how)| self.has_case(*word, typed, *how));
        Expansion {
            typed: typed.folded.clone(),
            words: words.collect(),
            prefix_range: 0..0,
        }
    }

    /// How a word matches that has the typed one: as a whole, or else so.
    fn whole_or(&self, how: WordMatch, word: WordId, typed: &TypedWord) -> WordMatch {
        match self.folded(word).len() == typed.folded.len() {
            true => WordMatch::Whole,
            false => how,
        }
    }

    /// Whether the word has the capitals that were typed, if any were.
    fn has_case(&self, word: WordId, typed: &TypedWord, how: WordMatch) -> bool {
        let Some(cased) = typed.cased.as_deref() else {
            return true;
        };
        let plain = self.plain(word);
        match how {
            WordMatch::Whole => plain == cased,
            WordMatch::Prefix => plain.starts_with(cased),
            WordMatch::Inside => plain.contains(cased),
            WordMatch::Plural | WordMatch::Inflected => {
                plain.chars().next() == cased.chars().next()
            }
            WordMatch::Synonym | WordMatch::Typo | WordMatch::Gaps => true,
        }
    }
}

fn word_id(place: usize) -> WordId {
    WordId::try_from(place).expect("a knowledge base has fewer than four thousand million words")
}

/// Whether two words are the singular and the plural of one.
fn is_plural(one: &str, other: &str) -> bool {
    one.strip_suffix('s') == Some(other) || other.strip_suffix('s') == Some(one)
}

/// Prefixes that negate a word (`inexpensive`).
pub(super) const NEGATING_PREFIXES: [&str; 6] = ["in", "un", "non", "dis", "im", "ir"];

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

fn is_number(word: &str) -> bool {
    word.chars().all(is_digit)
}

/// Two letters are inside half of all words, but in scripts without spaces one letter is a word.
fn may_be_inside(folded: &str) -> bool {
    !folded.is_ascii() || folded.len() >= 3
}
