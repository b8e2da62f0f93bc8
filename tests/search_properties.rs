//! Properties of every query and every text.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use onpaper::kb::{self, Field, Item, KnowledgeBase};
use onpaper::search::{Filters, Hit, Index, Query, Results};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use crate::hostile::{cases, string};

/// Words and operators of the query language, beside any text.
fn query() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec![
            "cost", "low", "Fast", "telemtry", "incid", "rca", "faa", "rootcause", "a", "ops", "on-call",
            "lwcost", "L1/L2", "cook", "castle", "!cost", "'low", "^fast", "costs$", "\"root cause\"", "|",
            "!", "\"", "^", "$", "'", "status:realised", "!status:realised", "aspect:", "aspect:learning",
            "in:title", "in:finding", "has:link", "kind:verdict", "tag:x", "status:nosuch", ":", "МОСКВА", "-cost",
            "-\"root cause\"", "NOT", "OR", "AND", "(", "-(", "(cost", "cost)", "!in:title", "status:(",
            "-tag:(cost", "in:title,id", ",",
        ]).prop_map(str::to_owned),
        1 => string("\\PC{0,6}"),
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.join(" "))
}

/// A lower-case word that the knowledge base may or may not have.
fn word() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "cost",
        "low",
        "fast",
        "alert",
        "team",
        "incident",
        "the",
        "rca",
        "telemtry",
        "o",
        "deploy",
        "run",
        "learning",
        "faa",
        "castle",
        "service",
        "outsource",
    ])
    .prop_map(str::to_owned)
}

static EMBEDDED: LazyLock<(KnowledgeBase, Index)> = LazyLock::new(|| {
    let kb = kb::load::BUILT_IN[0].load().unwrap();
    let index = Index::build(&kb);
    (kb, index)
});

/// The embedded knowledge base with other texts in its first claim.
fn with_texts(title: &str, claimed: &str, alias: &str) -> KnowledgeBase {
    let mut kb = EMBEDDED.0.clone();
    kb.claims[0].title = title.into();
    kb.claims[0].claimed = claimed.into();
    kb.claims[0].aliases = [alias.into()].into();
    kb
}

fn claims(results: &Results) -> BTreeSet<Item> {
    let complete = results.hits[..results.complete].iter();
    let items = complete.map(|hit| hit.item());
    items
        .filter(|item| matches!(item, Item::Claim(_)))
        .collect()
}

fn is_borrowed(hit: &Hit) -> bool {
    matches!(hit.by(), Some((Field::Finding | Field::Link, _)))
}

/// Asserts that ranges are sorted, apart, not empty and on grapheme borders.
fn check_ranges(text: &str, ranges: &[std::ops::Range<usize>]) -> Result<(), TestCaseError> {
    let borders: BTreeSet<_> = text
        .grapheme_indices(true)
        .map(|(place, _)| place)
        .chain([text.len()])
        .collect();
    for range in ranges {
        prop_assert!(range.start < range.end, "{range:?} in {text:?}");
        prop_assert!(
            borders.contains(&range.start) && borders.contains(&range.end),
            "{range:?} in {text:?}"
        );
    }
    prop_assert!(
        ranges.windows(2).all(|pair| pair[0].end <= pair[1].start),
        "{ranges:?}"
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(48)))]

    #[test]
    fn the_order_is_total_and_stable_for_any_limit(
        text in query(), most in 0..30_usize,
    ) {
        let (kb, index) = &*EMBEDDED;
        let query = Query::parse(&text);
        let Results { hits, complete, .. } = index.search(kb, &query);
        let best = hits.best(most);
        prop_assert_eq!(best, hits.iter().copied().take(most).collect::<Vec<_>>());
        prop_assert!(hits.iter().all(|hit| hits.of(hit.item()) == Some(*hit)));
        prop_assert_eq!(&hits, &Index::build(kb).search(kb, &query).hits);
        let sorted = hits[..complete].windows(2).all(|pair| {
            pair[0].score() > pair[1].score() || pair[0].score() == pair[1].score() && pair[0].item() < pair[1].item()
        });
        prop_assert!(sorted, "{hits:?}");
    }

    #[test]
    fn a_suggestion_is_made_only_without_results_and_has_results(text in query()) {
        let (kb, index) = &*EMBEDDED;
        let results = index.search(kb, &Query::parse(&text));
        if let Some(better) = results.did_you_mean {
            prop_assert!(results.hits.is_empty());
            prop_assert!(!index.search(kb, &Query::parse(&better)).hits.is_empty(), "{better:?}");
        }
    }

    /// Only with explicit fields: without them, a query that no claim matches borrows words from findings,
    /// and one more word can cause that.
    #[test]
    fn an_additional_word_adds_no_claims(
        fields in prop::sample::select(vec![
            "in:title", "in:title in:alias in:tag in:aspect in:area in:text in:evidence", "in:observed", "in:finding",
        ]),
        words in prop::collection::vec(word(), 1..4),
        more in word(),
    ) {
        let (kb, index) = &*EMBEDDED;
        let function_words = stop_words::lookup("en").unwrap();
        prop_assume!(!function_words.contains(&&*more.to_lowercase()));
        prop_assume!(words.iter().all(|word| !function_words.contains(&&*word.to_lowercase())));
        // Together they are one term, which texts may express in other words.
        prop_assume!(!(words.ends_with(&["run".to_owned()]) && more == "team"));
        let shorter = format!("{fields} {}", words.join(" "));
        let longer = index.search(kb, &Query::parse(&format!("{shorter} {more}")));
        let shorter = index.search(kb, &Query::parse(&shorter));
        prop_assert!(claims(&longer).is_subset(&claims(&shorter)));
    }

    #[test]
    fn a_negated_word_removes_the_claims_with_that_whole_word(word in word()) {
        let (kb, index) = &*EMBEDDED;
        let with = index.search(kb, &Query::parse(&format!("'{word}")));
        let without = claims(&index.search(kb, &Query::parse(&format!("!{word}"))));
        let own = with.hits.iter().filter(|hit| !is_borrowed(hit));
        prop_assert!(own.map(|hit| hit.item()).all(|item| !without.contains(&item)));
    }

    #[test]
    fn highlights_end_at_grapheme_boundaries(
        title in string("\\PC{0,24}"), claimed in string("\\PC{0,24}"), alias in string("\\PC{1,12}"), text in query(),
        part in 0..24_usize,
    ) {
        let kb = with_texts(&title, &claimed, &alias);
        let index = Index::build(&kb);
        let typed: String = title.chars().skip(part).take(4).collect();
        for text in [text, typed, title.clone(), format!("\"{claimed}"), alias.clone()] {
            let results = index.search(&kb, &Query::parse(&text));
            for (field, text) in [(Field::Title, &title), (Field::Claimed, &claimed), (Field::Alias, &alias)] {
                check_ranges(text, &results.highlights(field, text))?;
            }
            for hit in results.hits.iter() {
                if let Some(context) = results.context(&kb, hit.item()) {
                    prop_assert!(!context.ranges.is_empty());
                    check_ranges(context.text, &context.ranges)?;
                }
            }
        }
    }

    #[test]
    fn a_title_finds_its_claim_and_is_highlighted(
        // Without the fillers of Hangul, which are letters but show nothing: a word of nothing else is empty. And
        // without single letters, of which some are function words (`m a`): they find no title of nothing else.
        title in string(
            "[\\p{L}\\p{N}&&[^\u{115f}\u{1160}\u{3164}\u{ffa0}]]{3,8}\
             ( [\\p{L}\\p{M}\\p{N}&&[^\u{115f}\u{1160}\u{3164}\u{ffa0}]]{1,8}){0,3}"
        ),
    ) {
        let kb = with_texts(&title, "claimed", "alias");
        let results = Index::build(&kb).search(&kb, &Query::parse(&title));
        prop_assert!(claims(&results).contains(&Item::Claim(0)), "{title:?}");
        prop_assert!(!results.highlights(Field::Title, &kb.claims[0].title).is_empty());
    }

    #[test]
    fn case_makes_no_difference_to_a_lower_case_query(title in string("[a-zà-öа-яα-ω]{3,10}")) {
        let kb = with_texts(&title.to_uppercase(), "claimed", "alias");
        let results = Index::build(&kb).search(&kb, &Query::parse(&title));
        prop_assert_eq!(results.hits.first().map(|hit| hit.item()), Some(Item::Claim(0)));
    }

    #[test]
    fn the_explanation_of_a_row_adds_up_to_its_score(text in query()) {
        let (kb, index) = &*EMBEDDED;
        let query = Query::parse(&text);
        let results = index.search(kb, &query);
        for hit in results.hits.iter() {
            let explanation = index.explain(&results, *hit);
            prop_assert_eq!(explanation.score(), hit.score(), "{:?} {:?} {:?}", text, hit, explanation);
            let mut reasons = explanation.words.iter().filter_map(|word| word.by);
            prop_assert!(hit.by().is_none_or(|by| reasons.any(|reason| reason == by)), "{text:?} {hit:?}");
        }
    }

    #[test]
    fn facet_counts_never_exceed_the_claims_found(text in query()) {
        let (kb, index) = &*EMBEDDED;
        let results = index.search(kb, &Query::parse(&text));
        let found = results.hits.iter().filter(|hit| hit.item().claim().is_some()).count();
        for (_, counts) in index.facets().counts(kb, &results.hits, &Filters::default()) {
            prop_assert!(counts.iter().all(|count| count.count <= found));
        }
    }

    #[test]
    fn parsing_keeps_the_maximum_length_of_a_query(text in string("\\PC{0,200}")) {
        let query = Query::parse(&text);
        prop_assert!(text.starts_with(query.text()));
        prop_assert_eq!(query.text().chars().count(), text.chars().count().min(Query::MAX_LENGTH));
    }
}

#[test]
fn control_characters_and_malformed_marks_are_searched_safely() {
    let (kb, index) = &*EMBEDDED;
    for text in [
        "\u{0}",
        "\u{1b}[31m",
        "a\u{300}\u{300}",
        "\u{301}",
        "\"\"\"",
        "!!!",
        "^^^$$$",
        ":::",
        "tag:\"",
        "in:in:in",
        "|||",
        "\u{202e}low",
    ] {
        let results = index.search(kb, &Query::parse(text));
        for claim in &kb.claims {
            results.highlights(Field::Title, &claim.title);
        }
    }
}
