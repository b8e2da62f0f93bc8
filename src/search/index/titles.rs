//! The titles and aliases of some documents: their letters, and which words and letters follow each
//! other.

use std::ops::Range;

use super::super::dictionary::{Dictionary, WordId};
use super::super::fuzzy::letter_bit;
use super::super::title_match::{Border, MAX_WORDS};
use super::Doc;
use super::token_store::TokenStore;
use crate::kb::Field;

/// A title or alias.
#[derive(Debug, Clone)]
pub(super) struct Title {
    /// Within the segment.
    pub(super) doc: Doc,
    pub(super) field: Field,
    /// Where its words are in the token store.
    pub(super) words: Range<u32>,
}

/// The titles and aliases of some documents, in order.
#[derive(Debug, Default)]
pub(super) struct Titles {
    list: Vec<Title>,
    /// The letter mask of each.
    letters: Vec<u64>,
    /// The letters in any of [`BLOCK`] titles, for skipping whole blocks.
    block_letters: Vec<u64>,
    initial_pairs: InitialPairs,
    /// Those of a single word: the word, and the number of the title; sorted.
    single_words: Vec<(WordId, u32)>,
}

/// How many titles are a block.
const BLOCK: usize = 16;

/// For each pair of letters, where in titles a word with the first initial is followed by a word
/// with the second, perhaps after short words: the only titles that initials can match.
#[derive(Debug, Default)]
struct InitialPairs {
    /// Where the entries of each pair begin, and the end of the last.
    starts: Vec<u32>,
    /// The first of the two words, and the number of its title; sorted within a pair.
    entries: Vec<(WordId, u32)>,
}

/// The initial of a word.
#[derive(Clone, Copy)]
struct Initial {
    letter: u32,
    is_short: bool,
}

impl Titles {
    pub(super) fn of(texts: &TokenStore, dictionary: &Dictionary) -> Self {
        let titles = texts.documents().flat_map(|doc| {
            // Titles and aliases stand before all other texts.
            let spans = texts.spans(doc);
            let spans = spans.take_while(|(field, _)| *field <= Field::Alias);
            spans.map(move |(field, words)| Title { doc, field, words })
        });
        let mut list: Vec<_> = titles.collect();
        list.shrink_to_fit();
        let letters = list.iter().map(|title| {
            let words = texts.words(title.words.clone()).iter();
            words.fold(0, |mask, word| mask | dictionary.letters(*word))
        });
        let letters: Vec<u64> = letters.collect();
        let blocks = letters.chunks(BLOCK);
        let block_letters = blocks.map(|letters| letters.iter().fold(0, |all, one| all | one));
        Self {
            block_letters: block_letters.collect(),
            initial_pairs: InitialPairs::of(&list, texts, dictionary),
            single_words: single_words(&list, texts),
            letters,
            list,
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn get(&self, number: u32) -> &Title {
        &self.list[number as usize]
    }

    /// The titles that have all letters of this mask, in any order.
    pub(super) fn with_letters(&self, mask: u64) -> impl Iterator<Item = &Title> {
        let has_all = move |letters: u64| letters & mask == mask;
        let blocks = self.letters.chunks(BLOCK).zip(self.list.chunks(BLOCK));
        let blocks = blocks.zip(&self.block_letters);
        let blocks = blocks.filter(move |(_, letters)| has_all(**letters));
        let titles = blocks.flat_map(|((letters, titles), _)| letters.iter().zip(titles));
        titles
            .filter(move |(letters, _)| has_all(**letters))
            .map(|(_, title)| title)
    }

    /// The titles that consist of this word alone.
    pub(super) fn equal_to(&self, word: WordId) -> impl Iterator<Item = &Title> {
        let start = self
            .single_words
            .partition_point(|(other, _)| *other < word);
        let rest = self.single_words[start..].iter();
        let same = rest.take_while(move |(other, _)| *other == word);
        same.map(|(_, title)| self.get(*title))
    }

    /// Where titles have this border: its word, and the number of the title; some may repeat.
    pub(super) fn with(&self, border: &Border) -> &[(WordId, u32)] {
        let (first, next) = (letter_bit(border.first), letter_bit(border.next));
        let entries = self.initial_pairs.of_pair(first, next);
        let start = entries.partition_point(|(word, _)| *word < border.words.start);
        let end = entries.partition_point(|(word, _)| *word < border.words.end);
        &entries[start..end]
    }
}

fn single_words(titles: &[Title], texts: &TokenStore) -> Vec<(WordId, u32)> {
    let numbered = (0..).zip(titles);
    let single = numbered.filter_map(|(number, title)| match texts.words(title.words.clone()) {
        [word] => Some((*word, number)),
        _ => None,
    });
    let mut single: Vec<_> = single.collect();
    single.sort_unstable();
    single
}

/// The bits of the number of a letter.
const LETTER_BITS: u32 = 6;
const PAIRS: usize = 1 << (2 * LETTER_BITS);

/// A pair of letters as a number.
fn pair(first: u32, second: u32) -> usize {
    (first << LETTER_BITS | second) as usize
}

impl InitialPairs {
    fn of(titles: &[Title], texts: &TokenStore, dictionary: &Dictionary) -> Self {
        let words = (0..).zip(dictionary.entries());
        let initials = words.map(|(word, entry)| Initial {
            letter: entry.folded.chars().next().map_or(0, letter_bit),
            is_short: dictionary.is_short(word),
        });
        let initials: Vec<_> = initials.collect();
        let for_each = |add: &mut dyn FnMut(usize, WordId, u32)| {
            for (number, title) in (0..).zip(titles) {
                let words = texts.words(title.words.clone());
                for_each_pair(words, &initials, |pair, word| add(pair, word, number));
            }
        };
        let mut starts = vec![0_u32; PAIRS + 1];
        for_each(&mut |pair, _, _| starts[pair + 1] += 1);
        for pair in 0..PAIRS {
            starts[pair + 1] += starts[pair];
        }
        let mut next = starts.clone();
        let mut entries = vec![(0, 0); starts[PAIRS] as usize];
        for_each(&mut |pair, word, title| {
            entries[next[pair] as usize] = (word, title);
            next[pair] += 1;
        });
        for bounds in starts.windows(2) {
            entries[bounds[0] as usize..bounds[1] as usize].sort_unstable();
        }
        Self { starts, entries }
    }

    fn of_pair(&self, first: u32, second: u32) -> &[(WordId, u32)] {
        let pair = pair(first, second);
        &self.entries[self.starts[pair] as usize..self.starts[pair + 1] as usize]
    }
}

/// Calls `add` for each word of a title with the pair of its initial and that of each word that may
/// follow it in initials.
fn for_each_pair(words: &[WordId], initials: &[Initial], mut add: impl FnMut(usize, WordId)) {
    let words = &words[..words.len().min(MAX_WORDS)];
    for (at, word) in words.iter().enumerate() {
        let first = initials[*word as usize];
        for next in &words[at + 1..] {
            let next = initials[*next as usize];
            add(pair(first.letter, next.letter), *word);
            if !next.is_short {
                break;
            }
        }
    }
}
