//! A page of HTML as sections: its tags are what Markdown has signs for.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::{PartReader, Section, Watch};
use crate::import::html::{self, BLOCKS, Piece, Pieces, VERBATIM, is_one_of};
use crate::import::plain;

/// Elements of which nothing is told: programs, and ways to other pages.
const BESIDE: &str = "script style template noscript svg nav button select";

/// Elements that stand in lines of their own, beside those of texts.
const CONTAINERS: &str = "table tr td th caption tbody thead tfoot figure figcaption details summary form \
    fieldset legend label body html head";

/// The most characters of a label, tags included.
const LABEL: usize = 200;

/// More tables than these that only put others in their places are texts.
const MOST_LAYOUTS: usize = 100;

/// Takes a page apart, and gives its title.
pub(in crate::import::document) fn of_page(page: &str) -> (String, Vec<Section>) {
    let mut reader = PartReader {
        source: page,
        is_page: true,
        watch: Watch::new(page),
        sections: vec![Section::default()],
        ..PartReader::default()
    };
    let mut pieces = Pieces(page);
    let mut title = String::new();
    loop {
        let at = page.len() - pieces.0.len();
        let Some(piece) = pieces.next() else { break };
        reader.watch.go_to(at);
        match piece {
            Piece::Comment(_) => {}
            Piece::Text(text) => reader.page_text(text, at..at + text.len()),
            Piece::Tag(tag) => {
                let (name, attributes) = html::parts_of(tag);
                if name == "title" {
                    title = html::shown(html::split_end(pieces.0, &name).0).text;
                }
                if name == "title" || is_one_of(BESIDE, &name) {
                    pieces.0 = html::split_end(pieces.0, &name).1;
                } else {
                    reader.tag(&name, attributes, at, &mut pieces);
                }
            }
        }
    }
    reader.end_text();
    (plain(&title), reader.sections)
}

impl<'t> PartReader<'t> {
    fn page_text(&mut self, text: &str, range: Range<usize>) {
        let text = html::decoded(text);
        let begins = self.rich.text.is_empty() || self.rich.text.ends_with(char::is_whitespace);
        let mut words = plain(&text);
        if words.is_empty() && (begins || text.is_empty()) {
            return;
        }
        if text.starts_with(char::is_whitespace) && !begins && self.gap.is_empty() {
            words.insert(0, ' ');
        }
        if text.ends_with(char::is_whitespace) && !words.ends_with(' ') {
            words.push(' ');
        }
        self.event(Event::Text(words.into()), range);
    }

    fn tag(&mut self, name: &str, attributes: &'t str, at: usize, pieces: &mut Pieces<'t>) {
        let (is_end, name) = match name.strip_prefix('/') {
            Some(name) => (true, name),
            None => (false, name),
        };
        let here = at..self.source.len() - pieces.0.len();
        let tags: (Tag<'t>, TagEnd) = match name {
            "br" => return self.event(Event::HardBreak, here),
            "img" => {
                let shown = html::attribute(attributes, "alt").unwrap_or_default();
                return self.page_text(&shown, here);
            }
            "input" => return self.tick(attributes, here),
            "a" => (self.anchor(attributes), TagEnd::Link),
            "b" | "strong" | "em" | "i" => (Tag::Strong, TagEnd::Strong),
            "s" | "del" | "strike" => (Tag::Strikethrough, TagEnd::Strikethrough),
            "ul" => (Tag::List(None), TagEnd::List(false)),
            "ol" => (Tag::List(Some(1)), TagEnd::List(true)),
            "li" => (Tag::Item, TagEnd::Item),
            "blockquote" => (Tag::BlockQuote(None), TagEnd::BlockQuote(None)),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = usize::from(name.as_bytes()[1] - b'0');
                let level = HeadingLevel::try_from(level).expect("it is one of six");
                let (id, classes, attrs) = (None, Vec::new(), Vec::new());
                (
                    Tag::Heading {
                        level,
                        id,
                        classes,
                        attrs,
                    },
                    TagEnd::Heading(level),
                )
            }
            "table" if !is_end && self.page_table(at, pieces) => return,
            name if is_one_of(VERBATIM, name) && !is_end => return self.verbatim(name, pieces),
            name if is_one_of(BLOCKS, name) || is_one_of(CONTAINERS, name) => {
                (Tag::Paragraph, TagEnd::Paragraph)
            }
            _ => return,
        };
        match tags {
            // What the last item says ends with its list.
            (Tag::List(_), end) if is_end => {
                self.end_text();
                self.event(Event::End(end), here);
            }
            (_, end) if is_end => self.event(Event::End(end), here),
            // A label is short, and may have tags in it.
            (tag @ Tag::Strong, _) => {
                let near: usize = pieces.0.chars().take(LABEL).map(char::len_utf8).sum();
                let inside = html::split_end(&pieces.0[..near], name).0.len();
                self.event(Event::Start(tag), at..here.end + inside);
            }
            (tag, _) => self.event(Event::Start(tag), here),
        }
    }

    fn anchor(&self, attributes: &str) -> Tag<'t> {
        Tag::Link {
            link_type: LinkType::Inline,
            dest_url: html::attribute(attributes, "href")
                .unwrap_or_default()
                .into(),
            title: "".into(),
            id: "".into(),
        }
    }

    fn tick(&mut self, attributes: &str, here: Range<usize>) {
        let is_box = attributes.to_ascii_lowercase().contains("checkbox");
        if is_box && !self.lists.is_empty() {
            let is_done = attributes.to_ascii_lowercase().contains("checked");
            self.event(Event::TaskListMarker(is_done), here);
        }
    }

    /// Takes a text as it is written.
    fn verbatim(&mut self, name: &str, pieces: &mut Pieces<'t>) {
        let (inside, behind) = html::split_end(pieces.0, name);
        self.end_text();
        self.push(&html::shown(inside).text);
        self.end_text();
        pieces.0 = behind;
    }

    /// Takes a table, unless it is there for others alone.
    fn page_table(&mut self, at: usize, pieces: &mut Pieces<'t>) -> bool {
        let source = self.source;
        if self.layouts > MOST_LAYOUTS {
            return false;
        }
        let table = html::table(&source[at..], 1, true);
        let Some(table) = table.filter(|table| !table.rows.is_empty() && !table.is_layout()) else {
            self.layouts += 1;
            return false;
        };
        pieces.0 = table.behind;
        self.end_text();
        self.add_table(table, at);
        true
    }
}
