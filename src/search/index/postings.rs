//! Postings: for each word, the documents that have it, in which fields, and where.

use std::ops::Range;

use super::super::dictionary::{Expansion, WordId};
use super::super::field::FieldSet;
use super::super::hit::{ClassScores, MatchClass, MatchScore};
use super::Doc;
use super::occurrence::{OCCURRENCES, Occurrence, OccurrenceTable};
use super::token_store::{Token, TokenStore, Tokens};
use crate::kb::Field;
use crate::kb::load::Progress;
use strum::EnumCount as _;

/// After how many documents progress is reported.
const PROGRESS_STEP: u32 = 1024;

/// The postings of each word, by document. The parts of a posting are in separate lists, as a search scans
/// millions and needs few parts at a time.
#[derive(Debug, Default)]
pub(in super::super) struct Postings {
    /// The start of the postings of each word, and the end of the last.
    starts: Vec<u32>,
    /// The gaps from the document before of the same word, as a million claims have forty million postings.
    gaps: Vec<u16>,
    /// The gaps of [`FAR`] or more, by the places of their postings, sorted.
    far: Vec<(u32, Doc)>,
    occurrences: Vec<Occurrence>,
    occurrence_table: OccurrenceTable,
}

/// Stands for a gap in `far`.
const FAR: u16 = u16::MAX;

/// A word in a document.
struct Posting {
    /// Its place in the lists.
    at: u32,
    doc: Doc,
    occurrence: Occurrence,
}

/// The scores of a word that matches in one class, as bytes, by where it occurs.
pub(in super::super) struct OccurrenceScores {
    by_occurrence: [u8; OCCURRENCES],
    class: ClassScores,
    fields: FieldSet,
}

/// Stands for the score of a pair of words if only the texts tell whether they are adjacent. No word has it.
pub(in super::super) const IN_TEXTS: u8 = MatchScore::NO_WORD.byte();

/// So many postings are scanned in the time in which the texts of one document are read.
const MOST_FOR_A_TEXT: usize = 16;

/// A word by its local number, in the order of first use: so frequent words, which come first, share the
/// processor's cache.
pub(super) struct LocalWord {
    /// Its id in the dictionary.
    pub(super) word: WordId,
    /// How many documents have it.
    pub(super) documents: u32,
}

/// A word while postings are built.
#[derive(Clone, Copy)]
struct Cursor {
    /// The place of its next posting.
    next: u32,
    /// The document after its last; 0 before the first.
    after: Doc,
}

impl Postings {
    /// The postings of these texts, for a dictionary of so many words.
    pub(super) fn of(
        word_count: usize,
        words: &[LocalWord],
        texts: &TokenStore,
        progress: &Progress,
    ) -> Self {
        let mut starts = vec![0; word_count + 1];
        for local in words {
            starts[local.word as usize + 1] = local.documents;
        }
        for word in 0..word_count {
            starts[word + 1] += starts[word];
        }
        let cursors = words.iter().map(|local| Cursor {
            next: starts[local.word as usize],
            after: 0,
        });
        let mut cursors: Vec<_> = cursors.collect();
        let all = starts[word_count] as usize;
        let mut postings = Self {
            starts,
            gaps: vec![0; all],
            occurrences: vec![Occurrence::NONE; all],
            ..Self::default()
        };
        for doc in texts.documents() {
            postings.add(&mut cursors, doc, texts.tokens(doc));
            if doc % PROGRESS_STEP == PROGRESS_STEP - 1 {
                progress.add_indexed(PROGRESS_STEP as usize);
            }
        }
        progress.add_indexed(texts.len() % PROGRESS_STEP as usize);
        postings.far.sort_unstable();
        postings
    }

    /// Adds a document; `cursors` has the words by their local numbers.
    fn add(&mut self, cursors: &mut [Cursor], doc: Doc, tokens: Tokens<'_>) {
        let (mut field, mut in_compounds) = (Field::Title, false);
        // How many words and texts of each field came before.
        let mut numbers = [0; Field::COUNT];
        for token in tokens {
            match token {
                Token::Text(next) => (field, in_compounds) = (next, false),
                Token::Compounds(next) => (field, in_compounds) = (next, true),
                Token::Word(word) => {
                    let place = Occurrence::of(field, numbers[field as usize]);
                    let place = place.filter(|_| !in_compounds);
                    self.add_word(&mut cursors[word as usize], doc, (field, place));
                }
            }
            numbers[field as usize] += 1;
        }
    }

    fn add_word(
        &mut self,
        cursor: &mut Cursor,
        doc: Doc,
        (field, place): (Field, Option<Occurrence>),
    ) {
        let is_first = cursor.after != doc + 1;
        if is_first {
            let gap = doc - cursor.after.saturating_sub(1);
            let near = u16::try_from(gap).unwrap_or(FAR);
            if near == FAR {
                self.far.push((cursor.next, gap));
            }
            self.gaps[cursor.next as usize] = near;
            cursor.after = doc + 1;
            cursor.next += 1;
        }
        let at = cursor.next - 1;
        let occurrence = &mut self.occurrences[at as usize];
        *occurrence = match place {
            Some(place) if is_first => place,
            _ => self.occurrence_table.with(*occurrence, field, at),
        };
    }

    /// How many documents have a word.
    pub(in super::super) fn count(&self, word: WordId) -> usize {
        self.range(word).len()
    }

    /// Adds the documents in which a word stands.
    pub(in super::super) fn add_docs(&self, word: WordId, docs: &mut Vec<Doc>) {
        self.for_each(word, |posting| docs.push(posting.doc));
    }

    /// The scores of a class by where a word occurs in these fields.
    pub(in super::super) fn occurrence_scores(
        &self,
        class: ClassScores,
        fields: FieldSet,
    ) -> OccurrenceScores {
        OccurrenceScores {
            by_occurrence: self.occurrence_table.scores(|set| class.best(set & fields)),
            class,
            fields,
        }
    }

    /// Raises the score bytes of the documents that have a word.
    pub(in super::super) fn raise(
        &self,
        word: WordId,
        worth: &OccurrenceScores,
        scores: &mut [u8],
    ) {
        self.for_each(word, |posting| {
            let best = match posting.occurrence {
                Occurrence::OTHER => worth.class.best(self.fields(&posting) & worth.fields),
                occurrence => worth.by_occurrence[usize::from(occurrence.0)],
            };
            let slot = &mut scores[posting.doc as usize];
            *slot = best.max(*slot);
        });
    }

    /// The scores of so many documents for a word of the first expansion followed by one of the second, as bytes, or
    /// [`IN_TEXTS`] if only the texts of a document tell.
    pub(in super::super) fn pairs(
        &self,
        (first, second): (&Expansion, &Expansion),
        best_class: MatchClass,
        documents: usize,
    ) -> Vec<u8> {
        let classes = ClassScores::all();
        let second_words = self.second_words(first, second, documents);
        let mut pairs = vec![MatchScore::NONE.byte(); documents];
        for (word, how) in &first.words {
            let class = how.class().max(best_class);
            self.for_each(*word, |posting| {
                let doc = posting.doc as usize;
                let [occurrence, next_class] = match &second_words {
                    Some(second_words) => second_words[doc],
                    None => [Occurrence::OTHER.0, 0],
                };
                let occurrence = Occurrence(occurrence);
                let score = match posting.occurrence.is_before(occurrence) {
                    Some(true) if !self.may_be_whole_title(&posting) => {
                        let class = usize::from(next_class.max(class as u8));
                        classes[class].best(self.fields(&posting))
                    }
                    Some(false) => return,
                    None if occurrence == Occurrence::NONE => return,
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

    /// For each of so many documents, where it has a word of the second expansion, and the number of its class; none
    /// if it is faster to read the texts of those that have a word of the first.
    fn second_words(
        &self,
        first: &Expansion,
        second: &Expansion,
        documents: usize,
    ) -> Option<Vec<[u8; 2]>> {
        if self.count_all(second) / MOST_FOR_A_TEXT > self.count_all(first) {
            return None;
        }
        let mut second_words = vec![[Occurrence::NONE.0, 0]; documents];
        for (word, how) in &second.words {
            self.for_each(*word, |posting| {
                let [occurrence, class] = &mut second_words[posting.doc as usize];
                *occurrence = Occurrence(*occurrence).and(posting.occurrence).0;
                *class = how.class() as u8;
            });
        }
        Some(second_words)
    }

    /// Whether the word may be the first of a title or alias that is the whole pair.
    #[inline]
    fn may_be_whole_title(&self, posting: &Posting) -> bool {
        posting.occurrence == Occurrence::FIRST
            || self.fields(posting).contains(Field::Alias.into())
    }

    /// The fields of a posting.
    #[inline]
    fn fields(&self, posting: &Posting) -> FieldSet {
        self.occurrence_table.get(posting.occurrence, posting.at)
    }

    /// How many postings the words of an expansion have.
    pub(in super::super) fn count_all(&self, expansion: &Expansion) -> usize {
        let words = expansion.words.iter();
        words.map(|(word, _)| self.count(*word)).sum()
    }

    /// Calls `found` with each posting of a word, in order.
    #[inline(always)]
    fn for_each(&self, word: WordId, mut found: impl FnMut(Posting)) {
        let range = self.range(word);
        let places = range.start as usize..range.end as usize;
        let parts = self.gaps[places.clone()]
            .iter()
            .zip(&self.occurrences[places]);
        let mut doc = 0;
        for (at, (gap, occurrence)) in range.zip(parts) {
            doc += match *gap {
                FAR => self.far(at),
                gap => Doc::from(gap),
            };
            found(Posting {
                at,
                doc,
                occurrence: *occurrence,
            });
        }
    }

    #[cold]
    fn far(&self, at: u32) -> Doc {
        let place = self.far.partition_point(|(other, _)| *other < at);
        self.far[place].1
    }

    /// The range of the postings of a word in the lists.
    fn range(&self, word: WordId) -> Range<u32> {
        let word = word as usize;
        self.starts[word]..self.starts[word + 1]
    }
}
