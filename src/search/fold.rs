//! Case and accent folding, in every script.
//!
//! In two steps, as a word that is typed with a capital is compared after the first: [`plain`] removes accents
//! and keeps the case, [`lower`] removes the case. Folding works letter by letter, so that [`trace`] can map
//! folded letters back to the text.

use std::borrow::Cow;

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Combining marks up to this class make another letter (nukta, kana voicing, virama); those above are accents.
const LAST_LETTER_MARK: u8 = 9;

/// The text without accents, ligatures and width variants, with its case.
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

/// A plain text with its case folded as Unicode does: ß is ss, ς is σ.
pub(super) fn lower(plain: &str) -> String {
    if plain.is_ascii() {
        return plain.to_ascii_lowercase();
    }
    plain.chars().flat_map(lower_letters).collect()
}

/// The text without accents and case.
pub(super) fn fold(text: &str) -> String {
    lower(&plain(text))
}

/// The text with each letter and its accents as one character where there is one, as keyboards write it.
pub(super) fn composed(text: &str) -> Cow<'_, str> {
    match is_nfc(text) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.nfc().collect()),
    }
}

/// A title as a sort key: without accents and case, and with numbers by their size (`SLO 9` before `SLO 10`).
pub fn sort_key(title: &str) -> String {
    let folded = fold(title);
    let is_digit = |letter: char| letter.is_ascii_digit();
    let mut key = String::with_capacity(folded.len());
    let mut rest = &*folded;
    while let Some(at) = rest.find(is_digit) {
        key.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find(|letter| !is_digit(letter)).unwrap_or(rest.len());
        let number = rest[..end].trim_start_matches('0');
        // A colon for each digit, as it is after all digits: more digits, a larger number.
        key.extend(std::iter::repeat_n(':', number.len()));
        key.push_str(number);
        rest = &rest[end..];
    }
    key + rest
}

/// For each letter of the folded text, the byte at which its letter in `text` begins. Skips letters that `keep`
/// rejects.
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

/// Lower, upper, lower: the second step expands ß to SS, and the first turns ẞ into ß.
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

/// Invisible characters: soft hyphen, joiners, variation selectors.
pub(super) fn is_ignorable(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}')
}

/// Letters with a stroke or ligature that Unicode does not decompose, as people type them.
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
        'đ' | 'ð' => "d",
        'Đ' | 'Ð' => "D",
        'þ' => "th",
        'Þ' => "TH",
        'ħ' => "h",
        'Ħ' => "H",
        'ŧ' => "t",
        'Ŧ' => "T",
        _ => return None,
    })
}
