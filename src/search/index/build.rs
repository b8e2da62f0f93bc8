//! Building the index: parts of the knowledge base are read in parallel, each with local word numbers; then the words
//! of all parts are sorted, and the local numbers mapped to ids of the dictionary.

use std::mem;
use std::ops::Range;
use std::sync::Arc;

use crate::kb::{Item, KnowledgeBase, Places};

use super::super::dictionary::{Dictionary, Entry, WordId};
use super::super::facet::FacetTable;
use super::super::field::texts_into;
use super::super::fold;
use super::super::parallel;
use super::postings::LocalWord;
use super::prefix_cache::{PrefixCache, prefixes_to_cache};
use super::progress::Progress;
use super::reader::{ReadWord, Reader};
use super::segment::Segment;
use super::token_store::TokenStore;
use super::{Doc, Index, has_finding};

/// After how many documents progress is reported, and the memory for the rest estimated.
const STEP: usize = 1024;

pub(super) fn build(kb: &KnowledgeBase, facets: Arc<FacetTable>, progress: &Progress) -> Index {
    build_in(kb, facets, parallel::parts(kb.claims.len()), progress)
}

/// The index, with the claims split into `parts`.
fn build_in(
    kb: &KnowledgeBase,
    facets: Arc<FacetTable>,
    parts: usize,
    progress: &Progress,
) -> Index {
    progress.begin(kb.claims.len() + kb.findings.len());
    let (dictionary, segments) = texts(kb, parts, progress);
    Index {
        has_finding: has_finding(kb, &facets).into(),
        facets,
        dictionary: Arc::new(dictionary),
        segments: segments.into(),
        claims: kb.claims.len(),
    }
}

/// The dictionary and the segments.
fn texts(kb: &KnowledgeBase, parts: usize, progress: &Progress) -> (Dictionary, Vec<Segment>) {
    let claims = ranges(kb.claims.len(), parts);
    let findings = ranges(kb.findings.len(), 1);
    let places = Places::of(kb);
    let mut read = parallel::map(parts > 1, claims, |range| {
        let items = range.clone().map(Item::Claim);
        self::read(kb, &places, (items, range.len()), progress)
    });
    read.extend(findings.into_iter().map(|range| {
        let items = range.clone().map(Item::Finding);
        self::read(kb, &places, (items, range.len()), progress)
    }));
    let (words, texts): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    let (entries, words) = merge(words);
    let dictionary = Dictionary::new(entries, &kb.language);
    let segments = segments(texts, &words, &dictionary, progress);
    (dictionary, segments)
}

/// Splits `0..count` into `parts`.
fn ranges(count: usize, parts: usize) -> Vec<Range<usize>> {
    let border = |part: usize| count * part / parts;
    (0..parts)
        .map(|part| border(part)..border(part + 1))
        .collect()
}

fn read(
    kb: &KnowledgeBase,
    places: &Places<'_>,
    (items, count): (impl Iterator<Item = Item>, usize),
    progress: &Progress,
) -> (Words, TokenStore) {
    let mut reader = Reader::default();
    let mut texts = Vec::new();
    let mut unreported = 0;
    for (at, item) in items.enumerate() {
        texts.clear();
        texts_into(kb, item, places.names(kb, item), &mut texts);
        reader.document(&texts);
        unreported += 1;
        if at + 1 == STEP {
            reader.reserve(count);
        }
        if unreported == STEP {
            progress.add(mem::take(&mut unreported));
        }
    }
    progress.add(unreported);
    let (words, texts) = reader.finish();
    (Words::of(words), texts)
}

/// The words of a part.
struct Words {
    /// Sorted, each with its local number.
    entries: Vec<(Entry, usize)>,
    /// By local numbers.
    local: Vec<LocalWord>,
}

impl Words {
    fn of(words: Vec<ReadWord<'_>>) -> Self {
        let local = words.iter().map(|word| LocalWord {
            word: 0,
            documents: word.documents,
        });
        let local = local.collect();
        let entries = words.into_iter().enumerate().map(|(number, word)| {
            let entry = Entry {
                folded: fold::lower(&word.plain).into(),
                plain: word.plain.into(),
                compound: word.compound,
            };
            (entry, number)
        });
        let mut entries: Vec<_> = entries.collect();
        entries.sort_unstable();
        Self { entries, local }
    }
}

/// The distinct words of all parts, sorted, and the words of each part by local numbers.
fn merge(mut parts: Vec<Words>) -> (Vec<Entry>, Vec<Vec<LocalWord>>) {
    let words = parts.iter_mut().enumerate().flat_map(|(part, words)| {
        let entries = mem::take(&mut words.entries).into_iter();
        entries.map(move |(entry, number)| (entry, part, number))
    });
    let mut words: Vec<_> = words.collect();
    // The words of each part are sorted, so that this merges them.
    words.sort();
    let mut entries: Vec<Entry> = Vec::with_capacity(words.len());
    for (entry, part, number) in words {
        match entries.last_mut() {
            Some(last) if last.plain == entry.plain => last.compound &= entry.compound,
            _ => entries.push(entry),
        }
        parts[part].local[number].word = (entries.len() - 1) as WordId;
    }
    let local = parts.into_iter().map(|words| words.local);
    (entries, local.collect())
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
