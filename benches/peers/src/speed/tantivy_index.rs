//! tantivy over title and the rest, in memory.

use tantivy::collector::{Collector, SegmentCollector, TopDocs};
use tantivy::columnar::Column;
use tantivy::directory::RamDirectory;
use tantivy::query::{
    BooleanQuery, BoostQuery, FuzzyTermQuery, Occur, PhraseQuery, Query, RegexQuery, TermQuery,
};
use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::{Index, IndexSettings, Searcher, SegmentReader, TantivyDocument, Term};

use super::{Answer, Asked, Document, TOP};

const GROUP: &str = "group";

pub(crate) struct TantivyIndex {
    index: Index,
    directory: RamDirectory,
    searcher: Searcher,
    title: Field,
    rest: Field,
    tokenizer: &'static str,
}

impl TantivyIndex {
    pub(crate) fn build(documents: &[Document<'_>], stemmed: bool) -> Self {
        let tokenizer = if stemmed { "en_stem" } else { "default" };
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(tokenizer)
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let text = TextOptions::default().set_indexing_options(indexing);
        let mut schema = Schema::builder();
        let title = schema.add_text_field("title", text.clone());
        let rest = schema.add_text_field("rest", text);
        let group = schema.add_u64_field(GROUP, FAST);
        let directory = RamDirectory::create();
        let settings = IndexSettings::default();
        let index = Index::create(directory.clone(), schema.build(), settings).unwrap();
        let mut writer = index.writer_with_num_threads(1, 200_000_000).unwrap();
        for one in documents {
            let mut document = TantivyDocument::new();
            document.add_text(title, one.title());
            document.add_text(rest, one.rest());
            document.add_u64(group, one.group.into());
            writer.add_document(document).unwrap();
        }
        writer.commit().unwrap();
        let segments = index.searchable_segment_ids().unwrap();
        if segments.len() > 1 {
            writer.merge(&segments).wait().unwrap();
        }
        writer.garbage_collect_files().wait().unwrap();
        writer.wait_merging_threads().unwrap();
        let searcher = index.reader().unwrap().searcher();
        Self {
            index,
            directory,
            searcher,
            title,
            rest,
            tokenizer,
        }
    }

    pub(crate) fn bytes(&self) -> usize {
        self.directory.total_mem_usage()
    }

    pub(crate) fn answer(&self, asked: Asked) -> Answer {
        let query = self.query(asked);
        let top = TopDocs::with_limit(TOP).order_by_score();
        let (top, counted) = self.searcher.search(&query, &(top, CountByGroup)).unwrap();
        Answer {
            top: top.len(),
            counted,
        }
    }

    fn query(&self, asked: Asked) -> BooleanQuery {
        let anywhere = |make: &dyn Fn(Field) -> Box<dyn Query>| {
            let title = BoostQuery::new(make(self.title), 2.0);
            BooleanQuery::union(vec![Box::new(title), make(self.rest)])
        };
        match asked {
            Asked::Words(words) => {
                let last = words.len() - 1;
                let clauses = words.iter().enumerate().map(|(place, word)| {
                    let clause = anywhere(&|field| {
                        let whole = self.term(field, word);
                        let whole = TermQuery::new(whole, IndexRecordOption::WithFreqs);
                        if place < last {
                            return Box::new(whole);
                        }
                        let begun = RegexQuery::from_pattern(&format!("{word}.*"), field);
                        let begun = Box::new(begun.unwrap());
                        Box::new(BooleanQuery::union(vec![Box::new(whole), begun]))
                    });
                    let clause: Box<dyn Query> = Box::new(clause);
                    (Occur::Must, clause)
                });
                BooleanQuery::new(clauses.collect())
            }
            Asked::Phrase(words) => anywhere(&|field| {
                let terms = words.iter().map(|word| self.term(field, word));
                Box::new(PhraseQuery::new(terms.collect()))
            }),
            Asked::Typo(word) => anywhere(&|field| {
                let term = self.term(field, word);
                Box::new(FuzzyTermQuery::new(term, 1, true))
            }),
        }
    }

    /// The word as the index has it.
    fn term(&self, field: Field, word: &str) -> Term {
        let mut tokenizer = self.index.tokenizers().get(self.tokenizer).unwrap();
        let mut tokens = tokenizer.token_stream(word);
        assert!(tokens.advance());
        Term::from_field_text(field, &tokens.token().text)
    }
}

/// Counts what matches by group.
struct CountByGroup;

impl Collector for CountByGroup {
    type Fruit = usize;
    type Child = Counter;

    fn for_segment(&self, _: u32, segment: &SegmentReader) -> tantivy::Result<Counter> {
        let groups = segment.fast_fields().u64(GROUP)?;
        Ok(Counter {
            counts: vec![0; 1 << 10],
            groups,
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, counts: Vec<Vec<usize>>) -> tantivy::Result<usize> {
        Ok(counts.iter().flatten().sum())
    }
}

struct Counter {
    groups: Column<u64>,
    counts: Vec<usize>,
}

impl SegmentCollector for Counter {
    type Fruit = Vec<usize>;

    fn collect(&mut self, document: u32, _: f32) {
        let group = self.groups.first(document).unwrap_or_default();
        self.counts[usize::try_from(group).unwrap()] += 1;
    }

    fn harvest(self) -> Vec<usize> {
        self.counts
    }
}
