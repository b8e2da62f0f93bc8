//! Parses cells: lists, figures, links and HTML as people write them, and the cells of our own exports.
//!
//! In foreign documents, not exported by onpaper, backslashes, punctuation and quotes are kept. Only in our own
//! exports does a backslash escape a semicolon or colon that would separate values.

use std::borrow::Cow;

use super::{html, parts};
use crate::export::label::COLON;
use crate::kb::{Evidence, Line, Link};

/// The characters that the sanitiser treats as line breaks.
const BREAKS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// The longest measure of a figure in a foreign cell; text before a later colon is prose.
const MAX_MEASURE: usize = 60;

/// The most UTF-16 code units in a spreadsheet cell.
const MAX_LENGTH: usize = 32_767;

/// Whether a cell has the maximum length: LibreOffice silently cuts off the rest, Excel cannot hold more.
pub(super) fn is_full(cell: &str) -> bool {
    cell.len() >= MAX_LENGTH && cell.encode_utf16().count() == MAX_LENGTH
}

/// Whether a cell is a number that may be a date of a spreadsheet, counted in days, from 1954 to 2064.
pub(super) fn is_day(cell: &str) -> bool {
    let is_day = |day: u32| (20_000..=60_000).contains(&day);
    let cell = cell.trim();
    cell.len() == 5 && cell.parse().is_ok_and(is_day)
}

/// Converts a spreadsheet's day number to a date.
pub(super) fn date(days: &str) -> String {
    let days = days.trim().parse().unwrap_or_default();
    ssfmt::format(days, "yyyy-mm-dd", &ssfmt::FormatOptions::default()).unwrap_or_default()
}

/// Whether a cell begins with a numeric date, such as `2026-05-03` or `3/5/2026`, or is one such as `3 May 2026`.
pub(super) fn is_date(cell: &str) -> bool {
    let date = cell.trim().split([' ', 'T']).next().unwrap_or_default();
    let signs: String = date.chars().filter(|c| !c.is_ascii_digit()).collect();
    let words: Vec<&str> = cell
        .split([' ', ',', '.'])
        .filter(|word| !word.is_empty())
        .collect();
    let is_named = |day: &str, month: &str| {
        day.len() < 3 && day.parse::<u8>().is_ok() && month.chars().all(char::is_alphabetic)
    };
    match words[..] {
        [a, b, year] if year.len() == 4 && year.parse::<u16>().is_ok() => {
            is_named(a, b) || is_named(b, a)
        }
        _ => ["--", "//", ".."].contains(&&*signs) && (6..=10).contains(&date.len()),
    }
}

/// Whether a text is a single web address.
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

/// Cleans a foreign cell: HTML becomes text, entities are decoded, and surrounding space is trimmed.
pub(super) fn text(cell: &str) -> Cow<'_, str> {
    let cell = cell.trim();
    if html::is_html(cell) {
        return Cow::Owned(parts::text_of(cell).addressed());
    }
    match html::decoded(cell) {
        Cow::Borrowed(_) => Cow::Borrowed(cell),
        Cow::Owned(plain) => Cow::Owned(plain.trim().to_owned()),
    }
}

/// Whether a cell is HTML with content that its text does not show.
pub(super) fn hides(cell: &str) -> bool {
    html::is_html(cell) && html::says_more(cell)
}

/// Splits a cell into short texts. Foreign cells may also separate them by commas.
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

/// Parses measures with their values; a value without a measure gets the column name as its measure.
pub(super) fn evidence(cell: &str, ours: bool, column: &str) -> Vec<Evidence> {
    let values = values(cell, ours).into_iter();
    let figures = values.map(|value| {
        let at = unescaped(value, COLON, ours).filter(|at| ours || *at <= MAX_MEASURE);
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

/// Returns the links in a cell, and the remaining text.
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

/// Parses `title <address>`.
fn titled(value: &str) -> Option<Link> {
    let parts = value.strip_suffix('>')?;
    let bare = parts.strip_prefix('<').map(|url| ("", url));
    let (title, url) = parts.rsplit_once(" <").or(bare)?;
    has_address(url).then(|| link(title, url))
}

/// Whether a link has a valid address and no address in its title.
fn is_one(link: &Link) -> bool {
    is_address(&link.url) && !has_address(link.title.as_deref().unwrap_or_default())
}

/// Makes a link, with a title unless it is blank.
pub(super) fn link(title: &str, url: &str) -> Link {
    let title = title.trim();
    Link {
        title: Some(title.into()).filter(|_| !title.is_empty()),
        url: url.trim().into(),
    }
}

/// Returns the links in a text, bare or as `[text](address)`, and the text without them. In prose
/// (`is_prose`) link titles and bare addresses stay in the text.
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

/// Returns the position of the parenthesis that closes one opened before the text.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 1_usize;
    text.find(|c: char| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        depth == 0
    })
}

/// Returns a text with its links replaced by their titles, and the links. Bare addresses stay.
pub(super) fn prose(cell: &str, may_be_html: bool) -> (String, Vec<Link>) {
    if !may_be_html || !html::is_html(cell) {
        let plain = if may_be_html { text(cell) } else { cell.into() };
        let (links, text) = found(&plain, true);
        return (text, links);
    }
    let rich = parts::text_of(cell);
    let (mut links, text) = found(&rich.text, true);
    links.extend(rich.links);
    (text, links)
}

/// Returns the first sentence of a text, shortened to the length of a title.
pub(super) fn first_sentence(text: &str) -> String {
    const MAX_LENGTH: usize = 100;
    let line = text.trim().split(BREAKS).next().unwrap_or_default();
    let mut ends = line.match_indices(['.', '!', '?']).map(|(at, _)| at + 1);
    // Not the full stop of a list number, or of `e.g.` or `org. and`, as in `1. Logs rotate`, nor one in a parenthesis.
    let is_end = |end: &usize| {
        let (before, after) = line.split_at(*end);
        let word = before[..end - 1].rsplit([' ', '.', '(']).next();
        let is_whole = word.is_some_and(|word| word.chars().count() != 1 || word < "A");
        // `approx. Three` begins with an abbreviation.
        let is_short = !before.contains(' ') && before.starts_with(char::is_lowercase);
        let is_open = before.matches('(').count() > before.matches(')').count();
        let begins = after
            .strip_prefix(' ')
            .is_some_and(|after| !after.starts_with(char::is_lowercase));
        begins && before.contains(char::is_alphabetic) && is_whole && !is_open && !is_short
    };
    let end = ends.find(is_end);
    let sentence = &line[..end.unwrap_or(line.len())];
    if sentence.chars().count() <= MAX_LENGTH {
        return sentence.trim_end_matches('.').to_owned();
    }
    let cut: String = sentence.chars().take(MAX_LENGTH).collect();
    let cut = cut.rsplit_once(' ').map_or(&*cut, |(cut, _)| cut);
    format!("{}…", cut.trim_end_matches([',', ';', ':', '.']))
}

/// Splits a cell at semicolons and line breaks; the values are still escaped.
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

/// Returns the first position of a separator, ignoring escaped ones in our own cells.
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

/// Removes the backslash escapes of our export.
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

/// Whether a text is a code such as `5.1`, `AC-2(1)` or `A 7`.
pub(super) fn is_code(text: &str) -> bool {
    let is_short = text.chars().count() <= 24;
    is_short && text.contains(|c: char| c.is_ascii_digit()) && text.split_whitespace().count() <= 2
}
