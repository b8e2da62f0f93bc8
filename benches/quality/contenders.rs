//! Who is asked, and the rows that each shows, best first.

use std::io::Write;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher};
use onpaper::kb::{self, Item, KnowledgeBase};
use onpaper::search::{Index, Query};
use tempfile::NamedTempFile;

use super::fzf;
use super::queries::{Asked, Signs};

/// One that can be asked.
pub(crate) enum Contender {
    Onpaper(Box<(KnowledgeBase, Index)>),
    FuzzyMatcher(Vec<Line>),
    Nucleo(Vec<Line>),
    /// Its version, and a line a row: the id, a tab, the text.
    Fzf(String, Vec<Line>, NamedTempFile),
}

/// A claim or finding as others get it.
#[derive(Clone)]
pub(crate) struct Line {
    id: String,
    text: String,
}

impl AsRef<str> for Line {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

/// Everyone, onpaper first, over one of the knowledge bases.
pub(crate) fn all(asked: Asked) -> Vec<Contender> {
    let kb = match asked {
        Asked::Embedded => kb::load::embedded(),
        Asked::Scripts => {
            let scripts = include_bytes!("../../tests/quality/scripts.json");
            kb::load::parse(scripts, "scripts.json")
        }
    };
    let kb = kb.unwrap();
    let lines: Vec<_> = kb.items().map(|item| line(&kb, item)).collect();
    let index = Index::build(&kb);
    let mut all = vec![
        Contender::Onpaper(Box::new((kb, index))),
        Contender::FuzzyMatcher(lines.clone()),
        Contender::Nucleo(lines.clone()),
    ];
    all.extend(fzf::version().map(|version| {
        let file = file(&lines);
        Contender::Fzf(version, lines, file)
    }));
    all
}

fn file(lines: &[Line]) -> NamedTempFile {
    let mut file = NamedTempFile::new().unwrap();
    for Line { id, text } in lines {
        writeln!(file, "{id}\t{text}").unwrap();
    }
    file
}

/// All that a claim or finding says, in the order in which it is read.
fn line(kb: &KnowledgeBase, item: Item) -> Line {
    let mut parts: Vec<&str> = Vec::new();
    let id = match item {
        Item::Claim(claim) => {
            let claim = &kb.claims[claim];
            let (aspect, area) = kb.place(claim);
            parts.push(&claim.title);
            parts.extend(claim.aliases.iter().map(kb::Line::as_str));
            parts.extend(claim.tags.iter().map(kb::Line::as_str));
            parts.extend(aspect.map(|aspect| aspect.name.as_str()));
            parts.extend(area.map(|area| area.name.as_str()));
            parts.extend([claim.status.word(), &claim.claimed, claim.observed()]);
            for evidence in &claim.evidence {
                parts.extend([evidence.measure.as_str(), &evidence.value]);
            }
            &claim.id
        }
        Item::Finding(finding) => {
            let finding = &kb.findings[finding];
            parts.extend([finding.title.as_str(), finding.kind.word(), &finding.text]);
            &finding.id
        }
    };
    Line {
        id: id.to_string(),
        text: parts.join(" · "),
    }
}

impl Contender {
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Onpaper(_) => "onpaper".to_owned(),
            Self::FuzzyMatcher(_) => "fuzzy-matcher".to_owned(),
            Self::Nucleo(_) => "nucleo-matcher".to_owned(),
            Self::Fzf(version, ..) => format!("fzf {version}"),
        }
    }

    /// Whether queries with these signs can be put to it.
    pub(crate) fn knows(&self, signs: Signs) -> bool {
        match self {
            Self::Onpaper(_) => true,
            Self::FuzzyMatcher(_) => signs == Signs::Words,
            Self::Nucleo(_) | Self::Fzf(..) => signs != Signs::Ours,
        }
    }

    /// The ids of the rows that it shows, best first.
    pub(crate) fn rows(&self, query: &str) -> Vec<&str> {
        match self {
            Self::Onpaper(kb) => onpaper(&kb.0, &kb.1, query),
            Self::FuzzyMatcher(lines) => fuzzy_matcher(lines, query),
            Self::Nucleo(lines) => nucleo(lines, query),
            Self::Fzf(_, lines, file) => fzf(lines, file, query),
        }
    }
}

fn onpaper<'a>(kb: &'a KnowledgeBase, index: &Index, query: &str) -> Vec<&'a str> {
    let hits = index.search(kb, &Query::parse(query)).hits;
    let id = |item| match item {
        Item::Claim(claim) => kb.claims[claim].id.as_str(),
        Item::Finding(finding) => kb.findings[finding].id.as_str(),
    };
    hits.iter().map(|hit| id(hit.item())).collect()
}

/// It knows no words: each is matched by itself, and a line is worth the sum.
fn fuzzy_matcher<'a>(lines: &'a [Line], query: &str) -> Vec<&'a str> {
    let matcher = SkimMatcherV2::default();
    let score = |line: &Line| -> Option<i64> {
        let words = query.split_whitespace();
        words
            .map(|word| matcher.fuzzy_match(&line.text, word))
            .sum()
    };
    let scored = lines.iter().filter_map(|line| Some((score(line)?, line)));
    let mut scored: Vec<_> = scored.collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored
        .into_iter()
        .map(|(_, line)| line.id.as_str())
        .collect()
}

fn nucleo<'a>(lines: &'a [Line], query: &str) -> Vec<&'a str> {
    let pattern = Pattern::parse(&exact(query), CaseMatching::Smart, Normalization::Smart);
    let found = pattern.match_list(lines, &mut Matcher::new(Config::DEFAULT));
    found
        .into_iter()
        .map(|(line, _)| line.id.as_str())
        .collect()
}

fn fzf<'a>(lines: &'a [Line], file: &NamedTempFile, query: &str) -> Vec<&'a str> {
    let options = ["--delimiter", "\t", "--nth", "2.."];
    let found = fzf::filter(file.path(), &exact(query), &options)
        .output()
        .unwrap();
    let found = String::from_utf8(found.stdout).unwrap();
    let ids = found.lines().filter_map(|line| line.split_once('\t'));
    let line = |id: &str| lines.iter().find(|line| line.id == id).unwrap();
    ids.map(|(id, _)| line(id).id.as_str()).collect()
}

/// A query whose phrases are in the signs of fzf and nucleo: `"a b"` is `'a\ b`.
fn exact(query: &str) -> String {
    let parts = query.split('"').enumerate();
    let part = |(place, part): (usize, &str)| match place % 2 {
        0 => part.to_owned(),
        _ => format!("'{}", part.replace(' ', "\\ ")),
    };
    parts.map(part).collect()
}
