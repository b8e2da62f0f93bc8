//! Splits an HTML page into sections, by translating its tags to Markdown events.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::rich::RichText;
use super::section::{PartKind, Section};
use super::{HTML, PartReader, Watch};
use crate::import::html::{self, BLOCKS, Piece, Pieces, VERBATIM, is_one_of};
use crate::import::rows::Row;
use crate::import::{plain, words};
use crate::kb::check::is_web_address;
use crate::kb::{Field, Link};

/// Elements that are skipped without a note: scripts and navigation.
const BESIDE: &str = "script style template noscript svg nav button select";

/// Block elements other than those for text.
const CONTAINERS: &str = "table tr td th caption tbody thead tfoot figure figcaption details summary form \
    fieldset legend label body html head";

/// The most characters of a label, including tags.
const LABEL: usize = 200;

/// If there are more layout tables than this, further tables are read as text.
const MAX_LAYOUTS: usize = 100;

/// Splits a page into sections, and returns its title too.
pub(in crate::import) fn of_page(page: &str) -> (String, Vec<Section>) {
    let mut reader = PartReader::of_html(page);
    reader.is_page = true;
    reader.html(0..page.len());
    reader.end_text();
    (reader.title, reader.sections)
}

/// Returns the HTML of a cell as one text.
pub(in crate::import) fn text_of(cell: &str) -> RichText {
    let mut reader = PartReader::of_html(cell);
    reader.is_cell = true;
    reader.html(0..cell.len());
    reader.end_text();
    let sections = reader.sections.iter();
    let texts = sections.flat_map(|section| {
        let parts = section.parts.iter();
        let parts = parts.filter_map(|part| Some((part.gap(), part.rich()?)));
        std::iter::once(("\n\n", &section.title)).chain(parts)
    });
    let texts: Vec<_> = texts.filter(|(_, rich)| !rich.text.is_empty()).collect();
    let mut text = String::new();
    for (at, (gap, rich)) in texts.iter().enumerate() {
        // A single item is not a list.
        let bullet = if texts.len() > 1 { &*rich.bullet } else { "" };
        text.extend([if at > 0 { gap } else { "" }, bullet, &rich.text]);
    }
    let links = texts
        .iter()
        .flat_map(|(_, rich)| rich.links.iter().cloned());
    RichText {
        text,
        links: links.collect(),
        ..RichText::default()
    }
}

/// Returns the beginning of a text, up to the length of a label.
pub(super) fn beginning(text: &str) -> &str {
    let end = text
        .char_indices()
        .nth(LABEL)
        .map_or(text.len(), |(end, _)| end);
    &text[..end]
}

impl<'t> PartReader<'t> {
    fn of_html(html: &'t str) -> Self {
        Self {
            source: html,
            watch: Watch::new(html),
            sections: vec![Section::default()],
            ..Self::default()
        }
    }

    /// Reads HTML: a page, a cell, or a block or tag in Markdown. Without any known tag it is read literally.
    pub(super) fn html(&mut self, range: Range<usize>) {
        let source = self.source;
        let mut pieces = Pieces(&source[range.clone()]);
        let is_html = self.is_page || html::is_html(pieces.0);
        if !self.is_page && html::says_more(pieces.0) {
            self.watch.lose(HTML);
        }
        loop {
            let at = range.end - pieces.0.len();
            let Some(piece) = pieces.next() else { break };
            let here = at..range.end - pieces.0.len();
            self.watch.go_to(at);
            match piece {
                Piece::Comment(_) => {}
                Piece::Text(text) if is_html => self.page_text(text, here),
                Piece::Text(text) => self.push(&html::decoded(text)),
                Piece::Tag(tag) if is_web_address(tag) => self.push(tag),
                Piece::Tag(_) if !is_html => self.push(&source[here]),
                Piece::Tag(tag) => {
                    let (name, attributes) = html::parts_of(tag);
                    if name == "title" {
                        self.title = plain(&html::bare(html::split_end(pieces.0, &name).0));
                    }
                    if name == "title" || is_one_of(BESIDE, &name) {
                        pieces.0 = html::split_end(pieces.0, &name).1;
                    } else {
                        self.tag(&name, attributes, here, &mut pieces);
                    }
                }
            }
        }
    }

    fn page_text(&mut self, text: &str, range: Range<usize>) {
        let text = html::decoded(text);
        let is_space = |c: char| c.is_ascii_whitespace();
        let begins = self.rich.text.is_empty() || self.rich.text.ends_with(is_space);
        let mut words = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() && (begins || text.is_empty()) {
            return;
        }
        if text.starts_with(is_space) && !begins && self.gap.is_empty() {
            words.insert(0, ' ');
        }
        if text.ends_with(is_space) && !words.ends_with(' ') {
            words.push(' ');
        }
        self.event(Event::Text(words.into()), range);
    }

    /// Handles a tag at this position, which is followed by these pieces.
    pub(super) fn tag(
        &mut self,
        name: &str,
        attributes: &str,
        here: Range<usize>,
        pieces: &mut Pieces<'_>,
    ) {
        let (is_end, name) = match name.strip_prefix('/') {
            Some(name) => (true, name),
            None => (false, name),
        };
        let is_digit = |c: char| c.is_ascii_digit();
        let has = |word: &str| attributes.to_ascii_lowercase().contains(word);
        let is_block = || is_one_of(BLOCKS, name) || is_one_of(CONTAINERS, name);
        let tags: (Tag<'t>, TagEnd) = match name {
            "br" => return self.event(Event::HardBreak, here),
            "td" | "th" | "tr" | "option" if self.is_cell => return self.gap = "\n",
            // No part begins in a cell of a Markdown table.
            name if self.is_table && (is_block() || name == "li") => return self.gap = "\n",
            name if self.is_table && is_one_of("ul ol pre", name) => return,
            "img" => {
                let shown = html::attribute(attributes, "alt").unwrap_or_default();
                return self.page_text(&shown, here);
            }
            "input" if !self.lists.is_empty() && has("checkbox") => {
                return self.event(Event::TaskListMarker(has("checked")), here);
            }
            // `10<sup>6</sup>` is not 106.
            "sup" if !is_end && self.gap.is_empty() && self.rich.text.ends_with(is_digit) => {
                return self.push("^");
            }
            "a" if is_end => return self.event(Event::End(TagEnd::Link), here),
            "a" => {
                // A page shows links in a row apart, by its style.
                if self.source[..here.start].ends_with("</a>") {
                    self.push(" ");
                }
                self.line = self.watch.line();
                let url = html::attribute(attributes, "href").unwrap_or_default();
                return self.open(url.into(), false);
            }
            "b" | "strong" | "em" | "i" => (Tag::Strong, TagEnd::Strong),
            "s" | "del" | "strike" => (Tag::Strikethrough, TagEnd::Strikethrough),
            "ul" => (Tag::List(None), TagEnd::List(false)),
            "ol" => (
                Tag::List(html::number(attributes, "start").or(Some(1))),
                TagEnd::List(true),
            ),
            "li" => {
                self.renumber(attributes);
                (Tag::Item, TagEnd::Item)
            }
            "blockquote" => (Tag::BlockQuote(None), TagEnd::BlockQuote(None)),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = usize::from(name.as_bytes()[1] - b'0');
                let level = HeadingLevel::try_from(level).expect("it is one of six");
                let heading = Tag::Heading {
                    level,
                    id: None,
                    classes: Vec::new(),
                    attrs: Vec::new(),
                };
                (heading, TagEnd::Heading(level))
            }
            "table" if !is_end && self.page_table(&here, pieces) => return,
            // Preformatted text.
            name if is_one_of(VERBATIM, name) && !is_end => {
                let (inside, behind) = html::split_end(pieces.0, name);
                self.end_text();
                self.push(html::bare(inside).trim());
                self.end_text();
                pieces.0 = behind;
                return;
            }
            // A heading may contain a block.
            _ if is_block() && self.heading.is_some() && self.rich.text.is_empty() => return,
            _ if is_block() => (Tag::Paragraph, TagEnd::Paragraph),
            _ => return,
        };
        match tags {
            // The end of a list also ends its last item.
            (Tag::List(_), end) if is_end => {
                self.end_text();
                self.event(Event::End(end), here);
            }
            (_, end) if is_end => self.event(Event::End(end), here),
            // A label is short, and may contain tags.
            (tag @ Tag::Strong, _) => {
                let inside = html::split_end(beginning(pieces.0), name).0.len();
                self.event(Event::Start(tag), here.start..here.end + inside);
            }
            (tag, _) => self.event(Event::Start(tag), here),
        }
    }

    /// Sets the number of the next list item to the one in its attributes, if any.
    fn renumber(&mut self, attributes: &str) {
        if let Some(Some(next)) = self.lists.last_mut() {
            *next = html::number(attributes, "value").unwrap_or(*next);
        }
    }

    /// Reads a checkbox that is a character, at the beginning of a list item. Returns whether there is one.
    pub(super) fn boxed(&mut self, text: &str, range: &Range<usize>) -> bool {
        let text = text.trim_start();
        let begins = !self.exact && !self.rich.bullet.is_empty() && self.rich.text.is_empty();
        // After `[x]`, a mark is part of the text.
        let begins = begins && !self.rich.bullet.contains('[');
        let is_mark = |c: &char| begins && ("☐□☑".contains(*c) || words::MARKS.contains(*c));
        // `☐ Yes ☑ No` is a choice.
        let mark = text.chars().next().filter(is_mark);
        let Some(mark) = mark.filter(|_| words::choices(text).len() < 2) else {
            return false;
        };
        match mark {
            '☐' | '□' | '☑' => self.event(Event::TaskListMarker(mark == '☑'), range.clone()),
            mark => self.rich.bullet.to_mut().extend([mark, ' ']),
        }
        let text = text[mark.len_utf8()..].trim_start_matches('\u{FE0F}');
        self.push(text.trim_start());
        true
    }

    /// Reads a table, unless it is a layout table. Returns whether it was read.
    fn page_table(&mut self, here: &Range<usize>, pieces: &mut Pieces<'_>) -> bool {
        if self.is_cell || self.layouts > MAX_LAYOUTS {
            return false;
        }
        let end = here.end + pieces.0.len();
        let table = html::table(&self.source[here.start..end], 1, self.is_page);
        let Some(table) = table.filter(|table| !table.rows.is_empty() && !table.is_layout()) else {
            self.layouts += 1;
            return false;
        };
        pieces.0 = &pieces.0[pieces.0.len() - table.behind.len()..];
        self.end_text();
        self.push(&table.caption);
        self.end_text();
        let mut rows: Vec<Row> = Vec::new();
        for (begin, row) in table.rows {
            let cells = row
                .into_iter()
                .map(text_of)
                .map(|rich| (rich.text, rich.links));
            let (cells, links): (Vec<String>, Vec<Vec<Link>>) = cells.unzip();
            rows.push(Row {
                line: self.watch.line_of(here.start + begin),
                cells: cells.into(),
                links: links.concat(),
            });
        }
        let head = if table.head < rows.len() {
            table.head.max(1)
        } else {
            1
        };
        let is_claim = |at: &usize| is_claim_below(&rows[at - 1], &rows[*at]);
        let body = rows.split_off((1..head).find(is_claim).unwrap_or(head));
        self.begun = rows[0].line;
        self.add(PartKind::Table(names_below(&rows), body));
        true
    }
}

/// Whether a row in the `<thead>` is a claim: it has a status below the name of that column.
fn is_claim_below(names: &Row, row: &Row) -> bool {
    let is_only = |name: &str| names.cells.iter().filter(|other| *other == name).count() == 1;
    let mut columns = names.cells.iter().enumerate();
    columns.any(|(at, name)| {
        let is_status = words::rank(Field::Status, name) == Some(0) && is_only(name);
        is_status && words::status(row.cell(at)).is_some()
    })
}

/// The column names of a table with these header rows. What stands above a name that says nothing to the
/// import comes before it, as in "Lead time plan".
fn names_below(rows: &[Row]) -> Vec<String> {
    let mut names: Vec<Vec<&str>> = Vec::new();
    for row in rows {
        for (column, cell) in row.cells.iter().enumerate() {
            names.resize(names.len().max(column + 1), Vec::new());
            let name = &mut names[column];
            if words::is_name(cell) {
                name.clear();
            }
            if !cell.is_empty() && name.last() != Some(&cell) {
                name.push(cell);
            }
        }
    }
    names.iter().map(|name| name.join(" ")).collect()
}
