//! The distinct words of a knowledge base, sorted, and which of them a typed word means.
//!
//! Knows words alone: not where they stand (`index`), nor what they are worth (`rank`).

use std::ops::Range;

use super::fold;
use super::hit::Class;
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

/// The distinct words of a knowledge base.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    entries: Vec<Entry>,
    stems: Stems,
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

    /// Adds words that are not meant in a better way already.
    fn add(mut self, others: Self) -> Self {
        self.words.extend(others.words);
        self.words.sort_unstable();
        self.words.dedup_by_key(|(word, _)| *word);
        self
    }
}

impl Dictionary {
    /// `entries` must be sorted and distinct; `language` as BCP 47 writes it.
    pub(super) fn new(entries: Vec<Entry>, language: &str) -> Self {
        Self {
            entries,
            stems: Stems::of(language),
        }
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
        self.meant(typed, self.beginning(&typed.folded), |entry| {
            Some(begins(entry, typed))
        })
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
        self.meant(typed, 0..self.entries.len(), |entry| {
            match entry.folded.find(&*typed.folded)? {
                0 => Some(begins(entry, typed)),
                _ => (!entry.compound).then_some(MatchKind::Inside),
            }
        })
    }

    /// The words that contain this one and its inflections: all that needs no guess.
    pub(super) fn strong(&self, typed: &Typed) -> Expansion {
        self.containing(typed).add(self.inflections(typed))
    }

    /// The words with the same stem. A stem keeps all letters but the last of how its words begin,
    /// so the words to look at stand together.
    fn inflections(&self, typed: &Typed) -> Expansion {
        let Some(stem) = self.stems.stem(&typed.folded) else {
            return Expansion::default();
        };
        let kept = stem
            .char_indices()
            .next_back()
            .map_or(0, |(place, _)| place);
        let shared = stem.get(..kept).unwrap_or_default();
        self.meant(typed, self.beginning(shared), |entry| {
            let same = self.stems.stem(&entry.folded)? == stem;
            (same && *entry.folded != typed.folded).then_some(MatchKind::Inflected)
        })
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
        }
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
