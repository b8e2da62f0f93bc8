//! From a byte offset to line and column, and the source line with a caret under the spot.
//!
//! Owns how a piece of source is shown: sanitised, and as a window where the line is long. Columns
//! count characters from 1, as editors do.

use std::fmt;
use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use crate::kb::phrase::{elided, shown};
use crate::kb::text::ELLIPSIS;

/// The most characters of the source line that are shown on either side of the place.
const WINDOW: usize = 36;

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
    /// The column after the last character, on the same line.
    pub end_column: usize,
}

/// A place, and what stands there; the parts are safe to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spot {
    pub place: Place,
    before: String,
    token: String,
    after: String,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// The source line, and the caret under it.
impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let gutter = self.place.line.to_string();
        let indent = " ".repeat(self.before.width());
        let caret = "^".repeat(self.token.width().max(1));
        let blank = " ".repeat(gutter.len());
        let source = format!("{}{}{}", self.before, self.token, self.after);
        writeln!(f, "  {gutter} | {}", source.trim_end())?;
        write!(f, "  {blank} | {indent}{caret}")
    }
}

/// Finds places in a text, going forward, in time linear in the text however many there are.
pub(super) struct Places<'t> {
    text: &'t str,
    at: usize,
    line: usize,
    column: usize,
}

impl<'t> Places<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let (at, line, column) = (0, 1, 1);
        Self {
            text,
            at,
            line,
            column,
        }
    }

    /// The place of a range of bytes that does not begin before the last one that was asked for.
    pub(super) fn spot(&mut self, range: &Range<usize>) -> Spot {
        self.advance(range.start);
        let (line, column) = (self.line, self.column);
        let part = |range: Range<usize>| self.text.get(range).unwrap_or_default();
        let before = part(0..range.start);
        let token = first_line(part(range.clone()));
        let after = if token.len() == range.len() {
            first_of(part(range.end..self.text.len()))
        } else {
            String::new()
        };
        Spot {
            place: Place {
                line,
                column,
                end_column: column + token.chars().count(),
            },
            before: last_of(before),
            token: elided(token),
            after,
        }
    }

    fn advance(&mut self, to: usize) {
        let passed = self.text.get(self.at..to).unwrap_or_default();
        let lines = passed.bytes().filter(|byte| *byte == b'\n').count();
        let rest = passed.rfind('\n').map_or(passed, |at| {
            self.column = 1;
            passed.get(at + 1..).unwrap_or_default()
        });
        self.line += lines;
        self.column += rest.chars().count();
        self.at = self.at.max(to);
    }
}

fn first_line(text: &str) -> &str {
    let line = text.split('\n').next().unwrap_or_default();
    line.trim_end_matches('\r')
}

/// The end of the line that this text breaks off in.
fn last_of(text: &str) -> String {
    let line = |c: &(usize, char)| c.1 != '\n';
    let mut chars = text.char_indices().rev().take_while(line);
    let start = chars.by_ref().take(WINDOW).last();
    let start = start.map_or(text.len(), |(at, _)| at);
    let tail = shown(text.get(start..).unwrap_or_default());
    match chars.next() {
        Some(_) => ELLIPSIS.to_owned() + &tail,
        None => tail,
    }
}

/// The start of this text, to the end of its line.
fn first_of(text: &str) -> String {
    let mut chars = text.char_indices().take_while(|(_, c)| *c != '\n');
    let end = chars.by_ref().take(WINDOW).last();
    let end = end.map_or(0, |(at, c)| at + c.len_utf8());
    let head = text.get(..end).unwrap_or_default();
    match chars.next() {
        Some((_, c)) if c != '\r' => shown(head) + ELLIPSIS,
        _ => shown(head.trim_end_matches('\r')),
    }
}
