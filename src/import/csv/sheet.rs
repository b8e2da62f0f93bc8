//! Splits a delimited file into records, each with its first line.
//!
//! Also reads malformed CSV, and reports wrong quotes, which the `csv` crate ignores.

use std::borrow::Cow;
use std::collections::HashMap;

use csv::StringRecord;

use crate::import::words;

/// The possible delimiters: a comma, or what a spreadsheet uses where that is the decimal separator.
const SIGNS: [char; 4] = [',', ';', '\t', '|'];

/// Iterates over the records of a text, each with its line.
pub(super) struct Records<'t> {
    /// The remaining text, and its first line.
    rest: &'t str,
    line: usize,
    pub delimiter: char,
    /// The lines of closing quotes that are followed by more text in the same cell.
    pub torn: Vec<usize>,
    /// The line of an opening quote that is never closed.
    pub open: Option<usize>,
}

impl<'t> Records<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        match declared(text) {
            Some((delimiter, rest)) => Self::new(rest, 2, delimiter),
            None => Self::new(text, 1, guessed(text)),
        }
    }

    fn new(rest: &'t str, line: usize, delimiter: char) -> Self {
        Self {
            rest,
            line,
            delimiter,
            torn: Vec::new(),
            open: None,
        }
    }

    /// Skips this many bytes, or the rest, and returns them.
    fn pass(&mut self, bytes: usize) -> &'t str {
        let (passed, rest) = self.rest.split_at(bytes.min(self.rest.len()));
        self.line += memchr::memchr_iter(b'\n', passed.as_bytes()).count();
        self.rest = rest;
        passed
    }

    /// Returns the rest of an unquoted cell.
    fn bare(&mut self) -> &'t str {
        let end = self.rest.find([self.delimiter, '\n']);
        self.pass(end.unwrap_or(self.rest.len()))
    }

    fn cell(&mut self) -> Cow<'t, str> {
        let is_space = |c| c == ' ' && c != self.delimiter;
        let text = self.rest.trim_start_matches(is_space);
        let space = self.rest.len() - text.len();
        let Some(quoted) = text.strip_prefix('"') else {
            return self.bare().into();
        };
        let end = closing(quoted);
        let inside = &quoted[..end.unwrap_or(quoted.len())];
        let behind = end.map_or("", |end| &quoted[end + 1..]);
        let behind = behind.trim_start_matches(is_space);
        let is_whole = behind.is_empty() || behind.starts_with([self.delimiter, '\n']);
        // People put spaces after a delimiter, before a quoted cell. Cells that are copied out of a sheet are separated
        // by tabs, and quoted only if they contain a tab or a line break.
        let may_be_bare = space > 0 || self.delimiter == '\t' && !inside.contains(['\t', '\n']);
        if may_be_bare && (end.is_none() || !is_whole || inside.contains('\n')) {
            return self.bare().into();
        }
        if end.is_none() {
            self.open = Some(self.line);
        }
        self.pass(space + inside.len() + 2);
        if !is_whole {
            self.torn.push(self.line);
        }
        let behind = self.bare();
        match inside.contains('"') || !behind.is_empty() {
            true => (inside.replace("\"\"", "\"") + behind).into(),
            false => inside.into(),
        }
    }
}

impl Iterator for Records<'_> {
    type Item = (usize, StringRecord);

    fn next(&mut self) -> Option<Self::Item> {
        let text = self.rest.trim_start_matches('\n');
        self.pass(self.rest.len() - text.len());
        if text.is_empty() {
            return None;
        }
        let line = self.line;
        let mut cells = vec![self.cell()];
        while self.rest.starts_with(self.delimiter) {
            self.pass(self.delimiter.len_utf8());
            cells.push(self.cell());
        }
        self.pass("\n".len());
        let bytes = cells.iter().map(|cell| cell.len()).sum();
        let mut record = StringRecord::with_capacity(bytes, cells.len());
        record.extend(&cells);
        Some((line, record))
    }
}

/// Returns the position of the closing quote; a doubled quote is part of the text.
fn closing(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut from = 0;
    loop {
        let at = from + memchr::memchr(b'"', &bytes[from..])?;
        match bytes.get(at + 1) {
            Some(b'"') => from = at + 2,
            _ => return Some(at),
        }
    }
}

/// Parses a first line `sep=;`, and returns the delimiter and the text after the line. Some programs quote
/// it, and a spreadsheet that reads it as a row pads it with another delimiter.
fn declared(text: &str) -> Option<(char, &str)> {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let line = line.trim_end_matches('\r').replace('"', "");
    let (name, signs) = line.split_at_checked("sep=".len())?;
    let (sign, filling) = signs.as_bytes().split_first()?;
    let (first, same) = match filling.split_first() {
        Some((first, others)) => (first, others.iter().all(|byte| byte == first)),
        None => (sign, true),
    };
    let is_sign = same && first.is_ascii() && name.eq_ignore_ascii_case("sep=");
    is_sign.then_some((char::from(*first), rest))
}

/// Guesses the delimiter: the one that best fits the quotes, then is in most of the first rows, then known column
/// names, then an even number of cells in these rows.
fn guessed(text: &str) -> char {
    const ROWS: usize = 40;
    const START: usize = 1 << 16;
    let evenness = |sign: &char| {
        let mut records = Records::new(text, 1, *sign);
        let (mut widths, mut known, mut count) = (HashMap::new(), 0, 0);
        while let Some((_, record)) = records.next() {
            count += 1;
            if count <= ROWS {
                *widths.entry(record.len()).or_insert(0_usize) += 1;
                known = known.max(record.iter().filter(|cell| words::is_name(cell)).count());
            } else if text.len() - records.rest.len() > START {
                break;
            }
        }
        let single = widths.get(&1).copied().unwrap_or_default();
        let is_in_most = single * 2 <= count.min(ROWS);
        let several = widths.into_iter().filter(|(width, _)| *width > 1);
        let evenness = several.map(|(width, rows)| (rows, width)).max();
        evenness.map(|evenness| (records.torn.is_empty(), is_in_most, known, evenness))
    };
    // Of equal ones `max_by_key` returns the last, which should be the comma.
    let most = SIGNS.iter().rev().max_by_key(|sign| evenness(sign));
    most.copied().unwrap_or(',')
}
