//! What people ask, put to onpaper and to other engines over the same claims and findings: the
//! queries of `tests/quality`, each judged by the same rule.
//!
//! `cargo run --manifest-path benches/peers/Cargo.toml`. Left out are the kinds of queries that are in
//! our query language. fzf is asked where it is on the path.
//!
//! Finders get a line for each claim or finding: all that it says. Every word of a query is matched by
//! itself, as they do it. Word indexes get title, aliases and the rest as three fields, are asked for
//! any of the words, and rank by BM25, the title and the aliases counting twice. All that they find is
//! shown, as it is in ours.

// A benchmark talks to whoever runs it, and falls over loudly.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::collections::BTreeMap;

use judge::Verdict;
use onpaper::kb::{self, Field, Item, KnowledgeBase, Value};
use strum::VariantArray as _;
use table::Row;

mod engines;
#[path = "../../support/fzf.rs"]
mod fzf;
#[path = "../../../tests/quality/judge.rs"]
mod judge;
#[path = "../../../tests/quality/table.rs"]
mod table;

/// Kinds of queries with the signs of our language.
const WITH_SIGNS: [&str; 3] = ["phrases", "not and or", "marks and fields"];

/// A claim or finding as others get it.
struct Text {
    id: String,
    title: String,
    aliases: String,
    rest: String,
}

impl Text {
    fn line(&self) -> String {
        [&*self.title, &self.aliases, &self.rest].join(" · ")
    }
}

fn main() {
    let rows: Vec<Row> = table::rows().collect();
    let rows = rows.iter().filter(|row| !WITH_SIGNS.contains(&row.kind));
    let mut of_kb: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    rows.for_each(|row| of_kb.entry(row.kb).or_default().push(row));
    let mut sums: Vec<(String, Verdict)> = Vec::new();
    for (name, rows) in of_kb {
        let kb = load(name);
        for (place, engine) in engines::all(&kb, &texts(&kb)).into_iter().enumerate() {
            if sums.len() == place {
                sums.push((engine.name.clone(), Verdict::default()));
            }
            for row in &rows {
                let found = (engine.find)(row.query);
                let found: Vec<&str> = found.iter().map(String::as_str).collect();
                sums[place].1 += judge::judge(row.right, &found);
            }
        }
    }
    print(&sums);
}

fn load(name: &str) -> KnowledgeBase {
    if name == "library" {
        return kb::load::library().clone();
    }
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let folder = if name == "scripts" {
        "tests/quality"
    } else {
        "data"
    };
    let file = std::fs::read(format!("{root}/{folder}/{name}.json")).unwrap();
    kb::load::parse(&file, name).unwrap()
}

/// All that each claim and finding says, but for addresses and what is not searched.
fn texts(kb: &KnowledgeBase) -> Vec<Text> {
    kb.items().map(|item| text(kb, item)).collect()
}

fn text(kb: &KnowledgeBase, item: Item) -> Text {
    let mut text = Text {
        id: kb.id_of(item).to_string(),
        title: String::new(),
        aliases: String::new(),
        rest: String::new(),
    };
    for field in Field::VARIANTS {
        let value = match item {
            Item::Claim(at) => field.of_claim(&kb.claims[at]),
            Item::Finding(at) => field.of_finding(&kb.findings[at]),
        };
        let words = match value {
            Some(Value::Text(words)) => words.to_owned(),
            Some(Value::Word(word)) => word.to_owned(),
            Some(Value::Words(words)) => {
                let words: Vec<&str> = words.iter().map(|word| word.as_str()).collect();
                words.join(" · ")
            }
            Some(Value::Aspect(id)) => kb
                .aspect(id)
                .map(|aspect| aspect.name.to_string())
                .unwrap_or_default(),
            Some(Value::Area(id)) => kb
                .area(id)
                .map(|area| area.name.to_string())
                .unwrap_or_default(),
            Some(Value::Figures(figures)) => {
                let figures = figures
                    .iter()
                    .map(|one| format!("{} {}", one.measure, one.value));
                figures.collect::<Vec<_>>().join(" · ")
            }
            _ => continue,
        };
        let part = match field {
            Field::Title => &mut text.title,
            Field::Alias => &mut text.aliases,
            _ => &mut text.rest,
        };
        part.push_str(&words);
        part.push_str(" · ");
    }
    text
}

fn print(sums: &[(String, Verdict)]) {
    let asked = sums.first().map(|(_, sum)| *sum).unwrap_or_default();
    println!(
        "{} queries with an answer, {} without one\n",
        asked.asked, asked.empty
    );
    println!("| | right first | right in three | rows for what has no answer |");
    println!("|---|---|---|---|");
    for (name, sum) in sums {
        let share = |part: usize| part as f64 * 100.0 / sum.asked as f64;
        let (first, third) = (share(sum.first), share(sum.third));
        println!(
            "| {name} | {first:.1} % | {third:.1} % | {} |",
            sum.uncalled
        );
    }
}
