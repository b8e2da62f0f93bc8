//! HTML as people have it in cells and in documents: its text.
//!
//! Reads what an editor or a tracker puts out, and never fails: what is no tag is text. The names of
//! characters (`&eacute;`) are those that the reader of Markdown knows.

use std::borrow::Cow;

use pulldown_cmark::{Event, Parser};

use crate::kb::check::is_web_address;

mod table;

pub(super) use table::table;

/// The tags that texts have.
const TAGS: &str = "p br b i ul ol li div span a strong em table td h1 h2 h3 h4 h5 h6 u font img hr \
    details summary sup sub kbd code pre center tr th tbody thead blockquote small s del strike ins section dl \
    dt dd";

/// Elements with an empty line before and behind them.
pub(super) const BLOCKS: &str = "p h1 h2 h3 h4 h5 h6 div blockquote address dl dt dd article aside section main \
    header footer nav hr";

/// Elements that are shown as they are written.
pub(super) const VERBATIM: &str = "pre textarea xmp";

/// A piece of HTML.
pub(super) enum Piece<'t> {
    Text(&'t str),
    Comment(&'t str),
    Tag(&'t str),
}

/// The pieces of a text, of which this is what is left.
pub(super) struct Pieces<'t>(pub &'t str);

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Piece<'t>> {
        let html = self.0;
        if let Some(comment) = html.strip_prefix("<!--") {
            let (comment, behind) = comment.split_once("-->").unwrap_or((comment, ""));
            self.0 = behind;
            return Some(Piece::Comment(comment));
        }
        if let Some((tag, behind)) = html.strip_prefix('<').and_then(split_tag) {
            self.0 = behind;
            return Some(Piece::Tag(tag));
        }
        let first = html.chars().next()?.len_utf8();
        // A tag between backticks is meant to be seen.
        let ends = html.match_indices('<').map(|(at, _)| at);
        let mut ends = ends.filter(|at| *at >= first && !html[..*at].ends_with('`'));
        let end = ends.next().unwrap_or(html.len());
        let (text, behind) = html.split_at(end);
        self.0 = behind;
        Some(Piece::Text(text))
    }
}

/// The name of a tag, in small letters, and its attributes.
pub(super) fn parts_of(tag: &str) -> (String, &str) {
    let (name, attributes) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    (name.trim_end_matches('/').to_ascii_lowercase(), attributes)
}

/// Whether there is a tag in a text, and not only `<`.
pub(super) fn is_html(text: &str) -> bool {
    Pieces(text).any(|piece| match piece {
        Piece::Tag(tag) => {
            let (name, attributes) = parts_of(tag);
            let is_plain = attributes.trim_matches(['/', ' ']).is_empty();
            is_tag(name.trim_start_matches('/')) && (is_plain || attributes.contains('='))
        }
        _ => false,
    })
}

/// What is told of HTML that says more than its text.
pub(super) const HIDDEN: &str = "HTML comments, tags and attributes are left out";

/// Whether a text says more than is shown of it: in a comment, or in a tag.
pub(super) fn says_more(text: &str) -> bool {
    let is_html = is_html(text);
    Pieces(text).any(|piece| match piece {
        Piece::Comment(text) => text.contains(char::is_alphanumeric),
        // `<https://a.example>` is no tag, but the address that is meant to be seen.
        Piece::Tag(tag) => {
            let name = tag.trim_matches('/').trim();
            is_html && !is_tag(name) && !is_web_address(tag)
        }
        Piece::Text(_) => false,
    })
}

/// The text between tags.
pub(super) fn bare(html: &str) -> String {
    let texts = Pieces(html).filter_map(|piece| match piece {
        Piece::Text(text) => Some(decoded(text)),
        _ => None,
    });
    texts.collect()
}

/// The text with the characters that stand there by name (`&eacute;`); a space that cannot be broken is
/// one like others.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    let mut parts = text.split('&');
    let mut decoded = Cow::Borrowed(parts.next().unwrap_or_default());
    let mut is_same = true;
    for part in parts {
        let (plain, rest) = match named(part) {
            Some((plain, rest)) => (plain, rest),
            None => ("&".to_owned(), part),
        };
        is_same &= rest.len() == part.len();
        decoded.to_mut().push_str(&plain);
        decoded.to_mut().push_str(rest);
    }
    if is_same { text.into() } else { decoded }
}

/// The character whose name a text begins with, behind its `&`, and the rest.
fn named(text: &str) -> Option<(String, &str)> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '#')?;
    let rest = text[end..].strip_prefix(';')?;
    let name = format!("&{};", &text[..end]);
    let shown = Parser::new(&name).find_map(|event| match event {
        Event::Text(shown) if *shown != *name => Some(shown.replace('\u{A0}', " ")),
        _ => None,
    });
    Some((shown?, rest))
}

/// The tag that a text begins with, behind its `<`, and the rest. A `>` in a quoted value ends none.
fn split_tag(text: &str) -> Option<(&str, &str)> {
    let begins = |c: char| c.is_ascii_alphabetic() || "/!?".contains(c);
    let mut quote = None;
    let mut last = ' ';
    let end = text.starts_with(begins).then(|| {
        text.find(|c: char| {
            match quote {
                Some(open) if c == open => quote = None,
                None if last == '=' && "\"'".contains(c) => quote = Some(c),
                _ => {}
            }
            last = if c.is_whitespace() { last } else { c };
            c == '>' && quote.is_none()
        })
    });
    let end = end.flatten()?;
    Some((&text[..end], &text[end + 1..]))
}

/// What is inside an element, and what stands behind its end.
pub(super) fn split_end<'t>(text: &'t str, name: &str) -> (&'t str, &'t str) {
    let ends = text.match_indices("</").filter(|(at, _)| {
        let behind = text[at + 2..].get(..name.len());
        behind.is_some_and(|behind| behind.eq_ignore_ascii_case(name))
    });
    let mut ends = ends.map(|(at, _)| (&text[..at], &text[at..]));
    let (inside, end) = ends.next().unwrap_or((text, ""));
    (inside, end.split_once('>').map_or("", |(_, behind)| behind))
}

/// The value of an attribute, if it is there.
pub(super) fn attribute(attributes: &str, name: &str) -> Option<String> {
    let mut rest = attributes;
    while let Some((before, behind)) = rest.split_once('=') {
        let behind = behind.trim_start();
        let quote = behind.chars().next().filter(|c| "\"'".contains(*c));
        let (value, behind) = match quote {
            Some(quote) => behind[1..].split_once(quote).unwrap_or((&behind[1..], "")),
            None => behind
                .split_once(char::is_whitespace)
                .unwrap_or((behind, "")),
        };
        let found = before.split_whitespace().next_back();
        if found.is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return Some(decoded(value).into_owned());
        }
        rest = behind;
    }
    None
}

/// Whether this is the name of a tag that texts have.
fn is_tag(name: &str) -> bool {
    is_one_of(TAGS, &name.to_ascii_lowercase())
}

pub(super) fn is_one_of(names: &str, name: &str) -> bool {
    names.split_ascii_whitespace().any(|one| one == name)
}
