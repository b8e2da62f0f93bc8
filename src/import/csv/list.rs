//! Cells that hold several values: tags, aliases, figures, links.
//!
//! A semicolon parts them, or a line break, as people make them in a cell; an export has none there.
//! The space around a value is no part of it.

use super::is_blank;
use crate::export::label::COLON;
use crate::import::builder::Builder;
use crate::kb::{Evidence, Line, Link, quoted};

/// What the sanitiser takes for a line break.
const BREAKS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// Texts of which nothing more is known.
pub(super) fn words(cell: &str) -> Vec<Line> {
    let values = values(cell).into_iter();
    values.map(|value| unescape(value).into()).collect()
}

/// Measures with their values.
pub(super) fn evidence(cell: &str, line: usize, builder: &mut Builder) -> Vec<Evidence> {
    let mut figures = Vec::new();
    for value in values(cell) {
        let Some((measure, rest)) = unescaped(value, COLON).map(|at| value.split_at(at)) else {
            let value = quoted(value);
            let message = format!("found the evidence {value}, expected `measure: value`");
            builder.error(line, message);
            continue;
        };
        let rest = rest.get(COLON.len()..).unwrap_or_default();
        figures.push(Evidence {
            measure: unescape(measure.trim()).into(),
            value: unescape(rest.trim()).into(),
        });
    }
    figures
}

/// Titles with their addresses.
pub(super) fn links(cell: &str, line: usize, builder: &mut Builder) -> Vec<Link> {
    let mut links = Vec::new();
    for value in values(cell) {
        let value = unescape(value);
        let parts = value.strip_suffix('>');
        let titled = parts.and_then(|value| value.rsplit_once(" <"));
        let bare = parts.and_then(|value| Some(("", value.strip_prefix('<')?)));
        let Some((title, url)) = titled.or(bare) else {
            let value = quoted(&value);
            let message = format!("found the link {value}, expected `title <address>`");
            builder.error(line, message);
            continue;
        };
        if holds_address(title) {
            // A title may have one.
            let title = quoted(title);
            let message = format!(
                "{title} is taken for the title of one link, with an address in it; if they are \
                 several links, put `; ` between them"
            );
            builder.warn(line, message);
        }
        links.push(Link {
            title: Some(title.trim().into()).filter(|title: &Line| !title.is_empty()),
            url: url.trim().into(),
        });
    }
    links
}

/// Whether there is an address in angle brackets in a text.
fn holds_address(text: &str) -> bool {
    let mut parts = text.split('<').skip(1);
    parts.any(|part| {
        let (scheme, rest) = part.split_once("://").unwrap_or_default();
        ["http", "https"].contains(&scheme.trim()) && rest.contains('>')
    })
}

/// The values in a cell, escaped still.
fn values(cell: &str) -> Vec<&str> {
    let mut values = Vec::new();
    for text in cell.split(BREAKS) {
        let mut rest = text;
        while let Some(at) = unescaped(rest, ";") {
            let (value, after) = rest.split_at(at);
            values.push(value.trim());
            rest = after.get(1..).unwrap_or_default();
        }
        values.push(rest.trim());
    }
    values.retain(|value| !is_blank(value));
    values
}

/// Where this sign first stands without a backslash before it.
fn unescaped(text: &str, sign: &str) -> Option<usize> {
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        if c == '\\' {
            chars.next();
        } else if text.get(at..).is_some_and(|rest| rest.starts_with(sign)) {
            return Some(at);
        }
    }
    None
}

/// Without the backslashes before what export puts one before.
fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let escaped = (c == '\\').then(|| chars.next_if(|next| matches!(next, '\\' | ';' | ':')));
        plain.push(escaped.flatten().unwrap_or(c));
    }
    plain
}
