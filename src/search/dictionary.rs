//! The distinct words of a knowledge base, sorted, and which of them a typed word matches.
//!
//! Knows neither where the words occur (`index`) nor how matches are scored (`hit`).

use std::hash::BuildHasher as _;
use std::ops::Range;

use arcstr::{ArcStr, Substr};
use fixedbitset::FixedBitSet;
use foldhash::fast::RandomState;
use hashbrown::HashTable;

use super::fuzzy::letter_mask;
use super::stem::Stems;
use super::tokenize::TypedWord;

mod beginnings;
mod expansion;
mod families;
mod lines;
mod typo;

use beginnings::Beginnings;
pub(super) use expansion::{Expansion, WordMatch, WordSet};
use families::Families;
use lines::Lines;

/// The id of a word: its place in the dictionary.
pub(super) type WordId = u32;

/// A distinct word. The same letters in another case are another word.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    /// Without accents and case. Entries are sorted by it.
    pub(super) folded: Substr,
    /// Without accents, with its case.
    pub(super) plain: Substr,
    /// Whether it occurs only as a compound (`oncall` for `on-call`).
    pub(super) compound: bool,
}

/// The most letters of words that initials may leave out, as they do `to` in "time to improve".
const SHORT_WORD: usize = 3;

fn is_short(folded: &str) -> bool {
    // A letter has one to four bytes.
    let length = folded.len();
    length <= SHORT_WORD || length <= 4 * SHORT_WORD && folded.chars().nth(SHORT_WORD).is_none()
}

/// The distinct words of a knowledge base.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    entries: Vec<Entry>,
    beginnings: Beginnings,
    ids: WordIds,
    /// The letter mask of each word.
    letters: Vec<u64>,
    /// The words that initials may leave out.
    short: FixedBitSet,
    lines: Lines,
    families: Families,
}

/// The ids of words by a hash of their letters: to draw a screen takes a thousand lookups.
#[derive(Debug, Default)]
struct WordIds {
    table: HashTable<WordId>,
    hasher: RandomState,
}

impl Dictionary {
    /// The entries must be sorted and distinct, the language a BCP 47 tag.
    pub(super) fn new(mut entries: Vec<Entry>, language: &str) -> Self {
        share_memory(&mut entries);
        let letters = entries.iter().map(|entry| letter_mask(&entry.folded));
        let short = entries.iter().enumerate();
        let short = short.filter(|(_, entry)| is_short(&entry.folded));
        Self {
            short: short.map(|(word, _)| word).collect(),
            letters: letters.collect(),
            beginnings: Beginnings::of(&entries),
            ids: WordIds::of(&entries),
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

    /// Those of a range of words that pass by their id and their letter mask.
    #[inline]
    pub(super) fn words_with_letters(
        &self,
        among: Range<WordId>,
        passes: impl Fn(WordId, u64) -> bool,
    ) -> impl Iterator<Item = (WordId, &Entry)> {
        let letters = &self.letters[among.start as usize..among.end as usize];
        let words = among.zip(letters);
        let words = words.filter(move |(word, letters)| passes(*word, **letters));
        words.map(|(word, _)| (word, self.entry(word)))
    }

    /// Whether initials may leave a word out.
    #[inline]
    pub(super) fn is_short(&self, word: WordId) -> bool {
        self.short.contains(word as usize)
    }

    /// The letter mask of a word.
    pub(super) fn letters(&self, word: WordId) -> u64 {
        self.letters[word as usize]
    }

    /// The id of the word with these letters in this case.
    pub(super) fn find(&self, plain: &str) -> Option<WordId> {
        let is_same = |word: &WordId| *self.entry(*word).plain == *plain;
        let hash = self.ids.hasher.hash_one(plain);
        self.ids.table.find(hash, is_same).copied()
    }

    /// The same word, in any case that fits.
    pub(super) fn exact_matches(&self, typed: &TypedWord) -> Expansion {
        self.matches_among(typed, self.beginning(&typed.folded), |entry| {
            (*entry.folded == typed.folded).then_some(WordMatch::Whole)
        })
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
            let is_capital = |word: &WordId| {
                let plain = self.entry(*word).plain.strip_suffix('s');
                let plain = plain.unwrap_or(&self.entry(*word).plain);
                !plain.chars().any(char::is_lowercase)
            };
            found.words.retain(|(word, _)| is_capital(word));
        }
        found
    }

    /// The words that begin with this one.
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

    /// The words that begin with this one, or have it inside if it is long enough. A number is no prefix of a
    /// longer number, and a word is not inside its negation (`inexpensive`).
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
        let words = found
            .words
            .iter()
            .map(|(word, _)| &*self.entry(*word).folded);
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
        let plurals = same_stem.filter(|word| is_plural(&self.entry(*word).folded, &typed.folded));
        let plurals = plurals.map(|word| (word, WordMatch::Plural));
        self.exact_matches(typed).add(plurals.collect())
    }

    /// The other words with the same stem.
    fn inflections(&self, typed: &TypedWord) -> Vec<(WordId, WordMatch)> {
        let family = self.families.of(self, &typed.folded).into_iter();
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

    /// The ids of the words that begin with these letters, which are adjacent.
    pub(super) fn words_beginning(&self, folded: &str) -> Range<WordId> {
        self.words_among(0..word_id(self.len()), folded)
    }

    /// Those of a range of words that begin with these letters.
    pub(super) fn words_among(&self, among: Range<WordId>, folded: &str) -> Range<WordId> {
        let among = among.start as usize..among.end as usize;
        let places = self.beginnings.find(&self.entries, among, folded);
        word_id(places.start)..word_id(places.end)
    }

    /// The places of the entries that begin with these letters.
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

/// Moves the letters of all words into one allocation.
fn share_memory(entries: &mut [Entry]) {
    let has_capitals = |entry: &Entry| entry.plain != entry.folded;
    let mut all = String::new();
    for entry in &*entries {
        all.push_str(&entry.folded);
        if has_capitals(entry) {
            all.push_str(&entry.plain);
        }
    }
    let all = ArcStr::from(all);
    let mut end = 0;
    let mut next = |length| {
        end += length;
        all.substr(end - length..end)
    };
    for entry in entries {
        let has_capitals = has_capitals(entry);
        entry.folded = next(entry.folded.len());
        entry.plain = match has_capitals {
            true => next(entry.plain.len()),
            false => entry.folded.clone(),
        };
    }
}

fn word_id(place: usize) -> WordId {
    WordId::try_from(place).expect("a knowledge base has fewer than four thousand million words")
}

impl WordIds {
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
