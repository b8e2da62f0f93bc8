//! Text layout: counts in words, truncation, wrapping.

use onpaper::kb::text::{capital, counted, cut, cut_middle, wrap, wrap_around_addresses};
use onpaper::kb::{Id, Line, Prose, sort_by_key};
use proptest::prelude::*;

#[test]
fn plurals_and_labels_are_correct() {
    assert_eq!(counted(1, "claim"), "1 claim");
    assert_eq!(counted(0, "claim"), "0 claims");
    assert_eq!(counted(2, "more match"), "2 more matches");
    assert_eq!(capital("über"), "Über");
    assert_eq!(capital(""), "");
}

fn rows(text: &str, columns: usize) -> Vec<&str> {
    let rows = wrap(text, columns);
    rows.into_iter().map(|row| &text[row]).collect()
}

#[test]
fn a_cut_text_ends_in_an_ellipsis_and_fits() {
    assert_eq!(cut("Fast alert", 10), "Fast alert");
    assert_eq!(cut("Fast alert", 6), "Fast…");
    assert_eq!(cut("警報警報", 5), "警報…");
    assert_eq!(cut("abc", 0), "");
    assert_eq!(cut_middle("Availability protection", 14), "Availab…ection");
}

#[test]
fn words_are_wrapped_whole() {
    assert_eq!(rows("one two three", 8), ["one two", "three"]);
    assert_eq!(rows("one\n\ntwo", 8), ["one", "", "two"]);
    assert_eq!(rows("", 8), [""]);
}

#[test]
fn scripts_without_spaces_break_between_letters() {
    assert_eq!(rows("警報の音。次", 6), ["警報の", "音。次"]);
    assert_eq!(rows("警報。の音", 4), ["警", "報。", "の音"]);
    assert_eq!(rows("ab on-call cd", 9), ["ab", "on-call", "cd"]);
}

#[test]
fn an_address_breaks_after_slashes_only_if_it_does_not_fit() {
    let text = "see https://example.org/claims/of-teams";
    let broken = ["see", "https://example.org/", "claims/of-teams"];
    assert_eq!(rows(text, 20), broken);
    assert_eq!(
        rows(text, 35),
        ["see", "https://example.org/claims/of-teams"]
    );
    assert_eq!(rows("L1/L2 teams", 6), ["L1/L2", "teams"]);
}

#[test]
fn a_clickable_address_is_never_broken() {
    let text = "see (https://example.org/claims/of-teams) abcdefghijklm";
    let rows = wrap_around_addresses(text, 10).into_iter();
    let rows: Vec<_> = rows.map(|row| &text[row]).collect();
    let expected = [
        "see",
        "(https://example.org/claims/of-teams)",
        "abcdefghij",
        "klm",
    ];
    assert_eq!(rows, expected);
}

#[test]
fn a_text_without_breaks_is_wrapped_completely() {
    let text = "x".repeat(100_000);
    let rows = wrap(&text, 10);
    assert_eq!(rows.len(), 10_000);
    assert_eq!(rows.last(), Some(&(99_990..100_000)));
}

#[test]
fn a_word_wider_than_a_row_breaks_between_graphemes() {
    assert_eq!(rows("abcdefgh", 3), ["abc", "def", "gh"]);
    assert_eq!(
        rows("e\u{301}e\u{301}e\u{301}", 2),
        ["e\u{301}e\u{301}", "e\u{301}"]
    );
    assert_eq!(rows("警報音", 1), ["警", "報", "音"]);
}

#[test]
fn a_vowel_sign_stays_with_its_letter() {
    let thai = "\u{E17}\u{E33}".repeat(4);
    for columns in 1..8 {
        for row in rows(&thai, columns) {
            assert!(!row.starts_with('\u{E33}'), "{columns}: {row}");
        }
    }
}

#[test]
fn hyphenated_names_stay_whole() {
    assert_eq!(rows("an low-run-cost id", 12), ["an", "low-run-cost", "id"]);
}

#[test]
fn a_text_is_sanitised_however_it_is_created() {
    let harm = "a\u{1B}b\n\u{202E}c\u{200B}";
    let json = serde_json::to_string(harm).unwrap();
    let value = serde_json::Value::from(harm);
    macro_rules! made {
        ($type:ident) => {
            [
                $type::new(harm),
                $type::from(harm),
                $type::from(harm.to_owned()),
                serde_json::from_str(&json).unwrap(),
                serde_json::from_value(value.clone()).unwrap(),
            ]
        };
    }
    for id in made!(Id) {
        assert_eq!(id, "a\u{FFFD}b\u{FFFD}\u{FFFD}c\u{FFFD}");
    }
    for line in made!(Line) {
        assert_eq!(line, "a\u{FFFD}b \u{FFFD}c");
    }
    for prose in made!(Prose) {
        assert_eq!(prose, "a\u{FFFD}b\n\u{FFFD}c");
    }
}

#[test]
fn only_a_string_is_a_text() {
    for json in ["1", "null", "[\"a\"]", "{}"] {
        let error = serde_json::from_str::<Line>(json).unwrap_err().to_string();
        assert!(error.contains("expected a string"), "{error}");
    }
}

proptest! {
    /// ASCII text has a faster path, which a non-ASCII letter leaves.
    #[test]
    fn ascii_text_is_wrapped_like_any_other(text in "([a-c/-]{1,8} ?\n?){0,9}", columns in 1_usize..30) {
        let other = text.replace('a', "é");
        let found: Vec<String> = rows(&other, columns).iter().map(|row| row.replace('é', "a")).collect();
        prop_assert_eq!(rows(&text, columns), found);
    }

    #[test]
    fn the_small_sort_equals_the_sort_of_slices(
        values in prop::collection::vec((0..9_u8, any::<u8>()), 0..50),
    ) {
        let mut sorted = values.clone();
        sorted.sort_by_key(|(key, _)| *key);
        let mut other = values;
        sort_by_key(&mut other, |(key, _)| *key);
        prop_assert_eq!(other, sorted);
    }
}
