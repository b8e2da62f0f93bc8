//! The distinct words of a knowledge base, sorted, and which of them a typed word matches.
//!
//! Knows words only: not where they stand (`index`), nor what they are worth (`hit`).

use std::collections::HashMap;
use std::ops::Range;

use fixedbitset::FixedBitSet;
use memchr::memmem::Finder;

use super::fold;
use super::fuzzy::letter_mask;
use super::hit::MatchClass;
use super::stem::Stems;
use super::tokenize::TypedWord;

mod typo;

/// The number of a word: its place in the dictionary.
pub(super) type WordId = u32;

/// A distinct word: the same letters in another case are another word.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    /// As it is compared; entries are sorted by it.
    pub(super) folded: Box<str>,
    /// Without accents, its case kept.
    pub(super) plain: Box<str>,
    /// It occurs only as several words that a hyphen joins.
    pub(super) compound: bool,
}

/// Words up to this length may be left out of initials, as `to` is from those of "time to improve".
const SHORT_WORD: usize = 3;

/// Whether a word may be left out of initials.
pub(super) fn is_short(folded: &str) -> bool {
    folded.chars().nth(SHORT_WORD).is_none()
}

/// The distinct words of a knowledge base.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    entries: Vec<Entry>,
    /// The letter mask of each word.
    letters: Vec<u64>,
    lines: Lines,
    families: Families,
}

/// All words as one text, a line each: looking inside every word is one search in this text.
#[derive(Debug, Default)]
struct Lines {
    text: String,
    /// Where each line begins, and the end of the last.
    starts: Vec<usize>,
}

/// Which words have the same stem.
#[derive(Debug, Default)]
struct Families {
    stems: Stems,
    stem_ids: HashMap<String, u32>,
    /// The id of the stem of each word that has one, and the word; sorted.
    members: Vec<(u32, WordId)>,
}

/// How a word of the dictionary matches a typed word, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum WordMatch {
    /// The same letters.
    Whole,
    /// It begins with what was typed.
    Prefix,
    /// It has the same stem.
    Inflected,
    /// It has what was typed inside.
    Inside,
    /// It, or its beginning, is an edit or two away.
    Typo,
    /// It has the letters typed, and others between them.
    Gaps,
}

impl WordMatch {
    pub(super) fn class(self) -> MatchClass {
        match self {
            Self::Whole => MatchClass::Word,
            Self::Prefix | Self::Inflected => MatchClass::Prefix,
            Self::Inside => MatchClass::Inside,
            Self::Typo | Self::Gaps => MatchClass::Typo,
        }
    }
}

/// The words of the dictionary that match a typed word.
#[derive(Debug, Clone, Default)]
pub(super) struct Expansion {
    /// As typed, folded.
    pub(super) typed: String,
    /// Sorted by word.
    pub(super) words: Vec<(WordId, WordMatch)>,
    /// The words that begin with what was typed, if all of them match: they are adjacent.
    pub(super) prefix_range: Range<WordId>,
}

impl Expansion {
    /// How a word matches, if it does.
    pub(super) fn how(&self, word: WordId) -> Option<WordMatch> {
        let place = self.words.binary_search_by_key(&word, |(word, _)| *word);
        place.ok().map(|place| self.words[place].1)
    }

    /// Whether a word matches as typed.
    pub(super) fn has_whole(&self) -> bool {
        self.whole_words().next().is_some()
    }

    /// The words that match as typed.
    pub(super) fn whole_words(&self) -> impl Iterator<Item = WordId> {
        let whole = self.words.iter();
        let whole = whole.filter(|(_, how)| *how == WordMatch::Whole);
        whole.map(|(word, _)| *word)
    }

    /// The words as a set, out of so many in the dictionary.
    pub(super) fn as_set(&self, dictionary_len: usize) -> FixedBitSet {
        let mut set = FixedBitSet::with_capacity(dictionary_len);
        set.extend(self.words.iter().map(|(word, _)| *word as usize));
        set
    }

    /// Adds words that do not match in a better way already.
    fn add(mut self, others: Vec<(WordId, WordMatch)>) -> Self {
        if !others.is_empty() {
            self.words.extend(others);
            self.words.sort_unstable();
            self.words.dedup_by_key(|(word, _)| *word);
        }
        self
    }
}

impl Dictionary {
    /// `entries` must be sorted and distinct; `language` as BCP 47 writes it.
    pub(super) fn new(entries: Vec<Entry>, language: &str) -> Self {
        let letters = entries.iter().map(|entry| letter_mask(&entry.folded));
        Self {
            letters: letters.collect(),
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

    /// Every word that is not only a compound.
    pub(super) fn words(&self) -> impl Iterator<Item = (WordId, &Entry)> {
        let words = (0..).zip(&self.entries);
        words.filter(|(_, entry)| !entry.compound)
    }

    /// The letter mask of a word.
    pub(super) fn letters(&self, word: WordId) -> u64 {
        self.letters[word as usize]
    }

    /// The number of the word with these letters in this case.
    pub(super) fn find(&self, plain: &str) -> Option<WordId> {
        let folded = fold::lower(plain);
        let key = (&*folded, plain);
        let place = self
            .entries
            .binary_search_by(|entry| (&*entry.folded, &*entry.plain).cmp(&key));
        place.ok().map(word_id)
    }

    /// The words that are this one.
    pub(super) fn exact_matches(&self, typed: &TypedWord) -> Expansion {
        self.matches_among(typed, self.beginning(&typed.folded), |entry| {
            (*entry.folded == typed.folded).then_some(WordMatch::Whole)
        })
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

    /// The words that are this one, begin with it, or have it inside if it is long enough.
    pub(super) fn substring_matches(&self, typed: &TypedWord) -> Expansion {
        if !may_be_inside(&typed.folded) {
            return self.prefix_matches(typed);
        }
        let found = self.lines.containing(&typed.folded);
        let words = found.filter_map(|(line, place)| {
            let entry = &self.entries[line];
            let how = match place {
                0 => whole_or_prefix(entry, typed),
                _ if entry.compound => return None,
                _ => WordMatch::Inside,
            };
            has_case(entry, typed, how).then_some((word_id(line), how))
        });
        Expansion {
            typed: typed.folded.clone(),
            words: words.collect(),
            prefix_range: self.prefix_range(typed),
        }
    }

    /// The words that contain this one, and its inflections: all matches that are not guesses.
    pub(super) fn sure_matches(&self, typed: &TypedWord) -> Expansion {
        self.substring_matches(typed).add(self.inflections(typed))
    }

    /// The other words of the family.
    fn inflections(&self, typed: &TypedWord) -> Vec<(WordId, WordMatch)> {
        let family = self.families.of(&typed.folded);
        let others = family.filter(|word| {
            let entry = self.entry(*word);
            *entry.folded != typed.folded && has_case(entry, typed, WordMatch::Inflected)
        });
        others.map(|word| (word, WordMatch::Inflected)).collect()
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
        let Range { start, end } = self.beginning(folded);
        word_id(start)..word_id(end)
    }

    /// The same as places in the list.
    fn beginning(&self, folded: &str) -> Range<usize> {
        let start = self
            .entries
            .partition_point(|entry| &*entry.folded < folded);
        let rest = &self.entries[start..];
        let count = rest.partition_point(|entry| entry.folded.starts_with(folded));
        start..start + count
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

fn word_id(place: usize) -> WordId {
    WordId::try_from(place).expect("a knowledge base has fewer than four thousand million words")
}

impl Lines {
    fn of(entries: &[Entry]) -> Self {
        let mut lines = Self::default();
        for entry in entries {
            lines.starts.push(lines.text.len());
            lines.text.push_str(&entry.folded);
            lines.text.push('\n');
        }
        lines.starts.push(lines.text.len());
        lines
    }

    /// The lines that have these letters, each with the place in it where they first stand.
    fn containing(&self, letters: &str) -> impl Iterator<Item = (usize, usize)> {
        let finder = Finder::new(letters).into_owned();
        let mut from = 0;
        let mut line = 0;
        std::iter::from_fn(move || {
            let place = from + finder.find(&self.text.as_bytes()[from..])?;
            let mut ends = self.starts.iter().skip(line + 1);
            line += ends.position(|end| *end > place)?;
            from = self.starts[line + 1];
            Some((line, place - self.starts[line]))
        })
    }
}

impl Families {
    fn new(entries: &[Entry], stems: Stems) -> Self {
        let mut families = Self {
            stems,
            stem_ids: HashMap::new(),
            members: Vec::with_capacity(entries.len()),
        };
        for (word, entry) in (0..).zip(entries) {
            let next = word_id(families.stem_ids.len());
            if let Some(stem) = families.stems.stem(&entry.folded) {
                let id = *families.stem_ids.entry(stem).or_insert(next);
                families.members.push((id, word));
            }
        }
        families.members.sort_unstable();
        families
    }

    /// The words with the stem of this one, or of one of its relatives.
    fn of(&self, word: &str) -> impl Iterator<Item = WordId> {
        let relatives = self.stems.relatives(word).into_iter();
        let stems = relatives.chain([word.to_owned()]);
        let ids = stems.filter_map(|word| self.stem_ids.get(&self.stems.stem(&word)?));
        ids.flat_map(|id| {
            let start = self.members.partition_point(|(other, _)| other < id);
            let rest = self.members[start..].iter();
            let same = rest.take_while(move |(other, _)| other == id);
            same.map(|(_, word)| *word)
        })
    }
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
        WordMatch::Inflected => entry.plain.chars().next() == cased.chars().next(),
        WordMatch::Typo | WordMatch::Gaps => true,
    }
}

/// Two letters are inside half of all words; in scripts without spaces, one letter is a word.
fn may_be_inside(folded: &str) -> bool {
    !folded.is_ascii() || folded.len() >= 3
}
