//! Tokenising, comparing, splitting and correcting words, and their synonyms.

use std::collections::HashSet;

use onpaper::search::{Facet, MatchClass, fuzzy, language};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::canonical_combining_class;

use crate::hostile::cases;
use crate::titles::{Titles, claims};

#[test]
fn case_and_accents_make_no_difference_in_any_script() {
    for (title, query) in [
        ("МОСКВА", "москва"),
        ("Café", "cafe"),
        ("cafe", "café"),
        ("Cafe\u{301}", "café"),
        ("STRASSE", "straße"),
        ("STRAẞE", "strasse"),
        ("ΣΊΣΥΦΟΣ", "σισυφος"),
        ("İstanbul", "istanbul"),
        ("ﬁnance", "finance"),
        ("Ｔｏｋｙｏ", "tokyo"),
        ("Ærøskøbing", "aeroskobing"),
        ("Þórður", "thordur"),
        ("Għarb", "gharb"),
        ("software", "soft\u{ad}ware"),
    ] {
        let titles = Titles::of(&[title]);
        assert_eq!(titles.class(query), Some(MatchClass::Word), "{query}");
        assert_eq!(titles.shown(query), format!("[{title}]"), "{query}");
    }
    for (title, query) in [("バ", "ハ"), ("कि", "का"), ("a", "b")] {
        let class = Titles::of(&[title]).class(query);
        assert_ne!(class, Some(MatchClass::Word), "{query}");
    }
}

#[test]
fn slashes_separate_words_and_hyphens_separate_and_join_them() {
    let titles = Titles::of(&["L1/L2 on-call", "isn't up-to-date.", "other"]);
    for (query, found) in [
        ("L1", 0),
        ("L2", 0),
        ("call", 0),
        ("oncall", 0),
        ("on-call", 0),
        ("isn't", 1),
        ("isnt", 1),
        ("date", 1),
        ("uptodate", 1),
    ] {
        assert_eq!(claims(&titles.results(query)), [found], "{query}");
        assert_eq!(titles.class(query), Some(MatchClass::Word), "{query}");
    }
}

#[test]
fn signs_in_names_are_part_of_the_word() {
    let names = Titles::of(&[
        "C# (C++) or .NET",
        "C",
        "issue#12 a+b 18+ end.Next ...and 1.5",
        "NET",
    ]);
    for (query, found) in [
        ("C#", &[0][..]),
        ("C++", &[0]),
        (".NET", &[0]),
        ("'C", &[1]),
        ("'issue", &[2]),
        ("'12", &[2]),
        ("'b", &[2]),
        ("'18", &[2]),
        ("'end", &[2]),
        ("'next", &[2]),
        ("'and", &[2]),
        ("'5", &[2]),
    ] {
        assert_eq!(claims(&names.results(query)), found, "{query}");
    }
}

#[test]
fn marks_stay_with_their_letter_and_symbols_are_words() {
    let titles = Titles::of(&["Cafe\u{301}s 🚀 — … \" | ok"]);
    assert_eq!(titles.shown("cafes"), "[Cafe\u{301}s] 🚀 — … \" | ok");
    assert_eq!(titles.shown("🚀"), "Cafe\u{301}s [🚀] — … \" | ok");
    assert_eq!(titles.shown("\"🚀 ok\""), "Cafe\u{301}s [🚀 — … \" | ok]");
}

#[test]
fn fragments_match_prefixes_of_successive_words() {
    for (typed, shown) in [
        ("fir", "[f]ast [i]ncident [r]esolution"),
        ("fincres", "[f]ast [inc]ident [res]olution"),
        ("incres", "fast [inc]ident [res]olution"),
        ("rootcause", "[root] [cause] analysis"),
        ("fti", "[f]ast [t]ime to [i]mprove"),
    ] {
        let titles = Titles::of(&[shown.replace(['[', ']'], "")]);
        assert_eq!(titles.class(typed), Some(MatchClass::Initials), "{typed}");
        assert_eq!(titles.shown(typed), shown);
    }
    for (chance, title) in [
        ("fire", "fast incident resolution"),
        ("fr", "fast resolution"),
        ("fres", "fast incident resolution"),
        ("fast", "fast alert"),
    ] {
        let class = Titles::of(&[title]).class(chance);
        assert_ne!(class, Some(MatchClass::Initials), "{chance}");
    }
}

#[test]
fn letters_across_a_title_match_in_few_runs() {
    let resolution = Titles::of(&["fast incident resolution"]);
    assert_eq!(resolution.class("fastres"), Some(MatchClass::Subsequence));
    assert_eq!(
        Titles::of(&["low run cost"]).shown("lwcost"),
        "[l]o[w] run [cost]"
    );
    for chance in ["fire", "castle", "ferry", "ncidnt", "faster", "fines"] {
        let class = resolution.class(chance);
        assert_ne!(class, Some(MatchClass::Subsequence), "{chance}");
    }
}

#[test]
fn names_are_found_by_letters_in_any_case_best_first() {
    assert_eq!(fuzzy("", "Quit"), Some(0));
    assert_eq!(fuzzy("qt", "Copy the title"), None);
    assert_eq!(fuzzy("ÉXP", "Export"), fuzzy("exp", "export"));
    assert!(fuzzy("exp", "Export the claims") > fuzzy("exp", "Next page"));
    assert_eq!(fuzzy("exp", "Next page"), fuzzy("exp", "next page"));
    assert!(fuzzy("exp", "Next page").is_some());
}

/// A typed word and words that are similar or not: with letters changed, inserted, deleted or swapped, and
/// with a suffix.
fn near_words() -> impl Strategy<Value = (String, Vec<String>)> {
    let edits = prop::collection::vec((0..4_u8, 0..9_usize, "[a-c]"), 1..4);
    let words = prop::collection::vec((edits, "[a-c]{0,3}"), 1..6);
    ("[a-c]{5,9}", words).prop_map(|(typed, words)| {
        let words = words.into_iter().map(|(edits, tail)| {
            let mut letters: Vec<char> = typed.chars().collect();
            for (kind, at, letter) in edits {
                let at = at % letters.len();
                match kind {
                    0 => letters[at] = letter.parse().unwrap(),
                    1 => letters.insert(at, letter.parse().unwrap()),
                    2 => drop(letters.remove(at)),
                    _ => letters.swap(at.max(1) - 1, at),
                }
            }
            letters.into_iter().collect::<String>() + &tail
        });
        let words: HashSet<String> = words.collect();
        (typed, words.into_iter().collect())
    })
}

/// The fewest edits from the typed word to a word or its prefix, as documented: none up to 4 letters, one up
/// to 7, then two; a prefix may be similar from 6 letters on.
fn edits(typed: &str, word: &str) -> Option<usize> {
    let letters = typed.len();
    if typed[..1] != word[..1] {
        return None;
    }
    let most = if letters < 8 { 1 } else { 2 };
    let to_word = Some(strsim::osa_distance(typed, word)).filter(|edits| *edits <= most);
    let fixed = if letters == 6 { 4 } else { 3 };
    let is_beginning = letters >= 6 && word.len() > letters && word[..fixed] == typed[..fixed];
    let ends = (letters - 1..=letters + 1).filter(|_| is_beginning);
    let to_beginning = ends.map(|end| strsim::osa_distance(typed, &word[..end]));
    let to_beginning = to_beginning.filter(|edits| *edits <= 1);
    to_word.into_iter().chain(to_beginning).min()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(64)))]

    #[test]
    fn a_typo_finds_the_words_with_the_fewest_edits((typed, words) in near_words()) {
        prop_assume!(words.iter().all(|word| !word.contains(&typed)));
        let fewest = words.iter().filter_map(|word| edits(&typed, word)).min();
        prop_assume!(fewest.is_some());
        let near = words.iter().enumerate();
        let near = near.filter(|(_, word)| edits(&typed, word) == fewest);
        let near: Vec<usize> = near.map(|(number, _)| number).collect();
        // In an unknown language, whose words have no inflections.
        let titles = Titles::in_language("xx", &words);
        let results = titles.results(&typed);
        let guessed = results.hits.iter().filter(|hit| {
            hit.by().is_some_and(|(_, class)| class == MatchClass::Typo)
        });
        let mut guessed: Vec<usize> = guessed.filter_map(|hit| hit.item().claim()).collect();
        guessed.sort_unstable();
        prop_assert_eq!(guessed, near, "{} among {:?}", typed, words);
    }

    #[test]
    fn a_phrase_finds_every_text_with_its_words_in_sequence(
        texts in prop::collection::vec((prop::collection::vec(0..WORDS.len(), 1..6), any::<bool>()), 1..6),
        first in 0..WORDS.len(), second in 0..WORDS.len(),
    ) {
        let joined = texts.iter().map(|(words, hyphens)| {
            let words: Vec<&str> = words.iter().map(|word| WORDS[*word]).collect();
            words.join(if *hyphens { "-" } else { " " })
        });
        let titles = Titles::in_language("xx", &joined.collect::<Vec<_>>());
        let has = texts.iter().map(|(words, _)| words.windows(2).any(|pair| pair == [first, second]));
        let with: Vec<usize> = (0..).zip(has).filter_map(|(number, has)| has.then_some(number)).collect();
        let phrase = format!("\"{} {}\"", WORDS[first], WORDS[second]);
        prop_assert_eq!(claims(&titles.results(&phrase)), with, "{} in {:?}", phrase, texts);
    }

    /// ASCII text has a faster path, which a non-ASCII sign outside words leaves.
    #[test]
    fn ascii_text_is_tokenised_like_any_text(
        texts in prop::collection::vec("[abC ,.#+-]{0,24}|[a-z]{1,3} [a-z]{14,20}", 1..5),
    ) {
        let other: Vec<String> = texts.iter().map(|text| format!("{text} —")).collect();
        let [plain, any] = [&texts, &other].map(|texts| Titles::in_language("xx", texts));
        for piece in texts.iter().flat_map(|text| text.split([' ', ',', '.', '-'])) {
            let query = format!("'{piece}");
            let [plain, any] = [&plain, &any].map(|titles| claims(&titles.results(&query)));
            prop_assert_eq!(plain, any, "{} in {:?}", query, texts);
        }
    }
}

/// Words of which none is a prefix of another.
const WORDS: [&str; 6] = ["kilo", "mango", "nectar", "ocean", "pilot", "quartz"];

/// The same amount in many notations; the title has the first.
const AMOUNTS: [&[&str]; 8] = [
    &["20 minutes", "twenty mins", "20min", "20 min"],
    &["60 minutes", "1hr", "one hour", "an hour", "1h"],
    &["30 mins", "half an hour", "half hour"],
    &["12 months", "one year", "1yr"],
    &["level 2", "l2", "tier two", "second line", "2nd line"],
    &["99.99%", "four nines", "4 nines", "4 9s"],
    &["24/7", "24x7", "24-7"],
    &["1,000,000", "1000000"],
];

#[test]
fn the_same_amount_is_found_in_every_notation() {
    let titles: Vec<&str> = AMOUNTS.iter().map(|ways| ways[0]).collect();
    let titles = Titles::of(&titles);
    for ways in AMOUNTS {
        for way in ways {
            assert_eq!(titles.found(way).first(), Some(&ways[0]), "{way}");
        }
    }
}

#[test]
fn other_words_are_not_amounts() {
    let titles = Titles::of(&[
        "Second line",
        "20 minutes",
        "Tier two",
        "1,000",
        "Five teams",
    ]);
    for query in ["on call", "line manager", "o11y", "level 9", "x2", "1,00"] {
        assert_eq!(titles.found(query), [""; 0], "{query}");
    }
}

#[test]
fn a_term_is_recognised_in_every_inflection() {
    let titles = Titles::of(&["Woken by pagers", "Chaos engineering", "Master builders"]);
    assert_eq!(titles.found("in the night"), ["Woken by pagers"]);
    assert_eq!(titles.found("game days"), ["Chaos engineering"]);
    assert_eq!(*titles.results("scrum masters").hits, []);
    assert_eq!(titles.found("masters"), ["Master builders"]);
}

#[test]
fn every_line_of_the_terms_has_valid_forms_and_meanings() {
    let text = include_str!("../data/terms.txt");
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let forms = line.split_once(": ").map_or(line, |(forms, _)| forms);
        for form in forms.split(", ") {
            // Longer sequences of words are not looked up.
            assert!(
                (1..=6).contains(&form.split([' ', '/', '-']).count()),
                "{line}"
            );
        }
        let mut pieces = line.split([':', ',', '+']).map(str::trim);
        assert!(pieces.all(|piece| !piece.is_empty()), "{line}");
    }
}

#[test]
fn praise_does_not_find_blame_and_vice_versa() {
    for (query, contrary) in [
        ("well paid on-call", "Poorly paid on-call"),
        ("not slow changes", "Slow changes"),
        ("inexpensive changes", "Expensive changes"),
        ("never woken engineers", "Engineers are woken every night"),
        ("unclear ownership", "Clear ownership"),
        ("it isn't fast approval", "Fast approval"),
        ("undocumented services", "Well documented services"),
    ] {
        assert_eq!(Titles::of(&[contrary]).found(query), [""; 0], "{query}");
        assert_eq!(Titles::of(&[query]).found(query), [query]);
    }
    let clear = "Ownership is never unclear";
    assert_eq!(Titles::of(&[clear]).found("unclear ownership"), [""; 0]);
    for (query, title) in [
        ("is ownership unclear", clear),
        ("on-call", "Poorly paid on-call"),
        (
            "fast but expensive approval",
            "Expensive approval, but fast",
        ),
        ("understand services", "Services that few understand"),
    ] {
        assert_eq!(Titles::of(&[title]).found(query), [title], "{query}");
    }
}

#[test]
fn function_words_depend_on_the_language_not_the_region() {
    for (language, query, unknown) in [
        ("en-GB", "what zebra", &[][..]),
        ("en", "incident zebra", &["incident"]),
        ("fr", "êtes zebra", &[]),
        ("fr", "the zebra", &["the"]),
        ("xx", "the zebra", &["the"]),
        ("", "the zebra", &["the"]),
    ] {
        let titles = Titles::in_language(language, &["Zebra"]);
        assert_eq!(
            titles.results(query).unknown_words,
            unknown,
            "{query} in {language}"
        );
    }
}

/// A word without capitals and accents, as it is compared. Marks of a combining class up to 9 make another
/// letter.
fn folded(word: &str) -> String {
    let lower = word.to_lowercase();
    let letters = lower.nfkd();
    let is_accent = |letter: &char| {
        canonical_combining_class(*letter) > 9 || ('\u{200b}'..='\u{200d}').contains(letter)
    };
    let letters: String = letters.filter(|letter| !is_accent(letter)).collect();
    let others = [
        ("ς", "σ"),
        ("ß", "ss"),
        ("æ", "ae"),
        ("œ", "oe"),
        ("ø", "o"),
        ("ł", "l"),
        ("đ", "d"),
        ("ð", "d"),
        ("þ", "th"),
        ("ħ", "h"),
        ("ŧ", "t"),
        ("ı", "i"),
    ];
    others
        .iter()
        .fold(letters, |letters, (from, to)| letters.replace(from, to))
}

#[test]
fn the_function_words_equal_those_of_the_crate() {
    let text = include_str!("../data/function-words.txt");
    let mut languages = 0;
    for list in text.split('[').skip(1) {
        let (language, list) = list.split_once("]\n").unwrap();
        let words = stop_words::get(language).iter().map(|word| folded(word));
        let mut seen = HashSet::new();
        let words: Vec<_> = words.filter(|word| seen.insert(word.clone())).collect();
        assert_eq!(list.lines().collect::<Vec<_>>(), words, "{language}");
        languages += 1;
    }
    assert_eq!(languages, 18, "those of rust-stemmers");
}

#[test]
fn every_operator_is_documented() {
    let facets = Facet::BUILT_IN.into_iter().map(Facet::name);
    for operator in facets.chain(["in", "has", "differs"]) {
        let shows = |form: &str| {
            form.split(' ')
                .any(|each| each.starts_with(&format!("{operator}:")))
        };
        assert!(language().iter().any(|(form, _)| shows(form)), "{operator}");
    }
}
