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
    list: Vec<Posting>,
    cut: Cut,
}

/// That a word stands in a document.
#[derive(Debug, Clone, Copy, Default)]
struct Posting {
    doc: u32,
    fields: FieldSet,
    /// What follows the word there.
    followers: Stretches,
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
            list: vec![Posting::default(); sum as usize],
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
                *head = Head {
                    next: head.next + 1,
                    last: doc,
                };
            }
            if let Some(posting) = self.list.get_mut(head.next as usize - 1) {
                posting.doc = doc;
                posting.fields = posting.fields.union(here);
                posting.followers.add(self.cut.of(next));
            }
        }
    }

    /// In how many documents a word stands.
    pub(super) fn count(&self, word: WordId) -> usize {
        self.of_word(word).len()
    }

    /// The documents in which a word stands.
    pub(super) fn docs(&self, word: WordId) -> impl Iterator<Item = u32> {
        self.of_word(word).iter().map(|posting| posting.doc)
    }

    /// Raises the grade, as a byte, of each document that has a word in one of these fields.
    pub(super) fn raise(&self, word: WordId, among: FieldSet, grades: &Grades, to: &mut [u8]) {
        for posting in self.of_word(word) {
            if let Some(slot) = to.get_mut(posting.doc as usize) {
                *slot = grades.best(posting.fields.and(among)).max(*slot);
            }
        }
    }

    /// The documents in which one of the first words may stand right before one of the second: all
    /// in which it does, and a few others.
    pub(super) fn pairs(&self, first: &Expansion, second: &Expansion, docs: &mut Bits) {
        let wanted = self.cut.of_all(second);
        for (word, _) in &first.words {
            let postings = self.of_word(*word).iter();
            for posting in postings.filter(|posting| posting.followers.meet(wanted)) {
                docs.insert(posting.doc);
            }
        }
    }

    fn of_word(&self, word: WordId) -> &[Posting] {
        let at = word as usize;
        let bounds = self.starts.get(at).zip(self.starts.get(at + 1));
        let part = bounds.and_then(|(start, end)| self.list.get(*start as usize..*end as usize));
        part.unwrap_or_default()
    }
}
