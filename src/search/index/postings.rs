//! For each word, the documents that have it, and in which fields.

use super::super::bits::Bits;
use super::super::dictionary::{Expansion, WordId};
use super::super::field::FieldSet;
use super::super::grade::Grades;
use super::super::progress::Progress;
use super::followers::{Cut, Stretches};
use super::texts::{Texts, field, is_word};

/// After how many documents the progress is told.
const STEP: u32 = 1024;

/// The documents of each word, in order.
#[derive(Debug, Default)]
pub(super) struct Postings {
    /// Where the part of a word begins; one more than there are words.
    starts: Vec<u32>,
    docs: Vec<u32>,
    /// For each of `docs`, where the word stands in it.
    fields: Vec<FieldSet>,
    /// For each of `docs`, what follows the word there.
    followers: Vec<Stretches>,
    cut: Cut,
}

/// Where the next document of a word goes, and which was the last.
#[derive(Clone, Copy)]
struct Head {
    next: u32,
    last: u32,
}

impl Head {
    const NEW: Self = Self {
        next: 0,
        last: u32::MAX,
    };
}

impl Postings {
    /// The postings of these texts, of so many words: counted, and then put in their places.
    pub(super) fn of(word_count: usize, texts: &Texts, progress: &Progress) -> Self {
        let mut heads = vec![Head::NEW; word_count];
        for doc in texts.documents() {
            let words = texts.row(doc).iter().filter(|word| is_word(**word));
            for word in words {
                match heads.get_mut(*word as usize) {
                    Some(head) if head.last != doc => {
                        *head = Head {
                            next: head.next + 1,
                            last: doc,
                        }
                    }
                    _ => {}
                }
            }
        }
        let counts: Vec<u32> = heads.iter().map(|head| head.next).collect();
        let mut postings = Self::with_places(&mut heads);
        postings.cut = Cut::new(&counts);
        for doc in texts.documents() {
            postings.put(doc, texts.row(doc), &mut heads);
            if doc % STEP == STEP - 1 {
                progress.add(STEP as usize);
            }
        }
        progress.add(texts.len() % STEP as usize);
        postings
    }

    /// Empty places for all documents of all words, as these have counted them.
    fn with_places(heads: &mut [Head]) -> Self {
        let mut starts = Vec::with_capacity(heads.len() + 1);
        let mut sum = 0;
        for head in heads {
            starts.push(sum);
            let count = std::mem::replace(
                head,
                Head {
                    next: sum,
                    ..Head::NEW
                },
            );
            sum += count.next;
        }
        starts.push(sum);
        Self {
            starts,
            docs: vec![0; sum as usize],
            fields: vec![FieldSet::NONE; sum as usize],
            followers: vec![Stretches::default(); sum as usize],
            cut: Cut::default(),
        }
    }

    fn put(&mut self, doc: u32, row: &[WordId], heads: &mut [Head]) {
        let mut here = FieldSet::NONE;
        let next = row.iter().skip(1).copied().chain([WordId::MAX]);
        for (word, next) in row.iter().zip(next) {
            if !is_word(*word) {
                here = field(*word).map_or(FieldSet::NONE, |field| FieldSet::of(&[field]));
                continue;
            }
            let Some(head) = heads.get_mut(*word as usize) else {
                continue;
            };
            if head.last != doc {
                if let Some(place) = self.docs.get_mut(head.next as usize) {
                    *place = doc;
                }
                *head = Head {
                    next: head.next + 1,
                    last: doc,
                };
            }
            let place = head.next as usize - 1;
            if let Some(fields) = self.fields.get_mut(place) {
                *fields = fields.union(here);
            }
            if let Some(followers) = self.followers.get_mut(place) {
                followers.add(self.cut.of(next));
            }
        }
    }

    /// The documents that have a word.
    pub(super) fn docs(&self, word: WordId) -> &[u32] {
        self.part(&self.docs, word)
    }

    /// Raises the grade, as a byte, of each document that has a word in one of these fields.
    pub(super) fn raise(&self, word: WordId, among: FieldSet, grades: &Grades, to: &mut [u8]) {
        let fields = self.part(&self.fields, word);
        for (doc, fields) in self.docs(word).iter().zip(fields) {
            if let Some(slot) = to.get_mut(*doc as usize) {
                *slot = grades.best(fields.and(among)).max(*slot);
            }
        }
    }

    /// The documents in which one of the first words may stand right before one of the second: all
    /// in which it does, and a few others.
    pub(super) fn pairs(&self, first: &Expansion, second: &Expansion, docs: &mut Bits) {
        let wanted = self.cut.of_all(second);
        for (word, _) in &first.words {
            let followers = self.part(&self.followers, *word);
            let both = self.docs(*word).iter().zip(followers);
            for (doc, _) in both.filter(|(_, followers)| followers.meet(wanted)) {
                docs.insert(*doc);
            }
        }
    }

    fn part<'p, T>(&self, of: &'p [T], word: WordId) -> &'p [T] {
        let at = word as usize;
        let bounds = self.starts.get(at).zip(self.starts.get(at + 1));
        let part = bounds.and_then(|(start, end)| of.get(*start as usize..*end as usize));
        part.unwrap_or_default()
    }
}
