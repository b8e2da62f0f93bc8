//! Sanitising: what is removed or replaced, and that clean text is unchanged.

use std::borrow::Cow;

use onpaper::kb::sanitise::{line, paragraphs};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

/// The maximum number of combining marks on one base character.
const MARKS: usize = 8;

/// Relevant characters and their neighbours.
fn odd_text() -> impl Strategy<Value = String> {
    let odd = "a é क م 👩 ❤ \u{FFFD}\u{25CC}\u{0}\u{7}\u{8}\t\n\r\u{B}\u{1B}\u{7F}\u{80}\u{85}\u{9B}\
               \u{AD}\u{300}\u{301}\u{93C}\u{94D}\u{FE0F}\u{E0100}\u{61C}\u{180E}\u{200B}\u{200C}\
               \u{200D}\u{200E}\u{2028}\u{2029}\u{202A}\u{202E}\u{2060}\u{2066}\u{2069}\u{3164}\
               \u{FDD0}\u{FEFF}\u{FFF9}\u{FFFE}\u{1FFFF}\u{E0041}\u{10FFFF}";
    let odd: Vec<char> = odd.chars().collect();
    let one = prop_oneof![3 => prop::sample::select(odd), 1 => any::<char>()];
    prop::collection::vec(one, 0..40).prop_map(String::from_iter)
}

fn is_forbidden(c: char) -> bool {
    let code = u32::from(c);
    c.is_control()
        || matches!(code, 0x202A..=0x202E | 0x2066..=0x2069 | 0x200E | 0x200F | 0x61C)
        || matches!(
            code,
            0x200B | 0x2060 | 0xFEFF | 0x2028 | 0x2029 | 0xFFF9..=0xFFFB
        )
        || matches!(code, 0xE0000..=0xE007F | 0xFDD0..=0xFDEF)
        || code % 0x10000 >= 0xFFFE
}

proptest! {
    #[test]
    fn forbidden_characters_are_removed(text in odd_text()) {
        prop_assert!(!line(&text).contains(is_forbidden), "{:?}", line(&text));
        let kept = paragraphs(&text);
        prop_assert!(!kept.contains(|c| c != '\n' && is_forbidden(c)), "{:?}", kept);
    }

    #[test]
    fn clean_text_is_borrowed_unchanged(text in odd_text()) {
        for clean in [line, paragraphs] {
            let once = clean(&text).into_owned();
            prop_assert!(matches!(clean(&once), Cow::Borrowed(same) if same == once), "{:?}", once);
        }
    }

    #[test]
    fn printable_ascii_is_borrowed(text in "[ -~]{0,200}") {
        prop_assert!(matches!(line(&text), Cow::Borrowed(same) if same == text));
        let two = format!("{text}\n\n{text}");
        prop_assert!(matches!(paragraphs(&two), Cow::Borrowed(same) if same == two));
    }

    #[test]
    fn the_marks_on_one_base_are_limited(base in "[a\u{915}\u{1F469}]?", marks in "[\u{300}-\u{36F}]{0,600}") {
        let text = format!("{base}{marks}");
        prop_assert!(line(&text).chars().count() <= 1 + MARKS);
    }

    #[test]
    fn a_chain_of_joiners_is_limited(length in 0_usize..200) {
        let chain = "\u{1F469}\u{200D}".repeat(length);
        let longest = line(&chain).graphemes(true).map(|one| one.chars().count()).max();
        prop_assert!(longest.unwrap_or(0) <= 2 * MARKS + 2, "{:?}", longest);
    }
}

#[test]
fn line_breaks_and_tabs_become_one_space_in_a_line() {
    assert_eq!(line("a\r\nb\n\n\tc\td"), "a b c d");
    assert_eq!(line("a\u{2028}b\u{85}c\u{2029}\u{200B}\nd"), "a b c d");
}

#[test]
fn line_breaks_are_kept_in_paragraphs() {
    assert_eq!(
        paragraphs("a\r\nb\rc\n\nd\te\u{2029}f"),
        "a\nb\nc\n\nd e\nf"
    );
}

#[test]
fn control_characters_are_shown_and_invisible_ones_removed() {
    assert_eq!(line("\u{1B}[31mred\u{7}"), "\u{FFFD}[31mred\u{FFFD}");
    assert_eq!(
        line("\u{9B}2J a\u{202E}b\u{2066}"),
        "\u{FFFD}2J a\u{FFFD}b\u{FFFD}"
    );
    assert_eq!(
        line("pass\u{200B}word\u{AD}\u{FEFF}\u{E0041}\u{200F}"),
        "password"
    );
    assert_eq!(line("\u{3164}"), " ");
}

#[test]
fn scripts_and_emoji_are_unchanged() {
    for text in [
        "Café, naïve",
        "Москва́",
        "क्‍ष क्षि",
        "می‌خواهم",
        "👩‍👩‍👧‍👦 ❤️ 👍🏽",
        "日本語 한국어",
        "🇩🇪",
    ] {
        assert!(
            matches!(line(text), Cow::Borrowed(same) if same == text),
            "{text}"
        );
    }
}

#[test]
fn a_joiner_without_neighbours_is_removed() {
    assert_eq!(line("a\u{200D}b\u{200C}c\u{200D}"), "abc");
    assert_eq!(line("\u{200D}x"), "x");
}

#[test]
fn a_mark_without_a_base_gets_one() {
    assert_eq!(line("\u{301}a"), "\u{25CC}\u{301}a");
    assert_eq!(paragraphs("a\n\u{301}"), "a\n\u{25CC}\u{301}");
}
