//! Building the index: parts of the knowledge base are read at once, each with words numbered as
//! they come; then the words of all are sorted, and every part takes the new numbers.

use std::ops::Range;
use std::sync::Arc;

use crate::kb::{Item, KnowledgeBase, Lookup};

use super::super::dictionary::{Dictionary, Entry, WordId};
use super::super::facet::FacetTable;
use super::super::field::texts_into;
use super::super::fold;
use super::super::progress::Progress;
use super::frequent::{self, Frequent};
use super::parallel;
use super::parts;
use super::reader::{ReadWord, Reader};
use super::segment::Segment;
use super::texts::Texts;
use super::{Doc, Index, Lending};

/// After how many documents the progress is told.
const STEP: usize = 1024;

pub(super) fn build(kb: &KnowledgeBase, progress: &Progress) -> Index {
    build_in(kb, parallel::parts(kb.claims.len()), progress)
}

/// The index, with the claims in so many parts.
fn build_in(kb: &KnowledgeBase, parts: usize, progress: &Progress) -> Index {
    progress.begin(kb.claims.len() + kb.findings.len());
    let ((dictionary, segments), (facets, had)) = parallel::both(
        parts > 1,
        || texts(kb, parts, progress),
        || (FacetTable::new(kb), parts::of_claims(kb)),
    );
    Index {
        lending: Lending::new(kb, &facets),
        facets: Arc::new(facets),
        dictionary: Arc::new(dictionary),
        segments,
        claims: kb.claims.len(),
        parts: had,
    }
}

/// The words and where they stand.
fn texts(kb: &KnowledgeBase, parts: usize, progress: &Progress) -> (Dictionary, Vec<Segment>) {
    let claims = ranges(kb.claims.len(), parts);
    let lookup = Lookup::of(kb);
    let mut read = parallel::map(parts > 1, claims, |range| {
        let items = range.clone().map(Item::Claim);
        self::read(kb, &lookup, (items, range.len()), progress)
    });
    let findings = (0..kb.findings.len()).map(Item::Finding);
    let count = kb.findings.len();
    read.push(self::read(kb, &lookup, (findings, count), progress));
    let (words, texts): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    let (entries, numbers) = merge(words);
    let dictionary = Dictionary::new(entries, &kb.language);
    let segments = segments(texts, &numbers, &dictionary, progress);
    (dictionary, segments)
}

/// So many numbers from zero in so many parts.
fn ranges(count: usize, parts: usize) -> Vec<Range<usize>> {
    let border = |part: usize| count * part / parts.max(1);
    (0..parts.max(1))
        .map(|part| border(part)..border(part + 1))
        .collect()
}

fn read<'kb>(
    kb: &'kb KnowledgeBase,
    lookup: &Lookup<'kb>,
    (items, count): (impl Iterator<Item = Item>, usize),
    progress: &Progress,
) -> (Vec<ReadWord<'kb>>, Texts) {
    let mut reader = Reader::default();
    let mut texts = Vec::new();
    let mut untold = 0;
    for (at, item) in items.enumerate() {
        texts.clear();
        texts_into(kb, lookup, item, &mut texts);
        reader.document(&texts);
        untold += 1;
        if at + 1 == STEP {
            reader.expect(count);
        }
        if untold == STEP {
            progress.add(std::mem::take(&mut untold));
        }
    }
    progress.add(untold);
    reader.finish()
}

/// The distinct words of all parts, sorted, and for each part the new numbers of its words.
fn merge(parts: Vec<Vec<ReadWord<'_>>>) -> (Vec<Entry>, Vec<Vec<WordId>>) {
    let mut numbers: Vec<Vec<WordId>> = parts.iter().map(|words| vec![0; words.len()]).collect();
    let words = parts.into_iter().enumerate();
    let words = words.flat_map(|(part, words)| {
        let words = words.into_iter().enumerate();
        words.map(move |(number, word)| (part, number, word))
    });
    let mut words: Vec<_> = words
        .map(|(part, number, word)| {
            let entry = Entry {
                folded: fold::lower(&word.plain).into(),
                plain: word.plain.into(),
                compound: word.compound,
            };
            // Nearly all pairs differ in their first letters, which are compared as one number.
            (first_letters(&entry.folded), entry, part, number)
        })
        .collect();
    words.sort_unstable();
    let mut entries: Vec<Entry> = Vec::with_capacity(words.len());
    for (_, entry, part, old) in words {
        match entries.last_mut() {
            Some(last) if last.plain == entry.plain => last.compound &= entry.compound,
            _ => entries.push(entry),
        }
        let new = WordId::try_from(entries.len() - 1).unwrap_or(WordId::MAX);
        let slot = numbers.get_mut(part);
        if let Some(slot) = slot.and_then(|numbers| numbers.get_mut(old)) {
            *slot = new;
        }
    }
    (entries, numbers)
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

fn segments(
    texts: Vec<Texts>,
    numbers: &[Vec<WordId>],
    dictionary: &Dictionary,
    progress: &Progress,
) -> Vec<Segment> {
    // The last one is of the findings, which are few.
    let worth_threads = texts.len() > 2;
    let firsts = texts.iter().scan(0, |next, texts| {
        let first = *next;
        *next += texts.len() as Doc;
        Some(first)
    });
    let firsts: Vec<_> = firsts.collect();
    let parts = firsts.into_iter().zip(texts).zip(numbers).collect();
    let mut segments = parallel::map(worth_threads, parts, |((first, mut texts), numbers)| {
        texts.renumber(numbers);
        Segment::new(first, texts, dictionary, progress)
    });
    let documents = segments.iter().map(Segment::len).sum();
    let postings: Vec<_> = segments.iter().map(|segment| &segment.postings).collect();
    let runs = frequent::runs(&postings, documents, dictionary);
    let frequent = |segment: &Segment| Frequent::of(&runs, &segment.postings, segment.len());
    let kept = parallel::map(worth_threads, segments.iter().collect(), frequent);
    for (segment, kept) in segments.iter_mut().zip(kept) {
        segment.frequent = kept;
    }
    segments
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kb::load;
    use crate::search::Query;

    /// The embedded claims so often that beginnings of words are kept.
    fn large() -> KnowledgeBase {
        let mut kb = load::embedded().unwrap();
        let claims = kb.claims.clone();
        kb.claims = claims.iter().cycle().take(6000).cloned().collect();
        for (number, claim) in kb.claims.iter_mut().enumerate() {
            claim.id = format!("{}-{number}", claim.id).into();
            claim.title = format!("{} {}", claim.title, number % 7).into();
        }
        kb
    }

    #[test]
    fn the_number_of_parts_makes_no_difference() {
        let kb = large();
        let [one, three] = [1, 3].map(|parts| build_in(&kb, parts, &Progress::default()));
        assert!(
            one.segments()
                .iter()
                .any(|part| part.frequent(&beginning(&one, "a")).is_some())
        );
        for text in [
            "a",
            "ac",
            "alert ack",
            "rootcause",
            "rca",
            "telemtry",
            "\"root cause\"",
            "lwcost",
            "!alert cost",
            "in:title a",
            "tag:cost",
            "low 3",
            "cook",
            "zqxj",
            "on-call",
        ] {
            let query = Query::parse(text);
            let [one, three] = [&one, &three].map(|index| index.search(&kb, &query));
            assert_eq!(one.hits, three.hits, "{text}");
            assert_eq!(one.showing, three.showing, "{text}");
        }
    }

    #[test]
    fn beginnings_that_are_kept_grade_as_their_words_do() {
        let kb = large();
        let [kept, mut plain] = [(); 2].map(|()| build_in(&kb, 2, &Progress::default()));
        for segment in &mut plain.segments {
            segment.frequent = Frequent::default();
        }
        for text in ["a", "t", "c"] {
            let words = beginning(&kept, text);
            let mut segments = kept.segments().iter();
            assert!(
                segments.any(|part| part.frequent(&words).is_some()),
                "{text}"
            );
            let [kept, plain] = [&kept, &plain].map(|index| index.search(&kb, &Query::parse(text)));
            assert_eq!(kept.hits, plain.hits, "{text}");
        }
    }

    fn beginning(index: &Index, text: &str) -> Range<WordId> {
        index.dictionary.words_beginning(text)
    }
}
