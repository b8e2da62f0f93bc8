//! Which words are treated as forms of the same word: measured on words of this field in both directions.

use std::collections::HashMap;

use onpaper::kb::{self, KnowledgeBase};
use onpaper::search::{Index, MatchClass, Query};

const FAMILIES: &str = include_str!("quality/families.tsv");
/// The percentage of related pairs that must find each other.
const TOGETHER: usize = 97;

/// A word, related words and unrelated words.
fn families() -> impl Iterator<Item = (&'static str, Vec<&'static str>, Vec<&'static str>)> {
    let rows = FAMILIES.lines().filter(|row| !row.starts_with('#'));
    rows.map(|row| {
        let (word, others) = row.split_once('\t').unwrap();
        let (own, apart) = others.split_once('|').unwrap_or((others, ""));
        let words = |list: &'static str| list.split_whitespace().collect();
        (word, words(own), words(apart))
    })
}

/// A knowledge base with one claim per word, and the claim of each word.
fn with_words() -> (KnowledgeBase, HashMap<&'static str, usize>) {
    let mut kb = kb::load::BUILT_IN[0].load().unwrap();
    let mut example = kb.claims[0].clone();
    (example.claimed, example.observed) = ("".into(), None);
    (example.aliases, example.tags) = Default::default();
    (example.evidence, example.frequency) = Default::default();
    kb.claims.clear();
    kb.findings.clear();
    let mut places = HashMap::new();
    for (word, own, apart) in families() {
        for word in [word].into_iter().chain(own).chain(apart) {
            places.entry(word).or_insert_with(|| {
                example.title = word.into();
                kb.claims.push(example.clone());
                kb.claims.len() - 1
            });
        }
    }
    (kb, places)
}

#[test]
fn forms_of_a_word_find_each_other_and_nothing_else() {
    let (kb, places) = with_words();
    let index = Index::build(&kb);
    let finds = |typed: &str, word: &str| {
        let hits = index.search(&kb, &Query::parse(typed)).hits;
        let mut hits = hits
            .iter()
            .filter(|hit| hit.item().claim() == Some(places[word]));
        hits.any(|hit| {
            hit.by()
                .is_some_and(|(_, class)| class <= MatchClass::Prefix)
        })
    };
    let (mut pairs, mut missed, mut wrong) = (0, Vec::new(), Vec::new());
    for (word, own, apart) in families() {
        for (typed, other) in own.iter().flat_map(|own| [(word, *own), (*own, word)]) {
            pairs += 1;
            if !finds(typed, other) {
                missed.push(format!("{typed} {other}"));
            }
        }
        let both = apart
            .iter()
            .flat_map(|apart| [(word, *apart), (*apart, word)]);
        // A word with the typed prefix may still be typed.
        for (typed, other) in both.filter(|(typed, other)| !other.starts_with(typed)) {
            if finds(typed, other) {
                wrong.push(format!("{typed} {other}"));
            }
        }
    }
    assert!(wrong.is_empty(), "wrong: {wrong:?}");
    let found = pairs - missed.len();
    assert!(
        found * 100 >= pairs * TOGETHER,
        "{found} of {pairs}; missed {missed:?}"
    );
}
