//! The comparison: the whole set as one document, claimed beside observed, row by row.

use ratatui::text::{Line, Span};

use super::blocks::{ComparePane, Sheet};
use super::detail::is_side_by_side;
use super::document::{Document, Marked};
use super::here;
use super::text::{capital, cut, spaces};
use super::theme::Theme;
use crate::app::{App, ListRow};
use crate::kb::{Claim, Field, Finding, FindingKind, Item};

/// The visible part of the comparison.
pub(crate) fn compose(
    app: &App,
    room: (usize, usize),
    theme: &Theme,
    previous: &ComparePane,
) -> ComparePane {
    let sheet = Rows {
        app,
        columns: room.0,
        theme,
    };
    let mut pane = ComparePane::of(&sheet, app, room, previous);
    let pointed = pane.pointed_at(app, sheet.selected());
    let item = pointed.and_then(|(from, is_selected)| match is_selected {
        true => app.selected(),
        false => (from..=pane.last()).find_map(|row| app.listing().item_at(row)),
    });
    point_at(&mut pane, app, item);
    pane
}

/// Puts the gutter bar beside an item.
fn point_at(pane: &mut ComparePane, app: &App, item: Option<Item>) {
    pane.selected = item;
    let row = item.and_then(|item| app.listing().row_of(item));
    let lines = pane.lines.iter_mut();
    for (_, line) in lines.filter(|(one, _)| Some(*one) == row) {
        // The empty line after an item has no gutter.
        if let [gutter, _, ..] = line.spans.as_mut_slice() {
            gutter.content = "▌".into();
        }
    }
}

/// The rows of the list.
struct Rows<'a> {
    app: &'a App,
    columns: usize,
    theme: &'a Theme,
}

impl Sheet for Rows<'_> {
    fn count(&self) -> usize {
        self.app.listing().rows()
    }

    fn lines(&self, at: usize) -> Vec<Line<'static>> {
        let row = self.app.listing().row(at);
        row.map_or_else(Vec::new, |row| {
            lines_of(self.app, row, self.columns, self.theme)
        })
    }

    fn selected(&self) -> Option<usize> {
        let selected = self.app.selected();
        selected.and_then(|item| self.app.listing().row_of(item))
    }

    fn heading_above(&self, at: usize) -> usize {
        self.app.listing().heading_above(at)
    }
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
        Item::Finding(at) => finding(&mut document, app, &kb.findings[at], ""),
    }
    finished(document, app, item)
}

pub(crate) fn heading(
    name: &str,
    claims: usize,
    columns: usize,
    theme: &Theme,
) -> Vec<Line<'static>> {
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
    let badge = format!(" {} {} ", theme.glyph(status), claim.status_and_kind());
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

/// A finding whole; `about` is which operating model it is about, if that is to be said.
pub(crate) fn finding(document: &mut Document, app: &App, finding: &Finding, about: &str) {
    let theme = document.theme;
    let kind = capital(finding.kind.word());
    let kind = format!("{} {kind}{about} ", FindingKind::GLYPH);
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
