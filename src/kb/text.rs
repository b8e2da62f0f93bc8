//! Text layout for the screen and for documents: plurals, width in columns, truncation, wrapping.

use std::borrow::Cow;
use std::ops::Range;

use textwrap::core::Word;
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};
use unicode_width::UnicodeWidthStr;

/// Marks where a text was truncated.
pub const ELLIPSIS: &str = "…";

/// A count with its noun, as in `1 claim`, `2 claims`, `2 matches`.
pub fn counted(count: usize, noun: &str) -> String {
    let plural = match count {
        1 => "",
        _ if noun.ends_with("ch") => "es",
        _ => "s",
    };
    format!("{count} {noun}{plural}")
}

/// Counts of claims and findings with their nouns; those of zero are left out.
pub fn counted_items(claims: usize, findings: usize) -> Vec<String> {
    let counts = [(claims, "claim"), (findings, "finding")].into_iter();
    let counts = counts.filter(|(count, _)| *count > 0);
    counts.map(|(count, noun)| counted(count, noun)).collect()
}

/// The word with its first letter in upper case.
pub fn capital(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + chars.as_str()
}

/// The width of a text in columns.
pub fn width(text: &str) -> usize {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.len();
    }
    text.width()
}

/// Truncates a text to this many columns, with an ellipsis at the end.
pub fn cut(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    if columns == 0 {
        return Cow::Borrowed("");
    }
    let end = fitting_length(text, columns - 1);
    let start = text.get(..end).unwrap_or_default().trim_end();
    Cow::Owned(format!("{start}{ELLIPSIS}"))
}

/// Truncates a text in the middle, for names with the same beginning.
pub fn cut_middle(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns || columns < 4 {
        return cut(text, columns);
    }
    let end_columns = (columns - 1) / 2;
    let start = fitting_length(text, columns - 1 - end_columns);
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

/// The length in bytes of the longest prefix of whole graphemes that fits in this many columns.
fn fitting_length(text: &str, columns: usize) -> usize {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += width(grapheme);
        if used > columns {
            return at;
        }
    }
    text.len()
}

/// Wraps a text to this many columns; returns the rows as byte ranges. Lines break between words, and
/// within a word (after a slash, else between graphemes) only if it is wider than a row. An empty line
/// is a row.
pub fn wrap(text: &str, columns: usize) -> Vec<Range<usize>> {
    wrap_lines(text, columns, |_| true)
}

/// As [`wrap`], but an address wider than a row is not broken, so that it can be opened.
pub fn wrap_around_addresses(text: &str, columns: usize) -> Vec<Range<usize>> {
    wrap_lines(text, columns, |line| !line.contains("://"))
}

/// The rows of [`wrap`] as slices.
pub fn wrapped(text: &str, columns: usize) -> impl Iterator<Item = &str> {
    let rows = wrap(text, columns).into_iter();
    rows.map(move |row| &text[row])
}

/// Wraps a text. `may_break` tells whether a single word wider than a row is broken.
fn wrap_lines(text: &str, columns: usize, may_break: fn(&str) -> bool) -> Vec<Range<usize>> {
    let columns = columns.max(1);
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

/// The unbreakable parts of a line.
fn words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let chunks = line.split_inclusive(' ');
    Box::new(chunks.flat_map(breakable).map(Word::from))
}

/// Wide closing punctuation, which has no space after it.
const CLOSING: &str = "、。，．！？；：）」』】》〉";

/// Splits a run without spaces where it may break: between letters of scripts that write no space between
/// words (only there are word boundaries between letters).
fn breakable(chunk: &str) -> Vec<&str> {
    if chunk.is_ascii() {
        return vec![chunk];
    }
    // Some Thai and Lao vowels count as words, although they form a grapheme with the letter before.
    let is_grapheme_boundary = |at| {
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
        if before.zip(after).is_some_and(|(a, b)| between(a, b)) && is_grapheme_boundary(at) {
            parts.extend(chunk.get(start..at));
            start = at;
        }
    }
    parts.extend(chunk.get(start..));
    parts
}

/// The byte offset of a slice of `text`; the end of `text` for any other slice.
fn offset_in(text: &str, part: &str) -> usize {
    let offset = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize);
    offset.map_or(text.len(), |at| at.min(text.len()))
}

/// Adds a row for a line that fits, or several for a long word.
fn break_up(line: &str, start: usize, columns: usize, rows: &mut Vec<Range<usize>>) {
    if line.is_ascii() && line.len() <= columns {
        rows.push(start..start + line.len());
        return;
    }
    let (mut from, mut used) = (0, 0);
    let mut after_slash = 0;
    for (at, grapheme) in line.grapheme_indices(true) {
        let grapheme_width = width(grapheme);
        if used + grapheme_width > columns && at > from {
            let end = if after_slash > from { after_slash } else { at };
            rows.push(start + from..start + end);
            (from, used) = (end, width(&line[end..at]));
        }
        used += grapheme_width;
        if grapheme == "/" && !line[at + 1..].starts_with('/') {
            after_slash = at + 1;
        }
    }
    rows.push(start + from..start + line.len());
}
