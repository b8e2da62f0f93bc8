//! The comparison: the whole set as one document, claimed beside observed, row by row.
//!
//! Only what is visible is laid out: the place in it is an item and how far into it, not a row of
//! the whole.

use std::rc::Rc;

use ratatui::text::{Line, Span};

use super::cache::{Cache, NextCache};
use super::detail::is_side_by_side;
use super::document::{Document, Marked};
use super::here;
use super::text::{capital, cut, spaces};
use super::theme::Theme;
use crate::app::{App, ListRow};
use crate::kb::{Claim, Field, Finding, FindingKind, Item};

/// What is visible of the comparison.
#[derive(Debug, Clone, Default)]
pub(crate) struct ComparePane {
    /// The first row of the listing that is visible.
    pub(crate) first: usize,
    /// How many of its rows are scrolled out of sight.
    pub(crate) skip: usize,
    /// The visible lines, each with the row of the listing that it belongs to.
    pub(crate) lines: Vec<(usize, Line<'static>)>,
    /// The item that the bar is beside.
    pub(crate) selected: Option<Item>,
    cache: Cache<usize, Vec<Line<'static>>>,
}

impl ComparePane {
    /// The selected item while any line of it is visible or must be; else the first item that is
    /// visible from its first line on, or at all.
    fn pointed_at(&self, app: &App) -> Option<Item> {
        let selected = app.selected().and_then(|item| app.listing().row_of(item));
        let is_visible = |row: usize| self.lines.iter().any(|(one, _)| *one == row);
        if app.compare().follow || selected.is_some_and(is_visible) {
            return app.selected();
        }
        let rows = self.lines.iter().map(|(row, _)| *row);
        let whole = rows.clone().find(|row| *row > self.first || self.skip == 0);
        let from = whole.or_else(|| rows.clone().next())?;
        rows.skip_while(|row| *row < from)
            .find_map(|row| app.listing().item_at(row))
    }

    /// Puts the gutter bar beside an item.
    fn point_at(&mut self, app: &App, item: Option<Item>) {
        self.selected = item;
        let row = item.and_then(|item| app.listing().row_of(item));
        let lines = self.lines.iter_mut();
        for (_, line) in lines.filter(|(one, _)| Some(*one) == row) {
            // The empty line after an item has no gutter.
            if let [gutter, _, ..] = line.spans.as_mut_slice() {
                gutter.content = "▌".into();
            }
        }
    }
}

/// The visible part of the comparison, at the place that the app wishes for, or the nearest to it
/// that exists.
pub(crate) fn compose(
    app: &App,
    (columns, height): (usize, usize),
    theme: &Theme,
    previous: &ComparePane,
) -> ComparePane {
    let mut blocks = CompareRows {
        app,
        columns,
        theme,
        parts: NextCache::after(&previous.cache, app, columns),
    };
    let wish = app.compare();
    let mut place = blocks.existing(wish.first, wish.skip, height);
    if wish.follow {
        place = blocks.revealing_selected(place, height);
    }
    let (first, skip) = place;
    let lines = blocks.visible(first, skip, height);
    let mut compare = ComparePane {
        first,
        skip,
        lines,
        selected: None,
        cache: blocks.parts.keep(),
    };
    let item = compare.pointed_at(app);
    compare.point_at(app, item);
    compare
}

/// The blocks of rows that the listing's rows become, laid out as they are asked for.
struct CompareRows<'a> {
    app: &'a App,
    columns: usize,
    theme: &'a Theme,
    parts: NextCache<usize, Vec<Line<'static>>>,
}

impl CompareRows<'_> {
    fn count(&self) -> usize {
        self.app.listing().rows()
    }

    fn block(&mut self, at: usize) -> Rc<Vec<Line<'static>>> {
        let (app, columns, theme) = (self.app, self.columns, self.theme);
        self.parts.get(at, || {
            let row = app.listing().row(at);
            row.map_or_else(Vec::new, |row| lines_of(app, row, columns, theme))
        })
    }

    fn height(&mut self, at: usize) -> usize {
        self.block(at).len()
    }

    /// The place so many rows on from the start of a block, no further than the last screenful.
    fn existing(&mut self, first: usize, skip: i64, height: usize) -> (usize, usize) {
        let last = self.place_ending(self.count(), height);
        let mut first = first.min(self.count().saturating_sub(1));
        let mut skip = skip;
        while skip < 0 && first > 0 {
            first -= 1;
            skip += to_i64(self.height(first));
        }
        let mut skip = usize::try_from(skip).unwrap_or(0);
        while first < last.0 && skip >= self.height(first) {
            skip -= self.height(first);
            first += 1;
        }
        (first, skip).min(last)
    }

    /// The place from which the block before `end` is the last that is visible whole.
    fn place_ending(&mut self, end: usize, height: usize) -> (usize, usize) {
        let (mut first, mut used) = (end, 0);
        while first > 0 && used < height {
            first -= 1;
            used += self.height(first);
        }
        (first, used.saturating_sub(height))
    }

    fn revealing_selected(&mut self, place: (usize, usize), height: usize) -> (usize, usize) {
        let selected = self.app.selected();
        let row = selected.and_then(|item| self.app.listing().row_of(item));
        let Some(row) = row else { return place };
        let lowest = if self.height(row) < height {
            self.place_ending(row + 1, height)
        } else {
            (row, 0)
        };
        let highest = (self.app.listing().heading_above(row), 0);
        place.clamp(lowest, highest.max(lowest))
    }

    fn visible(&mut self, first: usize, skip: usize, height: usize) -> Vec<(usize, Line<'static>)> {
        let mut lines = Vec::new();
        for at in first..self.count() {
            let hidden = if at == first { skip } else { 0 };
            let block = self.block(at);
            lines.extend(block.iter().skip(hidden).map(|line| (at, line.clone())));
            if lines.len() >= height {
                break;
            }
        }
        lines.truncate(height);
        lines
    }
}

fn to_i64(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn lines_of(app: &App, row: ListRow, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let kb = app.kb();
    let name = row.heading(kb).unwrap_or_default();
    let mut document = Document::new(columns.saturating_sub(INDENT), theme);
    let item = match row {
        ListRow::Aspect { shown, .. } | ListRow::Some { shown } => {
            return heading(&name.to_uppercase(), shown, columns, theme);
        }
        ListRow::Area { shown, .. } | ListRow::Whole { shown } => {
            return heading(name, shown, columns, theme);
        }
        ListRow::Item(item) => item,
    };
    match item {
        Item::Claim(at) => claim(&mut document, app, &kb.claims[at]),
        Item::Finding(at) => finding(&mut document, app, &kb.findings[at]),
    }
    finished(document, app, item)
}

fn heading(name: &str, claims: usize, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let count = match claims {
        0 => String::new(),
        claims => format!("  {}", super::text::counted(claims, "claim")),
    };
    let room = columns.saturating_sub(super::text::width(&count));
    let line = Line::from(vec![
        Span::styled(cut(name, room).into_owned(), theme.strong()),
        Span::styled(count, theme.quiet()),
    ]);
    vec![line, Line::default()]
}

/// How far the texts stand from the border: gutter and mark.
const INDENT: usize = 2;

fn claim(document: &mut Document, app: &App, claim: &Claim) {
    let (status, theme) = (claim.status, document.theme);
    let badge = format!(" {} {} ", theme.glyph(status), claim.standing());
    let badge = Span::styled(badge, theme.badge(status));
    let title = Marked::found(app, Field::Title, &claim.title);
    document.text(vec![badge, Span::raw(" ")], &title, theme.strong());
    let both = Marked::claimed_and_observed(app, claim);
    if is_side_by_side(app, document.columns) {
        document.columns(&both);
    } else {
        for (label, text) in ["Claimed", "Observed"].into_iter().zip(&both) {
            document.line(Span::styled(label, theme.quiet()));
            document.text(Vec::new(), text, theme.text());
        }
    }
    here::write(document, app, claim);
}

fn finding(document: &mut Document, app: &App, finding: &Finding) {
    let theme = document.theme;
    let kind = format!("{} {} ", FindingKind::GLYPH, capital(finding.kind.word()));
    let title = Marked::found(app, Field::Title, &finding.title);
    document.text(
        vec![Span::styled(kind, theme.accent())],
        &title,
        theme.strong(),
    );
    let text = Marked::found(app, Field::Finding, &finding.text);
    document.text(Vec::new(), &text, theme.text());
}

/// The rows with the gutter before them, and an empty one after.
fn finished(document: Document, app: &App, item: Item) -> Vec<Line<'static>> {
    let accent = document.theme.accent();
    let mark = app.marks().contains(&item);
    let rows = document.rows.into_iter().enumerate().map(|(at, row)| {
        let mark = if mark && at == 0 { "*" } else { " " };
        let mut line = vec![Span::styled(" ", accent), Span::raw(mark)];
        line.extend(row.line.spans);
        Line::from(line)
    });
    rows.chain([Line::from(spaces(0))]).collect()
}
