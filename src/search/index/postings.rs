//! For each word, the documents that have it, in which fields, where, and what follows it there.

use std::ops::Range;

use super::super::dictionary::{Expansion, WordId};
use super::super::field::FieldSet;
use super::super::hit::{ClassScores, MatchClass, MatchScore};
use super::Doc;
use super::bigram::{BucketSet, Buckets};
use super::doc_lists::{BLOCK, DocLists, UnpackedDocs};
use super::progress::Progress;
use super::spot::{SPOTS, Spot, Spots};
use super::token_store::{Token, TokenStore, Tokens};
use crate::kb::Field;
use strum::EnumCount as _;

/// After how many documents progress is reported.
const PROGRESS_STEP: u32 = 1024;

/// The postings of each word, by document: that a word stands in a document. What is said of one is
/// spread over several lists, as a search goes through millions and needs few of them at a time.
#[derive(Debug, Default)]
pub(in super::super) struct Postings {
    /// Where the postings of each word begin, and the end of the last.
    starts: Vec<u32>,
    docs: DocLists,
    spots: Vec<Spot>,
    /// The buckets of the words that follow it there, for words that are not rare.
    next_words: Vec<BucketSet>,
    /// Where these begin for each word, and the end of the last.
    next_words_starts: Vec<u32>,
    known_spots: Spots,
    buckets: Buckets,
}

/// That a word stands in a document.
struct Posting {
    /// Its place in the lists.
    at: u32,
    doc: Doc,
    spot: Spot,
}

/// What a word that matches in one way is worth, as a byte, by where it stands.
pub(in super::super) struct SpotScores {
    by_spot: [u8; SPOTS],
    class: ClassScores,
    fields: FieldSet,
}

/// Where a pair of words is, if only the texts say it: it is no score of a word.
pub(in super::super) const IN_TEXTS: u8 = MatchScore::NO_WORD.byte();

/// A word is rare that only one in so many documents has: its texts are soon read.
const RARE: usize = 64;

/// So many postings are read in the time of the texts of one document.
const MOST_FOR_A_TEXT: usize = 16;

/// A word by the number that it had when its text was read: so the frequent ones, which come first,
/// stand together in the processor's cache.
pub(super) struct OldWord {
    /// Its number in the dictionary.
    pub(super) word: WordId,
    /// How many documents have it.
    pub(super) documents: u32,
}

/// Where the next posting of such a word goes, its last document, and what else is asked of it.
#[derive(Clone, Copy)]
struct Cursor {
    next: u32,
    last_doc: Doc,
    /// How many postings before have no next words; none if it is rare.
    rare_before: Option<u32>,
    bucket: BucketSet,
}

impl Postings {
    /// The postings of these texts, for a dictionary of so many words.
    pub(super) fn of(
        word_count: usize,
        words: &[OldWord],
        texts: &TokenStore,
        progress: &Progress,
    ) -> Self {
        let mut counts = vec![0; word_count];
        for old in words {
            counts[old.word as usize] = old.documents;
        }
        let starts = sums(counts.iter().copied());
        let rare = (texts.len() / RARE) as u32;
        let of_common = counts.iter().map(|count| match *count > rare {
            true => *count,
            false => 0,
        });
        let next_words_starts = sums(of_common);
        let all = starts[word_count] as usize;
        let buckets = Buckets::new(&counts);
        let cursors = words.iter().map(|old| {
            let start = starts[old.word as usize];
            Cursor {
                next: start,
                last_doc: Doc::MAX,
                rare_before: (old.documents > rare)
                    .then(|| start - next_words_starts[old.word as usize]),
                bucket: buckets.of(old.word),
            }
        });
        let mut builder = Builder {
            cursors: cursors.collect(),
            docs: UnpackedDocs::new(all),
            spots: vec![Spot::NONE; all],
            next_words: vec![BucketSet::default(); next_words_starts[word_count] as usize],
            known_spots: Spots::default(),
        };
        for doc in texts.documents() {
            builder.add(doc, texts.tokens(doc));
            if doc % PROGRESS_STEP == PROGRESS_STEP - 1 {
                progress.add(PROGRESS_STEP as usize);
            }
        }
        progress.add(texts.len() % PROGRESS_STEP as usize);
        Self {
            docs: builder.docs.pack(&starts),
            starts,
            spots: builder.spots,
            next_words: builder.next_words,
            next_words_starts,
            known_spots: builder.known_spots,
            buckets,
        }
    }

    /// In how many documents a word stands.
    pub(in super::super) fn count(&self, word: WordId) -> usize {
        self.places(word).len()
    }

    /// Adds the documents in which a word stands.
    pub(in super::super) fn add_docs(&self, word: WordId, docs: &mut Vec<Doc>) {
        self.for_each(word, |posting| docs.push(posting.doc));
    }

    /// What a word is worth wherever it stands, in these fields, if it matches so.
    pub(in super::super) fn spot_scores(&self, class: ClassScores, fields: FieldSet) -> SpotScores {
        SpotScores {
            by_spot: self.known_spots.each(|set| class.best(set & fields)),
            class,
            fields,
        }
    }

    /// Raises the score, as a byte, of each document that has a word, to what that is worth there.
    pub(in super::super) fn raise(&self, word: WordId, worth: &SpotScores, scores: &mut [u8]) {
        self.for_each(word, |posting| {
            let best = match posting.spot {
                Spot::OTHER => worth.class.best(self.fields(&posting) & worth.fields),
                spot => worth.by_spot[usize::from(spot.0)],
            };
            let slot = &mut scores[posting.doc as usize];
            *slot = best.max(*slot);
        });
    }

    /// How each of so many documents has a word of the first followed by one of the second: the score
    /// of that, as a byte, or [`IN_TEXTS`] where only the texts of the document say it.
    pub(in super::super) fn pairs(
        &self,
        (first, second): (&Expansion, &Expansion),
        best_class: MatchClass,
        documents: usize,
    ) -> Vec<u8> {
        let classes = ClassScores::all();
        let buckets = self.buckets.of_all(second);
        let followers = self.followers(first, second, documents);
        let mut pairs = vec![MatchScore::NONE.byte(); documents];
        for (word, how) in &first.words {
            let class = how.class().max(best_class);
            self.for_each(*word, |posting| {
                let doc = posting.doc as usize;
                let [spot, next_class] = match &followers {
                    Some(followers) => followers[doc],
                    None => [Spot::OTHER.0, 0],
                };
                let spot = Spot(spot);
                let may_follow = || self.may_follow(*word, &posting, buckets);
                let score = match posting.spot.is_before(spot) {
                    Some(true) if !self.may_be_whole_title(&posting) => {
                        let class = usize::from(next_class.max(class as u8));
                        classes[class].best(self.fields(&posting))
                    }
                    Some(false) => return,
                    None if spot == Spot::NONE => return,
                    None if !may_follow() => return,
                    _ => IN_TEXTS,
                };
                let pair = &mut pairs[doc];
                *pair = match *pair {
                    0 => score,
                    _ => IN_TEXTS,
                };
            });
        }
        pairs
    }

    /// Where each of so many documents has a word of the second, and the number of the class in which it
    /// matches; none if to read the texts of those that have one of the first takes less time.
    fn followers(
        &self,
        first: &Expansion,
        second: &Expansion,
        documents: usize,
    ) -> Option<Vec<[u8; 2]>> {
        if self.count_all(second) / MOST_FOR_A_TEXT > self.count_all(first) {
            return None;
        }
        let mut followers = vec![[Spot::NONE.0, 0]; documents];
        for (word, how) in &second.words {
            self.for_each(*word, |posting| {
                let [spot, class] = &mut followers[posting.doc as usize];
                *spot = Spot(*spot).and(posting.spot).0;
                *class = how.class() as u8;
            });
        }
        Some(followers)
    }

    /// Whether the word may begin a title or alias, and with what follows be the whole of it.
    #[inline]
    fn may_be_whole_title(&self, posting: &Posting) -> bool {
        posting.spot == Spot::FIRST || self.fields(posting).contains(Field::Alias.into())
    }

    /// Whether a word of these buckets may follow the word there.
    #[inline]
    fn may_follow(&self, word: WordId, posting: &Posting, buckets: BucketSet) -> bool {
        let word = word as usize;
        let start = self.next_words_starts[word];
        let is_rare = start == self.next_words_starts[word + 1];
        let place = start + (posting.at - self.starts[word]);
        is_rare || self.next_words[place as usize].intersects(buckets)
    }

    /// The fields in which a word stands in a document.
    #[inline]
    fn fields(&self, posting: &Posting) -> FieldSet {
        self.known_spots.get(posting.spot, posting.at)
    }

    /// How many postings these words have.
    pub(in super::super) fn count_all(&self, expansion: &Expansion) -> usize {
        let words = expansion.words.iter();
        words.map(|(word, _)| self.count(*word)).sum()
    }

    /// Calls `found` with each posting of a word, in order.
    ///
    /// Documents are unpacked a block at a time, which takes less than half as long as one by one.
    #[inline(always)]
    fn for_each(&self, word: WordId, mut found: impl FnMut(Posting)) {
        let mut places = self.places(word);
        let mut docs = self.docs.of(word as usize, places.start, places.end);
        let mut block = [0; BLOCK];
        loop {
            let count = docs.fill(&mut block);
            if count == 0 {
                return;
            }
            for (doc, at) in block[..count].iter().zip(places.by_ref()) {
                found(Posting {
                    at,
                    doc: *doc,
                    spot: self.spots[at as usize],
                });
            }
        }
    }

    /// Where the postings of a word are in the lists.
    fn places(&self, word: WordId) -> Range<u32> {
        let word = word as usize;
        self.starts[word]..self.starts[word + 1]
    }
}

/// Where each of these numbers of things begins in a list of all, and the end of the last.
fn sums(counts: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut starts = vec![0];
    starts.extend(counts.scan(0, |sum, count| {
        *sum += count;
        Some(*sum)
    }));
    starts.shrink_to_fit();
    starts
}

/// Postings that are being put down.
struct Builder {
    /// By the numbers that words were read with.
    cursors: Vec<Cursor>,
    docs: UnpackedDocs,
    spots: Vec<Spot>,
    next_words: Vec<BucketSet>,
    known_spots: Spots,
}

impl Builder {
    /// Adds a document.
    fn add(&mut self, doc: Doc, tokens: Tokens<'_>) {
        let mut field = Field::Title;
        let mut in_compounds = false;
        // How many words and texts of each field there were.
        let mut numbers = [0; Field::COUNT];
        let mut tokens = tokens.peekable();
        while let Some(token) = tokens.next() {
            in_compounds = match token {
                Token::Text(_) => false,
                Token::Compounds(_) => true,
                Token::Word(_) => in_compounds,
            };
            let word = match token {
                Token::Text(of) | Token::Compounds(of) => {
                    field = of;
                    numbers[field as usize] += 1;
                    continue;
                }
                Token::Word(word) => word,
            };
            let next_word = match tokens.peek() {
                Some(Token::Word(next)) => self.cursors[*next as usize].bucket,
                _ => BucketSet::default(),
            };
            let number = numbers[field as usize];
            numbers[field as usize] += 1;
            let place = Spot::of(field, number).filter(|_| !in_compounds);
            self.add_word(word, doc, (field, place), next_word);
        }
    }

    fn add_word(
        &mut self,
        word: WordId,
        doc: Doc,
        (field, place): (Field, Option<Spot>),
        next_word: BucketSet,
    ) {
        let cursor = &mut self.cursors[word as usize];
        let is_first = cursor.last_doc != doc;
        if is_first {
            let before = cursor.last_doc;
            let gap = if before == Doc::MAX {
                doc
            } else {
                doc - before
            };
            self.docs.set(cursor.next, gap);
            cursor.last_doc = doc;
            cursor.next += 1;
        }
        let at = cursor.next - 1;
        let spot = &mut self.spots[at as usize];
        *spot = match place {
            Some(place) if is_first => place,
            _ => self.known_spots.with(*spot, field, at),
        };
        if let Some(before) = cursor.rare_before {
            self.next_words[(at - before) as usize].add(next_word);
        }
    }
}
