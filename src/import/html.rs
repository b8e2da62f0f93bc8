//! Extracts text from HTML in cells and documents.
//!
//! Accepts the output of editors and issue trackers, and never fails: what is not a tag is text. Entities
//! (`&eacute;`) are decoded by the Markdown parser.

use std::borrow::Cow;

use pulldown_cmark::{Event, Parser};
use quick_xml::events::attributes::Attributes;

use crate::kb::check::is_web_address;

mod table;

pub(super) use table::table;

/// Tags used in texts.
const TAGS: &str = "p br b i ul ol li div span a strong em table td h1 h2 h3 h4 h5 h6 u font img hr \
    details summary sup sub kbd code pre center tr th tbody thead blockquote small s del strike ins section dl \
    dt dd";

/// Tags used within sentences whose names are words. `at <time>` may be a placeholder, so only an end tag
/// counts.
const WORDS: &str = "abbr bdi cite data dfn mark meter q ruby samp time var";

/// Block elements, with an empty line before and after them.
pub(super) const BLOCKS: &str = "p h1 h2 h3 h4 h5 h6 div blockquote address dl dt dd article aside section main \
    header footer nav hr";

/// Elements with preformatted text.
pub(super) const VERBATIM: &str = "pre textarea xmp";

/// A piece of HTML.
pub(super) enum Piece<'t> {
    Text(&'t str),
    Comment(&'t str),
    Tag(&'t str),
}

/// Iterates over the pieces of a text; holds what is left of it.
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
        // A tag after a backtick is meant literally.
        let ends = html.match_indices('<').map(|(at, _)| at);
        let mut ends = ends.filter(|at| *at >= first && !html[..*at].ends_with('`'));
        let end = ends.next().unwrap_or(html.len());
        let (text, behind) = html.split_at(end);
        self.0 = behind;
        Some(Piece::Text(text))
    }
}

/// Returns the name of a tag in lower case, and its attributes.
pub(super) fn parts_of(tag: &str) -> (String, &str) {
    let (name, attributes) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    (name.trim_end_matches('/').to_ascii_lowercase(), attributes)
}

/// Whether a text contains a tag, and not only `<`.
pub(super) fn is_html(text: &str) -> bool {
    Pieces(text).any(|piece| match piece {
        Piece::Tag(tag) => {
            let (name, attributes) = parts_of(tag);
            let is_plain = attributes.trim_matches(['/', ' ']).is_empty();
            let is_tag = match name.strip_prefix('/') {
                Some(name) => is_tag(name) || is_one_of(WORDS, name),
                None => is_tag(&name),
            };
            is_tag && (is_plain || attributes.contains('='))
        }
        _ => false,
    })
}

/// The note on HTML with content that is not shown.
pub(super) const HIDDEN: &str = "HTML comments, tags and attributes are left out";

/// Whether a text has content that is not shown, in a comment or a tag.
pub(super) fn says_more(text: &str) -> bool {
    let is_html = is_html(text);
    Pieces(text).any(|piece| match piece {
        Piece::Comment(text) => text.contains(char::is_alphanumeric),
        // `<https://a.example>` is not a tag, but an address.
        Piece::Tag(tag) => {
            let name = tag.trim_matches('/').trim();
            is_html && !is_tag(name) && !is_web_address(tag)
        }
        Piece::Text(_) => false,
    })
}

/// Returns the text between tags.
pub(super) fn bare(html: &str) -> String {
    let texts = Pieces(html).filter_map(|piece| match piece {
        Piece::Text(text) => Some(decoded(text)),
        _ => None,
    });
    texts.collect()
}

/// Decodes entities (`&eacute;`); a no-break space becomes an ordinary one.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    let mut parts = text.split('&');
    let mut decoded = Cow::Borrowed(parts.next().unwrap_or_default());
    let mut is_same = true;
    for part in parts {
        let (plain, rest) = named(part).unwrap_or_else(|| ("&".to_owned(), part));
        is_same &= rest.len() == part.len();
        decoded.to_mut().push_str(&plain);
        decoded.to_mut().push_str(rest);
    }
    if is_same { text.into() } else { decoded }
}

/// Decodes the entity that a text begins with, after its `&`, and returns the rest too.
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

/// Splits off the tag that a text begins with, after its `<`. A `>` in a quoted value does not end it.
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

/// Splits a text into the content of an element and the text after its end tag.
pub(super) fn split_end<'t>(text: &'t str, name: &str) -> (&'t str, &'t str) {
    let ends = text.match_indices("</").filter(|(at, _)| {
        let behind = text[at + 2..].get(..name.len());
        behind.is_some_and(|behind| behind.eq_ignore_ascii_case(name))
    });
    let mut ends = ends.map(|(at, _)| (&text[..at], &text[at..]));
    let (inside, end) = ends.next().unwrap_or((text, ""));
    (inside, end.split_once('>').map_or("", |(_, behind)| behind))
}

/// Returns the value of an attribute, if it exists.
pub(super) fn attribute(attributes: &str, name: &str) -> Option<String> {
    let mut attributes = Attributes::html(attributes, 0);
    let mut known = attributes.with_checks(false).flatten();
    let found = known.find(|one| one.key.as_ref().eq_ignore_ascii_case(name))?;
    Some(decoded(&found.value).into_owned())
}

/// Returns the number in an attribute, if it has one.
pub(super) fn number(attributes: &str, name: &str) -> Option<u64> {
    let number = attribute(attributes, name)?.trim().parse::<u32>();
    number.ok().map(u64::from)
}

/// Whether this is the name of a tag used in texts.
fn is_tag(name: &str) -> bool {
    is_one_of(TAGS, &name.to_ascii_lowercase())
}

pub(super) fn is_one_of(names: &str, name: &str) -> bool {
    names.split_ascii_whitespace().any(|one| one == name)
}
