//! What stands in cells as people write it: lists, figures, links, HTML; and as our own export does.
//!
//! Backslashes, signs and quotes of other people stay as they are. Only in a document of our own a
//! backslash keeps a semicolon or a colon from parting values.

use std::borrow::Cow;

use super::{html, parts};
use crate::export::label::COLON;
use crate::kb::{Evidence, Line, Link};

/// What the sanitiser takes for a line break.
const BREAKS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// The longest measure of a figure in a cell of others; what is before a later colon is prose.
const LONGEST_MEASURE: usize = 60;

/// The most that a cell of a spreadsheet holds, in units of UTF-16.
const LONGEST: usize = 32_767;

/// Whether a cell is as long as a spreadsheet lets it be: LibreOffice cuts the rest off and says nothing,
/// Excel holds no more.
pub(super) fn is_full(cell: &str) -> bool {
    cell.len() >= LONGEST && cell.encode_utf16().count() == LONGEST
}

/// Whether a cell is a number that a spreadsheet may mean as a day, of the years 1954 to 2064.
pub(super) fn is_day(cell: &str) -> bool {
    let cell = cell.trim();
    let day = || {
        cell.parse()
            .is_ok_and(|day: u32| (20_000..=60_000).contains(&day))
    };
    cell.len() == 5 && day()
}

/// The date that a number of days is in a sheet.
pub(super) fn date(days: &str) -> String {
    let days = days.trim().parse().unwrap_or_default();
    ssfmt::format(days, "yyyy-mm-dd", &ssfmt::FormatOptions::default()).unwrap_or_default()
}

/// Whether a cell is a date in figures, as `2026-05-03` or `3/5/2026`, whatever stands behind it.
pub(super) fn is_date(cell: &str) -> bool {
    let date = cell.trim().split([' ', 'T']).next().unwrap_or_default();
    let signs: String = date.chars().filter(|c| !c.is_ascii_digit()).collect();
    ["--", "//", ".."].contains(&&*signs) && (6..=10).contains(&date.len())
}

/// Whether this is a web address and nothing else.
pub(super) fn is_address(text: &str) -> bool {
    let text = text.trim();
    let text = text
        .strip_prefix('<')
        .and_then(|text| text.strip_suffix('>'))
        .unwrap_or(text);
    crate::kb::check::is_web_address(text)
}

pub(super) fn has_address(text: &str) -> bool {
    text.contains("http://") || text.contains("https://")
}

/// A text of others as it is read: HTML as its text, no space around it, none that cannot be broken.
pub(super) fn text(cell: &str) -> Cow<'_, str> {
    let cell = cell.trim();
    if html::is_html(cell) {
        return Cow::Owned(parts::text_of(cell).0);
    }
    match html::decoded(cell) {
        Cow::Borrowed(_) => Cow::Borrowed(cell),
        Cow::Owned(plain) => Cow::Owned(plain.trim().to_owned()),
    }
}

/// Whether a cell is HTML that says more than its text.
pub(super) fn hides(cell: &str) -> bool {
    html::is_html(cell) && html::says_more(cell)
}

/// Several short texts. Those of others may have a comma between them.
pub(super) fn words(cell: &str, ours: bool) -> Vec<Line> {
    let values = values(cell, ours).into_iter();
    if ours || cell.contains(';') || cell.contains(BREAKS) {
        return values.map(|value| unescape(value, ours).into()).collect();
    }
    let parts = cell.split(", ").map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .map(Line::from)
        .collect()
}

/// Measures with their values; one without a measure has the name of its column for one.
pub(super) fn evidence(cell: &str, ours: bool, column: &str) -> Vec<Evidence> {
    let values = values(cell, ours).into_iter();
    let figures = values.map(|value| {
        let at = unescaped(value, COLON, ours).filter(|at| ours || *at <= LONGEST_MEASURE);
        let (measure, value) = match at {
            Some(at) => (value[..at].trim(), value[at + COLON.len()..].trim()),
            None => (column, value),
        };
        Evidence {
            measure: unescape(measure, ours).into(),
            value: unescape(value, ours).into(),
        }
    });
    figures.collect()
}

/// The links in a cell, and what is in it besides.
pub(super) fn links(cell: &str, ours: bool) -> (Vec<Link>, String) {
    let mut links = Vec::new();
    let mut rest = Vec::new();
    for value in values(cell, ours) {
        let value = unescape(value, ours);
        match titled(&value) {
            Some(link) if ours || is_one(&link) => links.push(link),
            _ => {
                let (found, text) = found(&value, false);
                links.extend(found);
                rest.push(super::plain(&text));
            }
        }
    }
    rest.retain(|text| text.contains(char::is_alphanumeric));
    (links, rest.join("; "))
}

/// As in `title <address>`.
fn titled(value: &str) -> Option<Link> {
    let parts = value.strip_suffix('>')?;
    let bare = parts.strip_prefix('<').map(|url| ("", url));
    let (title, url) = parts.rsplit_once(" <").or(bare)?;
    has_address(url).then(|| link(title, url))
}

/// Whether a link has a good address, and none in its title.
fn is_one(link: &Link) -> bool {
    is_address(&link.url) && !has_address(link.title.as_deref().unwrap_or_default())
}

/// A link, with its title if it has one.
pub(super) fn link(title: &str, url: &str) -> Link {
    let title = title.trim();
    Link {
        title: Some(title.into()).filter(|_| !title.is_empty()),
        url: url.trim().into(),
    }
}

/// The addresses in a text, bare or as `[text](address)`, and the text without them. In prose (`is_prose`)
/// titles stay in it, and bare addresses too.
fn found(text: &str, is_prose: bool) -> (Vec<Link>, String) {
    let mut links = Vec::new();
    let mut rest = text;
    let mut left = String::with_capacity(text.len());
    let schemes = |text: &str| [text.find("http://"), text.find("https://")];
    while let Some(at) = schemes(rest).into_iter().flatten().min() {
        let (before, address) = rest.split_at(at);
        let titled = before.strip_suffix("](");
        let titled = titled.and_then(|before| before.rsplit_once('['));
        let end = titled.and_then(|_| closing(address)).unwrap_or_else(|| {
            let end = address.find(|c: char| c.is_whitespace() || "<>\"".contains(c));
            end.unwrap_or(address.len())
        });
        let (url, after) = address.split_at(end);
        let bare = url.trim_end_matches(['.', ',', ';', ')', ':']);
        if let Some((before, title)) = titled.filter(|_| is_address(url)) {
            left.push_str(before);
            left.push_str(if is_prose { title } else { "" });
            links.push(link(title, url));
            rest = after.strip_prefix(')').unwrap_or(after);
        } else if !is_prose && is_address(bare) {
            left.push_str(before.strip_suffix('<').unwrap_or(before));
            links.push(link("", bare));
            rest = after.strip_prefix('>').unwrap_or(after);
        } else {
            left.push_str(before);
            left.push_str(url);
            rest = after;
        }
    }
    left.push_str(rest);
    (links, left)
}

/// Where the bracket closes that opens before a text.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    text.char_indices().find_map(|(at, c)| match c {
        '(' => {
            depth += 1;
            None
        }
        ')' if depth == 0 => Some(at),
        ')' => {
            depth -= 1;
            None
        }
        _ => None,
    })
}

/// A text with the links in it as their titles alone, and those links. Bare addresses stay.
pub(super) fn prose(cell: &str) -> (String, Vec<Link>) {
    if !html::is_html(cell) {
        let (links, text) = found(&text(cell), true);
        return (text, links);
    }
    let (text, anchors) = parts::text_of(cell);
    let (mut links, text) = found(&text, true);
    links.extend(anchors);
    (text, links)
}

/// The first sentence of a text, or as much of it as a title can have.
pub(super) fn first_sentence(text: &str) -> String {
    const LONGEST: usize = 100;
    let line = text.trim().split(BREAKS).next().unwrap_or_default();
    let mut ends = line.match_indices(['.', '!', '?']).map(|(at, _)| at + 1);
    // `1. Logs rotate` begins with a number.
    let is_end =
        |end: &usize| line[*end..].starts_with(' ') && line[..*end].contains(char::is_alphabetic);
    let end = ends.find(is_end);
    let sentence = &line[..end.unwrap_or(line.len())];
    if sentence.chars().count() <= LONGEST {
        return sentence.trim_end_matches('.').to_owned();
    }
    let cut: String = sentence.chars().take(LONGEST).collect();
    let cut = cut.rsplit_once(' ').map_or(&*cut, |(cut, _)| cut);
    format!("{}…", cut.trim_end_matches([',', ';', ':', '.']))
}

/// The values in a cell, escaped still. A semicolon parts them, or a line break.
fn values(cell: &str, ours: bool) -> Vec<&str> {
    let mut values = Vec::new();
    for text in cell.split(BREAKS) {
        let mut rest = text;
        while let Some(at) = unescaped(rest, ";", ours) {
            let (value, after) = rest.split_at(at);
            values.push(value.trim());
            rest = &after[1..];
        }
        values.push(rest.trim());
    }
    values.retain(|value| !value.is_empty());
    values
}

/// Where this sign first stands; in our own cells without a backslash before it.
fn unescaped(text: &str, sign: &str, ours: bool) -> Option<usize> {
    if !ours {
        return text.find(sign);
    }
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        if c == '\\' {
            chars.next();
        } else if text[at..].starts_with(sign) {
            return Some(at);
        }
    }
    None
}

/// Without the backslashes before what our export puts one before.
fn unescape(text: &str, ours: bool) -> String {
    if !ours {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let escaped = (c == '\\').then(|| chars.next_if(|next| matches!(next, '\\' | ';' | ':')));
        plain.push(escaped.flatten().unwrap_or(c));
    }
    plain
}
