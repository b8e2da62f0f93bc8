//! At every width, words on the screen are complete or end in an ellipsis.

use std::collections::BTreeSet;

use onpaper::export::{Format, Report};

use onpaper::kb::load::BUILT_IN;
use onpaper::keymap::TABLE;

use crate::browser::{Browser, Size, cells, embedded};

/// The screens with texts, by the keys that open them.
const SCREENS: [&str; 14] = [
    "",
    "f",
    "t",
    "Enter",
    "Enter v",
    "j j Enter",
    "c",
    "c v v",
    "4",
    "?",
    "i",
    "e",
    ":",
    "} o",
];

/// A size at which everything fits.
const ROOMY: Size = (300, 160);

const BORDERS: &[char] = &[
    '│', '┃', '╭', '╮', '╰', '╯', '┏', '┓', '┗', '┛', '━', '─', '▌', '›',
];

/// The words of the popup if one is open, or of the whole screen.
fn words(browser: &Browser) -> BTreeSet<String> {
    let on_top = browser.app().overlay.as_ref().is_some();
    let rows = cells::rows(browser.frame()).into_iter();
    let rows = rows.map(|row| if on_top { inside(&row) } else { row });
    rows.flat_map(|row| split(&row).collect::<Vec<_>>())
        .collect()
}

/// The text of a popup in this row; only popups have thick borders then.
fn inside(row: &str) -> String {
    let (left, right) = (row.find('┃'), row.rfind('┃'));
    let inside = left
        .zip(right)
        .and_then(|(left, right)| row.get(left..right));
    inside.unwrap_or_default().to_owned()
}

fn split(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| c.is_whitespace() || BORDERS.contains(&c));
    let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '…'));
    words
        .filter(|word| word.chars().any(char::is_alphabetic))
        .map(str::to_lowercase)
}

/// All known words: of the knowledge base, of the document in the preview, and of the screens at a size where
/// everything fits.
fn vocabulary() -> BTreeSet<String> {
    let document = Report::of_everything(&embedded()).render(Format::Markdown);
    let texts = serde_json::to_string(&embedded()).unwrap();
    let mut known: BTreeSet<String> = split(&texts.replace(['"', ',', ':'], " ")).collect();
    known.extend(split(&texts.replace('"', " ")));
    known.extend(split(&document));
    for keys in SCREENS {
        known.extend(words(&Browser::open(ROOMY).press(keys)));
    }
    // The about screen names the built-in knowledge bases.
    for row in &BUILT_IN {
        known.extend(split(
            &serde_json::to_string(&row.kb().source)
                .unwrap()
                .replace('"', " "),
        ));
    }
    // The help has more rows than a box.
    for keys in ["?", "? PgDn", "? PgDn PgDn", "? G"] {
        known.extend(words(&Browser::open((200, 60)).press(keys)));
    }
    for row in TABLE.iter() {
        known.extend(split(row.help));
        known.extend(row.keys.iter().map(|key| key.name().to_lowercase()));
    }
    known
}

#[test]
fn words_are_complete_or_end_in_an_ellipsis() {
    let known = vocabulary();
    let breakable: Vec<_> = known
        .iter()
        .filter(|word| word.contains(['-', '/', '.']))
        .collect();
    let piece = |word: &str| breakable.iter().any(|long| is_piece(word, long));
    let mut cut = Vec::new();
    for columns in [40, 43, 50, 57, 64, 71, 72, 80, 91, 100, 109, 110, 120, 140] {
        for keys in SCREENS {
            let browser = Browser::open((columns, 60)).press(keys);
            let words = words(&browser).into_iter();
            let odd = words.filter(|word| !word.contains('…') && !known.contains(word));
            cut.extend(
                odd.filter(|word| !piece(word))
                    .map(|word| (columns, keys, word)),
            );
        }
    }
    assert!(cut.is_empty(), "{cut:#?}");
}

/// Whether a row may contain this part of a long word: a part between two signs, or any part of an address
/// that is longer than a row.
fn is_piece(word: &str, long: &str) -> bool {
    let is_sign = |c: char| !c.is_alphanumeric();
    let between_signs = |(at, _)| {
        let (before, after): (&str, &str) = (&long[..at], &long[at + word.len()..]);
        (before.is_empty() || before.ends_with(is_sign))
            && (after.is_empty() || after.starts_with(is_sign))
    };
    long.match_indices(word).any(between_signs)
        || long.ends_with(word)
        || (word.contains(is_sign) && long.contains(word))
}
