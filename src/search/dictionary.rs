//! The distinct words of a knowledge base, sorted, and which of them a typed word means.
//!
//! Knows words alone: not where they stand (`index`), nor what they are worth (`rank`).

use std::collections::HashMap;
use std::ops::Range;

use memchr::memmem::Finder;

use super::bits::Bits;
use super::class::Class;
use super::fold;
use super::letters::letters;
use super::stem::Stems;
use super::words::Typed;

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
    /// Only ever several words that a hyphen holds together.
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
    short: Bits,
    /// The letters of each word.
    letters: Vec<u64>,
    lines: Lines,
    families: Families,
}

/// All words as one text, a line each: to look inside them as fast as a text can be looked through.
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
    numbers: HashMap<String, u32>,
    /// The number of the stem of each word; a word without one has a number that no stem has.
    of_words: Vec<u32>,
}

/// How a typed word and a word of the dictionary are alike, most alike first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum MatchKind {
    /// The same letters.
    Whole,
    /// It begins with what was typed.
    Begins,
    /// It has the same stem.
    Inflected,
    /// It has what was typed inside.
    Inside,
    /// It, or its beginning, is an edit or two away.
    Near,
    /// It has the letters typed, and others between them.
    Letters,
}

impl MatchKind {
    pub(super) fn class(self) -> Class {
        match self {
            Self::Whole => Class::Word,
            Self::Begins | Self::Inflected => Class::Prefix,
            Self::Inside => Class::Inside,
            Self::Near | Self::Letters => Class::Typo,
        }
    }
}

/// The words of the dictionary that a typed word means.
#[derive(Debug, Clone, Default)]
pub(super) struct Expansion {
    /// As typed, folded.
    pub(super) typed: String,
    /// By number.
    pub(super) words: Vec<(WordId, MatchKind)>,
    /// Words that stand together in the dictionary and are all meant: those that begin with what
    /// was typed.
    pub(super) run: Range<WordId>,
}

impl Expansion {
    /// How it means this word, if it does.
    pub(super) fn kind(&self, word: WordId) -> Option<MatchKind> {
        let place = self
            .words
            .binary_search_by_key(&word, |(word, _)| *word)
            .ok()?;
        self.words.get(place).map(|(_, kind)| *kind)
    }

    /// Whether it means a word as typed.
    pub(super) fn is_whole(&self) -> bool {
        self.words.iter().any(|(_, kind)| *kind == MatchKind::Whole)
    }

    /// The words as a set, of so many in the dictionary.
    pub(super) fn bits(&self, bound: usize) -> Bits {
        let mut bits = Bits::below(bound);
        self.words.iter().for_each(|(word, _)| bits.insert(*word));
        bits
    }

    /// Adds words that are not meant in a better way already.
    fn add(mut self, others: Self) -> Self {
        if others.words.is_empty() {
            return self;
        }
        self.words.extend(others.words);
        self.words.sort_unstable();
        self.words.dedup_by_key(|(word, _)| *word);
        self
    }
}

impl Dictionary {
    /// `entries` must be sorted and distinct; `language` as BCP 47 writes it.
    pub(super) fn new(entries: Vec<Entry>, language: &str) -> Self {
        let mut short = Bits::below(entries.len());
        let short_words = (0..)
            .zip(&entries)
            .filter(|(_, entry)| is_short(&entry.folded));
        short_words.for_each(|(word, _)| short.insert(word));
        Self {
            short,
            letters: entries.iter().map(|entry| letters(&entry.folded)).collect(),
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

    pub(super) fn get(&self, word: WordId) -> Option<&Entry> {
        self.entries.get(word as usize)
    }

    /// Every word that is not only a compound.
    pub(super) fn words(&self) -> impl Iterator<Item = (WordId, &Entry)> {
        (0..)
            .zip(&self.entries)
            .filter(|(_, entry)| !entry.compound)
    }

    /// Whether a word may be left out of initials.
    #[inline]
    pub(super) fn is_short(&self, word: WordId) -> bool {
        self.short.contains(word)
    }

    /// The letters of a word.
    pub(super) fn letters(&self, word: WordId) -> u64 {
        self.letters.get(word as usize).copied().unwrap_or_default()
    }

    /// The number of the word with these letters in this case.
    pub(super) fn find(&self, plain: &str) -> Option<WordId> {
        let folded = fold::lower(plain);
        let key = (&*folded, plain);
        let place = self
            .entries
            .binary_search_by(|entry| (&*entry.folded, &*entry.plain).cmp(&key));
        place.ok().and_then(|place| WordId::try_from(place).ok())
    }

    /// The words that are this one.
    pub(super) fn whole(&self, typed: &Typed) -> Expansion {
        self.meant(typed, self.beginning(&typed.folded), |entry| {
            (*entry.folded == typed.folded).then_some(MatchKind::Whole)
        })
    }

    /// The words that are this one or begin with it.
    pub(super) fn begun(&self, typed: &Typed) -> Expansion {
        let meant = self.meant(typed, self.beginning(&typed.folded), |entry| {
            Some(begins(entry, typed))
        });
        Expansion {
            run: self.run(typed),
            ..meant
        }
    }

    /// The words that end with this one.
    pub(super) fn ending(&self, typed: &Typed) -> Expansion {
        self.meant(typed, 0..self.entries.len(), |entry| {
            let rest = entry.folded.strip_suffix(&*typed.folded)?;
            Some(if rest.is_empty() {
                MatchKind::Whole
            } else {
                MatchKind::Inside
            })
        })
    }

    /// The words that are this one, begin with it, or have it inside where it is long enough to
    /// mean something.
    pub(super) fn containing(&self, typed: &Typed) -> Expansion {
        if !reaches_inside(&typed.folded) {
            return self.begun(typed);
        }
        let found = self.lines.containing(&typed.folded);
        let words = found.filter_map(|(line, place)| {
            let entry = self.entries.get(line)?;
            let kind = match place {
                0 => begins(entry, typed),
                _ if entry.compound => return None,
                _ => MatchKind::Inside,
            };
            has_case(entry, typed, kind).then_some((WordId::try_from(line).ok()?, kind))
        });
        Expansion {
            typed: typed.folded.clone(),
            words: words.collect(),
            run: self.run(typed),
        }
    }

    /// The words that contain this one and its inflections: all that needs no guess.
    pub(super) fn strong(&self, typed: &Typed) -> Expansion {
        self.containing(typed).add(self.inflections(typed))
    }

    /// The words with the same stem. A stem keeps all letters but the last of how its words begin,
    /// so the words to look at stand together.
    fn inflections(&self, typed: &Typed) -> Expansion {
        let Some((stem, number)) = self.families.of(&typed.folded) else {
            return Expansion::default();
        };
        let kept = stem
            .char_indices()
            .next_back()
            .map_or(0, |(place, _)| place);
        let among = self.beginning(stem.get(..kept).unwrap_or_default());
        let numbers = self.families.of_words.get(among.clone());
        let words = among.zip(numbers.unwrap_or_default());
        let same = words.filter(|(_, other)| **other == number);
        let meant = same.filter_map(|(word, _)| {
            let entry = self.entries.get(word)?;
            let other = *entry.folded != typed.folded;
            let meant = other && has_case(entry, typed, MatchKind::Inflected);
            meant.then_some((WordId::try_from(word).ok()?, MatchKind::Inflected))
        });
        Expansion {
            words: meant.collect(),
            ..Expansion::default()
        }
    }

    /// The words that begin with the one typed, when all of them are meant.
    fn run(&self, typed: &Typed) -> Range<WordId> {
        match typed.cased {
            None => self.words_beginning(&typed.folded),
            Some(_) => 0..0,
        }
    }

    /// The numbers of the words that begin with these letters: they stand together.
    pub(super) fn words_beginning(&self, folded: &str) -> Range<WordId> {
        let Range { start, end } = self.beginning(folded);
        let number = |place| WordId::try_from(place).unwrap_or(WordId::MAX);
        number(start)..number(end)
    }

    /// The entries that begin with these letters: they stand together.
    fn beginning(&self, folded: &str) -> Range<usize> {
        let start = self
            .entries
            .partition_point(|entry| &*entry.folded < folded);
        let rest = self.entries.get(start..).unwrap_or_default();
        let count = rest.partition_point(|entry| entry.folded.starts_with(folded));
        start..start + count
    }

    fn meant(
        &self,
        typed: &Typed,
        among: Range<usize>,
        kind: impl Fn(&Entry) -> Option<MatchKind>,
    ) -> Expansion {
        let entries = self.entries.get(among.clone()).unwrap_or_default();
        let words = (0..).skip(among.start).zip(entries);
        let words = words.filter_map(|(word, entry)| Some((word, entry, kind(entry)?)));
        let words = words.filter(|(_, entry, kind)| has_case(entry, typed, *kind));
        Expansion {
            typed: typed.folded.clone(),
            words: words.map(|(word, _, kind)| (word, kind)).collect(),
            run: 0..0,
        }
    }
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
            let place = from + finder.find(self.text.as_bytes().get(from..)?)?;
            let mut ends = self.starts.iter().skip(line + 1);
            line += ends.position(|end| *end > place)?;
            from = self.starts.get(line + 1).copied()?;
            Some((line, place - self.starts.get(line)?))
        })
    }
}

impl Families {
    /// The number of a word without a stem.
    const NONE: u32 = u32::MAX;

    fn new(entries: &[Entry], stems: Stems) -> Self {
        let mut families = Self {
            stems,
            numbers: HashMap::new(),
            of_words: Vec::with_capacity(entries.len()),
        };
        for entry in entries {
            let stem = families.stems.stem(&entry.folded);
            let next = u32::try_from(families.numbers.len()).unwrap_or(Self::NONE);
            let number = stem.map(|stem| *families.numbers.entry(stem).or_insert(next));
            families.of_words.push(number.unwrap_or(Self::NONE));
        }
        families
    }

    /// The stem of a word, and its number if a word has it.
    fn of(&self, word: &str) -> Option<(String, u32)> {
        let stem = self.stems.stem(word)?;
        let number = self.numbers.get(&stem).copied()?;
        Some((stem, number))
    }
}

fn begins(entry: &Entry, typed: &Typed) -> MatchKind {
    if entry.folded.len() == typed.folded.len() {
        MatchKind::Whole
    } else {
        MatchKind::Begins
    }
}

/// Whether the word has the capitals that were typed, where they were typed.
fn has_case(entry: &Entry, typed: &Typed, kind: MatchKind) -> bool {
    let Some(cased) = typed.cased.as_deref() else {
        return true;
    };
    match kind {
        MatchKind::Whole => *entry.plain == *cased,
        MatchKind::Begins => entry.plain.starts_with(cased),
        MatchKind::Inside => entry.plain.contains(cased),
        MatchKind::Inflected => entry.plain.chars().next() == cased.chars().next(),
        MatchKind::Near | MatchKind::Letters => true,
    }
}

/// Two letters are inside half of all words; in scripts without spaces, one is a word.
fn reaches_inside(folded: &str) -> bool {
    !folded.is_ascii() || folded.len() >= 3
}
