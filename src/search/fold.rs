//! What counts as the same letter: case and accents fold away in every script.
//!
//! Two steps, because a word that is typed with a capital is compared before the second:
//! [`plain`] takes the accents off and keeps the case, [`lower`] takes the case off. Folding goes
//! letter by letter of the source, so that [`trace`] can tell where each folded letter came from.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Marks up to this combining class make another letter (nukta, kana voicing, virama); those
/// above are accents.
const LAST_LETTER_MARK: u8 = 9;

/// The text without accents, ligatures and width, its case kept.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        push_plain(letter, &mut out);
    }
    Cow::Owned(out)
}

/// A plain text without its case: ß is ss, ς is σ, as Unicode folds them.
pub(super) fn lower(plain: &str) -> String {
    if plain.is_ascii() {
        return plain.to_ascii_lowercase();
    }
    plain.chars().flat_map(lower_letters).collect()
}

/// The text as it is compared.
pub(super) fn fold(text: &str) -> String {
    lower(&plain(text))
}

/// For each letter of the folded text, the byte at which its source letter begins in `text`.
/// Letters that `keep` turns down are passed over.
pub(super) fn trace(text: &str, keep: impl Fn(char) -> bool) -> Vec<usize> {
    let mut places = Vec::with_capacity(text.len());
    let mut letters = String::new();
    for (place, letter) in text.char_indices().filter(|(_, letter)| keep(*letter)) {
        letters.clear();
        push_plain(letter, &mut letters);
        let folded = letters.chars().flat_map(lower_letters).count();
        places.extend(std::iter::repeat_n(place, folded));
    }
    places
}

fn push_plain(letter: char, out: &mut String) {
    if letter.is_ascii() {
        out.push(letter);
        return;
    }
    for part in std::iter::once(letter)
        .nfkd()
        .filter(|part| !is_accent(*part))
    {
        match unstroked(part) {
            Some(letters) => out.push_str(letters),
            None => out.push(part),
        }
    }
}

/// Lower, upper, lower: the middle step opens what has no single capital (ß), the first reaches
/// it from a capital that has none back (ẞ).
fn lower_letters(letter: char) -> impl Iterator<Item = char> {
    letter
        .to_lowercase()
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .filter(|letter| !is_accent(*letter))
}

fn is_accent(letter: char) -> bool {
    canonical_combining_class(letter) > LAST_LETTER_MARK || is_ignorable(letter)
}

/// Letters that no one sees: soft hyphen, joiners, variation selectors.
pub(super) fn is_ignorable(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}')
}

/// Letters whose stroke or ligature Unicode does not take apart, as people type them.
fn unstroked(letter: char) -> Option<&'static str> {
    Some(match letter {
        'æ' => "ae",
        'Æ' => "AE",
        'œ' => "oe",
        'Œ' => "OE",
        'ø' => "o",
        'Ø' => "O",
        'ł' => "l",
        'Ł' => "L",
        'đ' => "d",
        'Đ' => "D",
        _ => return None,
    })
}
