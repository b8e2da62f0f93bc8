//! How fast onpaper, tantivy and SQLite's FTS5 answer the same queries over the same claims: the index,
//! its size, and for each query the best fifty with counts by status, aspect and area.
//!
//! `cargo run --release --manifest-path benches/peers/Cargo.toml --bin speed -- 100000` (a million
//! without a number). One run, medians; what differs is said below the table.

// A benchmark talks to whoever runs it, and falls over loudly.
#![allow(
    clippy::cast_precision_loss,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used
)]

use std::cell::Cell;
use std::fs;

use figures::{median, timed};
use fts5::Fts5;
use onpaper::kb::{Claim, KnowledgeBase};
use onpaper::search::{Facet, Filters, Index, Query};
use tantivy_index::TantivyIndex;

#[path = "../../../support/figures.rs"]
#[allow(dead_code, reason = "bars are those of onpaper alone")]
mod figures;
#[path = "../speed/fts5.rs"]
mod fts5;
#[path = "../../../support/generator.rs"]
mod generator;
#[path = "../speed/tantivy_index.rs"]
mod tantivy_index;

const MILLION: usize = 1_000_000;
const ROUNDS: usize = 31;
/// How many rows are asked for.
const TOP: usize = 50;

/// What is asked.
#[derive(Clone, Copy)]
enum Asked {
    /// Claims with all these words; the last may go on, as while it is typed.
    Words(&'static [&'static str]),
    /// Claims with these words, one after the other.
    Phrase(&'static [&'static str]),
    /// Claims with a word that is an edit away.
    Typo(&'static str),
}

const QUERIES: [Asked; 10] = [
    Asked::Words(&["r"]),
    Asked::Words(&["ro"]),
    Asked::Words(&["roo"]),
    Asked::Words(&["root"]),
    Asked::Words(&["root", "cause"]),
    Asked::Words(&["telemetry", "alert"]),
    Asked::Words(&["alert", "ack"]),
    Asked::Typo("telemtry"),
    Asked::Phrase(&["root", "cause"]),
    Asked::Words(&["zqxj"]),
];

impl Asked {
    /// As it is typed into onpaper.
    fn typed(self) -> String {
        match self {
            Self::Words(words) => words.join(" "),
            Self::Phrase(words) => format!("\"{}\"", words.join(" ")),
            Self::Typo(word) => word.to_owned(),
        }
    }
}

/// What an engine says: how many of the best rows there are, and how many claims in all its counts.
struct Answer {
    top: usize,
    counted: usize,
}

/// A claim as the word indexes get it.
struct Document<'kb> {
    claim: &'kb Claim,
    /// The number of its status, aspect and area.
    group: u32,
}

impl Document<'_> {
    fn title(&self) -> &str {
        &self.claim.title
    }

    /// All else that it says.
    fn rest(&self) -> String {
        let claim = self.claim;
        let evidence = claim.evidence.iter();
        let figures = evidence.map(|one| format!("{} {}", one.measure, one.value));
        let tags = claim.tags.iter().map(ToString::to_string);
        let texts = [Some(&claim.claimed), claim.observed.as_ref()];
        let texts = texts.into_iter().flatten().map(ToString::to_string);
        let all: Vec<String> = texts.chain(figures).chain(tags).collect();
        all.join("\n")
    }
}

fn main() {
    let wanted = std::env::args().skip(1).find_map(|one| one.parse().ok());
    let claims = wanted.unwrap_or(MILLION);
    let kb = generator::knowledge_base(claims);
    let documents = documents(&kb);
    println!("{claims} claims; ms, median of {ROUNDS} (rows counted)\n");

    let (time, (bytes, index)) = timed(|| with_growth(|| Index::build(&kb)));
    let ours = |asked: Asked| {
        let results = index.search(&kb, &Query::parse(&asked.typed()));
        let facets = [Facet::Status, Facet::Aspect, Facet::Area];
        let none = Filters::default();
        let hits = results.hits.found();
        let counts = index.facets().tally(&facets, &kb, hits, &none).counts();
        assert!(!counts.is_empty());
        Answer {
            top: results.hits.best(TOP).len(),
            counted: hits.len(),
        }
    };
    let mut columns = vec![column("onpaper", time.as_secs_f64(), bytes, ours)];
    for stemmed in [false, true] {
        let (time, index) = timed(|| TantivyIndex::build(&documents, stemmed));
        let name = if stemmed {
            "tantivy, stemmer"
        } else {
            "tantivy"
        };
        let answer = |asked| index.answer(asked);
        columns.push(column(name, time.as_secs_f64(), index.bytes(), answer));
    }
    for tokenizer in ["unicode61", "porter unicode61"] {
        let (time, index) = timed(|| Fts5::build(&documents, tokenizer));
        let name = format!("FTS5, {}", tokenizer.split(' ').next().unwrap_or_default());
        let answer = |asked| index.answer(asked);
        columns.push(column(&name, time.as_secs_f64(), index.bytes(), answer));
    }
    print(&columns);
}

/// What is measured of an engine.
struct Column {
    name: String,
    seconds: f64,
    bytes: usize,
    /// Milliseconds and rows, a query each.
    cells: Vec<(f64, Answer)>,
}

fn column(name: &str, seconds: f64, bytes: usize, answer: impl Fn(Asked) -> Answer) -> Column {
    let cells = QUERIES.map(|asked| {
        let last = Cell::new(None);
        let times = [(); ROUNDS].map(|()| {
            let (time, answer) = timed(|| answer(asked));
            last.set(Some(answer));
            time
        });
        (median(&times), last.take().unwrap())
    });
    Column {
        name: name.to_owned(),
        seconds,
        bytes,
        cells: cells.into_iter().collect(),
    }
}

fn documents(kb: &KnowledgeBase) -> Vec<Document<'_>> {
    let mut groups = std::collections::HashMap::new();
    let each = kb.claims.iter().map(|claim| {
        let next = u32::try_from(groups.len()).unwrap();
        let area = claim.area.as_deref();
        let key = (claim.status, claim.aspect.as_str(), area);
        let group = *groups.entry(key).or_insert(next);
        Document { claim, group }
    });
    each.collect()
}

/// What something is, and by how many bytes the program has grown for it.
fn with_growth<T>(work: impl FnOnce() -> T) -> (usize, T) {
    let before = resident();
    let result = work();
    (resident().saturating_sub(before), result)
}

/// The bytes of this program in memory; 0 where the system does not say it as Linux does.
fn resident() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB"));
    kilobytes
        .and_then(|number| number.parse::<usize>().ok())
        .unwrap_or(0)
        * 1024
}

fn print(columns: &[Column]) {
    let head: Vec<&str> = columns.iter().map(|column| &*column.name).collect();
    println!("| | {} |", head.join(" | "));
    println!("|---|{}", "---|".repeat(columns.len()));
    let row = |name: &str, cell: &dyn Fn(&Column) -> String| {
        let cells: Vec<String> = columns.iter().map(cell).collect();
        println!("| {name} | {} |", cells.join(" | "));
    };
    row("index, s", &|column| format!("{:.2}", column.seconds));
    row("index, MB", &|column| {
        format!("{:.0}", column.bytes as f64 / 1e6)
    });
    for (place, asked) in QUERIES.iter().enumerate() {
        row(&format!("`{}`", asked.typed()), &|column| {
            let (time, answer) = &column.cells[place];
            match answer.top {
                0 => format!("{time:.2} (0)"),
                _ => format!("{time:.2} ({})", answer.counted),
            }
        });
    }
    println!("\n{NOTES}");
}

/// How the work differs, which a ratio does not say.
const NOTES: &str = "\
What is the same: all words of a query, in the title or anywhere else, the last as far as it is typed; all
that matches is counted by status, aspect and area, and the best fifty are asked for.
What differs: onpaper takes every processor for a phrase and for many rows, the others one; it scores every
row and keeps all, knows families, initials, synonyms and typos, shows rows with some of the words too, and
says which; its counts are live, each facet without its own filter. tantivy
and FTS5 rank by BM25 with the title counting twice; tantivy takes a word that goes on without ranking it.
FTS5 has no typos: its cell is the word as it is. tantivy writes with one thread and its segments are merged
into one before it is asked. The size of onpaper's index is what the program grows by, that of the others
what they report.
";
