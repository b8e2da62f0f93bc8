//! Scores and highlights of fuzzy-matcher equal those of a newly created matcher, in any script.

use std::ops::Range;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use onpaper::kb::{Field, KnowledgeBase, sanitise};
use onpaper::search::{Hit, Index, MatchClass, Query, Results};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use crate::hostile::{cases, string};
use crate::titles::with_titles;

/// Letters that only differ by case or accents, one script per row.
const SCRIPTS: [&str; 5] = [
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдежзклмнопрстуфхцчшщэюя",
    "αβγδεζηθικλμνξοπρστυφχψω",
    "აბგდევზთიკლმნოპჟრსტუფქღყშ",
    "աբգդեզէըթժիլխծկհձղճմ",
];

/// A letter as it is compared, and as it is written in the title: one grapheme.
type Letter = (char, String);

fn letter(script: usize) -> impl Strategy<Value = Letter> {
    let letters: Vec<char> = SCRIPTS[script].chars().collect();
    let form = prop::sample::select(vec![
        "",
        "",
        "",
        "\u{301}",
        "\u{308}",
        "\u{323}\u{302}",
        "A",
    ]);
    (prop::sample::select(letters), form).prop_map(|(letter, form)| {
        let shown = match form {
            "A" => letter.to_uppercase().to_string(),
            mark => format!("{letter}{mark}"),
        };
        (letter, shown)
    })
}

/// A title as letters by word, and the indices of the typed letters: the first letters of some words, with
/// occasional gaps.
fn title_and_typed() -> impl Strategy<Value = (Vec<Vec<Letter>>, String)> {
    let word = |script| prop::collection::vec(letter(script), 2..8);
    let title =
        (0..SCRIPTS.len()).prop_flat_map(move |script| prop::collection::vec(word(script), 2..5));
    let taken = prop::collection::vec(prop::collection::vec(0..4_u32, 8), 5);
    (title, taken).prop_map(|(title, taken)| {
        let words = title.iter().zip(&taken);
        let typed = words.flat_map(|(word, taken)| {
            let most = 1 + taken[0] as usize * 2;
            let letters = word.iter().zip(taken).take(most).enumerate();
            // The first letter, and most of those that follow.
            let kept = letters.filter(|(place, (_, taken))| *place == 0 || **taken > 0);
            kept.map(|(_, ((letter, _), _))| *letter)
        });
        let typed = typed.collect();
        (title, typed)
    })
}

fn shown(title: &[Vec<Letter>]) -> String {
    joined(title, |(_, shown)| shown.clone())
}

fn folded(title: &[Vec<Letter>]) -> String {
    joined(title, |(letter, _)| letter.to_string())
}

fn joined(title: &[Vec<Letter>], text: impl Fn(&Letter) -> String) -> String {
    let words = title
        .iter()
        .map(|word| word.iter().map(&text).collect::<String>());
    words.collect::<Vec<_>>().join(" ")
}

struct Found {
    kb: KnowledgeBase,
    index: Index,
    results: Results,
}

fn search(titles: &[String], typed: &str) -> Found {
    let kb = with_titles("en", titles.iter().map(String::as_str));
    let index = Index::build(&kb);
    let query = Query::parse(typed);
    let results = index.search(&kb, &query);
    Found { kb, index, results }
}

impl Found {
    /// The claims whose titles match the typed letters, with the part of their score from fuzzy-matcher.
    fn fuzzy(&self) -> Vec<(usize, i64)> {
        let score = |hit: &Hit| {
            let claim = hit.item().claim()?;
            let explained = self.index.explain(&self.results, *hit);
            let reason = explained.words.first()?;
            let is_fuzzy = reason.by == Some((Field::Title, MatchClass::Subsequence));
            is_fuzzy.then_some((claim, i64::from(reason.fuzzy)))
        };
        self.results.hits.iter().filter_map(score).collect()
    }

    fn highlights(&self, claim: usize) -> Vec<Range<usize>> {
        let title = &self.kb.claims[claim].title;
        self.results.highlights(Field::Title, title)
    }
}

/// The result of a newly created matcher.
fn fresh(text: &str, typed: &str) -> (i64, Vec<usize>) {
    SkimMatcherV2::default().fuzzy_indices(text, typed).unwrap()
}

/// The byte ranges of these graphemes; adjacent ones are joined.
fn graphemes(text: &str, places: &[usize]) -> Vec<Range<usize>> {
    let all: Vec<_> = text.grapheme_indices(true).collect();
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for place in places {
        let (start, grapheme) = all[*place];
        match ranges.last_mut() {
            Some(last) if last.end == start => last.end += grapheme.len(),
            _ => ranges.push(start..start + grapheme.len()),
        }
    }
    ranges
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(64)))]

    /// With other titles beside it, which must not affect the score.
    #[test]
    fn scores_and_letters_equal_those_of_a_new_matcher(
        (title, typed) in title_and_typed(),
        others in prop::collection::vec(title_and_typed(), 0..4),
        more in prop::collection::vec(1..4_usize, 0..4),
    ) {
        // The same title many times, followed by other words.
        let longer = others.iter().zip(more).map(|((other, _), more)| {
            [&title[..], &other[..more.min(other.len())]].concat()
        });
        let titles: Vec<_> = longer.chain([title.clone()]).collect();
        let shown: Vec<_> = titles.iter().map(|title| shown(title)).collect();
        let found = search(&shown, &typed);
        for (claim, fuzzy) in found.fuzzy() {
            let (score, places) = fresh(&folded(&titles[claim]), &typed);
            prop_assert_eq!(fuzzy, score);
            prop_assert_eq!(found.highlights(claim), graphemes(&shown[claim], &places));
        }
    }

    /// Letters from any title, typed as they are written in it.
    #[test]
    fn highlighted_letters_end_at_grapheme_boundaries(
        title in string("[\\p{L}\\p{M}\\p{N} ]{4,30}|\\PC{4,30}"),
        kept in prop::collection::vec(0..4_u32, 30),
    ) {
        let title = sanitise::line(&title).into_owned();
        let letters = title.graphemes(true).zip(&kept);
        let typed: String = letters.filter(|(_, kept)| **kept > 0).map(|(letter, _)| letter).collect();
        let found = search(std::slice::from_ref(&title), &typed.replace(' ', ""));
        let borders: Vec<_> = title.grapheme_indices(true).map(|(place, _)| place).collect();
        for range in found.highlights(0) {
            prop_assert!(borders.contains(&range.start), "{range:?}");
            prop_assert!(range.end == title.len() || borders.contains(&range.end), "{range:?}");
        }
    }
}

/// Checks that the properties above are not vacuous.
#[test]
fn letters_across_a_title_are_found_in_any_script() {
    for (title, folded, typed) in [
        ("Lów run CÓST", "low run cost", "lwcost"),
        ("Быстрый Ответ", "быстрыи ответ", "бсответ"),
        ("Μεγάλη Οδός", "μεγαλη οδοσ", "μγοδος"),
    ] {
        let found = search(&[title.to_owned()], typed);
        let (score, places) = fresh(folded, &typed.replace('ς', "σ"));
        assert_eq!(found.fuzzy(), [(0, score)], "{title}");
        assert_eq!(found.highlights(0), graphemes(title, &places), "{title}");
    }
}
