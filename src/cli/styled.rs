//! Text for a terminal with styled parts. It is wrapped before the escape sequences are added.

use std::ops::Range;

use crate::kb::text::wrap;
use crate::kb::{Status, Tone};

pub(super) const BOLD: &str = "\x1b[1m";
pub(super) const HIT: &str = "\x1b[1;4m";
const BLUE: &str = "\x1b[34m";
const CYAN: &str = "\x1b[36m";
const YELLOW: &str = "\x1b[33m";
const RESET: &str = "\x1b[0m";

pub(super) fn colour(status: Status) -> &'static str {
    match status.tone() {
        Tone::Holds => BLUE,
        Tone::Partly => CYAN,
        Tone::Fails => YELLOW,
        Tone::Quiet => "",
    }
}

/// A text, and the escape sequence of each part of it.
#[derive(Default)]
pub(super) struct Styled {
    text: String,
    /// Contiguous byte ranges, in order; plain text has an empty escape sequence.
    parts: Vec<(Range<usize>, &'static str)>,
}

impl Styled {
    pub(super) fn of(text: &str, style: &'static str) -> Self {
        let mut styled = Self::default();
        styled.push(text, style);
        styled
    }

    pub(super) fn push(&mut self, text: &str, style: &'static str) {
        let start = self.text.len();
        self.text.push_str(text);
        self.parts.push((start..self.text.len(), style));
    }

    /// Appends a text in `style`, with these byte ranges of matches highlighted.
    pub(super) fn push_matches(&mut self, text: &str, found: &[Range<usize>], style: &'static str) {
        let mut end = 0;
        for range in found {
            self.push(text.get(end..range.start).unwrap_or_default(), style);
            self.push(text.get(range.clone()).unwrap_or_default(), HIT);
            end = range.end;
        }
        self.push(text.get(end..).unwrap_or_default(), style);
    }

    /// Wraps the text to this many columns, with colours if wanted.
    pub(super) fn rows(&self, columns: usize, colour: bool) -> Vec<String> {
        let rows = wrap(&self.text, columns).into_iter();
        rows.map(|row| self.painted(row, colour)).collect()
    }

    fn painted(&self, row: Range<usize>, colour: bool) -> String {
        let mut out = String::new();
        for (part, style) in &self.parts {
            let start = part.start.max(row.start);
            let piece = self.text.get(start..part.end.min(row.end));
            match piece.unwrap_or_default() {
                "" => {}
                piece if colour && !style.is_empty() => {
                    out.push_str(&format!("{style}{piece}{RESET}"));
                }
                piece => out.push_str(piece),
            }
        }
        out
    }
}
