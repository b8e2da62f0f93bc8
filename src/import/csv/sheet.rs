//! A file of a spreadsheet as records, each with the line that it begins on.

use std::borrow::Cow;
use std::collections::HashMap;

use csv::{ReaderBuilder, StringRecord};

use crate::import::words;

/// What stands between cells where nothing says so: a comma, or what a spreadsheet takes instead where
/// that is a decimal sign.
const SIGNS: [u8; 4] = [b',', b';', b'\t', b'|'];

const QUOTE: u8 = b'"';

pub(super) struct Sheet<'t> {
    /// From the header on.
    text: Cow<'t, str>,
    /// The lines before it.
    before: usize,
    delimiter: u8,
}

impl<'t> Sheet<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let (before, delimiter, text) = match declared(text) {
            Some((delimiter, text)) => (1, delimiter, text),
            None => (0, guessed(text), text),
        };
        Self {
            text: tightened(text, delimiter),
            before,
            delimiter,
        }
    }

    /// What parts the cells, in words.
    pub(super) fn delimiter(&self) -> String {
        match self.delimiter {
            b'\t' => "a tab".to_owned(),
            sign => format!("`{}`", char::from(sign)),
        }
    }

    /// The records, each with its line.
    pub(super) fn records(&self) -> impl Iterator<Item = (usize, StringRecord)> {
        let reader = ReaderBuilder::new()
            .flexible(true)
            .has_headers(false)
            .delimiter(self.delimiter)
            .from_reader(self.text.as_bytes());
        // Reading a text from memory, into rows of any length, does not fail.
        let records = reader.into_records().filter_map(Result::ok);
        let mut lines = LineCounter {
            text: self.text.as_bytes(),
            line: self.before + 1,
            at: 0,
        };
        records.map(move |record| {
            let from = record.position().map_or(0, csv::Position::byte);
            (
                lines.of(usize::try_from(from).unwrap_or(usize::MAX)),
                record,
            )
        })
    }

    /// What is wrong with the quotes, of which the reader says nothing.
    pub(super) fn quotes(&self) -> Quotes {
        let mut spot = CellState::Start;
        let mut line = self.before + 1;
        let mut opened = line;
        let mut torn = Vec::new();
        for byte in self.text.bytes() {
            let next = spot.after(byte, self.delimiter);
            match (spot, next) {
                (CellState::Start, CellState::Quoted) => opened = line,
                (CellState::Closed | CellState::Behind, CellState::Torn) => torn.push(line),
                _ => {}
            }
            spot = next;
            line += usize::from(byte == b'\n');
        }
        Quotes {
            torn,
            open: (spot == CellState::Quoted).then_some(opened),
        }
    }
}

/// Mistakes with quotes, by the lines that they stand on.
pub(super) struct Quotes {
    /// Closing quotes that are followed by more text in the same cell.
    pub torn: Vec<usize>,
    /// An opening quote that is never closed.
    pub open: Option<usize>,
}

/// What a first line `sep=;` says, and the text after it. Some programs write it in quotes, and a
/// spreadsheet that takes it for a row fills that up with what now parts cells.
fn declared(text: &str) -> Option<(u8, &str)> {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let line = line.trim_end_matches('\r').replace('"', "");
    let (name, signs) = line.split_at_checked("sep=".len())?;
    let (sign, filling) = signs.as_bytes().split_first()?;
    let (first, same) = match filling.split_first() {
        Some((first, others)) => (first, others.iter().all(|byte| byte == first)),
        None => (sign, true),
    };
    let is_sign = same && first.is_ascii() && name.eq_ignore_ascii_case("sep=");
    is_sign.then_some((*first, rest))
}

/// The sign that quotes go with, that names of columns are known by, and that parts the first rows into
/// cells most evenly; what comes first here counts first.
fn guessed(text: &str) -> u8 {
    const ROWS: usize = 40;
    const START: usize = 1 << 16;
    let start = text.as_bytes().get(..START).unwrap_or(text.as_bytes());
    let evenness = |sign: &u8| {
        let reader = ReaderBuilder::new()
            .flexible(true)
            .has_headers(false)
            .delimiter(*sign)
            .from_reader(text.as_bytes());
        let (mut widths, mut known) = (HashMap::new(), 0);
        for record in reader.into_records().take(ROWS).filter_map(Result::ok) {
            *widths.entry(record.len()).or_insert(0_usize) += 1;
            known = known.max(record.iter().filter(|cell| words::is_name(cell)).count());
        }
        let several = widths.into_iter().filter(|(width, _)| *width > 1);
        let evenness = several.map(|(width, rows)| (rows, width)).max();
        evenness.map(|evenness| (!has_torn_cell(start, *sign), known, evenness))
    };
    // Of those that are equal the last one is the greatest, and the comma shall be.
    let most = SIGNS.iter().rev().max_by_key(|sign| evenness(sign));
    most.copied().unwrap_or(b',')
}

/// Whether text follows the closing quote of a cell.
fn has_torn_cell(text: &[u8], delimiter: u8) -> bool {
    states(text, delimiter).any(|(spot, _)| spot == CellState::Torn)
}

/// Where the reader is behind each byte of a text.
fn states(text: &[u8], delimiter: u8) -> impl Iterator<Item = (CellState, u8)> {
    text.iter().scan(CellState::Start, move |spot, byte| {
        *spot = spot.after(*byte, delimiter);
        Some((*spot, *byte))
    })
}

/// The text without the space before quotes that hold a cell, as people write it after commas: the
/// reader would take such quotes for a part of the text.
fn tightened(text: &str, delimiter: u8) -> Cow<'_, str> {
    if !text.contains(" \"") {
        return Cow::Borrowed(text);
    }
    let mut tight = String::with_capacity(text.len());
    let (mut spot, mut taken) = (CellState::Start, 0);
    // Where the cell begins, if there is but space in it so far.
    let mut blank = None;
    for (at, byte) in text.bytes().enumerate() {
        blank = match (spot, byte) {
            (CellState::Start, b' ') => Some(at),
            (_, b' ') => blank,
            (_, QUOTE) => {
                let rest = text.get(at..).unwrap_or_default();
                if let Some(from) = blank.filter(|_| holds_cell(rest, delimiter)) {
                    tight.push_str(text.get(taken..from).unwrap_or_default());
                    (spot, taken) = (CellState::Start, at);
                }
                None
            }
            _ => None,
        };
        spot = spot.after(byte, delimiter);
    }
    tight.push_str(text.get(taken..).unwrap_or_default());
    Cow::Owned(tight)
}

/// Whether the quote that a text begins with is closed on its line, at the end of a cell.
fn holds_cell(text: &str, delimiter: u8) -> bool {
    let mut last = CellState::Start;
    for (spot, byte) in states(text.as_bytes(), delimiter) {
        match spot {
            CellState::Start => return true,
            CellState::Torn => return false,
            CellState::Quoted if byte == b'\n' => return false,
            _ => last = spot,
        }
    }
    last != CellState::Quoted
}

/// Where in a cell a byte stands, as the reader sees it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CellState {
    /// Before its first byte, where alone a quote opens.
    Start,
    Bare,
    Quoted,
    /// Behind a quote that closes, unless another one follows at once.
    Closed,
    /// In the space behind that.
    Behind,
    /// In a text behind that.
    Torn,
}

impl CellState {
    fn after(self, byte: u8, delimiter: u8) -> Self {
        let ends = byte == delimiter || byte == b'\n' || byte == b'\r';
        match self {
            Self::Quoted if byte == QUOTE => Self::Closed,
            Self::Quoted => Self::Quoted,
            Self::Start | Self::Closed if byte == QUOTE => Self::Quoted,
            _ if ends => Self::Start,
            Self::Closed | Self::Behind if byte == b' ' => Self::Behind,
            Self::Closed | Self::Behind | Self::Torn => Self::Torn,
            Self::Start | Self::Bare => Self::Bare,
        }
    }
}

/// Counts lines up to places that only go on.
struct LineCounter<'t> {
    text: &'t [u8],
    line: usize,
    at: usize,
}

impl LineCounter<'_> {
    /// The line of the record that begins at this byte, or after the empty lines there.
    fn of(&mut self, from: usize) -> usize {
        let rest = self.text.get(from..).unwrap_or_default();
        let empty = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r'));
        let to = from + empty.count();
        let passed = self.text.get(self.at..to).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.at = to.max(self.at);
        self.line
    }
}
