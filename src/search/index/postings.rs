//! For each word, the documents that have it, in which fields, where, and what follows it there.

use std::ops::Range;

use super::super::dictionary::{Expansion, WordId};
use super::super::field::FieldSet;
use super::super::hit::{ClassScores, MatchClass, MatchScore};
use super::Doc;
use super::bigram::{BucketSet, Buckets, OnlyPlace};
use super::field_sets::{FieldSetId, FieldSets, NO_ID};
use super::progress::Progress;
use super::token_store::{TokenStore, field as field_of, is_of_compounds, is_word};
use crate::kb::Field;

/// After how many documents progress is reported.
const PROGRESS_STEP: u32 = 1024;

/// The postings of each word, by document.
#[derive(Debug, Default)]
pub(in super::super) struct Postings {
    /// Where the postings of each word begin, and the end of the last.
    starts: Vec<u32>,
    list: Vec<Posting>,
    field_sets: FieldSets,
    buckets: Buckets,
}

/// The number of a document in the bytes that a segment needs: of a million claims there are forty
/// million postings.
type PackedDoc = [u8; 3];

/// So many documents a segment may have.
pub(super) const MOST_DOCUMENTS: usize = 1 << (8 * size_of::<PackedDoc>());

/// That a word stands in a document.
#[derive(Debug, Clone, Copy, Default)]
struct Posting {
    doc: PackedDoc,
    fields: FieldSetId,
    place: OnlyPlace,
    /// The buckets of the words that follow it there.
    next_words: BucketSet,
}

impl Posting {
    fn set_doc(&mut self, doc: Doc) {
        let [low, middle, high, _] = doc.to_le_bytes();
        self.doc = [low, middle, high];
    }

    #[inline]
    fn doc(self) -> Doc {
        let [low, middle, high] = self.doc;
        Doc::from_le_bytes([low, middle, high, 0])
    }
}

/// What a word that matches in one way is worth, as a byte, by the fields that it stands in.
pub(in super::super) struct SetScores {
    by_id: [u8; 1 << FieldSetId::BITS],
    class: ClassScores,
    fields: FieldSet,
}

/// Where a pair of words is, if only the texts say it: it is no score of a word.
pub(in super::super) const IN_TEXTS: u8 = MatchScore::NO_WORD.byte();

/// So many postings are read in the time of the texts of one document.
const MOST_FOR_A_TEXT: usize = 16;

const _: () = assert!(size_of::<Posting>() == 6);

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
    word: WordId,
    bucket: BucketSet,
}

impl Postings {
    /// The postings of these texts, of which each word is given its number in a dictionary of so many.
    pub(super) fn of(
        word_count: usize,
        words: &[OldWord],
        texts: &mut TokenStore,
        progress: &Progress,
    ) -> Self {
        let mut counts = vec![0; word_count];
        for old in words {
            counts[old.word as usize] = old.documents;
        }
        let mut starts = vec![0];
        starts.extend(counts.iter().scan(0, |sum, count| {
            *sum += count;
            Some(*sum)
        }));
        let mut postings = Self {
            list: vec![Posting::default(); starts[word_count] as usize],
            starts,
            field_sets: FieldSets::default(),
            buckets: Buckets::new(&counts),
        };
        let cursors = words.iter().map(|old| Cursor {
            next: postings.starts[old.word as usize],
            last_doc: Doc::MAX,
            word: old.word,
            bucket: postings.buckets.of(old.word),
        });
        let mut cursors: Vec<_> = cursors.collect();
        for doc in texts.documents() {
            postings.add(doc, texts.tokens_mut(doc), &mut cursors);
            if doc % PROGRESS_STEP == PROGRESS_STEP - 1 {
                progress.add(PROGRESS_STEP as usize);
            }
        }
        progress.add(texts.len() % PROGRESS_STEP as usize);
        postings
    }

    /// Adds a document, and gives its words their numbers.
    fn add(&mut self, doc: Doc, tokens: &mut [WordId], cursors: &mut [Cursor]) {
        let mut field = Field::Title;
        let mut in_compounds = false;
        let mut tokens = tokens.iter_mut().enumerate().peekable();
        while let Some((number, token)) = tokens.next() {
            if !is_word(*token) {
                field = field_of(*token);
                in_compounds = is_of_compounds(*token);
                continue;
            }
            let next = tokens.peek();
            let next = next.and_then(|(_, next)| cursors.get(**next as usize));
            let next_word = next.map_or_else(BucketSet::default, |next| next.bucket);
            let cursor = &mut cursors[*token as usize];
            if cursor.last_doc != doc {
                cursor.last_doc = doc;
                cursor.next += 1;
            }
            let at = cursor.next - 1;
            let posting = &mut self.list[at as usize];
            posting.set_doc(doc);
            posting.fields = self.field_sets.with(posting.fields, field, at);
            posting.place = posting.place.and(match in_compounds {
                true => OnlyPlace::UNKNOWN,
                false => OnlyPlace::of(number),
            });
            posting.next_words.add(next_word);
            *token = cursor.word;
        }
    }

    /// In how many documents a word stands.
    pub(in super::super) fn count(&self, word: WordId) -> usize {
        self.places(word).len()
    }

    /// The documents in which a word stands.
    pub(in super::super) fn docs(&self, word: WordId) -> impl Iterator<Item = Doc> {
        self.of_word(word).iter().map(|posting| posting.doc())
    }

    /// What a word is worth in each set of fields, of which these count, if it matches so.
    pub(in super::super) fn set_scores(&self, class: ClassScores, fields: FieldSet) -> SetScores {
        SetScores {
            by_id: self.field_sets.each(|set| class.best(set & fields)),
            class,
            fields,
        }
    }

    /// Raises the score, as a byte, of each document that has a word, to what that is worth there.
    pub(in super::super) fn raise(&self, word: WordId, worth: &SetScores, scores: &mut [u8]) {
        for (at, posting) in self.of_word_with_places(word) {
            let best = match posting.fields {
                NO_ID => {
                    let fields = self.field_sets.get(NO_ID, at) & worth.fields;
                    worth.class.best(fields)
                }
                id => worth.by_id[usize::from(id)],
            };
            let slot = &mut scores[posting.doc() as usize];
            *slot = best.max(*slot);
        }
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
            for (at, posting) in self.of_word_with_places(*word) {
                let doc = posting.doc() as usize;
                let [place, next_class] = match &followers {
                    Some(followers) => followers[doc],
                    None => [OnlyPlace::UNKNOWN.0, 0],
                };
                let place = OnlyPlace(place);
                let score = match posting.place.is_before(place) {
                    Some(true) if !self.may_be_whole_title(at, posting) => {
                        let class = usize::from(next_class.max(class as u8));
                        classes[class].best(self.field_sets.get(posting.fields, at))
                    }
                    Some(false) => continue,
                    None if place == OnlyPlace::NONE => continue,
                    None if !posting.next_words.intersects(buckets) => continue,
                    _ => IN_TEXTS,
                };
                let pair = &mut pairs[doc];
                *pair = match *pair {
                    0 => score,
                    _ => IN_TEXTS,
                };
            }
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
        let mut followers = vec![[OnlyPlace::NONE.0, 0]; documents];
        for (word, how) in &second.words {
            for posting in self.of_word(*word) {
                let [place, class] = &mut followers[posting.doc() as usize];
                *place = OnlyPlace(*place).and(posting.place).0;
                *class = how.class() as u8;
            }
        }
        Some(followers)
    }

    /// Whether the word may begin a title or alias, and with what follows be the whole of it.
    #[inline]
    fn may_be_whole_title(&self, at: u32, posting: &Posting) -> bool {
        let fields = self.field_sets.get(posting.fields, at);
        fields.contains(Field::Alias.into())
            || fields.contains(Field::Title.into()) && posting.place == OnlyPlace::FIRST
    }

    /// How many postings these words have.
    pub(in super::super) fn count_all(&self, expansion: &Expansion) -> usize {
        let words = expansion.words.iter();
        words.map(|(word, _)| self.count(*word)).sum()
    }

    fn of_word(&self, word: WordId) -> &[Posting] {
        let places = self.places(word);
        &self.list[places.start as usize..places.end as usize]
    }

    /// The same with the place of each in the list.
    fn of_word_with_places(&self, word: WordId) -> impl Iterator<Item = (u32, &Posting)> {
        (self.starts[word as usize]..).zip(self.of_word(word))
    }

    /// Where the postings of a word are in the list.
    fn places(&self, word: WordId) -> Range<u32> {
        let word = word as usize;
        self.starts[word]..self.starts[word + 1]
    }
}
