//! The titles and aliases of some documents: which letters each has, which word is followed by which
//! letter, and which word is the whole of one.

use std::ops::Range;

use super::super::dictionary::{Dictionary, WordId, is_short};
use super::super::field::Field;
use super::super::letters::letter_bit;
use super::super::titles::MAX_WORDS;
use super::texts::Texts;

/// A title or alias.
#[derive(Debug, Clone)]
pub(super) struct Title {
    /// Within this part of the index.
    pub(super) doc: u32,
    pub(super) field: Field,
    /// Its words in the row of texts.
    pub(super) words: Range<u32>,
}

/// The titles and aliases of some documents, in order.
#[derive(Debug, Default)]
pub(super) struct Titles {
    list: Vec<Title>,
    /// The letters of each.
    letters: Vec<u64>,
    /// The letters that are in any of so many titles, one after another: most that are asked for
    /// in vain are not.
    of_blocks: Vec<u64>,
    heads: Heads,
    /// Those of a single word: that word, and the number of the title; sorted.
    lone: Vec<(WordId, u32)>,
}

/// How many titles make a block.
const BLOCK: usize = 16;

/// Where a word that begins with one letter is followed by one that begins with another: what there
/// is to look at for initials. A short word may be passed over.
#[derive(Debug, Default)]
struct Heads {
    /// Where the part of a pair of letters begins; one more than there are pairs.
    starts: Vec<u32>,
    /// The first of the words, and the number of its title; sorted within a pair.
    places: Vec<(WordId, u32)>,
}

/// What a word is to initials.
#[derive(Clone, Copy, Default)]
struct Initial {
    letter: u32,
    is_short: bool,
}

impl Titles {
    pub(super) fn of(texts: &Texts, dictionary: &Dictionary) -> Self {
        let mut titles = Self::default();
        for doc in texts.documents() {
            // They stand before all other texts.
            let spans = texts.spans(doc);
            let spans = spans.take_while(|(field, _)| *field <= Field::Alias);
            titles
                .list
                .extend(spans.map(|(field, words)| Title { doc, field, words }));
        }
        let letters = |title: &Title| {
            let words = texts.at(title.words.clone()).iter();
            words.fold(0, |bits, word| bits | dictionary.letters(*word))
        };
        titles.letters = titles.list.iter().map(letters).collect();
        let blocks = titles.letters.chunks(BLOCK);
        let of_block = |letters: &[u64]| letters.iter().fold(0, |all, one| all | one);
        titles.of_blocks = blocks.map(of_block).collect();
        titles.lone = lone(&titles.list, texts);
        titles.heads = Heads::of(&titles.list, texts, dictionary);
        titles.list.shrink_to_fit();
        titles
    }

    pub(super) fn get(&self, number: u32) -> Option<&Title> {
        self.list.get(number as usize)
    }

    /// The titles that have all of these letters, in whatever order.
    pub(super) fn with_letters(&self, wanted: u64) -> impl Iterator<Item = &Title> {
        let blocks = self.letters.chunks(BLOCK).zip(self.list.chunks(BLOCK));
        let blocks = blocks.zip(&self.of_blocks);
        let blocks = blocks.filter(move |(_, any)| *any & wanted == wanted);
        let titles = blocks.flat_map(|((letters, titles), _)| letters.iter().zip(titles));
        titles
            .filter(move |(letters, _)| *letters & wanted == wanted)
            .map(|(_, title)| title)
    }

    /// The titles that are just this word.
    pub(super) fn alone(&self, word: WordId) -> impl Iterator<Item = &Title> {
        let start = self.lone.partition_point(|(other, _)| *other < word);
        let rest = self.lone.get(start..).unwrap_or_default().iter();
        let same = rest.take_while(move |(other, _)| *other == word);
        same.filter_map(|(_, title)| self.get(*title))
    }

    /// The numbers of the titles in which one of these words is followed by one that begins with a
    /// letter; some may repeat.
    pub(super) fn followed(
        &self,
        words: &Range<WordId>,
        first: char,
        next: char,
    ) -> impl Iterator<Item = u32> {
        let places = self.heads.of_pair(letter_bit(first), letter_bit(next));
        let start = places.partition_point(|(word, _)| *word < words.start);
        let places = places.get(start..).unwrap_or_default();
        let end = places.partition_point(|(word, _)| *word < words.end);
        let places = places.get(..end).unwrap_or_default();
        places.iter().map(|(_, title)| *title)
    }
}

fn lone(titles: &[Title], texts: &Texts) -> Vec<(WordId, u32)> {
    let lone =
        (0..)
            .zip(titles)
            .filter_map(|(number, title)| match texts.at(title.words.clone()) {
                [word] => Some((*word, number)),
                _ => None,
            });
    let mut lone: Vec<_> = lone.collect();
    lone.sort_unstable();
    lone
}

/// Bits of the number of a letter.
const LETTER_BITS: u32 = 6;
const PAIRS: usize = 1 << (2 * LETTER_BITS);

/// A pair of letters as a number.
fn pair(first: u32, second: u32) -> usize {
    (first << LETTER_BITS | second) as usize
}

impl Heads {
    fn of(titles: &[Title], texts: &Texts, dictionary: &Dictionary) -> Self {
        let initials = initials(dictionary);
        let each = |put: &mut dyn FnMut(usize, WordId, u32)| {
            for (number, title) in (0..).zip(titles) {
                let words = texts.at(title.words.clone());
                followers(words, &initials, |pair, word| put(pair, word, number));
            }
        };
        let mut starts = vec![0_u32; PAIRS + 1];
        each(&mut |pair, _, _| {
            if let Some(count) = starts.get_mut(pair + 1) {
                *count += 1;
            }
        });
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut places = vec![(0, 0); sum as usize];
        each(&mut |pair, word, title| {
            if let Some(next) = next.get_mut(pair) {
                if let Some(place) = places.get_mut(*next as usize) {
                    *place = (word, title);
                }
                *next += 1;
            }
        });
        for bounds in starts.windows(2) {
            if let [start, end] = bounds
                && let Some(part) = places.get_mut(*start as usize..*end as usize)
            {
                part.sort_unstable();
            }
        }
        Self { starts, places }
    }

    fn of_pair(&self, first: u32, second: u32) -> &[(WordId, u32)] {
        let at = pair(first, second);
        let bounds = self.starts.get(at).zip(self.starts.get(at + 1));
        let places =
            bounds.and_then(|(start, end)| self.places.get(*start as usize..*end as usize));
        places.unwrap_or_default()
    }
}

fn initials(dictionary: &Dictionary) -> Vec<Initial> {
    let initial = |folded: &str| Initial {
        letter: folded.chars().next().map_or(0, letter_bit),
        is_short: is_short(folded),
    };
    let words = dictionary.entries().iter();
    words.map(|entry| initial(&entry.folded)).collect()
}

/// Tells each word of a title with the pair of its first letter and that of a word that may follow
/// it in initials.
fn followers(words: &[WordId], initials: &[Initial], mut tell: impl FnMut(usize, WordId)) {
    let words = words.get(..words.len().min(MAX_WORDS)).unwrap_or_default();
    let initial = |word: WordId| initials.get(word as usize).copied().unwrap_or_default();
    let mut rest = words;
    while let Some((word, behind)) = rest.split_first() {
        rest = behind;
        for next in behind {
            let next = initial(*next);
            tell(pair(initial(*word).letter, next.letter), *word);
            if !next.is_short {
                break;
            }
        }
    }
}
