//! Typing a word over titles, beside those who find letters in lines.

use std::collections::HashMap;
use std::io::{BufWriter, Write};
use std::process::Stdio;
use std::time::Duration;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};
use onpaper::kb::{Claim, KnowledgeBase};
use onpaper::search::{Index, Query};
use tempfile::NamedTempFile;

use super::figures::{Bar, judge, median, timed};
use super::{MILLION, at, fzf, generator, typing};

const TYPED: &str = "rootcause";
const ROUNDS: usize = 5;
/// A letter that no title has.
const ABSENT: &str = "\u{2}";

/// How the work differs, which a ratio does not say.
const NOTES: &str = "\
What is the same: the same titles, held in memory in the form that each likes best; every key searched
from the beginning; rows ranked, best first.
What is not: onpaper takes every processor where there is much to go through, the others one. It looks
words up in an index that it has built before, and looks for letters across a title only where no word
is meant: it shows fewer rows. The others take every title that has
the letters in their order. In a finder, fzf and nucleo would go on from the rows of the key before.
fzf is a process a key: what a letter that no title has takes (to read the titles, and to look at
them once) and what it takes to print the rows is subtracted. frizbee allows no typo here.
";

/// Gives a key's time and the number of rows.
type Search = Box<dyn FnMut(&str) -> (Duration, usize)>;

struct Contender {
    name: String,
    search: Search,
    /// How often faster onpaper must be.
    bar: Option<Bar>,
    /// By key, a time a round.
    times: Vec<Vec<Duration>>,
    rows: Vec<usize>,
}

pub(crate) fn run(claims: usize) {
    println!("typing `{TYPED}` over {claims} titles, median of {ROUNDS}: ms a key (rows)");
    let mut contenders = contenders(claims);
    for _ in 0..ROUNDS {
        for contender in &mut contenders {
            contender.round();
        }
    }
    table(&contenders);
    ratios(claims, &contenders);
    if fzf::version().is_none() {
        println!("fzf is not on the path: left out");
    }
    println!("\n{NOTES}");
}

impl Contender {
    fn new(name: &str, bar: Option<Bar>, search: Search) -> Self {
        let keys = typing::prefixes(TYPED).count();
        Self {
            name: name.to_owned(),
            search,
            bar,
            times: vec![Vec::new(); keys],
            rows: vec![0; keys],
        }
    }

    fn round(&mut self) {
        for (key, text) in typing::prefixes(TYPED).enumerate() {
            let (time, rows) = (self.search)(text);
            self.times[key].push(time);
            self.rows[key] = rows;
        }
    }

    /// Milliseconds for all keys.
    fn total(&self) -> f64 {
        self.times.iter().map(|times| median(times)).sum()
    }
}

/// Onpaper first: the one that others are compared to.
fn contenders(claims: usize) -> Vec<Contender> {
    let kb = generator::knowledge_base(claims);
    let titles: Vec<String> = kb
        .claims
        .iter()
        .map(|claim| claim.title.to_string())
        .collect();
    let mut all = vec![
        Contender::new("onpaper", None, onpaper(only_titles(&kb))),
        Contender::new("onpaper, all fields", None, onpaper(kb)),
        Contender::new("frizbee", Some(Bar::AtLeast(4.0)), frizbee(titles.clone())),
        Contender::new("nucleo-matcher", Some(Bar::AtLeast(13.0)), nucleo(&titles)),
        Contender::new("fuzzy-matcher", None, fuzzy_matcher(titles.clone())),
    ];
    if let Some(version) = fzf::version() {
        let name = format!("fzf {version}");
        all.push(Contender::new(
            &name,
            Some(Bar::AtLeast(40.0)),
            fzf(&titles),
        ));
    }
    all
}

/// The same claims without anything to say but their titles.
fn only_titles(kb: &KnowledgeBase) -> KnowledgeBase {
    let bare = |claim: &Claim| Claim {
        claimed: "".into(),
        observed: None,
        frequency: None,
        evidence: Default::default(),
        aliases: Default::default(),
        tags: Default::default(),
        links: Default::default(),
        ..claim.clone()
    };
    KnowledgeBase {
        claims: kb.claims.iter().map(bare).collect(),
        findings: Vec::new(),
        ..kb.clone()
    }
}

fn onpaper(kb: KnowledgeBase) -> Search {
    let index = Index::build(&kb);
    Box::new(move |text| {
        let (time, results) = timed(|| index.search(&kb, &Query::parse(text)));
        (time, results.hits.len())
    })
}

fn frizbee(titles: Vec<String>) -> Search {
    Box::new(move |text| {
        let mut matcher = frizbee::Matcher::new(text, &frizbee::Config::default());
        let (time, found) = timed(|| matcher.match_list(&titles));
        (time, found.len())
    })
}

fn nucleo(titles: &[String]) -> Search {
    let titles: Vec<Utf32String> = titles.iter().map(|title| title.as_str().into()).collect();
    let mut matcher = Matcher::new(Config::DEFAULT);
    Box::new(move |text| {
        let (time, found) = timed(|| {
            let pattern = Pattern::parse(text, CaseMatching::Smart, Normalization::Smart);
            ranked(&titles, |title| {
                pattern.score(title.slice(..), &mut matcher)
            })
        });
        (time, found.len())
    })
}

fn fuzzy_matcher(titles: Vec<String>) -> Search {
    let matcher = SkimMatcherV2::default();
    Box::new(move |text| {
        let (time, found) = timed(|| ranked(&titles, |title| matcher.fuzzy_match(title, text)));
        (time, found.len())
    })
}

/// The numbers of the titles that have a score, best first.
fn ranked<T, S: Ord + Copy>(
    titles: &[T],
    mut score: impl FnMut(&T) -> Option<S>,
) -> Vec<(S, usize)> {
    let scored = titles
        .iter()
        .zip(0..)
        .filter_map(|(title, at)| Some((score(title)?, at)));
    let mut scored: Vec<_> = scored.collect();
    scored.sort_unstable_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    scored
}

/// A process a key. What it takes beside the search is measured anew with the first key of each
/// round, as close to the others as can be.
fn fzf(titles: &[String]) -> Search {
    let lines = lines(titles);
    let titles = titles.len() as u32;
    let (mut load, mut print) = (Duration::ZERO, Duration::ZERO);
    let mut counts = HashMap::new();
    Box::new(move |text| {
        let run = |text: &str| {
            let mut command = fzf::filter(lines.path(), text, &[]);
            timed(|| command.stdout(Stdio::null()).status().unwrap()).0
        };
        if text.len() == 1 {
            load = run(ABSENT);
            print = run("").saturating_sub(load) / titles;
        }
        let time = run(text);
        let rows = *counts.entry(text.to_owned()).or_insert_with(|| {
            let out = fzf::filter(lines.path(), text, &[]).output().unwrap();
            out.stdout.split(|byte| *byte == b'\n').count() - 1
        });
        (time.saturating_sub(load + print * rows as u32), rows)
    })
}

fn lines(titles: &[String]) -> NamedTempFile {
    let file = NamedTempFile::new().unwrap();
    let mut out = BufWriter::new(file.as_file());
    for title in titles {
        writeln!(out, "{title}").unwrap();
    }
    out.flush().unwrap();
    drop(out);
    file
}

fn table(contenders: &[Contender]) {
    row("", contenders.iter().map(|one| one.name.clone()));
    for (key, text) in typing::prefixes(TYPED).enumerate() {
        let cell = |one: &Contender| format!("{:.2} ({})", median(&one.times[key]), one.rows[key]);
        row(text, contenders.iter().map(cell));
    }
    row(
        "all",
        contenders.iter().map(|one| format!("{:.1}", one.total())),
    );
}

fn row(name: &str, cells: impl Iterator<Item = String>) {
    let cells: String = cells.map(|cell| format!("{cell:>21}")).collect();
    println!("{name:<10}{cells}");
}

fn ratios(claims: usize, contenders: &[Contender]) {
    let ours = contenders[0].total();
    for other in contenders.iter().skip(1) {
        let bar = other.bar.and_then(|bar| at(claims, MILLION, bar));
        judge(
            &format!("times onpaper's time for {}", other.name),
            other.total() / ours,
            bar,
        );
    }
}
