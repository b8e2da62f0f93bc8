//! Splits text into words, in the same way for searched and typed texts.
//!
//! A word is a run of letters and digits, or of symbols such as emoji; `C#`, `C++` and `.NET` are words too. Parts
//! joined by a hyphen or an apostrophe (`on-call`, `isn't`) are words, and so is the whole: a compound
//! (`oncall`).

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::fold;

/// A word in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word<'t> {
    /// Its place in the text, in bytes.
    pub(super) range: Range<usize>,
    /// Without accents, with its case.
    pub(super) plain: Cow<'t, str>,
}

/// A word of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TypedWord {
    pub(super) folded: String,
    /// With its case, if it has a capital.
    pub(super) cased: Option<String>,
    /// If it is typed in capitals: folded, without the s of a plural (`RCAs`).
    pub(super) acronym: Option<String>,
}

impl TypedWord {
    pub(super) fn new(plain: &str) -> Self {
        let has_capital = plain.chars().any(char::is_uppercase);
        let singular = plain.strip_suffix('s').unwrap_or(plain);
        // `NOT` is stressed.
        let is_acronym = has_capital
            && plain != "NOT"
            && singular.chars().nth(1).is_some()
            && !singular.chars().any(char::is_lowercase);
        Self {
            folded: fold::lower(plain),
            cased: has_capital.then(|| plain.to_owned()),
            acronym: is_acronym.then(|| fold::lower(singular)),
        }
    }
}

/// What a character means for words.
#[derive(PartialEq, Eq, Clone, Copy)]
enum CharKind {
    Letter,
    Symbol,
    /// Belongs to the character before it.
    Mark,
    Other,
}

/// The words of a text, in order.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::with_capacity(text.len() / 6);
    let mut end = 0;
    while let Some((run, length)) = next_kind(text, end) {
        let start = end;
        end += length;
        if !matches!(run, CharKind::Letter | CharKind::Symbol) {
            continue;
        }
        while let Some((kind, length)) = next_kind(text, end)
            && (kind == run || kind == CharKind::Mark)
        {
            end += length;
        }
        let range = match run {
            CharKind::Letter => {
                start - dot_before(text, start)..end + signs_after(text, start..end)
            }
            _ => start..end,
        };
        let plain = fold::plain(&text[range.clone()]);
        if !plain.is_empty() {
            words.push(Word { range, plain });
        }
    }
    words
}

/// The kind of the character at a place, and its length in bytes. ASCII letters are taken as one, as most are such.
#[inline]
fn next_kind(text: &str, place: usize) -> Option<(CharKind, usize)> {
    let rest = &text[place..];
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric();
    match rest.bytes().take_while(is_letter).count() {
        0 => rest
            .chars()
            .next()
            .map(|letter| (kind(letter), letter.len_utf8())),
        letters => Some((CharKind::Letter, letters)),
    }
}

/// The compounds of a text, given its words.
pub(super) fn compounds<'t>(text: &'t str, words: &[Word<'t>]) -> Vec<Word<'t>> {
    words
        .chunk_by(|before, after| is_joint(&text[before.range.end..after.range.start]))
        .filter(|parts| parts.len() > 1 && !are_two_numbers(parts.iter().map(|part| &*part.plain)))
        .filter_map(compound)
        .collect()
}

/// Whether a character can be part of a word.
pub(super) fn is_word_letter(letter: char) -> bool {
    kind(letter) != CharKind::Other || matches!(letter, '#' | '+' | '.')
}

/// Several words as one.
pub(super) fn compound<'t>(parts: &[Word<'t>]) -> Option<Word<'t>> {
    let (first, last) = (parts.first()?, parts.last()?);
    Some(Word {
        range: first.range.start..last.range.end,
        plain: parts.iter().map(|part| &*part.plain).collect(),
    })
}

/// Whether words typed as one are two numbers (`4.5`, `3-5`), which written as one are another number; digits in
/// groups of three are one.
pub(super) fn are_two_numbers<'t>(mut words: impl Iterator<Item = &'t str>) -> bool {
    let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let two = (words.next(), words.next(), words.next());
    matches!(two, (Some(first), Some(second), None)
        if is_number(&first) && is_number(&second) && second.len() != 3)
}

/// The length of the dot of `.NET`, at the start of a text or after a space.
fn dot_before(text: &str, word: usize) -> usize {
    let before = text[..word].strip_suffix('.');
    let is_alone = before.is_some_and(|before| before.is_empty() || before.ends_with(' '));
    usize::from(is_alone && text[word..].starts_with(char::is_alphabetic))
}

/// The length of the signs of `C#` and `C++`, if no other letter follows.
fn signs_after(text: &str, word: Range<usize>) -> usize {
    let (word, rest) = (&text[word.clone()], &text[word.end..]);
    let is_letter = || word.len() == 1 && word.starts_with(char::is_alphabetic);
    let sign = match rest.as_bytes() {
        [b'+', b'+', ..] => 2,
        [b'#', ..] if is_letter() => 1,
        _ => return 0,
    };
    let next = rest[sign..].chars().next();
    match next.is_none_or(|next| kind(next) == CharKind::Other) {
        true => sign,
        false => 0,
    }
}

fn is_joint(between: &str) -> bool {
    matches!(between, "-" | "\u{2010}" | "\u{2011}" | "'" | "\u{2019}")
}

fn kind(letter: char) -> CharKind {
    match letter {
        _ if letter.is_ascii_alphanumeric() => CharKind::Letter,
        _ if letter.is_ascii() => CharKind::Other,
        _ if is_combining_mark(letter) || fold::is_ignorable(letter) => CharKind::Mark,
        _ if letter.is_alphanumeric() => CharKind::Letter,
        _ if is_symbol(letter) => CharKind::Symbol,
        _ => CharKind::Other,
    }
}

/// Symbols that are searched like words: currency, arrows, shapes and emoji.
fn is_symbol(letter: char) -> bool {
    matches!(letter, '\u{20a0}'..='\u{20cf}' | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}
