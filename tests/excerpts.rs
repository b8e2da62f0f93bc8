//! One-line excerpts around matches in a text.

use onpaper::search::{Excerpt, excerpt};
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr as _;

const TEXT: &str = "Routing most incidents to a bridge keeps\nresolution times low for all.";

fn shown(width: usize, word: &str) -> String {
    let start = TEXT.find(word).unwrap();
    let excerpt = excerpt(
        TEXT,
        std::slice::from_ref(&(start..start + word.len())),
        width,
    );
    let mut text = excerpt.text;
    for range in excerpt.ranges.iter().rev() {
        text.insert(range.end, '>');
        text.insert(range.start, '<');
    }
    text
}

#[test]
fn an_excerpt_is_cut_between_words_around_the_match() {
    assert_eq!(shown(30, "bridge"), "…to a <bridge> keeps…");
    assert_eq!(shown(30, "Routing"), "<Routing> most incidents to a…");
    assert_eq!(shown(30, "all"), "…resolution times low for <all>.");
}

#[test]
fn an_excerpt_shows_the_densest_matches() {
    let words = ["most", "resolution", "times"].map(|word| TEXT.find(word).unwrap());
    let ranges = words.map(|start| start..start + 2);
    let excerpt = excerpt(TEXT, &ranges, 30);
    assert_eq!(
        (&*excerpt.text, excerpt.ranges.len()),
        ("…keeps resolution times low…", 2)
    );
}

/// The excerpt around all occurrences of `word`, as text.
fn around(text: &str, word: &str, width: usize) -> String {
    let places = text.match_indices(word);
    let ranges: Vec<_> = places
        .map(|(start, word)| start..start + word.len())
        .collect();
    excerpt(text, &ranges, width).text
}

#[test]
fn the_densest_matches_are_found_among_very_many() {
    let far = "cost of this and that, ".repeat(20_000);
    let text = format!("{far}here cost cost cost now, {far}");
    assert_eq!(around(&text, "cost", 30), "…here cost cost cost now,…");
}

#[test]
fn the_density_of_matches_is_measured_in_columns() {
    let text = "错字错字字字字字字字字字字字字字错山河水错云雨天地错日月星辰风林火山川石";
    assert_eq!(around(text, "错", 30), "…字字字字错山河水错云雨天地错…");
}

#[test]
fn a_text_that_fits_is_shown_completely_on_one_line() {
    assert_eq!(
        shown(80, "low"),
        TEXT.replace('\n', " ").replace("low", "<low>")
    );
}

#[test]
fn zero_width_marks_add_no_ellipsis_without_room() {
    let (letter, mark) = ("\u{acb}", "\u{11d46}");
    assert_eq!((letter.width(), mark.width()), (1, 0));
    let mark_range = letter.len()..letter.len() + mark.len();
    let text = [letter, mark].concat();
    let excerpt = excerpt(&text, std::slice::from_ref(&mark_range), 0);
    assert_eq!(excerpt, Excerpt::default());
}

proptest! {
    #[test]
    fn an_excerpt_never_exceeds_its_width(text in "\\PC{0,60}", width in 0..40_usize, at in 0..60_usize) {
        let start = text.char_indices().nth(at).map_or(text.len(), |(place, _)| place);
        let end = text[start..].chars().next().map_or(start, |letter| start + letter.len_utf8());
        let excerpt = excerpt(&text, std::slice::from_ref(&(start..end)), width);
        prop_assert!(excerpt.text.width() <= width, "{:?}", excerpt.text);
        prop_assert!(excerpt.ranges.iter().all(|range| excerpt.text.get(range.clone()).is_some()));
    }
}
