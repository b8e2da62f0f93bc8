//! The titles and aliases of some documents: their letters, and pairs of successive initials.

use std::ops::Range;

use fixedbitset::FixedBitSet;

use super::super::dictionary::{Dictionary, WordId};
use super::super::fuzzy::letter_bit;
use super::super::title_match::{Border, MAX_WORDS};
use super::Doc;
use super::token_store::TokenStore;
use crate::kb::Field;

/// A title or alias, by the start of its words in the token store.
pub(in super::super) type Title = u32;

/// The titles and aliases of some documents, in order.
#[derive(Debug, Default)]
pub(in super::super) struct Titles {
    list: Vec<Title>,
    /// The letters of each.
    letters: Vec<Letters>,
    /// The letters in any of [`BLOCK`] titles, to skip whole blocks.
    block_letters: Vec<Letters>,
    initial_pairs: InitialPairs,
    /// The titles of a single word: the word, the document and the field; sorted.
    single_words: Vec<(WordId, Doc, Field)>,
}

/// A letter mask of half the size.
type Letters = u32;

fn letters(mask: u64) -> Letters {
    (mask | mask >> Letters::BITS) as Letters
}

/// How many titles are a block.
const BLOCK: usize = 16;

/// So many titles are scanned in the time in which one is read.
const MOST_FOR_A_TITLE: usize = 16;

/// For each pair of letters, the titles in which a word with the first initial is followed by a word with the
/// second, possibly after short words: the only titles that initials can match.
#[derive(Debug, Default)]
struct InitialPairs {
    /// The start of the words of each pair, and the end of the last.
    starts: Vec<u32>,
    /// The first of the two words, and the start of its titles; sorted within a pair. At the end, the end of all
    /// titles.
    words: Vec<(WordId, u32)>,
    /// The numbers of the titles; sorted within a word.
    titles: Vec<u32>,
}

/// The initial of a word.
#[derive(Clone, Copy)]
struct Initial {
    letter: u32,
    is_short: bool,
}

impl Titles {
    pub(super) fn of(texts: &TokenStore, dictionary: &Dictionary) -> Self {
        let mut list = Vec::new();
        let mut single_words = Vec::new();
        for doc in texts.documents() {
            // Titles and aliases stand before all other texts.
            let starts = texts.starts_of_texts(doc);
            for (field, start) in starts.take_while(|(field, _)| *field <= Field::Alias) {
                list.push(start);
                let mut words = texts.words_from(start);
                let only = words.next().filter(|_| words.next().is_none());
                single_words.extend(only.map(|word| (word, doc, field)));
            }
        }
        list.shrink_to_fit();
        single_words.shrink_to_fit();
        single_words.sort_unstable();
        let letters = list.iter().map(|title| {
            let words = texts.words_from(*title);
            letters(words.fold(0, |mask, word| mask | dictionary.letters(word)))
        });
        let letters: Vec<_> = letters.collect();
        let blocks = letters.chunks(BLOCK);
        let block_letters = blocks.map(|letters| letters.iter().fold(0, |all, one| all | one));
        Self {
            block_letters: block_letters.collect(),
            initial_pairs: InitialPairs::of(&list, texts, dictionary),
            single_words,
            letters,
            list,
        }
    }

    /// The titles and aliases that may have typed letters as initials, each once: for each way to split the letters,
    /// those with its two rarest borders.
    pub(in super::super) fn with_initials(&self, splits: &[Vec<Border>]) -> Vec<Title> {
        let mut numbers = Vec::new();
        let mut with_next = FixedBitSet::with_capacity(self.list.len());
        for borders in splits {
            let titles = borders.iter().map(|border| self.with(border));
            let mut titles: Vec<_> = titles.collect();
            titles.sort_unstable_by_key(|titles| titles.len());
            let Some((rarest, others)) = titles.split_first().filter(|one| !one.0.is_empty())
            else {
                continue;
            };
            let rarest = rarest.iter().copied();
            match others.first() {
                Some(next) if next.len() / MOST_FOR_A_TITLE <= rarest.len() => {
                    with_next.clear();
                    with_next.extend(next.iter().map(|title| *title as usize));
                    numbers.extend(rarest.filter(|title| with_next.contains(*title as usize)));
                }
                _ => numbers.extend(rarest),
            }
        }
        numbers.sort_unstable();
        numbers.dedup();
        let titles = numbers.into_iter();
        titles.map(|number| self.list[number as usize]).collect()
    }

    /// The titles and aliases that have all letters of this mask, in any order.
    pub(in super::super) fn with_letters(&self, mask: u64) -> impl Iterator<Item = Title> {
        let wanted = letters(mask);
        let has_all = move |letters: Letters| letters & wanted == wanted;
        let blocks = self.letters.chunks(BLOCK).zip(self.list.chunks(BLOCK));
        let blocks = blocks.zip(&self.block_letters);
        let blocks = blocks.filter(move |(_, letters)| has_all(**letters));
        let titles = blocks.flat_map(|((letters, titles), _)| letters.iter().zip(titles));
        titles
            .filter(move |(letters, _)| has_all(**letters))
            .map(|(_, title)| *title)
    }

    /// The titles and aliases that equal this word: the document within the segment, and the field.
    pub(in super::super) fn equal_to(&self, word: WordId) -> impl Iterator<Item = (Doc, Field)> {
        let start = self
            .single_words
            .partition_point(|(other, ..)| *other < word);
        let rest = self.single_words[start..].iter();
        let same = rest.take_while(move |(other, ..)| *other == word);
        same.map(|(_, doc, field)| (*doc, *field))
    }

    /// The numbers of the titles with this border; some may repeat.
    fn with(&self, border: &Border) -> &[u32] {
        let (first, next) = (letter_bit(border.first), letter_bit(border.next));
        self.initial_pairs.titles(pair(first, next), &border.words)
    }
}

/// The bits of a letter number.
const LETTER_BITS: u32 = 6;
const PAIRS: usize = 1 << (2 * LETTER_BITS);

/// A pair of letters as a number.
fn pair(first: u32, second: u32) -> usize {
    (first << LETTER_BITS | second) as usize
}

impl InitialPairs {
    fn of(titles: &[Title], texts: &TokenStore, dictionary: &Dictionary) -> Self {
        let initials = dictionary.all().map(|word| Initial {
            letter: dictionary.folded(word).chars().next().map_or(0, letter_bit),
            is_short: dictionary.is_short(word),
        });
        let initials: Vec<_> = initials.collect();
        let for_each = |add: &mut dyn FnMut(usize, WordId, u32)| {
            let mut words = Vec::new();
            for (number, title) in (0..).zip(titles) {
                words.clear();
                words.extend(texts.words_from(*title).take(MAX_WORDS));
                for_each_pair(&words, &initials, |pair, word| add(pair, word, number));
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
        let mut words = Vec::new();
        for bounds in starts.windows(2) {
            let of_pair = &mut entries[bounds[0] as usize..bounds[1] as usize];
            of_pair.sort_unstable();
            let mut first = bounds[0];
            for same in of_pair.chunk_by(|one, other| one.0 == other.0) {
                words.push((same[0].0, first));
                first += same.len() as u32;
            }
        }
        words.push((0, starts[PAIRS]));
        words.shrink_to_fit();
        let titles = entries.into_iter().map(|(_, title)| title);
        let mut titles: Vec<u32> = titles.collect();
        titles.shrink_to_fit();
        let starts = starts.iter().map(|start| {
            let before = words.partition_point(|(_, first)| first < start);
            before as u32
        });
        Self {
            starts: starts.collect(),
            words,
            titles,
        }
    }

    /// The titles of a pair in which the first word is one of these.
    fn titles(&self, pair: usize, words: &Range<WordId>) -> &[u32] {
        let first = self.starts[pair] as usize;
        let of_pair = &self.words[first..self.starts[pair + 1] as usize];
        let start = first + of_pair.partition_point(|(word, _)| *word < words.start);
        let end = first + of_pair.partition_point(|(word, _)| *word < words.end);
        &self.titles[self.words[start].1 as usize..self.words[end].1 as usize]
    }
}

/// Calls `add` for each word of a title, with each pair of its initial and that of a word that may follow it in
/// initials.
fn for_each_pair(words: &[WordId], initials: &[Initial], mut add: impl FnMut(usize, WordId)) {
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
