//! Searches in knowledge bases that are large enough for the optimised paths, or too large for them.

use std::cmp::Reverse;

use onpaper::kb::{self, Area, Evidence, Field, Item, Link};
use onpaper::search::{Index, MatchClass, Query};

use crate::titles::{claim, claims, with_titles};

/// The number of copies of the claims: enough for parallel reading, cached scores of short prefixes and
/// counting sort.
const COPIES: usize = 600;

#[test]
fn many_claims_give_the_same_results_in_the_same_order_as_few() {
    let few = kb::load::BUILT_IN[0].load().unwrap();
    let mut many = few.clone();
    let copies = (0..COPIES).flat_map(|copy| few.claims.iter().map(move |claim| (copy, claim)));
    let copies = copies.map(|(copy, claim)| {
        let mut claim = claim.clone();
        claim.id = format!("{}-{copy}", claim.id).into();
        claim
    });
    many.claims = copies.collect();
    let [index_of_few, index_of_many] = [&few, &many].map(Index::build);
    for text in [
        "a",
        "t",
        "c",
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
        let found = index_of_few.search(&few, &query);
        let of_many = index_of_many.search(&many, &query);
        assert_eq!(of_many.corrections, found.corrections, "{text}");
        let mut expected: Vec<_> = Vec::new();
        for hit in &found.hits[..found.complete] {
            let item = hit.item();
            let numbers = item.claim().map_or(0..1, |_| 0..COPIES);
            expected.extend(numbers.map(|copy| match item {
                Item::Claim(at) => (
                    hit.score(),
                    Item::Claim(at + copy * few.claims.len()),
                    hit.by(),
                ),
                Item::Finding(_) => (hit.score(), item, hit.by()),
            }));
        }
        expected.sort_by_key(|(score, item, _)| (Reverse(*score), *item));
        for most in [0, 1, 50, 3000] {
            // Of results that are not sorted yet.
            let best = index_of_many.search(&many, &query).hits.best(most);
            assert!(
                best == of_many.hits.iter().copied().take(most).collect::<Vec<_>>(),
                "{text} {most}"
            );
        }
        let hits = of_many.hits[..of_many.complete].iter();
        let hits: Vec<_> = hits
            .map(|hit| (hit.score(), hit.item(), hit.by()))
            .collect();
        assert!(hits == expected, "{text}");
    }
}

/// A field, what `in:` calls it, and how a claim gets a word in it.
type Place = (Field, &'static str, fn(&mut kb::Claim, &str));

const PLACES: [Place; 9] = [
    (Field::Title, "title", |claim, word| {
        claim.title = word.into()
    }),
    (Field::Alias, "alias", |claim, word| {
        claim.aliases = [word.into()].into()
    }),
    (Field::Tag, "tag", |claim, word| {
        claim.tags = [word.into()].into()
    }),
    (Field::Claimed, "claimed", |claim, word| {
        claim.claimed = word.into()
    }),
    (Field::Observed, "observed", |claim, word| {
        claim.observed = Some(word.into())
    }),
    (Field::Evidence, "evidence", |claim, word| {
        claim.evidence = [Evidence {
            measure: word.into(),
            value: "1".into(),
        }]
        .into();
    }),
    (Field::Extra, "field", |claim, word| {
        assert!(claim.fields.insert("Remark", word.into()));
    }),
    (Field::Link, "link", |claim, word| {
        claim.links = [Link {
            title: Some(word.into()),
            url: "https://a.example".into(),
        }]
        .into();
    }),
    (Field::Area, "area", |claim, _| {
        claim.area = Some("z".into())
    }),
];

/// There are more sets of fields than numbers to encode them.
#[test]
fn a_word_is_found_in_every_field_that_has_it() {
    let sets = 1 << PLACES.len();
    let mut kb = with_titles("en", [].into_iter());
    kb.aspects[0].areas = [Area {
        id: "z".into(),
        name: "Old zebra rules".into(),
    }]
    .into();
    let claims_of = |set: usize| {
        let mut claim = claim(set, "other");
        let places = PLACES
            .iter()
            .enumerate()
            .filter(|(bit, _)| set >> bit & 1 == 1);
        places.for_each(|(_, (_, _, put))| put(&mut claim, "old zebra rules"));
        claim
    };
    kb.claims = (0..sets).map(claims_of).collect();
    let index = Index::build(&kb);
    for (bit, (_, name, _)) in PLACES.iter().enumerate() {
        let found = index.search(&kb, &Query::parse(&format!("in:{name} 'zebra")));
        let expected: Vec<usize> = (0..sets).filter(|set| set >> bit & 1 == 1).collect();
        assert_eq!(claims(&found), expected, "in:{name}");
    }
}

/// The worth of a word is stored in one byte, which encodes field, class and points.
#[test]
fn the_worth_of_a_word_depends_only_on_class_and_field() {
    for (query, class) in [
        ("zebra", MatchClass::Word),
        ("zebras", MatchClass::Plural),
        ("zebr", MatchClass::Prefix),
        ("ebra", MatchClass::Inside),
        ("zebrra", MatchClass::Typo),
    ] {
        let mut scores = Vec::new();
        for (field, name, put) in &PLACES {
            let mut kb = with_titles("en", ["other"].into_iter());
            kb.aspects[0].areas = [Area {
                id: "z".into(),
                name: "Old zebra rules".into(),
            }]
            .into();
            put(&mut kb.claims[0], "old zebra rules");
            let index = Index::build(&kb);
            let results = index.search(&kb, &Query::parse(&format!("in:{name} {query}")));
            let Some(hit) = results.hits.first().copied() else {
                panic!("{query} in {field:?}")
            };
            assert_eq!(hit.by(), Some((*field, class)), "{query}");
            let explained = index.explain(&results, hit);
            assert_eq!(
                (explained.together, explained.score()),
                (0, hit.score()),
                "{query} in {field:?}"
            );
            scores.push((*field, hit.score()));
        }
        scores.sort_by_key(|(field, _)| *field);
        assert!(
            scores.is_sorted_by(|one, other| one.1 >= other.1),
            "{query}: {scores:?}"
        );
    }
}

/// Word numbers take two bytes, or four from 61 441 on; other numbers begin at 65 536.
#[test]
fn rare_words_among_many_are_found_like_common_ones() {
    const WORDS: usize = 66_000;
    const EACH: usize = 60;
    let words: Vec<String> = (0..WORDS).map(|number| format!("w{number}x")).collect();
    let titles: Vec<String> = words.chunks(EACH).map(|words| words.join(" ")).collect();
    let kb = with_titles("en", titles.iter().map(String::as_str));
    let index = Index::build(&kb);
    for first in [
        1,
        61_437,
        61_438,
        61_440,
        61_441,
        65_533,
        65_534,
        65_536,
        WORDS - 2,
    ] {
        let pair = format!("\"{} {}\"", words[first], words[first + 1]);
        let expected = match (first + 1) % EACH {
            0 => Vec::new(),
            _ => vec![first / EACH],
        };
        assert_eq!(
            claims(&index.search(&kb, &Query::parse(&pair))),
            expected,
            "{pair}"
        );
        let reversed = format!("\"{} {}\"", words[first + 1], words[first]);
        let found = index.search(&kb, &Query::parse(&reversed));
        assert_eq!(claims(&found), [0_usize; 0], "{reversed}");
        let three = &words[first / EACH * EACH..][..3];
        let whole = format!("^\"{}\"", three.join(" "));
        let found = index.search(&kb, &Query::parse(&whole));
        assert_eq!(claims(&found), [first / EACH], "{whole}");
    }
}

/// The last word of one text and the first of the next are not adjacent, however many words are before.
#[test]
fn words_are_adjacent_only_within_one_text() {
    let mut kb = with_titles("en", [].into_iter());
    let lengths = [1, 7, 8, 14, 15, 16, 46, 47, 48, 60];
    let claims_of = |(at, length): (usize, &usize)| {
        let mut claim = claim(at, "first zebra");
        let words = |before: &str| format!("{before} {}", "word ".repeat(*length));
        claim.aliases = ["old rules".into(), "rules first".into()].into();
        claim.claimed = format!("{}old", words("rules")).into();
        claim.observed = Some(format!("{}zebra rules", words("zebra")).into());
        claim
    };
    kb.claims = lengths.iter().enumerate().map(claims_of).collect();
    let index = Index::build(&kb);
    let all: Vec<usize> = (0..lengths.len()).collect();
    for (query, is_there) in [
        ("\"first zebra\"", true),
        ("\"zebra rules\"", true),
        ("\"old rules\"", true),
        ("\"word zebra\"", true),
        ("\"zebra old\"", false),
        ("\"rules rules\"", false),
        ("\"old zebra\"", false),
        ("\"first rules\"", false),
    ] {
        let found = claims(&index.search(&kb, &Query::parse(query)));
        assert_eq!(found, if is_there { &all[..] } else { &[] }, "{query}");
    }
}
