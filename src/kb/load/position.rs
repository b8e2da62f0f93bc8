//! Maps byte offsets to lines and columns, and shows a source line with a caret.
//!
//! Source lines are sanitised, and truncated around the caret if long. Columns count characters from 1, as
//! editors do.

use std::collections::HashMap;
use std::fmt;
use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use crate::kb::phrase::{sanitised, truncated};
use crate::kb::text::ELLIPSIS;

/// The maximum number of characters shown on either side of the caret.
const WINDOW: usize = 36;

/// A position in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

impl Position {
    const START: Self = Self { line: 1, column: 1 };

    /// The position at the end of a text that begins here.
    fn after(self, text: &str) -> Self {
        let Some(end) = text.rfind('\n') else {
            let column = self.column + text.chars().count();
            return Self { column, ..self };
        };
        Self {
            line: self.line + text.bytes().filter(|byte| *byte == b'\n').count(),
            column: 1 + text[end + 1..].chars().count(),
        }
    }
}

/// The positions of these byte offsets, in time linear in the length of the text.
pub(super) fn positions(
    text: &str,
    offsets: impl Iterator<Item = usize>,
) -> HashMap<usize, Position> {
    let mut offsets: Vec<usize> = offsets.collect();
    offsets.sort_unstable();
    let mut last = (0, Position::START);
    let positions = offsets.into_iter().map(|offset| {
        last = (offset, last.1.after(&text[last.0..offset]));
        last
    });
    positions.collect()
}

/// A part of a line with its context, safe to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Snippet {
    pub position: Position,
    /// The column after the last character, on the same line.
    pub end_column: usize,
    before: String,
    token: String,
    after: String,
}

impl Snippet {
    /// The snippet for a byte range, up to the end of its first line; `position` is that of the start.
    pub(super) fn of(text: &str, range: Range<usize>, position: Position) -> Self {
        let token = text[range.clone()].split('\n').next().unwrap_or_default();
        let token = token.trim_end_matches('\r');
        let is_in_line = token.len() == range.len();
        Self {
            position,
            end_column: position.column + token.chars().count(),
            before: line_before(&text[..range.start]),
            token: truncated(token),
            after: line_after(if is_in_line { &text[range.end..] } else { "" }),
        }
    }
}

/// The source line with carets under the snippet.
impl fmt::Display for Snippet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let gutter = self.position.line.to_string();
        let indent = " ".repeat(self.before.width());
        let caret = "^".repeat(self.token.width().max(1));
        let blank = " ".repeat(gutter.len());
        let source = format!("{}{}{}", self.before, self.token, self.after);
        writeln!(f, "  {gutter} | {}", source.trim_end())?;
        write!(f, "  {blank} | {indent}{caret}")
    }
}

/// The end of the last line of `text`, truncated to [`WINDOW`].
fn line_before(text: &str) -> String {
    let mut chars = text.char_indices().rev().take_while(|(_, c)| *c != '\n');
    let start = chars.by_ref().take(WINDOW).last();
    let tail = sanitised(&text[start.map_or(text.len(), |(at, _)| at)..]);
    match chars.next() {
        Some(_) => ELLIPSIS.to_owned() + &tail,
        None => tail,
    }
}

/// The start of the first line of `text`, truncated to [`WINDOW`].
fn line_after(text: &str) -> String {
    let mut chars = text.char_indices().take_while(|(_, c)| *c != '\n');
    let end = chars.by_ref().take(WINDOW).last();
    let head = &text[..end.map_or(0, |(at, c)| at + c.len_utf8())];
    match chars.next() {
        Some((_, c)) if c != '\r' => sanitised(head) + ELLIPSIS,
        _ => sanitised(head.trim_end_matches('\r')),
    }
}
