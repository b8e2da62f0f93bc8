//! Building the index: number the words as they come, then sort them and renumber.

use std::collections::HashMap;
use std::sync::Arc;

use crate::kb::{Item, KnowledgeBase};

use super::super::dictionary::{Dictionary, Entry, WordId};
use super::super::field::{Field, FieldSet, texts_of};
use super::super::fold;
use super::super::progress::Progress;
use super::super::words::{Word, compounds, words};
use super::{Doc, Index, Postings, Scopes, Span, Texts, Title, letters};

/// After how many documents the progress is told.
const STEP: usize = 1024;

pub(super) fn build(kb: &KnowledgeBase, progress: &Progress) -> Index {
    let mut builder = Builder::default();
    progress.begin(kb.claims.len() + kb.findings.len());
    let claims = (0..kb.claims.len()).map(Item::Claim);
    let findings = (0..kb.findings.len()).map(Item::Finding);
    let items: Vec<_> = claims.chain(findings).collect();
    for some in items.chunks(STEP) {
        for item in some {
            builder.document(&texts_of(kb, *item));
        }
        progress.add(some.len());
    }
    builder.finish(kb)
}

/// What has been read so far; words are numbered in the order of their first use.
#[derive(Default)]
struct Builder {
    numbers: HashMap<Box<str>, WordId>,
    entries: Vec<Entry>,
    uses: Vec<Use>,
    texts: Texts,
    titles: Vec<Title>,
}

/// That a word stands in a field of a document.
#[derive(Clone, Copy)]
struct Use {
    word: WordId,
    doc: Doc,
    field: Field,
}

impl Builder {
    fn document(&mut self, texts: &[(Field, &str)]) {
        let doc = self.texts.starts.len() as Doc;
        self.texts.starts.push(self.texts.spans.len() as u32);
        for (field, text) in texts {
            self.text(doc, *field, text);
        }
    }

    fn text(&mut self, doc: Doc, field: Field, text: &str) {
        let words = words(text);
        let start = self.texts.words.len() as u32;
        for word in &words {
            let word = self.number(word, false);
            self.uses.push(Use { word, doc, field });
            self.texts.words.push(word);
        }
        let end = self.texts.words.len() as u32;
        self.texts.spans.push(Span { field, start, end });
        if matches!(field, Field::Title | Field::Alias) {
            self.titles.push(Title {
                doc,
                field,
                letters: self.letters(start),
                start,
                end,
            });
        }
        for word in compounds(text, &words) {
            let word = self.number(&word, true);
            self.uses.push(Use { word, doc, field });
        }
    }

    /// The letters of the words from this one on.
    fn letters(&self, start: u32) -> u64 {
        let words = self.texts.words.get(start as usize..).unwrap_or_default();
        let entries = words
            .iter()
            .filter_map(|word| self.entries.get(*word as usize));
        entries.fold(0, |bits, entry| bits | letters(&entry.folded))
    }

    fn number(&mut self, word: &Word<'_>, compound: bool) -> WordId {
        if let Some(number) = self.numbers.get(&*word.plain) {
            if let Some(entry) = self.entries.get_mut(*number as usize) {
                entry.compound &= compound;
            }
            return *number;
        }
        let number = self.entries.len() as WordId;
        let plain: Box<str> = word.plain.as_ref().into();
        let folded = fold::lower(&plain).into();
        self.numbers.insert(plain.clone(), number);
        self.entries.push(Entry {
            folded,
            plain,
            compound,
        });
        number
    }

    fn finish(mut self, kb: &KnowledgeBase) -> Index {
        self.texts.starts.push(self.texts.spans.len() as u32);
        let new_numbers = self.sort();
        let renumber = |word: WordId| new_numbers.get(word as usize).copied().unwrap_or(word);
        for word in &mut self.texts.words {
            *word = renumber(*word);
        }
        for each in &mut self.uses {
            each.word = renumber(each.word);
        }
        Index {
            postings: postings(self.entries.len(), &self.uses),
            dictionary: Arc::new(Dictionary::new(self.entries, &kb.language)),
            texts: self.texts,
            titles: self.titles,
            claims: kb.claims.len(),
            scopes: Scopes::new(kb),
        }
    }

    /// Sorts the words; the new number of each, by its old one.
    fn sort(&mut self) -> Vec<WordId> {
        let entries = std::mem::take(&mut self.entries);
        // Nearly all pairs differ in their first letters, which are compared as one number.
        let first = |entry: &Entry| first_letters(&entry.folded);
        let mut order: Vec<_> = entries
            .into_iter()
            .zip(0..)
            .map(|(entry, old)| (first(&entry), entry, old))
            .collect();
        order.sort_unstable();
        let mut new_numbers = vec![0; order.len()];
        for (new, (_, entry, old)) in (0..).zip(order) {
            self.entries.push(entry);
            if let Some(number) = new_numbers.get_mut(old as usize) {
                *number = new;
            }
        }
        new_numbers
    }
}

/// The first eight bytes of a word as a number that sorts as they do.
fn first_letters(word: &str) -> u64 {
    let mut bytes = [0; 8];
    bytes
        .iter_mut()
        .zip(word.bytes())
        .for_each(|(slot, byte)| *slot = byte);
    u64::from_be_bytes(bytes)
}

/// Uses come by document; distributed by word, they stay in that order within each word.
fn postings(word_count: usize, uses: &[Use]) -> Postings {
    let mut postings = Postings::default();
    let mut last = None;
    for each in by_word(word_count, uses) {
        fill_starts(&mut postings, each.word as usize);
        match postings.list.last_mut() {
            Some((_, fields)) if last == Some((each.word, each.doc)) => {
                *fields = fields.with(each.field);
            }
            _ => postings.list.push((each.doc, FieldSet::of(&[each.field]))),
        }
        last = Some((each.word, each.doc));
    }
    fill_starts(&mut postings, word_count);
    postings
}

/// The uses by word, by counting: their order within a word stays.
fn by_word(word_count: usize, uses: &[Use]) -> Vec<Use> {
    let mut next = vec![0_usize; word_count + 1];
    for each in uses {
        if let Some(count) = next.get_mut(each.word as usize + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for count in &mut next {
        sum += *count;
        *count = sum;
    }
    let mut sorted = uses.to_vec();
    for each in uses {
        let Some(place) = next.get_mut(each.word as usize) else {
            continue;
        };
        if let Some(slot) = sorted.get_mut(*place) {
            *slot = *each;
        }
        *place += 1;
    }
    sorted
}

fn fill_starts(postings: &mut Postings, word: usize) {
    let here = postings.list.len() as u32;
    let missing = (word + 1).saturating_sub(postings.starts.len());
    postings.starts.extend(std::iter::repeat_n(here, missing));
}
