//! For each word, the documents that have it, and in which fields.

use super::super::dictionary::WordId;
use super::super::field::FieldSet;
use super::super::grade::Grades;
use super::super::progress::Progress;
use super::texts::{Texts, field, is_word};

/// After how many documents the progress is told.
const STEP: u32 = 1024;

/// The documents of each word, in order.
#[derive(Debug, Default)]
pub(super) struct Postings {
    /// Where the part of a word begins; one more than there are words.
    starts: Vec<u32>,
    docs: Vec<u32>,
    /// For each of `docs`.
    fields: Vec<FieldSet>,
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
        let mut postings = Self::with_places(&mut heads);
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
        }
    }

    fn put(&mut self, doc: u32, row: &[WordId], heads: &mut [Head]) {
        let mut here = FieldSet::NONE;
        for word in row {
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
            if let Some(fields) = self.fields.get_mut(head.next as usize - 1) {
                *fields = fields.union(here);
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

    fn part<'p, T>(&self, of: &'p [T], word: WordId) -> &'p [T] {
        let at = word as usize;
        let bounds = self.starts.get(at).zip(self.starts.get(at + 1));
        let part = bounds.and_then(|(start, end)| of.get(*start as usize..*end as usize));
        part.unwrap_or_default()
    }
}
