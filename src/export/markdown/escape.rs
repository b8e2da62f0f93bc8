//! Escapes text so that Markdown readers show it unchanged. To keep it legible, a character is escaped only where
//! one of the readers in `tests/readers` would take it for syntax.
//!
//! A backslash works in all of them only before ``! ( ) * + - . > [ ] _ } #``; a numeric reference
//! (`&#124;`) works everywhere, but is harder to read. Text is escaped line by line. Whitespace at the ends of
//! a line, and line breaks in a heading, cell or list item, would be lost, so they become references (`&#32;`).
//! A hard line break is two spaces, since five readers show a backslash there.

use memchr::memmem;

use super::super::label;
use super::special::{
    Escape, LineContext, begins_reference, block_escape, escape_at, is_plain_address,
};
use crate::kb::Link;
use crate::kb::check::is_web_address;

/// Text within a line, after text of our own.
pub(super) fn inline(text: &str) -> String {
    escaped(text, LineContext::default())
}

/// A code span for any text without line breaks.
pub(super) fn code(text: &str) -> String {
    let runs = text.split(|c| c != '`').map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or(0) + 1);
    // Parsers strip one space at both ends, unless the text is all spaces.
    let is_backtick = |c: Option<char>| c == Some('`');
    let is_stripped =
        text.starts_with(' ') && text.ends_with(' ') && !text.trim_matches(' ').is_empty();
    if is_stripped || is_backtick(text.chars().next()) || is_backtick(text.chars().next_back()) {
        format!("{fence} {text} {fence}")
    } else {
        format!("{fence}{text}{fence}")
    }
}

/// A list item of one line.
pub(super) fn item(text: &str) -> String {
    let context = LineContext {
        opens_line: true,
        ..LineContext::default()
    };
    escaped(text, context)
}

/// A list item of several paragraphs.
pub(super) fn item_of_lines(text: &str) -> String {
    hanging(&paragraphs(text), 2)
}

/// A list item, with an indent of this many columns before its other lines.
pub(super) fn hanging(item: &str, indent: usize) -> String {
    let lines = item.split('\n').enumerate().map(|(at, line)| match line {
        "" => String::new(),
        line if at > 0 => format!("{:indent$}{line}", ""),
        line => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The text of an ATX heading.
pub(super) fn heading(text: &str) -> String {
    let context = LineContext {
        in_heading: true,
        ..LineContext::default()
    };
    let mut heading = escaped(text, context);
    let body = heading.trim_end_matches('#').len();
    let closing = heading.len() - body;
    // Some readers take number signs at the end for a closing sequence: `# C#`.
    heading.truncate(body);
    heading.push_str(&"&#35;".repeat(closing));
    heading
}

pub(super) fn cell(text: &str) -> String {
    let context = LineContext {
        in_cell: true,
        ..LineContext::default()
    };
    escaped(text, context)
}

/// Several paragraphs, the first of which continues a line of our own.
pub(super) fn block(text: &str) -> String {
    lines(text, false)
}

/// Several paragraphs that start a block.
pub(super) fn paragraphs(text: &str) -> String {
    lines(text, true)
}

/// A list item with a link, or with text if the address may not be opened.
pub(super) fn link(link: &Link, marks_untitled: bool) -> String {
    if is_web_address(&link.url) {
        return anchor(link, marks_untitled);
    }
    item(&unlinked(link))
}

/// A link within a line, or text if the address may not be opened.
pub(super) fn link_after_text(link: &Link) -> String {
    if is_web_address(&link.url) {
        return anchor(link, false);
    }
    inline(&unlinked(link))
}

fn unlinked(link: &Link) -> String {
    match &link.title {
        Some(title) => format!("{title} ({})", link.url),
        None => link.url.to_string(),
    }
}

/// A link. With `marks_untitled`, one without a title is an autolink, to distinguish it from one whose title is its
/// address; MDX takes autolinks for tags.
fn anchor(link: &Link, marks_untitled: bool) -> String {
    if marks_untitled && link.title.is_none() && label::can_be_autolink(&link.url) {
        return format!("<{}>", link.url);
    }
    let context = LineContext {
        in_link: true,
        ..LineContext::default()
    };
    format!(
        "[{}]({})",
        escaped(link.label(), context),
        destination(&link.url)
    )
}

/// A link destination, in angle brackets if necessary.
fn destination(url: &str) -> String {
    let mut out = String::new();
    for (at, c) in url.char_indices() {
        if matches!(c, '<' | '>' | '\\') || (c == '&' && begins_reference(&url[at..])) {
            out.push('\\');
        }
        out.push(c);
    }
    if url.contains(['(', ')', '<', '>']) {
        format!("<{out}>")
    } else {
        out
    }
}

/// Blank lines separate paragraphs; single line breaks become hard breaks.
fn lines(text: &str, opens_line: bool) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let body = text.trim_matches('\n');
    let leading = if body.is_empty() {
        0
    } else {
        text.len() - text.trim_start_matches('\n').len()
    };
    let trailing = text.len() - leading - body.len();
    out.push_str(&NEWLINE.repeat(leading));
    let mut context = LineContext {
        opens_line: opens_line && leading == 0,
        opens_text: opens_line && leading == 0,
        ..LineContext::default()
    };
    let mut rest = body;
    while let Some(end) = rest.find('\n') {
        let (line, after) = rest.split_at(end);
        rest = after.trim_start_matches('\n');
        let breaks = after.len() - rest.len();
        escape_into(&mut out, line, text, context);
        out.push_str(if breaks == 1 { "  \n" } else { "\n\n" });
        out.push_str(&NEWLINE.repeat(breaks.saturating_sub(2)));
        context.opens_line = breaks <= 2;
        context.opens_text = breaks == 2;
    }
    context.goes_on = trailing > 0;
    escape_into(&mut out, rest, text, context);
    out.push_str(&NEWLINE.repeat(trailing));
    out
}

/// A line break where Markdown does not allow one.
const NEWLINE: &str = "&#10;";

fn escaped(text: &str, context: LineContext) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    escape_into(&mut out, text, text, context);
    out
}

/// Escapes `line`, a line of `text`: paired delimiters are harmless if the text has only one.
fn escape_into(out: &mut String, line: &str, text: &str, context: LineContext) {
    let block_escape = block_escape(line, context);
    let edges = edges(line);
    let mut www = next_www(line, 0);
    let (mut written, mut at) = (0, 0);
    while at < line.len() {
        let byte = line.as_bytes()[at];
        let forced = block_escape.filter(|(index, _)| *index == at);
        let is_edge = edges.contains(&Some(at));
        let is_www = www == Some(at);
        if !(SPECIAL.contains(&byte) || forced.is_some() || is_edge || is_www) {
            at += 1;
            continue;
        }
        let how = match forced {
            _ if is_edge => Escape::Reference,
            Some((_, escape)) => escape,
            None if is_www || line[at..].starts_with("://") => {
                let rest = line[at..]
                    .find([' ', '\n'])
                    .map_or(line.len(), |end| at + end);
                let address = &line[at..rest];
                // A reference right after an address would become part of it; some readers also detect addresses
                // in link texts.
                let needs_escape = context.in_link && address.contains(['_', ']'])
                    || context.in_heading && address.ends_with('#')
                    || rest == line.len() && context.goes_on
                    || edges
                        .iter()
                        .flatten()
                        .any(|edge| (at..=rest).contains(edge))
                    || line[rest..].starts_with('\n');
                if is_plain_address(address) && !needs_escape {
                    www = next_www(line, rest);
                    at = rest;
                    continue;
                }
                if is_www {
                    www = next_www(line, at);
                }
                Escape::Reference
            }
            None => escape_at(line, at, text, context),
        };
        let c = line[at..]
            .chars()
            .next()
            .expect("`at` is a character boundary");
        if how != Escape::Plain {
            out.push_str(&line[written..at]);
            match how {
                Escape::Backslash => out.extend(['\\', c]),
                _ => out.push_str(&format!("&#{};", u32::from(c))),
            }
            written = at + c.len_utf8();
        }
        at += c.len_utf8();
    }
    out.push_str(&line[written..]);
}

/// The dot of the next `www.`, from an index on.
fn next_www(line: &str, from: usize) -> Option<usize> {
    const WWW: &[u8] = b"www.";
    let found = memmem::find(&line.as_bytes()[from..], WWW);
    found.map(|at| from + at + WWW.len() - 1)
}

/// The bytes that may need an escape.
const SPECIAL: &[u8] = b"\n\\`[]*_~<>^&|{$:-=)%";

/// The indices of the first and last character, if they are whitespace.
fn edges(line: &str) -> [Option<usize>; 2] {
    let space = |c: &(usize, char)| c.1.is_whitespace();
    let mut chars = line.char_indices();
    let first = chars.next().filter(space);
    let last = chars.next_back().filter(space);
    [first, last].map(|edge| edge.map(|(at, _)| at))
}
