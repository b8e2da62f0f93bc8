//! Who is asked: each gives the ids of the rows that it shows, best first.

use std::cmp::Reverse;
use std::io::Write as _;

use fuzzy_matcher::FuzzyMatcher as _;
use fuzzy_matcher::skim::SkimMatcherV2;
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher};
use onpaper::kb::KnowledgeBase;
use onpaper::search::{Index, Query};
use rusqlite::Connection;
use tantivy::collector::TopDocs;
use tantivy::query::QueryParser;
use tantivy::schema::{
    IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions, Value as _,
};
use tantivy::{Index as Tantivy, TantivyDocument, doc};
use tempfile::NamedTempFile;

use super::{Text, fzf};

/// An engine with the claims and findings of a knowledge base.
pub(crate) struct Engine<'k> {
    pub(crate) name: String,
    pub(crate) find: Box<dyn Fn(&str) -> Vec<String> + 'k>,
}

impl<'k> Engine<'k> {
    fn new(name: &str, find: impl Fn(&str) -> Vec<String> + 'k) -> Self {
        Self {
            name: name.to_owned(),
            find: Box::new(find),
        }
    }
}

/// More rows than there are.
const ALL: usize = 1000;

/// Every engine, onpaper first.
pub(crate) fn all<'k>(kb: &'k KnowledgeBase, texts: &'k [Text]) -> Vec<Engine<'k>> {
    let mut all = vec![
        onpaper(kb),
        nucleo(texts),
        fuzzy_matcher(texts),
        tantivy("tantivy 0.27", "default", texts),
        tantivy("tantivy 0.27, stemmer", "en_stem", texts),
    ];
    let tokenizers = [
        ("unicode61", "unicode61"),
        ("porter", "porter unicode61"),
        ("trigram", "trigram"),
    ];
    all.extend(tokenizers.map(|(name, tokenizer)| fts5(name, tokenizer, texts)));
    all.extend(fzf::version().map(|version| fzf_filter(&version, texts)));
    all
}

fn onpaper(kb: &KnowledgeBase) -> Engine<'_> {
    let index = Index::build(kb);
    Engine::new("onpaper", move |query| {
        let hits = index.search(kb, &Query::parse(query)).hits;
        hits.iter()
            .map(|hit| kb.id_of(hit.item()).to_string())
            .collect()
    })
}

fn nucleo(texts: &[Text]) -> Engine<'_> {
    let lines: Vec<String> = texts.iter().map(Text::line).collect();
    Engine::new("nucleo-matcher", move |query| {
        let pattern = Pattern::parse(query, CaseMatching::Smart, Normalization::Smart);
        let lines = lines
            .iter()
            .enumerate()
            .map(|(place, line)| Line { place, line });
        let found = pattern.match_list(lines, &mut Matcher::new(Config::DEFAULT));
        found
            .iter()
            .map(|(line, _)| texts[line.place].id.clone())
            .collect()
    })
}

struct Line<'l> {
    place: usize,
    line: &'l str,
}

impl AsRef<str> for Line<'_> {
    fn as_ref(&self) -> &str {
        self.line
    }
}

/// It knows no words: each is matched by itself, and a line is worth the sum.
fn fuzzy_matcher(texts: &[Text]) -> Engine<'_> {
    Engine::new("fuzzy-matcher", move |query| {
        let matcher = SkimMatcherV2::default();
        let score = |text: &Text| -> Option<i64> {
            let (words, line) = (query.split_whitespace(), text.line());
            words.map(|word| matcher.fuzzy_match(&line, word)).sum()
        };
        let scored = texts.iter().filter_map(|text| Some((score(text)?, text)));
        let mut scored: Vec<_> = scored.collect();
        scored.sort_by_key(|(score, _)| Reverse(*score));
        scored.iter().map(|(_, text)| text.id.clone()).collect()
    })
}

fn fzf_filter<'k>(version: &str, texts: &'k [Text]) -> Engine<'k> {
    let mut file = NamedTempFile::new().unwrap();
    for text in texts {
        writeln!(file, "{}\t{}", text.id, text.line().replace('\n', " ")).unwrap();
    }
    Engine::new(&format!("fzf {version}"), move |query| {
        let options = ["--delimiter", "\t", "--nth", "2.."];
        let found = fzf::filter(file.path(), query, &options).output().unwrap();
        let found = String::from_utf8(found.stdout).unwrap();
        let ids = found.lines().filter_map(|line| line.split_once('\t'));
        ids.map(|(id, _)| id.to_owned()).collect()
    })
}

fn tantivy<'k>(name: &str, tokenizer: &str, texts: &'k [Text]) -> Engine<'k> {
    let mut schema = Schema::builder();
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(tokenizer)
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let options = TextOptions::default().set_indexing_options(indexing);
    let id = schema.add_text_field("id", STRING | STORED);
    let title = schema.add_text_field("title", options.clone());
    let aliases = schema.add_text_field("aliases", options.clone());
    let rest = schema.add_text_field("rest", options);
    let index = Tantivy::create_in_ram(schema.build());
    let mut writer = index.writer_with_num_threads(1, 20_000_000).unwrap();
    for text in texts {
        let document = doc!(
            id => &*text.id, title => &*text.title, aliases => &*text.aliases, rest => &*text.rest
        );
        writer.add_document(document).unwrap();
    }
    writer.commit().unwrap();
    let mut parser = QueryParser::for_index(&index, vec![title, aliases, rest]);
    parser.set_field_boost(title, 2.0);
    parser.set_field_boost(aliases, 2.0);
    let searcher = index.reader().unwrap().searcher();
    Engine::new(name, move |query| {
        let (query, _) = parser.parse_query_lenient(query);
        let top = TopDocs::with_limit(ALL).order_by_score();
        let found = searcher.search(&query, &top).unwrap();
        let ids = found.into_iter().map(|(_, address)| {
            let document: TantivyDocument = searcher.doc(address).unwrap();
            let id = document.get_first(id).and_then(|id| id.as_str());
            id.unwrap_or_default().to_owned()
        });
        ids.collect()
    })
}

fn fts5<'k>(name: &str, tokenizer: &str, texts: &'k [Text]) -> Engine<'k> {
    let base = Connection::open_in_memory().unwrap();
    let table = format!(
        "CREATE VIRTUAL TABLE claims USING fts5(id UNINDEXED, title, aliases, rest, \
         tokenize = '{tokenizer}')"
    );
    base.execute(&table, ()).unwrap();
    for text in texts {
        let row = (&text.id, &text.title, &text.aliases, &text.rest);
        base.execute("INSERT INTO claims VALUES (?1, ?2, ?3, ?4)", row)
            .unwrap();
    }
    Engine::new(&format!("SQLite FTS5, {name}"), move |query| {
        let words = query
            .split_whitespace()
            .map(|word| format!("\"{}\"", word.replace('"', "")));
        let query = words.collect::<Vec<_>>().join(" OR ");
        let find = "SELECT id FROM claims WHERE claims MATCH ?1 ORDER BY bm25(claims, 0, 2, 2, 1)";
        let mut find = base.prepare(find).unwrap();
        let ids = find.query_map([query], |row| row.get(0)).unwrap();
        ids.map(Result::unwrap).collect()
    })
}
