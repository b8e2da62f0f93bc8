//! Text as people read it: counts and labels in words, width in columns, cutting, wrapping. The one
//! place that wraps, on screen as well as in a document.

use std::borrow::Cow;
use std::ops::Range;

use textwrap::core::Word;
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};
use unicode_width::UnicodeWidthStr;

/// What stands where a text was cut.
pub const ELLIPSIS: &str = "…";

/// As in `1 claim`, `2 claims`, `2 matches`.
pub fn counted(count: usize, noun: &str) -> String {
    let plural = match count {
        1 => "",
        _ if noun.ends_with("ch") => "es",
        _ => "s",
    };
    format!("{count} {noun}{plural}")
}

/// The word with a capital, as a label.
pub fn capital(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + chars.as_str()
}

/// How many columns a text takes.
pub fn width(text: &str) -> usize {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.len();
    }
    text.width()
}

/// The text, cut to so many columns with an ellipsis where it is longer.
pub fn cut(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    if columns == 0 {
        return Cow::Borrowed("");
    }
    let kept = fitting(text, columns - 1);
    let kept = text.get(..kept).unwrap_or_default().trim_end();
    Cow::Owned(format!("{kept}{ELLIPSIS}"))
}

/// The text, cut in its middle: for names that begin alike.
pub fn cut_middle(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns || columns < 4 {
        return cut(text, columns);
    }
    let end_columns = (columns - 1) / 2;
    let start = fitting(text, columns - 1 - end_columns);
    let mut used = 0;
    let end = text
        .grapheme_indices(true)
        .rev()
        .take_while(|(_, grapheme)| {
            used += width(grapheme);
            used <= end_columns
        });
    let end = end.last().map_or(text.len(), |(at, _)| at);
    let (start, end) = (text.get(..start), text.get(end..));
    let (start, end) = (start.unwrap_or_default(), end.unwrap_or_default());
    Cow::Owned(format!(
        "{}{ELLIPSIS}{}",
        start.trim_end(),
        end.trim_start()
    ))
}

/// The length in bytes of as many whole graphemes as fit in so many columns.
fn fitting(text: &str, columns: usize) -> usize {
    // The letter after the last that fits may still be a mark on it.
    let plain = text.bytes().take_while(|byte| matches!(byte, b' '..=b'~'));
    if plain.take(columns.saturating_add(1)).count() > columns {
        return columns;
    }
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += width(grapheme);
        if used > columns {
            return at;
        }
    }
    text.len()
}

/// The rows that a text takes in so many columns, as byte ranges of it. Lines break between words,
/// and within one (after a slash, else between graphemes) only when it is wider than a row. An empty
/// line is a row.
pub fn wrap(text: &str, columns: usize) -> Vec<Range<usize>> {
    let columns = columns.max(1);
    wrap_plain(text, columns).unwrap_or_else(|| wrap_any(text, columns, |_| true))
}

/// As [`wrap`], but an address that is wider than a row stays whole, so that it can be followed.
pub fn wrap_around_addresses(text: &str, columns: usize) -> Vec<Range<usize>> {
    let columns = columns.max(1);
    let is_other = |line: &str| !line.contains("://");
    wrap_plain(text, columns).unwrap_or_else(|| wrap_any(text, columns, is_other))
}

/// The rows of [`wrap`] as texts.
pub fn wrapped(text: &str, columns: usize) -> impl Iterator<Item = &str> {
    let rows = wrap(text, columns).into_iter();
    rows.map(move |row| &text[row])
}

/// As [`wrap`], for ASCII words that fit a row with a space between them; else nothing.
/// Most texts are such, and all of a document is wrapped at once.
fn wrap_plain(text: &str, columns: usize) -> Option<Vec<Range<usize>>> {
    if !text.bytes().all(|byte| matches!(byte, b'\n' | b' '..=b'~')) {
        return None;
    }
    let mut rows = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        let mut row = at..at;
        for part in line.split_inclusive(' ') {
            let word = part.trim_end_matches(' ').len();
            if word == 0 || word > columns {
                return None;
            }
            if at + word - row.start > columns {
                rows.push(row);
                row = at..at;
            }
            row.end = at + word;
            at += part.len();
        }
        rows.push(row);
        at += 1;
    }
    Some(rows)
}

/// The rows of any text. Of a line that is too wide, being one word, `may_break` tells whether it is
/// broken.
fn wrap_any(text: &str, columns: usize, may_break: impl Fn(&str) -> bool) -> Vec<Range<usize>> {
    let options = Options::new(columns)
        .break_words(false)
        .word_separator(WordSeparator::Custom(words))
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    let mut rows = Vec::new();
    for line in textwrap::wrap(text, options) {
        let start = offset_in(text, &line);
        if may_break(&line) {
            break_up(&line, start, columns, &mut rows);
        } else {
            rows.push(start..start + line.len());
        }
    }
    rows
}

/// The parts of a line that go whole to the next row where there is no room for them.
fn words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let chunks = line.split_inclusive(' ');
    Box::new(chunks.flat_map(breakable).map(Word::from))
}

/// Wide signs that end a part of a sentence, with no space after them.
const CLOSING: &str = "、。，．！？；：）」』】》〉";

/// Where a run without spaces breaks: between letters of scripts that put no space between words
/// (word boundaries fall between letters only in those).
fn breakable(chunk: &str) -> Vec<&str> {
    if chunk.is_ascii() {
        return vec![chunk];
    }
    // Some vowels of Thai and Lao are words of their own to it, though one grapheme with the letter before.
    let is_border = |at| {
        let mut cursor = GraphemeCursor::new(at, chunk.len(), true);
        cursor.is_boundary(chunk, 0).unwrap_or(true)
    };
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, segment) in chunk.split_word_bound_indices() {
        let before = chunk.get(..at).unwrap_or_default().chars().next_back();
        let after = segment.chars().next();
        let between = |a: char, b: char| {
            let ends = a.is_alphanumeric() || CLOSING.contains(a);
            ends && b.is_alphanumeric()
        };
        if before.zip(after).is_some_and(|(a, b)| between(a, b)) && is_border(at) {
            parts.extend(chunk.get(start..at));
            start = at;
        }
    }
    parts.extend(chunk.get(start..));
    parts
}

/// Where in `text` a part of it starts, in bytes; its end for a part that is not of it.
fn offset_in(text: &str, part: &str) -> usize {
    let offset = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize);
    offset.map_or(text.len(), |at| at.min(text.len()))
}

/// Adds a row for a line that fits, or several for one long word.
fn break_up(line: &str, start: usize, columns: usize, rows: &mut Vec<Range<usize>>) {
    if line.is_ascii() && line.len() <= columns {
        rows.push(start..start + line.len());
        return;
    }
    let (mut from, mut used) = (0, 0);
    let mut after_slash = 0;
    for (at, grapheme) in line.grapheme_indices(true) {
        let columns_of_it = width(grapheme);
        if used + columns_of_it > columns && at > from {
            let end = if after_slash > from { after_slash } else { at };
            rows.push(start + from..start + end);
            (from, used) = (end, width(&line[end..at]));
        }
        used += columns_of_it;
        if grapheme == "/" && !line[at + 1..].starts_with('/') {
            after_slash = at + 1;
        }
    }
    rows.push(start + from..start + line.len());
}
