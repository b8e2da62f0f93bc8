//! Makes any text survive its readers, in the place where it stands, and stay readable: a sign is
//! written otherwise only where one of the readers in `tests/readers` would take it for syntax.
//!
//! A backslash is right in all of them only before ``! ( ) * + - . > [ ] _ } #``; a numeric reference
//! (`&#124;`) is right everywhere, and harder to read. Text is escaped a *line* at a time. Whitespace at
//! the edges of a line would be lost, as would a line break in a heading, a cell or an item: those are
//! references (`&#32;`). Two spaces break a line: a backslash there is shown by five readers.

use memchr::memmem;

use super::super::label;
use super::sign::{LinePlace, Writing, begins_reference, opening, stays_address, writing};
use crate::kb::Link;
use crate::kb::check::is_web_address;

/// Text within a line: what stands before it on that line is ours.
pub(super) fn inline(text: &str) -> String {
    escaped(text, LinePlace::default())
}

/// A code span, whatever is in it; without a line break.
pub(super) fn code(text: &str) -> String {
    let runs = text.split(|c| c != '`').map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or(0) + 1);
    // A space at both ends is taken off by a parser, unless there is nothing else.
    let edge = |c: Option<char>| c == Some('`');
    let spaced = text.starts_with(' ') && text.ends_with(' ') && !text.trim_matches(' ').is_empty();
    if spaced || edge(text.chars().next()) || edge(text.chars().next_back()) {
        format!("{fence} {text} {fence}")
    } else {
        format!("{fence}{text}{fence}")
    }
}

/// Text that opens a list item, on one line.
pub(super) fn item(text: &str) -> String {
    let place = LinePlace {
        opens_line: true,
        ..LinePlace::default()
    };
    escaped(text, place)
}

/// Text of several paragraphs that is a list item.
pub(super) fn item_of_lines(text: &str) -> String {
    let mut lines = paragraphs(text)
        .split('\n')
        .map(str::to_owned)
        .collect::<Vec<_>>();
    // What goes on with an item is indented like its text.
    let rest = lines.iter_mut().skip(1).filter(|line| !line.is_empty());
    rest.for_each(|line| line.insert_str(0, "  "));
    lines.join("\n")
}

/// The text of an ATX heading.
pub(super) fn heading(text: &str) -> String {
    let place = LinePlace {
        in_heading: true,
        ..LinePlace::default()
    };
    let mut heading = escaped(text, place);
    let body = heading.trim_end_matches('#').len();
    let closing = heading.len() - body;
    // Some readers take signs at the end for the end of the heading: `# C#`.
    heading.truncate(body);
    heading.push_str(&"&#35;".repeat(closing));
    heading
}

/// A cell of a table.
pub(super) fn cell(text: &str) -> String {
    let place = LinePlace {
        in_cell: true,
        ..LinePlace::default()
    };
    escaped(text, place)
}

/// Text of several paragraphs, the first of which goes on a line of ours.
pub(super) fn block(text: &str) -> String {
    lines(text, false)
}

/// Text of several paragraphs that opens a block.
pub(super) fn paragraphs(text: &str) -> String {
    lines(text, true)
}

/// A link as a list item: a link for what may be opened, and text for everything else.
pub(super) fn link(link: &Link, marks_untitled: bool) -> String {
    if is_web_address(&link.url) {
        return anchor(link, marks_untitled);
    }
    item(&unlinked(link))
}

/// A link within a line.
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

/// A link. One without a title is in angle brackets where it is to be told from one whose title is its
/// address; MDX takes those for a tag.
fn anchor(link: &Link, marks_untitled: bool) -> String {
    if marks_untitled && link.title.is_none() && label::stands_alone(&link.url) {
        return format!("<{}>", link.url);
    }
    let place = LinePlace {
        in_link: true,
        ..LinePlace::default()
    };
    format!(
        "[{}]({})",
        escaped(link.label(), place),
        destination(&link.url)
    )
}

/// A link destination: bare if it can be, else in angle brackets.
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

/// Blank lines make paragraphs, single line breaks hard breaks.
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
    let mut place = LinePlace {
        opens_line: opens_line && leading == 0,
        opens_text: opens_line && leading == 0,
        ..LinePlace::default()
    };
    let mut rest = body;
    while let Some(end) = rest.find('\n') {
        let (line, after) = rest.split_at(end);
        rest = after.trim_start_matches('\n');
        let breaks = after.len() - rest.len();
        escape_into(&mut out, line, text, place);
        out.push_str(if breaks == 1 { "  \n" } else { "\n\n" });
        out.push_str(&NEWLINE.repeat(breaks.saturating_sub(2)));
        place.opens_line = breaks <= 2;
        place.opens_text = breaks == 2;
    }
    place.goes_on = trailing > 0;
    escape_into(&mut out, rest, text, place);
    out.push_str(&NEWLINE.repeat(trailing));
    out
}

/// A line break where Markdown has no room for one.
const NEWLINE: &str = "&#10;";

fn escaped(text: &str, place: LinePlace) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    escape_into(&mut out, text, text, place);
    out
}

/// Writes a line, which is all of a text or one of its lines: signs that come in pairs are harmless where
/// the text has but one.
fn escape_into(out: &mut String, line: &str, text: &str, place: LinePlace) {
    let opening = opening(line, place);
    let edges = edges(line);
    let mut www = next_www(line, 0);
    let (mut written, mut at) = (0, 0);
    while at < line.len() {
        let byte = line.as_bytes()[at];
        let forced = opening.filter(|(sign, _)| *sign == at);
        let is_edge = edges.contains(&Some(at));
        let is_www = www == Some(at);
        if !(SPECIAL[usize::from(byte)] || forced.is_some() || is_edge || is_www) {
            at += 1;
            continue;
        }
        let how = match forced {
            _ if is_edge => Writing::Reference,
            Some((_, writing)) => writing,
            None if is_www || line[at..].starts_with("://") => {
                let rest = line[at..]
                    .find([' ', '\n'])
                    .map_or(line.len(), |end| at + end);
                let address = &line[at..rest];
                // A reference behind an address would be taken for a part of it; some look for addresses
                // in the text of a link as well.
                let is_dirty = place.in_link && address.contains(['_', ']'])
                    || place.in_heading && address.ends_with('#')
                    || rest == line.len() && place.goes_on
                    || edges
                        .iter()
                        .flatten()
                        .any(|edge| (at..=rest).contains(edge))
                    || line[rest..].starts_with('\n');
                if stays_address(address) && !is_dirty {
                    www = next_www(line, rest);
                    at = rest;
                    continue;
                }
                if is_www {
                    www = next_www(line, at);
                }
                Writing::Reference
            }
            None => writing(line, at, text, place),
        };
        let c = line[at..].chars().next().expect("a sign is whole");
        if how != Writing::Plain {
            out.push_str(&line[written..at]);
            match how {
                Writing::Backslash => out.extend(['\\', c]),
                _ => out.push_str(&format!("&#{};", u32::from(c))),
            }
            written = at + c.len_utf8();
        }
        at += c.len_utf8();
    }
    out.push_str(&line[written..]);
}

/// The dot of the next address without a scheme, from a place on.
fn next_www(line: &str, from: usize) -> Option<usize> {
    const WWW: &[u8] = b"www.";
    let found = memmem::find(&line.as_bytes()[from..], WWW);
    found.map(|at| from + at + WWW.len() - 1)
}

/// Whether a byte may need to be written otherwise.
static SPECIAL: [bool; 256] = {
    let mut special = [false; 256];
    let signs = b"\n\\`[]*_~<>^&|{$:-=)";
    let mut at = 0;
    while at < signs.len() {
        special[signs[at] as usize] = true;
        at += 1;
    }
    special
};

/// The first and the last character, if they are whitespace.
fn edges(line: &str) -> [Option<usize>; 2] {
    let space = |c: &(usize, char)| c.1.is_whitespace();
    let mut chars = line.char_indices();
    let first = chars.next().filter(space);
    let last = chars.next_back().filter(space);
    [first, last].map(|edge| edge.map(|(at, _)| at))
}
