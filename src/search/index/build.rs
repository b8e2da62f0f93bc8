//! Building the index: parts of the knowledge base are read in parallel, each with local word numbers; then the words
//! of all parts are sorted, and the local numbers mapped to ids of the dictionary.

use std::mem;
use std::ops::Range;
use std::sync::Arc;

use crate::kb::load::Progress;
use crate::kb::{Item, KnowledgeBase, Places};

use super::super::dictionary::{Dictionary, Entry, WordId};
use super::super::facet::FacetTable;
use super::super::field::texts_into;
use super::super::parallel;
use super::postings::LocalWord;
use super::prefix_cache::{PrefixCache, prefixes_to_cache};
use super::reader::{ReadWords, Reader};
use super::token_store::TokenStore;
use super::{Doc, Index, Segment};

/// After how many documents progress is reported, and the memory for the rest estimated.
const STEP: usize = 1024;

impl Index {
    /// The same with the facets of the knowledge base, reporting progress. May be called on a thread
    /// of its own.
    pub fn build_with(kb: &KnowledgeBase, facets: Arc<FacetTable>, progress: &Progress) -> Self {
        progress.begin_indexing(kb.claims.len() + kb.findings.len());
        let (dictionary, segments) = texts(kb, progress);
        Self {
            facets,
            dictionary: Arc::new(dictionary),
            segments: segments.into(),
            claims: kb.claims.len(),
        }
    }
}

/// The dictionary and the segments.
fn texts(kb: &KnowledgeBase, progress: &Progress) -> (Dictionary, Vec<Segment>) {
    let places = Places::of(kb);
    let parts = parallel::parts(kb.claims.len());
    let border = |part: usize| kb.claims.len() * part / parts;
    let claims = (0..parts).map(|part| border(part)..border(part + 1));
    let mut texts = parallel::map(parts > 1, claims.collect(), |claims: Range<usize>| {
        read(kb, &places, claims.map(Item::Claim), progress)
    });
    let findings = (0..kb.findings.len()).map(Item::Finding);
    texts.push(read(kb, &places, findings, progress));
    let (words, texts): (Vec<_>, Vec<_>) = texts.into_iter().unzip();
    let (entries, words) = merge(words);
    let dictionary = Dictionary::new(entries, &kb.language);
    let segments = segments(texts, &words, &dictionary, progress);
    (dictionary, segments)
}

fn read(
    kb: &KnowledgeBase,
    places: &Places<'_>,
    items: impl ExactSizeIterator<Item = Item>,
    progress: &Progress,
) -> (ReadWords, TokenStore) {
    let mut reader = Reader::default();
    let mut texts = Vec::new();
    let (count, mut unreported) = (items.len(), 0);
    for (at, item) in items.enumerate() {
        texts.clear();
        texts_into(kb, item, places.names(kb, item), &mut texts);
        reader.document(&texts);
        unreported += 1;
        if at + 1 == STEP {
            reader.reserve(count);
        }
        if unreported == STEP {
            progress.add_indexed(mem::take(&mut unreported));
        }
    }
    progress.add_indexed(unreported);
    reader.finish()
}

/// The distinct words of all parts, sorted, and the words of each part by local numbers.
fn merge(parts: Vec<ReadWords>) -> (Vec<Entry>, Vec<Vec<LocalWord>>) {
    let mut words = Vec::new();
    let mut local = Vec::new();
    for (part, read) in parts.into_iter().enumerate() {
        let entries = read.entries.into_iter();
        words.extend(entries.map(|(entry, number)| (entry, part, number)));
        local.push(read.local);
    }
    // The words of each part are sorted, so that this merges them.
    words.sort();
    let mut entries: Vec<Entry> = Vec::with_capacity(words.len());
    for (entry, part, number) in words {
        match entries.last_mut() {
            Some(last) if last.plain == entry.plain => last.compound &= entry.compound,
            _ => entries.push(entry),
        }
        local[part][number as usize].word = (entries.len() - 1) as WordId;
    }
    (entries, local)
}

fn segments(
    texts: Vec<TokenStore>,
    words: &[Vec<LocalWord>],
    dictionary: &Dictionary,
    progress: &Progress,
) -> Vec<Segment> {
    // The last has the findings, which are few.
    let worth_threads = texts.len() > 2;
    let firsts = texts.iter().scan(0, |next, texts| {
        let first = *next;
        *next += texts.len() as Doc;
        Some(first)
    });
    let firsts: Vec<_> = firsts.collect();
    let parts = firsts.into_iter().zip(texts).zip(words).collect();
    let mut segments = parallel::map(worth_threads, parts, |((first, texts), words)| {
        Segment::new(first, (words, texts), dictionary, progress)
    });
    let documents = segments.iter().map(Segment::len).sum();
    let postings: Vec<_> = segments.iter().map(|segment| &segment.postings).collect();
    let prefixes = prefixes_to_cache(&postings, documents, dictionary);
    let cache = |segment: &Segment| PrefixCache::new(&prefixes, &segment.postings, segment.len());
    let caches = parallel::map(worth_threads, segments.iter().collect(), cache);
    for (segment, cache) in segments.iter_mut().zip(caches) {
        segment.prefix_cache = cache;
    }
    segments
}
