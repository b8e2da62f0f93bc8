//! The text of a paragraph, an item, a heading or a cell, in its parts.
//!
//! A line that opens with a label begins a paragraph of its own, whether or not a blank line is above
//! it: people leave that out, and Markdown then takes the line for more of the text before it.

use pulldown_cmark::{CowStr, Event, LinkType, Tag};

use super::blocks::{BlockReader, RULE, name};
use super::inline::{Inline, InlineBuilder, InlinePart, flat};
use super::line::is_label;
use crate::export::label;
use crate::kb::quoted;

/// Deeper than this nothing is taken that is in itself, as a quote in a quote is.
const DEEPEST: usize = 32;

/// A text in the making.
struct TextFlow {
    /// What ended where a label began, each with its line.
    done: Vec<(usize, Inline)>,
    line: usize,
    parts: InlineBuilder,
    /// Whether a label ends it.
    parted: bool,
    /// What stands between the parts and what comes next.
    gap: &'static str,
    /// Whether what comes next opens a line.
    opens: bool,
    /// Whether it was told that it is likely something else.
    is_reported: bool,
}

impl TextFlow {
    fn new(line: usize, parted: bool, opens: bool) -> Self {
        Self {
            done: Vec::new(),
            line,
            parts: InlineBuilder::default(),
            parted,
            gap: "",
            opens,
            is_reported: false,
        }
    }

    fn is_first(&self) -> bool {
        self.parts.0.is_empty() && self.done.is_empty()
    }

    fn line_break(&mut self, gap: &'static str) {
        self.gap = gap;
        self.opens = self.parted;
    }

    fn close_gap(&mut self) {
        let gap = std::mem::take(&mut self.gap);
        if !gap.is_empty() && !self.parts.0.is_empty() {
            self.parts.plain(gap);
        }
        self.opens = false;
    }

    fn plain(&mut self, text: &str) {
        self.close_gap();
        self.parts.plain(text);
    }

    fn push(&mut self, piece: InlinePart) {
        self.close_gap();
        self.parts.push(piece);
    }

    /// Ends what there is; what comes next is another text, from this line on.
    fn part(&mut self, line: usize) {
        if self.parts.0.is_empty() {
            return;
        }
        self.done
            .push((self.line, std::mem::take(&mut self.parts.0)));
        (self.line, self.gap) = (line, "");
    }

    fn finish(mut self) -> Vec<(usize, Inline)> {
        if !self.parts.0.is_empty() || self.done.is_empty() {
            self.done.push((self.line, self.parts.0));
        }
        self.done
    }
}

impl<'t> BlockReader<'t> {
    /// A paragraph that has just begun, and those that labels begin in it.
    pub(super) fn paragraph(&mut self, line: usize) -> Vec<(usize, Inline)> {
        self.flow(TextFlow::new(line, true, true))
    }

    /// An item that has just begun, and the paragraphs that labels begin in it.
    pub(super) fn item(&mut self, line: usize) -> Vec<(usize, Inline)> {
        self.flow(TextFlow::new(line, true, false))
    }

    /// The text up to the end of what has just begun.
    pub(super) fn inline(&mut self) -> Inline {
        let texts = self.flow(TextFlow::new(0, false, false)).into_iter();
        texts.flat_map(|(_, text)| text).collect()
    }

    /// As above, without its parts.
    pub(super) fn flat(&mut self, line: usize) -> String {
        let text = self.deeper(line, |reader| flat(&reader.inline()));
        text.unwrap_or_default()
    }

    /// Takes what is in what has just begun, unless that is in too much: then it is told.
    pub(super) fn deeper<T>(
        &mut self,
        line: usize,
        take: impl FnOnce(&mut Self) -> T,
    ) -> Option<T> {
        if self.depth == DEEPEST {
            let message = format!("this is nested more than {DEEPEST} deep; take it apart");
            self.lost.push((line, message));
            self.events.skip();
            return None;
        }
        self.depth += 1;
        let taken = take(self);
        self.depth -= 1;
        Some(taken)
    }

    fn flow(&mut self, mut flow: TextFlow) -> Vec<(usize, Inline)> {
        let mut depth = 0_usize;
        while let Some((line, event)) = self.events.next() {
            match event {
                Event::Start(tag) => depth += usize::from(self.begin(line, tag, &mut flow)),
                Event::End(_) if depth == 0 => break,
                Event::End(_) => depth -= 1,
                Event::Code(text) => {
                    self.code(line);
                    flow.push(InlinePart::Code(text.into_string()));
                }
                Event::Text(text) => self.text(line, &text, &mut flow),
                // HTML within a line stays as it is written.
                Event::InlineHtml(text) | Event::Html(text) => flow.plain(&text),
                Event::SoftBreak => flow.line_break(" "),
                Event::HardBreak => flow.line_break("\n"),
                Event::Rule => self.lose(line, RULE),
                Event::FootnoteReference(label) => flow.plain(&format!("[^{label}]")),
                // The parser is asked for none of these: they are text to it.
                Event::InlineMath(text) | Event::DisplayMath(text) => flow.plain(&text),
                Event::TaskListMarker(done) => flow.plain(if done { "[x] " } else { "[ ] " }),
            }
        }
        flow.finish()
    }

    /// Takes the start of something in a text. Whether what is in it goes on as the text around it, up
    /// to its own end.
    fn begin(&mut self, line: usize, tag: Tag<'t>, flow: &mut TextFlow) -> bool {
        match tag {
            Tag::Strong => {
                let strong = self.flat(line);
                if flow.opens && is_label(&strong, self.events.rest()) {
                    flow.part(line);
                }
                flow.push(InlinePart::Strong(strong));
            }
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => {
                let (text, url) = self.address(line, dest_url, &title);
                // An address in angle brackets stands there for itself.
                let title = match link_type {
                    LinkType::Autolink => String::new(),
                    _ => text,
                };
                flow.push(InlinePart::Link { title, url });
            }
            Tag::Image {
                dest_url, title, ..
            } => {
                let (title, url) = self.address(line, dest_url, &title);
                flow.push(InlinePart::Image { title, url });
            }
            // The paragraphs of an item.
            Tag::Paragraph => {
                if !flow.is_first() {
                    flow.line_break("\n\n");
                }
                if !flow.done.is_empty() {
                    flow.part(line);
                }
                return true;
            }
            Tag::Emphasis | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => return true,
            other => {
                self.lose(line, name(&other));
                self.events.skip();
            }
        }
        false
    }

    fn text(&mut self, line: usize, text: &str, flow: &mut TextFlow) {
        let written = self.events.is_as_written(text);
        if written && flow.opens && !flow.is_reported {
            flow.is_reported = self.is_likely_else(line, text, flow.is_first());
        }
        // Some put more than a space behind a label.
        match &flow.parts.0[..] {
            [InlinePart::Strong(_)] if written && text.starts_with(char::is_whitespace) => {
                flow.plain(&format!(" {}", text.trim_start()));
            }
            _ => flow.plain(text),
        }
    }

    /// Tells a label that a code span swallows, since a backtick above it is the only one in its line.
    fn code(&mut self, line: usize) {
        let lines = self.events.written().lines().enumerate().skip(1);
        for (below, text) in lines {
            let strong = text.trim_start().strip_prefix("**");
            let parts = strong.and_then(|text| text.split_once("**"));
            if let Some((strong, _)) = parts.filter(|(strong, rest)| is_label(strong, rest)) {
                let message = format!(
                    "**{strong}** stands in a code span that opens in line {line}; put a backslash \
                     before the backtick there"
                );
                self.lost.push((line + below, message));
            }
        }
    }

    /// Tells a line of a text that is likely meant for something else. Whether it is.
    fn is_likely_else(&mut self, line: usize, text: &str, is_first: bool) -> bool {
        let message = if text.starts_with('|') {
            "a line that begins with | and is of no table; a table has as many cells in its header as \
             in the line of dashes under it, and in a text it is written \\|"
                .to_owned()
        } else if let Some((word, _)) = label::opens(text).and_then(|at| text.split_at_checked(at))
            && is_first
        {
            format!(
                "a text that begins with `{word}:`; did you mean **{word}:**? If not, write {word}\\:"
            )
        } else {
            return false;
        };
        self.lost.push((line, message));
        true
    }

    /// The text and the address of a link or an image.
    fn address(&mut self, line: usize, url: CowStr<'t>, title: &str) -> (String, String) {
        if !title.is_empty() {
            let title = quoted(title);
            let message =
                format!("the title {title} of a link is not allowed; write it into the text");
            self.lost.push((line, message));
        }
        (self.flat(line), url.into_string())
    }

    fn lose(&mut self, line: usize, what: &str) {
        let message = format!("{what} is not allowed in a list item; remove it");
        self.lost.push((line, message));
    }
}
